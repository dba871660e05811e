/** A whole poster as one drawing: the map as large as its paper holds it, its title and its key. Lengths in mm. */
import type { Journey, JourneyMap } from '../document/schema.ts';
import type { Box, Scene } from '../layout/scene.ts';
import type { Measure } from '../layout/text.ts';
import { type Drawing, emptyDrawing, Pen } from './drawing.ts';
import { round, SMALLEST } from './paper-text.ts';
import { drawMap, mapBottom, mapSpan } from './poster-map.ts';
import {
  drawKey,
  drawTitle,
  type PosterSubject,
  posterKey,
  posterSubject,
  posterTitle,
  titleHeight,
} from './poster-page.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import {
  LEAST_SCALE,
  MOST_SCALE,
  type Orientation,
  type SheetRequest,
  type SheetWarning,
  USUAL_SCALE,
} from './sheet.ts';

/** mm for a map px in a map's natural size, in which its smallest words have the smallest size for paper. */
export const NATURAL = 25.4 / 96;

/** The scale that was asked for, as a share of the natural size. */
export function naturalShare({ scale = USUAL_SCALE }: SheetRequest): number {
  return Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale)) / 100;
}

export interface WholePoster {
  press: Press;
  drawing: Drawing;
  /** What of the page is drawn on. */
  used: Box;
  warnings: SheetWarning[];
}

/** The poster on one page, whichever way up shows the map larger. */
export function wholePoster(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): WholePoster {
  const [upright, across] = (['portrait', 'landscape'] as const).map((orientation) =>
    plan(journey, map, request, measure, orientation),
  ) as [Plan, Plan];
  return draw(upright.by > across.by ? upright : across);
}

/** Rounds of finding a page for a poster of its own size: its title and key grow with the page that they are on. */
const ROUNDS = 4;

/** The poster with its map at the request's scale, on a page as large as that takes. */
export function scaledPoster(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): WholePoster {
  const by = NATURAL * naturalShare(request);
  const warnings: SheetWarning[] = [];
  const usual = pressFor(request, 'landscape', measure, warnings);
  const subject = posterSubject(journey, map, usual, journey.letterhead);
  const span = mapSpan(subject.scene);
  // A narrow map has a title all the same.
  const inside = { width: Math.max(LEAST_WIDTH, (span.to - span.from) * by), height: mapBottom(subject.scene) * by };
  let press = sizedPress(usual, inside);
  for (let round = 0; round < ROUNDS; round++) {
    const on = { ...subject, press };
    const taken = titleHeight(posterTitle(on, inside.width)) + posterKey(on, inside.width).height;
    press = sizedPress(usual, { ...inside, height: inside.height + taken });
  }
  warnings.length = 0;
  return draw({ subject: { ...subject, press }, warnings, by });
}

/** mm that the title of a poster is given at least. */
const LEAST_WIDTH = 120;

function sizedPress(press: Press, inside: { width: number; height: number }): Press {
  const width = round(inside.width + 2 * press.margin);
  const height = round(inside.height + 2 * press.margin);
  return { ...press, width, height };
}

interface Plan {
  subject: PosterSubject;
  warnings: SheetWarning[];
  /** mm for a map px. */
  by: number;
}

function plan(
  journey: Journey,
  map: JourneyMap,
  request: SheetRequest,
  measure: Measure,
  orientation: Orientation,
): Plan {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, orientation, measure, warnings);
  const subject = posterSubject(journey, map, press, journey.letterhead);
  const { width, height } = roomOf(press);
  const taken = titleHeight(posterTitle(subject, width)) + posterKey(subject, width).height;
  const span = mapSpan(subject.scene);
  const by = Math.min(width / (span.to - span.from), (height - taken) / mapBottom(subject.scene));
  // Setting the title wrote its warnings down; it is set once more when it is drawn.
  warnings.length = 0;
  return { subject, warnings, by };
}

/** Between the margins: a poster has no foot. */
function roomOf({ width, height, margin }: Press): { width: number; height: number } {
  return { width: round(width - 2 * margin), height: round(height - 2 * margin) };
}

function draw({ subject, warnings, by }: Plan): WholePoster {
  const { press, scene } = subject;
  const { margin } = press;
  const room = roomOf(press);
  const title = posterTitle(subject, room.width);
  const key = posterKey(subject, room.width);
  const above = titleHeight(title);
  const span = mapSpan(scene);
  const mapWidth = (span.to - span.from) * by;
  const mapHeight = mapBottom(scene) * by;
  const total = above + mapHeight + key.height;
  const top = round(margin + Math.max(0, (room.height - total) / 2));
  const drawing = emptyDrawing();
  drawTitle(drawing, title, { x: margin, y: top, width: room.width }, subject);
  const pen = mapPen(subject, drawing, by, { x: margin + (room.width - mapWidth) / 2, y: top + above });
  drawKey(drawing, key, { x: margin, y: top + above + mapHeight, width: room.width }, subject);
  warnOfSmall(pen, warnings);
  return { press, drawing, used: { x: margin, y: top, width: room.width, height: round(total) }, warnings };
}

/** Draws the map with its upper left corner at `at`; the pen that did it knows how small its words came out. */
export function mapPen(subject: PosterSubject, drawing: Drawing, by: number, at: { x: number; y: number }): Pen {
  const { scene, press, journey, map, colours } = subject;
  const pen = new Pen(drawing, { by, x: at.x - mapSpan(scene).from * by, y: at.y });
  drawMap({
    pen,
    scene,
    journey,
    colours,
    translator: press.words,
    measure: press.type.measure,
    id: paintId(scene, press, map.id),
  });
  return pen;
}

/** No two posters in one print share what they define once. */
function paintId({ direction }: Scene, { paper, grey }: Press, map: string): string {
  return `poster-${map.replace(/\W/g, '_')}-${paper}-${direction}${grey ? '-grey' : ''}`;
}

export function warnOfSmall({ smallest }: Pen, warnings: SheetWarning[]): void {
  // Half a hundredth of a point is no difference.
  if (smallest.pt < SMALLEST - 0.005) warnings.push({ warning: 'small', text: smallest.text });
}

export function posterName(
  journey: Journey,
  map: JourneyMap,
  { words }: Press,
  key: 'poster' | 'poster-tiles',
): string {
  return [words.t(`worksheet.${key}.title`), subjectOf(journey, map.name)].filter(Boolean).join(' — ');
}
