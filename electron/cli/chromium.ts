/**
 * Finds a Chromium that can work without a window: the one `CHROME_PATH` names, one that the system has,
 * or the one that comes from npm (`@sparticuz/chromium`, Linux x64). Never downloads anything.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { CACHE_FOLDER, PROJECT_ROOT } from './project.ts';

export interface ChromiumRuntime {
  executablePath: string;
  args: readonly string[];
  /** The whole environment to start it in. */
  env: Record<string, string>;
  /** Where it came from, for people. */
  source: string;
}

/** The editor is built for this version and up. */
const LEAST_VERSION = 130;

const NAMES_ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PLACES = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Chromium refuses to sandbox itself as root on Linux. */
export function needsNoSandbox(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

let found: Promise<ChromiumRuntime | null> | undefined;

/** The Chromium of this machine, or null where there is none. Looked for once per process. */
export function findChromium(): Promise<ChromiumRuntime | null> {
  found ??= look();
  return found;
}

/** The one from npm, whose version the project fixes; null where it cannot run. It draws the same everywhere. */
export function findPinnedChromium(): Promise<ChromiumRuntime | null> {
  return fromNpm();
}

/** Starts it headless. Fails with an error where there is none; `findChromium` tells beforehand. */
export async function launchChromium(): Promise<Browser> {
  const runtime = await findChromium();
  if (!runtime) throw new Error(NO_CHROMIUM);
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: runtime.executablePath,
    args: [...runtime.args],
    env: runtime.env,
    headless: true,
  });
}

export const NO_CHROMIUM =
  'No Chromium, Chrome or Edge was found on this machine (CHROME_PATH can name one), and the one from npm runs on Linux x64 only.';

async function look(): Promise<ChromiumRuntime | null> {
  const args = needsNoSandbox() ? ['--no-sandbox'] : [];
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return { executablePath: named, args, env: plainEnv(), source: 'CHROME_PATH' };
  const installed = systemPlaces().find(worksHere);
  if (installed) return { executablePath: installed, args, env: plainEnv(), source: 'the system' };
  return fromNpm();
}

function systemPlaces(): string[] {
  if (process.platform === 'darwin') return MAC_PLACES.filter(existsSync);
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots
      .flatMap((root) => (root ? WINDOWS_PLACES.map((place) => join(root, place)) : []))
      .filter((place) => existsSync(place));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync);
}

/** A wrapper may stand where a browser was (Ubuntu's snap notice), or one too old for the editor. */
function worksHere(executablePath: string): boolean {
  // On Windows a browser answers `--version` with a window.
  if (process.platform === 'win32') return true;
  const asked = spawnSync(executablePath, ['--version'], { encoding: 'utf8', timeout: 15_000 });
  const version = /(\d+)\.\d+\.\d+/.exec(asked.stdout ?? '');
  return asked.status === 0 && version !== null && Number(version[1]) >= LEAST_VERSION;
}

/** The browser that npm brought, unpacked at its first use. */
async function fromNpm(): Promise<ChromiumRuntime | null> {
  const packageFolder = join(PROJECT_ROOT, 'node_modules', '@sparticuz', 'chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFolder)) return null;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE_FOLDER, `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpack(join(packageFolder, 'bin'), folder);
  const env = plainEnv();
  // Fonts of the system where it has any, else the one family that comes along.
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH ??= join(folder, 'fonts');
  if (!starts(executablePath, env)) {
    env.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
    if (!starts(executablePath, env)) return null;
  }
  // The package's own list of arguments switches web security off; a local page needs none of that.
  return { executablePath, args: ['--no-sandbox', '--font-render-hinting=none'], env, source: 'npm' };
}

/** Whether its shared libraries are there. */
function starts(executablePath: string, env: Record<string, string>): boolean {
  return spawnSync(executablePath, ['--version'], { env, timeout: 15_000 }).status === 0;
}

/** Unpacks beside the target and renames, so that two starts at once cannot meet half a browser. */
async function unpack(packed: string, folder: string): Promise<void> {
  await mkdir(CACHE_FOLDER, { recursive: true });
  const fresh = await mkdtemp(join(CACHE_FOLDER, 'unpacking-'));
  const { default: npmChromium, inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  // The package unpacks into the system's folder for temporary files and can be told of no other.
  process.env.TMPDIR = fresh;
  try {
    await npmChromium.executablePath(packed);
    // Libraries for a machine that lacks them.
    await inflate(join(packed, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    await rename(fresh, folder);
  } catch (error) {
    // Somebody else was first.
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

function plainEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
