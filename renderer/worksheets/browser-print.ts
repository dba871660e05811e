/** Printing from the browser edition: the print page in a frame nobody sees, and the browser's own dialog. */
import './print-source.ts';
import type { PrintJob, PrintSource } from '../../shared/worksheets/sheet.ts';

/** How long the frame may take to lay its pages out, in ms. */
const READY_LIMIT = 60_000;
/** How long to wait for the dialog's end where the browser does not tell it, in ms. */
const AFTERPRINT_LIMIT = 120_000;

/**
 * Lays the job out and opens the browser's print dialog for it; "Save as PDF" is one of its printers.
 * Resolves when the dialog is closed. Rejects when the pages could not be laid out.
 */
export async function printInFrame(job: PrintJob): Promise<void> {
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
  try {
    await layOut(frame, job);
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
    document.title = pageTitle;
    frame.remove();
  }
}

function layOut(frame: HTMLIFrameElement, job: PrintJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error('The sheet was not ready in time')), READY_LIMIT);
    const source: PrintSource = {
      job: async () => job,
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
