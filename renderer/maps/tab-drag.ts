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
  /** For the tab of that id: a drag begins with a press on it. */
  press(id: string): (event: PointerEvent) => void;
  /** For the row: a quick pointer has left the tab before it is heard of again. */
  row: {
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
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
    press: (id) => (event) => {
      if (event.button === 0 && event.isPrimary) press.current = { id, x: event.clientX };
    },
    row: {
      onPointerMove: (event) => {
        const row = event.currentTarget;
        if (!press.current || event.buttons === 0) return;
        const { id, x } = press.current;
        if (!drag && Math.abs(event.clientX - x) < SLACK) return;
        row.setPointerCapture(event.pointerId);
        scrollAlong(row, event.clientX);
        const gap = gapAt(row, event.clientX);
        if (drag?.gap !== gap) setDrag({ id, gap });
      },
      onPointerUp: () => {
        const from = drag ? ids.indexOf(drag.id) : -1;
        // The gap right behind the tab is where it stands already.
        if (drag && from >= 0) onDrop(drag.id, drag.gap > from ? drag.gap - 1 : drag.gap);
        cancel();
      },
      onPointerCancel: cancel,
    },
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
