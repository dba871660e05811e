/** The words of the printed sheets, wherever answers to them are shown. */
import type { InterviewKind } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import {
  BEFORE,
  HEARD,
  type InterviewKey,
  type QuestionKey,
  type SurveyKey,
} from '../../shared/interviews/questions.ts';

/** What a question asks, in the words of its sheet. */
export function questionWords(kind: InterviewKind, key: QuestionKey, { t }: Translator): string {
  return kind === 'interview'
    ? t(`worksheet.interview.ask.${key as InterviewKey}`)
    : t(`worksheet.survey.ask.${key as SurveyKey}`);
}

/** An answer to tick; what a newer version may have offered shows as it is called. */
export function tickWords(key: QuestionKey, choice: string, { t }: Translator): string {
  const heard = key === 'heard' ? HEARD.find((one) => one === choice) : undefined;
  // The dots are there to write on.
  if (heard) return t(`worksheet.survey.heard.${heard}`).replace(/[:：]?\s*…+$/, '');
  const before = key === 'before' ? BEFORE.find((one) => one === choice) : undefined;
  return before ? t(`worksheet.survey.before.${before}`) : choice;
}
