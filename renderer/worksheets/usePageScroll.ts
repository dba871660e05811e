/** Where a preview is scrolled to: which pages are near the view, which one is current, and how to get to another. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SheetPage } from '../../shared/worksheets/sheet.ts';
import { interfaceScale } from '../frame/theme.ts';
import { columnOf, type PageColumn, pageAt, pagesBetween, scaleIn, type Zoom } from './page-column.ts';

/** Free beside, above and below a page, px. */
const GAP = 28;

export interface ShownPages {
  /** Drawn: those in view, and as much again above and below. */
  first: number;
  last: number;
  /** The one that is looked at. */
  current: number;
}

export interface PageScroll {
  scroller: RefObject<HTMLElement | null>;
  /** null: before the room is known. */
  column: PageColumn | null;
  shown: ShownPages;
  /** To be called when it was scrolled. */
  look(): void;
  goTo(page: number): void;
}

/** `subject`: another one begins at its first page. */
export function usePageScroll(pages: readonly SheetPage[], zoom: Zoom, subject: string): PageScroll {
  const scroller = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  const [shown, setShown] = useState<ShownPages>({ first: 0, last: -1, current: 0 });
  /** The upper edge of the view, as a place on a page: what stays when all heights change. */
  const anchor = useRef({ page: 0, part: 0 });
  /** A page that was gone to stays the current one, also where it cannot reach the upper edge, until somebody scrolls. */
  const held = useRef<{ page: number; top: number } | null>(null);
  const before = useRef({ subject, zoom });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const column = useMemo(() => {
    if (!room || room.width === 0) return null;
    const inside = { ...room, gap: GAP, real: 1 / interfaceScale() };
    return columnOf(pages, (page) => scaleIn(page, zoom, inside), GAP);
  }, [pages, zoom, room]);

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element || !column) return;
    const { scrollTop, clientHeight, scrollHeight } = element;
    const top = pageAt(column, scrollTop + GAP);
    const part = (scrollTop + GAP - (column.tops[top] ?? 0)) / (column.heights[top] || 1);
    anchor.current = { page: top, part: Math.max(0, part) };
    if (held.current && Math.abs(held.current.top - scrollTop) > 2) held.current = null;
    const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
    const middle = scrollTop <= 2 ? 0 : isAtEnd ? column.tops.length - 1 : pageAt(column, scrollTop + clientHeight / 2);
    const next = {
      ...pagesBetween(column, scrollTop - clientHeight / 2, scrollTop + clientHeight * 1.5),
      current: held.current?.page ?? middle,
    };
    setShown((now) =>
      now.first === next.first && now.last === next.last && now.current === next.current ? now : next,
    );
  }, [column]);

  const goTo = useCallback(
    (page: number) => {
      const element = scroller.current;
      if (!element || !column) return;
      element.scrollTop = (column.tops[page] ?? 0) - GAP;
      held.current = { page, top: element.scrollTop };
      look();
    },
    [column, look],
  );

  // The pages, their size or the room changed: what was looked at is looked at still.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !column) return;
    const was = before.current;
    before.current = { subject, zoom };
    if (was.subject !== subject) goTo(0);
    else if (was.zoom !== zoom) goTo(Math.min(held.current?.page ?? anchor.current.page, column.tops.length - 1));
    else {
      const page = Math.min(anchor.current.page, column.tops.length - 1);
      const part = page === anchor.current.page ? anchor.current.part : 0;
      element.scrollTop = (column.tops[page] ?? 0) + part * (column.heights[page] ?? 0) - GAP;
      look();
    }
  }, [column, subject, zoom, look, goTo]);

  return { scroller, column, shown, look, goTo };
}
