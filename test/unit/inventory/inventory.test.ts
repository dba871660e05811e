import { describe, expect, it } from 'vitest';
import {
  newCurve,
  newJourney,
  newMap,
  newMoment,
  newOwner,
  newStage,
  newTouchpoint,
} from '../../../shared/document/blank.ts';
import type { Journey, Touchpoint } from '../../../shared/document/schema.ts';
import { apply } from '../../../shared/edits/apply.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { coverageOf, sortCoverage } from '../../../shared/inventory/coverage.ts';
import {
  arrangeInventory,
  filterInventory,
  type Grouping,
  type InventorySort,
  inventoryOf,
  NO_FILTER,
  possibleParents,
} from '../../../shared/inventory/inventory.ts';
import { moveInWalk, walkOrderOf } from '../../../shared/inventory/walk.ts';

const en = translatorFor('en');

/** Two maps: the first meets till, sign, till, the second sign; queue and café are on none. */
function journey(): Journey {
  let n = 0;
  const newId = () => `made${n++}`;
  const made = newJourney({ id: 'j', title: 'Shop', language: 'en', newId });
  const touchpoints: Touchpoint[] = [
    newTouchpoint({
      id: 'till',
      name: 'Till',
      channel: 'store',
      phase: 'during',
      parent: 'store',
      owners: ['ann', 'bo'],
    }),
    newTouchpoint({
      id: 'sign',
      name: 'Sign',
      channel: 'print',
      phase: 'before',
      parent: 'store',
      device: 'Glass door',
    }),
    newTouchpoint({ id: 'store', name: 'Store', channel: 'store', owners: ['ann'] }),
    newTouchpoint({ id: 'queue', name: 'queue', channel: 'store', phase: 'during', parent: 'till' }),
    newTouchpoint({ id: 'cafe', name: 'Café talk', channel: 'person', control: 'indirect' }),
  ];
  const met = (map: string, ids: string[], feelings: (number | null)[]) => {
    const one = newMap({ id: map, name: map, newId });
    one.curves = [newCurve({ id: `${map}-today` }), newCurve({ id: `${map}-future`, time: 'future' })];
    one.stages = [
      newStage({
        id: `${map}-stage`,
        name: 'Buy',
        moments: ids.map((touchpoint, i) =>
          newMoment({
            id: `${map}-${i}`,
            touchpoint,
            feelings: { ...(feelings[i] != null && { [`${map}-today`]: feelings[i] }), [`${map}-future`]: 2 },
          }),
        ),
      }),
    ];
    return one;
  };
  return {
    ...made,
    touchpoints,
    owners: [newOwner({ id: 'ann', name: 'Ann' }), newOwner({ id: 'bo', name: 'Bố' })],
    maps: [met('a', ['till', 'sign', 'till'], [-2, null, -1]), met('b', ['sign'], [1])],
  };
}

function shown(
  filter: Partial<typeof NO_FILTER>,
  sort: Partial<InventorySort> = {},
  group: Grouping = 'none',
): string[] {
  const from = journey();
  return arrangeInventory(filterInventory(inventoryOf(from), { ...NO_FILTER, ...filter }), {
    sort: { by: 'name', descending: false, ...sort },
    group,
    owners: new Map(from.owners.map((owner) => [owner.id, owner.name])),
    words: en,
  }).map((row) =>
    row.kind === 'group' ? `[${row.title} ${row.count}]` : '·'.repeat(row.depth) + row.item.touchpoint.name,
  );
}

describe('the inventory', () => {
  it('puts parts under what they are parts of, each level by itself in order', () => {
    expect(shown({})).toEqual(['Café talk', 'Store', '·Sign', '·Till', '··queue']);
    expect(shown({}, { descending: true })).toEqual(['Store', '·Till', '··queue', '·Sign', 'Café talk']);
  });

  it('lets a part stand by itself where what it belongs to is filtered away', () => {
    expect(shown({ phase: 'during' })).toEqual(['Till', '·queue']);
  });

  it('finds by name, device and owner, whatever the case and marks', () => {
    expect(shown({ query: 'cafe' })).toEqual(['Café talk']);
    expect(shown({ query: 'DOOR' })).toEqual(['Sign']);
    expect(shown({ query: 'bo' })).toEqual(['Till']);
    expect(shown({ query: 'till zebra' })).toEqual([]);
  });

  it('filters by phase, owner, channel and control, and by having none', () => {
    expect(shown({ phase: 'none' })).toEqual(['Café talk', 'Store']);
    expect(shown({ owner: 'ann' })).toEqual(['Store', '·Till']);
    expect(shown({ owner: 'none' })).toEqual(['Café talk', 'queue', 'Sign']);
    expect(shown({ channel: 'store', control: 'direct', owner: 'bo' })).toEqual(['Till']);
    expect(shown({ control: 'indirect' })).toEqual(['Café talk']);
  });

  it('groups, and names one of several owners under each', () => {
    expect(shown({}, {}, 'phase')).toEqual([
      '[Before purchase 1]',
      'Sign',
      '[During purchase 2]',
      'queue',
      'Till',
      '[No phase 2]',
      'Café talk',
      'Store',
    ]);
    expect(shown({}, {}, 'owner')).toEqual([
      '[Ann 2]',
      'Store',
      'Till',
      '[Bố 1]',
      'Till',
      '[no owner 3]',
      'Café talk',
      'queue',
      'Sign',
    ]);
    expect(shown({}, {}, 'channel').filter((row) => row.startsWith('['))).toEqual([
      '[In store 3]',
      '[Print 1]',
      '[In person 1]',
    ]);
  });

  it('sorts by what a column says; what says nothing comes last both ways', () => {
    expect(shown({}, { by: 'device' }, 'none')[0]).toBe('Café talk');
    expect(shown({ phase: null }, { by: 'phase' }, 'channel').slice(0, 4)).toEqual([
      '[In store 3]',
      'queue',
      'Till',
      'Store',
    ]);
    expect(shown({}, { by: 'phase', descending: true }, 'channel').slice(0, 4)).toEqual([
      '[In store 3]',
      'queue',
      'Till',
      'Store',
    ]);
    expect(shown({}, { by: 'maps', descending: true }, 'owner').slice(-3)).toEqual(['Sign', 'Café talk', 'queue']);
  });

  it('sorts names as the reader’s language does', () => {
    const names = ['Zoo', 'ärger', 'Ёлка', 'Егерь', 'ап'].map((name, i) => newTouchpoint({ id: `${i}`, name }));
    const from = { ...journey(), touchpoints: names, maps: [] };
    const rows = arrangeInventory(inventoryOf(from), {
      sort: { by: 'name', descending: false },
      group: 'none',
      owners: new Map(),
      words: translatorFor('ru'),
    });
    expect(rows.map((row) => row.kind === 'touchpoint' && row.item.touchpoint.name)).toEqual([
      'ап',
      'Егерь',
      'Ёлка',
      'ärger',
      'Zoo',
    ]);
  });

  it('offers as parent neither the thing itself nor its parts', () => {
    expect(possibleParents(journey().touchpoints, 'till').map(({ id }) => id)).toEqual(['sign', 'store', 'cafe']);
    expect(possibleParents(journey().touchpoints, 'store').map(({ id }) => id)).toEqual(['cafe']);
  });
});

describe('the walk order', () => {
  it('is that of the maps where nobody said otherwise; what is on no map follows', () => {
    expect(walkOrderOf(journey())).toEqual(['till', 'sign', 'store', 'queue', 'cafe']);
    expect(walkOrderOf({ ...journey(), walkOrder: ['cafe', 'gone', 'sign'] })).toEqual([
      'cafe',
      'sign',
      'till',
      'store',
      'queue',
    ]);
  });

  it('is set by what stands behind, and lists no more than it must', () => {
    const move = (from: Journey, id: string, before: string | null) =>
      apply(from, moveInWalk(from, id, before)).journey;
    const first = move(journey(), 'sign', 'till');
    expect(first.walkOrder).toEqual(['sign']);
    expect(walkOrderOf(first)).toEqual(['sign', 'till', 'store', 'queue', 'cafe']);
    const second = move(first, 'till', null);
    expect(walkOrderOf(second)).toEqual(['sign', 'store', 'queue', 'cafe', 'till']);
    // Back as the maps meet them: nothing need be said any more.
    const back = move(move(second, 'till', 'store'), 'sign', 'store');
    expect(walkOrderOf(back)).toEqual(walkOrderOf(journey()));
    expect(back.walkOrder).toEqual([]);
  });
});

describe('the coverage matrix', () => {
  const rows = (from = coverageOf(journey(), 'today')) =>
    Object.fromEntries(
      from.rows.map((row) => [row.touchpoint.id, [...row.cells, row.total].map((cell) => [cell.count, cell.feeling])]),
    );

  it('counts meetings and means of feelings, by map and in all', () => {
    expect(rows()).toEqual({
      till: [
        [2, -1.5],
        [0, null],
        [2, -1.5],
      ],
      sign: [
        [1, null],
        [1, 1],
        [2, 1],
      ],
      store: [
        [0, null],
        [0, null],
        [0, null],
      ],
      queue: [
        [0, null],
        [0, null],
        [0, null],
      ],
      cafe: [
        [0, null],
        [0, null],
        [0, null],
      ],
    });
    const coverage = coverageOf(journey(), 'today');
    expect(coverage.unmet).toBe(3);
    expect(coverage.totals.map(({ count, touchpoints, feeling }) => [count, touchpoints, feeling])).toEqual([
      [3, 2, -1.5],
      [1, 1, 1],
    ]);
    expect(coverage.rows[0]?.cells[0]?.first).toEqual({ map: 'a', moment: 'a-0' });
    expect(coverage.rows[1]?.total.first).toEqual({ map: 'a', moment: 'a-1' });
  });

  it('looks at the curves of one time only', () => {
    expect(rows(coverageOf(journey(), 'future')).till).toEqual([
      [2, 2],
      [0, null],
      [2, 2],
    ]);
  });

  it('sorts by name, total, feeling and by one map', () => {
    const sorted = (sort: Parameters<typeof sortCoverage>[1]) =>
      sortCoverage(coverageOf(journey(), 'today'), sort, en).map((row) => row.touchpoint.id);
    expect(sorted({ by: 'file', descending: false })).toEqual(['till', 'sign', 'store', 'queue', 'cafe']);
    expect(sorted({ by: 'name', descending: false })).toEqual(['cafe', 'queue', 'sign', 'store', 'till']);
    expect(sorted({ by: 'total', descending: true })).toEqual(['sign', 'till', 'cafe', 'queue', 'store']);
    expect(sorted({ by: 'feeling', descending: false }).slice(0, 2)).toEqual(['till', 'sign']);
    expect(sorted({ by: 'feeling', descending: true }).slice(0, 2)).toEqual(['sign', 'till']);
    expect(sorted({ by: 'map', map: 'b', descending: true })[0]).toBe('sign');
  });
});
