import { describe, expect, it } from 'vitest';
import { newJourney, newMoment, newStage, newTask, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey } from '../../../shared/document/schema.ts';
import { dueState } from '../../../shared/plan/due.ts';
import { endedSince, newestFirst, newReview, nextReview, since, snapshotOf } from '../../../shared/plan/review.ts';

const TODAY = '2026-11-21';

/** One map with three moments on one curve, and a round of two auditors. */
function someJourney(): Journey {
  let n = 0;
  const journey = newJourney({ id: 'j', title: 'J', language: 'en', newId: () => `id${n++}` });
  const map = journey.maps[0] as Journey['maps'][number];
  const curve = map.curves[0]?.id ?? '';
  journey.touchpoints = ['Website', 'Till', 'Call'].map((name) => newTouchpoint({ id: name, name }));
  const moments = [1, -1, 0].map((value, at) =>
    newMoment({ id: `m${at}`, touchpoint: journey.touchpoints[at]?.id ?? '', feelings: { [curve]: value } }),
  );
  map.stages = [newStage({ id: 's', name: 'S', moments })];
  const row = (simple: 0 | 1 | 2 | 3 | 4) => ({
    touchpoint: 'Till',
    scores: { simple, personal: 'na' as const },
    saw: '',
    change: '',
  });
  journey.audits = [
    {
      id: 'r',
      name: '1',
      date: '2026-10-01',
      site: '',
      map: map.id,
      sheets: [
        { id: 'a', auditor: 'A', rows: [row(1)] },
        { id: 'b', auditor: 'B', rows: [row(2)] },
      ],
    },
  ];
  return journey;
}

describe('the next review', () => {
  it('follows the cadence in the months of the reader', () => {
    expect(nextReview(TODAY, { cadence: 'quarterly', months: null }, 'en')).toBe('2027-02-21');
    expect(nextReview(TODAY, { cadence: 'quarterly', months: null }, 'fa')).toBe('2027-02-19');
    expect(nextReview(TODAY, { cadence: 'own', months: 2 }, 'ru')).toBe('2027-01-21');
    expect(nextReview(TODAY, { cadence: null, months: 2 }, 'en')).toBe(null);
  });

  it('is overdue, today, near or later', () => {
    expect(['2026-11-20', TODAY, '2026-12-05', '2026-12-06'].map((next) => dueState(next, TODAY))).toEqual([
      'overdue',
      'today',
      'near',
      'later',
    ]);
  });
});

describe('a snapshot', () => {
  it('holds every feeling and the mean of the newest scores, and nothing has changed since just now', () => {
    const journey = someJourney();
    const snapshot = snapshotOf(journey);
    expect(Object.keys(snapshot.feelings)).toEqual(['m0', 'm1', 'm2']);
    expect(snapshot.scores).toEqual({ Till: { simple: 1.5 } });
    expect(since(snapshot, journey)).toEqual({ better: [], worse: [], otherFeelings: [], scores: [] });
  });

  it('says what feels better and worse since, and which scores changed', () => {
    const journey = someJourney();
    const before = snapshotOf(journey);
    const later = structuredClone(journey);
    const [first, second, third] = later.maps[0]?.stages[0]?.moments ?? [];
    const curve = later.maps[0]?.curves[0]?.id ?? '';
    if (!first || !second || !third) throw new Error('three moments');
    first.feelings[curve] = 0.5;
    second.feelings[curve] = 1;
    delete third.feelings[curve];
    later.audits.push({
      id: 'r2',
      name: '2',
      date: '2026-11-01',
      site: '',
      map: null,
      sheets: [{ id: 'c', auditor: '', rows: [{ touchpoint: 'Till', scores: { simple: 4 }, saw: '', change: '' }] }],
    });
    const { better, worse, otherFeelings, scores } = since(before, later);
    expect(better).toMatchObject([{ name: 'Till', before: -1, after: 1 }]);
    expect(worse).toMatchObject([{ name: 'Website', before: 1, after: 0.5 }]);
    expect(otherFeelings).toMatchObject([{ name: 'Call', before: 0, after: null }]);
    expect(scores).toEqual([{ touchpoint: 'Till', criterion: 'simple', name: 'Till', before: 1.5, after: 4 }]);
  });
});

describe('tasks since a snapshot', () => {
  const task = (id: string, state: 'open' | 'doing' | 'done' | 'dropped') => newTask({ id, title: id, state });
  const journey = someJourney();
  journey.tasks = [task('a', 'open'), task('b', 'doing'), task('c', 'done')];
  const before = snapshotOf(journey);
  journey.tasks = [task('a', 'done'), task('b', 'dropped'), task('c', 'done'), task('new', 'done')];
  const ids = (ended: ReturnType<typeof endedSince>) =>
    [ended.done, ended.dropped].map((list) => list.map(({ id }) => id));

  it('are those that have ended and had not then', () => {
    expect(ids(endedSince(before, journey))).toEqual([['a', 'new'], ['b']]);
  });

  it('are all that have ended, where the snapshot knows of none', () => {
    expect(ids(endedSince({ feelings: {}, scores: {} }, journey))).toEqual([['a', 'c', 'new'], ['b']]);
  });
});

it('reviews are listed with the newest first', () => {
  const dates = [null, '2026-01-01', '2026-06-01', '2026-01-01'];
  const reviews = dates.map((date, n) => newReview({ id: String(n), date }));
  expect(newestFirst(reviews).map(({ id }) => id)).toEqual(['2', '3', '1', '0']);
});
