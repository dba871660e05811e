/** Marks of up to eight curves: none on a gap, none over a point or another label, the same mirrored. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCurve, newJourney, newMoment, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { CURVES_MAX, DASHES } from '../../../shared/document/terms.ts';
import { apply } from '../../../shared/edits/apply.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { pointAt, pointsBetween, spansBetween } from '../../../shared/layout/curve.ts';
import { CURVE_COLOURS, curveLooks, curvesToCompare, freeCurveColour } from '../../../shared/layout/curve-looks.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import type { MarkLabel, Scene } from '../../../shared/layout/scene.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';

type Curves = readonly (readonly (number | null)[])[];

const feeling = fc.option(
  fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
  { nil: null },
);
const curves: fc.Arbitrary<Curves> = fc
  .integer({ min: 1, max: 12 })
  .chain((length) =>
    fc.array(fc.array(feeling, { minLength: length, maxLength: length }), { minLength: 1, maxLength: CURVES_MAX }),
  );

function mapOf(of: Curves): { journey: Journey; map: JourneyMap } {
  let next = 0;
  const newId = () => `i${next++}`;
  const journey = newJourney({ id: 'j', title: '', language: 'en', newId });
  const map = journey.maps[0] as JourneyMap;
  journey.touchpoints.push(newTouchpoint({ id: 't', name: 'Till' }));
  map.curves = of.map((_, i) =>
    newCurve({ id: `c${i}`, name: `Curve of the group ${i}`, time: i % 2 ? 'future' : 'today' }),
  );
  const moments = (of[0] ?? []).map((_, column) => {
    const feelings = Object.fromEntries(
      of.flatMap((values, i) => (values[column] == null ? [] : [[`c${i}`, values[column]]])),
    );
    return newMoment({ id: `m${column}`, touchpoint: 't', feelings });
  });
  map.stages.push(newStage({ id: 's', name: 'Stage', moments }));
  return { journey, map };
}

function lay(
  of: Curves,
  direction: 'ltr' | 'rtl' = 'ltr',
  compared: { from: string; to: string } | null = null,
): Scene {
  const { journey, map } = mapOf(of);
  const translator = { ...translatorFor('en'), direction };
  return layoutMap(journey, map, { measure: roughMeasure, translator, activeCurve: 'c0', compared });
}

const labelsOf = (scene: Scene): MarkLabel[] => scene.curves.flatMap((curve) => [...curve.labels]);

describe('labels beside the points', () => {
  test('cover neither each other nor a point, and stay in their lane', () => {
    fc.assert(
      fc.property(curves, fc.constantFrom('ltr' as const, 'rtl' as const), (of, direction) => {
        const scene = lay(of, direction);
        const labels = labelsOf(scene);
        const lane = scene.lanes.find((band) => band.kind === 'feelings');
        labels.forEach((label, i) => {
          expect(label.y).toBeGreaterThanOrEqual(lane?.y as number);
          expect(label.y + label.height).toBeLessThanOrEqual((lane?.y as number) + (lane?.height as number));
          for (const other of labels.slice(i + 1)) {
            const apart =
              label.x >= other.x + other.width ||
              other.x >= label.x + label.width ||
              label.y >= other.y + other.height ||
              other.y >= label.y + label.height;
            expect(apart).toBe(true);
          }
          for (const point of scene.curves.flatMap((curve) => curve.points)) {
            const dx = Math.max(label.x - point.x, point.x - label.x - label.width, 0);
            const dy = Math.max(label.y - point.y, point.y - label.y - label.height, 0);
            expect(Math.hypot(dx, dy)).toBeGreaterThan(5.5);
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  test('stand only at points, each of which is a peak, a low or the last', () => {
    fc.assert(
      fc.property(curves, (of) => {
        for (const curve of lay(of).curves) {
          const values = of[Number(curve.id.slice(1))] ?? [];
          for (const label of curve.labels) {
            expect(values[Number(label.moment.slice(1))]).toBe(label.value);
            expect(label.marks.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('are the exact mirror of themselves from right to left', () => {
    fc.assert(
      fc.property(curves, (of) => {
        const ltr = lay(of, 'ltr', { from: 'c0', to: 'c1' });
        const rtl = lay(of, 'rtl', { from: 'c0', to: 'c1' });
        const turned = labelsOf(ltr).map((label) => ltr.width - label.x - label.width);
        labelsOf(rtl).forEach((label, i) => {
          expect(label.x).toBeCloseTo(turned[i] as number, 6);
        });
        rtl.differences[0]?.areas.forEach((area, i) => {
          const there = ltr.differences[0]?.areas[i];
          expect(area.sign).toBe(there?.sign);
          expect(area.from.cx0).toBeCloseTo(ltr.width - (there?.from.cx0 as number), 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('of a curve by itself are all there', () => {
    const [curve] = lay([[0, 1.9, -1.7, 0.5, 0.2]]).curves;
    expect(curve?.labels.map((label) => label.text)).toEqual(['peak +1.9', 'lowest −1.7', 'last +0.2']);
  });
});

describe('what is in view', () => {
  test('is found from both sides as a plain search finds it', () => {
    fc.assert(
      fc.property(
        curves,
        fc.boolean(),
        fc.integer({ min: 0, max: 1600 }),
        fc.integer({ min: 0, max: 900 }),
        (of, rtl, low, span) => {
          for (const curve of lay(of, rtl ? 'rtl' : 'ltr').curves) {
            const high = low + span;
            const seen = curve.points.filter((point) => point.x >= low && point.x <= high);
            expect(pointsBetween(curve.points, low, high)).toEqual(seen);
            const touching = curve.pieces.filter(
              (piece) => Math.max(piece.x0, piece.x1) >= low && Math.min(piece.x0, piece.x1) <= high,
            );
            expect(spansBetween(curve.pieces, low, high)).toEqual(touching);
            for (const point of curve.points) expect(pointAt(curve, point.column)).toBe(point);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('looks', () => {
  test('each curve of a map has a colour and a marker of its own', () => {
    const { map } = mapOf(Array.from({ length: CURVES_MAX }, () => [0]));
    (map.curves[3] as { colour: string }).colour = 'curve-1';
    const looks = [...curveLooks(map).values()];
    expect(new Set(looks.map((look) => look.colour))).toEqual(new Set(CURVE_COLOURS));
    expect(new Set(looks.map((look) => look.marker)).size).toBe(CURVES_MAX);
    expect(DASHES.length).toBeGreaterThan(1);
  });

  test('a new curve takes a colour that is free', () => {
    const { map } = mapOf([[0], [0]]);
    expect(freeCurveColour(map)).toBe('curve-3');
  });

  test('a ninth curve is refused', () => {
    const { journey, map } = mapOf(Array.from({ length: CURVES_MAX }, () => [0]));
    const { journey: after } = apply(journey, {
      edit: 'addToMap',
      map: map.id,
      to: 'curves',
      item: newCurve({ id: 'ninth' }),
    });
    expect(after).toBe(journey);
  });

  test('today is compared with the future of the same persona', () => {
    const map = {
      curves: [
        newCurve({ id: 'a', persona: 'p' }),
        newCurve({ id: 'b', persona: 'q' }),
        newCurve({ id: 'c', persona: 'q', time: 'future' }),
      ],
    };
    expect(curvesToCompare(map, 'c')).toEqual({ from: 'b', to: 'c' });
    expect(curvesToCompare(map, 'a')).toEqual({ from: 'b', to: 'c' });
    expect(curvesToCompare({ curves: map.curves.slice(0, 2) }, 'b')).toEqual({ from: 'b', to: 'a' });
    expect(curvesToCompare({ curves: map.curves.slice(0, 1) }, null)).toBeNull();
  });
});
