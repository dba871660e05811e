/** What pressing the heads of lanes and the pictures in them does. */
import { findById } from '../../shared/document/find.ts';
import { openLaneMenu } from '../lanes/opening.ts';
import { choosePicture, pictureSpot } from '../pictures/putting.ts';
import { typeLane } from '../state/actions.ts';
import { type Editor, mapOf } from '../state/editor.ts';
import { resizeLane, setCollapsed } from '../state/lanes.ts';
import { workspace } from '../state/workspace.ts';
import type { LaneHit } from './lane-heads.ts';

export function clickLane(hit: LaneHit, editor: Editor): void {
  if (hit.hit === 'addLane') {
    openLaneMenu();
    return;
  }
  const lane = findById(mapOf(editor).lanes, hit.id);
  if (!lane) return;
  editor.getState().select({ kind: 'lane', id: hit.id });
  if (hit.part === 'fold') setCollapsed(editor, hit.id, !lane.collapsed, workspace().getState().translator);
}

/** Renames the lane; on its lower edge lets it be as tall as what stands in it. */
export function doubleClickLane(hit: LaneHit, editor: Editor): void {
  if (hit.hit === 'addLane' || hit.part === 'fold') return;
  if (hit.part === 'edge') resizeLane(editor, hit.id, null);
  else typeLane(editor, hit.id);
}

/** A note of a storyboard that has no picture asks for one; false: it has, or needs none. */
export function choosesPicture(note: string, editor: Editor): boolean {
  const map = mapOf(editor);
  const spot = pictureSpot(map, { kind: 'note', id: note });
  if (!spot || findById(map.notes, note)?.picture !== null) return false;
  void choosePicture(editor, spot);
  return true;
}
