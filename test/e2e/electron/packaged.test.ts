/**
 * The program as it is shipped: packaged from the runtime that is here, without a download, and started with a sample
 * on its command line. Its fuses keep Playwright's usual way out, so it is looked at through Chromium's own port.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronArgs, findElectron } from '../../../electron/cli/electron-runtime.ts';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';

const SAMPLE = join(PROJECT_ROOT, 'assets', 'samples', 'weather-day.fa.journey');
/** Where the unpacked program lies below the folder it is packaged to; other systems are packaged on themselves. */
const PROGRAM = join('linux-unpacked', 'waymark');

const runtime = findElectron();
const whyNot =
  runtime === null ? 'no Electron runtime is here' : process.platform !== 'linux' ? 'only tried on Linux' : '';

describe.skipIf(whyNot)(`the packaged program${whyNot && ` (skipped: ${whyNot})`}`, () => {
  let folder: string;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'waymark-packaged-'));
    const packaging = start(process.execPath, ['electron/package.ts', '--dir', '--out', folder], {
      ELECTRON_OVERRIDE_DIST_PATH: dirname(runtime ?? ''),
      // Nothing may be fetched: every way out leads nowhere.
      HTTPS_PROXY: 'http://127.0.0.1:9',
      ELECTRON_MIRROR: 'http://127.0.0.1:9/',
    });
    const output = text(packaging);
    const code = await new Promise((done) => packaging.once('close', done));
    expect(code, output()).toBe(0);
  }, 180_000);

  afterAll(async () => {
    for (const each of running) each.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  function start(program: string, args: readonly string[], env: Record<string, string>): ChildProcess {
    const child = spawn(program, args, { cwd: PROJECT_ROOT, env: { ...process.env, ...env }, stdio: 'pipe' });
    running.push(child);
    return child;
  }

  test('opens the journey named on its command line', async () => {
    const file = join(folder, 'روز هوا.journey');
    await copyFile(SAMPLE, file);
    const { title } = JSON.parse(await readFile(file, 'utf8')) as { title: string };
    const program = start(
      join(folder, PROGRAM),
      [...electronArgs(), '--remote-debugging-port=0', `--user-data-dir=${join(folder, 'chromium')}`, file],
      { WAYMARK_USER_DATA: join(folder, 'data') },
    );
    const browser = await connect(await debuggingAddress(program));
    try {
      await expect.poll(() => browser.contexts()[0]?.pages().length, { timeout: 20_000 }).toBe(1);
      const page = browser.contexts()[0]?.pages()[0];
      await expect.poll(() => page?.locator('h1').first().textContent(), { timeout: 20_000 }).toBe(title);
      expect(page?.url()).toBe('app://waymark/index.html');
      expect(await readFile(file, 'utf8')).toBe(await readFile(SAMPLE, 'utf8'));
    } finally {
      await browser.close();
    }
  }, 90_000);

  test('has its fuses set: no plain Node, no inspector, only its own archive', async () => {
    const fuses = await getCurrentFuseWire(join(folder, PROGRAM));
    const { DISABLE, ENABLE } = FuseState;
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    });
  });

  test('cannot be turned into plain Node', async () => {
    const program = start(join(folder, PROGRAM), [...electronArgs(), '-e', 'console.log("plain" + " Node")'], {
      ELECTRON_RUN_AS_NODE: '1',
      WAYMARK_USER_DATA: join(folder, 'other'),
    });
    const output = text(program);
    // As a program it stays open and makes its folder; as Node it would print and end.
    await expect.poll(() => existsSync(join(folder, 'other', 'recovery')), { timeout: 20_000 }).toBe(true);
    expect(output()).not.toContain('plain Node');
    expect(program.exitCode).toBeNull();
  }, 60_000);
});

/** What a process has said so far. */
function text(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
  return () => said;
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  const said = text(child);
  const address = () => /DevTools listening on (ws:\S+)/.exec(said())?.[1];
  await expect.poll(address, { timeout: 30_000 }).toBeDefined();
  return address() as string;
}

/**
 * Looks in once the window is there: who comes while it is being made may wait for it for ever, so a visit that is not
 * let in is made again.
 */
async function connect(address: string, tries = 3): Promise<Browser> {
  const windows = `http://${new URL(address).host}/json/list`;
  const isOpen = async () => {
    const targets = (await (await fetch(windows)).json()) as { type: string; url: string }[];
    return targets.some(({ type, url }) => type === 'page' && url.startsWith('app://waymark/'));
  };
  await expect.poll(isOpen, { timeout: 20_000 }).toBe(true);
  try {
    return await chromium.connectOverCDP(address, { timeout: 12_000 });
  } catch (error) {
    if (tries === 1) throw error;
    return connect(address, tries - 1);
  }
}
