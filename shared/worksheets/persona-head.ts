/** The head of a sheet about a persona: portrait, name, and what they say. Lengths in mm. */
import { initialsOf } from '../document/initials.ts';
import type { Persona } from '../document/schema.ts';
import { quoted } from '../layout/persona-band.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import type { Press } from './press.ts';
import type { SheetElement } from './sheet.ts';

const INITIALS: PaperFont = { pt: 26, weight: 600 };

/** A circle with the portrait, or the initials, or empty to draw in. `side` in mm. */
export function portraitOf(persona: Persona | null, side: number, press: Press): SheetElement {
  const style = { width: `${side}mm`, height: `${side}mm` };
  if (persona?.portrait)
    return {
      tag: 'img',
      class: press.grey ? 'sheet-portrait sheet-portrait-grey' : 'sheet-portrait',
      style,
      attributes: { src: persona.portrait, alt: persona.name },
    };
  const initials = persona ? initialsOf(persona.name, press.words.language) : '';
  const font = { ...INITIALS, pt: Math.max(12, Math.round((INITIALS.pt * side) / 40)) };
  return {
    tag: 'div',
    class: persona ? 'sheet-portrait sheet-portrait-letters' : 'sheet-portrait sheet-portrait-empty',
    style,
    children: initials === '' ? [] : linesOf(setText(initials, font, side, press.type, 1)),
  };
}

/** What the persona says, in the quotation marks of the language. */
export function quoteOf(persona: Persona | null, press: Press): string {
  return persona && persona.quote.trim() !== '' ? quoted(persona, press.words) : '';
}

export function spaceOf(height: number): SheetElement {
  return { tag: 'div', style: { height: `${round(height)}mm` } };
}

/** What hangs on a wall is read from further away. */
export function sized(font: PaperFont, { width, height }: Press): PaperFont {
  return Math.min(width, height) > 250 ? { ...font, pt: Math.round(font.pt * 2.7) / 2 } : font;
}
