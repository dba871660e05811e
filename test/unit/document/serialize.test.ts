import { describe, expect, test } from 'vitest';
import { newJourney, newMoment, newNote, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import { invariantBreaks } from '../../../shared/document/invariants.ts';
import { openJourney } from '../../../shared/document/open.ts';
import { type Journey, journeySchema } from '../../../shared/document/schema.ts';
import { serializeJourney } from '../../../shared/document/serialize.ts';

function sample(): Journey {
  let n = 0;
  const newId = () => `id${n++}`;
  const journey = newJourney({ id: 'j', title: 'Corner shop', language: 'fa', newId });
  journey.touchpoints.push(newTouchpoint({ id: 'till', name: 'صندوق' }));
  const map = journey.maps[0];
  if (!map) throw new Error('a new journey has a map');
  map.stages.push(newStage({ id: 's', name: 'خرید', moments: [newMoment({ id: 'a', touchpoint: 'till' })] }));
  map.notes.push(newNote({ id: 'n', lane: map.lanes[1]?.id ?? '', place: { from: 'a', to: 'a' }, text: '"ok"\n' }));
  return journey;
}

describe('the text of a file', () => {
  test('is readable, ends with a line break and keeps small things on one line', () => {
    const text = serializeJourney(sample());
    expect(text).toMatch(/^\{\n {2}"format": "waymark-journey",\n {2}"version": 1,\n {2}"id": "j",\n/);
    expect(text).toContain('\n          "place": { "from": "a", "to": "a" },\n          "text": "\\"ok\\"\\n",\n');
    expect(text).toContain('"name": "صندوق"');
    expect(text).toContain('\n  "packs": []\n}\n');
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('is the same for equal journeys, whatever order their fields came in', () => {
    const shuffle = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffle)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, inner]) => [key, shuffle(inner)]),
            )
          : value;
    expect(serializeJourney(shuffle(sample()) as Journey)).toBe(serializeJourney(sample()));
  });

  test('keeps fields that this version does not know, at every level, by name and after its own', () => {
    const journey = sample();
    Object.assign(journey, { zebra: { b: [1, { d: null, c: 'x' }], a: true } });
    Object.assign(journey.maps[0]?.stages[0]?.moments[0] ?? {}, { mood: '🙂' });
    Object.assign(journey.maps[0]?.notes[0]?.place ?? {}, { width: 2 });
    const text = serializeJourney(journey);
    expect(text).toContain(
      '"packs": [],\n  "zebra": {\n    "a": true,\n    "b": [\n      1,\n      { "c": "x", "d": null }\n',
    );
    expect(openJourney(text)).toEqual({ ok: true, journey, report: [] });
  });

  test('keeps the order of the criteria in a frozen review, also where it froze no tasks', () => {
    const journey = sample();
    const snapshot = { feelings: {}, scores: { till: { simple: 1, appropriate: 2, relevant: 3 } } };
    journey.reviews.push({ id: 'r', date: null, people: '', changed: '', decisions: '', snapshot });
    expect(serializeJourney(journey)).toContain('"till": { "simple": 1, "appropriate": 2, "relevant": 3 }');
  });

  test('writes what JSON can say: odd characters escaped, no negative zero', () => {
    const journey = sample();
    journey.title = 'a\u0007\ud800\u2028\\';
    const moment = journey.maps[0]?.stages[0]?.moments[0];
    if (moment) moment.feelings = { [journey.maps[0]?.curves[0]?.id ?? '']: -0 };
    const text = serializeJourney(journey);
    expect(text).toContain('"title": "a\\u0007\\ud800\u2028\\\\"');
    expect(text).toMatch(/"feelings": \{ "id\d": 0 \}/);
    const opened = openJourney(text);
    expect(opened.ok && opened.journey.title).toBe(journey.title);
  });
});

test('a new journey is sound and whole', () => {
  const journey = sample();
  expect(invariantBreaks(journey)).toEqual([]);
  expect(journeySchema.parse(journey)).toEqual(journey);
});
