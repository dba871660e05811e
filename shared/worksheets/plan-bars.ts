/** Tasks in time, drawn: states are told apart by outline and pattern, so that a copier keeps them. Lengths in mm. */
import type { Task } from '../document/schema.ts';
import { round } from './paper-text.ts';
import type { SheetElement } from './sheet.ts';

const STROKE = 0.35;
/** Between the strokes of a hatched bar. */
const HATCH = 1.5;

/** A bar of this size. */
export function barMark(state: Task['state'], width: number, height: number): SheetElement {
  const inset = STROKE / 2;
  const [w, h] = [round(Math.max(0.1, width - STROKE)), round(Math.max(0.1, height - STROKE))];
  const frame: SheetElement = {
    tag: 'rect',
    class: `sheet-plan-bar sheet-plan-${state}`,
    attributes: { x: inset, y: inset, width: w, height: h, rx: round(Math.min(0.7, w / 2)), strokeWidth: STROKE },
  };
  return drawn(width, height, [
    frame,
    ...(state === 'doing' ? [strokes(hatch(inset, w, h))] : []),
    ...(state === 'dropped' ? [strokes(`M${inset} ${round(height / 2)}h${w}`)] : []),
  ]);
}

/** A day without length: a diamond; what is under way is half full. */
export function pointMark(state: Task['state'], side: number): SheetElement {
  const [near, middle, far] = [STROKE, side / 2, side - STROKE].map(round) as [number, number, number];
  const diamond = `M${middle} ${near}L${far} ${middle}L${middle} ${far}L${near} ${middle}Z`;
  return drawn(side, side, [
    { tag: 'path', class: `sheet-plan-bar sheet-plan-${state}`, attributes: { d: diamond, strokeWidth: STROKE } },
    ...(state === 'doing'
      ? [
          {
            tag: 'path' as const,
            class: 'sheet-plan-bar sheet-plan-done',
            attributes: { d: `M${far} ${middle}L${middle} ${far}L${near} ${middle}Z`, strokeWidth: STROKE },
          },
        ]
      : []),
  ]);
}

function drawn(width: number, height: number, children: readonly SheetElement[]): SheetElement {
  return {
    tag: 'svg',
    class: 'sheet-plan-mark',
    style: { width: `${round(width)}mm`, height: `${round(height)}mm` },
    attributes: { viewBox: `0 0 ${round(width)} ${round(height)}`, 'aria-hidden': 'true' },
    children,
  };
}

function strokes(d: string): SheetElement {
  return { tag: 'path', class: 'sheet-plan-bar sheet-plan-strokes', attributes: { d, strokeWidth: 0.25 } };
}

/** Slanting strokes that end at the edges. */
function hatch(inset: number, width: number, height: number): string {
  let d = '';
  for (let foot = HATCH / 2; foot < width + height; foot += HATCH) {
    // From the lower edge up and on, at 45°.
    const [x1, x2] = [Math.max(0, foot - height), Math.min(width, foot)];
    const [y1, y2] = [foot - x1, foot - x2];
    d += `M${round(inset + x1)} ${round(inset + y1)}L${round(inset + x2)} ${round(inset + y2)}`;
  }
  return d;
}
