/**
 * The browser edition on a stage: a real Chromium on the served build. The system's file dialogs cannot be driven
 * headless, so they are answered by the harness with real file handles of the browser's private file system.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureBuilt } from '../../../electron/cli/build.ts';
import { findChromium, NO_CHROMIUM } from '../../../electron/cli/chromium.ts';
import { printWithChromium } from '../../../electron/cli/print-chromium.ts';
import { BUILT_RENDERER } from '../../../electron/cli/project.ts';
import { serveEditor } from '../../../electron/cli/server.ts';
import type { PrintJob, PrintSource } from '../../../shared/worksheets/sheet.ts';
import { Mailbox } from './mailbox.ts';
import { slowDown } from './slower.ts';
import type { Stage, StageOptions } from './stage.ts';

export interface BrowserOptions extends StageOptions {
  /** `downloads`: a browser without the File System Access API, where opening is an upload and saving a download. */
  fileAccess?: 'pickers' | 'downloads';
  /** Added to the address, e.g. `?open=…`. */
  query?: string;
}

export async function startBrowserEdition(options: BrowserOptions = {}): Promise<Stage> {
  const runtime = await findChromium();
  if (!runtime) throw new Error(NO_CHROMIUM);
  await ensureBuilt();
  const fileAccess = options.fileAccess ?? 'pickers';
  const server = await serveEditor(BUILT_RENDERER, { anyPort: true });
  const folder = await mkdtemp(join(tmpdir(), 'waymark-browser-'));
  const answers = { open: new Mailbox<string | null>(), save: new Mailbox<string | null>() };
  const jobs = new Mailbox<PrintJob>();

  const start = async (): Promise<{ context: BrowserContext; page: Page }> => {
    // A profile on the disk: handles and recovery copies must outlive a restart.
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: runtime.executablePath,
      args: [...runtime.args],
      env: runtime.env,
      headless: true,
      locale: options.locale ?? 'en-GB',
      colorScheme: options.colourScheme ?? 'light',
      viewport: options.viewport ?? { width: 1440, height: 900 },
      acceptDownloads: true,
    });
    await context.exposeFunction('waymarkStageOpen', () => answers.open.take());
    await context.exposeFunction('waymarkStageSave', () => answers.save.take());
    await context.exposeFunction('waymarkStagePrint', (job: PrintJob) => jobs.put(job));
    await context.addInitScript(replaceDialogs, fileAccess);
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('filechooser', async (chooser) => {
      const name = await answers.open.take();
      await chooser.setFiles(name === null ? [] : [join(folder, name)]);
    });
    page.on('download', async (download) => {
      await download.saveAs(join(folder, (await answers.save.takeIfAny()) ?? download.suggestedFilename()));
    });
    await slowDown(page);
    await page.goto(server.address);
    return { context, page };
  };

  const open = async () => {
    let { context, page } = await start();
    return {
      page: () => page,
      async again() {
        // No farewell: the page has no chance to save anything.
        await context.close();
        ({ context, page } = await start());
        return page;
      },
      end: () => context.close(),
    };
  };
  const window = await open();

  const inDownloads = fileAccess === 'downloads';
  const stage: Stage = {
    edition: 'browser',
    get page() {
      return window.page();
    },
    writeFile: (name, content) =>
      inDownloads
        ? writeFile(join(folder, name), content)
        : window.page().evaluate(writePrivateFile, { name, base64: Buffer.from(content).toString('base64') }),
    removeFile: (name) => (inDownloads ? rm(join(folder, name)) : window.page().evaluate(removePrivateFile, name)),
    readFile: (name) =>
      inDownloads
        ? readFile(join(folder, name), 'utf8').catch(() => null)
        : window.page().evaluate(readPrivateFile, name),
    hashOf: async (name) =>
      inDownloads
        ? createHash('sha256')
            .update(await readFile(join(folder, name)))
            .digest('hex')
        : window.page().evaluate(hashPrivateFile, name),
    keptCopies: () => window.page().evaluate(readRecoveryStore),
    answerOpen: async (name) => answers.open.put(name),
    answerSave: async (name) => answers.save.put(name),
    async pdfFrom(action) {
      await action();
      return printWithChromium(await jobs.take());
    },
    restart: window.again,
    async close() {
      await window.end();
      await server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  for (const [name, text] of Object.entries(options.files ?? {})) await stage.writeFile(name, text);
  if (options.query) await stage.page.goto(server.address + options.query);
  return stage;
}

/** Runs in the page before its own scripts. */
function replaceDialogs(fileAccess: 'pickers' | 'downloads'): void {
  type Chosen = { waymarkStageOpen(): Promise<string | null>; waymarkStageSave(): Promise<string | null> };
  const stage = window as unknown as Chosen & Record<string, unknown>;
  const privateFolder = () => navigator.storage.getDirectory();
  const cancelled = () => new DOMException('The person changed their mind.', 'AbortError');
  if (fileAccess === 'downloads') {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  } else {
    stage.showOpenFilePicker = async () => {
      const name = await stage.waymarkStageOpen();
      if (name === null) throw cancelled();
      return [await (await privateFolder()).getFileHandle(name)];
    };
    stage.showSaveFilePicker = async () => {
      const name = await stage.waymarkStageSave();
      if (name === null) throw cancelled();
      return (await privateFolder()).getFileHandle(name, { create: true });
    };
  }
  // A headless browser has no print dialog; the harness makes the PDF of the very job that was to be printed.
  window.print = () => {
    type Source = { waymarkPrint?: PrintSource } | null;
    const top = window.top as unknown as { waymarkStagePrint(job: PrintJob): Promise<void> };
    const source = (window as unknown as Source)?.waymarkPrint ?? (window.frameElement as Source)?.waymarkPrint;
    void source?.job().then((job) => top.waymarkStagePrint(job));
    window.dispatchEvent(new Event('afterprint'));
  };
}

async function writePrivateFile({ name, base64 }: { name: string; base64: string }): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
  await writable.close();
}

async function removePrivateFile(name: string): Promise<void> {
  await (await navigator.storage.getDirectory()).removeEntry(name);
}

async function hashPrivateFile(name: string): Promise<string> {
  const file = await (await (await navigator.storage.getDirectory()).getFileHandle(name)).getFile();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readRecoveryStore(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('waymark');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('recoveries').objectStore('recoveries').getAll();
      reading.onsuccess = () => {
        database.close();
        resolve((reading.result as { text: string }[]).map(({ text }) => text));
      };
    };
  });
}

async function readPrivateFile(name: string): Promise<string | null> {
  const folder = await navigator.storage.getDirectory();
  try {
    return await (await (await folder.getFileHandle(name)).getFile()).text();
  } catch {
    return null;
  }
}
