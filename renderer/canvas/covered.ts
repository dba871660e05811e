/** What floats over the foot of the canvas (the curves' legend, the overview, a bar) may not hide what is selected. */
import type { Box } from '../../shared/layout/scene.ts';
import type { Camera } from './camera.ts';

/**
 * How much of the canvas's foot to keep clear so that a box is seen which something hides wholly; 0 where nothing does.
 * Box in map px; the answer in px of the canvas.
 */
export function coveredFoot(canvas: HTMLElement, camera: Camera, box: Box): number {
  const place = canvas.getBoundingClientRect();
  // The interface may be shown larger than its own px.
  const stretch = canvas.clientWidth === 0 ? 1 : place.width / canvas.clientWidth;
  const left = place.left + (box.x * camera.scale + camera.x) * stretch;
  const top = place.top + (box.y * camera.scale + camera.y) * stretch;
  const right = left + box.width * camera.scale * stretch;
  const bottom = top + box.height * camera.scale * stretch;
  for (const other of canvas.parentElement?.children ?? []) {
    const over = other.getBoundingClientRect();
    if (other === canvas || over.top < place.top + place.height / 2) continue;
    if (over.left <= left && over.right >= right && over.top <= top && over.bottom >= Math.min(bottom, place.bottom))
      return (place.bottom - over.top) / stretch;
  }
  return 0;
}
