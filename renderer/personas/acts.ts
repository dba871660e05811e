/** What people do to personas, each as one entry of the history. */
import { newPersona } from '../../shared/document/blank.ts';
import { findById } from '../../shared/document/find.ts';
import type { Journey, JourneyMap, Persona } from '../../shared/document/schema.ts';
import type { Edit, Fields } from '../../shared/edits/edit.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { type Editor, journeyOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';

export function changePersona(editor: Editor, id: string, fields: Fields<Persona>, key = 'edit.persona'): void {
  editor.getState().do({ edit: 'set', in: 'personas', id, fields }, { key });
}

/** A persona with a name to write over, on the map on show. */
export function addPersonaToMap(editor: Editor, words: Translator): void {
  const state = editor.getState();
  const journey = journeyOf(editor);
  const map = findById(journey.maps, state.mapId);
  const persona = newPersona({ id: newId(), name: freeName(journey, words.t('persona.newName')) });
  const edits: Edit[] = [{ edit: 'add', to: 'personas', item: persona }];
  if (map) edits.push(onMap(map, persona.id, true));
  state.do({ edit: 'all', edits }, { key: 'edit.addPersona' });
  state.showPersona(persona.id);
  state.say(words.t('persona.added', { name: persona.name }));
}

/** All that is said of a persona once more, beside it; on no map yet. */
export function duplicatePersona(editor: Editor, id: string, words: Translator): void {
  const state = editor.getState();
  const journey = journeyOf(editor);
  const persona = findById(journey.personas, id);
  if (!persona) return;
  const copy: Persona = {
    ...persona,
    id: newId(),
    name: freeName(journey, words.t('curve.copyName', { name: persona.name })),
    fields: persona.fields.map((field) => ({ ...field, id: newId() })),
  };
  const at = journey.personas.indexOf(persona) + 1;
  state.do({ edit: 'add', to: 'personas', item: copy, at }, { key: 'edit.copyPersona' });
  state.showPersona(copy.id);
  state.say(words.t('persona.added', { name: copy.name }));
}

/** The name, with a number behind it where it is taken. */
function freeName(journey: Journey, name: string): string {
  const taken = new Set(journey.personas.map((persona) => persona.name));
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} ${n}`;
  return free;
}

/**
 * Takes a persona out of the file and off every map. Its curves stay with all their feelings:
 * one without a name of its own is named after the persona, so that it can still be told from others.
 */
export function removePersona(editor: Editor, id: string, words: Translator): void {
  const state = editor.getState();
  const journey = journeyOf(editor);
  const at = journey.personas.findIndex((persona) => persona.id === id);
  const persona = journey.personas[at];
  if (!persona) return;
  const ofMap = translatorFor(journey.language);
  const edits: Edit[] = journey.maps.flatMap((map) =>
    map.curves
      .filter((curve) => curve.persona === id && curve.name === '')
      .map(
        (curve): Edit => ({
          edit: 'setInMap',
          map: map.id,
          in: 'curves',
          id: curve.id,
          fields: { name: curveName(journey, curve, ofMap) },
        }),
      ),
  );
  edits.push({ edit: 'remove', from: 'personas', id });
  const beside = journey.personas[at + 1] ?? journey.personas[at - 1];
  state.do({ edit: 'all', edits }, { key: 'edit.removePersona' });
  if (beside) state.showPersona(beside.id);
  state.say(words.t('persona.removed', { name: persona.name }));
}

export function movePersona(editor: Editor, id: string, by: 1 | -1): void {
  const { personas } = journeyOf(editor);
  const at = personas.findIndex((persona) => persona.id === id) + by;
  if (at < 0 || at >= personas.length) return;
  editor.getState().do({ edit: 'move', in: 'personas', id, at }, { key: 'edit.movePersona' });
}

/** Puts a persona at the head of a map, or takes it from there. */
export function setOnMap(editor: Editor, map: JourneyMap, persona: string, isOn: boolean): void {
  editor.getState().do(onMap(map, persona, isOn), { key: 'edit.mapPersonas' });
}

function onMap(map: JourneyMap, persona: string, isOn: boolean): Edit {
  const personas = map.personas.filter((id) => id !== persona);
  return { edit: 'set', in: 'maps', id: map.id, fields: { personas: isOn ? [...personas, persona] : personas } };
}

/** How many curves of the file are of this persona. */
export function curvesOf(
  journey: Journey,
  persona: string,
): { map: JourneyMap; curve: JourneyMap['curves'][number] }[] {
  return journey.maps.flatMap((map) =>
    map.curves.filter((curve) => curve.persona === persona).map((curve) => ({ map, curve })),
  );
}
