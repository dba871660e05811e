/**
 * The parts of an accessible table made of divs, so that each row is a grid of its own with heads that stay in sight:
 * the frame, the rows in chunks, heads, lines and cells. How one moves in it is in useGrid.ts.
 */
import { type HTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import type { Translator } from '../../shared/i18n/translate.ts';
import styles from './Grid.module.css';
import { Icon } from './Icon.tsx';
import { CHUNK, useChunks } from './useChunks.ts';
import { type Folding, Rail } from './useFolding.tsx';
import { cellId, type Grid, type GridColumn } from './useGrid.ts';

/** Id of the row of heads. */
export const HEAD = 'head';

/** The cell in a row that one stands in. */
export interface CurrentCell {
  column: string;
  /** Which of several notes in it; null where there are none. */
  note: string | null;
  /** The field that is open in it. */
  field: ReactNode;
}

type Handlers = Pick<
  HTMLAttributes<HTMLDivElement>,
  'onClick' | 'onDoubleClick' | 'onContextMenu' | 'onPointerDown' | 'aria-multiselectable'
>;

interface FrameProps extends Handlers {
  /** Absent: a table that is only read. */
  grid?: Grid;
  label: string;
  /** For screen readers: what the keys do. */
  help?: string;
  /** Of the whole table, with its heads and feet. */
  rows: number;
  columns: number;
  /** Widths of the columns, as grid tracks. */
  template: string;
  /** px at the start that what gets the focus comes out from under. */
  inset: number;
  /** What is folded for want of room, and opens again. */
  rail?: Folding<GridColumn>['rail'];
  /** Where the table lies in the view. */
  place?: string | undefined;
  scroller?: Ref<HTMLDivElement>;
  /** The lines. */
  children: ReactNode;
  /** The line that stays at the end. */
  foot?: ReactNode;
  /** What lies below or over the table. */
  after?: ReactNode;
}

export function GridFrame(props: FrameProps) {
  const {
    grid,
    label,
    help,
    rows,
    columns,
    template,
    inset,
    rail,
    place,
    scroller,
    children,
    foot,
    after,
    ...handlers
  } = props;
  const id = useId();
  return (
    <>
      {help !== undefined && (
        <p id={id} className="spoken">
          {help}
        </p>
      )}
      <div className={`${styles.frame} ${place ?? ''}`}>
        <div
          ref={scroller}
          className={styles.scroll}
          style={{ scrollPaddingInlineStart: `${inset}px` }}
          data-scroll
          data-foot={foot !== undefined}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is one of the two below. */}
          {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a name. */}
          <div
            ref={grid?.element}
            role={grid ? 'grid' : 'table'}
            aria-label={label}
            aria-describedby={help === undefined ? undefined : id}
            aria-rowcount={rows}
            aria-colcount={columns}
            className={styles.grid}
            style={{ ['--columns' as string]: template }}
            onKeyDown={grid?.onKeyDown}
            onMouseDown={grid?.onMouseDown}
            {...handlers}
          >
            {children}
            {foot}
          </div>
          {after}
        </div>
        {rail && <Rail {...rail} />}
      </div>
    </>
  );
}

interface RowsProps<Row> {
  rows: readonly Row[];
  /** Index of the row that one stands in. */
  here: number;
  line: (row: Row, at: number) => ReactNode;
}

/** The rows below the heads. Those out of sight are only room, in chunks. */
export function GridRows<Row>({ rows, here, line }: RowsProps<Row>) {
  const chunks = useChunks(Math.floor(Math.max(0, here) / CHUNK));
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, number) => {
    const from = number * CHUNK;
    const isHere = chunks.isNear(number);
    const count = Math.min(CHUNK, rows.length - from);
    return (
      // biome-ignore lint/a11y/useSemanticElements: a table of divs, as said above.
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is nothing but its place.
        key={number}
        ref={chunks.watch}
        role="rowgroup"
        data-chunk={number}
        style={isHere ? undefined : { blockSize: chunks.heightOf(number, count) }}
      >
        {isHere && rows.slice(from, from + CHUNK).map((row, offset) => line(row, from + offset))}
      </div>
    );
  });
}

interface LineProps<Column> {
  id: string;
  /** Its number in the whole table, from 1. */
  index: number;
  columns: readonly Column[];
  /** Null in all rows but one. Absent: a line that is only read. */
  current?: CurrentCell | null | undefined;
  look?: string | undefined;
  cellLook?: string | undefined;
  /** The stage's colour. */
  colour?: string;
  /** Selected together with others. */
  taken?: boolean | undefined;
  /** Kind of the column whose cell names the row; absent: the first. */
  named?: string;
  /** What is in the cell of a column. */
  children: (column: Column, at: number) => ReactNode;
}

export function Line<Column extends GridColumn>(props: LineProps<Column>) {
  const { id, index, columns, current, look, cellLook, colour, taken, named, children } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of divs, as said above.
    // biome-ignore lint/a11y/useFocusableInteractive: cells take the focus, as in any grid.
    <div
      role="row"
      aria-rowindex={index}
      aria-selected={taken}
      className={[styles.row, look].filter(Boolean).join(' ')}
      data-row={id}
      style={colour === undefined ? undefined : { ['--of-stage' as string]: colour }}
    >
      {columns.map((column, at) => {
        const names = named === undefined ? at === 0 : column.kind === named;
        const role = names ? 'rowheader' : current === undefined ? 'cell' : 'gridcell';
        return (
          <Cell key={column.id} row={id} column={column} at={at} current={current} role={role} look={cellLook}>
            {children(column, at)}
          </Cell>
        );
      })}
    </div>
  );
}

export type Way = 'ascending' | 'descending' | 'none';

/** `isBy`: whether the table is sorted by this column. */
export function wayOf(isBy: boolean, { descending }: { descending: boolean }): Way {
  return isBy ? (descending ? 'descending' : 'ascending') : 'none';
}

/** What is said when a table has been sorted by a column. */
export function sortedWords({ t }: Translator, title: string, descending: boolean): string {
  const way = t(descending ? 'inventory.descending' : 'inventory.ascending');
  return t('inventory.sorted', { column: title.replaceAll('\u00ad', ''), way });
}

interface HeadProps<Column> {
  columns: readonly Column[];
  current?: CurrentCell | null | undefined;
  look?: string | undefined;
  cellLook?: (column: Column) => string | undefined;
  /** How the table is sorted by the column, where it can be; the head then shows it. */
  way?: (column: Column) => Way | undefined;
  /** What is in the head of a column; absent: its title. */
  children?: (column: Column) => ReactNode;
}

/** The heads of the columns, which stay in sight. */
export function HeadLine<Column extends GridColumn>(props: HeadProps<Column>) {
  const { columns, current, look, cellLook, way, children = ({ title }) => title } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of divs, as said above.
    // biome-ignore lint/a11y/useFocusableInteractive: cells take the focus, as in any grid.
    <div
      role="row"
      aria-rowindex={1}
      className={[styles.row, styles.head, look].filter(Boolean).join(' ')}
      data-row={HEAD}
    >
      {columns.map((column, at) => {
        const sort = way?.(column);
        const marks = [cellLook?.(column), current !== undefined && sort && styles.sortable];
        return (
          <Cell
            key={column.id}
            row={HEAD}
            column={column}
            at={at}
            current={current}
            role="columnheader"
            sort={sort}
            look={marks.filter(Boolean).join(' ')}
          >
            {sort && current !== undefined ? <SortedBy way={sort}>{children(column)}</SortedBy> : children(column)}
          </Cell>
        );
      })}
    </div>
  );
}

function SortedBy({ way, children }: { way: Way; children: ReactNode }) {
  return (
    <span className={styles.headWord}>
      {children}
      {way !== 'none' && <Icon name={way === 'descending' ? 'arrow-down' : 'arrow-up'} size={12} />}
    </span>
  );
}

interface CellProps {
  row: string;
  column: GridColumn;
  /** Index of the column. */
  at: number;
  current: CurrentCell | null | undefined;
  role: 'rowheader' | 'columnheader' | 'gridcell' | 'cell';
  /** For the head of a column that the table can be sorted by. */
  sort?: Way | undefined;
  look?: string | undefined;
  children: ReactNode;
}

function Cell({ row, column, at, current, role, sort, look, children }: CellProps) {
  const isCurrent = current?.column === column.id;
  const content = isCurrent && current.field ? current.field : children;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: all roles that a cell may have know their column.
    <div
      id={current === undefined ? undefined : cellId(row, column.id)}
      role={role}
      aria-colindex={at + 1}
      aria-selected={role === 'gridcell' ? isCurrent : undefined}
      aria-sort={sort}
      tabIndex={current === undefined ? undefined : isCurrent ? 0 : -1}
      data-column={column.id}
      data-kind={column.kind}
      data-folded={column.folded}
      className={[styles.cell, at === 0 && styles.first, look].filter(Boolean).join(' ')}
    >
      {column.folded ? <div className="spoken">{content}</div> : content}
    </div>
  );
}
