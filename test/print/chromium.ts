/** One headless Chromium for a file of print tests: PDF after PDF from the built print page. */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../electron/cli/chromium.ts';
import { BUILT_RENDERER } from '../../electron/cli/project.ts';
import { type EditorServer, serveEditor } from '../../electron/cli/server.ts';
import type { PrintJob, PrintSource } from '../../shared/worksheets/sheet.ts';

export interface PrintedSheet {
  pdf: Uint8Array;
  /** As the print page counted them. */
  pages: number;
  /** Elements whose content is larger than they are, as the browser laid them out: text that is cut or overlaps. */
  overflowing: string[];
  /** Height of each page's table and room, in mm: what was computed beforehand must be what came out. */
  tables: { height: number; bottom: number; footTop: number }[];
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
    const pages = await ready;
    const { overflowing, tables } = await page.evaluate(lookAtLayout);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return { pdf, pages, overflowing, tables };
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
function lookAtLayout(): Pick<PrintedSheet, 'overflowing' | 'tables'> {
  const mm = (px: number) => (px * 25.4) / 96;
  const overflowing: string[] = [];
  for (const box of document.querySelectorAll<HTMLElement>(
    '.sheet-page th, .sheet-page td, .sheet-line, .sheet-field',
  )) {
    // A line box is as high as its line; letters may reach out of it a little. Sideways nothing may.
    if (box.scrollWidth > box.clientWidth + 1) overflowing.push(`${box.className}: ${box.textContent}`);
  }
  const tables = [...document.querySelectorAll<HTMLElement>('.sheet-page')].map((page) => {
    const top = page.getBoundingClientRect().top;
    const table = page.querySelector('.sheet-table')?.getBoundingClientRect();
    const foot = page.querySelector('.sheet-foot')?.getBoundingClientRect();
    return {
      height: mm(table?.height ?? 0),
      bottom: mm((table?.bottom ?? 0) - top),
      footTop: mm((foot?.top ?? 0) - top),
    };
  });
  return { overflowing, tables };
}
