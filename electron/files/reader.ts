/** Reads a journey's text from the disk, with the checks that come before anybody parses it. */
import type { Result } from '../../shared/host/host.ts';
import { failed, failure, success } from './failures.ts';
import { diskFileSystem, type FileSystem } from './fs.ts';
import { contentHash } from './saver.ts';

/** Largest file that is opened, in bytes. */
export const SIZE_LIMIT = 100 * 1024 * 1024;

export interface ReadText {
  /** The real file behind links. */
  path: string;
  text: string;
  hash: string;
}

/** Fails with `not-found`, `too-large` (before a byte is read), `not-readable`, `not-text` (no UTF-8), `drive-gone`. */
export async function readText(path: string, fs: FileSystem = diskFileSystem): Promise<Result<ReadText>> {
  try {
    const real = await fs.realPath(path);
    const status = await fs.status(real);
    if (!status.isFile) return failure(path, 'not-readable', 'not a file');
    if (status.size > SIZE_LIMIT) return failure(path, 'too-large', `${status.size} bytes`);
    const bytes = await fs.read(real);
    const text = decode(bytes);
    if (text === null) return failure(path, 'not-text', 'not UTF-8');
    return success({ path: real, text, hash: contentHash(bytes) });
  } catch (error) {
    return failed(path, error);
  }
}

/** Strict UTF-8, with or without a byte order mark; null for anything else. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
