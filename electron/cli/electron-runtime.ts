/**
 * Finds a runnable Electron: the one `ELECTRON_OVERRIDE_DIST_PATH` names, or the one that Electron's own package keeps.
 * The package comes without the program and downloads it at its first use, which can be refused.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { needsNoSandbox } from './chromium.ts';
import { PROJECT_ROOT } from './project.ts';

const PACKAGE = join(PROJECT_ROOT, 'node_modules', 'electron');

/** How long the download may take, in ms: 120 MB on a slow line. */
const DOWNLOAD_LIMIT = 180_000;

function programName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return 'electron';
}

/** The path of Electron's program where it already is; null where it is not. Never downloads. */
export function findElectron(): string | null {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = given || join(PACKAGE, 'dist');
  const program = join(folder, programName());
  if (!existsSync(program)) return null;
  // A download that broke off leaves no version, or another one.
  if (
    !given &&
    readText(join(PACKAGE, 'dist', 'version'))
      ?.trim()
      .replace(/^v/, '') !== packageVersion()
  )
    return null;
  return program;
}

/** Lets Electron's package fetch its program. Quiet; resolves with its path, or null and in how few words it was refused. */
export async function downloadElectron(): Promise<{ program: string } | { refused: string }> {
  const installer = join(PACKAGE, 'install.js');
  if (!existsSync(installer)) return { refused: 'the electron package is not installed' };
  const output: string[] = [];
  const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const limit = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_LIMIT);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  clearTimeout(limit);
  const program = findElectron();
  if (code === 0 && program) return { program };
  return { refused: code === null ? 'the download took too long' : shortReason(output.join('')) };
}

/** Arguments that Electron needs on this machine before the program's own. */
export function electronArgs(): string[] {
  return needsNoSandbox() ? ['--no-sandbox'] : [];
}

/** Whether a window can be shown. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function shortReason(output: string): string {
  const status = /Response code (\d{3})/.exec(output);
  if (status) return `the release site answered ${status[1]}`;
  if (/fetch failed|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN/.test(output)) return 'the release site cannot be reached';
  return 'its download failed';
}

function packageVersion(): string | undefined {
  const text = readText(join(PACKAGE, 'package.json'));
  return text ? (JSON.parse(text) as { version: string }).version : undefined;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
