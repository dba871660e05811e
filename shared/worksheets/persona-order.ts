/** What a persona is asked, in the order of the persona sheet: the same on paper and where it is typed back. */
import type { Journey, Persona } from '../document/schema.ts';
import { translatorFor } from '../i18n/translate.ts';

/** Below the name, one under the other. */
export const PERSONA_HEAD = ['quote', 'about'] as const;

/** What stands side by side, row by row. */
export const PERSONA_ROWS = [
  ['interests', 'goals'],
  ['questions', 'barriers'],
  ['helpNeeded', 'moments'],
] as const;
export type PersonaBox = (typeof PERSONA_ROWS)[number][number];

type OwnField = Persona['fields'][number];

/** What the box of meetings is called in the file, where it is one of the fields with names of their own. */
export function momentsLabel({ language }: Pick<Journey, 'language'>): string {
  return translatorFor(language).t('worksheet.persona.moments');
}

/** What was written into the box of meetings, and the fields that the file itself named. */
export function ownFieldsOf(
  persona: Persona,
  journey: Pick<Journey, 'language'>,
): { moments: OwnField | undefined; others: OwnField[] } {
  const label = momentsLabel(journey);
  const moments = persona.fields.find((field) => field.label.trim() === label);
  return { moments, others: persona.fields.filter((field) => field !== moments) };
}
