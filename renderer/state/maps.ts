/** What people do to the maps of a file: add, vary, rename, move, delete, and go from one to the next. */
import { newMap } from '../../shared/document/blank.ts';
import { findMap } from '../../shared/document/find.ts';
import type { JourneyMap, Touchpoint } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { freeName, variantOf } from '../../shared/maps/variant.ts';
import { finishTyping } from './actions.ts';
import { type Editor, journeyOf, mapOf } from './editor.ts';
import { newId } from './ids.ts';
import { workspace } from './workspace.ts';

/** The words of the interface, for what is said aloud. */
const spoken = () => workspace().getState().translator;

/** The name of a map as it is shown; one without a name is called so. */
export function nameOfMap(map: JourneyMap): string {
  return map.name.trim() === '' ? spoken().t('maps.unnamed') : map.name;
}

/** A name of the kind "Map 2" that no map of the file has, in the file's language. */
export function nameForNewMap(editor: Editor): string {
  const { maps, language } = journeyOf(editor);
  const { t } = translatorFor(language);
  return freeName(maps, (attempt) => t('maps.newName', { index: maps.length + attempt }));
}

/** Adds an empty map with the standard lanes behind all others, and shows it. */
export function addEmptyMap(editor: Editor): JourneyMap {
  const map = newMap({ id: newId(), name: nameForNewMap(editor), newId });
  addMap(editor, map);
  return map;
}

/** Adds a ready map behind all others, with the touchpoints that it brings, and shows it. */
export function addMap(editor: Editor, map: JourneyMap, touchpoints: readonly Touchpoint[] = []): void {
  finishTyping(editor);
  editor.getState().do(
    {
      edit: 'all',
      edits: [
        ...touchpoints.map((item) => ({ edit: 'add', to: 'touchpoints', item }) as const),
        { edit: 'add', to: 'maps', item: map },
      ],
    },
    { key: 'edit.addMap' },
  );
  showAdded(editor, map);
}

/** Puts a variant of a map right behind it, and shows it. */
export function duplicateMap(editor: Editor, mapId: string): JourneyMap | null {
  finishTyping(editor);
  const { maps, language } = journeyOf(editor);
  const map = findMap(journeyOf(editor), mapId);
  if (!map) return null;
  const { t } = translatorFor(language);
  const name = freeName(maps, (attempt) =>
    attempt === 1
      ? t('maps.variantName', { name: map.name })
      : t('maps.variantNameMore', { name: map.name, index: attempt }),
  );
  const variant = variantOf(map, { name, newId });
  editor
    .getState()
    .do({ edit: 'add', to: 'maps', item: variant, at: maps.indexOf(map) + 1 }, { key: 'edit.duplicateMap' });
  showAdded(editor, variant);
  return variant;
}

function showAdded(editor: Editor, map: JourneyMap): void {
  editor.getState().showMap(map.id);
  editor.getState().say(spoken().t('maps.added', { name: nameOfMap(map) }));
}

/** Deletes a map without a question: undo brings it back. The last one stays. */
export function deleteMap(editor: Editor, mapId: string): void {
  finishTyping(editor);
  const map = findMap(journeyOf(editor), mapId);
  if (!map || journeyOf(editor).maps.length === 1) return;
  editor.getState().do({ edit: 'remove', from: 'maps', id: mapId }, { key: 'edit.removeMap' });
  editor.getState().say(spoken().t('maps.deleted', { name: nameOfMap(map) }));
}

/** Renames a map; an empty name leaves the one it has. */
export function renameMap(editor: Editor, mapId: string, name: string): void {
  const fields = { name: name.trim() };
  if (fields.name !== '')
    editor.getState().do({ edit: 'set', in: 'maps', id: mapId, fields }, { key: 'edit.renameMap' });
}

/** Moves a map to a place among the others, counted without it. */
export function moveMap(editor: Editor, mapId: string, at: number): void {
  const { maps } = journeyOf(editor);
  const from = maps.findIndex((map) => map.id === mapId);
  const to = Math.max(0, Math.min(maps.length - 1, at));
  if (from < 0 || from === to) return;
  editor.getState().do({ edit: 'move', in: 'maps', id: mapId, at: to }, { key: 'edit.moveMap' });
  const name = nameOfMap(maps[from] as JourneyMap);
  editor.getState().say(spoken().t('maps.moved', { name, index: to + 1, of: maps.length }));
}

/** Shows the map so many places on; after the last comes the first. */
export function stepMap(editor: Editor, by: 1 | -1): void {
  const { maps } = journeyOf(editor);
  const at = maps.indexOf(mapOf(editor));
  const next = maps[(at + by + maps.length) % maps.length];
  if (next) showMap(editor, next);
}

/** Shows a map and says which. */
export function showMap(editor: Editor, map: JourneyMap): void {
  const { maps } = journeyOf(editor);
  if (editor.getState().mapId === map.id) return;
  finishTyping(editor);
  editor.getState().showMap(map.id);
  const place = { index: maps.indexOf(map) + 1, of: maps.length };
  editor.getState().say(spoken().t('maps.shown', { name: nameOfMap(map), ...place }));
}
