/**
 * Breaking text into lines. The measurer is injected: the browser's canvas on screen and paper,
 * a deterministic one in tests. Widths in px.
 */

/** One family for screen and paper; Vazirmatn serves Persian where Inter has no glyph. */
export const FONT_FAMILY = 'Inter, Vazirmatn, sans-serif';

export interface Font {
  /** px */
  size: number;
  weight: 400 | 500 | 600 | 700;
}

/** Width of one line of text in px. */
export type Measure = (text: string, font: Font) => number;

export function cssFont(font: Font): string {
  return `${font.weight} ${font.size}px ${FONT_FAMILY}`;
}

/** A measurer that remembers, by font and string. `limit` entries are kept, then it starts anew. */
export function remembering(measure: Measure, limit = 50_000): Measure {
  let widths = new Map<string, number>();
  return (text, font) => {
    const key = `${font.weight} ${font.size} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (widths.size >= limit) widths = new Map();
      width = measure(text, font);
      widths.set(key, width);
    }
    return width;
  };
}

/** The tests' measurer: 0.56 em a character, a little more when bold; wide enough for all four scripts. */
export const roughMeasure: Measure = (text, font) => text.length * font.size * (font.weight >= 600 ? 0.6 : 0.56);

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * After a space that may break, and after a hyphen or slash between longer parts of a word ("e-mail" stays whole).
 */
const BREAKS = /(?<=[^\S\u00a0\u202f\u2007])(?=\S)|(?<=[\p{L}\p{M}\p{N}]{2}[-/])(?=[\p{L}\p{N}]{2})/u;

/**
 * Breaks a text into lines no wider than `width`. Breaks at spaces and after hyphens;
 * a word that alone is too wide breaks between graphemes. Line breaks in the text are kept.
 * Nothing is dropped but the spaces at line ends. An empty text gives one empty line.
 */
export function wrap(text: string, font: Font, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    let line = '';
    for (const piece of paragraph.split(BREAKS)) {
      const candidate = line + piece;
      if (measure(candidate.trimEnd(), font) <= width) {
        line = candidate;
        continue;
      }
      if (line.trimEnd() !== '') lines.push(line.trimEnd());
      line = piece;
      if (measure(piece.trimEnd(), font) > width) {
        const parts = breakWord(piece.trimEnd(), font, width, measure);
        line = parts.pop() ?? '';
        lines.push(...parts);
        if (piece.trimEnd() !== piece) line += piece.slice(piece.trimEnd().length);
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

function breakWord(word: string, font: Font, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && measure(part + segment, font) > width) {
      parts.push(part);
      part = segment;
    } else part += segment;
  }
  if (part !== '') parts.push(part);
  return parts;
}
