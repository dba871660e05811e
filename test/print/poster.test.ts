/** Posters on paper: all of the map at the same places, whole or tiled, warned about where it becomes too small. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import { openJourney } from '../../shared/document/open.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { COLUMN_WIDTH, STAGE_GAP } from '../../shared/layout/metrics.ts';
import { roughMeasure } from '../../shared/layout/text.ts';
import { OVERLAP, TILE_INSET, tilingOf } from '../../shared/worksheets/poster-tiles.ts';
import type { SheetRequest } from '../../shared/worksheets/sheet.ts';
import { openPrintRoom, type PrintRoom } from './chromium.ts';
import { picturesOf } from './paint-pdf.ts';
import { type PdfPage, type PdfText, readPdf } from './read-pdf.ts';
import { stressJourney } from './stress-map.ts';

const SAMPLES = { en: 'bike-shop', fa: 'weather-day' } as const;
const chromium = await findChromium();

let room: PrintRoom;
beforeAll(async () => {
  if (chromium) room = await openPrintRoom();
});
afterAll(() => room?.close());

function sample(language: keyof typeof SAMPLES): Journey {
  const file = new URL(`../../assets/samples/${SAMPLES[language]}.${language}.journey`, import.meta.url);
  const opened = openJourney(readFileSync(file, 'utf8'));
  if (!opened.ok) throw new Error('A sample does not open');
  return opened.journey;
}

function asked(journey: Journey, fields: Partial<SheetRequest>): SheetRequest {
  const map = journey.maps[0]?.id ?? '';
  return { sheet: 'poster', paper: 'a3', language: journey.language as Language, map, ...fields };
}

/** Pieces of text that lie wholly inside a part of a page. */
function inside(page: PdfPage, inset: number): PdfText[] {
  return page.texts.filter(
    ({ left, right, top, bottom }) =>
      left > inset && right < page.width - inset && top > inset && bottom < page.height - inset,
  );
}

/** How many px (2 to a mm) of a page's edge of `width` mm are dark. */
async function inkAtEdges(pdf: Uint8Array, page: number, width: number): Promise<number> {
  const [picture] = await picturesOf(pdf, 2, [page]);
  if (!picture) throw new Error('The page is there');
  const edge = width * 2;
  let dark = 0;
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const isEdge = x < edge || y < edge || x >= picture.width - edge || y >= picture.height - edge;
      if (isEdge && (picture.pixels[(y * picture.width + x) * 4 + 1] ?? 255) < 200) dark++;
    }
  }
  return dark;
}

describe.skipIf(!chromium)(`the poster${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  test.each([
    ['en', 'a2', 'a4'],
    ['fa', 'a2', 'a4'],
    ['fa', 'a1', 'a3'],
    ['en', 'a1', 'tabloid'],
    ['en', 'a2', 'letter'],
  ] as const)(
    'put together from tiles is the poster, to half a millimetre: %s, %s from %s',
    async (language, size, paper) => {
      const journey = sample(language);
      const tiled = asked(journey, { sheet: 'poster-tiles', paper, layout: size });
      const [map] = journey.maps;
      if (!map) throw new Error('A sample has a map');
      const whole = await readPdf(
        (await room.print({ sheets: [asked(journey, { paper: size })], journey: serializeJourney(journey) })).pdf,
      );
      const printed = await room.print({ sheets: [tiled], journey: serializeJourney(journey) });
      const { pages } = await readPdf(printed.pdf);
      const [poster] = whole.pages;
      if (!poster) throw new Error('The poster has a page');
      // Where the tiles lie follows from the paper alone, but for the height of the title: the plan is the same for any type.
      const { tiles } = tilingOf(journey, map, tiled, roughMeasure);
      expect(pages.length).toBe(tiles.length + 1);
      let compared = 0;
      const [rows, columns] = [new Set<number>(), new Set<number>()];
      const shifts: { dx: number; dy: number }[] = [];
      tiles.forEach((tile, i) => {
        const page = pages[i + 1];
        if (!page) throw new Error('Each tile has a page');
        for (const text of inside(page, TILE_INSET)) {
          const same = poster.texts.filter(
            (other) => other.text === text.text && Math.abs(other.size - text.size) < 0.02,
          );
          if (same.length !== 1 || text.text.length < 4) continue;
          const [at] = same as [PdfText];
          shifts.push({
            dx: text.left - TILE_INSET + tile.from.x - at.left,
            dy: text.baseline - TILE_INSET + tile.row * (tile.from.height - OVERLAP) - at.baseline,
          });
          compared++;
          rows.add(tile.row);
          columns.add(tile.column);
        }
      });
      expect(compared).toBeGreaterThan(15);
      // What lies beside a tile and what lies under it are both seen.
      expect(Math.min(rows.size, columns.size)).toBeGreaterThan(1);
      // Down, the poster begins where its words do; that place is the same for all tiles.
      const top = shifts[0]?.dy ?? 0;
      for (const { dx, dy } of shifts) {
        expect(Math.abs(dx)).toBeLessThan(0.5);
        expect(Math.abs(dy - top)).toBeLessThan(0.5);
      }
      // Nothing is printed where printers cannot reach.
      expect(await inkAtEdges(printed.pdf, 2, 9.5)).toBe(0);
    },
  );

  test('every word of the map is on it, on one page and on several', async () => {
    const journey = sample('en');
    for (const layout of ['fit', 'legible'] as const) {
      const printed = await room.print({ sheets: [asked(journey, { layout })], journey: serializeJourney(journey) });
      const { pages } = await readPdf(printed.pdf);
      const said = pages.flatMap((page) => page.texts.map(({ text }) => text)).join('\n');
      for (const words of ['Word of mouth', 'Free first', 'Stock shown online', 'Desmond', 'peak +1.9', 'Workshop'])
        expect(said, layout).toContain(words);
      if (layout === 'fit') continue;
      for (const page of pages) for (const text of page.texts) expect(text.size, text.text).toBeGreaterThan(7.49);
    }
  });

  test('at a chosen scale a map px has its size on paper, on one page, on several and on tiles', async () => {
    const journey = sample('en');
    const forms: Partial<SheetRequest>[] = [
      { paper: 'a0' },
      { paper: 'a0', scale: 50 },
      { paper: 'a0', scale: 200 },
      { paper: 'a4' },
      { sheet: 'poster-tiles', paper: 'a3' },
    ];
    const sheets = forms.map((fields) => asked(journey, { layout: 'scale', ...fields }));
    const { pages } = await readPdf((await room.print({ sheets, journey: serializeJourney(journey) })).pdf);
    const on = (longer: number) => pages.filter(({ width, height }) => Math.abs(Math.max(width, height) - longer) < 1);
    const placeOf = (pages: readonly PdfPage[], words: string): PdfText => {
      const found = pages.flatMap((page) => page.texts).find(({ text }) => text === words);
      if (!found) throw new Error(`"${words}" is not on the poster`);
      return found;
    };
    /** mm from one card's name to that of the next but one, on the same row of the map. */
    const stretch = (pages: readonly PdfPage[]) =>
      placeOf(pages, 'Website').left - placeOf(pages, 'Word of mouth').left;
    const onA0 = on(1189);
    expect(onA0).toHaveLength(3);
    const [natural = [], half = [], double = []] = onA0.map((page) => [page]);
    // Two columns of cards and the room between their stages.
    expect(stretch(natural)).toBeCloseTo(((2 * COLUMN_WIDTH + STAGE_GAP) * 25.4) / 96, 0);
    expect(stretch(half) / stretch(natural)).toBeCloseTo(0.5, 2);
    expect(stretch(double) / stretch(natural)).toBeCloseTo(2, 2);
    const small = (pages: readonly PdfPage[]) =>
      Math.min(...pages.flatMap((page) => page.texts.map(({ size }) => size)));
    expect(small(natural)).toBeCloseTo(7.5, 1);
    expect(small(half)).toBeCloseTo(3.75, 1);
    // Larger than its paper: on several pages, or on tiles, of the same size.
    const several = on(297);
    expect(several.length).toBeGreaterThan(1);
    expect(placeOf(several, 'Word of mouth').size).toBeCloseTo(placeOf(natural, 'Word of mouth').size, 1);
    const together = on(420).find((page) =>
      ['Word of mouth', 'Website'].every((words) => page.texts.some(({ text }) => text === words)),
    );
    expect(stretch(together ? [together] : [])).toBeCloseTo(stretch(natural), 1);
  });

  test('a map too large for its paper is still drawn whole, in grey without any colour', async () => {
    const journey = stressJourney('ru');
    const sheets = [asked(journey, { paper: 'a4', grey: true })];
    const { pages } = await readPdf((await room.print({ sheets, journey: serializeJourney(journey) })).pdf);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.texts.length).toBeGreaterThan(120);
    for (const text of pages[0]?.texts ?? []) expect(text.right).toBeLessThan(297 - 9.7);
  });
});
