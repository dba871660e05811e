/**
 * Numbers and dates as people type them, in the digits, marks and calendar of their language.
 * In the file a number is a number, and a date is ISO and Gregorian.
 */
import type { Language } from '../document/schema.ts';
import { isoOfGregorian, isoOfPersian, persianDay } from './calendar.ts';
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

/**
 * The time of day that was typed, as `HH:MM`; null for an empty text, undefined for what is none.
 * 9, 9:30, 9.30, 0930 and ۹:۳۰ all are one.
 */
export function readTime(text: string): string | null | undefined {
  const plain = toAsciiDigits(text).replace(DIRECTION_MARKS, '').trim();
  if (plain === '') return null;
  const parts = /^(\d{1,2})(?:\s*[:.٫]\s*(\d{2}))?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain);
  if (!parts) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
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
  const two = (value: number) => String(value).padStart(2, '0');
  if (language === 'fa') {
    const { year, month, day } = persianDay(iso);
    return inDigitsOf(`${year}/${two(month)}/${two(day)}`, language);
  }
  const [year, month, day] = iso.split('-');
  return [day, month, year].join(language === 'ru' ? '.' : '/');
}

/** Figures in the digits of a language, mark by mark as they stand. */
export function inDigitsOf(figures: string, language: Language): string {
  if (language !== 'fa') return figures;
  return figures.replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
}
