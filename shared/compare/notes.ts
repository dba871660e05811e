/** The notes of two maps held against each other. */
import { isUnderStage } from '../document/find.ts';
import type { JourneyMap, Lane, Note, Stage } from '../document/schema.ts';
import { differs, type NotePair, pairs, type Standing } from './comparison.ts';
import { type Mark, type Pairing, pairUp, type Side } from './match.ts';

/** Pairs of stages, moments and lanes, by which the places of notes are compared. */
export interface Grounds {
  stages: Pairing<Stage>;
  moments: Pairing<Standing>;
  lanes: Pairing<Lane>;
}

export function comparedNotes(
  before: JourneyMap,
  after: JourneyMap,
  standings: readonly Standing[],
  grounds: Grounds,
): NotePair[] {
  const place = placesOf(after, standings, grounds);
  const lane: Mark<Note> = (note, side) => place(note.lane, side);
  const spot: Mark<Note> = (note, side) =>
    isUnderStage(note.place)
      ? place(note.place.stage, side)
      : `${place(note.place.from, side)}\n${place(note.place.to, side)}`;
  const text: Mark<Note> = (note) => (note.text.trim() === '' ? null : note.text);
  const both =
    (...marks: readonly Mark<Note>[]): Mark<Note> =>
    (note, side) => {
      const known = marks.map((mark) => mark(note, side));
      return known.includes(null) ? null : known.join('\n\n');
    };
  const pairing = pairUp(before.notes, after.notes, [
    (note) => note.id,
    both(lane, spot, text),
    both(lane, text),
    text,
    both(lane, spot),
  ]);
  return pairs(before.notes, after.notes, pairing).map((pair) => ({
    ...pair,
    moved:
      pair.before !== null &&
      pair.after !== null &&
      both(lane, spot)(pair.before, 'before') !== both(lane, spot)(pair.after, 'after'),
    reworded: differs(pair, (note) => note.text),
    details: differs(pair, ({ votes, colour, picture }) => JSON.stringify([votes, colour, picture])),
  }));
}

/** One name for each stage, moment and lane, the same on both sides where they are the same: that of the earlier side. */
function placesOf(
  after: JourneyMap,
  standings: readonly Standing[],
  grounds: Grounds,
): (id: string, side: Side) => string {
  const names = new Map<string, string>();
  for (const stage of after.stages) names.set(stage.id, grounds.stages.partnerOf(stage)?.id ?? `+${stage.id}`);
  for (const lane of after.lanes) names.set(lane.id, grounds.lanes.partnerOf(lane)?.id ?? `+${lane.id}`);
  for (const standing of standings) {
    const { id } = standing.moment;
    names.set(id, grounds.moments.partnerOf(standing)?.moment.id ?? `+${id}`);
  }
  return (id, side) => (side === 'before' ? id : (names.get(id) ?? `+${id}`));
}
