/** Packs as they come out of the printer: a cover, one bookmark a sheet, pages numbered by their place, fronts and backs. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import { PROJECT_ROOT } from '../../electron/cli/project.ts';
import { openJourney } from '../../shared/document/open.ts';
import type { Journey, Pack } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { directionOf, toAsciiDigits, translatorFor } from '../../shared/i18n/translate.ts';
import { jobOfPack } from '../../shared/worksheets/pack-job.ts';
import { PACK_PRESETS, type PackPreset, packFromPreset } from '../../shared/worksheets/pack-presets.ts';
import type { SheetName } from '../../shared/worksheets/sheet.ts';
import { openPrintRoom, type PrintRoom } from './chromium.ts';
import { comparable, type PdfPage, type PdfReading, readPdf, tagsOf, textOf } from './read-pdf.ts';

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

/** Their pages have no foot, as they are cut or hung up. */
const WITHOUT_FOOT: readonly SheetName[] = ['cards', 'truth-cards', 'ideas', 'poster', 'poster-tiles'];
/**
 * Drawings, which their pages cut where they must (poster.test.ts measures them). They are called by what their first
 * page says: the map on the wall, and how its parts go together.
 */
const DRAWN: readonly SheetName[] = ['poster', 'poster-tiles'];
const MARGIN = 10;

interface PrintedPack {
  reading: PdfReading;
  pack: Pack;
  sheets: readonly SheetName[];
  /** The sheet that a page is of; null: the cover. From 1. */
  sheetOn(page: number): SheetName | null;
}

async function printed(journey: Journey, preset: PackPreset, duplex: boolean): Promise<PrintedPack> {
  let ids = 0;
  const made = packFromPreset(preset, translatorFor(journey.language), () => `pack-${ids++}`);
  // Two copies show what more of them do.
  const pack = { ...made, groups: 2, duplex };
  const packed = { ...journey, packs: [pack] };
  const job = jobOfPack(packed, pack);
  const print = await room.print({ ...job, journey: serializeJourney(packed) });
  expect({ overflowing: print.overflowing, grown: print.grown }).toEqual({ overflowing: [], grown: [] });
  const reading = await readPdf(print.pdf);
  expect(reading.pages).toHaveLength(print.pageCount);
  const sheets = job.sheets.map(({ sheet }) => sheet);
  const sheetOn = (page: number) => {
    const index = reading.bookmarks.findLastIndex((bookmark) => bookmark.page <= page);
    return index > 0 ? (sheets[index - 1] ?? null) : null;
  };
  return { reading, pack, sheets, sheetOn };
}

/** Figures in the foot of a page, where reading ends. */
function figuresOf(page: PdfPage, rtl: boolean): number[] {
  const isEnd = (middle: number) => (rtl ? middle < page.width / 2 : middle > page.width / 2);
  const words = page.texts
    .filter((text) => text.top > page.height - 20 && text.size < 8 && isEnd((text.left + text.right) / 2))
    .sort((a, b) => (rtl ? b.left - a.left : a.left - b.left))
    .map(({ text }) => toAsciiDigits(text))
    .join(' ');
  return (words.match(/\d+/g) ?? []).map(Number);
}

/** The last cell of each row of the cover: the page that a sheet begins on. */
function pagesOnCover(page: PdfPage, journey: Journey): number[] {
  const rows = tagsOf(page.tags, 'TR').map((row) => [...tagsOf([row], 'TH'), ...tagsOf([row], 'TD')]);
  return rows.flatMap((cells) => {
    const last = cells.at(-1);
    const text = last ? toAsciiDigits(textOf(page, last, directionOf(journey.language))) : '';
    return /^\d+$/.test(text) ? [Number(text)] : [];
  });
}

describe.skipIf(!chromium)(`packs${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  // On both sides and on one in turn, so that each language and each preset meets both.
  const cases = samples.flatMap((journey, s) =>
    PACK_PRESETS.map((preset, p) => ({ journey, preset, duplex: (s + p) % 2 === 0, name: journey.language })),
  );
  test.each(cases)('$preset in $name, both sides: $duplex', async ({ journey, preset, duplex }) => {
    const { reading, pack, sheets, sheetOn } = await printed(journey, preset, duplex);
    const { t } = translatorFor(journey.language);
    const { bookmarks, pages } = reading;
    const rtl = directionOf(journey.language) === 'rtl';

    // One bookmark a sheet, the cover first, however many copies there are.
    expect(bookmarks).toHaveLength(sheets.length + 1);
    // To the letter, also where it is read from the right.
    expect(bookmarks[0]).toEqual({ title: pack.name, page: 1, below: 0 });
    bookmarks.slice(1).forEach(({ title, page, below }, index) => {
      const sheet = sheets[index] as SheetName;
      if (!DRAWN.includes(sheet)) expect(comparable(title)).toContain(comparable(t(`worksheet.${sheet}.title`)));
      expect(below, title).toBe(0);
      expect(page, title).toBeGreaterThan(bookmarks[index]?.page ?? 0);
      if (duplex || sheet === 'cards') expect(page % 2, `${title} begins on a front`).toBe(1);
    });
    expect(pagesOnCover(pages[0] as PdfPage, journey)).toEqual(bookmarks.map(({ page }) => page));

    pages.forEach((page, index) => {
      const place = index + 1;
      const sheet = sheetOn(place);
      const said = comparable(page.texts.map(({ text }) => text).join(''));
      expect(said.length + page.shapes.length, `page ${place} says something`).toBeGreaterThan(0);
      const isFree = said.length < 60 && page.shapes.length === 0;
      if (isFree || sheet === null || !WITHOUT_FOOT.includes(sheet))
        expect(figuresOf(page, rtl), `number of page ${place}`).toEqual([place, pages.length]);
      if (sheet !== null && DRAWN.includes(sheet)) return;
      for (const mark of [...page.texts, ...page.shapes.filter(({ white }) => !white)]) {
        expect(Math.min(mark.left, mark.top), `page ${place}`).toBeGreaterThan(MARGIN - 0.3);
        expect(page.width - mark.right, `page ${place}`).toBeGreaterThan(MARGIN - 0.3);
        expect(page.height - mark.bottom, `page ${place}`).toBeGreaterThan(MARGIN - 0.3);
      }
    });
    for (const font of reading.fonts) {
      expect(font, font.name).toMatchObject({ type: 'CIDFontType2', embedded: true });
      expect(font.name).toMatch(/Inter|Vazirmatn/);
    }
  });

  test('a heading of several lines or languages is one bookmark, its words apart', async () => {
    const journey = samples.find(({ language }) => language === 'fa') as Journey;
    const base = { sheet: 'attendance', language: 'fa', second: 'vi', map: journey.maps[0]?.id ?? '' } as const;
    const sheets = [
      { ...base, paper: 'a4' },
      { ...base, paper: 'letter' },
    ] as const;
    const { bookmarks } = await readPdf((await room.print({ journey: serializeJourney(journey), sheets })).pdf);
    const titles = (['fa', 'vi'] as const).map((each) => translatorFor(each).t('worksheet.attendance.title'));
    expect(bookmarks.map(({ title }) => title)).toEqual([titles.join(' '), titles.join(' ')]);
  });

  test('backs of cards come behind their fronts, also where an odd page is before them and copies follow', async () => {
    const journey = samples.find(({ language }) => language === 'en') as Journey;
    const { t } = translatorFor('en');
    const map = journey.maps[0]?.id ?? '';
    const base = { language: 'en', map, paper: 'a4' } as const;
    const print = await room.print({
      journey: serializeJourney(journey),
      sheets: [
        { ...base, sheet: 'votes' },
        { ...base, sheet: 'cards', copies: 2 },
        { ...base, sheet: 'attendance' },
      ],
    });
    const { pages, bookmarks } = await readPdf(print.pdf);
    const says = (page: PdfPage | undefined, words: string) =>
      comparable(page?.texts.map(({ text }) => text).join('') ?? '').includes(comparable(words));
    const from = bookmarks[1]?.page ?? 0;
    const to = bookmarks[2]?.page ?? 0;
    expect(from % 2).toBe(1);
    expect(says(pages[from - 2], t('worksheet.freeSide'))).toBe(true);
    const count = (to - from) / 4;
    expect(Number.isInteger(count), `${to - from} pages of cards`).toBe(true);
    for (let sheet = 0; sheet < 2 * count; sheet++) {
      const params = { number: (sheet % count) + 1, of: count };
      expect(says(pages[from - 1 + 2 * sheet], t('worksheet.cut.front', params))).toBe(true);
      expect(says(pages[from + 2 * sheet], t('worksheet.cut.back', params))).toBe(true);
    }
  });

  test('from the command line: a folder of sheets, or the pack in one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-packs-'));
    const waymark = (...args: string[]) =>
      promisify(execFile)(process.execPath, [join(PROJECT_ROOT, 'electron', 'cli.ts'), 'print', ...args], {
        env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
      });
    try {
      const journey = samples.find(({ language }) => language === 'ru') as Journey;
      let ids = 0;
      const pack = packFromPreset('review', translatorFor('ru'), () => `pack-${ids++}`);
      const file = join(folder, 'file.journey');
      await writeFile(file, serializeJourney({ ...journey, packs: [pack] }));
      const out = join(folder, 'new', 'prints');
      const said = await waymark(file, '--sheet', 'canvas,votes', '--paper', 'a2', '--out', out);
      expect(said.stderr).toContain('votes: on a4, as it is not made for a2');
      const name = journey.maps[0]?.name ?? '';
      expect((await readdir(out)).sort()).toEqual(
        [`${name} — Подсчёт голосов точками.pdf`, `${name} — Холст пути клиента.pdf`].sort(),
      );
      const all = join(folder, 'pack.pdf');
      await waymark(file, '--sheet', `pack:${pack.name}`, '--out', all);
      const { bookmarks, title } = await readPdf(await readFile(all));
      expect(title).toBe(pack.name);
      expect(bookmarks).toHaveLength(pack.sheets.length + 1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
