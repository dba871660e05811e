/** Dragging a row of a list to another place, by its grip. */
import { type PointerEvent, useRef, useState } from 'react';

/** How far the pointer goes before a press becomes a drag, in px. */
const SLACK = 4;

export interface RowDrag {
  /** Place of the row being dragged. */
  from: number | null;
  /** Place among all rows before which it would go; their number: behind the last. */
  gap: number | null;
  /** For the grip of the row at that place. */
  grip(index: number): {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
  };
  /** Gives a drag up; true when there was one. */
  cancel(): boolean;
}

/** `onDrop` gets the row and its new place among the others, counted without it. `list` holds a row a child. */
export function useRowDrag(list: () => HTMLElement | null, onDrop: (from: number, to: number) => void): RowDrag {
  const press = useRef<{ index: number; y: number } | null>(null);
  const [drag, setDrag] = useState<{ from: number; gap: number } | null>(null);
  const cancel = () => {
    press.current = null;
    setDrag(null);
    return drag !== null;
  };
  return {
    from: drag?.from ?? null,
    gap: drag?.gap ?? null,
    cancel,
    grip: (index) => ({
      onPointerDown: (event) => {
        if (event.button === 0 && event.isPrimary) press.current = { index, y: event.clientY };
      },
      onPointerMove: (event) => {
        const begun = press.current;
        const rows = [...(list()?.children ?? [])];
        if (!begun || event.buttons === 0 || (!drag && Math.abs(event.clientY - begun.y) < SLACK)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const gap = rows.filter((row) => {
          const { top, height } = row.getBoundingClientRect();
          return event.clientY > top + height / 2;
        }).length;
        // The list scrolls along to where the row would go.
        rows[Math.min(gap, rows.length - 1)]?.scrollIntoView({ block: 'nearest' });
        if (drag?.gap !== gap) setDrag({ from: begun.index, gap });
      },
      onPointerUp: () => {
        // The gap right behind the row is where it stands already.
        if (drag) onDrop(drag.from, drag.gap > drag.from ? drag.gap - 1 : drag.gap);
        cancel();
      },
      onPointerCancel: cancel,
    }),
  };
}
