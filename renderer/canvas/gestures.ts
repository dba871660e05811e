/**
 * Pointer, wheel and touch on the canvas. A gesture changes the board and redraws; the document changes once, at its end.
 * Escape during a drag leaves no trace, because nothing was done yet.
 */
import { findById } from '../../shared/document/find.ts';
import type { Place } from '../../shared/document/schema.ts';
import { roundFeeling } from '../../shared/edits/apply.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { cardDrop, stageDrop } from '../../shared/layout/drop.ts';
import { columnAt } from '../../shared/layout/layout.ts';
import type { Box, Column, LaneBand, NoteBox } from '../../shared/layout/scene.ts';
import { placeOf } from '../../shared/layout/selection.ts';
import { readDraggedTouchpoint } from '../library/drag.ts';
import {
  addMoment,
  addStage,
  finishTyping,
  moveMoment,
  moveStage,
  placeNote,
  setFeeling,
  typeLane,
  typeNewNote,
  typeNewTouchpoint,
  typeOver,
} from '../state/actions.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import type { Board, Drag } from './board.ts';
import { describeMove } from './describe.ts';
import { type Hit, hitAt, noteLaneAt, runBox, valueAt } from './hit.ts';

export interface GestureContext {
  board: Board;
  editor: Editor;
  /** Speaks the interface's language. */
  words(): Translator;
  /** Draws the board again with the next frame. */
  redraw(): void;
}

/** Screen px a pointer may wander and still be a click. */
const CLICK_SLOP = 4;
/** Screen px from the edge where a drag begins to move the map, and how far it goes each frame. */
const EDGE = 44;
const EDGE_SPEED = 14;

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

/** Where a dragged note would go. */
interface NoteTarget {
  lane: string;
  place: Place;
  box: Box;
}

export function installGestures(element: HTMLElement, context: GestureContext): () => void {
  const { board, editor, redraw } = context;
  const { camera } = board;
  const touches = new Map<number, { x: number; y: number }>();
  let press: Press | null = null;
  let spaceHeld = false;
  let noteTarget: NoteTarget | null = null;
  let edgeFrame = 0;

  const local = (event: { clientX: number; clientY: number }) => {
    const rect = element.getBoundingClientRect();
    return { x: event.clientX - rect.left, y: event.clientY - rect.top };
  };

  const setDrag = (drag: Drag | null) => {
    board.drag = drag;
    redraw();
  };

  // ---- pointer ----------------------------------------------------------------------------------------------------

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
      watchEdges();
    }
  };

  const up = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    if (!press || press.pointer !== event.pointerId) return;
    const ended = press;
    press = null;
    stopEdges();
    if (ended.mode === 'undecided') click(ended.hit);
    else if (ended.mode === 'drag') drop(ended);
    setDrag(null);
    const { x, y } = local(event);
    hover(x, y);
  };

  const cancel = () => {
    press = null;
    noteTarget = null;
    stopEdges();
    setDrag(null);
  };

  const leave = () => {
    if (press || !board.hover) return;
    board.hover = null;
    redraw();
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
    if (showed || marked(hit)) redraw();
  };

  const click = (hit: Hit) => {
    const state = editor.getState();
    switch (hit.hit) {
      case 'stage':
        state.select({ kind: 'stage', id: hit.id });
        break;
      case 'addTouchpoint': {
        const stage = findById(mapOf(editor).stages, hit.stage);
        if (stage) typeNewTouchpoint(editor, stage.id, stage.moments.length);
        break;
      }
      case 'addStage':
        addStage(editor, mapOf(editor).stages.length);
        break;
      case 'card':
        state.select({ kind: 'moment', id: hit.id });
        break;
      case 'note':
        state.select({ kind: 'note', id: hit.id });
        break;
      case 'feeling':
        if (state.curveId) state.select({ kind: 'feeling', moment: hit.moment, curve: state.curveId });
        break;
      case 'cell': {
        const cell = { kind: 'cell', lane: hit.lane, place: hit.place } as const;
        const again = JSON.stringify(state.selection) === JSON.stringify(cell);
        if (again) typeOver(editor, cell);
        else state.select(cell);
        break;
      }
      case 'lane':
      case 'ground':
        state.select(null);
        break;
    }
  };

  const doubleClick = (event: MouseEvent) => {
    const { x, y } = local(event);
    const hit = hitAt(board.scene, camera, x, y);
    const state = editor.getState();
    if (state.typing) return;
    switch (hit.hit) {
      case 'stage':
      case 'card':
      case 'note':
        typeOver(editor, state.selection);
        break;
      case 'lane':
        typeLane(editor, hit.id);
        break;
      case 'cell': {
        const lane = findById(mapOf(editor).lanes, hit.lane);
        if (lane?.kind === 'notes') typeNewNote(editor, hit.lane, hit.place);
        break;
      }
      case 'feeling':
        if (state.curveId && !hit.onPoint) setFeeling(editor, hit.moment, state.curveId, roundFeeling(hit.value));
        break;
      default:
    }
  };

  // ---- drags ------------------------------------------------------------------------------------------------------

  /** The pointer has left its spot: decides what is being dragged. */
  const begin = (from: Press) => {
    const { hit } = from;
    const state = editor.getState();
    from.mode = 'drag';
    switch (hit.hit) {
      case 'card':
        state.select({ kind: 'moment', id: hit.id });
        break;
      case 'stage':
        state.select({ kind: 'stage', id: hit.id });
        break;
      case 'note':
        state.select({ kind: 'note', id: hit.id });
        break;
      case 'feeling':
        if (state.curveId && hit.onPoint) state.select({ kind: 'feeling', moment: hit.moment, curve: state.curveId });
        else from.mode = 'pan';
        break;
      default:
        from.mode = 'pan';
    }
    element.style.cursor = from.mode === 'pan' || hit.hit !== 'feeling' ? 'grabbing' : 'ns-resize';
  };

  /** Brings the drag to where the pointer is now. */
  const follow = (from: Press) => {
    const { scene } = board;
    const at = camera.toMap(from.x, from.y);
    const dx = at.x - from.mapX;
    const dy = at.y - from.mapY;
    const { hit } = from;
    switch (hit.hit) {
      case 'card':
        setDrag({ drag: 'card', id: hit.id, dx, dy, mark: cardDrop(scene, at.x, hit.id)?.mark ?? null });
        break;
      case 'stage':
        setDrag({ drag: 'stage', id: hit.id, dx, mark: stageDrop(scene, at.x, hit.id)?.mark ?? null });
        break;
      case 'note':
        noteTarget = hit.edge ? stretched(hit.id, hit.edge, at.x) : moved(hit.id, from.mapX, at);
        if (hit.edge) setDrag({ drag: 'stretch', id: hit.id, target: noteTarget?.box ?? null });
        else setDrag({ drag: 'note', id: hit.id, dx, dy, target: noteTarget?.box ?? null });
        break;
      case 'feeling': {
        const value = bentTo(hit.moment, from.mapY, at.y, from.shift);
        const { curveId } = editor.getState();
        if (value !== null && curveId) setDrag({ drag: 'feeling', moment: hit.moment, curve: curveId, value });
        break;
      }
      default:
    }
  };

  /** The feeling a dragged point has: where it began plus the pointer's way, in tenths or whole steps. */
  const bentTo = (moment: string, fromY: number, y: number, whole: boolean): number | null => {
    const curve = board.scene.curves.find((item) => item.active);
    const scale = board.scene.scales.find((item) => item.lane === curve?.lane);
    const point = curve?.points.find((item) => item.moment === moment);
    if (!scale || !point) return null;
    const value = valueAt(scale, point.y + y - fromY);
    return whole ? Math.round(value) || 0 : roundFeeling(value);
  };

  const runPlace = (lane: LaneBand, first: number, last: number): NoteTarget | null => {
    const columns = board.scene.columns.slice(first, last + 1);
    const withMoment = columns.filter((column) => column.moment !== null);
    const from = withMoment[0];
    const to = withMoment.at(-1);
    const place: Place | null =
      from && to
        ? { from: from.moment as string, to: to.moment as string }
        : columns[0]
          ? placeOf(columns[0] as Column)
          : null;
    const box = runBox(board.scene, lane, first, last);
    return place && box ? { lane: lane.id, place, box } : null;
  };

  const moved = (id: string, fromX: number, at: { x: number; y: number }): NoteTarget | null => {
    const { scene } = board;
    const note = findById(scene.notes, id);
    if (!note) return null;
    const home = scene.lanes.find((band) => band.id === note.lane);
    const lane = noteLaneAt(scene, at.y) ?? home;
    if (!lane) return null;
    const by = columnAt(scene, at.x) - columnAt(scene, fromX);
    const length = note.endColumn - note.firstColumn;
    const first = Math.max(0, Math.min(scene.columns.length - length, note.firstColumn + by));
    return runPlace(lane, first, first + length - 1);
  };

  const stretched = (id: string, edge: 'start' | 'end', x: number): NoteTarget | null => {
    const { scene } = board;
    const note: NoteBox | undefined = findById(scene.notes, id);
    const lane = scene.lanes.find((band) => band.id === note?.lane);
    if (!note || !lane) return null;
    const column = columnAt(scene, x);
    const last = note.endColumn - 1;
    return edge === 'start'
      ? runPlace(lane, Math.min(column, last), last)
      : runPlace(lane, note.firstColumn, Math.max(column, note.firstColumn));
  };

  /** The pointer was let go: the drag becomes one edit. */
  const drop = (from: Press) => {
    const { drag, scene } = board;
    const { x } = camera.toMap(from.x, from.y);
    const state = editor.getState();
    switch (drag?.drag) {
      case 'card': {
        const target = cardDrop(scene, x, drag.id);
        if (target) {
          moveMoment(editor, drag.id, target.stage, target.at);
          state.say(describeMove(journeyOf(editor), mapOf(editor), drag.id, context.words()));
        }
        break;
      }
      case 'stage': {
        const target = stageDrop(scene, x, drag.id);
        if (target) moveStage(editor, drag.id, target.at);
        break;
      }
      case 'note':
      case 'stretch':
        if (noteTarget) placeNote(editor, drag.id, noteTarget.lane, noteTarget.place);
        noteTarget = null;
        break;
      case 'feeling':
        setFeeling(editor, drag.moment, drag.curve, drag.value);
        state.say(
          context.words().t('say.feeling', {
            name: findById(scene.cards, drag.moment)?.name.join(' ') ?? '',
            value: context.words().feeling(drag.value),
          }),
        );
        break;
      default:
    }
  };

  // ---- moving the map at the edges during a drag ------------------------------------------------------------------

  const watchEdges = () => {
    if (edgeFrame !== 0) return;
    const tick = () => {
      edgeFrame = 0;
      if (press?.mode !== 'drag') return;
      const push = (at: number, size: number) =>
        at < EDGE
          ? EDGE_SPEED * (1 - Math.max(0, at) / EDGE)
          : at > size - EDGE
            ? -EDGE_SPEED * (1 - Math.max(0, size - at) / EDGE)
            : 0;
      const dx = push(press.x, camera.width);
      const dy = board.drag?.drag === 'note' ? push(press.y, camera.height) : 0;
      const map = { width: board.scene.width * camera.scale, height: board.scene.height * camera.scale };
      const allowed = (offset: number, delta: number, size: number, length: number) =>
        delta > 0 ? offset < 0 : offset + length > size;
      const goX = dx !== 0 && allowed(camera.x, dx, camera.width, map.width);
      const goY = dy !== 0 && allowed(camera.y, dy, camera.height, map.height);
      if (!goX && !goY) return;
      camera.pan(goX ? dx : 0, goY ? dy : 0);
      follow(press);
      edgeFrame = requestAnimationFrame(tick);
    };
    edgeFrame = requestAnimationFrame(tick);
  };

  const stopEdges = () => {
    cancelAnimationFrame(edgeFrame);
    edgeFrame = 0;
  };

  // ---- wheel, keys, things from the library -----------------------------------------------------------------------

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

  const dragOver = (event: DragEvent) => {
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('application/x-waymark-touchpoint')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    const { x, y } = local(event);
    setDrag({ drag: 'arriving', mark: cardDrop(board.scene, camera.toMap(x, y).x, null)?.mark ?? null });
  };

  const dragLeave = () => {
    if (board.drag?.drag === 'arriving') setDrag(null);
  };

  const dropped = (event: DragEvent) => {
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('application/x-waymark-touchpoint')) return;
    event.preventDefault();
    event.stopPropagation();
    setDrag(null);
    const journey = journeyOf(editor);
    const touchpoint = readDraggedTouchpoint(dataTransfer, journey, journey.language);
    const { x, y } = local(event);
    const target = cardDrop(board.scene, camera.toMap(x, y).x, null);
    if (!touchpoint) return;
    if (target) {
      const moment = addMoment(editor, touchpoint, target.stage, target.at);
      editor.getState().say(describeMove(journeyOf(editor), mapOf(editor), moment, context.words()));
    }
    element.focus({ preventScroll: true });
  };

  const listeners: [string, (event: never) => void, AddEventListenerOptions?][] = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', cancel],
    ['pointerleave', leave],
    ['dblclick', doubleClick],
    ['wheel', wheel, { passive: false }],
    ['dragover', dragOver],
    ['dragleave', dragLeave],
    ['drop', dropped],
  ];
  for (const [type, listener, options] of listeners) element.addEventListener(type, listener as EventListener, options);
  window.addEventListener('keydown', keyDown, true);
  window.addEventListener('keyup', keyUp, true);
  return () => {
    stopEdges();
    for (const [type, listener, options] of listeners)
      element.removeEventListener(type, listener as EventListener, options);
    window.removeEventListener('keydown', keyDown, true);
    window.removeEventListener('keyup', keyUp, true);
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
