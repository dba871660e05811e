/** ISO dates (YYYY-MM-DD) counted in days, the same in every calendar. Apart from the calendars: the first screen needs it. */

/** In ms. */
export const DAY = 86_400_000;

/** The date of a time, given in ms since 1970, in UTC. */
export function isoOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The beginning of a date in UTC, in ms since 1970. */
export function timeOf(iso: string): number {
  return Date.parse(iso);
}

/** The date so many days later. */
export function addDays(iso: string, days: number): string {
  return isoOf(timeOf(iso) + days * DAY);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY);
}
