/**
 * Copies of unsaved work, apart from the person's own files, for the day the program or the machine dies.
 * One file per document; written by the saver, so a copy is whole or the one before it.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { Result } from '../../shared/host/host.ts';
import { diskFileSystem, type FileSystem } from './fs.ts';
import { readJson, writeJson } from './json-store.ts';

const entry = z.object({
  key: z.string().min(1).max(200),
  /** The file it belongs to; null for a journey never saved. */
  path: z.string().min(1).nullable(),
  /** Of that file's content that the work stands on, to notice that another program changed it since. */
  version: z.string().max(200).nullable(),
  title: z.string(),
  keptAt: z.number(),
  text: z.string(),
});
export type RecoveryEntry = z.output<typeof entry>;

export interface RecoveryStore {
  keep(copy: RecoveryEntry): Promise<Result<null>>;
  forget(key: string): Promise<void>;
  /** All copies, newest first; what cannot be read is passed over and left where it is. */
  list(): Promise<RecoveryEntry[]>;
}

export async function openRecovery(folder: string, fs: FileSystem = diskFileSystem): Promise<RecoveryStore> {
  await fs.makeFolder(folder);
  // Keys come from a window: hashed, they cannot name another file.
  const pathOf = (key: string) => join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`);
  // A keep that is still under way must not outlive the forget that follows it.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };
  return {
    keep: (copy) => inTurn(() => writeJson(pathOf(copy.key), copy, fs)),
    forget: (key) => inTurn(() => fs.remove(pathOf(key)).catch(() => undefined)),
    list: () =>
      inTurn(async () => {
        const names = (await fs.list(folder)).filter((name) => /^[0-9a-f]{32}\.json$/.test(name));
        const copies: RecoveryEntry[] = [];
        for (const name of names) {
          const copy = await readJson(join(folder, name), entry.nullable(), null, fs);
          if (copy) copies.push(copy);
        }
        return copies.sort((a, b) => b.keptAt - a.keptAt);
      }),
  };
}
