/** Moves the map while something is dragged near the edge of the canvas. */
import type { Board } from './board.ts';

/** Screen px from the edge where the map begins to move, and how far it goes in a frame at the very edge. */
const EDGE = 44;
const SPEED = 14;

/**
 * `follow` brings the drag to the pointer after each move of the map, and gives the pointer's place (screen px);
 * null ends it.
 */
export function edgePan(board: Board, follow: () => { x: number; y: number } | null): { watch(): void; stop(): void } {
  let frame = 0;

  const tick = () => {
    frame = 0;
    const pointer = follow();
    if (!pointer) return;
    const { camera } = board;
    const { x, y } = camera;
    const kind = board.drag?.drag;
    // Cards and stages move along time only, lanes up and down only; a note does both, and an area goes any way.
    const onlyDown = kind === 'lane' || kind === 'laneHeight';
    const alsoDown = onlyDown || kind === 'note' || kind === 'marquee';
    camera.pan(onlyDown ? 0 : push(pointer.x, camera.width), alsoDown ? push(pointer.y, camera.height) : 0);
    if (camera.x !== x || camera.y !== y) frame = requestAnimationFrame(tick);
  };

  return {
    watch() {
      if (frame === 0) frame = requestAnimationFrame(tick);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

/** Faster the nearer the edge; outside it no faster than at it. */
function push(at: number, size: number): number {
  if (at < EDGE) return SPEED * (1 - Math.max(0, at) / EDGE);
  if (at > size - EDGE) return -SPEED * (1 - Math.max(0, size - at) / EDGE);
  return 0;
}
