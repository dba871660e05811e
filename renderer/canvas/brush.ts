/** Small strokes that every painter uses: text with exact baselines, rounded boxes, icons. Map px. */
import type { TextStyle } from '../../shared/layout/metrics.ts';
import { cssFont } from '../../shared/layout/text.ts';
import { ICONS, type IconName } from '../ui/icons.ts';

export type Context = CanvasRenderingContext2D;

const baselines = new Map<string, number>();

/** From the top of a line to its baseline, as CSS places it: the font's own box centred in the line height. */
function baselineOf(context: Context, style: TextStyle): number {
  const key = `${style.weight} ${style.size} ${style.lineHeight}`;
  let baseline = baselines.get(key);
  if (baseline === undefined) {
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
    baseline = (style.lineHeight - fontBoundingBoxAscent - fontBoundingBoxDescent) / 2 + fontBoundingBoxAscent;
    baselines.set(key, baseline);
  }
  return baseline;
}

/** Writes lines from the top down. `x` is the start edge, the middle or the end edge, as `align` says. */
export function writeLines(
  context: Context,
  lines: readonly string[],
  x: number,
  top: number,
  style: TextStyle,
  align: 'left' | 'center' | 'right',
  direction: 'ltr' | 'rtl',
): void {
  context.font = cssFont(style);
  context.textAlign = align;
  context.direction = direction;
  context.textBaseline = 'alphabetic';
  const baseline = baselineOf(context, style);
  lines.forEach((line, i) => {
    if (line !== '') context.fillText(line, x, top + i * style.lineHeight + baseline);
  });
}

export function roundBox(context: Context, x: number, y: number, width: number, height: number, radius: number): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
}

const paths = new Map<IconName, Path2D>();

/** The icon's strokes in its own 24-px square. */
function iconPath(name: IconName): Path2D {
  let path = paths.get(name);
  if (!path) {
    path = new Path2D();
    for (const [tag, attributes] of ICONS[name]) path.addPath(partPath(tag, attributes));
    paths.set(name, path);
  }
  return path;
}

function partPath(tag: string, attributes: Record<string, string | number | undefined>): Path2D {
  const number = (name: string) => Number(attributes[name] ?? 0);
  const path = new Path2D();
  switch (tag) {
    case 'path':
      return new Path2D(String(attributes.d));
    case 'circle':
      path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
      break;
    case 'ellipse':
      path.ellipse(number('cx'), number('cy'), number('rx'), number('ry'), 0, 0, 2 * Math.PI);
      break;
    case 'rect':
      path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
      break;
    case 'line':
      path.moveTo(number('x1'), number('y1'));
      path.lineTo(number('x2'), number('y2'));
      break;
    case 'polyline':
    case 'polygon': {
      const points = String(attributes.points)
        .split(/[\s,]+/)
        .map(Number);
      for (let i = 0; i + 1 < points.length; i += 2) path.lineTo(points[i] as number, points[i + 1] as number);
      if (tag === 'polygon') path.closePath();
      break;
    }
    default:
  }
  return path;
}

export function drawIcon(context: Context, name: IconName, x: number, y: number, size: number, colour: string): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 24, size / 24);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.setLineDash([]);
  context.stroke(iconPath(name));
  context.restore();
}

let star: Path2D | undefined;

/** A filled five-pointed star in a square of `size`. */
export function drawStar(context: Context, x: number, y: number, size: number, colour: string): void {
  if (!star) {
    star = new Path2D();
    for (let i = 0; i < 10; i++) {
      const radius = i % 2 === 0 ? 1 : 0.42;
      const angle = (Math.PI * i) / 5 - Math.PI / 2;
      star.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
    }
    star.closePath();
  }
  context.save();
  context.translate(x + size / 2, y + size / 2);
  context.scale(size / 2, size / 2);
  context.fillStyle = colour;
  context.fill(star);
  context.restore();
}
