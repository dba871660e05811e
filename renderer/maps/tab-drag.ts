/** Dragging a tab to another place in its row, in either reading direction. */
import { type PointerEvent, useRef, useState } from 'react';

/** How far the pointer goes before a press becomes a drag, in px. */
const SLACK = 5;
/** Near the row's ends it scrolls along: how near, and how far with each movement, in px. */
const EDGE = 28;
const SCROLL = 8;

export interface TabDrag {
  /** The tab being dragged, by its id. */
  dragged: string | null;
  /** Place among all tabs before which it would go; their number: behind the last. */
  gap: number | null;
  /** Handlers for the tab of that id. */
  handlers(id: string): {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    onPointerCancel: () => void;
  };
  /** Gives a drag up; true when there was one. */
  cancel(): boolean;
}

/** `onDrop` gets the tab and its new place among the others, counted without it. */
export function useTabDrag(ids: readonly string[], onDrop: (id: string, at: number) => void): TabDrag {
  const press = useRef<{ id: string; x: number } | null>(null);
  const [drag, setDrag] = useState<{ id: string; gap: number } | null>(null);

  const cancel = () => {
    press.current = null;
    setDrag(null);
    return drag !== null;
  };
  return {
    dragged: drag?.id ?? null,
    gap: drag?.gap ?? null,
    cancel,
    handlers: (id) => ({
      onPointerDown: (event) => {
        if (event.button === 0 && event.isPrimary) press.current = { id, x: event.clientX };
      },
      onPointerMove: (event) => {
        const row = event.currentTarget.parentElement;
        if (press.current?.id !== id || !row || event.buttons === 0) return;
        if (!drag && Math.abs(event.clientX - press.current.x) < SLACK) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        scrollAlong(row, event.clientX);
        const gap = gapAt(row, event.clientX);
        if (drag?.gap !== gap) setDrag({ id, gap });
      },
      onPointerUp: () => {
        const from = ids.indexOf(id);
        // The gap right behind the tab is where it stands already.
        if (drag && from >= 0) onDrop(id, drag.gap > from ? drag.gap - 1 : drag.gap);
        cancel();
      },
      onPointerCancel: cancel,
    }),
  };
}

function scrollAlong(row: HTMLElement, x: number): void {
  const { left, right } = row.getBoundingClientRect();
  if (x < left + EDGE) row.scrollLeft -= SCROLL;
  else if (x > right - EDGE) row.scrollLeft += SCROLL;
}

/** How many tabs the pointer has passed in the reading direction. */
function gapAt(row: HTMLElement, x: number): number {
  const rtl = getComputedStyle(row).direction === 'rtl';
  return [...row.children].filter((tab) => {
    const { left, width } = tab.getBoundingClientRect();
    const middle = left + width / 2;
    return rtl ? x < middle : x > middle;
  }).length;
}
