/** A row and a cell of an accessible table made of divs, so that each row is a grid of its own with heads that stay in sight. */
import type { ReactNode } from 'react';
import styles from './Outline.module.css';

/** The cell in a row that one stands in. */
export interface CurrentCell {
  column: string;
  /** Which of several notes in it; null where there are none. */
  note: string | null;
  /** The field that is open in it. */
  field: ReactNode;
}

/** Id of a cell's element; tables find cells by it. */
export function cellId(row: string, column: string): string {
  return `cell-${row}-${column}`;
}

interface CellProps {
  row: string;
  column: { id: string; kind: string };
  /** Index of the column. */
  at: number;
  current: CurrentCell | null;
  role?: 'rowheader' | 'columnheader' | 'gridcell';
  /** For the head of the column that the table is sorted by. */
  sort?: 'ascending' | 'descending' | 'none';
  className?: string;
  children: ReactNode;
}

export function Cell({ row, column, at, current, role = 'gridcell', sort, className, children }: CellProps) {
  const isCurrent = current?.column === column.id;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: all roles that a cell may have know their column.
    <div
      id={cellId(row, column.id)}
      role={role}
      aria-colindex={at + 1}
      aria-selected={role === 'gridcell' ? isCurrent : undefined}
      aria-sort={sort}
      tabIndex={isCurrent ? 0 : -1}
      data-column={column.id}
      data-kind={column.kind}
      className={[styles.cell, at === 0 && styles.first, className].filter(Boolean).join(' ')}
    >
      {isCurrent && current.field ? current.field : children}
    </div>
  );
}

interface LineProps {
  id: string;
  /** Its number in the whole table, from 1. */
  index: number;
  look?: string;
  /** The stage's colour. */
  colour?: string;
  /** Selected together with others. */
  taken?: boolean;
  children: ReactNode;
}

export function Line({ id, index, look, colour, taken, children }: LineProps) {
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
      {children}
    </div>
  );
}
