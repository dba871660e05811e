/** What people do to everything that is selected at once, each as one entry of the history. */
import { findById, locateMoment, momentsOf } from '../../shared/document/find.ts';
import type { Moment, Stage, Touchpoint } from '../../shared/document/schema.ts';
import type { Edit, Fields } from '../../shared/edits/edit.ts';
import {
  besideMoments,
  besideStages,
  type CopyTarget,
  duplicate,
  type MomentTarget,
  moveMoments,
  moveNotes,
  moveStages,
  type NoteShift,
  type Parts,
  removeParts,
} from '../../shared/edits/several.ts';
import type { EntryLabel } from '../../shared/history/history.ts';
import { type Alike, alike, leading, partsOf, selectAll, selectionsOf } from '../../shared/layout/selecting.ts';
import { type Editor, journeyOf, mapOf, selectedIn } from './editor.ts';
import { newId } from './ids.ts';

/** The selected parts of the map on show by kind; a feeling counts as its moment. */
export function selectedParts(editor: Editor): Parts {
  return partsOf(selectedIn(editor.getState()));
}

export function countOf(parts: Parts): number {
  return parts.stages.size + parts.moments.size + parts.notes.size;
}

function doAll(editor: Editor, edits: readonly Edit[], label: EntryLabel): boolean {
  const before = journeyOf(editor);
  const [only] = edits;
  if (only) editor.getState().do(edits.length === 1 ? only : { edit: 'all', edits }, label);
  return journeyOf(editor) !== before;
}

/** The name of an entry for one thing, or for so many. */
function named(one: string, several: string, count: number): EntryLabel {
  return count === 1 ? { key: one } : { key: several, params: { count } };
}

export function moveMomentsTo(editor: Editor, ids: ReadonlySet<string>, target: MomentTarget): boolean {
  const edit = moveMoments(mapOf(editor), ids, target);
  return edit !== null && doAll(editor, [edit], named('edit.moveMoment', 'edit.moveSeveral', ids.size));
}

export function moveStagesTo(editor: Editor, ids: ReadonlySet<string>, at: number): boolean {
  const edit = moveStages(mapOf(editor), ids, at);
  return edit !== null && doAll(editor, [edit], named('edit.moveStage', 'edit.moveSeveral', ids.size));
}

export function moveNotesBy(editor: Editor, ids: ReadonlySet<string>, shift: NoteShift): boolean {
  const edit = moveNotes(mapOf(editor), ids, shift);
  return edit !== null && doAll(editor, [edit], named('edit.moveNote', 'edit.moveSeveral', ids.size));
}

/**
 * Moves what is selected by one place in time. The kind of the lead says what moves; cards take the notes with them
 * that stand under them alone.
 */
export function shiftSelected(editor: Editor, by: 1 | -1): boolean {
  const { selection } = editor.getState();
  const map = mapOf(editor);
  const parts = selectedParts(editor);
  switch (selection?.kind) {
    case 'stage': {
      const at = besideStages(map, parts.stages, by);
      return at !== null && moveStagesTo(editor, parts.stages, at);
    }
    case 'moment':
    case 'feeling': {
      const target = besideMoments(map, parts.moments, by);
      return target !== null && moveMomentsTo(editor, parts.moments, target);
    }
    case 'note':
      return moveNotesBy(editor, parts.notes, { columns: by, lanes: 0 });
    default:
      return false;
  }
}

/** Takes selected notes to the next lane of their kind. */
export function changeLane(editor: Editor, by: 1 | -1): boolean {
  return moveNotesBy(editor, selectedParts(editor).notes, { columns: 0, lanes: by });
}

/** Copies what is selected and selects the copies. */
export function duplicateSelected(editor: Editor, target: CopyTarget = {}): number {
  return duplicateParts(editor, selectedParts(editor), target);
}

/** Copies parts and selects the copies. How many there are. */
export function duplicateParts(editor: Editor, parts: Parts, target: CopyTarget = {}): number {
  const made = duplicate(mapOf(editor), parts, newId, target);
  if (!made) return 0;
  const count = countOf(made.copies);
  if (!doAll(editor, [made.edit], named('edit.duplicate', 'edit.duplicateSeveral', count))) return 0;
  const lead = editor.getState().selection?.kind;
  const copies = selectionsOf(made.copies);
  editor.getState().selectSeveral(leading(copies, copies.find((copy) => copy.kind === lead) ?? copies[0]));
  return count;
}

/** Removes several selected things as one entry that says how many, and leaves the selection beside them. */
export function removeSelected(editor: Editor): void {
  const state = editor.getState();
  const map = mapOf(editor);
  const parts = selectedParts(editor);
  const order = map.stages.flatMap((stage) => stage.moments);
  const last = order.findLastIndex((moment) => parts.moments.has(moment.id));
  const beside =
    order.slice(last + 1).find((moment) => !parts.moments.has(moment.id)) ??
    order.slice(0, Math.max(0, last)).findLast((moment) => !parts.moments.has(moment.id));
  doAll(editor, [removeParts(map, parts)], { key: 'edit.removeSeveral', params: { count: countOf(parts) } });
  if (last >= 0 && beside && locateMoment(mapOf(editor), beside.id)) state.select({ kind: 'moment', id: beside.id });
  else state.select(null);
}

export function selectEverything(editor: Editor): number {
  const parts = selectAll(mapOf(editor), selectedIn(editor.getState()));
  if (parts.length > 0) editor.getState().selectSeveral(parts);
  return parts.length;
}

/** Selects everything that is like the lead. */
export function selectAlike(editor: Editor, how: Alike): number {
  const parts = alike(journeyOf(editor), mapOf(editor), editor.getState().selection, how);
  if (parts.length > 0) editor.getState().selectSeveral(parts);
  return parts.length;
}

/** The touchpoints that are met at the moments, each once. */
export function touchpointsAt(editor: Editor, moments: ReadonlySet<string>): Touchpoint[] {
  const met = new Set(
    mapOf(editor).stages.flatMap((stage) =>
      stage.moments.flatMap((moment) => (moments.has(moment.id) ? [moment.touchpoint] : [])),
    ),
  );
  return journeyOf(editor).touchpoints.filter((touchpoint) => met.has(touchpoint.id));
}

export function setMoments(editor: Editor, ids: ReadonlySet<string>, fields: Fields<Moment>, key: string): void {
  const map = editor.getState().mapId;
  doAll(
    editor,
    [...ids].map((moment) => ({ edit: 'setMoment', map, moment, fields })),
    { key },
  );
}

export function setTouchpointsAt(
  editor: Editor,
  moments: ReadonlySet<string>,
  fields: Fields<Touchpoint>,
  key: string,
): void {
  doAll(
    editor,
    touchpointsAt(editor, moments).map(({ id }) => ({ edit: 'set', in: 'touchpoints', id, fields })),
    { key },
  );
}

/** Gives all touchpoints at the moments these owners more, and takes those from them. */
export function changeOwners(
  editor: Editor,
  moments: ReadonlySet<string>,
  change: { add?: readonly string[]; remove?: readonly string[]; first?: Edit },
): void {
  const { add = [], remove = [], first } = change;
  const edits = touchpointsAt(editor, moments).flatMap(({ id, owners }): Edit[] => {
    const next = [...owners.filter((owner) => !remove.includes(owner)), ...add.filter((one) => !owners.includes(one))];
    return next.join() === owners.join() ? [] : [{ edit: 'set', in: 'touchpoints', id, fields: { owners: next } }];
  });
  doAll(editor, first ? [first, ...edits] : edits, { key: 'edit.owners' });
}

export function setFeelings(
  editor: Editor,
  moments: ReadonlySet<string>,
  curve: string,
  value: number | null,
): boolean {
  const map = editor.getState().mapId;
  const values = new Map([...moments].map((moment) => [moment, value]));
  return doAll(editor, [{ edit: 'setFeelings', map, curve, values }], {
    key: value === null ? 'edit.clearFeeling' : 'edit.setFeeling',
  });
}

/** Lifts the feelings at moments by so much, each from where it is; one that is not there begins at 0. */
export function liftFeelings(editor: Editor, moments: ReadonlySet<string>, curve: string, by: number): boolean {
  const map = mapOf(editor);
  const values = new Map<string, number>();
  for (const { id, feelings } of momentsOf(map)) {
    const was = feelings[curve];
    if (moments.has(id)) values.set(id, was === undefined ? 0 : was + by);
  }
  return doAll(editor, [{ edit: 'setFeelings', map: map.id, curve, values }], { key: 'edit.setFeeling' });
}

/** Takes notes to one lane of their kind; those of another kind stay. */
export function placeInLane(editor: Editor, ids: ReadonlySet<string>, lane: string): void {
  const map = mapOf(editor);
  const kind = findById(map.lanes, lane)?.kind;
  const kinds = new Map(map.lanes.map((item) => [item.id, item.kind]));
  const edits = map.notes.flatMap((note): Edit[] =>
    ids.has(note.id) && kinds.get(note.lane) === kind && note.lane !== lane
      ? [{ edit: 'placeNote', map: map.id, note: note.id, lane, place: { ...note.place } }]
      : [],
  );
  doAll(editor, edits, named('edit.moveNote', 'edit.moveSeveral', edits.length));
}

export function setStages(editor: Editor, ids: ReadonlySet<string>, fields: Fields<Stage>, key: string): void {
  const map = editor.getState().mapId;
  doAll(
    editor,
    [...ids].map((id) => ({ edit: 'setInMap', map, in: 'stages', id, fields })),
    { key },
  );
}
