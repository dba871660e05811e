/**
 * The emotion curve: a monotone cubic through the feelings, which never overshoots its points
 * and mirrors exactly for right-to-left (d3-shape's curveMonotoneX).
 */
import { type CurveGenerator, curveMonotoneX } from 'd3-shape';
import type { CurveLine, CurveMark, CurvePiece, CurvePoint } from './scene.ts';

export interface CurveStop {
  moment: string;
  x: number;
  y: number;
  /** null: no feeling said, the line breaks here. */
  value: number | null;
}

/** A stop that knows the index of its column. */
export interface ColumnStop extends CurveStop {
  column: number;
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

/** The stops that have a value, with their marks. */
export function curvePoints(stops: readonly ColumnStop[]): CurvePoint[] {
  const marks = peakEnd(stops.map((stop) => stop.value));
  return stops.flatMap(({ moment, column, x, y, value }, i) =>
    value === null ? [] : [{ moment, column, x, y, value, marks: marks[i] ?? [] }],
  );
}

/** The point of a curve in a column, if it has one there. */
export function pointAt(curve: Pick<CurveLine, 'points'>, column: number): CurvePoint | undefined {
  const { points } = curve;
  const found = points[firstWhere(points.length, (i) => (points[i] as CurvePoint).column >= column)];
  return found?.column === column ? found : undefined;
}

/** What touches the span between two places on the inline axis, of a list sorted either way. Map px. */
export function spansBetween<T extends { x0: number; x1: number }>(
  items: readonly T[],
  low: number,
  high: number,
): readonly T[] {
  const first = items[0];
  if (first === undefined) return items;
  const item = (i: number) => items[i] as T;
  const descends = first.x1 < first.x0;
  const start = firstWhere(items.length, (i) => (descends ? item(i).x1 <= high : item(i).x1 >= low));
  const end = firstWhere(items.length, (i) => (descends ? item(i).x0 < low : item(i).x0 > high));
  return items.slice(start, end);
}

/** The points from one place on the inline axis to another, in a curve of either direction. Map px. */
export function pointsBetween<T extends { x: number }>(points: readonly T[], low: number, high: number): readonly T[] {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return points;
  const x = (i: number) => (points[i] as T).x;
  const descends = first.x > last.x;
  const start = firstWhere(points.length, (i) => (descends ? x(i) <= high : x(i) >= low));
  const end = firstWhere(points.length, (i) => (descends ? x(i) < low : x(i) > high));
  return points.slice(start, end);
}

/** The first index for which it holds, where it holds for all that follow; the length where it never does. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A piece with its inline axis turned round in a map of this width. */
export function mirrorPiece<T extends CurvePiece>(piece: T, width: number): T {
  return { ...piece, x0: width - piece.x0, cx0: width - piece.cx0, cx1: width - piece.cx1, x1: width - piece.x1 };
}

/** A curve with their inline axis turned round in a map of this width. */
export function mirrorCurve(curve: CurveLine, width: number): CurveLine {
  return {
    ...curve,
    points: curve.points.map((point) => ({ ...point, x: width - point.x })),
    pieces: curve.pieces.map((piece) => mirrorPiece(piece, width)),
    labels: curve.labels.map(({ leader, ...label }) => ({
      ...label,
      x: width - label.x - label.width,
      leader: leader && { ...leader, x0: width - leader.x0, x1: width - leader.x1 },
    })),
  };
}
