/** The markers of curves: a shape for each place in the palette, so that lines are told apart without colour. */
import type { Marker } from './scene.ts';

/** Corners of the closed shapes on a circle of radius 1; plus and cross are strokes. */
const CORNERS: Readonly<Record<Exclude<Marker, 'circle' | 'plus' | 'cross'>, readonly (readonly [number, number])[]>> =
  {
    square: [
      [-0.85, -0.85],
      [0.85, -0.85],
      [0.85, 0.85],
      [-0.85, 0.85],
    ],
    diamond: [
      [0, -1.25],
      [1.25, 0],
      [0, 1.25],
      [-1.25, 0],
    ],
    up: [
      [0, -1.15],
      [1.1, 0.85],
      [-1.1, 0.85],
    ],
    down: [
      [0, 1.15],
      [1.1, -0.85],
      [-1.1, -0.85],
    ],
    hexagon: [
      [-0.6, -1.05],
      [0.6, -1.05],
      [1.2, 0],
      [0.6, 1.05],
      [-0.6, 1.05],
      [-1.2, 0],
    ],
  };

interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
}

/** Adds a marker to the path. Plus and cross need a stroke to be seen, the others a fill. */
export function traceMarker(pen: Pen, marker: Marker, x: number, y: number, radius: number): void {
  switch (marker) {
    case 'circle':
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      break;
    case 'plus':
      pen.moveTo(x - 1.2 * radius, y);
      pen.lineTo(x + 1.2 * radius, y);
      pen.moveTo(x, y - 1.2 * radius);
      pen.lineTo(x, y + 1.2 * radius);
      break;
    case 'cross':
      pen.moveTo(x - radius, y - radius);
      pen.lineTo(x + radius, y + radius);
      pen.moveTo(x + radius, y - radius);
      pen.lineTo(x - radius, y + radius);
      break;
    default:
      CORNERS[marker].forEach(([dx, dy], i) => {
        if (i === 0) pen.moveTo(x + dx * radius, y + dy * radius);
        else pen.lineTo(x + dx * radius, y + dy * radius);
      });
      pen.closePath();
  }
}

/** The marker as the data of an SVG path. */
export function markerPath(marker: Marker, x: number, y: number, radius: number): string {
  const parts: string[] = [];
  traceMarker(
    {
      moveTo: (px, py) => parts.push(`M${px} ${py}`),
      lineTo: (px, py) => parts.push(`L${px} ${py}`),
      arc: (cx, cy, r) => parts.push(`A${r} ${r} 0 1 1 ${cx - r} ${cy}A${r} ${r} 0 1 1 ${cx + r} ${cy}`),
      closePath: () => parts.push('Z'),
    },
    marker,
    x,
    y,
    radius,
  );
  return parts.join('');
}
