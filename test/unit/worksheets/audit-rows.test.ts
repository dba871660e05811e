/** The rows of an audit and their codes: the same on paper and on screen, short, and never two alike. */
import { describe, expect, test } from 'vitest';
import { newJourney, newMoment, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey, JourneyMap, Language } from '../../../shared/document/schema.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { stagePrefixes } from '../../../shared/worksheets/audit-codes.ts';
import { auditRows, rowCodes } from '../../../shared/worksheets/audit-rows.ts';

/** Stages by name, each with touchpoint ids in map order; a star marks a moment of truth. */
function journeyOf(stages: Record<string, string[]>, language: Language = 'en'): { journey: Journey; map: JourneyMap } {
  let ids = 0;
  const journey = newJourney({ id: 'j', title: 'Shop', language, newId: () => `id-${++ids}` });
  const map = journey.maps[0] as JourneyMap;
  for (const [name, touchpoints] of Object.entries(stages)) {
    const moments = touchpoints.map((mark) =>
      newMoment({ id: `m${++ids}`, touchpoint: mark.replace('*', ''), momentOfTruth: mark.endsWith('*') }),
    );
    map.stages.push(newStage({ id: `s${++ids}`, name, moments }));
    for (const { touchpoint } of moments) {
      if (!journey.touchpoints.some(({ id }) => id === touchpoint))
        journey.touchpoints.push(newTouchpoint({ id: touchpoint, name: touchpoint }));
    }
  }
  return { journey, map };
}

const prefixes = (language: Language, names: string[]) => stagePrefixes(names, translatorFor(language));

describe('rows', () => {
  test('each touchpoint stands once, where the map meets it first', () => {
    const { journey, map } = journeyOf({ Discover: ['web', 'friend'], Buy: ['till', 'web'] });
    const rows = auditRows(journey, map, translatorFor('en'));
    expect(rows.map((stage) => stage.rows.map((row) => row.touchpoint.id))).toEqual([['web', 'friend'], ['till']]);
  });

  test('the walk comes before the map within a stage; what it leaves out follows in map order', () => {
    const { journey, map } = journeyOf({ Visit: ['shelf', 'door', 'till', 'car park'] });
    journey.walkOrder = ['car park', 'door'];
    const [visit] = auditRows(journey, map, translatorFor('en'));
    expect(visit?.rows.map((row) => row.touchpoint.id)).toEqual(['car park', 'door', 'shelf', 'till']);
    expect(visit?.rows.map((row) => row.code)).toEqual(['V-1', 'V-2', 'V-3', 'V-4']);
  });

  test('a touchpoint is starred when any of its moments is a moment of truth', () => {
    const { journey, map } = journeyOf({ Discover: ['web'], Buy: ['web*', 'till'] });
    const rows = auditRows(journey, map, translatorFor('en')).flatMap((stage) => stage.rows);
    expect(rows.map((row) => [row.touchpoint.id, row.momentOfTruth])).toEqual([
      ['web', true],
      ['till', false],
    ]);
  });

  test('codes are found by touchpoint', () => {
    const { journey, map } = journeyOf({ 'Visit & buy': ['showroom', 'till'] });
    expect([...rowCodes(journey, map, translatorFor('en'))]).toEqual([
      ['showroom', 'VB-1'],
      ['till', 'VB-2'],
    ]);
  });

  test('Persian codes count in Persian digits', () => {
    const { journey, map } = journeyOf({ آشنایی: ['الف', 'ب'] }, 'fa');
    expect([...rowCodes(journey, map, translatorFor('fa')).values()]).toEqual(['آ-۱', 'آ-۲']);
  });
});

describe('stage prefixes', () => {
  test('are initials of the words that tell', () => {
    expect(prefixes('en', ['Discover', 'Visit & buy', 'Get to know the brand'])).toEqual(['D', 'VB', 'GK']);
    expect(prefixes('ru', ['До покупки', 'Во время покупки', 'После покупки'])).toEqual(['П', 'ВП', 'ПП']);
  });

  test('drop Vietnamese marks but keep Đ', () => {
    expect(prefixes('vi', ['Khám phá', 'Đặt hàng', 'Ưu đãi'])).toEqual(['KP', 'ĐH', 'UĐ']);
  });

  test('are told apart when stages share them', () => {
    const found = prefixes('en', ['Discover', 'Decide', 'Dis', 'D', 'D']);
    expect(found[0]).toBe('D');
    expect(new Set(found).size).toBe(5);
    for (const prefix of found) expect(prefix.length).toBeLessThanOrEqual(3);
  });

  test('Persian initials of two letters do not join into a word', () => {
    expect(prefixes('fa', ['سر کار', 'سر شب'])).toEqual(['س', 'س\u200cش']);
  });

  test('a stage without a name is called by its number', () => {
    expect(prefixes('en', ['', 'Buy', '—'])).toEqual(['1', 'B', '3']);
  });
});
