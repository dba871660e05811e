/** Changes to several parts of a map at once, each as one edit: moving, copying, removing. */
import { isUnderStage, momentsOf } from '../document/find.ts';
import type { JourneyMap, Moment, Note, Place, Stage } from '../document/schema.ts';
import type { Edit } from './edit.ts';

/** Parts of one map, by id. */
export interface Parts {
  stages: ReadonlySet<string>;
  moments: ReadonlySet<string>;
  notes: ReadonlySet<string>;
}

/** Before the `at`-th moment of a stage, counted without those that are taken there. */
export interface MomentTarget {
  stage: string;
  at: number;
}

/** How far notes go: columns in the customer's order, and lanes downwards among those of their kind. */
export interface NoteShift {
  columns: number;
  lanes: number;
}

/**
 * Takes moments to one place, where they stand together in their old order. A note that stands under a run of them
 * and nothing else goes with them whole. Null when they stand there already.
 */
export function moveMoments(map: JourneyMap, ids: ReadonlySet<string>, target: MomentTarget): Edit | null {
  const stage = map.stages.find(({ id }) => id === target.stage);
  if (!stage) return null;
  const group = momentsOf(map).flatMap(({ id }) => (ids.has(id) ? [id] : []));
  const others = stage.moments.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
  const after = [...others.slice(0, target.at), ...group, ...others.slice(target.at)];
  const stays = after.length === stage.moments.length && after.every((id, i) => id === stage.moments[i]?.id);
  return stays ? null : { edit: 'moveMoments', map: map.id, moments: group, ...target };
}

function runOfIds(order: readonly string[], place: { from: string; to: string }): readonly string[] {
  return order.slice(order.indexOf(place.from), order.indexOf(place.to) + 1);
}

/** Where moments go by one place, together, across the border of a stage where they stand at its end; null: nowhere. */
export function besideMoments(map: JourneyMap, ids: ReadonlySet<string>, by: 1 | -1): MomentTarget | null {
  const stages = by > 0 ? map.stages.toReversed() : map.stages;
  const at = stages.findIndex((stage) => stage.moments.some((moment) => ids.has(moment.id)));
  const stage = stages[at];
  if (!stage) return null;
  const others = stage.moments.filter((moment) => !ids.has(moment.id)).length;
  if (by > 0) {
    const last = stage.moments.findLastIndex((moment) => ids.has(moment.id));
    const after = stage.moments.length - 1 - last;
    if (after > 0) return { stage: stage.id, at: others - after + 1 };
    const next = stages[at - 1];
    return next ? { stage: next.id, at: 0 } : { stage: stage.id, at: others };
  }
  const first = stage.moments.findIndex((moment) => ids.has(moment.id));
  if (first > 0) return { stage: stage.id, at: first - 1 };
  const previous = stages[at - 1];
  return previous ? { stage: previous.id, at: previous.moments.length } : { stage: stage.id, at: 0 };
}

/** Takes stages to one place, where they stand together in their old order. `at` is counted without them. */
export function moveStages(map: JourneyMap, ids: ReadonlySet<string>, at: number): Edit | null {
  const order = map.stages.map((stage) => stage.id);
  const others = order.filter((id) => !ids.has(id));
  let before = others[Math.min(at, others.length) - 1];
  const edits: Edit[] = [];
  for (const { id } of map.stages) {
    if (!ids.has(id)) continue;
    const index = order.indexOf(id);
    order.splice(index, 1);
    const to = before === undefined ? 0 : order.indexOf(before) + 1;
    order.splice(to, 0, id);
    if (to !== index) edits.push({ edit: 'moveInMap', map: map.id, in: 'stages', id, at: to });
    before = id;
  }
  return edits.length === 0 ? null : { edit: 'all', edits };
}

/** Where stages go by one place, together: an index counted without them; null: nowhere. */
export function besideStages(map: JourneyMap, ids: ReadonlySet<string>, by: 1 | -1): number | null {
  const chosen = (stage: Stage) => ids.has(stage.id);
  const edge = by > 0 ? map.stages.findLastIndex(chosen) : map.stages.findIndex(chosen);
  if (edge < 0) return null;
  const others = map.stages.filter((stage) => !chosen(stage)).length;
  const before = map.stages.slice(0, edge).filter((stage) => !chosen(stage)).length;
  return Math.max(0, Math.min(others, before + by));
}

/** A column of the map: a moment, or a stage that has none. */
type MapColumn = { stage: string; moment: string | null };

function columnsOf(map: JourneyMap): MapColumn[] {
  return map.stages.flatMap((stage): MapColumn[] =>
    stage.moments.length === 0
      ? [{ stage: stage.id, moment: null }]
      : stage.moments.map((moment) => ({ stage: stage.id, moment: moment.id })),
  );
}

/** First and last column that each place covers. */
function spansIn(columns: readonly MapColumn[]): (place: Place) => { first: number; last: number } {
  const ofMoment = new Map<string, number>();
  const ofStage = new Map<string, { first: number; last: number }>();
  columns.forEach(({ stage, moment }, i) => {
    if (moment !== null) ofMoment.set(moment, i);
    ofStage.set(stage, { first: ofStage.get(stage)?.first ?? i, last: i });
  });
  return (place) =>
    isUnderStage(place)
      ? (ofStage.get(place.stage) ?? { first: 0, last: 0 })
      : { first: ofMoment.get(place.from) ?? 0, last: ofMoment.get(place.to) ?? 0 };
}

/** Where notes would stand after a shift. None leaves the map: the shift is cut so that all of them stay on it. */
export function shiftedNotes(
  map: JourneyMap,
  ids: ReadonlySet<string>,
  wanted: NoteShift,
): { note: Note; lane: string; place: Place }[] {
  const notes = map.notes.filter((note) => ids.has(note.id));
  const columns = columnsOf(map);
  const spanOf = spansIn(columns);
  const spans = notes.map((note) => spanOf(note.place));
  const by = within(
    wanted.columns,
    -Math.min(...spans.map(({ first }) => first)),
    columns.length - 1 - Math.max(...spans.map(({ last }) => last)),
  );
  const ladders = new Map<string, readonly string[]>();
  for (const lane of map.lanes) ladders.set(lane.id, ladderOf(map, lane.kind, lane.id));
  const rungs = notes.map((note) => {
    const ladder = ladders.get(note.lane) ?? [note.lane];
    return { ladder, at: ladder.indexOf(note.lane) };
  });
  const down = within(
    wanted.lanes,
    -Math.min(...rungs.map(({ at }) => at)),
    Math.min(...rungs.map(({ ladder, at }) => ladder.length - 1 - at)),
  );
  return notes.map((note, i) => {
    const rung = rungs[i] as (typeof rungs)[number];
    const { first, last } = spans[i] as (typeof spans)[number];
    return {
      note,
      lane: rung.ladder[rung.at + down] ?? note.lane,
      place: by === 0 ? note.place : placeOver(columns.slice(first + by, last + by + 1), note.place),
    };
  });
}

/** The lanes among which notes of a lane go up and down: those of its kind that are shown, and itself. */
export function ladderOf(map: JourneyMap, kind: string, own: string): readonly string[] {
  return map.lanes.flatMap((lane) => (lane.kind === kind && (!lane.hidden || lane.id === own) ? [lane.id] : []));
}

function within(value: number, least: number, most: number): number {
  return Math.max(Math.min(least, 0), Math.min(Math.max(most, 0), value));
}

function placeOver(columns: readonly MapColumn[], otherwise: Place): Place {
  const moments = columns.flatMap(({ moment }) => moment ?? []);
  const [from, to] = [moments[0], moments.at(-1)];
  if (from !== undefined && to !== undefined) return { from, to };
  return columns[0] ? { stage: columns[0].stage } : otherwise;
}

/** Moves notes by the same columns and lanes. Null when none of them goes anywhere. */
export function moveNotes(map: JourneyMap, ids: ReadonlySet<string>, shift: NoteShift): Edit | null {
  const edits = shiftedNotes(map, ids, shift).flatMap(({ note, lane, place }): Edit[] =>
    lane === note.lane && place === note.place
      ? []
      : [{ edit: 'placeNote', map: map.id, note: note.id, lane, place: { ...place } }],
  );
  return edits.length === 0 ? null : { edit: 'all', edits };
}

/** Where copies go; what is not said lands beside what it was copied from. */
export interface CopyTarget {
  stages?: number;
  moments?: MomentTarget;
  notes?: NoteShift;
}

/**
 * Copies parts. A stage is copied with all that is in it, a moment as it is but without its notes; notes that are
 * copied together with all the moments that they stand under go under the copies. Votes were given to the original.
 */
export function duplicate(
  map: JourneyMap,
  parts: Parts,
  newId: () => string,
  target: CopyTarget = {},
): { edit: Edit; copies: Parts } | null {
  const edits: Edit[] = [];
  const copies = { stages: new Set<string>(), moments: new Set<string>(), notes: new Set<string>() };
  const notesInStages = new Set<string>();

  const order = momentsOf(map).map((moment) => moment.id);
  const stages = map.stages.filter((stage) => parts.stages.has(stage.id));
  const afterLast = map.stages.findLastIndex((stage) => parts.stages.has(stage.id)) + 1;
  stages.forEach((stage, i) => {
    const known = new Map<string, string>();
    const moments = stage.moments.map((moment) => copyOf(moment, known, newId));
    const copy: Stage = { ...stage, id: newId(), moments };
    copies.stages.add(copy.id);
    edits.push({ edit: 'addToMap', map: map.id, to: 'stages', item: copy, at: (target.stages ?? afterLast) + i });
    for (const note of map.notes) {
      const place = isUnderStage(note.place)
        ? note.place.stage === stage.id && { stage: copy.id }
        : placeAmong(known, note.place);
      if (!place) continue;
      notesInStages.add(note.id);
      edits.push(addNote(map, { ...note, id: newId(), place, votes: 0 }));
    }
  });

  const known = new Map<string, string>();
  const stageOf = new Map<string, string>();
  let landing = target.moments?.at ?? 0;
  for (const stage of map.stages) {
    if (parts.stages.has(stage.id)) continue;
    let at = stage.moments.findLastIndex((moment) => parts.moments.has(moment.id)) + 1;
    for (const moment of stage.moments) {
      if (!parts.moments.has(moment.id)) continue;
      const copy = copyOf(moment, known, newId);
      copies.moments.add(copy.id);
      stageOf.set(moment.id, target.moments?.stage ?? stage.id);
      const place = target.moments ? { stage: target.moments.stage, at: landing++ } : { stage: stage.id, at: at++ };
      edits.push({ edit: 'addMoment', map: map.id, ...place, moment: copy });
    }
  }

  const shifted = shiftedNotes(map, parts.notes, target.notes ?? { columns: 0, lanes: 0 });
  for (const { note, lane, place } of shifted) {
    if (notesInStages.has(note.id)) continue;
    const goesAlong =
      !isUnderStage(note.place) &&
      runOfIds(order, note.place).every((id) => known.has(id)) &&
      stageOf.get(note.place.from) === stageOf.get(note.place.to);
    const under = goesAlong ? placeAmong(known, note.place) : null;
    const copy = { ...note, id: newId(), lane, place: under ?? { ...place }, votes: 0 };
    copies.notes.add(copy.id);
    edits.push(addNote(map, copy));
  }
  return edits.length === 0 ? null : { edit: { edit: 'all', edits }, copies };
}

function copyOf(moment: Moment, known: Map<string, string>, newId: () => string): Moment {
  const id = newId();
  known.set(moment.id, id);
  return { ...moment, id, feelings: { ...moment.feelings } };
}

/** The same run among the copies; nothing where one of its ends was not copied. */
function placeAmong(known: ReadonlyMap<string, string>, place: Place): Place | null {
  if (isUnderStage(place)) return null;
  const from = known.get(place.from);
  const to = known.get(place.to);
  return from !== undefined && to !== undefined ? { from, to } : null;
}

function addNote(map: JourneyMap, item: Note): Edit {
  return { edit: 'addToMap', map: map.id, to: 'notes', item };
}

/** Removes parts; what stands in a stage goes with it. */
export function removeParts(map: JourneyMap, { stages, moments, notes }: Parts): Edit {
  return { edit: 'removeParts', map: map.id, stages: [...stages], moments: [...moments], notes: [...notes] };
}
