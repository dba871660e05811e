/** The canvas as commands and the status bar see it: zooming and fitting, whichever canvas is on the screen. */
import { findById } from '../../shared/document/find.ts';
import type { Box } from '../../shared/layout/scene.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import type { Board } from './board.ts';
import { bandHeight, stickyStart } from './hit.ts';
import { addLaneButton } from './lane-heads.ts';
import { selectedBox } from './paint/top.ts';

export interface CanvasView {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  actualSize(): void;
  /** Shows these as large as they fit. */
  zoomTo(selected: readonly Selection[]): void;
  /** Brings a stage to the start side, beside the names of the lanes. */
  goToStage(id: string): void;
  /** The first stage that can be seen; null on a map without any. */
  firstStageInView(): string | null;
  /** Screen px of the page where the button that adds a lane begins; kept inside the canvas. */
  laneButton(): { x: number; y: number };
  focus(): void;
  /** 1 is 100 %. */
  zoom(): number;
}

/** Between the names of the lanes and a stage that was gone to. Map px. */
const STAGE_AIR = 3;
/** So much of a stage counts as seeing it. Screen px. */
const SLIVER = 24;

/** The box around all of these; null around nothing. */
function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
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

/** What the canvas on the screen shows: for what looks at it from outside and paints by itself. */
export function shownBoard(): Board | null {
  return mounted?.board ?? null;
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
    zoomTo: (selected) => {
      const box = around(selected.flatMap((each) => selectedBox(board, each) ?? []));
      if (box) camera.show(box, { inline: board.scene.headWidth, block: bandHeight(board.scene) });
    },
    goToStage: (id) => {
      const { scene } = board;
      const head = findById(scene.stageHeads, id);
      if (!head) return;
      const { scale } = camera;
      const names = (scene.headWidth + STAGE_AIR) * scale;
      camera.set({
        x: scene.direction === 'ltr' ? names - head.x * scale : camera.width - names - (head.x + head.width) * scale,
      });
    },
    firstStageInView: () => {
      // Before the canvas has a size nothing is in view.
      if (camera.width === 0) return null;
      const { scene } = board;
      const names = scene.headWidth * camera.scale;
      const seen = scene.stageHeads.find(({ x, width }) =>
        scene.direction === 'ltr'
          ? (x + width) * camera.scale + camera.x > names + SLIVER
          : x * camera.scale + camera.x < camera.width - names - SLIVER,
      );
      return (seen ?? scene.stageHeads.at(-1))?.id ?? null;
    },
    laneButton: () => {
      const { scene } = board;
      const button = addLaneButton(scene);
      const inset = scene.direction === 'ltr' ? button.x : button.x + button.width;
      const place = element.getBoundingClientRect();
      const y = camera.y + (button.y + button.height) * camera.scale;
      return {
        x: place.left + stickyStart(scene, camera) + inset * camera.scale,
        y: place.top + Math.max(0, Math.min(y, camera.height - 8)),
      };
    },
    focus: () => element.focus({ preventScroll: true }),
    zoom: () => camera.scale,
  };
}

/** Hears of every change of the camera; outside React, many times a second. */
export function subscribeZoom(listener: () => void): () => void {
  zoomListeners.add(listener);
  return () => zoomListeners.delete(listener);
}
