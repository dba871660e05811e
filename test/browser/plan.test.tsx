/** The plan: tasks as a table, a matrix and a timeline, and the reviews. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import weatherDay from '../../assets/samples/weather-day.fa.journey?raw';
import { auditOf } from '../../renderer/audit/view-state.ts';
import { runCommand } from '../../renderer/commands/run.ts';
import { PlanView } from '../../renderer/plan/PlanView.tsx';
import { planStateOf } from '../../renderer/plan/view-state.ts';
import { type Editor, journeyOf } from '../../renderer/state/editor.ts';
import { setTask } from '../../renderer/state/notes.ts';
import type { Criterion, Journey, Task } from '../../shared/document/schema.ts';
import { addMonths } from '../../shared/i18n/calendar.ts';
import { addDays } from '../../shared/i18n/days.ts';
import { newReview, snapshotOf } from '../../shared/plan/review.ts';
import { type Desk, setDesk } from './desk.tsx';
import { entries, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;

function open(journey: Journey, languages = ['en-GB']): void {
  desk.clear();
  desk = setDesk({ languages });
  document.documentElement.dir = languages[0]?.startsWith('fa') ? 'rtl' : 'ltr';
  editor = showPanel(desk, journey, <PlanView />, 1500);
}

beforeEach(async () => {
  await page.viewport(1520, 820);
  desk = setDesk();
});
afterEach(() => {
  document.documentElement.dir = 'ltr';
  desk.clear();
});

const TILL = 'Open the second till on Saturdays, 11:00–15:00';
const STAND = 'Bike stand next to the counter';

const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const taskNamed = (title: string): Task => {
  const task = journeyOf(editor).tasks.find((item) => item.title === title);
  if (!task) throw new Error(`no task ${title}`);
  return task;
};
const titles = () => [...document.querySelectorAll('[role=rowheader] bdi')].map((element) => element.textContent ?? '');
const cellOf = (title: string, column: string): HTMLElement => {
  const cell = document.getElementById(`cell-${taskNamed(title).id}-${column}`);
  if (!cell) throw new Error(`no cell ${column} of ${title}`);
  return cell;
};
const tab = (name: string) => userEvent.click(page.getByRole('tab', { name }));
const chip = (title: string) => page.getByRole('button', { name: new RegExp(`^${title}`) }).first();

describe('the table', () => {
  test('begins with what matters most, and calls out what has no owner, no date or is late', async () => {
    const journey = readSample(bikeShop);
    journey.tasks = journey.tasks.map((task) =>
      task.title === TILL ? { ...task, due: addDays(today(), -1) } : { ...task, due: addDays(today(), 30) },
    );
    open(journey);
    expect(titles()[0]).toBe(TILL);
    await userEvent.click(page.getByRole('button', { name: '1 without owner' }));
    expect(titles()).toEqual([STAND]);
    await userEvent.click(page.getByRole('button', { name: '1 overdue' }));
    expect(titles()).toEqual([TILL]);
    await expect.poll(() => page.getByRole('status').element().textContent).toBe('1 of 5');
    await userEvent.click(page.getByRole('button', { name: 'Show all' }));
    await userEvent.fill(page.getByRole('searchbox'), 'WORKSHÓP');
    expect(titles()).toEqual(['Hand-over card from shop floor to workshop']);
  });

  test('is written in by keyboard, each cell as one step', async () => {
    open(readSample(bikeShop));
    await userEvent.click(cellOf(STAND, 'title'));
    await userEvent.keyboard('{F2}Stand for bikes{Enter}');
    // Along the row: a state from the list, ratings by a digit.
    await userEvent.keyboard('{ArrowRight}{Enter}{ArrowDown}{Enter}');
    expect(taskNamed('Stand for bikes').state).toBe('doing');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}2{ArrowRight}6');
    expect(said(editor)).toBe('A whole number from 1 to 5');
    await userEvent.keyboard('4{ArrowRight}{Enter}Facilities{Enter}{Enter}');
    await userEvent.keyboard('{ArrowRight}{Enter}{Control>}a{/Control}24/12/2026{Enter}');
    const owner = journeyOf(editor).owners.find(({ name }) => name === 'Facilities')?.id;
    expect(taskNamed('Stand for bikes')).toMatchObject({ impact: 2, feasibility: 4, owner, due: '2026-12-24' });
    await userEvent.keyboard('{Delete}');
    expect(taskNamed('Stand for bikes').due).toBe(null);
    expect(entries(editor).every((key) => key === 'edit.task')).toBe(true);
    expect(entries(editor)).toHaveLength(7);
  });

  test('gets new tasks, one after the other, and one undo brings back what was deleted', async () => {
    open(readSample(bikeShop));
    await userEvent.click(page.getByRole('button', { name: 'Task', exact: true }));
    await expect.element(page.getByRole('textbox', { name: 'What is to be done' }).first()).toHaveFocus();
    await userEvent.keyboard('Paint the door{Control>}{Enter}{/Control}Sweep the yard{Enter}');
    const [map] = journeyOf(editor).maps;
    expect(taskNamed('Paint the door')).toMatchObject({ map: map?.id, state: 'open', impact: null });
    expect(said(editor)).toBe('Task made: Sweep the yard');
    await expect.poll(() => document.activeElement?.textContent).toBe('Sweep the yard');
    await userEvent.keyboard('{Delete}');
    expect(journeyOf(editor).tasks.some(({ title }) => title === 'Sweep the yard')).toBe(false);
    expect(document.activeElement?.getAttribute('role')).toBe('rowheader');
    editor.getState().undo();
    expect(taskNamed('Sweep the yard').title).toBe('Sweep the yard');
  });

  test('leads to the touchpoint on its map', async () => {
    open(readSample(bikeShop));
    await userEvent.click(cellOf(STAND, 'title'));
    await userEvent.click(page.getByRole('button', { name: 'Show on the map' }).first());
    expect(desk.workspace.getState().view).toBe('map');
    expect(editor.getState().selection?.kind).toBe('moment');
  });
});

describe('the matrix', () => {
  test('moves a task by keyboard, and says where it is', async () => {
    open(readSample(bikeShop));
    await tab('Matrix');
    await userEvent.click(chip(STAND));
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowLeft}{/Alt}');
    expect(taskNamed(STAND)).toMatchObject({ impact: 4, feasibility: 4 });
    expect(said(editor)).toBe(`${STAND}: impact 4, feasibility 4`);
    await expect.element(chip(STAND)).toHaveFocus();
    await userEvent.keyboard('{Delete}');
    expect(taskNamed(STAND)).toMatchObject({ impact: null, feasibility: null });
    await expect.element(page.getByRole('list', { name: 'Not rated yet' })).toHaveTextContent(STAND);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(taskNamed(STAND)).toMatchObject({ impact: 3, feasibility: 3 });
  });

  test('takes a task that is dragged to another field as one step, and gives up on Escape', async () => {
    open(readSample(bikeShop));
    await tab('Matrix');
    const from = chip(STAND).element();
    const at = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, button: 0 };
    };
    const target = document.querySelector('[data-field="1-2"]') as Element;
    const drag = () => {
      from.dispatchEvent(new PointerEvent('pointerdown', at(from)));
      window.dispatchEvent(new PointerEvent('pointermove', at(target)));
    };
    drag();
    expect(target.getAttribute('data-over')).toBe('true');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    window.dispatchEvent(new PointerEvent('pointerup', at(target)));
    expect(taskNamed(STAND)).toMatchObject({ impact: 3, feasibility: 5 });
    drag();
    window.dispatchEvent(new PointerEvent('pointerup', at(target)));
    expect(taskNamed(STAND)).toMatchObject({ impact: 1, feasibility: 2 });
    expect(entries(editor)).toEqual(['edit.task']);
  });

  test('goes the reader’s way: in Persian, left is onward', async () => {
    open(readSample(weatherDay), ['fa-IR']);
    planStateOf(editor).setState({ tab: 'matrix' });
    const task = journeyOf(editor).tasks.find(({ feasibility }) => feasibility === 4) as Task;
    await userEvent.click(chip(task.title));
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(taskNamed(task.title).feasibility).toBe(5);
  });
});

test('the timeline has a bar for what has a date, and a list for what has none', async () => {
  const journey = readSample(bikeShop);
  journey.tasks = journey.tasks.map((task) => (task.title === STAND ? { ...task, due: null } : task));
  open(journey);
  await tab('Timeline');
  await expect.element(page.getByRole('list', { name: 'Timeline' })).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: /^Open the second till.*29 Nov 2026 to 5 Dec 2026/ }))
    .toBeVisible();
  const undated = page.getByRole('region', { name: 'Without a date' });
  await expect.element(undated.getByText(STAND)).toBeVisible();
  await userEvent.click(undated.getByRole('button'));
  await userEvent.click(page.getByRole('textbox', { name: /^Due, as/ }));
  await userEvent.keyboard('1/2/2027{Enter}');
  expect(taskNamed(STAND).due).toBe('2027-02-01');
  await expect.element(undated).not.toBeInTheDocument();
});

describe('reviews', () => {
  test('are recorded with what is frozen, set the next date, and say what has changed since', async () => {
    open(readSample(bikeShop));
    runCommand('review.record');
    await expect.poll(() => journeyOf(editor).reviews).toHaveLength(2);
    setTask(editor, taskNamed(STAND).id, { state: 'done' });
    const done = page.getByRole('region', { name: 'Since then' }).getByRole('button', { name: STAND });
    await expect.element(done).toBeVisible();
    editor.getState().undo();
    await expect.element(done).not.toBeInTheDocument();
    const [, review] = journeyOf(editor).reviews;
    expect(review?.date).toBe(today());
    expect(journeyOf(editor).reviewPlan.next).toBe(addMonths(today(), 3, 'en'));
    expect(entries(editor)).toEqual(['edit.addReview']);
    await expect.element(page.getByText('Feelings and scores are as they were.')).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: 'Decisions' }), 'Second till first');
    await userEvent.keyboard('{Enter}');
    expect(journeyOf(editor).reviews[1]?.decisions).toBe('Second till first');
    const map = journeyOf(editor).maps[0] as Journey['maps'][number];
    const worst = map.stages.flatMap(({ moments }) => moments).find(({ id }) => id === 'm_i6e9');
    const curve = map.curves[0]?.id ?? '';
    editor
      .getState()
      .do({ edit: 'setFeeling', map: map.id, moment: worst?.id ?? '', curve, value: 1 }, { key: 'edit.setFeeling' });
    const since = page.getByRole('region', { name: 'Since then' });
    await expect.element(since.getByText('Feels better · 1')).toBeVisible();
    await userEvent.click(since.getByRole('button', { name: 'Checkout: −1.7 → +1' }));
    expect(editor.getState().selection).toEqual({ kind: 'moment', id: 'm_i6e9' });
  });

  test('are held against any older one, up to today or up to each other', async () => {
    const journey = readSample(bikeShop);
    const now = snapshotOf(journey);
    const [touchpoint, scores] = Object.entries(now.scores)[0] as [string, Record<string, number>];
    const [criterion, score] = Object.entries(scores)[0] as [Criterion, number];
    const [moment, feelings] = Object.entries(now.feelings)[0] as [string, Record<string, number>];
    const [curve] = Object.keys(feelings) as [string];
    const with_ = (felt: number, scored: number) => ({
      feelings: { ...now.feelings, [moment]: { ...feelings, [curve]: felt } },
      scores: { ...now.scores, [touchpoint]: { ...scores, [criterion]: scored } },
    });
    // Feelings fell from the first review to the second and the score rose; since then neither is as it was.
    journey.reviews = [
      newReview({ id: 'r1', date: '2026-01-10', snapshot: with_(3, 0) }),
      newReview({ id: 'r2', date: '2026-04-10', snapshot: with_(-3, 0.5) }),
      newReview({ id: 'r3', date: '2026-07-10', snapshot: with_(-2, 4) }),
    ];
    open(journey);
    await tab('Review');
    const since = page.getByRole('region', { name: 'Since then' });
    const counts = () =>
      since
        .getByRole('definition')
        .elements()
        .map((each) => each.textContent);
    await expect.poll(counts).toEqual(['1 better', '0 worse', '0 better', '1 worse']);
    await userEvent.click(since.getByRole('radio', { name: 'This review' }));
    await expect.poll(counts).toEqual(['1 better', '0 worse', '1 better', '0 worse']);
    await userEvent.click(since.getByRole('combobox', { name: 'Compared with the review of' }));
    await userEvent.click(page.getByRole('option', { name: '10 January 2026' }));
    await expect.poll(counts).toEqual(['0 better', '1 worse', '1 better', '0 worse']);
    await userEvent.click(since.getByRole('button', { name: /0 → 4/ }));
    expect(desk.workspace.getState().view).toBe('audit');
    expect(auditOf(editor).getState().at).toEqual({ touchpoint, stop: criterion });
    expect(score).toBeLessThan(4);
  });

  test('come as often as is chosen, and deleting one can be undone', async () => {
    open(readSample(bikeShop));
    await tab('Review');
    await userEvent.click(page.getByRole('combobox', { name: 'How often' }));
    await userEvent.click(page.getByRole('option', { name: 'every month', exact: true }));
    expect(journeyOf(editor).reviewPlan).toEqual({ cadence: 'monthly', months: null, next: '2026-12-16' });
    await userEvent.click(page.getByRole('combobox', { name: 'How often' }));
    await userEvent.click(page.getByRole('option', { name: 'every so many months' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Months' }), '2');
    await userEvent.keyboard('{Enter}');
    expect(journeyOf(editor).reviewPlan).toEqual({ cadence: 'own', months: 2, next: '2027-01-16' });
    expect(said(editor)).toBe('Next review: 16 Jan 2027');
    await userEvent.click(page.getByRole('button', { name: 'Delete review' }));
    expect(journeyOf(editor).reviews).toEqual([]);
    editor.getState().undo();
    expect(journeyOf(editor).reviews).toHaveLength(1);
  });

  test('are reckoned in the calendar of the reader', async () => {
    open(readSample(weatherDay), ['fa-IR']);
    planStateOf(editor).setState({ tab: 'review' });
    await userEvent.click(page.getByRole('combobox', { name: 'هر چند وقت' }));
    await userEvent.click(page.getByRole('option', { name: 'هر ماه' }));
    // ۲۶ آبان → ۲۶ آذر
    expect(journeyOf(editor).reviewPlan.next).toBe('2026-12-17');
    await expect.element(page.getByRole('textbox', { name: /^بازبینی بعدی/ })).toHaveValue('۱۴۰۵/۰۹/۲۶');
  });
});
