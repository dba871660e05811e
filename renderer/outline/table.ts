/** The map as a table: stages and moments as rows, what is said about them as columns, and which cell a selection is. */
import { isUnderStage } from '../../shared/document/find.ts';
import type { Journey, JourneyMap, LaneKind, Moment, NoteRole, Place, Stage } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { isAtTheBack, laneName } from '../../shared/layout/layout.ts';
import { type Selection, sameSelection } from '../../shared/layout/selection.ts';
import type { NoteIndex } from './note-index.ts';

export type OutlineColumn =
  | { kind: 'name' | 'where' | 'truth'; id: string; title: string }
  | { kind: 'owners'; id: string; title: string; lane: string | null }
  | { kind: 'feeling'; id: string; title: string; curve: string; lane: string | null }
  | { kind: 'measures'; id: string; title: string; lane: string }
  /** Notes or pictures. `behind`: where customers do not see it. */
  | { kind: 'notes'; id: string; title: string; lane: string; role: NoteRole; behind: boolean };

/** The lane that a column is; null for what every map has. */
export function laneOfColumn(column: OutlineColumn): string | null {
  return 'lane' in column ? column.lane : null;
}

export type OutlineRow =
  | { kind: 'head'; id: string }
  | { kind: 'stage'; id: string; stage: Stage }
  | { kind: 'moment'; id: string; stage: Stage; moment: Moment };

/** A cell by the ids of its row and column, so that it stays itself when rows come and go. */
export interface Spot {
  row: string;
  column: string;
  /** Which of several notes in the cell. */
  note?: string;
}

export const HEAD = 'head';
const NAME = 'name';

/** `words` speaks the window's language, `ofMap` the map's: lanes are called as on the canvas. */
export function columnsOf(journey: Journey, map: JourneyMap, words: Translator, ofMap: Translator): OutlineColumn[] {
  const { t } = words;
  const shown = map.lanes.filter((lane) => !lane.hidden);
  const laneOf = (kind: LaneKind) => shown.find((lane) => lane.kind === kind)?.id ?? null;
  // What has a lane goes when all its lanes are hidden; what has none stays, so that it can be typed.
  const isGone = (kind: LaneKind) => laneOf(kind) === null && map.lanes.some((lane) => lane.kind === kind);
  const owners = { kind: 'owners' as const, id: 'owners', title: t('outline.owner'), lane: laneOf('owners') };
  const columns: OutlineColumn[] = [
    { kind: 'name', id: NAME, title: t('outline.touchpoint') },
    { kind: 'where', id: 'where', title: t('outline.where') },
  ];
  if (!isGone('feelings')) {
    for (const curve of map.curves) {
      if (!curve.shown) continue;
      const title = t('outline.feeling', { curve: curveName(journey, curve, words) });
      columns.push({ kind: 'feeling', id: curve.id, title, curve: curve.id, lane: laneOf('feelings') });
    }
  }
  const front = shown.findIndex(isAtTheBack);
  shown.forEach((lane, i) => {
    const named = { id: lane.id, title: laneName(lane, ofMap), lane: lane.id };
    if (lane.kind === 'notes' || lane.kind === 'pictures') {
      columns.push({ kind: 'notes', ...named, role: lane.role, behind: front >= 0 && i >= front });
    } else if (lane.kind === 'measures') columns.push({ kind: 'measures', ...named });
    else if (lane.kind === 'owners' && lane.id === owners.lane) columns.push(owners);
  });
  if (owners.lane === null && !isGone('owners')) columns.push(owners);
  columns.push({ kind: 'truth', id: 'truth', title: t('outline.truth') });
  return columns;
}

export function rowsOf(map: JourneyMap): OutlineRow[] {
  const rows: OutlineRow[] = [{ kind: 'head', id: HEAD }];
  for (const stage of map.stages) {
    rows.push({ kind: 'stage', id: stage.id, stage });
    for (const moment of stage.moments) rows.push({ kind: 'moment', id: moment.id, stage, moment });
  }
  return rows;
}

/** Ids of the notes in a cell, in their order. */
export function notesIn(row: OutlineRow, column: OutlineColumn, index: NoteIndex): string[] {
  if (column.kind !== 'notes') return [];
  if (row.kind === 'stage') return index.atStage(column.lane, row.id).map((note) => note.id);
  if (row.kind === 'moment') return index.atMoment(column.lane, row.id).map((here) => here.note.id);
  return [];
}

/** What is selected on the map when one stands in this cell. */
export function selectionAt(row: OutlineRow, column: OutlineColumn, index: NoteIndex, note?: string): Selection | null {
  if (row.kind === 'head') {
    const lane = laneOfColumn(column);
    return lane === null ? null : { kind: 'lane', id: lane };
  }
  if (column.kind === 'notes') {
    const notes = notesIn(row, column, index);
    const id = note !== undefined && notes.includes(note) ? note : notes[0];
    if (id !== undefined) return { kind: 'note', id };
    const place: Place = row.kind === 'stage' ? { stage: row.id } : { from: row.id, to: row.id };
    return { kind: 'cell', lane: column.lane, place };
  }
  if (row.kind === 'stage') return { kind: 'stage', id: row.id };
  return column.kind === 'feeling'
    ? { kind: 'feeling', moment: row.id, curve: column.curve }
    : { kind: 'moment', id: row.id };
}

/** The cell to stand in: where one stood, as long as that is what is selected; else the cell of the selection. */
export function spotFor(
  spot: Spot,
  selection: Selection | null,
  map: JourneyMap,
  rows: readonly OutlineRow[],
  columns: readonly OutlineColumn[],
  index: NoteIndex,
): Spot {
  const row = rows.find((item) => item.id === spot.row);
  const column = columns.find((item) => item.id === spot.column);
  if (row && column) {
    if (selection === null || sameSelection(selectionAt(row, column, index, spot.note), selection)) return spot;
    // A cell with several notes stands for whichever of them is selected.
    if (selection.kind === 'note' && notesIn(row, column, index).includes(selection.id)) {
      return { ...spot, note: selection.id };
    }
  }
  const first = { row: rows[1]?.id ?? HEAD, column: NAME };
  switch (selection?.kind) {
    case 'lane': {
      const ofLane = columns.find((item) => laneOfColumn(item) === selection.id);
      return ofLane ? { row: HEAD, column: ofLane.id } : first;
    }
    case 'stage':
      return { row: selection.id, column: NAME };
    case 'moment':
      return { row: selection.id, column: NAME };
    case 'feeling':
      return { row: selection.moment, column: known(columns, selection.curve) };
    case 'cell':
      return { row: startOf(selection.place), column: known(columns, selection.lane) };
    case 'note': {
      const note = map.notes.find((item) => item.id === selection.id);
      return note ? { row: startOf(note.place), column: known(columns, note.lane), note: note.id } : first;
    }
    default:
      return first;
  }
}

function startOf(place: Place): string {
  return isUnderStage(place) ? place.stage : place.from;
}

/** The column, or that of the names where it is not shown. */
function known(columns: readonly OutlineColumn[], id: string): string {
  return columns.some((column) => column.id === id) ? id : NAME;
}
