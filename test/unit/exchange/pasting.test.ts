/** What pasting makes of text from elsewhere, and what two files find they have in common. */
import { describe, expect, test } from 'vitest';
import {
  newJourney,
  newLane,
  newMoment,
  newOwner,
  newPersona,
  newStage,
  newTouchpoint,
} from '../../../shared/document/blank.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { apply } from '../../../shared/edits/apply.ts';
import { type Clip, readClip, takeClip } from '../../../shared/exchange/clip.ts';
import { plainText, textOf } from '../../../shared/exchange/clip-text.ts';
import { pasteClip } from '../../../shared/exchange/paste-clip.ts';
import { pasteTable } from '../../../shared/exchange/paste-text.ts';
import { cleanText, LINES_LIMIT, readLines, readTable } from '../../../shared/exchange/text.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import type { Selection } from '../../../shared/layout/selection.ts';

describe('lines', () => {
  test.each([
    ['• one\n• two', ['one', 'two']],
    ['1. one\n2. two', ['one', 'two']],
    ['۱. یک\n۲. دو', ['یک', 'دو']],
    ['24 hours open\n1. floor', ['24 hours open', '1. floor']],
    ['- a\r\n\r\n  – b  \u2028☐ c', ['a', 'b', 'c']],
    [' \n\t\n', []],
  ])('of %j are %j', (text, lines) => {
    expect(readLines(text).lines).toEqual(lines);
  });

  test('are cut where they are too many, and that is said', () => {
    const { lines, cut } = readLines('line\n'.repeat(LINES_LIMIT + 7));
    expect(lines).toHaveLength(LINES_LIMIT);
    expect(cut).toBe(7);
  });

  test('lose what turns their direction and keep the joiner that Persian needs', () => {
    expect(cleanText('می\u200cرود\u202e\u0007')).toBe('می\u200cرود');
  });
});

describe('a table', () => {
  test.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\tb\r\n\t\r\n', [['a', 'b']]],
    ['"two\nlines"\t"said ""so"""', [['two\nlines', 'said "so"']]],
    ['5" screen\t"quoted" and more', [['5" screen', '"quoted" and more']]],
    [
      'a\nb\tc',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
  ])('of %j is %j', (text, rows) => {
    expect(readTable(text)).toEqual(rows);
  });

  test('needs a tab', () => {
    expect(readTable('a, b\nc, d')).toBeNull();
    expect(readTable('\t\n\t')).toBeNull();
  });
});

let n = 0;
const newId = () => `id${n++}`;

function journeyWith(owner: string, persona: string): Journey {
  const journey = newJourney({ id: newId(), title: '', language: 'en', newId });
  const by = newOwner({ id: newId(), name: owner });
  const who = newPersona({ id: newId(), name: persona });
  const till = newTouchpoint({ id: newId(), name: 'Till', owners: [by.id] });
  const map = journey.maps[0] as JourneyMap;
  const curve = map.curves[0];
  if (!curve) throw new Error('a map begins with a curve');
  curve.persona = who.id;
  map.personas = [who.id];
  map.stages = [
    newStage({
      id: newId(),
      name: 'Buy',
      moments: [newMoment({ id: newId(), touchpoint: till.id, feelings: { [curve.id]: -2 } })],
    }),
  ];
  return { ...journey, owners: [by], personas: [who], touchpoints: [till] };
}

const mapIn = (journey: Journey) => journey.maps[0] as JourneyMap;
const clipOf = (journey: Journey) => {
  const map = mapIn(journey);
  const stages = new Set(map.stages.map(({ id }) => id));
  return takeClip(journey, map, { stages, moments: new Set(), notes: new Set() }) as Clip;
};
const pastedInto = (journey: Journey, clip: Clip) =>
  apply(journey, { edit: 'all', edits: pasteClip(journey, mapIn(journey).id, clip, null, newId).edits }).journey;

describe('between two files', () => {
  test('what is called the same is the same, whatever the case and accents', () => {
    const to = journeyWith('SALES', 'Maya');
    const after = pastedInto(to, clipOf(journeyWith('Sales', 'maya')));
    expect(after.touchpoints).toEqual(to.touchpoints);
    expect(after.owners).toEqual(to.owners);
    expect(mapIn(after).curves).toEqual(mapIn(to).curves);
    const feelings = mapIn(after).stages.map((stage) => stage.moments[0]?.feelings);
    expect(feelings[1]).toEqual(feelings[0]);
  });

  test('what is not there is brought along', () => {
    const from = journeyWith('Workshop', 'Desmond');
    (from.touchpoints[0] as { name: string }).name = 'Bike stand';
    const after = pastedInto(journeyWith('Sales', 'Maya'), clipOf(from));
    expect(after.touchpoints.map((item) => item.name)).toEqual(['Till', 'Bike stand']);
    expect(after.owners.map((item) => item.name)).toEqual(['Sales', 'Workshop']);
    expect(after.touchpoints[1]?.owners).toEqual([after.owners[1]?.id]);
  });

  test('a future that the map does not have comes with its curve', () => {
    const from = journeyWith('Sales', 'Maya');
    (mapIn(from).curves[0] as { time: string }).time = 'future';
    const after = pastedInto(journeyWith('Sales', 'Maya'), clipOf(from));
    expect(mapIn(after).curves.map(({ time, persona }) => [time, persona])).toEqual([
      ['today', after.personas[0]?.id],
      ['future', after.personas[0]?.id],
    ]);
    expect(after.personas).toHaveLength(1);
  });
});

test('a stage in plain text is a table that spreadsheets and pasting read', () => {
  const text = plainText(textOf(clipOf(journeyWith('Sales', 'Maya')), translatorFor('en')));
  expect(text).toBe('\tBuy\nTouchpoints\tTill\nFeels\t−2');
});

describe('owners in a table', () => {
  const options = (selection: Selection | null) => ({ selection, curve: null, ofMap: translatorFor('en'), newId });
  /** A map with a card, owners, measures and pictures, one below the other. */
  const there = () => {
    const journey = journeyWith('Sales', 'Maya');
    const map = mapIn(journey);
    map.lanes = (['touchpoints', 'measures', 'pictures', 'owners', 'notes'] as const).map((kind) =>
      newLane({ id: newId(), kind }),
    );
    return { journey, map };
  };
  const ownersOf = (journey: Journey) =>
    journey.touchpoints.map(({ name, owners }) => [
      name,
      ...owners.map((id) => journey.owners.find((owner) => owner.id === id)?.name),
    ]);

  test('are known by name or made, beside those that a touchpoint has; measures and pictures are passed over', () => {
    const { journey, map } = there();
    const moment = map.stages[0]?.moments[0]?.id as string;
    const table = [
      ['Counter', 'Till'],
      ['sales, Workshop', 'Workshop; Web team'],
      ['a note', ''],
    ];
    const pasted = pasteTable(journey, map.id, table, options({ kind: 'moment', id: moment }));
    const after = apply(journey, { edit: 'all', edits: pasted.edits }).journey;
    expect(ownersOf(after)).toEqual([
      ['Till', 'Sales', 'Workshop', 'Web team'],
      ['Counter', 'Sales', 'Workshop'],
    ]);
    expect(after.owners.map(({ name }) => name)).toEqual(['Sales', 'Workshop', 'Web team']);
    expect(mapIn(after).notes.map(({ text, lane }) => [text, lane])).toEqual([['a note', map.lanes[4]?.id]]);
    expect(pasted.count).toBe(5);
    expect(pasted.leftOut).toBe(0);
  });

  test('go into the lane that is called so, whichever of several touchpoints they are given to', () => {
    const { journey, map } = there();
    const table = [
      ['', 'Visit', ''],
      ['Touchpoints', 'Door', 'Door'],
      [translatorFor('en').t('lane.kind.owners'), 'Front desk', 'Guards، Front desk'],
    ];
    const { edits } = pasteTable(journey, map.id, table, options(null));
    const after = apply(journey, { edit: 'all', edits }).journey;
    expect(ownersOf(after)[1]).toEqual(['Door', 'Front desk', 'Guards']);
    expect(mapIn(after).lanes).toHaveLength(map.lanes.length);
  });
});

test('what is no clip is refused', () => {
  for (const text of ['', 'null', '[]', '{"clip":{}}', '{'.repeat(5_000), JSON.stringify(journeyWith('a', 'b'))]) {
    expect(readClip(text)).toBeNull();
  }
});
