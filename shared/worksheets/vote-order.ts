/** Which notes a vote is about and in which order: the same on the tally sheet and where it is typed back. */
import type { JourneyMap, Lane, NoteRole } from '../document/schema.ts';
import { type ListedNote, listedNotes } from './map-notes.ts';

export const VOTE_LAYOUTS = ['improve', 'all'] as const;
export type VoteLayout = (typeof VOTE_LAYOUTS)[number];

/** What a group usually votes on. */
const IMPROVING: readonly NoteRole[] = ['pain', 'opportunity'];

/** The notes in sheet order. Where there is nothing to improve, a vote is about all notes. */
export function votedNotes(map: JourneyMap, layout: string | undefined): ListedNote[] {
  const usual = listedNotes(map, IMPROVING);
  return layout === 'all' || usual.length === 0 ? listedNotes(map) : usual;
}

/** The lanes that a note which first comes up at the vote can be put into: those of the vote, else all of notes. */
export function votedLanes(map: JourneyMap, layout: string | undefined): Lane[] {
  const all = map.lanes.filter((lane) => lane.kind === 'notes');
  const usual = all.filter((lane) => IMPROVING.includes(lane.role));
  return layout === 'all' || usual.length === 0 ? all : usual;
}
