/** The emotion curve never overshoots, breaks at gaps, and marks peak, lowest and last. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CurveStop, curvePieces, peakEnd } from '../../../shared/layout/curve.ts';

const values = fc.array(
  fc.option(
    fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
    { nil: null },
  ),
  {
    maxLength: 30,
  },
);

function stops(of: readonly (number | null)[]): CurveStop[] {
  return of.map((value, i) => ({ moment: `m${i}`, value, x: 100 * i, y: 100 - (value ?? 0) * 40 }));
}

describe('curve', () => {
  test('stays between the two points of each piece', () => {
    fc.assert(
      fc.property(values, (feelings) => {
        for (const piece of curvePieces(stops(feelings))) {
          const low = Math.min(piece.y0, piece.y1) - 1e-9;
          const high = Math.max(piece.y0, piece.y1) + 1e-9;
          for (let t = 0; t <= 1; t += 0.05) {
            const u = 1 - t;
            const y = u ** 3 * piece.y0 + 3 * u * u * t * piece.cy0 + 3 * u * t * t * piece.cy1 + t ** 3 * piece.y1;
            expect(y).toBeGreaterThanOrEqual(low);
            expect(y).toBeLessThanOrEqual(high);
          }
        }
      }),
    );
  });

  test('has a piece for each pair of neighbours that both have a value, and none across a gap', () => {
    fc.assert(
      fc.property(values, (feelings) => {
        const pairs = feelings.filter((value, i) => value !== null && i > 0 && feelings[i - 1] !== null).length;
        expect(curvePieces(stops(feelings))).toHaveLength(pairs);
      }),
    );
  });

  test('marks the highest, the lowest and the last value', () => {
    expect(peakEnd([1.1, null, -1.7, 1.9, -0.4])).toEqual([[], [], ['lowest'], ['peak'], ['last']]);
    expect(peakEnd([0.5, 2])).toEqual([['lowest'], ['peak', 'last']]);
    expect(peakEnd([1, 1, 1])).toEqual([[], [], ['last']]);
    expect(peakEnd([null, null])).toEqual([[], []]);
    expect(peakEnd([null, 0.3, null])).toEqual([[], ['last'], []]);
  });
});
