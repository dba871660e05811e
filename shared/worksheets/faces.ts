/** Five faces over boxes from −2 to +2: what a customer feels is told at a glance, in any language. Lengths in mm. */
import { feelingFigure } from './feeling-boxes.ts';
import { round } from './paper-text.ts';
import type { Part, Press } from './press.ts';
import type { SheetElement } from './sheet.ts';

const SCALE = [-2, -1, 0, 1, 2] as const;
const FACE = 10;
const BOX = 7;
const STEP = 24;

export function faces(press: Press): Part {
  const height = round(FACE + BOX + 3);
  return {
    height,
    element: {
      tag: 'div',
      class: 'sheet-faces',
      style: { height: `${height}mm` },
      children: SCALE.map((value) => ({
        tag: 'div',
        class: 'sheet-face-step',
        style: { width: `${STEP}mm` },
        children: [
          face(value),
          {
            tag: 'div',
            class: 'sheet-feeling-box',
            style: { width: `${BOX}mm`, height: `${BOX}mm` },
            children: feelingFigure(value, BOX, press),
          },
        ],
      })),
    },
  };
}

/** From a mouth turned down to one turned up. */
function face(value: number): SheetElement {
  const ends = 13.6 - value * 0.9;
  return {
    tag: 'svg',
    class: 'sheet-face',
    style: { width: `${FACE}mm`, height: `${FACE}mm` },
    attributes: { viewBox: '0 0 20 20', 'aria-hidden': 'true' },
    children: [
      { tag: 'circle', attributes: { cx: 10, cy: 10, r: 9 } },
      { tag: 'circle', class: 'sheet-face-eye', attributes: { cx: 7, cy: 8, r: 1 } },
      { tag: 'circle', class: 'sheet-face-eye', attributes: { cx: 13, cy: 8, r: 1 } },
      { tag: 'path', attributes: { d: `M5.8 ${round(ends)}Q10 ${round(13.6 + value * 1.5)} 14.2 ${round(ends)}` } },
    ],
  };
}
