/** The real file system with one fault on purpose: at its nth call it shortens a write, fails, or "dies". */
import { diskFileSystem, type FileSystem, type OpenFile } from '../../../../electron/files/fs.ts';

export type Fault =
  | { kind: 'none' }
  /** Writes at most so many bytes at a time. */
  | { kind: 'short'; most: number }
  /** The disk is full after so many bytes; what still fits is written. */
  | { kind: 'full'; after: number }
  /** Claims to have written everything, and keeps only so many bytes. */
  | { kind: 'lies'; after: number }
  | { kind: 'error'; at: number; code: string }
  /** Nothing happens from this call on, tidying up included: the process is gone. */
  | { kind: 'death'; at: number };

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made to fail`), { code });
}

export function faultyFileSystem(fault: Fault): FileSystem & { calls(): number } {
  let calls = 0;
  let written = 0;

  async function step<T>(work: () => Promise<T>): Promise<T> {
    const call = calls++;
    if (fault.kind === 'death' && call >= fault.at) throw systemError('DEAD');
    if (fault.kind === 'error' && call === fault.at) throw systemError(fault.code);
    return work();
  }

  function faultyFile(file: OpenFile): OpenFile {
    return {
      write: (bytes, from) =>
        step(async () => {
          const left = bytes.length - from;
          if (fault.kind === 'short') return file.write(bytes.subarray(0, from + Math.min(left, fault.most)), from);
          if (fault.kind === 'full') {
            const room = fault.after - written;
            if (room <= 0) throw systemError('ENOSPC');
            const done = await file.write(bytes.subarray(0, from + Math.min(left, room)), from);
            written += done;
            return done;
          }
          if (fault.kind === 'lies') {
            await file.write(bytes.subarray(0, Math.min(bytes.length, fault.after)), from);
            return left;
          }
          return file.write(bytes, from);
        }),
      setMode: (mode) => step(() => file.setMode(mode)),
      setOwner: (uid, gid) => step(() => file.setOwner(uid, gid)),
      sync: () => step(() => file.sync()),
      // Always closed in truth, or the test would run out of descriptors.
      close: async () => {
        await file.close();
        await step(async () => undefined);
      },
    };
  }

  return {
    calls: () => calls,
    realPath: (path) => step(() => diskFileSystem.realPath(path)),
    status: (path) => step(() => diskFileSystem.status(path)),
    assertWritable: (path) => step(() => diskFileSystem.assertWritable(path)),
    read: (path) => step(() => diskFileSystem.read(path)),
    create: (path) => step(async () => faultyFile(await diskFileSystem.create(path))),
    rename: (from, to) => step(() => diskFileSystem.rename(from, to)),
    remove: (path) => step(() => diskFileSystem.remove(path)),
    list: (folder) => step(() => diskFileSystem.list(folder)),
    makeFolder: (path) => step(() => diskFileSystem.makeFolder(path)),
    syncFolder: (path) => step(() => diskFileSystem.syncFolder(path)),
    wait: async () => undefined,
  };
}
