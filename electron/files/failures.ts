/** From the system's error to a failure that people are told about. */
import { basename } from 'node:path';
import type { Failure, FailureCode, Result } from '../../shared/host/host.ts';

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'not-readable',
  EACCES: 'not-readable',
  EPERM: 'not-readable',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EMFILE: 'busy',
  EIO: 'drive-gone',
  ENXIO: 'drive-gone',
  ENODEV: 'drive-gone',
  ENOTCONN: 'drive-gone',
  ESTALE: 'drive-gone',
  EHOSTDOWN: 'drive-gone',
  EHOSTUNREACH: 'drive-gone',
  ENETUNREACH: 'drive-gone',
  ETIMEDOUT: 'drive-gone',
};

/** The system's name of an error ("ENOSPC"), or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A failure value; `codes` says what a code of the system means at this very step. */
export function failed(
  path: string,
  error: unknown,
  codes: Readonly<Record<string, FailureCode>> = {},
): { ok: false; failure: Failure } {
  const code = systemCode(error);
  return failure(path, codes[code] ?? CODES[code] ?? 'unknown', error instanceof Error ? error.message : String(error));
}

export function failure(path: string, code: FailureCode, detail: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, file: basename(path), detail } };
}

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}
