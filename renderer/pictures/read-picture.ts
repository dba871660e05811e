/** Takes a picture in from outside: scaled down to what a map needs, as a data URL that the file keeps. */

export type ReadPicture = { ok: true; data: string } | { ok: false; problem: PictureProblem };
export type PictureProblem = 'broken' | 'tooLarge';

/** Longest side of a kept picture in px: sharp in a note on a poster, small in the file. */
const LONGEST_SIDE = 1200;
/** A file beyond this is not even decoded. Bytes. */
const FILE_LIMIT = 60 * 1024 * 1024;
/** Longest data URL; the document's own limit is above it. Characters. */
const DATA_LIMIT = 4_000_000;
const JPEG_QUALITY = 0.85;

/**
 * Reads a picture file. One with see-through parts stays a PNG, any other becomes a JPEG.
 * `longest`: side in px that it is scaled down to where it is larger.
 */
export async function readPicture(file: Blob, longest = LONGEST_SIDE): Promise<ReadPicture> {
  if (file.size > FILE_LIMIT) return { ok: false, problem: 'tooLarge' };
  const source = await decoded(file);
  if (!source) return { ok: false, problem: 'broken' };
  for (let side = longest; side >= longest / 4; side /= 2) {
    const data = scaled(source, side);
    if (data !== null && data.length <= DATA_LIMIT) return { ok: true, data };
  }
  return { ok: false, problem: 'tooLarge' };
}

interface Source {
  image: CanvasImageSource;
  width: number;
  height: number;
}

async function decoded(file: Blob): Promise<Source | null> {
  try {
    const image = await createImageBitmap(file);
    return { image, width: image.width, height: image.height };
  } catch {
    return drawing(file);
  }
}

/** Drawings (SVG) are decoded by an image element alone. */
async function drawing(file: Blob): Promise<Source | null> {
  if (file.type !== 'image/svg+xml') return null;
  const address = URL.createObjectURL(file);
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    const width = image.naturalWidth || LONGEST_SIDE;
    return { image, width, height: image.naturalHeight || width };
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function scaled({ image, width, height }: Source, longest: number): string | null {
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return isSeeThrough(context) ? canvas.toDataURL('image/png') : canvas.toDataURL('image/jpeg', JPEG_QUALITY);
}

function isSeeThrough(context: CanvasRenderingContext2D): boolean {
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  for (let i = 3; i < data.length; i += 4) if ((data[i] as number) < 255) return true;
  return false;
}
