/** Puts a table on the clipboard: as text for whatever reads tabs, and as a table for what shows one. */
import { type Table, writeTable } from '../../shared/exchange/text.ts';
import { writeHtml } from './read-html.ts';

/** On a person's press only; neither the shell nor a browser asks for a permission then. */
export function copyTable(table: Table): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', writeTable(table));
    event.clipboardData?.setData('text/html', writeHtml(table, null));
  };
  document.addEventListener('copy', put, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
}
