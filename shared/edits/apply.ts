/**
 * Applies an edit to a journey and keeps every rule of the document while doing so:
 * nothing is left pointing at what is gone, notes stay under unbroken runs, feelings stay on the scale.
 * An edit that does not fit the document (an id that is not there) changes nothing.
 */
import { apply as applyMutativePatches, create, type Patches } from 'mutative';
import { roundFeeling } from '../document/feeling.ts';
import { findById, hasId, isUnderStage, locateMoment, momentsOf } from '../document/find.ts';
import { invariantBreaks } from '../document/invariants.ts';
import { isUnsafeId } from '../document/limits.ts';
import type { Journey, JourneyMap, Moment, Note, Place } from '../document/schema.ts';
import { CURVES_MAX } from '../document/terms.ts';
import { additionsFrom } from './add-many.ts';
import type { Collections, Edit } from './edit.ts';

export type Patch = Patches<true>;

export interface Applied {
  journey: Journey;
  /** From the old journey to the new one; empty when nothing changed. */
  patches: Patch;
  /** From the new journey back to the old one. */
  inverse: Patch;
}

export function apply(journey: Journey, edit: Edit): Applied {
  if (edit.edit === 'all') {
    let current = journey;
    const patches: Patch = [];
    const inverse: Patch = [];
    for (let i = 0; i < edit.edits.length; ) {
      const many = additionsFrom(current, edit.edits, i);
      const step = many ? changed(current, many.change) : apply(current, edit.edits[i] as Edit);
      current = step.journey;
      patches.push(...step.patches);
      inverse.unshift(...step.inverse);
      i += many?.count ?? 1;
    }
    return { journey: current, patches, inverse };
  }
  const change = recipe(journey, edit);
  if (!change) return { journey, patches: [], inverse: [] };
  const [next, patches, inverse] = create(journey, change, { enablePatches: true });
  if (patches.length === 0 || (givesLinks(edit) && breaksRules(journey, next)))
    return { journey, patches: [], inverse: [] };
  return { journey: next, patches, inverse };
}

function changed(journey: Journey, change: Recipe): Applied {
  const [next, patches, inverse] = create(journey, change, { enablePatches: true });
  return { journey: next, patches, inverse };
}

/** Fields by which one part of a journey names others or holds parts with ids of their own. */
const LINKS: readonly string[] = [
  ...['parent', 'owners', 'owner', 'personas', 'persona', 'touchpoint', 'map', 'note', 'round', 'walkOrder'],
  ...['lane', 'place', 'stages', 'moments', 'curves', 'lanes', 'notes', 'measures', 'sheets', 'fields'],
  ...['rows', 'unlisted'],
];

/**
 * Whether an edit says what belongs to what: then the whole outcome is held against the rules.
 * The frequent edits (a name, a feeling, a card moved) say nothing of the kind or are checked by their recipe.
 */
function givesLinks(edit: Edit): boolean {
  if (edit.edit === 'addToMap' && edit.to === 'notes') return false;
  if (edit.edit === 'setInMap' && edit.in === 'lanes') return edit.fields.kind !== undefined;
  const given =
    edit.edit === 'add' || edit.edit === 'addToMap'
      ? edit.item
      : edit.edit === 'set' || edit.edit === 'setInMap' || edit.edit === 'setJourney'
        ? edit.fields
        : {};
  return Object.entries(given).some(
    ([key, value]) => LINKS.includes(key) && value !== null && !(Array.isArray(value) && value.length === 0),
  );
}

/** A journey that broke a rule before is not held to it. */
function breaksRules(before: Journey, after: Journey): boolean {
  return invariantBreaks(after).length > 0 && invariantBreaks(before).length === 0;
}

export function applyPatches(journey: Journey, patches: Patch): Journey {
  return patches.length === 0 ? journey : (applyMutativePatches(journey, patches) as Journey);
}

export { roundFeeling };

type Recipe = (draft: Journey) => void;

/** Reads the plain journey to decide; returns what to do to the draft, or nothing when the edit does not fit. */
function recipe(journey: Journey, edit: Exclude<Edit, { edit: 'all' }>): Recipe | undefined {
  switch (edit.edit) {
    case 'setJourney':
      return (draft) => assign(draft, edit.fields);
    case 'add': {
      if (isTaken(journey, edit.item.id)) return undefined;
      return (draft) => insert(draft[edit.to] as { id: string }[], edit.item, edit.at);
    }
    case 'set': {
      const index = indexById(journey[edit.in], edit.id);
      return index < 0 ? undefined : (draft) => assign(draft[edit.in][index] as object, edit.fields);
    }
    case 'move': {
      const index = indexById(journey[edit.in], edit.id);
      return index < 0 ? undefined : (draft) => move(draft[edit.in] as unknown[], index, edit.at);
    }
    case 'remove': {
      const index = indexById(journey[edit.from], edit.id);
      // A journey shows a map, always: the last one stays.
      if (index < 0 || (edit.from === 'maps' && journey.maps.length === 1)) return undefined;
      return (draft) => remove(journey, draft, edit.from, edit.id, index);
    }
    case 'setAuditRow': {
      const round = journey.audits.findIndex((item) => item.id === edit.round);
      const sheets = journey.audits[round]?.sheets ?? [];
      const sheet = indexById(sheets, edit.sheet);
      if (sheet < 0 || !findById(journey.touchpoints, edit.touchpoint)) return undefined;
      if (edit.fields.owner != null && !findById(journey.owners, edit.fields.owner)) return undefined;
      const row = sheets[sheet]?.rows.findIndex((item) => item.touchpoint === edit.touchpoint) ?? -1;
      return (draft) => {
        const rows = draft.audits[round]?.sheets[sheet]?.rows;
        if (!rows) return;
        const old = rows[row];
        if (old) assign(old, edit.fields);
        else rows.push({ touchpoint: edit.touchpoint, scores: {}, saw: '', change: '', ...edit.fields });
      };
    }
    default:
      return mapRecipe(journey, edit);
  }
}

function mapRecipe(journey: Journey, edit: Extract<Edit, { map: string }>): Recipe | undefined {
  const mapIndex = indexById(journey.maps, edit.map);
  const map = journey.maps[mapIndex];
  if (!map) return undefined;
  const on = (change: (draft: JourneyMap, journey: Journey) => void): Recipe => {
    return (draft) => change(draft.maps[mapIndex] as JourneyMap, draft);
  };
  switch (edit.edit) {
    case 'addToMap': {
      if (isTaken(journey, edit.item.id)) return undefined;
      if (edit.to === 'notes' && !noteFits(map, edit.item as Note)) return undefined;
      if (edit.to === 'curves' && map.curves.length >= CURVES_MAX) return undefined;
      return on((draft) => insert(draft[edit.to] as { id: string }[], edit.item, edit.at));
    }
    case 'setInMap': {
      const index = indexById(map[edit.in], edit.id);
      return index < 0 ? undefined : on((draft) => assign(draft[edit.in][index] as object, edit.fields));
    }
    case 'moveInMap': {
      const index = indexById(map[edit.in], edit.id);
      if (index < 0) return undefined;
      return on((draft) => {
        move(draft[edit.in] as unknown[], index, edit.at);
        if (edit.in === 'stages') cutNotesAtStages(map, draft);
      });
    }
    case 'removeFromMap': {
      const index = indexById(map[edit.from], edit.id);
      if (index < 0) return undefined;
      // Cards need a place to stand: the last lane of touchpoints stays.
      if (
        edit.from === 'lanes' &&
        map.lanes[index]?.kind === 'touchpoints' &&
        map.lanes.filter((lane) => lane.kind === 'touchpoints').length === 1
      )
        return undefined;
      return on((draft, root) => removeFromMap(map, draft, root, edit.from, edit.id, index));
    }
    case 'addMoment': {
      const stage = indexById(map.stages, edit.stage);
      if (stage < 0 || isTaken(journey, edit.moment.id)) return undefined;
      if (!findById(journey.touchpoints, edit.moment.touchpoint)) return undefined;
      const feelings: Record<string, number> = {};
      for (const curve of map.curves) {
        const value = edit.moment.feelings[curve.id];
        if (value !== undefined) feelings[curve.id] = roundFeeling(value);
      }
      return on((draft) => {
        insert((draft.stages[stage] as (typeof draft.stages)[number]).moments, { ...edit.moment, feelings }, edit.at);
      });
    }
    case 'setMoment': {
      const found = locateMoment(map, edit.moment);
      if (!found) return undefined;
      if (edit.fields.touchpoint !== undefined && !findById(journey.touchpoints, edit.fields.touchpoint))
        return undefined;
      return on((draft) => assign(momentAt(draft, found), edit.fields));
    }
    case 'setFeeling': {
      const found = locateMoment(map, edit.moment);
      if (!found || !findById(map.curves, edit.curve) || Number.isNaN(edit.value)) return undefined;
      const value = edit.value === null ? undefined : roundFeeling(edit.value);
      if (found.moment.feelings[edit.curve] === value) return undefined;
      return on((draft) => {
        const { feelings } = momentAt(draft, found);
        if (value === undefined) delete feelings[edit.curve];
        else feelings[edit.curve] = value;
      });
    }
    case 'setFeelings': {
      if (!findById(map.curves, edit.curve) || [...edit.values.values()].some(Number.isNaN)) return undefined;
      const change = feelingTogether(map, edit.curve, edit.values);
      return change && on(change);
    }
    case 'moveMoment': {
      const found = locateMoment(map, edit.moment);
      const target = indexById(map.stages, edit.stage);
      if (!found || target < 0) return undefined;
      if (target === found.stageIndex && clamp(edit.at, found.stage.moments.length - 1) === found.index)
        return undefined;
      return on((draft) => {
        const from = draft.stages[found.stageIndex]?.moments;
        const to = draft.stages[target]?.moments;
        if (!from || !to) return;
        freeNotesOf(map, draft, edit.moment);
        // The plain moment goes back in, not a draft of it, so that its identity survives the move.
        from.splice(found.index, 1);
        to.splice(clamp(edit.at, to.length), 0, found.moment);
      });
    }
    case 'removeMoment': {
      const found = locateMoment(map, edit.moment);
      if (!found) return undefined;
      return on((draft, root) => {
        takeNotesWith(map, draft, root, new Set([edit.moment]));
        draft.stages[found.stageIndex]?.moments.splice(found.index, 1);
      });
    }
    case 'moveMoments': {
      const change = movingTogether(map, new Set(edit.moments), edit.stage, edit.at);
      return change && on(change);
    }
    case 'removeParts': {
      const stages = new Set(edit.stages);
      const moments = new Set(edit.moments);
      const notes = new Set(edit.notes);
      return on((draft, root) => removeParts(map, draft, root, { stages, moments, notes }));
    }
    case 'placeNote': {
      const index = indexById(map.notes, edit.note);
      const note = map.notes[index];
      if (!note || !noteFits(map, { ...note, lane: edit.lane, place: edit.place })) return undefined;
      return on((draft) => {
        const target = draft.notes[index] as Note;
        target.lane = edit.lane;
        target.place = { ...edit.place };
      });
    }
  }
}

function momentAt(draft: JourneyMap, found: { stageIndex: number; index: number }) {
  const moment = draft.stages[found.stageIndex]?.moments[found.index];
  if (!moment) throw new Error('a located moment is in its map');
  return moment;
}

function isTaken(journey: Journey, id: string): boolean {
  return isUnsafeId(id) || hasId(journey, id);
}

function indexById(items: readonly { id: string }[], id: string): number {
  return items.findIndex((item) => item.id === id);
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(length, at));
}

function insert<T>(items: T[], item: T, at: number = items.length): void {
  items.splice(clamp(at, items.length), 0, item);
}

function move(items: unknown[], from: number, to: number): void {
  const [item] = items.splice(from, 1);
  items.splice(clamp(to, items.length), 0, item);
}

/** Fields that a part may be without; undefined takes them away and leaves every other field as it is. */
const OPTIONAL: readonly string[] = ['time' satisfies keyof Moment];

/** Assigns only what differs, so that an edit that says what already holds leaves no entry in the history. */
function assign(target: object, fields: object): void {
  const open = target as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined) {
      if (open[key] !== value) open[key] = value;
    } else if (OPTIONAL.includes(key) && key in open) delete open[key];
  }
}

function noteFits(map: JourneyMap, note: Note): boolean {
  const lane = findById(map.lanes, note.lane);
  if (!lane || (lane.kind !== 'notes' && lane.kind !== 'pictures')) return false;
  return placeFits(map, note.place);
}

function placeFits(map: JourneyMap, place: Place): boolean {
  if (isUnderStage(place)) return findById(map.stages, place.stage) !== undefined;
  const order = momentsOf(map).map((moment) => moment.id);
  const first = order.indexOf(place.from);
  return first >= 0 && order.indexOf(place.to) >= first;
}

/**
 * A moment that leaves the end of a run takes nobody along: the run closes at its next member.
 * A note under this moment alone goes with it.
 */
function freeNotesOf(map: JourneyMap, draft: JourneyMap, momentId: string): void {
  let order: string[] | undefined;
  map.notes.forEach((note, i) => {
    if (isUnderStage(note.place) || note.place.from === note.place.to) return;
    const { from, to } = note.place;
    if (from !== momentId && to !== momentId) return;
    order ??= momentsOf(map).map((moment) => moment.id);
    const at = order.indexOf(momentId);
    const place = (draft.notes[i] as Note).place as { from: string; to: string };
    if (from === momentId) place.from = order[at + 1] as string;
    else place.to = order[at - 1] as string;
  });
}

/**
 * Gives many moments their feelings on a curve in one pass. A stage gets one new list of moments instead of many small
 * changes: that is what undo has to keep. Moments that feel the same as before stay the same objects.
 */
function feelingTogether(
  map: JourneyMap,
  curve: string,
  values: ReadonlyMap<string, number | null>,
): ((draft: JourneyMap) => void) | undefined {
  const lists = map.stages.map(({ moments }) => {
    const next = moments.map((moment) => withFeeling(moment, curve, values.get(moment.id)));
    return next.some((moment, i) => moment !== moments[i]) ? next : null;
  });
  if (lists.every((list) => list === null)) return undefined;
  return (draft) => {
    lists.forEach((list, i) => {
      if (list) (draft.stages[i] as JourneyMap['stages'][number]).moments = list;
    });
  };
}

/** `given` undefined: as it was; null: a gap. */
function withFeeling(moment: Moment, curve: string, given: number | null | undefined): Moment {
  const value = given === null || given === undefined ? undefined : roundFeeling(given);
  if (given === undefined || moment.feelings[curve] === value) return moment;
  const feelings = { ...moment.feelings };
  if (value === undefined) delete feelings[curve];
  else feelings[curve] = value;
  return { ...moment, feelings };
}

/**
 * Takes moments to one place at once. A run that loses some of its moments keeps those that stay, as it would if they
 * left one by one; a run that goes whole stays over the same moments.
 */
function movingTogether(
  map: JourneyMap,
  ids: ReadonlySet<string>,
  stageId: string,
  at: number,
): ((draft: JourneyMap) => void) | undefined {
  const target = indexById(map.stages, stageId);
  const order = momentsOf(map);
  const group = order.filter((moment) => ids.has(moment.id));
  if (target < 0 || group.length === 0) return undefined;
  const lists = map.stages.map((stage) => stage.moments.filter((moment) => !ids.has(moment.id)));
  const there = lists[target] as Moment[];
  there.splice(clamp(at, there.length), 0, ...group);
  const changed = lists.flatMap((list, i) => {
    const before = map.stages[i]?.moments ?? [];
    return list.length === before.length && list.every((moment, m) => moment === before[m]) ? [] : [i];
  });
  if (changed.length === 0) return undefined;
  return (draft) => {
    for (const i of changed) (draft.stages[i] as JourneyMap['stages'][number]).moments = lists[i] as Moment[];
    const indexOf = new Map(order.map((moment, i) => [moment.id, i]));
    map.notes.forEach((note, i) => {
      if (isUnderStage(note.place) || note.place.from === note.place.to) return;
      const { from, to } = note.place;
      if (!ids.has(from) && !ids.has(to)) return;
      const run = order.slice(indexOf.get(from), (indexOf.get(to) as number) + 1);
      const left = run.filter((moment) => !ids.has(moment.id));
      const [first, last] = [left[0], left.at(-1)];
      if (first && last) (draft.notes[i] as Note).place = { from: first.id, to: last.id };
    });
  };
}

function removeParts(
  map: JourneyMap,
  draft: JourneyMap,
  root: Journey,
  parts: { stages: ReadonlySet<string>; moments: ReadonlySet<string>; notes: ReadonlySet<string> },
): void {
  const isGone = (stage: { id: string }) => parts.stages.has(stage.id);
  const moments = new Set(parts.moments);
  for (const stage of map.stages.filter(isGone)) for (const { id } of stage.moments) moments.add(id);
  takeNotesWith(
    map,
    draft,
    root,
    moments,
    (note) => parts.notes.has(note.id) || (isUnderStage(note.place) && parts.stages.has(note.place.stage)),
  );
  map.stages.forEach((stage, i) => {
    const left = stage.moments.filter((moment) => !moments.has(moment.id));
    if (!isGone(stage) && left.length < stage.moments.length) {
      (draft.stages[i] as JourneyMap['stages'][number]).moments = left;
    }
  });
  drop(draft.stages, isGone);
}

/**
 * Takes away moments' notes, and every mention of them: runs that lose moments are shortened, a note that loses its
 * whole run goes as well, and so does one that `isGone` names. Untouched notes stay the same objects.
 */
function takeNotesWith(
  map: JourneyMap,
  draft: JourneyMap,
  root: Journey,
  gone: ReadonlySet<string>,
  isGone: (note: Note) => boolean = () => false,
): void {
  const shorten = shorteningRuns(map, gone);
  const lost = new Set<string>();
  const notes: Note[] = [];
  let changed = false;
  for (const note of map.notes) {
    const place = isGone(note) ? undefined : shorten(note.place);
    if (!place) lost.add(note.id);
    else notes.push(place === note.place ? note : { ...note, place });
    changed ||= place !== note.place;
  }
  // One new list instead of many small changes: that is what undo has to keep.
  if (changed) draft.notes = notes;
  forgetNotes(root, lost);
}

/** Gives for a place what is left of it without the moments: the same place, a shorter run, or nothing. */
function shorteningRuns(map: JourneyMap, gone: ReadonlySet<string>): (place: Place) => Place | undefined {
  let order: string[] | undefined;
  const indexOf = new Map<string, number>();
  /** How many of the moments before each index go. */
  const goneBefore = [0];
  const count = () => {
    order = momentsOf(map).map((moment) => moment.id);
    order.forEach((id, i) => {
      indexOf.set(id, i);
      goneBefore.push((goneBefore[i] as number) + (gone.has(id) ? 1 : 0));
    });
    return order;
  };
  return (place) => {
    if (isUnderStage(place)) return place;
    if (place.from === place.to) return gone.has(place.from) ? undefined : place;
    const moments = order ?? count();
    let first = indexOf.get(place.from) as number;
    let last = indexOf.get(place.to) as number;
    const lost = (goneBefore[last + 1] as number) - (goneBefore[first] as number);
    if (lost === 0) return place;
    if (lost > last - first) return undefined;
    while (gone.has(moments[first] as string)) first++;
    while (gone.has(moments[last] as string)) last--;
    return { from: moments[first] as string, to: moments[last] as string };
  };
}

/** After stages changed places, a run that went across their border keeps the part in its first stage. */
function cutNotesAtStages(before: JourneyMap, draft: JourneyMap): void {
  const stageOf = new Map<string, string>();
  const lastOf = new Map<string, string>();
  for (const stage of before.stages) {
    for (const moment of stage.moments) stageOf.set(moment.id, stage.id);
    const last = stage.moments.at(-1);
    if (last) lastOf.set(stage.id, last.id);
  }
  before.notes.forEach((note, i) => {
    if (isUnderStage(note.place)) return;
    const stage = stageOf.get(note.place.from) as string;
    if (stageOf.get(note.place.to) === stage) return;
    (draft.notes[i] as Note).place = { from: note.place.from, to: lastOf.get(stage) as string };
  });
}

const NONE: ReadonlySet<string> = new Set();

function removeFromMap(
  map: JourneyMap,
  draft: JourneyMap,
  root: Journey,
  from: 'stages' | 'curves' | 'lanes' | 'notes',
  id: string,
  index: number,
): void {
  switch (from) {
    case 'stages': {
      const gone = new Set(map.stages[index]?.moments.map((moment) => moment.id));
      takeNotesWith(map, draft, root, gone, (note) => isUnderStage(note.place) && note.place.stage === id);
      break;
    }
    case 'curves':
      map.stages.forEach((stage, s) => {
        stage.moments.forEach((moment, m) => {
          if (id in moment.feelings) delete momentAt(draft, { stageIndex: s, index: m }).feelings[id];
        });
      });
      break;
    case 'lanes':
      takeNotesWith(map, draft, root, NONE, (note) => note.lane === id);
      break;
    case 'notes':
      takeNotesWith(map, draft, root, NONE, (note) => note.id === id);
      return;
  }
  draft[from].splice(index, 1);
}

function forgetNotes(root: Journey, gone: ReadonlySet<string>): void {
  if (gone.size === 0) return;
  root.tasks.forEach((task) => {
    if (task.note !== null && gone.has(task.note)) task.note = null;
  });
}

/** Removes an item of the document and every mention of it. */
function remove(journey: Journey, draft: Journey, from: keyof Collections, id: string, index: number): void {
  switch (from) {
    case 'touchpoints':
      journey.maps.forEach((map, m) => {
        const target = draft.maps[m] as JourneyMap;
        const gone = momentsOf(map).filter((moment) => moment.touchpoint === id);
        if (gone.length === 0) return;
        takeNotesWith(map, target, draft, new Set(gone.map((moment) => moment.id)));
        for (const stage of target.stages) drop(stage.moments, (moment) => moment.touchpoint === id);
      });
      drop(draft.walkOrder, (item) => item === id);
      for (const touchpoint of draft.touchpoints) if (touchpoint.parent === id) touchpoint.parent = null;
      for (const round of draft.audits) {
        for (const sheet of round.sheets) drop(sheet.rows, (row) => row.touchpoint === id);
      }
      for (const interview of draft.interviews) drop(interview.rows, (row) => row.touchpoint === id);
      for (const task of draft.tasks) if (task.touchpoint === id) task.touchpoint = null;
      break;
    case 'owners':
      for (const touchpoint of draft.touchpoints) drop(touchpoint.owners, (owner) => owner === id);
      for (const task of draft.tasks) if (task.owner === id) task.owner = null;
      for (const round of draft.audits) {
        for (const row of round.sheets.flatMap(({ rows }) => rows)) if (row.owner === id) row.owner = null;
      }
      break;
    case 'personas':
      for (const map of draft.maps) {
        drop(map.personas, (persona) => persona === id);
        for (const curve of map.curves) if (curve.persona === id) curve.persona = null;
      }
      for (const interview of draft.interviews) if (interview.persona === id) interview.persona = null;
      break;
    case 'maps': {
      const notes = new Set(journey.maps[index]?.notes.map((note) => note.id));
      forgetNotes(draft, notes);
      for (const task of draft.tasks) if (task.map === id) task.map = null;
      for (const round of draft.audits) if (round.map === id) round.map = null;
      for (const interview of draft.interviews) if (interview.map === id) interview.map = null;
      break;
    }
    case 'audits':
      for (const task of draft.tasks) if (task.round === id) task.round = null;
      break;
    case 'tasks':
    case 'reviews':
    case 'interviews':
    case 'packs':
      break;
  }
  (draft[from] as unknown[]).splice(index, 1);
}

function drop<T>(items: T[], gone: (item: T) => boolean): void {
  for (let i = items.length - 1; i >= 0; i--) if (gone(items[i] as T)) items.splice(i, 1);
}
