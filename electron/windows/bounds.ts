/** Where windows stood, so that the next one stands there too: on a screen that is still there. */
import * as z from 'zod';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowPlace {
  /** null: wherever the system puts it. */
  box: Box | null;
  maximized: boolean;
}

export const DEFAULT_SIZE = { width: 1280, height: 840 };
export const LEAST_SIZE = { width: 760, height: 520 };
export const DEFAULT_PLACE: WindowPlace = { box: null, maximized: false };

/** How far a further window stands from the one before, in px. */
const STEP = 28;
/** So much of a window must be on a screen to be caught with the mouse, in px. */
const GRIP = 120;

const length = z.number().int().min(-100_000).max(100_000);
export const placeSchema: z.ZodType<WindowPlace> = z.object({
  box: z.object({ x: length, y: length, width: length.min(1), height: length.min(1) }).nullable(),
  maximized: z.boolean(),
});

/** The box to open a window with; `screens` are the work areas now, `nth` counts the windows already open. */
export function fitBox(place: WindowPlace, screens: readonly Box[], nth: number): Partial<Box> & typeof DEFAULT_SIZE {
  if (!place.box) return DEFAULT_SIZE;
  const size = {
    width: Math.max(place.box.width, LEAST_SIZE.width),
    height: Math.max(place.box.height, LEAST_SIZE.height),
  };
  const moved = { x: place.box.x + nth * STEP, y: place.box.y + nth * STEP, ...size };
  return screens.some((screen) => isWithinReach(moved, screen)) ? moved : size;
}

function isWithinReach(box: Box, screen: Box): boolean {
  const across = Math.min(box.x + box.width, screen.x + screen.width) - Math.max(box.x, screen.x);
  const titleIsOnScreen = box.y >= screen.y && box.y + GRIP / 2 < screen.y + screen.height;
  return across >= GRIP && titleIsOnScreen;
}
