/** The top layer: stage heads and lane names that stay while the map moves, selection, and the thing being dragged. */
import { findById } from '../../../shared/document/find.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { Box } from '../../../shared/layout/scene.ts';
import type { Selection } from '../../../shared/layout/selection.ts';
import type { Board } from '../board.ts';
import { type Context, drawIcon, roundBox, writeLines } from '../brush.ts';
import { addButtonOf, addStageButton, bandHeight, runBox, stickyStart, stickyTop } from '../hit.ts';
import { colourOf } from '../palette.ts';
import { paintCard, paintNote } from './content.ts';
import { bentCurve, paintActive } from './curves.ts';

/** Paints in screen px. */
export function paintTop(context: Context, board: Board): void {
  inMap(context, board, () => {
    paintSelected(context, board);
    paintDrag(context, board);
  });
  paintLaneNames(context, board);
  paintStageHeads(context, board);
  inMap(context, board, () => paintMark(context, board));
}

function inMap(context: Context, { camera }: Board, paint: () => void): void {
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.scale, camera.scale);
  paint();
  context.restore();
}

function paintLaneNames(context: Context, board: Board): void {
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

function paintStageHeads(context: Context, board: Board): void {
  const { scene, camera, palette, hover } = board;
  const rtl = scene.direction === 'rtl';
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
  const view = camera.inView();
  for (const head of scene.stageHeads) {
    if (head.x > view.x + view.width || head.x + head.width < view.x) continue;
    const dragged = board.drag?.drag === 'stage' && board.drag.id === head.id;
    context.globalAlpha = dragged ? 0.4 : 1;
    paintHead(context, board, head);
    if (board.selection?.kind === 'stage' && board.selection.id === head.id) outline(context, board, head, 8);
    const hovered =
      (hover?.hit === 'stage' && hover.id === head.id) || (hover?.hit === 'addTouchpoint' && hover.stage === head.id);
    if (hovered) {
      const plus = addButtonOf(scene, head);
      roundBox(context, plus.x, plus.y, plus.width, plus.height, 5);
      context.fillStyle = hover?.hit === 'addTouchpoint' ? 'rgba(255,255,255,0.35)' : 'rgba(255,255,255,0.2)';
      context.fill();
      drawIcon(context, 'plus', plus.x + 2, plus.y + 2, plus.width - 4, '#FFFFFF');
    }
  }
  context.globalAlpha = 1;
  const button = addStageButton(scene);
  roundBox(context, button.x, button.y, button.width, button.height, 7);
  context.fillStyle = hover?.hit === 'addStage' ? palette.accentSoft : palette.surface;
  context.fill();
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.stroke();
  drawIcon(context, 'plus', button.x + 7, button.y + 7, 16, palette.accent);
  if (board.drag?.drag === 'stage') {
    const { id, dx, landing } = board.drag;
    const head = findById(scene.stageHeads, id);
    if (head) {
      context.globalAlpha = 0.85;
      paintHead(context, board, { ...head, x: head.x + dx });
      context.globalAlpha = 1;
    }
    if (landing) paintBar(context, palette.accent, landing.mark);
  }
  context.restore();

  function paintHead(to: Context, { typing }: Board, head: (typeof scene.stageHeads)[number]): void {
    roundBox(to, head.x, head.y, head.width, head.height, 6);
    to.fillStyle = colourOf(palette, head.colour);
    to.fill();
    if (typing?.what === 'stage' && typing.id === head.id) return;
    to.fillStyle = '#FFFFFF';
    const textTop = head.y + (head.height - head.lines.length * m.STAGE_TEXT.lineHeight) / 2;
    writeLines(
      to,
      head.lines,
      rtl ? head.x + head.width - 10 : head.x + 10,
      textTop,
      m.STAGE_TEXT,
      rtl ? 'right' : 'left',
      scene.direction,
    );
  }
}

/** The box of what is selected, in map px; null when it is not on the scene. */
export function selectedBox(board: Pick<Board, 'scene'>, selection: Selection | null): Box | null {
  const { scene } = board;
  switch (selection?.kind) {
    case 'stage':
      return findById(scene.stageHeads, selection.id) ?? null;
    case 'moment':
      return findById(scene.cards, selection.id) ?? null;
    case 'note':
      return findById(scene.notes, selection.id) ?? null;
    case 'feeling': {
      const column = scene.columns.find((item) => item.moment === selection.moment);
      const lane = scene.lanes.find((item) => item.kind === 'feelings');
      return column && lane ? { x: column.x, y: lane.y, width: column.width, height: lane.height } : null;
    }
    case 'cell': {
      const lane = findById(scene.lanes, selection.lane);
      const { place } = selection;
      const column = scene.columns.findIndex((item) =>
        'stage' in place ? item.stage === place.stage : item.moment === place.from,
      );
      return lane && column >= 0 ? runBox(scene, lane, column, column) : null;
    }
    default:
      return null;
  }
}

function paintSelected(context: Context, board: Board): void {
  const { selection, palette } = board;
  if (!selection || selection.kind === 'stage') return;
  const box = selectedBox(board, selection);
  if (!box) return;
  if (selection.kind === 'feeling') {
    context.fillStyle = palette.accent;
    context.globalAlpha = 0.07;
    context.fillRect(box.x, box.y + 1, box.width, box.height - 2);
    context.globalAlpha = 1;
    if (board.focused)
      outline(context, board, { x: box.x + 3, y: box.y + 4, width: box.width - 6, height: box.height - 8 }, 6);
    return;
  }
  outline(context, board, box, selection.kind === 'moment' ? 7 : 5);
  if (selection.kind === 'cell') {
    drawIcon(context, 'plus', box.x + box.width / 2 - 8, box.y + box.height / 2 - 8, 16, palette.accent);
  }
}

/** The accent frame of a selection; with the keyboard's focus on the canvas, a second ring around it. */
function outline(context: Context, { palette, focused, camera }: Board, box: Box, radius: number): void {
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

function paintDrag(context: Context, board: Board): void {
  const { drag, scene, palette } = board;
  switch (drag?.drag) {
    case 'card': {
      const card = findById(scene.cards, drag.id);
      if (!card) return;
      context.save();
      context.shadowColor = 'rgba(0,0,0,0.25)';
      context.shadowBlur = 14;
      context.shadowOffsetY = 4;
      roundBox(context, card.x + drag.dx, card.y + drag.dy, card.width, card.height, 7);
      context.fillStyle = palette.surface;
      context.fill();
      context.restore();
      paintCard(context, board, { ...card, x: card.x + drag.dx, y: card.y + drag.dy });
      outline(context, board, { ...card, x: card.x + drag.dx, y: card.y + drag.dy }, 7);
      break;
    }
    case 'note': {
      if (drag.landing) paintTarget(context, board, drag.landing.box);
      const note = findById(scene.notes, drag.id);
      if (!note) return;
      context.globalAlpha = 0.9;
      roundBox(context, note.x + drag.dx, note.y + drag.dy, note.width, note.height, 5);
      context.fillStyle = palette.surface;
      context.fill();
      paintNote(context, board, { ...note, x: note.x + drag.dx, y: note.y + drag.dy });
      context.globalAlpha = 1;
      outline(context, board, { ...note, x: note.x + drag.dx, y: note.y + drag.dy }, 5);
      break;
    }
    case 'stretch':
      if (drag.landing) paintTarget(context, board, drag.landing.box);
      break;
    case 'feeling': {
      const curve = scene.curves.find((item) => item.active);
      const scale = scene.scales.find((item) => item.lane === curve?.lane);
      if (curve && scale) paintActive(context, board, bentCurve(scene, curve, scale, drag.moment, drag.value), scale);
      break;
    }
    default:
  }
}

function paintTarget(context: Context, { palette }: Board, box: Box): void {
  roundBox(context, box.x, box.y, box.width, box.height, 5);
  context.globalAlpha = 0.14;
  context.fillStyle = palette.accent;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = palette.accent;
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
}

function paintMark(context: Context, board: Board): void {
  const { drag, palette } = board;
  if ((drag?.drag === 'card' || drag?.drag === 'arriving') && drag.landing) {
    paintBar(context, palette.accent, drag.landing.mark);
  }
}

/** The drop mark: a bar with a knob at each end, on the border where the dragged thing would land. */
function paintBar(context: Context, colour: string, box: Box): void {
  context.fillStyle = colour;
  roundBox(context, box.x, box.y, box.width, box.height, 1.5);
  context.fill();
  for (const y of [box.y, box.y + box.height]) {
    context.beginPath();
    context.arc(box.x + box.width / 2, y, 4, 0, 2 * Math.PI);
    context.fill();
  }
}
