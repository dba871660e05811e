/** Touchpoints dragged in from the library: the mark where they would land, and the new moment when they are let go. */
import { type CardDrop, cardDrop } from '../../shared/layout/drop.ts';
import { type DraggedTouchpoint, readDraggedTouchpoint, TOUCHPOINT_TYPE } from '../library/drag.ts';
import { addMoment } from '../state/actions.ts';
import { journeyOf, mapOf } from '../state/editor.ts';
import type { Drag } from './board.ts';
import { describeMove } from './describe.ts';
import type { GestureContext } from './gestures.ts';

export function installArrivals(element: HTMLElement, { board, editor, words, redraw }: GestureContext): () => void {
  const landing = (event: DragEvent) => {
    const x = event.clientX - element.getBoundingClientRect().left;
    return cardDrop(board.scene, board.camera.toMap(x, 0).x, new Set());
  };

  const show = (drag: Drag | null) => {
    board.drag = drag;
    redraw('top');
  };

  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes(TOUCHPOINT_TYPE)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    show({ drag: 'arriving', landing: landing(event) });
  };

  const leave = () => {
    if (board.drag?.drag === 'arriving') show(null);
  };

  const drop = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes(TOUCHPOINT_TYPE)) return;
    event.preventDefault();
    event.stopPropagation();
    show(null);
    const dragged = readDraggedTouchpoint(event.dataTransfer);
    if (dragged) void add(dragged, landing(event));
  };

  /** The words of the catalogue are here already: the library, where the drag began, has fetched them. */
  const add = async (dragged: DraggedTouchpoint, target: CardDrop | null) => {
    const { addToMap, draggedTouchpoint } = await import('../library/adding.ts');
    const touchpoint = draggedTouchpoint(dragged, journeyOf(editor));
    if (!touchpoint) return;
    if (target) {
      const moment = addMoment(editor, touchpoint, target.stage, target.at);
      editor.getState().say(describeMove(journeyOf(editor), mapOf(editor), moment, words()));
    } else addToMap(editor, touchpoint, words());
    element.focus({ preventScroll: true });
  };

  const listeners = new AbortController();
  const { signal } = listeners;
  element.addEventListener('dragover', over, { signal });
  element.addEventListener('dragleave', leave, { signal });
  element.addEventListener('drop', drop, { signal });
  return () => listeners.abort();
}
