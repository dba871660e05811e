/** What a comparison makes of the changes that people make. */
import { describe, expect, test } from 'vitest';
import { compareMaps } from '../../../shared/compare/compare.ts';
import { countChanges, isSame, meanFeelings } from '../../../shared/compare/counts.ts';
import { movedOf } from '../../../shared/compare/order.ts';
import { newCurve, newJourney, newMap, newMoment, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { variantOf } from '../../../shared/maps/variant.ts';

/** A journey of stages with touchpoints, by their names; ids begin with the prefix. */
function journeyOf(stages: Record<string, string[]>, prefix = 'a'): Journey {
  let count = 0;
  const newId = () => `${prefix}${count++}`;
  const journey = newJourney({ id: newId(), title: 'T', language: 'en', newId });
  const map = { ...newMap({ id: newId(), name: 'M', newId }), curves: [newCurve({ id: `${prefix}-today` })] };
  for (const [name, touchpoints] of Object.entries(stages)) {
    const stage = newStage({ id: newId(), name });
    for (const met of touchpoints) {
      let touchpoint = journey.touchpoints.find((item) => item.name === met);
      if (!touchpoint) {
        touchpoint = newTouchpoint({ id: newId(), name: met });
        journey.touchpoints.push(touchpoint);
      }
      stage.moments.push(newMoment({ id: newId(), touchpoint: touchpoint.id }));
    }
    map.stages.push(stage);
  }
  return { ...journey, maps: [map] };
}

const mapOf = (journey: Journey) => journey.maps[0] as JourneyMap;
const compare = (before: Journey, after: Journey, map = mapOf(after)) =>
  compareMaps({ journey: before, map: mapOf(before) }, { journey: after, map });

/** "Website: added", in the order of the comparison. */
function told(before: Journey, after: Journey, map?: JourneyMap): string[] {
  return compare(before, after, map).moments.flatMap((pair) => {
    const name = (pair.after ?? pair.before)?.touchpoint?.name ?? '';
    if (!pair.before) return [`${name}: added`];
    if (!pair.after) return [`${name}: removed`];
    return pair.moved ? [`${name}: moved (${pair.moved})`] : [];
  });
}

describe('who is who', () => {
  test('two files know each other’s touchpoints by name, whatever their ids', () => {
    const before = journeyOf({ Before: ['Website', 'Reviews'], During: ['Till'] });
    const after = journeyOf({ Before: ['reviews ', 'Website'], During: ['Till', 'Parking'] }, 'b');
    expect(told(before, after)).toEqual(['Website: moved (order)', 'Parking: added']);
  });

  test('by the catalogue entry where the names differ', () => {
    const before = journeyOf({ Before: ['Website'] });
    const after = journeyOf({ Before: ['Our site'] }, 'b');
    for (const journey of [before, after]) for (const item of journey.touchpoints) item.catalogue = 'website';
    const [pair] = compare(before, after).moments;
    expect(pair?.renamed).toBe(true);
  });

  test('a touchpoint that is met often keeps its meetings apart by stage', () => {
    const before = journeyOf({ Before: ['Website'], During: ['Website', 'Till'], After: ['Website'] });
    const variant = variantOf(mapOf(before), {
      name: 'V',
      newId: (
        (n) => () =>
          `v${n++}`
      )(0),
    });
    const without = { ...variant, stages: variant.stages.filter((stage) => stage.name !== 'During') };
    expect(told(before, before, without)).toEqual(['Website: removed', 'Till: removed']);
  });

  test('a stage under another name is known by what it holds', () => {
    const before = journeyOf({ Look: ['Website', 'Reviews'], Buy: ['Till'] });
    const after = journeyOf({ Discover: ['Website', 'Reviews'], Buy: ['Till'] }, 'b');
    const comparison = compare(before, after);
    expect(comparison.stages.map(({ before: was, after: is, renamed }) => [was?.name, is?.name, renamed])).toEqual([
      ['Look', 'Discover', true],
      ['Buy', 'Buy', false],
    ]);
    expect(countChanges(comparison)).toMatchObject({ moved: 0, added: 0, removed: 0, stages: 1 });
  });
});

test('feelings are told by how much, gaps as a detail, and on the whole by their mean', () => {
  const before = journeyOf({ Before: ['Website', 'Reviews', 'Ads'] });
  const after = structuredClone(before);
  const feel = (journey: Journey, values: (number | null)[]) =>
    mapOf(journey).stages[0]?.moments.forEach((moment, index) => {
      const value = values[index];
      if (value !== null && value !== undefined) moment.feelings['a-today'] = value;
    });
  feel(before, [-1.2, 0.4, null]);
  feel(after, [0.3, 0.1, 2]);
  const comparison = compare(before, after);
  expect(comparison.moments.map(({ felt }) => felt[0]?.by)).toEqual([1.5, -0.3, null]);
  expect(comparison.moments[2]?.details).toEqual(['feeling']);
  expect(countChanges(comparison)).toMatchObject({ better: 1, worse: 1, details: 1 });
  const [curve] = comparison.curves;
  expect(curve && meanFeelings(comparison, curve)).toEqual({ before: -0.4, after: 0.8 });
});

test('a map of today beside one of the future is compared on the one curve that each has', () => {
  const before = journeyOf({ Before: ['Website'] });
  const after = journeyOf({ Before: ['Website'] }, 'b');
  for (const curve of mapOf(after).curves) curve.time = 'future';
  const [pair] = compare(before, after).curves;
  expect([pair?.before?.time, pair?.after?.time]).toEqual(['today', 'future']);
});

test('what is called otherwise elsewhere is no difference between two maps, but is one of the same map', () => {
  const before = journeyOf({ Before: ['Website'] });
  const variant = variantOf(mapOf(before), {
    name: 'V',
    newId: (
      (n) => () =>
        `v${n++}`
    )(0),
  });
  expect(isSame(compare(before, before, variant))).toBe(true);
  const renamed = structuredClone(before);
  mapOf(renamed).name = 'Other';
  expect(compare(before, renamed).facts).toEqual(['map']);
});

test('as few as can explain a new order have moved', () => {
  const placed = (after: number, before: number) => ({ before, after, beforeId: `i${before}`, afterId: `i${before}` });
  const moved = (order: number[]) =>
    [...movedOf(order.map(placed).map((each, at) => ({ ...each, before: at, after: order[at] ?? 0 })))].map(
      ({ before }) => before,
    );
  expect(moved([0, 1, 2, 3])).toEqual([]);
  expect(moved([3, 0, 1, 2])).toEqual([0]);
  expect(moved([1, 2, 3, 0])).toEqual([3]);
});
