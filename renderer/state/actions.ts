/** What people do to a map, as edits with a name: shared by canvas, outline, inspector, library and keyboard. */
import { newMoment, newNote, newStage, newTouchpoint } from '../../shared/document/blank.ts';
import { findById, isUnderStage, locateMoment } from '../../shared/document/find.ts';
import type { Journey, JourneyMap, Note, Place, Touchpoint } from '../../shared/document/schema.ts';
import { roundFeeling } from '../../shared/edits/apply.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { placeForNewMoment } from '../../shared/exchange/where.ts';
import { searchKey } from '../../shared/i18n/translate.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { choosePicture } from '../pictures/putting.ts';
import { type Editor, journeyOf, mapOf } from './editor.ts';
import { newId } from './ids.ts';
import { removeLane } from './lanes.ts';
import { removeSelected } from './several.ts';
import { workspace } from './workspace.ts';

export const STAGE_COLOURS = ['stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5'] as const;

export { placeForNewMoment };

/** Puts a touchpoint on the map as a new moment; one that is not in the inventory yet is added to it. */
export function addMoment(editor: Editor, touchpoint: Touchpoint, stage: string, at: number): string {
  const journey = journeyOf(editor);
  const moment = newMoment({ id: newId(), touchpoint: touchpoint.id });
  const edits: Edit[] = [];
  if (!findById(journey.touchpoints, touchpoint.id)) edits.push({ edit: 'add', to: 'touchpoints', item: touchpoint });
  edits.push({ edit: 'addMoment', map: editor.getState().mapId, stage, at, moment });
  editor.getState().do({ edit: 'all', edits }, { key: 'edit.addTouchpoint', params: { name: touchpoint.name } });
  editor.getState().select({ kind: 'moment', id: moment.id });
  return moment.id;
}

/** Makes an empty card and lets its name be typed in place; an empty name in the end leaves no trace. */
export function typeNewTouchpoint(editor: Editor, stage: string, at: number): void {
  editor.getState().openMark({ key: 'edit.addTouchpoint' });
  const moment = addMoment(editor, newTouchpoint({ id: newId(), name: '' }), stage, at);
  editor.getState().setTyping({ what: 'touchpoint', moment, fresh: true });
}

export function addStage(editor: Editor, at: number): void {
  const map = mapOf(editor);
  const before = map.stages[at - 1];
  const colour =
    STAGE_COLOURS[(STAGE_COLOURS.indexOf(before?.colour as never) + 1) % STAGE_COLOURS.length] ?? 'stage-1';
  const stage = newStage({ id: newId(), name: '', colour, phase: before?.phase ?? null });
  const state = editor.getState();
  state.openMark({ key: 'edit.addStage' });
  state.do({ edit: 'addToMap', map: map.id, to: 'stages', item: stage, at }, { key: 'edit.addStage' });
  state.select({ kind: 'stage', id: stage.id });
  state.setTyping({ what: 'stage', id: stage.id });
}

/** Makes an empty note and lets it be typed in place. */
export function typeNewNote(editor: Editor, lane: string, place: Place): void {
  const map = mapOf(editor);
  const note: Note = newNote({ id: newId(), lane, place, text: '' });
  const state = editor.getState();
  state.openMark({ key: 'edit.addNote' });
  state.do({ edit: 'addToMap', map: map.id, to: 'notes', item: note }, { key: 'edit.addNote' });
  state.select({ kind: 'note', id: note.id });
  state.setTyping({ what: 'note', id: note.id, fresh: true });
}

/** Starts typing over what is selected: rename a stage or touchpoint, edit a note, write into an empty place. */
export function typeOver(editor: Editor, selection: Selection | null): void {
  const map = mapOf(editor);
  const state = editor.getState();
  switch (selection?.kind) {
    case 'stage':
      state.openMark({ key: 'edit.renameStage' });
      state.setTyping({ what: 'stage', id: selection.id });
      break;
    case 'moment':
      state.openMark({ key: 'edit.renameTouchpoint' });
      state.setTyping({ what: 'touchpoint', moment: selection.id, fresh: false });
      break;
    case 'note':
      state.openMark({ key: 'edit.note' });
      state.setTyping({ what: 'note', id: selection.id, fresh: false });
      break;
    case 'lane':
      typeLane(editor, selection.id);
      break;
    case 'cell': {
      const lane = findById(map.lanes, selection.lane);
      if (lane?.kind === 'touchpoints' && isUnderStage(selection.place)) {
        typeNewTouchpoint(editor, selection.place.stage, 0);
      } else if (lane?.kind === 'notes') typeNewNote(editor, selection.lane, selection.place);
      else if (lane?.kind === 'pictures') void choosePicture(editor, { lane: lane.id, place: selection.place });
      break;
    }
    default:
  }
}

/** Starts renaming a lane in place. */
export function typeLane(editor: Editor, lane: string): void {
  editor.getState().openMark({ key: 'edit.renameLane' });
  editor.getState().setTyping({ what: 'lane', id: lane });
}

/** The text that typing begins with. */
export function typedText(journey: Journey, map: JourneyMap, editor: Editor): string {
  const { typing } = editor.getState();
  switch (typing?.what) {
    case 'stage':
      return findById(map.stages, typing.id)?.name ?? '';
    case 'lane':
      return findById(map.lanes, typing.id)?.name ?? '';
    case 'note':
      return findById(map.notes, typing.id)?.text ?? '';
    case 'touchpoint':
      return findById(journey.touchpoints, locateMoment(map, typing.moment)?.moment.touchpoint ?? null)?.name ?? '';
    default:
      return '';
  }
}

/** Takes what was typed so far into the open gesture, so that the map grows while one types. */
export function typeText(editor: Editor, text: string): void {
  const state = editor.getState();
  const map = mapOf(editor);
  const { typing } = state;
  const label = { key: 'edit.note' };
  switch (typing?.what) {
    case 'stage':
      state.do({ edit: 'setInMap', map: map.id, in: 'stages', id: typing.id, fields: { name: text } }, label);
      break;
    case 'lane':
      state.do({ edit: 'setInMap', map: map.id, in: 'lanes', id: typing.id, fields: { name: text } }, label);
      break;
    case 'note':
      state.do({ edit: 'setInMap', map: map.id, in: 'notes', id: typing.id, fields: { text } }, label);
      break;
    case 'touchpoint': {
      const id = locateMoment(map, typing.moment)?.moment.touchpoint;
      if (id) state.do({ edit: 'set', in: 'touchpoints', id, fields: { name: text } }, label);
      break;
    }
    default:
  }
}

/** Ends typing and keeps it as one entry. What must have a name and has none goes back to how it was. */
export function finishTyping(editor: Editor): void {
  const state = editor.getState();
  const { typing } = state;
  if (!typing) return;
  const map = mapOf(editor);
  const text = typedText(journeyOf(editor), map, editor).trim();
  const mayBeEmpty = typing.what === 'lane' || (typing.what === 'note' && !typing.fresh);
  state.setTyping(null);
  if (text === '' && !mayBeEmpty) {
    state.dropMark();
    return;
  }
  const isPicture = typing.what === 'note' && (findById(map.notes, typing.id)?.picture ?? null) !== null;
  if (text === '' && typing.what === 'note' && !isPicture) {
    state.do({ edit: 'removeFromMap', map: map.id, from: 'notes', id: typing.id }, { key: 'edit.removeNote' });
  } else if (typing.what === 'touchpoint' && typing.fresh) joinKnownTouchpoint(editor, typing.moment, text);
  state.closeMark();
}

export function cancelTyping(editor: Editor): void {
  const state = editor.getState();
  if (!state.typing) return;
  state.setTyping(null);
  state.dropMark();
}

/** A typed name that the inventory already has means that touchpoint, not a second one of the same name. */
function joinKnownTouchpoint(editor: Editor, momentId: string, name: string): void {
  const state = editor.getState();
  const journey = journeyOf(editor);
  const map = mapOf(editor);
  const fresh = locateMoment(map, momentId)?.moment.touchpoint;
  const known = journey.touchpoints.find((item) => item.id !== fresh && searchKey(item.name) === searchKey(name));
  if (!fresh || !known) return;
  state.do(
    {
      edit: 'all',
      edits: [
        { edit: 'setMoment', map: map.id, moment: momentId, fields: { touchpoint: known.id } },
        { edit: 'remove', from: 'touchpoints', id: fresh },
      ],
    },
    { key: 'edit.addTouchpoint' },
  );
}

/** Deletes what is selected and leaves the selection beside it. */
export function deleteSelection(editor: Editor): void {
  const state = editor.getState();
  const map = mapOf(editor);
  const { selection } = state;
  if (state.others.length > 0) {
    removeSelected(editor);
    return;
  }
  switch (selection?.kind) {
    case 'lane':
      removeLane(editor, selection.id, workspace().getState().translator);
      break;
    case 'stage': {
      const index = map.stages.findIndex((stage) => stage.id === selection.id);
      const beside = map.stages[index + 1] ?? map.stages[index - 1];
      state.do({ edit: 'removeFromMap', map: map.id, from: 'stages', id: selection.id }, { key: 'edit.removeStage' });
      state.select(beside ? { kind: 'stage', id: beside.id } : null);
      break;
    }
    case 'moment': {
      const found = locateMoment(map, selection.id);
      const beside = found?.stage.moments[found.index + 1] ?? found?.stage.moments[found.index - 1];
      state.do({ edit: 'removeMoment', map: map.id, moment: selection.id }, { key: 'edit.removeMoment' });
      state.select(beside ? { kind: 'moment', id: beside.id } : found ? { kind: 'stage', id: found.stage.id } : null);
      break;
    }
    case 'note': {
      const note = findById(map.notes, selection.id);
      state.do({ edit: 'removeFromMap', map: map.id, from: 'notes', id: selection.id }, { key: 'edit.removeNote' });
      if (note) state.select({ kind: 'cell', lane: note.lane, place: firstOf(note.place) });
      break;
    }
    case 'persona': {
      const personas = map.personas.filter((id) => id !== selection.id);
      state.do({ edit: 'set', in: 'maps', id: map.id, fields: { personas } }, { key: 'edit.mapPersonas' });
      break;
    }
    case 'feeling':
      setFeeling(editor, selection.moment, selection.curve, null);
      break;
    default:
  }
}

function firstOf(place: Place): Place {
  return isUnderStage(place) ? place : { from: place.from, to: place.from };
}

/** Sets a feeling, or clears it with null. */
export function setFeeling(editor: Editor, moment: string, curve: string, value: number | null): void {
  const key = value === null ? 'edit.clearFeeling' : 'edit.setFeeling';
  editor.getState().do({ edit: 'setFeeling', map: editor.getState().mapId, moment, curve, value }, { key });
}

/** Moves a feeling by so many steps of the scale; one that is not there begins at 0. */
export function bendFeeling(editor: Editor, moment: string, curve: string, by: number): void {
  const value = locateMoment(mapOf(editor), moment)?.moment.feelings[curve];
  const next = value === undefined ? 0 : Math.abs(by) === 1 ? wholeStep(value, by) : roundFeeling(value + by);
  setFeeling(editor, moment, curve, next);
}

/** The next whole value in a direction: from 0.4 up is 1, not 1.4. */
function wholeStep(value: number, by: number): number {
  return roundFeeling(by > 0 ? Math.floor(value + 1) : Math.ceil(value - 1));
}

/** Moves a moment by one place, across the border of its stage where it stands at the end. */
export function shiftMoment(editor: Editor, momentId: string, by: 1 | -1): void {
  const map = mapOf(editor);
  const found = locateMoment(map, momentId);
  if (!found) return;
  const inside = found.index + by >= 0 && found.index + by < found.stage.moments.length;
  const neighbour = map.stages[found.stageIndex + by];
  if (inside) moveMoment(editor, momentId, found.stage.id, found.index + by);
  else if (neighbour) moveMoment(editor, momentId, neighbour.id, by > 0 ? 0 : neighbour.moments.length);
}

export function moveMoment(editor: Editor, moment: string, stage: string, at: number): void {
  const state = editor.getState();
  state.do({ edit: 'moveMoment', map: state.mapId, moment, stage, at }, { key: 'edit.moveMoment' });
}

export function moveStage(editor: Editor, stage: string, at: number): void {
  const state = editor.getState();
  state.do({ edit: 'moveInMap', map: state.mapId, in: 'stages', id: stage, at }, { key: 'edit.moveStage' });
}

export function shiftStage(editor: Editor, stage: string, by: 1 | -1): void {
  const index = mapOf(editor).stages.findIndex((item) => item.id === stage);
  const at = index + by;
  if (index >= 0 && at >= 0 && at < mapOf(editor).stages.length) moveStage(editor, stage, at);
}

/** Moves a note by one column, run and all; or lengthens and shortens its run at the end. */
export function shiftNote(editor: Editor, noteId: string, how: 'move' | 'stretch', by: 1 | -1): void {
  const map = mapOf(editor);
  const note = findById(map.notes, noteId);
  if (!note) return;
  const order = map.stages.flatMap((stage) => stage.moments.map((moment) => moment.id));
  const run = runOfPlace(map, order, note.place);
  if (!run) return;
  const first = how === 'move' ? run.first + by : run.first;
  const last = run.last + by;
  const from = order[first];
  const to = order[last];
  if (from === undefined || to === undefined || last < first) return;
  placeNote(editor, noteId, note.lane, { from, to });
}

function runOfPlace(map: JourneyMap, order: readonly string[], place: Place): { first: number; last: number } | null {
  if (!isUnderStage(place)) return { first: order.indexOf(place.from), last: order.indexOf(place.to) };
  const stage = findById(map.stages, place.stage);
  const first = order.indexOf(stage?.moments[0]?.id ?? '');
  return first < 0 || !stage ? null : { first, last: first + stage.moments.length - 1 };
}

export function placeNote(editor: Editor, note: string, lane: string, place: Place): void {
  const state = editor.getState();
  state.do({ edit: 'placeNote', map: state.mapId, note, lane, place }, { key: 'edit.moveNote' });
}

export function recolourStage(editor: Editor, stage: string, colour: string): void {
  const state = editor.getState();
  state.do(
    { edit: 'setInMap', map: state.mapId, in: 'stages', id: stage, fields: { colour } },
    { key: 'edit.recolourStage' },
  );
}
