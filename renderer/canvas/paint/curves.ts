/** The emotion curves: the active one with its area, points and marks, the others as quiet lines. Map px. */
import {
  type ColumnStop,
  curvePieces,
  curvePoints,
  pointsBetween,
  spansBetween,
} from '../../../shared/layout/curve.ts';
import { arrowOf, MARK_ARROW, MARK_PADDING, placeLabels } from '../../../shared/layout/mark-labels.ts';
import { traceMarker } from '../../../shared/layout/markers.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type {
  CurveLine,
  CurvePiece,
  CurvePoint,
  FeelingScale,
  MarkLabel,
  Scene,
} from '../../../shared/layout/scene.ts';
import type { Measure } from '../../../shared/layout/text.ts';
import { cssFont } from '../../../shared/layout/text.ts';
import type { Board } from '../board.ts';
import { type Context, roundBox, writeLines } from '../brush.ts';
import { feelingColour, lineColourOf, type Palette } from '../palette.ts';
import { paintDifference } from './difference.ts';

export const DASHES = { solid: [], dashed: [6, 5], dotted: [2, 4] };

/** Below this scale words beside points cannot be read; below the second, points are specks. */
const LABEL_SCALE = 0.45;
const POINT_SCALE = 0.22;

export function paintCurves(context: Context, board: Board): void {
  const { scene, drag } = board;
  for (const scale of scene.scales) {
    const curves = scene.curves.filter((curve) => curve.lane === scale.lane);
    const difference = scene.differences.find((item) => item.lane === scale.lane);
    if (difference) paintDifference(context, board, difference);
    const active = curves.find((curve) => curve.active);
    for (const curve of curves) {
      if (curve === active) continue;
      const aside = difference !== undefined && curve.id !== difference.from && curve.id !== difference.to;
      paintQuiet(context, board, curve, aside);
    }
    // While it is bent, the curve is on the layer of the drag.
    if (active && drag?.drag !== 'feeling') paintActive(context, board, active, scale);
    if (board.camera.scale < LABEL_SCALE) continue;
    // Over every line, so that all of them can be read.
    for (const curve of curves) {
      if (curve === active) continue;
      const colour = lineColourOf(board.palette, curve.colour);
      for (const label of labelsInView(board, curve.labels)) paintLabel(context, board, label, colour);
    }
  }
}

/** The active curve as it is while one of its points is dragged to `value`. */
export function bentCurve(
  scene: Scene,
  curve: CurveLine,
  scale: FeelingScale,
  moment: string,
  value: number,
): CurveLine {
  const known = new Map(curve.points.map((point) => [point.moment, point.value]));
  known.set(moment, value);
  const stops: ColumnStop[] = scene.columns.flatMap((column, index) => {
    if (column.moment === null) return [];
    const feeling = known.get(column.moment) ?? null;
    const y = scale.zero - (feeling ?? 0) * scale.unit;
    return [{ moment: column.moment, column: index, value: feeling, x: column.x + column.width / 2, y }];
  });
  return { ...curve, labels: [], points: curvePoints(stops), pieces: curvePieces(stops) };
}

function piecesInView({ camera }: Board, pieces: readonly CurvePiece[]): readonly CurvePiece[] {
  const view = camera.inView();
  return spansBetween(pieces, view.x, view.x + view.width);
}

/** Points in view, with room for their rings. */
function pointsInView({ camera }: Board, points: readonly CurvePoint[]): readonly CurvePoint[] {
  const view = camera.inView();
  return pointsBetween(points, view.x - 10, view.x + view.width + 10);
}

function labelsInView({ camera }: Board, labels: readonly MarkLabel[]): readonly MarkLabel[] {
  const view = camera.inView();
  return labels.filter((label) => label.x <= view.x + view.width && label.x + label.width >= view.x);
}

function trace(context: Context, pieces: readonly CurvePiece[]): void {
  context.beginPath();
  let before: CurvePiece | undefined;
  for (const piece of pieces) {
    if (!before || before.x1 !== piece.x0 || before.y1 !== piece.y0) context.moveTo(piece.x0, piece.y0);
    context.bezierCurveTo(piece.cx0, piece.cy0, piece.cx1, piece.cy1, piece.x1, piece.y1);
    before = piece;
  }
}

/** `aside`: others are being compared. */
function paintQuiet(context: Context, board: Board, curve: CurveLine, aside: boolean): void {
  const { palette, camera } = board;
  const colour = lineColourOf(palette, curve.colour);
  context.globalAlpha = aside ? 0.3 : 0.9;
  context.strokeStyle = colour;
  context.lineWidth = 1.75;
  context.lineJoin = 'round';
  context.setLineDash(DASHES[curve.dash]);
  trace(context, piecesInView(board, curve.pieces));
  context.stroke();
  context.setLineDash([]);
  if (camera.scale >= POINT_SCALE) {
    // One path for all points: a map may have thousands in view.
    context.beginPath();
    for (const point of pointsInView(board, curve.points)) {
      traceMarker(context, curve.marker, point.x, point.y, point.marks.length > 0 ? 4.5 : 3.5);
    }
    context.fillStyle = colour;
    context.fill();
    if (curve.marker === 'plus' || curve.marker === 'cross') context.stroke();
  }
  context.globalAlpha = 1;
}

export function paintActive(context: Context, board: Board, curve: CurveLine, scale: FeelingScale): void {
  const { palette, scene, camera } = board;
  const top = scale.zero - 2 * scale.unit;
  const bottom = scale.zero + 2 * scale.unit;
  const pieces = piecesInView(board, curve.pieces);
  const colours = gradient(context, palette, top, bottom);

  // While two curves are compared, the area between them is what counts.
  if (scene.differences.length === 0) {
    context.globalAlpha = palette.dark ? 0.22 : 0.16;
    context.fillStyle = colours;
    context.beginPath();
    for (const piece of pieces) {
      context.moveTo(piece.x0, scale.zero);
      context.lineTo(piece.x0, piece.y0);
      context.bezierCurveTo(piece.cx0, piece.cy0, piece.cx1, piece.cy1, piece.x1, piece.y1);
      context.lineTo(piece.x1, scale.zero);
      context.closePath();
    }
    context.fill();
    context.globalAlpha = 1;
  }
  const own = lineColourOf(palette, curve.colour);
  context.strokeStyle = curve.ownColour ? own : colours;
  context.lineWidth = 2.5;
  context.lineJoin = 'round';
  context.setLineDash(DASHES[curve.dash]);
  trace(context, pieces);
  context.stroke();
  context.setLineDash([]);

  for (const point of pointsInView(board, curve.points)) paintPoint(context, board, point);
  if (camera.scale < LABEL_SCALE) return;
  const labels = board.drag?.drag === 'feeling' ? labelsWhileBent(board, curve) : curve.labels;
  for (const label of labelsInView(board, labels)) paintLabel(context, board, label, null);
}

function gradient(context: Context, palette: Palette, top: number, bottom: number): CanvasGradient {
  const colours = context.createLinearGradient(0, top, 0, bottom);
  colours.addColorStop(0, palette.feelingP2);
  colours.addColorStop(0.25, palette.feelingP1);
  colours.addColorStop(0.5, palette.feeling0);
  colours.addColorStop(0.75, palette.feelingN1);
  colours.addColorStop(1, palette.feelingN2);
  return colours;
}

function paintPoint(context: Context, board: Board, point: CurvePoint): void {
  const { palette, selection, drag } = board;
  const selected =
    (selection?.kind === 'feeling' && selection.moment === point.moment) ||
    (drag?.drag === 'feeling' && drag.moment === point.moment);
  context.beginPath();
  context.arc(point.x, point.y, selected || point.marks.length > 0 ? 5.5 : 4.5, 0, 2 * Math.PI);
  context.fillStyle = palette.surface;
  context.fill();
  context.lineWidth = selected ? 3 : 2;
  context.strokeStyle = feelingColour(palette, point.value);
  context.stroke();
}

/** Where the marks of the curve stand while it is bent; that of the dragged point gives way to what is read out there. */
function labelsWhileBent(board: Board, curve: CurveLine): readonly MarkLabel[] {
  const { scene, translator, drag } = board;
  const lane = scene.lanes.find((band) => band.id === curve.lane);
  if (!lane || drag?.drag !== 'feeling') return [];
  const x = scene.direction === 'ltr' ? scene.headWidth : 0;
  const area = { x, y: lane.y + 2, width: scene.width - scene.headWidth, height: lane.height - 4 };
  const labels =
    placeLabels([curve], { area, drawn: [curve], measure: measureMarks(), translator }).get(curve.id) ?? [];
  return labels.filter((label) => label.moment !== drag.moment);
}

let ruler: Context | null = null;

/** Measures as the canvas paints. */
function measureMarks(): Measure {
  ruler ??= document.createElement('canvas').getContext('2d');
  const context = ruler;
  if (!context) throw new Error('a canvas has a context');
  return (text, font) => {
    context.font = cssFont(font);
    return context.measureText(text).width;
  };
}

/** The pill beside a point. `frame`: that of a quiet curve, which says only its value; the active one's are filled. */
function paintLabel(context: Context, board: Board, label: MarkLabel, frame: string | null): void {
  const { palette, scene } = board;
  const { x, y, width, height, leader } = label;
  const arrow = arrowOf(label.marks);
  const loud = frame === null && arrow !== null;
  const feeling = feelingColour(palette, label.value);
  if (leader) {
    context.beginPath();
    context.moveTo(leader.x0, leader.y0);
    context.lineTo(leader.x1, leader.y1);
    context.strokeStyle = frame ?? feeling;
    context.lineWidth = 1;
    context.stroke();
  }
  roundBox(context, x, y, width, height, height / 2);
  context.fillStyle = loud ? feeling : palette.surface;
  context.globalAlpha = frame === null ? 1 : 0.92;
  context.fill();
  context.globalAlpha = 1;
  if (!loud) {
    context.strokeStyle = frame ?? feeling;
    context.lineWidth = 1;
    context.stroke();
  }
  context.fillStyle = loud ? inkOn(palette, label.value) : palette.ink;
  const rtl = scene.direction === 'rtl';
  if (arrow) {
    const ax = rtl ? x + width - MARK_PADDING - 7 : x + MARK_PADDING;
    const ay = y + height / 2;
    context.beginPath();
    context.moveTo(ax, arrow === 'up' ? ay + 3 : ay - 3);
    context.lineTo(ax + 7, arrow === 'up' ? ay + 3 : ay - 3);
    context.lineTo(ax + 3.5, arrow === 'up' ? ay - 3.5 : ay + 3.5);
    context.closePath();
    context.fill();
  }
  const lead = MARK_PADDING + (arrow ? MARK_ARROW : 0);
  const textX = rtl ? x + width - lead : x + lead;
  writeLines(context, [label.text], textX, y + 1, m.MARK_TEXT, rtl ? 'right' : 'left', scene.direction);
}

/** Text on a filled mark: white on the strong colours, dark where the fill is light. */
function inkOn(palette: Palette, value: number): string {
  if (palette.dark) return palette.paper;
  return Math.abs(value) >= 1.5 ? '#FFFFFF' : palette.ink;
}
