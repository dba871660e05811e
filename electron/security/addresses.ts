/** Which addresses a page may load, and whose messages are heard. */
import type { WebContents, WebFrameMain } from 'electron';
import { PAPER_ORIGIN } from '../print/paper.ts';
import { ORIGIN } from './assets.ts';

/** Chromium's own PDF viewer: files inside the program, not on a network. */
const PDF_VIEWER = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/'];

/** Addresses a page may load: the program's own, and what a page made itself. */
export function mayLoad(url: string, devtools = false): boolean {
  if (url === ORIGIN || url.startsWith(`${ORIGIN}/`)) return true;
  if (url.startsWith(`blob:${ORIGIN}/`) || url.startsWith('data:')) return true;
  if (url.startsWith(`${PAPER_ORIGIN}/`) || PDF_VIEWER.some((own) => url.startsWith(own))) return true;
  return devtools && url.startsWith('devtools://');
}

/** Whether a message comes from the page itself: its main frame, on that very page. */
export function isOwnFrame(
  frame: Pick<WebFrameMain, 'url' | 'parent'> | null,
  contents: Pick<WebContents, 'isDestroyed'>,
  page: string,
): boolean {
  if (!frame || contents.isDestroyed() || frame.parent) return false;
  return frame.url === page || frame.url.startsWith(`${page}#`) || frame.url.startsWith(`${page}?`);
}
