/** Puts what was picked in the library onto the map. */
import { addFromCatalogue, entryById, groupName } from '../../shared/catalogue/catalogue.ts';
import { newStage, newTouchpoint } from '../../shared/document/blank.ts';
import { findById } from '../../shared/document/find.ts';
import type { Journey, Touchpoint } from '../../shared/document/schema.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { addMoment, placeForNewMoment } from '../state/actions.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import type { DraggedTouchpoint } from './drag.ts';
import type { LibraryRow } from './rows.ts';

export function addRow(editor: Editor, row: LibraryRow, words: Translator): void {
  const { language } = journeyOf(editor);
  const touchpoint = row.touchpoint ?? (row.entry && addFromCatalogue(row.entry, language, newId));
  if (touchpoint) addToMap(editor, touchpoint, words);
}

/**
 * The touchpoint that was dragged: from the journey's inventory where it has it, else a new one from the catalogue,
 * named in the journey's language. null for one that is not known here.
 */
export function draggedTouchpoint(dragged: DraggedTouchpoint, journey: Journey): Touchpoint | null {
  if ('touchpoint' in dragged) return findById(journey.touchpoints, dragged.touchpoint) ?? null;
  const known = journey.touchpoints.find((item) => item.catalogue === dragged.catalogue);
  if (known) return known;
  const entry = entryById(dragged.catalogue);
  return entry ? addFromCatalogue(entry, journey.language, newId) : null;
}

/** Adds a touchpoint that no catalogue and no inventory has. */
export function addNamed(editor: Editor, name: string, words: Translator): void {
  addToMap(editor, newTouchpoint({ id: newId(), name }), words);
}

/** After the selection, else at the end. A map without a stage gets its first one with it, as one entry. */
export function addToMap(editor: Editor, touchpoint: Touchpoint, words: Translator): void {
  const state = editor.getState();
  let place = placeForNewMoment(mapOf(editor), state.selection);
  if (place) addMoment(editor, touchpoint, place.stage, place.at);
  else {
    const phase = touchpoint.phase ?? 'before';
    const stage = newStage({ id: newId(), name: groupName(phase, translatorFor(journeyOf(editor).language)), phase });
    place = { stage: stage.id, at: 0 };
    state.openMark({ key: 'edit.addTouchpoint' });
    state.do({ edit: 'addToMap', map: state.mapId, to: 'stages', item: stage }, { key: 'edit.addStage' });
    addMoment(editor, touchpoint, place.stage, place.at);
    state.closeMark();
  }
  const stage = findById(mapOf(editor).stages, place.stage);
  state.say(words.t('library.added', { name: touchpoint.name, stage: stage?.name ?? '' }));
}
