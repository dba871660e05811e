/** Two curves against each other: the areas between them, split where they cross, and what is won on average. */
import { momentsOf } from '../document/find.ts';
import type { JourneyMap } from '../document/schema.ts';
import { mirrorPiece } from './curve.ts';
import type { Box, CurveLine, CurvePiece, CurvePoint, Difference, DifferenceArea, DifferenceAt } from './scene.ts';

/** Room for the words of a difference, between two points. Map px. */
const WORDS_WIDTH = 36;
const WORDS_HEIGHT = 16;
const LEAST_GAP = 32;

export interface Win {
  /** Mean of the second less the first, in steps of the scale, to tenths; null where no moment has both. */
  average: number | null;
  /** How many moments have both values, and at how many the second is better or worse. */
  moments: number;
  better: number;
  worse: number;
}

/** What the second curve wins over the first, over the moments that have a value on both. */
export function winOf(map: JourneyMap, from: string, to: string): Win {
  let sum = 0;
  const win: Win = { average: null, moments: 0, better: 0, worse: 0 };
  for (const { feelings } of momentsOf(map)) {
    const before = feelings[from];
    const after = feelings[to];
    if (before === undefined || after === undefined) continue;
    win.moments++;
    sum += after - before;
    if (after > before) win.better++;
    else if (after < before) win.worse++;
  }
  if (win.moments > 0) win.average = tenths(sum / win.moments);
  return win;
}

/** To tenths, never a negative zero. A difference may be larger than the scale's ends. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

/** The two curves' difference, before any mirroring: time goes from small to large x. `taken`: where words stand already. */
export function layDifference(from: CurveLine, to: CurveLine, taken: readonly Box[]): Difference {
  const pieces = new Map(to.pieces.map((piece) => [piece.x0, piece]));
  const areas: DifferenceArea[] = [];
  /** Where areas touch a moment. */
  const covered = new Set<number>();
  for (const piece of from.pieces) {
    const other = pieces.get(piece.x0);
    if (!other) continue;
    areas.push(...areasBetween(piece, other));
    covered.add(piece.x0).add(piece.x1);
  }
  const points = new Map(to.points.map((point) => [point.moment, point]));
  const moments = from.points.flatMap((point) => {
    const other = points.get(point.moment);
    return other ? [differenceAt(point, other, !covered.has(point.x), taken)] : [];
  });
  return { lane: from.lane, from: from.id, to: to.id, areas, moments };
}

function differenceAt(from: CurvePoint, to: CurvePoint, alone: boolean, taken: readonly Box[]): DifferenceAt {
  const middle = (from.y + to.y) / 2;
  const isTaken = taken.some(
    (box) =>
      Math.abs(box.x + box.width / 2 - from.x) < (box.width + WORDS_WIDTH) / 2 &&
      Math.abs(box.y + box.height / 2 - middle) < (box.height + WORDS_HEIGHT) / 2,
  );
  return {
    moment: from.moment,
    x: from.x,
    y0: from.y,
    y1: to.y,
    by: tenths(to.value - from.value),
    alone,
    written: Math.abs(from.y - to.y) >= LEAST_GAP && !isTaken,
  };
}

/** How finely crossings are looked for; two cubic pieces cross at most three times. */
const SAMPLES = 16;

/** The areas between two pieces over the same columns. Both run evenly in x, so equal parameters stand over each other. */
function areasBetween(from: CurvePiece, to: CurvePiece): DifferenceArea[] {
  // On the screen y grows downwards: where the second is smaller it feels better.
  const gap = [from.y0 - to.y0, from.cy0 - to.cy0, from.cy1 - to.cy1, from.y1 - to.y1] as const;
  const at = (t: number) => {
    const u = 1 - t;
    return u * u * u * gap[0] + 3 * u * u * t * gap[1] + 3 * u * t * t * gap[2] + t * t * t * gap[3];
  };
  const cuts = [0, ...crossings(at), 1];
  const areas: DifferenceArea[] = [];
  for (let i = 1; i < cuts.length; i++) {
    const start = cuts[i - 1] as number;
    const end = cuts[i] as number;
    const middle = at((start + end) / 2);
    if (Math.abs(middle) < 1e-6) continue;
    areas.push({ sign: middle > 0 ? 1 : -1, from: partOf(from, start, end), to: partOf(to, start, end) });
  }
  return areas;
}

/** Parameters strictly between 0 and 1 at which the value changes its sign. */
function crossings(at: (t: number) => number): number[] {
  const found: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    let low = i / SAMPLES;
    let high = (i + 1) / SAMPLES;
    const rising = at(low) < 0;
    if (at(low) === 0 || at(high) === 0 ? at(high) !== 0 || high === 1 : rising === at(high) < 0) continue;
    for (let step = 0; step < 30; step++) {
      const middle = (low + high) / 2;
      if (at(middle) < 0 === rising) low = middle;
      else high = middle;
    }
    found.push((low + high) / 2);
  }
  return found;
}

/** The part of a piece between two parameters (de Casteljau). */
export function partOf(piece: CurvePiece, start: number, end: number): CurvePiece {
  const x = partOfAxis([piece.x0, piece.cx0, piece.cx1, piece.x1], start, end);
  const y = partOfAxis([piece.y0, piece.cy0, piece.cy1, piece.y1], start, end);
  return { x0: x[0], y0: y[0], cx0: x[1], cy0: y[1], cx1: x[2], cy1: y[2], x1: x[3], y1: y[3] };
}

type Axis = [number, number, number, number];

/** The control values of the part, by the blossom of the cubic. */
function partOfAxis([a, b, c, d]: Axis, start: number, end: number): Axis {
  const mix = (from: number, to: number, t: number) => from + (to - from) * t;
  const blossom = (r: number, s: number, t: number) => {
    const ab = mix(a, b, r);
    const bc = mix(b, c, r);
    const cd = mix(c, d, r);
    return mix(mix(ab, bc, s), mix(bc, cd, s), t);
  };
  return [blossom(start, start, start), blossom(start, start, end), blossom(start, end, end), blossom(end, end, end)];
}

/** The difference with its inline axis turned round in a map of this width. */
export function mirrorDifference(difference: Difference, width: number): Difference {
  return {
    ...difference,
    areas: difference.areas.map((area) => ({
      ...area,
      from: mirrorPiece(area.from, width),
      to: mirrorPiece(area.to, width),
    })),
    moments: difference.moments.map((at) => ({ ...at, x: width - at.x })),
  };
}
