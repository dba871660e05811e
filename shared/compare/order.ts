/** What changed places: as few items as can explain the new order. */

export interface Placed {
  /** Place in the old and in the new order; any numbers that rise. */
  before: number;
  after: number;
  /** Ids on either side: they break ties, so that exchanging the sides names the same items. */
  beforeId: string;
  afterId: string;
}

/** The items that have to move for the old order to become the new one; the others keep their order among themselves. */
export function movedOf<T extends Placed>(items: readonly T[]): Set<T> {
  const old = items.toSorted((a, b) => a.before - b.before);
  const now = items.toSorted((a, b) => a.after - b.after);
  const name = (ids: string[]) => ids.join('\n');
  const forward = name(old.map((item) => item.beforeId)) <= name(now.map((item) => item.afterId));
  const kept = forward ? longestRise(old, (item) => item.after) : longestRise(now, (item) => item.before);
  return new Set(items.filter((item) => !kept.has(item)));
}

/** The longest run of items, in their order, whose value rises. */
function longestRise<T>(items: readonly T[], rankOf: (item: T) => number): Set<T> {
  /** For each length of a run the index of the item that ends it lowest. */
  const ends: number[] = [];
  const previous: number[] = [];
  items.forEach((item, index) => {
    const value = rankOf(item);
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rankOf(items[ends[middle] as number] as T) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = index;
  });
  const kept = new Set<T>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] as number) kept.add(items[index] as T);
  return kept;
}
