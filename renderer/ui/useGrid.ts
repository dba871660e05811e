/**
 * What makes a table of cells an accessible grid: one cell is the tab stop, the focus stays with it, and keys lead
 * from cell to cell. Each table says where one stands, and what its own keys mean.
 */
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  type UIEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Direction } from '../../shared/i18n/translate.ts';
import { gridStep } from './grid-step.ts';

/** What has keys and clicks of its own within a cell. */
const OWN = 'input, textarea, button';

export interface GridColumn {
  id: string;
  kind: string;
  title: string;
  /** It has no room now: words of it are only for screen readers. */
  folded?: boolean;
}

interface GridOptions {
  /** Ids of the rows and columns that one can stand in, in their order. */
  rows: readonly string[];
  columns: readonly string[];
  /** Indices of where one stands. */
  row: number;
  column: number;
  direction: Direction;
  /** The first row below the heads; 0 where one cannot stand in these. */
  top?: number;
  /** Makes a place that one came to the one where one stands. */
  onStand: (row: number, column: number) => void;
  /** What a key means before it leads anywhere; undefined: what it always means. */
  before?: (event: KeyboardEvent) => boolean | undefined;
  /** What another key means, true where it means anything; never with Alt. */
  press: (event: KeyboardEvent) => boolean;
  /** Whoever comes to the view from within this (a selector) goes on in the grid at once. */
  comesFrom?: string;
}

export interface Grid {
  /** For the frame's element. */
  element: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onMouseDown: (event: MouseEvent) => void;
  /** Goes to a cell, or the nearest one there is. */
  stand: (row: number, column: number) => void;
  /** Gives the focus to where one stands once what is going on has been shown. */
  takeFocus: () => void;
  /** The cell that an event happened in; null in a field or button of it. */
  cellAt: (event: UIEvent) => [row: number, column: number] | null;
  /** The cell that one stands in. */
  current: () => HTMLElement | null;
}

/** Id of a cell's element; tables find cells by it. */
export function cellId(row: string, column: string): string {
  return `cell-${row}-${column}`;
}

export function useGrid(options: GridOptions): Grid {
  const { rows, columns, row, column, direction, top = 1, onStand, before, press, comesFrom } = options;
  const element = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [, showAgain] = useState(0);
  const here = cellId(rows[row] ?? '', columns[column] ?? '');
  const current = () => document.getElementById(here);
  const holds = (other: Element | null) => element.current?.contains(other) ?? false;

  // Rows come and go under the focus: by undo, or when they leave one chunk for another. It stays where one stands.
  const hadFocus = holds(document.activeElement);
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isLost = hadFocus && activeElement === document.body;
    const isBehind = holds(activeElement) && activeElement?.matches('[data-column]');
    if (!wantsFocus.current && !isLost && !isBehind) return;
    wantsFocus.current = false;
    const cell = current();
    if (cell && !cell.contains(activeElement)) cell.focus();
  });

  // One who comes here by a change of view goes on where one stood.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it comes.
  useEffect(() => {
    const { activeElement } = document;
    current()?.scrollIntoView({ block: 'center', inline: 'nearest' });
    const isComing = comesFrom !== undefined && activeElement?.closest(comesFrom);
    if (activeElement === document.body || isComing) current()?.focus({ preventScroll: true });
  }, []);
  // What is chosen elsewhere, among the findings for instance, comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of all that may change, another row is what counts.
  useEffect(() => {
    if (!holds(document.activeElement)) current()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [rows[row]]);

  const takeFocus = () => {
    wantsFocus.current = true;
    // Also where nothing else changes: a wish that waits would take the focus from whoever has it later.
    showAgain((count) => count + 1);
  };
  const stand = (toRow: number, toColumn: number) => {
    if (rows.length === 0 || columns.length === 0) return;
    const within = (index: number, { length }: readonly string[]) => Math.max(0, Math.min(length - 1, index));
    onStand(within(toRow, rows), within(toColumn, columns));
    takeFocus();
  };
  const cellAt = ({ target }: UIEvent): [row: number, column: number] | null => {
    const inside = target as Element;
    const cell = inside.closest<HTMLElement>('[data-column]');
    const at = rows.indexOf(cell?.closest<HTMLElement>('[data-row]')?.dataset.row ?? '');
    if (!cell || at < 0 || inside.closest(OWN)) return null;
    return [at, Math.max(0, columns.indexOf(cell.dataset.column ?? ''))];
  };

  /** True when the key meant something here. */
  const pressed = (event: KeyboardEvent): boolean => {
    const done = before?.(event);
    if (done !== undefined) return done;
    if (event.altKey) return false;
    const to = gridStep(event, { row, column }, { rows: rows.length, columns: columns.length, top }, direction);
    if (to) stand(to.row, to.column);
    return to !== null || press(event);
  };
  return {
    element,
    onKeyDown: (event) => {
      if ((event.target as Element).closest(OWN)) return;
      if (event.nativeEvent.isComposing || !pressed(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onMouseDown: (event) => {
      // The cell gets the focus by where one stands, not by where the press happened to land.
      if (cellAt(event)) event.preventDefault();
    },
    stand,
    takeFocus,
    cellAt,
    current,
  };
}
