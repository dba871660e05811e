/**
 * Makes the PDF of a print job: the print page lays the pages out in a hidden window, Chromium writes them.
 */
import { BrowserWindow } from 'electron';
import { MESSAGES, PAGE_ARGUMENT } from '../../shared/host/bridge.ts';
import type { PrintWatch, Result } from '../../shared/host/host.ts';
import type { PrintJob } from '../../shared/worksheets/sheet.ts';
import { failure, success } from '../files/failures.ts';
import { isOwnFrame } from '../security/addresses.ts';
import { PRINT_PAGE } from '../security/assets.ts';
import { printFailedPayload, printProgressPayload, printReadyPayload } from '../security/contract.ts';
import { listen } from '../security/ipc.ts';
import { lockContents } from '../security/lockdown.ts';

/** A page that has got no further in this time never will, in ms. However long the whole takes, it may. */
const PATIENCE = 60_000;

export interface PdfParts {
  preload: string;
  log(message: string): void;
}

/** Resolves null when it was given up. Fails with `print-failed`; the detail says where it broke. */
export async function makePdf(
  job: PrintJob,
  { preload, log }: PdfParts,
  { onProgress, signal }: PrintWatch = {},
): Promise<Result<Uint8Array | null>> {
  if (signal?.aborted) return success(null);
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
  const givenUp = Promise.withResolvers<null>();
  const giveUp = () => givenUp.resolve(null);
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    const made = laidOut(window, job, log, onProgress).then(() =>
      contents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      }),
    );
    const pdf = await Promise.race([made, givenUp.promise]);
    // What the window still had to say dies with it.
    if (!pdf) made.catch(() => {});
    return success(pdf && new Uint8Array(pdf));
  } catch (error) {
    log(`print: ${error}`);
    return failure('', 'print-failed', error instanceof Error ? error.message : String(error));
  } finally {
    signal?.removeEventListener('abort', giveUp);
    window.destroy();
  }
}

/** Resolves when the page says that its pages stand. */
function laidOut(
  window: BrowserWindow,
  job: PrintJob,
  log: (message: string) => void,
  onProgress: PrintWatch['onProgress'],
): Promise<void> {
  const contents = window.webContents;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const patience = setTimeout(() => reject(new Error('the pages were not laid out in time')), PATIENCE);
  contents.ipc.handle(MESSAGES.printJob, (event) => {
    if (!isOwnFrame(event.senderFrame, contents, PRINT_PAGE)) throw new Error('print job refused (sender)');
    return job;
  });
  listen(contents, MESSAGES.printProgress, printProgressPayload, PRINT_PAGE, log, (progress) => {
    patience.refresh();
    onProgress?.(progress);
  });
  listen(contents, MESSAGES.printReady, printReadyPayload, PRINT_PAGE, log, (_result) => resolve());
  listen(contents, MESSAGES.printFailed, printFailedPayload, PRINT_PAGE, log, (message) => reject(new Error(message)));
  contents.once('render-process-gone', (_event, { reason }) => reject(new Error(`the print page died: ${reason}`)));
  contents.once('preload-error', (_event, _path, error) => reject(error));
  contents.loadURL(PRINT_PAGE).catch(reject);
  return promise.finally(() => clearTimeout(patience));
}
