/** A long drawing is cut where nothing is cut through, and evenly. */
import { expect, test } from 'vitest';
import { cutsOf, evenCutsOf } from '../../../shared/worksheets/cuts.ts';

const places = { clean: [300, 700], possible: [100, 200, 300, 400, 500, 600, 700, 800, 900] };

test('a page ends at the last clean place that fits, else at a possible one', () => {
  expect(cutsOf(0, 1000, () => 450, places)).toEqual([
    { from: 0, to: 300 },
    { from: 300, to: 700 },
    { from: 700, to: 1000 },
  ]);
  expect(cutsOf(0, 650, () => 260, { clean: [], possible: places.possible })[0]).toEqual({ from: 0, to: 200 });
});

test('where there is no place at all, it ends where the room does', () => {
  expect(cutsOf(0, 250, () => 100, { clean: [], possible: [] }).map(({ to }) => to)).toEqual([100, 200, 250]);
});

test('the last page is not left with a sliver', () => {
  const every = { clean: places.possible, possible: places.possible };
  expect(evenCutsOf(0, 1000, 900, every)).toEqual([
    { from: 0, to: 500 },
    { from: 500, to: 1000 },
  ]);
});
