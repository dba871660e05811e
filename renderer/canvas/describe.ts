/** Says in words what is selected and where something went, for screen readers. */
import { findById, isUnderStage, locateMoment } from '../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { laneName } from '../../shared/layout/layout.ts';
import { partsOf } from '../../shared/layout/selecting.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { type Editor, journeyOf, mapOf, selectedIn } from '../state/editor.ts';

export function momentName(journey: Journey, map: JourneyMap, momentId: string): string {
  const found = locateMoment(map, momentId);
  return findById(journey.touchpoints, found?.moment.touchpoint ?? null)?.name ?? '';
}

export function describeSelection(journey: Journey, map: JourneyMap, selection: Selection, words: Translator): string {
  switch (selection.kind) {
    case 'persona': {
      const persona = findById(journey.personas, selection.id);
      return words.t('say.persona', { name: persona?.name ?? '', quote: persona?.quote ?? '' });
    }
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
    case 'lane': {
      const shown = map.lanes.filter((lane) => !lane.hidden);
      const lane = findById(shown, selection.id);
      if (!lane) return '';
      const said = words.t('say.lane', {
        name: laneName(lane, words),
        index: shown.indexOf(lane) + 1,
        of: shown.length,
      });
      return lane.collapsed ? words.t('say.laneCollapsed', { name: said }) : said;
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
      const said =
        value === undefined
          ? words.t('say.feelingNone', { name })
          : words.t('say.feeling', { name, value: words.feeling(value) });
      // One curve alone needs no name.
      const curve = map.curves.length > 1 ? findById(map.curves, selection.curve) : undefined;
      return curve ? words.t('say.onCurve', { curve: curveName(journey, curve, words), what: said }) : said;
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

/** Says what is selected; of several things how many, and which leads. */
export function saySelected(editor: Editor, words: Translator): void {
  const state = editor.getState();
  if (!state.selection) return;
  const lead = describeSelection(journeyOf(editor), mapOf(editor), state.selection, words);
  const count = state.others.length + 1;
  state.say(count === 1 ? lead : words.t('say.selected', { count, lead }));
}

/** "3 touchpoints, 2 notes": the selected parts by kind. */
export function describeParts(selected: readonly Selection[], words: Translator): string {
  const { stages, moments, notes } = partsOf(selected);
  return words.list([
    ...(stages.size > 0 ? [words.t('count.stages', { count: stages.size })] : []),
    ...(moments.size > 0 ? [words.t('count.touchpoints', { count: moments.size })] : []),
    ...(notes.size > 0 ? [words.t('count.notes', { count: notes.size })] : []),
  ]);
}

/** Where the lead went, and how many went with it. */
export function describeMoves(editor: Editor, words: Translator): string {
  const journey = journeyOf(editor);
  const map = mapOf(editor);
  const { selection } = editor.getState();
  if (!selection) return '';
  const moment = selection.kind === 'feeling' ? selection.moment : selection.kind === 'moment' ? selection.id : null;
  const lead =
    moment === null ? describeSelection(journey, map, selection, words) : describeMove(journey, map, moment, words);
  const count = selectedIn(editor.getState()).filter((item) => item.kind === selection.kind).length;
  return count === 1 ? lead : words.t('say.movedSeveral', { count, lead });
}

export function describeCopies(count: number, words: Translator): string {
  return words.t('say.copied', { count });
}
