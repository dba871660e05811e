/** The ground layer: borders of lanes and stages, the lines of the feelings scale. */
import type { Board } from '../board.ts';
import type { Context } from '../brush.ts';

/** Paints in map px: the layer carries the camera. */
export function paintGround(context: Context, { scene, camera, palette }: Board): void {
  const view = camera.inView();
  const hair = 1 / camera.scale;
  const left = Math.max(view.x, 0);
  const right = Math.min(view.x + view.width, scene.width);
  const bottom = scene.lanes.at(-1);
  const mapBottom = bottom ? bottom.y + bottom.height : 0;

  context.strokeStyle = palette.hairline;
  context.lineWidth = hair;
  context.beginPath();
  for (const lane of scene.lanes) {
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
}
