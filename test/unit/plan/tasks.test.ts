/** The plan as a list, as a matrix and in time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTask } from '../../../shared/document/blank.ts';
import type { Task } from '../../../shared/document/schema.ts';
import { TASK_STATES } from '../../../shared/document/terms.ts';
import { dayOf } from '../../../shared/i18n/calendar.ts';
import { addDays, daysBetween } from '../../../shared/i18n/days.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { fieldBeside, fieldKey, matrixOf, RATINGS } from '../../../shared/plan/matrix.ts';
import {
  countLacks,
  fieldsOf,
  filterPlan,
  NO_FILTER,
  NONE,
  PLAN_COLUMNS,
  type PlanFilter,
  type PlanItem,
  priorityOf,
  sortPlan,
  UNFINISHED,
} from '../../../shared/plan/tasks.ts';
import { spanOf, timelineOf } from '../../../shared/plan/timeline.ts';

const TODAY = '2026-11-21';
const words = translatorFor('en');

const item = (title: string, fields: Partial<Task> = {}, names: Partial<PlanItem> = {}): PlanItem => ({
  task: newTask({ id: title, title, ...fields }),
  touchpoint: '',
  map: '',
  owner: '',
  ...names,
});
const titles = (items: readonly PlanItem[]) => items.map(({ task }) => task.title);

const rating = fc.option(fc.constantFrom(...RATINGS), { nil: null });
const ref = (...ids: string[]) => fc.option(fc.constantFrom(...ids), { nil: null });
const someDate = fc.option(
  fc.integer({ min: -2000, max: 2000 }).map((days) => addDays(TODAY, days)),
  { nil: null },
);
const items = fc
  .array(
    fc.record({
      owner: ref('o1', 'o2'),
      touchpoint: ref('t1', 't2'),
      map: ref('m1'),
      due: someDate,
      weeks: fc.option(fc.double({ min: 0, max: 2000, noNaN: true }), { nil: null }),
      cost: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
      impact: rating,
      feasibility: rating,
      state: fc.constantFrom(...TASK_STATES),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((fields, n) => item(`Task ${n}`, fields)));

describe('the order of the plan', () => {
  it('puts first what has most impact for the least effort, then the more impact, the sooner date, the title', () => {
    const all = [
      item('f', { impact: 5 }),
      item('e', { impact: 2, feasibility: 3 }),
      item('d', { impact: 3, feasibility: 2, due: '2027-01-01' }),
      item('c', { impact: 3, feasibility: 2 }),
      item('b', { impact: 3, feasibility: 2, due: '2026-12-01' }),
      item('a', { impact: 5, feasibility: 5 }),
    ];
    expect(titles(sortPlan(all, { by: 'priority', descending: true }, words))).toEqual(['a', 'b', 'd', 'c', 'e', 'f']);
  });

  it('keeps every task, and what says nothing comes last whichever way', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...PLAN_COLUMNS), fc.boolean(), (all, by, descending) => {
        const sorted = sortPlan(all, { by, descending }, words);
        expect(titles(sorted).toSorted()).toEqual(titles(all).toSorted());
        if (by !== 'cost') return;
        const costs = sorted.map(({ task }) => task.cost);
        const known = costs.filter((cost) => cost !== null);
        expect(costs.slice(0, known.length)).toEqual(known);
        expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
      }),
    );
  });
});

describe('what the plan lacks', () => {
  it('is counted of what is not finished', () => {
    const all = [
      item('a'),
      item('b', { owner: 'o', due: '2026-11-20' }),
      item('c', { owner: 'o', due: TODAY }),
      item('d', { state: 'done', due: '2020-01-01' }),
    ];
    expect(countLacks(all, TODAY)).toEqual({ owner: 1, due: 1, late: 1 });
    expect(titles(filterPlan(all, { ...NO_FILTER, lack: 'late' }, TODAY))).toEqual(['b']);
  });
});

describe('the filter', () => {
  it('looks for words in all that is written, without accents', () => {
    const all = [item('Second till', {}, { owner: 'Ruth' }), item('Stock', { measure: 'Điểm chạm' })];
    expect(titles(filterPlan(all, { ...NO_FILTER, query: 'RÚTH till' }, TODAY))).toEqual(['Second till']);
    expect(titles(filterPlan(all, { ...NO_FILTER, query: 'diem' }, TODAY))).toEqual(['Stock']);
  });

  it('lets through what is made to fit it', () => {
    const filters: fc.Arbitrary<PlanFilter> = fc.record({
      query: fc.constant(''),
      state: fc.constantFrom(null, UNFINISHED, ...TASK_STATES),
      owner: ref('o1', NONE),
      touchpoint: ref('t1', NONE),
      map: ref('m1', NONE),
      lack: fc.constant(null),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterPlan([item('new', fieldsOf(filter))], filter, TODAY)).toHaveLength(1);
      }),
    );
  });
});

describe('the matrix', () => {
  it('has each task once', () => {
    fc.assert(
      fc.property(items, (all) => {
        const fields = matrixOf(all);
        expect([...fields.values()].flat()).toHaveLength(all.length);
        const unrated = fields.get(fieldKey(null)) ?? [];
        expect(unrated.every(({ task }) => priorityOf(task) === null)).toBe(true);
      }),
    );
  });

  it('is never left by a step, and what is not rated yet comes to its middle', () => {
    const task = newTask({ id: 't', title: 't', impact: 5, feasibility: 1 });
    expect(fieldBeside(task, { impact: 1, feasibility: -1 })).toEqual({ impact: 5, feasibility: 1 });
    expect(fieldBeside(task, { impact: -1, feasibility: 1 })).toEqual({ impact: 4, feasibility: 2 });
    expect(fieldBeside({ impact: null, feasibility: 4 }, { impact: 1, feasibility: 0 })).toEqual({
      impact: 3,
      feasibility: 4,
    });
  });
});

describe('the timeline', () => {
  it('ends a bar on its date and begins it so many weeks before', () => {
    expect(spanOf({ due: '2026-12-05', weeks: 1 })).toEqual({ from: '2026-11-29', to: '2026-12-05' });
    expect(spanOf({ due: '2026-12-05', weeks: null })).toEqual({ from: '2026-12-05', to: '2026-12-05' });
    expect(spanOf({ due: null, weeks: 3 })).toBe(null);
  });

  it('has whole months of the reader, and every bar inside them', () => {
    fc.assert(
      fc.property(items, fc.constantFrom('en' as const, 'fa' as const), (all, language) => {
        const { months, bars, undated, length, today } = timelineOf(all, TODAY, language);
        expect(bars.length + undated.length).toBe(all.length);
        expect(months.length).toBeGreaterThanOrEqual(3);
        for (const month of months) expect(dayOf(month.iso, language).day).toBe(1);
        for (const { start, length: days } of bars) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(days).toBeGreaterThanOrEqual(1);
          expect(start + days).toBeLessThanOrEqual(length);
        }
        expect(daysBetween((months[0] as (typeof months)[number]).iso, TODAY)).toBe(today);
        expect(today).toBeLessThan(length);
      }),
      { numRuns: 30 },
    );
  });
});
