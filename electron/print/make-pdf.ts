/**
 * Makes the PDF of a print job: the print page lays the pages out in a hidden window, Chromium writes them.
 */
import { BrowserWindow } from 'electron';
import { MESSAGES, PAGE_ARGUMENT } from '../../shared/host/bridge.ts';
import type { Result } from '../../shared/host/host.ts';
import type { PrintJob } from '../../shared/worksheets/sheet.ts';
import { failure, success } from '../files/failures.ts';
import { isOwnFrame } from '../security/addresses.ts';
import { PRINT_PAGE } from '../security/assets.ts';
import { printFailedPayload, printReadyPayload } from '../security/contract.ts';
import { listen } from '../security/ipc.ts';
import { lockContents } from '../security/lockdown.ts';

/** A page that has not laid itself out by then never will, in ms. */
const PATIENCE = 60_000;

export interface PdfParts {
  preload: string;
  log(message: string): void;
}

/** Fails with `print-failed`; the detail says where it broke. */
export async function makePdf(job: PrintJob, { preload, log }: PdfParts): Promise<Result<Uint8Array>> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // A hidden page would otherwise wait forever for its next frame.
      backgroundThrottling: false,
      additionalArguments: [`${PAGE_ARGUMENT}print`],
    },
  });
  const contents = window.webContents;
  lockContents(contents, log);
  try {
    await laidOut(window, job, log);
    const pdf = await contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    });
    return success(new Uint8Array(pdf));
  } catch (error) {
    log(`print: ${error}`);
    return failure('', 'print-failed', error instanceof Error ? error.message : String(error));
  } finally {
    window.destroy();
  }
}

/** Resolves when the page says that its pages stand. */
function laidOut(window: BrowserWindow, job: PrintJob, log: (message: string) => void): Promise<void> {
  const contents = window.webContents;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const patience = setTimeout(() => reject(new Error('the pages were not laid out in time')), PATIENCE);
  contents.ipc.handle(MESSAGES.printJob, (event) => {
    if (!isOwnFrame(event.senderFrame, contents, PRINT_PAGE)) throw new Error('print job refused (sender)');
    return job;
  });
  listen(contents, MESSAGES.printReady, printReadyPayload, PRINT_PAGE, log, (_result) => resolve());
  listen(contents, MESSAGES.printFailed, printFailedPayload, PRINT_PAGE, log, (message) => reject(new Error(message)));
  contents.once('render-process-gone', (_event, { reason }) => reject(new Error(`the print page died: ${reason}`)));
  contents.once('preload-error', (_event, _path, error) => reject(error));
  contents.loadURL(PRINT_PAGE).catch(reject);
  return promise.finally(() => clearTimeout(patience));
}
