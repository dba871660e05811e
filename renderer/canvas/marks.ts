/**
 * What stands out on the canvas for a while: what a search found, and where quick capture writes next.
 * Set from outside the canvas; the painters read it from the board.
 */
import { useEffect, useLayoutEffect } from 'react';
import type { Box, Scene } from '../../shared/layout/scene.ts';
import type { Board } from './board.ts';
import { addStageButton, bandHeight, runBox } from './hit.ts';

/** A place to write at: under a moment or a whole stage in a lane; without a lane, a new stage after the named one. */
export interface WritePlace {
  lane: string | null;
  stage: string | null;
  moment: string | null;
}

export interface Marks {
  /** Ids of all that was found. */
  found: ReadonlySet<string>;
  /** Id of the one that is looked at. */
  current: string | null;
  /** Where in a text the words that were looked for stand, as index and past-the-end index; null: nothing is looked for. */
  spansIn: ((text: string) => readonly (readonly [from: number, to: number])[]) | null;
  target: WritePlace | null;
}

export const NO_MARKS: Marks = { found: new Set(), current: null, spansIn: null, target: null };

let marks = NO_MARKS;
const listeners = new Set<() => void>();

export function setMarks(next: Partial<Marks>): void {
  marks = { ...marks, ...next };
  for (const listener of listeners) listener();
}

/** Where the target is on the map (map px): a box to write into, or the gap where something new comes in. */
export function targetBox(scene: Scene, target: WritePlace): (Box & { gap: boolean }) | null {
  const gap = 6;
  const end = (box: Box, at: 'start' | 'end') =>
    (at === 'end') === (scene.direction === 'ltr') ? box.x + box.width : box.x;
  if (target.lane === null) {
    const head = scene.stageHeads.find((item) => item.id === target.stage);
    if (!head) return { ...addStageButton(scene), gap: false };
    return { x: end(head, 'end') - gap / 2, y: head.y, width: gap, height: head.height, gap: true };
  }
  const lane = scene.lanes.find((item) => item.id === target.lane);
  if (!lane) return null;
  const first = scene.columns.findIndex((column) =>
    target.moment === null ? column.stage === target.stage : column.moment === target.moment,
  );
  const column = scene.columns[first];
  if (!column) return null;
  if (lane.kind !== 'touchpoints') {
    const last = target.moment === null ? scene.columns.findLastIndex((item) => item.stage === target.stage) : first;
    const box = runBox(scene, lane, first, last);
    return box && { ...box, gap: false };
  }
  const box = runBox(scene, lane, first, first);
  if (!box || column.moment === null) return box && { ...box, gap: false };
  const side = { x: column.x, y: box.y, width: column.width, height: box.height };
  return { ...box, x: end(side, target.moment === null ? 'start' : 'end') - gap / 2, width: gap, gap: true };
}

/** Brings marks onto the board of the canvas on show, and the target into view, above the bar at the foot. */
export function useMarks(board: Board, redraw: (which: 'top') => void, scene: Scene): void {
  useEffect(() => {
    const take = () => {
      const moved = marks.target !== null && marks.target !== board.marks.target;
      board.marks = marks;
      if (moved) reveal(board);
      redraw('top');
    };
    listeners.add(take);
    take();
    return () => {
      listeners.delete(take);
    };
  }, [board, redraw]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board holds the scene, which moved under the target
  useLayoutEffect(() => reveal(board), [board, scene]);
}

/** Room for the bar at the foot, in screen px. */
const BAR = 150;

function reveal({ camera, scene, marks: { target } }: Board): void {
  const box = target && targetBox(scene, target);
  if (!box || camera.width === 0) return;
  const head = scene.headWidth * camera.scale + 12;
  const rtl = scene.direction === 'rtl';
  const clear = {
    left: rtl ? 40 : head,
    right: rtl ? head : 40,
    top: bandHeight(scene) * camera.scale + 8,
    bottom: Math.min(BAR, camera.height / 3),
  };
  // Stage heads stay at the top by themselves.
  const shown = target.lane === null ? { ...box, y: camera.toMap(0, camera.height / 2).y, height: 0 } : box;
  if (!camera.shows(shown, clear)) camera.reveal(shown, clear);
}
