/** Which square of a picture becomes the portrait: zoom and place, kept so that the square is always filled. */

/** `x` and `y`: the middle of the square, as parts of the picture's width and height. `zoom` 1: as much as there is. */
export interface Crop {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export const WHOLE: Crop = { x: 0.5, y: 0.5, zoom: 1 };
export const ZOOM_MAX = 5;
/** Longest side of a kept portrait, in px. */
export const PORTRAIT_SIDE = 512;

/** The crop with its square inside the picture. */
export function kept(crop: Crop, size: Size): Crop {
  const zoom = Math.min(ZOOM_MAX, Math.max(1, crop.zoom));
  const side = Math.min(size.width, size.height) / zoom;
  return { zoom, x: inside(crop.x, side / size.width), y: inside(crop.y, side / size.height) };
}

function inside(middle: number, part: number): number {
  return Math.min(1 - part / 2, Math.max(part / 2, middle));
}

/** Moved by px of the frame in which it is shown; what is dragged to the right shows more of the left. */
export function moved(crop: Crop, size: Size, dx: number, dy: number, frame: number): Crop {
  const scale = Math.min(size.width, size.height) / crop.zoom / frame;
  return kept({ ...crop, x: crop.x - (dx * scale) / size.width, y: crop.y - (dy * scale) / size.height }, size);
}

export function zoomed(crop: Crop, size: Size, zoom: number): Crop {
  return kept({ ...crop, zoom }, size);
}

/** The square in px of the picture. */
export function squareOf(crop: Crop, size: Size): { x: number; y: number; side: number } {
  const { zoom, x, y } = kept(crop, size);
  const side = Math.min(size.width, size.height) / zoom;
  return { x: x * size.width - side / 2, y: y * size.height - side / 2, side };
}

/** The portrait as a data URL: a square of at most {@link PORTRAIT_SIDE} px, on white. */
export function drawPortrait(image: HTMLImageElement, crop: Crop): string | null {
  const { x, y, side } = squareOf(crop, { width: image.naturalWidth, height: image.naturalHeight });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.min(PORTRAIT_SIDE, Math.round(side)));
  canvas.height = canvas.width;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, x, y, side, side, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.86);
}
