/**
 * Earlier versions of saved files, kept in the program's own folder before a save replaces them.
 * Saving is automatic, so at most one is kept in a few minutes; old and many ones go.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { diskFileSystem, type FileSystem } from './fs.ts';
import { contentHash, saveFile } from './saver.ts';

/** How many are kept of one file. */
export const VERSION_LIMIT = 20;
/** Older ones go, in ms; the newest of a file stays however old. */
export const VERSION_AGE = 90 * 24 * 60 * 60 * 1000;
/** Two of one file are at least this far apart, in ms. */
export const VERSION_GAP = 5 * 60 * 1000;

const VERSION_NAME = /^(\d{13,16})-([0-9a-f]{16})\.journey$/;

export interface FileVersion {
  /** Where its content lies; only for reading. */
  path: string;
  /** ms since 1970. */
  keptAt: number;
}

export interface VersionStore {
  /** Keeps what the file holds now, unless the newest version is young or the same. `now` in ms since 1970. */
  keep(path: string, now: number): Promise<void>;
  /** Newest first. */
  list(path: string): Promise<FileVersion[]>;
}

export function openVersions(folder: string, fs: FileSystem = diskFileSystem): VersionStore {
  const folderOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex').slice(0, 32));

  async function stored(path: string): Promise<(FileVersion & { hash: string })[]> {
    const names = await fs.list(folderOf(path)).catch(() => []);
    return names
      .flatMap((name) => {
        const [, at, hash] = VERSION_NAME.exec(name) ?? [];
        return at && hash ? [{ path: join(folderOf(path), name), keptAt: Number(at), hash }] : [];
      })
      .sort((a, b) => b.keptAt - a.keptAt);
  }

  return {
    list: async (path) => (await stored(path)).map(({ path: at, keptAt }) => ({ path: at, keptAt })),
    keep: async (path, now) => {
      const before = await stored(path);
      const newest = before[0];
      if (newest && now - newest.keptAt < VERSION_GAP && now >= newest.keptAt) return;
      const bytes = await fs.read(path).catch(() => null);
      if (!bytes || bytes.length === 0) return;
      const hash = contentHash(bytes).slice(0, 16);
      if (newest?.hash === hash) return;
      await fs.makeFolder(folderOf(path));
      const at = join(folderOf(path), `${String(Math.round(now)).padStart(13, '0')}-${hash}.journey`);
      const saved = await saveFile(at, bytes, { expectedHash: null, overwrite: true }, fs);
      if (!saved.ok) return;
      const gone = before.filter((each, place) => place + 1 >= VERSION_LIMIT || now - each.keptAt > VERSION_AGE);
      for (const each of gone) await fs.remove(each.path).catch(() => undefined);
    },
  };
}
