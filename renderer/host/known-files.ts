/**
 * Files behind opaque handles, written in place: the File System Access API.
 * A file's version is the hash of its content, so that nobody's work is overwritten unseen.
 */
import type { FileRef, ReadFile, Result, SavedFile } from '../../shared/host/host.ts';
import { failed, failure, success } from './browser-failures.ts';
import type { BrowserStore, KnownFile } from './browser-store.ts';
import type { BrowserVersions } from './browser-versions.ts';
import { mayUse } from './file-access-api.ts';
import { contentHash, readFileText } from './file-bytes.ts';

/** A browser tells a file's name, never its folder. */
export function fileRef(handle: string, name: string): FileRef {
  return { handle, name, folder: '' };
}

export class KnownFiles {
  readonly #store: BrowserStore;
  readonly #versions: BrowserVersions;

  constructor(store: BrowserStore, versions: BrowserVersions) {
    this.#store = store;
    this.#versions = versions;
  }

  async find(handle: string): Promise<KnownFile | undefined> {
    return this.#store.get('files', handle);
  }

  /** The handle under which this very file is known already; a new one where it is not. */
  async handleOf(file: FileSystemFileHandle): Promise<string> {
    for (const known of await this.#store.getAll('files')) {
      if (await file.isSameEntry(known.file)) return known.handle;
    }
    return crypto.randomUUID();
  }

  /** Reads a file and remembers it. Fails as a desktop file does. */
  async read(file: FileSystemFileHandle): Promise<Result<ReadFile>> {
    if (!(await mayUse(file, 'read'))) return failure('not-readable', file.name, 'permission was not given');
    try {
      const read = await readFileText(await file.getFile());
      if (!read.ok) return read;
      const handle = await this.handleOf(file);
      await this.#store.put('files', { handle, name: file.name, file });
      return success({ file: fileRef(handle, file.name), text: read.value.text, version: read.value.hash });
    } catch (error) {
      return failed(error, file.name, { NotAllowedError: 'not-readable', SecurityError: 'not-readable' });
    }
  }

  /**
   * Writes over a known file. The browser writes a temporary file and swaps it in when it is closed.
   * Fails with `changed-outside`, `not-found`, `read-only`, `disk-full`, `busy`; the file is then as it was.
   */
  async save(known: KnownFile, text: string, over: string | null): Promise<Result<SavedFile>> {
    if (!(await mayUse(known.file, 'readwrite'))) return failure('read-only', known.name, 'permission was not given');
    try {
      const former = await (await known.file.getFile()).arrayBuffer();
      const hash = await contentHash(former);
      if (over !== null && hash !== over) return failure('changed-outside', known.name, 'not what was last read');
      const saved = await this.write(known.file, known.handle, text);
      if (saved.ok) await this.#keepFormer(known.handle, former, hash);
      return saved;
    } catch (error) {
      return failed(error, known.name);
    }
  }

  /** A store of versions that is full or broken must not make a save fail. */
  async #keepFormer(handle: string, former: ArrayBuffer, hash: string): Promise<void> {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(former);
      await this.#versions.keep(handle, { text, hash, size: former.byteLength }, Date.now());
    } catch {
      // Nothing that could be opened again, or nowhere to keep it.
    }
  }

  /** Writes to a file that the person has just named. */
  async saveNew(file: FileSystemFileHandle, text: string): Promise<Result<SavedFile>> {
    try {
      return await this.write(file, await this.handleOf(file), text);
    } catch (error) {
      return failed(error, file.name);
    }
  }

  private async write(file: FileSystemFileHandle, handle: string, text: string): Promise<Result<SavedFile>> {
    const bytes = new TextEncoder().encode(text);
    const writable = await file.createWritable();
    try {
      await writable.write(bytes);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
    const hash = await contentHash(bytes);
    const written = await file.getFile();
    if (written.size !== bytes.length || (await contentHash(await written.arrayBuffer())) !== hash) {
      return failure('disk-full', file.name, `${written.size} of ${bytes.length} bytes reached the disk`);
    }
    await this.#store.put('files', { handle, name: file.name, file });
    return success({ file: fileRef(handle, file.name), savedAt: Date.now(), version: hash });
  }
}
