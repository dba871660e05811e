/**
 * `--waymark-pdf JOB OUT [JOB OUT …]`: makes PDFs without a window, for the command line. Errors go to stderr as JSON.
 * Exit codes: 0 they stand, 1 one does not, 3 there is no display, which Electron needs to print.
 */
import { app } from 'electron';
import type { Failure } from '../../shared/host/host.ts';
import { failure } from '../files/failures.ts';
import { readText } from '../files/reader.ts';
import { saveFile } from '../files/saver.ts';
import { printJobSchema } from '../security/contract.ts';
import { makePdf, type PdfParts } from './make-pdf.ts';

export interface JobFile {
  /** Path of a PrintJob as JSON. */
  job: string;
  /** Where its PDF goes. */
  out: string;
}

/** One after another. Resolves null when all stand, else what went wrong with the first that does not. */
export async function pdfsFromJobFiles(jobs: readonly JobFile[], parts: PdfParts): Promise<Failure | null> {
  for (const job of jobs) {
    const trouble = await pdfFromJobFile(job, parts);
    if (trouble) return trouble;
  }
  return null;
}

async function pdfFromJobFile(paths: JobFile, parts: PdfParts): Promise<Failure | null> {
  const read = await readText(paths.job);
  if (!read.ok) return read.failure;
  let job: ReturnType<typeof printJobSchema.safeParse>;
  try {
    job = printJobSchema.safeParse(JSON.parse(read.value.text));
  } catch (error) {
    return failure(paths.job, 'print-failed', `the job is no JSON: ${error}`).failure;
  }
  if (!job.success) return failure(paths.job, 'print-failed', `the job is malformed: ${job.error.message}`).failure;
  const pdf = await makePdf(job.data, parts);
  if (!pdf.ok) return pdf.failure;
  // Nobody gives up what has no window.
  if (!pdf.value) return failure(paths.job, 'print-failed', 'no PDF was made').failure;
  const saved = await saveFile(paths.out, pdf.value, { expectedHash: null, overwrite: true });
  return saved.ok ? null : saved.failure;
}

const NO_DISPLAY = 3;

/** Electron 33 dies in printToPDF on a display that is only pretended (`--ozone-platform=headless`). */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export function leaveWithoutDisplay(): void {
  process.stderr.write(`${JSON.stringify(failure('', 'print-failed', 'no display').failure)}\n`);
  app.exit(NO_DISPLAY);
}

export function leave(trouble: Failure | null): void {
  if (trouble) process.stderr.write(`${JSON.stringify(trouble)}\n`);
  app.exit(trouble ? 1 : 0);
}
