/**
 * The host of the browser edition: files through the File System Access API where the browser has it, else by upload and
 * download; recovery copies, recent files and settings in the browser's database; the browser's own print dialog.
 */
import type { FileRef, Host, HostRequest, ReadFile, RecentFile, Result, SavedFile } from '../../shared/host/host.ts';
import { printInFrame } from '../worksheets/browser-print.ts';
import { caught, failed, failure, success, wasCancelled } from './browser-failures.ts';
import { BrowserRecovery } from './browser-recovery.ts';
import { type BrowserStore, openStore } from './browser-store.ts';
import { BrowserVersions } from './browser-versions.ts';
import { DroppedFiles } from './dropped-files.ts';
import { hasFileAccess, JOURNEY_FILES } from './file-access-api.ts';
import { KnownFiles } from './known-files.ts';
import { LooseFiles } from './loose-files.ts';
import { settingsFrom } from './stored-settings.ts';
import { TabLocks } from './tab-locks.ts';

/** How many recent files are remembered. */
const RECENT_LIMIT = 12;

const SETTINGS = 'settings';

/** Title of the window while nothing is open. */
const PROGRAM = 'Waymark';

/** Makes the host of this tab. Throws when the browser denies its database (some private windows do). */
export async function createBrowserHost(): Promise<Host> {
  return new BrowserHost(await openStore());
}

class BrowserHost implements Host {
  readonly kind = 'browser';
  readonly savesInPlace = hasFileAccess();
  readonly #store: BrowserStore;
  readonly #known: KnownFiles;
  readonly #loose = new LooseFiles();
  readonly #dropped = new DroppedFiles(window);
  readonly #locks = new TabLocks();
  readonly #recovery: BrowserRecovery;
  readonly #versions: BrowserVersions;
  #edited = false;
  #shown: string | null = null;
  /** Keeps the screen awake while it is filled. */
  #awake: WakeLockSentinel | undefined;

  constructor(store: BrowserStore) {
    this.#store = store;
    this.#versions = new BrowserVersions(store);
    this.#known = new KnownFiles(store, this.#versions);
    this.#recovery = new BrowserRecovery(store, this.#locks);
  }

  systemLanguages(): readonly string[] {
    return navigator.languages;
  }

  async pick(): Promise<Result<ReadFile | null>> {
    if (!window.showOpenFilePicker) {
      const file = await this.#loose.pick();
      return file ? this.#loose.read(file) : success(null);
    }
    try {
      const [file] = await window.showOpenFilePicker(JOURNEY_FILES);
      return file ? await this.#open(file) : success(null);
    } catch (error) {
      return wasCancelled(error) ? success(null) : failed(error, '');
    }
  }

  read(handle: string): Promise<Result<ReadFile>> {
    return caught('', async () => {
      const known = await this.#known.find(handle);
      return known ? this.#open(known.file) : this.#loose.readAgain(handle);
    });
  }

  readDropped(file: unknown): Promise<Result<ReadFile>> {
    return caught('', async () => {
      if (!(file instanceof File)) return failure('not-readable', '', 'not a file');
      const inPlace = await this.#dropped.handleOf(file);
      return inPlace ? this.#open(inPlace) : this.#loose.read(file);
    });
  }

  save(handle: string, text: string, over: string | null): Promise<Result<SavedFile>> {
    return caught('', async () => {
      const known = await this.#known.find(handle);
      if (known) return this.#known.save(known, text, over);
      const name = this.#loose.nameOf(handle);
      if (name === undefined) return failure('not-found', '', 'no such file is known here');
      if (!this.savesInPlace) return this.#loose.download(name, text, handle);
      // The browser handed over a copy that cannot be written to. No dialog of its own: this may be a save by itself.
      return failure('read-only', name, 'only a copy of the file was opened');
    });
  }

  async saveAs(suggestedName: string, text: string): Promise<Result<SavedFile | null>> {
    if (!window.showSaveFilePicker) return this.#loose.download(suggestedName, text);
    try {
      const file = await window.showSaveFilePicker({ ...JOURNEY_FILES, suggestedName });
      if (await this.#locks.isHeldElsewhere(lockOf(await this.#known.handleOf(file))))
        return failure('already-open', file.name);
      return await this.#known.saveNew(file, text);
    } catch (error) {
      return wasCancelled(error) ? success(null) : failed(error, suggestedName);
    }
  }

  versions: Host['versions'] = (handle) => this.#versions.list(handle);
  readVersion: Host['readVersion'] = (handle, version) => this.#versions.read(handle, version);

  async recentFiles() {
    const recents = (await this.#store.getAll('recents')).map(recentFrom);
    return recents.sort((a, b) => b.openedAt - a.openedAt);
  }

  async rememberRecent(handle: string, title: string, review: string | null): Promise<void> {
    const known = await this.#known.find(handle);
    // A file that cannot be opened again by itself is no use in the list.
    if (!known) return;
    const file: FileRef = { handle, name: known.name, folder: '' };
    await this.#store.put('recents', { file, title, openedAt: Date.now(), review });
    const old = (await this.recentFiles()).slice(RECENT_LIMIT);
    await Promise.all(old.map((recent) => this.#store.delete('recents', recent.file.handle)));
  }

  async forgetRecent(handle: string): Promise<void> {
    await this.#store.delete('recents', handle);
  }

  keepRecovery: Host['keepRecovery'] = (copy) => this.#recovery.keep(copy);
  forgetRecovery: Host['forgetRecovery'] = (key) => this.#recovery.forget(key);
  recoveries: Host['recoveries'] = () => this.#recovery.list();

  async settings() {
    return settingsFrom(await this.#store.get('settings', SETTINGS));
  }

  saveSettings: Host['saveSettings'] = async (settings) => {
    await this.#store.put('settings', settings, SETTINGS);
  };

  /** The browser's print dialog offers the PDF and asks where to; which of both became of it, it does not tell. */
  savePdf: Host['savePdf'] = (job, _suggestedName, watch) => this.print(job, watch);

  print: Host['print'] = async (job, watch) => {
    try {
      await printInFrame(job, watch);
      return success(null);
    } catch (error) {
      return failure('print-failed', '', String(error));
    }
  };

  showTitle(title: string, edited: boolean, handle: string | null): void {
    document.title = `${edited ? '• ' : ''}${title ? `${title} – ` : ''}${PROGRAM}`;
    this.#edited = edited;
    if (handle === this.#shown) return;
    if (this.#shown !== null) this.#locks.release(lockOf(this.#shown));
    this.#shown = handle;
    if (handle !== null) void this.#locks.hold(lockOf(handle));
  }

  /** The only menu here is the page's own. */
  showMenu(): void {}

  /** A browser does not let a page paste by itself. */
  async paste(): Promise<boolean> {
    return false;
  }

  async fillScreen(on: boolean): Promise<void> {
    try {
      if (on) {
        await document.documentElement.requestFullscreen();
        this.#awake = await navigator.wakeLock?.request('screen');
      } else {
        const awake = this.#awake;
        this.#awake = undefined;
        await awake?.release();
        if (document.fullscreenElement) await document.exitFullscreen();
      }
    } catch {
      // A browser may say no (a frame, a person's setting): the window stays as it is.
    }
  }

  /** A browser lets no page ask by itself: it shows a question of its own, and only about unsaved work. */
  onClose(): void {
    window.addEventListener('beforeunload', (event) => {
      if (this.#edited) event.preventDefault();
    });
  }

  onRequest(handler: (request: HostRequest) => void): void {
    window.launchQueue?.setConsumer(async ({ files }) => {
      const file = files.find((each) => each.kind === 'file');
      if (file) handler({ request: 'open', file: await this.#open(file as FileSystemFileHandle) });
    });
  }

  async #open(file: FileSystemFileHandle): Promise<Result<ReadFile>> {
    if (await this.#locks.isHeldElsewhere(lockOf(await this.#known.handleOf(file))))
      return failure('already-open', file.name);
    return this.#known.read(file);
  }
}

/** As found in the store: an earlier program kept no date, and anything may stand in its place. */
function recentFrom(stored: RecentFile): RecentFile {
  const { review } = stored;
  return { ...stored, review: typeof review === 'string' && isDate(review) ? review : null };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function lockOf(handle: string): string {
  return `waymark-file:${handle}`;
}
