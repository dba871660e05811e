/** What is selected at once: all of a kind, then all; what is alike; and back the way one came. */
import { describe, expect, test } from 'vitest';
import { newJourney, newMoment, newNote, newOwner, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { alike, extended, type Part, partsOf, selectAll } from '../../../shared/layout/selecting.ts';

const moment = (id: string): Part => ({ kind: 'moment', id });
const note = (id: string): Part => ({ kind: 'note', id });

function journeyWith(): { journey: Journey; map: JourneyMap; lanes: string[] } {
  let count = 0;
  const journey = newJourney({ id: 'j', title: 'J', language: 'en', newId: () => `x${count++}` });
  const map = journey.maps[0] as JourneyMap;
  journey.owners.push(newOwner({ id: 'web', name: 'Web team' }));
  journey.touchpoints.push(
    newTouchpoint({ id: 'site', name: 'Site', channel: 'web', owners: ['web'] }),
    newTouchpoint({ id: 'shop', name: 'Shop', channel: 'store' }),
    newTouchpoint({ id: 'blog', name: 'Blog', channel: 'web' }),
  );
  map.stages.push(
    newStage({
      id: 'A',
      name: 'A',
      moments: [
        newMoment({ id: 'a1', touchpoint: 'site' }),
        newMoment({ id: 'a2', touchpoint: 'shop', evidence: 'measured' }),
      ],
    }),
    newStage({ id: 'B', name: 'B', moments: [newMoment({ id: 'b1', touchpoint: 'blog' })] }),
  );
  const lanes = map.lanes.filter((lane) => lane.kind === 'notes').map((lane) => lane.id);
  const [first = '', second = '', hidden = ''] = lanes;
  map.notes.push(
    newNote({ id: 'n1', lane: first, place: { stage: 'A' } }),
    newNote({ id: 'n2', lane: first, place: { from: 'b1', to: 'b1' }, colour: 'meaning-1' }),
    newNote({ id: 'n3', lane: second, place: { stage: 'B' }, colour: 'meaning-1' }),
    newNote({ id: 'n4', lane: hidden, place: { stage: 'B' } }),
  );
  for (const lane of map.lanes) if (lane.id === hidden) lane.hidden = true;
  return { journey, map, lanes };
}

describe('select all', () => {
  test('takes the cards first, then every card and note that is shown; the lead goes on leading', () => {
    const { map } = journeyWith();
    const cards = selectAll(map, [moment('a2')]);
    expect(cards).toEqual([moment('a1'), moment('b1'), moment('a2')]);
    expect(selectAll(map, cards)).toEqual([
      moment('a1'),
      moment('b1'),
      note('n1'),
      note('n2'),
      note('n3'),
      moment('a2'),
    ]);
  });

  test('goes by the kind of the lead, and begins at the start where there is none', () => {
    const { map } = journeyWith();
    expect(selectAll(map, [note('n3')])).toEqual([note('n1'), note('n2'), note('n3')]);
    expect(selectAll(map, [{ kind: 'stage', id: 'B' }])).toEqual([
      { kind: 'stage', id: 'A' },
      { kind: 'stage', id: 'B' },
    ]);
    expect(selectAll(map, []).at(-1)).toEqual(moment('a1'));
    expect(selectAll(map, [{ kind: 'feeling', moment: 'b1', curve: 'c' }]).at(-1)).toEqual(moment('b1'));
  });
});

test('what is alike: channel, owner and evidence of cards, lane and meaning of notes', () => {
  const { journey, map } = journeyWith();
  const ids = (parts: Part[]) => parts.map((part) => part.id);
  expect(ids(alike(journey, map, moment('a1'), 'channel'))).toEqual(['b1', 'a1']);
  expect(ids(alike(journey, map, moment('a1'), 'owner'))).toEqual(['a1']);
  expect(ids(alike(journey, map, moment('a1'), 'evidence'))).toEqual(['b1', 'a1']);
  expect(ids(alike(journey, map, moment('a1'), 'stage'))).toEqual(['a2', 'a1']);
  expect(ids(alike(journey, map, note('n2'), 'lane'))).toEqual(['n2']);
  expect(ids(alike(journey, map, note('n2'), 'colour'))).toEqual(['n3', 'n2']);
  expect(alike(journey, map, { kind: 'cell', lane: 'x', place: { stage: 'A' } }, 'lane')).toEqual([]);
});

test('one more leads; going back the way one came lets the last one go', () => {
  const two = extended([moment('a1')], moment('a2'));
  expect(two).toEqual([moment('a1'), moment('a2')]);
  expect(extended(two, moment('a1'))).toEqual([moment('a1')]);
  expect(extended([...two, moment('b1')], moment('a1'))).toEqual([moment('a2'), moment('b1'), moment('a1')]);
  expect([...partsOf(two).moments]).toEqual(['a1', 'a2']);
});
