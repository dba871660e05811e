/**
 * Opaque names for files: a window holds a handle, only the shell knows the path behind it.
 */
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { FileRef } from '../../shared/host/host.ts';

interface Known {
  handle: string;
  path: string;
}

export interface Handles {
  /** The handle of a path, the same one each time. */
  refer(path: string): FileRef;
  /** The path behind a handle; null for one that was never given out. */
  pathOf(handle: string): string | null;
}

export function createHandles(): Handles {
  const byHandle = new Map<string, Known>();
  const byPath = new Map<string, Known>();

  function known(path: string): Known {
    let found = byPath.get(path);
    if (!found) {
      found = { handle: randomUUID(), path };
      byPath.set(path, found);
      byHandle.set(found.handle, found);
    }
    return found;
  }

  return {
    refer: (path) => ({ handle: known(path).handle, name: basename(path), folder: dirname(path) }),
    pathOf: (handle) => byHandle.get(handle)?.path ?? null,
  };
}
