import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/document/schema.ts';
import { addMonths, dayOf, isoOfDay, monthStart } from '../../../shared/i18n/calendar.ts';
import { addDays, daysBetween } from '../../../shared/i18n/days.ts';

const dates = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));
const languages = fc.constantFrom<Language>('en', 'fa');

describe('months of the reader', () => {
  it.each<[Language, string, number, string]>([
    ['en', '2026-11-21', 3, '2027-02-21'],
    ['en', '2026-11-30', 3, '2027-02-28'],
    ['en', '2027-11-30', 3, '2028-02-29'],
    ['ru', '2026-01-31', 1, '2026-02-28'],
    ['vi', '2026-12-31', 12, '2027-12-31'],
    ['en', '2026-01-15', -1, '2025-12-15'],
    // ۳۰ آبان ۱۴۰۵ → ۳۰ بهمن ۱۴۰۵: a Persian month is no Gregorian one.
    ['fa', '2026-11-21', 3, '2027-02-19'],
    // ۳۱ شهریور ۱۴۰۵ → ۳۰ مهر ۱۴۰۵.
    ['fa', '2026-09-22', 1, '2026-10-22'],
    // ۳۰ اسفند ۱۴۰۳, of a leap year → ۲۹ اسفند ۱۴۰۴.
    ['fa', '2025-03-20', 12, '2026-03-20'],
  ])('in %s, %s and %i months is %s', (language, iso, months, then) => {
    expect(addMonths(iso, months, language)).toBe(then);
  });

  it('go forth and come back to the same month, and never skip one', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40, max: 40 }), languages, (iso, months, language) => {
        const then = dayOf(addMonths(iso, months, language), language);
        const now = dayOf(iso, language);
        expect((then.year - now.year) * 12 + then.month - now.month).toBe(months);
        expect(then.day).toBeLessThanOrEqual(now.day);
        expect(now.day - then.day).toBeLessThanOrEqual(3);
      }),
      { numRuns: 60 },
    );
  });

  it('begin on their first day, and a day is found again by its numbers', () => {
    fc.assert(
      fc.property(dates, languages, (iso, language) => {
        expect(isoOfDay(dayOf(iso, language), language)).toBe(iso);
        const start = monthStart(iso, language);
        expect(dayOf(start, language)).toEqual({ ...dayOf(iso, language), day: 1 });
        expect(daysBetween(start, iso)).toBe(dayOf(iso, language).day - 1);
      }),
      { numRuns: 60 },
    );
  });
});
