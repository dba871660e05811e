/** Lengths on paper, measured in the PDF: what a pen needs, what scissors need, and what meets its back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { type Direction, directionOf } from '../../shared/i18n/translate.ts';
import {
  LINE_SPACINGS,
  type LineSpacing,
  SHEETS,
  type SheetName,
  type SheetRequest,
} from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS, type SheetDefinition } from '../../shared/worksheets/sheets.ts';
import { openPrintRoom, type PrintRoom } from './chromium.ts';
import { sampleNamed, usualForm } from './paper-samples.ts';
import { type PaintedPage, type PaintedShape, type PaintedText, readingOf, readPainted } from './read-painted.ts';

const chromium = await findChromium();
/** Browsers put borders on whole px: a line may be so far from its place, mm. */
const PX = 25.4 / 96 + 0.01;
/** Dozens of pages come from one print, ms. */
const PATIENCE = 180_000;

const english = sampleNamed('bike-shop.en.journey');

let room: PrintRoom;
beforeAll(async () => {
  if (chromium) room = await openPrintRoom();
});
afterAll(() => room?.close());

type Printed = [SheetRequest, PaintedPage[]];

async function printed(sheets: readonly SheetRequest[], journey = english): Promise<Printed[]> {
  const print = await room.print({ sheets, journey: serializeJourney(journey) });
  const { pages } = await readPainted(print.pdf);
  return sheets.map((request, i) => [request, pages.slice(print.begins[i], print.begins[i + 1])]);
}

const widthOf = (shape: PaintedShape) => shape.right - shape.left;
const heightOf = (shape: PaintedShape) => shape.bottom - shape.top;
/** Numbers in order, without those that are the same. */
const distinct = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b).filter((value, i, all) => i === 0 || value - (all[i - 1] ?? 0) > 0.3);
const gaps = (values: readonly number[]) => values.slice(1).map((value, i) => value - (values[i] ?? 0));

/** Horizontal lines: borders, which are painted as narrow fills. */
function rules(page: PaintedPage, colour: string): PaintedShape[] {
  return page.shapes.filter(
    (shape) => shape.kind === 'fill' && heightOf(shape) < 0.5 && widthOf(shape) > 8 && shape.colour?.join() === colour,
  );
}

const LINE = '139,144,155';
const INK = '30,36,48';

/** Lines to write on, column by column: the distances from one to the next. */
function spacings(page: PaintedPage): number[] {
  const columns = new Map<string, number[]>();
  for (const { left, right, bottom } of rules(page, LINE)) {
    const column = `${Math.round(left * 2)} ${Math.round(right * 2)}`;
    columns.set(column, [...(columns.get(column) ?? []), bottom]);
  }
  return [...columns.values()].flatMap((bottoms) => gaps(distinct(bottoms)));
}

/** Boxes to tick: outlines of squares with white in them. */
function tickBoxes(page: PaintedPage): number[] {
  return page.shapes.flatMap((shape, i) => {
    const under = page.shapes[i - 1];
    const isSquare = shape.kind === 'stroke' && Math.abs(widthOf(shape) - heightOf(shape)) < 0.05;
    const isFilled = under?.kind === 'fill' && under.colour?.join() === '255,255,255';
    // A circle does not reach its corners.
    const [x, y] = [shape.left + widthOf(shape) * 0.12, shape.top + heightOf(shape) * 0.12];
    return isSquare &&
      under?.covers(x, y) &&
      isFilled &&
      widthOf(shape) < 20 &&
      Math.abs(widthOf(under) + shape.line - widthOf(shape)) < 0.05
      ? [widthOf(shape)]
      : [];
  });
}

/** Of the labels of fields, pt. */
const LABEL_SIZE = 8;
/** A field is as high at least, mm; a little of it is air. */
const FIELD_HEIGHT = 9;

/** Lines of fields: a small label begins them, right above, and takes no more than their half; heads of columns go on. */
function fieldLines(page: PaintedPage, direction: Direction): PaintedShape[] {
  return rules(page, INK).filter((rule) => {
    /** mm from where the field begins to where a text does and ends. */
    const from = ({ left }: PaintedText) => (direction === 'rtl' ? rule.right - left : left - rule.left);
    const begins = ({ left, right }: PaintedText) =>
      Math.abs(direction === 'rtl' ? rule.right - right : left - rule.left) < 1;
    const above = ({ baseline }: PaintedText) => rule.top - baseline;
    const small = page.texts.filter(
      (text) =>
        Math.abs(text.size - LABEL_SIZE) < 0.02 &&
        above(text) > 0 &&
        above(text) < FIELD_HEIGHT &&
        text.left > rule.left - 1 &&
        text.right < rule.right + 1,
    );
    return (
      small.some((text) => begins(text) && above(text) < 3) &&
      small.every((text) => from(text) <= widthOf(rule) / 2 + 1)
    );
  });
}

/** Where fields are too near to each other, or to what stands under them. */
function narrowFields(page: PaintedPage, direction: Direction): string[] {
  const fields = fieldLines(page, direction);
  const where = (field: PaintedShape) =>
    `${field.left.toFixed(1)} – ${field.right.toFixed(1)} at ${field.top.toFixed(1)}`;
  return fields.flatMap((field) => {
    const beside = fields
      .filter((other) => other !== field && Math.abs(other.top - field.top) < 0.3 && other.left >= field.left)
      .map((other) => other.left - field.right)
      .filter((gap) => gap < SIDE_GAP - PX);
    const under = [...page.texts, ...rules(page, INK), ...rules(page, LINE)]
      .filter((mark) => mark.left < field.right && mark.right > field.left && mark.top > field.top + 0.3)
      .map((mark) => mark.top - field.bottom)
      .filter((gap) => gap < UNDER_GAP - PX);
    return [
      ...beside.map((gap) => `${where(field)}: ${gap.toFixed(2)} mm to the next`),
      ...under.map((gap) => `${where(field)}: ${gap.toFixed(2)} mm to what is under it`),
    ];
  });
}

/** From a field to the next beside it, and to what is under it. */
const SIDE_GAP = 5;
const UNDER_GAP = 3;

function expectLines([{ sheet }, pages]: Printed, spacing: LineSpacing): void {
  const apart = pages.flatMap(spacings);
  // Rows of tables are two lines high.
  const right = apart.filter((gap) => [1, 2].some((lines) => Math.abs(gap - lines * spacing) < PX));
  expect.soft(right.length, `${sheet}: lines ${spacing} mm apart`).toBeGreaterThan(2);
  expect
    .soft(
      apart.filter((gap) => gap < LINE_SPACINGS[0] - PX),
      `${sheet}: lines that are too near`,
    )
    .toEqual([]);
}

/** How many boxes and fields were seen. */
function expectBoxesAndFields(printed: readonly Printed[]): { boxes: number; fields: number } {
  const seen = { boxes: 0, fields: 0 };
  for (const [{ sheet, language }, pages] of printed) {
    const direction = directionOf(language);
    for (const [index, page] of pages.entries()) {
      const boxes = tickBoxes(page);
      const odd = boxes.filter((side) => side < 4 - 0.01 || side > 10 + 0.01);
      expect.soft(odd, `${sheet}, page ${index + 1}: boxes`).toEqual([]);
      const rows = rules(page, INK).sort((a, b) => a.left - b.left);
      const near = rows.flatMap((a) =>
        rows
          .filter((b) => Math.abs(b.top - a.top) < 0.1 && b.left - a.right > 0.3 && b.left - a.right < SIDE_GAP - PX)
          .map((b) => `${a.right.toFixed(1)} – ${b.left.toFixed(1)} at ${a.top.toFixed(1)}`),
      );
      expect.soft(near, `${sheet}, page ${index + 1}: fields side by side`).toEqual([]);
      expect.soft(narrowFields(page, direction), `${sheet}, page ${index + 1}: fields`).toEqual([]);
      seen.boxes += boxes.length;
      seen.fields += fieldLines(page, direction).length;
    }
  }
  return seen;
}

/** From the paper's edge to the first cut. */
const WASTE = 16;
const COLUMNS = 2;
/** A card's code, as it is read. */
const CODE = /^[\p{L}\s\u200c]+-\p{Nd}+$/u;

function expectCards([{ language }, pages]: Printed, rows: number): void {
  const [front, back] = pages;
  if (!front || !back) throw new Error('Cards have fronts and backs');
  const cuts = front.shapes.filter((shape) => shape.kind === 'fill' && shape.colour?.join() === LINE);
  const across = gaps(distinct(cuts.filter((cut) => heightOf(cut) > 150).map(({ left }) => left)));
  const down = gaps(distinct(cuts.filter((cut) => widthOf(cut) > 150).map(({ top }) => top)));
  expect(across).toHaveLength(COLUMNS);
  expect(down).toHaveLength(rows);
  for (const sizes of [across, down]) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(PX);

  /** What a card says, line by line. */
  const lines = (page: PaintedPage, column: number, row: number) => {
    const isIn = ({ left, top }: PaintedText) =>
      Math.floor((left - WASTE) / (across[0] ?? 1)) === column && Math.floor((top - WASTE) / (down[0] ?? 1)) === row;
    return readingOf(page.texts.filter(isIn), directionOf(language)).split('\n');
  };
  const codes: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const found = lines(front, column, row).filter((line) => CODE.test(line.trim()));
      expect(found, `card ${column + 1} of row ${row + 1}`).toHaveLength(1);
      const [code = ''] = found.map((line) => line.trim());
      codes.push(code);
      // Turned over the long edge, left becomes right.
      const behind = lines(back, COLUMNS - 1 - column, row).map((line) => line.trim());
      expect(
        behind.filter((line) => line.startsWith(`${code} `) || line.startsWith(`${code}·`)),
        `${code}: ${behind.join(' | ')}`,
      ).toHaveLength(1);
    }
  }
  expect(new Set(codes).size).toBe(COLUMNS * rows);
}

const CARDS = [
  ['eight', 4],
  ['ten', 5],
] as const;

/** Forms that differ in what may move a line: the side that reading begins from, two languages in one place, other paper. */
const OTHERS: [string, Journey, Partial<SheetRequest>, LineSpacing][] = [
  ['from right to left', sampleNamed('weather-day.fa.journey'), {}, 10],
  ['in two languages', sampleNamed('furniture-shop.ru.journey'), { second: 'fa' }, 7],
  ['on Letter', english, { paper: 'letter' }, 8.5],
];

describe.skipIf(!chromium)(`on paper${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  const ruled = SHEETS.filter((sheet) => SHEET_DEFINITIONS[sheet].lines);
  // The poster's boxes are drawings of the map.
  const boxed = SHEETS.filter((sheet) => !sheet.startsWith('poster'));

  test.each(LINE_SPACINGS)('lines to write on are %s mm apart', { timeout: PATIENCE }, async (spacing) => {
    const sheets = ruled.map((sheet): SheetRequest => ({ ...usualForm(sheet, english), rows: 'blank', spacing }));
    for (const each of await printed(sheets)) expectLines(each, spacing);
  });

  test('boxes to tick are 4 to 10 mm wide, fields 5 mm from each other and 3 mm from what is under them', {
    timeout: PATIENCE,
  }, async () => {
    const seen = expectBoxesAndFields(await printed(boxed.map((sheet) => usualForm(sheet, english))));
    expect(seen.boxes).toBeGreaterThan(100);
    expect(seen.fields).toBeGreaterThan(30);
  });

  test.each(CARDS)('cards, %s to a page, are of one size, and each back is behind its front', async (layout, rows) => {
    const [cards] = await printed([{ ...usualForm('cards', english), layout }]);
    if (!cards) throw new Error('There are cards');
    expectCards(cards, rows);
  });

  test.each(OTHERS)('all of it %s', { timeout: PATIENCE }, async (_form, journey, fields, spacing) => {
    const has = (sheet: SheetName) => {
      const { papers, bilingual }: SheetDefinition = SHEET_DEFINITIONS[sheet];
      return (!fields.paper || papers.includes(fields.paper)) && (!fields.second || bilingual);
    };
    const form = (sheet: SheetName, more: Partial<SheetRequest> = {}): SheetRequest => ({
      ...usualForm(sheet, journey),
      ...fields,
      ...more,
    });
    const parts = [
      ruled.filter(has).map((sheet) => form(sheet, { rows: 'blank', spacing })),
      boxed.filter(has).map((sheet) => form(sheet)),
      CARDS.map(([layout]) => form('cards', { layout })),
    ];
    const all = await printed(parts.flat(), journey);
    const [lines, boxes, cards] = parts.map((part) => all.splice(0, part.length)) as [Printed[], Printed[], Printed[]];
    for (const each of lines) expectLines(each, spacing);
    const seen = expectBoxesAndFields([...lines, ...boxes]);
    expect(seen.boxes).toBeGreaterThan(100);
    expect(seen.fields).toBeGreaterThan(30);
    for (const [index, [, rows]] of CARDS.entries()) expectCards(cards[index] as Printed, rows);
  });
});
