/** Who does a task: one of the owners, or a new one by their name. */
import type { Task } from '../../shared/document/schema.ts';
import { OwnersBox } from '../inspector/OwnerField.tsx';
import { useEditorStore } from '../state/editor.ts';
import { setTask } from '../state/notes.ts';
import { giveToNewOwner } from './acts.ts';

export function TaskOwnerField({ task, onLeave }: { task: Task; onLeave?: (byKey: boolean) => void }) {
  const editor = useEditorStore();
  return (
    <OwnersBox
      chosen={task.owner === null ? [] : [task.owner]}
      // The one chosen last takes the place of the one before.
      onChange={(chosen) => setTask(editor, task.id, { owner: chosen.at(-1) ?? null })}
      onCreate={(name) => giveToNewOwner(editor, task.id, name)}
      onLeave={onLeave}
    />
  );
}
