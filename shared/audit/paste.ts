/**
 * Scores from a spreadsheet or a CSV file: rows of a code or a name, six scores, what was seen, and the change.
 * What comes in is untrusted; what does not fit is told and changes nothing.
 */
import type { AuditSheet, Score } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';
import type { Edit } from '../edits/edit.ts';
import { cleanText, readTable, type Table, tidyTable } from '../exchange/text.ts';
import { searchKey, toAsciiDigits } from '../i18n/translate.ts';
import { codeKey } from './find-code.ts';
import type { ScoredRow } from './met-on-way.ts';
import { rowsById } from './progress.ts';
import { byCriterion, SCORE_MAX } from './tally.ts';

export interface PastedRow {
  touchpoint: string;
  /** Criteria that nothing was given for keep what they have. */
  scores: AuditSheet['rows'][number]['scores'];
  /** undefined: nothing was given. */
  saw: string | undefined;
  change: string | undefined;
}

/** What did not fit. `line` counts from 1; `text` is the cell that could not be read. */
export interface Misfit {
  line: number;
  why: 'row' | 'score' | 'twice';
  text: string;
}

export interface Pasted {
  rows: PastedRow[];
  misfits: Misfit[];
}

/** The first of them that parts the text into cells is taken: a tab is never part of a text, a comma often is. */
const SEPARATORS = ['\t', ';', '؛', ',', '،'] as const;

/** Marks that say "does not apply", beside the word of the language. */
const NOT_APPLICABLE = new Set(['na', 'n/a', '-', '–', '—', '−', 'x', '×']);

/** `naWord` is how the paper writes "not applicable" in the map's language. */
export function readPasted(text: string, rows: readonly ScoredRow[], naWord: string): Pasted {
  const byCode = new Map(rows.filter(({ code }) => code !== '').map((row) => [codeKey(row.code), row]));
  const byName = new Map(rows.map((row) => [searchKey(row.touchpoint.name.trim()), row]));
  const pasted: Pasted = { rows: [], misfits: [] };
  const seen = new Set<string>();
  tableOf(text).forEach((cells, index) => {
    const first = cells[0] ?? '';
    if (cells.every((cell) => cell === '')) return;
    const row = byCode.get(codeKey(first)) ?? byName.get(searchKey(first));
    const line = index + 1;
    if (!row) {
      // The first line of a table may be its heads: they have no figures.
      const isHead = index === 0 && !cells.some((cell) => readScore(cell, naWord) !== undefined);
      if (!isHead) pasted.misfits.push({ line, why: 'row', text: first });
      return;
    }
    const { id, name } = row.touchpoint;
    if (seen.has(id)) {
      pasted.misfits.push({ line, why: 'twice', text: first });
      return;
    }
    seen.add(id);
    // Code and name beside each other, as on paper.
    const begin = cells.length > 1 && searchKey(cells[1] ?? '') === searchKey(name.trim()) ? 2 : 1;
    const scores: PastedRow['scores'] = {};
    CRITERIA.forEach((criterion, at) => {
      const cell = cells[begin + at] ?? '';
      if (cell === '') return;
      const score = readScore(cell, naWord);
      if (score === undefined) pasted.misfits.push({ line, why: 'score', text: cell });
      else scores[criterion] = score;
    });
    const text = (at: number) => cells[begin + CRITERIA.length + at] || undefined;
    pasted.rows.push({ touchpoint: id, scores, saw: text(0), change: text(1) });
  });
  return pasted;
}

/** Puts what was pasted into a sheet: one change for all rows. */
export function pasteEdit(round: string, sheet: AuditSheet, rows: readonly PastedRow[]): Edit {
  const known = rowsById(sheet);
  return {
    edit: 'all',
    edits: rows.map(({ touchpoint, scores, saw, change }): Edit => {
      const before = known.get(touchpoint)?.scores ?? {};
      const all = byCriterion((criterion) => scores[criterion] ?? before[criterion]);
      return {
        edit: 'setAuditRow',
        round,
        sheet: sheet.id,
        touchpoint,
        fields: {
          scores: Object.fromEntries(Object.entries(all).filter(([, score]) => score !== undefined)),
          ...(saw !== undefined && { saw }),
          ...(change !== undefined && { change }),
        },
      };
    }),
  };
}

/** A score in digits of any script, or that it does not apply; undefined for what is neither. */
export function readScore(cell: string, naWord: string): Score | undefined {
  const plain = toAsciiDigits(cell).trim().toLocaleLowerCase('en');
  if (NOT_APPLICABLE.has(plain) || searchKey(plain) === searchKey(naWord)) return 'na';
  const whole = /^([0-9]+)(?:[.,٫]0+)?$/.exec(plain)?.[1];
  const score = Number(whole);
  return whole !== undefined && score <= SCORE_MAX ? score : undefined;
}

function tableOf(text: string): Table {
  for (const separator of SEPARATORS) {
    const table = readTable(text, separator);
    // A comma in a sentence parts nothing: rows of scores have many.
    if (table && (table[0]?.length ?? 0) > 1) return table;
  }
  return (
    tidyTable(
      cleanText(text)
        .split('\n')
        .map((line) => [line]),
    ) ?? []
  );
}
