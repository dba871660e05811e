/**
 * Places the words beside the points of the curves: no label covers another or a point.
 * The active curve comes first and may stand further off; a quiet curve's label that finds no room is left out.
 */
import type { Translator } from '../i18n/translate.ts';
import { pointsBetween } from './curve.ts';
import * as m from './metrics.ts';
import type { Box, CurveLine, CurveMark, CurvePoint, MarkLabel } from './scene.ts';
import type { Measure } from './text.ts';

/** Room for the sign of a peak or a low before the words, and around them. Map px. */
export const MARK_ARROW = 11;
export const MARK_PADDING = 7;
export const MARK_HEIGHT = 16;
/** How far a point reaches: its marker and its ring. */
const POINT_RADIUS = 7;
/** From a point to the middle of the label nearest to it. */
const NEAR = 18;
const STEP = 16;
const ACTIVE_REACH = 5;
const QUIET_REACH = 2;
/** A label further off than this is tied to its point. */
const LEADER_FROM = 26;
/** Longest name on the canvas; the legend has all of it. */
const NAME_WIDTH = 120;

export interface LabelRoom {
  /** Where labels may stand: the lane, beside the lane names. Map px. */
  area: Box;
  /** All that is drawn, the curves without labels too: no label covers a point of theirs. */
  drawn: readonly CurveLine[];
  measure: Measure;
  translator: Translator;
}

/** Gives each curve its labels, in map px before any mirroring. */
export function placeLabels(curves: readonly CurveLine[], room: LabelRoom): Map<string, MarkLabel[]> {
  const placed: MarkLabel[] = [];
  const labels = new Map<string, MarkLabel[]>();
  for (const curve of curves.toSorted((a, b) => Number(b.active) - Number(a.active))) {
    const own: MarkLabel[] = [];
    for (const point of markedPoints(curve)) {
      const label = placeLabel(curve, point, placed, room);
      if (!label) continue;
      placed.push(label);
      own.push(label);
    }
    labels.set(curve.id, own);
  }
  return labels;
}

/** Peak and lowest before last: where room is short, they say more. */
function markedPoints(curve: CurveLine): CurvePoint[] {
  const rank = (point: CurvePoint) => (point.marks.includes('peak') || point.marks.includes('lowest') ? 0 : 1);
  return curve.points.filter((point) => point.marks.length > 0).sort((a, b) => rank(a) - rank(b));
}

function placeLabel(
  curve: CurveLine,
  point: CurvePoint,
  placed: readonly MarkLabel[],
  { area, drawn, measure, translator }: LabelRoom,
): MarkLabel | null {
  const text = labelText(curve, point, measure, translator);
  const width = Math.ceil(measure(text, m.MARK_TEXT)) + (arrowOf(point.marks) ? MARK_ARROW : 0) + 2 * MARK_PADDING;
  const reach = width + (curve.active ? ACTIVE_REACH : QUIET_REACH) * STEP;
  const points = drawn.flatMap((other) => pointsBetween(other.points, point.x - reach, point.x + reach));
  for (const { x, y } of candidates(curve, point, width)) {
    const box = { x: x - width / 2, y: y - MARK_HEIGHT / 2, width, height: MARK_HEIGHT };
    if (!isInside(box, area) || placed.some((other) => overlap(box, other, 2))) continue;
    if (points.some((other) => covers(box, other))) continue;
    return { moment: point.moment, marks: point.marks, value: point.value, text, leader: leaderTo(box, point), ...box };
  }
  return null;
}

/** The active curve says what its points are; a quiet one only its values, and its name at its end. */
function labelText(curve: CurveLine, point: CurvePoint, measure: Measure, translator: Translator): string {
  const value = translator.feeling(point.value);
  if (curve.active) return `${point.marks.map((mark) => translator.t(`mark.${mark}`)).join(' · ')} ${value}`;
  return point.marks.includes('last') ? `${shortened(curve.shortName, measure)} ${value}` : value;
}

function shortened(name: string, measure: Measure): string {
  if (measure(name, m.MARK_TEXT) <= NAME_WIDTH) return name;
  const letters = [...name];
  while (letters.length > 1 && measure(`${letters.join('')}…`, m.MARK_TEXT) > NAME_WIDTH) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Which way the sign before a label's words points. */
export function arrowOf(marks: readonly CurveMark[]): 'up' | 'down' | null {
  if (marks.includes('peak')) return 'up';
  return marks.includes('lowest') ? 'down' : null;
}

/** Middles of the places to try, best first: beside the line's own side, then across, then further off. */
function* candidates(curve: CurveLine, point: CurvePoint, width: number): Generator<{ x: number; y: number }> {
  const below = point.marks.includes('lowest') || (!point.marks.includes('peak') && point.value < 0);
  const aside = width / 2 + POINT_RADIUS + 3;
  if (!curve.active && point.marks.includes('last')) yield { x: point.x + aside, y: point.y };
  for (let far = 0; far < (curve.active ? ACTIVE_REACH : QUIET_REACH); far++) {
    const rise = NEAR + far * STEP;
    for (const side of below ? [1, -1] : [-1, 1]) {
      for (const shift of [0, 0.5, -0.5]) yield { x: point.x + shift * width, y: point.y + side * rise };
    }
    if (far === 0) {
      yield { x: point.x + aside, y: point.y };
      yield { x: point.x - aside, y: point.y };
    }
  }
}

/** A line from the middle of the label's nearer edge, where the label stands off. */
function leaderTo(box: Box, point: CurvePoint): MarkLabel['leader'] {
  const x = Math.min(box.x + box.width - 6, Math.max(box.x + 6, point.x));
  const y = point.y < box.y ? box.y : point.y > box.y + box.height ? box.y + box.height : point.y;
  return Math.hypot(x - point.x, y - point.y) < LEADER_FROM ? null : { x0: x, y0: y, x1: point.x, y1: point.y };
}

function isInside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.x + box.width <= area.x + area.width &&
    box.y >= area.y &&
    box.y + box.height <= area.y + area.height
  );
}

function overlap(a: Box, b: Box, gap: number): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

function covers(box: Box, point: CurvePoint): boolean {
  const dx = Math.max(box.x - point.x, point.x - box.x - box.width, 0);
  const dy = Math.max(box.y - point.y, point.y - box.y - box.height, 0);
  return dx * dx + dy * dy < POINT_RADIUS * POINT_RADIUS;
}
