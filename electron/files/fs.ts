/**
 * The file-system calls that keep a journey safe, gathered in one object.
 * Tests hand in one that fails on purpose: short writes, full disks, a death between two steps.
 */
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';

export interface OpenFile {
  /** Writes some of the bytes from `from` on; resolves how many, which may be fewer than asked. */
  write(bytes: Uint8Array, from: number): Promise<number>;
  setMode(mode: number): Promise<void>;
  setOwner(uid: number, gid: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileStatus {
  size: number;
  mode: number;
  uid: number;
  gid: number;
  /** ms since 1970. */
  changedAt: number;
  isFile: boolean;
  isFolder: boolean;
}

export interface FileSystem {
  /** The real path behind links. */
  realPath(path: string): Promise<string>;
  status(path: string): Promise<FileStatus>;
  /** Rejects where the system forbids writing. */
  assertWritable(path: string): Promise<void>;
  read(path: string): Promise<Uint8Array>;
  /** Makes a new file; rejects with EEXIST where there is one. */
  create(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  /** Asks the disk to keep a folder's entries, where the system can. */
  syncFolder(path: string): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

export const diskFileSystem: FileSystem = {
  realPath: (path) => realpath(path),
  status: async (path) => {
    const found = await stat(path);
    return {
      size: found.size,
      mode: found.mode,
      uid: found.uid,
      gid: found.gid,
      changedAt: found.mtimeMs,
      isFile: found.isFile(),
      isFolder: found.isDirectory(),
    };
  },
  assertWritable: (path) => access(path, constants.W_OK),
  read: (path) => readFile(path),
  create: async (path) => {
    const file = await open(path, 'wx');
    return {
      write: async (bytes, from) => (await file.write(bytes, from, bytes.length - from)).bytesWritten,
      setMode: (mode) => file.chmod(mode),
      setOwner: (uid, gid) => file.chown(uid, gid),
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename,
  remove: unlink,
  list: (folder) => readdir(folder),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  syncFolder: async (path) => {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
