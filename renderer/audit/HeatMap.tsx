/** Touchpoint × criterion in shapes and colours, sorted by any column, and beside each what changed since another round. */
import { useMemo } from 'react';
import { type HeatRow, type HeatSort, heatRows, sortHeat } from '../../shared/audit/heat.ts';
import { CRITERIA } from '../../shared/document/terms.ts';
import { walkOrderOf } from '../../shared/inventory/walk.ts';
import table from '../outline/Outline.module.css';
import { CHUNK, useChunks } from '../outline/useChunks.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Audit.module.css';
import { RowName } from './AuditLine.tsx';
import { roundName } from './acts.ts';
import type { Audit } from './reading.ts';
import { ChangeMark, ScoreMark } from './ScoreMark.tsx';
import { auditOf, NOTHING, useAudit } from './view-state.ts';

const ORDERS = ['map', 'walk'] as const;

type Column = { by: 'code' } | { by: Exclude<HeatSort['by'], (typeof ORDERS)[number]> };

export function HeatMap({ audit }: { audit: Audit }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const state = auditOf(editor);
  const sort = useAudit((now) => now.sort);
  const { journey, stages, tallies, before, chosen } = audit;
  const { rounds, round } = chosen;
  const chunks = useChunks(0);
  const rows = useMemo(
    () => sortHeat(heatRows(stages, tallies, before), sort, walkOrderOf(journey), words),
    [stages, tallies, before, sort, journey, words],
  );
  const columns = useMemo<Column[]>(
    () => [
      { by: 'code' },
      { by: 'name' },
      ...CRITERIA.map((by) => ({ by })),
      { by: 'mean' },
      ...(before ? [{ by: 'change' as const }] : []),
    ],
    [before],
  );
  const titleOf = (by: Column['by']): string => {
    switch (by) {
      case 'code':
        return t('worksheet.audit.code');
      case 'name':
        return t('worksheet.audit.touchpoint');
      case 'mean':
        return t('audit.mean');
      case 'change':
        return t('audit.change');
      default:
        return t(`worksheet.audit.head.${by}`);
    }
  };
  const sortBy = (by: Exclude<Column['by'], 'code'>) => {
    // Names begin at A, scores with the weakest.
    const descending = sort.by === by && !sort.descending;
    state.setState({ sort: { by, descending } });
    const way = t(descending ? 'inventory.descending' : 'inventory.ascending');
    editor.getState().say(t('inventory.sorted', { column: titleOf(by).replaceAll('\u00ad', ''), way }));
  };
  const others = rounds.filter((item) => item !== round);
  const widths = `minmax(62px, auto) minmax(150px, 1.6fr) repeat(${columns.length - 2}, minmax(72px, 1fr))`;

  return (
    <>
      <div role="toolbar" aria-label={t('audit.heat')} className={styles.tools}>
        <Segmented
          label={t('audit.order')}
          options={ORDERS.map((value) => ({ value, label: t(`audit.orders.${value}`) }))}
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
      <div className={`${table.scroll} ${styles.scroll}`} data-scroll>
        {/* biome-ignore lint/a11y/useSemanticElements: a table of divs, so that each row is a grid of its own with heads that stay in sight. */}
        <div
          role="table"
          aria-label={t('audit.heat')}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          className={table.grid}
          style={{ ['--columns' as string]: widths }}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as the table itself. */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: nothing to go to. */}
          <div role="row" aria-rowindex={1} className={`${table.row} ${table.head} ${styles.head}`}>
            {columns.map(({ by }, index) => (
              // biome-ignore lint/a11y/useSemanticElements: as the table itself.
              // biome-ignore lint/a11y/useFocusableInteractive: the button in it is.
              <div
                key={by}
                role="columnheader"
                aria-colindex={index + 1}
                aria-sort={sort.by === by ? (sort.descending ? 'descending' : 'ascending') : undefined}
                data-column={by}
                data-kind={by === 'code' || by === 'name' ? by : 'score'}
                className={index === 0 ? `${table.cell} ${table.first}` : table.cell}
              >
                {by === 'code' ? (
                  titleOf(by)
                ) : (
                  <button type="button" className={styles.sort} onClick={() => sortBy(by)}>
                    {titleOf(by)}
                    {sort.by === by && <Icon name={sort.descending ? 'arrow-down' : 'arrow-up'} size={12} />}
                  </button>
                )}
              </div>
            ))}
          </div>
          {chunksOf(rows).map((chunk, number) => {
            const isHere = chunks.isNear(number);
            return (
              // biome-ignore lint/a11y/useSemanticElements: as the table itself.
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is nothing but its place.
                key={number}
                ref={chunks.watch}
                role="rowgroup"
                data-chunk={number}
                style={isHere ? undefined : { blockSize: chunks.heightOf(number, chunk.length) }}
              >
                {isHere &&
                  chunk.map((row, offset) => (
                    <HeatLine
                      key={row.row.touchpoint.id}
                      index={2 + number * CHUNK + offset}
                      row={row}
                      columns={columns}
                      language={journey.language}
                    />
                  ))}
              </div>
            );
          })}
        </div>
      </div>
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
  const content = (by: Column['by']) => {
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
    // biome-ignore lint/a11y/useSemanticElements: as the table itself.
    // biome-ignore lint/a11y/useFocusableInteractive: nothing to go to.
    <div role="row" aria-rowindex={index} data-row-code={row.row.code} className={`${table.row} ${styles.line}`}>
      {columns.map(({ by }, at) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles know their column.
        <div
          key={by}
          role={by === 'name' ? 'rowheader' : 'cell'}
          aria-colindex={at + 1}
          data-column={by}
          className={at === 0 ? `${table.cell} ${table.first}` : table.cell}
        >
          {content(by)}
        </div>
      ))}
    </div>
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

function chunksOf(rows: readonly HeatRow[]): HeatRow[][] {
  const chunks: HeatRow[][] = [];
  for (let at = 0; at < rows.length; at += CHUNK) chunks.push(rows.slice(at, at + CHUNK));
  return chunks;
}
