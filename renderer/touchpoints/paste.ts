/** Takes a list or a table of touchpoints from elsewhere into the inventory, and says what came of it. */
import { pasteTouchpoints, type TouchpointHeads } from '../../shared/exchange/paste-touchpoints.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { type Editor, journeyOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';

export function pasteText(editor: Editor, text: string, words: Translator): void {
  const journey = journeyOf(editor);
  const { t } = words;
  // Heads may be in the words of the window or of the journey.
  const both = [words, translatorFor(journey.language)];
  const head = (column: keyof TouchpointHeads) => both.map((each) => each.t(`inventory.column.${column}`));
  const heads = { name: head('name'), device: head('device'), owners: head('owners') };
  const pasted = pasteTouchpoints(journey, text, heads, newId);
  if (!pasted) {
    editor.getState().say(t('clipboard.nothing'));
    return;
  }
  const { edit, added, known } = pasted;
  if (added > 0) editor.getState().do(edit, { key: 'edit.pasteTouchpoints', params: { count: added } });
  const said = [t('inventory.pasted', { count: added })];
  if (known > 0) said.push(t('inventory.pastedKnown', { count: known }));
  editor.getState().say(said.join(' '));
}
