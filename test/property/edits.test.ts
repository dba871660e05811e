/** Edits keep every rule of the document and can be taken back to the letter; history does so for whole evenings. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invariantBreaks } from '../../shared/document/invariants.ts';
import { type Journey, journeySchema } from '../../shared/document/schema.ts';
import { apply, applyPatches } from '../../shared/edits/apply.ts';
import {
  closeMark,
  dropMark,
  edit,
  type History,
  openMark,
  redo,
  startHistory,
  undo,
} from '../../shared/history/history.ts';
import { editMakers, journeys } from './arbitraries.ts';

const label = { key: 'edit.test' };

test('an edit and its inverse give the journey that was there before', () => {
  fc.assert(
    fc.property(journeys, editMakers, (start, makers) => {
      let journey = start;
      for (const make of makers) {
        const before = structuredClone(journey);
        const change = make(journey);
        const applied = apply(journey, change);
        expect(journey, 'the old journey is left alone').toEqual(before);
        expect(applyPatches(applied.journey, applied.inverse)).toEqual(before);
        expect(applyPatches(before, applied.patches)).toEqual(applied.journey);
        if (applied.patches.length === 0) expect(applied.journey).toBe(journey);
        journey = applied.journey;
      }
    }),
    { numRuns: 150 },
  );
});

test('every sequence of edits leaves a sound journey', () => {
  fc.assert(
    fc.property(journeys, editMakers, (start, makers) => {
      let journey: Journey = start;
      for (const make of makers) {
        const change = make(journey);
        journey = apply(journey, change).journey;
        expect(invariantBreaks(journey), JSON.stringify(change)).toEqual([]);
        expect(journeySchema.safeParse(journey).error, JSON.stringify(change)).toBeUndefined();
      }
    }),
    { numRuns: 250 },
  );
});

function play(start: Journey, makers: readonly ((journey: Journey) => Parameters<typeof edit>[1])[]): History {
  return makers.reduce((history, make) => edit(history, make(history.journey), label), startHistory(start));
}

test('undoing all gives the start, redoing all gives the end, and each step on the way is as it was', () => {
  fc.assert(
    fc.property(journeys, editMakers, (start, makers) => {
      const before = structuredClone(start);
      const states = [start];
      let history = startHistory(start);
      for (const make of makers) {
        const next = edit(history, make(history.journey), label);
        if (next !== history) states.push(next.journey);
        history = next;
      }
      const end = structuredClone(history.journey);
      expect(history.past).toHaveLength(states.length - 1);
      for (const state of states.slice(0, -1).toReversed()) {
        history = undo(history);
        expect(history.journey).toEqual(state);
      }
      expect(history.journey).toEqual(before);
      expect(undo(history)).toEqual(history);
      for (const state of states.slice(1)) {
        history = redo(history);
        expect(history.journey).toEqual(state);
      }
      expect(history.journey).toEqual(end);
      expect(redo(history)).toEqual(history);
    }),
    { numRuns: 100 },
  );
});

test('a gesture is one entry that undo takes back whole; a dropped one leaves no trace, redo included', () => {
  fc.assert(
    fc.property(journeys, editMakers, editMakers, (start, earlier, during) => {
      // With something to redo, so that its loss would show.
      const before = undo(play(start, earlier));
      let gesture = openMark(before, label);
      for (const make of during) gesture = edit(gesture, make(gesture.journey), label);

      expect(dropMark(gesture)).toEqual(before);

      const closed = closeMark(gesture);
      expect(closed.mark).toBeNull();
      expect(closed.journey).toEqual(gesture.journey);
      if (closed.past.length === before.past.length) expect(closed).toEqual(before);
      else {
        expect(closed.past).toHaveLength(before.past.length + 1);
        expect(closed.future).toEqual([]);
        const undone = undo(closed);
        expect(undone.journey).toEqual(before.journey);
        expect(redo(undone).journey).toEqual(closed.journey);
      }
      // Undo during a gesture finishes it first.
      expect(undo(gesture).journey).toEqual(undo(closed).journey);
    }),
    { numRuns: 80 },
  );
});
