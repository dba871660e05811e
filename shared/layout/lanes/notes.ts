/** Lanes of notes and of pictures: each under its stage or run of moments, stacked where runs meet. */
import { isUnderStage } from '../../document/find.ts';
import { meaningOf } from '../../document/note-meaning.ts';
import type { Lane } from '../../document/schema.ts';
import * as m from '../metrics.ts';
import type { NoteBox } from '../scene.ts';
import type { LaneInput } from './lane-input.ts';

/** Lays the notes from y downwards, at least `least` px tall; returns the lane's height. */
export function layNotes(
  { columns, columnOf, heads, notesByLane, tasks, wrapText }: LaneInput,
  lane: Lane,
  y: number,
  least: number,
  notes: NoteBox[],
): number {
  const ofPictures = lane.kind === 'pictures';
  // How far down each column is taken, and by how many notes: notes stack where their runs meet.
  const depth = columns.map(() => 0);
  const count = columns.map(() => 0);
  const first = notes.length;
  for (const note of notesByLane.get(lane.id) ?? []) {
    const head = isUnderStage(note.place) ? heads.get(note.place.stage) : undefined;
    const firstColumn = isUnderStage(note.place) ? head?.firstColumn : columnOf.get(note.place.from);
    const endColumn = isUnderStage(note.place) ? head?.endColumn : (columnOf.get(note.place.to) ?? Number.NaN) + 1;
    const from = columns[firstColumn ?? -1];
    const to = columns[(endColumn ?? 0) - 1];
    if (!from || !to || firstColumn === undefined || endColumn === undefined) continue;
    const x = from.x + m.COLUMN_GAP / 2;
    const width = to.x + to.width - m.COLUMN_GAP / 2 - x;
    let top = 0;
    for (let i = firstColumn; i < endColumn; i++) top = Math.max(top, depth[i] as number);
    const box: NoteBox = {
      id: note.id,
      lane: lane.id,
      role: lane.role,
      lines: wrapText(note.text, m.NOTE_TEXT, width - 2 * m.NOTE_PADDING),
      colour: note.colour,
      stageColour: heads.get(from.stage)?.colour ?? 'stage-1',
      meaning: meaningOf(note.colour),
      votes: note.votes,
      task: tasks.has(note.id),
      picture: ofPictures ? note.picture : null,
      frame: ofPictures
        ? Math.round(Math.min(m.PICTURE_MAX_HEIGHT, (width - 2 * m.PICTURE_PADDING) * m.PICTURE_RATIO))
        : 0,
      firstColumn,
      endColumn,
      x,
      y: y + m.LANE_PADDING + top,
      width,
      height: 0,
    };
    box.height = Math.max(m.NOTE_MIN_HEIGHT, neededHeight(box));
    for (let i = firstColumn; i < endColumn; i++) {
      depth[i] = top + box.height + m.NOTE_GAP;
      count[i] = (count[i] as number) + 1;
    }
    notes.push(box);
  }
  const filled = Math.max(0, ...depth) - (depth.some((value) => value > 0) ? m.NOTE_GAP : 0);
  const inner = Math.max(least, m.NOTE_LANE_MIN_HEIGHT, filled + 2 * m.LANE_PADDING) - 2 * m.LANE_PADDING;
  for (let i = first; i < notes.length; i++) {
    const box = notes[i] as NoteBox;
    let alone = true;
    for (let c = box.firstColumn; c < box.endColumn; c++) alone &&= count[c] === 1;
    if (!alone) continue;
    // A note that shares its columns with no other fills the lane: even rows read calmer, and pictures get the room.
    if (ofPictures) box.frame += inner - box.height;
    box.height = inner;
  }
  return inner + 2 * m.LANE_PADDING;
}

/** px that a note needs for its picture, words and foot. */
function neededHeight(note: NoteBox): number {
  const foot = hasFoot(note) ? m.NOTE_FOOT : 0;
  return noteTextTop(note) - note.y + note.lines.length * m.NOTE_TEXT.lineHeight + foot + m.NOTE_PADDING;
}

/** Where a note's words begin, in map px. */
export function noteTextTop(note: NoteBox): number {
  return note.y + (note.frame > 0 ? 2 * m.PICTURE_PADDING + note.frame : m.NOTE_PADDING);
}

/** Whether there is something to show under a note's words. */
export function hasFoot(note: Pick<NoteBox, 'meaning' | 'votes' | 'task'>): boolean {
  return note.meaning !== null || note.votes > 0 || note.task;
}
