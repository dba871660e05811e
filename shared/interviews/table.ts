/** What customers said as a table for a spreadsheet: one row for each that met a touchpoint, or answered a question. */
import type { Interview, InterviewKind, Journey } from '../document/schema.ts';
import type { Table } from '../exchange/text.ts';
import type { Translator } from '../i18n/translate.ts';
import { askedIn } from './asked.ts';
import type { QuestionKey } from './questions.ts';
import { byQuestion } from './summary.ts';

/** How things are called in the table. `paper` speaks the journey's language, as the sheets do. */
export interface TableWords {
  paper: Translator;
  nameOf(interview: Interview): string;
  question(kind: InterviewKind, key: QuestionKey): string;
  tick(key: QuestionKey, choice: string): string;
}

/** With a row of headings. Who met is 1, who did not 0; nothing stands where nobody said anything. */
export function touchpointTable(
  journey: Journey,
  interviews: readonly Interview[],
  map: string,
  { paper, nameOf }: TableWords,
): Table {
  const shown = journey.maps.find(({ id }) => id === map);
  const names = new Map(askedIn(journey, shown, interviews).map(({ id, name }) => [id, name]));
  const felt = (feeling: number | null) => (feeling === null ? '' : paper.feeling(feeling));
  const rows = interviews.flatMap((interview) => [
    ...interview.rows.flatMap(({ touchpoint, met, feeling, says }) => {
      const name = names.get(touchpoint);
      if (name === undefined || (met === null && feeling === null && says === '')) return [];
      return [[name, met === null ? '' : paper.number(met ? 1 : 0), felt(feeling), says, interview]] as const;
    }),
    ...interview.unlisted
      .filter(({ name }) => name !== '')
      .map(({ name, feeling, says }) => [name, paper.number(1), felt(feeling), says, interview] as const),
  ]);
  const { t } = paper;
  return [
    [
      t('worksheet.interview.customer'),
      t('worksheet.interview.date'),
      t('worksheet.audit.touchpoint'),
      t('worksheet.interview.met'),
      t('worksheet.interview.feels'),
      t('worksheet.interview.says'),
    ],
    ...rows.map(([name, met, feeling, says, one]) => [nameOf(one), one.date ?? '', name, met, feeling, says]),
  ];
}

/** With a row of headings. What was ticked, crossed and written as an answer stands in one cell. */
export function questionTable(interviews: readonly Interview[], { paper, nameOf, question, tick }: TableWords): Table {
  const { t } = paper;
  return [
    [
      t('worksheet.interview.customer'),
      t('worksheet.interview.date'),
      t('interviews.question'),
      t('interviews.answer'),
    ],
    ...byQuestion(interviews).flatMap(({ kind, question: { key }, answers }) =>
      answers.map(({ interview, text, ticks, rating }) => [
        nameOf(interview),
        interview.date ?? '',
        question(kind, key),
        [rating === null ? '' : paper.feeling(rating), ...ticks.map((choice) => tick(key, choice)), text]
          .filter((part) => part !== '')
          .join(' · '),
      ]),
    ),
  ];
}
