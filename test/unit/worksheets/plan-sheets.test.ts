/** The sheets of the plan: one order and number for tasks, right sums, the paper's calendar, what changed since a review. */
import { expect, test } from 'vitest';
import { newOwner, newTask } from '../../../shared/document/blank.ts';
import type { Journey, JourneyMap, Moment, Task } from '../../../shared/document/schema.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import { newReview, type Snapshot, since } from '../../../shared/plan/review.ts';
import { packFromPreset } from '../../../shared/worksheets/pack-presets.ts';
import { withWholeFigures } from '../../../shared/worksheets/paper-text.ts';
import { plannedTasks, sumsOf } from '../../../shared/worksheets/plan-tasks.ts';
import { namesIn } from '../../../shared/worksheets/review-record.ts';
import type { Sheet, SheetElement, SheetName, SheetRequest } from '../../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../../shared/worksheets/sheets.ts';
import { stressJourney } from '../../print/stress-map.ts';
import { stressPlan, stressReview } from '../../print/stress-plan.ts';

const MAP = 'the-map';

function planned(tasks: (Partial<Task> & { id: string })[]): { journey: Journey; map: JourneyMap } {
  const journey = stressJourney('en', 5);
  const [map] = journey.maps as [JourneyMap];
  map.id = MAP;
  journey.owners = ['Zoe', 'Ann'].map((name) => newOwner({ id: name.toLowerCase(), name }));
  journey.tasks = tasks.map((fields) => newTask({ title: `Task ${fields.id}`, map: MAP, ...fields }));
  return { journey, map };
}

function made(
  sheet: SheetName,
  from: { journey: Journey; map: JourneyMap },
  fields: Partial<SheetRequest> = {},
): Sheet {
  const request: SheetRequest = { sheet, paper: 'a4', language: 'en', map: MAP, ...fields };
  return SHEET_DEFINITIONS[sheet].make({ ...from, request, measure: roughMeasure });
}

function textOf(element: SheetElement | string): string {
  return typeof element === 'string' ? element : (element.children ?? []).map(textOf).join(' ');
}

function all(elements: readonly (SheetElement | string)[]): SheetElement[] {
  return elements.flatMap((each) => (typeof each === 'string' ? [] : [each, ...all(each.children ?? [])]));
}

const elementsOf = ({ pages }: Sheet) => all(pages.flatMap((page) => page.content));
const rowsOf = (sheet: Sheet) => elementsOf(sheet).filter((element) => element.class?.includes('sheet-row'));
const cellsOf = (row: SheetElement) => (row.children ?? []).map((cell) => textOf(cell).replace(/\s+/g, ' ').trim());

const TASKS: (Partial<Task> & { id: string })[] = [
  { id: 'done', state: 'done', due: '2026-01-01', people: 4, weeks: 1, cost: 1000 },
  { id: 'undated', people: 1, weeks: 2, cost: 50, owner: 'ann' },
  { id: 'late', due: '2027-05-01', people: 2, weeks: 3, owner: 'zoe' },
  { id: 'early', due: '2026-12-05', map: null, people: 3, cost: 0.5, impact: 5, feasibility: 4 },
  { id: 'elsewhere', map: 'another', cost: 9999 },
  { id: 'dropped', state: 'dropped', cost: 7777 },
];

test('tasks of the map and of none: open ones by date, those without at their end, then what is finished', () => {
  const { journey, map } = planned(TASKS);
  const order = plannedTasks(journey, map, translatorFor('en'));
  expect(order.map(({ item, number }) => [item.task.id, number])).toEqual([
    ['early', 1],
    ['late', 2],
    ['undated', 3],
    ['done', 4],
    ['dropped', 5],
  ]);
});

test('sums are those of what is known, and nothing where nobody said', () => {
  const task = (fields: Partial<Task>) => newTask({ id: 't', title: 't', ...fields });
  expect(sumsOf([task({ people: 2, weeks: 3 }), task({ people: 1 }), task({ weeks: 0.5 })])).toEqual({
    people: 3,
    weeks: 3.5,
    cost: null,
    work: 6,
  });
});

test('the plan ends in what is still to do and what it is with what is done; what was dropped costs nothing', () => {
  const sums = rowsOf(made('action-plan', planned(TASKS))).filter((row) => row.class?.includes('plan-sum'));
  expect(sums.map((row) => cellsOf(row).slice(0, 4))).toEqual([
    ['Still to do: 3 tasks', '6', '5', '50.5'],
    ['With what is done: 4 tasks', '10', '6', '1,050.5'],
  ]);
});

test('by owner, a task keeps its number, and nobody comes last', () => {
  const sheet = made('action-plan', planned(TASKS), { layout: 'by-owner', spare: 0 });
  const heads = elementsOf(sheet).filter(({ tag }) => tag === 'h2');
  expect(heads.map((head) => textOf(head).trim())).toEqual(['Ann', 'Zoe', 'Nobody yet']);
  const numbers = rowsOf(sheet).filter((row) => !row.class?.includes('plan-sum'));
  expect(numbers.map((row) => cellsOf(row)[0])).toEqual(['3', '2', '1', '4', '5']);
});

test('dates and figures are those of the paper, and of both of its languages', () => {
  const words = elementsOf(made('action-plan', planned(TASKS), { language: 'fa', second: 'en' }))
    .filter((element) => element.tag === 'td')
    .map(textOf)
    .join(' ');
  expect(words).toContain('۱۴ آذر ۱۴۰۵');
  expect(words).toContain('5 Dec 2026');
});

test('rows to write in are as high as two lines, as many more as asked for', () => {
  for (const spacing of [7, 8.5, 10] as const) {
    const rows = rowsOf(made('action-plan', planned([]), { rows: 'blank', spacing }));
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect(row.style?.height).toBe(`${2 * spacing}mm`);
  }
  const plain = rowsOf(made('action-plan', planned(TASKS), { spare: 0 })).length;
  expect(rowsOf(made('action-plan', planned(TASKS), { spare: 12 }))).toHaveLength(plain + 12);
});

test('nothing of the plan is on the blank one', () => {
  const words = made('action-plan', planned(TASKS), { rows: 'blank' }).pages.flatMap((page) =>
    page.content.map(textOf),
  );
  expect(words.join(' ')).not.toContain('Task early');
});

const LANGUAGES = ['en', 'vi', 'fa', 'ru'] as const;
const marksOf = (sheet: Sheet) => elementsOf(sheet).filter((element) => element.class === 'sheet-plan-mark');
/** Bars and a diamond that say what is what. */
const LEGEND = 5;

test.each(LANGUAGES)('the timeline of 80 tasks in %s is one page, and counts what it has no room for', (language) => {
  const journey = stressPlan(language, 80);
  const [map] = journey.maps as [JourneyMap];
  for (const paper of ['a4', 'a3', 'letter', 'tabloid'] as const) {
    for (const layout of ['months', 'weeks']) {
      const sheet = made(
        'timeline',
        { journey, map },
        { language, paper, layout, second: language === 'fa' ? 'ru' : 'fa' },
      );
      expect(sheet.pages).toHaveLength(1);
      const drawn = marksOf(sheet).length - LEGEND;
      expect(drawn).toBeGreaterThan(20);
      const aside = elementsOf(sheet).filter(({ class: name }) => name?.includes('sheet-box-framed'));
      expect(aside).toHaveLength(1);
      const sizes = elementsOf(sheet).flatMap(({ style }) =>
        style?.fontSize ? [Number.parseFloat(style.fontSize)] : [],
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.5);
    }
  }
});

test('what is drawn and what is counted are all the tasks there are', () => {
  const many = Array.from({ length: 80 }, (_, n) => ({
    id: `${n}`,
    due: `2027-0${1 + (n % 9)}-1${n % 7}`,
    weeks: n % 5,
  }));
  const sheet = made('timeline', planned(many));
  const [more = ''] = /and (\d+) more/.exec(sheet.pages[0]?.content.map(textOf).join(' ') ?? '')?.slice(1) ?? [];
  expect(Number(more)).toBeGreaterThan(0);
  expect(marksOf(sheet).length - LEGEND + Number(more)).toBe(80);
});

/** Places of the marks, mm from the side where reading begins: of bars and diamonds of tasks only. */
function spansOf(sheet: Sheet): { start: number; width: number; y: number }[] {
  const mm = (text = '') => Number.parseFloat(text);
  return elementsOf(sheet)
    .filter(({ class: name, children }) => {
      const [child] = children ?? [];
      return name === 'sheet-at' && typeof child === 'object' && child.class === 'sheet-plan-mark';
    })
    .map(({ style }) => ({ start: mm(style?.insetInlineStart), width: mm(style?.width), y: mm(style?.top) }));
}

test('a bar reaches from its first day to its last, on the same scale as its neighbours', () => {
  const sheet = made(
    'timeline',
    planned([
      { id: 'a', due: '2027-01-14', weeks: 2, owner: 'ann' },
      { id: 'b', due: '2027-01-28', weeks: 2, owner: 'ann' },
      { id: 'c', due: '2027-02-25', weeks: 4, owner: 'zoe' },
    ]),
  );
  type Span = ReturnType<typeof spansOf>[number];
  const [a, b, c] = spansOf(sheet) as unknown as [Span, Span, Span];
  expect(b.start).toBeCloseTo(a.start + a.width, 1);
  expect(c.start).toBeCloseTo(b.start + b.width, 1);
  expect(c.width).toBeCloseTo(2 * a.width, 1);
});

test('a date of another century does not make the others a line', () => {
  const sheet = made(
    'timeline',
    planned([
      { id: 'slip', due: '1027-01-14', weeks: 2 },
      { id: 'a', due: '2027-01-14', weeks: 4 },
      { id: 'b', due: '2027-03-28', weeks: 4 },
    ]),
  );
  expect(spansOf(sheet)[2]?.width).toBeGreaterThan(1.5);
});

test.each([
  ['months', 12],
  ['weeks', 26],
] as const)('blank, it has %s to draw on, and lines as far apart as asked for', (layout, count) => {
  for (const spacing of [7, 10] as const) {
    const sheet = made('timeline', planned(TASKS), { rows: 'blank', layout, spacing });
    const lines = elementsOf(sheet).filter(({ class: name }) => name?.includes('sheet-plan-line'));
    for (const line of lines) expect(line.style?.height).toBe(`${spacing}mm`);
    const down = elementsOf(sheet).filter(({ class: name }) => name?.includes('sheet-plan-month'));
    // And three beside the grid.
    expect(down).toHaveLength(count + 3);
    expect(marksOf(sheet)).toHaveLength(LEGEND);
  }
});

/** A map that was reviewed: since then one thing feels better, one worse, one score rose, and of two tasks one is done. */
function reviewed(): { journey: Journey; map: JourneyMap } {
  const from = planned([
    { id: 'old', state: 'done' },
    { id: 'new', state: 'done', due: '2026-12-05' },
    { id: 'gone', state: 'dropped' },
    { id: 'soon', due: '2027-01-01' },
    { id: 'later', due: '2027-09-01' },
  ]);
  const { journey, map } = from;
  const curve = map.curves[0]?.id ?? '';
  const [better, worse, same] = map.stages.flatMap((stage) => stage.moments) as [Moment, Moment, Moment];
  better.feelings = { [curve]: 1.5 };
  worse.feelings = { [curve]: -1 };
  same.feelings = { [curve]: 0 };
  const rows = [{ touchpoint: same.touchpoint, scores: { simple: 4, personal: 2 } as const, saw: '', change: '' }];
  journey.audits = [
    { id: 'r', name: '', date: '2026-12-01', site: '', map: MAP, sheets: [{ id: 's', auditor: '', rows }] },
  ];
  journey.reviews = [
    newReview({
      id: 'then',
      date: '2026-11-20',
      people: 'Ruth, Minh (web, shop)',
      decisions: 'First the till.',
      snapshot: {
        feelings: { [better.id]: { [curve]: -0.5 }, [worse.id]: { [curve]: 0 }, [same.id]: { [curve]: 0 } },
        scores: { [same.touchpoint]: { simple: 1, personal: 2 } },
        tasks: { old: 'done', new: 'doing', gone: 'open', soon: 'open', later: 'open' },
      },
    }),
  ];
  journey.reviewPlan = { cadence: 'quarterly', months: null, next: '2027-02-20' };
  return from;
}

test('a review says what feels and scores differently, by how much, and with a mark that shows the way', () => {
  const from = reviewed();
  const [one, two, three] = from.map.stages.flatMap((stage) => stage.moments).map(({ touchpoint }) => touchpoint);
  const name = (id?: string) => from.journey.touchpoints.find((each) => each.id === id)?.name.slice(0, 12) ?? '?';
  const rows = rowsOf(made('review', from)).filter((row) =>
    all([row]).some(({ class: c }) => c?.includes('sheet-trend')),
  );
  expect(rows.map((row) => [cellsOf(row)[0]?.slice(0, 12), ...cellsOf(row).slice(1, 4)])).toEqual([
    [name(one), '−0.5', '+1.5', '+2'],
    [name(two), '0', '−1', '−1'],
    [name(three), '1.5', '3', '+1.5'],
  ]);
  const marks = rows.map((row) =>
    all([row])
      .find(({ class: c }) => c?.includes('sheet-trend-'))
      ?.class?.split('-')
      .at(-1),
  );
  expect(marks).toEqual(['better', 'worse', 'better']);
});

test('a review tells of the tasks that ended since, of those due until the next, and of what was decided', () => {
  const words = elementsOf(made('review', reviewed(), { second: 'fa' }))
    .filter(({ tag }) => tag === 'td' || tag === 'th' || tag === 'div')
    .map(textOf)
    .join(' ')
    .replace(/\s+/g, ' ');
  for (const said of [
    'Task new',
    'Task gone',
    'Task soon',
    'First the till.',
    'Ruth',
    'Minh (web, shop)',
    '۲۹ آبان ۱۴۰۵',
  ])
    expect(words).toContain(said);
  for (const silent of ['Task old', 'Task later']) expect(words).not.toContain(silent);
});

test('a blank review has nothing of the journey, and ends in as many rows for names as asked for', () => {
  const from = reviewed();
  const words = made('review', from, { rows: 'blank' })
    .pages.flatMap((page) => page.content.map(textOf))
    .join(' ');
  for (const silent of ['Task new', 'Ruth', 'till', '2026']) expect(words).not.toContain(silent);
  const rows = (spare: number) => rowsOf(made('review', from, { spare })).length;
  expect(rows(7) - rows(2)).toBe(5);
});

test('names are parted by commas of any language, but not within brackets', () => {
  expect(namesIn('Ruth, Priya (workshop, shop); Lou.')).toEqual(['Ruth', 'Priya (workshop, shop)', 'Lou']);
  expect(namesIn('سارا، کیان (داده، تحریریه)')).toEqual(['سارا', 'کیان (داده، تحریریه)']);
});

test.each(LANGUAGES)('a review of 120 touchpoints in %s loses none of them', (language) => {
  const journey = stressReview(language);
  const [map] = journey.maps as [JourneyMap];
  const sheet = SHEET_DEFINITIONS.review.make({
    journey,
    map,
    request: { sheet: 'review', paper: 'a4', language, map: map.id },
    measure: roughMeasure,
  });
  const { better, worse, otherFeelings, scores } = since(journey.reviews[0]?.snapshot as Snapshot, journey);
  const scored = new Set(scores.map(({ touchpoint }) => touchpoint)).size;
  const changes = rowsOf(sheet).filter(
    ({ children: [, then] = [] }) => typeof then === 'object' && then.class === 'sheet-centred',
  );
  expect(changes).toHaveLength(better.length + worse.length + otherFeelings.length + scored);
});

test('the run sheet says its agenda in both languages, as long as nobody wrote it anew', () => {
  const { journey, map } = planned([]);
  let ids = 0;
  const pack = packFromPreset('half-day', translatorFor('en'), () => `step-${ids++}`);
  const [first] = pack.agenda;
  pack.agenda[1] = { ...(pack.agenda[1] as (typeof pack.agenda)[number]), title: 'Ours: we bring cake' };
  const rows = rowsOf(made('run-sheet', { journey: { ...journey, packs: [pack] }, map }, { second: 'vi' })).map((row) =>
    cellsOf(row).join(' '),
  );
  const other = translatorFor('vi').t('pack.step.welcome').split(':')[0] ?? '';
  const row = rows.find((text) => text.includes(first?.title.split(':')[0] ?? ''));
  expect(row).toContain(other);
  expect(row).toContain(translatorFor('vi').t('worksheet.attendance.title'));
  expect(rows.find((text) => text.includes('We bring cake'))).toContain('Ours');
});

test('a figure stands in one line with what it counts', () => {
  expect(withWholeFigures('At least 90 % in 20 min')).toBe('At least 90\u00a0% in 20\u00a0min');
  expect(withWholeFigures('≥ 4 of 5')).toBe('≥\u00a04\u00a0of 5');
  expect(withWholeFigures('۹۰ درصد')).toBe('۹۰\u00a0درصد');
  // Only what is short: the rest may go on in the next line.
  expect(withWholeFigures('12 recommendations')).toBe('12 recommendations');
  const measure = 'Promised hour kept for a good share of all: 90 %';
  for (let words = 1; words < 12; words++) {
    const padded = `${'so '.repeat(words)}${measure}`;
    const row = rowsOf(made('action-plan', planned([{ id: 'a', measure: padded }])))[0];
    const lines = all(row ? [row] : []).flatMap(({ children = [] }) =>
      children.filter((each) => typeof each === 'string'),
    );
    expect(lines.some((line) => line.endsWith('90\u00a0%'))).toBe(true);
  }
});
