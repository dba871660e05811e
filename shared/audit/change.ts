/** What changed from one round to another. Only what both rounds scored is compared. */
import type { Criterion } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';
import { byCriterion, meanOf, type RowTally } from './tally.ts';

export interface RowChange {
  /** By how much each criterion rose; null where one of the rounds has no number. */
  cells: Readonly<Record<Criterion, number | null>>;
  /** Mean of those that can be compared. */
  mean: number | null;
}

export const NO_CHANGE: RowChange = { cells: byCriterion(() => null), mean: null };

export function changeOf(now: RowTally | undefined, before: RowTally | undefined): RowChange {
  if (!now || !before) return NO_CHANGE;
  const cells = byCriterion((criterion) => difference(now.cells[criterion].mean, before.cells[criterion].mean));
  const known = CRITERIA.flatMap((criterion) => cells[criterion] ?? []);
  return { cells, mean: known.length === 0 ? null : meanOf(known) };
}

/** Touchpoints that both rounds scored, the most improved first and the most worsened last. */
export function changes(
  touchpoints: readonly string[],
  now: ReadonlyMap<string, RowTally>,
  before: ReadonlyMap<string, RowTally>,
): { touchpoint: string; by: number }[] {
  return touchpoints
    .flatMap((touchpoint) => {
      const by = changeOf(now.get(touchpoint), before.get(touchpoint)).mean;
      return by === null ? [] : [{ touchpoint, by }];
    })
    .toSorted((a, b) => b.by - a.by);
}

function difference(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : now - before;
}
