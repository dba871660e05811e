/** Where quick capture goes: down and up the lanes, on and back in time, and to a new stage at the end. */
import { expect, test } from 'vitest';
import { along, beginAt, downLanes, goOn, lanesOf, settled } from '../../../renderer/capture/places.ts';
import { newMap, newMoment, newStage } from '../../../shared/document/blank.ts';

let n = 0;
const map = newMap({ id: 'map', name: '', newId: () => `i${n++}` });
const moment = (id: string) => newMoment({ id, touchpoint: 't' });
map.stages = [
  newStage({ id: 'a', name: 'A', moments: [moment('a1'), moment('a2')] }),
  newStage({ id: 'b', name: 'B' }),
  newStage({ id: 'c', name: 'C', moments: [moment('c1')] }),
];
const lanes = lanesOf(map).map(({ id }) => id);
const [cards, notes] = lanes as [string, string];

test('it begins where something is selected', () => {
  expect(beginAt(map, null)).toEqual({ lane: cards, stage: 'c', moment: 'c1' });
  expect(beginAt(map, { kind: 'stage', id: 'a' })).toEqual({ lane: cards, stage: 'a', moment: 'a2' });
  expect(beginAt(map, { kind: 'stage', id: 'b' })).toEqual({ lane: cards, stage: 'b', moment: null });
  expect(beginAt(map, { kind: 'moment', id: 'a1' })).toEqual({ lane: cards, stage: 'a', moment: 'a1' });
  expect(beginAt(map, { kind: 'cell', lane: notes, place: { from: 'a1', to: 'a1' } })).toEqual({
    lane: notes,
    stage: 'a',
    moment: 'a1',
  });
  expect(beginAt({ ...map, stages: [] }, null)).toEqual({ lane: null, stage: null, moment: null });
});

test('Tab goes round: all lanes, then a new stage, then the cards again', () => {
  let at = beginAt(map, { kind: 'moment', id: 'a1' });
  const seen = [at.lane];
  for (let i = 0; i < lanes.length; i++) {
    at = downLanes(map, at, 1);
    seen.push(at.lane);
  }
  expect(seen).toEqual([...lanes, null]);
  expect(downLanes(map, at, 1)).toEqual({ lane: cards, stage: 'a', moment: 'a2' });
  expect(downLanes(map, at, -1).lane).toBe(lanes.at(-1));
});

test('it goes on from moment to moment, through stages without any, and ends at a new stage', () => {
  let at = beginAt(map, { kind: 'cell', lane: notes, place: { from: 'a2', to: 'a2' } });
  const seen: (string | null)[] = [];
  for (let i = 0; i < 3; i++) {
    at = along(map, at, 1) ?? at;
    seen.push(at.moment ?? at.stage);
  }
  expect(seen).toEqual(['b', 'c1', 'c']);
  expect(at.lane).toBeNull();
  expect(along(map, { lane: notes, stage: 'a', moment: 'a1' }, -1)).toBeNull();
  expect(along(map, { lane: notes, stage: 'a', moment: null }, 1)?.stage).toBe('b');
});

test('an empty Enter on the cards goes to the next stage, and after the last to a new one', () => {
  expect(goOn(map, { lane: cards, stage: 'a', moment: 'a1' })).toEqual({ lane: cards, stage: 'b', moment: null });
  expect(goOn(map, { lane: cards, stage: 'c', moment: 'c1' })).toEqual({ lane: null, stage: 'c', moment: null });
});

test('a place that is gone becomes the nearest that is there', () => {
  expect(settled(map, { lane: notes, stage: 'a', moment: 'gone' })).toEqual({ lane: notes, stage: 'a', moment: 'a2' });
  expect(settled(map, { lane: 'gone', stage: 'gone', moment: 'gone' })).toEqual({
    lane: cards,
    stage: 'c',
    moment: 'c1',
  });
  const here = { lane: notes, stage: 'a', moment: 'a1' };
  expect(settled(map, here)).toBe(here);
});
