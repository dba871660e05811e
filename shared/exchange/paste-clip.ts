/** Puts a clip into a map: everything gets an id of its own, and joins what the journey already knows by id or by name. */
import { newOwner, newPersona } from '../document/blank.ts';
import { findById, findMap, isUnderStage, momentsOf } from '../document/find.ts';
import type { Curve, Journey, JourneyMap, Lane, Moment, Note, Place, Stage, Touchpoint } from '../document/schema.ts';
import type { Edit } from '../edits/edit.ts';
import { searchKey } from '../i18n/translate.ts';
import type { Selection } from '../layout/selection.ts';
import { type Clip, contentOf } from './clip.ts';
import { firstMomentOf, noteLaneOf, placeForNewMoment, stageIndexOf } from './where.ts';

/** What pasting does, and what is new on the map after it. */
export interface Pasted {
  edits: readonly Edit[];
  made: readonly Selection[];
  /** Things that people see: stages, cards, notes, feelings. */
  count: number;
  /** Things that could not be read or were too many. */
  leftOut: number;
}

export const NOTHING_PASTED: Pasted = { edits: [], made: [], count: 0, leftOut: 0 };

/** Most curves that a map takes. */
const CURVES_LIMIT = 8;

/** Stages come after the selected one, cards after the selected card, notes where the selection is and along from there. */
export function pasteClip(
  journey: Journey,
  mapId: string,
  clip: Clip,
  selection: Selection | null,
  newId: () => string,
): Pasted {
  const map = findMap(journey, mapId);
  if (!map) return NOTHING_PASTED;
  const { stages, moments, apart } = contentOf(clip);
  const edits: Edit[] = [];
  const made: Selection[] = [];
  const joining = joinInventory(journey, map, clip, newId, edits);
  const laneFor = joinLanes(map, clip, newId, edits);
  const ids = new Map<string, string>();
  const fresh = (id: string) => {
    const own = newId();
    ids.set(id, own);
    return own;
  };
  const momentFrom = (moment: Moment): Moment => ({
    ...moment,
    id: fresh(moment.id),
    touchpoint: joining.touchpoint(moment.touchpoint),
    feelings: joining.feelings(moment.feelings),
  });

  const index = stageIndexOf(map, selection);
  const stageAt = index < 0 ? map.stages.length : index + 1;
  stages.forEach((stage, i) => {
    const item: Stage = { ...stage, id: fresh(stage.id), moments: stage.moments.map(momentFrom) };
    edits.push({ edit: 'addToMap', map: mapId, to: 'stages', item, at: stageAt + i });
    made.push({ kind: 'stage', id: item.id });
  });

  if (moments.length > 0) {
    let place = placeForNewMoment(map, selection);
    if (!place) {
      const last = edits.findLast((edit) => edit.edit === 'addToMap' && edit.to === 'stages');
      const stage = last && 'item' in last ? (last.item as Stage) : null;
      place = stage ? { stage: stage.id, at: stage.moments.length } : firstStage(mapId, newId, edits);
    }
    moments.forEach((item, i) => {
      const moment = momentFrom(item);
      edits.push({ edit: 'addMoment', map: mapId, stage: place.stage, at: place.at + i, moment });
      made.push({ kind: 'moment', id: moment.id });
    });
  }

  const addNote = (note: Note, lane: string, place: Place) => {
    const item: Note = { ...note, id: newId(), lane, place };
    edits.push({ edit: 'addToMap', map: mapId, to: 'notes', item });
    return item.id;
  };
  const alone = new Set(apart.map((note) => note.id));
  for (const note of clip.map.notes) {
    if (alone.has(note.id)) continue;
    const place = placeAmong(ids, note.place);
    if (place) addNote(note, laneFor(note.lane), place);
  }
  if (apart.length > 0) {
    const target = groundIn(map, clip, selection, () => firstStage(mapId, newId, edits).stage);
    const lanes = new Set(apart.map((note) => note.lane));
    const chosen = lanes.size === 1 ? noteLaneOf(map, selection) : null;
    for (const note of apart) {
      const lane = chosen !== null && suits(map, chosen, note) ? chosen : laneFor(note.lane);
      made.push({ kind: 'note', id: addNote(note, lane, target(note.place)) });
    }
  }
  return { edits, made, count: made.length, leftOut: 0 };
}

/** A map without stages gets one without a name, to hold what is pasted. */
function firstStage(map: string, newId: () => string, edits: Edit[]): { stage: string; at: number } {
  const known = edits.find((edit) => edit.edit === 'addToMap' && edit.to === 'stages');
  if (known && 'item' in known) return { stage: known.item.id, at: 0 };
  const id = newId();
  edits.push({
    edit: 'addToMap',
    map,
    to: 'stages',
    item: { id, name: '', colour: 'stage-1', phase: null, moments: [] },
  });
  return { stage: id, at: 0 };
}

function placeAmong(ids: ReadonlyMap<string, string>, place: Place): Place | null {
  if (isUnderStage(place)) {
    const stage = ids.get(place.stage);
    return stage === undefined ? null : { stage };
  }
  const [from, to] = [ids.get(place.from), ids.get(place.to)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** A picture goes among pictures, words among words. */
function suits(map: JourneyMap, lane: string, note: Note): boolean {
  return findById(map.lanes, lane)?.kind === (note.picture === null ? 'notes' : 'pictures');
}

/** Places of the clip's ground, laid on the map from the selection on; what would stand past its end stays at its end. */
function groundIn(
  map: JourneyMap,
  clip: Clip,
  selection: Selection | null,
  newStage: () => string,
): (place: Place) => Place {
  const ground = clip.map.stages.filter((stage) => clip.ground.includes(stage.id));
  const order = new Map(ground.flatMap((stage) => stage.moments).map((moment, i) => [moment.id, i]));
  const moments = momentsOf(map);
  const base = firstMomentOf(map, selection);
  const stage = Math.max(0, stageIndexOf(map, selection));
  const stageAt = (offset: number): Place => ({
    stage: map.stages[Math.min(stage + offset, map.stages.length - 1)]?.id ?? newStage(),
  });
  const isWide = selection?.kind === 'cell' && isUnderStage(selection.place);
  return (place) => {
    if (isUnderStage(place)) return stageAt(ground.findIndex((item) => item.id === place.stage));
    const first = order.get(place.from) ?? 0;
    const last = order.get(place.to) ?? first;
    if (moments.length === 0 || (isWide && order.size === 1)) return stageAt(0);
    const at = (offset: number) => moments[Math.min(base + offset, moments.length - 1)]?.id as string;
    return { from: at(first), to: at(last) };
  };
}

interface Joining {
  touchpoint(id: string): string;
  feelings(feelings: Moment['feelings']): Moment['feelings'];
}

/**
 * Touchpoints, owners and curves of the clip as the journey has them. The same id means the same thing within one
 * journey; between journeys (which may be copies of one another) it must also be called the same.
 */
function joinInventory(journey: Journey, map: JourneyMap, clip: Clip, newId: () => string, edits: Edit[]): Joining {
  const isSame = clip.journey.id === journey.id;
  const known = <T extends { id: string; name: string }>(items: readonly T[], wanted: T): T | undefined => {
    const key = searchKey(wanted.name.trim());
    const byId = findById(items, wanted.id);
    if (byId && (isSame || searchKey(byId.name.trim()) === key)) return byId;
    return key === '' ? undefined : items.find((item) => searchKey(item.name.trim()) === key);
  };
  const owners = new Map<string, string>();
  const ownerFor = (id: string): string | undefined => {
    const done = owners.get(id);
    if (done !== undefined) return done;
    const wanted = findById(clip.journey.owners, id);
    if (!wanted) return undefined;
    const item = known(journey.owners, wanted) ?? newOwner({ ...wanted, id: newId() });
    if (!findById(journey.owners, item.id)) edits.push({ edit: 'add', to: 'owners', item });
    owners.set(id, item.id);
    return item.id;
  };
  const touchpoints = new Map<string, string>();
  const touchpointFor = (id: string): string => {
    const done = touchpoints.get(id);
    if (done !== undefined) return done;
    const wanted = findById(clip.journey.touchpoints, id) as Touchpoint;
    const there = known(journey.touchpoints, wanted);
    if (there) {
      touchpoints.set(id, there.id);
      return there.id;
    }
    const own = newId();
    touchpoints.set(id, own);
    const item: Touchpoint = {
      ...wanted,
      id: own,
      parent: wanted.parent === null ? null : touchpointFor(wanted.parent),
      owners: [...new Set(wanted.owners.flatMap((owner) => ownerFor(owner) ?? []))],
      measures: wanted.measures.map((measure) => ({ ...measure, id: newId() })),
    };
    edits.push({ edit: 'add', to: 'touchpoints', item });
    return own;
  };
  const curves = new Map<string, string | null>();
  const curveFor = (id: string): string | null => {
    const done = curves.get(id);
    if (done !== undefined) return done;
    const taken = [...curves.values()].filter((curve) => curve !== null);
    const wanted = findById(clip.map.curves, id);
    const own = wanted ? joinCurve(journey, map, clip, wanted, taken, newId, edits) : null;
    curves.set(id, own);
    return own;
  };
  return {
    touchpoint: touchpointFor,
    feelings: (feelings) =>
      Object.fromEntries(
        Object.entries(feelings).flatMap(([id, value]) => {
          const curve = curveFor(id);
          return curve === null ? [] : [[curve, value]];
        }),
      ),
  };
}

/** The map's curve for one of the clip's: the very one, one of the same persona and time, of the same name or time; else a new one. */
function joinCurve(
  journey: Journey,
  map: JourneyMap,
  clip: Clip,
  wanted: Curve,
  taken: readonly string[],
  newId: () => string,
  edits: Edit[],
): string | null {
  const free = map.curves.filter((curve) => !taken.includes(curve.id));
  const nameIn = (from: Journey, id: string | null) => searchKey(findById(from.personas, id)?.name.trim() ?? '');
  const persona = nameIn(clip.journey, wanted.persona);
  const fits = [
    (curve: Curve) => curve.id === wanted.id && clip.map.id === map.id,
    (curve: Curve) =>
      curve.time === wanted.time && curve.name === wanted.name && nameIn(journey, curve.persona) === persona,
    (curve: Curve) => curve.time === wanted.time && persona !== '' && nameIn(journey, curve.persona) === persona,
    (curve: Curve) => wanted.name !== '' && searchKey(curve.name) === searchKey(wanted.name),
    (curve: Curve) => curve.time === wanted.time,
  ];
  for (const fit of fits) {
    const curve = free.find(fit);
    if (curve) return curve.id;
  }
  const added = edits.filter((edit) => edit.edit === 'addToMap' && edit.to === 'curves').length;
  if (map.curves.length + added >= CURVES_LIMIT) return null;
  let personaId =
    journey.personas.find((item) => persona !== '' && searchKey(item.name.trim()) === persona)?.id ?? null;
  if (personaId === null && persona !== '') {
    const item = newPersona({ id: newId(), name: findById(clip.journey.personas, wanted.persona)?.name ?? '' });
    edits.push({ edit: 'add', to: 'personas', item });
    personaId = item.id;
  }
  const item: Curve = { ...wanted, id: newId(), persona: personaId };
  edits.push({ edit: 'addToMap', map: map.id, to: 'curves', item });
  return item.id;
}

/** The map's lane for one of the clip's: the very one, one called the same, one of the same role; else a new one. */
function joinLanes(map: JourneyMap, clip: Clip, newId: () => string, edits: Edit[]): (id: string) => string {
  const lanes = new Map<string, string>();
  return (id) => {
    const done = lanes.get(id);
    if (done !== undefined) return done;
    const wanted = findById(clip.map.lanes, id) as Lane;
    const alike = map.lanes.filter((lane) => lane.kind === wanted.kind);
    const item =
      (clip.map.id === map.id && findById(alike, id)) ||
      (alike.find((lane) => lane.role === wanted.role && searchKey(lane.name) === searchKey(wanted.name)) ??
        alike.find((lane) => lane.role === wanted.role && wanted.role !== 'free') ??
        (wanted.name === '' ? alike[0] : undefined) ?? { ...wanted, id: newId() });
    if (!findById(map.lanes, item.id)) edits.push({ edit: 'addToMap', map: map.id, to: 'lanes', item });
    lanes.set(id, item.id);
    return item.id;
  };
}
