/** Where a dragged thing would land: pure answers for the canvas, which only draws the mark. Map px. */
import type { Box, Scene } from './scene.ts';

/** A landing place for cards: before the `at`-th moment of a stage, moments counted without the dragged ones. */
export interface CardDrop {
  stage: string;
  at: number;
  /** Where to draw the mark: a bar on the border between two columns. */
  mark: Box;
}

/** Landing place of cards dragged to `x`. `dragged` (ids of moments) are left out of the count; none for what is new. */
export function cardDrop(scene: Scene, x: number, dragged: ReadonlySet<string>): CardDrop | null {
  const rtl = scene.direction === 'rtl';
  let column = scene.columns.find((item) => x >= item.x && x <= item.x + item.width);
  if (!column) {
    column = scene.columns.reduce<(typeof scene.columns)[number] | undefined>((nearest, item) => {
      const distance = (box: { x: number; width: number }) => Math.max(box.x - x, x - box.x - box.width, 0);
      return !nearest || distance(item) < distance(nearest) ? item : nearest;
    }, undefined);
  }
  if (!column) return null;
  const { stage } = column;
  const inFirstHalf = rtl ? x > column.x + column.width / 2 : x < column.x + column.width / 2;
  const columns = scene.columns.filter((item) => item.stage === stage);
  const empty = column.moment === null;
  const border = empty ? 0 : column.index + (inFirstHalf ? 0 : 1);
  const before = columns.slice(0, border).filter((item) => item.moment !== null && !dragged.has(item.moment)).length;
  const lane = scene.lanes.find((band) => band.kind === 'touchpoints');
  const edge = border === 0 ? columns[0] : columns[border - 1];
  if (!edge) return null;
  const atStart = border === 0;
  const markX = atStart !== rtl ? edge.x : edge.x + edge.width;
  return {
    stage,
    at: empty ? 0 : before,
    mark: { x: markX - 1.5, y: (lane?.y ?? 0) + 4, width: 3, height: (lane?.height ?? scene.height) - 8 },
  };
}

/** A landing place for stages: the new index, counted without them. */
export interface StageDrop {
  at: number;
  mark: Box;
}

/** Landing place of stage heads dragged to `x`; `dragged` (ids of stages) are left out of the count. */
export function stageDrop(scene: Scene, x: number, dragged: ReadonlySet<string>): StageDrop | null {
  const rtl = scene.direction === 'rtl';
  const others = scene.stageHeads.filter((head) => !dragged.has(head.id));
  const passed = (head: Box) => (rtl ? x < head.x + head.width / 2 : x > head.x + head.width / 2);
  const at = others.filter(passed).length;
  const edge = others[at] ?? others.at(-1);
  if (!edge) return null;
  const before = at < others.length;
  const markX = before !== rtl ? edge.x - 4 : edge.x + edge.width + 4;
  return { at, mark: { x: markX - 1.5, y: edge.y - 4, width: 3, height: edge.height + 8 } };
}

/** A landing place for a lane: before another lane, or null: after the last one that is shown. */
export interface LaneDrop {
  before: string | null;
  mark: Box;
}

/** Landing place of a lane head dragged to `y`; null where it stands already. */
export function laneDrop(scene: Scene, y: number, dragged: string): LaneDrop | null {
  const { lanes } = scene;
  const from = lanes.findIndex((lane) => lane.id === dragged);
  const border = lanes.filter((lane) => y > lane.y + lane.height / 2).length;
  if (from < 0 || border === from || border === from + 1) return null;
  const before = lanes[border];
  const above = lanes[border - 1];
  const edge = before?.y ?? (above ? above.y + above.height : 0);
  const x = scene.direction === 'ltr' ? 0 : scene.width - scene.headWidth;
  return { before: before?.id ?? null, mark: { x, y: edge - 1.5, width: scene.headWidth, height: 3 } };
}
