/** Who is who: finds in two lists the items that mean the same. */

/** The two things compared: how it was, and how it is. */
export type Side = 'before' | 'after';

/** What an item is known by; null: it cannot be known by this. */
export type Mark<T> = (item: T, side: Side) => string | null;

export interface Pairing<T> {
  /** The other side's item, from either side. */
  partnerOf(item: T): T | undefined;
  add(before: T, after: T): void;
}

export function newPairing<T extends object>(): Pairing<T> {
  const partners = new Map<T, T>();
  return {
    partnerOf: (item) => partners.get(item),
    add: (before, after) => {
      partners.set(before, after);
      partners.set(after, before);
    },
  };
}

/**
 * Pairs up items by each mark in turn, the surest first. Where several items of one side bear the same mark, they are
 * paired in the order in which they stand. Neither side is preferred: exchanging them gives the same pairs.
 */
export function pairUp<T extends object>(
  before: readonly T[],
  after: readonly T[],
  marks: readonly Mark<T>[],
  pairing: Pairing<T> = newPairing(),
): Pairing<T> {
  const alone = (item: T) => pairing.partnerOf(item) === undefined;
  let left = before.filter(alone);
  let right = after.filter(alone);
  for (const mark of marks) {
    const waiting = new Map<string, T[]>();
    for (const item of right) {
      const known = mark(item, 'after');
      if (known === null) continue;
      const same = waiting.get(known);
      if (same) same.push(item);
      else waiting.set(known, [item]);
    }
    const taken = new Map<string, number>();
    for (const item of left) {
      const known = mark(item, 'before');
      if (known === null) continue;
      const turn = taken.get(known) ?? 0;
      const partner = waiting.get(known)?.[turn];
      if (!partner) continue;
      taken.set(known, turn + 1);
      pairing.add(item, partner);
    }
    if (taken.size === 0) continue;
    left = left.filter(alone);
    right = right.filter(alone);
  }
  return pairing;
}
