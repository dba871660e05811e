/**
 * Writes a file so that it is at all times either wholly the old or wholly the new one.
 *
 * Temp beside the target → every byte written → on the disk → read back → the target is still what we last read →
 * renamed over it. Popular atomic writers ignore a short write and put a truncated file in the place of a good one,
 * which is why this is our own.
 */
import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Failure, FailureCode, Result } from '../../shared/host/host.ts';
import { failed, failure, success, systemCode } from './failures.ts';
import { diskFileSystem, type FileStatus, type FileSystem } from './fs.ts';

export interface SaveOptions {
  /** Hash of the content we last read or wrote there; null: we expect no file there. */
  expectedHash: string | null;
  /** The person was asked: whatever is there may go. */
  overwrite: boolean;
}

export interface Written {
  /** The real file that was written, behind links. */
  path: string;
  hash: string;
}

/** How long a file that another program holds (virus scanner, sync client) is waited for, in ms. */
const RENAME_PATIENCE = 200;
const RENAME_PAUSE = 20;
/** A temp older than this belongs to a program that died, in ms. */
const TEMP_AGE = 60 * 60 * 1000;

const TEMP_NAME = /^\.waymark-[0-9a-f]{16}\.tmp$/;

const ANY_WRITE_BIT = 0o222;

const FOLDER_CODES: Readonly<Record<string, FailureCode>> = {
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOENT: 'drive-gone',
  ENOTDIR: 'drive-gone',
};
const TARGET_CODES: Readonly<Record<string, FailureCode>> = { EACCES: 'read-only', EPERM: 'read-only' };
const RENAME_CODES: Readonly<Record<string, FailureCode>> = { EACCES: 'busy', EPERM: 'busy', ENOENT: 'drive-gone' };

/** What a file's content is compared by. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Saves `bytes` at `path`, following links and keeping the file's mode.
 * Fails without touching the target: `read-only`, `folder-not-writable`, `disk-full`, `drive-gone`, `busy`,
 * `changed-outside` (another content than `expectedHash`), `not-found` (expected a file, it is gone).
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  options: SaveOptions,
  fs: FileSystem = diskFileSystem,
): Promise<Result<Written>> {
  const target = await realTarget(path, fs);
  if (!target.ok) return target;
  const { real, status } = target.value;

  const refusal = await refuseUnwritable(real, status, fs);
  if (refusal) return { ok: false, failure: refusal };

  const temp = join(dirname(real), `.waymark-${randomBytes(8).toString('hex')}.tmp`);
  const hash = contentHash(bytes);
  const written = await writeTemp(temp, bytes, hash, status, fs);
  const placed = written.ok ? await replace(temp, real, options, fs) : written;
  if (!placed.ok) {
    await fs.remove(temp).catch(() => undefined);
    return { ok: false, failure: { ...placed.failure, file: basename(path) } };
  }
  // The rename holds already: a file system that cannot flush a folder (Windows, some network drives) is no failed save.
  await fs.syncFolder(dirname(real)).catch(() => undefined);
  return success({ path: real, hash });
}

/** Removes temps that a killed save left in a folder; `now` in ms since 1970. Never fails: tidying can wait. */
export async function tidyTemps(folder: string, now: number, fs: FileSystem = diskFileSystem): Promise<void> {
  const names = await fs.list(folder).catch(() => []);
  for (const name of names.filter((each) => TEMP_NAME.test(each))) {
    const temp = join(folder, name);
    try {
      if (now - (await fs.status(temp)).changedAt > TEMP_AGE) await fs.remove(temp);
    } catch {
      // Somebody else's, or gone meanwhile.
    }
  }
}

/** The file behind links, and its status; null where there is none yet. */
async function realTarget(path: string, fs: FileSystem): Promise<Result<{ real: string; status: FileStatus | null }>> {
  try {
    const real = await fs.realPath(path);
    const status = await fs.status(real);
    return status.isFile ? success({ real, status }) : failure(path, 'not-readable', 'not a file');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') return failed(path, error, TARGET_CODES);
  }
  try {
    return success({ real: join(await fs.realPath(dirname(path)), basename(path)), status: null });
  } catch (error) {
    return failed(path, error, FOLDER_CODES);
  }
}

async function refuseUnwritable(real: string, status: FileStatus | null, fs: FileSystem): Promise<Failure | null> {
  if (status) {
    // A rename would replace a read-only file without a word, and the system's own check lets an administrator pass.
    if ((status.mode & ANY_WRITE_BIT) === 0) return failure(real, 'read-only', 'no write permission is set').failure;
    try {
      await fs.assertWritable(real);
    } catch (error) {
      return failed(real, error, TARGET_CODES).failure;
    }
  }
  try {
    await fs.assertWritable(dirname(real));
    return null;
  } catch (error) {
    return failed(real, error, FOLDER_CODES).failure;
  }
}

async function writeTemp(
  temp: string,
  bytes: Uint8Array,
  hash: string,
  status: FileStatus | null,
  fs: FileSystem,
): Promise<Result<null>> {
  try {
    const file = await fs.create(temp);
    try {
      for (let done = 0; done < bytes.length; ) {
        const step = await file.write(bytes, done);
        if (step <= 0) return failure(temp, 'disk-full', `nothing written after ${done} of ${bytes.length} bytes`);
        done += step;
      }
      if (status) {
        // Best effort: only an administrator may give a file away, and some drives know no owners.
        await file.setOwner(status.uid, status.gid).catch(() => undefined);
        await file.setMode(status.mode & 0o7777).catch(() => undefined);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    return failed(temp, error, FOLDER_CODES);
  }
  try {
    const { size } = await fs.status(temp);
    if (size !== bytes.length) return failure(temp, 'disk-full', `${size} of ${bytes.length} bytes reached the disk`);
    if (contentHash(await fs.read(temp)) === hash) return success(null);
    return failure(temp, 'drive-gone', 'the disk gave back other bytes than were written');
  } catch (error) {
    return failed(temp, error, { ENOENT: 'drive-gone' });
  }
}

async function replace(temp: string, real: string, options: SaveOptions, fs: FileSystem): Promise<Result<null>> {
  if (!options.overwrite) {
    const changed = await compareTarget(real, options.expectedHash, fs);
    if (changed) return { ok: false, failure: changed };
  }
  for (let waited = 0; ; waited += RENAME_PAUSE) {
    try {
      await fs.rename(temp, real);
      return success(null);
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error));
      if (!held || waited >= RENAME_PATIENCE) return failed(real, error, RENAME_CODES);
      await fs.wait(RENAME_PAUSE);
    }
  }
}

async function compareTarget(real: string, expectedHash: string | null, fs: FileSystem): Promise<Failure | null> {
  try {
    const found = contentHash(await fs.read(real));
    return found === expectedHash
      ? null
      : failure(real, 'changed-outside', 'the content is not what was last read').failure;
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') return failed(real, error).failure;
    return expectedHash === null ? null : failure(real, 'not-found', 'the file is gone').failure;
  }
}
