/**
 * Days and months in the calendar that the reader's language counts in: Persian in Persian, else Gregorian.
 * Dates are ISO and Gregorian (YYYY-MM-DD), as the file holds them; only the counting follows the reader.
 */
import type { Language } from '../document/schema.ts';
import { DAY, isoOf, timeOf } from './days.ts';

/** A day by the numbers of its calendar, month and day from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

function persianOf(at: number): Day {
  const parts = new Map(persian.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}

function gregorianDay(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

export function persianDay(iso: string): Day {
  return persianOf(timeOf(iso));
}

/** The ISO date of a day; undefined for a day that its calendar does not have. */
export function isoOfGregorian({ year, month, day }: Day): string | undefined {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  const holds = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
  return holds ? isoOf(at) : undefined;
}

/** The same for a day of the Persian calendar. */
export function isoOfPersian({ year, month, day }: Day): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  // The Persian year begins at the March equinox; its first six months have 31 days.
  const days = (month - 1) * 30 + Math.min(6, month - 1) + day - 1;
  const near = Date.UTC(year + 621, 2, 21) + days * DAY;
  for (let at = near - 3 * DAY; at <= near + 3 * DAY; at += DAY) {
    const found = persianOf(at);
    if (found.year === year && found.month === month && found.day === day) return isoOf(at);
  }
  return undefined;
}

/** A date as the reader counts it. */
export function dayOf(iso: string, language: Language): Day {
  return language === 'fa' ? persianDay(iso) : gregorianDay(iso);
}

/** The ISO date of the reader's day; undefined for a day that the calendar does not have. */
export function isoOfDay(day: Day, language: Language): string | undefined {
  return language === 'fa' ? isoOfPersian(day) : isoOfGregorian(day);
}

/** The most days that a month of either calendar has. */
const LONGEST_MONTH = 31;

/** The same day so many of the reader's months later; the last day of a month that is too short for it. */
export function addMonths(iso: string, months: number, language: Language): string {
  const { year, month, day } = dayOf(iso, language);
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  for (let last = Math.min(day, LONGEST_MONTH); last > 0; last--) {
    const found = isoOfDay({ ...target, day: last }, language);
    if (found !== undefined) return found;
  }
  return iso;
}

/** The first day of the reader's month that the date lies in. */
export function monthStart(iso: string, language: Language): string {
  return isoOfDay({ ...dayOf(iso, language), day: 1 }, language) ?? iso;
}
