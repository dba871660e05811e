/**
 * Text on paper: broken into lines before the browser sees it, so that heights are known and pages can be made.
 * Sizes in pt, lengths in mm.
 */
import type { Direction } from '../i18n/translate.ts';
import { type Font, type Measure, wrap } from '../layout/text.ts';
import type { SheetElement, SheetWarning } from './sheet.ts';

export interface PaperFont {
  pt: number;
  weight: Font['weight'];
}

/** What a language's paper needs to set text. */
export interface PaperType {
  measure: Measure;
  /** Line height in ems: Persian and Vietnamese reach further above and below the line. */
  leading: number;
  /** Where it is written down that a text had to shrink or was cut. */
  warnings?: SheetWarning[];
}

export interface TextBlock {
  lines: readonly string[];
  font: PaperFont;
  direction: Direction;
  /** mm */
  lineHeight: number;
  /** mm, of all lines. */
  height: number;
}

const PX_PER_MM = 96 / 25.4;
const PX_PER_PT = 96 / 72;
const MM_PER_PT = 25.4 / 72;
/** Printers round advances to their own grid; lines keep this share of the width free. */
const SLACK = 0.985;
const SOFT_HYPHEN = '\u00ad';

/** A space between a figure and its sign, before or after it, or its short unit: "90 %", "≥ 4", "20 min", "۹۰ درصد". */
const WITHIN_FIGURE = /(?<=[<>≤≥≈±~+−$€£₽₫№]) (?=\p{N})|(?<=\p{N}) (?=(?:[%٪‰°+$€£₽₫]|\p{L}{1,8}\.?(?!\p{L})))/gu;

/** The text with each figure and what it counts in one piece, however narrow the column. */
export function withWholeFigures(text: string): string {
  return text.replace(WITHIN_FIGURE, '\u00a0');
}

/** Width of one line in mm. */
export function widthOf(text: string, font: PaperFont, { measure }: PaperType): number {
  return measure(text, { size: font.pt * PX_PER_PT, weight: font.weight }) / PX_PER_MM;
}

/**
 * Sets a text in lines no wider than `width` mm. Soft hyphens are places where a word may be parted.
 * Past `most` lines it ends in "…": a row must fit a page, and a name of hundreds of words is none.
 */
export function setText(text: string, font: PaperFont, width: number, type: PaperType, most = 12): TextBlock {
  const { measure } = type;
  const pxFont: Font = { size: font.pt * PX_PER_PT, weight: font.weight };
  const pxWidth = width * PX_PER_MM * SLACK;
  const tidy = text.replace(/[^\S\n\u00a0\u202f\u2007]+/gu, ' ').trim();
  let lines = tidy.includes(SOFT_HYPHEN)
    ? wrapSyllables(tidy, pxFont, pxWidth, measure)
    : wrap(tidy, pxFont, pxWidth, measure);
  lines = lines.filter((line) => line !== '');
  if (lines.length > most) {
    lines = lines.slice(0, most);
    let last = lines.pop() ?? '';
    while (last !== '' && measure(`${last}…`, pxFont) > pxWidth) last = Array.from(last).slice(0, -1).join('');
    lines.push(`${last.trimEnd()}…`);
    type.warnings?.push({ warning: 'cut', text: tidy });
  }
  const lineHeight = round(font.pt * MM_PER_PT * type.leading);
  return { lines, font, direction: directionOfText(text), lineHeight, height: round(lineHeight * lines.length) };
}

/** Nothing on paper is smaller, in pt. */
export const SMALLEST = 7.5;
const SHRINK_STEP = 0.5;

/**
 * Sets a text in its font or, where it takes more room than `width` × `height` mm, in the largest smaller one that fits.
 * At the smallest it is cut. Both are written down as warnings.
 */
export function fitText(text: string, font: PaperFont, width: number, height: number, type: PaperType): TextBlock {
  const quiet: PaperType = { ...type, warnings: undefined };
  for (let pt = font.pt; pt > SMALLEST; pt -= SHRINK_STEP) {
    const block = setText(text, { ...font, pt }, width, quiet, 1000);
    if (block.height > height) continue;
    if (pt < font.pt) type.warnings?.push({ warning: 'shrunk', text });
    return block;
  }
  const lineHeight = round(SMALLEST * MM_PER_PT * type.leading);
  const most = Math.max(1, Math.floor(height / lineHeight));
  const block = setText(text, { ...font, pt: SMALLEST }, width, quiet, most);
  const isCut = block.lines.at(-1)?.endsWith('…') && !text.trimEnd().endsWith('…');
  type.warnings?.push({ warning: isCut ? 'cut' : 'shrunk', text });
  return block;
}

/** The lines as elements: one box of known height each, which the browser may not break. */
export function linesOf(block: TextBlock, tail?: SheetElement): SheetElement[] {
  return block.lines.map((line, index) => ({
    tag: 'div',
    class: 'sheet-line',
    style: {
      fontSize: `${block.font.pt}pt`,
      fontWeight: String(block.font.weight),
      height: `${block.lineHeight}mm`,
      lineHeight: `${block.lineHeight}mm`,
    },
    children: [
      { tag: 'span', class: 'sheet-run', attributes: { dir: block.direction }, children: [line] },
      ...(tail && index === block.lines.length - 1 ? [tail] : []),
    ],
  }));
}

/** Direction of a person's own words, whatever the page's: that of their first letter. */
export function directionOfText(text: string): Direction {
  const first = text.match(/\p{L}/u)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? 'rtl' : 'ltr';
}

function wrapSyllables(text: string, font: Font, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const syllables = word.split(SOFT_HYPHEN);
    for (const [index, syllable] of syllables.entries()) {
      const joint = index === 0 && line !== '' ? ' ' : '';
      const hyphen = index === syllables.length - 1 ? '' : '-';
      if (line === '' || measure(line + joint + syllable + hyphen, font) <= width) {
        line += joint + syllable;
        continue;
      }
      lines.push(index === 0 ? line : `${line}-`);
      line = syllable;
    }
  }
  return [...lines, line];
}

/** Thousandths of a mm keep the page's text short and its sums exact enough. */
export function round(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}
