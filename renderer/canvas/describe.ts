/** Says in words what is selected and where something went, for screen readers. */
import { findById, isUnderStage, locateMoment } from '../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { laneName } from '../../shared/layout/layout.ts';
import type { Selection } from '../../shared/layout/selection.ts';

export function momentName(journey: Journey, map: JourneyMap, momentId: string): string {
  const found = locateMoment(map, momentId);
  return findById(journey.touchpoints, found?.moment.touchpoint ?? null)?.name ?? '';
}

export function describeSelection(journey: Journey, map: JourneyMap, selection: Selection, words: Translator): string {
  switch (selection.kind) {
    case 'stage': {
      const index = map.stages.findIndex((stage) => stage.id === selection.id);
      const stage = map.stages[index];
      return words.t('say.stage', {
        name: stage?.name ?? '',
        index: index + 1,
        of: map.stages.length,
        moments: words.t('count.touchpoints', { count: stage?.moments.length ?? 0 }),
      });
    }
    case 'moment': {
      const found = locateMoment(map, selection.id);
      return words.t('say.moment', {
        name: momentName(journey, map, selection.id),
        stage: found?.stage.name ?? '',
        index: (found?.index ?? 0) + 1,
        of: found?.stage.moments.length ?? 0,
      });
    }
    case 'feeling': {
      const value = locateMoment(map, selection.moment)?.moment.feelings[selection.curve];
      const name = momentName(journey, map, selection.moment);
      return value === undefined
        ? words.t('say.feelingNone', { name })
        : words.t('say.feeling', { name, value: words.feeling(value) });
    }
    case 'note': {
      const note = findById(map.notes, selection.id);
      const lane = findById(map.lanes, note?.lane ?? null);
      return words.t('say.note', { lane: lane ? laneName(lane, words) : '', text: note?.text ?? '' });
    }
    case 'cell': {
      const lane = findById(map.lanes, selection.lane);
      const { place } = selection;
      const under = isUnderStage(place)
        ? (findById(map.stages, place.stage)?.name ?? '')
        : momentName(journey, map, place.from);
      return words.t('say.cell', { lane: lane ? laneName(lane, words) : '', under });
    }
  }
}

/** "Checkout moved to Ride away, 2 of 3". */
export function describeMove(journey: Journey, map: JourneyMap, momentId: string, words: Translator): string {
  const found = locateMoment(map, momentId);
  return words.t('say.moved', {
    name: momentName(journey, map, momentId),
    stage: found?.stage.name ?? '',
    index: (found?.index ?? 0) + 1,
    of: found?.stage.moments.length ?? 0,
  });
}
