/** The dot vote: notes keep their numbers from sheet to sheet, in the order in which they are typed back. */
import { describe, expect, test } from 'vitest';
import { newJourney, newLane, newMoment, newNote, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import { listedNotes } from '../../../shared/worksheets/map-notes.ts';
import { matrix } from '../../../shared/worksheets/matrix.ts';
import type { Sheet, SheetElement, SheetName, SheetRequest } from '../../../shared/worksheets/sheet.ts';
import { voteTally } from '../../../shared/worksheets/vote-tally.ts';

const mapOfNotes = (): JourneyMap => journeyOfNotes().maps[0] as JourneyMap;

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

/** The words of a sheet, in their order, one text a line. */
function wordsOf({ pages }: Sheet): string[] {
  const words = (node: SheetElement | string): string[] =>
    typeof node === 'string' ? [node] : (node.children ?? []).flatMap(words);
  return pages.flatMap(({ content }) => content.flatMap(words));
}

const asked = (sheet: SheetName, fields: Partial<SheetRequest> = {}): SheetRequest => ({
  sheet,
  paper: 'a4',
  language: 'en',
  map: '',
  ...fields,
});

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

describe('from sheet to sheet', () => {
  const journey = journeyOfNotes();
  const [map] = journey.maps as [JourneyMap];
  map.lanes.push(newLane({ id: 'opportunity', kind: 'notes', role: 'opportunity' }));
  map.notes.push(newNote({ id: 'idea', lane: 'opportunity', place: { stage: 'a' }, text: 'Idea' }));
  for (const note of map.notes) if (note.id === 'late') note.votes = 5;
  /** What each note is called: the number that stands before its words. */
  const numbersOn = (sheet: Sheet) => {
    const words = wordsOf(sheet);
    return ['Early', 'Late', 'Idea'].map((text) => words[words.indexOf(text) - 1]);
  };

  test('the matrix calls a note by the number that the tally has for it', () => {
    const tally = voteTally(journey, map, asked('votes'), roughMeasure);
    const sorted = matrix(journey, map, asked('matrix'), roughMeasure);
    expect(numbersOn(tally)).toEqual(['2', '3', '4']);
    expect(numbersOn(sorted)).toEqual(numbersOn(tally));
    const words = wordsOf(sorted);
    // Most votes first.
    expect(words.indexOf('Late')).toBeLessThan(words.indexOf('Early'));
  });

  test('what is added by hand on a filled sheet gets its number by hand', () => {
    const numbers = (spare: number) =>
      wordsOf(matrix(journey, map, asked('matrix', { spare }), roughMeasure)).filter((word) => /^\d+$/.test(word));
    expect(numbers(4)).toEqual(['3', '2', '4']);
  });

  test('an empty matrix is numbered through', () => {
    const numbers = wordsOf(matrix(journey, map, asked('matrix', { rows: 'blank' }), roughMeasure)).filter((word) =>
      /^\d+$/.test(word),
    );
    expect(numbers.length).toBeGreaterThanOrEqual(10);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  });
});

describe('rows for what comes up during the vote', () => {
  /** Pages of a tally of so many notes, and how many rows on its last page are empty. */
  const tallied = (count: number, fields: Partial<SheetRequest> = {}) => {
    const journey = journeyOfNotes();
    const [map] = journey.maps as [JourneyMap];
    map.notes = Array.from({ length: count }, (_, i) =>
      newNote({ id: `n${i}`, lane: 'pain', place: { stage: 'a' }, text: `Note ${i}` }),
    );
    const { pages } = voteTally(journey, map, asked('votes', fields), roughMeasure);
    const dots = (node: SheetElement | string): number =>
      typeof node === 'string'
        ? 0
        : (node.class === 'sheet-dots' ? 1 : 0) + (node.children ?? []).map(dots).reduce((a, b) => a + b, 0);
    return { pages: pages.length, empty: pages.map(({ content }) => content.map(dots).reduce((a, b) => a + b, 0)) };
  };

  test('never add a page', () => {
    for (let count = 1; count < 40; count++)
      expect(tallied(count).pages, `${count}`).toBe(tallied(count, { spare: 0 }).pages);
  });

  test('are there as they were asked for, and usually where there is room', () => {
    expect(tallied(3).empty).toEqual([3]);
    expect(tallied(3, { spare: 30 }).empty.reduce((a, b) => a + b, 0)).toBe(30);
  });

  test('go on after the last number of the notes', () => {
    const journey = journeyOfNotes();
    const [map] = journey.maps as [JourneyMap];
    const words = wordsOf(voteTally(journey, map, asked('votes', { spare: 2 }), roughMeasure));
    expect(words.filter((word) => /^\d+$/.test(word))).toEqual(['2', '3', '4', '5']);
  });
});
