/** Opens the menu of lanes: from the canvas, the outline, a command. Who draws it listens here. */

const listeners = new Set<() => void>();
/** Asked for before the menu's code was there. */
let isWaiting = false;

export function openLaneMenu(): void {
  isWaiting = listeners.size === 0;
  for (const listener of listeners) listener();
}

export function onLaneMenu(listener: () => void): () => void {
  listeners.add(listener);
  if (isWaiting) openLaneMenu();
  return () => listeners.delete(listener);
}
