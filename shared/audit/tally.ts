/** What several auditors make of it together: averages with their spread. "Not applicable" counts in no average. */
import type { AuditRound, AuditSheet, Criterion, Score } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';

/** The best score. */
export const SCORE_MAX = 4;

/** Several scores as one. */
export interface Tally {
  /** 0 … 4; null where nobody gave a number. */
  mean: number | null;
  /** The lowest and the highest that were given; null as the mean is. */
  least: number | null;
  most: number | null;
  /** How many gave a number. */
  count: number;
  /** Nobody gave a number, and somebody says that the criterion does not apply. */
  na: boolean;
}

export interface RowTally {
  cells: Readonly<Record<Criterion, Tally>>;
  /** Mean of the six criteria; its spread is that of the auditors' own means. */
  mean: Tally;
}

export const NO_TALLY: Tally = { mean: null, least: null, most: null, count: 0, na: false };

export const NO_ROW: RowTally = { cells: byCriterion(() => NO_TALLY), mean: NO_TALLY };

/** A record with a value for each criterion. */
export function byCriterion<T>(make: (criterion: Criterion) => T): Record<Criterion, T> {
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, make(criterion)])) as Record<Criterion, T>;
}

/** Scores that were not given are left out. */
export function tallyOf(scores: readonly (Score | undefined)[]): Tally {
  const numbers = scores.filter((score) => typeof score === 'number');
  if (numbers.length === 0) return scores.includes('na') ? { ...NO_TALLY, na: true } : NO_TALLY;
  return {
    mean: meanOf(numbers),
    least: Math.min(...numbers),
    most: Math.max(...numbers),
    count: numbers.length,
    na: false,
  };
}

/** What the sheets say of each touchpoint, by its id. */
export function tallySheets(sheets: readonly AuditSheet[]): Map<string, RowTally> {
  const rows = new Map<string, AuditSheet['rows']>();
  for (const row of sheets.flatMap((sheet) => sheet.rows)) {
    const known = rows.get(row.touchpoint);
    if (known) known.push(row);
    else rows.set(row.touchpoint, [row]);
  }
  return new Map([...rows].map(([touchpoint, given]) => [touchpoint, rowTally(given)]));
}

/** What all auditors of a round say; nothing where there is no round. */
export function tallyRound(round: AuditRound | undefined): Map<string, RowTally> {
  return tallySheets(round?.sheets ?? []);
}

function rowTally(rows: AuditSheet['rows']): RowTally {
  const cells = byCriterion((criterion) => tallyOf(rows.map((row) => row.scores[criterion])));
  const mean = meanOfCells(cells);
  if (mean === null)
    return { cells, mean: CRITERIA.some((one) => cells[one].na) ? { ...NO_TALLY, na: true } : NO_TALLY };
  const own = rows.flatMap(({ scores }) => {
    const given = Object.values(scores).filter((score) => typeof score === 'number');
    return given.length === 0 ? [] : [meanOf(given)];
  });
  return { cells, mean: { mean, least: Math.min(...own), most: Math.max(...own), count: own.length, na: false } };
}

function meanOfCells(cells: RowTally['cells']): number | null {
  const means = CRITERIA.flatMap((criterion) => cells[criterion].mean ?? []);
  return means.length === 0 ? null : meanOf(means);
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
