/** Builds the program when its build is missing or older than its sources. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project.ts';

/** What a build is made from; the command line itself is not in it. */
const SOURCES = [
  'renderer',
  'shared',
  'assets',
  'docs/journey.schema.json',
  'electron',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
];
const NOT_BUILT = new Set([join(PROJECT_ROOT, 'electron', 'cli'), join(PROJECT_ROOT, 'electron', 'cli.ts')]);
/** One file of each part, all written anew by every build. */
const RESULTS = [
  'dist/electron/main.js',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'dist/renderer/print.html',
];

/** Whether the build is missing a part or older than a source (a folder's time tells of removed files). */
export function buildIsStale(): boolean {
  const built = Math.min(...RESULTS.map((path) => modifiedAt(join(PROJECT_ROOT, path))));
  return built === 0 || SOURCES.some((path) => newestIn(join(PROJECT_ROOT, path)) > built);
}

/** Builds if stale. `onBuild` is called before a build that takes its time. Throws with the builder's own words. */
export async function ensureBuilt(onBuild: () => void = () => {}): Promise<void> {
  if (!buildIsStale()) return;
  onBuild();
  const output: string[] = [];
  const builder = join(PROJECT_ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The build failed.\n${output.join('').trim()}`);
}

/** ms since 1970; 0 where nothing is. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(path: string): number {
  if (NOT_BUILT.has(path)) return 0;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), stat.mtimeMs);
}
