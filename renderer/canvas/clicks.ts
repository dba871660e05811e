/** What a click or a double-click on the canvas does. */

import { roundFeeling } from '../../shared/document/feeling.ts';
import { findById } from '../../shared/document/find.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { isPart, leading } from '../../shared/layout/selecting.ts';
import { type Selection, sameSelection } from '../../shared/layout/selection.ts';
import { openPersona } from '../personas/opening.ts';
import { addStage, setFeeling, typeNewNote, typeNewTouchpoint, typeOver } from '../state/actions.ts';
import { type Editor, mapOf, selectedIn } from '../state/editor.ts';
import { saySelected } from './describe.ts';
import type { Hit } from './hit.ts';
import { choosesPicture, clickLane, doubleClickLane } from './lane-clicks.ts';

/** `adds`: what is clicked joins the selection, or leaves it. */
export function click(hit: Hit, editor: Editor, adds: boolean, words: Translator): void {
  if (adds) {
    const thing = thingAt(hit, editor);
    if (thing && isPart(thing)) {
      editor.getState().toggleSelected(thing);
      saySelected(editor, words);
    }
    return;
  }
  const state = editor.getState();
  const map = mapOf(editor);
  switch (hit.hit) {
    case 'stage':
      state.select({ kind: 'stage', id: hit.id });
      break;
    case 'addTouchpoint': {
      const stage = findById(map.stages, hit.stage);
      if (stage) typeNewTouchpoint(editor, stage.id, stage.moments.length);
      break;
    }
    case 'addStage':
      addStage(editor, map.stages.length);
      break;
    case 'card':
      state.select({ kind: 'moment', id: hit.id });
      break;
    case 'note':
      state.select({ kind: 'note', id: hit.id });
      break;
    case 'feeling':
      {
        const curve = hit.curve ?? state.curveId;
        if (curve !== null) state.select({ kind: 'feeling', moment: hit.moment, curve });
      }
      break;
    case 'persona':
      state.select({ kind: 'persona', id: hit.id });
      break;
    case 'cell': {
      const cell = { kind: 'cell', lane: hit.lane, place: hit.place } as const;
      // An empty place shows a plus once it is selected; a second click presses it.
      if (sameSelection(state.selection, cell)) typeOver(editor, cell);
      else state.select(cell);
      break;
    }
    case 'lane':
    case 'addLane':
      clickLane(hit, editor);
      break;
    case 'ground':
      state.select(null);
      break;
  }
}

/** What a press stands for as something to select; null: nothing. */
function thingAt(hit: Hit, editor: Editor): Selection | null {
  const { curveId } = editor.getState();
  switch (hit.hit) {
    case 'stage':
    case 'note':
    case 'lane':
    case 'persona':
      return { kind: hit.hit, id: hit.id };
    case 'addTouchpoint':
      return { kind: 'stage', id: hit.stage };
    case 'card':
      return { kind: 'moment', id: hit.id };
    case 'feeling': {
      const curve = hit.curve ?? curveId;
      return curve === null ? null : { kind: 'feeling', moment: hit.moment, curve };
    }
    case 'cell':
      return { kind: 'cell', lane: hit.lane, place: hit.place };
    default:
      return null;
  }
}

export function isSelected(thing: Selection, editor: Editor): boolean {
  return selectedIn(editor.getState()).some((item) => sameSelection(item, thing));
}

/** Selects what is under the pointer, before something is asked about it; what is selected with others stays so. */
export function selectUnder(hit: Hit, editor: Editor): void {
  const thing = thingAt(hit, editor);
  if (!thing) editor.getState().select(null);
  else if (isSelected(thing, editor) && isPart(thing)) {
    editor.getState().selectSeveral(leading(selectedIn(editor.getState()).filter(isPart), thing));
  } else editor.getState().select(thing);
}

export function doubleClick(hit: Hit, editor: Editor): void {
  const state = editor.getState();
  if (state.typing) return;
  switch (hit.hit) {
    case 'stage':
    case 'card':
    case 'note':
      if (!choosesPicture(hit.id, editor)) typeOver(editor, state.selection);
      break;
    case 'lane':
      doubleClickLane(hit, editor);
      break;
    case 'cell':
      if (findById(mapOf(editor).lanes, hit.lane)?.kind === 'notes') typeNewNote(editor, hit.lane, hit.place);
      break;
    case 'feeling':
      if (state.curveId && hit.curve === null) setFeeling(editor, hit.moment, state.curveId, roundFeeling(hit.value));
      break;
    case 'persona':
      openPersona(editor, hit.id);
      break;
    case 'addStage':
    case 'addLane':
    case 'addTouchpoint':
    case 'ground':
      break;
  }
}
