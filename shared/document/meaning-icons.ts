/** The sign of each meaning of a note, as the program's icons are called: seen without colour, too. */
import type { NoteMeaning } from './note-meaning.ts';

export const MEANING_ICONS = {
  problem: 'triangle-alert',
  question: 'circle-question-mark',
  idea: 'lightbulb',
  strength: 'thumbs-up',
  surprise: 'gift',
} as const satisfies Record<NoteMeaning, string>;
