/**
 * The small picture of a map that is larger than its window, with a frame around what is in view: press or drag to go
 * elsewhere. Painted on a canvas of its own; moving the camera only draws the kept picture and the frame again.
 */
import { useEffect, useRef } from 'react';
import { interfaceScale, watchTheme } from '../frame/theme.ts';
import { useEditor } from '../state/editor.ts';
import { useWorkspace } from '../state/workspace.ts';
import type { Board } from './board.ts';
import styles from './Minimap.module.css';
import { minimapSize, paintMinimap, paintView } from './paint/minimap.ts';
import { shownBoard, subscribeZoom } from './view.ts';

/** ms after a change of the map until its small picture follows. */
const REST = 160;

export function Minimap() {
  const shown = useWorkspace((state) => state.settings.minimap);
  return shown ? <Overview /> : null;
}

function Overview() {
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor((state) => state.mapId);
  const curve = useEditor((state) => state.curveId);
  const element = useRef<HTMLCanvasElement>(null);
  const overview = useRef<Picture>(null);

  useEffect(() => {
    if (!element.current) return;
    const picture = new Picture(element.current);
    overview.current = picture;
    const stops = [subscribeZoom(() => picture.drawSoon()), watchTheme(() => picture.paintSoon(0))];
    return () => {
      for (const stop of stops) stop();
      picture.stop();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scene is laid out from these
  useEffect(() => overview.current?.paintSoon(REST), [journey, map, curve]);

  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it cannot be focused; the keyboard has the stages' keys and the outline.
  return <canvas ref={element} className={styles.minimap} aria-hidden="true" hidden />;
}

/** The painted map, the frame over it, and the pointer on it. */
class Picture {
  readonly #canvas: HTMLCanvasElement;
  readonly #map = document.createElement('canvas');
  readonly #listeners = new AbortController();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** From the pointer to the middle of the frame, in map px, while it is dragged. */
  #held: { x: number; y: number } | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    const { signal } = this.#listeners;
    canvas.addEventListener('pointerdown', this.#down, { signal });
    canvas.addEventListener('pointermove', this.#move, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(end, this.#up, { signal });
    this.paintSoon(0);
  }

  stop(): void {
    clearTimeout(this.#waiting);
    cancelAnimationFrame(this.#frame);
    this.#listeners.abort();
  }

  paintSoon(after: number): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#paint(), after);
  }

  drawSoon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #paint(): void {
    const board = shownBoard();
    // Before the canvas has a size the picture has none.
    if (!board || board.camera.width === 0) {
      this.paintSoon(REST);
      return;
    }
    const { width, height } = this.#sizeFor(board);
    const interfaceSize = interfaceScale();
    const ratio = window.devicePixelRatio * interfaceSize;
    for (const canvas of [this.#map, this.#canvas]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    this.#canvas.dataset.side = board.scene.direction === 'rtl' ? 'left' : 'right';
    const context = this.#map.getContext('2d');
    if (context) paintMinimap(context, board.scene, board.palette);
    this.#draw();
  }

  #draw(): void {
    this.#frame = 0;
    const board = shownBoard();
    if (!board) return;
    const { width, height } = this.#sizeFor(board);
    // Of another size it is painted anew, which draws it.
    if (this.#canvas.style.width !== `${width}px` || this.#canvas.style.height !== `${height}px`) {
      this.paintSoon(0);
      return;
    }
    // A map that is seen whole needs no picture of itself.
    this.#canvas.hidden = board.camera.seesAll || board.camera.width === 0;
    const context = this.#canvas.getContext('2d');
    if (!context || this.#canvas.hidden || this.#map.width === 0 || this.#map.height === 0) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.drawImage(this.#map, 0, 0);
    paintView(context, board.scene, board.palette, board.camera.inView());
  }

  #sizeFor({ scene, camera }: Board): { width: number; height: number } {
    const scale = interfaceScale();
    return minimapSize(scene, { width: camera.width / scale, height: camera.height / scale });
  }

  /** Where the pointer is on the map. Map px. */
  #at(event: PointerEvent): { x: number; y: number } | null {
    const board = shownBoard();
    const box = this.#canvas.getBoundingClientRect();
    if (!board || box.width === 0) return null;
    return {
      x: ((event.clientX - box.left) / box.width) * board.scene.width,
      y: ((event.clientY - box.top) / box.height) * board.scene.height,
    };
  }

  readonly #down = (event: PointerEvent) => {
    const at = this.#at(event);
    const board = shownBoard();
    if (!at || !board || event.button !== 0) return;
    // The focus stays where it was.
    event.preventDefault();
    this.#canvas.setPointerCapture(event.pointerId);
    const view = board.camera.inView();
    const inside = at.x >= view.x && at.x <= view.x + view.width && at.y >= view.y && at.y <= view.y + view.height;
    this.#held = inside ? { x: view.x + view.width / 2 - at.x, y: view.y + view.height / 2 - at.y } : { x: 0, y: 0 };
    if (!inside) board.camera.centre(at.x, at.y);
  };

  readonly #move = (event: PointerEvent) => {
    const at = this.#held && this.#at(event);
    if (at && this.#held) shownBoard()?.camera.centre(at.x + this.#held.x, at.y + this.#held.y);
  };

  readonly #up = () => {
    this.#held = null;
  };
}
