/**
 * Lays out the inside of one lane, and remembers it: a lane whose contents and place did not change since the layout
 * before is taken over as it is. An edit touches one lane or two, a map has ten.
 */
import type { JourneyMap, Lane } from '../document/schema.ts';
import { mirrorCurve } from './curve.ts';
import { mirrorDifference } from './difference.ts';
import { GridIndex } from './grid-index.ts';
import { layCards } from './lanes/cards.ts';
import { layFeelings } from './lanes/feelings.ts';
import type { LaneInput, MapSigns } from './lanes/lane-input.ts';
import { layMeasures } from './lanes/measures.ts';
import { layNotes } from './lanes/notes.ts';
import { layOwners } from './lanes/owners.ts';
import * as m from './metrics.ts';
import type {
  Box,
  Card,
  CurveLine,
  Difference,
  FeelingScale,
  MeasureLabel,
  NoteBox,
  OwnerLabel,
  SceneItem,
} from './scene.ts';

/** What stands in a lane, already mirrored for right-to-left. */
export interface LaidLane {
  height: number;
  isEmpty: boolean;
  cards: Card[];
  notes: NoteBox[];
  owners: OwnerLabel[];
  measures: MeasureLabel[];
  scales: FeelingScale[];
  curves: CurveLine[];
  differences: Difference[];
  index: GridIndex<SceneItem>;
}

export interface LanePlace {
  y: number;
  /** Least height: of the lane's name, or as it was made by hand. A collapsed lane has just this. */
  least: number;
  /** Of the whole map. */
  width: number;
  compared: { from: string; to: string } | null;
}

const remembered = new WeakMap<Lane, { inputs: readonly unknown[]; laid: LaidLane }>();

export function layLane(shared: LaneInput, map: JourneyMap, lane: Lane, place: LanePlace): LaidLane {
  const inputs = inputsOf(shared, map, lane, place);
  const known = remembered.get(lane);
  if (known && sameInputs(known.inputs, inputs)) return known.laid;
  const laid = lay(shared, map, lane, place);
  remembered.set(lane, { inputs, laid });
  return laid;
}

export function signsOf(map: JourneyMap): MapSigns {
  const moments = map.stages.flatMap((stage) => stage.moments);
  return {
    stages: map.stages.flatMap((stage) => [stage.id, stage.moments.length]),
    colours: map.stages.map((stage) => stage.colour),
    moments,
    ids: moments.map((moment) => moment.id),
    met: moments.map((moment) => moment.touchpoint),
  };
}

/** Everything that the inside of a lane follows from, beside the lane itself. Lists are compared item by item. */
function inputsOf(shared: LaneInput, map: JourneyMap, lane: Lane, place: LanePlace): readonly unknown[] {
  const { journey, signs, translator, activeCurve } = shared;
  const { y, least, width, compared } = place;
  const common = [y, least, width, shared.measure, translator, signs.stages];
  if (lane.collapsed) return [y, least];
  switch (lane.kind) {
    case 'touchpoints':
      return [...common, signs.moments, journey.touchpoints, activeCurve];
    case 'notes':
    case 'pictures':
      return [...common, signs.ids, signs.colours, shared.notesByLane.get(lane.id), journey.tasks];
    case 'owners':
      return [...common, signs.ids, signs.met, journey.touchpoints, journey.owners];
    case 'measures':
      return [...common, signs.ids, signs.met, journey.touchpoints];
    case 'feelings':
      return [...common, signs.moments, map.curves, journey.personas, activeCurve, compared?.from, compared?.to];
  }
}

function sameInputs(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((input, i) => sameInput(input, now[i]));
}

function sameInput(before: unknown, now: unknown): boolean {
  if (Object.is(before, now)) return true;
  if (!Array.isArray(before) || !Array.isArray(now) || before.length !== now.length) return false;
  for (let i = 0; i < before.length; i++) if (before[i] !== now[i]) return false;
  return true;
}

function lay(shared: LaneInput, map: JourneyMap, lane: Lane, { y, least, width, compared }: LanePlace): LaidLane {
  const cards: Card[] = [];
  const notes: NoteBox[] = [];
  const owners: OwnerLabel[] = [];
  const measures: MeasureLabel[] = [];
  const scales: FeelingScale[] = [];
  let curves: CurveLine[] = [];
  let differences: Difference[] = [];
  let height = least;
  let isEmpty = false;
  if (!lane.collapsed) {
    switch (lane.kind) {
      case 'touchpoints':
        height = layCards(shared, lane, y, least, cards);
        break;
      case 'notes':
      case 'pictures':
        height = layNotes(shared, lane, y, least, notes);
        break;
      case 'owners':
        height = layOwners(shared, lane, y, least, owners);
        break;
      case 'measures':
        height = layMeasures(shared, lane, y, least, measures);
        break;
      case 'feelings': {
        height = Math.max(least, m.FEELINGS_HEIGHT);
        const laid = layFeelings(shared, map, { lane: lane.id, y, height, width, compared, measure: shared.measure });
        scales.push(laid.scale);
        curves = laid.curves;
        if (laid.difference) differences = [laid.difference];
      }
    }
    isEmpty =
      lane.kind === 'feelings'
        ? curves.every((curve) => curve.points.length === 0)
        : cards.length + notes.length + owners.length + measures.length === 0;
  }
  if (shared.translator.direction === 'rtl') {
    mirrorBoxes(width, [...cards, ...notes, ...owners, ...measures]);
    curves = curves.map((curve) => mirrorCurve(curve, width));
    differences = differences.map((difference) => mirrorDifference(difference, width));
  }
  const items: SceneItem[] = [
    ...cards.map((box) => ({ kind: 'card' as const, box })),
    ...notes.map((box) => ({ kind: 'note' as const, box })),
    ...owners.map((box) => ({ kind: 'owner' as const, box })),
    ...measures.map((box) => ({ kind: 'measure' as const, box })),
  ];
  return { height, isEmpty, cards, notes, owners, measures, scales, curves, differences, index: new GridIndex(items) };
}

/** Turns the inline axis round: what began at the left begins at the right. */
export function mirrorBoxes(width: number, boxes: readonly Pick<Box, 'x' | 'width'>[]): void {
  for (const box of boxes) box.x = width - box.x - box.width;
}
