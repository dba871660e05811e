/** The laid-out map: nothing clipped, nothing overlapping, mirrored exactly, whatever the texts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCurve, newJourney, newMoment, newNote, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey, JourneyMap, Language } from '../../../shared/document/schema.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { Box, Scene } from '../../../shared/layout/scene.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';

interface Plan {
  stages: { name: string; cards: string[] }[];
  notes: { lane: number; from: number; length: number; text: string }[];
}

function journeyFrom(plan: Plan, language: Language): { journey: Journey; map: JourneyMap } {
  let next = 0;
  const newId = () => `i${next++}`;
  const journey = newJourney({ id: 'j', title: 'Title', language, newId });
  const map = journey.maps[0] as JourneyMap;
  map.curves.push(newCurve({ id: 'future', time: 'future' }));
  for (const stage of plan.stages) {
    const moments = stage.cards.map((name, i) => {
      const touchpoint = newTouchpoint({ id: newId(), name, device: i % 2 ? name : '' });
      journey.touchpoints.push(touchpoint);
      const feelings = i % 3 === 2 ? {} : { [map.curves[0]?.id as string]: ((i * 7) % 41) / 10 - 2 };
      return newMoment({ id: newId(), touchpoint: touchpoint.id, feelings });
    });
    map.stages.push(newStage({ id: newId(), name: stage.name, moments }));
  }
  const order = map.stages.flatMap((stage) => stage.moments.map((moment) => moment.id));
  const lanes = map.lanes.filter((lane) => lane.kind === 'notes');
  for (const note of plan.notes) {
    if (order.length === 0) break;
    const first = note.from % order.length;
    const last = Math.min(order.length - 1, first + note.length);
    const lane = lanes[note.lane % lanes.length]?.id as string;
    const place = { from: order[first] as string, to: order[last] as string };
    map.notes.push(newNote({ id: newId(), lane, place, text: note.text }));
  }
  return { journey, map };
}

const words = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom('', 'نقطهٔ تماس با مشتری', 'Đường cảm xúc của khách hàng', 'Достопримечательность', 'x'.repeat(90)),
);
const plans: fc.Arbitrary<Plan> = fc.record({
  stages: fc.array(fc.record({ name: words, cards: fc.array(words, { maxLength: 6 }) }), { maxLength: 6 }),
  notes: fc.array(fc.record({ lane: fc.nat(9), from: fc.nat(40), length: fc.nat(4), text: words }), { maxLength: 14 }),
});

function lay(plan: Plan, language: Language): Scene {
  const { journey, map } = journeyFrom(plan, language);
  const activeCurve = map.curves[0]?.id ?? null;
  return layoutMap(journey, map, { measure: roughMeasure, translator: translatorFor(language), activeCurve });
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('layout', () => {
  test('no text is wider or taller than its box, in any language', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom<Language>('en', 'fa', 'ru', 'vi'), (plan, language) => {
        const scene = lay(plan, language);
        for (const card of scene.cards) {
          const inner = card.width - 2 * m.CARD_PADDING;
          for (const line of card.name) expect(roughMeasure(line, m.CARD_NAME_TEXT)).toBeLessThanOrEqual(inner);
          const used =
            2 * m.CARD_PADDING +
            m.CARD_ICON +
            m.CARD_ICON_GAP +
            m.FEELING_BAR_GAP +
            m.FEELING_BAR_HEIGHT +
            card.name.length * m.CARD_NAME_TEXT.lineHeight +
            card.detail.length * m.CARD_DETAIL_TEXT.lineHeight;
          expect(used).toBeLessThanOrEqual(card.height);
        }
        for (const note of scene.notes) {
          for (const line of note.lines) {
            expect(roughMeasure(line, m.NOTE_TEXT)).toBeLessThanOrEqual(note.width - 2 * m.NOTE_PADDING);
          }
          expect(note.lines.length * m.NOTE_TEXT.lineHeight + 2 * m.NOTE_PADDING).toBeLessThanOrEqual(note.height);
        }
        for (const head of scene.stageHeads) {
          expect(head.lines.length * m.STAGE_TEXT.lineHeight).toBeLessThanOrEqual(head.height);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('no two boxes overlap, and each stays in its lane and on the map', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom<Language>('en', 'fa'), (plan, language) => {
        const scene = lay(plan, language);
        const boxes: Box[] = [...scene.cards, ...scene.notes, ...scene.owners, ...scene.stageHeads];
        for (let i = 0; i < boxes.length; i++) {
          for (let j = i + 1; j < boxes.length; j++) expect(overlap(boxes[i] as Box, boxes[j] as Box)).toBe(false);
        }
        for (const box of [...scene.cards, ...scene.notes, ...scene.owners]) {
          const lane = scene.lanes.find((band) => band.id === box.lane);
          expect(box.y).toBeGreaterThanOrEqual(lane?.y as number);
          expect(box.y + box.height).toBeLessThanOrEqual((lane?.y as number) + (lane?.height as number));
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(scene.width);
        }
        for (const curve of scene.curves) {
          const lane = scene.lanes.find((band) => band.id === curve.lane);
          for (const point of curve.points) {
            expect(point.y).toBeGreaterThan(lane?.y as number);
            expect(point.y).toBeLessThan((lane?.y as number) + (lane?.height as number));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a right-to-left map is the exact mirror of the same map left to right', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { journey, map } = journeyFrom(plan, 'fa');
        // Same words, only turned round: the layout of names must not depend on direction.
        const fa = translatorFor('fa');
        const options = { measure: roughMeasure, activeCurve: map.curves[0]?.id ?? null };
        const rtl = layoutMap(journey, map, { ...options, translator: fa });
        const ltr = layoutMap(journey, map, { ...options, translator: { ...fa, direction: 'ltr' } });
        expect(rtl.width).toBe(ltr.width);
        ltr.cards.forEach((card, i) => {
          expect(rtl.cards[i]?.x).toBeCloseTo(ltr.width - card.x - card.width, 6);
        });
        ltr.curves.forEach((curve, c) => {
          curve.pieces.forEach((piece, i) => {
            expect(rtl.curves[c]?.pieces[i]?.cx0).toBeCloseTo(ltr.width - piece.cx0, 6);
            expect(rtl.curves[c]?.pieces[i]?.cy0).toBeCloseTo(piece.cy0, 6);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the index finds exactly the boxes that touch an area', () => {
    fc.assert(
      fc.property(plans, fc.nat(1200), fc.nat(900), fc.nat(600), fc.nat(600), (plan, x, y, width, height) => {
        const scene = lay(plan, 'en');
        const area = { x, y, width, height };
        const touches = (box: Box) =>
          box.x <= x + width && x <= box.x + box.width && box.y <= y + height && y <= box.y + box.height;
        const expected = [...scene.cards, ...scene.notes, ...scene.owners].filter(touches).length;
        expect(scene.index.touching(area)).toHaveLength(expected);
      }),
      { numRuns: 80 },
    );
  });

  test('a lane grows with its text and pushes the lanes below it down', () => {
    const plan = (text: string): Plan => ({
      stages: [{ name: 'One', cards: ['Website'] }],
      notes: [{ lane: 0, from: 0, length: 0, text }],
    });
    const short = lay(plan('Short'), 'en');
    const long = lay(plan('A much longer note that runs over many lines. '.repeat(8)), 'en');
    const y = (scene: Scene) => scene.lanes.find((lane) => lane.kind === 'feelings')?.y as number;
    expect(y(long)).toBeGreaterThan(y(short) + 100);
    expect(long.height - short.height).toBe(y(long) - y(short));
  });
});
