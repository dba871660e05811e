/**
 * A map laid out: boxes, lines of text and curves in map px, already mirrored for right-to-left.
 * Screen, outline, poster and projector all draw from this, so they cannot disagree.
 */
import type { Evidence, LaneKind, NoteRole, Place } from '../document/schema.ts';
import type { Direction } from '../i18n/translate.ts';
import type { GridIndex } from './grid-index.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface StageHead extends Box {
  id: string;
  lines: readonly string[];
  colour: string;
  /** Columns it spans, first and past-the-last. */
  firstColumn: number;
  endColumn: number;
}

/** One moment wide; a stage without moments has one empty column. */
export interface Column {
  x: number;
  width: number;
  stage: string;
  moment: string | null;
  /** Index within its stage. */
  index: number;
}

export interface LaneBand {
  id: string;
  kind: LaneKind;
  role: NoteRole;
  y: number;
  height: number;
  name: string;
  lines: readonly string[];
  collapsed: boolean;
}

export interface Card extends Box {
  id: string;
  touchpoint: string;
  stage: string;
  lane: string;
  name: readonly string[];
  detail: readonly string[];
  /** On the active curve; null: not said. */
  feeling: number | null;
  indirect: boolean;
  momentOfTruth: boolean;
  evidence: Evidence;
}

export interface NoteBox extends Box {
  id: string;
  lane: string;
  role: NoteRole;
  lines: readonly string[];
  /** The note's own colour, or that of its stage where the lane is coloured by stage. */
  colour: string | null;
  stageColour: string;
  votes: number;
  firstColumn: number;
  endColumn: number;
}

export interface OwnerLabel extends Box {
  moment: string;
  lane: string;
  lines: readonly string[];
  missing: boolean;
}

export type CurveMark = 'peak' | 'lowest' | 'last';

export interface CurvePoint {
  moment: string;
  x: number;
  y: number;
  value: number;
  /** Highest, lowest and last by themselves (peak-end); one point may be two of them. */
  marks: readonly CurveMark[];
}

/** One cubic piece of a curve between two neighbouring points. */
export interface CurvePiece {
  x0: number;
  y0: number;
  cx0: number;
  cy0: number;
  cx1: number;
  cy1: number;
  x1: number;
  y1: number;
}

export interface CurveLine {
  id: string;
  lane: string;
  name: string;
  active: boolean;
  colour: string | null;
  dash: 'solid' | 'dashed' | 'dotted';
  points: readonly CurvePoint[];
  /** Drawn pieces; where a moment has no value there is none: a gap. */
  pieces: readonly CurvePiece[];
}

/** How a lane of feelings turns values into px: y = zero − value × unit. */
export interface FeelingScale {
  lane: string;
  zero: number;
  /** px for one step of the scale. */
  unit: number;
}

export interface Scene {
  map: string;
  direction: Direction;
  width: number;
  height: number;
  headWidth: number;
  stageHeads: readonly StageHead[];
  columns: readonly Column[];
  lanes: readonly LaneBand[];
  cards: readonly Card[];
  notes: readonly NoteBox[];
  owners: readonly OwnerLabel[];
  scales: readonly FeelingScale[];
  curves: readonly CurveLine[];
  /** Everything with a box, to find what is in view or under the pointer. */
  index: GridIndex<SceneItem>;
}

export type SceneItem =
  | { kind: 'card'; box: Card }
  | { kind: 'note'; box: NoteBox }
  | { kind: 'owner'; box: OwnerLabel };

/** A place in a note lane: what a new note there would stand under. */
export interface Cell {
  lane: string;
  place: Place;
}
