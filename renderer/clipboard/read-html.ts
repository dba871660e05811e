/**
 * Reads what another program put on the clipboard as HTML: a table, or a clip of ours. The document that it is parsed
 * into is never shown and fetches nothing; only plain text is taken out of it.
 */
import { COLUMNS_LIMIT, ROWS_LIMIT, type Table, tidyTable } from '../../shared/exchange/text.ts';

/** Longest HTML that is looked at, in UTF-16 units. */
const HTML_LIMIT = 20_000_000;
/** Where a clip is kept in HTML, for clipboards that only know text and HTML. */
const ATTRIBUTE = 'data-waymark';

export interface FromHtml {
  clip: string | null;
  /** The first table of more than one column. */
  table: Table | null;
}

export function readHtml(html: string): FromHtml {
  if (html.length === 0 || html.length > HTML_LIMIT) return { clip: null, table: null };
  const page = new DOMParser().parseFromString(html, 'text/html');
  const clip = page.querySelector(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE) ?? null;
  for (const element of page.querySelectorAll('table')) {
    const table = readRows(element);
    if (table && (table[0]?.length ?? 0) > 1) return { clip, table };
  }
  return { clip, table: null };
}

/** A cell that spans several keeps its text in the first of them. */
function readRows(element: HTMLTableElement): Table | null {
  const rows: string[][] = [];
  const takenBy = new Set<string>();
  [...element.rows].slice(0, ROWS_LIMIT).forEach((row, y) => {
    const cells: string[] = [];
    let x = 0;
    for (const cell of row.cells) {
      while (takenBy.has(`${x} ${y}`)) cells[x++] = '';
      if (x >= COLUMNS_LIMIT) break;
      for (let down = 0; down < Math.min(cell.rowSpan, ROWS_LIMIT); down++) {
        for (let on = 0; on < Math.min(cell.colSpan, COLUMNS_LIMIT); on++) takenBy.add(`${x + on} ${y + down}`);
      }
      cells[x++] = textOf(cell);
    }
    rows.push(Array.from(cells, (text) => text ?? ''));
  });
  return tidyTable(rows);
}

/** Line breaks and paragraphs are the only markup that means something in a cell. */
function textOf(cell: Element): string {
  for (const silent of cell.querySelectorAll('script, style, template')) silent.remove();
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n');
  for (const block of cell.querySelectorAll('p, div, li')) block.append('\n');
  return (cell.textContent ?? '').replace(/[ \t]*\n[ \t]*/g, '\n').replace(/\n{2,}/g, '\n');
}

/** HTML that says the same as the text, with the clip in an attribute of its own. */
export function writeHtml(rows: Table | { lines: readonly string[] }, clip: string | null): string {
  const page = document.implementation.createHTMLDocument('');
  const root = page.createElement('div');
  if (clip !== null) root.setAttribute(ATTRIBUTE, clip);
  if ('lines' in rows) {
    const list = root.appendChild(page.createElement('ul'));
    for (const line of rows.lines) list.appendChild(page.createElement('li')).textContent = line;
  } else {
    const table = root.appendChild(page.createElement('table'));
    for (const row of rows) {
      const line = table.insertRow();
      for (const text of row) line.insertCell().textContent = text;
    }
  }
  return root.outerHTML;
}
