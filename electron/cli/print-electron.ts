/** Makes PDFs in Electron, as the desktop window does: the shell prints job files and ends. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintJob } from '../../shared/worksheets/sheet.ts';
import { electronArgs, findElectron, hasDisplay } from './electron-runtime.ts';
import { PROJECT_ROOT } from './project.ts';

/** A start of Electron on a slow machine, in ms. */
const START_LIMIT = 30_000;
/** To lay out and write one sheet there: an everyday one takes a tenth of a second, a poster of a long map some. */
const SHEET_LIMIT = 10_000;
/** And for each further copy. */
const COPY_LIMIT = 1_000;

/**
 * Resolves with the bytes of a PDF for each job, or null where Electron is not there or cannot run here:
 * another way is then taken.
 */
export async function printWithElectron(jobs: readonly PrintJob[]): Promise<Uint8Array[] | null> {
  const program = findElectron();
  if (!program) return null;
  const folder = await mkdtemp(join(tmpdir(), 'waymark-print-'));
  const files = jobs.map((job, index) => ({
    job,
    jobFile: join(folder, `job-${index}.json`),
    pdfFile: join(folder, `sheet-${index}.pdf`),
  }));
  try {
    for (const { job, jobFile } of files) await writeFile(jobFile, JSON.stringify(job));
    const pairs = files.flatMap(({ jobFile, pdfFile }) => [jobFile, pdfFile]);
    const args = [...electronArgs(), ...headless(), PROJECT_ROOT, '--waymark-pdf', ...pairs];
    const child = spawn(program, args, {
      stdio: 'ignore',
      timeout: limitFor(jobs),
      killSignal: 'SIGKILL',
      // Its own user data: a running window keeps its own.
      env: { ...withoutNodeMode(), WAYMARK_USER_DATA: join(folder, 'data') },
    });
    const code = await new Promise<number | null>((settle) => {
      child.once('error', () => settle(null));
      child.once('close', settle);
    });
    return code === 0 ? await Promise.all(files.map(({ pdfFile }) => readFile(pdfFile))) : null;
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** How long so much may take before it is given up, in ms. */
function limitFor(jobs: readonly PrintJob[]): number {
  const sheets = jobs.flatMap((job) => job.sheets);
  const copies = sheets.reduce((sum, { copies: each = 1 }) => sum + each - 1, 0);
  return START_LIMIT + SHEET_LIMIT * sheets.length + COPY_LIMIT * copies;
}

/** Linux without a display: Chromium's own screenless drawing. */
function headless(): string[] {
  return hasDisplay() ? [] : ['--ozone-platform=headless', '--disable-gpu'];
}

function withoutNodeMode(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}
