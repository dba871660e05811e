/** Who does a task: one of the owners, or a new one by their name. */
import type { Task } from '../../shared/document/schema.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { setTask } from '../state/notes.ts';
import { useTranslator } from '../state/workspace.ts';
import { ComboBox } from '../ui/ComboBox.tsx';
import { giveToNewOwner } from './acts.ts';

/** `onLeave`: opened for the moment, in a cell; begins with the focus and says when it is done. */
export function TaskOwnerField({ task, onLeave }: { task: Task; onLeave?: (byKey: boolean) => void }) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const owners = useEditor((state) => state.history.journey.owners);
  const language = useEditor((state) => state.history.journey.language);
  return (
    <ComboBox
      label={t('field.owner')}
      placeholder={t('choose.owner')}
      icon="user-round"
      options={owners.map(({ id, name }) => ({ value: id, label: name, lang: language }))}
      chosen={task.owner === null ? [] : [task.owner]}
      // The one chosen last takes the place of the one before.
      onChange={(chosen) => setTask(editor, task.id, { owner: chosen.at(-1) ?? null })}
      onCreate={(name) => giveToNewOwner(editor, task.id, name)}
      createLabel={(name) => t('choose.add', { name })}
      removeLabel={(name) => t('choose.remove', { name })}
      onLeave={onLeave}
    />
  );
}
