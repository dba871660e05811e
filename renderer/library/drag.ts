/** A touchpoint on its way from the library to the map: what the drag carries, and how it is read. */
import { addFromCatalogue, entryById } from '../../shared/catalogue/catalogue.ts';
import { findById } from '../../shared/document/find.ts';
import type { Journey, Language, Touchpoint } from '../../shared/document/schema.ts';
import { newId } from '../state/ids.ts';

export const TOUCHPOINT_TYPE = 'application/x-waymark-touchpoint';

/** One of the journey's own touchpoints, or an entry of the catalogue. */
export type DraggedTouchpoint = { touchpoint: string } | { catalogue: string };

export function writeDraggedTouchpoint(to: DataTransfer, dragged: DraggedTouchpoint, name: string): void {
  to.setData(TOUCHPOINT_TYPE, JSON.stringify(dragged));
  to.setData('text/plain', name);
  to.effectAllowed = 'copy';
}

/**
 * The touchpoint that is being dropped: from the journey's inventory where it has it, else a new one from the
 * catalogue, named in `language`. null when the drag carries none, or one that is not known here.
 */
export function readDraggedTouchpoint(from: DataTransfer, journey: Journey, language: Language): Touchpoint | null {
  const dragged = parse(from.getData(TOUCHPOINT_TYPE));
  if (typeof dragged?.touchpoint === 'string') return findById(journey.touchpoints, dragged.touchpoint) ?? null;
  if (typeof dragged?.catalogue !== 'string') return null;
  const { catalogue } = dragged;
  const known = journey.touchpoints.find((item) => item.catalogue === catalogue);
  if (known) return known;
  const entry = entryById(catalogue);
  return entry ? addFromCatalogue(entry, language, newId) : null;
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
