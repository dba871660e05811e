/** What the organisation puts on its paper: a line of words and a logo. Lengths in mm. */
import type { Letterhead } from '../document/schema.ts';
import type { SheetElement } from './sheet.ts';

/** Most that the logo takes in the foot of a page: the room between the margins ends above it in any case. */
export const LOGO_IN_FOOT = { width: 28, height: 5.5 } as const;

/** The logo, as large as it fits the room; null: there is none. Its place in a row is as wide as it comes out. */
export function logoOf(
  { logo, line }: Letterhead,
  room: { width: number; height: number },
  grey: boolean,
): SheetElement | null {
  if (!logo) return null;
  return {
    tag: 'img',
    class: grey ? 'sheet-logo sheet-grey' : 'sheet-logo',
    style: { maxWidth: `${room.width}mm`, maxHeight: `${room.height}mm`, height: `${room.height}mm` },
    attributes: { src: logo, alt: line.trim() },
  };
}
