/**
 * A large poster over small pages: tiles that lap over each other, with marks to trim along and a code each,
 * and first a plan of how they come together. Lengths in mm.
 */
import type { Journey, JourneyMap } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Box } from '../layout/scene.ts';
import type { Measure } from '../layout/text.ts';
import { type Drawing, emptyDrawing, Pen, showsAnything, windowOf, writeBlock } from './drawing.ts';
import { opening } from './heading.ts';
import { at, pageOf, UNPRINTED } from './page.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import { naturalShare, posterName, scaledPoster, type WholePoster, wholePoster } from './poster-whole.ts';
import { FOOT_HEIGHT, type Press, pressFor, subjectOf } from './press.ts';
import {
  type Orientation,
  PAPER_LABELS,
  PAPERS,
  type PaperName,
  type Sheet,
  type SheetElement,
  type SheetPage,
  type SheetRequest,
} from './sheet.ts';
import { paragraph } from './writing.ts';

export const TILED_POSTERS = ['a1', 'a0', 'a2', 'a3'] as const satisfies readonly PaperName[];
export type TiledPoster = (typeof TILED_POSTERS)[number];
/** A poster as large as a paper, or at a scale and as large as that comes out. */
export const TILED_LAYOUTS = [...TILED_POSTERS, 'scale'] as const;

/** What neighbours share. */
export const OVERLAP = 10;
/** From a page's edge to the part of the poster on it: room for marks and code beyond what printers cannot reach. */
export const TILE_INSET = 15;
/** Between a mark and the poster. */
const MARK_GAP = 1;
/** White around the poster's outermost words. */
const BORDER = 8;
const CODE: PaperFont = { pt: 8, weight: 700 };
const CODE_NOTE: PaperFont = { pt: 7.5, weight: 400 };

/** A page of a tiled poster and the part of the poster it shows. */
export interface Tile {
  /** From the top, and from the side where reading begins. */
  row: number;
  column: number;
  code: string;
  /** In the poster's mm. */
  from: Box;
}

export interface Tiling {
  poster: WholePoster;
  orientation: Orientation;
  tiles: readonly Tile[];
  rows: number;
  columns: number;
  /** The part of the poster that is tiled: all that is drawn on, and a border. */
  extent: Box;
}

export function posterTiles(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const tiling = tilingOf(journey, map, request, measure);
  const press = pressFor(request, tiling.orientation, measure, tiling.poster.warnings);
  const { words } = press;
  const name = subjectOf(journey, map.name);
  return {
    title: posterName(journey, map, press, 'poster-tiles'),
    language: words.language,
    direction: words.direction,
    warnings: tiling.poster.warnings,
    pages: [
      planPage(tiling, sizeName(request, words), name, pressFor(request, 'portrait', measure, tiling.poster.warnings)),
      ...tiling.tiles.map((tile) => tilePage(tile, tiling, name, press)),
    ],
  };
}

/** The size that the poster has when it is put together. */
export function tiledSize(request: SheetRequest): TiledPoster {
  return TILED_POSTERS.find((size) => size === request.layout) ?? TILED_POSTERS[0];
}

/** How large the poster is, in a word. */
function sizeName(request: SheetRequest, words: Translator): string {
  if (request.layout !== 'scale') return PAPER_LABELS[tiledSize(request)];
  return words.number(naturalShare(request), { style: 'percent' });
}

/** How a poster is parted on the request's paper, whichever way up takes fewer pages. */
export function tilingOf(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Tiling {
  const poster =
    request.layout === 'scale'
      ? scaledPoster(journey, map, request, measure)
      : wholePoster(journey, map, { ...request, paper: tiledSize(request) }, measure);
  const { used, press } = poster;
  const extent = {
    x: round(used.x - BORDER),
    y: round(used.y - BORDER),
    width: round(used.width + 2 * BORDER),
    height: round(used.height + 2 * BORDER),
  };
  const [upright, across] = (['portrait', 'landscape'] as const).map((orientation) =>
    gridOf(extent, request.paper, orientation),
  ) as [Grid, Grid];
  const grid = upright.rows * upright.columns < across.rows * across.columns ? upright : across;
  return { poster, extent, ...grid, tiles: tilesOf(grid, extent, poster.drawing, press.words) };
}

interface Grid {
  orientation: Orientation;
  rows: number;
  columns: number;
  /** Of the part of the poster on one page. */
  width: number;
  height: number;
}

function gridOf(extent: Box, paper: PaperName, orientation: Orientation): Grid {
  const upright = PAPERS[paper];
  const lies = orientation === 'landscape';
  const width = round((lies ? upright.height : upright.width) - 2 * TILE_INSET);
  const height = round((lies ? upright.width : upright.height) - 2 * TILE_INSET);
  const count = (length: number, each: number) => Math.max(1, Math.ceil((length - OVERLAP) / (each - OVERLAP) - 0.001));
  return { orientation, width, height, columns: count(extent.width, width), rows: count(extent.height, height) };
}

function tilesOf({ rows, columns, width, height }: Grid, extent: Box, drawing: Drawing, words: Translator): Tile[] {
  const tiles: Tile[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const away = column * (width - OVERLAP);
      const x = words.direction === 'rtl' ? extent.x + extent.width - away - width : extent.x + away;
      const from = { x: round(x), y: round(extent.y + row * (height - OVERLAP)), width, height };
      // White paper need not be printed.
      if (showsAnything(drawing, from)) tiles.push({ row, column, code: tileCode(row, column, words), from });
    }
  }
  return tiles;
}

/** Letter of the row, two after the 26th, and number of the column: B3. */
function tileCode(row: number, column: number, words: Translator): string {
  const letter = (at: number) => String.fromCharCode(65 + at);
  const letters = row < 26 ? letter(row) : letter(Math.floor(row / 26) - 1) + letter(row % 26);
  return `${letters}${words.number(column + 1)}`;
}

function tilePage(tile: Tile, tiling: Tiling, name: string, press: Press): SheetPage {
  const { words, type, width, height } = press;
  const around = { x: TILE_INSET, y: TILE_INSET, width: tile.from.width, height: tile.from.height };
  const code = setText(tile.code, CODE, 20, type, 1);
  const says = setText(
    [name, words.t('worksheet.poster-tiles.of', { count: tiling.tiles.length })].filter(Boolean).join(' · '),
    CODE_NOTE,
    width - 2 * (TILE_INSET + OVERLAP) - 26,
    // Beside the code it is no loss, and it can be read on the plan.
    { ...type, warnings: undefined },
    1,
  );
  const line = { y: UNPRINTED, height: code.lineHeight };
  const elements: SheetElement[] = [
    windowOf(tiling.poster.drawing, tile.from, around),
    windowOf(marks(around, tile, tiling), { x: 0, y: 0, width, height }, { x: 0, y: 0 }),
    at({ ...line, x: TILE_INSET + OVERLAP + 3, width: 20 }, linesOf(code)),
    at(
      { ...line, x: TILE_INSET + OVERLAP + 25, width: width - 2 * (TILE_INSET + OVERLAP) - 26 },
      linesOf(says),
      'sheet-muted',
    ),
  ];
  return { ...pageOf(press, elements, null), margin: TILE_INSET };
}

/** Marks beyond the corners of the tile, and where its neighbours' edges come to lie. */
function marks({ x, y, width, height }: Box, { row, column }: Tile, tiling: Tiling): Drawing {
  const drawing = emptyDrawing();
  const pen = new Pen(drawing, { by: 1, x: 0, y: 0 });
  const trim = { stroke: '#1e2430', line: 0.25 };
  const lap = { stroke: '#1e2430', line: 0.2, dash: [1, 0.8] };
  const reach = TILE_INSET - UNPRINTED - MARK_GAP;
  const upright = (at: number, look: typeof trim) => {
    pen.line(at, y - MARK_GAP - reach, at, y - MARK_GAP, look);
    pen.line(at, y + height + MARK_GAP, at, y + height + MARK_GAP + reach, look);
  };
  const level = (at: number, look: typeof trim) => {
    pen.line(x - MARK_GAP - reach, at, x - MARK_GAP, at, look);
    pen.line(x + width + MARK_GAP, at, x + width + MARK_GAP + reach, at, look);
  };
  upright(x, trim);
  upright(x + width, trim);
  level(y, trim);
  level(y + height, trim);
  const rtl = tiling.poster.press.words.direction === 'rtl';
  const isAfter = column > 0;
  const isBefore = column < tiling.columns - 1;
  if (rtl ? isBefore : isAfter) upright(x + OVERLAP, lap);
  if (rtl ? isAfter : isBefore) upright(x + width - OVERLAP, lap);
  if (row > 0) level(y + OVERLAP, lap);
  if (row < tiling.rows - 1) level(y + height - OVERLAP, lap);
  return drawing;
}

const STEP: PaperFont = { pt: 10.5, weight: 400 };
const STEPS = ['print', 'trim', 'join', 'check'] as const;
const PLAN_CODE: PaperFont = { pt: 11, weight: 700 };

/** How the tiles come together: what to do, and a small picture of the poster with the code of each tile. */
function planPage(tiling: Tiling, size: string, name: string, press: Press): SheetPage {
  const { words, margin, inner, type } = press;
  const { t, number } = words;
  const counts = {
    count: tiling.tiles.length,
    rows: tiling.rows,
    columns: tiling.columns,
    paper: PAPER_LABELS[press.paper],
    size,
    width: Math.round(tiling.extent.width / 10),
    height: Math.round(tiling.extent.height / 10),
    overlap: OVERLAP,
  };
  const head = opening(
    [t('worksheet.poster-tiles.plan')],
    [[name, t('worksheet.poster-tiles.sum', counts)].filter(Boolean).join(' · ')],
    press,
  );
  const steps = STEPS.map((step, i) => {
    const words = `${number(i + 1)}. ${t(`worksheet.poster-tiles.step.${step}`, counts)}`;
    return paragraph(words, STEP, inner.width, press, { after: 1.5 });
  });
  const taken = head.height + 4 + steps.reduce((sum, step) => sum + step.height, 0) + 4;
  const room = { width: inner.width, height: inner.height - taken };
  const by = Math.min(room.width / tiling.extent.width, room.height / tiling.extent.height) * 0.98;
  const origin = {
    x: margin + (inner.width - tiling.extent.width * by) / 2 - tiling.extent.x * by,
    y: margin + taken - tiling.extent.y * by,
  };
  return pageOf(
    press,
    [
      head.element,
      { tag: 'div', style: { height: '4mm' } },
      ...steps.map((step) => step.element),
      ...planPicture(tiling, { by, ...origin }, type, press),
    ],
    '',
  );
}

function planPicture(
  tiling: Tiling,
  scale: { by: number; x: number; y: number },
  type: Press['type'],
  press: Press,
): SheetElement[] {
  const { extent, poster } = tiling;
  const drawing = emptyDrawing();
  const pen = new Pen(drawing, scale);
  // Shapes only: words would be too small to be read.
  drawing.shapes.push({
    ...pen.box(extent),
    element: {
      tag: 'g',
      attributes: {
        transform: `translate(${round(scale.x)} ${round(scale.y)}) scale(${scale.by.toFixed(6)})`,
        opacity: 0.55,
      },
      children: poster.drawing.shapes.map((piece) => piece.element),
    },
  });
  pen.rect(extent, 0, { stroke: '#1e2430', line: 0.3 / scale.by });
  for (const { from, code } of tiling.tiles) {
    const left = Math.max(from.x, extent.x);
    const right = Math.min(from.x + from.width, extent.x + extent.width);
    const bottom = Math.min(from.y + from.height, extent.y + extent.height);
    const box = { x: left, y: from.y, width: right - left, height: bottom - from.y };
    pen.rect(box, 0, { stroke: '#1e2430', line: 0.25 / scale.by, dash: [1.6 / scale.by, 1 / scale.by] });
    const words = setText(code, PLAN_CODE, 20, type, 1);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const badge = { width: 13 / scale.by, height: (words.lineHeight + 1.5) / scale.by };
    pen.rect({ x: middle.x - badge.width / 2, y: middle.y - badge.height / 2, ...badge }, 2 / scale.by, {
      fill: '#ffffff',
      stroke: '#1e2430',
      line: 0.25 / scale.by,
    });
    writeBlock(
      drawing,
      words,
      { x: pen.x(middle.x) - 6.5, y: pen.y(middle.y) - words.lineHeight / 2, width: 13 },
      {
        colour: '#1e2430',
        align: 'center',
        direction: 'ltr',
      },
    );
  }
  return [
    windowOf(
      drawing,
      { x: 0, y: 0, width: press.width, height: press.height - press.margin - FOOT_HEIGHT },
      { x: 0, y: 0 },
    ),
  ];
}
