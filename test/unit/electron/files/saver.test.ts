/** What a person counts on when saving: the old file or the new one, whole, whatever goes wrong. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFileSystem } from '../../../../electron/files/fs.ts';
import { contentHash, saveFile, tidyTemps } from '../../../../electron/files/saver.ts';
import type { FailureCode, Result } from '../../../../shared/host/host.ts';
import { type Fault, faultyFileSystem, systemError } from './faulty-fs.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const OLD = bytes('the journey as it was, ۱۲۳\n');
const NEW = bytes('the journey as it is now, longer than before, Điểm chạm\n');
const overOld = { expectedHash: contentHash(OLD), overwrite: false };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-saver-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

function oldFile(name = 'shop.journey'): string {
  const path = join(folder, name);
  writeFileSync(path, OLD);
  return path;
}
const codeOf = (result: Result<unknown>): FailureCode | 'saved' => (result.ok ? 'saved' : result.failure.code);
const temps = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

describe('a save that nothing disturbs', () => {
  test('writes a new file', async () => {
    const path = join(folder, 'new.journey');
    const saved = await saveFile(path, NEW, { expectedHash: null, overwrite: false });
    expect(saved).toEqual({ ok: true, value: { path, hash: contentHash(NEW) } });
    expect(readFileSync(path)).toEqual(Buffer.from(NEW));
    expect(temps()).toEqual([]);
  });

  test('keeps the mode of the file', async () => {
    const path = oldFile();
    chmodSync(path, 0o640);
    await saveFile(path, NEW, overOld);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test.skipIf(process.platform === 'win32')('follows a link to the real file and leaves the link', async () => {
    const real = oldFile('real.journey');
    mkdirSync(join(folder, 'desk'));
    const link = join(folder, 'desk', 'link.journey');
    symlinkSync(real, link);
    expect(codeOf(await saveFile(link, NEW, overOld))).toBe('saved');
    expect(readFileSync(real)).toEqual(Buffer.from(NEW));
    expect(readdirSync(join(folder, 'desk'))).toEqual(['link.journey']);
    expect(readFileSync(link)).toEqual(Buffer.from(NEW));
  });
});

describe('a save that would lose work is refused', () => {
  test('when another program changed the file, unless the person agreed', async () => {
    const path = oldFile();
    const theirs = bytes('edited elsewhere');
    writeFileSync(path, theirs);
    expect(codeOf(await saveFile(path, NEW, overOld))).toBe('changed-outside');
    expect(readFileSync(path)).toEqual(Buffer.from(theirs));
    expect(codeOf(await saveFile(path, NEW, { ...overOld, overwrite: true }))).toBe('saved');
  });

  test('not when only the time of the file changed', async () => {
    const path = oldFile();
    utimesSync(path, 1, 1);
    expect(codeOf(await saveFile(path, NEW, overOld))).toBe('saved');
  });

  test('when there is a file where none was expected', async () => {
    expect(codeOf(await saveFile(oldFile(), NEW, { expectedHash: null, overwrite: false }))).toBe('changed-outside');
  });

  test('when the file is gone', async () => {
    const path = oldFile();
    rmSync(path);
    expect(codeOf(await saveFile(path, NEW, overOld))).toBe('not-found');
  });

  test('when the file is read-only, even for an administrator', async () => {
    const path = oldFile();
    chmodSync(path, 0o444);
    expect(codeOf(await saveFile(path, NEW, overOld))).toBe('read-only');
    expect(readFileSync(path)).toEqual(Buffer.from(OLD));
  });

  test('when the folder is gone', async () => {
    const path = join(folder, 'gone', 'a.journey');
    expect(codeOf(await saveFile(path, NEW, { expectedHash: null, overwrite: true }))).toBe('drive-gone');
  });

  test('when a folder stands there', async () => {
    expect(codeOf(await saveFile(folder, NEW, { expectedHash: null, overwrite: true }))).toBe('not-readable');
  });
});

describe('each trouble has its own name', () => {
  const cases: [string, Partial<typeof diskFileSystem>, FailureCode][] = [
    ['a folder without permission', { create: () => Promise.reject(systemError('EACCES')) }, 'folder-not-writable'],
    ['a read-only drive', { assertWritable: () => Promise.reject(systemError('EROFS')) }, 'read-only'],
    ['a full disk', { create: () => Promise.reject(systemError('ENOSPC')) }, 'disk-full'],
    ['a pulled drive', { create: () => Promise.reject(systemError('EIO')) }, 'drive-gone'],
    ['a file another program holds', { rename: () => Promise.reject(systemError('EBUSY')) }, 'busy'],
  ];
  test.each(cases)('%s', async (_name, broken, code) => {
    const path = oldFile();
    const waitless = { ...diskFileSystem, wait: async () => undefined, ...broken };
    expect(codeOf(await saveFile(path, NEW, overOld, waitless))).toBe(code);
    expect(readFileSync(path)).toEqual(Buffer.from(OLD));
    expect(temps()).toEqual([]);
  });

  test('a file held for a moment is waited for', async () => {
    const path = oldFile();
    let held = 3;
    let waited = 0;
    const fs = {
      ...diskFileSystem,
      rename: (from: string, to: string) =>
        held-- > 0 ? Promise.reject(systemError('EPERM')) : diskFileSystem.rename(from, to),
      wait: async (milliseconds: number) => {
        waited += milliseconds;
      },
    };
    expect(codeOf(await saveFile(path, NEW, overOld, fs))).toBe('saved');
    expect(waited).toBeLessThanOrEqual(200);
    expect(readFileSync(path)).toEqual(Buffer.from(NEW));
  });
});

describe('faults', () => {
  const size = NEW.length;
  const fault: fc.Arbitrary<Fault> = fc.oneof(
    fc.record({ kind: fc.constant('short' as const), most: fc.integer({ min: 0, max: size }) }),
    fc.record({ kind: fc.constant('full' as const), after: fc.integer({ min: 0, max: size }) }),
    fc.record({ kind: fc.constant('lies' as const), after: fc.integer({ min: 0, max: size }) }),
    fc.record({
      kind: fc.constant('error' as const),
      at: fc.integer({ min: 0, max: 20 }),
      code: fc.constantFrom('ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'ENOENT', 'EDQUOT'),
    }),
    fc.record({ kind: fc.constant('death' as const), at: fc.integer({ min: 0, max: 20 }) }),
  );

  test('the target holds the whole old or the whole new file; a failed save left the old one', async () => {
    await fc.assert(
      fc.asyncProperty(fault, fc.boolean(), async (given, overwrite) => {
        const path = oldFile();
        const result = await saveFile(path, NEW, { ...overOld, overwrite }, faultyFileSystem(given));
        const held = readFileSync(path);
        if (given.kind === 'death') expect([Buffer.from(OLD), Buffer.from(NEW)]).toContainEqual(held);
        else expect(held).toEqual(Buffer.from(result.ok ? NEW : OLD));
        if (given.kind === 'death') await tidyTemps(folder, Date.now() + 2 * 60 * 60 * 1000);
        // An error on the very removal of the temp leaves it for the tidying at the next start.
        if (given.kind !== 'error') expect(temps()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('every place in the run has been failed once', async () => {
    const counting = faultyFileSystem({ kind: 'none' });
    await saveFile(oldFile(), NEW, overOld, counting);
    expect(counting.calls()).toBeGreaterThan(10);
    expect(counting.calls()).toBeLessThanOrEqual(20);
  });
});

test('tidying leaves young temps and other files alone', async () => {
  const young = join(folder, '.waymark-0123456789abcdef.tmp');
  const old = join(folder, '.waymark-fedcba9876543210.tmp');
  const other = join(folder, 'notes.tmp');
  for (const path of [young, old, other]) writeFileSync(path, 'x');
  for (const path of [old, other]) utimesSync(path, 1, 1);
  await tidyTemps(folder, Date.now());
  expect(readdirSync(folder).sort()).toEqual(['.waymark-0123456789abcdef.tmp', 'notes.tmp']);
});

test('a truly full disk keeps the old file', async (context) => {
  const disk = join(folder, 'small');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    context.skip('a small disk can only be mounted by an administrator');
  }
  try {
    const path = join(disk, 'shop.journey');
    writeFileSync(path, OLD);
    const result = await saveFile(path, new Uint8Array(200_000), overOld);
    expect(codeOf(result)).toBe('disk-full');
    expect(readFileSync(path)).toEqual(Buffer.from(OLD));
    expect(readdirSync(disk)).toEqual(['shop.journey']);
    execFileSync('mount', ['-o', 'remount,ro', disk], { stdio: 'ignore' });
    expect(codeOf(await saveFile(path, NEW, overOld))).toBe('read-only');
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});
