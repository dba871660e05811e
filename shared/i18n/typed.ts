/**
 * Numbers and dates as people type them, in the digits, marks and calendar of their language.
 * In the file a number is a number, and a date is ISO and Gregorian.
 */
import type { Language } from '../document/schema.ts';
import { toAsciiDigits } from './translate.ts';

/** Marks that only say which way a text runs. */
const DIRECTION_MARKS = /[\u200e\u200f\u061c\u2066-\u2069]/g;

/** The mark between a whole number and its fraction. */
const DECIMAL: Readonly<Record<Language, string>> = { en: '.', vi: ',', fa: '٫', ru: ',' };

/**
 * The number that was typed; null for an empty text, undefined for what is none.
 * The language's decimal mark counts; another one is taken for it where it cannot part thousands.
 */
export function readNumber(text: string, language: Language): number | null | undefined {
  const plain = toAsciiDigits(text)
    .replace(DIRECTION_MARKS, '')
    .replace(/[−–‒]/g, '-')
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/٬/g, '')
    .replace(/٫/g, DECIMAL[language] === ',' ? ',' : '.');
  if (plain === '') return null;
  const decimal = DECIMAL[language] === ',' ? ',' : '.';
  const other = decimal === ',' ? '.' : ',';
  const [sign = '', digits = ''] = /^([+-]?)(.*)$/.exec(plain)?.slice(1) ?? [];
  const whole = `\\d{1,3}(?:\\${other}\\d{3})+`;
  let figures: string;
  if (new RegExp(`^${whole}(\\${decimal}\\d*)?$`).test(digits)) {
    figures = digits.replaceAll(other, '').replace(decimal, '.');
  } else figures = digits.replace(/[.,]/, '.');
  if (!/^(\d+\.?\d*|\.\d+)$/.test(figures)) return undefined;
  const value = Number(figures) * (sign === '-' ? -1 : 1);
  return Number.isFinite(value) ? value || 0 : undefined;
}

interface Day {
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

const DAY = 86_400_000;

function persianDay(at: number): Day {
  const parts = new Map(persian.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}

function isoOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function timeOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** The ISO date of a day; undefined for a day that its calendar does not have. */
function isoOfGregorian({ year, month, day }: Day): string | undefined {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  const holds = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
  return holds ? isoOf(at) : undefined;
}

function isoOfPersian({ year, month, day }: Day): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  // The Persian year begins at the March equinox; its first six months have 31 days.
  const days = (month - 1) * 30 + Math.min(6, month - 1) + day - 1;
  const near = Date.UTC(year + 621, 2, 21) + days * DAY;
  for (let at = near - 3 * DAY; at <= near + 3 * DAY; at += DAY) {
    const found = persianDay(at);
    if (found.year === year && found.month === month && found.day === day) return isoOf(at);
  }
  return undefined;
}

/** Years that a date may lie in: what is outside was mistyped. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * The date that was typed, as ISO; null for an empty text, undefined for what is none.
 * Day, month, year; in Persian year, month, day. A year that stands first means year, month, day in every language.
 * Persian years are those of the Persian calendar, unless they can only be Gregorian ones.
 */
export function readDate(text: string, language: Language): string | null | undefined {
  const plain = toAsciiDigits(text).replace(DIRECTION_MARKS, '').trim();
  if (plain === '') return null;
  const parts = /^(\d{1,4})[\s./،\-–−]+(\d{1,2})[\s./،\-–−]+(\d{1,4})\.?$/.exec(plain)?.slice(1);
  if (!parts) return undefined;
  const [first, middle, last] = parts as [string, string, string];
  const yearFirst = first.length > 2 || (language === 'fa' && last.length <= 2);
  if (!yearFirst && last.length === 3) return undefined;
  const written = yearFirst ? first : last;
  const given = Number(written);
  const month = Number(middle);
  const day = Number(yearFirst ? last : first);
  if (language === 'fa' && given < 1700) {
    return between(isoOfPersian({ year: written.length <= 2 ? 1400 + given : given, month, day }));
  }
  return between(isoOfGregorian({ year: written.length <= 2 ? 2000 + given : given, month, day }));
}

function between(iso: string | undefined): string | undefined {
  if (iso === undefined) return undefined;
  const year = Number(iso.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? iso : undefined;
}

/** An ISO date as {@link readDate} takes it, in figures: 21/11/2026, 21.11.2026, ۱۴۰۵/۰۸/۳۰. */
export function writeDate(iso: string, language: Language): string {
  const at = timeOf(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  if (language === 'fa') {
    const { year, month, day } = persianDay(at);
    return `${year}/${two(month)}/${two(day)}`.replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
  }
  const [year, month, day] = iso.split('-');
  return [day, month, year].join(language === 'ru' ? '.' : '/');
}

/** The date so many days later. */
export function addDays(iso: string, days: number): string {
  return isoOf(timeOf(iso) + days * DAY);
}
