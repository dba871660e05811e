/**
 * The map itself as a poster: on one page as large as it fits; or as high, as wide or as large as wanted over several,
 * where the heads of stages and lanes stand again. Lengths in mm, on the map px.
 */
import type { Journey, JourneyMap } from '../document/schema.ts';
import type { Scene } from '../layout/scene.ts';
import type { Measure } from '../layout/text.ts';
import { cutsOf, evenCutsOf, type Span } from './cuts.ts';
import { emptyDrawing, windowOf } from './drawing.ts';
import { pageOf } from './page.ts';
import { mapBottom, mapSpan } from './poster-map.ts';
import { drawKey, drawTitle, posterKey, posterSubject, posterTitle, titleHeight } from './poster-page.ts';
import { mapPen, NATURAL, naturalShare, posterName, warnOfSmall, wholePoster } from './poster-whole.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import type { Sheet, SheetElement, SheetPage, SheetRequest, SheetWarning } from './sheet.ts';

export const POSTER_LAYOUTS = ['fit', 'height', 'width', 'legible', 'scale'] as const;
type PosterLayout = (typeof POSTER_LAYOUTS)[number];

export function poster(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const layout = POSTER_LAYOUTS.find((each) => each === request.layout) ?? 'fit';
  const { press, warnings, pages } =
    layout === 'fit' ? onePage(journey, map, request, measure) : severalPages(journey, map, request, measure, layout);
  return {
    title: posterName(journey, map, press, 'poster'),
    language: press.words.language,
    direction: press.words.direction,
    warnings,
    pages,
  };
}

interface Made {
  press: Press;
  warnings: SheetWarning[];
  pages: SheetPage[];
}

function onePage(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Made {
  const { press, drawing, warnings } = wholePoster(journey, map, request, measure);
  const all = { x: 0, y: 0, width: press.width, height: press.height };
  return { press, warnings, pages: [pageOf(press, [windowOf(drawing, all, { x: 0, y: 0 })], null)] };
}

function severalPages(
  journey: Journey,
  map: JourneyMap,
  request: SheetRequest,
  measure: Measure,
  layout: Exclude<PosterLayout, 'fit'>,
): Made {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'landscape', measure, warnings);
  const subject = posterSubject(journey, map, press);
  const { inner, margin } = press;
  const title = posterTitle(subject, inner.width);
  const key = posterKey(subject, inner.width);
  const room = { width: inner.width, height: inner.height - titleHeight(title) - key.height };
  const by = scaleOf(layout, subject.scene, room, request);
  const drawing = emptyDrawing();
  warnOfSmall(mapPen(subject, drawing, by, { x: 0, y: 0 }), warnings);
  const parts = partsOf(subject.scene, room, by);
  if (layout === 'scale' && parts.length > 1)
    warnings.push({ warning: 'parted', text: posterName(journey, map, press, 'poster') });
  const pages = parts.map((part) => {
    const frame = emptyDrawing();
    drawTitle(frame, title, { x: margin, y: margin, width: inner.width }, subject);
    const top = margin + titleHeight(title);
    const bottom = top + part.height * by;
    drawKey(frame, key, { x: margin, y: bottom, width: inner.width }, subject);
    const all = { x: 0, y: 0, width: press.width, height: press.height };
    const windows = part.views.map(({ x, y, width, height, toX, toY }): SheetElement => {
      const from = { x: x * by, y: y * by, width: width * by, height: height * by };
      const wide = subject.scene.direction === 'rtl' ? inner.width - (toX + width) * by : toX * by;
      return windowOf(drawing, from, { x: margin + wide, y: top + toY * by });
    });
    return pageOf(press, [windowOf(frame, all, { x: 0, y: 0 }), ...windows], subjectOf(journey, map.name));
  });
  return { press, warnings, pages };
}

function scaleOf(
  layout: Exclude<PosterLayout, 'fit'>,
  scene: Scene,
  room: { width: number; height: number },
  request: SheetRequest,
): number {
  const span = mapSpan(scene);
  switch (layout) {
    case 'height':
      return room.height / mapBottom(scene);
    case 'width':
      return room.width / (span.to - span.from);
    case 'legible':
      return NATURAL;
    case 'scale':
      return NATURAL * naturalShare(request);
  }
}

/** A part of the map, in px of the drawn map, and where it stands on the page: px from the start side and the top. */
interface View {
  x: number;
  y: number;
  width: number;
  height: number;
  toX: number;
  toY: number;
}

interface PagePart {
  views: View[];
  /** px that the views take. */
  height: number;
}

/** What stands on each page, row by row. Heads of stages and names of lanes stand on all of them. */
function partsOf(scene: Scene, room: { width: number; height: number }, by: number): PagePart[] {
  const names = scene.headWidth;
  const top = scene.lanes[0]?.y ?? mapBottom(scene);
  const heads = top - scene.headsTop;
  const roomOf = (row: number) => Math.max(40, room.height / by - heads - (row === 0 ? scene.headsTop : 0));
  const rows = cutsOf(top, mapBottom(scene), roomOf, lanePlaces(scene));
  const span = mapSpan(scene);
  const length = span.to - span.from;
  const wide = Math.max(60, room.width / by - names);
  const columns = evenCutsOf(names, length, wide, columnPlaces(scene));
  // Personas are parted between themselves: they stand over the stages, but not with one.
  const personas = cutsOf(names, length, () => wide, personaPlaces(scene));
  const x = ({ from, to }: Span) => (scene.direction === 'rtl' ? length - to : from);
  return (rows.length > 0 ? rows : [{ from: top, to: top }]).flatMap((row, index) =>
    columns.map((column, at) => {
      const band = index === 0 ? scene.headsTop : 0;
      const left: Span = { from: 0, to: names };
      const across = { width: column.to - column.from, toX: names };
      const views: View[] = [
        { x: x(left), width: names, toX: 0, y: row.from, height: row.to - row.from, toY: band + heads },
        { x: x(column), ...across, y: row.from, height: row.to - row.from, toY: band + heads },
        { x: x(column), ...across, y: scene.headsTop, height: heads, toY: band },
      ];
      const persona = personas[at];
      if (band > 0 && persona) {
        if (at === 0) views.push({ x: x(left), width: names, toX: 0, y: 0, height: band, toY: 0 });
        views.push({ x: x(persona), width: persona.to - persona.from, toX: names, y: 0, height: band, toY: 0 });
      }
      return {
        views: views.filter(({ width, height }) => width > 0 && height > 0),
        height: band + heads + row.to - row.from,
      };
    }),
  );
}

function lanePlaces({ lanes }: Scene) {
  const ends = lanes.map((lane) => lane.y + lane.height);
  return { clean: ends, possible: ends };
}

/** Between columns; clean where neither a stage's head nor a note is cut. Px from the start side. */
function columnPlaces(scene: Scene) {
  const { columns, stageHeads, notes } = scene;
  const spans = [...stageHeads, ...notes];
  const places = columns.slice(1).map((column, i) => {
    const before = columns[i] as (typeof columns)[number];
    const start = fromStart(scene, column);
    const place = (fromStart(scene, before) + before.width + start) / 2;
    return { place, clean: spans.every((each) => each.endColumn <= i + 1 || each.firstColumn > i) };
  });
  return {
    clean: places.filter(({ clean }) => clean).map(({ place }) => place),
    possible: places.map(({ place }) => place),
  };
}

function personaPlaces(scene: Scene) {
  const ends = [...new Set(scene.personas.map((card) => fromStart(scene, card) + card.width + 2))].sort(
    (a, b) => a - b,
  );
  return { clean: ends, possible: ends };
}

function fromStart({ direction, width }: Scene, box: { x: number; width: number }): number {
  return direction === 'rtl' ? width - box.x - box.width : box.x;
}
