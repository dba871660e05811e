/** What a facilitator brings besides paper: it follows from the sheets of the pack and the number of people. */
import type { Pack } from '../document/schema.ts';
import { peopleOf } from './pack-copies.ts';
import type { SheetName, SheetPart } from './sheet.ts';

/** In the order in which they are listed. Their words are `pack.bring.<supply>`. */
export const SUPPLIES = [
  'pens',
  'markers',
  'notes',
  'dots',
  'scissors',
  'tape',
  'clipboards',
  'camera',
  'recorder',
  'badges',
] as const;
export type Supply = (typeof SUPPLIES)[number];

/** What worksheets are worked on with beside a pen. */
const NEEDS: Readonly<Partial<Record<SheetName, readonly Supply[]>>> = {
  attendance: ['badges'],
  persona: ['tape'],
  empathy: ['markers', 'notes', 'tape'],
  inventory: ['clipboards'],
  interview: ['clipboards', 'recorder'],
  survey: ['clipboards'],
  canvas: ['markers', 'notes', 'tape'],
  cards: ['scissors'],
  'truth-cards': ['scissors'],
  curve: ['markers'],
  poster: ['markers', 'notes', 'tape'],
  'poster-tiles': ['markers', 'notes', 'scissors', 'tape'],
  blueprint: ['markers', 'notes', 'tape'],
  ideas: ['scissors'],
  votes: ['dots'],
  matrix: ['markers', 'notes', 'tape'],
  audit: ['clipboards', 'camera'],
  'audit-walk': ['clipboards', 'camera'],
  'audit-touchpoint': ['clipboards', 'camera'],
};

/** These are looked at, or stuck things on. */
const LOOKED_AT: readonly SheetName[] = ['run-sheet', 'poster', 'poster-tiles'];

/** Dots that one person has to vote with. */
export const DOTS_EACH = 5;
const MARKERS_A_GROUP = 3;
const PADS_A_GROUP = 2;
/** One roll of tape goes around among so many groups. */
const GROUPS_A_ROLL = 2;

/** What is needed, and how much of it. */
export interface Bring {
  supply: Supply;
  count: number;
}

function needs(sheet: SheetName, supply: Supply): boolean {
  return supply === 'pens' ? !LOOKED_AT.includes(sheet) : (NEEDS[sheet]?.includes(supply) ?? false);
}

export function bringFor(pack: Pick<Pack, 'groups' | 'members'>, parts: readonly SheetPart[]): Bring[] {
  const { groups } = pack;
  const people = peopleOf(pack);
  return SUPPLIES.flatMap((supply) => {
    const used = parts.filter(({ request }) => request !== null && needs(request.sheet, supply));
    if (used.length === 0) return [];
    const counts: Record<Supply, number> = {
      // One each, and a spare for every group.
      pens: people + groups,
      markers: groups * MARKERS_A_GROUP,
      notes: groups * PADS_A_GROUP,
      dots: people * DOTS_EACH,
      scissors: groups,
      tape: Math.ceil(groups / GROUPS_A_ROLL),
      // Whoever holds a sheet while walking, but nobody two boards.
      clipboards: Math.min(people, Math.max(...used.map(({ copies }) => copies))),
      camera: groups,
      recorder: 1,
      badges: people,
    };
    return [{ supply, count: counts[supply] }];
  });
}
