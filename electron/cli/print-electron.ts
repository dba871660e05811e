/** Makes a sheet's PDF in Electron, as the desktop window does: the shell prints a job file and ends. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintJob } from '../../shared/worksheets/sheet.ts';
import { electronArgs, findElectron, hasDisplay } from './electron-runtime.ts';
import { PROJECT_ROOT } from './project.ts';

/** A start of Electron and one sheet, on a slow machine, in ms. */
const LIMIT = 30_000;

/** Resolves with the PDF's bytes, or null where Electron is not there or cannot run here: another way is then taken. */
export async function printWithElectron(job: PrintJob): Promise<Uint8Array | null> {
  const program = findElectron();
  if (!program) return null;
  const folder = await mkdtemp(join(tmpdir(), 'waymark-print-'));
  const [jobFile, pdfFile] = [join(folder, 'job.json'), join(folder, 'sheet.pdf')];
  try {
    await writeFile(jobFile, JSON.stringify(job));
    const args = [...electronArgs(), ...headless(), PROJECT_ROOT, '--waymark-pdf', jobFile, pdfFile];
    const child = spawn(program, args, {
      stdio: 'ignore',
      timeout: LIMIT,
      killSignal: 'SIGKILL',
      // Its own user data: a running window keeps its own.
      env: { ...withoutNodeMode(), WAYMARK_USER_DATA: join(folder, 'data') },
    });
    const code = await new Promise<number | null>((settle) => {
      child.once('error', () => settle(null));
      child.once('close', settle);
    });
    return code === 0 ? await readFile(pdfFile) : null;
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Linux without a display: Chromium's own screenless drawing. */
function headless(): string[] {
  return hasDisplay() ? [] : ['--ozone-platform=headless', '--disable-gpu'];
}

function withoutNodeMode(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}
