/**
 * Text from outside: lines, and tables with tabs between their columns. What comes in is untrusted: it is cut to size,
 * and characters that do nothing but harm are left out. Text is text: no markup is read here.
 */

import { TEXT_LIMIT } from '../document/terms.ts';

/** Longest text that is looked at, in UTF-16 units. */
export const PASTE_TEXT_LIMIT = 2_000_000;
/** Most lines that become cards or notes at once. */
export const LINES_LIMIT = 1_000;
/** Most rows and columns of a table. */
export const ROWS_LIMIT = 500;
export const COLUMNS_LIMIT = 500;
/** Most cells of a table. */
export const CELLS_LIMIT = 20_000;

/** Rows of cells, all of the same length. */
export type Table = readonly (readonly string[])[];

/** Control characters, and those that turn the direction of what follows. */
const HARMFUL = /\p{Cc}|[\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;

/** A text as a field may hold it: no control characters, one kind of line break, not longer than a field. */
export function cleanText(text: string): string {
  return text
    .slice(0, TEXT_LIMIT * 2)
    .replace(HARMFUL, (found) => (/[\t\n\r]/.test(found) ? found : ''))
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[ \t\u00a0]+$/gm, '')
    .trim()
    .slice(0, TEXT_LIMIT);
}

/** The same on one line, as a name is. */
export function cleanName(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

const BULLET = /^\s*[-–—*•·▪◦‣☐☑✓]\s+/u;
const NUMBER = /^\s*[\d۰-۹٠-٩]{1,3}[.)]\s+/;

/** The lines that say something, without the bullets or numbers of a list. `cut`: how many came after the most. */
export function readLines(text: string): { lines: string[]; cut: number } {
  const raw = text
    .slice(0, PASTE_TEXT_LIMIT)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .filter((line) => cleanText(line) !== '');
  const isNumbered = raw.length > 1 && raw.every((line) => NUMBER.test(line));
  const lines = raw
    .map((line) => cleanName(isNumbered ? line.replace(NUMBER, '') : line.replace(BULLET, '')))
    .filter((line) => line !== '');
  return { lines: lines.slice(0, LINES_LIMIT), cut: Math.max(0, lines.length - LINES_LIMIT) };
}

/**
 * A text as spreadsheets give it: tabs (or another separator) between cells, quotes round a cell with a line break.
 * Null when it is no table.
 */
export function readTable(text: string, separator = '\t'): Table | null {
  if (!text.includes(separator)) return null;
  const rows: string[][] = [];
  let row: string[] = [];
  const source = text.slice(0, PASTE_TEXT_LIMIT).replace(/\r\n?/g, '\n');
  let at = 0;
  while (at <= source.length && rows.length < ROWS_LIMIT) {
    const quoted = source[at] === '"' ? quotedCell(source, at, separator) : null;
    const end = quoted ? quoted.end : cellEnd(source, at, separator);
    row.push(quoted ? quoted.text : source.slice(at, end));
    at = end + 1;
    if (source[end] === separator) continue;
    rows.push(row);
    row = [];
  }
  return tidyTable(rows);
}

function cellEnd(source: string, from: number, separator: string): number {
  let end = from;
  while (end < source.length && source[end] !== separator && source[end] !== '\n') end++;
  return end;
}

/** A cell in quotes, a doubled quote standing for one; null when no cell ends behind its last quote. */
function quotedCell(source: string, from: number, separator: string): { text: string; end: number } | null {
  for (let close = source.indexOf('"', from + 1); close >= 0; close = source.indexOf('"', close + 1)) {
    if (source[close + 1] === '"') {
      close++;
      continue;
    }
    const end = close + 1;
    const isEnd = end >= source.length || source[end] === separator || source[end] === '\n';
    return isEnd ? { text: source.slice(from + 1, close).replaceAll('""', '"'), end } : null;
  }
  return null;
}

/** Cells cleaned, rows of one length, empty rows and columns at the far ends cut off. Null where nothing is left. */
export function tidyTable(rows: readonly (readonly string[])[]): Table | null {
  const kept = rows.slice(0, ROWS_LIMIT).map((row) => row.slice(0, COLUMNS_LIMIT).map(cleanText));
  const height = kept.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
  const width = Math.max(0, ...kept.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  if (height === 0 || width === 0) return null;
  const most = Math.max(1, Math.floor(CELLS_LIMIT / width));
  return kept
    .slice(0, Math.min(height, most))
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** Rows as text with tabs, which spreadsheets read. A formula of theirs is only text here and stays so there. */
export function writeTable(table: Table): string {
  return table.map((row) => row.map(tableCell).join('\t')).join('\n');
}

function tableCell(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll('\t', ' ')}"` : text;
}

/** Rows and columns changed round. */
export function turned(table: Table): Table {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? ''));
}
