/** The canvas by keyboard: walking over the map, moving things, bending the curve. */
import { FEELING_STEP } from '../../shared/document/terms.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { extended, isPart } from '../../shared/layout/selecting.ts';
import { type Selection, type Step, sameSelection, step } from '../../shared/layout/selection.ts';
import { openPersona } from '../personas/opening.ts';
import { bendFeeling, shiftNote, typeOver } from '../state/actions.ts';
import { type Editor, selectedIn } from '../state/editor.ts';
import { changeLane, shiftSelected } from '../state/several.ts';
import type { Board } from './board.ts';
import { deleteSaying } from './deleting.ts';
import { describeMoves, saySelected } from './describe.ts';
import { feel } from './feeling-keys.ts';

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

  if (event.altKey) return moveSelected(editor, { time, lift }, event.shiftKey, words);
  if (lift !== 0 && selection?.kind === 'feeling') {
    bendFeeling(editor, selection.moment, selection.curve, event.shiftKey ? lift : lift * FEELING_STEP);
    saySelected(editor, words);
    return true;
  }
  const direction = stepFor(event.key, time, lift);
  if (direction) {
    if (event.shiftKey) extend(editor, board, direction);
    else editor.getState().select(step(board.scene, selection, direction, editor.getState().curveId));
    saySelected(editor, words);
    return true;
  }
  if (feel(event.key, editor, words)) return true;
  switch (event.key) {
    case 'Enter':
    case 'F2':
      if (!selection) return false;
      if (selection.kind === 'persona') openPersona(editor, selection.id);
      else if (selection.kind === 'feeling') editor.getState().select({ kind: 'moment', id: selection.moment });
      else typeOver(editor, selection);
      return true;
    case 'Delete':
    case 'Backspace':
      if (!selection) return false;
      deleteSaying(editor, words);
      return true;
    case 'Escape':
      if (!selection) return false;
      // Of several things the lead is left, then nothing.
      editor.getState().select(editor.getState().others.length > 0 ? selection : null);
      saySelected(editor, words);
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

/** Takes what comes next in a direction into the selection; going back the way it came lets go again. */
function extend(editor: Editor, board: Board, direction: Step): void {
  const { curveId, selection } = editor.getState();
  let next: Selection | null = selection;
  for (;;) {
    const from: Selection | null = next;
    next = step(board.scene, from, direction, curveId);
    if (!next || sameSelection(next, from)) return;
    if (isPart(next)) {
      editor.getState().selectSeveral(extended(selectedIn(editor.getState()), next));
      return;
    }
  }
}

/** Moves what is selected on or back in time, and notes also from lane to lane. */
function moveSelected(
  editor: Editor,
  way: { time: 1 | -1 | 0; lift: 1 | -1 | 0 },
  stretch: boolean,
  words: Translator,
): boolean {
  const { selection } = editor.getState();
  if (!selection || (way.time === 0 && way.lift === 0)) return false;
  if (selection.kind === 'note' && stretch && way.time !== 0) {
    shiftNote(editor, selection.id, 'stretch', way.time);
    return true;
  }
  const moved =
    way.time !== 0
      ? shiftSelected(editor, way.time)
      : selection.kind === 'note' && changeLane(editor, way.lift > 0 ? -1 : 1);
  if (moved) editor.getState().say(describeMoves(editor, words));
  return selection.kind !== 'lane';
}
