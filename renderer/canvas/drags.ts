/** Dragging: what a press takes hold of, where it would land, and the one edit at its end. Points in map px. */
import { roundFeeling } from '../../shared/document/feeling.ts';
import { findById } from '../../shared/document/find.ts';
import type { Place } from '../../shared/document/schema.ts';
import type { NoteShift } from '../../shared/edits/several.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { cardDrop, stageDrop } from '../../shared/layout/drop.ts';
import { columnAt } from '../../shared/layout/layout.ts';
import type { Box, CurveLine, LaneBand, NoteBox, Scene } from '../../shared/layout/scene.ts';
import { leading, type Part, touchedBy } from '../../shared/layout/selecting.ts';
import { placeOf, type Selection } from '../../shared/layout/selection.ts';
import { placeNote, setFeeling } from '../state/actions.ts';
import { type Editor, journeyOf, mapOf, selectedIn } from '../state/editor.ts';
import { duplicateParts, moveMomentsTo, moveNotesBy, moveStagesTo } from '../state/several.ts';
import type { Along, Drag, NoteLanding } from './board.ts';
import { describeCopies, describeMoves, describeSelection, saySelected } from './describe.ts';
import { type Hit, noteLaneAt, runBox, valueAt } from './hit.ts';
import { dragLane, dropLane } from './lane-heads.ts';

export interface Point {
  x: number;
  y: number;
}

/** How a drag is meant, by the keys that are held. */
export interface Manner {
  /** Feelings go by whole steps. */
  whole: boolean;
  /** Copies are dragged; a feeling goes wherever the pointer goes. */
  free: boolean;
}

/** What dragging from here takes hold of; null: nothing that can be moved. */
export function grasp(hit: Hit): Selection | null {
  switch (hit.hit) {
    case 'card':
      return { kind: 'moment', id: hit.id };
    case 'stage':
      return { kind: 'stage', id: hit.id };
    case 'note':
      return { kind: 'note', id: hit.id };
    case 'lane':
      return hit.part === 'fold' ? null : { kind: 'lane', id: hit.id };
    case 'feeling':
      return hit.curve === null ? null : { kind: 'feeling', moment: hit.moment, curve: hit.curve };
    default:
      return null;
  }
}

/** Whether dragging from here draws an area, when nothing can be taken hold of. */
export function isOpenGround(hit: Hit): boolean {
  return hit.hit === 'ground' || hit.hit === 'cell' || hit.hit === 'feeling';
}

/** Everything selected of the kind that was taken hold of. */
export function alongWith(held: Selection, editor: Editor): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const item of selectedIn(editor.getState())) {
    if (item.kind === held.kind && 'id' in item) ids.add(item.id);
  }
  return ids;
}

/** The drag of what was grasped, with the pointer now at `at`. `several`: what goes along. */
export function dragTo(
  scene: Scene,
  hit: Hit,
  several: ReadonlySet<string>,
  from: Point,
  at: Point,
  manner: Manner,
): Drag | null {
  const dx = at.x - from.x;
  const dy = at.y - from.y;
  const leaving = manner.free ? NONE : several;
  switch (hit.hit) {
    case 'card': {
      const along: Along = { id: hit.id, several, copies: manner.free };
      return { drag: 'card', ...along, dx, dy, landing: cardDrop(scene, at.x, leaving) };
    }
    case 'stage': {
      const along: Along = { id: hit.id, several, copies: manner.free };
      return { drag: 'stage', ...along, dx, landing: stageDrop(scene, at.x, leaving) };
    }
    case 'note': {
      if (hit.edge) return { drag: 'stretch', id: hit.id, landing: stretched(scene, hit.id, hit.edge, at.x) };
      const notes = scene.notes.filter((note) => several.has(note.id));
      const shift = shiftOf(scene, notes, hit.id, from.x, at);
      const along: Along = { id: hit.id, several, copies: manner.free };
      return { drag: 'note', ...along, dx, dy, shift, targets: targetsOf(scene, notes, shift) };
    }
    case 'lane':
      return dragLane(scene, hit, from.y, at.y);
    case 'feeling':
      return bent(scene, hit.moment, from.y, at.y, manner);
    default:
      return null;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The area between two points, and what it touches. */
export function marqueeTo(scene: Scene, from: Point, to: Point): Drag {
  const area = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
  return { drag: 'marquee', area, touched: new Set(partsIn(scene, area).map((part) => part.id)) };
}

/** What an area takes: cards and notes that it touches, and the moments whose points on the active curve lie in it. */
function partsIn(scene: Scene, area: Box): Part[] {
  const parts = touchedBy(scene, area);
  const known = new Set(parts.map((part) => part.id));
  const isIn = (point: Point) =>
    point.x >= area.x && point.x <= area.x + area.width && point.y >= area.y && point.y <= area.y + area.height;
  const points = scene.curves.find((curve) => curve.active)?.points ?? [];
  const moments = points.filter((point) => !known.has(point.moment) && isIn(point));
  return [...moments.map(({ moment }): Part => ({ kind: 'moment', id: moment })), ...parts];
}

/** The pointer was let go: the drag becomes one edit, and is said aloud. `adds`: a marquee adds to what is selected. */
export function drop(drag: Drag, scene: Scene, editor: Editor, words: Translator, adds: boolean): void {
  switch (drag.drag) {
    case 'card':
    case 'stage':
    case 'note':
      if (drag.copies) dropCopies(drag, editor, words);
      else if (dropMoved(drag, editor)) editor.getState().say(describeMoves(editor, words));
      break;
    case 'stretch':
      if (drag.landing) placeNote(editor, drag.id, drag.landing.lane, drag.landing.place);
      break;
    case 'feeling': {
      const { moment, curve, value } = drag;
      setFeeling(editor, moment, curve, value);
      const point: Selection = { kind: 'feeling', moment, curve };
      editor.getState().say(describeSelection(journeyOf(editor), mapOf(editor), point, words));
      break;
    }
    case 'marquee': {
      const before = adds ? selectedIn(editor.getState()) : [];
      const known = new Set(before.flatMap((item) => ('id' in item ? item.id : [])));
      const fresh = partsIn(scene, drag.area).filter((part) => !known.has(part.id));
      // The first card leads: that is what the keys go on from.
      const lead = fresh.find((part) => part.kind === 'moment') ?? fresh[0];
      editor.getState().selectSeveral([...before, ...leading(fresh, lead)]);
      saySelected(editor, words);
      break;
    }
    case 'lane':
    case 'laneHeight':
      dropLane(drag, editor, words);
      break;
    case 'arriving':
    case 'picture':
      break;
  }
}

type Taken = Extract<Drag, { drag: 'card' | 'stage' | 'note' }>;

function dropMoved(drag: Taken, editor: Editor): boolean {
  switch (drag.drag) {
    case 'card':
      return drag.landing !== null && moveMomentsTo(editor, drag.several, drag.landing);
    case 'stage':
      return drag.landing !== null && moveStagesTo(editor, drag.several, drag.landing.at);
    case 'note':
      return moveNotesBy(editor, drag.several, drag.shift);
  }
}

function dropCopies(drag: Taken, editor: Editor, words: Translator): void {
  if (drag.drag !== 'note' && !drag.landing) return;
  const count = duplicateParts(
    editor,
    {
      stages: drag.drag === 'stage' ? drag.several : NONE,
      moments: drag.drag === 'card' ? drag.several : NONE,
      notes: drag.drag === 'note' ? drag.several : NONE,
    },
    {
      stages: drag.drag === 'stage' ? drag.landing?.at : undefined,
      moments: drag.drag === 'card' ? (drag.landing ?? undefined) : undefined,
      notes: drag.drag === 'note' ? drag.shift : undefined,
    },
  );
  if (count > 0) editor.getState().say(describeCopies(count, words));
}

/** Nearer than this to a value worth having, a dragged point takes it: less than the next tenth. */
const SNAP = 0.08;

/**
 * A dragged point has the feeling where it began plus the pointer's way. It is drawn gently to whole values and to
 * those of its neighbours, so that an even stretch of the curve is easily had.
 */
function bent(scene: Scene, moment: string, fromY: number, y: number, { whole, free }: Manner): Drag | null {
  const curve = scene.curves.find((item) => item.active);
  const scale = scene.scales.find((item) => item.lane === curve?.lane);
  const point = curve?.points.find((item) => item.moment === moment);
  if (!curve || !scale || !point) return null;
  const value = valueAt(scale, point.y + y - fromY);
  const near = [Math.round(value), ...neighbourValues(curve, moment)].find((one) => Math.abs(one - value) <= SNAP);
  const wanted = whole ? Math.round(value) : free ? value : (near ?? value);
  return { drag: 'feeling', moment, curve: curve.id, value: roundFeeling(wanted) };
}

/** The values before and after a moment on a curve. */
function neighbourValues({ points }: CurveLine, moment: string): number[] {
  const at = points.findIndex((point) => point.moment === moment);
  return [points[at - 1], points[at + 1]].flatMap((point) => point?.value ?? []);
}

/** How far notes are taken when one of them is: cut so that all of them stay on the map. */
function shiftOf(scene: Scene, notes: readonly NoteBox[], id: string, fromX: number, at: Point): NoteShift {
  const lead = findById(scene.notes, id);
  const from = findById(scene.lanes, lead?.lane ?? null);
  if (!lead || !from) return { columns: 0, lanes: 0 };
  const ladder = scene.lanes.filter((lane) => lane.kind === from.kind);
  const rung = (lane: string) => ladder.findIndex((item) => item.id === lane);
  const over = noteLaneAt(scene, at.y);
  const lanes = over && over.kind === from.kind ? rung(over.id) - rung(from.id) : 0;
  const rungs = notes.filter((note) => rung(note.lane) >= 0).map((note) => rung(note.lane));
  return {
    columns: within(
      columnAt(scene, at.x) - columnAt(scene, fromX),
      -Math.min(...notes.map((note) => note.firstColumn)),
      scene.columns.length - Math.max(...notes.map((note) => note.endColumn)),
    ),
    lanes: within(lanes, -Math.min(...rungs), ladder.length - 1 - Math.max(...rungs)),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(Math.min(least, 0), Math.min(Math.max(most, 0), value));
}

/** The boxes that notes would cover after a shift. */
function targetsOf(scene: Scene, notes: readonly NoteBox[], { columns, lanes }: NoteShift): Box[] {
  const ladders = new Map<string, LaneBand[]>();
  return notes.flatMap((note) => {
    const from = findById(scene.lanes, note.lane);
    if (!from) return [];
    const ladder = ladders.get(from.kind) ?? scene.lanes.filter((lane) => lane.kind === from.kind);
    ladders.set(from.kind, ladder);
    const lane = ladder[ladder.indexOf(from) + lanes];
    return (lane && runBox(scene, lane, note.firstColumn + columns, note.endColumn - 1 + columns)) ?? [];
  });
}

function stretched(scene: Scene, id: string, edge: 'start' | 'end', x: number): NoteLanding | null {
  const note = findById(scene.notes, id);
  const lane = findById(scene.lanes, note?.lane ?? null);
  if (!note || !lane) return null;
  const column = columnAt(scene, x);
  const last = note.endColumn - 1;
  return edge === 'start'
    ? landing(scene, lane, Math.min(column, last), last)
    : landing(scene, lane, note.firstColumn, Math.max(column, note.firstColumn));
}

/** A run of columns as a place: from its first to its last moment, or the stage where there is none. */
function landing(scene: Scene, lane: LaneBand, first: number, last: number): NoteLanding | null {
  const columns = scene.columns.slice(first, last + 1);
  const moments = columns.flatMap((column) => column.moment ?? []);
  const [from, to] = [moments[0], moments.at(-1)];
  const place: Place | undefined = from && to ? { from, to } : columns[0] && placeOf(columns[0]);
  const box = runBox(scene, lane, first, last);
  return place && box ? { lane: lane.id, place, box } : null;
}
