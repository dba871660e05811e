/** All pages, small, beside the preview: a click leads to one. Only those in view are drawn. */
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Translator } from '../../shared/i18n/translate.ts';
import type { SheetPage } from '../../shared/worksheets/sheet.ts';
import styles from './PagePreview.module.css';
import { columnOf, PX_PER_MM, pagesBetween } from './page-column.ts';
import { SheetPageView } from './SheetPages.tsx';

interface PageStripProps {
  pages: readonly SheetPage[];
  current: number;
  /** Another one begins at its first page. */
  subject: string;
  /** Of the interface. */
  translator: Translator;
  onGo(page: number): void;
}

/** Longest side of a small page, and the room between two, which holds the number. px. */
const SIDE = 84;
const GAP = 30;

export function PageStrip({ pages, current, subject, translator, onGo }: PageStripProps) {
  const { t, number } = translator;
  const scroller = useRef<HTMLElement>(null);
  const [shown, setShown] = useState({ first: 0, last: -1 });
  const column = useMemo(
    () => columnOf(pages, ({ width, height }) => SIDE / (Math.max(width, height) * PX_PER_MM), GAP),
    [pages],
  );

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const next = pagesBetween(column, element.scrollTop, element.scrollTop + element.clientHeight);
    setShown((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, [column]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is looked at from its beginning
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const top = (column.tops[current] ?? 0) - GAP;
    const bottom = (column.tops[current] ?? 0) + (column.heights[current] ?? 0) + GAP;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    look();
    const { activeElement } = document;
    if (element.contains(activeElement)) element.focus();
  }, [column, current, subject, look]);

  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const last = pages.length - 1;
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + 5,
      PageUp: current - 5,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onGo(to);
  };

  return (
    <nav
      ref={scroller}
      className={styles.strip}
      aria-label={t('worksheets.thumbnails')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop for all pages, arrow keys go from one to the next
      tabIndex={0}
      onScroll={look}
      onKeyDown={pressed}
    >
      <div className={styles.column} style={{ height: column.height }}>
        {pages.slice(shown.first, shown.last + 1).map((page, i) => {
          const index = shown.first + i;
          const scale = column.scales[index] ?? 1;
          const size = { width: page.width * PX_PER_MM * scale, height: column.heights[index] };
          return (
            <button
              key={index}
              type="button"
              className={styles.small}
              style={{ top: column.tops[index] }}
              aria-label={t('worksheet.page', { number: index + 1, of: pages.length })}
              aria-current={index === current ? 'page' : undefined}
              tabIndex={-1}
              onClick={() => onGo(index)}
            >
              <span className={styles.smallPage} style={size} inert>
                <span className={styles.scaled} style={{ transform: `scale(${scale})` }} dir="ltr">
                  <SheetPageView page={page} />
                </span>
              </span>
              <span className={styles.number}>{number(index + 1)}</span>
            </button>
          );
        })}
      </div>
    </nav>
  );
}
