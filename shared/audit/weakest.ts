/** Where it hurts most: the lowest scores of a round. */
import type { AuditRound, Criterion } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';
import { type RowTally, SCORE_MAX, tallyRound } from './tally.ts';

export interface WeakSpot {
  touchpoint: string;
  criterion: Criterion;
  /** 0 … 4. */
  mean: number;
}

/** At most so many, the lowest first; what is equal stays in the order of the rows. Full marks are never weak. */
export function weakest(
  touchpoints: readonly string[],
  tallies: ReadonlyMap<string, RowTally>,
  most: number,
): WeakSpot[] {
  const spots: WeakSpot[] = [];
  for (const touchpoint of touchpoints) {
    const cells = tallies.get(touchpoint)?.cells;
    if (!cells) continue;
    for (const criterion of CRITERIA) {
      const { mean } = cells[criterion];
      if (mean !== null && mean < SCORE_MAX) spots.push({ touchpoint, criterion, mean });
    }
  }
  return spots.sort((a, b) => a.mean - b.mean).slice(0, most);
}

/** The criterion by which a touchpoint is weakest: what somebody would change at it is about that one. */
export function weakestAt(round: AuditRound, touchpoint: string): Criterion | null {
  return weakest([touchpoint], tallyRound(round), 1)[0]?.criterion ?? null;
}
