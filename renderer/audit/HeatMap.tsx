/** Touchpoint × criterion in shapes and colours, sorted by any column, and beside each what changed since another round. */
import { useMemo } from 'react';
import { type HeatRow, type HeatSort, heatRows, sortHeat } from '../../shared/audit/heat.ts';
import { CRITERIA } from '../../shared/document/terms.ts';
import { walkOrderOf } from '../../shared/inventory/walk.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { GridFrame, GridRows, HeadLine, Line, sortedWords } from '../ui/Grid.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Audit.module.css';
import { RowName } from './AuditLine.tsx';
import { roundName } from './acts.ts';
import { OrderSwitch } from './OrderSwitch.tsx';
import type { Audit } from './reading.ts';
import { ChangeMark, ScoreMark } from './ScoreMark.tsx';
import { auditOf, NOTHING, type Order, useAudit } from './view-state.ts';

type Sortable = Exclude<HeatSort['by'], Order>;

interface Column {
  id: 'code' | Sortable;
  kind: 'code' | 'name' | 'score';
  title: string;
}

export function HeatMap({ audit }: { audit: Audit }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const state = auditOf(editor);
  const sort = useAudit((now) => now.sort);
  const { journey, stages, met, tallies, before, chosen } = audit;
  const { rounds, round } = chosen;
  const rows = useMemo(
    () =>
      sortHeat(
        heatRows([...stages.flatMap((stage) => stage.rows), ...met], tallies, before),
        sort,
        walkOrderOf(journey),
        words,
      ),
    [stages, met, tallies, before, sort, journey, words],
  );
  const columns = useMemo<Column[]>(
    () => [
      { id: 'code', kind: 'code', title: t('worksheet.audit.code') },
      { id: 'name', kind: 'name', title: t('worksheet.audit.touchpoint') },
      ...CRITERIA.map((id) => ({ id, kind: 'score' as const, title: t(`worksheet.audit.head.${id}`) })),
      { id: 'mean', kind: 'score', title: t('audit.mean') },
      ...(before ? [{ id: 'change' as const, kind: 'score' as const, title: t('audit.change') }] : []),
    ],
    [before, t],
  );
  const sortBy = (by: Sortable, title: string) => {
    // Names begin at A, scores with the weakest.
    const descending = sort.by === by && !sort.descending;
    state.setState({ sort: { by, descending } });
    editor.getState().say(sortedWords(words, title, descending));
  };
  const others = rounds.filter((item) => item !== round);
  const widths = `minmax(62px, auto) minmax(150px, 1.6fr) repeat(${columns.length - 2}, minmax(72px, 1fr))`;

  return (
    <>
      <div role="toolbar" aria-label={t('audit.heat')} className={styles.tools}>
        <OrderSwitch
          value={sort.by === 'map' || sort.by === 'walk' ? sort.by : null}
          onChange={(by) => state.setState({ sort: { by, descending: false } })}
        />
        <span className={styles.push} />
        {others.length > 0 && (
          <div className={styles.choice}>
            <Select
              label={t('audit.against')}
              value={chosen.before?.id ?? NOTHING}
              options={[
                { value: NOTHING, label: t('audit.againstNothing') },
                ...others.map((item) => ({
                  value: item.id,
                  label: t('audit.againstRound', { round: roundName(item, rounds, words) }),
                })),
              ]}
              onChange={(against) => state.setState({ against })}
            />
          </div>
        )}
      </div>
      <GridFrame label={t('audit.heat')} rows={rows.length + 1} columns={columns.length} template={widths} inset={74}>
        <HeadLine
          columns={columns}
          look={styles.head}
          way={({ id }) => (sort.by !== id ? undefined : sort.descending ? 'descending' : 'ascending')}
        >
          {({ id, title }) =>
            id === 'code' ? (
              title
            ) : (
              <button type="button" className={styles.sort} onClick={() => sortBy(id, title)}>
                {title}
                {sort.by === id && <Icon name={sort.descending ? 'arrow-down' : 'arrow-up'} size={12} />}
              </button>
            )
          }
        </HeadLine>
        <GridRows
          rows={rows}
          here={0}
          line={(row, at) => (
            <HeatLine
              key={row.row.touchpoint.id}
              index={at + 2}
              row={row}
              columns={columns}
              language={journey.language}
            />
          )}
        />
      </GridFrame>
    </>
  );
}

interface HeatLineProps {
  index: number;
  row: HeatRow;
  columns: readonly Column[];
  language: string;
}

function HeatLine({ index, row, columns, language }: HeatLineProps) {
  const words = useTranslator();
  const { tally, change } = row;
  const content = (by: Column['id']) => {
    switch (by) {
      case 'code':
        return (
          <bdi lang={language} className={styles.code}>
            {row.row.code}
          </bdi>
        );
      case 'name':
        return <RowName row={row.row} language={language} />;
      case 'mean':
        return <ScoreMark value={tally.mean.mean} na={tally.mean.na} words={words} spread={tally.mean} />;
      case 'change':
        return <CellChange by={change.mean} always />;
      default: {
        const cell = tally.cells[by];
        return (
          <>
            <ScoreMark value={cell.mean} na={cell.na} words={words} spread={cell} />
            <CellChange by={change.cells[by]} />
          </>
        );
      }
    }
  };
  return (
    <Line id={row.row.touchpoint.id} index={index} columns={columns} look={styles.line} named="name">
      {({ id }) => content(id)}
    </Line>
  );
}

/** `always`: also where nothing changed. */
function CellChange({ by, always = false }: { by: number | null; always?: boolean }) {
  const words = useTranslator();
  if (by === null || (!always && Math.abs(by) < 0.05)) return null;
  return (
    <span className={styles.cellChange}>
      <ChangeMark by={by} words={words} />
    </span>
  );
}
