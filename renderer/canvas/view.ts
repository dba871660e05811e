/** The canvas as commands and the status bar see it: zooming and fitting, whichever canvas is on the screen. */
import type { Board } from './board.ts';

export interface CanvasView {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  actualSize(): void;
  focus(): void;
  /** 1 is 100 %. */
  zoom(): number;
}

let mounted: { board: Board; element: HTMLElement } | null = null;
const zoomListeners = new Set<() => void>();

/** Called by the canvas when it appears; returns how to take it away. */
export function mountView(board: Board, element: HTMLElement): () => void {
  mounted = { board, element };
  const stop = board.camera.subscribe(() => {
    for (const listener of zoomListeners) listener();
  });
  return () => {
    stop();
    mounted = null;
  };
}

/** The canvas on the screen, if there is one. */
export function canvasView(): CanvasView | null {
  if (!mounted) return null;
  const { board, element } = mounted;
  const { camera } = board;
  return {
    fit: () => camera.fit(),
    zoomIn: () => camera.zoomStep(1),
    zoomOut: () => camera.zoomStep(-1),
    actualSize: () => camera.zoomTo(1),
    focus: () => element.focus({ preventScroll: true }),
    zoom: () => camera.scale,
  };
}

/** Hears of every change of the camera; outside React, many times a second. */
export function subscribeZoom(listener: () => void): () => void {
  zoomListeners.add(listener);
  return () => zoomListeners.delete(listener);
}
