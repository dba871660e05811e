/** What the program was started with: files to open, or PDFs to make. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface StartArguments {
  /** Absolute paths. */
  files: string[];
  /** `--waymark-pdf JOB OUT [JOB OUT …]`: make PDFs without a window and leave. */
  pdfs: { job: string; out: string }[] | null;
}

export const PDF_SWITCH = '--waymark-pdf';

/**
 * Reads `argv` as Node gives it. `ownFolder` says that the first plain argument is the program's folder
 * (Electron started with a folder instead of a packaged program).
 */
export function readArguments(argv: readonly string[], workingFolder: string, ownFolder: boolean): StartArguments {
  const given = argv.slice(1);
  const end = given.indexOf('--');
  const before = end < 0 ? given : given.slice(0, end);
  const plain = before.filter((argument) => !argument.startsWith('-'));
  const named = [...(ownFolder ? plain.slice(1) : plain), ...(end < 0 ? [] : given.slice(end + 1))];
  const paths = named.filter(Boolean).map((argument) => toPath(argument, workingFolder));
  if (!before.includes(PDF_SWITCH)) return { files: paths, pdfs: null };
  const pdfs = Array.from({ length: Math.ceil(paths.length / 2) }, (_, index) => ({
    job: paths[2 * index] ?? '',
    out: paths[2 * index + 1] ?? '',
  }));
  return { files: [], pdfs };
}

/** Desktops hand over file: addresses as well as paths. */
function toPath(argument: string, workingFolder: string): string {
  if (!argument.startsWith('file:')) return resolve(workingFolder, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    return resolve(workingFolder, argument);
  }
}
