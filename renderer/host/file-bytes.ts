/** A journey's text from a file of the browser, with the checks that come before anybody parses it. */
import type { Result } from '../../shared/host/host.ts';
import { failed, failure, success } from './browser-failures.ts';

/** Largest file that is opened, in bytes; the desktop's limit too. */
export const SIZE_LIMIT = 100 * 1024 * 1024;

/** Fails with `too-large` (before a byte is read), `not-found`, `not-readable`, `not-text` (no UTF-8). */
export async function readFileText(file: File): Promise<Result<{ text: string; hash: string }>> {
  if (file.size > SIZE_LIMIT) return failure('too-large', file.name, `${file.size} bytes`);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    return failed(error, file.name, { NotAllowedError: 'not-readable', SecurityError: 'not-readable' });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return success({ text, hash: await contentHash(bytes) });
  } catch {
    return failure('not-text', file.name, 'not UTF-8');
  }
}

/** What a file's content is compared by: SHA-256, in hexadecimal digits. */
export async function contentHash(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
