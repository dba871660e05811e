/**
 * Lays a map out: the one pure function from document to scene.
 * Time runs along the inline axis: everything is placed from the start side and mirrored at the end for right-to-left.
 */
import type { Journey, JourneyMap, Lane } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import { JoinedIndex } from './grid-index.ts';
import { type LaidLane, layLane, mirrorBoxes, signsOf } from './lane-memory.ts';
import type { LaneInput, MomentColumn } from './lanes/lane-input.ts';
import * as m from './metrics.ts';
import { layPersonas } from './persona-band.ts';
import { rememberingWrap, type Wrap } from './remembering-wrap.ts';
import type { Column, LaneBand, PersonaCard, Scene, StageHead, VisibilityLine } from './scene.ts';
import type { Measure } from './text.ts';

export interface LayoutOptions {
  measure: Measure;
  /** Speaks the map's language; its direction is the map's direction. */
  translator: Translator;
  /** The curve that cards show and that marks belong to. */
  activeCurve: string | null;
  /** Two curves held against each other. */
  compared?: { from: string; to: string } | null;
}

export function layoutMap(journey: Journey, map: JourneyMap, options: LayoutOptions): Scene {
  const { translator } = options;
  const wrapText = rememberingWrap(options.measure);
  const { columns, stageHeads, width } = layColumns(map, wrapText);
  const personas: PersonaCard[] = [];
  const room = width - m.HEAD_WIDTH - m.MAP_END_PADDING;
  const headsTop = layPersonas(journey, map, room, wrapText, translator, personas);
  const stageBand = Math.max(m.STAGE_BAND_HEIGHT, ...stageHeads.map((head) => head.height + 20));
  for (const head of stageHeads) {
    head.y += headsTop;
    head.height = stageBand - 20;
  }

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
    tasks: new Set(journey.tasks.flatMap((task) => task.note ?? [])),
    wrapText,
    momentColumns: momentColumnsOf(map, columns),
    translator,
    activeCurve: options.activeCurve,
    measure: options.measure,
    signs: signsOf(map),
  };

  const lanes: LaneBand[] = [];
  const laid: LaidLane[] = [];
  let y = headsTop + stageBand;
  let visibility: VisibilityLine | null = null;
  for (const lane of map.lanes) {
    if (lane.hidden) continue;
    if (!visibility && isAtTheBack(lane)) {
      visibility = layVisibility(y, translator, wrapText);
      y += visibility.height;
    }
    const name = laneName(lane, translator);
    const lines = wrapText(name, m.LANE_TEXT, m.HEAD_WIDTH - 24);
    const labelHeight = lines.length * m.LANE_TEXT.lineHeight + 2 * m.LANE_PADDING;
    const least = lane.collapsed ? Math.max(m.COLLAPSED_HEIGHT, labelHeight) : Math.max(lane.height ?? 0, labelHeight);
    const inside = layLane(shared, map, lane, { y, least, width, compared: options.compared ?? null });
    laid.push(inside);
    lanes.push({
      id: lane.id,
      kind: lane.kind,
      role: lane.role,
      y,
      height: inside.height,
      name,
      lines,
      collapsed: lane.collapsed,
      ownHeight: lane.height,
      hint: lane.collapsed ? heldIn(shared, lane) : inside.isEmpty ? laneHint(lane, translator) : '',
    });
    y += inside.height;
  }

  if (translator.direction === 'rtl') mirrorBoxes(width, [...columns, ...personas, ...stageHeads]);
  return {
    map: map.id,
    direction: translator.direction,
    width,
    height: y + m.MAP_FOOT_PADDING,
    headWidth: m.HEAD_WIDTH,
    personas,
    headsTop,
    stageHeads,
    columns,
    lanes,
    cards: laid.flatMap((lane) => lane.cards),
    notes: laid.flatMap((lane) => lane.notes),
    owners: laid.flatMap((lane) => lane.owners),
    measures: laid.flatMap((lane) => lane.measures),
    visibility,
    scales: laid.flatMap((lane) => lane.scales),
    curves: laid.flatMap((lane) => lane.curves),
    differences: laid.flatMap((lane) => lane.differences),
    index: new JoinedIndex(laid.map((lane) => lane.index)),
  };
}

/** What a lane is called: its own name, or that of its kind or role. */
export function laneName(lane: Pick<Lane, 'name' | 'kind' | 'role'>, translator: Translator): string {
  if (lane.name !== '') return lane.name;
  return lane.kind === 'notes' ? translator.t(`lane.role.${lane.role}`) : translator.t(`lane.kind.${lane.kind}`);
}

/** What goes into a lane, for when nothing stands in it yet. */
export function laneHint(lane: Pick<Lane, 'kind' | 'role'>, { t }: Translator): string {
  return lane.kind === 'notes' ? t(`laneHint.role.${lane.role}`) : t(`laneHint.kind.${lane.kind}`);
}

/** Whether the lane tells of people and processes that customers do not see. */
export function isAtTheBack(lane: Pick<Lane, 'kind' | 'role'>): boolean {
  return lane.kind === 'notes' && (lane.role === 'backstage' || lane.role === 'support');
}

function layVisibility(y: number, translator: Translator, wrapText: Wrap): VisibilityLine {
  const lines = wrapText(translator.t('lane.visibility'), m.MARK_TEXT, m.HEAD_WIDTH - 20);
  return { y, height: lines.length * m.MARK_TEXT.lineHeight + 2 * m.VISIBILITY_PADDING, lines };
}

/** What a collapsed lane holds, where that can be counted. */
function heldIn({ notesByLane, translator }: LaneInput, lane: Lane): string {
  const count = notesByLane.get(lane.id)?.length ?? 0;
  return count > 0 ? translator.t('count.notes', { count }) : '';
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
