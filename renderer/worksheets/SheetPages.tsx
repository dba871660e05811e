/** The pages of a worksheet as the browser's own elements: the same for the preview, the printer and the PDF. */
import { createElement, memo, type ReactNode } from 'react';
import type { Sheet, SheetElement, SheetPage } from '../../shared/worksheets/sheet.ts';
import { ICONS, type IconName } from '../ui/icons.ts';
import './sheet.css';

/** All pages, one after another. */
export function SheetPages({ sheet }: { sheet: Sheet }) {
  return sheet.pages.map((page, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
    <SheetPageView key={index} page={page} />
  ));
}

/** One page, in its true size. */
export const SheetPageView = memo(function SheetPageView({ page }: { page: SheetPage }) {
  return (
    <div
      className={`sheet-page ${page.size}`}
      lang={page.language}
      dir={page.direction}
      style={{ width: `${page.width}mm`, height: `${page.height}mm` }}
    >
      {page.content.map(asElement)}
    </div>
  );
});

function asElement(node: SheetElement | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, class: className, style, attributes, children, icon } = node;
  // Children are passed one by one, so that React asks for no keys in lists that never change.
  return createElement(
    tag,
    { key, className: className || undefined, style, ...attributes },
    ...(icon ? strokesOf(icon) : []),
    ...(children ?? []).map(asElement),
  );
}

/** What an icon consists of; nothing for a name that the program does not know. */
function strokesOf(icon: string): ReactNode[] {
  const strokes = icon in ICONS ? ICONS[icon as IconName] : [];
  return strokes.map(([tag, attributes], key) => createElement(tag, { key, ...attributes }));
}
