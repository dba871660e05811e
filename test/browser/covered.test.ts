/** What floats over the foot of the map does not hide what is selected. */
import { afterEach, expect, test } from 'vitest';
import { Camera } from '../../renderer/canvas/camera.ts';
import { coveredFoot } from '../../renderer/canvas/covered.ts';

const MARGINS = { left: 0, right: 0, top: 0, bottom: 12 };
let stage: HTMLElement | null = null;
afterEach(() => stage?.remove());

/** A canvas of 800 × 600 with a box of 200 × 100 over its end corner. */
function canvasUnder(): HTMLElement {
  stage = document.createElement('div');
  stage.style.cssText = 'position: fixed; inset-block-start: 40px; inset-inline-start: 60px';
  const canvas = document.createElement('div');
  canvas.style.cssText = 'inline-size: 800px; block-size: 600px';
  const over = document.createElement('div');
  over.style.cssText =
    'position: absolute; inset-block-end: 10px; inset-inline-end: 10px; inline-size: 200px; block-size: 100px';
  stage.append(canvas, over);
  document.body.append(stage);
  return canvas;
}

test('a thing that is hidden wholly comes out above what hides it', () => {
  const canvas = canvasUnder();
  const camera = new Camera();
  camera.resize(800, 600);
  camera.lookAt({ width: 2000, height: 1000, rtl: false });
  camera.set({ scale: 0.8 });
  const note = { x: 780, y: 640, width: 120, height: 70 };
  const foot = coveredFoot(canvas, camera, note);
  expect(foot).toBe(110);
  camera.reveal(note, { ...MARGINS, bottom: foot + 12 });
  expect(camera.y + (note.y + note.height) * camera.scale).toBeLessThanOrEqual(490);
  expect(coveredFoot(canvas, camera, note)).toBe(0);
});

test('a thing of which a part can be seen stays where it is', () => {
  const canvas = canvasUnder();
  const camera = new Camera();
  camera.resize(800, 600);
  expect(coveredFoot(canvas, camera, { x: 560, y: 500, width: 120, height: 70 })).toBe(0);
  expect(coveredFoot(canvas, camera, { x: 100, y: 500, width: 120, height: 70 })).toBe(0);
});
