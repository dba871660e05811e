/** Lanes of every kind, collapsed, hidden, of any height: laid out whole, side by side with nothing, and mirrored exactly. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  newCurve,
  newJourney,
  newLane,
  newMoment,
  newNote,
  newOwner,
  newStage,
  newTask,
  newTouchpoint,
} from '../../../shared/document/blank.ts';
import { colourOfMeaning } from '../../../shared/document/note-meaning.ts';
import type { Journey, JourneyMap, Lane, Language } from '../../../shared/document/schema.ts';
import { LANE_KINDS, NOTE_MEANINGS, NOTE_ROLES } from '../../../shared/document/terms.ts';
import { apply } from '../../../shared/edits/apply.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { laneDrop } from '../../../shared/layout/drop.ts';
import { MEASURE_STYLES } from '../../../shared/layout/lanes/measures.ts';
import { hasFoot, noteTextTop } from '../../../shared/layout/lanes/notes.ts';
import { isAtTheBack, layoutMap } from '../../../shared/layout/layout.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { Box, Scene } from '../../../shared/layout/scene.ts';
import { type Selection, step } from '../../../shared/layout/selection.ts';
import { type Measure, roughMeasure } from '../../../shared/layout/text.ts';

interface Plan {
  stages: number[];
  lanes: Pick<Lane, 'kind' | 'role' | 'height' | 'collapsed' | 'hidden' | 'name'>[];
  notes: { lane: number; from: number; length: number; text: string; votes: number; meaning: number; task: boolean }[];
  measures: { name: string; unit: string; value: number | null; sample: number | null }[];
}

const texts = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.constantFrom('', 'زمان انتظار در صف', 'Thời gian chờ', 'Удовлетворённость', 'x'.repeat(60)),
);
const plans: fc.Arbitrary<Plan> = fc.record({
  stages: fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
  lanes: fc.array(
    fc.record({
      kind: fc.constantFrom(...LANE_KINDS),
      role: fc.constantFrom(...NOTE_ROLES),
      height: fc.option(fc.integer({ min: 0, max: 400 })),
      collapsed: fc.boolean(),
      hidden: fc.boolean(),
      name: fc.oneof(fc.constant(''), texts),
    }),
    { maxLength: 9 },
  ),
  notes: fc.array(
    fc.record({
      lane: fc.nat(9),
      from: fc.nat(20),
      length: fc.nat(3),
      text: texts,
      votes: fc.nat(30),
      meaning: fc.nat(NOTE_MEANINGS.length),
      task: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
  measures: fc.array(
    fc.record({
      name: texts,
      unit: fc.constantFrom('', '%', 'min', 'stars out of five'),
      value: fc.option(fc.float({ noNaN: true, min: -1e6, max: 1e6 })),
      sample: fc.option(fc.nat(10_000)),
    }),
    { maxLength: 3 },
  ),
});

function journeyFrom(plan: Plan, language: Language): { journey: Journey; map: JourneyMap } {
  let next = 0;
  const newId = () => `i${next++}`;
  const journey = newJourney({ id: 'j', title: 'Title', language, newId });
  const map = journey.maps[0] as JourneyMap;
  map.curves = [newCurve({ id: 'today' })];
  map.lanes = plan.lanes.map((lane) => newLane({ id: newId(), ...lane }));
  for (const count of plan.stages) {
    const moments = Array.from({ length: count }, (_, i) => {
      const measures = i % 2 ? [] : plan.measures.map((measure) => ({ id: newId(), date: '2026-11-03', ...measure }));
      const touchpoint = newTouchpoint({ id: newId(), name: 'Website', measures });
      journey.touchpoints.push(touchpoint);
      return newMoment({ id: newId(), touchpoint: touchpoint.id, feelings: i === 1 ? {} : { today: 1 } });
    });
    map.stages.push(newStage({ id: newId(), name: 'Stage', moments }));
  }
  const order = map.stages.flatMap((stage) => stage.moments.map((moment) => moment.id));
  const takers = map.lanes.filter((lane) => lane.kind === 'notes' || lane.kind === 'pictures');
  for (const plannedNote of plan.notes) {
    const lane = takers[plannedNote.lane % takers.length];
    if (!lane || order.length === 0) break;
    const first = plannedNote.from % order.length;
    const last = Math.min(order.length - 1, first + plannedNote.length);
    const meaning = NOTE_MEANINGS[plannedNote.meaning];
    const note = newNote({
      id: newId(),
      lane: lane.id,
      place: { from: order[first] as string, to: order[last] as string },
      text: plannedNote.text,
      votes: plannedNote.votes,
      colour: meaning ? colourOfMeaning(meaning) : null,
      picture: plannedNote.task ? 'data:image/png;base64,AA==' : null,
    });
    map.notes.push(note);
    if (plannedNote.task) journey.tasks.push(newTask({ id: newId(), title: 'Do it', note: note.id }));
  }
  return { journey, map };
}

function lay(plan: Plan, language: Language): Scene {
  const { journey, map } = journeyFrom(plan, language);
  return layoutMap(journey, map, { measure: roughMeasure, translator: translatorFor(language), activeCurve: 'today' });
}

const boxesOf = (scene: Scene) => [...scene.cards, ...scene.notes, ...scene.owners, ...scene.measures];
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('lanes of every kind', () => {
  test('follow each other without a gap but that of the line of visibility, and none is lower than its head', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom<Language>('en', 'fa', 'ru', 'vi'), (plan, language) => {
        const scene = lay(plan, language);
        let y = scene.lanes[0]?.y ?? 0;
        scene.lanes.forEach((lane, i) => {
          const hasLine = scene.visibility !== null && scene.visibility.y + scene.visibility.height === lane.y;
          if (hasLine && i > 0) y += scene.visibility?.height ?? 0;
          expect(lane.y).toBe(y);
          expect(lane.height).toBeGreaterThanOrEqual(lane.lines.length * m.LANE_TEXT.lineHeight + 2 * m.LANE_PADDING);
          if (!lane.collapsed) expect(lane.height).toBeGreaterThanOrEqual(lane.ownHeight ?? 0);
          y += lane.height;
        });
        const shown = plan.lanes.filter((lane) => !lane.hidden);
        expect(scene.lanes).toHaveLength(shown.length);
        const front = shown.findIndex(isAtTheBack);
        const below = scene.lanes.findIndex((lane) => lane.y >= (scene.visibility?.y ?? Number.POSITIVE_INFINITY));
        expect(below).toBe(front);
      }),
      { numRuns: 120 },
    );
  });

  test('hold what stands in them: nothing overlaps, no text is wider or taller than its place', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom<Language>('en', 'fa', 'ru', 'vi'), (plan, language) => {
        const scene = lay(plan, language);
        const boxes = boxesOf(scene);
        boxes.forEach((box, i) => {
          const lane = scene.lanes.find((band) => band.id === box.lane);
          expect(lane?.collapsed).toBe(false);
          expect(box.y).toBeGreaterThanOrEqual(lane?.y as number);
          expect(box.y + box.height).toBeLessThanOrEqual((lane?.y as number) + (lane?.height as number));
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
        });
        for (const note of scene.notes) {
          const bottom = noteTextTop(note) + note.lines.length * m.NOTE_TEXT.lineHeight;
          const foot = hasFoot(note) ? m.NOTE_FOOT : 0;
          expect(bottom + foot + m.NOTE_PADDING).toBeLessThanOrEqual(note.y + note.height);
          expect(noteTextTop(note)).toBeGreaterThanOrEqual(note.y + note.frame);
        }
        for (const label of scene.measures) {
          let height = 0;
          for (const [i, { look, lines }] of label.texts.entries()) {
            if (i > 0 && look === 'value') height += m.MEASURE_GAP;
            height += lines.length * MEASURE_STYLES[look].lineHeight;
            for (const line of lines) expect(roughMeasure(line, MEASURE_STYLES[look])).toBeLessThanOrEqual(label.width);
          }
          expect(height).toBeLessThanOrEqual(label.height);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('mirror exactly', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { journey, map } = journeyFrom(plan, 'fa');
        const fa = translatorFor('fa');
        const options = { measure: roughMeasure, activeCurve: 'today' };
        const rtl = layoutMap(journey, map, { ...options, translator: fa });
        const ltr = layoutMap(journey, map, { ...options, translator: { ...fa, direction: 'ltr' } });
        const turned = boxesOf(ltr).map((box) => ({ ...box, x: ltr.width - box.x - box.width }));
        expect(boxesOf(rtl)).toEqual(turned);
        expect(rtl.lanes).toEqual(ltr.lanes);
        expect(rtl.visibility).toEqual(ltr.visibility);
      }),
      { numRuns: 60 },
    );
  });

  test('are all reached by arrows: from the first column back leads to the head, and heads to each other', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const scene = lay(plan, 'en');
        if (scene.lanes.length === 0) return;
        let at = step(scene, { kind: 'lane', id: scene.lanes[0]?.id ?? '' }, 'up', 'today');
        expect(at).toEqual({ kind: 'lane', id: scene.lanes[0]?.id });
        for (const lane of scene.lanes) {
          expect(at).toEqual({ kind: 'lane', id: lane.id });
          const inside = step(scene, at, 'next', 'today');
          if (inside?.kind !== 'lane') {
            let back: Selection | null = inside;
            for (let i = 0; i <= scene.columns.length && back?.kind !== 'lane'; i++)
              back = step(scene, back, 'previous', 'today');
            // A moment or feeling shown in two lanes of a kind is found in the first of them.
            const reached = scene.lanes.find((band) => back?.kind === 'lane' && band.id === back.id);
            expect(reached?.kind).toBe(lane.kind);
          }
          at = step(scene, at, 'down', 'today');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('land where the mark is: between two others, and nowhere beside themselves', () => {
    fc.assert(
      fc.property(plans, fc.nat(1500), fc.nat(8), (plan, y, which) => {
        const scene = lay(plan, 'en');
        const lane = scene.lanes[which % Math.max(1, scene.lanes.length)];
        if (!lane) return;
        const landing = laneDrop(scene, y, lane.id);
        if (!landing) return;
        const without = scene.lanes.filter((band) => band !== lane);
        const at = landing.before === null ? without.length : without.findIndex((band) => band.id === landing.before);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).not.toBe(scene.lanes.indexOf(lane));
      }),
      { numRuns: 100 },
    );
  });
});

test('an empty lane says what goes there; a filled one says nothing; a collapsed one says how much it holds', () => {
  const lanes = [
    { kind: 'notes', role: 'pain', height: null, collapsed: false, hidden: false, name: '' },
    { kind: 'notes', role: 'backstage', height: null, collapsed: false, hidden: false, name: '' },
    { kind: 'pictures', role: 'free', height: null, collapsed: true, hidden: false, name: '' },
  ] as const satisfies Plan['lanes'];
  const note = { from: 0, length: 0, text: 'Slow', votes: 0, meaning: 9, task: false };
  const scene = lay(
    {
      stages: [2],
      lanes: [...lanes],
      notes: [
        { lane: 0, ...note },
        { lane: 2, ...note },
      ],
      measures: [],
    },
    'en',
  );
  expect(scene.lanes.map((lane) => lane.hint)).toEqual([
    '',
    'What your people do at this moment without the customer seeing it.',
    '1 note',
  ]);
  expect(scene.visibility?.lines.join(' ')).toBe('Line of visibility');
});

test('what is remembered of a layout is what a fresh one gives, whatever was edited', () => {
  const change = fc.record({
    what: fc.constantFrom('note', 'feeling', 'name', 'height', 'move', 'votes', 'task', 'owner', 'colour', 'remove'),
    at: fc.nat(30),
    text: texts,
  });
  fc.assert(
    fc.property(
      plans,
      fc.array(change, { maxLength: 8 }),
      fc.constantFrom<Language>('en', 'fa'),
      (plan, edits, language) => {
        let { journey } = journeyFrom(plan, language);
        journey.owners.push(newOwner({ id: 'sales', name: 'Sales' }));
        const translator = translatorFor(language);
        const layWith = (measure: Measure) =>
          layoutMap(journey, journey.maps[0] as JourneyMap, { measure, translator, activeCurve: 'today' });
        for (const { what, at, text } of edits) {
          layWith(roughMeasure);
          const edit = editFor(journey, what, at, text);
          if (edit) journey = apply(journey, edit).journey;
          const { index: kept, ...scene } = layWith(roughMeasure);
          // Another measurer, though it measures the same, remembers nothing.
          const { index: made, ...fresh } = layWith((line, font) => roughMeasure(line, font));
          expect(scene).toEqual(fresh);
          const everything = { x: 0, y: 0, width: scene.width, height: scene.height };
          expect(kept.touching(everything)).toHaveLength(made.touching(everything).length);
        }
      },
    ),
    { numRuns: 60 },
  );
});

function editFor(journey: Journey, what: string, at: number, text: string): Edit | null {
  const map = journey.maps[0] as JourneyMap;
  const pick = <T>(items: readonly T[]): T | undefined => items[at % Math.max(1, items.length)];
  const moment = pick(map.stages.flatMap((stage) => stage.moments));
  const note = pick(map.notes);
  const lane = pick(map.lanes);
  const touchpoint = pick(journey.touchpoints);
  const stage = pick(map.stages);
  switch (what) {
    case 'note':
      return note ? { edit: 'setInMap', map: map.id, in: 'notes', id: note.id, fields: { text } } : null;
    case 'votes':
      return note ? { edit: 'setInMap', map: map.id, in: 'notes', id: note.id, fields: { votes: at } } : null;
    case 'remove':
      return note ? { edit: 'removeFromMap', map: map.id, from: 'notes', id: note.id } : null;
    case 'task':
      return note
        ? { edit: 'add', to: 'tasks', item: newTask({ id: `t${text}${at}`, title: text, note: note.id }) }
        : null;
    case 'feeling':
      return moment
        ? { edit: 'setFeeling', map: map.id, moment: moment.id, curve: 'today', value: (at % 5) - 2 }
        : null;
    case 'move':
      return moment && stage
        ? { edit: 'moveMoment', map: map.id, moment: moment.id, stage: stage.id, at: at % 3 }
        : null;
    case 'name':
      return touchpoint ? { edit: 'set', in: 'touchpoints', id: touchpoint.id, fields: { name: text } } : null;
    case 'owner':
      return touchpoint ? { edit: 'set', in: 'touchpoints', id: touchpoint.id, fields: { owners: ['sales'] } } : null;
    case 'colour':
      return stage
        ? { edit: 'setInMap', map: map.id, in: 'stages', id: stage.id, fields: { colour: 'stage-3' } }
        : null;
    default:
      return lane ? { edit: 'setInMap', map: map.id, in: 'lanes', id: lane.id, fields: { height: at * 9 } } : null;
  }
}
