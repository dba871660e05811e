/** Stage heads and lane names, which stay at the top and at the start side while the map moves under them. Screen px. */
import { findById } from '../../../shared/document/find.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { Box, Scene, StageHead } from '../../../shared/layout/scene.ts';
import { cssFont } from '../../../shared/layout/text.ts';
import type { Board } from '../board.ts';
import { type Context, drawIcon, roundBox, writeLines } from '../brush.ts';
import type { Camera } from '../camera.ts';
import { addButtonOf, addStageButton, bandHeight, stickyStart, stickyTop } from '../hit.ts';
import { colourOf } from '../palette.ts';
import { outline, paintBar } from './frames.ts';

export function paintLaneNames(context: Context, board: Board): void {
  const { scene, camera, palette, translator } = board;
  const rtl = scene.direction === 'rtl';
  const start = stickyStart(scene, camera);
  context.save();
  context.translate(start, camera.y);
  context.scale(camera.scale, camera.scale);
  const top = scene.lanes[0]?.y ?? 0;
  context.fillStyle = palette.paper;
  // The strip is only needed where the map has moved under the names.
  context.fillRect(rtl ? 1 : 0, top, scene.headWidth - 1, scene.height - top - m.MAP_FOOT_PADDING);
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1 / camera.scale;
  context.beginPath();
  for (const lane of scene.lanes) {
    context.moveTo(0, lane.y);
    context.lineTo(scene.headWidth, lane.y);
  }
  context.moveTo(0, scene.height - m.MAP_FOOT_PADDING);
  context.lineTo(scene.headWidth, scene.height - m.MAP_FOOT_PADDING);
  context.stroke();
  if (board.hover?.hit === 'lane') {
    const lane = scene.lanes.find((item) => board.hover?.hit === 'lane' && item.id === board.hover.id);
    if (lane) {
      context.fillStyle = palette.accentSoft;
      context.fillRect(rtl ? 1 : 0, lane.y + 1, scene.headWidth - 1, lane.height - 2);
    }
  }
  for (const lane of scene.lanes) {
    if (board.typing?.what === 'lane' && board.typing.id === lane.id) continue;
    context.fillStyle = palette.muted;
    writeLines(
      context,
      lane.lines,
      rtl ? scene.headWidth - 10 : 10,
      lane.y + m.LANE_PADDING,
      m.LANE_TEXT,
      rtl ? 'right' : 'left',
      scene.direction,
    );
  }
  for (const scale of scene.scales) {
    context.fillStyle = palette.muted;
    for (let value = -2; value <= 2; value++) {
      const y = scale.zero - value * scale.unit;
      writeLines(
        context,
        [translator.feeling(value)],
        rtl ? 8 : scene.headWidth - 8,
        y - 7,
        { size: 10, weight: 400, lineHeight: 14 },
        rtl ? 'left' : 'right',
        scene.direction,
      );
    }
  }
  context.restore();
}

export function paintStageHeads(context: Context, board: Board): void {
  const { scene, camera, palette, hover } = board;
  const top = stickyTop(camera);
  const band = bandHeight(scene) * camera.scale;
  context.fillStyle = palette.paper;
  context.fillRect(0, top, camera.width, band);
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, top + band);
  context.lineTo(camera.width, top + band);
  context.stroke();
  context.save();
  context.translate(camera.x, top);
  context.scale(camera.scale, camera.scale);
  const seen = besideNames(scene, camera);
  context.beginPath();
  context.rect(seen.from, 0, seen.to - seen.from, bandHeight(scene));
  context.clip();
  for (const head of scene.stageHeads) {
    if (head.x > seen.to || head.x + head.width < seen.from) continue;
    context.globalAlpha = board.drag?.drag === 'stage' && board.drag.id === head.id ? 0.4 : 1;
    paintHead(context, board, head, seen);
    if (board.selection?.kind === 'stage' && board.selection.id === head.id) outline(context, board, head, 8);
    const onPlus = hover?.hit === 'addTouchpoint' && hover.stage === head.id;
    if (onPlus || (hover?.hit === 'stage' && hover.id === head.id))
      paintPlus(context, addButtonOf(scene, head), onPlus);
  }
  context.globalAlpha = 1;
  paintAddStage(context, board);
  if (board.drag?.drag === 'stage') {
    const { id, dx, landing } = board.drag;
    const head = findById(scene.stageHeads, id);
    context.globalAlpha = 0.85;
    if (head) paintHead(context, board, { ...head, x: head.x + dx }, seen);
    context.globalAlpha = 1;
    if (landing) paintBar(context, palette.accent, landing.mark);
  }
  context.restore();
}

/** The span of the map, in map px, that can be seen beside the lane names. */
function besideNames(scene: Scene, camera: Camera): { from: number; to: number } {
  const start = stickyStart(scene, camera);
  const view = camera.inView();
  return scene.direction === 'ltr'
    ? { from: camera.toMap(start + scene.headWidth * camera.scale, 0).x, to: view.x + view.width }
    : { from: view.x, to: camera.toMap(start, 0).x };
}

/** A stage's head. Its name stays in sight as long as there is room for it in the part of the head that is. */
function paintHead(
  context: Context,
  { scene, palette, typing }: Board,
  head: StageHead,
  seen: { from: number; to: number },
): void {
  roundBox(context, head.x, head.y, head.width, head.height, 6);
  context.fillStyle = colourOf(palette, head.colour);
  context.fill();
  if (typing?.what === 'stage' && typing.id === head.id) return;
  context.fillStyle = '#FFFFFF';
  context.font = cssFont(m.STAGE_TEXT);
  const width = Math.max(...head.lines.map((line) => context.measureText(line).width));
  const rtl = scene.direction === 'rtl';
  const x = rtl
    ? Math.max(head.x + 10 + width, Math.min(head.x + head.width - 10, seen.to - 10))
    : Math.min(head.x + head.width - 10 - width, Math.max(head.x + 10, seen.from + 10));
  const top = head.y + (head.height - head.lines.length * m.STAGE_TEXT.lineHeight) / 2;
  writeLines(context, head.lines, x, top, m.STAGE_TEXT, rtl ? 'right' : 'left', scene.direction);
}

function paintPlus(context: Context, box: Box, hovered: boolean): void {
  roundBox(context, box.x, box.y, box.width, box.height, 5);
  context.fillStyle = hovered ? 'rgba(255,255,255,0.35)' : 'rgba(255,255,255,0.2)';
  context.fill();
  drawIcon(context, 'plus', box.x + 2, box.y + 2, box.width - 4, '#FFFFFF');
}

function paintAddStage(context: Context, { scene, palette, hover }: Board): void {
  const button = addStageButton(scene);
  roundBox(context, button.x, button.y, button.width, button.height, 7);
  context.fillStyle = hover?.hit === 'addStage' ? palette.accentSoft : palette.surface;
  context.fill();
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.stroke();
  drawIcon(context, 'plus', button.x + 7, button.y + 7, 16, palette.accent);
}
