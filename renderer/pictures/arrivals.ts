/** Pictures dropped on lanes of pictures, and pasted into what is selected there. */

import { findById } from '../../shared/document/find.ts';
import type { Scene } from '../../shared/layout/scene.ts';
import type { GestureContext } from '../canvas/gestures.ts';
import { hitAt, runBox } from '../canvas/hit.ts';
import { type Editor, mapOf } from '../state/editor.ts';
import { pictureAmong } from './pick-picture.ts';
import { type PictureSpot, pictureSpot, putPicture } from './putting.ts';

/** Takes pictures over the canvas from now on. Returns how to stop. */
export function installPictures(
  element: HTMLElement,
  { board, editor, redraw }: Pick<GestureContext, 'board' | 'editor' | 'redraw'>,
): () => void {
  const spotUnder = (event: DragEvent): PictureSpot | null => {
    const place = element.getBoundingClientRect();
    const hit = hitAt(board.scene, board.camera, event.clientX - place.left, event.clientY - place.top);
    if (hit.hit === 'note') return pictureSpot(mapOf(editor), { kind: 'note', id: hit.id });
    return hit.hit === 'cell' ? pictureSpot(mapOf(editor), { kind: 'cell', lane: hit.lane, place: hit.place }) : null;
  };

  const mark = (spot: PictureSpot | null) => {
    if (spot === null && board.drag?.drag !== 'picture') return;
    board.drag = spot && { drag: 'picture', target: boxOf(board.scene, spot) };
    redraw('top');
  };

  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    const spot = spotUnder(event);
    mark(spot);
    if (!spot) return;
    // What is dropped here is not a journey to open: the window need not offer that.
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
  };

  const leave = () => mark(null);

  const drop = (event: DragEvent) => {
    mark(null);
    const file = pictureAmong(event.dataTransfer?.files);
    const spot = file && spotUnder(event);
    if (!file || !spot) return;
    event.preventDefault();
    event.stopPropagation();
    void putPicture(editor, spot, file);
  };

  const listeners = new AbortController();
  const { signal } = listeners;
  element.addEventListener('dragover', over, { signal });
  element.addEventListener('dragleave', leave, { signal });
  element.addEventListener('drop', drop, { signal });
  const stopPasting = takePastedPictures(editor);
  return () => {
    stopPasting();
    listeners.abort();
  };
}

/** Takes pasted pictures into the selected place of a storyboard. Returns how to stop. */
export function takePastedPictures(editor: Editor): () => void {
  const paste = (event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const spot = pictureSpot(mapOf(editor), editor.getState().selection);
    // Copied cells of a table bring a picture of themselves: there the words count.
    const file = clipboardData?.types.includes('text/plain') ? undefined : pictureAmong(clipboardData?.files);
    if (!spot || !file) return;
    event.preventDefault();
    event.stopPropagation();
    void putPicture(editor, spot, file);
  };
  window.addEventListener('paste', paste, { capture: true });
  return () => window.removeEventListener('paste', paste, { capture: true });
}

function boxOf(scene: Scene, spot: PictureSpot) {
  if ('note' in spot) return findById(scene.notes, spot.note) ?? null;
  const lane = findById(scene.lanes, spot.lane);
  const { place } = spot;
  const column = scene.columns.findIndex((item) =>
    'stage' in place ? item.stage === place.stage : item.moment === place.from,
  );
  return lane && column >= 0 ? runBox(scene, lane, column, column) : null;
}
