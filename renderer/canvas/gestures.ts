/**
 * Pointer, wheel and touch on the canvas. A gesture changes the board and redraws; the document changes once, at its end.
 * Escape during a drag leaves no trace, because nothing was done yet.
 */
import type { Translator } from '../../shared/i18n/translate.ts';
import { finishTyping } from '../state/actions.ts';
import type { Editor } from '../state/editor.ts';
import type { Board, Drag } from './board.ts';
import { click, doubleClick } from './clicks.ts';
import { dragTo, drop, grasp } from './drags.ts';
import { edgePan } from './edge-pan.ts';
import { type Hit, hitAt } from './hit.ts';

export interface GestureContext {
  board: Board;
  editor: Editor;
  /** Speaks the interface's language. */
  words(): Translator;
  /** Draws with the next frame: everything, or only the layer of selection, hovering and dragging. */
  redraw(layers: 'all' | 'top'): void;
}

/** Screen px a pointer may wander and still be a click. */
const CLICK_SLOP = 4;
interface Press {
  pointer: number;
  hit: Hit;
  /** Screen px. */
  startX: number;
  startY: number;
  x: number;
  y: number;
  /** The camera when the press began, for panning. */
  cameraX: number;
  cameraY: number;
  /** Map px under the pointer when the press began. */
  mapX: number;
  mapY: number;
  shift: boolean;
  mode: 'undecided' | 'pan' | 'drag';
}

export function installGestures(element: HTMLElement, context: GestureContext): () => void {
  const { board, editor, redraw } = context;
  const { camera } = board;
  const touches = new Map<number, { x: number; y: number }>();
  let press: Press | null = null;
  let spaceHeld = false;

  const local = (event: { clientX: number; clientY: number }) => {
    const rect = element.getBoundingClientRect();
    return { x: event.clientX - rect.left, y: event.clientY - rect.top };
  };

  const setDrag = (drag: Drag | null) => {
    // The layers below only change when a drag begins or ends; while it lasts it has its own.
    const layers = board.drag?.drag === drag?.drag ? 'top' : 'all';
    board.drag = drag;
    redraw(layers);
  };

  const down = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-typing]')) return;
    finishTyping(editor);
    element.focus({ preventScroll: true });
    const { x, y } = local(event);
    if (event.pointerType === 'touch') {
      touches.set(event.pointerId, { x, y });
      if (touches.size === 2) {
        cancel();
        return;
      }
    }
    if (press || (event.button !== 0 && event.button !== 1)) return;
    element.setPointerCapture(event.pointerId);
    const at = camera.toMap(x, y);
    press = {
      pointer: event.pointerId,
      hit: hitAt(board.scene, camera, x, y),
      startX: x,
      startY: y,
      x,
      y,
      cameraX: camera.x,
      cameraY: camera.y,
      mapX: at.x,
      mapY: at.y,
      shift: event.shiftKey,
      mode: event.button === 1 || spaceHeld ? 'pan' : 'undecided',
    };
    if (press.mode === 'pan') element.style.cursor = 'grabbing';
    event.preventDefault();
  };

  const move = (event: PointerEvent) => {
    const { x, y } = local(event);
    if (touches.has(event.pointerId)) {
      if (touches.size === 2) {
        pinch(event.pointerId, x, y);
        return;
      }
      touches.set(event.pointerId, { x, y });
    }
    if (!press || press.pointer !== event.pointerId) {
      if (!press) hover(x, y);
      return;
    }
    press.x = x;
    press.y = y;
    press.shift = event.shiftKey;
    if (press.mode === 'undecided' && Math.hypot(x - press.startX, y - press.startY) > CLICK_SLOP) begin(press);
    if (press.mode === 'pan') camera.set({ x: press.cameraX + x - press.startX, y: press.cameraY + y - press.startY });
    else if (press.mode === 'drag') {
      follow(press);
      edges.watch();
    }
  };

  const up = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    if (!press || press.pointer !== event.pointerId) return;
    const ended = press;
    press = null;
    edges.stop();
    const { drag } = board;
    setDrag(null);
    if (ended.mode === 'undecided') click(ended.hit, editor);
    else if (drag) drop(drag, editor, context.words());
    const { x, y } = local(event);
    hover(x, y);
  };

  /** The system took the pointer away. */
  const lost = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    cancel();
  };

  const cancel = () => {
    press = null;
    edges.stop();
    setDrag(null);
  };

  const leave = () => {
    if (press || !board.hover) return;
    board.hover = null;
    redraw('top');
  };

  /** Two fingers: the map follows both, so it pans and zooms at once. */
  const pinch = (pointer: number, x: number, y: number) => {
    const moved = touches.get(pointer);
    const other = [...touches].find(([id]) => id !== pointer)?.[1];
    if (!moved || !other) return;
    const before = Math.hypot(moved.x - other.x, moved.y - other.y);
    const after = Math.hypot(x - other.x, y - other.y);
    const middleBefore = { x: (moved.x + other.x) / 2, y: (moved.y + other.y) / 2 };
    const middle = { x: (x + other.x) / 2, y: (y + other.y) / 2 };
    touches.set(pointer, { x, y });
    camera.pan(middle.x - middleBefore.x, middle.y - middleBefore.y);
    if (before > 0) camera.zoomAt(middle.x, middle.y, (camera.scale * after) / before);
  };

  const hover = (x: number, y: number) => {
    const hit = hitAt(board.scene, camera, x, y);
    element.style.cursor = spaceHeld ? 'grab' : cursorFor(hit);
    if (JSON.stringify(hit) === JSON.stringify(board.hover)) return;
    const showed = board.hover !== null && marked(board.hover);
    board.hover = hit;
    if (showed || marked(hit)) redraw('top');
  };

  const doubleClicked = (event: MouseEvent) => {
    const { x, y } = local(event);
    doubleClick(hitAt(board.scene, camera, x, y), editor);
  };

  /** The pointer has left its spot: takes hold of what is there, or of the map. */
  const begin = (from: Press) => {
    const held = grasp(from.hit, editor.getState().curveId);
    from.mode = held ? 'drag' : 'pan';
    if (held) editor.getState().select(held);
    element.style.cursor = held?.kind === 'feeling' ? 'ns-resize' : 'grabbing';
  };

  const edges = edgePan(board, () => {
    if (press?.mode !== 'drag') return null;
    follow(press);
    return press;
  });

  /** Brings the drag to where the pointer is now. */
  const follow = (from: Press) => {
    setDrag(dragTo(board.scene, from.hit, { x: from.mapX, y: from.mapY }, camera.toMap(from.x, from.y), from.shift));
  };

  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const { x, y } = local(event);
    const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    // Pinching on a touchpad arrives as a wheel with Ctrl.
    if (event.ctrlKey || event.metaKey) camera.zoomAt(x, y, camera.scale * Math.exp(-event.deltaY * line * 0.0022));
    else if (event.shiftKey && event.deltaX === 0) camera.pan(-event.deltaY * line, 0);
    else camera.pan(-event.deltaX * line, -event.deltaY * line);
    if (press?.mode === 'drag') follow(press);
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && press) {
      cancel();
      event.preventDefault();
      event.stopPropagation();
    }
    if (event.code === 'Space' && event.target === element) {
      spaceHeld = true;
      element.style.cursor = 'grab';
      event.preventDefault();
    }
    if (event.key === 'Shift' && press?.mode === 'drag') {
      press.shift = true;
      follow(press);
    }
  };

  const keyUp = (event: KeyboardEvent) => {
    if (event.code === 'Space') {
      spaceHeld = false;
      element.style.cursor = '';
    }
    if (event.key === 'Shift' && press?.mode === 'drag') {
      press.shift = false;
      follow(press);
    }
  };

  const listeners = new AbortController();
  const { signal } = listeners;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', lost, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('dblclick', doubleClicked, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  window.addEventListener('keydown', keyDown, { signal, capture: true });
  window.addEventListener('keyup', keyUp, { signal, capture: true });
  return () => {
    edges.stop();
    listeners.abort();
  };
}

/** Whether hovering over it changes the picture. */
function marked(hit: Hit): boolean {
  return hit.hit === 'stage' || hit.hit === 'addTouchpoint' || hit.hit === 'addStage' || hit.hit === 'lane';
}

function cursorFor(hit: Hit): string {
  switch (hit.hit) {
    case 'card':
    case 'stage':
      return 'grab';
    case 'note':
      return hit.edge ? 'ew-resize' : 'grab';
    case 'feeling':
      return hit.onPoint ? 'ns-resize' : 'default';
    case 'addTouchpoint':
    case 'addStage':
      return 'pointer';
    case 'cell':
      return 'cell';
    default:
      return 'default';
  }
}
