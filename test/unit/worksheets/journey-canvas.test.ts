/** The canvas on every paper: all stages are there, columns are wide enough to write in and go on from sheet to sheet, no word is cut. */
import { describe, expect, test } from 'vitest';
import { newJourney, newStage } from '../../../shared/document/blank.ts';
import type { Language } from '../../../shared/document/schema.ts';
import { LANGUAGES } from '../../../shared/document/terms.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import { journeyCanvas } from '../../../shared/worksheets/journey-canvas.ts';
import type { Sheet, SheetElement, SheetRequest } from '../../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../../shared/worksheets/sheets.ts';

function canvasOf(stages: number, fields: Partial<SheetRequest> = {}): Sheet {
  let ids = 0;
  const journey = newJourney({ id: 'j', title: 'Shop', language: 'en', newId: () => `id-${ids++}` });
  const [first] = journey.maps;
  if (!first) throw new Error('A new journey has a map');
  const map = { ...first, stages: Array.from({ length: stages }, (_, i) => newStage({ id: `s${i}`, name: `S${i}` })) };
  const request: SheetRequest = { sheet: 'canvas', paper: 'a4', language: 'en', map: map.id, ...fields };
  return journeyCanvas({ ...journey, maps: [map] }, map, request, roughMeasure);
}

function all(elements: readonly (SheetElement | string)[]): SheetElement[] {
  return elements.flatMap((each) => (typeof each === 'string' ? [] : [each, ...all(each.children ?? [])]));
}

const wordsOf = (elements: readonly SheetElement[]) =>
  elements.flatMap(({ children = [] }) => children.filter((child) => typeof child === 'string'));

/** The boxes of the stages, page by page. */
const stagesOf = ({ pages }: Sheet) =>
  pages.map(({ content }) => all(content).filter((element) => element.class?.includes('sheet-canvas-stage')));

describe.each(SHEET_DEFINITIONS.canvas.papers)('%s', (paper) => {
  test.each([1, 3, 4, 5, 7, 9, 17])('%i stages', (count) => {
    const pages = stagesOf(canvasOf(count, { paper }));
    expect(wordsOf(all(pages.flat()))).toEqual(Array.from({ length: count }, (_, i) => `S${i}`));
    const widths = pages.flat().map(({ style }) => Number.parseFloat(String(style?.width)));
    expect(new Set(widths).size).toBe(1);
    expect(widths[0]).toBeGreaterThanOrEqual(40);
    // Less than a sheet of stages stays empty.
    expect(pages.flat().length - count).toBeLessThan(pages[0]?.length ?? 0);
  });

  test('empty, it has room for as many stages as on a large paper', () => {
    expect(stagesOf(canvasOf(3, { paper, rows: 'blank' })).flat().length).toBeGreaterThanOrEqual(5);
  });

  const pairs = LANGUAGES.flatMap((language) => [undefined, ...LANGUAGES].map((second) => [language, second] as const));
  test.each(pairs)('no word of it is cut: %s and %s', (language: Language, second: Language | undefined) => {
    const { pages } = canvasOf(3, { paper, language, second, rows: 'blank' });
    expect(wordsOf(all(pages.flatMap(({ content }) => content))).filter((words) => words.includes('…'))).toEqual([]);
  });
});
