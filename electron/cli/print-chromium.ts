/** Makes a sheet's PDF in a headless Chromium, from the same page that the desktop window prints. */
import type { PrintJob, PrintSource } from '../../shared/worksheets/sheet.ts';
import { launchChromium } from './chromium.ts';
import { BUILT_RENDERER } from './project.ts';
import { serveEditor } from './server.ts';

/** How long a sheet may take to be set, in ms. */
const READY_LIMIT = 60_000;

/** Resolves with the PDF's bytes. Throws where no Chromium is, or with the print page's own words when it fails. */
export async function printWithChromium(job: PrintJob): Promise<Uint8Array> {
  const server = await serveEditor(BUILT_RENDERER, { anyPort: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const outcome = new Promise<void>((resolve, reject) => {
      const settle = async () => {
        await page.exposeFunction('waymarkPrintReady', () => resolve());
        await page.exposeFunction('waymarkPrintFailed', (message: string) => reject(new Error(message)));
        await page.addInitScript(offerJob, job);
        page.on('pageerror', reject);
        await page.goto(`${server.address}print.html`);
        setTimeout(() => reject(new Error('The sheet was not ready in time.')), READY_LIMIT).unref();
      };
      settle().catch(reject);
    });
    await outcome;
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page before its own scripts. */
function offerJob(job: PrintJob): void {
  const host = globalThis as unknown as {
    waymarkPrint: PrintSource;
    waymarkPrintReady(): Promise<void>;
    waymarkPrintFailed(message: string): Promise<void>;
  };
  host.waymarkPrint = {
    job: async () => job,
    ready: () => void host.waymarkPrintReady(),
    failed: (message) => void host.waymarkPrintFailed(message),
  };
}
