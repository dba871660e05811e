/** Where a dragged thing would land: pure answers for the canvas, which only draws the mark. Map px. */
import type { Box, Scene } from './scene.ts';

/** A landing place for a card: before the `at`-th moment of a stage, moments counted without the dragged one. */
export interface CardDrop {
  stage: string;
  at: number;
  /** Where to draw the mark: a bar on the border between two columns. */
  mark: Box;
}

/**
 * Landing place of a card dragged to `x`. `dragged` (a moment id) is left out of the count, null for one that is new.
 */
export function cardDrop(scene: Scene, x: number, dragged: string | null): CardDrop | null {
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
  const before = columns.slice(0, border).filter((item) => item.moment !== dragged).length;
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

/** A landing place for a stage: its new index, counted without itself. */
export interface StageDrop {
  at: number;
  mark: Box;
}

/** Landing place of a stage head dragged to `x`. */
export function stageDrop(scene: Scene, x: number, dragged: string): StageDrop | null {
  const rtl = scene.direction === 'rtl';
  const others = scene.stageHeads.filter((head) => head.id !== dragged);
  const passed = (head: Box) => (rtl ? x < head.x + head.width / 2 : x > head.x + head.width / 2);
  const at = others.filter(passed).length;
  const edge = others[at] ?? others.at(-1);
  if (!edge) return null;
  const before = at < others.length;
  const markX = before !== rtl ? edge.x - 4 : edge.x + edge.width + 4;
  return { at, mark: { x: markX - 1.5, y: edge.y - 4, width: 3, height: edge.height + 8 } };
}
