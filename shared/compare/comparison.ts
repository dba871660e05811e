/** What a comparison of two maps says: who is who on both sides, and what is different about each. */
import type { Curve, Journey, JourneyMap, Lane, Moment, Note, Stage, Touchpoint } from '../document/schema.ts';
import type { Pairing } from './match.ts';

/** One side of a comparison. */
export interface Compared {
  journey: Journey;
  map: JourneyMap;
}

/** The same thing on both sides; null on one of them where it is not there. */
export interface Pair<T> {
  before: T | null;
  after: T | null;
}

/** A moment, and where it stands. */
export interface Standing {
  moment: Moment;
  touchpoint: Touchpoint | null;
  stage: Stage;
  /** Index within its stage. */
  index: number;
}

/** Facts of a moment or of its touchpoint that are told by name only. Words: `field.<detail>`. */
export const DETAILS = [
  'action',
  'time',
  'evidence',
  'feeling',
  'channel',
  'device',
  'control',
  'owner',
  'influence',
] as const;
export type Detail = (typeof DETAILS)[number];

/** How a moment feels on one curve, on either side; null: it is not said. */
export interface FeltChange extends Pair<number> {
  curve: CurvePair;
  /** In tenths of the scale; null where one side says nothing. */
  by: number | null;
}

export interface MomentPair extends Pair<Standing> {
  /** To another stage, or to another place among those that stayed in its stage. */
  moved: 'stage' | 'order' | null;
  renamed: boolean;
  /** Became a moment of truth, or is one no longer. */
  truth: 'gained' | 'lost' | null;
  details: readonly Detail[];
  /** On every curve that both sides have and on which at least one side says something. */
  felt: readonly FeltChange[];
}

export interface StagePair extends Pair<Stage> {
  moved: boolean;
  renamed: boolean;
  /** Another phase: before, during or after the purchase. */
  phase: boolean;
}

export interface NotePair extends Pair<Note> {
  /** To another lane, or under other moments. */
  moved: boolean;
  reworded: boolean;
  /** Votes, colour or picture. */
  details: boolean;
}

export interface CurvePair extends Pair<Curve> {
  renamed: boolean;
}

export interface LanePair extends Pair<Lane> {
  renamed: boolean;
}

/** Facts of the map itself; `map` is its name. */
export const FACTS = ['map', 'scenario', 'persona'] as const;
export type Fact = (typeof FACTS)[number];

export interface Comparison {
  before: Compared;
  after: Compared;
  facts: readonly Fact[];
  stages: readonly StagePair[];
  moments: readonly MomentPair[];
  notes: readonly NotePair[];
  curves: readonly CurvePair[];
  lanes: readonly LanePair[];
}

/** All pairs, those with an earlier side in its order, then what is only in the later. */
export function pairs<T extends object>(before: readonly T[], after: readonly T[], pairing: Pairing<T>): Pair<T>[] {
  return [
    ...before.map((item) => ({ before: item, after: pairing.partnerOf(item) ?? null })),
    ...after.filter((item) => !pairing.partnerOf(item)).map((item) => ({ before: null, after: item })),
  ];
}

/** Whether a fact of what is on both sides is not the same. */
export function differs<T>({ before, after }: Pair<T>, read: (item: T) => unknown): boolean {
  return before !== null && after !== null && read(before) !== read(after);
}
