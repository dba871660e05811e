import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/document/schema.ts';
import { LANGUAGES } from '../../../shared/document/terms.ts';
import { addDays } from '../../../shared/i18n/days.ts';
import { matcher } from '../../../shared/i18n/matching.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { inDigitsOf, readDate, readNumber, readTime, writeDate } from '../../../shared/i18n/typed.ts';

describe('a number', () => {
  it.each<[Language, string, number | null | undefined]>([
    ['en', '1,234.5', 1234.5],
    ['en', '3,5', 3.5],
    ['en', '1,234', 1234],
    ['vi', '1.234,5', 1234.5],
    ['vi', '3.5', 3.5],
    ['vi', '3.500', 3500],
    ['ru', '1 234,5', 1234.5],
    ['ru', '−0,25', -0.25],
    ['fa', '۱٬۲۳۴٫۵', 1234.5],
    ['fa', '\u200e−۴٫۵', -4.5],
    ['fa', '12.5', 12.5],
    ['en', '  ', null],
    ['en', 'many', undefined],
    ['en', '1.2.3', undefined],
    ['en', '-0', 0],
    ['en', '9'.repeat(400), undefined],
  ])('in %s “%s” is %s', (language, text, value) => {
    expect(readNumber(text, language)).toBe(value);
  });

  it('is read back as it is written, in every language', () => {
    for (const language of LANGUAGES) {
      for (const value of [0, 7, -12.5, 1234.25, 1_000_000]) {
        expect(readNumber(translatorFor(language).number(value), language), `${language} ${value}`).toBe(value);
      }
    }
  });
});

describe('a date', () => {
  it.each<[Language, string, string | null | undefined]>([
    ['en', '21/11/2026', '2026-11-21'],
    ['en', '2026-11-21', '2026-11-21'],
    ['en', '1.2.26', '2026-02-01'],
    ['vi', '21/11/2026', '2026-11-21'],
    ['ru', '21.11.2026', '2026-11-21'],
    ['fa', '۱۴۰۵/۸/۳۰', '2026-11-21'],
    ['fa', '1405/08/30', '2026-11-21'],
    ['fa', '٠٥/٠٨/٣٠', '2026-11-21'],
    ['fa', '30/8/1405', '2026-11-21'],
    ['fa', '2026-11-21', '2026-11-21'],
    // 1403 is a leap year of the Persian calendar, 1404 is none.
    ['fa', '۱۴۰۳/۱۲/۳۰', '2025-03-20'],
    ['fa', '۱۴۰۴/۱۲/۳۰', undefined],
    ['fa', '۱۴۰۵/۷/۳۱', undefined],
    ['fa', '۱۴۰۵/۱۳/۱', undefined],
    ['en', '29/2/2028', '2028-02-29'],
    ['en', '29/2/2026', undefined],
    ['en', '31/4/2026', undefined],
    ['en', '1/1/206', undefined],
    ['en', '1/1/3026', undefined],
    ['en', 'soon', undefined],
    ['en', '', null],
  ])('in %s “%s” is %s', (language, text, iso) => {
    expect(readDate(text, language)).toBe(iso);
  });

  it('is read back as it is written, every day of some years and in every language', () => {
    for (const language of LANGUAGES) {
      for (let iso = '2024-12-25'; iso < '2029-04-01'; iso = addDays(iso, 11)) {
        expect(readDate(writeDate(iso, language), language), `${language} ${iso}`).toBe(iso);
      }
    }
    expect(writeDate('2026-11-21', 'fa')).toBe('۱۴۰۵/۰۸/۳۰');
    expect(writeDate('2026-11-21', 'ru')).toBe('21.11.2026');
  });
});

describe('words that are looked for', () => {
  it.each([
    ['DIEM CHAM', 'Điểm chạm ở quầy', true],
    ['đặt lịch', 'Dat lich kham', true],
    ['كارت', 'کارت تشکر', true],
    ['شبکه‌های', 'شبکه های اجتماعی', true],
    ['شبکه های', 'شبکه‌های اجتماعی', true],
    ['نقطه\u200dتماس', 'نقطهٔ تماس', true],
    ['مسئول', 'مسؤول', false],
    ['счет', 'Счёта и оплата', true],
    ['учёт', 'Учет', true],
    ['card thank', 'Thank-you cards', true],
    ['card zebra', 'Thank-you cards', false],
    ['', 'anything', true],
  ])('“%s” in “%s”: %s', (query, text, found) => {
    expect(matcher(query)(text)).toBe(found);
  });
});

describe('a time of day', () => {
  it.each<[string, string | null | undefined]>([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['9.05', '09:05'],
    ['0930', '09:30'],
    ['۱۴:۴۵', '14:45'],
    ['23:59', '23:59'],
    [' ', null],
    ['24:00', undefined],
    ['9:60', undefined],
    ['9:3', undefined],
    ['noon', undefined],
  ])('“%s” is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
  it('is written in the digits of the language, and read back', () => {
    expect(inDigitsOf('09:30', 'fa')).toBe('۰۹:۳۰');
    expect(readTime(inDigitsOf('09:30', 'fa'))).toBe('09:30');
    expect(inDigitsOf('09:30', 'ru')).toBe('09:30');
  });
});
