/** The ground layer: borders of lanes and stages, the lines of the feelings scale, and the places that wait for a first card. */
import * as m from '../../../shared/layout/metrics.ts';
import { rememberingWrap } from '../../../shared/layout/remembering-wrap.ts';
import type { LaneBand, Scene } from '../../../shared/layout/scene.ts';
import { canvasMeasure } from '../../fonts.ts';
import type { Board } from '../board.ts';
import { type Context, drawIcon, roundBox, writeLines } from '../brush.ts';
import { runBox } from '../hit.ts';
import { paintHints, paintVisibility } from './hints.ts';

/** Paints in map px: the layer carries the camera. */
export function paintGround(context: Context, board: Board): void {
  const { scene, camera, palette } = board;
  const view = camera.inView();
  const hair = 1 / camera.scale;
  // Lanes reach to the edge of the window, also beyond a short map.
  const left = view.x;
  const right = view.x + view.width;
  const bottom = scene.lanes.at(-1);
  const mapBottom = bottom ? bottom.y + bottom.height : 0;

  context.strokeStyle = palette.hairline;
  context.lineWidth = hair;
  context.beginPath();
  for (const lane of scene.lanes) {
    if (isUnderLine(scene, lane)) continue;
    context.moveTo(left, lane.y);
    context.lineTo(right, lane.y);
  }
  context.moveTo(left, mapBottom);
  context.lineTo(right, mapBottom);
  context.stroke();

  context.setLineDash([3, 4]);
  context.beginPath();
  for (let i = 1; i < scene.columns.length; i++) {
    const before = scene.columns[i - 1];
    const column = scene.columns[i];
    if (!before || !column || before.stage === column.stage) continue;
    const x =
      scene.direction === 'ltr' ? (before.x + before.width + column.x) / 2 : (column.x + column.width + before.x) / 2;
    if (x < view.x || x > view.x + view.width) continue;
    context.moveTo(x, scene.lanes[0]?.y ?? 0);
    context.lineTo(x, mapBottom);
  }
  context.stroke();
  context.setLineDash([]);

  for (const { zero, unit } of scene.scales) {
    for (let value = -2; value <= 2; value++) {
      context.beginPath();
      context.lineWidth = value === 0 ? 1.5 * hair : hair;
      context.globalAlpha = value === 0 ? 1 : 0.65;
      const y = zero - value * unit;
      context.moveTo(left, y);
      context.lineTo(right, y);
      context.stroke();
    }
    context.globalAlpha = 1;
  }
  paintVisibility(context, board);
  paintWaiting(context, board);
  paintHints(context, board);
}

/** Below this scale nobody reads a hint. */
const READABLE = 0.4;

/** The lane under the line of visibility is parted by that line alone. */
function isUnderLine({ visibility }: Scene, lane: LaneBand): boolean {
  return visibility !== null && lane.y === visibility.y + visibility.height;
}

/** Stages without a touchpoint show where one goes. */
function paintWaiting(context: Context, { scene, palette, camera }: Board): void {
  for (const lane of scene.lanes) {
    if (lane.kind !== 'touchpoints' || lane.collapsed) continue;
    scene.columns.forEach((column, i) => {
      const box = column.moment === null ? runBox(scene, lane, i, i) : null;
      if (!box) return;
      roundBox(context, box.x, box.y, box.width, box.height, 7);
      context.globalAlpha = 0.55;
      context.fillStyle = palette.surface;
      context.fill();
      const says = i === 0 && lane.hint !== '' && camera.scale >= READABLE;
      const plusTop = says ? box.y + 8 : box.y + box.height / 2 - 8;
      drawIcon(context, 'plus', box.x + box.width / 2 - 8, plusTop, 16, palette.muted);
      context.globalAlpha = 1;
      if (!says) return;
      const lines = rememberingWrap(canvasMeasure())(lane.hint, m.CARD_DETAIL_TEXT, box.width - 12);
      const fitting = lines.slice(0, Math.floor((box.height - 32) / m.CARD_DETAIL_TEXT.lineHeight));
      context.fillStyle = palette.muted;
      writeLines(context, fitting, box.x + box.width / 2, plusTop + 22, m.CARD_DETAIL_TEXT, 'center', scene.direction);
    });
  }
}
