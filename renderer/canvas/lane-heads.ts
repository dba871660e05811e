/** The heads of the lanes under the pointer: what can be pressed there, and dragging them to another place or height. */

import { findById } from '../../shared/document/find.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { type LaneDrop, laneDrop } from '../../shared/layout/drop.ts';
import { LANE_LEAST_HEIGHT } from '../../shared/layout/metrics.ts';
import type { Box, LaneBand, Scene } from '../../shared/layout/scene.ts';
import type { Editor } from '../state/editor.ts';
import { mapOf } from '../state/editor.ts';
import { moveLaneBefore, nameOf, resizeLane } from '../state/lanes.ts';

export type LaneHit =
  /** `edge`: its lower border; `fold`: the arrow that collapses it. */
  { hit: 'lane'; id: string; part: 'name' | 'edge' | 'fold' } | { hit: 'addLane' };

export type LaneDrag =
  | { drag: 'lane'; id: string; dy: number; landing: LaneDrop | null }
  /** `height` in map px. */
  | { drag: 'laneHeight'; id: string; height: number };

/** Reach of a lane's lower border, in screen px to either side. */
const EDGE_REACH = 5;
export const FOLD = 24;

/** The box of the button that adds a lane. Map px, x from the start of the strip of lane names. */
export function addLaneButton(scene: Scene): Box {
  const last = scene.lanes.at(-1);
  return { x: 8, y: (last ? last.y + last.height : 0) + 7, width: scene.headWidth - 16, height: 26 };
}

/** The box of the arrow that collapses a lane; x from the start of the strip of lane names. */
export function foldBox(scene: Scene, lane: LaneBand): Box {
  const x = scene.direction === 'ltr' ? scene.headWidth - FOLD - 1 : 1;
  return { x, y: lane.y + 2, width: FOLD, height: FOLD };
}

/** What of the lane names is at a point of their strip (map px); undefined beside them. `scale`: of the camera. */
export function laneHitAt(scene: Scene, scale: number, x: number, y: number): LaneHit | undefined {
  if (within(addLaneButton(scene), x, y)) return { hit: 'addLane' };
  const edge = scene.lanes.find((lane) => !lane.collapsed && Math.abs(lane.y + lane.height - y) <= EDGE_REACH / scale);
  const lane = scene.lanes.find((band) => y >= band.y && y < band.y + band.height);
  if (lane && within(foldBox(scene, lane), x, y)) return { hit: 'lane', id: lane.id, part: 'fold' };
  if (edge) return { hit: 'lane', id: edge.id, part: 'edge' };
  return lane && { hit: 'lane', id: lane.id, part: 'name' };
}

function within(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The drag of a lane's head or lower edge with the pointer now at `y`. Map px. */
export function dragLane(scene: Scene, hit: LaneHit, fromY: number, y: number): LaneDrag | null {
  if (hit.hit === 'addLane' || hit.part === 'fold') return null;
  const lane = findById(scene.lanes, hit.id);
  if (!lane) return null;
  return hit.part === 'edge'
    ? { drag: 'laneHeight', id: hit.id, height: Math.max(LANE_LEAST_HEIGHT, lane.height + y - fromY) }
    : { drag: 'lane', id: hit.id, dy: y - fromY, landing: laneDrop(scene, y, hit.id) };
}

/** The lane was let go: one edit, said aloud. */
export function dropLane(drag: LaneDrag, editor: Editor, words: Translator): void {
  if (drag.drag === 'lane') {
    if (drag.landing) moveLaneBefore(editor, drag.id, drag.landing.before, words);
    return;
  }
  const lane = findById(mapOf(editor).lanes, drag.id);
  if (!lane) return;
  resizeLane(editor, drag.id, drag.height);
  const height = Math.round(drag.height);
  editor.getState().say(words.t('say.laneHeight', { name: nameOf(editor, lane), height }));
}
