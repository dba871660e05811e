/** Pages and their feet: numbered through all sheets of a print. Lengths in mm. */
import { translatorFor } from '../i18n/translate.ts';
import { linesOf, type PaperFont, type PaperType, setText } from './paper-text.ts';
import type { Press } from './press.ts';
import type { SheetElement, SheetPage } from './sheet.ts';

const FOOT: PaperFont = { pt: 7.5, weight: 400 };

/** One page. `note` stands in its foot; null: the page has no foot, and no number. */
export function pageOf(press: Press, children: readonly SheetElement[], note: string | null = ''): SheetPage {
  const { size, width, height, margin, words } = press;
  return {
    size,
    width,
    height,
    language: words.language,
    direction: words.direction,
    foot: note === null ? null : { margin, note },
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

/** Gives the pages their feet: what each has to say, the organisation's own line, and "page X of Y". */
export function numbered(pages: readonly SheetPage[], type: PaperType, organisation = ''): SheetPage[] {
  const count = pages.filter((page) => page.foot !== null).length;
  let number = 0;
  return pages.map((page) => {
    if (!page.foot) return page;
    number++;
    return { ...page, content: [...page.content, footOf(page, number, count, organisation, type)] };
  });
}

function footOf(page: SheetPage, number: number, of: number, organisation: string, type: PaperType): SheetElement {
  const { margin = 0, note = '' } = page.foot ?? {};
  const width = page.width - 2 * margin;
  const { t } = translatorFor(page.language);
  const says = [note, organisation].filter(Boolean).join(' · ');
  const pageOf = setText(t('worksheet.page', { number, of }), FOOT, width / 3, type, 1);
  return {
    tag: 'footer',
    class: 'sheet-foot sheet-muted',
    style: { insetInline: `${margin}mm`, bottom: `${margin}mm`, height: `${pageOf.lineHeight}mm` },
    children: [
      { tag: 'div', children: linesOf(setText(says, FOOT, (width * 2) / 3 - 4, type, 1)) },
      { tag: 'div', children: linesOf(pageOf) },
    ],
  };
}
