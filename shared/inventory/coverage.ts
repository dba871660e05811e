/** Which touchpoint is met on which map, how often, and how that feels. */
import type { Journey, JourneyMap, Moment, Touchpoint } from '../document/schema.ts';
import type { TIMES } from '../document/terms.ts';
import type { Translator } from '../i18n/translate.ts';

export interface CoverageCell {
  /** How often it is met. */
  count: number;
  /** Mean of all feelings there, −2 … +2; null where nobody said. */
  feeling: number | null;
  /** Where it is met first; null: nowhere. */
  first: { map: string; moment: string } | null;
}

export interface CoverageRow {
  touchpoint: Touchpoint;
  /** One a map, in the order of the maps. */
  cells: readonly CoverageCell[];
  /** On all maps together. */
  total: CoverageCell;
  /** How many maps meet it. */
  maps: number;
}

export interface CoverageTotal extends CoverageCell {
  /** How many different ones are met. */
  touchpoints: number;
}

export interface Coverage {
  maps: readonly JourneyMap[];
  /** One a touchpoint, in the order of the inventory. */
  rows: readonly CoverageRow[];
  /** What each map meets in all. */
  totals: readonly CoverageTotal[];
  /** What all maps meet together. */
  total: CoverageTotal;
  /** Touchpoints that no map meets. */
  unmet: number;
}

interface Tally {
  count: number;
  sum: number;
  feelings: number;
  first: CoverageCell['first'];
}

/** Feelings are those of the curves for that time, of all personas alike. */
export function coverageOf(journey: Journey, time: (typeof TIMES)[number]): Coverage {
  const { maps } = journey;
  const tallies = maps.map((map) => {
    const curves = map.curves.filter((curve) => curve.time === time).map((curve) => curve.id);
    const met = new Map<string, Tally>();
    for (const stage of map.stages) {
      for (const moment of stage.moments) {
        const tally = met.get(moment.touchpoint) ?? newTally({ map: map.id, moment: moment.id });
        count(tally, moment, curves);
        met.set(moment.touchpoint, tally);
      }
    }
    return met;
  });
  const rows = journey.touchpoints.map((touchpoint): CoverageRow => {
    const own = tallies.map((met) => met.get(touchpoint.id) ?? newTally(null));
    return {
      touchpoint,
      cells: own.map(cellOf),
      total: cellOf(sumOf(own)),
      maps: own.filter((item) => item.count > 0).length,
    };
  });
  const met = rows.filter((row) => row.maps > 0).length;
  return {
    maps,
    rows,
    totals: tallies.map((tally) => ({ ...cellOf(sumOf([...tally.values()])), touchpoints: tally.size })),
    total: { ...cellOf(sumOf(tallies.flatMap((tally) => [...tally.values()]))), touchpoints: met },
    unmet: rows.length - met,
  };
}

function newTally(first: CoverageCell['first']): Tally {
  return { count: 0, sum: 0, feelings: 0, first };
}

function count(tally: Tally, moment: Moment, curves: readonly string[]): void {
  tally.count++;
  for (const curve of curves) {
    const value = moment.feelings[curve];
    if (value === undefined) continue;
    tally.sum += value;
    tally.feelings++;
  }
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = newTally(tallies.find((tally) => tally.first !== null)?.first ?? null);
  for (const tally of tallies) {
    sum.count += tally.count;
    sum.sum += tally.sum;
    sum.feelings += tally.feelings;
  }
  return sum;
}

function cellOf({ count: met, sum, feelings, first }: Tally): CoverageCell {
  // To tenths, as feelings are; −0.04 is 0 and has no sign.
  return { count: met, feeling: feelings === 0 ? null : Math.round((sum / feelings) * 10) / 10 || 0, first };
}

/** What the matrix is sorted by: the names, the totals, the feelings in all, or one map. */
export type CoverageSort =
  | { by: 'name' | 'total' | 'feeling' | 'file'; descending: boolean }
  | { by: 'map'; map: string; descending: boolean };

export function sortCoverage(coverage: Coverage, sort: CoverageSort, words: Translator): CoverageRow[] {
  const column = sort.by === 'map' ? coverage.maps.findIndex((map) => map.id === sort.map) : -1;
  const key = (row: CoverageRow): number | null => {
    if (sort.by === 'feeling') return row.total.feeling;
    return sort.by === 'map' ? (row.cells[column]?.count ?? 0) : row.total.count;
  };
  const byName = (a: CoverageRow, b: CoverageRow) => words.compare(a.touchpoint.name, b.touchpoint.name);
  const way = sort.descending ? -1 : 1;
  return coverage.rows.toSorted((a, b) => {
    if (sort.by === 'file') return 0;
    if (sort.by === 'name') return byName(a, b) * way;
    const [one, other] = [key(a), key(b)];
    // What says nothing comes last, whichever way.
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b);
    return (one - other) * way || byName(a, b);
  });
}
