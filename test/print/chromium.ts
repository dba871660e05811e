/** One headless Chromium for a file of print tests: PDF after PDF from the built print page. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type ChromiumRuntime, launchChromium } from '../../electron/cli/chromium.ts';
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
  /** Numbers of the pages that a sheet of the job begins on, from 0: its title is a heading, and no other is. */
  begins: number[];
  /** Page by page, each run of text that is set. */
  said: string[][];
}

export interface PrintRoom {
  print(job: PrintJob): Promise<PrintedSheet>;
  close(): Promise<void>;
}

/** `folder` holds the built editor. */
export async function openPrintRoom(folder = BUILT_RENDERER): Promise<PrintRoom> {
  const { context, close } = await openRoom(folder, await launchChromium());
  return { print: (job) => withPages(context, job, print), close };
}

/** Takes pictures of pages, each alone in the window. */
export interface PictureRoom {
  /** PNG files of the first pages of a job, as many as asked for and are there. */
  pictures(job: PrintJob, most: number): Promise<Buffer[]>;
  close(): Promise<void>;
}

/** In the Chromium from npm, whose letters are the same everywhere. `dpi` of the pictures. */
export async function openPictureRoom(runtime: ChromiumRuntime, dpi: number): Promise<PictureRoom> {
  const { chromium } = await import('playwright-core');
  const { executablePath, args, env } = runtime;
  const browser = await chromium.launch({ executablePath, args: [...args], env, headless: true });
  const { context, close } = await openRoom(BUILT_RENDERER, browser, { deviceScaleFactor: dpi / 96 });
  return { pictures: (job, most) => withPages(context, job, (page) => takePictures(page, most)), close };
}

interface Room {
  context: BrowserContext;
  close(): Promise<void>;
}

async function openRoom(folder: string, browser: Browser, options: BrowserContextOptions = {}): Promise<Room> {
  const server: EditorServer = await serveEditor(folder, { anyPort: true });
  // One for all: a second page has the program and its fonts from the first.
  const context = await browser.newContext({ ...options, baseURL: server.address });
  return {
    context,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Lays a job out on the print page, and does something with its pages. */
async function withPages<T>(
  context: BrowserContext,
  job: PrintJob,
  use: (page: Page, pageCount: number) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
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
    await page.goto('print.html');
    return await use(page, await ready);
  } finally {
    await page.close();
  }
}

async function print(page: Page, pageCount: number): Promise<PrintedSheet> {
  const layout = await page.evaluate(lookAtLayout);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  return { pdf, pageCount, ...layout };
}

async function takePictures(page: Page, most: number): Promise<Buffer[]> {
  const count = Math.min(most, await page.locator('.sheet-page').count());
  const pictures: Buffer[] = [];
  for (let index = 0; index < count; index++) {
    const size = await page.evaluate(showAlone, index);
    await page.setViewportSize(size);
    pictures.push(await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'device' }));
  }
  return pictures;
}

/** Runs in the page: where a page stands among others moves its letters by parts of a px. Its size in whole px. */
function showAlone(index: number): { width: number; height: number } {
  const pages = [...document.querySelectorAll<HTMLElement>('.sheet-page')];
  for (const [at, page] of pages.entries()) page.style.display = at === index ? '' : 'none';
  const { width = 0, height = 0 } = pages[index]?.getBoundingClientRect() ?? {};
  return { width: Math.floor(width), height: Math.floor(height) };
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
function lookAtLayout(): Omit<PrintedSheet, 'pdf' | 'pageCount'> {
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
  const pages = all('.sheet-page');
  const begins = pages.flatMap((page, index) => (page.querySelector('h1:not([role])') ? [index] : []));
  const said = pages.map((page) => [...page.querySelectorAll('.sheet-run')].map((run) => run.textContent ?? ''));
  return { overflowing, grown, gaps, begins, said };
}
