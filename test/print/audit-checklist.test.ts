/** The audit checklist as a PDF, read back: what comes out of the printer is what the map holds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import { newJourney } from '../../shared/document/blank.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { CRITERIA, LANGUAGES } from '../../shared/document/terms.ts';
import { directionOf, translatorFor } from '../../shared/i18n/translate.ts';
import { auditRows } from '../../shared/worksheets/audit-rows.ts';
import { PAPERS, type PaperName, type SheetRequest } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../shared/worksheets/sheets.ts';
import { openPrintRoom, type PrintedSheet, type PrintRoom } from './chromium.ts';
import { sampleNamed, samples } from './paper-samples.ts';
import { comparable, type PdfPage, type PdfReading, type PdfTag, readPdf, tagsOf, textOf } from './read-pdf.ts';
import { stressJourney } from './stress-map.ts';

const chromium = await findChromium();

let room: PrintRoom;
beforeAll(async () => {
  if (chromium) room = await openPrintRoom();
});
afterAll(() => room?.close());

interface Printed extends PrintedSheet, PdfReading {
  journey: Journey;
  paper: PaperName;
  language: Language;
}

async function printed(journey: Journey, paper: PaperName, more: Partial<SheetRequest> = {}): Promise<Printed> {
  const { language } = journey;
  const map = journey.maps[0]?.id ?? '';
  const sheet = await room.print({
    sheets: [{ sheet: 'audit', paper, language, map, rows: 'map', ...more }],
    journey: serializeJourney(journey),
  });
  const reading = await readPdf(sheet.pdf);
  return { ...sheet, ...reading, journey, paper, language };
}

/** The rows of the page's table as a screen reader finds them. */
function tableRows(page: PdfPage): PdfTag[] {
  return tagsOf(page.tags, 'TR');
}

function cellTexts(page: PdfPage, row: PdfTag, language: Language): string[] {
  return row.children.map((cell) => textOf(page, cell, directionOf(language)));
}

const isStageHead = (row: PdfTag) => row.children.length === 1;

/** Boxes to write or tick in: as wide as high, and drawn as an outline. */
function boxesOf(page: PdfPage) {
  return page.shapes.filter((shape) => {
    const width = shape.right - shape.left;
    return shape.painted === 'stroke' && width > 3 && Math.abs(width - (shape.bottom - shape.top)) < 0.05;
  });
}

function expectGoodPaper(sheet: Printed) {
  const { language, paper, pages } = sheet;
  const { t } = translatorFor(language);
  const direction = directionOf(language);

  // No page more than was made: a page that is a hair too high leaves a blank one behind.
  expect(pages).toHaveLength(sheet.pageCount);
  for (const page of pages) {
    expect(Math.abs(page.width - PAPERS[paper].height), 'page width').toBeLessThan(0.5);
    expect(Math.abs(page.height - PAPERS[paper].width), 'page height').toBeLessThan(0.5);
  }

  for (const font of sheet.fonts) {
    expect(font.type, font.name).toBe('CIDFontType2');
    expect(font.embedded, font.name).toBe(true);
    expect(font.name).toMatch(/Inter|Vazirmatn/);
  }

  expect(sheet.overflowing).toEqual([]);
  expect(sheet.grown).toEqual([]);
  for (const gap of sheet.gaps) expect(gap).toBeGreaterThan(1);

  for (const [index, page] of pages.entries()) {
    const marks = [...page.texts, ...page.shapes.filter((shape) => !shape.white)];
    for (const mark of marks) {
      const what = 'text' in mark ? mark.text : 'drawing';
      expect(mark.left, what).toBeGreaterThan(10);
      expect(mark.top, what).toBeGreaterThan(10);
      expect(page.width - mark.right, what).toBeGreaterThan(10);
      expect(page.height - mark.bottom, what).toBeGreaterThan(10);
    }
    for (const text of page.texts) expect(text.size, text.text).toBeGreaterThanOrEqual(7.49);

    const [head, ...rows] = tableRows(page);
    if (!head) throw new Error(`Page ${index + 1} has no table`);
    const heads = cellTexts(page, head, language).map((text) => text.replaceAll('-', ''));
    expect(heads).toEqual(
      [
        t('worksheet.audit.code'),
        t('worksheet.audit.touchpoint'),
        ...CRITERIA.map((criterion) => t(`worksheet.audit.head.${criterion}`)),
        t('worksheet.audit.na'),
        t('worksheet.audit.saw'),
        t('worksheet.audit.change'),
        t('worksheet.audit.owner'),
      ].map(comparable),
    );
    const [first] = rows;
    const last = rows.at(-1);
    expect(first && isStageHead(first), 'a page begins with a stage head').toBe(true);
    expect(last && isStageHead(last), 'a page ends with a row').toBe(false);

    const bodies = rows.filter((row) => !isStageHead(row)).length;
    const boxes = boxesOf(page).map((box) => box.right - box.left);
    expect(boxes.filter((side) => side >= 8)).toHaveLength(6 * bodies);
    expect(boxes.filter((side) => side >= 4 && side < 8)).toHaveLength(bodies);

    const lines = tagsOf(page.tags, 'NonStruct').map((tag) => textOf(page, tag, direction));
    expect(lines).toContain(comparable(t('worksheet.page', { number: index + 1, of: pages.length })));
  }
}

/** Every row of the map, in its order, with its code and name, and nothing else but rows to fill by hand. */
function expectRowsOf(sheet: Printed) {
  const { journey, language } = sheet;
  const translator = translatorFor(language);
  const [map] = journey.maps;
  if (!map) throw new Error('The journey has no map');
  const read = sheet.pages.flatMap((page) =>
    tableRows(page)
      .slice(1)
      .filter((row) => !isStageHead(row))
      .map((row) => cellTexts(page, row, language)),
  );
  const named = read.filter(([, name]) => name !== '');
  const expected = auditRows(journey, map, translator).flatMap(({ rows }) => rows);
  expect(named.map(([code]) => code)).toEqual(expected.map(({ code }) => comparable(code)));
  for (const [index, { touchpoint }] of expected.entries()) {
    const cell = named[index]?.[1] ?? '';
    expect(saysName(cell, touchpoint.name), `${touchpoint.name} in ${cell}`).toBe(true);
  }
}

/** Letters and digits: where punctuation stands in a line of two directions is for the eye. */
function letters(text: string): string {
  return comparable(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** A name in two scripts stands in no one order on paper: its letters must all be there. */
function saysName(cell: string, name: string): boolean {
  if (!(/\p{Script=Arabic}/u.test(name) && /\p{Script=Latin}/u.test(name)))
    return letters(cell).includes(letters(name));
  const left = Array.from(letters(cell));
  return Array.from(letters(name)).every((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

describe.skipIf(!chromium)(`audit checklist${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  describe.each(samples())('%s', (_name, journey) => {
    test.each(SHEET_DEFINITIONS.audit.papers)('on %s', async (paper) => {
      const sheet = await printed(journey, paper);
      expectGoodPaper(sheet);
      expectRowsOf(sheet);
      expect(sheet.title).toContain(translatorFor(journey.language).t('worksheet.audit.title'));
    });
  });

  test.each(LANGUAGES)('120 touchpoints with long names (%s)', async (language) => {
    const sheet = await printed(stressJourney(language), 'a4');
    expect(sheet.pages.length).toBeGreaterThan(12);
    expectGoodPaper(sheet);
    expectRowsOf(sheet);
    // A stage that goes on says so.
    const { t } = translatorFor(language);
    const suffix = comparable(t('worksheet.audit.continued', { stage: '' }));
    const continued = sheet.pages.slice(1).filter((page) => {
      const head = tableRows(page)[1];
      return head && letters(cellTexts(page, head, language)[0] ?? '').includes(letters(suffix));
    });
    expect(continued.length).toBeGreaterThan(6);
  });

  test.each(LANGUAGES)('a new map gives rows to fill by hand (%s)', async (language) => {
    let ids = 0;
    const journey = newJourney({ id: 'new', title: '', language, newId: () => `id-${++ids}` });
    const sheet = await printed(journey, 'a4');
    expectGoodPaper(sheet);
    const rows = sheet.pages.flatMap((page) => tableRows(page).filter((row) => row.children.length > 1)).length;
    expect(rows - sheet.pages.length).toBeGreaterThanOrEqual(6);
  });

  /** Rows with a name, and those to fill by hand. */
  function bodies(sheet: Printed): { named: number; spare: number } {
    const cells = sheet.pages.flatMap((page) =>
      tableRows(page)
        .slice(1)
        .filter((row) => !isStageHead(row))
        .map((row) => cellTexts(page, row, sheet.language)[1]),
    );
    const named = cells.filter((name) => name !== '').length;
    return { named, spare: cells.length - named };
  }

  test.each(['a4', 'letter', 'a3'] as const)('has as many rows to spare as are asked for, on %s', async (paper) => {
    const journey = sampleNamed('bike-shop.en.journey');
    const { named } = bodies(await printed(journey, paper));
    for (const spare of [0, 23]) {
      const sheet = await printed(journey, paper, { spare });
      expectGoodPaper(sheet);
      expect(bodies(sheet)).toEqual({ named, spare });
    }
  });

  test('in two languages has its heads in both, and every row of the map', async () => {
    const sheet = await printed(sampleNamed('bike-shop.en.journey'), 'a4', { second: 'ru' });
    expectRowsOf(sheet);
    for (const page of sheet.pages) {
      const [head] = tableRows(page);
      const said = letters(head ? cellTexts(page, head, 'en').join('') : '');
      for (const { t } of [translatorFor('en'), translatorFor('ru')]) {
        for (const key of ['worksheet.audit.touchpoint', 'worksheet.audit.saw', 'worksheet.audit.owner'])
          expect(said).toContain(letters(t(key)));
      }
    }
  });

  test('the outline leads to each stage once', async () => {
    const [, journey] = samples().find(([, sample]) => sample.language === 'en') ?? [];
    if (!journey) throw new Error('There is no English sample');
    const { outline } = await printed(journey, 'a4');
    const stages = journey.maps[0]?.stages.filter((stage) => stage.moments.length > 0) ?? [];
    for (const { name } of stages) expect(outline.filter((entry) => entry.startsWith(name))).toHaveLength(1);
  });
});
