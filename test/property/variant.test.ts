/** A variant is the same map with nothing of the original's in it: changing one leaves the other alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentsOf } from '../../shared/document/find.ts';
import { invariantBreaks } from '../../shared/document/invariants.ts';
import type { JourneyMap } from '../../shared/document/schema.ts';
import { apply } from '../../shared/edits/apply.ts';
import { variantOf } from '../../shared/maps/variant.ts';
import { editMakers, journeys } from './arbitraries.ts';

function idsOf(map: JourneyMap): string[] {
  return [map, ...map.stages, ...momentsOf(map), ...map.curves, ...map.lanes, ...map.notes].map(({ id }) => id);
}

/** The map with its ids written as places, so that two that say the same are equal. */
function told(map: JourneyMap): unknown {
  const names = new Map(idsOf(map).map((id, index) => [id, `#${index}`]));
  return JSON.parse(JSON.stringify({ ...map, name: '' }), (key, value) => {
    if (typeof value === 'string' && key !== 'touchpoint') return names.get(value) ?? value;
    if (key !== 'feelings') return value;
    return Object.fromEntries(Object.entries(value).map(([curve, felt]) => [names.get(curve) ?? curve, felt]));
  });
}

test('a variant says what its original says, with ids of its own, and can stand beside it', () => {
  fc.assert(
    fc.property(journeys, editMakers, (journey, makers) => {
      const map = journey.maps[0] as JourneyMap;
      const before = structuredClone(map);
      let n = 0;
      const variant = variantOf(map, { name: 'Variant', newId: () => `fresh${n++}` });
      expect(told(variant)).toEqual(told(map));
      expect(idsOf(variant).filter((id) => idsOf(map).includes(id))).toEqual([]);
      const added = apply(journey, { edit: 'add', to: 'maps', item: variant }).journey;
      expect(added.maps).toHaveLength(journey.maps.length + 1);
      expect(invariantBreaks(added)).toEqual([]);

      // Whatever happens to the variant stays there.
      for (const make of makers) {
        const change = make({ ...journey, maps: [variant] });
        if ('map' in change) apply(added, change);
      }
      expect(map).toEqual(before);
    }),
    { numRuns: 120 },
  );
});
