/** What stands under a point of the screen. */
import type { Place } from '../../shared/document/schema.ts';
import { pointAt } from '../../shared/layout/curve.ts';
import { columnAt } from '../../shared/layout/layout.ts';
import { LANE_PADDING } from '../../shared/layout/metrics.ts';
import type { Box, CurveLine, FeelingScale, LaneBand, Scene } from '../../shared/layout/scene.ts';
import { placeOf } from '../../shared/layout/selection.ts';
import type { Camera } from './camera.ts';
import { type LaneHit, laneHitAt } from './lane-heads.ts';

export type Hit =
  | { hit: 'persona'; id: string }
  | { hit: 'stage'; id: string }
  /** The plus at the end of a stage head. */
  | { hit: 'addTouchpoint'; stage: string }
  | { hit: 'addStage' }
  | LaneHit
  | { hit: 'card'; id: string }
  | { hit: 'note'; id: string; edge: 'start' | 'end' | null }
  /** A point of the nearest curve, or the place in the lane of feelings where its column is (`curve` is null). */
  | { hit: 'feeling'; moment: string; curve: string | null; onPoint: boolean; value: number }
  | { hit: 'cell'; lane: string; place: Place }
  | { hit: 'ground' };

/** Reach of a curve point in screen px: a fingertip's half width. */
const POINT_REACH = 14;
const NOTE_EDGE = 7;
export const ADD_BUTTON = 18;

/**
 * Where the map would begin on the screen if all of it stood still with the stage heads: these stay at the top
 * while the map moves under them; what is over them moves away.
 */
export function stickyTop(scene: Scene, camera: Camera): number {
  return Math.max(-scene.headsTop * camera.scale, camera.y);
}

/** The first screen px of the column of lane names: they stay at the start side. */
export function stickyStart(scene: Scene, camera: Camera): number {
  const width = scene.headWidth * camera.scale;
  if (scene.direction === 'ltr') return Math.max(0, camera.x);
  return Math.min(camera.width, scene.width * camera.scale + camera.x) - width;
}

/** The span of the map, in map px, that can be seen beside the lane names. */
export function besideNames(scene: Scene, camera: Camera): { from: number; to: number } {
  const start = stickyStart(scene, camera);
  const view = camera.inView();
  return scene.direction === 'ltr'
    ? { from: camera.toMap(start + scene.headWidth * camera.scale, 0).x, to: view.x + view.width }
    : { from: view.x, to: camera.toMap(start, 0).x };
}

/** Height of the band of stage heads, in map px. */
export function bandHeight(scene: Scene): number {
  return (scene.lanes[0]?.y ?? scene.headsTop + 50) - scene.headsTop;
}

/** The box of the plus in a stage head, in map px. */
export function addButtonOf(scene: Scene, head: Box): Box {
  const x = scene.direction === 'ltr' ? head.x + head.width - ADD_BUTTON - 6 : head.x + 6;
  return { x, y: head.y + (head.height - ADD_BUTTON) / 2, width: ADD_BUTTON, height: ADD_BUTTON };
}

/** The box of the plus after the last stage, in map px. */
export function addStageButton(scene: Scene): Box {
  const last = scene.stageHeads.at(-1);
  const size = 30;
  const y = last ? last.y : scene.headsTop + 10;
  if (!last)
    return {
      x: scene.direction === 'ltr' ? scene.headWidth + 5 : scene.width - scene.headWidth - 5 - size,
      y,
      width: size,
      height: size,
    };
  const x = scene.direction === 'ltr' ? last.x + last.width + 8 : last.x - 8 - size;
  return { x, y: y + (last.height - size) / 2, width: size, height: size };
}

export function hitAt(scene: Scene, camera: Camera, x: number, y: number): Hit {
  const point = camera.toMap(x, y);
  const stuck = (y - stickyTop(scene, camera)) / camera.scale;
  const inBand = stuck - scene.headsTop;
  const start = stickyStart(scene, camera);
  const onNames = x >= start && x <= start + scene.headWidth * camera.scale;
  if (inBand >= 0 && inBand <= bandHeight(scene)) {
    if (onNames) return { hit: 'ground' };
    const at = { x: point.x, y: stuck };
    if (within(addStageButton(scene), at)) return { hit: 'addStage' };
    const head = scene.stageHeads.find((item) => within(item, at));
    if (head)
      return within(addButtonOf(scene, head), at)
        ? { hit: 'addTouchpoint', stage: head.id }
        : { hit: 'stage', id: head.id };
    return { hit: 'ground' };
  }
  if (inBand < 0) {
    const persona = scene.personas.find((card) => within(card, point));
    return persona && !onNames ? { hit: 'persona', id: persona.id } : { hit: 'ground' };
  }
  const lane = scene.lanes.find((band) => point.y >= band.y && point.y < band.y + band.height);
  if (onNames) return laneHitAt(scene, camera.scale, (x - start) / camera.scale, point.y) ?? { hit: 'ground' };
  if (!lane) return { hit: 'ground' };
  if (lane.collapsed) return { hit: 'ground' };
  switch (lane.kind) {
    case 'touchpoints':
    case 'notes':
    case 'pictures':
    case 'owners':
      return boxAt(scene, lane, point, camera);
    case 'feelings':
      return feelingAt(scene, lane, point, camera);
    case 'measures':
      return { hit: 'ground' };
  }
}

function within(box: Box, point: { x: number; y: number }): boolean {
  return point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
}

function boxAt(scene: Scene, lane: LaneBand, point: { x: number; y: number }, camera: Camera): Hit {
  const item = scene.index.at(point.x, point.y);
  if (item?.kind === 'card') return { hit: 'card', id: item.box.id };
  if (item?.kind === 'owner') return { hit: 'card', id: item.box.moment };
  if (item?.kind === 'note') {
    const reach = Math.min(NOTE_EDGE / camera.scale, item.box.width / 4);
    const fromLeft = point.x - item.box.x < reach;
    const fromRight = item.box.x + item.box.width - point.x < reach;
    const ltr = scene.direction === 'ltr';
    const edge = fromLeft ? (ltr ? 'start' : 'end') : fromRight ? (ltr ? 'end' : 'start') : null;
    return { hit: 'note', id: item.box.id, edge };
  }
  const column = columnIn(scene, point.x);
  if (!column || lane.kind === 'owners') return { hit: 'ground' };
  if (lane.kind === 'touchpoints') {
    return column.moment === null ? { hit: 'cell', lane: lane.id, place: { stage: column.stage } } : { hit: 'ground' };
  }
  return { hit: 'cell', lane: lane.id, place: placeOf(column) };
}

function columnIn(scene: Scene, x: number) {
  const column = scene.columns[columnAt(scene, x)];
  return column && x >= column.x && x <= column.x + column.width ? column : undefined;
}

function feelingAt(scene: Scene, lane: LaneBand, point: { x: number; y: number }, camera: Camera): Hit {
  const scale = scene.scales.find((item) => item.lane === lane.id);
  const index = columnAt(scene, point.x);
  const column = columnIn(scene, point.x);
  if (!scale || !column || column.moment === null) return { hit: 'ground' };
  let nearest: CurveLine | undefined;
  let least = POINT_REACH / camera.scale;
  for (const curve of scene.curves) {
    const stop = curve.lane === lane.id ? pointAt(curve, index) : undefined;
    if (!stop) continue;
    const distance = Math.hypot(stop.x - point.x, stop.y - point.y);
    // Where two points lie on each other the active curve's is meant.
    if (distance < least || (distance === least && curve.active)) {
      nearest = curve;
      least = distance;
    }
  }
  return {
    hit: 'feeling',
    moment: column.moment,
    curve: nearest?.id ?? null,
    onPoint: nearest?.active ?? false,
    value: valueAt(scale, point.y),
  };
}

/** The feeling that a height in the lane stands for, not yet rounded to tenths but kept on the scale. */
export function valueAt(scale: FeelingScale, y: number): number {
  return Math.min(2, Math.max(-2, (scale.zero - y) / scale.unit));
}

/** The cell of a note lane at a point, for dropping notes; the nearest column counts. */
export function noteLaneAt(scene: Scene, y: number): LaneBand | undefined {
  return scene.lanes.find(
    (band) =>
      (band.kind === 'notes' || band.kind === 'pictures') && !band.collapsed && y >= band.y && y < band.y + band.height,
  );
}

/** The box that a run of columns takes in a lane: what a dropped note would cover. */
export function runBox(scene: Scene, lane: LaneBand, first: number, last: number): Box | null {
  const a = scene.columns[first];
  const b = scene.columns[last];
  if (!a || !b) return null;
  const x = Math.min(a.x, b.x) + 5;
  const end = Math.max(a.x + a.width, b.x + b.width) - 5;
  return { x, y: lane.y + LANE_PADDING, width: end - x, height: lane.height - 2 * LANE_PADDING };
}
