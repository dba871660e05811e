/** Printing from the browser edition: the print page in a frame nobody sees, and the browser's own dialog. */
import './print-source.ts';
import type { PrintWatch } from '../../shared/host/host.ts';
import type { PrintJob, PrintSource } from '../../shared/worksheets/sheet.ts';

/** How long the frame may get no further with its pages, in ms; however long the whole takes, it may. */
const PATIENCE = 60_000;
/** How long to wait for the dialog's end where the browser does not tell it, in ms. */
const AFTERPRINT_LIMIT = 120_000;

/**
 * Lays the job out and opens the browser's print dialog for it; "Save as PDF" is one of its printers.
 * Resolves when the dialog is closed, or at once when it is given up before that. Rejects when the pages could not be laid out.
 */
export async function printInFrame(job: PrintJob, { onProgress, signal }: PrintWatch = {}): Promise<void> {
  if (signal?.aborted) return;
  const frame = document.createElement('iframe');
  // A frame that is not displayed is not laid out; this one only stands outside the window.
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, {
    position: 'fixed',
    insetInlineStart: '-10000px',
    width: '1px',
    height: '1px',
    border: '0',
  });
  const pageTitle = document.title;
  const givenUp = Promise.withResolvers<'given up'>();
  const giveUp = () => givenUp.resolve('given up');
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    if ((await Promise.race([layOut(frame, job, onProgress), givenUp.promise])) === 'given up') return;
    const view = frame.contentWindow;
    if (!view) throw new Error('The print frame is gone');
    const closed = new Promise<void>((resolve) => {
      view.addEventListener('afterprint', () => resolve(), { once: true });
      setTimeout(resolve, AFTERPRINT_LIMIT);
    });
    // Browsers offer the window's title as the PDF's name.
    document.title = view.document.title;
    view.focus();
    view.print();
    await closed;
  } finally {
    signal?.removeEventListener('abort', giveUp);
    document.title = pageTitle;
    frame.remove();
  }
}

function layOut(frame: HTMLIFrameElement, job: PrintJob, onProgress: PrintWatch['onProgress']): Promise<void> {
  return new Promise((resolve, reject) => {
    const wait = () => setTimeout(() => reject(new Error('The sheets got no further')), PATIENCE);
    let tooLong = wait();
    const source: PrintSource = {
      job: async () => job,
      progress: (progress) => {
        clearTimeout(tooLong);
        tooLong = wait();
        onProgress?.(progress);
      },
      ready: () => {
        clearTimeout(tooLong);
        resolve();
      },
      failed: (message) => {
        clearTimeout(tooLong);
        reject(new Error(message));
      },
    };
    frame.waymarkPrint = source;
    frame.src = new URL('print.html', document.baseURI).href;
    document.body.append(frame);
  });
}
