/**
 * Another map like one that is there: a second kind of customer, or how the same journey shall be one day.
 * The touchpoints, personas and owners are the file's own and are shared; everything that stands on the map is new.
 */
import { isUnderStage } from '../document/find.ts';
import type { JourneyMap, Place } from '../document/schema.ts';

/**
 * A copy of the map in which map, stages, moments, curves, lanes and notes have ids of their own, and which says of each
 * other what they said in the original. Fields that this version does not know come along. `newId` gives a fresh id at every call.
 */
export function variantOf(map: JourneyMap, from: { name: string; newId: () => string }): JourneyMap {
  const renamed = new Map<string, string>();
  const fresh = (id: string): string => {
    const known = renamed.get(id);
    if (known !== undefined) return known;
    const made = from.newId();
    renamed.set(id, made);
    return made;
  };
  const place = (old: Place): Place =>
    isUnderStage(old) ? { ...old, stage: fresh(old.stage) } : { ...old, from: fresh(old.from), to: fresh(old.to) };
  return {
    ...map,
    id: fresh(map.id),
    name: from.name,
    personas: [...map.personas],
    curves: map.curves.map((curve) => ({ ...curve, id: fresh(curve.id) })),
    lanes: map.lanes.map((lane) => ({ ...lane, id: fresh(lane.id) })),
    stages: map.stages.map((stage) => ({
      ...stage,
      id: fresh(stage.id),
      moments: stage.moments.map((moment) => ({
        ...moment,
        id: fresh(moment.id),
        feelings: Object.fromEntries(Object.entries(moment.feelings).map(([curve, value]) => [fresh(curve), value])),
      })),
    })),
    notes: map.notes.map((note) => ({ ...note, id: fresh(note.id), lane: fresh(note.lane), place: place(note.place) })),
  };
}

/** The first of `name(1)`, `name(2)` … that no map has yet. */
export function freeName(maps: readonly { name: string }[], name: (attempt: number) => string): string {
  const taken = new Set(maps.map((map) => map.name));
  for (let attempt = 1; ; attempt++) {
    const wanted = name(attempt);
    if (!taken.has(wanted)) return wanted;
  }
}
