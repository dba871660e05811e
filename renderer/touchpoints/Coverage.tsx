/** The coverage matrix: which touchpoint is met on which map, how often, and how that feels. */
import { type KeyboardEvent, useMemo, useState } from 'react';
import { TIMES } from '../../shared/document/terms.ts';
import { matcher } from '../../shared/i18n/matching.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import {
  type CoverageCell,
  type Coverage as CoverageData,
  type CoverageRow,
  type CoverageSort,
  coverageOf,
  sortCoverage,
} from '../../shared/inventory/coverage.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/fields.tsx';
import table from '../ui/Grid.module.css';
import {
  type CurrentCell,
  GridFrame,
  GridRows,
  HEAD,
  HeadLine,
  Line,
  sortedWords,
  type Way,
  wayOf,
} from '../ui/Grid.tsx';
import { Icon } from '../ui/Icon.tsx';
import { iconOf } from '../ui/icons.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { useGrid } from '../ui/useGrid.ts';
import { FeelingSign } from './FeelingSign.tsx';
import styles from './Touchpoints.module.css';
import { showMoment, touchpointsOf, useTouchpoints } from './view-state.ts';

const NAME = 'name';
const TOTAL = 'total';
const FOOT = 'foot';

interface Column {
  id: string;
  kind: 'name' | 'map' | 'total';
  title: string;
}

export function Coverage() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const state = touchpointsOf(editor);
  const journey = useEditor((now) => now.history.journey);
  const chosen = useTouchpoints((now) => now.chosen);
  const query = useTouchpoints((now) => now.filter.query);
  const { sort, time, unmetOnly } = useTouchpoints((now) => now.coverage);
  const [stood, setStood] = useState<{ row: string; column: string }>({ row: '', column: NAME });

  const { language, touchpoints, maps } = journey;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the journey only these parts say something here.
  const coverage = useMemo(() => coverageOf(journey, time), [touchpoints, maps, time]);
  const rows = useMemo(() => {
    const fits = matcher(query);
    return sortCoverage(coverage, sort, words).filter(
      (row) => (!unmetOnly || row.maps === 0) && fits(row.touchpoint.name),
    );
  }, [coverage, sort, words, query, unmetOnly]);
  const columns = useMemo<Column[]>(
    () => [
      { id: NAME, kind: 'name', title: t('outline.touchpoint') },
      ...maps.map((map) => ({ id: map.id, kind: 'map' as const, title: map.name || t('outline.unnamed') })),
      { id: TOTAL, kind: 'total', title: t('coverage.total') },
    ],
    [maps, t],
  );
  const rowIds = [HEAD, ...rows.map((row) => row.touchpoint.id), FOOT];
  const onFrame = stood.row === HEAD || stood.row === FOOT;
  const rowIndex = Math.max(
    onFrame ? 0 : Math.min(1, rowIds.length - 1),
    rowIds.indexOf(onFrame ? stood.row : (chosen ?? '')),
  );
  const columnIndex = Math.max(
    0,
    columns.findIndex((column) => column.id === stood.column),
  );
  const rowId = rowIds[rowIndex] as string;
  const column = columns[columnIndex] as Column;
  const row = rows[rowIndex - 1];
  const cell = row ? cellIn(row, columnIndex, maps.length) : undefined;

  const grid = useGrid({
    rows: rowIds,
    columns: columns.map(({ id }) => id),
    row: rowIndex,
    column: columnIndex,
    direction: words.direction,
    onStand: (toRow, toColumn) => {
      const id = rowIds[toRow] as string;
      setStood({ row: id, column: (columns[toColumn] as Column).id });
      if (id !== HEAD && id !== FOOT) state.setState({ chosen: id });
    },
    press,
  });
  const set = (fields: Partial<ReturnType<typeof state.getState>['coverage']>) =>
    state.setState({ coverage: { ...state.getState().coverage, ...fields } });

  const sortBy = ({ kind, id }: Column) => {
    const same = kind === 'map' ? sort.by === 'map' && sort.map === id : sort.by === kind;
    // Names begin at A, numbers with the greatest.
    const descending = same ? !sort.descending : kind !== 'name';
    set({ sort: kind === 'map' ? { by: 'map', map: id, descending } : { by: kind, descending } });
    editor.getState().say(sortedWords(words, columns.find((item) => item.id === id)?.title ?? '', descending));
  };
  const enter = () => {
    if (rowId === HEAD) sortBy(column);
    else if (cell?.first) showMoment(editor, cell.first.map, cell.first.moment);
    else if (row) editor.getState().say(t('coverage.notMet'));
  };

  function press({ key }: KeyboardEvent): boolean {
    if (key !== 'Enter' && key !== ' ') return false;
    enter();
    return true;
  }

  const current: CurrentCell = { column: column.id, note: null, field: null };
  const currentIn = (id: string) => (id === rowId ? current : null);

  return (
    <>
      <div role="toolbar" aria-label={t('touchpoints.coverage')} className={styles.tools}>
        <Segmented
          label={t('frame.time')}
          options={TIMES.map((value) => ({ value, label: t(`curve.time.${value}`) }))}
          value={time}
          onChange={(value) => set({ time: value })}
        />
        <Checkbox
          label={t('coverage.unmet', { unmet: coverage.unmet })}
          checked={unmetOnly}
          onChange={(checked) => set({ unmetOnly: checked })}
        />
        <span className={styles.push} />
        <Button icon="map" disabled={!cell?.first} title={`${t('coverage.show')} (Enter)`} onClick={enter}>
          {t('coverage.show')}
        </Button>
      </div>
      <GridFrame
        grid={grid}
        label={t('touchpoints.coverage')}
        help={t('coverage.help')}
        rows={rowIds.length}
        columns={columns.length}
        template={`minmax(228px, 420px) repeat(${maps.length + 1}, minmax(124px, 260px))`}
        inset={236}
        place={styles.table}
        onClick={(event) => {
          const at = grid.cellAt(event);
          if (!at) return;
          grid.stand(...at);
          if (at[0] === 0) sortBy(columns[at[1]] as Column);
        }}
        onDoubleClick={(event) => {
          if ((grid.cellAt(event)?.[0] ?? 0) > 0) enter();
        }}
        foot={
          <Foot coverage={coverage} columns={columns} index={rowIds.length} current={currentIn(FOOT)} words={words} />
        }
        after={rows.length === 0 && <p className={styles.nothing}>{t('inventory.nothing')}</p>}
      >
        <HeadLine columns={columns} current={currentIn(HEAD)} way={(item) => sortOf(item, sort)}>
          {(item) => <bdi lang={item.kind === 'map' ? language : undefined}>{item.title}</bdi>}
        </HeadLine>
        <GridRows
          rows={rows}
          here={rowIndex - 1}
          line={(item, index) => {
            const { id } = item.touchpoint;
            return (
              <Line
                key={id}
                id={id}
                index={index + 2}
                columns={columns}
                current={currentIn(id)}
                look={id === rowId ? table.chosen : undefined}
              >
                {(one, at) =>
                  one.kind === 'name' ? (
                    <Name row={item} language={language} />
                  ) : (
                    <Met cell={cellIn(item, at, maps.length)} words={words} />
                  )
                }
              </Line>
            );
          }}
        />
      </GridFrame>
    </>
  );
}

function Name({ row, language }: { row: CoverageRow; language: string }) {
  const { t } = useTranslator();
  const { touchpoint } = row;
  return (
    <span className={styles.nameCell}>
      <span className={table.name} data-indirect={touchpoint.control === 'indirect'}>
        <Icon name={iconOf(touchpoint)} />
        <span>
          <bdi lang={language}>{touchpoint.name || t('outline.unnamed')}</bdi>
          {row.maps === 0 && <span className={styles.nowhere}> · {t('inventory.onNoMap')}</span>}
        </span>
      </span>
    </span>
  );
}

function Met({ cell, words }: { cell: CoverageCell | undefined; words: Translator }) {
  if (!cell || cell.count === 0) return <span className="spoken">{words.t('coverage.notMet')}</span>;
  return (
    <span className={styles.metCell}>
      <span aria-hidden="true" className={styles.times}>
        {words.t('coverage.times', { times: cell.count })}
      </span>
      <span className="spoken">{words.t('coverage.met', { count: cell.count })}</span>
      <FeelingSign value={cell.feeling} />
    </span>
  );
}

interface FootProps {
  coverage: CoverageData;
  columns: readonly Column[];
  index: number;
  current: CurrentCell | null;
  words: Translator;
}

/** What each map meets in all. */
function Foot({ coverage, columns, index, current, words }: FootProps) {
  const { t } = words;
  return (
    <Line id={FOOT} index={index} columns={columns} current={current} look={styles.foot}>
      {(column, at) => {
        if (column.kind === 'name') return t('coverage.inAll');
        const total = column.kind === 'total' ? coverage.total : coverage.totals[at - 1];
        return (
          <span className={styles.sum}>
            <span>{t('count.touchpoints', { count: total?.touchpoints ?? 0 })}</span>
            <span className={styles.times}>{t('coverage.times', { times: total?.count ?? 0 })}</span>
            <FeelingSign value={total?.feeling ?? null} />
          </span>
        );
      }}
    </Line>
  );
}

function cellIn(row: CoverageRow, column: number, maps: number): CoverageCell | undefined {
  return column === maps + 1 || column === 0 ? row.total : row.cells[column - 1];
}

function sortOf({ kind, id }: Column, sort: CoverageSort): Way {
  const same = kind === 'map' ? sort.by === 'map' && sort.map === id : sort.by === kind;
  return wayOf(same, sort);
}
