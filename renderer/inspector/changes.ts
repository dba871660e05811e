/** What the inspector changes, each as one entry of the history. */
import { newNote, newOwner, newPersona } from '../../shared/document/blank.ts';
import type { Journey, Moment, Note, Persona, Touchpoint } from '../../shared/document/schema.ts';
import type { Edit, Fields } from '../../shared/edits/edit.ts';
import { type Editor, mapOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';

export function setTouchpoint(editor: Editor, id: string, fields: Fields<Touchpoint>, key: string): void {
  editor.getState().do({ edit: 'set', in: 'touchpoints', id, fields }, { key });
}

export function setMoment(editor: Editor, moment: string, fields: Fields<Moment>, key: string): void {
  const state = editor.getState();
  state.do({ edit: 'setMoment', map: state.mapId, moment, fields }, { key });
}

/** Renames a touchpoint; one without a name cannot be told from another, so an empty name changes nothing. */
export function renameTouchpoint(editor: Editor, id: string, name: string): void {
  if (name.trim() !== '') setTouchpoint(editor, id, { name: name.trim() }, 'edit.renameTouchpoint');
}

/** Makes an owner and lets them answer for the touchpoint as well. */
export function addOwner(editor: Editor, touchpoint: Touchpoint, name: string): void {
  const owner = newOwner({ id: newId(), name });
  const edits: Edit[] = [
    { edit: 'add', to: 'owners', item: owner },
    { edit: 'set', in: 'touchpoints', id: touchpoint.id, fields: { owners: [...touchpoint.owners, owner.id] } },
  ];
  editor.getState().do({ edit: 'all', edits }, { key: 'edit.owners' });
}

/** Puts a note with its text under one moment. */
export function addNoteAt(editor: Editor, lane: string, moment: string, text: string): void {
  const state = editor.getState();
  const note = newNote({ id: newId(), lane, place: { from: moment, to: moment }, text });
  state.do({ edit: 'addToMap', map: state.mapId, to: 'notes', item: note }, { key: 'edit.addNote' });
}

/** Takes over a note's text; an emptied note goes. */
export function setNoteText(editor: Editor, note: Note, text: string): void {
  const state = editor.getState();
  // A picture stands for itself.
  if (text.trim() === '' && note.picture === null) removeNote(editor, note.id);
  else {
    state.do(
      { edit: 'setInMap', map: state.mapId, in: 'notes', id: note.id, fields: { text: text.trim() } },
      { key: 'edit.note' },
    );
  }
}

export function removeNote(editor: Editor, id: string): void {
  const state = editor.getState();
  state.do({ edit: 'removeFromMap', map: state.mapId, from: 'notes', id }, { key: 'edit.removeNote' });
}

export function setStage(editor: Editor, id: string, fields: Record<string, unknown>, key: string): void {
  const state = editor.getState();
  state.do({ edit: 'setInMap', map: state.mapId, in: 'stages', id, fields }, { key });
}

export function setMapFacts(
  editor: Editor,
  fields: { name?: string; scenario?: string; personas?: string[] },
  key: string,
): void {
  const state = editor.getState();
  state.do({ edit: 'set', in: 'maps', id: state.mapId, fields }, { key });
}

export function setJourney(editor: Editor, fields: Partial<Pick<Journey, 'title' | 'language'>>, key: string): void {
  editor.getState().do({ edit: 'setJourney', fields }, { key });
}

export function setPersona(editor: Editor, id: string, fields: Fields<Persona>, key: string): void {
  editor.getState().do({ edit: 'set', in: 'personas', id, fields }, { key });
}

/** Makes a persona and puts it on the map. */
export function addPersona(editor: Editor, name: string): void {
  const map = mapOf(editor);
  const persona = newPersona({ id: newId(), name });
  const edits: Edit[] = [
    { edit: 'add', to: 'personas', item: persona },
    { edit: 'set', in: 'maps', id: map.id, fields: { personas: [...map.personas, persona.id] } },
  ];
  editor.getState().do({ edit: 'all', edits }, { key: 'edit.addPersona' });
}
