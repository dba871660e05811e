/** What a drag shows on the top layer: the dragged things, where they would land, and the guides that say beside what. Map px. */
import { findById } from '../../../shared/document/find.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { Box, CurveLine, FeelingScale, Scene, SceneItem } from '../../../shared/layout/scene.ts';
import { cssFont } from '../../../shared/layout/text.ts';
import type { Board, Drag } from '../board.ts';
import { type Context, roundBox, writeLines } from '../brush.ts';
import { paintCard, paintNote } from './content.ts';
import { bentCurve, paintActive } from './curves.ts';
import { outline, outlineOther } from './frames.ts';

/** Shadows are dear: more things than this are dragged flat. */
const SHADOWED = 12;

export function paintDrag(context: Context, board: Board): void {
  const { drag, scene } = board;
  switch (drag?.drag) {
    case 'card':
      paintGuideColumn(context, board, drag.landing?.mark ?? null);
      paintTaken(context, board, drag);
      break;
    case 'note':
      for (const box of inView(board, drag.targets)) paintTarget(context, board, box);
      paintSpan(context, board, drag.targets);
      paintTaken(context, board, drag);
      break;
    case 'stage':
      paintGuideColumn(context, board, drag.landing?.mark ?? null);
      break;
    case 'arriving':
      paintGuideColumn(context, board, drag.landing?.mark ?? null);
      break;
    case 'stretch':
      if (drag.landing) {
        paintSpan(context, board, [drag.landing.box]);
        paintTarget(context, board, drag.landing.box);
      }
      break;
    case 'feeling': {
      const curve = scene.curves.find((item) => item.active);
      const scale = scene.scales.find((item) => item.lane === curve?.lane);
      if (!curve || !scale) return;
      paintLevel(context, board, curve, scale, drag);
      paintActive(context, board, bentCurve(scene, curve, scale, drag.moment, drag.value), scale);
      break;
    }
    case 'picture':
      if (drag.target) paintTarget(context, board, drag.target);
      break;
    case 'marquee':
      paintMarquee(context, board, drag.area, drag.touched);
      break;
    default:
  }
}

type Taken = Extract<Drag, { drag: 'card' | 'note' }>;

/** All that is on its way, as far as it is in view; the thing that was taken hold of on top, with their number. */
function paintTaken(context: Context, board: Board, drag: Taken): void {
  const { scene, camera } = board;
  const { dx, dy, several } = drag;
  const view = camera.inView();
  const from = { ...view, x: view.x - dx, y: view.y - dy };
  const isTaken = (item: SceneItem) => (item.kind === 'card' || item.kind === 'note') && several.has(item.box.id);
  const taken = several.size > 1 ? scene.index.touching(from).filter(isTaken) : [];
  for (const item of taken) if (isPart(item) && item.box.id !== drag.id) paintOne(context, board, item, drag);
  const box = drag.drag === 'card' ? findById(scene.cards, drag.id) : findById(scene.notes, drag.id);
  if (!box) return;
  const lead = { kind: drag.drag, box } as PartItem;
  paintOne(context, board, lead, drag);
  outline(context, board, { ...box, x: box.x + dx, y: box.y + dy }, radiusOf(lead));
  if (several.size > 1) paintCount(context, board, { ...box, x: box.x + dx, y: box.y + dy }, several.size);
}

type PartItem = Extract<SceneItem, { kind: 'card' | 'note' }>;

function isPart(item: SceneItem): item is PartItem {
  return item.kind === 'card' || item.kind === 'note';
}

function radiusOf(item: PartItem): number {
  return item.kind === 'card' ? 7 : 5;
}

function paintOne(context: Context, board: Board, item: PartItem, { id, dx, dy, several }: Taken): void {
  const box = { ...item.box, x: item.box.x + dx, y: item.box.y + dy };
  context.save();
  if (several.size <= SHADOWED) {
    context.shadowColor = 'rgba(0,0,0,0.25)';
    context.shadowBlur = 14;
    context.shadowOffsetY = 4;
  }
  roundBox(context, box.x, box.y, box.width, box.height, radiusOf(item));
  context.fillStyle = board.palette.surface;
  context.fill();
  context.restore();
  if (item.kind === 'card') paintCard(context, board, { ...item.box, x: box.x, y: box.y });
  else paintNote(context, board, { ...item.box, x: box.x, y: box.y });
  if (box.id !== id) outlineOther(context, board, box, radiusOf(item));
}

/** How many are on their way, on the corner of the one under the pointer. */
function paintCount(context: Context, { palette, camera, translator, scene }: Board, box: Box, count: number): void {
  const size = 1 / Math.min(1, camera.scale);
  const text = translator.number(count);
  context.font = cssFont(m.MARK_TEXT);
  const width = Math.max(20, context.measureText(text).width + 12) * size;
  const height = 20 * size;
  const x = (scene.direction === 'ltr' ? box.x + box.width : box.x) - width / 2;
  const y = box.y - height / 2;
  roundBox(context, x, y, width, height, height / 2);
  context.fillStyle = palette.accent;
  context.fill();
  context.save();
  context.translate(x + width / 2, y + height / 2);
  context.scale(size, size);
  context.fillStyle = palette.surface;
  writeLines(context, [text], 0, -m.MARK_TEXT.lineHeight / 2, m.MARK_TEXT, 'center', scene.direction);
  context.restore();
}

/** Boxes that can be seen. */
function inView({ camera }: Board, boxes: readonly Box[]): Box[] {
  const view = camera.inView();
  return boxes.filter(
    (box) =>
      box.x < view.x + view.width &&
      box.x + box.width > view.x &&
      box.y < view.y + view.height &&
      box.y + box.height > view.y,
  );
}

function bottomOf({ lanes }: Scene): number {
  const last = lanes.at(-1);
  return last ? last.y + last.height : 0;
}

function dashed(context: Context, { palette, camera }: Board, draw: () => void): void {
  const hair = 1 / Math.min(1, camera.scale);
  context.save();
  context.strokeStyle = palette.accent;
  context.globalAlpha = 0.6;
  context.lineWidth = hair;
  context.setLineDash([4 * hair, 4 * hair]);
  context.beginPath();
  draw();
  context.stroke();
  context.restore();
}

/** A line through all lanes, on the border between columns where something would land. */
function paintGuideColumn(context: Context, board: Board, mark: Box | null): void {
  if (!mark) return;
  const x = mark.x + mark.width / 2;
  dashed(context, board, () => {
    context.moveTo(x, board.scene.lanes[0]?.y ?? 0);
    context.lineTo(x, bottomOf(board.scene));
  });
}

/** Lines through all lanes at both ends of the columns that notes would cover, so that one sees under what they come. */
function paintSpan(context: Context, board: Board, boxes: readonly Box[]): void {
  if (boxes.length === 0) return;
  const left = Math.min(...boxes.map((box) => box.x)) - 5;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + 5;
  const top = board.scene.lanes[0]?.y ?? 0;
  const bottom = bottomOf(board.scene);
  dashed(context, board, () => {
    for (const x of [left, right]) {
      context.moveTo(x, top);
      context.lineTo(x, bottom);
    }
  });
}

/** A point at a whole value, or level with a neighbour, shows the line that it is on. */
function paintLevel(
  context: Context,
  board: Board,
  curve: CurveLine,
  scale: FeelingScale,
  { moment, value }: Extract<Drag, { drag: 'feeling' }>,
): void {
  const at = curve.points.findIndex((point) => point.moment === moment);
  const own = curve.points[at];
  if (!own) return;
  const y = scale.zero - value * scale.unit;
  const level = [curve.points[at - 1], curve.points[at + 1]].filter((point) => point?.value === value);
  const view = board.camera.inView();
  dashed(context, board, () => {
    if (Number.isInteger(value)) {
      context.moveTo(view.x, y);
      context.lineTo(view.x + view.width, y);
    } else {
      for (const point of level) {
        context.moveTo(point?.x ?? own.x, y);
        context.lineTo(own.x, y);
      }
    }
  });
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

/** The area that is drawn, and frames around what it touches. */
function paintMarquee(context: Context, board: Board, area: Box, touched: ReadonlySet<string>): void {
  const { palette, camera } = board;
  paintOthers(context, board, touched);
  context.save();
  context.fillStyle = palette.accent;
  context.globalAlpha = 0.08;
  context.fillRect(area.x, area.y, area.width, area.height);
  context.globalAlpha = 0.9;
  context.strokeStyle = palette.accent;
  context.lineWidth = 1 / camera.scale;
  context.strokeRect(area.x, area.y, area.width, area.height);
  context.restore();
}

/** Quiet frames around parts in view. */
export function paintOthers(context: Context, board: Board, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  for (const item of board.scene.index.touching(board.camera.inView())) {
    if (isPart(item) && ids.has(item.box.id)) outlineOther(context, board, item.box, radiusOf(item));
  }
}
