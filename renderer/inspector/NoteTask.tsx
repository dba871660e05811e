/** The task that came of a note, to write on; or the button that makes one. */
import type { Journey, Note } from '../../shared/document/schema.ts';
import { TASK_STATES } from '../../shared/document/terms.ts';
import { useEditorStore } from '../state/editor.ts';
import { noteToTask, removeTask, setTask, taskOf } from '../state/notes.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Section, TextArea } from '../ui/fields.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './panel.module.css';
import { showTask, taskElementId } from './showing-task.ts';

export function NoteTask({ journey, note }: { journey: Journey; note: Note }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const task = taskOf(journey, note.id);
  if (!task) {
    return (
      <Button
        icon="list-todo"
        className={styles.start}
        disabled={note.text.trim() === ''}
        onClick={() => {
          const made = noteToTask(editor, note.id, words);
          if (made !== undefined) showTask(made);
        }}
      >
        {t('command.note.toTask')}
      </Button>
    );
  }
  return (
    <Section title={t('tasks.ofNote')}>
      <fieldset id={taskElementId(task.id)} tabIndex={-1} className={styles.group} aria-label={task.title}>
        <div className={styles.withButton}>
          <TextArea
            label={t('tasks.title')}
            value={task.title}
            language={journey.language}
            onCommit={(title) => {
              if (title.trim() !== '') setTask(editor, task.id, { title: title.trim() });
            }}
          />
          <IconButton icon="x" size={15} label={t('tasks.remove')} onClick={() => removeTask(editor, task, words)} />
        </div>
        <Select
          label={t('tasks.state')}
          value={task.state}
          options={TASK_STATES.map((state) => ({ value: state, label: t(`taskState.${state}`) }))}
          onChange={(state) => setTask(editor, task.id, { state })}
        />
      </fieldset>
    </Section>
  );
}
