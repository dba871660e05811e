/** A place to try parts of the window: a host in memory, a workspace on it, and a root to show things in. */
import '../../renderer/fonts.css';
import '../../renderer/theme.css';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { listenForClipboard } from '../../renderer/clipboard/clipboard.ts';
import { listenForShortcuts } from '../../renderer/commands/run.ts';
import { followSettings } from '../../renderer/frame/theme.ts';
import { createEditor } from '../../renderer/state/editor.ts';
import {
  createWorkspace,
  installWorkspace,
  type OpenDocument,
  type Workspace,
} from '../../renderer/state/workspace.ts';
import { journeyFromTemplate, templateById } from '../../shared/catalogue/templates.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import type { MenuEntry } from '../../shared/host/commands.ts';
import {
  DEFAULT_SETTINGS,
  type FileRef,
  type FileVersion,
  type Host,
  type ReadFile,
  type RecentFile,
  type RecoveryCopy,
  type Result,
  type Settings,
} from '../../shared/host/host.ts';

/** What the host in memory holds, to be set up and looked at by tests. */
export interface Memory {
  files: Map<string, { file: FileRef; text: string }>;
  /** Earlier versions by the handle of their file. */
  versions: Map<string, (FileVersion & { text: string })[]>;
  recent: RecentFile[];
  recoveries: RecoveryCopy[];
  settings: Settings;
  /** Handle of the file that the person picks next; null: they change their mind. */
  picks: string | null;
  title: { title: string; edited: boolean };
  menu: readonly MenuEntry[];
  fillsScreen: boolean;
}

export interface Desk {
  workspace: Workspace;
  memory: Memory;
  show(content: ReactNode): void;
  clear(): void;
}

export function setDesk(options: { kind?: Host['kind']; languages?: string[] } = {}): Desk {
  const memory: Memory = {
    files: new Map(),
    versions: new Map(),
    recent: [],
    recoveries: [],
    settings: DEFAULT_SETTINGS,
    picks: null,
    title: { title: '', edited: false },
    menu: [],
    fillsScreen: false,
  };
  const workspace = createWorkspace(hostOn(memory, options.kind ?? 'electron', options.languages ?? ['en-GB']));
  installWorkspace(workspace);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const stops = [followSettings(workspace), listenForShortcuts(window), listenForClipboard(window)];
  return {
    workspace,
    memory,
    show: (content) => flushSync(() => root.render(content)),
    clear: () => {
      for (const stop of stops) stop();
      root.unmount();
      place.remove();
    },
  };
}

let count = 0;
const nextId = () => `id${count++}`;

export function someJourney(template = 'day-in-a-life', language: Language = 'en'): Journey {
  const found = templateById(template);
  if (!found) throw new Error(`no template ${template}`);
  return journeyFromTemplate({ template: found, language, newId: nextId });
}

/** Puts a document into the workspace as if it had been opened. */
export function openOn(desk: Desk, journey: Journey, fields: Partial<OpenDocument> = {}): OpenDocument {
  const document: OpenDocument = {
    key: nextId(),
    editor: createEditor(journey),
    file: null,
    saved: journey,
    savedAt: null,
    saving: false,
    failure: null,
    version: null,
    kept: null,
    keepFailure: null,
    savesItself: true,
    ...fields,
  };
  desk.workspace.setState({ document });
  return document;
}

function hostOn(memory: Memory, kind: Host['kind'], languages: string[]): Host {
  const read = (handle: string): Result<ReadFile> => {
    const known = memory.files.get(handle);
    return known
      ? { ok: true, value: { ...known, version: '1' } }
      : { ok: false, failure: { code: 'not-found', file: handle, detail: 'no such file' } };
  };
  return {
    kind,
    savesInPlace: true,
    systemLanguages: () => languages,
    pick: async () => (memory.picks === null ? { ok: true, value: null } : read(memory.picks)),
    read: async (handle) => read(handle),
    readDropped: async (file) => read((file as File).name),
    save: async (handle, text) => {
      const known = read(handle);
      if (!known.ok) return known;
      memory.files.set(handle, { ...known.value, text });
      return { ok: true, value: { file: known.value.file, savedAt: 1_000, version: '1' } };
    },
    saveAs: async (name, text) => {
      const file = { handle: name, name, folder: '' };
      memory.files.set(name, { file, text });
      return { ok: true, value: { file, savedAt: 1_000, version: '1' } };
    },
    versions: async (handle) => ({
      ok: true,
      value: (memory.versions.get(handle) ?? []).map(({ id, keptAt, size }) => ({ id, keptAt, size })),
    }),
    readVersion: async (handle, version) => {
      const kept = memory.versions.get(handle)?.find(({ id }) => id === version);
      return kept
        ? { ok: true, value: kept.text }
        : { ok: false, failure: { code: 'not-found', file: handle, detail: 'no such version' } };
    },
    recentFiles: async () => [...memory.recent],
    rememberRecent: async (handle, title, review) => {
      const file = memory.files.get(handle)?.file;
      const others = memory.recent.filter((each) => each.file.handle !== handle);
      if (file) memory.recent = [{ file, title, openedAt: Date.now(), review }, ...others];
    },
    forgetRecent: async (handle) => {
      memory.recent = memory.recent.filter(({ file }) => file.handle !== handle);
    },
    keepRecovery: async (copy) => {
      memory.recoveries.push(copy);
      return { ok: true, value: null };
    },
    forgetRecovery: async (key) => {
      memory.recoveries = memory.recoveries.filter((copy) => copy.key !== key);
    },
    recoveries: async () => [...memory.recoveries],
    settings: async () => memory.settings,
    saveSettings: async (settings) => {
      memory.settings = settings;
    },
    savePdf: async () => ({ ok: true, value: null }),
    print: async () => ({ ok: true, value: null }),
    showTitle: (title, edited) => {
      memory.title = { title, edited };
    },
    showMenu: (commands) => {
      memory.menu = commands;
    },
    paste: async () => false,
    fillScreen: async (on) => {
      memory.fillsScreen = on;
    },
    onClose: () => {},
    onRequest: () => {},
  };
}
