/**
 * Dragging a row of the inventory to another place in walk order. A line shows where it would go;
 * rows stay where they are until it is let go, so nothing is rendered meanwhile.
 */

/** px from the edge of the table within which it scrolls under the drag, and how far in one frame. */
const EDGE = 36;
const SCROLL = 9;

interface DragOptions {
  /** The scrolling element that holds the rows. */
  scroller: HTMLElement;
  /** The line that is shown between two rows. */
  line: HTMLElement;
  /** The row that is dragged. */
  row: HTMLElement;
  /** `before`: id of the row that it is let go before; null: behind the last one. */
  onDrop: (before: string | null) => void;
}

/** Begins with the press of a pointer. Escape and a lost pointer break it off without a trace. */
export function dragRow(press: PointerEvent, { scroller, line, row, onDrop }: DragOptions): void {
  const handle = press.target as HTMLElement;
  let y = press.clientY;
  let before: string | null | undefined;
  let frame = 0;
  handle.setPointerCapture(press.pointerId);
  row.dataset.dragged = 'true';

  const rows = () =>
    [...scroller.querySelectorAll<HTMLElement>('[data-row]')].filter(({ dataset }) => dataset.row !== 'head');
  const show = () => {
    const all = rows();
    const next = all.find((item) => {
      const { top, height } = item.getBoundingClientRect();
      return y < top + height / 2;
    });
    const { top } = scroller.getBoundingClientRect();
    const edge = next ? next.getBoundingClientRect().top : (all.at(-1)?.getBoundingClientRect().bottom ?? top);
    line.style.transform = `translateY(${edge - top + scroller.scrollTop - 1}px)`;
    line.hidden = false;
    const own = all.indexOf(row);
    // Before itself or before the next one, it stays.
    const stays = next === row || next === all[own + 1];
    before = stays ? undefined : (next?.dataset.row ?? null);
  };
  const roll = () => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const by = y < top + EDGE ? -SCROLL : y > bottom - EDGE ? SCROLL : 0;
    if (by !== 0) {
      scroller.scrollTop += by;
      show();
    }
    frame = requestAnimationFrame(roll);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    line.hidden = true;
    delete row.dataset.dragged;
    handle.removeEventListener('pointermove', moved);
    handle.removeEventListener('pointerup', dropped);
    handle.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', pressed, true);
  };
  const moved = (event: PointerEvent) => {
    y = event.clientY;
    show();
  };
  const dropped = () => {
    end();
    if (before !== undefined) onDrop(before);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    before = undefined;
    handle.releasePointerCapture(press.pointerId);
    end();
  };
  handle.addEventListener('pointermove', moved);
  handle.addEventListener('pointerup', dropped);
  handle.addEventListener('pointercancel', end);
  window.addEventListener('keydown', pressed, true);
  frame = requestAnimationFrame(roll);
}
