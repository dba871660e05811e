/** One headless Chromium for a file of print tests: PDF after PDF from the built print page. */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../electron/cli/chromium.ts';
import { BUILT_RENDERER } from '../../electron/cli/project.ts';
import { type EditorServer, serveEditor } from '../../electron/cli/server.ts';
import type { PrintJob, PrintSource } from '../../shared/worksheets/sheet.ts';

export interface PrintedSheet {
  pdf: Uint8Array;
  /** As the print page counted its pages. */
  pageCount: number;
  /** Words that are wider than their place, as the browser laid them out. */
  overflowing: string[];
  /** Rows that came out higher than they were computed. */
  grown: string[];
  /** mm that lie between each page's table and its foot. */
  gaps: number[];
}

export interface PrintRoom {
  print(job: PrintJob): Promise<PrintedSheet>;
  close(): Promise<void>;
}

/** `folder` holds the built editor. */
export async function openPrintRoom(folder = BUILT_RENDERER): Promise<PrintRoom> {
  const server: EditorServer = await serveEditor(folder, { anyPort: true });
  const browser: Browser = await launchChromium();
  return {
    print: (job) => print(browser, `${server.address}print.html`, job),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function print(browser: Browser, address: string, job: PrintJob): Promise<PrintedSheet> {
  const page = await browser.newPage();
  try {
    let settle: { resolve: (pages: number) => void; reject: (error: Error) => void } | undefined;
    const ready = new Promise<number>((resolve, reject) => {
      settle = { resolve, reject };
    });
    // Awaited below; a failure may come before that.
    ready.catch(() => {});
    await page.exposeFunction('tellReady', (pages: number) => settle?.resolve(pages));
    await page.exposeFunction('tellFailed', (message: string) => settle?.reject(new Error(message)));
    page.on('pageerror', (error) => settle?.reject(error));
    page.on('console', (message) => {
      if (message.type() === 'error') settle?.reject(new Error(message.text()));
    });
    await page.addInitScript(offerJob, job);
    await page.goto(address);
    const pageCount = await ready;
    const layout = await page.evaluate(lookAtLayout);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return { pdf, pageCount, ...layout };
  } finally {
    await page.close();
  }
}

/** Runs in the page before its own scripts. */
function offerJob(job: PrintJob): void {
  const host = globalThis as unknown as {
    waymarkPrint: PrintSource;
    tellReady(pages: number): Promise<void>;
    tellFailed(message: string): Promise<void>;
  };
  host.waymarkPrint = {
    job: async () => job,
    ready: ({ pages }) => void host.tellReady(pages),
    failed: (message) => void host.tellFailed(message),
  };
}

/** Runs in the page. */
function lookAtLayout(): Pick<PrintedSheet, 'overflowing' | 'grown' | 'gaps'> {
  const mm = (px: number) => (px * 25.4) / 96;
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const overflowing = all('.sheet-page th, .sheet-page td, .sheet-line, .sheet-field')
    .filter((box) => box.scrollWidth > box.clientWidth + 1)
    .map((box) => box.textContent ?? '');
  const grown = all('.sheet-page tr')
    .filter((row) => mm(row.getBoundingClientRect().height) > Number.parseFloat(row.style.height) + 0.3)
    .map((row) => row.textContent ?? '');
  const gaps = all('.sheet-page').map((page) => {
    const bottom = page.querySelector('.sheet-table')?.getBoundingClientRect().bottom ?? 0;
    return mm((page.querySelector('.sheet-foot')?.getBoundingClientRect().top ?? 0) - bottom);
  });
  return { overflowing, grown, gaps };
}
