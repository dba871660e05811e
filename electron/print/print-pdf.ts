/**
 * Shows the very PDF in a window and prints that, through the system's dialog.
 * Printing a page and making its PDF disagree on paper sizes in Electron; a PDF is printed as it stands.
 */
import { BrowserWindow, type WebFrameMain } from 'electron';
import type { Result } from '../../shared/host/host.ts';
import type { PaperName } from '../../shared/worksheets/sheet.ts';
import { failure, success } from '../files/failures.ts';
import { lockContents } from '../security/lockdown.ts';
import { showPaper } from './paper.ts';

/** How long the viewer may take to appear, in ms. */
const VIEWER_PATIENCE = 15_000;
/** A viewer that does not tell whether it is ready is given this long, in ms. */
const READY_PATIENCE = 3000;
/** What the system refuses at once (no printer at all) is said within this time, in ms; a dialog stays open longer. */
const REFUSAL_TIME = 1500;
const LOOK_AGAIN = 100;

/** The paper that the dialog starts with. */
const SYSTEM_PAPERS = {
  a4: 'A4',
  letter: 'Letter',
  a3: 'A3',
  tabloid: 'Tabloid',
  a2: 'A2',
  a1: 'A1',
  a0: 'A0',
} as const satisfies Record<PaperName, string>;

/** Resolves when the system's dialog is open. Fails with `print-failed`. */
export async function printPdf(
  pdf: Uint8Array,
  paper: PaperName,
  parent: BrowserWindow,
  title: string,
  log: (message: string) => void,
): Promise<Result<null>> {
  const shown = showPaper(pdf);
  const window = new BrowserWindow({
    parent,
    title,
    width: 1000,
    height: 780,
    autoHideMenuBar: true,
    // The viewer for PDFs is one of Chromium's plugins.
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  lockContents(window.webContents, log);
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('closed', shown.release);
  try {
    await window.loadURL(`${shown.url}#toolbar=0&navpanes=0&view=FitH`);
    await viewerReady(window, shown.url);
    await openDialog(window, paper);
    return success(null);
  } catch (error) {
    log(`print: ${error}`);
    // Closed by the person meanwhile: they changed their mind.
    if (window.isDestroyed()) return success(null);
    window.destroy();
    return failure('', 'print-failed', error instanceof Error ? error.message : String(error));
  }
}

/** Electron calls back when printing was refused; with a PDF it stays silent once the dialog is open. */
function openDialog(window: BrowserWindow, paper: PaperName): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  setTimeout(resolve, REFUSAL_TIME);
  window.webContents.print(
    { silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize: SYSTEM_PAPERS[paper] },
    (done, reason) => {
      if (done || !reason || /cancel/i.test(reason)) resolve();
      else reject(new Error(reason));
    },
  );
  return promise;
}

/** Before the viewer has drawn the PDF there is nothing to print. */
async function viewerReady(window: BrowserWindow, url: string): Promise<void> {
  const { mainFrame } = window.webContents;
  const isPlugin = (frame: WebFrameMain) => frame !== mainFrame && frame.url.startsWith(url);
  for (let waited = 0; !mainFrame.framesInSubtree.some(isPlugin); waited += LOOK_AGAIN) {
    if (waited >= VIEWER_PATIENCE) throw new Error('the PDF viewer did not open');
    await pause(LOOK_AGAIN);
  }
  const viewer = mainFrame.framesInSubtree.find((frame) => frame.url.startsWith('chrome-extension://'));
  const loaded = viewer?.executeJavaScript("document.querySelector('pdf-viewer').loaded.then(() => true)");
  await Promise.race([loaded?.catch(() => pause(READY_PATIENCE)), pause(READY_PATIENCE)]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
