/** Where the print page finds its job: on its window, or on the frame that it stands in. */
import type { PrintSource } from '../../shared/worksheets/sheet.ts';

declare global {
  interface Window {
    /** Given by the shell's preload or by a headless browser. */
    waymarkPrint?: PrintSource;
  }
  interface HTMLIFrameElement {
    /** Given by the editor to the frame that it prints from. */
    waymarkPrint?: PrintSource;
  }
}

/** Nobody's page (opened by hand in a browser tab) has no source. */
export function findPrintSource(): PrintSource | undefined {
  return window.waymarkPrint ?? (window.frameElement as HTMLIFrameElement | null)?.waymarkPrint;
}
