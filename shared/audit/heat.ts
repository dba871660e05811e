/** The heat map of a round: touchpoint × criterion, with what changed since another round. */
import type { Criterion } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import { changeOf, NO_CHANGE, type RowChange } from './change.ts';
import type { ScoredRow } from './met-on-way.ts';
import { NO_ROW, type RowTally } from './tally.ts';

export interface HeatRow {
  row: ScoredRow;
  tally: RowTally;
  change: RowChange;
}

/** `map`: by stage, in walk order within it, as on paper; `walk`: in walk order throughout. */
export type HeatSort =
  | { by: 'map' | 'walk'; descending: false }
  | { by: 'name' | 'mean' | 'change' | Criterion; descending: boolean };

/** `before` is the round that it is compared with; null: none. */
export function heatRows(
  rows: readonly ScoredRow[],
  now: ReadonlyMap<string, RowTally>,
  before: ReadonlyMap<string, RowTally> | null,
): HeatRow[] {
  return rows.map((row) => {
    const { id } = row.touchpoint;
    return {
      row,
      tally: now.get(id) ?? NO_ROW,
      change: before ? changeOf(now.get(id), before.get(id)) : NO_CHANGE,
    };
  });
}

/** `walk` is the walk order of touchpoint ids. Rows without a number come last, whichever way it is sorted. */
export function sortHeat(
  rows: readonly HeatRow[],
  sort: HeatSort,
  walk: readonly string[],
  { compare }: Pick<Translator, 'compare'>,
): HeatRow[] {
  switch (sort.by) {
    case 'map':
      return [...rows];
    case 'walk': {
      const places = new Map(walk.map((id, place) => [id, place]));
      const place = ({ row }: HeatRow) => places.get(row.touchpoint.id) ?? walk.length;
      return rows.toSorted((a, b) => place(a) - place(b));
    }
    case 'name': {
      const way = sort.descending ? -1 : 1;
      return rows.toSorted((a, b) => way * compare(a.row.touchpoint.name, b.row.touchpoint.name));
    }
    default: {
      const { by, descending } = sort;
      const way = descending ? -1 : 1;
      return rows.toSorted((a, b) => {
        const [left, right] = [figureOf(a, by), figureOf(b, by)];
        if (left === null || right === null) return Number(left === null) - Number(right === null);
        return way * (left - right);
      });
    }
  }
}

function figureOf({ tally, change }: HeatRow, by: 'mean' | 'change' | Criterion): number | null {
  if (by === 'mean') return tally.mean.mean;
  return by === 'change' ? change.mean : tally.cells[by].mean;
}
