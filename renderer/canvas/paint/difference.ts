/** What lies between two curves: hatched where the second is better, dotted where it is worse, with the sign. Map px. */
import { pointsBetween, spansBetween } from '../../../shared/layout/curve.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { CurvePiece, Difference, DifferenceArea } from '../../../shared/layout/scene.ts';
import type { Board } from '../board.ts';
import { type Context, roundBox, writeLines } from '../brush.ts';
import type { Palette } from '../palette.ts';

/** Half the width of the stem at a moment whose neighbours have no values. */
const STEM = 5;

export function paintDifference(context: Context, board: Board, difference: Difference): void {
  const { palette, camera, scene, translator } = board;
  const view = camera.inView();
  const areas = spansBetween(
    difference.areas.map((area) => ({ ...area, x0: area.from.x0, x1: area.from.x1 })),
    view.x,
    view.x + view.width,
  );
  const moments = pointsBetween(difference.moments, view.x - 24, view.x + view.width + 24);
  for (const sign of [1, -1] as const) {
    context.beginPath();
    for (const area of areas) if (area.sign === sign) traceArea(context, area);
    for (const at of moments) {
      if (at.alone && Math.sign(at.by) === sign) context.rect(at.x - STEM, at.y0, 2 * STEM, at.y1 - at.y0);
    }
    context.fillStyle = colourOfSign(palette, sign);
    context.globalAlpha = palette.dark ? 0.28 : 0.2;
    context.fill();
    const hatch = hatchOf(context, palette, sign);
    if (hatch) {
      context.fillStyle = hatch;
      context.globalAlpha = 0.75;
      context.fill();
    }
    context.globalAlpha = 1;
  }
  if (camera.scale < 0.45) return;
  for (const at of moments) {
    if (!at.written) continue;
    const middle = (at.y0 + at.y1) / 2;
    roundBox(context, at.x - 17, middle - 8, 34, 16, 8);
    context.fillStyle = palette.surface;
    context.fill();
    context.fillStyle = palette.ink;
    writeLines(context, [translator.feeling(at.by)], at.x, middle - 7, m.MARK_TEXT, 'center', scene.direction);
  }
}

function colourOfSign(palette: Palette, sign: 1 | -1): string {
  return sign > 0 ? palette.feelingP2 : palette.feelingN2;
}

/** Along the first curve and back along the second. */
function traceArea(context: Context, { from, to }: DifferenceArea): void {
  context.moveTo(from.x0, from.y0);
  follow(context, from);
  context.lineTo(to.x1, to.y1);
  context.bezierCurveTo(to.cx1, to.cy1, to.cx0, to.cy0, to.x0, to.y0);
  context.closePath();
}

function follow(context: Context, piece: CurvePiece): void {
  context.bezierCurveTo(piece.cx0, piece.cy0, piece.cx1, piece.cy1, piece.x1, piece.y1);
}

const TILE = 8;
const hatches = new Map<string, CanvasPattern | null>();

/** Slanted lines for what is won, dots for what is lost. */
function hatchOf(context: Context, palette: Palette, sign: 1 | -1): CanvasPattern | null {
  const colour = colourOfSign(palette, sign);
  const key = `${sign} ${colour}`;
  const known = hatches.get(key);
  if (known !== undefined) return known;
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (pen) {
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.beginPath();
    if (sign > 0) {
      // Over the corners, so that the lines go on from tile to tile.
      for (const shift of [-TILE, 0, TILE]) {
        pen.moveTo(shift - 1, TILE + 1);
        pen.lineTo(shift + TILE + 1, -1);
      }
      pen.lineWidth = 1.2;
      pen.stroke();
    } else {
      pen.arc(TILE / 4, TILE / 4, 1.1, 0, 2 * Math.PI);
      pen.moveTo((3 * TILE) / 4 + 1.1, (3 * TILE) / 4);
      pen.arc((3 * TILE) / 4, (3 * TILE) / 4, 1.1, 0, 2 * Math.PI);
      pen.fill();
    }
  }
  const pattern = context.createPattern(tile, 'repeat');
  hatches.set(key, pattern);
  return pattern;
}
