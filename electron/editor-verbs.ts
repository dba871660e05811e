/** The shell's side of every verb that a window may ask. Handles become paths here, and only here. */
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { app } from 'electron';
import { MESSAGES } from '../shared/host/bridge.ts';
import type { PrintWatch, ReadFile, Result, Settings } from '../shared/host/host.ts';
import type { Translator } from '../shared/i18n/translate.ts';
import type { PaperName, PrintJob } from '../shared/worksheets/sheet.ts';
import { choosePlace, JOURNEY_ENDING, PDF_ENDING, pickJourney } from './dialogs.ts';
import { failure, success } from './files/failures.ts';
import type { Handles } from './files/handles.ts';
import type { Journeys } from './files/journeys.ts';
import type { JsonStore } from './files/json-store.ts';
import type { Recent } from './files/recent.ts';
import type { RecoveryStore } from './files/recovery.ts';
import type { VersionStore } from './files/versions.ts';
import type { AskedHandlers } from './security/ipc.ts';
import type { EditorWindow } from './windows/editor-window.ts';
import { fillScreen } from './windows/fill-screen.ts';
import type { Windows } from './windows/windows.ts';

export interface EditorVerbsParts {
  windows: Windows;
  handles: Handles;
  journeys: Journeys;
  versions: VersionStore;
  recent: Recent;
  recovery: RecoveryStore;
  settings: JsonStore<Settings>;
  translator(): Translator;
  now(): number;
  makePdf(job: PrintJob, watch: PrintWatch): Promise<Result<Uint8Array | null>>;
  printPdf(pdf: Uint8Array, paper: PaperName, window: EditorWindow): Promise<Result<null>>;
  /** Recent files or settings changed. */
  menuChanged(): void;
}

export function createEditorVerbs(parts: EditorVerbsParts): AskedHandlers<EditorWindow> {
  const { windows, handles, journeys, versions, recent, recovery, settings } = parts;

  /**
   * Reads for one window; a file that another window works on comes to the front there instead.
   * Reading is no claim on the file (it may only be compared, or be refused): that comes with showing it.
   */
  async function readFor(sender: EditorWindow, path: string): Promise<Result<ReadFile>> {
    const real = await realpath(path).catch(() => path);
    return alreadyOpen(sender, real) ?? journeys.read(real);
  }

  function alreadyOpen(sender: EditorWindow, real: string) {
    const holder = windows.holderOf(real, sender);
    holder?.focus();
    return holder ? failure(real, 'already-open', 'open in another window') : null;
  }

  /** Makes the PDF for a window, which is told how far it is and may give it up: null. */
  async function watchedPdf(sender: EditorWindow, job: PrintJob): Promise<Result<Uint8Array | null>> {
    const { window, prints } = sender;
    const print = new AbortController();
    prints.add(print);
    try {
      return await parts.makePdf(job, {
        signal: print.signal,
        onProgress: (progress) => {
          if (!window.isDestroyed()) window.webContents.send(MESSAGES.printProgress, progress);
        },
      });
    } finally {
      prints.delete(print);
    }
  }

  const unknownFile = () => failure('', 'not-found', 'no such handle');
  const folderOf = (sender: EditorWindow) => {
    const shown = sender.shownFile();
    return shown === null ? null : dirname(shown);
  };

  return {
    pick: async (sender) => {
      const path = await pickJourney(sender.window, parts.translator());
      return path === null ? success(null) : readFor(sender, path);
    },
    read: async (sender, handle) => {
      const path = handles.pathOf(handle);
      return path === null ? unknownFile() : readFor(sender, path);
    },
    readDropped: async (sender, path) =>
      path === '' ? failure('', 'not-found', 'what was dropped is no file') : readFor(sender, path),
    save: async (sender, handle, text, over) => {
      const path = handles.pathOf(handle);
      if (path === null) return unknownFile();
      return alreadyOpen(sender, path) ?? (await journeys.save(path, text, over));
    },
    saveAs: async (sender, suggestedName, text) => {
      const path = await choosePlace(
        sender.window,
        parts.translator(),
        suggestedName,
        JOURNEY_ENDING,
        folderOf(sender),
      );
      if (path === null) return success(null);
      const real = await realpath(path).catch(() => path);
      const held = alreadyOpen(sender, real);
      if (held) return held;
      const saved = await journeys.save(path, text, null);
      const savedPath = saved.ok ? handles.pathOf(saved.value.file.handle) : null;
      if (savedPath) sender.files.add(savedPath);
      return saved;
    },
    versions: async (_sender, handle) => {
      const path = handles.pathOf(handle);
      if (path === null) return unknownFile();
      return success((await versions.list(path)).map(({ id, keptAt, size }) => ({ id, keptAt, size })));
    },
    readVersion: async (_sender, handle, version) => {
      const path = handles.pathOf(handle);
      return path === null ? unknownFile() : versions.read(path, version);
    },

    recentFiles: async () => recent.list().map(({ path, ...seen }) => ({ file: handles.refer(path), ...seen })),
    rememberRecent: async (_sender, handle, title, review) => {
      const path = handles.pathOf(handle);
      if (path === null) return;
      await recent.remember({ path, title, review, openedAt: parts.now() });
      app.addRecentDocument(path);
      parts.menuChanged();
    },
    forgetRecent: async (_sender, handle) => {
      const path = handles.pathOf(handle);
      if (path === null) return;
      await recent.forget(path);
      parts.menuChanged();
    },

    keepRecovery: async (sender, copy) => {
      const path = copy.file && handles.pathOf(copy.file.handle);
      sender.recoveryKeys.add(copy.key);
      const { key, version, title, keptAt, text } = copy;
      return recovery.keep({ key, title, keptAt, text, path, version });
    },
    forgetRecovery: async (sender, key) => {
      await recovery.forget(key);
      sender.recoveryKeys.delete(key);
    },
    recoveries: async () => {
      const open = windows.openRecoveryKeys();
      const left = (await recovery.list()).filter(({ key }) => !open.has(key));
      return left.map(({ path, ...copy }) => ({ ...copy, file: path === null ? null : handles.refer(path) }));
    },

    settings: async () => settings.value(),
    saveSettings: async (_sender, changed) => {
      await settings.set(changed);
      parts.menuChanged();
    },

    savePdf: async (sender, job, suggestedName) => {
      const pdf = await watchedPdf(sender, job);
      if (!pdf.ok) return pdf;
      if (!pdf.value) return success(null);
      const path = await choosePlace(sender.window, parts.translator(), suggestedName, PDF_ENDING, folderOf(sender));
      return path === null ? success(null) : journeys.write(path, pdf.value);
    },
    // The shell presses the keys, so that the page needs no permission to read the clipboard.
    paste: async (sender) => {
      sender.window.webContents.paste();
      return true;
    },
    fillScreen: async (sender, on) => fillScreen(sender.window, on),
    print: async (sender, job) => {
      const pdf = await watchedPdf(sender, job);
      if (!pdf.ok) return pdf;
      return pdf.value ? parts.printPdf(pdf.value, job.sheets[0]?.paper ?? 'a4', sender) : success(null);
    },
  };
}
