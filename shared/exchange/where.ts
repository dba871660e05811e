/** Where on a map something selected stands, and so where new things go. */
import { findById, isUnderStage, locateMoment, momentsOf, runOf } from '../document/find.ts';
import type { JourneyMap, Place, Stage } from '../document/schema.ts';
import type { Selection } from '../layout/selection.ts';

/** Where a new card goes when nobody said: after the selected moment, else at the end of the selected (or last) stage. */
export function placeForNewMoment(map: JourneyMap, selection: Selection | null): { stage: string; at: number } | null {
  const after = (momentId: string) => {
    const found = locateMoment(map, momentId);
    return found ? { stage: found.stage.id, at: found.index + 1 } : null;
  };
  const atEnd = (stage: Stage | undefined) => (stage ? { stage: stage.id, at: stage.moments.length } : null);
  const under = (place: Place) => (isUnderStage(place) ? atEnd(findById(map.stages, place.stage)) : after(place.to));
  switch (selection?.kind) {
    case 'moment':
      return after(selection.id);
    case 'feeling':
      return after(selection.moment);
    case 'stage':
      return atEnd(findById(map.stages, selection.id));
    case 'cell':
      return under(selection.place);
    case 'note': {
      const note = findById(map.notes, selection.id);
      return note ? under(note.place) : null;
    }
    default:
      return atEnd(map.stages.at(-1));
  }
}

/** Index of the stage that holds the selection; −1 when nothing of a stage is selected. */
export function stageIndexOf(map: JourneyMap, selection: Selection | null): number {
  const withMoment = (id: string) => locateMoment(map, id)?.stageIndex ?? -1;
  const withId = (id: string) => map.stages.findIndex((stage) => stage.id === id);
  switch (selection?.kind) {
    case 'stage':
      return withId(selection.id);
    case 'moment':
      return withMoment(selection.id);
    case 'feeling':
      return withMoment(selection.moment);
    case 'cell':
      return isUnderStage(selection.place) ? withId(selection.place.stage) : withMoment(selection.place.from);
    case 'note': {
      const note = findById(map.notes, selection.id);
      return (note && runOf(map, note)?.stageIndex) ?? -1;
    }
    default:
      return -1;
  }
}

/**
 * The first moment at or after the selection, as an index into {@link momentsOf}; 0 when nothing is selected.
 * At a stage without moments it is the one that follows, which may be past the last.
 */
export function firstMomentOf(map: JourneyMap, selection: Selection | null): number {
  const before = (stageIndex: number) =>
    map.stages.slice(0, Math.max(0, stageIndex)).reduce((sum, stage) => sum + stage.moments.length, 0);
  const at = (id: string) => momentsOf(map).findIndex((moment) => moment.id === id);
  switch (selection?.kind) {
    case 'moment':
      return at(selection.id);
    case 'feeling':
      return at(selection.moment);
    case 'cell':
      if (!isUnderStage(selection.place)) return at(selection.place.from);
      break;
    case 'note': {
      const note = findById(map.notes, selection.id);
      return (note && runOf(map, note)?.first) ?? 0;
    }
    default:
  }
  return before(stageIndexOf(map, selection));
}

/** The lane that the selection names by itself; null where it stands in none or in that of the cards. */
export function noteLaneOf(map: JourneyMap, selection: Selection | null): string | null {
  if (selection?.kind === 'note') return findById(map.notes, selection.id)?.lane ?? null;
  if (selection?.kind !== 'cell') return null;
  const lane = findById(map.lanes, selection.lane);
  return lane && (lane.kind === 'notes' || lane.kind === 'pictures') ? lane.id : null;
}

/** What a new note would stand under when it goes where the selection is; null where that is no place for notes. */
export function notePlaceOf(map: JourneyMap, selection: Selection | null): Place | null {
  if (selection?.kind === 'cell') return selection.place;
  return selection?.kind === 'note' ? (findById(map.notes, selection.id)?.place ?? null) : null;
}
