/** Whoever chooses how far apart lines are gets them so, on every sheet that offers it. */
import { describe, expect, test } from 'vitest';
import { newJourney, newMoment, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey } from '../../../shared/document/schema.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import {
  type LineSpacing,
  SHEETS,
  type SheetElement,
  type SheetName,
  type SheetPage,
  type SheetRequest,
} from '../../../shared/worksheets/sheet.ts';
import { sheetOf } from '../../../shared/worksheets/sheet-for.ts';
import { SHEET_DEFINITIONS } from '../../../shared/worksheets/sheets.ts';

function shop(): Journey {
  let ids = 0;
  const journey = newJourney({ id: 'j', title: 'Shop', language: 'en', newId: () => `id-${++ids}` });
  const [map] = journey.maps;
  journey.touchpoints.push(newTouchpoint({ id: 't', name: 'Till' }));
  if (map) map.stages = [newStage({ id: 's', name: 'Pay', moments: [newMoment({ id: 'm', touchpoint: 't' })] })];
  return journey;
}

function pagesOf(sheet: SheetName, spacing: LineSpacing, fields: Partial<SheetRequest> = {}): readonly SheetPage[] {
  const journey = shop();
  const [paper] = SHEET_DEFINITIONS[sheet].papers as [SheetRequest['paper']];
  const map = journey.maps[0]?.id ?? '';
  const request: SheetRequest = { sheet, paper, language: 'en', map, rows: 'blank', spacing, ...fields };
  return sheetOf(journey, { sheets: [request] }, () => roughMeasure).pages;
}

/** Heights of all elements of a class. */
function heightsOf(pages: readonly SheetPage[], name: string): number[] {
  const found = (node: SheetElement | string): number[] =>
    typeof node === 'string'
      ? []
      : [
          ...(node.class?.split(' ').includes(name) ? [Number.parseFloat(node.style?.height ?? '0')] : []),
          ...(node.children ?? []).flatMap(found),
        ];
  return pages.flatMap(({ content }) => content.flatMap(found));
}

test.each(SHEETS.filter((sheet) => SHEET_DEFINITIONS[sheet].lines || SHEET_DEFINITIONS[sheet].spacedRows))(
  '%s is another with lines further apart',
  (sheet) => {
    expect(pagesOf(sheet, 10)).not.toEqual(pagesOf(sheet, 7));
  },
);

describe.each(['audit', 'audit-walk'] as const)('%s', (sheet) => {
  test('has its lines as far apart as they are asked for', () => {
    for (const spacing of [7, 8.5] as const)
      expect(new Set(heightsOf(pagesOf(sheet, spacing, { paper: 'a3' }), 'sheet-guide'))).toEqual(new Set([spacing]));
  });

  test('keeps its boxes apart where lines are narrow', () => {
    for (const paper of ['a4', 'a3'] as const) {
      const pages = pagesOf(sheet, 7, { paper });
      const box = Math.max(...heightsOf(pages, 'sheet-box'));
      expect(Math.min(...heightsOf(pages, 'sheet-row'))).toBeGreaterThanOrEqual(box + 3);
    }
  });
});
