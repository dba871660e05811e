/** Finding things in a journey by id. Plain scans: no id says where it stands, and nothing is found by position. */
import type { Journey, JourneyMap, Moment, Note, Place, Stage } from './schema.ts';

export interface MomentPosition {
  stage: Stage;
  stageIndex: number;
  moment: Moment;
  /** Index within its stage. */
  index: number;
}

export function findById<T extends { id: string }>(items: readonly T[], id: string | null): T | undefined {
  return id === null ? undefined : items.find((item) => item.id === id);
}

export function findMap(journey: Journey, mapId: string): JourneyMap | undefined {
  return findById(journey.maps, mapId);
}

/** All lists of the journey whose items have ids. */
export function listsOf(journey: Journey): (readonly { id: string }[])[] {
  const { touchpoints, maps, personas, owners, audits, tasks, reviews, interviews, packs } = journey;
  return [
    ...[touchpoints, maps, personas, owners, audits, tasks, reviews, interviews, packs],
    ...touchpoints.map(({ measures }) => measures),
    ...personas.map(({ fields }) => fields),
    ...audits.map(({ sheets }) => sheets),
    ...interviews.map(({ unlisted }) => unlisted),
    ...packs.map(({ agenda }) => agenda),
    ...maps.flatMap(({ stages, curves, lanes, notes }) => [
      ...[stages, curves, lanes, notes],
      ...stages.map(({ moments }) => moments),
    ]),
  ];
}

/** Whether anything in the journey has this id. */
export function hasId(journey: Journey, id: string): boolean {
  return journey.id === id || listsOf(journey).some((list) => list.some((item) => item.id === id));
}

export function locateMoment(map: JourneyMap, momentId: string): MomentPosition | undefined {
  for (let stageIndex = 0; stageIndex < map.stages.length; stageIndex++) {
    const stage = map.stages[stageIndex] as Stage;
    for (let index = 0; index < stage.moments.length; index++) {
      const moment = stage.moments[index] as Moment;
      if (moment.id === momentId) return { stage, stageIndex, moment, index };
    }
  }
  return undefined;
}

/** All moments of a map in the customer's order. */
export function momentsOf(map: JourneyMap): Moment[] {
  return map.stages.flatMap((stage) => stage.moments);
}

export function isUnderStage(place: Place): place is { stage: string } {
  return 'stage' in place;
}

/**
 * The run of moments a note stands under, as indexes into {@link momentsOf}, both included.
 * Under a stage without moments the run is empty (`last < first`) and `stage` still names the column.
 */
export function runOf(map: JourneyMap, note: Note): { first: number; last: number; stageIndex: number } | undefined {
  let flat = 0;
  if (isUnderStage(note.place)) {
    for (let i = 0; i < map.stages.length; i++) {
      const stage = map.stages[i] as Stage;
      if (stage.id === note.place.stage) return { first: flat, last: flat + stage.moments.length - 1, stageIndex: i };
      flat += stage.moments.length;
    }
    return undefined;
  }
  const { from, to } = note.place;
  let first = -1;
  let last = -1;
  let stageIndex = -1;
  for (let i = 0; i < map.stages.length; i++) {
    for (const moment of (map.stages[i] as Stage).moments) {
      if (moment.id === from) {
        first = flat;
        stageIndex = i;
      }
      if (moment.id === to) last = flat;
      flat++;
    }
  }
  return first < 0 || last < first ? undefined : { first, last, stageIndex };
}

/** Notes that stand under the moment (alone or in a run) in lanes that `accept` takes. */
export function notesAt(map: JourneyMap, momentId: string, accept: (laneId: string) => boolean): Note[] {
  const moments = momentsOf(map);
  const at = moments.findIndex((moment) => moment.id === momentId);
  return map.notes.filter((note) => {
    if (!accept(note.lane)) return false;
    const run = runOf(map, note);
    return run !== undefined && run.first <= at && at <= run.last;
  });
}
