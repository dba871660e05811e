/** The inventory walk, the guide, the survey and the further forms of the audit: what of the map stands on them, and what is left to the pen. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { metEntries } from '../../../shared/catalogue/catalogue.ts';
import { openJourney } from '../../../shared/document/open.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { CRITERIA } from '../../../shared/document/terms.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import { auditRows } from '../../../shared/worksheets/audit-rows.ts';
import type { Sheet, SheetElement, SheetName, SheetRequest } from '../../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../../shared/worksheets/sheets.ts';
import { walkPlaces } from '../../../shared/worksheets/walk-places.ts';

function sample(): Journey {
  const opened = openJourney(
    readFileSync(new URL('../../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8'),
  );
  if (!opened.ok) throw new Error('The sample does not open');
  return opened.journey;
}

function made(sheet: SheetName, fields: Partial<SheetRequest> = {}, journey = sample()): Sheet {
  const [map] = journey.maps;
  if (!map) throw new Error('The sample has a map');
  const request: SheetRequest = { sheet, paper: 'a4', language: 'en', map: map.id, ...fields };
  return SHEET_DEFINITIONS[sheet].make({ journey, map, request, measure: roughMeasure });
}

function all(elements: readonly (SheetElement | string)[]): SheetElement[] {
  return elements.flatMap((each) => (typeof each === 'string' ? [] : [each, ...all(each.children ?? [])]));
}

const elementsOf = ({ pages }: Sheet) => all(pages.flatMap((page) => page.content));
const rowsOf = (sheet: Sheet) => elementsOf(sheet).filter((element) => element.class === 'sheet-row');
/** A box that is ticked has a path in it beside its frame. */
const ticksOf = (sheet: Sheet) =>
  elementsOf(sheet).filter(
    (element) => element.class === 'sheet-box' && all(element.children ?? []).some(({ tag }) => tag === 'path'),
  );
const wordsIn = (elements: readonly SheetElement[]) =>
  all(elements)
    .flatMap((element) => element.children ?? [])
    .filter((child) => typeof child === 'string')
    .join(' ');

test('the inventory ticks what the map has, with what the catalogue does not know, and nothing when it is blank', () => {
  const journey = sample();
  const met = metEntries(journey, journey.maps[0]?.id ?? '', 'retail');
  const listed = new Set([...met.values()].flat().map(({ id }) => id));
  expect(ticksOf(made('inventory'))).toHaveLength(met.size + journey.touchpoints.length - listed.size);
  expect(ticksOf(made('inventory', { rows: 'blank' }))).toHaveLength(0);
});

test.each(['inventory', 'interview', 'survey'] as const)(
  '%s: empty rows are as many as asked for, at the least',
  (sheet) => {
    const none = rowsOf(made(sheet, { spare: 0 })).length;
    expect(rowsOf(made(sheet, { spare: 40 })).length).toBeGreaterThan(none);
    const empty = rowsOf(made(sheet, { spare: 40 })).filter((row) => !/[a-z]{3}/i.test(wordsIn([row])));
    expect(empty.length).toBeGreaterThanOrEqual(40);
  },
);

test.each(['interview', 'survey'] as const)('%s: asks about each touchpoint of the map once, by its code', (sheet) => {
  const journey = sample();
  const [map] = journey.maps;
  if (!map) throw new Error('The sample has a map');
  const codes = auditRows(journey, map, translatorFor('en')).flatMap(({ rows }) => rows.map(({ code }) => code));
  const printed = elementsOf(made(sheet, { spare: 0 })).filter(({ class: name }) => name === 'sheet-code');
  expect(printed.map((cell) => wordsIn([cell]))).toEqual(codes);
});

test('the walk goes by the order of the walk, and names a place once for as long as it stays there', () => {
  const journey = sample();
  const [map] = journey.maps;
  if (!map) throw new Error('The sample has a map');
  journey.walkOrder = journey.walkOrder.toReversed();
  const places = walkPlaces(journey, auditRows(journey, map, translatorFor('en')));
  const walked = places.flatMap(({ rows }) => rows.map(({ touchpoint }) => touchpoint.id));
  expect(walked).toEqual(journey.walkOrder.filter((id) => walked.includes(id)));
  for (const [index, place] of places.entries()) {
    const before = places[index - 1];
    if (place.whole === null && before?.whole === null) expect(place.channel).not.toBe(before.channel);
    else expect(place.whole).not.toBe(before?.whole);
  }
});

test('rounds side by side tell by shape what became of a score, and leave boxes for the rounds to come', () => {
  const journey = sample();
  const [round] = journey.audits;
  const [row] = round?.sheets[0]?.rows ?? [];
  if (!round || !row) throw new Error('The sample has a round');
  row.scores = { simple: 1, appropriate: 3, relevant: 2 };
  const better = { ...row, scores: { simple: 3, appropriate: 1, relevant: 2 } } as const;
  round.sheets = [{ id: 's1', auditor: '', rows: [row] }];
  journey.audits = [round, { ...round, id: 'r2', sheets: [{ id: 's2', auditor: '', rows: [better] }] }];
  const sheet = made('audit-compare', {}, journey);
  const line = rowsOf(sheet).find((each) => wordsIn([each]).includes(rowName(journey, row.touchpoint)));
  const marks = all(line ? [line] : []).flatMap(({ class: name = '' }) => /sheet-trend-(\w+)/.exec(name)?.[1] ?? []);
  expect(marks).toEqual(['better', 'worse', 'same']);
  // The third round is still to come: a box for each criterion and for the mean.
  const boxes = all(line ? [line] : []).filter(({ class: name }) => name === 'sheet-box');
  expect(boxes).toHaveLength(CRITERIA.length + 1);
});

function rowName(journey: Journey, id: string): string {
  return journey.touchpoints.find((touchpoint) => touchpoint.id === id)?.name ?? '';
}

test('one touchpoint up close: a page for the one that was chosen, else for each; six large boxes on it', () => {
  const journey = sample();
  const id = journey.touchpoints[0]?.id;
  expect(made('audit-touchpoint').pages).toHaveLength(journey.touchpoints.length);
  const one = made('audit-touchpoint', { about: id });
  expect(one.pages).toHaveLength(1);
  const large = elementsOf(one).filter(({ class: name, style }) => name === 'sheet-box' && style?.width === '10mm');
  expect(large).toHaveLength(CRITERIA.length);
});

test('rounds of a map without a stage have rows for the pen', () => {
  const journey = sample();
  for (const map of journey.maps) map.stages = [];
  expect(rowsOf(made('audit-compare', {}, journey)).length).toBeGreaterThanOrEqual(8);
});

test.each(['survey', 'interview'] as const)('%s: the last row is not alone under a head of its own', (sheet) => {
  for (let spare = 0; spare <= 40; spare++)
    for (const { content } of made(sheet, { spare }).pages) {
      const rows = all(content).filter((element) => element.class === 'sheet-row');
      expect(rows.length, `${spare} empty rows`).not.toBe(1);
    }
});

test.each(['audit', 'audit-walk'] as const)('%s: what an empty sheet is about is written by hand', (sheet) => {
  const journey = sample();
  const persona = journey.personas[0]?.name ?? '';
  const filled = wordsIn(elementsOf(made(sheet)));
  const blank = wordsIn(elementsOf(made(sheet, { rows: 'blank' })));
  for (const known of [journey.title, persona]) {
    expect(filled).toContain(known);
    expect(blank).not.toContain(known);
  }
  const { t } = translatorFor('en');
  for (const key of ['map', 'roundOf']) expect(blank.split(' ')).toContain(t(`worksheet.audit.${key}`));
});

test('the walk prints no head that only says again what its one touchpoint is called', () => {
  const sheet = made('audit-walk');
  const heads = elementsOf(sheet).filter((element) => element.class?.includes('sheet-stage'));
  const said = heads.map((head) => wordsIn([head]));
  expect(said).toContain('Showroom');
  for (const alone of ['Website', 'Reviews']) expect(said).not.toContain(alone);
  // Both stand under one strip, parted from the place before them.
  expect(said.filter((words) => words === '').length).toBeGreaterThan(0);
  expect(
    rowsOf(sheet)
      .map((row) => wordsIn([row]))
      .join(' '),
  ).toMatch(/Reviews.*Website/);
  expect(all(heads).filter(({ tag, children = [] }) => tag === 'h2' && children.length === 0)).toEqual([]);
});

test.each(['en', 'vi', 'fa', 'ru'] as const)(
  'the head over the boxes to tick keeps off the next one: %s',
  (language) => {
    for (const paper of ['a4', 'a3'] as const) {
      const heads = elementsOf(made('audit', { language, paper })).filter(
        ({ tag, style }) => tag === 'th' && style?.width,
      );
      const tick = heads[2 + CRITERIA.length];
      const width = Number.parseFloat(tick?.style?.width ?? '');
      const lines = all(tick?.children ?? []).flatMap(({ children = [] }) =>
        children.filter((child) => typeof child === 'string'),
      );
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        const long = (roughMeasure(line, { size: 10, weight: 700 }) * 25.4) / 96;
        expect((width - long) / 2).toBeGreaterThanOrEqual(Math.min(1.8, (18 - long) / 2 - 0.1));
      }
    }
  },
);

test('with what was seen on the back, the reasons have all of the front', () => {
  const journey = sample();
  const [map] = journey.maps as [JourneyMap];
  const request: SheetRequest = { sheet: 'audit-touchpoint', paper: 'a4', language: 'en', second: 'ru', map: map.id };
  // About as wide as the print's own type.
  const measure: typeof roughMeasure = (text, font) => roughMeasure(text, font) * 0.95;
  const [front] = SHEET_DEFINITIONS['audit-touchpoint'].make({ journey, map, request, measure }).pages;
  const elements = all(front?.content ?? []);
  const rows = elements.filter((element) => element.class === 'sheet-row');
  expect(rows).toHaveLength(CRITERIA.length);
  for (const row of rows)
    expect(all([row]).filter((element) => element.class === 'sheet-guide').length).toBeGreaterThanOrEqual(2);
  // A dash and a box to tick would be two rules for one thing.
  expect(front?.foot?.note).toBe(translatorFor('en').t('worksheet.audit-touchpoint.scale', { low: 0, high: 4 }));
});
