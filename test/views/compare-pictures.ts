/** Whether two pictures show the same. */
import { colourAt, distance, isEven, type Picture } from './picture-file.ts';

/**
 * How far a colour may be off, of 255. The colours of even ground are kept exactly; 2 is the rounding of another
 * processor's arithmetic. On the edges of letters and lines are the shades that the palette gave up for their nearest.
 */
const ON_EVEN_GROUND = 2;
const ON_EDGES = 40;

/** How many px differ, and a picture of where: red on a faint print of the reference. */
export function compare(reference: Picture, taken: Picture): { differing: number; difference: Picture } {
  const { width, height } = reference;
  const data = new Uint8Array(reference.data.length);
  const difference = { width, height, data };
  if (taken.width !== width || taken.height !== height) return { differing: width * height, difference };
  let differing = 0;
  for (let px = 0; px < width * height; px++) {
    const wanted = colourAt(reference.data, px);
    const off = distance(wanted, colourAt(taken.data, px));
    const differs = off > ON_EVEN_GROUND && (off > ON_EDGES || isEven(taken, px));
    if (differs) differing++;
    data.set(differs ? [255, 0, 0, 255] : [...faint(wanted), 255], px * 4);
  }
  return { differing, difference };
}

function faint(colour: number): number[] {
  return [16, 8, 0].map((shift) => 255 - (255 - ((colour >> shift) & 255)) / 4);
}
