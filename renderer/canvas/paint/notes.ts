/** Notes: filled by what they mean, with their picture, words and the foot that tells of meaning, votes and task. */

import { MEANING_ICONS } from '../../../shared/document/meaning-icons.ts';
import type { NoteMeaning } from '../../../shared/document/note-meaning.ts';
import { noteTextTop } from '../../../shared/layout/lanes/notes.ts';
import * as m from '../../../shared/layout/metrics.ts';
import type { Box, NoteBox } from '../../../shared/layout/scene.ts';
import type { Board } from '../board.ts';
import { type Context, drawIcon, roundBox, writeLines } from '../brush.ts';
import { colourOf, type Palette } from '../palette.ts';
import { shownPicture } from '../pictures.ts';

/** Votes that are drawn one by one; more are written as a figure. */
const DOTS = 10;
const DOT_RADIUS = 2.5;
const DOT_STEP = 6.4;

/** `detail`: near enough for words; `signs`: near enough for small signs. */
export function paintNoteBox(
  context: Context,
  board: Board,
  note: NoteBox,
  near: { words: boolean; signs: boolean },
): void {
  const { palette, scene } = board;
  roundBox(context, note.x, note.y, note.width, note.height, 5);
  fillNote(context, palette, note);
  if (palette.contrast) {
    // A ground of paper on paper: its border says where it is.
    context.strokeStyle = palette.hairline;
    context.lineWidth = 1;
    context.stroke();
  }
  if (note.frame > 0) paintPicture(context, board, note);
  if (!near.words) return;
  const rtl = scene.direction === 'rtl';
  if (near.signs) paintFoot(context, board, note, rtl);
  if (board.typing?.what === 'note' && board.typing.id === note.id) return;
  const start = rtl ? note.x + note.width - m.NOTE_PADDING : note.x + m.NOTE_PADDING;
  context.fillStyle = palette.ink;
  writeLines(context, note.lines, start, noteTextTop(note), m.NOTE_TEXT, rtl ? 'right' : 'left', scene.direction);
}

/** By the note's meaning; else what the customer does takes the stage's tint and other roles have one of their own. */
function fillNote(context: Context, palette: Palette, note: NoteBox): void {
  const fill = (colour: string, alpha: number) => {
    const before = context.globalAlpha;
    context.globalAlpha = before * alpha;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = before;
  };
  if (note.meaning !== null) {
    fill(meaningColours(palette, note.meaning).ground, 1);
  } else if (note.colour !== null) {
    fill(colourOf(palette, note.colour), palette.dark ? 0.32 : 0.16);
  } else if (note.frame > 0) {
    fill(palette.surface, 1);
  } else {
    fillByRole(palette, note, fill);
  }
}

function fillByRole(palette: Palette, note: NoteBox, fill: (colour: string, alpha: number) => void): void {
  switch (note.role) {
    case 'does':
      // On white, or the ground would muddy the tint.
      fill(palette.surface, 1);
      fill(colourOf(palette, note.stageColour), palette.dark ? 0.3 : 0.12);
      break;
    case 'pain':
      fill(palette.notePain, 1);
      break;
    case 'opportunity':
      fill(palette.noteOpportunity, 1);
      break;
    case 'thinks':
      fill(palette.noteThinks, 1);
      break;
    default:
      fill(palette.noteNeutral, 1);
      break;
  }
}

function meaningColours(palette: Palette, meaning: NoteMeaning): { ground: string; sign: string } {
  switch (meaning) {
    case 'problem':
      return { ground: palette.meaning1, sign: palette.meaning1Sign };
    case 'question':
      return { ground: palette.meaning2, sign: palette.meaning2Sign };
    case 'idea':
      return { ground: palette.meaning3, sign: palette.meaning3Sign };
    case 'strength':
      return { ground: palette.meaning4, sign: palette.meaning4Sign };
    case 'surprise':
      return { ground: palette.meaning5, sign: palette.meaning5Sign };
  }
}

/** From the start side: the sign of the meaning, the votes; at the end side, whether a task came of it. */
function paintFoot(context: Context, { palette, translator }: Board, note: NoteBox, rtl: boolean): void {
  const top = note.y + note.height - m.NOTE_PADDING - m.NOTE_SIGN;
  const middle = top + m.NOTE_SIGN / 2;
  /** How far from the start edge. */
  let at = m.NOTE_PADDING;
  const place = (from: number, width: number) => (rtl ? note.x + note.width - from - width : note.x + from);
  const colour = note.meaning === null ? palette.muted : meaningColours(palette, note.meaning).sign;
  if (note.meaning !== null) {
    drawIcon(context, MEANING_ICONS[note.meaning], place(at, m.NOTE_SIGN), top, m.NOTE_SIGN, colour);
    at += m.NOTE_SIGN + 5;
  }
  context.fillStyle = palette.ink;
  if (note.votes > DOTS) {
    context.beginPath();
    context.arc(place(at, 2 * DOT_RADIUS) + DOT_RADIUS, middle, DOT_RADIUS, 0, 2 * Math.PI);
    context.fill();
    at += 2 * DOT_RADIUS + 3;
    const figure = translator.number(note.votes);
    const x = rtl ? note.x + note.width - at : note.x + at;
    writeLines(context, [figure], x, middle - 7, m.MARK_TEXT, rtl ? 'right' : 'left', rtl ? 'rtl' : 'ltr');
  } else if (note.votes > 0) {
    context.beginPath();
    for (let i = 0; i < note.votes; i++) {
      const x = place(at + i * DOT_STEP, 2 * DOT_RADIUS) + DOT_RADIUS;
      context.moveTo(x + DOT_RADIUS, middle);
      context.arc(x, middle, DOT_RADIUS, 0, 2 * Math.PI);
    }
    context.fill();
  }
  if (note.task) {
    drawIcon(
      context,
      'square-check',
      place(note.width - m.NOTE_PADDING - m.NOTE_SIGN, m.NOTE_SIGN),
      top,
      m.NOTE_SIGN,
      palette.accent,
    );
  }
}

/** The picture fitted into its place as a whole, or a sign that says why there is none. */
function paintPicture(context: Context, { palette, camera }: Board, note: NoteBox): void {
  const frame: Box = {
    x: note.x + m.PICTURE_PADDING,
    y: note.y + m.PICTURE_PADDING,
    width: note.width - 2 * m.PICTURE_PADDING,
    height: note.frame,
  };
  const shown = note.picture === null ? null : shownPicture(note.picture);
  if (shown !== null && typeof shown !== 'string') {
    const scale = Math.min(frame.width / shown.width, frame.height / shown.height);
    const width = shown.width * scale;
    const height = shown.height * scale;
    context.save();
    roundBox(context, frame.x, frame.y, frame.width, frame.height, 3);
    context.clip();
    context.imageSmoothingQuality = camera.scale < 1 ? 'medium' : 'high';
    context.drawImage(shown, frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2, width, height);
    context.restore();
    return;
  }
  roundBox(context, frame.x, frame.y, frame.width, frame.height, 3);
  context.fillStyle = palette.noteNeutral;
  context.fill();
  if (shown === 'loading') return;
  const sign = shown === 'broken' ? 'image-off' : 'image-plus';
  const size = Math.min(24, frame.height * 0.4);
  drawIcon(context, sign, frame.x + (frame.width - size) / 2, frame.y + (frame.height - size) / 2, size, palette.muted);
}
