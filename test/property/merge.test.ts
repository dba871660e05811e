/** Merging leaves no trace of the touchpoint that goes, breaks no rule, and is taken back as one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentsOf } from '../../shared/document/find.ts';
import { invariantBreaks } from '../../shared/document/invariants.ts';
import { journeySchema } from '../../shared/document/schema.ts';
import { apply, applyPatches } from '../../shared/edits/apply.ts';
import { MERGE_FIELDS, mergeTouchpoints } from '../../shared/inventory/merge.ts';
import { moveInWalk, walkOrderOf } from '../../shared/inventory/walk.ts';
import { journeys } from './arbitraries.ts';

test('nothing names a touchpoint that was merged into another', () => {
  fc.assert(
    fc.property(journeys, fc.nat(), fc.nat(), fc.subarray([...MERGE_FIELDS]), (journey, a, b, take) => {
      fc.pre(journey.touchpoints.length > 1);
      const keep = journey.touchpoints[a % journey.touchpoints.length]?.id ?? '';
      const gone = journey.touchpoints.filter(({ id }) => id !== keep)[b % (journey.touchpoints.length - 1)]?.id ?? '';
      const edit = mergeTouchpoints(journey, { keep, gone, take: new Set(take) });
      if (!edit) throw new Error('two that are there can be merged');
      const before = structuredClone(journey);
      const { journey: after, inverse } = apply(journey, edit);
      // A name may be anything, and feelings in a review are of moments: only links and keys of scores count.
      const links = JSON.stringify({ ...after, reviews: after.reviews.map((review) => review.snapshot?.scores) });
      expect(links).not.toContain(`"${gone}"`);
      expect(invariantBreaks(after)).toEqual([]);
      expect(journeySchema.safeParse(after).error).toBeUndefined();
      expect(after.maps.flatMap(momentsOf)).toHaveLength(before.maps.flatMap(momentsOf).length);
      expect(applyPatches(after, inverse)).toEqual(before);
    }),
    { numRuns: 250 },
  );
});

test('a move in the walk order puts the touchpoint there and leaves the others as they were', () => {
  fc.assert(
    fc.property(journeys, fc.nat(), fc.nat(), (journey, a, b) => {
      const order = walkOrderOf(journey);
      fc.pre(order.length > 0);
      const id = order[a % order.length] as string;
      const before = [...order.filter((item) => item !== id), null][b % order.length] as string | null;
      const after = apply(journey, moveInWalk(journey, id, before)).journey;
      const others = order.filter((item) => item !== id);
      others.splice(before === null ? others.length : others.indexOf(before), 0, id);
      expect(walkOrderOf(after)).toEqual(others);
      expect(invariantBreaks(after)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
