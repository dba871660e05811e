/**
 * What a room is shown: slides as plain parts, in px of a sheet 1080 px tall, already mirrored for right-to-left.
 * No text on it is smaller than 24 px, which is read from 5 m where the sheet fills a projector's 1080 lines.
 */
import type { Direction } from '../i18n/translate.ts';
import type { CurveStop } from '../layout/curve.ts';
import type { TextStyle } from '../layout/metrics.ts';
import type { Box, CurveMark, CurvePiece } from '../layout/scene.ts';

export const SLIDE_HEIGHT = 1080;
/** Of a 4:3 projector, and of a very wide screen. */
export const LEAST_WIDTH = 1440;
export const MOST_WIDTH = 2560;
export const LEAST_TEXT = 24;

export type Tone = 'ink' | 'muted' | 'accent' | 'star' | 'on-colour' | 'pain' | 'opportunity';

/** A ground from the theme, or the colour of a stage. */
export type Fill = 'surface' | 'thinks' | 'pain' | 'opportunity' | 'soft' | { stage: string };

export type SlideIcon = { touchpoint: string } | 'star' | 'quote' | 'pain' | 'opportunity' | 'person';

export type Part =
  /** `x` is where the first letter stands, the middle, or the last letter; `y` the top of the first line. */
  | {
      part: 'text';
      lines: readonly string[];
      x: number;
      y: number;
      width: number;
      style: TextStyle;
      anchor: 'start' | 'middle' | 'end';
      tone: Tone;
    }
  | ({ part: 'box'; radius: number; fill: Fill; line: 'none' | 'hair' | 'dashed' | 'sample'; faint: boolean } & Box)
  | ({ part: 'icon'; icon: SlideIcon; tone: Tone } & Box)
  /** A data URL, cut to a circle. */
  | ({ part: 'portrait'; href: string } & Box);

export interface ChartLine {
  id: string;
  name: string;
  /** The one that can be bent. */
  active: boolean;
  /** A place in the palette, or a colour of its own. */
  colour: string;
  dash: 'solid' | 'dashed' | 'dotted';
  pieces: readonly CurvePiece[];
  /** Every moment of the map in order, also those beside the slide. */
  stops: readonly CurveStop[];
}

/** A moment of the slide on the curve. */
export interface ChartPoint {
  moment: string;
  /** Of its touchpoint. */
  name: string;
  x: number;
  /** On the active curve; null: nobody has said. */
  value: number | null;
  marks: readonly CurveMark[];
  momentOfTruth: boolean;
}

export interface Chart {
  /** What is seen of it: lines that go on beyond fade at its sides. */
  box: Box;
  /** y = zero − value × unit. */
  zero: number;
  unit: number;
  /** Where the figures of the scale end, and on which side. */
  axis: number;
  lines: readonly ChartLine[];
  points: readonly ChartPoint[];
  /** Whether the pills name the touchpoint, where no card above does. */
  names: boolean;
  /** Whether the journey goes on before and after what is seen. */
  goesOn: { before: boolean; after: boolean };
  /** A picture of the whole on the title: nothing to take hold of, no scale. */
  still: boolean;
}

export interface Slide {
  key: string;
  kind: 'title' | 'stage' | 'notes' | 'whole';
  stage: string | null;
  /** What it is about, for the announcement. */
  title: string;
  /** Which page of its stage, from 1. */
  page: number;
  pages: number;
  parts: readonly Part[];
  chart: Chart | null;
}

export interface Deck {
  width: number;
  direction: Direction;
  slides: readonly Slide[];
}
