import { describe, expect, it } from 'vitest';
import {
  newJourney,
  newMap,
  newMoment,
  newOwner,
  newPack,
  newStage,
  newTask,
  newTouchpoint,
} from '../../../shared/document/blank.ts';
import { invariantBreaks } from '../../../shared/document/invariants.ts';
import type { Journey } from '../../../shared/document/schema.ts';
import { apply } from '../../../shared/edits/apply.ts';
import { newInterview } from '../../../shared/interviews/entry.ts';
import { type Merge, mergeChoices, mergeTouchpoints } from '../../../shared/inventory/merge.ts';

function journey(): Journey {
  let n = 0;
  const newId = () => `made${n++}`;
  const made = newJourney({ id: 'j', title: 'Shop', language: 'en', newId });
  const measure = (id: string) => ({ id, name: 'visits', unit: '', value: 3, sample: null, date: null });
  const map = newMap({ id: 'map', name: 'Map', newId });
  map.stages = [
    newStage({
      id: 's',
      name: 'Buy',
      moments: [newMoment({ id: 'm1', touchpoint: 'till' }), newMoment({ id: 'm2', touchpoint: 'checkout' })],
    }),
  ];
  return {
    ...made,
    owners: [newOwner({ id: 'ann', name: 'Ann' }), newOwner({ id: 'bo', name: 'Bo' })],
    touchpoints: [
      newTouchpoint({ id: 'store', name: 'Store' }),
      newTouchpoint({ id: 'till', name: 'Till', owners: ['ann'], measures: [measure('x')], parent: 'store' }),
      newTouchpoint({
        id: 'checkout',
        name: 'Checkout',
        device: 'Scanner',
        owners: ['ann', 'bo'],
        measures: [measure('y')],
        catalogue: 'checkout-tills',
      }),
      newTouchpoint({ id: 'queue', name: 'Queue', parent: 'checkout' }),
    ],
    walkOrder: ['checkout', 'store'],
    maps: [
      map,
      {
        ...newMap({ id: 'other', name: 'Other', newId }),
        stages: [newStage({ id: 's2', name: 'x', moments: [newMoment({ id: 'm3', touchpoint: 'checkout' })] })],
      },
    ],
    packs: [
      {
        ...newPack({ id: 'pack', name: 'Walk' }),
        sheets: [{ sheet: 'audit-touchpoint', copies: 1, per: 'group', about: 'checkout' }],
      },
    ],
    tasks: [newTask({ id: 'task', title: 'Paint', touchpoint: 'checkout' })],
    audits: [
      {
        id: 'round',
        name: 'Spring',
        date: null,
        site: '',
        map: null,
        sheets: [
          {
            id: 'both',
            auditor: 'A',
            rows: [
              { touchpoint: 'till', scores: { simple: 1 }, saw: 'dark', change: '' },
              {
                touchpoint: 'checkout',
                scores: { simple: 4, personal: 'na' },
                saw: 'loud',
                change: 'lamp',
                owner: 'bo',
                due: '2027-03-14',
              },
            ],
          },
          { id: 'one', auditor: 'B', rows: [{ touchpoint: 'checkout', scores: { relevant: 2 }, saw: '', change: '' }] },
        ],
      },
    ],
    interviews: [
      {
        ...newInterview({ id: 'talk' }),
        rows: [
          { touchpoint: 'checkout', met: true, feeling: -2, says: 'long' },
          { touchpoint: 'till', met: false, feeling: null, says: 'new' },
        ],
      },
      { ...newInterview({ id: 'other-talk' }), rows: [{ touchpoint: 'checkout', met: null, feeling: 1, says: '' }] },
    ],
    reviews: [
      {
        id: 'review',
        date: null,
        people: '',
        changed: '',
        decisions: '',
        snapshot: { feelings: {}, scores: { till: { simple: 1 }, checkout: { simple: 3, relevant: 2 } } },
      },
    ],
  };
}

function merged(from: Journey, merge: Omit<Merge, 'take'> & { take?: Merge['take'] }): Journey {
  const edit = mergeTouchpoints(from, { take: new Set(), ...merge });
  if (!edit) throw new Error('they can be merged');
  const { journey: after, patches } = apply(from, edit);
  expect(patches.length).toBeGreaterThan(0);
  expect(invariantBreaks(after)).toEqual([]);
  expect(JSON.stringify(after)).not.toContain(`"${merge.gone}"`);
  return after;
}

const named = (from: Journey, id: string) => from.touchpoints.find((touchpoint) => touchpoint.id === id);

describe('merging two touchpoints', () => {
  const after = merged(journey(), { keep: 'till', gone: 'checkout', take: new Set(['device']) });

  it('keeps one, with the fields that were chosen, and joins owners and measures', () => {
    expect(named(after, 'till')).toMatchObject({
      name: 'Till',
      device: 'Scanner',
      parent: 'store',
      owners: ['ann', 'bo'],
      catalogue: 'checkout-tills',
      measures: [{ id: 'x' }, { id: 'y' }],
    });
  });

  it('brings along cards on every map, parts, tasks, walk order and reviews', () => {
    expect(
      after.maps.map((map) => map.stages.flatMap((stage) => stage.moments.map((moment) => moment.touchpoint))),
    ).toEqual([['till', 'till'], ['till']]);
    expect(named(after, 'queue')?.parent).toBe('till');
    expect(after.tasks[0]?.touchpoint).toBe('till');
    expect(after.walkOrder).toEqual(['till', 'store']);
    expect(after.reviews[0]?.snapshot?.scores).toEqual({ till: { simple: 1, relevant: 2 } });
  });

  it('makes one audit row of two in one sheet; its own scores count', () => {
    expect(after.audits[0]?.sheets.map((sheet) => sheet.rows)).toEqual([
      [
        {
          touchpoint: 'till',
          scores: { simple: 1, personal: 'na' },
          saw: 'dark\nloud',
          change: 'lamp',
          owner: 'bo',
          due: '2027-03-14',
        },
      ],
      [{ touchpoint: 'till', scores: { relevant: 2 }, saw: '', change: '' }],
    ]);
  });

  it('makes one row of two in one interview, and keeps the words of both', () => {
    expect(after.interviews.map(({ rows }) => rows)).toEqual([
      [{ touchpoint: 'till', met: true, feeling: -2, says: 'new\nlong' }],
      [{ touchpoint: 'till', met: null, feeling: 1, says: '' }],
    ]);
  });

  it('makes no loop where one is a part of the other', () => {
    expect(
      named(merged(journey(), { keep: 'queue', gone: 'checkout', take: new Set(['parent']) }), 'queue')?.parent,
    ).toBeNull();
    expect(
      named(merged(journey(), { keep: 'checkout', gone: 'queue', take: new Set(['parent']) }), 'checkout')?.parent,
    ).toBeNull();
    const deep = journey();
    deep.touchpoints.push(newTouchpoint({ id: 'sign', name: 'Sign', parent: 'queue' }));
    const after2 = merged(deep, { keep: 'sign', gone: 'checkout' });
    expect([named(after2, 'sign')?.parent, named(after2, 'queue')?.parent]).toEqual([null, 'sign']);
  });

  it('asks only about what differs', () => {
    const [, till, checkout, queue] = journey().touchpoints;
    expect(till && checkout && mergeChoices(till, checkout)).toEqual(['name', 'device', 'parent']);
    expect(checkout && queue && mergeChoices(checkout, queue)).toEqual(['name', 'device']);
  });

  it('does nothing with itself or with what is not there', () => {
    expect(mergeTouchpoints(journey(), { keep: 'till', gone: 'till', take: new Set() })).toBeNull();
    expect(mergeTouchpoints(journey(), { keep: 'till', gone: 'nobody', take: new Set() })).toBeNull();
  });
});
