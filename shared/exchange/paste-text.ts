/** Puts lines of text and tables onto a map: cards, notes, feelings, owners, and stages where there is nothing to start from. */
import { newLane, newMoment, newNote, newStage } from '../document/blank.ts';
import { findById, findMap, momentsOf } from '../document/find.ts';
import type { Journey, JourneyMap, Lane, Moment, Stage } from '../document/schema.ts';
import type { Edit } from '../edits/edit.ts';
import { searchKey, type Translator } from '../i18n/translate.ts';
import { laneName } from '../layout/layout.ts';
import type { Selection } from '../layout/selection.ts';
import { readFeeling } from './feeling-text.ts';
import { type Naming, namingIn } from './named.ts';
import { NOTHING_PASTED, type Pasted } from './paste-clip.ts';
import { cleanName, type Table, turned } from './text.ts';
import { firstMomentOf, noteLaneOf, notePlaceOf, placeForNewMoment, stageIndexOf } from './where.ts';

export interface PasteOptions {
  selection: Selection | null;
  /** The curve that feelings go to. */
  curve: string | null;
  /** Speaks the map's language: lanes are known by their names in it, and new touchpoints are called in it. */
  ofMap: Translator;
  newId: () => string;
}

/** One a line: notes in the selected place of a note lane, else cards after the selection. */
export function pasteLines(
  journey: Journey,
  mapId: string,
  lines: readonly string[],
  { selection, newId }: PasteOptions,
): Pasted {
  const map = findMap(journey, mapId);
  if (!map || lines.length === 0) return NOTHING_PASTED;
  const lane = noteLaneOf(map, selection);
  const under = notePlaceOf(map, selection);
  if (lane !== null && under) {
    const notes = lines.map((text) => newNote({ id: newId(), lane, place: under, text }));
    return {
      edits: notes.map((item) => ({ edit: 'addToMap', map: mapId, to: 'notes', item })),
      made: notes.map(({ id }) => ({ kind: 'note', id })),
      count: notes.length,
      leftOut: 0,
    };
  }
  const edits: Edit[] = [];
  let place = placeForNewMoment(map, selection);
  if (!place) {
    const item = newStage({ id: newId(), name: '' });
    edits.push({ edit: 'addToMap', map: mapId, to: 'stages', item });
    place = { stage: item.id, at: 0 };
  }
  const { stage, at } = place;
  const naming = namingIn(journey, newId);
  const moments = lines.map((name) => newMoment({ id: newId(), touchpoint: naming.touchpoint(name) }));
  edits.push(...addNamed(naming));
  moments.forEach((moment, i) => {
    edits.push({ edit: 'addMoment', map: mapId, stage, at: at + i, moment });
  });
  const made = moments.map(({ id }): Selection => ({ kind: 'moment', id }));
  return { edits, made, count: made.length, leftOut: 0 };
}

/** From the selected place on: columns along the moments, rows down the lanes. With nothing selected, stages are made. */
export function pasteTable(journey: Journey, mapId: string, table: Table, options: PasteOptions): Pasted {
  const map = findMap(journey, mapId);
  if (!map || table.length === 0) return NOTHING_PASTED;
  return options.selection === null
    ? pasteStages(journey, map, table, options)
    : pasteGrid(journey, map, table, options.selection, options);
}

/** What the journey does not have by these names yet; touchpoints after the owners that they name. */
function addNamed({ made, madeOwners }: Naming): Edit[] {
  return [
    ...madeOwners.map((item): Edit => ({ edit: 'add', to: 'owners', item })),
    ...made.map((item): Edit => ({ edit: 'add', to: 'touchpoints', item })),
  ];
}

/** Names in one cell, one a line or in a row. */
const BETWEEN_NAMES = /[\n,;،؛、]/u;

/**
 * Gives touchpoints the owners that cells named beside those that they have. One that is made by this naming is made
 * with them; returns the edits for the others.
 */
function giveOwners(journey: Journey, naming: Naming, named: ReadonlyMap<string, ReadonlySet<string>>): Edit[] {
  if (named.size === 0) return [];
  const fresh = new Map(naming.made.map((touchpoint) => [touchpoint.id, touchpoint]));
  const there = new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  return [...named].flatMap(([id, more]): Edit[] => {
    const touchpoint = fresh.get(id) ?? there.get(id);
    const owners = [...new Set([...(touchpoint?.owners ?? []), ...more])];
    if (!touchpoint || owners.length === touchpoint.owners.length) return [];
    if (!fresh.has(id)) return [{ edit: 'set', in: 'touchpoints', id, fields: { owners } }];
    touchpoint.owners = owners;
    return [];
  });
}

/** Whether cells of a table can be put into a lane. */
function takesCells({ kind, hidden }: Lane): boolean {
  return !hidden && (kind === 'touchpoints' || kind === 'notes' || kind === 'feelings' || kind === 'owners');
}

/** One column of what a table fills: a moment that is there, or one that is made. */
interface Column {
  moment: string;
  touchpoint: string;
  fresh: Moment | null;
}

/**
 * Fills rows into lanes. Touchpoints are only named in columns that are made for them: what is on the map stays what
 * it is, and owners come to those that are there. Returns what could not be read.
 */
function fill(
  journey: Journey,
  map: JourneyMap,
  naming: Naming,
  columns: readonly Column[],
  rows: readonly { lane: Lane; cells: readonly string[] }[],
  { curve, newId }: PasteOptions,
  edits: Edit[],
  made: Selection[],
): { count: number; leftOut: number } {
  let count = 0;
  let leftOut = 0;
  const owners = new Map<string, Set<string>>();
  for (const { lane, cells } of rows) {
    cells.forEach((cell, i) => {
      const column = columns[i];
      if (cell === '' || !column || lane.kind === 'touchpoints') return;
      if (lane.kind === 'feelings') {
        const value = readFeeling(cell);
        if (value === undefined || value === null || curve === null) {
          leftOut++;
          return;
        }
        count++;
        if (column.fresh) column.fresh.feelings[curve] = value;
        else edits.push({ edit: 'setFeeling', map: map.id, moment: column.moment, curve, value });
        if (rows.length === 1 && cells.length === 1) made.push({ kind: 'feeling', moment: column.moment, curve });
        return;
      }
      if (lane.kind === 'owners') {
        const names = cell.split(BETWEEN_NAMES).map(cleanName);
        const given = names.flatMap((name) => (name === '' ? [] : naming.owner(name)));
        owners.set(column.touchpoint, new Set([...(owners.get(column.touchpoint) ?? []), ...given]));
        count++;
        return;
      }
      const item = newNote({
        id: newId(),
        lane: lane.id,
        place: { from: column.moment, to: column.moment },
        text: cell,
      });
      count++;
      edits.push({ edit: 'addToMap', map: map.id, to: 'notes', item });
      made.push({ kind: 'note', id: item.id });
    });
  }
  edits.push(...giveOwners(journey, naming, owners));
  return { count, leftOut };
}

function pasteGrid(
  journey: Journey,
  map: JourneyMap,
  table: Table,
  selection: Selection,
  options: PasteOptions,
): Pasted {
  const { newId, ofMap } = options;
  const width = table[0]?.length ?? 0;
  const first = laneOf(map, selection);
  const from = map.lanes.findIndex((lane) => lane.id === first);
  const lanes = map.lanes.slice(Math.max(0, from)).filter(takesCells);
  const edits: Edit[] = [];
  const rows = table.map((cells, i) => {
    let lane = lanes[i];
    if (!lane) {
      lane = newLane({ id: newId(), kind: 'notes' });
      edits.push({ edit: 'addToMap', map: map.id, to: 'lanes', item: lane });
    }
    return { lane, cells };
  });

  const naming = namingIn(journey, newId);
  const names = rows.find(({ lane }) => lane.kind === 'touchpoints')?.cells;
  const nameAt = (i: number) =>
    cleanName(names?.[i] ?? '') || ofMap.t('clipboard.newTouchpoint', { number: ofMap.number(i + 1) });
  const there = momentsOf(map);
  // Cards are put in after the selection; notes and feelings go under the cards that are there.
  const inserts = names !== undefined;
  const start = inserts ? 0 : firstMomentOf(map, selection);
  const empty = emptyStageOf(map, selection);
  const kept = inserts || empty ? [] : there.slice(start, start + width);
  const columns: Column[] = kept.map(({ id, touchpoint }) => ({ moment: id, touchpoint, fresh: null }));
  const place = inserts
    ? (placeForNewMoment(map, selection) as { stage: string; at: number })
    : endOf(empty ?? map.stages.at(-1));
  const fresh: Moment[] = [];
  for (let i = kept.length; i < width; i++) {
    const moment = newMoment({ id: newId(), touchpoint: naming.touchpoint(nameAt(i)) });
    fresh.push(moment);
    columns.push({ moment: moment.id, touchpoint: moment.touchpoint, fresh: moment });
  }
  const filled: Edit[] = [];
  const made: Selection[] = inserts ? fresh.map(({ id }) => ({ kind: 'moment', id })) : [];
  const { count, leftOut } = fill(journey, map, naming, columns, rows, options, filled, made);
  edits.push(...addNamed(naming));
  fresh.forEach((moment, i) => {
    edits.push({ edit: 'addMoment', map: map.id, stage: place.stage, at: place.at + i, moment });
  });
  return { edits: [...edits, ...filled], made, count: count + fresh.length, leftOut };
}

/** The stage without cards in whose column the selection is. */
function emptyStageOf(map: JourneyMap, selection: Selection): Stage | undefined {
  const stage = map.stages[stageIndexOf(map, selection)];
  return stage?.moments.length === 0 ? stage : undefined;
}

function endOf(stage: Stage | undefined): { stage: string; at: number } {
  return { stage: stage?.id ?? '', at: stage?.moments.length ?? 0 };
}

/** The lane in which a table's first row goes. */
function laneOf(map: JourneyMap, selection: Selection): string | undefined {
  const ofKind = (kind: Lane['kind']) => map.lanes.find((lane) => lane.kind === kind && !lane.hidden)?.id;
  switch (selection.kind) {
    case 'cell':
      return selection.lane;
    case 'note':
      return findById(map.notes, selection.id)?.lane;
    case 'feeling':
      return ofKind('feelings');
    default:
      return ofKind('touchpoints');
  }
}

/**
 * A table on its own makes stages. Where lanes are named at its start or top, it has the moments across and the lanes
 * down (or the other way round), and its first row names the stages; else its first row names stages and what stands
 * below are their touchpoints.
 */
function pasteStages(journey: Journey, map: JourneyMap, table: Table, options: PasteOptions): Pasted {
  const { ofMap, newId } = options;
  const byName = new Map<string, Lane>();
  for (const lane of map.lanes) {
    if (takesCells(lane)) byName.set(searchKey(laneName(lane, ofMap)), lane);
  }
  const laneCalled = (cell: string) => byName.get(searchKey(cleanName(cell)));
  const known = (cells: readonly string[]) => cells.filter((cell) => laneCalled(cell)).length;
  const down = known(table.map((row) => row[0] ?? ''));
  const across = known(table[0] ?? []);
  const edits: Edit[] = [];
  const grid = across > down ? turned(table) : table;
  if (Math.max(down, across) === 0) return stagesOfCards(journey, map, table, options);

  const hasHeads = !laneCalled(grid[0]?.[0] ?? '');
  const heads = hasHeads ? (grid[0] ?? []).slice(1) : [];
  const rows = grid.slice(hasHeads ? 1 : 0).map((row) => {
    const title = cleanName(row[0] ?? '');
    let lane = laneCalled(title);
    if (!lane) {
      lane = newLane({ id: newId(), kind: 'notes', name: title });
      byName.set(searchKey(title), lane);
      edits.push({ edit: 'addToMap', map: map.id, to: 'lanes', item: lane });
    }
    return { lane, cells: row.slice(1) };
  });
  const names = rows.find(({ lane }) => lane.kind === 'touchpoints')?.cells ?? [];
  const width = (grid[0]?.length ?? 1) - 1;
  const naming = namingIn(journey, newId);
  const stages: Stage[] = [];
  const columns: Column[] = [];
  for (let i = 0; i < width; i++) {
    const head = cleanName(heads[i] ?? '');
    // An empty head continues the stage before, as joined cells of a spreadsheet do.
    if (stages.length === 0 || (head !== '' && head !== stages.at(-1)?.name)) {
      stages.push(nextStage(map, stages, head, newId));
    }
    const name = cleanName(names[i] ?? '');
    const isFilled = rows.some(({ cells }) => cells[i] !== '');
    if (!isFilled) {
      columns.push({ moment: '', touchpoint: '', fresh: null });
      continue;
    }
    const called = name || ofMap.t('clipboard.newTouchpoint', { number: ofMap.number(i + 1) });
    const fresh = newMoment({ id: newId(), touchpoint: naming.touchpoint(called) });
    (stages.at(-1) as Stage).moments.push(fresh);
    columns.push({ moment: fresh.id, touchpoint: fresh.touchpoint, fresh });
  }
  const filled: Edit[] = [];
  const { count, leftOut } = fill(journey, map, naming, columns, rows, options, filled, []);
  return addStages(map, stages, [...edits, ...addNamed(naming)], filled, count, leftOut);
}

function stagesOfCards(journey: Journey, map: JourneyMap, table: Table, { newId }: PasteOptions): Pasted {
  const [heads = [], ...rows] = table;
  const naming = namingIn(journey, newId);
  const stages: Stage[] = [];
  heads.forEach((head, column) => {
    const names = rows.map((row) => cleanName(row[column] ?? '')).filter((name) => name !== '');
    if (head === '' && names.length === 0) return;
    const stage = nextStage(map, stages, cleanName(head), newId);
    stage.moments = names.map((name) => newMoment({ id: newId(), touchpoint: naming.touchpoint(name) }));
    stages.push(stage);
  });
  return addStages(map, stages, addNamed(naming), [], 0, 0);
}

const COLOURS = 5;

/** Colours go round, on from the map's last stage. */
function nextStage(map: JourneyMap, made: readonly Stage[], name: string, newId: () => string): Stage {
  const number = (map.stages.length + made.length) % COLOURS;
  return newStage({ id: newId(), name, colour: `stage-${number + 1}` });
}

function addStages(
  map: JourneyMap,
  stages: readonly Stage[],
  before: readonly Edit[],
  after: readonly Edit[],
  count: number,
  leftOut: number,
): Pasted {
  const moments = stages.reduce((sum, stage) => sum + stage.moments.length, 0);
  return {
    edits: [
      ...before,
      ...stages.map((item): Edit => ({ edit: 'addToMap', map: map.id, to: 'stages', item })),
      ...after,
    ],
    made: stages.map(({ id }) => ({ kind: 'stage', id })),
    count: count + stages.length + moments,
    leftOut,
  };
}
