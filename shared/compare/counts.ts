/** What a comparison comes to, in numbers and by kind: the summary over it, and what can be looked at alone. */
import type { Comparison, CurvePair, MomentPair, NotePair, StagePair } from './comparison.ts';

/** Kinds of change, in the order they are told. Words: `compare.kind.<kind>`. */
export const CHANGE_KINDS = [
  'added',
  'removed',
  'moved',
  'better',
  'worse',
  'renamed',
  'truth',
  'details',
  'notes',
  'stages',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

/** Everything that is different about a moment. */
export function kindsOfMoment(pair: MomentPair): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  if (!pair.before) kinds.push('added');
  if (!pair.after) kinds.push('removed');
  if (pair.moved) kinds.push('moved');
  if (pair.felt.some(({ by }) => by !== null && by > 0)) kinds.push('better');
  if (pair.felt.some(({ by }) => by !== null && by < 0)) kinds.push('worse');
  if (pair.renamed) kinds.push('renamed');
  if (pair.truth) kinds.push('truth');
  if (pair.details.length > 0) kinds.push('details');
  return kinds;
}

export function isChangedNote(pair: NotePair): boolean {
  return !pair.before || !pair.after || pair.moved || pair.reworded || pair.details;
}

export function isChangedStage(pair: StagePair): boolean {
  return !pair.before || !pair.after || pair.moved || pair.renamed || pair.phase;
}

/** How many moments (for notes and stages: how many of those) each kind of change befell. One may be counted under several. */
export function countChanges(comparison: Comparison): ChangeCounts {
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const pair of comparison.moments) for (const kind of kindsOfMoment(pair)) counts[kind]++;
  counts.notes = comparison.notes.filter(isChangedNote).length;
  counts.stages = comparison.stages.filter(isChangedStage).length;
  return counts;
}

/** Whether the two sides say the same in everything that is compared. */
export function isSame(comparison: Comparison): boolean {
  const { facts, curves, lanes } = comparison;
  const isChanged = ({ before, after, renamed }: (typeof curves)[number] | (typeof lanes)[number]) =>
    !before || !after || renamed;
  return (
    Object.values(countChanges(comparison)).every((count) => count === 0) &&
    facts.length === 0 &&
    !curves.some(isChanged) &&
    !lanes.some(isChanged)
  );
}

/** How a curve feels on the whole: the mean of what it says on either side; null where it says nothing. */
export function meanFeelings(
  comparison: Comparison,
  curve: CurvePair,
): { before: number | null; after: number | null } {
  const mean = (side: 'before' | 'after') => {
    const id = curve[side]?.id;
    let [sum, count] = [0, 0];
    for (const pair of comparison.moments) {
      const value = id === undefined ? undefined : pair[side]?.moment.feelings[id];
      if (value === undefined) continue;
      sum += value;
      count++;
    }
    return count === 0 ? null : Math.round((sum / count) * 10) / 10 || 0;
  };
  return { before: mean('before'), after: mean('after') };
}
