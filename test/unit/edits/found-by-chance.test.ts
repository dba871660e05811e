/** Faults that the random edits in test/property brought to light, each kept as the shortest case that shows it. */
import { expect, test } from 'vitest';
import {
  newCurve,
  newJourney,
  newMap,
  newMoment,
  newNote,
  newStage,
  newTask,
  newTouchpoint,
} from '../../../shared/document/blank.ts';
import { invariantBreaks } from '../../../shared/document/invariants.ts';
import type { Journey } from '../../../shared/document/schema.ts';
import { apply } from '../../../shared/edits/apply.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { closeMark, edit, openMark, startHistory } from '../../../shared/history/history.ts';

function shop(): Journey {
  let n = 0;
  const journey = newJourney({ id: 'j', title: 'Shop', language: 'en', newId: () => `id${n++}` });
  journey.touchpoints.push(newTouchpoint({ id: 'till', name: 'Till' }), newTouchpoint({ id: 'door', name: 'Door' }));
  const map = journey.maps[0];
  if (!map) throw new Error('a new journey has a map');
  map.id = 'm';
  map.stages.push(newStage({ id: 's', name: 'Visit', moments: [newMoment({ id: 'a', touchpoint: 'till' })] }));
  map.notes.push(newNote({ id: 'n', lane: 'id3', place: { from: 'a', to: 'a' } }));
  journey.tasks.push(newTask({ id: 't', title: 'Fix', note: 'n' }));
  expect(invariantBreaks(journey)).toEqual([]);
  return journey;
}

test('a task forgets the note that went with its moment', () => {
  const { journey } = apply(shop(), { edit: 'removeMoment', map: 'm', moment: 'a' });
  expect(journey.maps[0]?.notes).toEqual([]);
  expect(journey.tasks[0]?.note).toBeNull();
});

const unfit: [string, Edit][] = [
  ['removes the last map', { edit: 'remove', from: 'maps', id: 'm' }],
  [
    'gives an id that something else has',
    { edit: 'add', to: 'touchpoints', item: newTouchpoint({ id: 's', name: '' }) },
  ],
  [
    'gives a moment the id of a note',
    { edit: 'addMoment', map: 'm', stage: 's', moment: newMoment({ id: 'n', touchpoint: 'till' }) },
  ],
  [
    'gives an id that every object has',
    { edit: 'addToMap', map: 'm', to: 'curves', item: newCurve({ id: 'toString' }) },
  ],
  ['makes a touchpoint a part of itself', { edit: 'set', in: 'touchpoints', id: 'till', fields: { parent: 'till' } }],
  ['names an owner who is not there', { edit: 'set', in: 'touchpoints', id: 'till', fields: { owners: ['nobody'] } }],
  [
    'turns the only lane of touchpoints into another',
    { edit: 'setInMap', map: 'm', in: 'lanes', id: 'id2', fields: { kind: 'notes' } },
  ],
  [
    'turns a lane with notes into one that takes none',
    { edit: 'setInMap', map: 'm', in: 'lanes', id: 'id3', fields: { kind: 'feelings' } },
  ],
  ['walks to a touchpoint that is not there', { edit: 'setJourney', fields: { walkOrder: ['nobody'] } }],
  [
    'brings a stage whose cards have no touchpoint',
    {
      edit: 'addToMap',
      map: 'm',
      to: 'stages',
      item: newStage({ id: 'x', name: '', moments: [newMoment({ id: 'y', touchpoint: 'nobody' })] }),
    },
  ],
  [
    'brings a map that shares ids with itself',
    { edit: 'add', to: 'maps', item: newMap({ id: 'm2', name: '', newId: () => 'same' }) },
  ],
];

test.each(unfit)('an edit that %s changes nothing', (_, change) => {
  const journey = shop();
  expect(apply(journey, change)).toEqual({ journey, patches: [], inverse: [] });
});

test('an undefined field is left as it is, unless the part can be without it', () => {
  const journey = shop();
  const timed = apply(journey, {
    edit: 'setMoment',
    map: 'm',
    moment: 'a',
    fields: { time: '8:00', action: undefined },
  });
  expect(timed.journey.maps[0]?.stages[0]?.moments[0]).toMatchObject({ time: '8:00', action: '' });
  const untimed = apply(timed.journey, { edit: 'setMoment', map: 'm', moment: 'a', fields: { time: undefined } });
  expect(untimed.journey).toEqual(journey);
});

test('an edit that changes nothing gives back the very same journey', () => {
  const journey = shop();
  expect(apply(journey, { edit: 'setInMap', map: 'm', in: 'stages', id: 's', fields: { name: 'Visit' } }).journey).toBe(
    journey,
  );
});

test('a gesture that comes back to where it began leaves no entry', () => {
  const start = startHistory(shop());
  const label = { key: 'edit.moveMoment' };
  const away = edit(
    openMark(start, label),
    { edit: 'setFeeling', map: 'm', moment: 'a', curve: 'id1', value: 1 },
    label,
  );
  const back = edit(away, { edit: 'setFeeling', map: 'm', moment: 'a', curve: 'id1', value: null }, label);
  expect(closeMark(back)).toEqual(start);
});
