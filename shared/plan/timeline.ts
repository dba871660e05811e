/** The plan in time: a bar for each task that has a date, on the months of the reader's calendar. */
import type { Language } from '../document/schema.ts';
import { addMonths, monthStart } from '../i18n/calendar.ts';
import { addDays, daysBetween } from '../i18n/days.ts';
import type { PlanItem } from './tasks.ts';

export interface Bar {
  item: PlanItem;
  /** ISO dates, both included. The same where no weeks are given: then the bar is only its date. */
  from: string;
  to: string;
  /** In days from the beginning of the timeline. */
  start: number;
  /** In days, at least 1. */
  length: number;
}

export interface Month {
  /** Its first day. */
  iso: string;
  /** In days from the beginning of the timeline. */
  start: number;
  length: number;
}

export interface Timeline {
  months: readonly Month[];
  /** In days. */
  length: number;
  /** By the day they begin, then by the day they end. */
  bars: readonly Bar[];
  /** Tasks without a date, in the order given. */
  undated: readonly PlanItem[];
  /** Days from the beginning to today. */
  today: number;
}

/** Bars of more weeks are cut: a slip of the hand must not make a timeline of a thousand years. */
const MOST_WEEKS = 520;
/** Months that are shown even where no task is. */
const LEAST_MONTHS = 3;
/** Months that are shown at the most; what lies further from today is cut at the border. */
const MOST_MONTHS = 120;

/** When the work at a task goes on: it ends with the due date, and begins so many weeks before. */
export function spanOf({ due, weeks }: { due: string | null; weeks: number | null }): {
  from: string;
  to: string;
} | null {
  if (due === null) return null;
  const days = Math.round(Math.min(weeks ?? 0, MOST_WEEKS) * 7);
  return { from: days > 1 ? addDays(due, 1 - days) : due, to: due };
}

/** Whole months from the first bar or today to the last bar or today. `today` is an ISO date. */
export function timelineOf(items: readonly PlanItem[], today: string, language: Language): Timeline {
  const spans = items.flatMap((item) => {
    const span = spanOf(item.task);
    return span ? { item, ...span } : [];
  });
  const earliest = addMonths(today, -MOST_MONTHS / 2, language);
  const latest = addMonths(today, MOST_MONTHS / 2, language);
  const first = max(min(today, ...spans.map(({ from }) => from)), earliest);
  const last = min(max(today, ...spans.map(({ to }) => to)), latest);
  const months = monthsOf(first, last, language);
  const begin = (months[0] as Month).iso;
  const length = months.reduce((sum, month) => sum + month.length, 0);
  const bars = spans
    .sort((a, b) => order(a.from, b.from) || order(a.to, b.to))
    .map(({ item, from, to }): Bar => {
      const start = Math.max(0, Math.min(length - 1, daysBetween(begin, from)));
      const end = Math.max(start, Math.min(length - 1, daysBetween(begin, to)));
      return { item, from, to, start, length: end - start + 1 };
    });
  return {
    months,
    length,
    bars,
    undated: items.filter(({ task }) => task.due === null),
    today: daysBetween(begin, today),
  };
}

function monthsOf(first: string, last: string, language: Language): Month[] {
  const months: Month[] = [];
  let iso = monthStart(first, language);
  for (let start = 0; iso <= last || months.length < LEAST_MONTHS; ) {
    const next = addMonths(iso, 1, language);
    const length = daysBetween(iso, next);
    months.push({ iso, start, length });
    start += length;
    iso = next;
  }
  return months;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function min(...dates: string[]): string {
  return dates.reduce((least, date) => (date < least ? date : least));
}

function max(...dates: string[]): string {
  return dates.reduce((most, date) => (date > most ? date : most));
}
