/**
 * Lays a map out: the one pure function from document to scene.
 * Time runs along the inline axis: everything is placed from the start side and mirrored at the end for right-to-left.
 */
import { findById, isUnderStage } from '../document/find.ts';
import type { Curve, Journey, JourneyMap, Lane, Moment, Note, Touchpoint } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import { type CurveStop, curvePieces, peakEnd } from './curve.ts';
import { GridIndex } from './grid-index.ts';
import * as m from './metrics.ts';
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
import { type Measure, wrap } from './text.ts';

export interface LayoutOptions {
  measure: Measure;
  /** Speaks the map's language; its direction is the map's direction. */
  translator: Translator;
  /** The curve that cards show and that marks belong to. */
  activeCurve: string | null;
}

type Wrap = (text: string, style: m.TextStyle, width: number) => readonly string[];

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
    options,
  };

  const lanes: LaneBand[] = [];
  const cards: Card[] = [];
  const notes: NoteBox[] = [];
  const owners: OwnerLabel[] = [];
  const scales: FeelingScale[] = [];
  const curves: CurveLine[] = [];
  const momentColumns = momentColumnsOf(map, columns);

  let y = stageBand;
  for (const lane of map.lanes) {
    if (lane.hidden) continue;
    const name = laneName(lane, translator);
    const lines = wrapText(name, m.LANE_TEXT, m.HEAD_WIDTH - 24);
    const labelHeight = lines.length * m.LANE_TEXT.lineHeight + 2 * m.LANE_PADDING;
    let height = Math.max(lane.height ?? 0, labelHeight);
    if (lane.collapsed) height = Math.max(m.COLLAPSED_HEIGHT, labelHeight);
    else if (lane.kind === 'touchpoints') height = layCards(shared, momentColumns, lane, y, height, cards);
    else if (lane.kind === 'notes' || lane.kind === 'pictures') height = layNotes(shared, lane, y, height, notes);
    else if (lane.kind === 'owners') height = layOwners(shared, momentColumns, lane, y, height, owners);
    else if (lane.kind === 'feelings') {
      height = Math.max(height, m.FEELINGS_HEIGHT);
      const unit = (height - 2 * m.FEELINGS_PADDING) / 4;
      const scale = { lane: lane.id, zero: Math.round(y + height / 2), unit };
      scales.push(scale);
      for (const curve of map.curves) {
        if (curve.shown) curves.push(layCurve(shared, momentColumns, curve, scale));
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

/** What a curve is called: its own name, or its persona and time. */
export function curveName(journey: Journey, curve: Curve, translator: Translator): string {
  if (curve.name !== '') return curve.name;
  const persona = findById(journey.personas, curve.persona)?.name;
  const time = translator.t(`curve.time.${curve.time}`);
  return persona ? `${persona} · ${time}` : time;
}

interface LaneInput {
  journey: Journey;
  columns: readonly Column[];
  columnOf: ReadonlyMap<string, number>;
  heads: ReadonlyMap<string, StageHead>;
  touchpoints: ReadonlyMap<string, Touchpoint>;
  notesByLane: ReadonlyMap<string, readonly Note[]>;
  wrapText: Wrap;
  options: LayoutOptions;
}

interface MomentColumn {
  moment: Moment;
  column: Column;
}

type Wrapped = Map<string, readonly string[]>;
const wrappedTexts = new WeakMap<Measure, Map<m.TextStyle, Map<number, Wrapped>>>();
/** Texts remembered for one style and width; beyond it the memory starts anew. */
const WRAPPED_LIMIT = 50_000;

/** Wrapped texts are kept by measurer, style, width and text: an edit wraps only what it changed. */
function rememberingWrap(measure: Measure): Wrap {
  const byStyle = getOrMake(wrappedTexts, measure, () => new Map<m.TextStyle, Map<number, Wrapped>>());
  return (text, style, width) => {
    const byWidth = getOrMake(byStyle, style, () => new Map<number, Wrapped>());
    const wrapped = getOrMake(byWidth, width, () => new Map() as Wrapped);
    let lines = wrapped.get(text);
    if (!lines) {
      if (wrapped.size >= WRAPPED_LIMIT) wrapped.clear();
      lines = wrap(text, style, width, measure);
      wrapped.set(text, lines);
    }
    return lines;
  };
}

function getOrMake<Key, Value>(
  from: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  let value = from.get(key);
  if (value === undefined) {
    value = make();
    from.set(key, value);
  }
  return value;
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

function layCards(
  { touchpoints, wrapText, options }: LaneInput,
  momentColumns: readonly MomentColumn[],
  lane: Lane,
  y: number,
  least: number,
  cards: Card[],
): number {
  const textWidth = m.COLUMN_WIDTH - m.COLUMN_GAP - 2 * m.CARD_PADDING;
  let cardHeight = Math.max(m.CARD_MIN_HEIGHT, least - 2 * m.LANE_PADDING);
  const first = cards.length;
  for (const { moment, column } of momentColumns) {
    const touchpoint = touchpoints.get(moment.touchpoint);
    const name = wrapText(touchpoint?.name ?? '', m.CARD_NAME_TEXT, textWidth);
    const words = detailOf(touchpoint, moment, options.translator);
    const detail = words === '' ? [] : wrapText(words, m.CARD_DETAIL_TEXT, textWidth);
    const height =
      2 * m.CARD_PADDING +
      m.CARD_ICON +
      m.CARD_ICON_GAP +
      name.length * m.CARD_NAME_TEXT.lineHeight +
      detail.length * m.CARD_DETAIL_TEXT.lineHeight +
      m.FEELING_BAR_GAP +
      m.FEELING_BAR_HEIGHT;
    cardHeight = Math.max(cardHeight, height);
    cards.push({
      id: moment.id,
      touchpoint: moment.touchpoint,
      stage: column.stage,
      lane: lane.id,
      name,
      detail,
      feeling: options.activeCurve === null ? null : (moment.feelings[options.activeCurve] ?? null),
      indirect: touchpoint?.control === 'indirect',
      momentOfTruth: moment.momentOfTruth,
      evidence: moment.evidence,
      x: column.x + m.COLUMN_GAP / 2,
      y: y + m.LANE_PADDING,
      width: m.COLUMN_WIDTH - m.COLUMN_GAP,
      height: 0,
    });
  }
  for (let i = first; i < cards.length; i++) (cards[i] as Card).height = cardHeight;
  return cardHeight + 2 * m.LANE_PADDING;
}

/** The card's second line: when, and on what device or through which channel. */
function detailOf(touchpoint: Touchpoint | undefined, moment: Moment, translator: Translator): string {
  if (!touchpoint) return '';
  const where = touchpoint.device !== '' ? touchpoint.device : channelWord(touchpoint, translator);
  return [moment.time ?? '', where].filter((part) => part !== '').join(' · ');
}

function channelWord(touchpoint: Touchpoint, translator: Translator): string {
  return touchpoint.channel === 'other' ? '' : translator.t(`channel.${touchpoint.channel}`);
}

function layNotes(
  { columns, columnOf, heads, notesByLane, wrapText }: LaneInput,
  lane: Lane,
  y: number,
  least: number,
  notes: NoteBox[],
): number {
  // How far down each column is taken, and by how many notes: notes stack where their runs meet.
  const depth = columns.map(() => 0);
  const count = columns.map(() => 0);
  const first = notes.length;
  for (const note of notesByLane.get(lane.id) ?? []) {
    const head = isUnderStage(note.place) ? heads.get(note.place.stage) : undefined;
    const firstColumn = isUnderStage(note.place) ? head?.firstColumn : columnOf.get(note.place.from);
    const endColumn = isUnderStage(note.place) ? head?.endColumn : (columnOf.get(note.place.to) ?? Number.NaN) + 1;
    const from = columns[firstColumn ?? -1];
    const to = columns[(endColumn ?? 0) - 1];
    if (!from || !to || firstColumn === undefined || endColumn === undefined) continue;
    const x = from.x + m.COLUMN_GAP / 2;
    const width = to.x + to.width - m.COLUMN_GAP / 2 - x;
    const lines = wrapText(note.text, m.NOTE_TEXT, width - 2 * m.NOTE_PADDING);
    let top = 0;
    for (let i = firstColumn; i < endColumn; i++) top = Math.max(top, depth[i] as number);
    const height = Math.max(m.NOTE_MIN_HEIGHT, lines.length * m.NOTE_TEXT.lineHeight + 2 * m.NOTE_PADDING);
    for (let i = firstColumn; i < endColumn; i++) {
      depth[i] = top + height + m.NOTE_GAP;
      count[i] = (count[i] as number) + 1;
    }
    notes.push({
      id: note.id,
      lane: lane.id,
      role: lane.role,
      lines,
      colour: note.colour,
      stageColour: heads.get(from.stage)?.colour ?? 'stage-1',
      votes: note.votes,
      firstColumn,
      endColumn,
      x,
      y: y + m.LANE_PADDING + top,
      width,
      height,
    });
  }
  const filled = Math.max(0, ...depth) - (depth.some((value) => value > 0) ? m.NOTE_GAP : 0);
  const inner = Math.max(least, m.NOTE_LANE_MIN_HEIGHT, filled + 2 * m.LANE_PADDING) - 2 * m.LANE_PADDING;
  for (let i = first; i < notes.length; i++) {
    const box = notes[i] as NoteBox;
    let alone = true;
    for (let c = box.firstColumn; c < box.endColumn; c++) alone &&= count[c] === 1;
    // A note that shares its columns with no other fills the lane: even rows read calmer.
    if (alone) box.height = inner;
  }
  return inner + 2 * m.LANE_PADDING;
}

function layOwners(
  { journey, touchpoints, wrapText, options }: LaneInput,
  momentColumns: readonly MomentColumn[],
  lane: Lane,
  y: number,
  least: number,
  owners: OwnerLabel[],
): number {
  let tallest = Math.max(m.OWNERS_MIN_HEIGHT, least);
  const first = owners.length;
  for (const { moment, column } of momentColumns) {
    const names = (touchpoints.get(moment.touchpoint)?.owners ?? [])
      .map((id) => findById(journey.owners, id)?.name ?? '')
      .filter((name) => name !== '');
    const words = names.length > 0 ? options.translator.list(names) : options.translator.t('owner.none');
    const lines = wrapText(words, m.OWNER_TEXT, m.COLUMN_WIDTH - m.COLUMN_GAP);
    tallest = Math.max(tallest, lines.length * m.OWNER_TEXT.lineHeight + 2 * m.LANE_PADDING);
    owners.push({
      moment: moment.id,
      lane: lane.id,
      lines,
      missing: names.length === 0,
      x: column.x + m.COLUMN_GAP / 2,
      y: y + m.LANE_PADDING,
      width: m.COLUMN_WIDTH - m.COLUMN_GAP,
      height: 0,
    });
  }
  for (let i = first; i < owners.length; i++) (owners[i] as OwnerLabel).height = tallest - 2 * m.LANE_PADDING;
  return tallest;
}

function layCurve(
  { journey, options }: LaneInput,
  momentColumns: readonly MomentColumn[],
  curve: Curve,
  scale: FeelingScale,
): CurveLine {
  const stops: CurveStop[] = momentColumns.map(({ moment, column }) => {
    const value = moment.feelings[curve.id] ?? null;
    return { moment: moment.id, value, x: column.x + column.width / 2, y: scale.zero - (value ?? 0) * scale.unit };
  });
  const marks = peakEnd(stops.map((stop) => stop.value));
  return {
    id: curve.id,
    lane: scale.lane,
    name: curveName(journey, curve, options.translator),
    active: curve.id === options.activeCurve,
    colour: curve.colour,
    dash: curve.dash,
    pieces: curvePieces(stops),
    points: stops.flatMap((stop, i) =>
      stop.value === null
        ? []
        : [{ moment: stop.moment, x: stop.x, y: stop.y, value: stop.value, marks: marks[i] ?? [] }],
    ),
  };
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
