/** The organisation's logo and line as they come out: in every foot, inside the margins, over nothing, grey where asked. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import { openJourney } from '../../shared/document/open.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { LOGO_IN_FOOT } from '../../shared/worksheets/letterhead.ts';
import type { PaperName, SheetRequest } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../shared/worksheets/sheets.ts';
import { openPrintRoom, type PrintRoom } from './chromium.ts';
import { type Picture, picturesOf } from './paint-pdf.ts';
import { type PdfBox, readPdf } from './read-pdf.ts';

const LINE = 'Velo & Co';
/** A red picture, four times as wide as high. */
const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACgAAAAKCAIAAABJ+IsHAAAAHElEQVQ4y2O8IKDAMBCAaUBsHbV41OJRi4eFxQDs6gEUGPPErQAAAABJRU5ErkJggg==';
/** Sheets of every kind of page: tables, drawings, frames, lists; cards have no foot. */
const PRINTED = ['audit', 'matrix', 'persona', 'interview', 'attendance', 'cards'] as const;
const PX_PER_MM = 2;

const chromium = await findChromium();
let room: PrintRoom;
beforeAll(async () => {
  if (chromium) room = await openPrintRoom();
});
afterAll(() => room?.close());

function sample(name: string): Journey {
  const opened = openJourney(readFileSync(new URL(`../../assets/samples/${name}.journey`, import.meta.url), 'utf8'));
  if (!opened.ok) throw new Error('A sample does not open');
  return { ...opened.journey, letterhead: { line: LINE, logo: LOGO } };
}

/** Within so many mm of a page's lower edge are feet. */
const FEET = 25;

/** Where the red of the logo is in the last `above` mm, in mm; null: nowhere. */
function redOf({ width, height, pixels }: Picture, above: number = height): PdfBox | null {
  const box = { left: width, top: height, right: -1, bottom: -1 };
  for (let y = Math.max(0, height - Math.round(above * PX_PER_MM)); y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if ((pixels[at] ?? 0) < 170 || (pixels[at + 1] ?? 255) > 60 || (pixels[at + 2] ?? 255) > 80) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  if (box.right < 0) return null;
  const { left, top, right, bottom } = box;
  return { left: left / PX_PER_MM, top: top / PX_PER_MM, right: right / PX_PER_MM, bottom: bottom / PX_PER_MM };
}

const meets = (a: PdfBox, b: PdfBox) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe.skipIf(!chromium)(`the letterhead${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  test.each([['bike-shop.en'], ['weather-day.fa']])('stands in every foot and over nothing: %s', async (name) => {
    const journey = sample(name);
    const base = { language: journey.language, map: journey.maps[0]?.id ?? '' };
    const sheets = PRINTED.map(
      (sheet): SheetRequest => ({ ...base, sheet, paper: SHEET_DEFINITIONS[sheet].papers[0] as PaperName }),
    );
    const { pdf, overflowing } = await room.print({ sheets, journey: serializeJourney(journey) });
    expect(overflowing).toEqual([]);
    const { pages } = await readPdf(pdf);
    const pictures = await picturesOf(pdf, PX_PER_MM);
    let feet = 0;
    pages.forEach((page, index) => {
      const said = page.texts.filter(({ text }) => text.includes('Velo'));
      const logo = redOf(pictures[index] as Picture, FEET);
      const where = `page ${index + 1}`;
      // A page without a foot has neither: cards are cut apart.
      expect(said.length > 0, where).toBe(logo !== null);
      if (!logo) return;
      feet++;
      const [line] = said;
      expect(Math.abs(logo.bottom - logo.top - LOGO_IN_FOOT.height), where).toBeLessThan(1.1);
      expect(Math.abs(logo.right - logo.left - 4 * LOGO_IN_FOOT.height), where).toBeLessThan(1.1);
      // As printers reach it, and where reading begins.
      expect(page.height - logo.bottom, where).toBeGreaterThan(9.7);
      const margin = journey.language === 'fa' ? page.width - logo.right : logo.left;
      expect(margin, where).toBeGreaterThan(9.7);
      expect(margin, where).toBeLessThan(19);
      expect(page.height - (line?.bottom ?? 0), where).toBeGreaterThan(9.7);
      for (const text of page.texts) expect(meets(text, logo), `${where}: ${text.text}`).toBe(false);
      const drawn = page.shapes.filter((shape) => !shape.white && meets(shape, logo));
      // Frames go around it, nothing goes through it.
      expect(
        drawn.filter((shape) => shape.painted === 'fill' && shape.bottom < page.height - 11),
        where,
      ).toEqual([]);
    });
    expect(feet).toBeGreaterThan(PRINTED.length - 2);
  });

  test('is grey where no colour is wanted', async () => {
    const journey = sample('bike-shop.en');
    const request: SheetRequest = { sheet: 'audit', paper: 'a4', language: 'en', map: journey.maps[0]?.id ?? '' };
    const print = (fields: Partial<SheetRequest>) =>
      room.print({ sheets: [{ ...request, ...fields }], journey: serializeJourney(journey) });
    const grey = await picturesOf((await print({ grey: true })).pdf, PX_PER_MM);
    expect(grey.map((picture) => redOf(picture))).toEqual(grey.map(() => null));
    const colour = await picturesOf((await print({})).pdf, PX_PER_MM);
    expect(colour.every((picture) => redOf(picture))).toBe(true);
  });

  test.each([['bike-shop.en'], ['weather-day.fa']])(
    'of a poster: at the end of its title and under its key: %s',
    async (name) => {
      const journey = sample(name);
      const request: SheetRequest = {
        sheet: 'poster',
        paper: 'a3',
        language: journey.language,
        map: journey.maps[0]?.id ?? '',
      };
      const { pdf } = await room.print({ sheets: [request], journey: serializeJourney(journey) });
      const { pages } = await readPdf(pdf);
      const [page] = pages;
      const [picture] = await picturesOf(pdf, PX_PER_MM);
      const logo = picture && redOf(picture, Number.POSITIVE_INFINITY);
      if (!page || !logo) throw new Error('A poster with a logo');
      const toEdge = journey.language === 'fa' ? logo.left : page.width - logo.right;
      expect(toEdge).toBeGreaterThan(13.5);
      expect(toEdge).toBeLessThan(14.6);
      expect((logo.right - logo.left) / (logo.bottom - logo.top)).toBeCloseTo(4, 0);
      expect(page.texts.filter((text) => meets(text, logo))).toEqual([]);
      const line = page.texts.find(({ text }) => text.includes('Velo'));
      // Nothing stands lower.
      expect(line?.top).toBe(Math.max(...page.texts.map(({ top }) => top)));
    },
  );

  test('a poster in grey has grey pictures too', async () => {
    const journey = sample('bike-shop.en');
    journey.personas = journey.personas.map((persona) => ({ ...persona, portrait: LOGO }));
    const request: SheetRequest = { sheet: 'poster', paper: 'a4', language: 'en', map: journey.maps[0]?.id ?? '' };
    const sheets = [request, { ...request, grey: true }];
    const { pdf } = await room.print({ sheets, journey: serializeJourney(journey) });
    const [colour, grey] = await picturesOf(pdf, PX_PER_MM);
    expect([colour, grey].map((picture) => picture && redOf(picture) !== null)).toEqual([true, false]);
  });
});
