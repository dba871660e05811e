/**
 * What holds for every worksheet on every paper: sizes, fonts, margins, nothing blank, nothing over anything else,
 * ink that a copier does not lose, and words that can be read back.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { directionOf } from '../../shared/i18n/translate.ts';
import { SHEETS, type SheetName, type SheetRequest } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS, SHEET_GROUPS } from '../../shared/worksheets/sheets.ts';
import { openPrintRoom, type PrintRoom } from './chromium.ts';
import { colouredMarks, inkFaults, isOneOf, placingFaults } from './judge-paper.ts';
import { otherForms, sampleNamed, samples, usualForm } from './paper-samples.ts';
import { type PaintedPage, readingOf, readPainted } from './read-painted.ts';
import { comparable } from './read-pdf.ts';

const chromium = await findChromium();

let room: PrintRoom;
beforeAll(async () => {
  if (chromium) room = await openPrintRoom();
});
afterAll(() => room?.close());

/** Drawn to the scale that they are asked for: a file of their own looks at their sizes. */
const DRAWN: readonly SheetName[] = ['poster', 'poster-tiles'];

/** Dozens of pages come from one print, ms. */
const PATIENCE = 180_000;

/** The pages of one sheet of a print. */
interface Printed {
  request: SheetRequest;
  pages: readonly PaintedPage[];
  /** Page by page, the runs of text as the program set them. */
  said: readonly (readonly string[])[];
}

/** Prints sheets as one PDF, looks at what holds for all of it, and parts it into its sheets. */
async function printed(journey: Journey, sheets: readonly SheetRequest[]): Promise<Printed[]> {
  const print = await room.print({ sheets, journey: serializeJourney(journey) });
  const { pages, fonts } = await readPainted(print.pdf);
  // No page more than was made: a page that is a hair too high leaves a blank one behind.
  expect(pages).toHaveLength(print.pageCount);
  expect(print.overflowing).toEqual([]);
  expect(print.grown).toEqual([]);
  for (const font of fonts) {
    expect(font.type, font.name).toBe('CIDFontType2');
    expect(font.embedded, font.name).toBe(true);
    expect(font.name).toMatch(/Inter|Vazirmatn/);
  }
  // Each sheet begins with its title, which is its bookmark.
  expect(print.begins).toHaveLength(sheets.length);
  return sheets.map((request, index) => {
    const [from, to] = [print.begins[index], print.begins[index + 1]];
    return { request, pages: pages.slice(from, to), said: print.said.slice(from, to) };
  });
}

/** What is wrong with the pages of a sheet, each with where. */
function faultsOf({ request, pages }: Printed): string[] {
  const { sheet, paper, grey } = request;
  const { coloured = false } = SHEET_DEFINITIONS[sheet];
  const isDrawn = DRAWN.includes(sheet);
  return pages.flatMap((page, index) => {
    const faults = [
      ...(isOneOf(page, [paper]) ? [] : [`it is ${page.width} × ${page.height} mm`]),
      ...(page.painted.length > 0 ? [] : ['it is blank']),
      ...placingFaults(page, { small: !isDrawn }),
      ...inkFaults(page, { lines: !isDrawn }),
      ...(coloured && !grey ? [] : colouredMarks(page)),
    ];
    const { sheet: _sheet, language: _language, map: _map, ...form } = request;
    return faults.map((fault) => `${sheet} ${JSON.stringify(form)}, page ${index + 1}: ${fault}`);
  });
}

/** Letters and digits: where punctuation stands in a line of two directions is for the eye. */
const letters = (text: string) => comparable(text).replace(/[^\p{L}\p{N}]/gu, '');
const inAnyOrder = (text: string) => Array.from(letters(text)).sort().join('');
const isOfTwoDirections = (text: string) =>
  /\p{Script=Arabic}/u.test(text) && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u.test(text);

/** Words that are on the paper and cannot be found in the PDF again, or are not the same letters. */
function unreadable({ request, pages, said }: Printed): string[] {
  return pages.flatMap((page, index) => {
    const runs = said[index] ?? [];
    const reading = readingOf(page.texts, directionOf(request.language));
    const read = letters(reading);
    const lost = runs.filter((run) => !isOfTwoDirections(run) && !read.includes(letters(run)));
    const isSame = inAnyOrder(reading) === inAnyOrder(runs.join(''));
    const where = `${request.sheet}, page ${index + 1}`;
    return [...lost.map((run) => `${where}: "${run}"`), ...(isSame ? [] : [`${where}: other letters than were set`])];
  });
}

/** Sheets that name all touchpoints of the map, and all its stages. */
const NAMES_TOUCHPOINTS: readonly SheetName[] = [
  'cards',
  'curve',
  'poster',
  'blueprint',
  'audit',
  'audit-walk',
  'audit-touchpoint',
];
const NAMES_STAGES: readonly SheetName[] = ['canvas', 'cards', 'curve', 'poster', 'blueprint', 'audit'];

describe.skipIf(!chromium)(`every worksheet${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  describe.each(samples())('filled from %s', (_name, journey) => {
    test.each(LANGUAGES)('on paper in %s', { timeout: PATIENCE }, async (language) => {
      const all = await printed(
        journey,
        SHEETS.map((sheet) => usualForm(sheet, journey, language)),
      );
      expect(all.flatMap(faultsOf)).toEqual([]);
      // A tile of a poster is cut by its page.
      expect(all.filter(({ request }) => request.sheet !== 'poster-tiles').flatMap(unreadable)).toEqual([]);

      const [map] = journey.maps;
      const missing = (sheets: readonly SheetName[], names: readonly string[]) =>
        all
          .filter(({ request }) => sheets.includes(request.sheet))
          .flatMap(({ request, pages }) => {
            const read = letters(pages.map((page) => readingOf(page.texts, directionOf(language))).join(''));
            return names.flatMap((name) => {
              const words = name.split(/\s+/u).filter((word) => !read.includes(letters(word)));
              return words.length > 0 ? [`${request.sheet}: ${words.join(' ')} of "${name}"`] : [];
            });
          });
      const met = new Set(map?.stages.flatMap(({ moments }) => moments.map(({ touchpoint }) => touchpoint)));
      const touchpoints = journey.touchpoints.filter(({ id }) => met.has(id)).map(({ name }) => name);
      expect(touchpoints.length).toBeGreaterThan(5);
      expect(missing(NAMES_TOUCHPOINTS, touchpoints)).toEqual([]);
      expect(missing(NAMES_STAGES, map?.stages.map(({ name }) => name) ?? [])).toEqual([]);

      // What is set can be read, as was seen above; and every note is set, to its last word.
      const set = letters(
        all
          .find(({ request }) => request.sheet === 'poster')
          ?.said.flat()
          .join('') ?? '',
      );
      const open = map?.lanes.filter(({ collapsed, hidden }) => !collapsed && !hidden).map(({ id }) => id) ?? [];
      const notes = map?.notes.filter(({ lane }) => open.includes(lane)) ?? [];
      expect(notes.length).toBeGreaterThan(5);
      expect(notes.map(({ text }) => text).filter((text) => !set.includes(letters(text)))).toEqual([]);
    });

    test.each(SHEET_GROUPS)('in its other forms: group %s', { timeout: PATIENCE }, async (group) => {
      const sheets = SHEETS.filter((sheet) => SHEET_DEFINITIONS[sheet].group === group && !DRAWN.includes(sheet));
      const all = await printed(
        journey,
        sheets.flatMap((sheet) => otherForms(sheet, journey)),
      );
      expect(all.flatMap(faultsOf)).toEqual([]);
    });
  });

  // Large: one map that is read from each side is enough.
  describe.each(['bike-shop.en.journey', 'weather-day.fa.journey'])('drawn from %s', (name) => {
    test.each(DRAWN)('in the other forms: %s', { timeout: PATIENCE }, async (sheet) => {
      const journey = sampleNamed(name);
      const all = await printed(journey, otherForms(sheet, journey));
      expect(all.flatMap(faultsOf)).toEqual([]);
    });
  });
});
