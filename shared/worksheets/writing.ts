/** Places for a pen: lines, boxes, rows of dots. Lengths in mm. */
import { square } from './paper-marks.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import type { Part, Press } from './press.ts';
import type { SheetElement } from './sheet.ts';

/** Side of a box to tick. */
export const TICK = 5;
const TICK_LABEL: PaperFont = { pt: 9, weight: 400 };

/** Lines to write on, as many as asked for. */
export function writingLines(count: number, press: Press): Part {
  return {
    height: round(count * press.spacing),
    element: {
      tag: 'div',
      class: 'sheet-lines',
      children: Array.from({ length: count }, () => ({
        tag: 'div',
        class: 'sheet-rule',
        style: { height: `${press.spacing}mm` },
      })),
    },
  };
}

/** How many lines to write on fit a height. */
export function linesIn(height: number, { spacing }: Press): number {
  return Math.max(0, Math.floor((height + 0.001) / spacing));
}

/** What stays free between the last line to write on and what ends its place: nearer, both read as one double line. */
export function roomBelow({ spacing }: Press): number {
  return round(spacing / 3);
}

/** A box to tick and what it stands for. */
export function tickBox(label: string, width: number, press: Press, font: PaperFont = TICK_LABEL): Part {
  const text = setText(label, font, width - TICK - 3, press.type, 4);
  const height = round(Math.max(TICK, text.height) + 2);
  return {
    height,
    element: {
      tag: 'div',
      class: 'sheet-tick',
      style: { height: `${height}mm`, width: `${width}mm` },
      children: [square(TICK, 0.8), { tag: 'div', children: linesOf(text) }],
    },
  };
}

/** Text as a part of its own, with room after it. */
export function paragraph(
  text: string,
  font: PaperFont,
  width: number,
  press: Press,
  options: { tag?: 'h2' | 'p' | 'div'; after?: number; muted?: boolean } = {},
): Part {
  const { tag = 'p', after = 0, muted = false } = options;
  const block = setText(text, font, width, press.type, 60);
  const element: SheetElement = {
    tag,
    class: muted ? 'sheet-muted' : '',
    style: { height: `${round(block.height + after)}mm` },
    children: linesOf(block),
  };
  return { height: round(block.height + after), element };
}
