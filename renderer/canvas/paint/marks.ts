/** What stands out for a while: the things a search found, and the place that quick capture writes at. Screen px. */
import type { Box } from '../../../shared/layout/scene.ts';
import type { Board } from '../board.ts';
import { type Context, roundBox } from '../brush.ts';
import { stickyTop } from '../hit.ts';
import { targetBox } from '../marks.ts';

const LIGHT = 0.12;
const STRONG = 0.26;

/** Over cards and notes, under the heads that stay. */
export function paintMarks(context: Context, board: Board): void {
  const { scene, camera, marks } = board;
  if (marks.found.size === 0 && !marks.target) return;
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.scale, camera.scale);
  if (marks.found.size > 0) {
    for (const { kind, box } of scene.index.touching(camera.inView())) {
      if (kind !== 'owner' && kind !== 'measure' && marks.found.has(box.id))
        paintFound(context, board, box, box.id, kind === 'card' ? 7 : 5);
    }
  }
  if (marks.target && marks.target.lane !== null) paintTarget(context, board);
  context.restore();
}

/** The same on the stage heads, over them. */
export function paintHeadMarks(context: Context, board: Board): void {
  const { scene, camera, marks } = board;
  if (marks.found.size === 0 && marks.target?.lane !== null) return;
  context.save();
  context.translate(camera.x, stickyTop(scene, camera));
  context.scale(camera.scale, camera.scale);
  for (const head of scene.stageHeads) if (marks.found.has(head.id)) paintFound(context, board, head, head.id, 8);
  if (marks.target?.lane === null) paintTarget(context, board);
  context.restore();
}

function paintFound(context: Context, { marks, palette }: Board, box: Box, id: string, radius: number): void {
  const isCurrent = id === marks.current;
  context.globalAlpha = isCurrent ? STRONG : LIGHT;
  context.fillStyle = palette.star;
  roundBox(context, box.x, box.y, box.width, box.height, radius);
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = palette.star;
  context.lineWidth = isCurrent ? 3 : 1;
  roundBox(context, box.x - 1, box.y - 1, box.width + 2, box.height + 2, radius + 1);
  context.stroke();
}

function paintTarget(context: Context, { scene, palette, marks }: Board): void {
  const box = marks.target && targetBox(scene, marks.target);
  if (!box) return;
  roundBox(context, box.x, box.y, box.width, box.height, box.gap ? 3 : 6);
  context.fillStyle = palette.accent;
  if (box.gap) {
    context.fill();
    return;
  }
  context.globalAlpha = 0.1;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = palette.accent;
  context.lineWidth = 2;
  context.setLineDash([6, 4]);
  context.stroke();
  context.setLineDash([]);
}
