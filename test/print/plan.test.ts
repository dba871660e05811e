/** The sheets of the plan on paper: time runs the way one reads, and eighty tasks and a whole map of changes fit their pages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import { newTask } from '../../shared/document/blank.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import type { SheetName, SheetRequest } from '../../shared/worksheets/sheet.ts';
import { openPrintRoom, type PrintRoom } from './chromium.ts';
import { type PdfPage, readPdf } from './read-pdf.ts';
import { stressJourney } from './stress-map.ts';
import { stressPlan, stressReview } from './stress-plan.ts';

const chromium = await findChromium();
let room: PrintRoom;
beforeAll(async () => {
  if (chromium) room = await openPrintRoom();
});
afterAll(() => room?.close());

/** Full bars of tasks, from the top of the page; the last of them is the legend's. */
function fullBars({ shapes }: PdfPage) {
  return shapes
    .filter(({ painted, white, left, right, top, bottom }) => {
      const [width, height] = [right - left, bottom - top];
      return painted === 'fill' && !white && width > 4 && height > 3 && height < 6;
    })
    .sort((a, b) => a.top - b.top);
}

async function timelineOfTwo(language: Language): Promise<PdfPage> {
  const journey = stressJourney(language, 4);
  journey.tasks = [
    newTask({ id: 'first', title: '1', due: '2026-12-20', weeks: 2, state: 'done' }),
    newTask({ id: 'second', title: '2', due: '2027-02-14', weeks: 4, state: 'done' }),
  ];
  const printed = await room.print({
    sheets: [{ sheet: 'timeline', paper: 'a4', language, map: journey.maps[0]?.id ?? '' }],
    journey: serializeJourney(journey),
  });
  return (await readPdf(printed.pdf)).pages[0] as PdfPage;
}

describe.skipIf(!chromium)(`the plan on paper${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  test.each(['en', 'fa'] as const)('in %s, what is earlier stands where one begins to read', async (language) => {
    const page = await timelineOfTwo(language);
    const [first, second, legend] = fullBars(page);
    if (!first || !second || !legend) throw new Error('Two bars and the legend');
    const ahead = language === 'fa' ? first.left - second.right : second.left - first.right;
    expect(ahead).toBeGreaterThan(10);
    // Four weeks are twice as long as two.
    expect((second.right - second.left) / (first.right - first.left)).toBeCloseTo(2, 1);
  });

  /** Everything stands in its place, and nothing is too small to read. */
  async function printedWell(journey: Journey, sheets: Partial<SheetRequest>[]): Promise<PdfPage[]> {
    const { language, maps } = journey;
    const base: SheetRequest = { sheet: 'timeline', paper: 'a4', language, map: maps[0]?.id ?? '' };
    const printed = await room.print({
      sheets: sheets.map((fields) => ({ ...base, ...fields })),
      journey: serializeJourney(journey),
    });
    expect(printed.overflowing).toEqual([]);
    expect(printed.grown).toEqual([]);
    const { pages } = await readPdf(printed.pdf);
    expect(pages).toHaveLength(printed.pageCount);
    for (const text of pages.flatMap((page) => page.texts)) expect(text.size, text.text).toBeGreaterThanOrEqual(7.49);
    return pages;
  }

  test.each(LANGUAGES)('in %s, the timeline of 80 tasks is one page', async (language) => {
    const second: Language = language === 'fa' ? 'ru' : 'fa';
    expect(await printedWell(stressPlan(language, 80), [{}, { layout: 'weeks', second }])).toHaveLength(2);
  });

  test('a large plan and a review in which everything changed', async () => {
    await printedWell(stressReview('ru', 24), [{ sheet: 'action-plan', layout: 'by-owner' }, { sheet: 'review' }]);
  });

  test('sums and dates are read back in the digits and the calendar of the paper', async () => {
    const journey = stressPlan('fa', 3);
    const sheets = (['action-plan', 'review'] as SheetName[]).map((sheet) => ({
      sheet,
      paper: 'a4' as const,
      language: 'fa' as const,
      map: journey.maps[0]?.id ?? '',
    }));
    const printed = await room.print({ sheets, journey: serializeJourney(journey) });
    const { pages } = await readPdf(printed.pdf);
    const words = pages.flatMap((page) => page.texts.map(({ text }) => text)).join(' ');
    // 1250 and 2500 over twice 40 million.
    expect(words).toContain('۸۰٬۰۰۳٬۷۵۰');
    expect(words).toContain('۱۴۰۵');
    expect(words).not.toMatch(/202[67]/);
  });
});
