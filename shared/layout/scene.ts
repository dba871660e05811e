/**
 * A map laid out: boxes, lines of text and curves in map px, already mirrored for right-to-left.
 * Screen, outline, poster and projector all draw from this, so they cannot disagree.
 */
import type { NoteMeaning } from '../document/note-meaning.ts';
import type { Evidence, LaneKind, NoteRole, Place } from '../document/schema.ts';
import type { Direction } from '../i18n/translate.ts';
import type { SpatialIndex } from './grid-index.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A persona at the head of the map. */
export interface PersonaCard extends Box {
  id: string;
  name: readonly string[];
  quote: readonly string[];
  /** Data URL. */
  portrait: string | null;
  /** In the portrait's place where there is none. */
  initials: string;
  /** A place in the palette, behind the initials. */
  colour: string;
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
  /** The height that was given by hand; null: as tall as what stands in it. */
  ownHeight: number | null;
  /** In the map's language: what goes into a lane in which nothing stands yet, or what a collapsed one holds. */
  hint: string;
}

/** Above the first lane of people at the back: what customers see is above it. Takes a strip of its own. */
export interface VisibilityLine {
  y: number;
  height: number;
  lines: readonly string[];
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
  meaning: NoteMeaning | null;
  votes: number;
  /** Whether a task came of it. */
  task: boolean;
  /** Data URL, in a lane of pictures. */
  picture: string | null;
  /** Height of the picture's place above the words, 0 where there is none. */
  frame: number;
  firstColumn: number;
  endColumn: number;
}

export interface OwnerLabel extends Box {
  moment: string;
  lane: string;
  lines: readonly string[];
  missing: boolean;
}

/** What is measured at a moment's touchpoint, as lines from the top down. */
export interface MeasureLabel extends Box {
  moment: string;
  lane: string;
  texts: readonly { look: 'name' | 'value' | 'detail'; lines: readonly string[] }[];
}

export type CurveMark = 'peak' | 'lowest' | 'last';

export interface CurvePoint {
  moment: string;
  /** Index of its column. */
  column: number;
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

/** What a point of a curve looks like: the second way besides its colour to tell it from others. */
export type Marker = 'circle' | 'square' | 'diamond' | 'up' | 'down' | 'hexagon' | 'plus' | 'cross';

/** Words beside a point: which of peak, lowest and last it is, and its value. */
export interface MarkLabel extends Box {
  moment: string;
  marks: readonly CurveMark[];
  value: number;
  text: string;
  /** From the label's edge to its point, where it could not stand near. */
  leader: { x0: number; y0: number; x1: number; y1: number } | null;
}

export interface CurveLine {
  id: string;
  lane: string;
  /** Its own name, or persona and time. */
  name: string;
  /** As short as the curves of the map can be told apart by. */
  shortName: string;
  active: boolean;
  /** A place in the palette, or a colour of its own. */
  colour: string;
  /** Whether the colour was chosen; else the active curve is drawn in the colours of its feelings. */
  ownColour: boolean;
  dash: 'solid' | 'dashed' | 'dotted';
  marker: Marker;
  /** Of its marks, those for which there is room. */
  labels: readonly MarkLabel[];
  points: readonly CurvePoint[];
  /** Drawn pieces; where a moment has no value there is none: a gap. */
  pieces: readonly CurvePiece[];
}

/** The part between two curves where one is above the other all the way. */
export interface DifferenceArea {
  /** 1: the second curve feels better, −1: worse. */
  sign: 1 | -1;
  /** Its edge on the first curve, and that on the second. */
  from: CurvePiece;
  to: CurvePiece;
}

/** How much better the second curve is at a moment that both have a value for. */
export interface DifferenceAt {
  moment: string;
  x: number;
  y0: number;
  y1: number;
  /** In steps of the scale, to tenths. */
  by: number;
  /** Where neither neighbour has both values: a stem stands there in an area's place. */
  alone: boolean;
  /** Whether there is room between the points to say it. */
  written: boolean;
}

/** Two curves held against each other. */
export interface Difference {
  lane: string;
  from: string;
  to: string;
  areas: readonly DifferenceArea[];
  moments: readonly DifferenceAt[];
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
  /** Over the stage heads; they move away with the map. */
  personas: readonly PersonaCard[];
  /** Where the band of stage heads begins: the height of the personas' band. */
  headsTop: number;
  stageHeads: readonly StageHead[];
  columns: readonly Column[];
  lanes: readonly LaneBand[];
  cards: readonly Card[];
  notes: readonly NoteBox[];
  owners: readonly OwnerLabel[];
  measures: readonly MeasureLabel[];
  /** null: nobody at the back is on show. */
  visibility: VisibilityLine | null;
  scales: readonly FeelingScale[];
  curves: readonly CurveLine[];
  /** In each lane of feelings, while two curves are compared. */
  differences: readonly Difference[];
  /** Everything with a box, to find what is in view or under the pointer. */
  index: SpatialIndex<SceneItem>;
}

export type SceneItem =
  | { kind: 'card'; box: Card }
  | { kind: 'note'; box: NoteBox }
  | { kind: 'owner'; box: OwnerLabel }
  | { kind: 'measure'; box: MeasureLabel };

/** A place in a note lane: what a new note there would stand under. */
export interface Cell {
  lane: string;
  place: Place;
}
