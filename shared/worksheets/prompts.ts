/** Questions with room for an answer: the same height shared among them in whole lines to write on. Lengths in mm. */
import { bothOf } from './heading.ts';
import { fitText, linesOf, type PaperFont, round, SMALLEST, setText, type TextBlock } from './paper-text.ts';
import type { Press } from './press.ts';
import type { SheetElement } from './sheet.ts';
import { linesIn, writingLines } from './writing.ts';

export interface Prompt {
  /** In the paper's language, and under it in its second one. */
  label: readonly string[];
  /** Its part of the lines, beside those of the others. */
  share: number;
  /** What is known already. */
  text?: string;
  /** Of its label, where it is not that of the others. */
  font?: PaperFont;
}

export interface PromptFonts {
  label: PaperFont;
  text: PaperFont;
}

const PROMPT_FONTS: PromptFonts = { label: { pt: 9, weight: 700 }, text: { pt: 9, weight: 400 } };
const AFTER_TEXT = 1;
/** A label keeps this far from the line above it. */
const LEAST_GAP = 1.6;

/** Labels in both languages, one under the other. */
export function labelBlocks(
  label: readonly string[],
  font: PaperFont,
  width: number,
  press: Press,
  most = 3,
): TextBlock[] {
  const second: PaperFont = { pt: Math.max(SMALLEST + 0.5, font.pt - 1), weight: 400 };
  return label.map((text, index) => setText(text, index === 0 ? font : second, width, press.type, most));
}

/** Words in both of the paper's languages, one under the other, as one text: no line of two directions. */
export function inTwoLines(press: Press, key: string): string {
  return bothOf(press, key).join('\n');
}

export function heightOf(blocks: readonly TextBlock[]): number {
  return round(blocks.reduce((sum, block) => sum + block.height, 0));
}

/** The lines of several texts, the second language's in grey. */
export function labelLines(blocks: readonly TextBlock[]): SheetElement[] {
  return blocks.flatMap((block, index) =>
    index === 0 ? linesOf(block) : [{ tag: 'div' as const, class: 'sheet-muted', children: linesOf(block) }],
  );
}

/**
 * The prompts one under another, together `height` high: what is known, and below it lines as far as they fit.
 * What is left of the height is room above each label but the first.
 */
export function prompted(
  prompts: readonly Prompt[],
  width: number,
  height: number,
  press: Press,
  fonts: PromptFonts = PROMPT_FONTS,
): SheetElement[] {
  const { spacing, type } = press;
  const labels = prompts.map(({ label, font }) => labelBlocks(label, font ?? fonts.label, width, press));
  const gaps = LEAST_GAP * (prompts.length - 1);
  const free = height - gaps - labels.reduce((sum, blocks) => sum + heightOf(blocks), 0);
  const shares = prompts.reduce((sum, { share }) => sum + share, 0);
  const texts = prompts.map(({ text = '', share }) =>
    text.trim() === ''
      ? null
      : fitText(text, fonts.text, width, Math.max(4, (free * share) / shares - AFTER_TEXT), type),
  );
  const taken = texts.reduce((sum, text) => sum + (text ? text.height + AFTER_TEXT : 0), 0);
  const count = Math.max(0, Math.floor((free - taken + 0.001) / spacing));
  const lines = sharedLines(
    prompts.map(({ share }, i) => {
      const text = texts[i];
      return Math.max(0, (free * share) / shares - (text ? text.height + AFTER_TEXT : 0));
    }),
    count,
  );
  const left = free - taken - count * spacing;
  const gap = prompts.length > 1 ? LEAST_GAP + Math.max(0, left / (prompts.length - 1)) : 0;
  return prompts.map((_, i): SheetElement => {
    const blocks = labels[i] ?? [];
    const text = texts[i];
    return {
      tag: 'div',
      style: { marginBlockStart: `${round(i === 0 ? 0 : gap)}mm` },
      children: [
        ...labelLines(blocks),
        ...(text
          ? [{ tag: 'div' as const, style: { paddingBlockEnd: `${AFTER_TEXT}mm` }, children: linesOf(text) }]
          : []),
        writingLines(lines[i] ?? 0, press).element,
      ],
    };
  });
}

/** Deals whole lines to places by the room that each wants: one by one to whoever is furthest from it. */
function sharedLines(wants: readonly number[], count: number): number[] {
  const dealt = wants.map(() => 0);
  const sum = wants.reduce((total, want) => total + want, 0) || 1;
  for (let n = 0; n < count; n++) {
    let neediest = 0;
    let most = Number.NEGATIVE_INFINITY;
    wants.forEach((want, i) => {
      const lack = (want / sum) * count - (dealt[i] ?? 0);
      if (lack > most + 1e-9) [neediest, most] = [i, lack];
    });
    dealt[neediest] = (dealt[neediest] ?? 0) + 1;
  }
  return dealt;
}

/** How many lines to write on there are when the prompts, nothing being known yet, are `height` high. */
export function linesUnder(
  prompts: readonly Prompt[],
  width: number,
  height: number,
  press: Press,
  fonts: PromptFonts = PROMPT_FONTS,
): number {
  const labels = prompts.map(({ label, font }) => heightOf(labelBlocks(label, font ?? fonts.label, width, press)));
  const free = height - labels.reduce((sum, each) => sum + each, 0) - LEAST_GAP * (prompts.length - 1);
  return linesIn(free, press);
}
