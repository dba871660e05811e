/**
 * Many additions at once, as pasting makes them: looked at together and done as one change, where one by one each of
 * them would look through the whole journey again. What does not fit to the letter is left to be done one by one.
 */
import { roundFeeling } from '../document/feeling.ts';
import { isUnderStage, listsOf } from '../document/find.ts';
import { takesNotes } from '../document/invariants.ts';
import { isUnsafeId } from '../document/limits.ts';
import type { Journey, JourneyMap, Moment, Stage } from '../document/schema.ts';
import type { Edit } from './edit.ts';

type Addition =
  | Extract<Edit, { edit: 'add'; to: 'touchpoints' | 'owners' }>
  | Extract<Edit, { edit: 'addToMap'; to: 'stages' | 'notes' }>
  | Extract<Edit, { edit: 'addMoment' }>;

/** Fewer than this are quick enough one by one. */
const MANY = 8;

function isAddition(edit: Edit | undefined): edit is Addition {
  switch (edit?.edit) {
    case 'add':
      return (edit.to === 'touchpoints' || edit.to === 'owners') && edit.at === undefined;
    case 'addToMap':
      return edit.to === 'stages' || (edit.to === 'notes' && edit.at === undefined);
    case 'addMoment':
      return true;
    default:
      return false;
  }
}

/** The additions that begin at an index, if they are many and every one of them fits; else null. */
export function additionsFrom(
  journey: Journey,
  edits: readonly Edit[],
  from: number,
): { count: number; change: (draft: Journey) => void } | null {
  const run: Addition[] = [];
  for (let edit = edits[from]; isAddition(edit); edit = edits[from + run.length]) run.push(edit);
  if (run.length < MANY) return null;
  const mapIds = new Set(run.flatMap((edit) => ('map' in edit ? [edit.map] : [])));
  const [mapId] = mapIds;
  const mapIndex = journey.maps.findIndex((map) => map.id === mapId);
  const map = journey.maps[mapIndex];
  if (!map || mapIds.size !== 1 || !allFit(journey, map, run)) return null;
  return { count: run.length, change: (draft) => addAll(draft, draft.maps[mapIndex] as JourneyMap, run) };
}

/** Whether each addition would be taken if they were done in turn. */
function allFit(journey: Journey, map: JourneyMap, run: readonly Addition[]): boolean {
  const ids = idsIn(journey);
  const take = (id: string) => !isUnsafeId(id) && !ids.has(id) && ids.add(id) !== undefined;
  const touchpoints = new Set(journey.touchpoints.map(({ id }) => id));
  const owners = new Set(journey.owners.map(({ id }) => id));
  const curves = new Set(map.curves.map(({ id }) => id));
  const lanes = new Set(map.lanes.filter(takesNotes).map(({ id }) => id));
  const order = map.stages.map(({ id }) => id);
  const moments = new Map(map.stages.map((stage) => [stage.id, stage.moments.map(({ id }) => id)]));
  const known = new Set([...moments.values()].flat());
  const runs: { from: string; to: string }[] = [];
  const takeMoment = (moment: Moment) => {
    known.add(moment.id);
    return take(moment.id) && touchpoints.has(moment.touchpoint);
  };
  const takeOne = (edit: Addition): boolean => {
    if (edit.edit === 'addMoment') {
      const list = moments.get(edit.stage);
      insert(list ?? [], edit.moment.id, edit.at);
      return list !== undefined && takeMoment(edit.moment);
    }
    if (!take(edit.item.id)) return false;
    if (edit.edit === 'add') {
      if (edit.to === 'owners') return owners.add(edit.item.id) !== undefined;
      const { parent, owners: by, measures } = edit.item;
      touchpoints.add(edit.item.id);
      return (
        (parent === null || (parent !== edit.item.id && touchpoints.has(parent))) &&
        new Set(by).size === by.length &&
        by.every((owner) => owners.has(owner)) &&
        measures.every((measure) => take(measure.id))
      );
    }
    if (edit.to === 'stages') {
      insert(order, edit.item.id, edit.at);
      moments.set(
        edit.item.id,
        edit.item.moments.map(({ id }) => id),
      );
      return edit.item.moments.every(
        (moment) =>
          takeMoment(moment) &&
          Object.entries(moment.feelings).every(([id, value]) => curves.has(id) && roundFeeling(value) === value),
      );
    }
    const { place, lane } = edit.item;
    if (!lanes.has(lane)) return false;
    if (isUnderStage(place)) return moments.has(place.stage);
    if (place.from !== place.to) runs.push(place);
    return known.has(place.from) && known.has(place.to);
  };
  if (!run.every(takeOne)) return false;
  if (runs.length === 0) return true;
  // Additions never change which of two moments comes first, so the end is as good as every step on the way.
  const at = new Map(order.flatMap((stage) => moments.get(stage) ?? []).map((id, i) => [id, i]));
  return runs.every(({ from, to }) => (at.get(from) as number) <= (at.get(to) as number));
}

function addAll(draft: Journey, map: JourneyMap, run: readonly Addition[]): void {
  const stages = map.stages.map(({ id }) => id);
  const moments: Extract<Edit, { edit: 'addMoment' }>[] = [];
  for (const edit of run) {
    if (edit.edit === 'addMoment') moments.push(edit);
    else if (edit.edit === 'add') (draft[edit.to] as unknown[]).push(edit.item);
    else if (edit.to === 'notes') map.notes.push(edit.item);
    else {
      // A list of its own: cards may come into it below, and the edit is to stay what it is.
      insert(map.stages, { ...edit.item, moments: [...edit.item.moments] }, edit.at);
      insert(stages, edit.item.id, edit.at);
    }
  }
  const curves = map.curves.map(({ id }) => id);
  const indexOf = new Map(stages.map((id, i) => [id, i]));
  for (const { stage, at, moment } of moments) {
    const feelings: Record<string, number> = {};
    for (const curve of curves) {
      const value = moment.feelings[curve];
      if (value !== undefined) feelings[curve] = roundFeeling(value);
    }
    const target = map.stages[indexOf.get(stage) as number] as Stage;
    insert(target.moments, { ...moment, feelings }, at);
  }
}

function insert<T>(items: T[], item: T, at: number = items.length): void {
  items.splice(Math.max(0, Math.min(items.length, at)), 0, item);
}

/** Every id of the journey. */
function idsIn(journey: Journey): Set<string> {
  const ids = new Set([journey.id]);
  for (const list of listsOf(journey)) for (const { id } of list) ids.add(id);
  return ids;
}
