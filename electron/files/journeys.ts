/**
 * Opening and saving journeys by handle: reader, saver, versions and handles joined.
 * Which window may do so is not decided here.
 */
import type { FileRef, ReadFile, Result, SavedFile } from '../../shared/host/host.ts';
import { success } from './failures.ts';
import { diskFileSystem, type FileSystem } from './fs.ts';
import type { Handles } from './handles.ts';
import { readText } from './reader.ts';
import { saveFile } from './saver.ts';
import type { VersionStore } from './versions.ts';

export interface Journeys {
  read(path: string): Promise<Result<ReadFile>>;
  /** As `Host.save`; where `over` is null it also writes a file that is not there yet. */
  save(path: string, text: string, over: string | null): Promise<Result<SavedFile>>;
  /** Writes another kind of file (a PDF) that the person has just named. */
  write(path: string, bytes: Uint8Array): Promise<Result<FileRef>>;
}

export function createJourneys(
  handles: Handles,
  versions: VersionStore,
  now: () => number,
  fs: FileSystem = diskFileSystem,
): Journeys {
  // A save compares, then writes: nothing else of ours may come between.
  const turns = new Map<string, Promise<unknown>>();
  function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(path) ?? Promise.resolve()).then(work);
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (turns.get(path) === settled) turns.delete(path);
      });
    turns.set(path, settled);
    return turn;
  }

  return {
    read: (path) =>
      inTurn(path, async () => {
        const read = await readText(path, fs);
        if (!read.ok) return read;
        const { path: real, text, hash } = read.value;
        return success({ file: handles.refer(real), text, version: hash });
      }),
    save: (path, text, over) =>
      inTurn(path, async () => {
        // A store of versions that is full or broken must not stop the save itself.
        await versions.keep(path, now()).catch(() => undefined);
        const options = { expectedHash: over, overwrite: over === null };
        const saved = await saveFile(path, new TextEncoder().encode(text), options, fs);
        if (!saved.ok) return saved;
        return success({ file: handles.refer(saved.value.path), savedAt: now(), version: saved.value.hash });
      }),
    write: (path, bytes) =>
      inTurn(path, async () => {
        const saved = await saveFile(path, bytes, { expectedHash: null, overwrite: true }, fs);
        return saved.ok ? success(handles.refer(saved.value.path)) : saved;
      }),
  };
}
