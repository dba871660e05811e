/** The sign of each meaning of a note: seen without colour, too. */
import type { NoteMeaning } from '../../shared/document/note-meaning.ts';
import type { IconName } from './icons.ts';

export const MEANING_ICONS: Readonly<Record<NoteMeaning, IconName>> = {
  problem: 'triangle-alert',
  question: 'circle-question-mark',
  idea: 'lightbulb',
  strength: 'thumbs-up',
  surprise: 'gift',
};
