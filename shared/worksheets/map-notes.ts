/** The notes of a map in the order of its sheets: lane by lane from the top, within a lane along the journey. */
import { runOf } from '../document/find.ts';
import type { Journey, JourneyMap, Lane, Note, NoteRole } from '../document/schema.ts';

export interface ListedNote {
  note: Note;
  lane: Lane;
  stageIndex: number;
  /** Running, from 1: how the note is called on paper and typed back. */
  number: number;
}

/**
 * Notes with words, in lanes of the given roles; without roles in all lanes of notes.
 * A number is a note's place among all notes with words, so that it is the same on every sheet.
 */
export function listedNotes(map: JourneyMap, roles?: readonly NoteRole[]): ListedNote[] {
  const all = map.lanes
    .filter((lane) => lane.kind === 'notes')
    .flatMap((lane) =>
      map.notes
        .filter((note) => note.lane === lane.id && note.text.trim() !== '')
        .flatMap((note) => {
          const run = runOf(map, note);
          return run ? [{ note, lane, run }] : [];
        })
        // The sort is stable: notes at one place keep the order they were written in.
        .sort((a, b) => a.run.stageIndex - b.run.stageIndex || a.run.first - b.run.first),
    )
    .map(({ note, lane, run }, index) => ({ note, lane, stageIndex: run.stageIndex, number: index + 1 }));
  return roles ? all.filter(({ lane }) => roles.includes(lane.role)) : all;
}

/** The touchpoint that a note stands under, if it stands under one moment. */
export function touchpointUnder(journey: Journey, map: JourneyMap, note: Note): string | null {
  const { place } = note;
  if (!('from' in place) || place.from !== place.to) return null;
  const moment = map.stages.flatMap((stage) => stage.moments).find(({ id }) => id === place.from);
  return journey.touchpoints.find(({ id }) => id === moment?.touchpoint)?.id ?? null;
}
