/** Typing in place goes on: from one place to the next along its lane, and from pasted lines to cards. */
import { newMoment } from '../../shared/document/blank.ts';
import { locateMoment } from '../../shared/document/find.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { namingIn } from '../../shared/exchange/named.ts';
import { readLines } from '../../shared/exchange/text.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import type { Scene } from '../../shared/layout/scene.ts';
import { type Selection, sameSelection, step } from '../../shared/layout/selection.ts';
import { cancelTyping, finishTyping, typeNewTouchpoint, typeOver } from '../state/actions.ts';
import { type Editor, journeyOf, mapOf, type Typing } from '../state/editor.ts';
import { newId } from '../state/ids.ts';

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

/** Several lines pasted into a card that is just being made are a card each. False: the text is pasted as it is. */
export function pasteCards(editor: Editor, text: string, words: Translator): boolean {
  const { typing } = editor.getState();
  if (typing?.what !== 'touchpoint' || !typing.fresh) return false;
  const { lines } = readLines(text);
  const made = locateMoment(mapOf(editor), typing.moment);
  if (lines.length < 2 || !made) return false;
  cancelTyping(editor);
  const state = editor.getState();
  const naming = namingIn(journeyOf(editor), newId);
  const moments = lines.map((name) => newMoment({ id: newId(), touchpoint: naming.touchpoint(name) }));
  state.do(
    {
      edit: 'all',
      edits: [
        ...naming.made.map((item): Edit => ({ edit: 'add', to: 'touchpoints', item })),
        ...moments.map(
          (moment, i): Edit => ({
            edit: 'addMoment',
            map: state.mapId,
            stage: made.stage.id,
            at: made.index + i,
            moment,
          }),
        ),
      ],
    },
    { key: 'edit.paste', params: { count: moments.length } },
  );
  state.selectSeveral(moments.map(({ id }) => ({ kind: 'moment', id })));
  state.say(words.t('clipboard.pasted', { count: moments.length }));
  return true;
}
