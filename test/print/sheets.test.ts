/** What holds for every worksheet on every paper: sizes, fonts, margins, nothing blank, nothing over anything else. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import { openJourney } from '../../shared/document/open.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { PAPERS, type PaperName, SHEETS, type SheetName, type SheetRequest } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS, type SheetDefinition } from '../../shared/worksheets/sheets.ts';
import { openPrintRoom, type PrintRoom } from './chromium.ts';
import { type PdfPage, type PdfText, readPdf } from './read-pdf.ts';

const SAMPLES = new URL('../../assets/samples/', import.meta.url);
const chromium = await findChromium();

let room: PrintRoom;
beforeAll(async () => {
  if (chromium) room = await openPrintRoom();
});
afterAll(() => room?.close());

const samples: Journey[] = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.journey'))
  .map((name) => {
    const opened = openJourney(readFileSync(new URL(name, SAMPLES), 'utf8'));
    if (!opened.ok) throw new Error(`${name} does not open`);
    return opened.journey;
  });

/** Drawn to the scale that they are asked for, or cut by their pages: a file of their own looks at their sizes. */
const DRAWN: readonly SheetName[] = ['poster', 'poster-tiles'];

/** Millimetres that a printer cannot reach, and a hair for rounding. */
const MARGIN = 10;

/** Every form that a sheet has: filled and empty, each layout, each paper; the second language once. */
function formsOf(sheet: SheetName, journey: Journey): SheetRequest[] {
  const definition: SheetDefinition = SHEET_DEFINITIONS[sheet];
  const { language } = journey;
  const base = { sheet, language, map: journey.maps[0]?.id ?? '', paper: definition.papers[0] ?? 'a4' };
  const forms: SheetRequest[] = [];
  for (const layout of definition.layouts ?? [undefined]) {
    forms.push({ ...base, layout });
    if (definition.fills) forms.push({ ...base, layout, rows: 'blank' });
  }
  for (const paper of definition.papers.slice(1)) forms.push({ ...base, paper });
  if (definition.bilingual) {
    const second: Language = language === 'fa' ? 'ru' : 'fa';
    forms.push({ ...base, second });
  }
  return forms;
}

function overlaps(a: PdfText, b: PdfText): boolean {
  // Letters of neighbouring lines may come close: half a millimetre of each counts as air.
  const AIR = 0.5;
  return (
    a.left + AIR < b.right && b.left + AIR < a.right && a.top + AIR < b.bottom - AIR && b.top + AIR < a.bottom - AIR
  );
}

/** Texts that lie over each other, though they are of different lines. */
function collisions(page: PdfPage): string[] {
  return page.texts.flatMap((a, i) =>
    page.texts
      .slice(i + 1)
      .filter((b) => Math.abs(a.baseline - b.baseline) > 0.2 && overlaps(a, b))
      .map((b) => `"${a.text}" over "${b.text}"`),
  );
}

/** Whether a page is one of the papers, either way up. */
function isOneOf(page: PdfPage, papers: readonly PaperName[]): boolean {
  const sidesOf = ({ width, height }: { width: number; height: number }) => [width, height].sort((a, b) => a - b);
  const [short = 0, long = 0] = sidesOf(page);
  return papers.some((paper) => {
    const [shortest = 0, longest = 0] = sidesOf(PAPERS[paper]);
    return Math.abs(short - shortest) < 0.5 && Math.abs(long - longest) < 0.5;
  });
}

function expectGoodPages(pages: readonly PdfPage[], papers: readonly PaperName[], sheet: SheetName): void {
  for (const page of pages) {
    expect(isOneOf(page, papers), `${page.width} × ${page.height} mm`).toBe(true);
    const marks = [...page.texts, ...page.shapes.filter((shape) => !shape.white)];
    expect(marks.length, 'a page says something').toBeGreaterThan(0);
    if (DRAWN.includes(sheet)) continue;
    for (const mark of marks) {
      const what = 'text' in mark ? mark.text : 'drawing';
      expect(mark.left, what).toBeGreaterThan(MARGIN - 0.3);
      expect(mark.top, what).toBeGreaterThan(MARGIN - 0.3);
      expect(page.width - mark.right, what).toBeGreaterThan(MARGIN - 0.3);
      expect(page.height - mark.bottom, what).toBeGreaterThan(MARGIN - 0.3);
    }
    for (const text of page.texts) expect(text.size, text.text).toBeGreaterThanOrEqual(7.49);
    expect(collisions(page)).toEqual([]);
  }
}

describe.skipIf(!chromium)(`every worksheet${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  // The checklist has a file of its own, which looks closer.
  describe.each(SHEETS.filter((sheet) => sheet !== 'audit'))('%s', (sheet) => {
    test.each(samples.map((journey) => [journey.language, journey] as const))('in %s', async (_language, journey) => {
      // All forms in one print: the browser starts once.
      const sheets = formsOf(sheet, journey);
      const printed = await room.print({ sheets, journey: serializeJourney(journey) });
      const reading = await readPdf(printed.pdf);
      // No page more than was made: a page that is a hair too high leaves a blank one behind.
      expect(reading.pages).toHaveLength(printed.pageCount);
      expect(printed.pageCount).toBeGreaterThanOrEqual(sheets.length);
      expect(printed.overflowing).toEqual([]);
      expect(printed.grown).toEqual([]);
      for (const font of reading.fonts) {
        expect(font.type, font.name).toBe('CIDFontType2');
        expect(font.embedded, font.name).toBe(true);
        expect(font.name).toMatch(/Inter|Vazirmatn/);
      }
      expectGoodPages(
        reading.pages,
        sheets.map(({ paper }) => paper),
        sheet,
      );
    });
  });
});
