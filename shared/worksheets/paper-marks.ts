/** Small drawings of a worksheet: boxes for a pen, and a star. Lengths in mm. */
import { round } from './paper-text.ts';
import type { SheetElement } from './sheet.ts';

/** Side of a star. */
export const STAR = 3;
/** Before it, as the stylesheet has it. */
export const STAR_MARGIN = 1;

/** A box to write or tick in, or one that is ticked already. `side` and corner in mm. */
export function square(side: number, corner: number, ticked = false): SheetElement {
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
      ...(ticked ? [tick(side)] : []),
    ],
  };
}

function tick(side: number): SheetElement {
  const point = (x: number, y: number) => `${round(side * x)} ${round(side * y)}`;
  return {
    tag: 'path',
    attributes: {
      d: `M${point(0.22, 0.54)}L${point(0.42, 0.74)}L${point(0.78, 0.26)}`,
      fill: 'none',
      strokeWidth: round(side * 0.13),
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
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
