/** The laser dot and the rest of an idle pointer: moved without React, many times a second. */

/** ms without a move until pointer and buttons step back. */
const IDLE = 2600;

/** Lets the dot follow the pointer, and marks the screen as idle when nothing moves. Returns how to stop. */
export function followPointer(screen: HTMLElement, dot: HTMLElement): () => void {
  let idle: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    screen.dataset.idle = 'true';
  };
  let before: { x: number; y: number } | null = null;
  const moved = (event: PointerEvent) => {
    const { left, top } = screen.getBoundingClientRect();
    dot.style.transform = `translate(${event.clientX - left}px, ${event.clientY - top}px)`;
    // A new slide under a pointer at rest is told as a move; the first place is only noted.
    const isSame = before === null || (before.x === event.clientX && before.y === event.clientY);
    before = { x: event.clientX, y: event.clientY };
    if (isSame && event.type === 'pointermove') return;
    screen.dataset.idle = 'false';
    clearTimeout(idle);
    idle = setTimeout(rest, IDLE);
  };
  // A room looks at the slide first; the buttons come with the pointer.
  rest();
  screen.addEventListener('pointermove', moved);
  screen.addEventListener('pointerdown', moved);
  return () => {
    clearTimeout(idle);
    screen.removeEventListener('pointermove', moved);
    screen.removeEventListener('pointerdown', moved);
  };
}
