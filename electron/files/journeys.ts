/**
 * Opening and saving journeys by handle: reader, saver, versions and handles joined.
 * Which window may do so is not decided here.
 */
import type { FileRef, ReadFile, Result, SavedFile } from '../../shared/host/host.ts';
import { failure, success } from './failures.ts';
import { diskFileSystem, type FileSystem } from './fs.ts';
import type { Handles } from './handles.ts';
import { readText } from './reader.ts';
import { saveFile } from './saver.ts';
import type { VersionStore } from './versions.ts';

export interface Journeys {
  read(path: string): Promise<Result<ReadFile>>;
  /** As `Host.save`; also writes a file that is not there yet, where `overwrite` is given. */
  save(path: string, text: string, options: { overwrite: boolean }): Promise<Result<SavedFile>>;
  /** Writes another kind of file (a PDF) that the person has just named. */
  write(path: string, bytes: Uint8Array): Promise<Result<FileRef>>;
}

export function createJourneys(
  handles: Handles,
  versions: VersionStore,
  now: () => number,
  fs: FileSystem = diskFileSystem,
): Journeys {
  // Two saves of one file in a row must not both compare with the content before the first.
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
        handles.noteContent(read.value.path, read.value.hash);
        return success({ file: handles.refer(read.value.path), text: read.value.text });
      }),
    save: (path, text, { overwrite }) =>
      inTurn(path, async () => {
        const expectedHash = handles.hashOf(path);
        // Never read in this session, so nothing to compare with: whoever asks has to say that it may go.
        if (expectedHash === null && !overwrite) return failure(path, 'changed-outside', 'not read in this session');
        // A store of versions that is full or broken must not stop the save itself.
        await versions.keep(path, now()).catch(() => undefined);
        const saved = await saveFile(path, new TextEncoder().encode(text), { expectedHash, overwrite }, fs);
        if (!saved.ok) return saved;
        handles.noteContent(saved.value.path, saved.value.hash);
        return success({ file: handles.refer(saved.value.path), savedAt: now() });
      }),
    write: (path, bytes) =>
      inTurn(path, async () => {
        const saved = await saveFile(path, bytes, { expectedHash: null, overwrite: true }, fs);
        return saved.ok ? success(handles.refer(saved.value.path)) : saved;
      }),
  };
}
