/** Comparing maps: nothing is new about oneself, and what one side gained the other lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareMaps } from '../../shared/compare/compare.ts';
import type { Comparison, MomentPair } from '../../shared/compare/comparison.ts';
import { countChanges, isSame } from '../../shared/compare/counts.ts';
import { stageRows } from '../../shared/compare/rows.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import { apply } from '../../shared/edits/apply.ts';
import { freeName, variantOf } from '../../shared/maps/variant.ts';
import { editMakers, journeys } from './arbitraries.ts';

const first = (journey: Journey) => journey.maps[0] as JourneyMap;
const compared = (journey: Journey, map = first(journey)) => ({ journey, map });

/** A journey, and what became of it by some edits. */
const changed = fc.tuple(journeys, editMakers).map(([start, makers]) => {
  const end = makers.reduce((journey, make) => apply(journey, make(journey)).journey, start);
  return { start, end };
});

test('a map compared with itself, or with its untouched variant, tells of no change', () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const map = first(journey);
      expect(isSame(compareMaps(compared(journey), compared(journey)))).toBe(true);
      expect(isSame(compareMaps(compared(journey), compared(structuredClone(journey))))).toBe(true);
      let n = 0;
      const variant = variantOf(map, { name: map.name, newId: () => `fresh${n++}` });
      const { stages, moments, facts } = compareMaps(compared(journey), compared(journey, variant));
      // Ids are all fresh: things are known by what they are, and none is lost or found.
      for (const pair of [...stages, ...moments]) expect(pair.before && pair.after).toBeTruthy();
      expect(facts).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** The pairs as they look from the other side, in an order of their own. */
function facts(comparison: Comparison, turned: boolean): string[] {
  const turn = <T>(before: T, after: T) => (turned ? [after, before] : [before, after]);
  const ends = (pair: { before: { id: string } | null; after: { id: string } | null }) =>
    turn(pair.before?.id ?? null, pair.after?.id ?? null);
  const truths = turned ? { gained: 'lost', lost: 'gained' } : { gained: 'gained', lost: 'lost' };
  const felt = (pair: MomentPair) =>
    pair.felt.map(({ by, before, after, curve }) => [
      ends(curve),
      turn(before, after),
      by === null ? null : (turned ? -by : by) || 0,
    ]);
  return [
    ...comparison.stages.map((pair) => [ends(pair), pair.moved, pair.renamed, pair.phase]),
    ...comparison.moments.map((pair) => [
      turn(pair.before?.moment.id ?? null, pair.after?.moment.id ?? null),
      pair.moved,
      pair.renamed,
      pair.truth && truths[pair.truth],
      pair.details,
      felt(pair)
        .map((each) => JSON.stringify(each))
        .sort(),
    ]),
    ...comparison.notes.map((pair) => [ends(pair), pair.moved, pair.reworded, pair.details]),
    ...comparison.curves.map((pair) => [ends(pair), pair.renamed]),
    ...comparison.lanes.map((pair) => [ends(pair), pair.renamed]),
  ]
    .map((fact) => JSON.stringify(fact))
    .sort();
}

test('seen from the other side the same things differ: added is removed, better is worse', () => {
  fc.assert(
    fc.property(changed, ({ start, end }) => {
      const there = compareMaps(compared(start), compared(end));
      const back = compareMaps(compared(end), compared(start));
      expect(facts(back, true)).toEqual(facts(there, false));
      const [counted, turned] = [countChanges(there), countChanges(back)];
      expect(turned).toEqual({
        ...counted,
        added: counted.removed,
        removed: counted.added,
        better: counted.worse,
        worse: counted.better,
      });
    }),
    { numRuns: 200 },
  );
});

test('every thing of both sides is told of once', () => {
  fc.assert(
    fc.property(changed, ({ start, end }) => {
      const comparison = compareMaps(compared(start), compared(end));
      for (const side of ['before', 'after'] as const) {
        const { map } = comparison[side];
        const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
        const there = <T>(pairs: readonly Record<typeof side, T | null>[]) =>
          pairs.flatMap((pair) => (pair[side] === null ? [] : [pair[side] as T]));
        expect(ids(there(comparison.stages))).toEqual(ids(map.stages));
        expect(ids(there(comparison.moments).map(({ moment }) => moment))).toEqual(
          ids(map.stages.flatMap((stage) => stage.moments)),
        );
        expect(ids(there(comparison.notes))).toEqual(ids(map.notes));

        // Read side by side, both maps are there whole and in their own order.
        const rows = stageRows(comparison).flatMap((stage) => stage.rows);
        const shown = rows.filter(({ sides }) => sides === 'both' || sides === side);
        expect(shown.map(({ pair }) => pair[side]?.moment.id).sort()).toEqual(
          ids(map.stages.flatMap((stage) => stage.moments)),
        );
        for (const stage of map.stages) {
          const own = shown.flatMap(({ pair }) => (pair[side]?.stage === stage ? [pair[side].moment.id] : []));
          expect(own).toEqual(stage.moments.map(({ id }) => id));
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a free name is one that no map has', () => {
  const maps = [{ name: 'A 1' }, { name: 'A 2' }];
  expect(freeName(maps, (n) => `A ${n}`)).toBe('A 3');
});
