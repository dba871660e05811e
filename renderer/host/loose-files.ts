/** Files of a browser that only uploads and downloads: read once into the page, saved as a new download each time. */
import type { ReadFile, Result, SavedFile } from '../../shared/host/host.ts';
import { failure, success } from './browser-failures.ts';
import { contentHash, readFileText } from './file-bytes.ts';
import { fileRef } from './known-files.ts';

/** Long enough for the browser to take the download over, in ms. */
const DOWNLOAD_TAKEN = 60_000;

export class LooseFiles {
  readonly #files = new Map<string, File>();

  /** Lets the person pick one; null when they changed their mind. */
  pick(): Promise<File | null> {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.journey,application/json';
    return new Promise((resolve) => {
      input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
      input.addEventListener('cancel', () => resolve(null));
      input.click();
    });
  }

  async read(file: File): Promise<Result<ReadFile>> {
    const read = await readFileText(file);
    if (!read.ok) return read;
    const handle = crypto.randomUUID();
    this.#files.set(handle, file);
    return success({ file: fileRef(handle, file.name), text: read.value.text, version: read.value.hash });
  }

  /** Reads one again that this page has seen. */
  async readAgain(handle: string): Promise<Result<ReadFile>> {
    const file = this.#files.get(handle);
    if (!file) return failure('not-found', '', 'this browser keeps no files');
    const read = await readFileText(file);
    if (!read.ok) return read;
    return success({ file: fileRef(handle, file.name), text: read.value.text, version: read.value.hash });
  }

  nameOf(handle: string): string | undefined {
    return this.#files.get(handle)?.name;
  }

  /** Hands a file to the browser's downloads. Whether it reached the disk is the browser's to say. */
  async download(name: string, text: string, handle: string = crypto.randomUUID()): Promise<Result<SavedFile>> {
    const file = new File([text], name, { type: 'application/json' });
    this.#files.set(handle, file);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_TAKEN);
    const version = await contentHash(await file.arrayBuffer());
    return success({ file: fileRef(handle, name), savedAt: Date.now(), version });
  }
}
