/** The canvas by keyboard: walking over the map, moving things, bending the curve. */
import { locateMoment } from '../../shared/document/find.ts';
import { FEELING_STEP } from '../../shared/document/terms.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { type Step, step } from '../../shared/layout/selection.ts';
import { bendFeeling, deleteSelection, shiftMoment, shiftNote, shiftStage, typeOver } from '../state/actions.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import type { Board } from './board.ts';
import { describeMove, describeSelection } from './describe.ts';

/**
 * Handles a key pressed on the canvas; true when it meant something here.
 * Left and right follow the screen: on a right-to-left map the left arrow goes on in time.
 */
export function pressKey(event: KeyboardEvent, editor: Editor, board: Board, words: Translator): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const { selection } = editor.getState();
  const onward = board.scene.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const time: 1 | -1 | 0 =
    event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? (event.key === onward ? 1 : -1) : 0;
  const lift = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;

  if (event.altKey) return time !== 0 && moveSelected(editor, time, event.shiftKey, words);
  if (lift !== 0 && selection?.kind === 'feeling') {
    bendFeeling(editor, selection.moment, selection.curve, event.shiftKey ? lift : lift * FEELING_STEP);
    saySelected(editor, words);
    return true;
  }
  const direction = stepFor(event.key, time, lift);
  if (direction) {
    const { curveId } = editor.getState();
    editor.getState().select(step(board.scene, selection, direction, curveId));
    saySelected(editor, words);
    return true;
  }
  switch (event.key) {
    case 'Enter':
    case 'F2':
      if (!selection) return false;
      if (selection.kind === 'feeling') editor.getState().select({ kind: 'moment', id: selection.moment });
      else typeOver(editor, selection);
      return true;
    case 'Delete':
    case 'Backspace':
      if (!selection) return false;
      deleteSelection(editor);
      saySelected(editor, words);
      return true;
    case 'Escape':
      if (!selection) return false;
      editor.getState().select(null);
      return true;
    default:
      return false;
  }
}

/** PageUp and PageDown leave the curve, where the plain arrows bend. */
function stepFor(key: string, time: number, lift: number): Step | null {
  if (time !== 0) return time > 0 ? 'next' : 'previous';
  if (lift !== 0) return lift > 0 ? 'up' : 'down';
  switch (key) {
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'PageUp':
      return 'up';
    case 'PageDown':
      return 'down';
    default:
      return null;
  }
}

function moveSelected(editor: Editor, by: 1 | -1, stretch: boolean, words: Translator): boolean {
  const { selection } = editor.getState();
  switch (selection?.kind) {
    case 'moment':
    case 'feeling': {
      const moment = selection.kind === 'moment' ? selection.id : selection.moment;
      if (!locateMoment(mapOf(editor), moment)) return false;
      shiftMoment(editor, moment, by);
      editor.getState().say(describeMove(journeyOf(editor), mapOf(editor), moment, words));
      return true;
    }
    case 'stage':
      shiftStage(editor, selection.id, by);
      saySelected(editor, words);
      return true;
    case 'note':
      shiftNote(editor, selection.id, stretch ? 'stretch' : 'move', by);
      return true;
    default:
      return false;
  }
}

export function saySelected(editor: Editor, words: Translator): void {
  const state = editor.getState();
  if (state.selection) state.say(describeSelection(journeyOf(editor), mapOf(editor), state.selection, words));
}
