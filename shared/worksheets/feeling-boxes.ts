/** Five boxes from −2 to +2, to cross how something feels. Lengths in mm. */
import { figuresOf } from './heading.ts';
import { linesOf, type PaperFont, round, setText, widthOf } from './paper-text.ts';
import type { Part, Press } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import type { SheetElement } from './sheet.ts';

const SCALE = [-2, -1, 0, 1, 2] as const;
const BOX = { width: 7, height: 6.5 };
const GAP = 1.6;
const FIGURE: PaperFont = { pt: 8.5, weight: 500 };
/** In two kinds of digits, one under the other. */
const SMALL_FIGURE: PaperFont = { pt: 7.5, weight: 500 };
/** Figures reach neither above nor below their line. */
const FIGURE_LEADING = 1.1;
/** Width of the five boxes. */
export const BOXES = round(BOX.width * SCALE.length + GAP * (SCALE.length - 1));

/** The question at the beginning of the row and the boxes at its end; in a narrow place they stand under it. */
export function feelingBoxes(label: readonly string[], font: PaperFont, width: number, press: Press): Part {
  const { type } = press;
  const beside = width - BOXES - 3;
  const widest = Math.max(...label.map((text) => widthOf(text, font, type)));
  const inRow = beside > Math.min(widest, 30);
  const blocks = labelBlocks(label, font, inRow ? beside : width, press);
  const labelHeight = heightOf(blocks);
  const height = round((inRow ? Math.max(BOX.height, labelHeight) : BOX.height + 1 + labelHeight) + 1.5);
  return {
    height,
    element: {
      tag: 'div',
      class: inRow ? 'sheet-feeling' : 'sheet-feeling sheet-feeling-under',
      style: { height: `${height}mm` },
      children: [{ tag: 'div', children: labelLines(blocks) }, feelingScale(press)],
    },
  };
}

/** The five boxes alone, −2 where reading begins. */
export function feelingScale(press: Press): SheetElement {
  return {
    tag: 'div',
    class: 'sheet-feeling-boxes',
    style: { gap: `${GAP}mm` },
    children: SCALE.map((value) => ({
      tag: 'div',
      class: 'sheet-feeling-box',
      style: { width: `${BOX.width}mm`, height: `${BOX.height}mm` },
      children: feelingFigure(value, BOX.width, press),
    })),
  };
}

/** A figure of the scale to stand in its box, in the digits of each of the paper's languages. */
export function feelingFigure(value: number, width: number, press: Press): SheetElement[] {
  const figures = figuresOf(press, (words) => words.feeling(value));
  const type = { ...press.type, leading: FIGURE_LEADING };
  if (figures.length > 1) return figures.flatMap((figure) => linesOf(setText(figure, SMALL_FIGURE, width, type, 1)));
  return linesOf(setText(figures[0] ?? '', FIGURE, width, press.type, 1));
}
