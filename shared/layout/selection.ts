/** What can be selected on a map, and where the arrow keys lead from there. */
import { isUnderStage } from '../document/find.ts';
import type { Place } from '../document/schema.ts';
import type { Box, Column, LaneBand, NoteBox, Scene } from './scene.ts';

export type Selection =
  /** A card at the head of the map. */
  | { kind: 'persona'; id: string }
  | { kind: 'stage'; id: string }
  | { kind: 'lane'; id: string }
  | { kind: 'moment'; id: string }
  | { kind: 'feeling'; moment: string; curve: string }
  | { kind: 'note'; id: string }
  /** An empty place in a lane of notes, or the empty column of a stage in the lane of touchpoints. */
  | { kind: 'cell'; lane: string; place: Place };

export type Step = 'previous' | 'next' | 'up' | 'down' | 'first' | 'last';

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.kind !== b.kind) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Row −2 is the personas, where columns are cards; row −1 is the stage heads; other rows are visible lanes.
 * Column −1 is the lanes' heads; of the other places only those with something to stand on count.
 */
interface Spot {
  row: number;
  column: number;
}

const PERSONAS = -2;
const LANE_HEAD = -1;

function standable(lane: LaneBand): boolean {
  return !lane.collapsed && lane.kind !== 'owners' && lane.kind !== 'measures';
}

/** Column and row of a selection; undefined when it is not (or no longer) on the scene. */
function spotOf(scene: Scene, selection: Selection): Spot | undefined {
  const rowOf = (lane: string) => scene.lanes.findIndex((band) => band.id === lane);
  switch (selection.kind) {
    case 'persona': {
      const column = scene.personas.findIndex((item) => item.id === selection.id);
      return column >= 0 ? { row: PERSONAS, column } : undefined;
    }
    case 'lane': {
      const row = rowOf(selection.id);
      return row < 0 ? undefined : { row, column: LANE_HEAD };
    }
    case 'stage': {
      const head = scene.stageHeads.find((item) => item.id === selection.id);
      return head && { row: -1, column: head.firstColumn };
    }
    case 'moment': {
      const card = scene.cards.find((item) => item.id === selection.id);
      const column = columnOfMoment(scene, selection.id);
      return card && column >= 0 ? { row: rowOf(card.lane), column } : undefined;
    }
    case 'feeling': {
      const column = columnOfMoment(scene, selection.moment);
      const row = scene.lanes.findIndex((band) => band.kind === 'feelings');
      return column >= 0 && row >= 0 ? { row, column } : undefined;
    }
    case 'note': {
      const box = scene.notes.find((item) => item.id === selection.id);
      return box && { row: rowOf(box.lane), column: box.firstColumn };
    }
    case 'cell': {
      const row = rowOf(selection.lane);
      const { place } = selection;
      const column = isUnderStage(place)
        ? scene.columns.findIndex((item) => item.stage === place.stage)
        : columnOfMoment(scene, place.from);
      return row >= 0 && column >= 0 ? { row, column } : undefined;
    }
  }
}

function columnOfMoment(scene: Scene, moment: string): number {
  return scene.columns.findIndex((column) => column.moment === moment);
}

/** What stands at a column of a row. `note` asks for a certain note where several are stacked. */
function itemAt(scene: Scene, row: number, column: number, curve: string | null, note?: string): Selection | null {
  if (column === LANE_HEAD) {
    const lane = scene.lanes[row];
    return lane ? { kind: 'lane', id: lane.id } : null;
  }
  const at = scene.columns[column];
  if (!at) return null;
  if (row < 0) return { kind: 'stage', id: at.stage };
  const lane = scene.lanes[row];
  if (!lane || !standable(lane)) return null;
  if (lane.kind === 'touchpoints') {
    return at.moment === null
      ? { kind: 'cell', lane: lane.id, place: { stage: at.stage } }
      : { kind: 'moment', id: at.moment };
  }
  if (lane.kind === 'feelings') {
    return at.moment === null || curve === null ? null : { kind: 'feeling', moment: at.moment, curve };
  }
  const stacked = notesIn(scene, lane.id, column);
  const box = stacked.find((item) => item.id === note) ?? stacked[0];
  return box ? { kind: 'note', id: box.id } : { kind: 'cell', lane: lane.id, place: placeOf(at) };
}

function notesIn(scene: Scene, lane: string, column: number): NoteBox[] {
  return scene.notes
    .filter((box) => box.lane === lane && box.firstColumn <= column && column < box.endColumn)
    .sort((a, b) => a.y - b.y);
}

/** What a new note in this column stands under. */
export function placeOf(column: Column): Place {
  return column.moment === null ? { stage: column.stage } : { from: column.moment, to: column.moment };
}

/**
 * Where an arrow key leads. `previous` and `next` follow time (so the left arrow is `next` on a right-to-left map);
 * before the first column stands the lane's head. `up` and `down` go through stacked notes, then to the neighbouring lane in the same column.
 */
export function step(scene: Scene, from: Selection | null, direction: Step, curve: string | null): Selection | null {
  const spot = from ? spotOf(scene, from) : undefined;
  if (!from || !spot) return itemAt(scene, -1, 0, curve);
  if (spot.row === PERSONAS) return fromPersona(scene, from, spot.column, direction);
  switch (direction) {
    case 'first':
      return itemAt(scene, spot.row, 0, curve) ?? from;
    case 'last':
      return itemAt(scene, spot.row, scene.columns.length - 1, curve) ?? from;
    case 'previous':
    case 'next':
      return sideways(scene, from, spot, direction, curve);
    case 'up':
    case 'down':
      return upOrDown(scene, from, spot, direction, curve);
  }
}

/** Among the personas, and down to the stage that stands under the middle of a card. */
function fromPersona(scene: Scene, from: Selection, at: number, direction: Step): Selection {
  const { personas } = scene;
  const to = { first: 0, last: personas.length - 1, previous: at - 1, next: at + 1, up: at, down: at }[direction];
  if (direction === 'down') {
    const head = nearest(scene.stageHeads, middleOf(personas[at]));
    return head ? { kind: 'stage', id: head.id } : from;
  }
  const card = personas[to];
  return card ? { kind: 'persona', id: card.id } : from;
}

function middleOf(box: Pick<Box, 'x' | 'width'> | undefined): number {
  return box ? box.x + box.width / 2 : 0;
}

/** The box that is nearest to a place on the inline axis. */
function nearest<T extends Box>(boxes: readonly T[], x: number): T | undefined {
  const distance = (box: Box) => Math.max(box.x - x, x - box.x - box.width, 0);
  return boxes.reduce<T | undefined>((best, box) => (!best || distance(box) < distance(best) ? box : best), undefined);
}

function sideways(
  scene: Scene,
  from: Selection,
  spot: Spot,
  direction: 'previous' | 'next',
  curve: string | null,
): Selection {
  const onward = direction === 'next';
  let column = spot.column;
  if (from.kind === 'note') {
    const box = scene.notes.find((item) => item.id === from.id);
    if (box) column = onward ? box.endColumn - 1 : box.firstColumn;
  } else if (from.kind === 'stage') {
    const head = scene.stageHeads.find((item) => item.id === from.id);
    if (head) column = onward ? head.endColumn - 1 : head.firstColumn;
  }
  for (;;) {
    column += onward ? 1 : -1;
    if (column < LANE_HEAD || column >= scene.columns.length) return from;
    const item = itemAt(scene, spot.row, column, curve);
    if (item) return item;
  }
}

function upOrDown(
  scene: Scene,
  from: Selection,
  spot: Spot,
  direction: 'up' | 'down',
  curve: string | null,
): Selection {
  const down = direction === 'down';
  const lane = scene.lanes[spot.row];
  if (from.kind === 'note' && lane) {
    const stacked = notesIn(scene, lane.id, spot.column);
    const next = stacked[stacked.findIndex((box) => box.id === from.id) + (down ? 1 : -1)];
    if (next) return { kind: 'note', id: next.id };
  }
  for (let row = spot.row + (down ? 1 : -1); row >= -1 && row < scene.lanes.length; row += down ? 1 : -1) {
    const item = itemAt(scene, row, spot.column, curve);
    if (!item) continue;
    if (!down && item.kind === 'note') {
      const stacked = notesIn(scene, scene.lanes[row]?.id ?? '', spot.column);
      const lowest = stacked.at(-1);
      if (lowest) return { kind: 'note', id: lowest.id };
    }
    return item;
  }
  const persona =
    down || from.kind === 'lane' ? undefined : nearest(scene.personas, middleOf(scene.columns[spot.column]));
  return persona ? { kind: 'persona', id: persona.id } : from;
}
