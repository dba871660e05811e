/** Lengths on paper, measured in the PDF: what a pen needs, what scissors need, and what meets its back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { LINE_SPACINGS, SHEETS, type SheetRequest } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../shared/worksheets/sheets.ts';
import { openPrintRoom, type PrintRoom } from './chromium.ts';
import { sampleNamed, usualForm } from './paper-samples.ts';
import { type PaintedPage, type PaintedShape, readingOf, readPainted } from './read-painted.ts';

const chromium = await findChromium();
/** Browsers put borders on whole px: a line may be so far from its place, mm. */
const PX = 25.4 / 96 + 0.01;
/** Dozens of pages come from one print, ms. */
const PATIENCE = 180_000;

const journey = sampleNamed('bike-shop.en.journey');

let room: PrintRoom;
beforeAll(async () => {
  if (chromium) room = await openPrintRoom();
});
afterAll(() => room?.close());

async function printed(sheets: readonly SheetRequest[]): Promise<[SheetRequest, PaintedPage[]][]> {
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

describe.skipIf(!chromium)(`on paper${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  const ruled = SHEETS.filter((sheet) => SHEET_DEFINITIONS[sheet].lines);

  test.each(LINE_SPACINGS)('lines to write on are %s mm apart', { timeout: PATIENCE }, async (spacing) => {
    const sheets = ruled.map((sheet): SheetRequest => ({ ...usualForm(sheet, journey), rows: 'blank', spacing }));
    for (const [{ sheet }, pages] of await printed(sheets)) {
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
  });

  test('boxes to tick are 4 to 10 mm wide, fields 5 mm from each other', { timeout: PATIENCE }, async () => {
    // The poster's boxes are drawings of the map.
    const sheets = SHEETS.filter((sheet) => !sheet.startsWith('poster')).map((sheet) => usualForm(sheet, journey));
    const boxes: number[] = [];
    for (const [{ sheet }, pages] of await printed(sheets)) {
      for (const [index, page] of pages.entries()) {
        boxes.push(...tickBoxes(page));
        const odd = tickBoxes(page).filter((side) => side < 4 - 0.01 || side > 10 + 0.01);
        expect.soft(odd, `${sheet}, page ${index + 1}: boxes`).toEqual([]);
        const fields = rules(page, INK).sort((a, b) => a.left - b.left);
        const near = fields.flatMap((a) =>
          fields
            .filter((b) => Math.abs(b.top - a.top) < 0.1 && b.left - a.right > 0.3 && b.left - a.right < 5 - PX)
            .map((b) => `${a.right.toFixed(1)} – ${b.left.toFixed(1)} at ${a.top.toFixed(1)}`),
        );
        expect.soft(near, `${sheet}, page ${index + 1}: fields side by side`).toEqual([]);
      }
    }
    expect(boxes.length).toBeGreaterThan(100);
  });

  test.each([
    ['eight', 4],
    ['ten', 5],
  ] as const)('cards, %s to a page, are of one size, and each back is behind its front', async (layout, rows) => {
    const [[, pages] = []] = await printed([{ ...usualForm('cards', journey), layout }]);
    const [front, back] = pages ?? [];
    if (!front || !back) throw new Error('Cards have fronts and backs');
    const cuts = front.shapes.filter((shape) => shape.kind === 'fill' && shape.colour?.join() === LINE);
    const across = gaps(distinct(cuts.filter((cut) => heightOf(cut) > 150).map(({ left }) => left)));
    const down = gaps(distinct(cuts.filter((cut) => widthOf(cut) > 150).map(({ top }) => top)));
    expect(across).toHaveLength(2);
    expect(down).toHaveLength(rows);
    for (const sizes of [across, down]) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(PX);

    const cell = ({ left, top }: { left: number; top: number }) => ({
      column: Math.floor((left - 16) / (across[0] ?? 1)),
      row: Math.floor((top - 16) / (down[0] ?? 1)),
    });
    const codes = front.texts.filter(({ text }) => /^\p{Lu}+-\d+$/u.test(text));
    expect(codes).toHaveLength(2 * rows);
    for (const code of codes) {
      const behind = back.texts.filter((text) => readingOf([text], 'ltr').startsWith(`${code.text} `));
      expect(behind, code.text).toHaveLength(1);
      const [is, of] = [cell(behind[0] ?? code), cell(code)];
      // Turned over the long edge, left becomes right.
      expect(is, code.text).toEqual({ column: 1 - of.column, row: of.row });
    }
  });
});
