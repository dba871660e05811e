/** Takes a list or a table of touchpoints from the clipboard into the inventory, wherever in the view one is. */
import { useEffect } from 'react';
import { pasteTouchpoints, type TouchpointHeads } from '../../shared/exchange/paste-touchpoints.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { type Editor, journeyOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { useTranslator, workspace } from '../state/workspace.ts';

/** Text fields keep their own paste. */
export function usePaste(editor: Editor): void {
  const words = useTranslator();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (workspace().getState().dialog || (event.target as Element | null)?.closest?.('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      take(editor, text, words);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [editor, words]);
}

function take(editor: Editor, text: string, words: Translator): void {
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
