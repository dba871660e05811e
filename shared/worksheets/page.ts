/** Pages and their feet: numbered through all sheets of a print. Lengths in mm. */
import type { Letterhead } from '../document/schema.ts';
import { translatorFor } from '../i18n/translate.ts';
import { LOGO_IN_FOOT, logoOf } from './letterhead.ts';
import { linesOf, type PaperFont, type PaperType, setText, widthOf } from './paper-text.ts';
import type { Press } from './press.ts';
import type { SheetElement, SheetPage } from './sheet.ts';

/** What printers may not reach along the edges of a page. */
export const UNPRINTED = 10;

const FOOT: PaperFont = { pt: 7.5, weight: 400 };

/** One page. `note` stands in its foot; null: the page has no foot, and no number. */
export function pageOf(press: Press, children: readonly SheetElement[], note: string | null = ''): SheetPage {
  const { size, width, height, margin, words, grey } = press;
  return {
    size,
    width,
    height,
    language: words.language,
    direction: words.direction,
    margin,
    grey,
    foot: note === null ? null : { note },
    content: [{ tag: 'div', class: 'sheet-body', style: { padding: `${margin}mm` }, children }],
  };
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
    return { ...page, content: [...page.content, footOf(page, page.foot.note, counts, letterhead, type)] };
  });
}

/** Between the parts of a foot. */
const FOOT_GAP = 3;

function footOf(
  { width: pageWidth, margin, language, grey }: SheetPage,
  note: string,
  counts: { number: number; of: number },
  letterhead: Letterhead,
  type: PaperType,
): SheetElement {
  const width = pageWidth - 2 * margin;
  const pageOf = setText(translatorFor(language).t('worksheet.page', counts), FOOT, width / 3, type, 1);
  const logo = logoOf(letterhead, LOGO_IN_FOOT, grey);
  const taken = widthOf(pageOf.lines[0] ?? '', FOOT, type) + 2 * FOOT_GAP + (logo ? LOGO_IN_FOOT.width + FOOT_GAP : 0);
  const says = [note, letterhead.line.trim()].filter(Boolean).join(' · ');
  const height = Math.max(pageOf.lineHeight, logo ? LOGO_IN_FOOT.height : 0);
  return {
    tag: 'footer',
    class: 'sheet-foot sheet-muted',
    style: { insetInline: `${margin}mm`, bottom: `${margin}mm`, height: `${height}mm` },
    children: [
      ...(logo ? [logo] : []),
      { tag: 'div', class: 'sheet-foot-note', children: linesOf(setText(says, FOOT, width - taken, type, 1)) },
      { tag: 'div', children: linesOf(pageOf) },
    ],
  };
}
