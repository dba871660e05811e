/** The top layer: selection, the thing being dragged, and over them the heads that stay while the map moves. */
import { findById } from '../../../shared/document/find.ts';
import type { Box } from '../../../shared/layout/scene.ts';
import type { Selection } from '../../../shared/layout/selection.ts';
import type { Board } from '../board.ts';
import { type Context, drawIcon, roundBox } from '../brush.ts';
import { runBox } from '../hit.ts';
import { paintCard, paintNote } from './content.ts';
import { bentCurve, paintActive } from './curves.ts';
import { outline, paintBar } from './frames.ts';
import { paintLaneNames, paintStageHeads } from './heads.ts';

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
