/** Small drawings of a worksheet: boxes for a pen, and a star. Lengths in mm. */
import { round } from './paper-text.ts';
import type { SheetElement } from './sheet.ts';

/** Side of a star. */
export const STAR = 3;

/** A box to write or tick in. `side` and corner in mm. */
export function square(side: number, corner: number): SheetElement {
  const stroke = 0.32;
  return {
    tag: 'svg',
    class: 'sheet-box',
    style: { width: `${side}mm`, height: `${side}mm` },
    attributes: { viewBox: `0 0 ${side} ${side}`, 'aria-hidden': 'true' },
    children: [
      {
        tag: 'rect',
        attributes: {
          x: stroke / 2,
          y: stroke / 2,
          width: round(side - stroke),
          height: round(side - stroke),
          rx: corner,
          strokeWidth: stroke,
        },
      },
    ],
  };
}

/** Five-pointed, drawn: a character would come from whatever font the machine has. */
export function star(label?: string): SheetElement {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 5 : 2.1;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return `${round(5 + radius * Math.cos(angle))} ${round(5.3 + radius * Math.sin(angle))}`;
  });
  return {
    tag: 'svg',
    class: 'sheet-star',
    style: { width: `${STAR}mm`, height: `${STAR}mm` },
    attributes: { viewBox: '0 0 10 10', ...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }) },
    children: [{ tag: 'path', attributes: { d: `M${points.join('L')}Z` } }],
  };
}
