/** The emotion curves of a poster: the active one with its area, points and marks, the others as quiet lines. Map px. */
import { arrowOf, MARK_ARROW, MARK_PADDING } from '../layout/mark-labels.ts';
import { markerPath } from '../layout/markers.ts';
import * as m from '../layout/metrics.ts';
import type { Box, CurveLine, CurvePiece, FeelingScale, MarkLabel } from '../layout/scene.ts';
import { directionOfText } from './paper-text.ts';
import type { PosterInput } from './poster-map.ts';

export const CURVE_DASHES: Readonly<Record<CurveLine['dash'], readonly number[]>> = {
  solid: [],
  dashed: [6, 5],
  dotted: [2, 4],
};
const FIGURE: m.TextStyle = { size: 10, weight: 400, lineHeight: 14 };

/** All curves of one lane, with the figures of its scale. */
export function drawCurves(input: PosterInput, scale: FeelingScale): void {
  const { pen, scene, colours, translator } = input;
  const rtl = scene.direction === 'rtl';
  for (let value = -2; value <= 2; value++) {
    const x = rtl ? scene.width - scene.headWidth + 8 : scene.headWidth - 38;
    pen.write([translator.feeling(value)], { x, y: scale.zero - value * scale.unit - 7, width: 30 }, FIGURE, {
      colour: colours.named('muted'),
      align: 'end',
      direction: 'ltr',
    });
  }
  const curves = scene.curves.filter((curve) => curve.lane === scale.lane);
  for (const curve of curves) if (!curve.active) drawQuiet(input, curve);
  for (const curve of curves) if (curve.active) drawActive(input, curve, scale);
  for (const curve of curves) {
    if (curve.active) continue;
    for (const label of curve.labels) drawLabel(input, label, colours.of(curve.colour));
  }
}

function drawQuiet({ pen, colours }: PosterInput, curve: CurveLine): void {
  const colour = colours.of(curve.colour);
  pen.path(lineOf(curve.pieces), extentOf(curve), { stroke: colour, line: 1.75, dash: CURVE_DASHES[curve.dash] });
  const stroked = curve.marker === 'plus' || curve.marker === 'cross';
  for (const { x, y, marks } of curve.points) {
    const radius = marks.length > 0 ? 4.5 : 3.5;
    const around = { x: x - 6, y: y - 6, width: 12, height: 12 };
    const look = stroked ? { stroke: colour, line: 1.75 } : { fill: colour };
    pen.path(markerPath(curve.marker, x, y, radius), around, look);
  }
}

function drawActive(input: PosterInput, curve: CurveLine, scale: FeelingScale): void {
  const { pen, colours, id } = input;
  const paint = `${id}-feelings-${scale.lane}`;
  const extent = extentOf(curve);
  // Defined wherever a part of the curve is shown; the same on each page.
  pen.drawing.shapes.push({
    ...pen.box(extent),
    element: {
      tag: 'linearGradient',
      attributes: {
        id: paint,
        gradientUnits: 'userSpaceOnUse',
        x1: 0,
        x2: 0,
        y1: scale.zero - 2 * scale.unit,
        y2: scale.zero + 2 * scale.unit,
      },
      children: [2, 1, 0, -1, -2].map((value, i) => ({
        tag: 'stop',
        attributes: { offset: i / 4, stopColor: colours.feeling(value) },
      })),
    },
  });
  const area = curve.pieces
    .map(
      ({ x0, y0, cx0, cy0, cx1, cy1, x1, y1 }) =>
        `M${x0} ${scale.zero}L${x0} ${y0}C${cx0} ${cy0} ${cx1} ${cy1} ${x1} ${y1}L${x1} ${scale.zero}Z`,
    )
    .join('');
  pen.path(area, extent, { fill: `url(#${paint})`, opacity: 0.16 });
  // A line that is level all along has no box of its own for a gradient; it has the scale's.
  const stroke = curve.ownColour ? colours.of(curve.colour) : `url(#${paint})`;
  pen.path(lineOf(curve.pieces), extent, { stroke, line: 2.5, dash: CURVE_DASHES[curve.dash] });
  for (const { x, y, value, marks } of curve.points) {
    const radius = marks.length > 0 ? 5.5 : 4.5;
    pen.circle(x, y, radius, { fill: colours.named('surface'), stroke: colours.feeling(value), line: 2 });
  }
  for (const label of curve.labels) drawLabel(input, label, null);
}

/** The pill beside a point. `frame`: that of a quiet curve, which says only its value; the active one's are filled. */
function drawLabel({ pen, scene, colours }: PosterInput, label: MarkLabel, frame: string | null): void {
  const { x, y, width, height, leader, marks, value, text } = label;
  const arrow = arrowOf(marks);
  const loud = frame === null && arrow !== null;
  const feeling = colours.feeling(value);
  if (leader) pen.line(leader.x0, leader.y0, leader.x1, leader.y1, { stroke: frame ?? feeling, line: 1 });
  pen.rect(label, height / 2, loud ? { fill: feeling } : { fill: colours.named('surface') });
  if (!loud) pen.rect(label, height / 2, { stroke: frame ?? feeling, line: 1 });
  // White on the strong colours, dark where the fill is light.
  const ink = loud && Math.abs(value) >= 1.5 ? colours.named('surface') : colours.named('ink');
  const rtl = scene.direction === 'rtl';
  if (arrow) {
    const ax = rtl ? x + width - MARK_PADDING - 7 : x + MARK_PADDING;
    const ay = y + height / 2;
    const [foot, tip] = arrow === 'up' ? [ay + 3, ay - 3.5] : [ay - 3, ay + 3.5];
    pen.path(`M${ax} ${foot}L${ax + 7} ${foot}L${ax + 3.5} ${tip}Z`, { x: ax, y, width: 7, height }, { fill: ink });
  }
  const lead = MARK_PADDING + (arrow ? MARK_ARROW : 0);
  const place = { x: rtl ? x : x + lead, y: y + 1, width: width - lead };
  pen.write([text], place, m.MARK_TEXT, { colour: ink, direction: directionOfText(text) });
}

function lineOf(pieces: readonly CurvePiece[]): string {
  let before: CurvePiece | undefined;
  const parts: string[] = [];
  for (const piece of pieces) {
    if (!before || before.x1 !== piece.x0 || before.y1 !== piece.y0) parts.push(`M${piece.x0} ${piece.y0}`);
    parts.push(`C${piece.cx0} ${piece.cy0} ${piece.cx1} ${piece.cy1} ${piece.x1} ${piece.y1}`);
    before = piece;
  }
  return parts.join('');
}

/** How far a curve reaches, with its points. */
function extentOf({ points }: CurveLine): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const left = Math.min(...xs) - 6;
  const top = Math.min(...ys) - 6;
  return { x: left, y: top, width: Math.max(...xs) + 6 - left, height: Math.max(...ys) + 6 - top };
}
