/** Small strokes for laying out a slide: text set in a width, at a size that fits, and the mirror for right-to-left. */
import type { Translator } from '../i18n/translate.ts';
import { mirrorPiece } from '../layout/curve.ts';
import type { TextStyle } from '../layout/metrics.ts';
import { type Measure, wrap } from '../layout/text.ts';
import type { Chart, Part, Slide } from './slide.ts';

export const EDGE = 80;

const style = (size: number, weight: TextStyle['weight'], lineHeight: number): TextStyle => ({
  size,
  weight,
  lineHeight,
});

export const TITLES = [style(88, 700, 104), style(68, 700, 82), style(52, 700, 64), style(40, 700, 50)] as const;
export const STAGE_NAMES = [style(60, 700, 72), style(48, 700, 58), style(36, 700, 44), style(28, 700, 34)] as const;
export const CARD_NAMES = [style(34, 600, 42), style(30, 600, 38), style(26, 600, 34)] as const;
export const CARD_DETAIL = style(24, 400, 32);
export const NOTE = style(28, 400, 38);
export const NOTE_SMALL = style(24, 400, 33);
export const NOTE_HEADING = style(26, 700, 34);
export const LABEL = style(24, 600, 32);
export const QUIET = style(24, 400, 32);
export const PERSONA_NAME = style(32, 700, 42);
/** In a portrait's place. */
export const INITIALS = style(42, 600, 54);
export const SMALL_INITIALS = style(30, 600, 38);

/** The first style in which the text takes no more than so many lines and no word is broken; else the last one. */
export function fitting(
  text: string,
  styles: readonly TextStyle[],
  width: number,
  lines: number,
  measure: Measure,
): { style: TextStyle; lines: readonly string[] } {
  for (const each of styles) {
    const set = wrap(text, each, width, measure);
    if (set.length <= lines && wordsFit(text, each, width, measure)) return { style: each, lines: set };
  }
  const last = styles.at(-1) as TextStyle;
  return { style: last, lines: atMost(wrap(text, last, width, measure), lines) };
}

/** Whether every word stands whole on a line of its own. */
export function wordsFit(text: string, of: TextStyle, width: number, measure: Measure): boolean {
  return text.split(/\s+/).every((word) => measure(word, of) <= width);
}

/** What somebody says stands in the quotes of the map's language; who wrote some already keeps theirs. */
export function quoted(text: string, translator: Translator): string {
  const plain = text.trim();
  return /^[“"«„'‘]/.test(plain) ? plain : translator.t('present.quoted', { text: plain });
}

/** The first lines; where some are left out, the last one says so. */
export function atMost(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').replace(/.$/u, '')}…`];
}

/** Turns a slide round: what began at the left begins at the right. */
export function mirrored(slide: Slide, width: number): Slide {
  return {
    ...slide,
    parts: slide.parts.map((part) => mirroredPart(part, width)),
    chart: slide.chart && turned(slide.chart, width),
  };
}

function mirroredPart(part: Part, width: number): Part {
  // Text keeps its anchor: in a right-to-left line the start is at the right.
  return part.part === 'text' ? { ...part, x: width - part.x } : { ...part, x: width - part.x - part.width };
}

function turned(chart: Chart, width: number): Chart {
  return {
    ...chart,
    box: { ...chart.box, x: width - chart.box.x - chart.box.width },
    axis: width - chart.axis,
    points: chart.points.map((point) => ({ ...point, x: width - point.x })),
    lines: chart.lines.map((line) => ({
      ...line,
      stops: line.stops.map((stop) => ({ ...stop, x: width - stop.x })),
      pieces: line.pieces.map((piece) => mirrorPiece(piece, width)),
    })),
  };
}
