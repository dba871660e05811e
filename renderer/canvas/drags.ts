/** Dragging: what a press takes hold of, where it would land, and the one edit at its end. Points in map px. */
import { roundFeeling } from '../../shared/document/feeling.ts';
import { findById } from '../../shared/document/find.ts';
import type { Place } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { cardDrop, stageDrop } from '../../shared/layout/drop.ts';
import { columnAt } from '../../shared/layout/layout.ts';
import type { LaneBand, Scene } from '../../shared/layout/scene.ts';
import { placeOf, type Selection } from '../../shared/layout/selection.ts';
import { moveMoment, moveStage, placeNote, setFeeling } from '../state/actions.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import type { Drag, NoteLanding } from './board.ts';
import { describeMove, describeSelection } from './describe.ts';
import { type Hit, noteLaneAt, runBox, valueAt } from './hit.ts';

export interface Point {
  x: number;
  y: number;
}

/** What dragging from here takes hold of; null: nothing, the map itself moves. */
export function grasp(hit: Hit, curve: string | null): Selection | null {
  switch (hit.hit) {
    case 'card':
      return { kind: 'moment', id: hit.id };
    case 'stage':
      return { kind: 'stage', id: hit.id };
    case 'note':
      return { kind: 'note', id: hit.id };
    case 'feeling':
      return hit.onPoint && curve !== null ? { kind: 'feeling', moment: hit.moment, curve } : null;
    default:
      return null;
  }
}

/** The drag of what was grasped, with the pointer now at `at`. `whole`: feelings go by whole steps. */
export function dragTo(scene: Scene, hit: Hit, from: Point, at: Point, whole: boolean): Drag | null {
  const dx = at.x - from.x;
  const dy = at.y - from.y;
  switch (hit.hit) {
    case 'card':
      return { drag: 'card', id: hit.id, dx, dy, landing: cardDrop(scene, at.x, hit.id) };
    case 'stage':
      return { drag: 'stage', id: hit.id, dx, landing: stageDrop(scene, at.x, hit.id) };
    case 'note':
      return hit.edge
        ? { drag: 'stretch', id: hit.id, landing: stretched(scene, hit.id, hit.edge, at.x) }
        : { drag: 'note', id: hit.id, dx, dy, landing: moved(scene, hit.id, from.x, at) };
    case 'feeling':
      return bent(scene, hit.moment, from.y, at.y, whole);
    default:
      return null;
  }
}

/** The pointer was let go: the drag becomes one edit, and is said aloud. */
export function drop(drag: Drag, editor: Editor, words: Translator): void {
  switch (drag.drag) {
    case 'card':
      if (!drag.landing) return;
      moveMoment(editor, drag.id, drag.landing.stage, drag.landing.at);
      editor.getState().say(describeMove(journeyOf(editor), mapOf(editor), drag.id, words));
      break;
    case 'stage':
      if (drag.landing) moveStage(editor, drag.id, drag.landing.at);
      break;
    case 'note':
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
    case 'arriving':
      break;
  }
}

/** A dragged point has the feeling where it began plus the pointer's way, in tenths or whole steps. */
function bent(scene: Scene, moment: string, fromY: number, y: number, whole: boolean): Drag | null {
  const curve = scene.curves.find((item) => item.active);
  const scale = scene.scales.find((item) => item.lane === curve?.lane);
  const point = curve?.points.find((item) => item.moment === moment);
  if (!curve || !scale || !point) return null;
  const value = valueAt(scale, point.y + y - fromY);
  return { drag: 'feeling', moment, curve: curve.id, value: roundFeeling(whole ? Math.round(value) : value) };
}

/** A note taken to another lane or other columns, its length kept. */
function moved(scene: Scene, id: string, fromX: number, at: Point): NoteLanding | null {
  const note = findById(scene.notes, id);
  const lane = noteLaneAt(scene, at.y) ?? findById(scene.lanes, note?.lane ?? null);
  if (!note || !lane) return null;
  const length = note.endColumn - note.firstColumn;
  const wanted = note.firstColumn + columnAt(scene, at.x) - columnAt(scene, fromX);
  const first = Math.max(0, Math.min(scene.columns.length - length, wanted));
  return landing(scene, lane, first, first + length - 1);
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
