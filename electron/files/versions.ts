/**
 * Earlier versions of saved files, kept in the program's own folder before a save replaces them.
 * Saving is automatic, so at most one is kept in a few minutes; old and many ones go.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Result } from '../../shared/host/host.ts';
import { isVersionDue, versionsToForget } from '../../shared/host/versions.ts';
import { failure, success } from './failures.ts';
import { diskFileSystem, type FileSystem } from './fs.ts';
import { readText } from './reader.ts';
import { contentHash, saveFile } from './saver.ts';

const VERSION_NAME = /^(\d{13,16})-([0-9a-f]{16})\.journey$/;

export interface StoredVersion {
  /** Its name in the store of this file, and to the window. */
  id: string;
  /** Where its content lies; only for reading. */
  path: string;
  /** ms since 1970. */
  keptAt: number;
  /** In bytes. */
  size: number;
}

export interface VersionStore {
  /** Keeps what the file holds now, unless the newest version is young or the same. `now` in ms since 1970. */
  keep(path: string, now: number): Promise<void>;
  /** Newest first. */
  list(path: string): Promise<StoredVersion[]>;
  /** The text of a version of the file at the path; `not-found` when it has no such version (any more). */
  read(path: string, id: string): Promise<Result<string>>;
}

export function openVersions(folder: string, fs: FileSystem = diskFileSystem): VersionStore {
  const folderOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex').slice(0, 32));

  async function stored(path: string): Promise<(Omit<StoredVersion, 'size'> & { hash: string })[]> {
    const names = await fs.list(folderOf(path)).catch(() => []);
    return names
      .flatMap((name) => {
        const [, at, hash] = VERSION_NAME.exec(name) ?? [];
        return at && hash ? [{ id: `${at}-${hash}`, path: join(folderOf(path), name), keptAt: Number(at), hash }] : [];
      })
      .sort((a, b) => b.keptAt - a.keptAt);
  }

  return {
    list: async (path) => {
      const versions: StoredVersion[] = [];
      for (const { id, path: at, keptAt } of await stored(path)) {
        // One that was taken away meanwhile is no version any more.
        const status = await fs.status(at).catch(() => null);
        if (status?.isFile) versions.push({ id, path: at, keptAt, size: status.size });
      }
      return versions;
    },
    read: async (path, id) => {
      const version = (await stored(path)).find((each) => each.id === id);
      if (!version) return failure(path, 'not-found', 'no such version');
      const read = await readText(version.path, fs);
      return read.ok ? success(read.value.text) : failure(path, read.failure.code, read.failure.detail);
    },
    keep: async (path, now) => {
      const before = await stored(path);
      const newest = before[0];
      if (!isVersionDue(newest, now)) return;
      const bytes = await fs.read(path).catch(() => null);
      if (!bytes || bytes.length === 0) return;
      const hash = contentHash(bytes).slice(0, 16);
      if (newest?.hash === hash) return;
      await fs.makeFolder(folderOf(path));
      const at = join(folderOf(path), `${String(Math.round(now)).padStart(13, '0')}-${hash}.journey`);
      const saved = await saveFile(at, bytes, { expectedHash: null, overwrite: true }, fs);
      if (!saved.ok) return;
      for (const each of versionsToForget(before, now)) await fs.remove(each.path).catch(() => undefined);
    },
  };
}
