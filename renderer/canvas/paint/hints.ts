/** Quiet words in lanes: what goes into an empty one, what a collapsed one holds, and the line of visibility. */
import * as m from '../../../shared/layout/metrics.ts';
import { rememberingWrap } from '../../../shared/layout/remembering-wrap.ts';
import type { LaneBand } from '../../../shared/layout/scene.ts';
import { canvasMeasure } from '../../fonts.ts';
import type { Board } from '../board.ts';
import { type Context, writeLines } from '../brush.ts';
import { besideNames } from '../hit.ts';

/** Hints are not set wider than this, in map px. */
const WIDEST = 460;
/** The room for a hint is counted in steps, so that panning does not break its lines anew at every pixel. */
const STEP = 20;
const MARGIN = 14;
/** Below this scale nobody reads them. */
const READABLE = 0.4;

/** Paints in map px. Hints stay in sight while the map moves sideways. */
export function paintHints(context: Context, board: Board): void {
  const { scene, camera, palette } = board;
  if (camera.scale < READABLE) return;
  const { from, to } = besideNames(scene, camera);
  const room = Math.floor(Math.min(WIDEST, to - from - 2 * MARGIN) / STEP) * STEP;
  if (room < 4 * STEP) return;
  const rtl = scene.direction === 'rtl';
  const x = rtl ? to - MARGIN : from + MARGIN;
  const wrapText = rememberingWrap(canvasMeasure());
  context.fillStyle = palette.muted;
  for (const lane of scene.lanes) {
    if (lane.hint === '' || (lane.kind === 'touchpoints' && scene.columns.length > 0)) continue;
    const lines = wrapText(lane.hint, m.HINT_TEXT, room);
    const fitting = lines.slice(0, Math.max(1, Math.floor((lane.height - 8) / m.HINT_TEXT.lineHeight)));
    const top = topOf(board, lane, fitting.length * m.HINT_TEXT.lineHeight);
    writeLines(context, fitting, x, top, m.HINT_TEXT, rtl ? 'right' : 'left', scene.direction);
  }
}

/** In the middle of the lane; over the zero line where there is a scale. */
function topOf({ scene }: Board, lane: LaneBand, height: number): number {
  const scale = scene.scales.find((item) => item.lane === lane.id);
  return scale && !lane.collapsed ? scale.zero - height - 5 : lane.y + (lane.height - height) / 2;
}

/** The line itself, from edge to edge; its words stand among the lane names. */
export function paintVisibility(context: Context, { scene, camera, palette }: Board): void {
  if (!scene.visibility) return;
  const view = camera.inView();
  const y = scene.visibility.y + scene.visibility.height / 2;
  context.strokeStyle = palette.accent;
  context.lineWidth = Math.max(1.5, 1 / camera.scale);
  context.setLineDash([9, 5]);
  context.beginPath();
  context.moveTo(view.x, y);
  context.lineTo(view.x + view.width, y);
  context.stroke();
  context.setLineDash([]);
}
