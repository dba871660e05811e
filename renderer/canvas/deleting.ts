/** Deletes what is selected and says what went, then what is selected now. */
import { findById } from '../../shared/document/find.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { deleteSelection } from '../state/actions.ts';
import { type Editor, type EditorState, journeyOf, mapOf, selectedIn } from '../state/editor.ts';
import { describeSelection, momentName } from './describe.ts';

export function deleteSaying(editor: Editor, words: Translator): void {
  const before = editor.getState();
  const gone = describeGone(editor, words);
  deleteSelection(editor);
  const now = editor.getState();
  // A lane that goes, or may not go, says so itself.
  if (before.selection?.kind === 'lane' || now.history === before.history) return;
  const next = now.selection ? describeSelection(journeyOf(editor), mapOf(editor), now.selection, words) : '';
  now.say([gone, next].filter(Boolean).join('. '));
}

/** "Checkout deleted"; '' where what is left says it all, as at a feeling. */
function describeGone(editor: Editor, { t }: Translator): string {
  const state: EditorState = editor.getState();
  const { selection } = state;
  const count = selectedIn(state).length;
  if (count > 1) return t('say.removedSeveral', { count });
  switch (selection?.kind) {
    case 'stage':
      return t('outline.removed', { name: findById(mapOf(editor).stages, selection.id)?.name ?? '' });
    case 'moment':
      return t('outline.removed', { name: momentName(journeyOf(editor), mapOf(editor), selection.id) });
    case 'persona':
      return t('outline.removed', { name: findById(journeyOf(editor).personas, selection.id)?.name ?? '' });
    case 'note':
      return t('outline.noteRemoved');
    default:
      return '';
  }
}
