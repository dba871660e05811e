/**
 * `npm run package`: builds the program and makes its installers with electron-builder.
 * `--dir` stops at the unpacked program. With ELECTRON_OVERRIDE_DIST_PATH that runtime is used and nothing is downloaded.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './cli/build.ts';
import { PROJECT_ROOT } from './cli/project.ts';

const HELP = `npm run package [-- --dir] [-- --out FOLDER]

Makes the installers of this system (AppImage and deb, nsis, or dmg) in release/.
  --dir         only the unpacked program
  --out FOLDER  another folder than release/
ELECTRON_OVERRIDE_DIST_PATH names an unpacked Electron to take instead of downloading one.`;

const BUILDER = join(PROJECT_ROOT, 'node_modules', 'electron-builder', 'cli.js');

/** Options for electron-builder that make it take a runtime as it lies there; none where no runtime is named. */
function runtimeOptions(runtime: string | undefined): string[] {
  if (!runtime) return [];
  const version = readFileSync(join(runtime, 'version'), 'utf8').trim().replace(/^v/, '');
  return [`-c.electronDist=${resolve(runtime)}`, `-c.electronVersion=${version}`];
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { dir: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  await ensureBuilt(() => console.log('Building …'));
  const options = [
    '--publish=never',
    ...(values.dir ? ['--dir'] : []),
    ...(values.out ? [`-c.directories.output=${resolve(values.out)}`] : []),
    ...runtimeOptions(process.env.ELECTRON_OVERRIDE_DIST_PATH),
  ];
  const builder = spawn(process.execPath, [BUILDER, ...options], { cwd: PROJECT_ROOT, stdio: 'inherit' });
  return new Promise((done, fail) => {
    builder.once('error', fail);
    builder.once('close', (code) => done(code ?? 1));
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
