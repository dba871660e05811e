/** Breaking lines: nothing is lost, nothing is too wide. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Font, roughMeasure, wrap } from '../../../shared/layout/text.ts';

const font: Font = { size: 12, weight: 400 };
const texts = fc.oneof(
  fc.string({ maxLength: 200, unit: 'grapheme' }),
  fc.lorem({ maxCount: 40 }),
  fc.constantFrom('Đường cảm xúc của khách hàng', 'نقطهٔ تماس می‌شود', 'a/b/c-d e', '   ', 'x'.repeat(300)),
);

test('no line is wider than asked, unless a single character is', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 300 }), (text, width) => {
      for (const line of wrap(text, font, width, roughMeasure)) {
        const single = [...new Intl.Segmenter().segment(line)].length <= 1;
        expect(single || roughMeasure(line, font) <= width).toBe(true);
      }
    }),
  );
});

test('every letter comes through, in order', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 300 }), (text, width) => {
      const letters = (of: string) => of.replace(/\s/gu, '');
      expect(letters(wrap(text, font, width, roughMeasure).join(''))).toBe(letters(text));
    }),
  );
});

test('line breaks of the text are kept and an empty text is one empty line', () => {
  expect(wrap('one\ntwo\r\nthree', font, 500, roughMeasure)).toEqual(['one', 'two', 'three']);
  expect(wrap('', font, 100, roughMeasure)).toEqual(['']);
});

test('no-break spaces and short joined words stay together', () => {
  const narrow = 70;
  expect(wrap('about 90\u00a0% of it', font, narrow, roughMeasure)).toContain('about 90\u00a0%');
  expect(wrap('write an e-mail', font, 60, roughMeasure)).toEqual(['write an', 'e-mail']);
  expect(wrap('well-known', font, 50, roughMeasure)).toEqual(['well-', 'known']);
});
