/** When reviews are due, for one journey and across the files that were open lately. */
import type { RecentFile } from '../host/host.ts';
import { daysBetween } from '../i18n/days.ts';

/** Days before its date from which a review counts as near. */
const NEAR = 14;

export type DueState = 'overdue' | 'today' | 'near' | 'later';

/** How a review stands to today; both are ISO dates. */
export function dueState(next: string, today: string): DueState {
  const days = daysBetween(today, next);
  return days < 0 ? 'overdue' : days === 0 ? 'today' : days <= NEAR ? 'near' : 'later';
}

/** The files that have a date, the one that is overdue longest first. */
export function dueFiles(recent: readonly RecentFile[]): (RecentFile & { review: string })[] {
  return recent
    .filter((file): file is RecentFile & { review: string } => file.review !== null)
    .sort((a, b) => (a.review < b.review ? -1 : a.review > b.review ? 1 : 0));
}
