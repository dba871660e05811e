/**
 * Lays a map out: the one pure function from document to scene.
 * Time runs along the inline axis: everything is placed from the start side and mirrored at the end for right-to-left.
 */
import type { Journey, JourneyMap, Lane } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import { GridIndex } from './grid-index.ts';
import { layCards } from './lanes/cards.ts';
import { layCurve } from './lanes/feelings.ts';
import type { LaneInput, MomentColumn } from './lanes/lane-input.ts';
import { layNotes } from './lanes/notes.ts';
import { layOwners } from './lanes/owners.ts';
import * as m from './metrics.ts';
import { rememberingWrap, type Wrap } from './remembering-wrap.ts';
import type {
  Box,
  Card,
  Column,
  CurveLine,
  FeelingScale,
  LaneBand,
  NoteBox,
  OwnerLabel,
  Scene,
  SceneItem,
  StageHead,
} from './scene.ts';
import type { Measure } from './text.ts';

export interface LayoutOptions {
  measure: Measure;
  /** Speaks the map's language; its direction is the map's direction. */
  translator: Translator;
  /** The curve that cards show and that marks belong to. */
  activeCurve: string | null;
}

export function layoutMap(journey: Journey, map: JourneyMap, options: LayoutOptions): Scene {
  const { translator } = options;
  const wrapText = rememberingWrap(options.measure);
  const { columns, stageHeads, width } = layColumns(map, wrapText);
  const stageBand = Math.max(m.STAGE_BAND_HEIGHT, ...stageHeads.map((head) => head.height + 20));
  for (const head of stageHeads) head.height = stageBand - 20;

  const columnOf = new Map<string, number>();
  columns.forEach((column, i) => {
    if (column.moment !== null) columnOf.set(column.moment, i);
  });
  const shared: LaneInput = {
    journey,
    columns,
    columnOf,
    heads: new Map(stageHeads.map((head) => [head.id, head])),
    touchpoints: new Map(journey.touchpoints.map((item) => [item.id, item])),
    notesByLane: Map.groupBy(map.notes, (note) => note.lane),
    wrapText,
    momentColumns: momentColumnsOf(map, columns),
    translator,
    activeCurve: options.activeCurve,
  };

  const lanes: LaneBand[] = [];
  const cards: Card[] = [];
  const notes: NoteBox[] = [];
  const owners: OwnerLabel[] = [];
  const scales: FeelingScale[] = [];
  const curves: CurveLine[] = [];

  let y = stageBand;
  for (const lane of map.lanes) {
    if (lane.hidden) continue;
    const name = laneName(lane, translator);
    const lines = wrapText(name, m.LANE_TEXT, m.HEAD_WIDTH - 24);
    const labelHeight = lines.length * m.LANE_TEXT.lineHeight + 2 * m.LANE_PADDING;
    let height = Math.max(lane.height ?? 0, labelHeight);
    if (lane.collapsed) height = Math.max(m.COLLAPSED_HEIGHT, labelHeight);
    else if (lane.kind === 'touchpoints') height = layCards(shared, lane, y, height, cards);
    else if (lane.kind === 'notes' || lane.kind === 'pictures') height = layNotes(shared, lane, y, height, notes);
    else if (lane.kind === 'owners') height = layOwners(shared, lane, y, height, owners);
    else if (lane.kind === 'feelings') {
      height = Math.max(height, m.FEELINGS_HEIGHT);
      const unit = (height - 2 * m.FEELINGS_PADDING) / 4;
      const scale = { lane: lane.id, zero: Math.round(y + height / 2), unit };
      scales.push(scale);
      for (const curve of map.curves) {
        if (curve.shown) curves.push(layCurve(shared, curve, scale));
      }
    } else height = Math.max(height, m.NOTE_LANE_MIN_HEIGHT);
    lanes.push({ id: lane.id, kind: lane.kind, role: lane.role, y, height, name, lines, collapsed: lane.collapsed });
    y += height;
  }

  if (translator.direction === 'rtl') mirror(width, { columns, stageHeads, cards, notes, owners, curves });
  const items: SceneItem[] = [
    ...cards.map((box) => ({ kind: 'card' as const, box })),
    ...notes.map((box) => ({ kind: 'note' as const, box })),
    ...owners.map((box) => ({ kind: 'owner' as const, box })),
  ];
  return {
    map: map.id,
    direction: translator.direction,
    width,
    height: y + m.MAP_FOOT_PADDING,
    headWidth: m.HEAD_WIDTH,
    stageHeads,
    columns,
    lanes,
    cards,
    notes,
    owners,
    scales,
    curves,
    index: new GridIndex(items),
  };
}

/** What a lane is called: its own name, or that of its kind or role. */
export function laneName(lane: Lane, translator: Translator): string {
  if (lane.name !== '') return lane.name;
  return lane.kind === 'notes' ? translator.t(`lane.role.${lane.role}`) : translator.t(`lane.kind.${lane.kind}`);
}

function layColumns(map: JourneyMap, wrapText: Wrap) {
  const columns: Column[] = [];
  const stageHeads: StageHead[] = [];
  let x = m.HEAD_WIDTH;
  for (const stage of map.stages) {
    const firstColumn = columns.length;
    const start = x;
    const moments = stage.moments.length === 0 ? [null] : stage.moments;
    moments.forEach((moment, index) => {
      columns.push({ x, width: m.COLUMN_WIDTH, stage: stage.id, moment: moment?.id ?? null, index });
      x += m.COLUMN_WIDTH;
    });
    const width = x - start;
    const lines = wrapText(stage.name, m.STAGE_TEXT, width - 24 - 2 * (m.COLUMN_GAP / 2));
    const height = Math.max(m.STAGE_HEAD_HEIGHT, lines.length * m.STAGE_TEXT.lineHeight + 14);
    stageHeads.push({
      id: stage.id,
      lines,
      colour: stage.colour,
      firstColumn,
      endColumn: columns.length,
      x: start + m.COLUMN_GAP / 2 - 2,
      y: 10,
      width: width - m.COLUMN_GAP + 4,
      height,
    });
    x += m.STAGE_GAP;
  }
  return { columns, stageHeads, width: Math.max(x, m.HEAD_WIDTH + m.COLUMN_WIDTH) + m.MAP_END_PADDING };
}

function momentColumnsOf(map: JourneyMap, columns: readonly Column[]): MomentColumn[] {
  const found: MomentColumn[] = [];
  let at = 0;
  for (const stage of map.stages) {
    if (stage.moments.length === 0) at++;
    for (const moment of stage.moments) found.push({ moment, column: columns[at++] as Column });
  }
  return found;
}

/** Turns the inline axis round: what began at the left begins at the right. */
function mirror(
  width: number,
  parts: {
    columns: Column[];
    stageHeads: StageHead[];
    cards: Card[];
    notes: NoteBox[];
    owners: OwnerLabel[];
    curves: CurveLine[];
  },
): void {
  const boxes: Pick<Box, 'x' | 'width'>[] = [
    ...parts.columns,
    ...parts.stageHeads,
    ...parts.cards,
    ...parts.notes,
    ...parts.owners,
  ];
  for (const box of boxes) box.x = width - box.x - box.width;
  parts.curves.forEach((curve, i) => {
    parts.curves[i] = {
      ...curve,
      points: curve.points.map((point) => ({ ...point, x: width - point.x })),
      pieces: curve.pieces.map((piece) => ({
        ...piece,
        x0: width - piece.x0,
        cx0: width - piece.cx0,
        cx1: width - piece.cx1,
        x1: width - piece.x1,
      })),
    };
  });
}

/** The column under a place on the inline axis, or the nearest one. Map px. */
export function columnAt(scene: Scene, x: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  scene.columns.forEach((column, i) => {
    const distance = Math.max(column.x - x, x - (column.x + column.width), 0);
    if (distance < least) {
      least = distance;
      nearest = i;
    }
  });
  return nearest;
}
