/** The dot vote: notes keep their numbers from sheet to sheet, in the order in which they are typed back. */
import { describe, expect, test } from 'vitest';
import { newJourney, newLane, newMoment, newNote, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import { listedNotes } from '../../../shared/worksheets/map-notes.ts';
import type { SheetElement, SheetRequest } from '../../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../../shared/worksheets/sheets.ts';

function journeyOfNotes(): Journey {
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
  return journey;
}

const mapOfNotes = () => journeyOfNotes().maps[0] as JourneyMap;

/** Every text of a sheet, in its order. */
function textsOf(elements: readonly (SheetElement | string)[]): string[] {
  return elements.flatMap((each) => (typeof each === 'string' ? [each] : textsOf(each.children ?? [])));
}

function saidOn(sheet: 'votes' | 'matrix', fields: Partial<SheetRequest> = {}): string[] {
  const journey = journeyOfNotes();
  const map = journey.maps[0] as JourneyMap;
  const request: SheetRequest = { sheet, paper: 'a3', language: 'en', map: map.id, ...fields };
  const { pages } = SHEET_DEFINITIONS[sheet].make({ journey, map, request, measure: roughMeasure });
  return textsOf(pages.flatMap(({ content }) => content));
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

describe('on paper', () => {
  test.each(['votes', 'matrix'] as const)('%s: a note has its own number', (sheet) => {
    const said = saidOn(sheet);
    for (const { note, number } of listedNotes(mapOfNotes(), ['pain']))
      expect(said[said.indexOf(note.text) - 1]).toBe(String(number));
  });

  test('what is added to the tally goes on after the last note; on the matrix it is called as there', () => {
    const tally = saidOn('votes', { spare: 2 });
    expect(tally).toContain('4');
    expect(tally).toContain('5');
    expect(saidOn('matrix', { spare: 2 }).filter((text) => /^\d+$/.test(text))).toEqual(['2', '3']);
  });
});

test('rows for what is added, that nobody asked for, never begin a page', () => {
  const pagesOf = (notes: number, spare?: number) => {
    const journey = journeyOfNotes();
    const map = journey.maps[0] as JourneyMap;
    map.notes = Array.from({ length: notes }, (_, n) =>
      newNote({ id: `n${n}`, lane: 'pain', place: { stage: 'a' }, text: `Note ${n}` }),
    );
    const request: SheetRequest = { sheet: 'votes', paper: 'a4', language: 'en', map: map.id, spare };
    return SHEET_DEFINITIONS.votes.make({ journey, map, request, measure: roughMeasure }).pages.length;
  };
  for (let notes = 1; notes < 60; notes++) expect(pagesOf(notes), `${notes} notes`).toBe(pagesOf(notes, 0));
  expect(pagesOf(3, 40)).toBeGreaterThan(1);
});
