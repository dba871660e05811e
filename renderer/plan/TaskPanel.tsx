/** Everything about one task, beside the table, the matrix and the timeline. */
import type { Journey, Task } from '../../shared/document/schema.ts';
import { TASK_STATES } from '../../shared/document/terms.ts';
import { writeDate } from '../../shared/i18n/typed.ts';
import { RATINGS } from '../../shared/plan/matrix.ts';
import { NONE } from '../../shared/plan/tasks.ts';
import panel from '../inspector/panel.module.css';
import { useEditorStore } from '../state/editor.ts';
import { removeTask, setTask } from '../state/notes.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { FieldRow, Section, TextArea } from '../ui/fields.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { DateField, NumberField } from '../ui/TypedField.tsx';
import { meetingOf, showOnMap, today } from './acts.ts';
import styles from './Plan.module.css';
import { TaskOwnerField } from './TaskOwnerField.tsx';

/** The limit of the document for people, weeks and cost. */
export const AMOUNT_LIMIT = 1e12;

const AMOUNTS = ['people', 'weeks', 'cost'] as const;

export function TaskPanel({ journey, task }: { journey: Journey; task: Task }) {
  const words = useTranslator();
  const { t, number } = words;
  const editor = useEditorStore();
  const set = (fields: Partial<Task>) => setTask(editor, task.id, fields);
  const say = (text: string) => editor.getState().say(text);
  const example = writeDate(today(), words.language);
  return (
    <div className={panel.panel}>
      <header className={panel.head}>
        <h2 className={panel.heading}>{t('tasks.ofNote')}</h2>
      </header>
      <TextArea
        label={t('tasks.title')}
        value={task.title}
        language={journey.language}
        onCommit={(title) => {
          if (title.trim() !== '') set({ title: title.trim() });
        }}
      />
      <FieldRow label={t('plan.column.state')}>
        <Select
          label={t('tasks.state')}
          value={task.state}
          options={TASK_STATES.map((state) => ({ value: state, label: t(`taskState.${state}`) }))}
          onChange={(state) => set({ state })}
        />
      </FieldRow>
      {(['impact', 'feasibility'] as const).map((rating) => (
        <FieldRow key={rating} label={t(`plan.column.${rating}`)}>
          <div className={styles.ratings}>
            <Segmented
              label={t(`plan.column.${rating}`)}
              look="pills"
              options={RATINGS.map((value) => ({ value: String(value), label: number(value) }))}
              value={task[rating] === null ? null : String(task[rating])}
              onChange={(value) => set({ [rating]: Number(value) })}
            />
          </div>
        </FieldRow>
      ))}
      <FieldRow label={t('field.owner')}>
        <TaskOwnerField task={task} />
      </FieldRow>
      <FieldRow label={t('plan.column.due')}>
        <DateField
          label={t('plan.dueAs', { example })}
          placeholder={example}
          value={task.due}
          words={words}
          today={today}
          onCommit={(due) => set({ due })}
          onWrong={() => say(t('inventory.dateWrong', { example }))}
        />
      </FieldRow>
      {AMOUNTS.map((amount) => (
        <FieldRow key={amount} label={t(`plan.column.${amount}`)}>
          <NumberField
            label={t(`plan.column.${amount}`)}
            value={task[amount]}
            words={words}
            least={0}
            most={AMOUNT_LIMIT}
            onCommit={(value) => set({ [amount]: value })}
            onWrong={() => say(t('inventory.numberWrong'))}
          />
        </FieldRow>
      ))}
      <FieldRow label={t('outline.touchpoint')}>
        <Select
          label={t('outline.touchpoint')}
          value={task.touchpoint ?? NONE}
          options={[
            { value: NONE, label: t('plan.noTouchpoint') },
            ...journey.touchpoints
              .toSorted((a, b) => words.compare(a.name, b.name))
              .map(({ id, name }) => ({ value: id, label: name, lang: journey.language })),
          ]}
          onChange={(id) => set({ touchpoint: id === NONE ? null : id })}
        />
      </FieldRow>
      <FieldRow label={t('field.map')}>
        <Select
          label={t('field.map')}
          value={task.map ?? NONE}
          options={[
            { value: NONE, label: t('plan.noMap') },
            ...journey.maps.map(({ id, name }) => ({ value: id, label: name, lang: journey.language })),
          ]}
          onChange={(id) => set({ map: id === NONE ? null : id })}
        />
      </FieldRow>
      <Section title={t('plan.column.measure')}>
        <TextArea
          label={t('plan.column.measure')}
          placeholder={t('plan.measureHint')}
          value={task.measure}
          language={journey.language}
          onCommit={(measure) => set({ measure: measure.trim() })}
        />
      </Section>
      <div className={styles.panelButtons}>
        <Button
          icon="map"
          disabled={meetingOf(journey, task) === null}
          onClick={() => showOnMap(editor, task.id, words)}
        >
          {t('compare.go')}
        </Button>
        <Button kind="danger" icon="trash-2" onClick={() => removeTask(editor, task, words)}>
          {t('tasks.remove')}
        </Button>
      </div>
    </div>
  );
}
