/** From a pack in the file to its pages: what is asked for, in what order, on which side, and what to bring. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newPack } from '../../../shared/document/blank.ts';
import { openJourney } from '../../../shared/document/open.ts';
import type { Journey, Pack, PackSheet } from '../../../shared/document/schema.ts';
import { LANGUAGES } from '../../../shared/document/terms.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import { clockOf, lengthOf, spanOf, timedSteps } from '../../../shared/worksheets/agenda-times.ts';
import { bringFor } from '../../../shared/worksheets/pack-bring.ts';
import { jobOfPack } from '../../../shared/worksheets/pack-job.ts';
import { PACK_PRESETS, packFromPreset } from '../../../shared/worksheets/pack-presets.ts';
import { totalsOf } from '../../../shared/worksheets/pack-totals.ts';
import type { LaidPrint, PrintProgress, SheetElement, SheetPage } from '../../../shared/worksheets/sheet.ts';
import { sheetInTurn, sheetOf } from '../../../shared/worksheets/sheet-for.ts';

const opened = openJourney(
  readFileSync(new URL('../../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8'),
);
if (!opened.ok) throw new Error('the sample does not open');
const { journey } = opened;
const words = translatorFor('en');
const measureFor = () => roughMeasure;

function packOf(sheets: (Partial<PackSheet> & { sheet: string })[], fields: Partial<Pack> = {}): Pack {
  return {
    ...newPack({ id: 'the-pack', name: 'Pack' }),
    groups: 3,
    ...fields,
    sheets: sheets.map((sheet) => ({ copies: 1, per: 'group', ...sheet })),
  };
}

function laid(pack: Pack, from: Journey = journey): LaidPrint {
  const packed = { ...from, packs: [pack] };
  return sheetOf(packed, jobOfPack(packed, pack), measureFor);
}

function textOf(element: SheetElement | string): string {
  return typeof element === 'string' ? element : (element.children ?? []).map(textOf).join(' ');
}
const said = (page: SheetPage | undefined) => (page?.content ?? []).map(textOf).join(' ').replace(/\s+/g, ' ');

describe('what a pack asks for', () => {
  test('copies for each group or for the room, in their order; none, or a sheet that nobody knows, is passed over', () => {
    const pack = packOf([
      { sheet: 'votes', per: 'room' },
      { sheet: 'hologram' },
      { sheet: 'canvas', copies: 2 },
      { sheet: 'audit', copies: 0 },
    ]);
    const job = jobOfPack(journey, pack);
    expect(job).toMatchObject({ title: 'Pack', pack: 'the-pack' });
    expect(job.sheets.map(({ sheet, copies }) => [sheet, copies])).toEqual([
      ['votes', 1],
      ['canvas', 6],
    ]);
  });

  test('the row’s paper, else the pack’s, else one of the same kind', () => {
    const pack = packOf(
      [{ sheet: 'votes' }, { sheet: 'votes', paper: 'a3' }, { sheet: 'canvas' }, { sheet: 'canvas', paper: 'a9' }],
      { paper: 'letter' },
    );
    expect(jobOfPack(journey, pack).sheets.map(({ paper }) => paper)).toEqual(['letter', 'a3', 'tabloid', 'tabloid']);
  });

  test('what is gone from the file, and what a sheet does not have, is as usual', () => {
    const pack = packOf([
      { sheet: 'curve', map: 'gone', about: 'gone', layout: 'round', second: 'fa', spacing: 9, spare: 3, grey: true },
    ]);
    expect(jobOfPack(journey, pack).sheets).toEqual([
      {
        ...{ sheet: 'curve', map: journey.maps[0]?.id, language: 'en', paper: 'a4', copies: 3, rows: 'map' },
        ...{ second: 'fa', spacing: 8.5 },
      },
    ]);
  });

  test('the run sheet is about the pack that it is in', () => {
    const packed = { ...journey, packs: [packOf([{ sheet: 'run-sheet', per: 'room' }])] };
    expect(jobOfPack(packed, packed.packs[0] as Pack).sheets[0]).toMatchObject({ about: 'the-pack', copies: 1 });
  });

  test('a pack without sheets is its cover; without that, nothing', () => {
    expect(laid(packOf([])).pages).toHaveLength(1);
    expect(() => laid(packOf([], { cover: false }))).toThrow('No sheet was asked for');
  });
});

describe.each(PACK_PRESETS)('the preset %s', (preset) => {
  test.each(LANGUAGES)('holds what its agenda hands out, in %s', (language) => {
    let ids = 0;
    const pack = packFromPreset(preset, translatorFor(language), () => `id-${ids++}`);
    const inPack = new Set(pack.sheets.map(({ sheet }) => sheet));
    expect(pack.agenda.length).toBeGreaterThan(4);
    for (const { id, title, minutes, sheets } of pack.agenda) {
      expect(title).not.toBe('');
      expect(minutes % 5).toBe(0);
      expect(id).toMatch(/^id-/);
      for (const sheet of sheets) expect(inPack).toContain(sheet);
    }
    const minutes = pack.agenda.reduce((sum, step) => sum + step.minutes, 0);
    expect(minutes).toBe({ 'half-day': 240, audit: 180, review: 120 }[preset]);
    // Each sheet that is printed is one that the program has.
    expect(jobOfPack({ ...journey, packs: [pack] }, pack).sheets).toHaveLength(pack.sheets.length);
  });
});

describe('pages', () => {
  const rows = [
    { sheet: 'votes', per: 'room' },
    { sheet: 'attendance' },
    { sheet: 'truth-cards', rows: 'blank' },
  ] as const;

  test('every sheet of paper is counted, and each page has the number of its place', () => {
    const { pages, parts } = laid(packOf([...rows]));
    expect(parts.map(({ from }) => from)).toEqual(
      parts.map((_, index) => 1 + parts.slice(0, index).reduce((sum, part) => sum + part.pages, 0)),
    );
    expect(totalsOf(parts)).toEqual([{ paper: 'a4', pages: pages.length, sheets: pages.length }]);
    pages.forEach((page, index) => {
      if (page.foot) expect(said(page)).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  });

  test('on both sides, each copy begins on a front and a side that stays free says so, with its number', () => {
    const { pages, parts } = laid(packOf([...rows], { duplex: true }));
    for (const part of parts) expect(part.from % 2).toBe(1);
    expect(parts.map(({ copies, pages: count }) => [copies, count])).toEqual([
      [1, 2],
      [1, 2],
      [3, 6],
      [3, 5],
    ]);
    for (let back = 1; back < pages.length; back += 2)
      expect(said(pages[back])).toBe(`This side stays free Page ${back + 1} of ${pages.length}`);
    expect(totalsOf(parts)).toEqual([{ paper: 'a4', pages: 15, sheets: 8 }]);
  });

  test('what is cut apart has free backs between its own pages', () => {
    const first = journey.maps[0] as Journey['maps'][number];
    const stages = first.stages.map((stage) => ({
      ...stage,
      moments: stage.moments.map((moment) => ({ ...moment, momentOfTruth: true })),
    }));
    const many = { ...journey, maps: [{ ...first, stages }] };
    const sheet = { sheet: 'truth-cards', per: 'room' } as const;
    const [single] = laid(packOf([sheet], { cover: false }), many).parts;
    const [double] = laid(packOf([sheet], { cover: false, duplex: true }), many).parts;
    expect(single?.pages).toBeGreaterThan(1);
    expect(double).toMatchObject({ pages: 2 * (single?.pages ?? 0) - 1, sheets: single?.pages });
  });

  test('further copies bring no bookmarks', () => {
    const headings = (element: SheetElement | string): string[] =>
      typeof element === 'string'
        ? []
        : (element.tag === 'h1' || element.tag === 'h2') && element.attributes?.role === undefined
          ? [textOf(element).replace(/\s+/g, ' ').trim()]
          : (element.children ?? []).flatMap(headings);
    const { pages } = laid(packOf([{ sheet: 'attendance' }, { sheet: 'votes', per: 'room' }]));
    expect(pages.flatMap((page) => page.content.flatMap(headings))).toEqual([
      'Pack',
      'Attendance and agreement',
      'Dot-vote tally',
    ]);
  });
});

describe('sheet by sheet', () => {
  const pack = packOf([{ sheet: 'votes' }, { sheet: 'attendance' }]);
  const packed = { ...journey, packs: [pack] };
  const job = jobOfPack(packed, pack);

  test('comes to the same pages, tells how far it is, and lets others have a turn', async () => {
    const told: PrintProgress[] = [];
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    const print = await sheetInTurn(packed, job, measureFor, { onProgress: (progress) => told.push(progress) });
    clearInterval(other);
    expect(print).toEqual(sheetOf(packed, job, measureFor));
    expect(told).toEqual([0, 1, 2].map((done) => ({ done, of: 2 })));
    expect(turns).toBeGreaterThan(0);
  });

  test('ends when it is given up', async () => {
    const given = new AbortController();
    const told: number[] = [];
    const print = sheetInTurn(packed, job, measureFor, {
      signal: given.signal,
      onProgress: ({ done }) => {
        told.push(done);
        if (done === 1) given.abort(new Error('nobody waits'));
      },
    });
    await expect(print).rejects.toThrow('nobody waits');
    expect(told).toEqual([0, 1]);
  });
});

describe('the agenda', () => {
  const pack = packOf([], {
    starts: '22:30',
    agenda: [45, 60].map((minutes, i) => ({ id: `s${i}`, title: '', minutes, sheets: [] })),
  });
  test('runs from step to step, past midnight too', () => {
    expect(timedSteps(pack).map(({ from, to }) => [clockOf(from, words), clockOf(to, words)])).toEqual([
      ['22:30', '23:15'],
      ['23:15', '00:15'],
    ]);
    expect(spanOf(pack, translatorFor('fa'))).toBe('۲۲:۳۰ تا ۰۰:۱۵');
    expect([45, 60, 105].map((minutes) => lengthOf(minutes, words))).toEqual(['45 min', '1 h', '1 h 45 min']);
  });
});

describe('what to bring', () => {
  test('follows from the sheets and the people', () => {
    const pack = packOf([{ sheet: 'votes', per: 'room' }, { sheet: 'cards' }, { sheet: 'audit' }], { members: 4 });
    expect(bringFor(pack, laid(pack).parts)).toEqual([
      { supply: 'pens', count: 15 },
      { supply: 'dots', count: 60 },
      { supply: 'scissors', count: 3 },
      { supply: 'clipboards', count: 3 },
      { supply: 'camera', count: 3 },
    ]);
  });
  test('a poster alone needs no pens, but something to hang it with', () => {
    const pack = packOf([{ sheet: 'poster', per: 'room' }]);
    expect(bringFor(pack, laid(pack).parts).map(({ supply }) => supply)).toEqual(['markers', 'notes', 'tape']);
  });
});
