/** What is typed of an interview or a survey, box by box; each function gives the fields that change. */
import type { Interview, InterviewRow, JourneyMap } from '../document/schema.ts';
import { type Question, questionsOf } from './questions.ts';

type Fields = Partial<Omit<Interview, 'id'>>;
export type Unlisted = Interview['unlisted'][number];

/** An empty one, whole with every default. */
export function newInterview(from: Pick<Interview, 'id'> & Partial<Interview>): Interview {
  return {
    kind: 'interview',
    who: '',
    interviewer: '',
    date: null,
    place: '',
    map: null,
    persona: null,
    answers: {},
    ticks: {},
    rating: null,
    rows: [],
    unlisted: [],
    ...from,
  };
}

/** The next sheet of the pile: what was the same for the last one is taken over. */
export function nextInterview(
  id: string,
  kind: Interview['kind'],
  last: Interview | undefined,
  map: Pick<JourneyMap, 'id' | 'personas'>,
  date: string,
): Interview {
  if (!last) return newInterview({ id, kind, date, map: map.id, persona: onlyOf(map.personas) });
  const { interviewer, place, persona } = last;
  return newInterview({ id, kind, date, map: last.map ?? map.id, persona, interviewer, place });
}

/** The sheet is for the map's persona where it has one. */
function onlyOf(personas: readonly string[]): string | null {
  return personas.length === 1 ? (personas[0] ?? null) : null;
}

/** An emptied text takes its key along. */
export function withAnswer({ answers }: Interview, key: string, text: string): Fields {
  const { [key]: _, ...others } = answers;
  return { answers: text.trim() === '' ? others : { ...others, [key]: text.trim() } };
}

/** Ticks an answer, or takes its tick away; where one tick makes sense, it moves. */
export function withTick({ ticks }: Interview, { key, several, choices }: Question, choice: string): Fields {
  const before = ticks[key] ?? [];
  const on = !before.includes(choice);
  const kept = several || !on ? before.filter((one) => one !== choice) : before.filter((one) => !choices.includes(one));
  const after = on ? [...kept, choice] : kept;
  const { [key]: _, ...others } = ticks;
  return { ticks: after.length === 0 ? others : { ...others, [key]: after } };
}

export function rowOf({ rows }: Interview, touchpoint: string): InterviewRow {
  return rows.find((row) => row.touchpoint === touchpoint) ?? { touchpoint, met: null, feeling: null, says: '' };
}

/** Changes what is said of a touchpoint. What was felt there was met; what was not met was not felt. */
export function withRow(interview: Interview, touchpoint: string, fields: Partial<InterviewRow>): Fields {
  const before = rowOf(interview, touchpoint);
  const row: InterviewRow = { ...before, ...fields, touchpoint };
  if (fields.feeling != null) row.met = true;
  else if (fields.met === false) row.feeling = null;
  const empty = row.met === null && row.feeling === null && row.says === '';
  const known = interview.rows.some((one) => one.touchpoint === touchpoint);
  const rows = known
    ? interview.rows.flatMap((one) => (one.touchpoint !== touchpoint ? [one] : empty ? [] : [row]))
    : [...interview.rows, ...(empty ? [] : [row])];
  return { rows };
}

/** Changes a line that the customer added; one that lost its last word goes. `id` is that of the line, or a new one. */
export function withUnlisted({ unlisted }: Interview, id: string, fields: Partial<Unlisted>): Fields {
  const before = unlisted.find((one) => one.id === id);
  const line: Unlisted = { name: '', feeling: null, says: '', ...before, ...fields, id };
  const empty = line.name === '' && line.feeling === null && line.says === '';
  if (!before) return { unlisted: empty ? unlisted : [...unlisted, line] };
  return { unlisted: unlisted.flatMap((one) => (one.id !== id ? [one] : empty ? [] : [line])) };
}

/** Whether anything was answered to a question. */
export function isAnswered(interview: Interview, { key, rated }: Question): boolean {
  return (
    (interview.answers[key] ?? '') !== '' ||
    (interview.ticks[key] ?? []).length > 0 ||
    (rated && interview.rating !== null)
  );
}

/** How many of the sheet's questions are answered, and about how many touchpoints something is said. */
export function progressOf(interview: Interview): { answered: number; of: number; touchpoints: number } {
  const questions = questionsOf(interview.kind);
  return {
    answered: questions.filter((question) => isAnswered(interview, question)).length,
    of: questions.length,
    touchpoints: interview.rows.length + interview.unlisted.length,
  };
}
