/** The organisation's logo and line as they come out: in every foot, inside the margins, over nothing, grey where asked. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import { openJourney } from '../../shared/document/open.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { LOGO_IN_FOOT } from '../../shared/worksheets/letterhead.ts';
import type { PaperName, SheetRequest } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../shared/worksheets/sheets.ts';
import { openPrintRoom, type PrintRoom } from './chromium.ts';
import { type PdfBox, readPdf } from './read-pdf.ts';

const LINE = 'Velo & Co';
/** A red picture, four times as wide as high. */
const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACgAAAAKCAIAAABJ+IsHAAAAHElEQVQ4y2O8IKDAMBCAaUBsHbV41OJRi4eFxQDs6gEUGPPErQAAAABJRU5ErkJggg==';
/** Sheets of every kind of page: tables, drawings, frames, lists; cards have no foot. */
const PRINTED = ['audit', 'matrix', 'persona', 'interview', 'attendance', 'cards'] as const;
const DPI = 50.8;
const PX_PER_MM = DPI / 25.4;

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

interface Picture {
  width: number;
  height: number;
  pixels: Buffer;
}

/** Each page as a picture. */
function picturesOf(pdf: Uint8Array): Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'letterhead-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, pdf);
    const stream = execFileSync('pdftoppm', ['-r', String(DPI), file], { maxBuffer: 2 ** 30 });
    const pictures: Picture[] = [];
    for (let at = 0; at < stream.length; ) {
      const [header = '', width = '0', height = '0'] =
        /^P6\s(\d+)\s(\d+)\s\d+\s/.exec(stream.toString('latin1', at, at + 40)) ?? [];
      const size = Number(width) * Number(height) * 3;
      const from = at + header.length;
      pictures.push({ width: Number(width), height: Number(height), pixels: stream.subarray(from, from + size) });
      at = from + size;
    }
    return pictures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Within so many mm of a page's lower edge are feet. */
const FEET = 25;

/** Where the red of the logo is in the last `above` mm, in mm; null: nowhere. */
function redOf({ width, height, pixels }: Picture, above = height): PdfBox | null {
  const box = { left: width, top: height, right: -1, bottom: -1 };
  for (let y = Math.max(0, height - Math.round(above * PX_PER_MM)); y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
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
    const pictures = picturesOf(pdf);
    let feet = 0;
    pages.forEach((page, index) => {
      const said = page.texts.filter(({ text }) => text.includes('Velo'));
      const logo = redOf(pictures[index] as Picture, FEET);
      const where = `page ${index + 1}`;
      // A page without a foot has neither: cards are cut apart, posters are hung up.
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
    const grey = picturesOf((await print({ grey: true })).pdf);
    expect(grey.map(redOf)).toEqual(grey.map(() => null));
    const colour = picturesOf((await print({})).pdf);
    expect(colour.every((picture) => redOf(picture))).toBe(true);
  });

  test('a poster in grey has grey pictures too', async () => {
    const journey = sample('bike-shop.en');
    journey.personas = journey.personas.map((persona) => ({ ...persona, portrait: LOGO }));
    const request: SheetRequest = { sheet: 'poster', paper: 'a4', language: 'en', map: journey.maps[0]?.id ?? '' };
    const sheets = [request, { ...request, grey: true }];
    const [colour, grey] = picturesOf((await room.print({ sheets, journey: serializeJourney(journey) })).pdf);
    expect([colour, grey].map((picture) => picture && redOf(picture) !== null)).toEqual([true, false]);
  });
});
