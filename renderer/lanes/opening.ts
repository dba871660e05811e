/** Opens the menu of lanes: from the canvas, the outline, a command. Who draws it listens here. */

const listeners = new Set<() => void>();

export function openLaneMenu(): void {
  for (const listener of listeners) listener();
}

export function onLaneMenu(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
