/** The dot vote: notes keep their numbers from sheet to sheet, in the order in which they are typed back. */
import { describe, expect, test } from 'vitest';
import { newJourney, newLane, newMoment, newNote, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { JourneyMap } from '../../../shared/document/schema.ts';
import { listedNotes } from '../../../shared/worksheets/map-notes.ts';

function mapOfNotes(): JourneyMap {
  let ids = 0;
  const journey = newJourney({ id: 'j', title: 'Shop', language: 'en', newId: () => `id-${++ids}` });
  const map = journey.maps[0] as JourneyMap;
  journey.touchpoints.push(newTouchpoint({ id: 't', name: 'Till' }));
  map.stages = ['a', 'b'].map((id) =>
    newStage({
      id,
      name: id,
      moments: [newMoment({ id: `${id}1`, touchpoint: 't' }), newMoment({ id: `${id}2`, touchpoint: 't' })],
    }),
  );
  map.lanes = (['thinks', 'pain'] as const).map((role) => newLane({ id: role, kind: 'notes', role }));
  map.notes = [
    newNote({ id: 'late', lane: 'pain', place: { from: 'b1', to: 'b1' }, text: 'Late' }),
    newNote({ id: 'early', lane: 'pain', place: { from: 'a2', to: 'b1' }, text: 'Early' }),
    newNote({ id: 'empty', lane: 'pain', place: { stage: 'a' }, text: ' ' }),
    newNote({ id: 'thought', lane: 'thinks', place: { stage: 'b' }, text: 'Thought' }),
  ];
  return map;
}

describe('notes in sheet order', () => {
  test('lane by lane, along the journey, without empty ones', () => {
    expect(listedNotes(mapOfNotes()).map(({ note, number }) => [note.id, number])).toEqual([
      ['thought', 1],
      ['early', 2],
      ['late', 3],
    ]);
  });

  test('a note is called by the same number when only some lanes are listed', () => {
    expect(listedNotes(mapOfNotes(), ['pain']).map(({ note, number }) => [note.id, number])).toEqual([
      ['early', 2],
      ['late', 3],
    ]);
  });
});
