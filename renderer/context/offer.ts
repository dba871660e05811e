/** Asks for the menu of what is selected: from the canvas or the outline, by pointer or key. Who draws it listens here. */

/** Where it opens, in CSS px of the window, and what has the focus again when it closes. */
export interface Offer {
  x: number;
  y: number;
  back: HTMLElement;
}

const listeners = new Set<(offer: Offer) => void>();

/**
 * `held`: a button is still down. The menu waits until it is let go, and until the browser is done with that:
 * letting go beside a menu that has just opened would close it.
 */
export function offer(at: Offer, held = false): void {
  const show = () =>
    setTimeout(() => {
      for (const listener of listeners) listener(at);
    });
  if (held) window.addEventListener('pointerup', show, { once: true });
  else show();
}

export function onOffer(listener: (offer: Offer) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a key asks for the menu of what is selected. */
export function asksForMenu(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}
