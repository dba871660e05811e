/** Initials in the four languages: of names, not of what is remarked after them. */
import { expect, test } from 'vitest';
import { initialsOf } from '../../../shared/document/initials.ts';

test.each([
  ['Maya', 'en', 'M'],
  ['Desmond Clarke', 'en', 'DC'],
  ['mary-jane van der Berg', 'en', 'MB'],
  ['Lan, 34, first bike', 'en', 'L'],
  ['Nora Ito (regular)', 'en', 'NI'],
  ['Nguyễn Thị Lan', 'vi', 'NL'],
  ['đặng Ánh', 'vi', 'ĐÁ'],
  ['Chị Thảo', 'vi', 'CT'],
  ['Анна Ивановна Петрова', 'ru', 'АП'],
  ['ёлкина', 'ru', 'Ё'],
  ['', 'en', ''],
  ['  42 ', 'en', ''],
  ['(regular)', 'en', 'R'],
] as const)('%s in %s: %s', (name, language, initials) => {
  expect(initialsOf(name, language)).toBe(initials);
});

test('Persian letters stay apart, so that two initials are not read as a word', () => {
  expect(initialsOf('سارا احمدی', 'fa')).toBe('س\u2009ا');
  expect(initialsOf('نگار', 'fa')).toBe('ن');
  // A word whose parts are joined without a space is one word less than it looks.
  expect(initialsOf('علی‌رضا کریمی', 'fa')).toBe('ع\u2009ک');
});

test('letters that are composed of several signs stay whole', () => {
  expect(initialsOf('Ế'.normalize('NFD'), 'vi')).toBe('Ế');
});
