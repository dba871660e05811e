/** Where quick capture writes, and where the keys lead from there: down and up the lanes, on and back in time. */
import { findById, isUnderStage, locateMoment } from '../../shared/document/find.ts';
import type { JourneyMap, Lane, Place, Stage } from '../../shared/document/schema.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import type { WritePlace } from '../canvas/marks.ts';

/** Lanes that can be written into, as they stand on the map. */
export function lanesOf(map: JourneyMap): Lane[] {
  return map.lanes.filter(
    ({ kind, hidden, collapsed }) =>
      !hidden && !collapsed && (kind === 'touchpoints' || kind === 'notes' || kind === 'feelings'),
  );
}

function cardLane(map: JourneyMap): string | null {
  return lanesOf(map).find((lane) => lane.kind === 'touchpoints')?.id ?? lanesOf(map)[0]?.id ?? null;
}

function endOf(stage: Stage, lane: string | null): WritePlace {
  return { lane, stage: stage.id, moment: stage.moments.at(-1)?.id ?? null };
}

/** Where to begin: in the selected place, after the selected card, at the end of the selected or last stage. */
export function beginAt(map: JourneyMap, selection: Selection | null): WritePlace {
  const last = map.stages.at(-1);
  if (!last) return { lane: null, stage: null, moment: null };
  const writable = (id: string | undefined) =>
    lanesOf(map).some((lane) => lane.id === id) ? (id as string) : cardLane(map);
  const under = (lane: string | undefined, place: Place): WritePlace =>
    isUnderStage(place)
      ? { lane: writable(lane), stage: place.stage, moment: null }
      : (inStage(map, writable(lane), place.to) ?? endOf(last, cardLane(map)));
  switch (selection?.kind) {
    case 'stage':
      return endOf(findById(map.stages, selection.id) ?? last, cardLane(map));
    case 'moment':
      return inStage(map, cardLane(map), selection.id) ?? endOf(last, cardLane(map));
    case 'feeling': {
      const lane = lanesOf(map).find(({ kind }) => kind === 'feelings')?.id ?? cardLane(map);
      return inStage(map, lane, selection.moment) ?? endOf(last, lane);
    }
    case 'note': {
      const note = findById(map.notes, selection.id);
      return note ? under(note.lane, note.place) : endOf(last, cardLane(map));
    }
    case 'cell':
      return under(selection.lane, selection.place);
    case 'lane': {
      const first = map.stages[0] as Stage;
      return { lane: writable(selection.id), stage: first.id, moment: first.moments[0]?.id ?? null };
    }
    default:
      return endOf(last, cardLane(map));
  }
}

function inStage(map: JourneyMap, lane: string | null, moment: string): WritePlace | null {
  const found = locateMoment(map, moment);
  return found ? { lane, stage: found.stage.id, moment } : null;
}

/** The same place, or the nearest that is still there after the map has changed. */
export function settled(map: JourneyMap, at: WritePlace): WritePlace {
  if (map.stages.length === 0) return { lane: null, stage: null, moment: null };
  const stage = findById(map.stages, at.stage) ?? (map.stages.at(-1) as Stage);
  if (at.lane === null) return stage.id === at.stage ? at : { lane: null, stage: stage.id, moment: null };
  const lane = lanesOf(map).some(({ id }) => id === at.lane) ? at.lane : cardLane(map);
  const found = at.moment === null ? undefined : locateMoment(map, at.moment);
  if (found)
    return found.stage.id === at.stage && lane === at.lane ? at : { lane, stage: found.stage.id, moment: at.moment };
  if (at.moment === null && stage.id === at.stage && lane === at.lane) return at;
  return endOf(stage, lane);
}

/** Down (1) or up (−1) the lanes in the same column; above the first lane, and below the last, is a new stage. */
export function downLanes(map: JourneyMap, at: WritePlace, by: 1 | -1): WritePlace {
  if (map.stages.length === 0) return at;
  const rows: (string | null)[] = [null, ...lanesOf(map).map(({ id }) => id)];
  const lane = rows[(rows.indexOf(at.lane) + by + rows.length) % rows.length] ?? null;
  if (lane === null) return { lane, stage: at.stage, moment: null };
  if (at.lane !== null) return { ...at, lane };
  const stage = findById(map.stages, at.stage) ?? (map.stages.at(-1) as Stage);
  return endOf(stage, lane);
}

/** On (1) or back (−1) to the next column; after the last one comes a new stage. Null: there is none before the first. */
export function along(map: JourneyMap, at: WritePlace, by: 1 | -1): WritePlace | null {
  if (at.lane === null) {
    const index = map.stages.findIndex((stage) => stage.id === at.stage);
    const stage = map.stages[index + by];
    return stage ? { lane: null, stage: stage.id, moment: null } : null;
  }
  const columns = map.stages.flatMap((stage): WritePlace[] =>
    stage.moments.length === 0
      ? [{ lane: at.lane, stage: stage.id, moment: null }]
      : stage.moments.map((moment) => ({ lane: at.lane, stage: stage.id, moment: moment.id })),
  );
  const index = columns.findIndex(({ stage, moment }) =>
    at.moment === null ? stage === at.stage : moment === at.moment,
  );
  // From a whole stage one goes to the next stage, not into this one.
  const to = at.moment === null && by > 0 ? columns.findLastIndex(({ stage }) => stage === at.stage) + 1 : index + by;
  return columns[to] ?? (by > 0 ? { lane: null, stage: map.stages.at(-1)?.id ?? null, moment: null } : null);
}

/** Where an empty Enter goes: from the cards to the end of the next stage, elsewhere to the next column. */
export function goOn(map: JourneyMap, at: WritePlace): WritePlace | null {
  if (at.lane === null) return map.stages.length > 0 ? downLanes(map, at, 1) : null;
  if (findById(map.lanes, at.lane)?.kind !== 'touchpoints') return along(map, at, 1);
  const index = map.stages.findIndex((stage) => stage.id === at.stage);
  const next = map.stages[index + 1];
  return next ? endOf(next, at.lane) : { lane: null, stage: at.stage, moment: null };
}
