/** Commands that change what is selected, and those that take changes back. */
import type { Selection } from '../../shared/layout/selection.ts';
import { deleteSelection, typeOver } from '../state/actions.ts';
import type { Editor } from '../state/editor.ts';
import { workspace } from '../state/workspace.ts';
import { ctrl, ctrlShift, key, onMap, type Records, showsJourney, withEditor } from './record.ts';

export const editCommands = {
  'edit.undo': {
    icon: 'undo-2',
    shortcuts: [ctrl('KeyZ')],
    keys: 'not-while-typing',
    when: ({ editor }) => editor !== null && editor.history.past.length > 0,
    run: withEditor((editor) => step(editor, 'undo')),
  },
  'edit.redo': {
    icon: 'redo-2',
    shortcuts: [ctrlShift('KeyZ'), ctrl('KeyY')],
    keys: 'not-while-typing',
    when: ({ editor }) => editor !== null && editor.history.future.length > 0,
    run: withEditor((editor) => step(editor, 'redo')),
  },
  'edit.rename': {
    icon: 'pencil',
    shortcuts: [key('F2')],
    keys: 'on-the-map',
    when: (situation) =>
      onMap(situation) &&
      showsJourney(situation) &&
      situation.editor?.selection != null &&
      situation.editor.selection.kind !== 'feeling',
    run: withEditor((editor) => typeOver(editor, editor.getState().selection)),
  },
  'edit.delete': {
    icon: 'trash-2',
    shortcuts: [key('Delete'), key('Backspace')],
    keys: 'on-the-map',
    when: (situation) => showsJourney(situation) && canBeDeleted(situation.editor?.selection ?? null),
    run: withEditor(deleteSelection),
  },
} satisfies Records;

/** Undoes or redoes, and says aloud what it was. */
function step(editor: Editor, way: 'undo' | 'redo'): void {
  const state = editor.getState();
  const entry = way === 'undo' ? state.history.past.at(-1) : state.history.future[0];
  if (!entry) return;
  state[way]();
  const { t } = workspace().getState().translator;
  const what = t(entry.label.key, entry.label.params);
  state.say(way === 'undo' ? t('command.undone', { what }) : t('command.redone', { what }));
}

function canBeDeleted(selection: Selection | null): boolean {
  return selection !== null && selection.kind !== 'cell';
}
