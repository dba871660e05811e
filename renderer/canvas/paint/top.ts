/** The top layer: selection, the thing being dragged, and over them the heads that stay while the map moves. */
import { findById } from '../../../shared/document/find.ts';
import type { Box } from '../../../shared/layout/scene.ts';
import type { Selection } from '../../../shared/layout/selection.ts';
import type { Board } from '../board.ts';
import { type Context, drawIcon } from '../brush.ts';
import { runBox } from '../hit.ts';
import { paintDrag, paintOthers } from './dragged.ts';
import { outline, paintBar } from './frames.ts';
import { paintLaneNames, paintStageHeads } from './heads.ts';
import { paintHeadMarks, paintLaneMarks, paintMarks } from './marks.ts';
import { paintPersonaName } from './personas.ts';
import { paintReadout } from './readout.ts';

/** Paints in screen px. */
export function paintTop(context: Context, board: Board): void {
  inMap(context, board, () => {
    paintOthers(context, board, board.others);
    paintSelected(context, board);
    paintDrag(context, board);
  });
  paintMarks(context, board);
  paintPersonaName(context, board);
  paintLaneNames(context, board);
  paintLaneMarks(context, board);
  paintStageHeads(context, board);
  paintHeadMarks(context, board);
  inMap(context, board, () => paintMark(context, board));
  paintReadout(context, board);
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
    case 'persona':
      return findById(scene.personas, selection.id) ?? null;
    case 'stage':
      return findById(scene.stageHeads, selection.id) ?? null;
    case 'lane': {
      const lane = findById(scene.lanes, selection.id);
      if (!lane) return null;
      const x = scene.direction === 'ltr' ? 0 : scene.width - scene.headWidth;
      return { x, y: lane.y, width: scene.headWidth, height: lane.height };
    }
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
  if (!selection || selection.kind === 'stage' || selection.kind === 'lane') return;
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
  outline(context, board, box, selection.kind === 'persona' ? 8 : selection.kind === 'moment' ? 7 : 5);
  if (selection.kind === 'cell') {
    const isPictures = findById(board.scene.lanes, selection.lane)?.kind === 'pictures';
    drawIcon(
      context,
      isPictures ? 'image-plus' : 'plus',
      box.x + box.width / 2 - 8,
      box.y + box.height / 2 - 8,
      16,
      palette.accent,
    );
  }
}

function paintMark(context: Context, board: Board): void {
  const { drag, palette } = board;
  if ((drag?.drag === 'card' || drag?.drag === 'arriving') && drag.landing) {
    paintBar(context, palette.accent, drag.landing.mark);
  }
}
