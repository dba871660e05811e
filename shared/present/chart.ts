/** The emotion curve of a slide, by the same functions that draw it on the map, and what is written at its points. */
import { findById, momentsOf } from '../document/find.ts';
import type { Journey, JourneyMap } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import { type CurveStop, curvePieces, peakEnd } from '../layout/curve.ts';
import { curveLooks } from '../layout/curve-looks.ts';
import { curveName } from '../layout/lanes/feelings.ts';
import type { Box } from '../layout/scene.ts';
import type { Measure } from '../layout/text.ts';
import { atMost, LABEL } from './sheet.ts';
import type { Chart, ChartLine, ChartPoint } from './slide.ts';

export interface ChartInput {
  journey: Journey;
  map: JourneyMap;
  activeCurve: string | null;
  translator: Translator;
}

/** Above +2 and below −2, room for the pills. */
const ROOM = 58;
/** Where the pills bear a name, too. */
const NAMED_ROOM = 126;

/**
 * The curves over a run of the map's moments, `xOf` saying where each moment of the map stands (also those outside).
 * Null where nothing is to be drawn: no curve is shown.
 */
export function layChart(
  { journey, map, activeCurve, translator }: ChartInput,
  box: Box,
  run: { from: number; to: number },
  xOf: (index: number) => number,
  look: { axis: number; names: boolean; still: boolean },
): Chart | null {
  const curves = map.curves.filter((curve) => curve.shown || curve.id === activeCurve);
  if (curves.length === 0) return null;
  const moments = momentsOf(map);
  const room = look.still ? 12 : look.names ? NAMED_ROOM : ROOM;
  const unit = (box.height - 2 * room) / 4;
  const zero = box.y + box.height / 2;
  const looks = curveLooks(map);
  const lines = curves.map((curve): ChartLine => {
    const stops: CurveStop[] = moments.map((moment, index) => {
      const value = moment.feelings[curve.id] ?? null;
      return { moment: moment.id, column: index, value, x: xOf(index), y: zero - (value ?? 0) * unit };
    });
    return {
      id: curve.id,
      name: curveName(journey, curve, translator),
      active: curve.id === activeCurve,
      colour: looks.get(curve.id)?.colour ?? 'stage-2',
      dash: curve.dash,
      stops,
      pieces: curvePieces(stops),
    };
  });
  const active = lines.find((line) => line.active);
  const marks = peakEnd(active?.stops.map((stop) => stop.value) ?? []);
  const points = moments.flatMap((moment, index): ChartPoint[] =>
    index < run.from || index >= run.to
      ? []
      : [
          {
            moment: moment.id,
            name: findById(journey.touchpoints, moment.touchpoint)?.name ?? '',
            x: xOf(index),
            value: active?.stops[index]?.value ?? null,
            marks: marks[index] ?? [],
            momentOfTruth: moment.momentOfTruth,
          },
        ],
  );
  const goesOn = { before: run.from > 0, after: run.to < moments.length };
  return { box, zero, unit, lines, points, goesOn, ...look };
}

/** The chart as it is while one of its points is taken to a value: same curve, same marks as after letting go. */
export function bentChart(chart: Chart, moment: string, value: number): Chart {
  const lines = chart.lines.map((line): ChartLine => {
    if (!line.active) return line;
    const stops = line.stops.map((stop) =>
      stop.moment === moment ? { ...stop, value, y: chart.zero - value * chart.unit } : stop,
    );
    return { ...line, stops, pieces: curvePieces(stops) };
  });
  const stops = lines.find((line) => line.active)?.stops ?? [];
  const marks = new Map(peakEnd(stops.map((stop) => stop.value)).map((each, index) => [stops[index]?.moment, each]));
  return {
    ...chart,
    lines,
    points: chart.points.map((point) => ({
      ...point,
      value: point.moment === moment ? value : point.value,
      marks: marks.get(point.moment) ?? [],
    })),
  };
}

/** The feeling at a height of the chart, kept on the scale but not yet rounded. */
export function feelingAt(chart: Chart, y: number): number {
  return Math.min(2, Math.max(-2, (chart.zero - y) / chart.unit));
}

/** What is written at a point: its value, the marks it has and, where no card names it, its touchpoint. */
export interface Pill extends Box {
  moment: string;
  lines: readonly string[];
  /** On the colour of the feeling: the peak and the lowest. */
  loud: boolean;
  value: number;
}

const PILL_PADDING = 16;
const POINT_AIR = 20;
/** Half of a point's mark. */
const POINT_RADIUS = 13;
const NAME_WIDTH = 300;
const NAME_LINES = 2;

/** The pills of a chart, placed so that none covers another or leaves the chart; one without room is left out. */
export function pillsOf(chart: Chart, translator: Translator, measure: Measure): Pill[] {
  if (chart.still) return [];
  const placed: Pill[] = [];
  const wanted = chart.points.filter((point) => point.value !== null && (!chart.names || point.marks.length > 0));
  // The marked ones choose first.
  const order = [...wanted].sort((a, b) => b.marks.length - a.marks.length);
  for (const point of order) {
    const value = point.value ?? 0;
    const words = [point.marks.map((mark) => translator.t(`mark.${mark}`)).join(' · '), translator.feeling(value)];
    const said = words.filter((word) => word !== '').join(' ');
    const lines = chart.names ? [...named(point.name, measure), said] : [said];
    const width = Math.max(...lines.map((line) => measure(line, LABEL))) + 2 * PILL_PADDING;
    const height = lines.length * LABEL.lineHeight + 10;
    const y = chart.zero - value * chart.unit;
    const above = y - POINT_AIR - height;
    const below = y + POINT_AIR;
    const downwards = point.marks.includes('lowest') || (!point.marks.includes('peak') && value < 0);
    const left = Math.max(chart.box.x, Math.min(chart.box.x + chart.box.width - width, point.x - width / 2));
    const loud = point.marks.includes('peak') || point.marks.includes('lowest');
    const free = (downwards ? [below, above] : [above, below])
      .map((top): Pill => ({ moment: point.moment, lines, loud, value, x: left, y: top, width, height }))
      .filter((pill) => fits(chart, pill) && placed.every((other) => !overlap(pill, other)));
    const candidate = free.find((pill) => !coversPoint(chart, pill)) ?? free[0];
    if (candidate) placed.push(candidate);
  }
  return placed;
}

/** A touchpoint's name in one or two lines. */
function named(name: string, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, LABEL) <= NAME_WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return atMost(lines, NAME_LINES);
}

function fits({ box }: Chart, pill: Box): boolean {
  return pill.y >= box.y - 40 && pill.y + pill.height <= box.y + box.height + 40;
}

/** Whether the pill would hide the point of another moment. */
function coversPoint(chart: Chart, pill: Pill): boolean {
  return chart.points.some(({ moment, value, x }) => {
    if (moment === pill.moment || value === null) return false;
    const y = chart.zero - value * chart.unit;
    return overlap(pill, {
      x: x - POINT_RADIUS,
      y: y - POINT_RADIUS,
      width: 2 * POINT_RADIUS,
      height: 2 * POINT_RADIUS,
    });
  });
}

function overlap(a: Box, b: Box): boolean {
  const gap = 6;
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}
