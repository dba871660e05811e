/** Where the keys lead in a table: by cell, to the ends, and a page at a time. */
import type { Direction } from '../../shared/i18n/translate.ts';

/** Rows that Page up and Page down go over. */
const PAGE = 10;

export interface GridPlace {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** The row that Ctrl+Home leads to: the first below the heads, where one can stand in these. */
  top: number;
}

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** The place that a key leads to, inside the table; null when it leads nowhere. */
export function gridStep(
  { key, ctrlKey, metaKey }: Press,
  { row, column }: GridPlace,
  size: GridSize,
  direction: Direction,
): GridPlace | null {
  const ctrl = ctrlKey || metaKey;
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const at = (toRow: number, toColumn: number): GridPlace => ({
    row: Math.max(0, Math.min(size.rows - 1, toRow)),
    column: Math.max(0, Math.min(size.columns - 1, toColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(ctrl ? 0 : row - 1, column);
    case 'ArrowDown':
      return at(ctrl ? size.rows - 1 : row + 1, column);
    case 'ArrowLeft':
    case 'ArrowRight':
      return at(row, column + (key === onward ? 1 : -1));
    case 'Home':
      return at(ctrl ? size.top : row, 0);
    case 'End':
      return at(ctrl ? size.rows - 1 : row, size.columns - 1);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'PageDown':
      return at(row + PAGE, column);
    default:
      return null;
  }
}
