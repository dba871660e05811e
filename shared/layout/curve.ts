/**
 * The emotion curve: a monotone cubic through the feelings, which never overshoots its points
 * and mirrors exactly for right-to-left (d3-shape's curveMonotoneX).
 */
import { type CurveGenerator, curveMonotoneX } from 'd3-shape';
import type { CurveMark, CurvePiece } from './scene.ts';

export interface CurveStop {
  moment: string;
  x: number;
  y: number;
  /** null: no feeling said, the line breaks here. */
  value: number | null;
}

/** The pieces of the curve through runs of stops that have a value. A stop alone has no piece. */
export function curvePieces(stops: readonly CurveStop[]): CurvePiece[] {
  const pieces: CurvePiece[] = [];
  let run: CurveStop[] = [];
  for (const stop of stops) {
    if (stop.value === null) {
      piecesOfRun(run, pieces);
      run = [];
    } else run.push(stop);
  }
  piecesOfRun(run, pieces);
  return pieces;
}

function piecesOfRun(run: readonly CurveStop[], pieces: CurvePiece[]): void {
  if (run.length < 2) return;
  let x0 = 0;
  let y0 = 0;
  const pen = {
    moveTo: (x: number, y: number) => {
      x0 = x;
      y0 = y;
    },
    lineTo: (x1: number, y1: number) => {
      const third = (x1 - x0) / 3;
      const rise = (y1 - y0) / 3;
      pieces.push({ x0, y0, cx0: x0 + third, cy0: y0 + rise, cx1: x1 - third, cy1: y1 - rise, x1, y1 });
      x0 = x1;
      y0 = y1;
    },
    bezierCurveTo: (cx0: number, cy0: number, cx1: number, cy1: number, x1: number, y1: number) => {
      pieces.push({ x0, y0, cx0, cy0, cx1, cy1, x1, y1 });
      x0 = x1;
      y0 = y1;
    },
    closePath: () => {},
  };
  const curve: CurveGenerator = curveMonotoneX(pen as unknown as CanvasRenderingContext2D);
  curve.lineStart();
  for (const stop of run) curve.point(stop.x, stop.y);
  curve.lineEnd();
}

/**
 * Peak-end: the first highest, the first lowest and the last of the values that are there.
 * A curve that is flat has neither peak nor low.
 */
export function peakEnd(values: readonly (number | null)[]): CurveMark[][] {
  const marks: CurveMark[][] = values.map(() => []);
  let highest = -1;
  let lowest = -1;
  let last = -1;
  values.forEach((value, i) => {
    if (value === null) return;
    if (highest < 0 || value > (values[highest] as number)) highest = i;
    if (lowest < 0 || value < (values[lowest] as number)) lowest = i;
    last = i;
  });
  if (highest >= 0 && values[highest] !== values[lowest]) {
    marks[highest]?.push('peak');
    marks[lowest]?.push('lowest');
  }
  if (last >= 0) marks[last]?.push('last');
  return marks;
}
