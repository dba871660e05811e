/** What the inventory does to the journey, each as one step that says what happened. */
import { newTouchpoint } from '../../shared/document/blank.ts';
import { findById, findMap } from '../../shared/document/find.ts';
import type { Touchpoint } from '../../shared/document/schema.ts';
import type { Fields } from '../../shared/edits/edit.ts';
import { searchKey, type Translator } from '../../shared/i18n/translate.ts';
import { type InventoryFilter, type Measure, meetingsOf, NONE } from '../../shared/inventory/inventory.ts';
import { type Merge, mergeTouchpoints } from '../../shared/inventory/merge.ts';
import { moveInWalk, walkOrderOf } from '../../shared/inventory/walk.ts';
import { renameTouchpoint, setTouchpoint } from '../inspector/changes.ts';
import { type Editor, journeyOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { ask } from '../state/workspace.ts';

/** Renames it everywhere, and says on how many maps. */
export function rename(editor: Editor, touchpoint: Touchpoint, name: string, { t }: Translator): void {
  if (name.trim() === '' || name.trim() === touchpoint.name) return;
  renameTouchpoint(editor, touchpoint.id, name);
  const maps = new Set((meetingsOf(journeyOf(editor)).get(touchpoint.id) ?? []).map(({ map }) => map.id)).size;
  editor.getState().say(t('inventory.renamed', { count: maps, name: name.trim() }));
}

/** The fields that a new touchpoint must have to stand where one looks for it. */
export function fieldsOf(filter: InventoryFilter): Partial<Touchpoint> {
  const { phase, owner, channel, control } = filter;
  return {
    ...(phase !== null && phase !== NONE && { phase }),
    ...(owner !== null && owner !== NONE && { owners: [owner] }),
    ...(channel !== null && { channel }),
    ...(control !== null && { control }),
  };
}

/** Adds it and gives its id; one that is called the same already is there and is given instead. */
export function addTouchpoint(editor: Editor, name: string, fields: Partial<Touchpoint>, { t }: Translator): string {
  const state = editor.getState();
  const known = journeyOf(editor).touchpoints.find((item) => searchKey(item.name) === searchKey(name));
  if (known) {
    state.say(t('inventory.known', { name: known.name }));
    return known.id;
  }
  const touchpoint = newTouchpoint({ id: newId(), name, ...fields });
  state.do({ edit: 'add', to: 'touchpoints', item: touchpoint }, { key: 'edit.addTouchpoint' });
  state.say(t('inventory.added', { name }));
  return touchpoint.id;
}

/** Deletes it, after a question where maps meet it. True when it is gone. */
export async function removeTouchpoint(editor: Editor, id: string, words: Translator): Promise<boolean> {
  const { t } = words;
  const journey = journeyOf(editor);
  const name = findById(journey.touchpoints, id)?.name;
  if (name === undefined) return false;
  const meetings = meetingsOf(journey).get(id) ?? [];
  if (meetings.length > 0) {
    const maps = [...new Set(meetings.map(({ map }) => map.name))];
    const sure = await ask<'confirm', boolean>({
      dialog: 'confirm',
      title: t('inventory.removeTitle', { name }),
      text: t('inventory.removeText', {
        count: meetings.length,
        maps: t('inventory.onMaps', { count: maps.length, names: words.list(maps) }),
      }),
      action: t('outline.delete'),
    });
    if (!sure) return false;
  }
  const state = editor.getState();
  state.do({ edit: 'remove', from: 'touchpoints', id }, { key: 'edit.removeTouchpoint' });
  state.say(t('outline.removed', { name }));
  return true;
}

/** Asks what becomes of two that are the same, and makes one of them. */
export async function mergeWithAnother(editor: Editor, keep: string, { t }: Translator): Promise<void> {
  const merge = await ask<'merge', Merge | null>({ dialog: 'merge', journey: journeyOf(editor), keep });
  if (!merge) return;
  const journey = journeyOf(editor);
  const gone = findById(journey.touchpoints, merge.gone)?.name ?? '';
  const edit = mergeTouchpoints(journey, merge);
  if (!edit) return;
  const state = editor.getState();
  state.do(edit, { key: 'edit.mergeTouchpoints' });
  state.say(t('inventory.merged', { gone, name: findById(journeyOf(editor).touchpoints, keep)?.name ?? '' }));
}

/** Puts it before another in walk order, or at the end, and says where it is. */
export function placeInWalk(editor: Editor, id: string, before: string | null, { t }: Translator): void {
  const state = editor.getState();
  state.do(moveInWalk(journeyOf(editor), id, before), { key: 'edit.walkOrder' });
  const order = walkOrderOf(journeyOf(editor));
  const name = findById(journeyOf(editor).touchpoints, id)?.name ?? '';
  state.say(t('inventory.walkMoved', { name, index: order.indexOf(id) + 1, of: order.length }));
}

/** Puts it at a place in walk order, from 1. */
export function setWalkPlace(editor: Editor, id: string, place: number, words: Translator): void {
  const others = walkOrderOf(journeyOf(editor)).filter((item) => item !== id);
  placeInWalk(editor, id, others[Math.max(1, Math.round(place)) - 1] ?? null, words);
}

export function setParent(editor: Editor, id: string, parent: string | null): void {
  setTouchpoint(editor, id, { parent }, 'edit.parent');
}

export function setMeasures(editor: Editor, id: string, measures: Measure[]): void {
  setTouchpoint(editor, id, { measures }, 'edit.measures');
}

/** What a cell is emptied to; null: it is never empty. */
export function emptied(column: string): { fields: Fields<Touchpoint>; key: string } | null {
  switch (column) {
    case 'phase':
      return { fields: { phase: null }, key: 'edit.touchpointPhase' };
    case 'channel':
      return { fields: { channel: 'other' }, key: 'edit.channel' };
    case 'device':
      return { fields: { device: '' }, key: 'edit.device' };
    case 'owners':
      return { fields: { owners: [] }, key: 'edit.owners' };
    case 'parent':
      return { fields: { parent: null }, key: 'edit.parent' };
    default:
      return null;
  }
}

/** Name of the map, for what says where it goes. */
export function mapName(editor: Editor): string {
  const state = editor.getState();
  return findMap(state.history.journey, state.mapId)?.name ?? '';
}
