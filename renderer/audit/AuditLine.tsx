/** A row of the grid of scores: code, touchpoint, six scores, what was seen, the change, and who makes it by when. */
import { memo } from 'react';
import type { ScoredRow } from '../../shared/audit/met-on-way.ts';
import { NO_ROW, type RowTally } from '../../shared/audit/tally.ts';
import type { AuditRow } from '../../shared/document/schema.ts';
import { CRITERIA } from '../../shared/document/terms.ts';
import { useTranslator } from '../state/workspace.ts';
import table from '../ui/Grid.module.css';
import { type CurrentCell, Line } from '../ui/Grid.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Audit.module.css';
import { ScoreMark } from './ScoreMark.tsx';

export interface Column {
  id: string;
  kind: 'code' | 'name' | 'score' | 'text' | 'owner' | 'due';
  title: string;
  folded?: boolean;
}

/** What is said of the touchpoint: by one auditor, or by all of them together. */
export type Said = (
  | { by: 'auditor'; row: AuditRow | undefined }
  | { by: 'everyone'; tally: RowTally | undefined; saw: string; change: string }
) & {
  /** Names, a line each. */
  owner: string;
  /** ISO dates, parted by spaces. */
  due: string;
};

interface AuditLineProps {
  index: number;
  columns: readonly Column[];
  current: CurrentCell | null;
  row: ScoredRow;
  said: Said;
  /** The change is a task already. */
  isTask: boolean;
  /** The map's: names and texts are written in it. */
  language: string;
}

export const AuditLine = memo(
  function AuditLine({ index, columns, current, row, said, isTask, language }: AuditLineProps) {
    const { id } = row.touchpoint;
    return (
      <Line
        id={id}
        index={index}
        columns={columns}
        current={current}
        look={`${styles.line} ${current ? table.chosen : ''}`}
        named="name"
      >
        {(column) => <Content column={column} row={row} said={said} isTask={isTask} language={language} />}
      </Line>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.columns === b.columns &&
    a.current === b.current &&
    a.row === b.row &&
    a.isTask === b.isTask &&
    a.language === b.language &&
    sameSaid(a.said, b.said),
);

function sameSaid(a: Said, b: Said): boolean {
  if (a.owner !== b.owner || a.due !== b.due) return false;
  if (a.by === 'auditor') return b.by === 'auditor' && a.row === b.row;
  return b.by === 'everyone' && a.tally === b.tally && a.saw === b.saw && a.change === b.change;
}

function Content({
  column,
  row,
  said,
  isTask,
  language,
}: Pick<AuditLineProps, 'row' | 'said' | 'isTask' | 'language'> & { column: Column }) {
  const words = useTranslator();
  const { t } = words;
  switch (column.kind) {
    case 'code':
      return (
        <bdi lang={language} className={styles.code}>
          {row.code}
        </bdi>
      );
    case 'name':
      return <RowName row={row} language={language} />;
    case 'score': {
      const criterion = CRITERIA.find((one) => one === column.id);
      if (!criterion) return null;
      if (said.by === 'auditor') {
        const score = said.row?.scores[criterion];
        return <ScoreMark value={typeof score === 'number' ? score : null} na={score === 'na'} words={words} />;
      }
      const tally = (said.tally ?? NO_ROW).cells[criterion];
      return <ScoreMark value={tally.mean} na={tally.na} words={words} spread={tally} />;
    }
    case 'text': {
      const text = said.by === 'auditor' ? said.row : said;
      return (
        <span lang={language} dir="auto">
          {column.id === 'change' && isTask && (
            <span
              className={styles.task}
              role="img"
              aria-label={t('tasks.ofNote')}
              title={t('tasks.ofNote')}
              lang={words.language}
            >
              <Icon name="list-todo" size={14} />
            </span>
          )}
          {(column.id === 'saw' ? text?.saw : text?.change) ?? ''}
        </span>
      );
    }
    case 'owner':
      return (
        <span lang={language} dir="auto">
          {said.owner}
        </span>
      );
    case 'due':
      return said.due
        .split(' ')
        .filter((day) => day !== '')
        .map((day) => <div key={day}>{words.date(day)}</div>);
  }
}

/** The touchpoint, whether one controls it, and whether it decides. */
export function RowName({ row, language }: { row: ScoredRow; language: string }) {
  const { t } = useTranslator();
  return (
    <span className={styles.name}>
      <bdi lang={language}>{row.touchpoint.name || t('outline.unnamed')}</bdi>
      {row.momentOfTruth && (
        <span className={styles.star} role="img" aria-label={t('inspector.truth')} title={t('inspector.truth')}>
          <Icon name="star" size={13} filled />
        </span>
      )}
      <span className={styles.control}>{t(`worksheet.audit.control.${row.control}`)}</span>
    </span>
  );
}
