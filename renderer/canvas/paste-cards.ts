/** Lines pasted where a new card is typed become cards. Fetched when it is wanted. */
import { newMoment } from '../../shared/document/blank.ts';
import { locateMoment } from '../../shared/document/find.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { namingIn } from '../../shared/exchange/named.ts';
import { readLines } from '../../shared/exchange/text.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { cancelTyping } from '../state/actions.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';

/** The card that is just being made gives way to one for each line, as one step. */
export function pasteCards(editor: Editor, text: string, words: Translator): void {
  const { typing } = editor.getState();
  if (typing?.what !== 'touchpoint' || !typing.fresh) return;
  const { lines } = readLines(text);
  const made = locateMoment(mapOf(editor), typing.moment);
  if (!made) return;
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
}
