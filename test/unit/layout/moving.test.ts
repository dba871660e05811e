/** Where arrow keys lead and where dragged things land, in both directions of reading. */
import { describe, expect, test } from 'vitest';
import { newJourney, newMoment, newNote, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { JourneyMap, Language } from '../../../shared/document/schema.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { cardDrop, stageDrop } from '../../../shared/layout/drop.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import type { Scene } from '../../../shared/layout/scene.ts';
import { type Selection, type Step, step } from '../../../shared/layout/selection.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';

/** Stages A (a1 a2), B (empty), C (c1); a note over a1–a2 in "does", two stacked notes under c1 in "pain points". */
function scene(language: Language): { scene: Scene; map: JourneyMap } {
  let next = 0;
  const journey = newJourney({ id: 'j', title: 'T', language, newId: () => `n${next++}` });
  const map = journey.maps[0] as JourneyMap;
  const stage = (id: string, moments: string[]) => {
    for (const moment of moments) journey.touchpoints.push(newTouchpoint({ id: `t-${moment}`, name: moment }));
    map.stages.push(newStage({ id, name: id, moments: moments.map((id) => newMoment({ id, touchpoint: `t-${id}` })) }));
  };
  stage('A', ['a1', 'a2']);
  stage('B', []);
  stage('C', ['c1']);
  const lane = (role: string) => map.lanes.find((item) => item.role === role)?.id as string;
  map.notes.push(newNote({ id: 'wide', lane: lane('does'), place: { from: 'a1', to: 'a2' }, text: 'x' }));
  map.notes.push(newNote({ id: 'upper', lane: lane('pain'), place: { from: 'c1', to: 'c1' }, text: 'x' }));
  map.notes.push(newNote({ id: 'lower', lane: lane('pain'), place: { from: 'c1', to: 'c1' }, text: 'y' }));
  const translator = translatorFor(language);
  return {
    map,
    scene: layoutMap(journey, map, { measure: roughMeasure, translator, activeCurve: map.curves[0]?.id ?? null }),
  };
}

function walk(on: Scene, from: Selection | null, curve: string, ...steps: Step[]): Selection | null {
  return steps.reduce<Selection | null>((at, direction) => step(on, at, direction, curve), from);
}

describe('arrow keys', () => {
  const { scene: on, map } = scene('en');
  const curve = map.curves[0]?.id as string;
  const moment = (id: string): Selection => ({ kind: 'moment', id });

  test('begin at the first stage and go down to its first card', () => {
    expect(walk(on, null, curve, 'next')).toEqual({ kind: 'stage', id: 'A' });
    expect(walk(on, { kind: 'stage', id: 'A' }, curve, 'down')).toEqual(moment('a1'));
  });

  test('go through stages one by one and through an empty stage', () => {
    expect(walk(on, { kind: 'stage', id: 'A' }, curve, 'next')).toEqual({ kind: 'stage', id: 'B' });
    expect(walk(on, moment('a2'), curve, 'next')).toMatchObject({ kind: 'cell', place: { stage: 'B' } });
    expect(walk(on, moment('a2'), curve, 'next', 'next')).toEqual(moment('c1'));
    expect(walk(on, moment('c1'), curve, 'next')).toEqual(moment('c1'));
  });

  test('step over a wide note as one thing', () => {
    expect(walk(on, moment('a2'), curve, 'down')).toEqual({ kind: 'note', id: 'wide' });
    expect(walk(on, { kind: 'note', id: 'wide' }, curve, 'next')).toMatchObject({
      kind: 'cell',
      place: { stage: 'B' },
    });
  });

  test('go through stacked notes before they leave the lane, from both sides', () => {
    const upper: Selection = { kind: 'note', id: 'upper' };
    expect(walk(on, upper, curve, 'down')).toEqual({ kind: 'note', id: 'lower' });
    expect(walk(on, upper, curve, 'down', 'down')).toMatchObject({ kind: 'cell' });
    expect(walk(on, upper, curve, 'down', 'down', 'up')).toEqual({ kind: 'note', id: 'lower' });
  });

  test('every place can be reached from the first stage', () => {
    const seen = new Set<string>();
    const queue: Selection[] = [{ kind: 'stage', id: 'A' }];
    while (queue.length > 0) {
      const at = queue.pop() as Selection;
      const key = JSON.stringify(at);
      if (seen.has(key)) continue;
      seen.add(key);
      for (const direction of ['previous', 'next', 'up', 'down', 'first', 'last'] as const) {
        const to = step(on, at, direction, curve);
        if (to) queue.push(to);
      }
    }
    for (const thing of [...['A', 'B', 'C'].map((id) => ({ kind: 'stage', id })), ...['a1', 'a2', 'c1'].map(moment)]) {
      expect(seen).toContain(JSON.stringify(thing));
    }
    for (const id of ['wide', 'upper', 'lower']) expect(seen).toContain(JSON.stringify({ kind: 'note', id }));
    for (const id of ['a1', 'a2', 'c1']) expect(seen).toContain(JSON.stringify({ kind: 'feeling', moment: id, curve }));
  });
});

describe.each<Language>(['en', 'fa'])('dropping on a map in %s', (language) => {
  const { scene: on } = scene(language);
  /** The map px that is `share` of the way through a column, in reading direction. */
  const inColumn = (moment: string | null, stage: string, share: number) => {
    const column = on.columns.find((item) => item.stage === stage && item.moment === moment);
    if (!column) throw new Error('no such column');
    return column.x + column.width * (language === 'fa' ? 1 - share : share);
  };

  test('a card lands before or after the one it is dropped on, by halves', () => {
    expect(cardDrop(on, inColumn('c1', 'C', 0.2), new Set(['a1']))).toMatchObject({ stage: 'C', at: 0 });
    expect(cardDrop(on, inColumn('c1', 'C', 0.8), new Set(['a1']))).toMatchObject({ stage: 'C', at: 1 });
    expect(cardDrop(on, inColumn(null, 'B', 0.9), new Set(['a1']))).toMatchObject({ stage: 'B', at: 0 });
  });

  test('its own place does not count', () => {
    expect(cardDrop(on, inColumn('a2', 'A', 0.8), new Set(['a1']))).toMatchObject({ stage: 'A', at: 1 });
    expect(cardDrop(on, inColumn('a2', 'A', 0.8), new Set())).toMatchObject({ stage: 'A', at: 2 });
  });

  test('the mark stands on the border where the card would go', () => {
    const before = cardDrop(on, inColumn('c1', 'C', 0.2), new Set(['a1']))?.mark.x as number;
    const after = cardDrop(on, inColumn('c1', 'C', 0.8), new Set(['a1']))?.mark.x as number;
    const column = on.columns.find((item) => item.moment === 'c1');
    const [first, second] = language === 'fa' ? [after, before] : [before, after];
    expect(first).toBeCloseTo((column?.x as number) - 1.5, 0);
    expect(second).toBeCloseTo((column?.x as number) + (column?.width as number) - 1.5, 0);
  });

  test('a stage lands between the others', () => {
    expect(stageDrop(on, inColumn('c1', 'C', 0.9), new Set(['A']))).toMatchObject({ at: 2 });
    expect(stageDrop(on, inColumn('a1', 'A', 0.1), new Set(['C']))).toMatchObject({ at: 0 });
  });
});
