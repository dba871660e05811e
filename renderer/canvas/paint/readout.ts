/** The tag at a point of a curve: whose feeling it is, where, and how much. Painted in screen px, so that it can be read at any zoom. */
import { pointAt } from '../../../shared/layout/curve.ts';
import { traceMarker } from '../../../shared/layout/markers.ts';
import type { CurveLine, Scene } from '../../../shared/layout/scene.ts';
import { cssFont } from '../../../shared/layout/text.ts';
import type { Board } from '../board.ts';
import { type Context, roundBox, writeLines } from '../brush.ts';
import { bandHeight } from '../hit.ts';
import { feelingColour, lineColourOf } from '../palette.ts';

const NAME = { size: 11, weight: 400, lineHeight: 16 } as const;
const VALUE = { size: 12, weight: 600, lineHeight: 17 } as const;
const PADDING = 9;
const MARKER_ROOM = 14;
const GAP = 12;
/** Longest line, in screen px. */
const WIDTH = 260;

interface Reading {
  curve: CurveLine;
  moment: string;
  value: number;
  /** Map px. */
  x: number;
  y: number;
}

/** What is read out now: the point that is dragged, else the one under the pointer, else the selected one. */
export function readingOf({
  scene,
  drag,
  hover,
  selection,
}: Pick<Board, 'scene' | 'drag' | 'hover' | 'selection'>): Reading | null {
  if (drag) {
    if (drag.drag !== 'feeling') return null;
    const scale = scene.scales.find((item) => item.lane === curveOf(scene, drag.curve)?.lane);
    const reading = at(scene, drag.curve, drag.moment);
    return reading && scale ? { ...reading, value: drag.value, y: scale.zero - drag.value * scale.unit } : null;
  }
  if (hover?.hit === 'feeling' && hover.curve !== null) return at(scene, hover.curve, hover.moment);
  return selection?.kind === 'feeling' ? at(scene, selection.curve, selection.moment) : null;
}

function curveOf(scene: Scene, id: string): CurveLine | undefined {
  return scene.curves.find((curve) => curve.id === id);
}

function at(scene: Scene, id: string, moment: string): Reading | null {
  const curve = curveOf(scene, id);
  const column = scene.columns.findIndex((item) => item.moment === moment);
  const point = curve && pointAt(curve, column);
  return curve && point ? { curve, moment, value: point.value, x: point.x, y: point.y } : null;
}

export function paintReadout(context: Context, board: Board): void {
  const reading = readingOf(board);
  if (!reading) return;
  const { scene, camera, palette, translator } = board;
  const { curve, value } = reading;
  const x = camera.x + reading.x * camera.scale;
  const y = camera.y + reading.y * camera.scale;
  const top = bandHeight(scene) * camera.scale;
  if (x < 0 || x > camera.width || y < top || y > camera.height) return;
  const card = scene.cards.find((item) => item.id === reading.moment);
  const name = fitted(context, curve.name, NAME);
  const where = fitted(context, card?.name.join(' ') ?? '', NAME);
  const amount = translator.feeling(value);
  const widths = [
    MARKER_ROOM + widthOf(context, name, NAME),
    widthOf(context, where, NAME),
    widthOf(context, amount, VALUE),
  ];
  const width = Math.ceil(Math.max(...widths)) + 2 * PADDING;
  const height = NAME.lineHeight * (where === '' ? 1 : 2) + VALUE.lineHeight + 12;
  const left = Math.max(4, Math.min(camera.width - width - 4, x - width / 2));
  const above = y - GAP - height;
  const boxTop = above > top ? above : Math.min(camera.height - height - 4, y + GAP);

  context.save();
  context.shadowColor = 'rgba(0,0,0,0.22)';
  context.shadowBlur = 12;
  context.shadowOffsetY = 3;
  roundBox(context, left, boxTop, width, height, 7);
  context.fillStyle = palette.surface;
  context.fill();
  context.restore();
  roundBox(context, left, boxTop, width, height, 7);
  context.strokeStyle = palette.contrast ? palette.ink : palette.hairline;
  context.lineWidth = 1;
  context.stroke();

  const rtl = scene.direction === 'rtl';
  const start = rtl ? left + width - PADDING : left + PADDING;
  const align = rtl ? 'right' : 'left';
  const colour = lineColourOf(palette, curve.colour);
  context.beginPath();
  traceMarker(context, curve.marker, rtl ? start - 5 : start + 5, boxTop + 6 + NAME.lineHeight / 2, 4);
  context.fillStyle = curve.active && !curve.ownColour ? feelingColour(palette, value) : colour;
  context.strokeStyle = context.fillStyle;
  context.lineWidth = 1.75;
  context.fill();
  if (curve.marker === 'plus' || curve.marker === 'cross') context.stroke();
  context.fillStyle = palette.muted;
  writeLines(
    context,
    [name],
    rtl ? start - MARKER_ROOM : start + MARKER_ROOM,
    boxTop + 6,
    NAME,
    align,
    scene.direction,
  );
  if (where !== '') writeLines(context, [where], start, boxTop + 6 + NAME.lineHeight, NAME, align, scene.direction);
  context.fillStyle = palette.ink;
  writeLines(context, [amount], start, boxTop + height - 6 - VALUE.lineHeight, VALUE, align, scene.direction);
}

function widthOf(context: Context, text: string, font: typeof NAME | typeof VALUE): number {
  context.font = cssFont(font);
  return context.measureText(text).width;
}

function fitted(context: Context, text: string, font: typeof NAME): string {
  if (widthOf(context, text, font) <= WIDTH) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(context, `${letters.join('')}…`, font) > WIDTH) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
