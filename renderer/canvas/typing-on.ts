/** Typing in place goes on: from one place to the next along its lane. */
import { locateMoment } from '../../shared/document/find.ts';
import type { Scene } from '../../shared/layout/scene.ts';
import { type Selection, sameSelection, step } from '../../shared/layout/selection.ts';
import { finishTyping, typeNewTouchpoint, typeOver } from '../state/actions.ts';
import { type Editor, mapOf, type Typing } from '../state/editor.ts';

function selectionOf(typing: Typing): Selection {
  return typing.what === 'touchpoint' ? { kind: 'moment', id: typing.moment } : { kind: typing.what, id: typing.id };
}

/** Ends typing here and begins it at the next place (1) or the one before (−1); false where there is none. */
export function typeOn(editor: Editor, scene: Scene, by: 1 | -1): boolean {
  const { typing, curveId } = editor.getState();
  if (!typing) return false;
  const here = selectionOf(typing);
  const isLane = typing.what === 'lane';
  const to = step(scene, here, isLane ? (by > 0 ? 'down' : 'up') : by > 0 ? 'next' : 'previous', curveId);
  finishTyping(editor);
  if (typing.what === 'touchpoint' && typing.fresh && by > 0) {
    // A row of new cards: after each one comes the next.
    const made = locateMoment(mapOf(editor), typing.moment);
    if (!made) return false;
    typeNewTouchpoint(editor, made.stage.id, made.index + 1);
    return true;
  }
  if (!to || sameSelection(to, here) || (to.kind === 'lane') !== isLane) return false;
  editor.getState().select(to);
  typeOver(editor, to);
  return editor.getState().typing !== null;
}
