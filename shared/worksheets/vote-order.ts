/** Which notes a vote is about and in which order: the same on the tally sheet and where it is typed back. */
import type { JourneyMap, NoteRole } from '../document/schema.ts';
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
