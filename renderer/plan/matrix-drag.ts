/** Dragging a task to another field of the matrix. While it is dragged nothing goes through React. */

/** px that a press may wander and still be a click. */
const SLACK = 4;

/** Follows the pointer until it lets go; `onDrop` hears of the field below it, by its key. Escape gives up. */
export function dragChip(
  press: PointerEvent,
  chip: HTMLElement,
  box: HTMLElement,
  onDrop: (field: string) => void,
): void {
  let over: HTMLElement | null = null;
  let dragging = false;
  const zoom = chip.getBoundingClientRect().width / chip.offsetWidth || 1;

  const mark = (field: HTMLElement | null) => {
    over?.removeAttribute('data-over');
    over = field;
    over?.setAttribute('data-over', 'true');
  };
  const moved = (event: PointerEvent) => {
    const [x, y] = [event.clientX - press.clientX, event.clientY - press.clientY];
    if (!dragging && Math.hypot(x, y) < SLACK) return;
    dragging = true;
    chip.dataset.dragged = 'true';
    chip.style.translate = `${x / zoom}px ${y / zoom}px`;
    const below = document.elementsFromPoint(event.clientX, event.clientY);
    const field = below
      .map((element) => element.closest<HTMLElement>('[data-field]'))
      .find((each) => each && box.contains(each));
    // A chip lies over the field that it came from: what counts is what is below the pointer beside it.
    const target = below.find((element) => element.matches('[data-field]') && box.contains(element)) as
      | HTMLElement
      | undefined;
    mark(target ?? field ?? null);
  };
  const stop = (event?: Event) => {
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerup', dropped);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('keydown', keyed, true);
    delete chip.dataset.dragged;
    chip.style.translate = '';
    const field = over?.dataset.field;
    mark(null);
    return event?.type === 'pointerup' ? field : undefined;
  };
  const dropped = (event: PointerEvent) => {
    const field = stop(event);
    if (!dragging || field === undefined) return;
    onDrop(field);
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  };
  window.addEventListener('pointermove', moved);
  window.addEventListener('pointerup', dropped);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', keyed, true);
}
