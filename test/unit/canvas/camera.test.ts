/** The camera: zooming about the pointer, and never losing the map. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Camera } from '../../../renderer/canvas/camera.ts';

function cameraOn(width: number, height: number, rtl = false): Camera {
  const camera = new Camera();
  camera.resize(1000, 600);
  camera.lookAt({ width, height, rtl });
  camera.begin();
  return camera;
}

const moves = fc.array(
  fc.oneof(
    fc.record({
      move: fc.constant('pan' as const),
      a: fc.integer({ min: -3000, max: 3000 }),
      b: fc.integer({ min: -3000, max: 3000 }),
    }),
    fc.record({
      move: fc.constant('zoom' as const),
      a: fc.integer({ min: 0, max: 1000 }),
      b: fc.double({ min: 0.05, max: 6, noNaN: true }),
    }),
  ),
  { maxLength: 30 },
);

describe('camera', () => {
  test('whatever one does, part of the map stays in view and no gap opens before its start', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: 200, max: 9000 }), fc.boolean(), (steps, width, rtl) => {
        const camera = cameraOn(width, 700, rtl);
        for (const { move, a, b } of steps) {
          if (move === 'pan') camera.pan(a, b);
          else camera.zoomAt(a, 300, b);
        }
        const left = camera.x;
        const right = camera.x + width * camera.scale;
        expect(right).toBeGreaterThan(0);
        expect(left).toBeLessThan(1000);
        if (rtl) expect(right).toBeGreaterThanOrEqual(1000 - 1e-6);
        else expect(left).toBeLessThanOrEqual(1e-6);
        expect(camera.y).toBeLessThanOrEqual(1e-6);
      }),
    );
  });

  test('zooming keeps the point under the pointer where it is', () => {
    const camera = cameraOn(5000, 3000);
    camera.pan(-800, -500);
    const before = camera.toMap(400, 300);
    camera.zoomAt(400, 300, 1.7);
    const after = camera.toMap(400, 300);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
  });

  test('a right-to-left map that grows at its end stays still at its start', () => {
    const camera = cameraOn(3000, 500, true);
    camera.pan(400, 0);
    const start = camera.x + 3000 * camera.scale;
    camera.lookAt({ width: 3124, height: 500, rtl: true });
    expect(camera.x + 3124 * camera.scale).toBeCloseTo(start, 6);
  });

  test('fit shows the whole map, and never above its own size', () => {
    const large = cameraOn(4000, 900);
    large.fit();
    expect(4000 * large.scale).toBeLessThanOrEqual(1000);
    const small = cameraOn(300, 200);
    small.fit();
    expect(small.scale).toBe(1);
  });

  test('begins as large as the height of the window has room for, within what can be read', () => {
    expect(cameraOn(1250, 750).scale).toBe(0.8);
    expect(cameraOn(1250, 900).scale).toBe(0.8);
    expect(cameraOn(1250, 640).scale).toBe(0.93);
    expect(cameraOn(5000, 300).scale).toBe(1);
    expect(cameraOn(5000, 2000).scale).toBe(0.8);
    // Its whole width in view: larger than life while the height allows it, and never smaller.
    expect(cameraOn(900, 500).scale).toBe(1.11);
    expect(cameraOn(400, 300).scale).toBe(1.25);
    expect(cameraOn(800, 560).scale).toBe(1.07);
    expect(cameraOn(800, 900).scale).toBe(1);
    expect(cameraOn(1052, 300).scale).toBe(0.95);
  });

  test('a map shown from its start and its top is still so when it is zoomed by key', () => {
    for (const rtl of [false, true]) {
      const camera = cameraOn(4000, 900, rtl);
      camera.fit();
      camera.zoomTo(1);
      expect(camera.x).toBeCloseTo(rtl ? -3000 : 0, 6);
      expect(camera.y).toBe(0);
      camera.pan(rtl ? 900 : -900, -100);
      const middle = camera.toMap(500, 300);
      camera.zoomStep(1);
      expect(camera.toMap(500, 300).x).toBeCloseTo(middle.x, 6);
      expect(camera.toMap(500, 300).y).toBeCloseTo(middle.y, 6);
    }
  });

  test('revealing a box moves no more than it must', () => {
    const camera = cameraOn(5000, 500);
    camera.zoomAt(0, 0, 1);
    const inset = { left: 120, right: 10, top: 50, bottom: 10 };
    camera.reveal({ x: 300, y: 100, width: 100, height: 80 }, inset);
    expect(camera.x).toBe(0);
    camera.reveal({ x: 2000, y: 100, width: 100, height: 80 }, inset);
    expect(camera.x + 2100).toBe(990);
  });
});
