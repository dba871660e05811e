/** Any journey can be put on any sheet, in any of its forms: it has pages, and no box stands out of its page. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newJourney } from '../../../shared/document/blank.ts';
import type { Journey } from '../../../shared/document/schema.ts';
import { LANGUAGES } from '../../../shared/document/terms.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import {
  LINE_SPACINGS,
  ROW_SOURCES,
  SHEETS,
  type SheetElement,
  type SheetName,
  type SheetPage,
  type SheetRequest,
} from '../../../shared/worksheets/sheet.ts';
import { sheetOf } from '../../../shared/worksheets/sheet-for.ts';
import { SHEET_DEFINITIONS, type SheetDefinition } from '../../../shared/worksheets/sheets.ts';
import { journeys } from '../arbitraries.ts';

/** mm that sums of rounded lengths may be off. */
const ROUNDING = 0.02;

/** Anything that a sheet's definition lets a person ask for. */
function requests(sheet: SheetName): fc.Arbitrary<Omit<SheetRequest, 'map'>> {
  const definition: SheetDefinition = SHEET_DEFINITIONS[sheet];
  const either = <T>(values: readonly T[], offered: unknown = true) =>
    offered ? fc.constantFrom(undefined, ...values) : fc.constant(undefined);
  return fc.record({
    sheet: fc.constant(sheet),
    paper: fc.constantFrom(...definition.papers),
    language: fc.constantFrom(...LANGUAGES),
    second: either(LANGUAGES, definition.bilingual),
    rows: either(ROW_SOURCES, definition.fills),
    layout: either(definition.layouts ?? []),
    spacing: either(LINE_SPACINGS, definition.lines || definition.spacedRows),
    spare: either([0, 1, 17], definition.spare),
    grey: either([true], definition.coloured),
  });
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const mm = (length: string | undefined) => (length?.endsWith('mm') ? Number.parseFloat(length) : null);

/** The boxes with a place of their own, from the page's corner. What is in a window or a line of text has other measures. */
function boxesOf(page: SheetPage): Box[] {
  const boxes: Box[] = [];
  const walk = (node: SheetElement | string, x: number, y: number): void => {
    if (typeof node === 'string' || node.tag === 'svg') return;
    const names = node.class?.split(' ') ?? [];
    if (names.some((name) => ['sheet-window', 'sheet-question', 'sheet-foot'].includes(name))) return;
    const { insetInlineStart, top, width, height } = node.style ?? {};
    const [left, down] = [mm(insetInlineStart), mm(top)];
    const isPlaced = names.includes('sheet-at') && left !== null && down !== null;
    const box = { x: x + (left ?? 0), y: y + (down ?? 0), width: mm(width) ?? 0, height: mm(height) ?? 0 };
    if (isPlaced) boxes.push(box);
    for (const child of node.children ?? []) isPlaced ? walk(child, box.x, box.y) : walk(child, x, y);
  };
  for (const element of page.content) walk(element, 0, 0);
  return boxes;
}

function isOnPage({ x, y, width, height }: Box, page: SheetPage): boolean {
  return (
    [x, y, width, height].every((length) => Number.isFinite(length) && length > -ROUNDING) &&
    x + width < page.width + ROUNDING &&
    y + height < page.height + ROUNDING
  );
}

function expectGoodSheet(journey: Journey, request: SheetRequest): void {
  const { pages } = sheetOf(journey, { sheets: [request] }, () => roughMeasure);
  expect(pages.length).toBeGreaterThan(0);
  for (const [index, page] of pages.entries()) {
    expect(page.content.length).toBeGreaterThan(0);
    const out = boxesOf(page).filter((box) => !isOnPage(box, page));
    expect(out, `page ${index + 1} of ${page.width} × ${page.height} mm`).toEqual([]);
  }
}

describe.each(SHEETS)('%s', (sheet) => {
  test('of any journey, in any form', () => {
    fc.assert(
      fc.property(journeys, requests(sheet), (journey, request) => {
        for (const { id } of journey.maps) expectGoodSheet(journey, { ...request, map: id });
      }),
      { numRuns: 25 },
    );
  });

  test('of a journey that nothing was put in yet', () => {
    fc.assert(
      fc.property(requests(sheet), (request) => {
        let ids = 0;
        const journey = newJourney({ id: 'new', title: '', language: request.language, newId: () => `id-${++ids}` });
        const [map] = journey.maps;
        if (!map) throw new Error('A new journey has a map');
        map.stages = [];
        expectGoodSheet(journey, { ...request, map: map.id });
      }),
      { numRuns: 10 },
    );
  });
});
