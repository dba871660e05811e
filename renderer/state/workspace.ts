/**
 * What the window holds: the host, the settings, the open document and how its file stands,
 * and the one question or message that is on the screen.
 */
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Finding, Refusal } from '../../shared/document/findings.ts';

import type { Journey, Language } from '../../shared/document/schema.ts';
import {
  DEFAULT_SETTINGS,
  type Failure,
  type FileRef,
  type Host,
  type RecentFile,
  type RecoveryCopy,
  type Settings,
} from '../../shared/host/host.ts';
import { preferredLanguage, type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import type { Merge } from '../../shared/inventory/merge.ts';
import { loadLanguages } from '../languages.ts';
import type { PictureProblem } from '../pictures/read-picture.ts';
import type { Editor } from './editor.ts';

export const VIEWS = ['map', 'outline', 'touchpoints', 'personas', 'audit', 'plan', 'worksheets'] as const;
/** The comparison is not among the views of the top bar: what is compared has to be said first. */
export type View = (typeof VIEWS)[number] | 'compare';

/** The open document and its file. */
export interface OpenDocument {
  /** Names its recovery copy. */
  key: string;
  editor: Editor;
  file: FileRef | null;
  /** The file's content that the work stands on: what a save may replace unasked. */
  version: string | null;
  /** The journey as it last reached the disk; null: it never did as it stands (new, repaired or recovered). */
  saved: Journey | null;
  /** ms since 1970, when it last truly reached the disk. */
  savedAt: number | null;
  saving: boolean;
  /** Why the last save did not reach the disk. */
  failure: Failure | null;
  /** The journey that the recovery store holds, once it does. */
  kept: Journey | null;
  /** Why the last recovery copy could not be kept. */
  keepFailure: Failure | null;
  /** Whether changes may go to the file by themselves: not before a repaired file was saved on purpose. */
  savesItself: boolean;
}

/** What the window asks or tells; `answer` closes it. */
export type Dialog =
  | { dialog: 'leave'; title: string; answer: (choice: 'save' | 'discard' | 'cancel') => void }
  | { dialog: 'changed'; file: string; answer: (choice: 'overwrite' | 'saveAs' | 'cancel') => void }
  | { dialog: 'failure'; failure: Failure; offersSaveAs: boolean; answer: (choice: 'saveAs' | 'close') => void }
  | { dialog: 'refusal'; refusal: Refusal; file: string; answer: () => void }
  | { dialog: 'report'; findings: readonly Finding[]; file: string; answer: () => void }
  | { dialog: 'new'; answer: () => void }
  | { dialog: 'mapTemplate'; answer: () => void }
  /** `side` of a comparison that the version is for; without one it begins a comparison. */
  | { dialog: 'versions'; side?: 'before' | 'after'; answer: () => void }
  | { dialog: 'picture'; problem: PictureProblem; file: string; answer: () => void }
  | { dialog: 'settings'; answer: () => void }
  | { dialog: 'jump'; answer: () => void }
  | { dialog: 'shortcuts'; answer: () => void }
  | { dialog: 'votes'; answer: () => void }
  | { dialog: 'palette'; answer: () => void }
  | { dialog: 'merge'; journey: Journey; keep: string; answer: (merge: Merge | null) => void }
  /** A question that is answered by doing it, which `action` names, or by leaving it. */
  | { dialog: 'confirm'; title: string; text: string; action: string; answer: (sure: boolean) => void };

export interface WorkspaceState {
  /** What stands over the map and its outline: the bar to find with, or the one to type sticky notes into. */
  bar: 'find' | 'capture' | null;
  host: Host;
  settings: Settings;
  /** Speaks the interface's language. */
  translator: Translator;
  document: OpenDocument | null;
  view: View;
  dialog: Dialog | null;
  /** Whether the map is being shown to a room, and from where that began. */
  presenting: 'beginning' | 'here' | null;
  recent: readonly RecentFile[];
  recoveries: readonly RecoveryCopy[];
}

export type Workspace = StoreApi<WorkspaceState>;

/** The words of the interface's language must be loaded. */
export function createWorkspace(host: Host, settings = DEFAULT_SETTINGS): Workspace {
  return createStore<WorkspaceState>()(() => ({
    host,
    settings,
    translator: translatorFor(interfaceLanguage(settings, host)),
    document: null,
    view: 'map',
    bar: null,
    dialog: null,
    presenting: null,
    recent: [],
    recoveries: [],
  }));
}

/** The language that was chosen, else the first of the system's that we know. */
export function interfaceLanguage(settings: Settings, host: Host): Language {
  return settings.language ?? preferredLanguage(host.systemLanguages());
}

let current: Workspace | null = null;

/** One window, one workspace: set once where the window starts. */
export function installWorkspace(workspace: Workspace): void {
  current = workspace;
}

export function workspace(): Workspace {
  if (!current) throw new Error('the window has not started');
  return current;
}

export function useWorkspace<T>(read: (state: WorkspaceState) => T): T {
  return useStore(workspace(), read);
}

/** The word for a key in the interface's language, for components. */
export function useTranslator(): Translator {
  return useWorkspace((state) => state.translator);
}

let lastAnswer: Promise<unknown> = Promise.resolve();

/** Shows a dialog and waits for its answer. One at a time: a second question waits until the first is answered. */
export function ask<Kind extends Dialog['dialog'], Answer>(
  dialog: Omit<Extract<Dialog, { dialog: Kind }>, 'answer'> & { dialog: Kind },
): Promise<Answer> {
  const answered = lastAnswer.then(
    () =>
      new Promise<Answer>((resolve) => {
        const answer = (choice: Answer) => {
          workspace().setState({ dialog: null });
          resolve(choice);
        };
        workspace().setState({ dialog: { ...dialog, answer } as unknown as Dialog });
      }),
  );
  lastAnswer = answered;
  return answered;
}

/** Whether the document holds work that the disk does not. */
export function isEdited(document: OpenDocument, journey: Journey): boolean {
  return document.saved !== journey;
}

/** Changes the record of a document, if it is still the open one. */
export function updateDocument(document: OpenDocument, fields: Partial<OpenDocument>): void {
  const open = workspace().getState().document;
  if (open?.key === document.key) workspace().setState({ document: { ...open, ...fields } });
}

export async function changeSettings(fields: Partial<Settings>): Promise<void> {
  // What needs no new words takes effect at once: a choice that shows itself a moment later looks refused.
  if (fields.language !== undefined) await loadLanguages();
  const { host, settings: former } = workspace().getState();
  const settings = { ...former, ...fields };
  workspace().setState({ settings, translator: translatorFor(interfaceLanguage(settings, host)) });
  await host.saveSettings(settings);
}
