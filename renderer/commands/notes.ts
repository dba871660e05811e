/** Commands about the notes that are selected. */
import type { Translator } from '../../shared/i18n/translate.ts';
import { showTask } from '../inspector/showing-task.ts';
import { type Editor, selectedIn } from '../state/editor.ts';
import { nextMeaning, noteToTask, vote } from '../state/notes.ts';
import { workspace } from '../state/workspace.ts';
import { key, type Records, type Situation, showsJourney, withEditor } from './record.ts';

const onNote = (situation: Situation) => showsJourney(situation) && situation.editor?.selection?.kind === 'note';

/** Acts on all notes that are selected. */
function withNotes(act: (editor: Editor, notes: readonly string[], words: Translator) => unknown): () => unknown {
  return withEditor((editor) => {
    const notes = selectedIn(editor.getState()).flatMap((item) => (item.kind === 'note' ? item.id : []));
    return act(editor, notes, workspace().getState().translator);
  });
}

export const noteCommands = {
  'note.addVote': {
    icon: 'plus',
    shortcuts: [{ code: 'Equal', shift: true }, key('Equal'), key('NumpadAdd')],
    keys: 'on-the-map',
    when: onNote,
    run: withNotes((editor, notes, words) => vote(editor, notes, 1, words)),
  },
  'note.removeVote': {
    icon: 'minus',
    shortcuts: [key('Minus'), key('NumpadSubtract')],
    keys: 'on-the-map',
    when: onNote,
    run: withNotes((editor, notes, words) => vote(editor, notes, -1, words)),
  },
  'note.meaning': {
    icon: 'lightbulb',
    shortcuts: [{ code: 'KeyM', alt: true }],
    keys: 'on-the-map',
    when: onNote,
    run: withNotes((editor, notes, words) => nextMeaning(editor, notes, words)),
  },
  'note.toTask': {
    icon: 'list-todo',
    shortcuts: [{ code: 'KeyT', alt: true }],
    keys: 'on-the-map',
    when: onNote,
    run: withEditor((editor) => {
      const { selection } = editor.getState();
      if (selection?.kind !== 'note') return;
      const task = noteToTask(editor, selection.id, workspace().getState().translator);
      if (task !== undefined) showTask(task);
    }),
  },
} satisfies Records;
