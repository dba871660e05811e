/** Labels of rows and boxes: in the paper's language and, under it, in its second one. Lengths in mm. */
import { bothOf } from './heading.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import type { Part, Press } from './press.ts';

const LABEL: PaperFont = { pt: 9.5, weight: 700 };
/** How much smaller the second language is, pt. */
const LESS = 1.5;

/** A label of a locale key, in all of the paper's languages. */
export function labelOf(
  press: Press,
  key: string,
  width: number,
  options: { font?: PaperFont; params?: Record<string, string | number>; most?: number; tag?: 'h2' | 'p' | 'div' } = {},
): Part {
  const { font = LABEL, params, most = 3, tag = 'div' } = options;
  const blocks = bothOf(press, key, params).map((text, i) =>
    setText(text, i === 0 ? font : { pt: Math.max(7.5, font.pt - LESS), weight: 400 }, width, press.type, most),
  );
  const height = round(blocks.reduce((sum, block) => sum + block.height, 0));
  return {
    height,
    element: { tag, style: { height: `${height}mm` }, children: blocks.flatMap((block) => linesOf(block)) },
  };
}

/** As one text, a line for each language: two directions never share a line. */
export function underEachOther(press: Press, key: string): string {
  return bothOf(press, key).join('\n');
}
