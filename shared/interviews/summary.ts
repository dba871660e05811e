/** What many customers said, put together: by question, and by touchpoint. */
import type { Interview, InterviewKind, Journey } from '../document/schema.ts';
import { type AskedTouchpoint, askedIn } from './asked.ts';
import { isAnswered, type Unlisted } from './entry.ts';
import { type Question, questionsOf } from './questions.ts';

export interface SummaryFilter {
  /** Id: those about this map, or about none in particular. */
  map: string;
  /** Id; null: of all personas and of none. */
  persona: string | null;
  kind: InterviewKind | null;
}

/** Those that a filter leaves, in the order of the file. */
export function chosenInterviews({ interviews }: Journey, { map, persona, kind }: SummaryFilter): Interview[] {
  return interviews.filter(
    (one) =>
      (one.map === map || one.map === null) &&
      (persona === null || one.persona === persona) &&
      (kind === null || one.kind === kind),
  );
}

export interface QuestionSummary {
  kind: InterviewKind;
  question: Question;
  /** Those who answered, one under the other. */
  answers: { interview: Interview; text: string; ticks: readonly string[]; rating: number | null }[];
  /** How often each choice was ticked, in the printed order. */
  ticked: { choice: string; count: number }[];
  /** Mean of the boxes crossed; null: none was. */
  mean: number | null;
}

/** Every question that somebody answered, interviews before surveys, in the order of the sheets. */
export function byQuestion(interviews: readonly Interview[]): QuestionSummary[] {
  return (['interview', 'survey'] as const).flatMap((kind) => {
    const own = interviews.filter((one) => one.kind === kind);
    return questionsOf(kind).flatMap((question): QuestionSummary[] => {
      const answered = own.filter((one) => isAnswered(one, question));
      if (answered.length === 0) return [];
      const answers = answered.map((interview) => ({
        interview,
        text: interview.answers[question.key] ?? '',
        ticks: interview.ticks[question.key] ?? [],
        rating: question.rated ? interview.rating : null,
      }));
      const ticked = question.choices.flatMap((choice) => {
        const count = answers.filter(({ ticks }) => ticks.includes(choice)).length;
        return count === 0 ? [] : [{ choice, count }];
      });
      return [{ kind, question, answers, ticked, mean: spreadOf(answers.map(({ rating }) => rating)).mean }];
    });
  });
}

export interface Spread {
  /** null: nobody crossed a box. */
  mean: number | null;
  least: number | null;
  most: number | null;
  /** How many crossed a box. */
  count: number;
}

/** Mean in tenths, and from where to where. */
export function spreadOf(values: readonly (number | null)[]): Spread {
  const crossed = values.filter((value) => value !== null);
  if (crossed.length === 0) return { mean: null, least: null, most: null, count: 0 };
  const mean = crossed.reduce((sum, value) => sum + value, 0) / crossed.length;
  return {
    // (No −0, which the sign of a feeling would show.)
    mean: Math.round(mean * 10) / 10 || 0,
    least: Math.min(...crossed),
    most: Math.max(...crossed),
    count: crossed.length,
  };
}

export interface TouchpointSummary extends Spread {
  touchpoint: AskedTouchpoint;
  /** Customers who met it, of those who were asked. */
  met: number;
  asked: number;
  sayings: { interview: Interview; text: string; feeling: number | null }[];
}

/** Every touchpoint that somebody was asked about, the worst first; those without a cross come last, as printed. */
export function byTouchpoint(
  journey: Journey,
  interviews: readonly Interview[],
  { map }: Pick<SummaryFilter, 'map'>,
): TouchpointSummary[] {
  const shown = journey.maps.find(({ id }) => id === map);
  const rows = new Map<string, { interview: Interview; row: Interview['rows'][number] }[]>();
  for (const interview of interviews) {
    for (const row of interview.rows) {
      const own = rows.get(row.touchpoint);
      if (own) own.push({ interview, row });
      else rows.set(row.touchpoint, [{ interview, row }]);
    }
  }
  const all = askedIn(journey, shown, interviews).flatMap((touchpoint): TouchpointSummary[] => {
    const own = rows.get(touchpoint.id);
    if (!own) return [];
    const told = own.filter(({ row }) => row.met !== null || row.feeling !== null);
    return [
      {
        touchpoint,
        met: told.filter(({ row }) => row.met !== false).length,
        asked: told.length,
        ...spreadOf(own.map(({ row }) => row.feeling)),
        sayings: own.flatMap(({ interview, row }) =>
          row.says === '' ? [] : [{ interview, text: row.says, feeling: row.feeling }],
        ),
      },
    ];
  });
  // The sort is stable: equals stay as printed.
  return all.sort((a, b) => (a.mean ?? 3) - (b.mean ?? 3));
}

/** What customers met and the sheets did not list. */
export function unlistedIn(interviews: readonly Interview[]): { interview: Interview; line: Unlisted }[] {
  return interviews.flatMap((interview) =>
    interview.unlisted.filter(({ name }) => name !== '').map((line) => ({ interview, line })),
  );
}
