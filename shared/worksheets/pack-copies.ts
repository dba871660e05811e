/** How often a worksheet of a pack is printed, and for how many people. */
import type { Pack, PackSheet } from '../document/schema.ts';

/** All copies of a row of a pack. */
export function copiesOf(pack: Pick<Pack, 'groups'>, { copies, per }: Pick<PackSheet, 'copies' | 'per'>): number {
  return per === 'group' ? copies * pack.groups : copies;
}

/** Everybody in the room but whoever leads it. */
export function peopleOf({ groups, members }: Pick<Pack, 'groups' | 'members'>): number {
  return groups * members;
}
