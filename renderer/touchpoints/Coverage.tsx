/** The coverage matrix: which touchpoint is met on which map, how often, and how that feels. */
import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
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
import { Cell, type CurrentCell, cellId, Line } from '../outline/GridParts.tsx';
import table from '../outline/Outline.module.css';
import { CHUNK, useChunks } from '../outline/useChunks.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/fields.tsx';
import { gridStep } from '../ui/grid-step.ts';
import { Icon } from '../ui/Icon.tsx';
import { iconOf } from '../ui/icons.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { FeelingSign } from './FeelingSign.tsx';
import styles from './Touchpoints.module.css';
import { showMoment, touchpointsOf, useTouchpoints } from './view-state.ts';

const NAME = 'name';
const TOTAL = 'total';
const HEAD = 'head';
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
  const help = useId();
  const grid = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
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

  useEffect(() => {
    const current = grid.current?.querySelector<HTMLElement>('[tabindex="0"]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (document.activeElement === document.body) current?.focus({ preventScroll: true });
  }, []);
  const hadFocus = grid.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const lost = hadFocus && document.activeElement === document.body;
    if (!wantsFocus.current && !lost) return;
    wantsFocus.current = false;
    document.getElementById(cellId(rowId, column.id))?.focus();
  });

  const stand = (toRow: number, toColumn: number) => {
    const id = rowIds[toRow];
    const next = columns[toColumn];
    if (id === undefined || !next) return;
    setStood({ row: id, column: next.id });
    if (id !== HEAD && id !== FOOT) state.setState({ chosen: id });
    wantsFocus.current = true;
  };
  const set = (fields: Partial<ReturnType<typeof state.getState>['coverage']>) =>
    state.setState({ coverage: { ...state.getState().coverage, ...fields } });

  const sortBy = ({ kind, id }: Column) => {
    const same = kind === 'map' ? sort.by === 'map' && sort.map === id : sort.by === kind;
    // Names begin at A, numbers with the greatest.
    const descending = same ? !sort.descending : kind !== 'name';
    set({ sort: kind === 'map' ? { by: 'map', map: id, descending } : { by: kind, descending } });
    const way = t(descending ? 'inventory.descending' : 'inventory.ascending');
    const title = columns.find((item) => item.id === id)?.title ?? '';
    editor.getState().say(t('inventory.sorted', { column: title, way }));
  };
  const enter = () => {
    if (rowId === HEAD) {
      wantsFocus.current = true;
      sortBy(column);
    } else if (cell?.first) showMoment(editor, cell.first.map, cell.first.moment);
    else if (row) editor.getState().say(t('coverage.notMet'));
  };

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const size = { rows: rowIds.length, columns: columns.length };
    const to = gridStep(event, { row: rowIndex, column: columnIndex }, size, words.direction);
    if (to) stand(to.row, to.column);
    else if (event.key === 'Enter' || event.key === ' ') enter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const cellAt = (event: MouseEvent): [row: number, column: number] | null => {
    const element = (event.target as Element).closest<HTMLElement>('[data-column]');
    const at = element?.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (!element || at === undefined) return null;
    return [rowIds.indexOf(at), columns.findIndex((item) => item.id === element.dataset.column)];
  };

  const chunks = useChunks(Math.floor(Math.max(0, rowIndex - 1) / CHUNK));
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
      <p id={help} className="spoken">
        {t('coverage.help')}
      </p>
      <div className={`${table.scroll} ${styles.scroll}`} data-scroll>
        {/* biome-ignore lint/a11y/useSemanticElements: a table of divs, so that each row is a grid of its own with heads that stay in sight. */}
        <div
          ref={grid}
          role="grid"
          aria-label={t('touchpoints.coverage')}
          aria-describedby={help}
          aria-rowcount={rowIds.length}
          aria-colcount={columns.length}
          className={`${table.grid} ${styles.matrix}`}
          style={{
            ['--columns' as string]: `minmax(228px, 420px) repeat(${maps.length + 1}, minmax(124px, 260px))`,
          }}
          onKeyDown={pressed}
          onMouseDown={(event) => {
            if (cellAt(event)) event.preventDefault();
          }}
          onClick={(event) => {
            const at = cellAt(event);
            if (!at) return;
            stand(...at);
            if (at[0] === 0) sortBy(columns[at[1]] as Column);
          }}
          onDoubleClick={(event) => {
            if ((cellAt(event)?.[0] ?? 0) > 0) enter();
          }}
        >
          <Line id={HEAD} index={1} look={table.head}>
            {columns.map((item, at) => {
              const way = sortOf(item, sort);
              return (
                <Cell
                  key={item.id}
                  row={HEAD}
                  column={item}
                  at={at}
                  current={currentIn(HEAD)}
                  role="columnheader"
                  sort={way}
                  className={styles.sortable}
                >
                  <span className={styles.headWord}>
                    <bdi lang={item.kind === 'map' ? language : undefined}>{item.title}</bdi>
                    {way !== 'none' && <Icon name={way === 'descending' ? 'arrow-down' : 'arrow-up'} size={12} />}
                  </span>
                </Cell>
              );
            })}
          </Line>
          {chunksOf(rows).map((chunk, number) => {
            const isHere = chunks.isNear(number);
            return (
              // biome-ignore lint/a11y/useSemanticElements: as the grid itself.
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is nothing but its place.
                key={number}
                ref={chunks.watch}
                role="rowgroup"
                data-chunk={number}
                style={isHere ? undefined : { blockSize: chunks.heightOf(number, chunk.length) }}
              >
                {isHere &&
                  chunk.map((item, offset) => (
                    <Line
                      key={item.touchpoint.id}
                      id={item.touchpoint.id}
                      index={2 + number * CHUNK + offset}
                      look={item.touchpoint.id === rowId ? styles.chosen : undefined}
                    >
                      {columns.map((one, at) => (
                        <Cell
                          key={one.id}
                          row={item.touchpoint.id}
                          column={one}
                          at={at}
                          current={currentIn(item.touchpoint.id)}
                          role={at === 0 ? 'rowheader' : 'gridcell'}
                        >
                          {one.kind === 'name' ? (
                            <Name row={item} language={language} />
                          ) : (
                            <Met cell={cellIn(item, at, maps.length)} words={words} />
                          )}
                        </Cell>
                      ))}
                    </Line>
                  ))}
              </div>
            );
          })}
          <Foot coverage={coverage} columns={columns} index={rowIds.length} current={currentIn(FOOT)} words={words} />
        </div>
        {rows.length === 0 && <p className={styles.nothing}>{t('inventory.nothing')}</p>}
      </div>
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
    <Line id={FOOT} index={index} look={styles.foot}>
      {columns.map((column, at) => {
        const total = column.kind === 'total' ? coverage.total : coverage.totals[at - 1];
        return (
          <Cell
            key={column.id}
            row={FOOT}
            column={column}
            at={at}
            current={current}
            role={at === 0 ? 'rowheader' : 'gridcell'}
          >
            {column.kind === 'name' ? (
              t('coverage.inAll')
            ) : (
              <span className={styles.sum}>
                <span>{t('count.touchpoints', { count: total?.touchpoints ?? 0 })}</span>
                <span className={styles.times}>{t('coverage.times', { times: total?.count ?? 0 })}</span>
                <FeelingSign value={total?.feeling ?? null} />
              </span>
            )}
          </Cell>
        );
      })}
    </Line>
  );
}

function cellIn(row: CoverageRow, column: number, maps: number): CoverageCell | undefined {
  return column === maps + 1 || column === 0 ? row.total : row.cells[column - 1];
}

function sortOf({ kind, id }: Column, sort: CoverageSort): 'ascending' | 'descending' | 'none' {
  const same = kind === 'map' ? sort.by === 'map' && sort.map === id : sort.by === kind;
  return same ? (sort.descending ? 'descending' : 'ascending') : 'none';
}

function chunksOf(rows: readonly CoverageRow[]): CoverageRow[][] {
  const chunks: CoverageRow[][] = [];
  for (let at = 0; at < rows.length; at += CHUNK) chunks.push(rows.slice(at, at + CHUNK));
  return chunks;
}
