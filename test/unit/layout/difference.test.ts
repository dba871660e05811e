/** Two curves against each other: where one is above the other, and what is won on average. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMap, newMoment, newStage } from '../../../shared/document/blank.ts';
import { curvePieces, curvePoints } from '../../../shared/layout/curve.ts';
import { layDifference, partOf, winOf } from '../../../shared/layout/difference.ts';
import type { CurveLine, CurvePiece, DifferenceArea } from '../../../shared/layout/scene.ts';

type Values = readonly (number | null)[];

const UNIT = 40;
const values = fc.array(
  fc.option(
    fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
    { nil: null },
  ),
  { minLength: 1, maxLength: 14 },
);

function line(id: string, of: Values): CurveLine {
  const stops = of.map((value, i) => ({ moment: `m${i}`, column: i, value, x: 100 * i, y: 100 - (value ?? 0) * UNIT }));
  return {
    id,
    lane: 'feelings',
    name: id,
    shortName: id,
    active: false,
    colour: 'curve-1',
    ownColour: false,
    dash: 'solid',
    marker: 'circle',
    labels: [],
    points: curvePoints(stops),
    pieces: curvePieces(stops),
  };
}

const between = (from: Values, to: Values) => layDifference(line('from', from), line('to', to), []);

function heightAt(piece: CurvePiece, t: number): number {
  const u = 1 - t;
  return u ** 3 * piece.y0 + 3 * u * u * t * piece.cy0 + 3 * u * t * t * piece.cy1 + t ** 3 * piece.y1;
}

/** Mean height of the second edge over the first, in px; positive where it feels better. */
function gapOf({ from, to }: DifferenceArea): number {
  let sum = 0;
  for (let t = 0.05; t < 1; t += 0.1) sum += heightAt(from, t) - heightAt(to, t);
  return sum;
}

describe('the area between two curves', () => {
  test('is won where the second is above, lost where it is below, and split where they cross', () => {
    expect(between([0, 0], [1, 1]).areas.map((area) => area.sign)).toEqual([1]);
    expect(between([1, 1], [0, -1]).areas.map((area) => area.sign)).toEqual([-1]);
    const crossing = between([1, -1], [-1, 1]).areas;
    expect(crossing.map((area) => area.sign)).toEqual([-1, 1]);
    expect(crossing[0]?.from.x1).toBeCloseTo(50, 3);
    expect(crossing[0]?.from.y1).toBeCloseTo(crossing[0]?.to.y1 as number, 3);
    expect(between([1, 0.5], [1, 0.5]).areas).toEqual([]);
  });

  test('is only where both have values at both ends; alone, a moment keeps a stem', () => {
    expect(between([1, null, 1, 1], [0, 0, null, 0])).toMatchObject({
      areas: [],
      moments: [
        { moment: 'm0', by: -1, alone: true },
        { moment: 'm3', by: -1, alone: true },
      ],
    });
  });

  test('never lies over a gap, and every area keeps its sign all the way', () => {
    fc.assert(
      fc.property(values, values, (from, to) => {
        const { areas, moments } = between(from, to);
        for (const area of areas) {
          const at = Math.floor((area.from.x0 + 1e-6) / 100);
          for (const column of [at, at + 1]) {
            expect(from[column] ?? null).not.toBeNull();
            expect(to[column] ?? null).not.toBeNull();
          }
          for (let t = 0.02; t < 1; t += 0.06) {
            const gap = heightAt(area.from, t) - heightAt(area.to, t);
            // Two cubics may touch within a sixteenth of a column without being told apart there.
            expect(gap * area.sign).toBeGreaterThan(-1);
          }
        }
        const both = from.filter((value, i) => value !== null && (to[i] ?? null) !== null).length;
        expect(moments).toHaveLength(both);
      }),
    );
  });

  test('says the opposite when the two change places', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const there = between(one, other).areas.map(gapOf);
        const back = between(other, one).areas.map(gapOf);
        expect(back).toHaveLength(there.length);
        there.forEach((gap, i) => {
          expect(back[i]).toBeCloseTo(-gap, 6);
        });
      }),
    );
  });

  test('a part of a piece is the piece between its ends', () => {
    const [piece] = curvePieces(line('c', [0, 1.5, -2]).points.map((point) => ({ ...point })));
    const part = partOf(piece as CurvePiece, 0.25, 0.75);
    expect(part.x0).toBeCloseTo(25, 6);
    expect(part.x1).toBeCloseTo(75, 6);
    expect(heightAt(part, 0.5)).toBeCloseTo(heightAt(piece as CurvePiece, 0.5), 6);
  });
});

test('the average win counts the moments that have both values', () => {
  const map = newMap({ id: 'map', name: '', newId: () => 'x' });
  const feelings = [{ a: -1, b: 1 }, { a: 0.5 }, { b: 2 }, { a: 1, b: 0.5 }, { a: 0, b: 0 }, {}];
  const moments = feelings.map((of, i) => newMoment({ id: `m${i}`, touchpoint: 't', feelings: of as never }));
  map.stages.push(newStage({ id: 's', name: '', moments }));
  expect(winOf(map, 'a', 'b')).toEqual({ average: 0.5, moments: 3, better: 1, worse: 1 });
  expect(winOf(map, 'b', 'a')).toEqual({ average: -0.5, moments: 3, better: 1, worse: 1 });
  expect(winOf(map, 'a', 'gone')).toEqual({ average: null, moments: 0, better: 0, worse: 0 });
});
