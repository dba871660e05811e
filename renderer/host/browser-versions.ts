/** Earlier contents of files in the browser's database, by the rules that the desktop keeps them by. */
import type { FileVersion, Result } from '../../shared/host/host.ts';
import { isVersionDue, versionsToForget } from '../../shared/host/versions.ts';
import { failed, failure, success } from './browser-failures.ts';
import type { BrowserStore } from './browser-store.ts';

export class BrowserVersions {
  readonly #store: BrowserStore;

  constructor(store: BrowserStore) {
    this.#store = store;
  }

  /** Keeps what a save has replaced, unless the newest version is young or the same. `hash` is of the text's bytes. */
  async keep(handle: string, former: { text: string; hash: string; size: number }, now: number): Promise<void> {
    const before = await this.#of(handle);
    if (former.text === '' || !isVersionDue(before[0], now)) return;
    const hash = former.hash.slice(0, 16);
    if (before[0]?.id.endsWith(hash)) return;
    const id = `${now}-${hash}`;
    const change = this.#store.transaction(['versions', 'versionTexts'], 'readwrite');
    const [list, texts] = [change.objectStore('versions'), change.objectStore('versionTexts')];
    await Promise.all([
      list.put({ handle, id, keptAt: now, size: former.size }),
      texts.put(former.text, [handle, id]),
      ...versionsToForget(before, now).flatMap((old) => [
        list.delete([handle, old.id]),
        texts.delete([handle, old.id]),
      ]),
      change.done,
    ]);
  }

  async list(handle: string): Promise<Result<FileVersion[]>> {
    try {
      return success(await this.#of(handle));
    } catch (error) {
      return failed(error, '');
    }
  }

  async read(handle: string, id: string): Promise<Result<string>> {
    try {
      const text = await this.#store.get('versionTexts', [handle, id]);
      return text === undefined ? failure('not-found', '', 'no such version') : success(text);
    } catch (error) {
      return failed(error, '');
    }
  }

  async #of(handle: string): Promise<FileVersion[]> {
    const kept = await this.#store.getAllFromIndex('versions', 'handle', handle);
    return kept.map(({ id, keptAt, size }) => ({ id, keptAt, size })).sort((a, b) => b.keptAt - a.keptAt);
  }
}
