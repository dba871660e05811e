/** What a persona is asked, in the order of the persona and empathy sheets: the same on paper and where it is typed back. */
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

/** On the empathy sheet, three to each side of the portrait: what is around the customer, and what is within. */
export const EMPATHY_SIDES = [
  ['day', 'voices', 'tried'],
  ['unsaid', 'cost', 'ending'],
] as const;
export type EmpathyQuestion = (typeof EMPATHY_SIDES)[number][number] | 'follows';
const EMPATHY_ORDER: readonly EmpathyQuestion[] = [...EMPATHY_SIDES.flat(), 'follows'];

/** The question of the empathy sheet that a field of its own is called after, in the map's language. */
export function empathyQuestionOf(
  field: Pick<OwnField, 'label'>,
  { language }: Pick<Journey, 'language'>,
): EmpathyQuestion | undefined {
  const { t } = translatorFor(language);
  const label = field.label.trim();
  return EMPATHY_ORDER.find((question) => t(`worksheet.empathy.${question}`) === label);
}

/** Empty fields for those questions of the empathy sheet that the persona has none for, in the order of the sheet. */
export function empathyFieldsFor(
  persona: Persona,
  journey: Pick<Journey, 'language'>,
  newId: () => string,
): OwnField[] {
  const { t } = translatorFor(journey.language);
  const has = new Set(persona.fields.map((field) => empathyQuestionOf(field, journey)));
  return EMPATHY_ORDER.filter((question) => !has.has(question)).map((question) => ({
    id: newId(),
    label: t(`worksheet.empathy.${question}`),
    value: '',
  }));
}
