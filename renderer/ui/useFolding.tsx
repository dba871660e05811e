/**
 * Columns that give up their room where not all fit: those that matter least fold first, until the rest fits. They keep
 * their place for keys and screen readers, and open as long as one stands in them.
 */
import { type RefCallback, useMemo, useState } from 'react';
import { useTranslator } from '../state/workspace.ts';
import styles from './Grid.module.css';
import { Icon } from './Icon.tsx';
import type { GridColumn } from './useGrid.ts';

export interface Track {
  /** px that a word of the column takes at the least. */
  least: number;
  /** Its share of what is left, as of `fr`. */
  grow: number;
  /** The least goes first; absent: it stays. */
  worth?: number;
}

export interface Folding<Column> {
  columns: readonly (Column & { folded?: boolean })[];
  /** Widths of the columns, as grid tracks. */
  template: string;
  /** For what scrolls. */
  watch: RefCallback<HTMLDivElement>;
  /** What folds where not all columns fit; null where they do. */
  rail: { folded: readonly Column[]; open: boolean; turn: () => void } | null;
}

/** px of the button beside the table that opens what is folded. */
const RAIL = 30;

/** Tables that were unfolded by hand stay so while the window is open. */
const unfolded = new Set<string>();

/** `name` of the table. `current`: id of the column that one stands in. `trackOf` has to be the same function always. */
export function useFolding<Column extends GridColumn>(
  name: string,
  columns: readonly Column[],
  trackOf: (column: Column, columns: readonly Column[]) => Track,
  current: string,
): Folding<Column> {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  const [isOpen, setOpen] = useState(() => unfolded.has(name));
  const [watch] = useState(() => (element: HTMLDivElement | null) => {
    if (!element) return undefined;
    const frame = element.parentElement as HTMLElement;
    // Without what the scroll bar takes, and with what the rail does: so its coming and going changes nothing.
    const measure = () => setWidth(frame.clientWidth - (element.offsetWidth - element.clientWidth));
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(frame);
    observer.observe(element);
    return () => observer.disconnect();
  });

  const tracks = useMemo(() => columns.map((column) => trackOf(column, columns)), [columns, trackOf]);
  const tooMany = foldedOf(tracks, width);
  const closed = tooMany.filter((index) => !isOpen && columns[index]?.id !== current);
  const key = closed.join();
  const [shown, template] = useMemo(() => {
    const isFolded = new Set(key === '' ? [] : key.split(',').map(Number));
    const all = columns.map((column, index) => (isFolded.has(index) ? { ...column, folded: true } : column));
    const widths = tracks.map(({ least, grow }, at) => (isFolded.has(at) ? '0' : `minmax(${least}px, ${grow}fr)`));
    return [all, widths.join(' ')];
  }, [columns, tracks, key]);

  const turn = () => {
    if (isOpen) unfolded.delete(name);
    else unfolded.add(name);
    setOpen(!isOpen);
  };
  const rail = tooMany.length === 0 ? null : { folded: tooMany.map((at) => columns[at] as Column), open: isOpen, turn };
  return { columns: shown, template, watch, rail };
}

/** Indices of the columns that fold in so many px, in their order. */
export function foldedOf(tracks: readonly Track[], width: number): number[] {
  let needed = tracks.reduce((sum, { least }) => sum + least, 0);
  if (needed <= width) return [];
  const folded: number[] = [];
  const inTurn = tracks
    .map(({ least, worth }, at) => ({ least, worth, at }))
    .filter(({ worth }) => worth !== undefined)
    .toSorted((a, b) => (a.worth ?? 0) - (b.worth ?? 0) || b.at - a.at);
  for (const { least, at } of inTurn) {
    if (needed <= width - RAIL) break;
    needed -= least;
    folded.push(at);
  }
  return folded.toSorted((a, b) => a - b);
}

/** Opens what is folded, and folds it again. */
export function Rail({ folded, open, turn }: NonNullable<Folding<GridColumn>['rail']>) {
  const { t, list, number } = useTranslator();
  const columns = list(folded.map(({ title }) => title.replaceAll('\u00ad', '')));
  const label = open ? t('table.fitColumns') : t('table.moreColumns', { count: folded.length, columns });
  return (
    <button type="button" className={styles.rail} aria-label={label} title={label} data-open={open} onClick={turn}>
      <Icon name="columns-3" size={16} />
      {!open && <bdi aria-hidden="true">+{number(folded.length)}</bdi>}
    </button>
  );
}
