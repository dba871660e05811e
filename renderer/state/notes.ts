/** What people do to a note beyond its words: its meaning, its votes, its picture, the task that came of it. */
import { newNote, newTask } from '../../shared/document/blank.ts';
import { findById, isUnderStage, locateMoment } from '../../shared/document/find.ts';
import { colourOfMeaning, meaningOf, type NoteMeaning } from '../../shared/document/note-meaning.ts';
import type { Journey, JourneyMap, Note, Place, Task } from '../../shared/document/schema.ts';
import { NOTE_MEANINGS, VOTES_MAX } from '../../shared/document/terms.ts';
import type { Edit, Fields } from '../../shared/edits/edit.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { type Editor, journeyOf, mapOf } from './editor.ts';
import { newId } from './ids.ts';

function setNote(editor: Editor, id: string, fields: Fields<Note>, key: string): void {
  const state = editor.getState();
  state.do({ edit: 'setInMap', map: state.mapId, in: 'notes', id, fields }, { key });
}

/** Changes several notes as one entry of the history. */
function setNotes(editor: Editor, notes: readonly Note[], fields: (note: Note) => Fields<Note>, key: string): void {
  const { mapId, do: act } = editor.getState();
  const edits = notes.map(
    (note): Edit => ({ edit: 'setInMap', map: mapId, in: 'notes', id: note.id, fields: fields(note) }),
  );
  act({ edit: 'all', edits }, { key });
}

function notesOf(editor: Editor, ids: readonly string[]): Note[] {
  const wanted = new Set(ids);
  return mapOf(editor).notes.filter((note) => wanted.has(note.id));
}

/** What the notes mean; null: they go by their lane again. */
export function setMeaning(editor: Editor, ids: readonly string[], meaning: NoteMeaning | null): void {
  const colour = meaning && colourOfMeaning(meaning);
  setNotes(editor, notesOf(editor, ids), () => ({ colour }), 'edit.meaning');
}

/** Goes through the meanings, and after the last back to none; says the new one. */
export function nextMeaning(editor: Editor, ids: readonly string[], words: Translator): void {
  const lead = findById(mapOf(editor).notes, ids.at(-1) ?? null);
  if (!lead) return;
  const now = meaningOf(lead.colour);
  const next = now === null ? NOTE_MEANINGS[0] : (NOTE_MEANINGS[NOTE_MEANINGS.indexOf(now) + 1] ?? null);
  setMeaning(editor, ids, next);
  editor.getState().say(meaningWord(next, words));
}

export function meaningWord(meaning: NoteMeaning | null, { t }: Translator): string {
  return meaning === null ? t('meaning.none') : t(`meaning.${meaning}`);
}

/** Gives or takes a vote of each of the notes, and says how many the last one has now. */
export function vote(editor: Editor, ids: readonly string[], by: number, words: Translator): void {
  setNotes(
    editor,
    notesOf(editor, ids),
    ({ votes }) => ({ votes: Math.min(VOTES_MAX, Math.max(0, votes + by)) }),
    'edit.votes',
  );
  const lead = findById(mapOf(editor).notes, ids.at(-1) ?? null);
  if (lead) editor.getState().say(words.t('count.votes', { count: lead.votes }));
}

/** The votes of a note as they were counted. */
export function setVotes(editor: Editor, id: string, votes: number): void {
  setNote(editor, id, { votes }, 'edit.votes');
}

export function setPicture(editor: Editor, id: string, picture: string | null): void {
  setNote(editor, id, { picture }, picture === null ? 'edit.removePicture' : 'edit.picture');
}

/** Puts a note with its words into a lane; hands its id back. */
export function addNote(editor: Editor, lane: string, place: Place, text: string): string {
  const state = editor.getState();
  const note = newNote({ id: newId(), lane, place, text });
  state.do({ edit: 'addToMap', map: state.mapId, to: 'notes', item: note }, { key: 'edit.addNote' });
  return note.id;
}

/** Puts a picture into a lane of pictures as a new note, and selects it. */
export function addPicture(editor: Editor, lane: string, place: Place, picture: string): void {
  const state = editor.getState();
  const note = newNote({ id: newId(), lane, place, picture });
  state.do({ edit: 'addToMap', map: state.mapId, to: 'notes', item: note }, { key: 'edit.picture' });
  state.select({ kind: 'note', id: note.id });
}

/** The task that came of a note. */
export function taskOf(journey: Journey, note: string): Task | undefined {
  return journey.tasks.find((task) => task.note === note);
}

/** Makes a task of a note, once: asked again it only selects the note, whose panel shows the task. */
export function noteToTask(editor: Editor, id: string, words: Translator): string | undefined {
  const state = editor.getState();
  const journey = journeyOf(editor);
  const map = mapOf(editor);
  const note = findById(map.notes, id);
  if (!note) return undefined;
  state.select({ kind: 'note', id });
  const known = taskOf(journey, id);
  if (known) {
    state.say(words.t('say.taskKnown', { title: known.title }));
    return known.id;
  }
  const task = newTask({
    id: newId(),
    title: note.text.replace(/\s+/g, ' ').trim(),
    touchpoint: touchpointOf(map, note),
    map: map.id,
    note: id,
  });
  state.do({ edit: 'add', to: 'tasks', item: task }, { key: 'edit.addTask' });
  state.say(words.t('say.taskAdded', { title: task.title }));
  return task.id;
}

export function setTask(editor: Editor, id: string, fields: Fields<Task>): void {
  editor.getState().do({ edit: 'set', in: 'tasks', id, fields }, { key: 'edit.task' });
}

export function removeTask(editor: Editor, task: Task, words: Translator): void {
  editor.getState().do({ edit: 'remove', from: 'tasks', id: task.id }, { key: 'edit.removeTask' });
  editor.getState().say(words.t('outline.removed', { name: task.title }));
}

/** The touchpoint that a note is about: that of the moment where its run begins. Under a whole stage there is none. */
function touchpointOf(map: JourneyMap, { place }: Note): string | null {
  return isUnderStage(place) ? null : (locateMoment(map, place.from)?.moment.touchpoint ?? null);
}
