/** From the browser's errors to the failures that people are told about. */
import type { Failure, FailureCode, Result } from '../../shared/host/host.ts';

const CODES: Readonly<Record<string, FailureCode>> = {
  NotFoundError: 'not-found',
  NotReadableError: 'not-readable',
  NotAllowedError: 'read-only',
  SecurityError: 'read-only',
  QuotaExceededError: 'disk-full',
  NoModificationAllowedError: 'busy',
  InvalidStateError: 'busy',
};

export function success<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function failure(code: FailureCode, file: string, detail = ''): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, file, detail } };
}

/** A failure value from something thrown; `codes` says what an error's name means at this very step. */
export function failed(
  error: unknown,
  file: string,
  codes: Readonly<Record<string, FailureCode>> = {},
): { ok: false; failure: Failure } {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return failure(codes[name] ?? CODES[name] ?? 'unknown', file, String(error));
}

/** The person closed the dialog: no failure. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Runs `attempt`; what it throws becomes a failure. */
export async function caught<T>(file: string, attempt: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await attempt();
  } catch (error) {
    return failed(error, file);
  }
}
