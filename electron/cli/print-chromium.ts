/** Makes PDFs in a headless Chromium, from the same page that the desktop window prints. */
import type { Browser } from 'playwright-core';
import type { PrintJob, PrintSource } from '../../shared/worksheets/sheet.ts';
import { launchChromium } from './chromium.ts';
import { BUILT_RENDERER } from './project.ts';
import { serveEditor } from './server.ts';

/** How long one sheet may take to be set, in ms. However long the whole takes, it may. */
const SHEET_LIMIT = 60_000;

/** Resolves with the PDF's bytes. Throws where no Chromium is, or with the print page's own words when it fails. */
export async function printWithChromium(job: PrintJob): Promise<Uint8Array> {
  let made = new Uint8Array();
  await printAllWithChromium([job], async (pdf) => {
    made = Uint8Array.from(pdf);
  });
  return made;
}

/**
 * Calls `onPdf` with the bytes of a PDF for each job, one after another.
 * Throws as {@link printWithChromium} does.
 */
export async function printAllWithChromium(
  jobs: readonly PrintJob[],
  onPdf: (pdf: Uint8Array, index: number) => Promise<void>,
): Promise<void> {
  const server = await serveEditor(BUILT_RENDERER, { anyPort: true });
  const browser = await launchChromium();
  try {
    for (const [index, job] of jobs.entries())
      await onPdf(await printOne(browser, `${server.address}print.html`, job), index);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function printOne(browser: Browser, address: string, job: PrintJob): Promise<Uint8Array> {
  const page = await browser.newPage();
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  // Awaited below; a failure may come before that.
  ready.catch(() => {});
  const patience = setTimeout(() => reject(new Error('The sheet was not ready in time.')), SHEET_LIMIT);
  try {
    await page.exposeFunction('waymarkPrintProgress', () => void patience.refresh());
    await page.exposeFunction('waymarkPrintReady', () => resolve());
    await page.exposeFunction('waymarkPrintFailed', (message: string) => reject(new Error(message)));
    await page.addInitScript(offerJob, job);
    page.on('pageerror', reject);
    await page.goto(address);
    await ready;
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    clearTimeout(patience);
    await page.close();
  }
}

/** Runs in the page before its own scripts. */
function offerJob(job: PrintJob): void {
  const host = globalThis as unknown as {
    waymarkPrint: PrintSource;
    waymarkPrintProgress(): Promise<void>;
    waymarkPrintReady(): Promise<void>;
    waymarkPrintFailed(message: string): Promise<void>;
  };
  host.waymarkPrint = {
    job: async () => job,
    progress: () => void host.waymarkPrintProgress(),
    ready: () => void host.waymarkPrintReady(),
    failed: (message) => void host.waymarkPrintFailed(message),
  };
}
