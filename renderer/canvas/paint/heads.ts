/** Stage heads and lane heads, which stay at the top and at the start side while the map moves under them. Screen px. */
import { findById } from '../../../shared/document/find.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { Box, LaneBand, StageHead } from '../../../shared/layout/scene.ts';
import { cssFont } from '../../../shared/layout/text.ts';
import { type Board, isOnItsWay } from '../board.ts';
import { type Context, drawIcon, roundBox, writeLines } from '../brush.ts';
import { addButtonOf, addStageButton, bandHeight, besideNames, stickyStart, stickyTop } from '../hit.ts';
import { addLaneButton, foldBox } from '../lane-heads.ts';
import { colourOf } from '../palette.ts';
import { outline, outlineOther, paintBar } from './frames.ts';

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
    // The lane under the line of visibility is parted by that line alone.
    if (scene.visibility && lane.y === scene.visibility.y + scene.visibility.height) continue;
    context.moveTo(0, lane.y);
    context.lineTo(scene.headWidth, lane.y);
  }
  context.moveTo(0, scene.height - m.MAP_FOOT_PADDING);
  context.lineTo(scene.headWidth, scene.height - m.MAP_FOOT_PADDING);
  context.stroke();
  for (const lane of scene.lanes) {
    context.globalAlpha = board.drag?.drag === 'lane' && board.drag.id === lane.id ? 0.35 : 1;
    paintLaneHead(context, board, lane);
  }
  context.globalAlpha = 1;
  paintVisibilityWords(context, board);
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
  paintAddLane(context, board);
  paintLaneDrag(context, board);
  context.restore();
}

/** A lane's head: its name, marked when it is selected, with the arrow that collapses it when one comes near. */
function paintLaneHead(context: Context, board: Board, lane: LaneBand): void {
  const { scene, palette, hover, selection } = board;
  const rtl = scene.direction === 'rtl';
  const isHovered = hover?.hit === 'lane' && hover.id === lane.id;
  const isSelected = selection?.kind === 'lane' && selection.id === lane.id;
  const box = { x: rtl ? 1 : 0, y: lane.y + 1, width: scene.headWidth - 1, height: lane.height - 2 };
  if (isHovered || isSelected) {
    context.fillStyle = palette.accentSoft;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  if (isSelected) {
    const inner = { x: box.x + 2, y: box.y + 1, width: box.width - 4, height: box.height - 2 };
    outline(
      context,
      board,
      board.focused
        ? { ...inner, x: inner.x + 3, y: inner.y + 3, width: inner.width - 6, height: inner.height - 6 }
        : inner,
      5,
    );
  }
  if (board.typing?.what === 'lane' && board.typing.id === lane.id) return;
  context.fillStyle = isSelected ? palette.ink : palette.muted;
  const x = rtl ? scene.headWidth - 10 : 10;
  const top = lane.y + m.LANE_PADDING + slideOf(board, lane);
  writeLines(context, lane.lines, x, top, m.LANE_TEXT, rtl ? 'right' : 'left', scene.direction);
  if (!isHovered && !isSelected && !lane.collapsed) return;
  const fold = foldBox(scene, lane);
  roundBox(context, fold.x + 2, fold.y + 2, fold.width - 4, fold.height - 4, 5);
  context.fillStyle = isHovered || isSelected ? palette.accentSoft : palette.paper;
  context.fill();
  const onFold = isHovered && hover.part === 'fold';
  const arrow = !lane.collapsed ? 'chevron-down' : rtl ? 'chevron-left' : 'chevron-right';
  drawIcon(context, arrow, fold.x + 5, fold.y + 5, fold.width - 10, onFold ? palette.accent : palette.muted);
}

/** How far the name of a lane that begins under the stage heads moves down, so that it stays in sight as long as its lane. */
function slideOf({ scene, camera }: Board, lane: LaneBand): number {
  if (lane.collapsed) return 0;
  const hidden = (stickyTop(scene, camera) - camera.y) / camera.scale + (scene.lanes[0]?.y ?? 0) - lane.y;
  const room = lane.height - 2 * m.LANE_PADDING - lane.lines.length * m.LANE_TEXT.lineHeight;
  return Math.max(0, Math.min(hidden, room));
}

function paintVisibilityWords(context: Context, { scene, palette }: Board): void {
  const { visibility } = scene;
  if (!visibility) return;
  const rtl = scene.direction === 'rtl';
  context.fillStyle = palette.paper;
  context.fillRect(rtl ? 1 : 0, visibility.y, scene.headWidth - 1, visibility.height);
  context.fillStyle = palette.accent;
  writeLines(
    context,
    visibility.lines,
    rtl ? scene.headWidth - 10 : 10,
    visibility.y + m.VISIBILITY_PADDING,
    m.MARK_TEXT,
    rtl ? 'right' : 'left',
    scene.direction,
  );
}

function paintAddLane(context: Context, { scene, palette, hover, translator }: Board): void {
  const button = addLaneButton(scene);
  const rtl = scene.direction === 'rtl';
  const isHovered = hover?.hit === 'addLane';
  roundBox(context, button.x, button.y, button.width, button.height, 7);
  context.fillStyle = isHovered ? palette.accentSoft : palette.surface;
  context.fill();
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.stroke();
  drawIcon(context, 'plus', rtl ? button.x + button.width - 21 : button.x + 7, button.y + 6, 14, palette.accent);
  context.fillStyle = palette.ink;
  const x = rtl ? button.x + button.width - 27 : button.x + 27;
  writeLines(
    context,
    [translator.t('field.lane')],
    x,
    button.y + 6,
    m.LANE_TEXT,
    rtl ? 'right' : 'left',
    scene.direction,
  );
}

/** Where a dragged lane would land, or how tall it would be. */
function paintLaneDrag(context: Context, board: Board): void {
  const { scene, palette, drag, camera } = board;
  if (drag?.drag !== 'lane' && drag?.drag !== 'laneHeight') return;
  const lane = findById(scene.lanes, drag.id);
  if (!lane) return;
  if (drag.drag === 'laneHeight') {
    // Across the whole window, so that one sees what the lane takes.
    const y = lane.y + Math.max(drag.height, m.LANE_LEAST_HEIGHT);
    context.fillStyle = palette.accent;
    context.fillRect(-camera.width / camera.scale, y - 1, (2 * camera.width) / camera.scale + scene.headWidth, 2);
    return;
  }
  context.save();
  context.translate(0, drag.dy);
  context.globalAlpha = 0.9;
  roundBox(context, 3, lane.y + 2, scene.headWidth - 6, lane.height - 4, 6);
  context.fillStyle = palette.accentSoft;
  context.fill();
  paintLaneHead(context, { ...board, hover: null }, lane);
  context.restore();
  if (!drag.landing) return;
  const { y } = drag.landing.mark;
  context.fillStyle = palette.accent;
  context.fillRect(0, y, scene.headWidth, 3);
}

export function paintStageHeads(context: Context, board: Board): void {
  const { scene, camera, palette, hover } = board;
  const origin = stickyTop(scene, camera);
  const top = origin + scene.headsTop * camera.scale;
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
  context.translate(camera.x, origin);
  context.scale(camera.scale, camera.scale);
  const seen = besideNames(scene, camera);
  context.beginPath();
  context.rect(seen.from, scene.headsTop, seen.to - seen.from, bandHeight(scene));
  context.clip();
  for (const head of scene.stageHeads) {
    if (head.x > seen.to || head.x + head.width < seen.from) continue;
    context.globalAlpha = isOnItsWay(board.drag, head.id) ? 0.4 : 1;
    paintHead(context, board, head, seen);
    if (board.selection?.kind === 'stage' && board.selection.id === head.id) outline(context, board, head, 8);
    else if (board.others.has(head.id)) outlineOther(context, board, head, 8);
    const onPlus = hover?.hit === 'addTouchpoint' && hover.stage === head.id;
    if (onPlus || (hover?.hit === 'stage' && hover.id === head.id))
      paintPlus(context, addButtonOf(scene, head), onPlus);
  }
  context.globalAlpha = 1;
  paintAddStage(context, board);
  if (board.drag?.drag === 'stage') {
    const { several, dx, landing } = board.drag;
    context.globalAlpha = 0.85;
    for (const head of scene.stageHeads) {
      if (several.has(head.id)) paintHead(context, board, { ...head, x: head.x + dx }, seen);
    }
    context.globalAlpha = 1;
    if (landing) paintBar(context, palette.accent, landing.mark);
  }
  context.restore();
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
