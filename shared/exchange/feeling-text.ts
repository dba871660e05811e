/** Feelings as people type them: +1.2, -1,2, −۱٫۲. */
import { roundFeeling } from '../document/feeling.ts';
import { FEELING_MAX, FEELING_MIN } from '../document/terms.ts';
import { toAsciiDigits } from '../i18n/translate.ts';

/** The feeling that was typed, null for an empty text, undefined for what is no number from −2 to +2. */
export function readFeeling(text: string): number | null | undefined {
  const plain = toAsciiDigits(text)
    // Marks that keep a sign on its side of a right-to-left number.
    .replace(/[\s\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/[−–‒]/g, '-')
    .replace(/[,٫]/g, '.');
  if (plain === '') return null;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  const value = Number(plain);
  return value < FEELING_MIN || value > FEELING_MAX ? undefined : roundFeeling(value);
}
