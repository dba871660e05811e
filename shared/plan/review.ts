/** Reviews of the map: when the next one is, what is frozen at each, and what has changed since. */
import { findById } from '../document/find.ts';
import type { Criterion, Journey, Language, Review, Task } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';
import { addMonths } from '../i18n/calendar.ts';
import { latestScores } from './latest-scores.ts';

export type ReviewPlan = Journey['reviewPlan'];
export type Snapshot = NonNullable<Review['snapshot']>;

/** A review without words, made of its id and whatever else there is. */
export function newReview(from: Pick<Review, 'id'> & Partial<Review>): Review {
  return { date: null, people: '', changed: '', decisions: '', snapshot: null, ...from };
}

/** For the cadence "own", until somebody says otherwise. */
export const OWN_MONTHS = 6;

/** Months from one review to the next; null without a cadence. */
export function monthsBetween({ cadence, months }: Pick<ReviewPlan, 'cadence' | 'months'>): number | null {
  switch (cadence) {
    case 'monthly':
      return 1;
    case 'quarterly':
      return 3;
    case 'yearly':
      return 12;
    case 'own':
      return months ?? OWN_MONTHS;
    case null:
      return null;
  }
}

/** The date of the review after one on `from`, in months of the reader's calendar; null without a cadence. */
export function nextReview(
  from: string,
  plan: Pick<ReviewPlan, 'cadence' | 'months'>,
  language: Language,
): string | null {
  const months = monthsBetween(plan);
  return months === null ? null : addMonths(from, months, language);
}

/** Reviews with the newest first; those without a date are the oldest. */
export function newestFirst(reviews: readonly Review[]): Review[] {
  return reviews
    .map((review, at) => ({ review, at }))
    .sort((a, b) => {
      const [one, other] = [a.review.date ?? '', b.review.date ?? ''];
      return one < other ? 1 : one > other ? -1 : b.at - a.at;
    })
    .map(({ review }) => review);
}

/** What stands: every value on every curve, of each touchpoint what its newest round says, the state of each task. */
export function snapshotOf(journey: Journey): Snapshot {
  const feelings: Snapshot['feelings'] = {};
  for (const map of journey.maps) {
    for (const moment of map.stages.flatMap((stage) => stage.moments)) {
      if (Object.keys(moment.feelings).length > 0) feelings[moment.id] = { ...moment.feelings };
    }
  }
  const scores: Snapshot['scores'] = {};
  for (const { id } of journey.touchpoints) {
    const latest = latestScores(journey, id)?.scores;
    const numbers = latest ? CRITERIA.filter((criterion) => typeof latest[criterion] === 'number') : [];
    if (latest && numbers.length > 0)
      scores[id] = Object.fromEntries(numbers.map((criterion) => [criterion, latest[criterion] as number]));
  }
  return { feelings, scores, tasks: Object.fromEntries(journey.tasks.map(({ id, state }) => [id, state])) };
}

/** A value then and now; null where there was or is none. */
interface Change {
  before: number | null;
  after: number | null;
}

export interface FeelingChange extends Change {
  map: string;
  moment: string;
  curve: string;
  /** Name of the touchpoint that is met. */
  name: string;
}

export interface ScoreChange extends Change {
  touchpoint: string;
  criterion: Criterion;
  name: string;
}

export interface Since {
  /** The largest change first. */
  better: readonly FeelingChange[];
  worse: readonly FeelingChange[];
  /** Feelings that came, or went while their moment stayed, in map order. */
  otherFeelings: readonly FeelingChange[];
  /** In the order of the touchpoints and the criteria. */
  scores: readonly ScoreChange[];
}

/** Half a tenth: means that differ by less are written alike. */
const SAME = 0.05;

/**
 * What differs between a snapshot and a later state of the same journey. Names are those of the journey as it is now:
 * what is in it no longer has none to show, and is left out. Only curves that say how it feels today are compared.
 */
export function since(before: Snapshot, journey: Journey, after: Snapshot = snapshotOf(journey)): Since {
  const feelings = feelingChanges(before, journey, after);
  const by = (change: FeelingChange) => (change.after ?? 0) - (change.before ?? 0);
  const both = feelings.filter((change) => change.before !== null && change.after !== null);
  return {
    better: both.filter((change) => by(change) > 0).sort((a, b) => by(b) - by(a)),
    worse: both.filter((change) => by(change) < 0).sort((a, b) => by(a) - by(b)),
    otherFeelings: feelings.filter((change) => change.before === null || change.after === null),
    scores: scoreChanges(before, journey, after),
  };
}

/**
 * The tasks that came to an end since: done or dropped now, and not yet then. A snapshot that froze no tasks does not
 * know; then all that have ended are told.
 */
export function endedSince(before: Snapshot, { tasks }: Journey): { done: Task[]; dropped: Task[] } {
  const ended = (state: Task['state']) =>
    tasks.filter((task) => task.state === state && before.tasks?.[task.id] !== state);
  return { done: ended('done'), dropped: ended('dropped') };
}

/** Reviews that came before this one and froze something, the newest first. */
export function olderThan(review: Review, reviews: readonly Review[]): Review[] {
  const ordered = newestFirst(reviews);
  return ordered.slice(ordered.findIndex(({ id }) => id === review.id) + 1).filter(({ snapshot }) => snapshot !== null);
}

/** Which way each score went, the largest change first; `other`: it came or went. */
export function scoreWays(scores: readonly ScoreChange[]): Record<'better' | 'worse' | 'other', ScoreChange[]> {
  const by = ({ before, after }: ScoreChange) => (before === null || after === null ? 0 : after - before);
  return {
    better: scores.filter((change) => by(change) > 0).sort((a, b) => by(b) - by(a)),
    worse: scores.filter((change) => by(change) < 0).sort((a, b) => by(a) - by(b)),
    other: scores.filter((change) => change.before === null || change.after === null),
  };
}

function feelingChanges(before: Snapshot, journey: Journey, after: Snapshot): FeelingChange[] {
  return journey.maps.flatMap((map) =>
    map.stages.flatMap((stage) =>
      stage.moments.flatMap((moment) =>
        map.curves.flatMap(({ id: curve, time }): FeelingChange[] => {
          const was = before.feelings[moment.id]?.[curve] ?? null;
          const is = after.feelings[moment.id]?.[curve] ?? null;
          if (time !== 'today' || differs(was, is) === false) return [];
          const name = findById(journey.touchpoints, moment.touchpoint)?.name ?? '';
          return [{ map: map.id, moment: moment.id, curve, name, before: was, after: is }];
        }),
      ),
    ),
  );
}

function scoreChanges(before: Snapshot, journey: Journey, after: Snapshot): ScoreChange[] {
  return journey.touchpoints.flatMap(({ id, name }) =>
    CRITERIA.flatMap((criterion): ScoreChange[] => {
      const was = before.scores[id]?.[criterion] ?? null;
      const is = after.scores[id]?.[criterion] ?? null;
      return differs(was, is) ? [{ touchpoint: id, criterion, name, before: was, after: is }] : [];
    }),
  );
}

function differs(was: number | null, is: number | null): boolean {
  if (was === null || is === null) return was !== is;
  return Math.abs(was - is) >= SAME;
}
