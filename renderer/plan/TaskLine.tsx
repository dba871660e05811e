/** One row of the table of tasks. */
import { memo, type ReactNode } from 'react';
import { lacks, type PlanColumn, type PlanItem, priorityOf } from '../../shared/plan/tasks.ts';
import { useTranslator } from '../state/workspace.ts';
import touch from '../touchpoints/Touchpoints.module.css';
import table from '../ui/Grid.module.css';
import { type CurrentCell, Line } from '../ui/Grid.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Plan.module.css';
import { STATE_ICONS } from './state-icons.ts';

export interface Column {
  id: PlanColumn;
  kind: PlanColumn;
  title: string;
  folded?: boolean;
}

interface TaskLineProps {
  /** Its number in the whole table, from 1. */
  index: number;
  columns: readonly Column[];
  current: CurrentCell | null;
  item: PlanItem;
  /** The journey's: tasks are written in it. */
  language: string;
  /** ISO date. */
  today: string;
}

export const TaskLine = memo(
  function TaskLine({ index, columns, current, item, language, today }: TaskLineProps) {
    const { t, number, date } = useTranslator();
    const { task } = item;
    const figure = (value: number | null) =>
      value !== null && <span className={touch.figure}>{number(value, { maximumFractionDigits: 2 })}</span>;
    const content = (column: PlanColumn): ReactNode => {
      switch (column) {
        case 'title':
          return (
            <bdi lang={language} className={styles.taskTitle} data-state={task.state}>
              {task.title || t('outline.unnamed')}
            </bdi>
          );
        case 'state':
          return (
            <span className={touch.withIcon}>
              <Icon name={STATE_ICONS[task.state]} size={14} />
              {t(`taskState.${task.state}`)}
            </span>
          );
        case 'priority':
          return figure(priorityOf(task));
        case 'owner':
          return task.owner === null ? (
            <span className={lacks(task, 'owner', today) ? table.nobody : touch.more}>{t('owner.none')}</span>
          ) : (
            <bdi lang={language}>{item.owner}</bdi>
          );
        case 'due': {
          if (task.due === null)
            return <span className={lacks(task, 'due', today) ? table.nobody : touch.more}>{t('plan.noDate')}</span>;
          const late = lacks(task, 'late', today);
          return (
            <span className={late ? styles.late : touch.figure}>
              {late && <Icon name="triangle-alert" size={13} />}
              {date(task.due)}
              {late && <span className="spoken">, {t('plan.late')}</span>}
            </span>
          );
        }
        case 'touchpoint':
        case 'map':
          return <bdi lang={language}>{item[column]}</bdi>;
        case 'measure':
          return <bdi lang={language}>{task.measure}</bdi>;
        default:
          return figure(task[column]);
      }
    };
    return (
      <Line id={task.id} index={index} columns={columns} current={current} look={current ? table.chosen : undefined}>
        {(column) => content(column.id)}
      </Line>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.columns === b.columns &&
    a.current === b.current &&
    a.language === b.language &&
    a.today === b.today &&
    a.item.task === b.item.task &&
    a.item.owner === b.item.owner &&
    a.item.touchpoint === b.item.touchpoint &&
    a.item.map === b.item.map,
);
