/** What is already planned for a touchpoint, to read. */
import { findById } from '../../shared/document/find.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { STATE_ICONS } from '../plan/state-icons.ts';
import { useTranslator } from '../state/workspace.ts';
import { Section } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './TaskList.module.css';

export function TaskList({ journey, touchpoint }: { journey: Journey; touchpoint: string }) {
  const { t, date } = useTranslator();
  const tasks = journey.tasks.filter((task) => task.touchpoint === touchpoint);
  if (tasks.length === 0) return null;
  return (
    <Section title={t('inspector.tasks')}>
      <ul className={styles.tasks}>
        {tasks.map((task) => {
          const facts = [
            findById(journey.owners, task.owner)?.name ?? t('inspector.noOwnerYet'),
            task.due === null ? '' : t('inspector.due', { date: date(task.due) }),
            task.people === null ? '' : t('count.people', { count: task.people }),
            task.state === 'open' ? '' : t(`taskState.${task.state}`),
          ];
          return (
            <li key={task.id} className={styles.task} data-state={task.state}>
              <Icon name={STATE_ICONS[task.state]} />
              <div>
                <p className={styles.title} dir="auto" lang={journey.language}>
                  {task.title}
                </p>
                <p className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
