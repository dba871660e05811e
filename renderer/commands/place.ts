/** In which stage of a map something selected stands. */
import { findById, isUnderStage, locateMoment, runOf } from '../../shared/document/find.ts';
import type { JourneyMap } from '../../shared/document/schema.ts';
import type { Selection } from '../../shared/layout/selection.ts';

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
