/** A curve that takes another's feelings on a large map: one pass, and little for undo to keep. */
import { expect, test } from 'vitest';
import { newCurve } from '../../../shared/document/blank.ts';
import { momentsOf } from '../../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { apply, applyPatches } from '../../../shared/edits/apply.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import { largeJourney, sizeFor } from '../../bench/large-journey.ts';

const mapOf = (journey: Journey) => journey.maps[0] as JourneyMap;

/** As a copied curve does it: the curve and all its values as one entry. */
function copyOf(journey: Journey): Edit {
  const values = new Map(momentsOf(mapOf(journey)).map(({ id, feelings }) => [id, feelings.c0 ?? null]));
  return {
    edit: 'all',
    edits: [
      { edit: 'addToMap', map: 'map', to: 'curves', item: newCurve({ id: 'copy', time: 'future' }) },
      { edit: 'setFeelings', map: 'map', curve: 'copy', values },
    ],
  };
}

/** ms that it takes. */
function timeOf(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

test('gives all moments their feelings as one change a stage, and takes them back', () => {
  const journey = largeJourney(sizeFor(400));
  const applied = apply(journey, copyOf(journey));
  const feelings = (of: Journey) => momentsOf(mapOf(of)).map((moment) => moment.feelings);
  expect(feelings(applied.journey).map(({ copy }) => copy)).toEqual(feelings(journey).map(({ c0 }) => c0));
  expect(applied.patches.length).toBeLessThanOrEqual(mapOf(journey).stages.length + 1);
  expect(applyPatches(applied.journey, applied.inverse)).toEqual(journey);
});

test('takes no longer than a few layouts at 20,000 moments', () => {
  const journey = largeJourney(sizeFor(20_000));
  const edit = copyOf(journey);
  const options = { measure: roughMeasure, translator: translatorFor('en'), activeCurve: 'c0' };
  const layout = timeOf(() => layoutMap(journey, mapOf(journey), options));
  // The quicker of two: what else the machine does only ever adds.
  expect(
    Math.min(
      timeOf(() => apply(journey, edit)),
      timeOf(() => apply(journey, edit)),
    ),
  ).toBeLessThan(3 * layout);
});

test('keeps what feels as before, clears gaps, stays on the scale, and leaves an unfit one alone', () => {
  const journey = largeJourney(sizeFor(3));
  const [first, second, third] = momentsOf(mapOf(journey));
  const set = (values: [string, number | null][], curve = 'c1') =>
    apply(journey, { edit: 'setFeelings', map: 'map', curve, values: new Map(values) });
  const given = second?.feelings.c1 ?? null;
  const { journey: next } = set([
    ['m0', 7],
    ['m1', given],
    ['m2', null],
    ['nobody', 1],
  ]);
  const [a, b, c] = momentsOf(mapOf(next));
  expect(a?.feelings).toEqual({ ...first?.feelings, c1: 2 });
  expect(b).toBe(second);
  expect(c?.feelings).toEqual({ ...third?.feelings, c1: undefined });
  expect(Object.keys(c?.feelings ?? {})).not.toContain('c1');
  for (const unfit of [set([['m1', given]]), set([['m0', Number.NaN]]), set([['m0', 1]], 'nobody')]) {
    expect(unfit.journey).toBe(journey);
    expect(unfit.patches).toEqual([]);
  }
});
