/**
 * Cards side by side on a page, to be cut apart: their places, those of their backs, and where to cut.
 * Cards touch each other, so that one cut parts two. Lengths in mm.
 */
import { at, pageOf } from './page.ts';
import { fitText, linesOf, type PaperFont, type PaperType, round, setText, type TextBlock } from './paper-text.ts';
import type { Press } from './press.ts';
import type { SheetElement, SheetPage } from './sheet.ts';

/** From the paper's edge to the first cut: what a printer cannot reach, and the marks. */
const WASTE = 16;
const MARK_FROM = 10.6;
const MARK_TO = 15;
/** Half of a cross where four cards meet. */
const CROSS = 2;
const STRIP: PaperFont = { pt: 7.5, weight: 400 };
/** A card of about this size is set in the usual type; on larger paper type grows with it. */
const USUAL = { width: 88, height: 49 };
const LARGEST_SCALE = 1.5;

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface CardGrid {
  columns: number;
  rows: number;
  /** Of the first card, from the side where reading begins. */
  x: number;
  y: number;
  /** Of one card. */
  width: number;
  height: number;
  /** How much larger than usual type may be. */
  scale: number;
}

/** As many cards as asked for, as large as the paper holds; the grid is in its middle, so that backs meet fronts. */
export function cardGrid(press: Press, columns: number, rows: number): CardGrid {
  const width = round((press.width - 2 * WASTE) / columns);
  const height = round((press.height - 2 * WASTE) / rows);
  const scale = Math.min(LARGEST_SCALE, Math.max(1, Math.min(width / USUAL.width, height / USUAL.height)));
  // Half points keep sizes of one page alike.
  return { columns, rows, x: WASTE, y: WASTE, width, height, scale };
}

/** Where the front of a card stands, in reading order. */
export function frontPlace(grid: CardGrid, index: number): Place {
  return placeAt(grid, index % grid.columns, Math.floor(index / grid.columns));
}

/** Where its back stands: the paper is turned over its long, upright edge, which swaps the sides and keeps the rows. */
export function backPlace(grid: CardGrid, index: number): Place {
  return placeAt(grid, grid.columns - 1 - (index % grid.columns), Math.floor(index / grid.columns));
}

function placeAt({ x, y, width, height }: CardGrid, column: number, row: number): Place {
  return { x: round(x + column * width), y: round(y + row * height), width, height };
}

/** A type size for this grid, in half points. */
export function scaled(font: PaperFont, { scale }: CardGrid): PaperFont {
  return { ...font, pt: Math.floor(font.pt * scale * 2) / 2 };
}

export interface CardPagesInput<Card> {
  press: Press;
  grid: CardGrid;
  cards: readonly Card[];
  /** Stands in the strip that is cut off. */
  title: string;
  front(card: Card, size: Place): readonly SheetElement[];
  /** Missing: nothing is printed on the backs. */
  back?: (card: Card, size: Place) => readonly SheetElement[];
}

/** Pages of cards; with backs, each page of fronts is followed by its own page of backs. */
export function cardPages<Card>(input: CardPagesInput<Card>): SheetPage[] {
  const { press, grid, cards, title, front, back } = input;
  const each = grid.columns * grid.rows;
  const sheets = Math.ceil(cards.length / each);
  const { t } = press.words;
  return Array.from({ length: sheets }, (_, sheet) => {
    const dealt = cards.slice(sheet * each, (sheet + 1) * each);
    const params = { number: sheet + 1, of: sheets };
    const strip = back ? t('worksheet.cut.front', params) : t('worksheet.cut.sheet', params);
    const fronts = pageOf(
      press,
      [
        ...stripOf(title, strip, sheet === 0, press, grid),
        ...cuts(grid),
        ...dealt.map((card, index) => {
          const place = frontPlace(grid, index);
          return at(place, front(card, place), 'sheet-card');
        }),
      ],
      null,
    );
    if (!back) return [fronts];
    const backs = pageOf(
      press,
      [
        ...stripOf(title, t('worksheet.cut.back', params), false, press, grid),
        ...dealt.map((card, index) => {
          const place = backPlace(grid, index);
          return at(place, back(card, place), 'sheet-card');
        }),
      ],
      null,
    );
    return [fronts, backs];
  }).flat();
}

/** What the page is, where it is cut off: the sheet's title over the first column, which page it is over the next. */
function stripOf(title: string, page: string, isFirst: boolean, press: Press, grid: CardGrid): SheetElement[] {
  // Marks stand where columns meet; a single column is shared by both.
  const wide = grid.columns > 1 ? grid.width : grid.width / 2;
  const room = round(wide - 6);
  const quiet = { ...press.type, warnings: undefined };
  return [title, page].map((text, half) => {
    const block = setText(text, STRIP, room, quiet, 1);
    return at({ x: round(grid.x + half * wide + 3), y: MARK_FROM, width: room, height: block.height }, [
      { tag: isFirst && half === 0 ? 'h1' : 'div', class: 'sheet-muted', children: linesOf(block) },
    ]);
  });
}

/** Marks in the strips around, thin lines between the cards, and a cross where four of them meet. */
function cuts(grid: CardGrid): SheetElement[] {
  const right = round(grid.x + grid.columns * grid.width);
  const bottom = round(grid.y + grid.rows * grid.height);
  const downs = Array.from({ length: grid.columns + 1 }, (_, i) => round(grid.x + i * grid.width));
  const acrosses = Array.from({ length: grid.rows + 1 }, (_, i) => round(grid.y + i * grid.height));
  const mark = MARK_TO - MARK_FROM;
  const beyond = WASTE - MARK_TO;
  const down = (x: number, y: number, height: number, name: string) => at({ x, y, width: 0, height }, [], name);
  const across = (x: number, y: number, width: number, name: string) => at({ x, y, width, height: 0 }, [], name);
  return [
    ...downs.flatMap((x) => [
      down(x, grid.y, bottom - grid.y, 'sheet-cut-down'),
      down(x, MARK_FROM, mark, 'sheet-cut-mark-down'),
      down(x, round(bottom + beyond), mark, 'sheet-cut-mark-down'),
    ]),
    ...acrosses.flatMap((y) => [
      across(grid.x, y, right - grid.x, 'sheet-cut-across'),
      across(MARK_FROM, y, mark, 'sheet-cut-mark-across'),
      across(round(right + beyond), y, mark, 'sheet-cut-mark-across'),
    ]),
    ...downs
      .slice(1, -1)
      .flatMap((x) =>
        acrosses
          .slice(1, -1)
          .flatMap((y) => [
            down(x, round(y - CROSS), 2 * CROSS, 'sheet-cut-mark-down'),
            across(round(x - CROSS), y, 2 * CROSS, 'sheet-cut-mark-across'),
          ]),
      ),
  ];
}

/** A heading as large as its place allows: smaller is no fault down to `least` pt, where it begins to be told. */
export function largestFit(
  text: string,
  font: PaperFont,
  least: number,
  width: number,
  height: number,
  type: PaperType,
): TextBlock {
  const quiet = { ...type, warnings: undefined };
  for (let pt = font.pt; pt > least; pt--) {
    const block = setText(text, { ...font, pt }, width, quiet, 1000);
    // A word that is broken is worse than a smaller one.
    const breaksWord =
      block.lines.join('').length === text.trim().length && block.lines.length > text.trim().split(/\s+/u).length;
    if (block.height <= height && !breaksWord) return block;
  }
  return fitText(text, { ...font, pt: least }, width, height, type);
}

/** Cards and empty ones after them, until the last page is full; a page of empty ones where there is none. */
export function filledUp<Card>(cards: readonly Card[], empty: Card, grid: CardGrid): Card[] {
  const each = grid.columns * grid.rows;
  const pages = Math.max(1, Math.ceil(cards.length / each));
  return [...cards, ...Array.from({ length: pages * each - cards.length }, () => empty)];
}
