/** Where on the window something asked about by key is shown: below what is selected, as far as it is in view. */
import type { Board } from './board.ts';
import { bandHeight, stickyTop } from './hit.ts';
import { selectedBox } from './paint/top.ts';

/** CSS px of the window. */
export function besideSelection(board: Board, element: HTMLElement): { x: number; y: number } {
  const { camera, scene, selection } = board;
  const rect = element.getBoundingClientRect();
  const box = selectedBox(board, selection);
  const rtl = scene.direction === 'rtl';
  const inside = (value: number, size: number) => Math.max(8, Math.min(size - 8, value));
  const x = box ? camera.x + (rtl ? box.x + box.width : box.x) * camera.scale : camera.width / 2;
  const sticky = selection?.kind === 'stage' ? stickyTop(scene, camera) : camera.y;
  const y = box ? sticky + (box.y + box.height) * camera.scale : bandHeight(scene) * camera.scale;
  const stretch = element.clientWidth === 0 ? 1 : rect.width / element.clientWidth;
  return {
    x: rect.left + inside(x, camera.width) * stretch,
    y: rect.top + inside(y, camera.height) * stretch,
  };
}
