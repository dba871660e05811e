/** A touchpoint on its way from the library to the map: what the drag carries, and how it is read. */

export const TOUCHPOINT_TYPE = 'application/x-waymark-touchpoint';

/** One of the journey's own touchpoints, or an entry of the catalogue. */
export type DraggedTouchpoint = { touchpoint: string } | { catalogue: string };

export function writeDraggedTouchpoint(to: DataTransfer, dragged: DraggedTouchpoint, name: string): void {
  to.setData(TOUCHPOINT_TYPE, JSON.stringify(dragged));
  to.setData('text/plain', name);
  to.effectAllowed = 'copy';
}

/** What a drag carries; null when it is none of ours. It can be read only while it is being dropped. */
export function readDraggedTouchpoint(from: DataTransfer): DraggedTouchpoint | null {
  const dragged = parse(from.getData(TOUCHPOINT_TYPE));
  if (typeof dragged?.touchpoint === 'string') return { touchpoint: dragged.touchpoint };
  return typeof dragged?.catalogue === 'string' ? { catalogue: dragged.catalogue } : null;
}

/** Drags come from other programs, too: nothing is believed. */
function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
