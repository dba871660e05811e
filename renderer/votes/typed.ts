/** What a count typed from the tally sheet means for a note. */

import type { Language } from '../../shared/document/schema.ts';
import { VOTES_MAX } from '../../shared/document/terms.ts';
import { readNumber } from '../../shared/i18n/typed.ts';

/** Whether the counts stand for all votes of a note, or come on top of those it has. */
export const VOTE_MODES = ['replace', 'add'] as const;
export type VoteMode = (typeof VOTE_MODES)[number];

/** The dots that were typed, in any digits; null: nothing was, undefined: it is no whole number from 0 up. */
export function readDots(text: string, language: Language): number | null | undefined {
  const typed = readNumber(text, language);
  return typed == null || (Number.isInteger(typed) && typed >= 0) ? typed : undefined;
}

/** The votes of a note that had `before`; undefined where the text cannot be taken, or makes more than a note can have. */
export function votesAfter(text: string, before: number, mode: VoteMode, language: Language): number | undefined {
  const dots = readDots(text, language);
  if (dots === undefined) return undefined;
  const votes = dots === null ? before : mode === 'add' ? before + dots : dots;
  return votes <= VOTES_MAX ? votes : undefined;
}
