/** What a note means, as it is kept in the note's colour: a colour here is never decoration. */
import { NOTE_MEANINGS } from './terms.ts';

export type NoteMeaning = (typeof NOTE_MEANINGS)[number];

/** The meaning that a colour stands for; null for a colour of its own, which older files have. */
export function meaningOf(colour: string | null): NoteMeaning | null {
  const [, number] = /^meaning-(\d)$/.exec(colour ?? '') ?? [];
  return number === undefined ? null : (NOTE_MEANINGS[Number(number) - 1] ?? null);
}

/** The colour that stands for a meaning. */
export function colourOfMeaning(meaning: NoteMeaning): string {
  return `meaning-${NOTE_MEANINGS.indexOf(meaning) + 1}`;
}
