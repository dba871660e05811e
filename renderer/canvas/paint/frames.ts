/** What marks a thing on the top layer: the frame of a selection and the bar where something would land. */
import type { Box } from '../../../shared/layout/scene.ts';
import type { Board } from '../board.ts';
import { type Context, roundBox } from '../brush.ts';

/** The accent frame of a selection; with the keyboard's focus on the canvas, a second ring around it. */
export function outline(context: Context, { palette, focused, camera }: Board, box: Box, radius: number): void {
  const hair = 1 / Math.min(1, camera.scale);
  roundBox(context, box.x, box.y, box.width, box.height, radius);
  context.strokeStyle = palette.accent;
  context.lineWidth = 2 * hair;
  context.stroke();
  if (!focused) return;
  const gap = 3 * hair;
  roundBox(context, box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap, radius + gap);
  context.lineWidth = 1.5 * hair;
  context.globalAlpha = 0.55;
  context.stroke();
  context.globalAlpha = 1;
}

/** The quieter frame of what is selected besides the lead. */
export function outlineOther(context: Context, { palette, camera }: Board, box: Box, radius: number): void {
  roundBox(context, box.x, box.y, box.width, box.height, radius);
  context.globalAlpha = 0.08;
  context.fillStyle = palette.accent;
  context.fill();
  context.globalAlpha = 0.75;
  context.strokeStyle = palette.accent;
  context.lineWidth = 1.5 / Math.min(1, camera.scale);
  context.stroke();
  context.globalAlpha = 1;
}

/** The drop mark: a bar with a knob at each end, on the border where the dragged thing would land. */
export function paintBar(context: Context, colour: string, box: Box): void {
  context.fillStyle = colour;
  roundBox(context, box.x, box.y, box.width, box.height, 1.5);
  context.fill();
  for (const y of [box.y, box.y + box.height]) {
    context.beginPath();
    context.arc(box.x + box.width / 2, y, 4, 0, 2 * Math.PI);
    context.fill();
  }
}
