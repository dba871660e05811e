/**
 * What the preload hands to the editor's page (`window.waymark`): the verbs, and nothing else of Electron.
 * The preload implements the type, the page uses it, so both agree by the compiler. The print page gets a `PrintSource`.
 */
import type { PrintJob, PrintProgress } from '../worksheets/sheet.ts';
import type { Host } from './host.ts';

/** Verbs whose last parameter, which watches them, cannot cross to the shell. */
type Watched = 'savePdf' | 'print';

/** `window.waymark` in the editor's page. A verb's promise is only rejected when the shell refuses a malformed call. */
export interface EditorBridge extends Omit<Host, 'kind' | 'savesInPlace' | 'systemLanguages' | Watched> {
  /** Languages the system prefers, best first (BCP 47). */
  readonly languages: readonly string[];
  savePdf(job: PrintJob, suggestedName: string): ReturnType<Host['savePdf']>;
  print(job: PrintJob): ReturnType<Host['print']>;
  /** Is told how far this window's print is; one listener, the last one given. */
  onPrintProgress(listener: (progress: PrintProgress) => void): void;
  /** Gives this window's print up: its verb answers null. Without one, nothing happens. */
  cancelPrint(): void;
}

/** Verbs that are asked and answered. */
export const ASKED = [
  'pick',
  'read',
  'readDropped',
  'save',
  'saveAs',
  'versions',
  'readVersion',
  'recentFiles',
  'rememberRecent',
  'forgetRecent',
  'keepRecovery',
  'forgetRecovery',
  'recoveries',
  'settings',
  'saveSettings',
  'savePdf',
  'print',
  'fillScreen',
  'paste',
] as const;
export type Asked = (typeof ASKED)[number];

/** How the question "may this window close?" ended; `failed` when the editor could not ask. */
export const CLOSE_ANSWERS = ['may', 'may-not', 'failed'] as const;
export type CloseAnswer = (typeof CLOSE_ANSWERS)[number];

/** Messages besides the asked verbs. */
export const MESSAGES = {
  showTitle: 'waymark:show-title',
  showMenu: 'waymark:show-menu',
  /** From the page: it listens to requests now. */
  listening: 'waymark:listening',
  /** To the page: one HostRequest. */
  request: 'waymark:request',
  /** To the page: the window is about to close. */
  closeAsked: 'waymark:close-asked',
  /** From the page: alive, and asking the person. */
  closeHeard: 'waymark:close-heard',
  closeAnswer: 'waymark:close-answer',
  printJob: 'waymark:print-job',
  /** From the print page to the shell, and from there to the editor's page. */
  printProgress: 'waymark:print-progress',
  printCancel: 'waymark:print-cancel',
  printReady: 'waymark:print-ready',
  printFailed: 'waymark:print-failed',
} as const;

export const askedChannel = (verb: Asked): string => `waymark:${verb}`;

/** Arguments by which the shell tells the preload what it serves. */
export const PAGE_ARGUMENT = '--waymark-page=';
export const LANGUAGES_ARGUMENT = '--waymark-languages=';
