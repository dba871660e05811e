/** A comparison as it is read side by side: stages in line, and under each the rows of its moments. */

import { isUnderStage } from '../document/find.ts';
import type { Note, Stage } from '../document/schema.ts';
import type { Comparison, MomentPair, NotePair, Pair, StagePair } from './comparison.ts';

/**
 * One row of a stage. A moment that stayed has both sides in one row; one that moved has a row where it was (`before`)
 * and one where it is (`after`), each telling of the other.
 */
export interface MomentRow {
  pair: MomentPair;
  sides: 'both' | 'before' | 'after';
}

export interface StageRows {
  pair: StagePair;
  rows: readonly MomentRow[];
  /** Notes that begin under this stage; one that came from another is told where it is now. */
  notes: readonly NotePair[];
}

/** Stages in the later order, those that are gone after the one that they followed. */
export function stageRows(comparison: Comparison): StageRows[] {
  const momentsBefore = byStage(comparison.moments, (pair) => pair.before);
  const momentsAfter = byStage(comparison.moments, (pair) => pair.after);
  const notes = notesByStage(comparison);
  const aligned = align(
    inOrder(comparison.stages, comparison.before.map.stages, (pair) => pair.before),
    inOrder(comparison.stages, comparison.after.map.stages, (pair) => pair.after),
    (pair) => !pair.moved && isOnBoth(pair),
  );
  // A stage that moved is told of once, where it is now.
  return aligned
    .filter(({ item, sides }) => !(sides === 'before' && item.after))
    .map(({ item: pair }) => ({
      pair,
      rows: align(
        (pair.before && momentsBefore.get(pair.before)) ?? [],
        (pair.after && momentsAfter.get(pair.after)) ?? [],
        (moment) => !moment.moved && isOnBoth(moment),
      ).map(({ item, sides }) => ({ pair: item, sides })),
      notes: notes.get(pair) ?? [],
    }));
}

function isOnBoth({ before, after }: Pair<unknown>): boolean {
  return before !== null && after !== null;
}

/** The moments of each stage of one side, in order. */
function byStage(
  moments: readonly MomentPair[],
  sideOf: (pair: MomentPair) => MomentPair['before'],
): Map<Stage, MomentPair[]> {
  const found = new Map<Stage, MomentPair[]>();
  for (const pair of moments) {
    const standing = sideOf(pair);
    if (!standing) continue;
    const beside = found.get(standing.stage);
    if (beside) beside.push(pair);
    else found.set(standing.stage, [pair]);
  }
  const place = (pair: MomentPair) => sideOf(pair)?.index ?? 0;
  for (const list of found.values()) list.sort((a, b) => place(a) - place(b));
  return found;
}

function inOrder(
  pairs: readonly StagePair[],
  stages: readonly Stage[],
  sideOf: (pair: StagePair) => Stage | null,
): StagePair[] {
  const places = new Map(stages.map((stage, index) => [stage, index]));
  const place = (pair: StagePair) => places.get(sideOf(pair) as Stage) ?? 0;
  return pairs.filter((pair) => sideOf(pair) !== null).sort((a, b) => place(a) - place(b));
}

/** Two lists as one: what stayed holds them together; between, first what was only before, then what is only now. */
function align<T>(
  before: readonly T[],
  after: readonly T[],
  stayed: (item: T) => boolean,
): { item: T; sides: 'both' | 'before' | 'after' }[] {
  const rows: { item: T; sides: 'both' | 'before' | 'after' }[] = [];
  let next = 0;
  const afterUpTo = (item: T | undefined) => {
    for (; next < after.length && after[next] !== item; next++) rows.push({ item: after[next] as T, sides: 'after' });
  };
  for (const item of before) {
    if (!stayed(item)) {
      rows.push({ item, sides: 'before' });
      continue;
    }
    afterUpTo(item);
    rows.push({ item, sides: 'both' });
    next++;
  }
  afterUpTo(undefined);
  return rows;
}

/** Each note with the stage it begins under now; one that is gone, with the one it began under. */
function notesByStage(comparison: Comparison): Map<StagePair, NotePair[]> {
  const pairOf = new Map<string, StagePair>();
  for (const pair of comparison.stages) {
    if (pair.before) pairOf.set(`before ${pair.before.id}`, pair);
    if (pair.after) pairOf.set(`after ${pair.after.id}`, pair);
  }
  const stageOf = new Map<string, string>();
  for (const { before, after } of comparison.moments) {
    if (before) stageOf.set(`before ${before.moment.id}`, before.stage.id);
    if (after) stageOf.set(`after ${after.moment.id}`, after.stage.id);
  }
  const stageUnder = (note: Note, side: 'before' | 'after') => {
    const { place } = note;
    const stage = isUnderStage(place) ? place.stage : stageOf.get(`${side} ${place.from}`);
    return stage === undefined ? undefined : pairOf.get(`${side} ${stage}`);
  };
  const found = new Map<StagePair, NotePair[]>();
  for (const pair of comparison.notes) {
    const stage = pair.after
      ? stageUnder(pair.after, 'after')
      : pair.before
        ? stageUnder(pair.before, 'before')
        : undefined;
    if (!stage) continue;
    const beside = found.get(stage);
    if (beside) beside.push(pair);
    else found.set(stage, [pair]);
  }
  return found;
}
