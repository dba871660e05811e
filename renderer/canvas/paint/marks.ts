/** What stands out for a while: the things a search found, and the place that quick capture writes at. Screen px. */
import { noteTextTop } from '../../../shared/layout/lanes/notes.ts';
import type { TextStyle } from '../../../shared/layout/metrics.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { Box, Card, NoteBox } from '../../../shared/layout/scene.ts';
import { cssFont } from '../../../shared/layout/text.ts';
import type { Board } from '../board.ts';
import { type Context, roundBox } from '../brush.ts';
import { stickyStart, stickyTop } from '../hit.ts';
import { targetBox } from '../marks.ts';

const LIGHT = 0.12;
const STRONG = 0.26;
/** Over the words themselves, which stay readable: what tells them is the line under them. */
const MARKER = 0.14;
const UNDERLINE = 2;
/** Below this scale no word can be read. */
const LEGIBLE = 0.22;

/** Over cards and notes, under the heads that stay. */
export function paintMarks(context: Context, board: Board): void {
  const { scene, camera, marks } = board;
  if (marks.found.size === 0 && !marks.target) return;
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.scale, camera.scale);
  if (marks.found.size > 0) {
    for (const item of scene.index.touching(camera.inView())) {
      if (item.kind === 'owner' || item.kind === 'measure' || !marks.found.has(item.box.id)) continue;
      paintFound(context, board, item.box, item.box.id, item.kind === 'card' ? 7 : 5);
      if (item.kind === 'card') paintCardWords(context, board, item.box);
      else paintNoteWords(context, board, item.box);
    }
    for (const card of scene.personas) if (marks.found.has(card.id)) paintFound(context, board, card, card.id, 8);
  }
  if (marks.target && marks.target.lane !== null) paintTarget(context, board);
  context.restore();
}

/** The same on the names of lanes, over them and under the stage heads. */
export function paintLaneMarks(context: Context, board: Board): void {
  const { scene, camera, marks } = board;
  if (marks.found.size === 0) return;
  const rtl = scene.direction === 'rtl';
  context.save();
  context.translate(stickyStart(scene, camera), camera.y);
  context.scale(camera.scale, camera.scale);
  for (const lane of scene.lanes) {
    if (!marks.found.has(lane.id)) continue;
    const box = { x: rtl ? 3 : 2, y: lane.y + 3, width: scene.headWidth - 5, height: lane.height - 6 };
    paintFound(context, board, box, lane.id, 5);
    paintWords(context, board, lane.lines, rtl ? scene.headWidth - 10 : 10, lane.y + m.LANE_PADDING, m.LANE_TEXT);
  }
  context.restore();
}

function paintCardWords(context: Context, board: Board, card: Card): void {
  const x = board.scene.direction === 'rtl' ? card.x + card.width - m.CARD_PADDING : card.x + m.CARD_PADDING;
  const top = card.y + m.CARD_PADDING + m.CARD_ICON + m.CARD_ICON_GAP;
  paintWords(context, board, card.name, x, top, m.CARD_NAME_TEXT);
  const below = top + card.name.length * m.CARD_NAME_TEXT.lineHeight;
  paintWords(context, board, card.detail, x, below, m.CARD_DETAIL_TEXT);
}

function paintNoteWords(context: Context, board: Board, note: NoteBox): void {
  const x = board.scene.direction === 'rtl' ? note.x + note.width - m.NOTE_PADDING : note.x + m.NOTE_PADDING;
  paintWords(context, board, note.lines, x, noteTextTop(note), m.NOTE_TEXT);
}

/** Goes over the words that were found like a marker pen. `x`: the start edge of the lines. */
function paintWords(
  context: Context,
  { scene, camera, palette, marks }: Board,
  lines: readonly string[],
  x: number,
  top: number,
  style: TextStyle,
): void {
  if (!marks.spansIn || camera.scale < LEGIBLE) return;
  const rtl = scene.direction === 'rtl';
  context.font = cssFont(style);
  context.direction = scene.direction;
  context.fillStyle = palette.star;
  for (const [i, line] of lines.entries()) {
    for (const [from, to] of marks.spansIn(line)) {
      const before = context.measureText(line.slice(0, from)).width;
      const width = context.measureText(line.slice(from, to)).width;
      const left = rtl ? x - before - width : x + before;
      const y = top + i * style.lineHeight;
      context.globalAlpha = MARKER;
      context.fillRect(left - 1, y, width + 2, style.lineHeight);
      context.globalAlpha = 1;
      context.fillRect(left - 1, y + style.lineHeight - UNDERLINE, width + 2, UNDERLINE);
    }
  }
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
