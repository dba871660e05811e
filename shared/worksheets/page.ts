/** Pages and their feet: numbered through all sheets of a print. Lengths in mm. */
import type { Letterhead } from '../document/schema.ts';
import { translatorFor } from '../i18n/translate.ts';
import { LOGO_IN_FOOT, logoOf } from './letterhead.ts';
import { linesOf, type PaperFont, type PaperType, setText, type TextBlock, widthOf } from './paper-text.ts';
import type { Press } from './press.ts';
import type { PageFoot, SheetElement, SheetPage } from './sheet.ts';

/** What printers may not reach along the edges of a page. */
export const UNPRINTED = 10;

const FOOT: PaperFont = { pt: 7.5, weight: 400 };

/** One page. `note` stands in its foot, in each of the paper's languages; null: the page has no foot, and no number. */
export function pageOf(
  press: Press,
  children: readonly SheetElement[],
  note: string | readonly string[] | null = '',
): SheetPage {
  const { size, width, height, margin, words, second, grey } = press;
  return {
    size,
    width,
    height,
    language: words.language,
    ...(second && { second: second.language }),
    direction: words.direction,
    margin,
    grey,
    foot: note === null ? null : footNote(note),
    content: [{ tag: 'div', class: 'sheet-body', style: { padding: `${margin}mm` }, children }],
  };
}

export function footNote(note: string | readonly string[]): PageFoot {
  const [first = '', second] = [note].flat();
  return second ? { note: first, second } : { note: first };
}

/** A box at a place of the page, from the side where reading begins. */
export function at(
  place: { x: number; y: number; width: number; height: number },
  children: readonly (SheetElement | string)[] = [],
  name = '',
): SheetElement {
  const { x, y, width, height } = place;
  return {
    tag: 'div',
    class: `sheet-at ${name}`.trim(),
    style: { insetInlineStart: `${x}mm`, top: `${y}mm`, width: `${width}mm`, height: `${height}mm` },
    children,
  };
}

/**
 * Gives the pages their feet: the organisation's logo, what the page has to say, the organisation's line, and "page X of Y".
 * A line that finds no room beside the rest is cut, and that is written down in the type's warnings.
 */
export function numbered(
  pages: readonly SheetPage[],
  type: PaperType,
  letterhead: Letterhead = { line: '', logo: null },
): SheetPage[] {
  // Every page counts, also one without a foot: a number is the page's place in the PDF.
  return pages.map((page, index) => {
    if (!page.foot) return page;
    const counts = { number: index + 1, of: pages.length };
    return { ...page, content: [...page.content, footOf(page, page.foot, counts, letterhead, type)] };
  });
}

/** Between the parts of a foot. */
const FOOT_GAP = 3;

function footOf(
  { width: pageWidth, margin, language, second, grey }: SheetPage,
  foot: PageFoot,
  counts: { number: number; of: number },
  letterhead: Letterhead,
  type: PaperType,
): SheetElement {
  const width = pageWidth - 2 * margin;
  const pages = [language, ...(second ? [second] : [])].map((each) =>
    setText(translatorFor(each).t('worksheet.page', counts), FOOT, width / 4, type, 1),
  );
  const logo = logoOf(letterhead, LOGO_IN_FOOT, grey);
  const room = width - lengthOf(pages, type) - 2 * FOOT_GAP - (logo ? LOGO_IN_FOOT.width + FOOT_GAP : 0);
  const notes = notesIn(foot, letterhead.line.trim(), room, type);
  const height = Math.max(...[...pages, ...notes].map(({ lineHeight }) => lineHeight), logo ? LOGO_IN_FOOT.height : 0);
  return {
    tag: 'footer',
    class: 'sheet-foot sheet-muted',
    style: { insetInline: `${margin}mm`, bottom: `${margin}mm`, height: `${height}mm` },
    children: [
      ...(logo ? [logo] : []),
      { tag: 'div', class: 'sheet-foot-note', children: notes.flatMap((note) => linesOf(note)) },
      { tag: 'div', class: 'sheet-foot-pages', children: pages.flatMap((page) => linesOf(page)) },
    ],
  };
}

/** The note in both languages side by side, as two directions never share a text; in one where both leave no room. */
function notesIn({ note, second }: PageFoot, line: string, room: number, type: PaperType): TextBlock[] {
  const says = [note, line].filter(Boolean).join(' · ');
  if (second) {
    const both = [note, second, line]
      .filter(Boolean)
      .map((text) => setText(text, FOOT, Number.POSITIVE_INFINITY, type));
    if (lengthOf(both, type) <= room) return both;
  }
  return [setText(says, FOOT, room, type, 1)];
}

/** Of lines side by side. */
function lengthOf(blocks: readonly TextBlock[], type: PaperType): number {
  const widths = blocks.map(({ lines }) => widthOf(lines[0] ?? '', FOOT, type));
  return widths.reduce((sum, width) => sum + width, FOOT_GAP * (blocks.length - 1));
}
