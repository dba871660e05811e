/** Copies of unsaved work in the browser's database, each held by the tab that shows the document. */
import type { RecoveryCopy, Result } from '../../shared/host/host.ts';
import { failed, success } from './browser-failures.ts';
import type { BrowserStore } from './browser-store.ts';
import type { TabLocks } from './tab-locks.ts';

export class BrowserRecovery {
  readonly #store: BrowserStore;
  readonly #locks: TabLocks;
  #persistAsked = false;

  constructor(store: BrowserStore, locks: TabLocks) {
    this.#store = store;
    this.#locks = locks;
  }

  async keep(copy: RecoveryCopy): Promise<Result<null>> {
    try {
      // Chromium decides this without a question; without it the browser may clear the copies when the disk is full.
      if (!this.#persistAsked) void navigator.storage.persist();
      this.#persistAsked = true;
      // First the lock: a copy without one looks like a crash's.
      await this.#locks.hold(lockOf(copy.key));
      await this.#store.put('recoveries', copy);
      return success(null);
    } catch (error) {
      return failed(error, copy.file?.name ?? copy.title);
    }
  }

  async forget(key: string): Promise<void> {
    await this.#store.delete('recoveries', key);
    this.#locks.release(lockOf(key));
  }

  /** Copies of documents that no tab shows, newest first. */
  async list(): Promise<RecoveryCopy[]> {
    const shown = await this.#locks.held();
    const left = (await this.#store.getAll('recoveries')).filter(({ key }) => !shown.has(lockOf(key)));
    return left.sort((a, b) => b.keptAt - a.keptAt);
  }
}

function lockOf(key: string): string {
  return `waymark-document:${key}`;
}
