/**
 * Small files of the program's own: read as untrusted input, written by the saver.
 * Whatever is missing, broken or of another shape gives the default instead of an error.
 */
import type * as z from 'zod';
import type { Result } from '../../shared/host/host.ts';
import { success } from './failures.ts';
import { diskFileSystem, type FileSystem } from './fs.ts';
import { readText } from './reader.ts';
import { saveFile } from './saver.ts';

export interface JsonStore<T> {
  value(): T;
  /** Keeps the value now and writes it; the newest of several quick changes wins. */
  set(value: T): Promise<Result<null>>;
}

export async function openJsonStore<T>(
  path: string,
  schema: z.ZodType<T>,
  fallback: T,
  fs: FileSystem = diskFileSystem,
): Promise<JsonStore<T>> {
  let current: T = await readJson(path, schema, fallback, fs);
  let writing: Promise<unknown> = Promise.resolve();
  return {
    value: () => current,
    set: (value) => {
      current = value;
      const turn = writing.then(() => writeJson(path, current, fs));
      writing = turn;
      return turn;
    },
  };
}

export async function readJson<T>(path: string, schema: z.ZodType<T>, fallback: T, fs = diskFileSystem): Promise<T> {
  const read = await readText(path, fs);
  if (!read.ok) return fallback;
  try {
    const parsed = schema.safeParse(JSON.parse(read.value.text));
    return parsed.success ? parsed.data : fallback;
  } catch {
    return fallback;
  }
}

export async function writeJson(path: string, value: unknown, fs = diskFileSystem): Promise<Result<null>> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value)}\n`);
  const saved = await saveFile(path, bytes, { expectedHash: null, overwrite: true }, fs);
  return saved.ok ? success(null) : saved;
}
