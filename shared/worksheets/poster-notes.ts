/** The notes of a poster: filled by what they mean, with picture, words, and the foot of meaning, votes and task. Map px. */
import { MEANING_ICONS } from '../document/meaning-icons.ts';
import { noteTextTop } from '../layout/lanes/notes.ts';
import * as m from '../layout/metrics.ts';
import type { NoteBox } from '../layout/scene.ts';
import { directionOfText } from './paper-text.ts';
import { meaningColours, type PosterColours } from './poster-colours.ts';
import type { PosterInput } from './poster-map.ts';

/** Votes that are drawn one by one; more are written as a figure. */
const DOTS = 10;
const DOT_RADIUS = 2.5;
const DOT_STEP = 6.4;

export function drawNote(input: PosterInput, note: NoteBox): void {
  const { pen, colours } = input;
  // On white paper, and in grey, the border says where the note is.
  pen.rect(note, 5, { fill: colours.named('surface') });
  const { fill, opacity } = groundOf(note, colours);
  pen.rect(note, 5, { fill, opacity });
  pen.rect(note, 5, { stroke: colours.line, line: 0.75 });
  if (note.frame > 0) drawPicture(input, note);
  const x = note.x + m.NOTE_PADDING;
  pen.write(note.lines, { x, y: noteTextTop(note), width: note.width - 2 * m.NOTE_PADDING }, m.NOTE_TEXT, {
    colour: colours.named('ink'),
    direction: directionOfText(note.lines.join(' ')),
  });
  drawFoot(input, note);
}

/** By the note's meaning; else what the customer does takes the stage's tint and other roles have one of their own. */
function groundOf(note: NoteBox, colours: PosterColours): { fill: string; opacity?: number } {
  if (note.meaning !== null) return { fill: meaningColours(colours, note.meaning).ground };
  if (note.colour !== null) return { fill: colours.of(note.colour), opacity: 0.16 };
  if (note.frame > 0) return { fill: colours.named('surface') };
  switch (note.role) {
    case 'does':
      return { fill: colours.of(note.stageColour), opacity: 0.12 };
    case 'pain':
      return { fill: colours.named('note-pain') };
    case 'opportunity':
      return { fill: colours.named('note-opportunity') };
    case 'thinks':
      return { fill: colours.named('note-thinks') };
    default:
      return { fill: colours.named('note-neutral') };
  }
}

/** The picture as a whole in its place; without one the place stays empty. */
function drawPicture({ pen, colours }: PosterInput, note: NoteBox): void {
  const frame = {
    x: note.x + m.PICTURE_PADDING,
    y: note.y + m.PICTURE_PADDING,
    width: note.width - 2 * m.PICTURE_PADDING,
    height: note.frame,
  };
  if (note.picture === null) pen.rect(frame, 3, { fill: colours.named('note-neutral') });
  else pen.picture(note.picture, frame, 'whole', colours.grey);
}

/** From the start side: the sign of the meaning, the votes; at the end side, whether a task came of it. */
function drawFoot({ pen, scene, colours, translator }: PosterInput, note: NoteBox): void {
  const top = note.y + note.height - m.NOTE_PADDING - m.NOTE_SIGN;
  const rtl = scene.direction === 'rtl';
  const place = (from: number, width: number) => (rtl ? note.x + note.width - from - width : note.x + from);
  let at = m.NOTE_PADDING;
  if (note.meaning !== null) {
    const { sign } = meaningColours(colours, note.meaning);
    pen.icon(MEANING_ICONS[note.meaning], place(at, m.NOTE_SIGN), top, m.NOTE_SIGN, sign);
    at += m.NOTE_SIGN + 5;
  }
  const ink = colours.named('ink');
  const middle = top + m.NOTE_SIGN / 2;
  for (let i = 0; i < (note.votes > DOTS ? 1 : note.votes); i++) {
    pen.circle(place(at + i * DOT_STEP, 2 * DOT_RADIUS) + DOT_RADIUS, middle, DOT_RADIUS, { fill: ink });
  }
  if (note.votes > DOTS) {
    const width = 44;
    const from = at + 2 * DOT_RADIUS + 3;
    pen.write([translator.number(note.votes)], { x: place(from, width), y: middle - 7, width }, m.MARK_TEXT, {
      colour: ink,
      direction: 'ltr',
    });
  }
  if (note.task) {
    const x = place(note.width - m.NOTE_PADDING - m.NOTE_SIGN, m.NOTE_SIGN);
    pen.icon('square-check', x, top, m.NOTE_SIGN, colours.named('accent'));
  }
}
