/** Sheets in two languages: what the program says stands in both, in the digits of both; what people said stays as it is. */
import { describe, expect, test } from 'vitest';
import { newJourney, newLane, newMoment, newNote, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey, JourneyMap, Language } from '../../../shared/document/schema.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import { packFromPreset } from '../../../shared/worksheets/pack-presets.ts';
import type { SheetElement, SheetName, SheetRequest } from '../../../shared/worksheets/sheet.ts';
import { sheetOf } from '../../../shared/worksheets/sheet-for.ts';

function journeyWith(language: Language = 'en'): Journey {
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const journey = newJourney({ id: 'j', title: 'Shop', language, newId });
  const map = journey.maps[0] as JourneyMap;
  journey.touchpoints.push(newTouchpoint({ id: 't', name: 'Till' }));
  map.stages = [newStage({ id: 's', name: 'Pay', moments: [newMoment({ id: 'm', touchpoint: 't' })] })];
  map.lanes = [
    newLane({ id: 'pain', kind: 'notes', role: 'pain' }),
    newLane({ id: 'own', kind: 'notes', role: 'opportunity', name: 'What we dream of' }),
  ];
  map.notes = [
    newNote({ id: 'slow', lane: 'pain', place: { stage: 's' }, text: 'Slow' }),
    newNote({ id: 'fast', lane: 'own', place: { stage: 's' }, text: 'Fast' }),
  ];
  journey.packs.push(packFromPreset('half-day', translatorFor(language), newId));
  return journey;
}

/** What stands on the pages of a sheet, text by text: the lines of one text follow each other. */
function wordsOn(journey: Journey, sheet: SheetName, fields: Partial<SheetRequest>): string {
  const [map] = journey.maps as [JourneyMap];
  const request: SheetRequest = { sheet, paper: 'a4', language: 'en', map: map.id, ...fields };
  const { pages } = sheetOf(journey, { sheets: [request] }, () => roughMeasure);
  const words = (node: SheetElement | string): string[] =>
    typeof node === 'string' ? [node] : (node.children ?? []).flatMap(words);
  // Marks between texts are not said.
  return pages
    .flatMap(({ content }) => content.flatMap(words))
    .join(' ')
    .replace(/\s+/g, ' ');
}

const { t: en } = translatorFor('en');
const { t: ru } = translatorFor('ru');

describe('the run sheet', () => {
  test('has the steps of a preset, what is handed out and when in both languages', () => {
    const words = wordsOn(journeyWith(), 'run-sheet', { second: 'ru' });
    expect(words).toContain(ru('pack.step.welcome'));
    expect(words).toContain('Who is here');
    expect(words).toContain(ru('pack.preset.half-day'));
    expect(words).toContain(ru('worksheet.run-sheet.copies', { sheet: ru('worksheet.cards.title'), copies: 4 }));
    expect(words).toContain(ru('worksheet.run-sheet.until', { to: '09:15', minutes: 15 }));
    expect(words).toContain(en('worksheet.run-sheet.until', { to: '09:15', minutes: 15 }));
  });

  test('has the steps of a preset in the language of the paper, whatever that of the file', () => {
    expect(wordsOn(journeyWith(), 'run-sheet', { language: 'ru' })).toContain(ru('pack.preset.half-day'));
    expect(wordsOn(journeyWith(), 'run-sheet', { language: 'ru' })).not.toContain('Who is here');
  });

  test('leaves a step that somebody worded as it is', () => {
    const journey = journeyWith();
    const [step] = journey.packs[0]?.agenda ?? [];
    if (step) step.title = 'Coffee first';
    const words = wordsOn(journey, 'run-sheet', { second: 'ru' });
    expect(words.split('Coffee first')).toHaveLength(2);
    expect(words).not.toContain(ru('pack.step.welcome'));
  });
});

test('the tally calls an unnamed lane in both languages, and a named one by its name', () => {
  const words = wordsOn(journeyWith(), 'votes', { second: 'ru' });
  expect(words).toContain(`${en('lane.role.pain')} ${ru('lane.role.pain')}`);
  expect(words.split('What we dream of')).toHaveLength(2);
});

test('the canvas says in both languages how feelings are drawn, where there is room', () => {
  const words = wordsOn(journeyWith(), 'canvas', { second: 'ru', paper: 'a2' });
  expect(words).toContain(en('worksheet.canvas.curve'));
  expect(words).toContain(ru('worksheet.canvas.curve'));
});

describe('the foot', () => {
  const scale = { low: 0, high: 4 };
  test.each([
    ['audit', 'audit.scale'],
    ['audit-walk', 'audit.scale'],
    ['audit-compare', 'audit.scale'],
    ['audit-touchpoint', 'audit-touchpoint.scale'],
  ] as const)('of %s has scale and number in both languages', (sheet, key) => {
    const words = wordsOn(journeyWith(), sheet, { second: 'fa', paper: 'a3' });
    for (const { t } of [translatorFor('en'), translatorFor('fa')]) {
      expect(words).toContain(t(`worksheet.${key}`, scale));
      expect([1, 2].map((of) => t('worksheet.page', { number: 1, of })).some((page) => words.includes(page))).toBe(
        true,
      );
    }
  });

  test('leaves the second language out before it cuts the line of the organisation', () => {
    const journey = journeyWith();
    journey.letterhead.line = 'Bike shop, 12 High St';
    const words = wordsOn(journey, 'audit-touchpoint', { second: 'fa' });
    expect(words).toContain(journey.letterhead.line);
    expect(words).not.toContain(translatorFor('fa').t('worksheet.audit-touchpoint.scale', scale));
  });
});

describe('figures', () => {
  test.each(['survey', 'interview', 'cards', 'truth-cards', 'canvas'] as const)('of %s, in both digits', (sheet) => {
    const words = wordsOn(journeyWith('fa'), sheet, { language: 'fa', second: 'en', rows: 'blank' });
    for (const { feeling } of [translatorFor('fa'), translatorFor('en')])
      for (const value of [-2, 0, 2]) expect(words.split(' ')).toContain(feeling(value));
  });

  test('of questions and notes, in both digits', () => {
    for (const sheet of ['survey', 'votes', 'matrix'] as const) {
      const words = wordsOn(journeyWith('fa'), sheet, { language: 'fa', second: 'en' }).split(' ');
      expect(words, sheet).toEqual(expect.arrayContaining(['۱', '1', '۲', '2']));
    }
  });

  test('once where both languages have the same', () => {
    const once = wordsOn(journeyWith(), 'matrix', { second: 'ru' }).split(' ');
    expect(once.filter((word) => word === '2')).toHaveLength(1);
  });
});
