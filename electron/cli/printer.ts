/** Whatever can print here: Electron as in the desktop window, else a Chromium. */
import type { PrintJob } from '../../shared/worksheets/sheet.ts';
import { findChromium, NO_CHROMIUM } from './chromium.ts';
import { Refusal } from './command.ts';
import { printAllWithChromium } from './print-chromium.ts';
import { printWithElectron } from './print-electron.ts';

/** A PDF for each job, in their order. `onPdf` is called as soon as one stands. */
export async function printAll(
  jobs: readonly PrintJob[],
  onPdf: (pdf: Uint8Array, index: number) => Promise<void>,
): Promise<void> {
  const made = await printWithElectron(jobs);
  if (made) {
    for (const [index, pdf] of made.entries()) await onPdf(pdf, index);
    return;
  }
  if (!(await findChromium())) throw new Refusal(`Neither Electron nor a browser can print here. ${NO_CHROMIUM}`);
  await printAllWithChromium(jobs, onPdf);
}
