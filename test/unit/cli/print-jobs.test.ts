/** What a call of `print` comes to: which PDFs with which sheets, and what is said where something cannot be had. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Given, Refusal, UsageError } from '../../../electron/cli/command.ts';
import { didYouMean, nearest } from '../../../electron/cli/nearest.ts';
import { askedFor } from '../../../electron/cli/print-jobs.ts';
import { openJourney } from '../../../shared/document/open.ts';
import type { Journey } from '../../../shared/document/schema.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { packFromPreset } from '../../../shared/worksheets/pack-presets.ts';
import { SHEETS } from '../../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../../shared/worksheets/sheets.ts';

function sample(name: string): Journey {
  const opened = openJourney(readFileSync(new URL(`../../../assets/samples/${name}.journey`, import.meta.url), 'utf8'));
  if (!opened.ok) throw new Error(`${name} does not open`);
  return opened.journey;
}
const bikeShop = sample('bike-shop.en');

function asked(options: Record<string, string | true>, journey = bikeShop) {
  const given: Given = {
    files: [],
    value: (option) => (typeof options[option] === 'string' ? options[option] : undefined),
    has: (option) => options[option] === true,
  };
  return askedFor(journey, given);
}

describe('worksheets by name', () => {
  test('come in their order, each once, on the papers and in the form that is asked for', () => {
    const { whole, parts, remarks } = asked({
      sheet: 'votes, audit,votes',
      paper: 'letter',
      second: 'ru',
      copies: '۳',
    });
    expect(whole.sheets).toMatchObject([
      { sheet: 'votes', paper: 'letter', language: 'en', second: 'ru', copies: 3, rows: 'map' },
      { sheet: 'audit', paper: 'letter', language: 'en', second: 'ru', copies: 3, rows: 'map' },
    ]);
    expect(parts.map(({ job }) => job.sheets.length)).toEqual([1, 1]);
    expect(remarks).toEqual([]);
  });

  test('posters are printed at a scale, and only they', () => {
    const { whole, remarks } = asked({ sheet: 'poster,audit,poster-tiles', scale: '۱۵۰%' });
    expect(whole.sheets.map(({ layout, scale }) => [layout, scale])).toEqual([
      ['scale', 150],
      [undefined, undefined],
      ['scale', 150],
    ]);
    expect(remarks).toEqual(['audit: not at a scale']);
    expect(() => asked({ sheet: 'audit', scale: '150' })).toThrow(Refusal);
    expect(() => asked({ sheet: 'poster', layout: 'fit', scale: '150' })).toThrow(Refusal);
    expect(() => asked({ sheet: 'poster', scale: '500' })).toThrow(UsageError);
  });

  test('a PDF in a folder is called after the map and the sheet, in the words of the paper', () => {
    const names = asked({ sheet: 'audit,canvas', lang: 'ru' }).parts.map(({ name }) => name);
    expect(names[0]).toMatch(/ — Чек-лист аудита точек контакта$/);
    expect(names[1]).toMatch(/ — Холст пути клиента$/);
  });

  test('a long name of a map never costs the name of the sheet', () => {
    const map = { ...bikeShop.maps[0], name: 'Journey '.repeat(40) } as Journey['maps'][number];
    const names = asked({ sheet: 'all' }, { ...bikeShop, maps: [map] }).parts.map(({ name }) => name);
    expect(new Set(names.map((name) => name.slice(0, 60))).size).toBe(SHEETS.length);
  });
});

describe('what cannot be printed', () => {
  test.each<[Record<string, string | true>, typeof Refusal | typeof UsageError, string]>([
    [{ sheet: 'audit', map: 'Nowhere' }, Refusal, 'There is no map "Nowhere" in the file; it has "'],
    [{ sheet: 'pack:Half' }, Refusal, 'There is no pack "Half": the file has none'],
    [{ sheet: 'canvas', paper: 'a1' }, Refusal, '"canvas" is printed on a3, a2, tabloid, a4, letter, not on a1'],
    [{ sheet: 'votes', layout: 'improv' }, Refusal, '"improv" is none of them. Did you mean "improve"?'],
    [{ sheet: 'audit', layout: 'ten' }, Refusal, '"audit" has one form only'],
    [{ sheet: 'poster', second: 'fa' }, Refusal, '"poster" is printed in one language only'],
    [{ sheet: 'poster', blank: true }, Refusal, '"poster" cannot be printed empty'],
    [{ sheet: 'all', layout: 'ten' }, UsageError, '--layout is for one worksheet'],
    [{ sheet: 'audit', copies: 'many' }, UsageError, '--copies is a number from 1 to 999, not "many"'],
    [{ sheet: 'audit', second: 'en' }, UsageError, 'another language'],
    [{ sheet: 'pack:Half day', paper: 'a4' }, UsageError, 'A pack says itself'],
    [{ sheet: 'pack:Half day', grey: true }, UsageError, '--grey is for worksheets'],
  ])('%j is refused with its reason', (options, kind, words) => {
    expect(() => asked(options)).toThrow(kind);
    expect(() => asked(options)).toThrow(words);
  });
});

describe('all', () => {
  test('is each sheet once, filled; one that is not made for the paper says on what it is instead', () => {
    const { whole, remarks } = asked({ sheet: 'all', paper: 'a2' });
    expect(whole.sheets.map(({ sheet }) => sheet)).toEqual(SHEETS);
    for (const { sheet, paper, rows } of whole.sheets) {
      expect(rows).toBe('map');
      const { papers }: { papers: readonly string[] } = SHEET_DEFINITIONS[sheet];
      expect(papers).toContain(paper);
      expect(remarks.some((remark) => remark.startsWith(`${sheet}: on `))).toBe(!papers.includes('a2'));
    }
    expect(whole.sheets.find(({ sheet }) => sheet === 'votes')?.paper).toBe('a4');
  });
});

describe('a pack', () => {
  const pack = packFromPreset('audit', translatorFor('en'), () => 'some-id');
  test('is one PDF, called after it', () => {
    const { parts, whole } = asked({ sheet: 'pack:Store audit' }, { ...bikeShop, packs: [pack] });
    expect(parts).toEqual([{ name: 'Store audit', job: whole }]);
    expect(whole).toMatchObject({ pack: 'some-id', title: 'Store audit' });
  });
  test('by a name that is not there: those that are, and the nearest', () => {
    expect(() => asked({ sheet: 'pack:Store audt' }, { ...bikeShop, packs: [pack] })).toThrow(
      'it has "Store audit". Did you mean "Store audit"?',
    );
  });
});

describe('the nearest name', () => {
  test.each([
    ['canvs', 'canvas'],
    ['CANVAS', 'canvas'],
    ['matrx', 'matrix'],
    ['truth', 'truth-cards'],
  ])('%s means %s', (typed, meant) => {
    expect(nearest(typed, SHEETS)).toBe(meant);
  });
  test('of nothing near is none', () => {
    expect(didYouMean('xylophone', SHEETS)).toBe('');
  });
});
