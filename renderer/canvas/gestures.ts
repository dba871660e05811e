/**
 * Pointer, wheel and touch on the canvas. A gesture changes the board and redraws; the document changes once, at its end.
 * Escape during a drag leaves no trace, because nothing was done yet.
 */
import type { Translator } from '../../shared/i18n/translate.ts';
import { isMac } from '../commands/shortcut.ts';
import { finishTyping } from '../state/actions.ts';
import type { Editor } from '../state/editor.ts';
import type { Board, Drag } from './board.ts';
import { click, doubleClick, isSelected, selectUnder } from './clicks.ts';
import { alongWith, dragTo, drop, grasp, isOpenGround, marqueeTo } from './drags.ts';
import { edgePan } from './edge-pan.ts';
import { type Hit, hitAt } from './hit.ts';

export interface GestureContext {
  board: Board;
  editor: Editor;
  /** Speaks the interface's language. */
  words(): Translator;
  /** Draws with the next frame: everything, or only the layer of selection, hovering and dragging. */
  redraw(layers: 'all' | 'top'): void;
  /** Offers what can be done with what is selected, at a point of the window in CSS px. */
  offer(at: { x: number; y: number }, held: boolean): void;
}

/** Screen px a pointer may wander and still be a click; a finger is less steady. */
const CLICK_SLOP = 4;
const TOUCH_SLOP = 10;
/** How long a finger rests, in ms, until it has hold of what is under it. */
const LONG_PRESS = 450;

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
  /** Keys that are held: Shift and Ctrl or ⌘ add to the selection, Shift goes by whole steps, Alt copies. */
  shift: boolean;
  primary: boolean;
  alt: boolean;
  /** A finger: it moves the map, unless it rested first or began on what is selected. */
  touch: boolean;
  /** The finger has rested. */
  rested: boolean;
  mode: 'undecided' | 'pan' | 'drag' | 'marquee';
  /** What goes along in a drag. */
  several: ReadonlySet<string>;
}

export function installGestures(element: HTMLElement, context: GestureContext): () => void {
  const { board, editor, redraw } = context;
  const { camera } = board;
  const touches = new Map<number, { x: number; y: number }>();
  let press: Press | null = null;
  let spaceHeld = false;
  /** The pen that is down: the hand that holds it may rest on the screen. */
  let pen: number | null = null;
  let resting = 0;

  const local = (event: { clientX: number; clientY: number }) => {
    const rect = element.getBoundingClientRect();
    // A larger interface stretches the canvas as well: its own px are fewer than the window's.
    const own = rect.width === 0 ? 1 : element.clientWidth / rect.width;
    return { x: (event.clientX - rect.left) * own, y: (event.clientY - rect.top) * own };
  };

  const setDrag = (drag: Drag | null) => {
    // The layers below only change when a drag begins or ends; while it lasts it has its own.
    const layers = board.drag?.drag === drag?.drag ? 'top' : 'all';
    board.drag = drag;
    redraw(layers);
  };

  const down = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-typing]')) return;
    const touch = event.pointerType === 'touch';
    if (touch && pen !== null) return;
    if (event.pointerType === 'pen') {
      pen = event.pointerId;
      touches.clear();
      if (press?.touch) cancel();
    }
    finishTyping(editor);
    element.focus({ preventScroll: true });
    const { x, y } = local(event);
    if (touch) {
      touches.set(event.pointerId, { x, y });
      if (touches.size > 1) {
        cancel();
        return;
      }
    }
    // On a Mac a press with Ctrl asks for the menu.
    if (press || (event.button !== 0 && event.button !== 1) || (event.ctrlKey && isMac())) return;
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
      ...keysOf(event),
      touch,
      rested: false,
      mode: event.button === 1 || spaceHeld ? 'pan' : 'undecided',
      several: new Set(),
    };
    if (press.mode === 'pan') element.style.cursor = 'grabbing';
    if (touch) resting = window.setTimeout(rest, LONG_PRESS);
    event.preventDefault();
  };

  /** A finger has rested: it has hold of what is under it, until it moves or lets go. */
  const rest = () => {
    if (press?.mode !== 'undecided') return;
    press.rested = true;
    selectUnder(press.hit, editor);
    // Felt where the device can; a page that nobody has touched yet may not.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(12);
    redraw('top');
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
      if (!press && event.pointerType !== 'touch') hover(x, y);
      return;
    }
    press.x = x;
    press.y = y;
    Object.assign(press, keysOf(event));
    const slop = press.touch ? TOUCH_SLOP : CLICK_SLOP;
    if (press.mode === 'undecided' && Math.hypot(x - press.startX, y - press.startY) > slop) begin(press);
    if (press.mode === 'pan') camera.set({ x: press.cameraX + x - press.startX, y: press.cameraY + y - press.startY });
    else if (press.mode !== 'undecided') {
      follow(press);
      edges.watch();
    }
  };

  const up = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    if (pen === event.pointerId) pen = null;
    if (!press || press.pointer !== event.pointerId) return;
    const ended = press;
    const { drag } = board;
    end();
    const adds = ended.shift || ended.primary;
    if (ended.rested && ended.mode === 'undecided') context.offer({ x: event.clientX, y: event.clientY }, false);
    else if (ended.mode === 'undecided') click(ended.hit, editor, adds, context.words());
    else if (drag) drop(drag, board.scene, editor, context.words(), adds);
    const { x, y } = local(event);
    if (!ended.touch) hover(x, y);
  };

  /** The system took the pointer away. */
  const lost = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    if (pen === event.pointerId) pen = null;
    if (press?.pointer === event.pointerId) cancel();
  };

  const end = () => {
    press = null;
    window.clearTimeout(resting);
    edges.stop();
    setDrag(null);
  };

  /** Breaks off what is under way: nothing was done yet, so nothing has to be taken back. */
  const cancel = () => {
    end();
    element.style.cursor = '';
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

  /** The pointer has left its spot: takes hold of what is there, draws an area on open ground, or moves the map. */
  const begin = (from: Press) => {
    window.clearTimeout(resting);
    const held = grasp(from.hit);
    const mayHold = !from.touch || from.rested || held?.kind === 'feeling' || (held && isSelected(held, editor));
    if (held && mayHold) {
      from.mode = 'drag';
      if (!isSelected(held, editor)) {
        if (from.shift || from.primary) editor.getState().toggleSelected(held);
        else editor.getState().select(held);
      }
      from.several = alongWith(held, editor);
    } else from.mode = isOpenGround(from.hit) && (!from.touch || from.rested) ? 'marquee' : 'pan';
    element.style.cursor = cursorWhile(from);
  };

  const edges = edgePan(board, () => {
    if (press?.mode !== 'drag' && press?.mode !== 'marquee') return null;
    follow(press);
    return press;
  });

  /** Brings the drag to where the pointer is now. */
  const follow = (from: Press) => {
    const start = { x: from.mapX, y: from.mapY };
    const at = camera.toMap(from.x, from.y);
    if (from.mode === 'marquee') {
      setDrag(marqueeTo(board.scene, start, at));
      return;
    }
    setDrag(dragTo(board.scene, from.hit, from.several, start, at, { whole: from.shift, free: from.alt }));
    element.style.cursor = cursorWhile(from);
  };

  const menu = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-typing]')) return;
    event.preventDefault();
    // A finger that rests is heard above, the menu key on the canvas itself.
    if (!(event instanceof PointerEvent) || (event.pointerType !== 'mouse' && event.pointerType !== 'pen')) return;
    cancel();
    const { x, y } = local(event);
    selectUnder(hitAt(board.scene, camera, x, y), editor);
    context.offer({ x: event.clientX, y: event.clientY }, event.buttons !== 0);
  };

  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const { x, y } = local(event);
    const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    // Pinching on a touchpad arrives as a wheel with Ctrl.
    if (event.ctrlKey || event.metaKey) camera.zoomAt(x, y, camera.scale * Math.exp(-event.deltaY * line * 0.0022));
    else if (event.shiftKey && event.deltaX === 0) camera.pan(-event.deltaY * line, 0);
    else camera.pan(-event.deltaX * line, -event.deltaY * line);
    if (press?.mode === 'drag' || press?.mode === 'marquee') follow(press);
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
    heldKeys(event, true);
  };

  /** Keys that change how a drag is meant count at once, not only when the pointer moves again. */
  const heldKeys = (event: KeyboardEvent, held: boolean) => {
    if (press?.mode !== 'drag' || (event.key !== 'Shift' && event.key !== 'Alt')) return;
    if (event.key === 'Shift') press.shift = held;
    else press.alt = held;
    // Alt alone would open the window's menu.
    event.preventDefault();
    follow(press);
  };

  const keyUp = (event: KeyboardEvent) => {
    if (event.code === 'Space') {
      spaceHeld = false;
      element.style.cursor = '';
    }
    heldKeys(event, false);
  };

  const listeners = new AbortController();
  const { signal } = listeners;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', lost, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('contextmenu', menu, { signal });
  element.addEventListener('dblclick', doubleClicked, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  window.addEventListener('keydown', keyDown, { signal, capture: true });
  window.addEventListener('keyup', keyUp, { signal, capture: true });
  return () => {
    window.clearTimeout(resting);
    edges.stop();
    listeners.abort();
  };
}

function keysOf(event: MouseEvent): Pick<Press, 'shift' | 'primary' | 'alt'> {
  return { shift: event.shiftKey, primary: isMac() ? event.metaKey : event.ctrlKey, alt: event.altKey };
}

function cursorWhile({ mode, hit, alt }: Press): string {
  if (mode === 'marquee') return 'crosshair';
  if (mode === 'pan') return 'grabbing';
  if (hit.hit === 'feeling') return 'ns-resize';
  if (hit.hit === 'lane' && hit.part === 'edge') return 'ns-resize';
  if (hit.hit === 'note' && hit.edge) return 'ew-resize';
  return alt ? 'copy' : 'grabbing';
}

/** Whether hovering over it changes the picture. */
function marked(hit: Hit): boolean {
  if (hit.hit === 'feeling' && hit.curve !== null) return true;
  return (
    hit.hit === 'stage' ||
    hit.hit === 'addTouchpoint' ||
    hit.hit === 'addStage' ||
    hit.hit === 'lane' ||
    hit.hit === 'addLane'
  );
}

function cursorFor(hit: Hit): string {
  switch (hit.hit) {
    case 'card':
    case 'stage':
      return 'grab';
    case 'note':
      return hit.edge ? 'ew-resize' : 'grab';
    case 'feeling':
      return hit.curve !== null ? 'ns-resize' : 'default';
    case 'lane':
      return hit.part === 'edge' ? 'ns-resize' : hit.part === 'fold' ? 'pointer' : 'grab';
    case 'persona':
    case 'addTouchpoint':
    case 'addStage':
    case 'addLane':
      return 'pointer';
    case 'cell':
      return 'cell';
    default:
      return 'default';
  }
}
