/** `start`: opens the editor in Electron, or in the browser where there is no Electron. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuilt } from './build.ts';
import { type Command, Refusal } from './command.ts';
import { downloadElectron, electronArgs, findElectron, hasDisplay } from './electron-runtime.ts';
import { openAddress } from './open-address.ts';
import { PROJECT_ROOT } from './project.ts';
import { sayBuilding, serveEdition } from './serve-edition.ts';

/** An Electron that ends sooner than this with an error never showed its window, in ms. */
const STARTED_AFTER = 5_000;

/** Chromium's remarks on the machine's buses and graphics tell a person nothing; only its last words are let through. */
const QUIET = '--log-level=3';

export const start: Command = {
  name: 'start',
  files: '[FILE]',
  least: 0,
  most: 1,
  about: 'Opens the editor in a window; in the browser where no Electron can be had.',
  options: {},
  async run(given) {
    const file = given.files[0] === undefined ? undefined : resolve(given.files[0]);
    if (file !== undefined && !existsSync(file)) throw new Refusal(`There is no file ${file}.`);
    await ensureBuilt(sayBuilding);
    const electron = await electronForHere();
    let why: string;
    if ('program' in electron) {
      const ended = await runElectron(electron.program, file);
      if (ended.code === 0 || ended.shown) return ended.code;
      why = 'Electron does not start on this machine';
    } else why = electron.reason;
    console.log(`${why}; here is the browser edition.`);
    if (file !== undefined) console.log(`Open ${file} there with "Open".`);
    return serveEdition(openAddress);
  },
};

/** A runnable Electron, or in one clause why there is none. */
async function electronForHere(): Promise<{ program: string } | { reason: string }> {
  if (!hasDisplay()) return { reason: 'No display for a window' };
  const program = findElectron();
  if (program) return { program };
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return { reason: 'ELECTRON_OVERRIDE_DIST_PATH holds no Electron' };
  console.log('Fetching Electron (once, about 120 MB) …');
  const fetched = await downloadElectron();
  return 'program' in fetched ? fetched : { reason: `No Electron: ${fetched.refused}` };
}

function runElectron(program: string, file: string | undefined): Promise<{ code: number; shown: boolean }> {
  const began = performance.now();
  const child = spawn(program, [...electronArgs(), QUIET, PROJECT_ROOT, ...(file ? [file] : [])], { stdio: 'inherit' });
  return new Promise((settle) => {
    child.once('error', () => settle({ code: 1, shown: false }));
    child.once('close', (code) => settle({ code: code ?? 1, shown: performance.now() - began > STARTED_AFTER }));
  });
}
