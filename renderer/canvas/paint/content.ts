/**
 * The content layer: cards, notes, owners, measures and curves in view.
 * One pass over what the grid index finds; far away, cards are drawn more cheaply.
 */
import { MEASURE_STYLES } from '../../../shared/layout/lanes/measures.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { Card, MeasureLabel, NoteBox, OwnerLabel } from '../../../shared/layout/scene.ts';
import { type Board, isOnItsWay } from '../board.ts';
import { type Context, drawIcon, drawStar, roundBox, writeLines } from '../brush.ts';
import { feelingColour, type Palette } from '../palette.ts';
import { paintCurves } from './curves.ts';
import { paintNoteBox } from './notes.ts';
import { paintPersonas } from './personas.ts';

/** Below this scale details cannot be read; below the second, no text can. */
const DETAIL_SCALE = 0.45;
const TEXT_SCALE = 0.22;

/** Paints in map px: the layer carries the camera. */
export function paintContent(context: Context, board: Board): void {
  const { drag } = board;
  for (const item of board.scene.index.touching(board.camera.inView())) {
    switch (item.kind) {
      case 'card':
        context.globalAlpha = isOnItsWay(drag, item.box.id) ? 0.35 : 1;
        paintCard(context, board, item.box);
        break;
      case 'note':
        context.globalAlpha = isOnItsWay(drag, item.box.id) ? 0.35 : 1;
        paintNote(context, board, item.box);
        break;
      case 'owner':
        context.globalAlpha = 1;
        paintOwner(context, board, item.box);
        break;
      case 'measure':
        context.globalAlpha = 1;
        paintMeasures(context, board, item.box);
    }
  }
  context.globalAlpha = 1;
  paintCurves(context, board);
  paintPersonas(context, board);
}

export function paintCard(context: Context, board: Board, card: Card): void {
  const { palette, camera, scene } = board;
  const rtl = scene.direction === 'rtl';
  roundBox(context, card.x, card.y, card.width, card.height, 7);
  context.fillStyle = palette.surface;
  context.fill();
  context.strokeStyle = card.indirect ? palette.muted : palette.hairline;
  context.lineWidth = 1;
  if (card.indirect) context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);

  const start = rtl ? card.x + card.width - m.CARD_PADDING : card.x + m.CARD_PADDING;
  const end = rtl ? card.x + m.CARD_PADDING : card.x + card.width - m.CARD_PADDING;
  const barTop = card.y + card.height - m.CARD_PADDING - m.FEELING_BAR_HEIGHT;
  paintFeelingBar(context, palette, card, barTop, rtl);
  if (camera.scale < TEXT_SCALE) return;

  const iconTop = card.y + m.CARD_PADDING;
  if (camera.scale >= DETAIL_SCALE) {
    drawIcon(
      context,
      board.iconOf(card.touchpoint),
      rtl ? start - m.CARD_ICON : start,
      iconTop,
      m.CARD_ICON,
      palette.accent,
    );
  }
  if (card.momentOfTruth) drawStar(context, rtl ? end : end - 14, iconTop + 1, 14, palette.star);
  const textTop = iconTop + m.CARD_ICON + m.CARD_ICON_GAP;
  const align = rtl ? 'right' : 'left';
  const typed = board.typing?.what === 'touchpoint' && board.typing.moment === card.id;
  if (!typed) {
    context.fillStyle = palette.ink;
    writeLines(context, card.name, start, textTop, m.CARD_NAME_TEXT, align, scene.direction);
  }
  if (camera.scale < DETAIL_SCALE) return;
  context.fillStyle = palette.muted;
  const detailTop = textTop + card.name.length * m.CARD_NAME_TEXT.lineHeight;
  writeLines(context, card.detail, start, detailTop, m.CARD_DETAIL_TEXT, align, scene.direction);
}

function paintFeelingBar(context: Context, palette: Palette, card: Card, top: number, rtl: boolean): void {
  const x = card.x + m.CARD_PADDING;
  const width = card.width - 2 * m.CARD_PADDING;
  roundBox(context, x, top, width, m.FEELING_BAR_HEIGHT, m.FEELING_BAR_HEIGHT / 2);
  context.fillStyle = palette.hairline;
  context.fill();
  if (card.feeling === null) return;
  const filled = Math.max(m.FEELING_BAR_HEIGHT, (width * (card.feeling + 2)) / 4);
  roundBox(context, rtl ? x + width - filled : x, top, filled, m.FEELING_BAR_HEIGHT, m.FEELING_BAR_HEIGHT / 2);
  context.fillStyle = feelingColour(palette, card.feeling);
  context.fill();
}

export function paintNote(context: Context, board: Board, note: NoteBox): void {
  const { scale } = board.camera;
  paintNoteBox(context, board, note, { words: scale >= TEXT_SCALE, signs: scale >= DETAIL_SCALE });
}

/** Value, name and detail of each measure, one below the other. */
function paintMeasures(context: Context, { palette, camera, scene }: Board, label: MeasureLabel): void {
  if (camera.scale < TEXT_SCALE) return;
  let top = label.y;
  label.texts.forEach(({ look, lines }, i) => {
    const style = MEASURE_STYLES[look];
    if (i > 0 && look === 'value') top += m.MEASURE_GAP;
    context.fillStyle = look === 'value' ? palette.ink : palette.muted;
    writeLines(context, lines, label.x + label.width / 2, top, style, 'center', scene.direction);
    top += lines.length * style.lineHeight;
  });
}

function paintOwner(context: Context, { palette, camera, scene }: Board, owner: OwnerLabel): void {
  if (camera.scale < TEXT_SCALE) return;
  context.fillStyle = owner.missing ? palette.danger : palette.muted;
  writeLines(context, owner.lines, owner.x + owner.width / 2, owner.y + 2, m.OWNER_TEXT, 'center', scene.direction);
}
