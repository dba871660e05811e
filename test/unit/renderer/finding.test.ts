/** Searching a map's texts, and the command palette's idea of what fits. */
import { describe, expect, test } from 'vitest';
import { search, spansOf, textsOf } from '../../../renderer/find/texts.ts';
import { scoreOf, wordsOf } from '../../../renderer/palette/score.ts';
import { newMoment, newNote, newStage, newTouchpoint } from '../../../shared/document/blank.ts';
import { searchKey, translatorFor } from '../../../shared/i18n/translate.ts';
import { largeJourney, sizeFor } from '../../bench/large-journey.ts';

describe('a search', () => {
  const journey = largeJourney({ ...sizeFor(40), language: 'en' } as never);
  const map = journey.maps[0] as (typeof journey.maps)[number];
  map.stages = [
    newStage({
      id: 's',
      name: 'Ghé cửa hàng',
      moments: [newMoment({ id: 'm', touchpoint: 't', action: 'Оплата картой, ещё чек', time: '8:00' })],
    }),
  ];
  journey.touchpoints = [newTouchpoint({ id: 't', name: 'صندوق فروشگاه', device: 'Till', channel: 'store' })];
  map.notes = [
    newNote({
      id: 'n',
      lane: map.lanes.find(({ kind }) => kind === 'notes')?.id ?? '',
      place: { stage: 's' },
      text: 'Too slow',
    }),
  ];
  const entries = textsOf(journey, map, translatorFor('en'));
  const found = (typed: string) => search(entries, typed, null).hits.map((hit) => hit.selection.id);

  test.each([
    ['ghe cua', ['s']],
    ['CỬA HÀNG', ['s']],
    ['еще', ['m']],
    ['صندوق', ['m']],
    ['till', ['m']],
    ['in store', ['m']],
    ['۸:۰۰', ['m']],
    ['slow', ['n']],
    ['   ', []],
    ['nothing like it', []],
  ])('for “%s” finds %j, whatever the case, the accents, the digits', (typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });

  test('that grows looks only through what was found before, and finds the same', () => {
    let before = search(entries, 's', null);
    for (const typed of ['sl', 'slo', 'slow']) before = search(entries, typed, before);
    expect(before.hits).toEqual(search(entries, 'slow', null).hits);
    expect(search(entries, 'ghe', before).hits).toHaveLength(1);
  });

  test('marks the words in the text as it is written', () => {
    expect(spansOf('Ghé cửa hàng', 'cua')).toEqual([[4, 7]]);
    expect(spansOf('cửa, CỬA', 'cua').map(([from, to]) => 'cửa, CỬA'.slice(from, to))).toEqual(['cửa', 'CỬA']);
    expect(spansOf('abc', '')).toEqual([]);
  });
});

describe('the palette', () => {
  const score = (typed: string, name: string) => scoreOf(wordsOf(typed), searchKey(name));

  test('finds by beginnings, words, parts and initials', () => {
    for (const typed of ['add', 'stage', 'a st', 'tag', 'as', 'ast', 'adds']) {
      expect(score(typed, 'Add a stage'), typed).toBeGreaterThan(0);
    }
    for (const typed of ['xyz', 'stagex', 'gs', 'ed']) expect(score(typed, 'Add a stage'), typed).toBe(0);
  });

  test('puts the better fit first', () => {
    expect(score('zoom', 'Zoom in')).toBeGreaterThan(score('zoom', 'Fit and zoom'));
    expect(score('in', 'Zoom in')).toBeGreaterThan(score('in', 'Printing'));
    expect(score('cut', 'Cut')).toBeGreaterThan(score('cut', 'Cut all'));
  });

  test('does not mind marks', () => {
    expect(score('giai doan', 'Thêm giai đoạn')).toBeGreaterThan(0);
    expect(score('(', 'Fit (all)')).toBeGreaterThan(0);
  });
});
