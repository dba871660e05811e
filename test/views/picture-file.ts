/** Pictures as small PNG files: a palette with the colours of all even ground, and the nearest for the shades on edges. */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue, alpha for each px. */
  data: Uint8Array;
}

export function readPicture(file: Uint8Array): Picture {
  const { width, height, data } = PNG.sync.read(Buffer.from(file));
  return { width, height, data };
}

/** As a palette PNG of at most 256 colours. Text has more shades than that on its edges; those become the nearest. */
export function writePicture(picture: Picture): Buffer {
  const { width, height, data } = picture;
  const palette = weightiestColours(picture);
  const indexOf = nearestIn(palette);
  // A 0 before each row: no filter, which suits palettes.
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colourAt(data, y * width + x));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const MOST = 256;

/** On even ground a px weighs more than all the edges of a picture. */
const EVEN_WEIGHT = 1e7;
/** A shade so far from the palette, of 255, has a place in it of its own. */
const FAR = 30;

function weightiestColours(picture: Picture): number[] {
  const weights = new Map<number, number>();
  for (let px = 0; px < picture.width * picture.height; px++) {
    const colour = colourAt(picture.data, px);
    weights.set(colour, (weights.get(colour) ?? 0) + (isEven(picture, px) ? EVEN_WEIGHT : 1));
  }
  // Ordered wholly, so that the same picture is the same file.
  const ordered = [...weights].sort(([a, weight], [b, other]) => other - weight || a - b);
  const palette = ordered.filter(([, weight]) => weight >= EVEN_WEIGHT).map(([colour]) => colour);
  // Of the shades on edges first those that are far from all others, so that the nearest is never far.
  for (const [colour] of ordered) {
    if (palette.length < MOST && palette.every((other) => distance(colour, other) > FAR)) palette.push(colour);
  }
  const known = new Set(palette);
  const rest = ordered.filter(([colour]) => !known.has(colour)).map(([colour]) => colour);
  return [...palette, ...rest].slice(0, MOST);
}

/** Whether the px and its eight neighbours have one colour. */
export function isEven({ data, width, height }: Picture, px: number): boolean {
  const x = px % width;
  const y = Math.floor(px / width);
  const colour = colourAt(data, px);
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
      if (inside && colourAt(data, px + dy * width + dx) !== colour) return false;
    }
  }
  return true;
}

/** Finds a colour's place in the palette, or that of the nearest. */
function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return (colour) => {
    let index = known.get(colour);
    if (index === undefined) {
      index = 0;
      for (let at = 1, least = distance(colour, palette[0] ?? 0); at < palette.length && least > 0; at++) {
        const off = distance(colour, palette[at] ?? 0);
        if (off < least) [index, least] = [at, off];
      }
      known.set(colour, index);
    }
    return index;
  };
}

/** The largest difference of red, green or blue. */
export function distance(one: number, other: number): number {
  const red = Math.abs((one >> 16) - (other >> 16));
  const green = Math.abs(((one >> 8) & 255) - ((other >> 8) & 255));
  const blue = Math.abs((one & 255) - (other & 255));
  return Math.max(red, green, blue);
}

/** 0xrrggbb of the px of that number. */
export function colourAt(data: Uint8Array, px: number): number {
  const at = px * 4;
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
