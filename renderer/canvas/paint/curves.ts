/** The emotion curves: the active one with its area, points and marks, the others as quiet lines. Map px. */
import { type CurveStop, curvePieces, peakEnd } from '../../../shared/layout/curve.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { CurveLine, CurvePiece, CurvePoint, FeelingScale, Scene } from '../../../shared/layout/scene.ts';
import { cssFont } from '../../../shared/layout/text.ts';
import type { Board } from '../board.ts';
import { type Context, roundBox, writeLines } from '../brush.ts';
import { feelingColour, lineColourOf, type Palette } from '../palette.ts';

const DASHES = { solid: [], dashed: [6, 5], dotted: [2, 4] };

export function paintCurves(context: Context, board: Board): void {
  const { scene, drag } = board;
  for (const scale of scene.scales) {
    const curves = scene.curves.filter((curve) => curve.lane === scale.lane);
    const active = curves.find((curve) => curve.active);
    for (const curve of curves) if (curve !== active) paintQuiet(context, board, curve, active);
    // While it is bent, the curve is on the layer of the drag.
    if (active && drag?.drag !== 'feeling') paintActive(context, board, active, scale);
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
  const stops: CurveStop[] = scene.columns.flatMap((column) => {
    if (column.moment === null) return [];
    const feeling = known.get(column.moment) ?? null;
    const y = scale.zero - (feeling ?? 0) * scale.unit;
    return [{ moment: column.moment, value: feeling, x: column.x + column.width / 2, y }];
  });
  const marks = peakEnd(stops.map((stop) => stop.value));
  const points: CurvePoint[] = stops.flatMap((stop, i) =>
    stop.value === null ? [] : [{ ...stop, value: stop.value, marks: marks[i] ?? [] }],
  );
  return { ...curve, points, pieces: curvePieces(stops) };
}

function inView(board: Board) {
  const view = board.camera.inView();
  return (piece: CurvePiece) =>
    Math.max(piece.x0, piece.x1) >= view.x && Math.min(piece.x0, piece.x1) <= view.x + view.width;
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

function paintQuiet(context: Context, board: Board, curve: CurveLine, active: CurveLine | undefined): void {
  const { palette, scene } = board;
  const colour = lineColourOf(palette, curve.colour ?? 'stage-2');
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.globalAlpha = 0.85;
  context.setLineDash(DASHES[curve.dash === 'solid' ? 'dashed' : curve.dash]);
  trace(context, curve.pieces.filter(inView(board)));
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = colour;
  for (const point of pointsInView(board, curve)) {
    context.beginPath();
    context.arc(point.x, point.y, 2, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
  const last = curve.points.at(-1);
  if (!last) return;
  const other = active?.points.find((point) => point.moment === last.moment);
  const rtl = scene.direction === 'rtl';
  context.font = cssFont(m.MARK_TEXT);
  const end = last.x + (rtl ? -NAME_GAP : NAME_GAP);
  const room = rtl ? end : scene.width - end;
  const following = scene.columns.at(-1)?.moment === last.moment;
  if (following && context.measureText(curve.name).width < room) {
    const top = afterLast(last, other) - m.MARK_TEXT.lineHeight / 2;
    writeLines(context, [curve.name], end, top, m.MARK_TEXT, rtl ? 'right' : 'left', scene.direction);
  } else {
    writeLines(context, [curve.name], last.x, besideLast(last, other), m.MARK_TEXT, 'center', scene.direction);
  }
}

/** Between the last point of a quiet curve and its name. */
const NAME_GAP = 11;

/** The height at which the name of a quiet curve stands after its end, where no line runs: its own, or that of the active point where the mark is in the way. */
function afterLast(last: CurvePoint, other: CurvePoint | undefined): number {
  if (!other || other.marks.length === 0) return last.y;
  const towardsMark = markIsBelow(other) ? last.y - other.y : other.y - last.y;
  return towardsMark > 3 && towardsMark < 34 ? other.y : last.y;
}

/** Where the name of a quiet curve stands on the map: on the side of its own line, and across from the active curve's mark where the two are close. */
function besideLast(last: CurvePoint, other: CurvePoint | undefined): number {
  const above = (y: number) => y - 7 - m.MARK_TEXT.lineHeight;
  const below = (y: number) => y + 7;
  if (!other || other.marks.length === 0) return above(last.y);
  if (Math.abs(other.y - last.y) > 44) return last.y < other.y ? above(last.y) : below(last.y);
  return markIsBelow(other) ? above(Math.min(last.y, other.y)) : below(Math.max(last.y, other.y));
}

function markIsBelow(point: CurvePoint): boolean {
  return point.marks.includes('lowest') || (!point.marks.includes('peak') && point.value < 0);
}

export function paintActive(context: Context, board: Board, curve: CurveLine, scale: FeelingScale): void {
  const { palette } = board;
  const top = scale.zero - 2 * scale.unit;
  const bottom = scale.zero + 2 * scale.unit;
  const pieces = curve.pieces.filter(inView(board));

  const area = gradient(context, palette, top, bottom);
  context.globalAlpha = palette.dark ? 0.22 : 0.16;
  context.fillStyle = area;
  for (const piece of pieces) {
    context.beginPath();
    context.moveTo(piece.x0, scale.zero);
    context.lineTo(piece.x0, piece.y0);
    context.bezierCurveTo(piece.cx0, piece.cy0, piece.cx1, piece.cy1, piece.x1, piece.y1);
    context.lineTo(piece.x1, scale.zero);
    context.closePath();
    context.fill();
  }
  context.globalAlpha = 1;
  context.strokeStyle = area;
  context.lineWidth = 2.5;
  context.lineJoin = 'round';
  context.setLineDash(DASHES[curve.dash]);
  trace(context, pieces);
  context.stroke();
  context.setLineDash([]);

  for (const point of pointsInView(board, curve)) paintPoint(context, board, point);
}

/** Points in view, with room for their marks. */
function pointsInView({ camera }: Board, curve: CurveLine): CurvePoint[] {
  const view = camera.inView();
  return curve.points.filter((point) => point.x > view.x - 80 && point.x < view.x + view.width + 80);
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
  const dragged = drag?.drag === 'feeling' && drag.moment === point.moment;
  if (dragged || point.marks.length > 0 || selected) paintMark(context, board, point, dragged || selected);
}

/** The pill that says what a point is: peak, lowest or last, and its value. */
function paintMark(context: Context, board: Board, point: CurvePoint, valueOnly: boolean): void {
  const { palette, scene, translator } = board;
  const words = valueOnly && point.marks.length === 0 ? [] : point.marks.map((mark) => translator.t(`mark.${mark}`));
  const text = [words.join(' · '), translator.feeling(point.value)].filter((part) => part !== '').join(' ');
  const arrow = point.marks.includes('peak') ? 'up' : point.marks.includes('lowest') ? 'down' : null;
  context.font = cssFont(m.MARK_TEXT);
  const arrowWidth = arrow ? 11 : 0;
  const width = context.measureText(text).width + arrowWidth + 14;
  const height = 16;
  const below = markIsBelow(point);
  const middle = Math.min(scene.width - width / 2 - 2, Math.max(width / 2 + 2, point.x));
  const x = middle - width / 2;
  const y = below ? point.y + 10 : point.y - 10 - height;
  roundBox(context, x, y, width, height, height / 2);
  const loud = point.marks.includes('peak') || point.marks.includes('lowest');
  context.fillStyle = loud ? feelingColour(palette, point.value) : palette.surface;
  context.fill();
  if (!loud) {
    context.strokeStyle = feelingColour(palette, point.value);
    context.lineWidth = 1;
    context.stroke();
  }
  const ink = loud ? inkOn(palette, point.value) : palette.ink;
  context.fillStyle = ink;
  const rtl = scene.direction === 'rtl';
  if (arrow) {
    const ax = rtl ? x + width - 7 - 7 : x + 7;
    const ay = y + height / 2;
    context.beginPath();
    context.moveTo(ax, arrow === 'up' ? ay + 3 : ay - 3);
    context.lineTo(ax + 7, arrow === 'up' ? ay + 3 : ay - 3);
    context.lineTo(ax + 3.5, arrow === 'up' ? ay - 3.5 : ay + 3.5);
    context.closePath();
    context.fill();
  }
  const textX = rtl ? x + width - 7 - arrowWidth : x + 7 + arrowWidth;
  writeLines(context, [text], textX, y + 1, m.MARK_TEXT, rtl ? 'right' : 'left', scene.direction);
}

/** Text on a filled mark: white on the strong colours, dark where the fill is light. */
function inkOn(palette: Palette, value: number): string {
  if (palette.dark) return palette.paper;
  return Math.abs(value) >= 1.5 ? '#FFFFFF' : palette.ink;
}
