/** Findings in one walk say the same as the plainest way to look. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentsOf, runOf } from '../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import { apply } from '../../shared/edits/apply.ts';
import { CHECKS, type Check, observe, placeOf } from '../../shared/findings/check.ts';
import { Choices, editMakers, journeys } from './arbitraries.ts';

/** Where each check strikes, looked up anew for every single place. */
function naive(journey: Journey, map: JourneyMap): Record<Check, string[]> {
  const touchpoint = (id: string) => journey.touchpoints.find((item) => item.id === id);
  const moments = momentsOf(map);
  const today = map.curves.filter((curve) => curve.time === 'today');
  const values = (index: number) => today.flatMap((curve) => moments[index]?.feelings[curve.id] ?? []);
  const isFirst = (index: number) =>
    moments.findIndex((moment) => moment.touchpoint === moments[index]?.touchpoint) === index;
  /** By a note under no other moments than the one at the index and the one before it. */
  const isNoted = (index: number) =>
    map.notes.some((note) => {
      const run = runOf(map, note);
      return !('stage' in note.place) && run !== undefined && index - 1 <= run.first && run.last <= index;
    });
  const where = (fits: (index: number) => boolean) =>
    moments.flatMap((moment, index) => (fits(index) ? [moment.id] : []));
  const ownersAt = (index: number) => touchpoint(moments[index]?.touchpoint ?? '')?.owners ?? [];
  return {
    'bad-truth': where((i) => moments[i]?.momentOfTruth === true && Math.min(...values(i)) < 0),
    'cold-handoff': where(
      (i) =>
        i > 0 &&
        ownersAt(i - 1).length > 0 &&
        ownersAt(i).length > 0 &&
        ownersAt(i - 1).every((owner) => !ownersAt(i).includes(owner)) &&
        !isNoted(i),
    ),
    unowned: where((i) => isFirst(i) && ownersAt(i).length === 0),
    'no-influence': where((i) => {
      const met = touchpoint(moments[i]?.touchpoint ?? '');
      return isFirst(i) && met?.control === 'indirect' && met.influence.trim() === '';
    }),
    'crowded-stage': map.stages
      .filter((stage) => map.contactLimit !== null && stage.moments.length > map.contactLimit)
      .map(({ id }) => id),
    'empty-stage': map.stages.filter((stage) => stage.moments.length === 0).map(({ id }) => id),
    'no-feeling': where((i) => today.length > 0 && values(i).length === 0),
    guess: where((i) => moments[i]?.evidence === 'guess'),
  };
}

/** Journeys with what the checks look for: truths, indirect touchpoints, a limit, evidence. */
const worthLooking = fc
  .tuple(journeys, editMakers, fc.array(fc.nat({ max: 99 }), { minLength: 60, maxLength: 60 }))
  .map(([start, makers, given]) => {
    const choose = new Choices(given);
    const journey = structuredClone(makers.reduce((now, make) => apply(now, make(now)).journey, start));
    for (const item of journey.touchpoints) {
      if (choose.chance(2)) item.control = 'indirect';
      if (choose.chance(3)) item.influence = choose.of(['', ' ', 'ask for reviews']);
    }
    for (const map of journey.maps) {
      map.contactLimit = choose.of([null, 1, 2, 3]);
      for (const moment of momentsOf(map)) {
        moment.momentOfTruth = choose.chance(2);
        moment.evidence = choose.of(['guess', 'observed']);
      }
    }
    return journey;
  });

test('the quick look and the plain look find the same, in map order', () => {
  fc.assert(
    fc.property(worthLooking, (journey) => {
      for (const map of journey.maps) {
        const found = observe(journey, map);
        const expected = naive(journey, map);
        for (const check of CHECKS)
          expect(
            found[check].map((each) => placeOf(each).id),
            check,
          ).toEqual(expected[check]);
      }
    }),
    { numRuns: 200 },
  );
});

test('a map that did not change is not looked at again, one whose touchpoints changed is', () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const map = journey.maps[0] as JourneyMap;
      const found = observe(journey, map);
      expect(observe({ ...journey, title: 'other' }, map)).toBe(found);
      const disowned = journey.touchpoints.map((item) => ({ ...item, owners: [] }));
      expect(observe({ ...journey, touchpoints: disowned }, map).unowned).toHaveLength(
        new Set(momentsOf(map).map((moment) => moment.touchpoint)).size,
      );
    }),
  );
});
