/**
 * The contract between the editor and the machine it runs on.
 * Two hosts implement it: Electron (through the preload) and the browser edition.
 * The editor never names a path: it holds opaque handles that the host gave out.
 */
import type { Language } from '../document/schema.ts';
import type { PrintJob, PrintProgress } from '../worksheets/sheet.ts';
import type { MenuEntry } from './commands.ts';

/** A failure that people are told about; its text is the locale key `failure.<code>`. */
export const FAILURES = [
  'not-found',
  'too-large',
  'not-readable',
  'not-text',
  'read-only',
  'folder-not-writable',
  'disk-full',
  'changed-outside',
  'busy',
  'drive-gone',
  'already-open',
  'print-failed',
  'unknown',
] as const;
export type FailureCode = (typeof FAILURES)[number];

export interface Failure {
  code: FailureCode;
  /** File name as people know it, where there is one. */
  file: string;
  /** For the log and the curious: the system's own words. */
  detail: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A file on this machine, known to the editor by an opaque handle only. */
export interface FileRef {
  handle: string;
  /** File name with its ending. */
  name: string;
  /** Folder, as shown to people; empty where the host does not know it. */
  folder: string;
}

export interface ReadFile {
  file: FileRef;
  text: string;
  /** Names this very content of the file: what a save says it replaces. */
  version: string;
}

export interface SavedFile {
  file: FileRef;
  /** When the bytes truly reached the disk, ms since 1970. */
  savedAt: number;
  /** Of what was written. */
  version: string;
}

export interface RecentFile {
  file: FileRef;
  /** Title of the journey when last seen. */
  title: string;
  /** ms since 1970. */
  openedAt: number;
  /** When its journey is to be reviewed next, as an ISO date; null: no date is set. */
  review: string | null;
}

/** An earlier content of a file, as it was before a save replaced it. */
export interface FileVersion {
  /** Names it among the versions of its file. */
  id: string;
  /** When it was replaced, ms since 1970. */
  keptAt: number;
  /** In bytes. */
  size: number;
}

/** What the recovery store holds of one document. */
export interface RecoveryCopy {
  /** One per open document; a saved document's copy is forgotten. */
  key: string;
  /** The file it belongs to, or null for one never saved. */
  file: FileRef | null;
  /** The content of that file that the work stands on; null where there is none. */
  version: string | null;
  title: string;
  /** ms since 1970. */
  keptAt: number;
  text: string;
}

/** `contrast` is light or dark as the system is; `system` also follows a wish for more contrast. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
/** How large the interface is drawn, in per cent. The map, the paper and the projector have sizes of their own. */
export const INTERFACE_SIZES = [90, 100, 110, 125, 150] as const;
export type InterfaceSize = (typeof INTERFACE_SIZES)[number];

export interface Settings {
  /** null: follow the system. */
  language: Language | null;
  theme: (typeof THEMES)[number];
  size: InterfaceSize;
  /** Whether a map that is larger than its window has the small picture of itself in the corner. */
  minimap: boolean;
  /** The catalogue that was chosen for a journey, by the journey's id; the last choice first. */
  catalogues: readonly { journey: string; catalogue: string }[];
}

/** For so many journeys the choice of a catalogue is kept. */
export const CATALOGUES_REMEMBERED = 50;

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  theme: 'system',
  size: 100,
  minimap: true,
  catalogues: [],
};

/** What the window is asked from outside: a file from the system, a command of the native menu. */
export type HostRequest = { request: 'open'; file: Result<ReadFile> } | { request: 'command'; command: string };

/** Whoever waits for a print. */
export interface PrintWatch {
  /** All of them done: the PDF is being written. */
  onProgress?(progress: PrintProgress): void;
  /** Gives the print up: nothing is written, and no file that is there is touched. */
  signal?: GivingUp;
}

/** An AbortSignal, as far as it is needed here. */
export interface GivingUp {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Host {
  readonly kind: 'electron' | 'browser';
  /** Whether `save` can write to the opened file itself (else every save is a download). */
  readonly savesInPlace: boolean;
  /** Languages the system prefers, best first (BCP 47). */
  systemLanguages(): readonly string[];

  /** Lets the person pick a file; null when they changed their mind. */
  pick(): Promise<Result<ReadFile | null>>;
  /** Reads a file known by its handle (recent, recovery). */
  read(handle: string): Promise<Result<ReadFile>>;
  /** Takes a file dropped on the window. */
  readDropped(file: unknown): Promise<Result<ReadFile>>;
  /**
   * Writes over the file. Fails with `changed-outside` when the file is no longer of the version that `over` names;
   * null, whatever is there may go, is for when the person was asked.
   */
  save(handle: string, text: string, over: string | null): Promise<Result<SavedFile>>;
  /** Asks where to and writes; null when they changed their mind. */
  saveAs(suggestedName: string, text: string): Promise<Result<SavedFile | null>>;
  /** Earlier contents of a file, newest first; none where the host does not know the file from one visit to the next. */
  versions(handle: string): Promise<Result<FileVersion[]>>;
  /** The text of one of them; `not-found` when it is kept no longer. */
  readVersion(handle: string, version: string): Promise<Result<string>>;
  recentFiles(): Promise<RecentFile[]>;
  /** What the start screen says of a file, when it is opened or saved. */
  rememberRecent(handle: string, title: string, review: string | null): Promise<void>;
  forgetRecent(handle: string): Promise<void>;

  keepRecovery(copy: RecoveryCopy): Promise<Result<null>>;
  forgetRecovery(key: string): Promise<void>;
  /** Copies that a crash left behind: those of documents that are open in no window. */
  recoveries(): Promise<RecoveryCopy[]>;

  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;

  /** Makes the PDF and asks where to keep it; null when they changed their mind, also while it was being made. */
  savePdf(job: PrintJob, suggestedName: string, watch?: PrintWatch): Promise<Result<FileRef | null>>;
  /** Sends the same PDF to a printer, through the system's dialog. */
  print(job: PrintJob, watch?: PrintWatch): Promise<Result<null>>;

  /**
   * What this window shows: the journey's title, the system's own "edited" sign, and the handle of its file (null: none yet).
   * The host adds the program's name to the title, and opens no file that another window shows.
   */
  showTitle(title: string, edited: boolean, handle: string | null): void;
  /** How the commands stand, for a menu outside the page. Only what has changed is worth a call. */
  showMenu(commands: readonly MenuEntry[]): void;
  /** Fills the screen with this window and keeps it awake, or gives it back. Where that is not to be had, nothing happens. */
  fillScreen(on: boolean): Promise<void>;
  /** Makes the system paste into the page as its own keys do; false where a page cannot be helped so. */
  paste(): Promise<boolean>;
  /** The window is about to close: resolves true when it may. */
  onClose(mayClose: () => Promise<boolean>): void;
  /** Also delivers what was asked before this was called. */
  onRequest(handler: (request: HostRequest) => void): void;
}
