/** How far typing a sheet back has come. */
import type { AuditRow, AuditSheet } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';

/** Of the touchpoints of a map: "not applicable" is a score as any other. */
export function progressOf(
  touchpoints: readonly string[],
  sheet: AuditSheet | undefined,
): { done: number; of: number } {
  const rows = rowsById(sheet);
  const done = touchpoints.reduce((sum, id) => sum + scoresIn(rows.get(id)), 0);
  return { done, of: touchpoints.length * CRITERIA.length };
}

/** The rows of a sheet by touchpoint. */
export function rowsById(sheet: AuditSheet | undefined): Map<string, AuditRow> {
  return new Map(sheet?.rows.map((row) => [row.touchpoint, row]) ?? []);
}

function scoresIn(row: AuditRow | undefined): number {
  return row ? CRITERIA.filter((criterion) => row.scores[criterion] !== undefined).length : 0;
}
