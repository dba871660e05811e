/** Sheets typed back from paper: by keys alone, by several auditors, round by round, and out of a spreadsheet. */
import { flushSync } from 'react-dom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import weatherDay from '../../assets/samples/weather-day.fa.journey?raw';
import { AuditView } from '../../renderer/audit/AuditView.tsx';
import { auditOf } from '../../renderer/audit/view-state.ts';
import { runCommand } from '../../renderer/commands/run.ts';
import { planStateOf } from '../../renderer/plan/view-state.ts';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { typeBack } from '../../renderer/worksheets/typing-back.ts';
import { newMoment, newOwner, newStage, newTouchpoint } from '../../shared/document/blank.ts';
import type { AuditRow, Journey } from '../../shared/document/schema.ts';
import { CRITERIA } from '../../shared/document/terms.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { auditRows } from '../../shared/worksheets/audit-rows.ts';
import { placeName, walkPlaces } from '../../shared/worksheets/walk-places.ts';
import { type Desk, setDesk } from './desk.tsx';
import { entries, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;

function open(journey: Journey, languages = ['en-GB']): void {
  desk = setDesk({ languages });
  desk.workspace.setState({ view: 'audit' });
  editor = showPanel(desk, journey, <AuditView />, 1280);
}

afterEach(() => desk?.clear());

/** The bike shop with so many touchpoints in two stages, none of them scored. */
function withTouchpoints(count: number): Journey {
  const journey = readSample(bikeShop);
  const touchpoints = Array.from({ length: count }, (_, n) => newTouchpoint({ id: `t${n}`, name: `Place ${n + 1}` }));
  const moments = touchpoints.map(({ id }, n) => newMoment({ id: `m${n}`, touchpoint: id }));
  const half = Math.ceil(count / 2);
  const stages = [
    newStage({ id: 's1', name: 'Look around', moments: moments.slice(0, half) }),
    newStage({ id: 's2', name: 'Buy', moments: moments.slice(half) }),
  ];
  const maps = journey.maps.slice(0, 1).map((map) => ({ ...map, stages, notes: [] }));
  return { ...journey, touchpoints, maps, walkOrder: [], audits: [], tasks: [], reviews: [] };
}

const rounds = () => journeyOf(editor).audits;
const sheet = (round = -1, index = 0) => rounds().at(round)?.sheets[index];
const rowOf = (name: string, round = -1, index = 0): AuditRow | undefined => {
  const id = journeyOf(editor).touchpoints.find((item) => item.name === name)?.id;
  return sheet(round, index)?.rows.find((row) => row.touchpoint === id);
};
/** Name of the touchpoint and column where the focus is. */
const here = () => {
  const cell = document.activeElement?.closest<HTMLElement>('[data-column]');
  const name = cell?.closest('[data-row]')?.querySelector('[role=rowheader] bdi')?.textContent;
  return [name, cell?.dataset.column];
};
const press = async (...keys: string[]) => {
  for (const key of keys) await userEvent.keyboard(key);
};
/** A press on a keyboard of any layout, which the driver of the browser cannot make. */
const strike = (key: string, code = '') => {
  const press = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
  flushSync(() => document.activeElement?.dispatchEvent(press));
};
const cell = (id: string, column: string) => {
  const found = document.getElementById(`cell-${id}-${column}`);
  if (!found) throw new Error(`no cell ${column} of ${id}`);
  return found;
};
const paste = (text: string) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
};

describe('a sheet is typed back', () => {
  test('28 touchpoints by 6 criteria are 168 keys and no mouse, and the first one begins the round', async () => {
    open(withTouchpoints(28));
    const scores = Array.from({ length: 168 }, (_, n) => (n % 11 === 0 ? 'n' : String(n % 5)));
    for (const score of scores) strike(score, score === 'n' ? 'KeyN' : `Digit${score}`);
    expect(rounds()).toHaveLength(1);
    const order = auditRows(journeyOf(editor), mapOf(editor), translatorFor('en')).flatMap(({ rows }) => rows);
    expect(order).toHaveLength(28);
    const typed = order.flatMap(({ touchpoint }) => {
      const row = sheet()?.rows.find((item) => item.touchpoint === touchpoint.id);
      return CRITERIA.map((criterion) => row?.scores[criterion]);
    });
    expect(typed).toEqual(scores.map((score) => (score === 'n' ? 'na' : Number(score))));
    expect(said(editor)).toContain('All scores are in.');
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '168 of 168 scores');
    // Each is one step back.
    expect(entries(editor)).toHaveLength(168);
  }, 60_000);

  test('a sheet in the order of the walk is typed back row by row as it was printed', async () => {
    const sample = readSample(bikeShop);
    const byName = sample.touchpoints.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const journey = { ...sample, audits: [], walkOrder: byName.map(({ id }) => id) };
    open(journey);
    typeBack(editor, 'audit-walk', mapOf(editor).id);
    const stages = auditRows(journey, mapOf(editor), translatorFor('en'));
    const places = walkPlaces(journey, stages);
    const walked = places.flatMap(({ rows }) => rows.map(({ touchpoint }) => touchpoint));
    expect(walked).not.toEqual(stages.flatMap(({ rows }) => rows.map(({ touchpoint }) => touchpoint)));
    // Under the heads of the sheet, from its first row on.
    const spare = 'Met on the way, not on the map yet';
    const heads = () =>
      [...document.querySelectorAll('[role=rowheader][aria-colspan] bdi')].map((bdi) => bdi.textContent);
    await expect.poll(heads).toEqual([...places.map((place) => placeName(place, translatorFor('en'))), spare]);
    cell(walked[0]?.id ?? '', 'simple').focus();
    const scores = walked.flatMap((_, row) => CRITERIA.map((_, at) => (row * 2 + at * 3) % 5));
    for (const score of scores) strike(String(score), `Digit${score}`);
    const typed = walked.flatMap(({ name }) => CRITERIA.map((criterion) => rowOf(name)?.scores[criterion]));
    expect(typed).toEqual(scores);

    // The order stays until another is asked for, by hand or by another sheet.
    await expect.element(page.getByRole('radio', { name: 'As walked' })).toBeChecked();
    await page.getByRole('radio', { name: 'As on the map' }).click();
    await expect
      .poll(heads)
      .toEqual([...stages.filter(({ rows }) => rows.length > 0).map(({ stage }) => stage.name), spare]);
    auditOf(editor).setState({ order: 'walk' });
    typeBack(editor, 'audit', mapOf(editor).id);
    expect(auditOf(editor).getState().order).toBe('map');
  });

  test('Persian and Arabic digits count, five is no score, and each is said', async () => {
    open(withTouchpoints(2));
    strike('۳', 'Digit3');
    strike('٤', 'Digit4');
    strike('5', 'Digit5');
    expect(rowOf('Place 1')?.scores).toEqual({ simple: 3, appropriate: 4 });
    expect(said(editor)).toBe('A score is a number from 0 to 4.');
    await press('0');
    expect(said(editor)).toBe('Place 1, Relevant: 0 of 4');
  });

  test('Backspace steps back and clears, over the end of a row; Delete clears in place', async () => {
    open(withTouchpoints(2));
    await userEvent.keyboard('1234012');
    expect(here()).toEqual(['Place 2', 'appropriate']);
    await press('{Backspace}', '{Backspace}');
    expect(here()).toEqual(['Place 1', 'personal']);
    expect(rowOf('Place 1')?.scores).toEqual({ simple: 1, appropriate: 2, relevant: 3, meaningful: 4, appealing: 0 });
    expect(rowOf('Place 2')?.scores).toEqual({});
    await press('{Home}', '{Delete}');
    expect(here()).toEqual(['Place 1', 'simple']);
    expect(rowOf('Place 1')?.scores.simple).toBeUndefined();
  });

  test('the code of a row leads to it, and what is typed of it is shown', async () => {
    open(withTouchpoints(28));
    await press('b');
    expect(here()[0]).toBe('Place 15');
    expect(document.querySelector('[data-typed]')?.textContent).toContain('B');
    await press('3');
    expect(here()).toEqual(['Place 17', 'simple']);
    expect(document.querySelector('[data-typed]')).toBeNull();
    // B-1 may go on to B-10: Enter, or a digit that leads nowhere, ends it.
    await press('b', '1', '{Enter}', '2');
    expect(rowOf('Place 15')?.scores).toEqual({ simple: 2 });
    // In a row that is begun one comes to what is missing.
    await press('b', '1', '{Enter}');
    expect(here()).toEqual(['Place 15', 'appropriate']);
    await press('x');
    expect(said(editor)).toBe('No row has the code x.');
    // N and T have meanings of their own; a slash begins any code.
    await press('/', 'l', 'a', '1', '4');
    expect(here()).toEqual(['Place 14', 'simple']);
  });

  test('Enter leads to the texts, Tab goes on, and T makes the change a task once', async () => {
    open(withTouchpoints(3));
    await press('1', '{Enter}', '{Enter}');
    await userEvent.keyboard('Queue of nine{Tab}Second till{Tab}Nadia{Tab}14/3/2027{Tab}');
    const nadia = journeyOf(editor).owners.find(({ name }) => name === 'Nadia')?.id;
    const given = { owner: nadia, due: '2027-03-14' };
    expect(rowOf('Place 1')).toMatchObject({ saw: 'Queue of nine', change: 'Second till', ...given });
    expect(here()).toEqual(['Place 2', 'simple']);
    await press('{ArrowUp}', 't');
    const [task] = journeyOf(editor).tasks;
    const made = { title: 'Second till', touchpoint: 't0', round: rounds()[0]?.id, map: mapOf(editor).id, ...given };
    expect(nadia).toBeDefined();
    expect(task).toMatchObject(made);
    await press('t');
    expect(journeyOf(editor).tasks).toHaveLength(1);
    expect(said(editor)).toBe('Already a task: Second till');
    // Asked again, one is led to it in the plan.
    expect(desk.workspace.getState().view).toBe('plan');
    expect(planStateOf(editor).getState()).toMatchObject({ tab: 'tasks', chosen: task?.id });
    desk.workspace.setState({ view: 'audit' });
    // Called otherwise since, it is still that task.
    editor
      .getState()
      .do({ edit: 'set', in: 'tasks', id: task?.id ?? '', fields: { title: 'Till 2' } }, { key: 'edit.task' });
    await press('t');
    expect(journeyOf(editor).tasks).toHaveLength(1);
    // Nothing written yet: one is led there.
    await press('{ArrowDown}', 't');
    await userEvent.keyboard('Wider door{Enter}t');
    expect(journeyOf(editor).tasks.map(({ title }) => title)).toEqual(['Till 2', 'Wider door']);
  });

  test('on a Persian map codes are Persian letters, and the arrow to the left goes on', async () => {
    open(readSample(weatherDay), ['fa-IR']);
    strike('/', 'Slash');
    strike('ر', 'KeyV');
    strike('۱', 'Digit1');
    expect(here()[1]).toBe('simple');
    expect(document.activeElement?.closest('[data-row]')?.querySelector('bdi')?.textContent).toBe('ر-۱');
    await press('{ArrowLeft}');
    expect(here()[1]).toBe('appropriate');
    // N is a key, whatever it writes.
    strike('د', 'KeyN');
    expect(said(editor)).toContain('کاربرد ندارد');
  });

  test('with 500 rows a key costs no more than with 20', () => {
    const perKey = (rows: number): number => {
      open(withTouchpoints(rows));
      strike('1');
      const begun = performance.now();
      for (const score of '2340123401') strike(score);
      const taken = (performance.now() - begun) / 10;
      expect(document.querySelectorAll('[role=row]').length).toBeLessThan(150);
      if (rows < 500) desk.clear();
      return taken;
    };
    const few = perKey(20);
    expect(perKey(500)).toBeLessThan(4 * few);
  });
});

describe('what was met on the way and is not on the map', () => {
  const spare = () => document.querySelector('[data-row=draft]')?.previousElementSibling;

  test('is named in the empty row and scored as any other; name and row are one step back', async () => {
    open(withTouchpoints(2));
    await expect.element(page.getByText('Met on the way, not on the map yet')).toBeVisible();
    await press('{Control>}{ArrowDown}{/Control}');
    // Digits and letters begin a name there.
    await userEvent.keyboard('2nd door{Enter}');
    const door = journeyOf(editor).touchpoints.find(({ name }) => name === '2nd door');
    expect(here()).toEqual(['2nd door', 'simple']);
    expect(mapOf(editor).stages.flatMap(({ moments }) => moments.map(({ touchpoint }) => touchpoint))).not.toContain(
      door?.id,
    );
    await userEvent.keyboard('310n24');
    expect(rowOf('2nd door')?.scores).toEqual({
      simple: 3,
      appropriate: 1,
      relevant: 0,
      meaningful: 'na',
      appealing: 2,
      personal: 4,
    });
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '6 of 18 scores');
    await press('{Enter}', '{Enter}');
    await userEvent.keyboard('Locked{Enter}');
    expect(rowOf('2nd door')?.saw).toBe('Locked');
    // It stands at the end in either order, and in the heat map.
    await page.getByRole('radio', { name: 'As walked' }).click();
    await expect.poll(() => spare()?.textContent).toContain('2nd door');
    await page.getByRole('tab', { name: 'Heat map' }).click();
    await expect.element(page.getByRole('table').getByText('2nd door')).toBeVisible();
    for (let n = 0; n < 7; n++) editor.getState().undo();
    expect(entries(editor)).toEqual(['edit.addTouchpoint']);
    editor.getState().undo();
    expect(journeyOf(editor).touchpoints).toHaveLength(2);
    expect(rounds()).toHaveLength(0);
  });

  test('is the touchpoint that the inventory has by that name, and the row that there is', async () => {
    const journey = withTouchpoints(2);
    const known = newTouchpoint({ id: 'known', name: 'Car park' });
    open({ ...journey, touchpoints: [...journey.touchpoints, known] });
    await press('1', '{Control>}{ArrowDown}{/Control}', '{Enter}');
    await userEvent.keyboard('car park{Enter}');
    expect(sheet()?.rows.map(({ touchpoint }) => touchpoint)).toEqual(['t0', 'known']);
    await press('{ArrowDown}', '{Enter}');
    await userEvent.keyboard('place 2{Enter}');
    expect(here()).toEqual(['Place 2', 'simple']);
    expect(said(editor)).toBe('Place 2 has a row already.');
    expect(journeyOf(editor).touchpoints).toHaveLength(3);
    // A code leads away from the empty row, Escape leaves it as it was.
    await press('{Control>}{ArrowDown}{/Control}', '/', 'b', '1');
    expect(here()[0]).toBe('Place 2');
    await press('{Control>}{ArrowDown}{/Control}', 'x', '{Escape}');
    expect(here()[1]).toBe('name');
    expect(journeyOf(editor).touchpoints).toHaveLength(3);
  });

  test('is added to no average', async () => {
    open(readSample(bikeShop));
    await page.getByRole('button', { name: 'Add auditor' }).click();
    await userEvent.keyboard('Lan{Enter}');
    expect(document.querySelector('[data-row=draft]')).not.toBeNull();
    await page.getByRole('radio', { name: 'Average' }).click();
    await expect.poll(() => document.querySelector('[data-row=draft]')).toBeNull();
  });
});

describe('who makes a change, and by when', () => {
  test('one is chosen of the owners there are, and taken away again, each as one step', async () => {
    open({ ...withTouchpoints(2), owners: [newOwner({ id: 'o1', name: 'Workshop' })] });
    cell('t0', 'owner').click();
    await press('{Enter}');
    await userEvent.keyboard('work{Enter}{Enter}');
    expect(rowOf('Place 1')?.owner).toBe('o1');
    expect(cell('t0', 'owner').textContent).toBe('Workshop');
    expect(entries(editor)).toEqual(['edit.auditOwner']);
    await press('{Delete}');
    expect(rowOf('Place 1')?.owner).toBeNull();
    editor.getState().undo();
    expect(rowOf('Place 1')?.owner).toBe('o1');
    // With the owner goes the mention of it.
    editor.getState().do({ edit: 'remove', from: 'owners', id: 'o1' }, { key: 'edit.owners' });
    expect(rowOf('Place 1')?.owner).toBeNull();
  });

  test('Ctrl+Enter leaves the other columns out, and a name that was begun is taken over', async () => {
    open(withTouchpoints(3));
    await press('{Enter}', '{Enter}');
    await userEvent.keyboard('Queue{Control>}{Enter}{/Control}');
    expect(here()).toEqual(['Place 2', 'simple']);
    cell('t1', 'owner').click();
    await press('{Enter}');
    await userEvent.keyboard('Lan{Control>}{Enter}{/Control}');
    expect(journeyOf(editor).owners.find(({ id }) => id === rowOf('Place 2')?.owner)?.name).toBe('Lan');
    expect(here()).toEqual(['Place 3', 'simple']);
  });

  test('a date in the Persian calendar and digits begins with its first figure, and what is none is said', async () => {
    open(readSample(weatherDay), ['fa-IR']);
    const id = auditRows(journeyOf(editor), mapOf(editor), translatorFor('fa')).flatMap(({ rows }) => rows)[0]
      ?.touchpoint.id;
    const row = () => sheet()?.rows.find(({ touchpoint }) => touchpoint === id);
    cell(id ?? '', 'due').click();
    await expect.poll(() => here()[1]).toBe('due');
    strike('۱', 'Digit1');
    const field = () => document.activeElement as HTMLInputElement;
    expect(field().value).toBe('۱');
    await userEvent.fill(field(), '۱۴۰۵/۱۲/۲۳');
    await press('{Enter}');
    expect(row()?.due).toBe('2027-03-14');
    expect(cell(id ?? '', 'due').textContent).toBe(translatorFor('fa').date('2027-03-14'));
    await press('{Enter}');
    await userEvent.fill(field(), 'فردا');
    await press('{Enter}');
    expect(said(editor)).toContain('تاریخ');
    expect(row()?.due).toBe('2027-03-14');
  });

  test('the average shows all who were named and the dates, the earliest first', async () => {
    const journey = withTouchpoints(1);
    const written = (auditor: string, owner: string, due: string) => ({
      id: `s-${auditor}`,
      auditor,
      rows: [{ touchpoint: 't0', scores: {}, saw: '', change: 'Paint', owner, due }],
    });
    const owners = ['Nadia', 'Lan'].map((name) => newOwner({ id: name, name }));
    const sheets = [written('Ruth', 'Nadia', '2027-05-01'), written('Ana', 'Lan', '2027-03-14')];
    const round = { id: 'r', name: '', date: null, site: '', map: null, sheets };
    open({ ...journey, owners, audits: [round] });
    await page.getByRole('radio', { name: 'Average' }).click();
    expect(cell('t0', 'owner').textContent).toBe('Nadia\nLan');
    const { date } = translatorFor('en');
    expect(cell('t0', 'due').textContent).toBe(`${date('2027-03-14')}${date('2027-05-01')}`);
  });
});

describe('rounds and auditors', () => {
  test('a new round takes over place and people, is renamed and dated, and deleted with a way back', async () => {
    open(readSample(bikeShop));
    await page.getByRole('button', { name: 'New round' }).click();
    expect(rounds()).toHaveLength(2);
    expect(rounds()[1]).toMatchObject({ name: 'Round 2', site: 'Corner shop, Mill Road', map: mapOf(editor).id });
    expect(sheet()).toMatchObject({ auditor: 'Ruth', rows: [] });
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Spring');
    await page.getByRole('textbox', { name: /^Date/ }).fill('14/3/2027');
    await userEvent.keyboard('{Enter}');
    expect(rounds()[1]).toMatchObject({ name: 'Spring', date: '2027-03-14' });
    await page.getByRole('button', { name: 'Delete round' }).click();
    expect(rounds()).toHaveLength(1);
    editor.getState().undo();
    expect(rounds()).toHaveLength(2);
    await expect.element(page.getByRole('radio', { name: 'Spring' })).toBeInTheDocument();
  });

  test('two auditors are averaged with their spread, and the average is not typed into', async () => {
    open(readSample(bikeShop));
    await page.getByRole('button', { name: 'Add auditor' }).click();
    await userEvent.keyboard('Lan{Enter}');
    expect(sheet(-1, 1)?.auditor).toBe('Lan');
    const first = sheet(-1, 0)?.rows[0];
    cell(first?.touchpoint ?? '', 'simple').click();
    await userEvent.keyboard('4n');
    await page.getByRole('radio', { name: 'Average' }).click();
    // Ruth gave 2 and 3; "does not apply" is in no average.
    expect(cell(first?.touchpoint ?? '', 'simple').textContent).toContain('3 of 4');
    expect(cell(first?.touchpoint ?? '', 'simple').textContent).toContain('from 2 to 4');
    expect(cell(first?.touchpoint ?? '', 'appropriate').textContent).toContain('3 of 4');
    cell(first?.touchpoint ?? '', 'simple').click();
    await press('1');
    expect(said(editor)).toContain('choose an auditor');
    expect(rowOf('Word of mouth', -1, 1)?.scores).toEqual({ simple: 4, appropriate: 'na' });
  });
});

describe('the heat map', () => {
  const names = () => [...document.querySelectorAll('[role=table] [role=rowheader] bdi')].map((bdi) => bdi.textContent);

  test('sorts by any column, and shows what changed since the round before', async () => {
    open(readSample(bikeShop));
    const before = rowOf('Checkout');
    await page.getByRole('button', { name: 'New round' }).click();
    cell(before?.touchpoint ?? '', 'simple').click();
    await press('2');
    await page.getByRole('tab', { name: 'Heat map' }).click();
    const change = () => document.querySelector(`[role=table] [data-row="${before?.touchpoint}"]`)?.textContent;
    await expect.poll(change).toContain('+2');
    await page.getByRole('radio', { name: 'Round 1' }).click();
    await page.getByRole('button', { name: 'Simple' }).click();
    expect(names()[0]).toBe('Checkout');
    await page.getByRole('button', { name: 'Simple' }).click();
    expect(names()[0]).not.toBe('Checkout');
    expect(said(editor)).toBe('Sorted by Simple, descending');
    await page.getByRole('radio', { name: 'As walked' }).click();
    expect(names().slice(0, 3)).toEqual(
      journeyOf(editor)
        .walkOrder.slice(0, 3)
        .map((id) => journeyOf(editor).touchpoints.find((item) => item.id === id)?.name),
    );
  });

  test('each of the weakest ten is a key away from a task', async () => {
    const journey = readSample(bikeShop);
    open({ ...journey, tasks: [] });
    auditOf(editor).setState({ tab: 'heat' });
    const list = page.getByRole('region', { name: 'The weakest ten' });
    await expect.element(list.getByRole('button').nth(9)).toBeVisible();
    (list.getByRole('button').first().element() as HTMLElement).focus();
    await press('t', 't', '{ArrowDown}', 't');
    const { tasks, audits } = journeyOf(editor);
    expect(tasks).toHaveLength(2);
    expect(tasks.every(({ round, touchpoint }) => round === audits[0]?.id && touchpoint !== null)).toBe(true);
  });
});

test('the task of one change is not the task of every weak spot of the touchpoint', async () => {
  open(withTouchpoints(2));
  await press('2', '0', '1', '4', '4', '4', '{ArrowUp}', '{Enter}', '{ArrowRight}', '{Enter}');
  await userEvent.keyboard('Write it on the door{Enter}');
  await press('{ArrowUp}', 't');
  const list = page.getByRole('region', { name: 'Weakest so far' });
  const marked = () =>
    list
      .getByRole('button')
      .elements()
      .map((spot) => spot.querySelector('[role=img]') !== null);
  expect(marked()).toEqual([true, false, false]);
  // Each of the others makes a task of its own, once.
  (list.getByRole('button').nth(1).element() as HTMLElement).focus();
  await press('t');
  expect(marked()).toEqual([true, true, false]);
  expect(journeyOf(editor).tasks.map(({ title }) => title)).toEqual([
    'Write it on the door',
    'Improve Place 1: Relevant',
  ]);
});

test('what the menu pastes comes into the sheet as well', async () => {
  open(withTouchpoints(4));
  const items = [new ClipboardItem({ 'text/plain': new Blob(['LA-1;1;2;3;4;0;3'], { type: 'text/plain' }) })];
  const read = vi.spyOn(navigator.clipboard, 'read').mockResolvedValue(items);
  cell('t0', 'simple').focus();
  runCommand('edit.paste');
  await expect.poll(() => rowOf('Place 1')?.scores.meaningful).toBe(4);
  read.mockRestore();
});

test('rows of a spreadsheet come in as one step, and what does not fit is told', async () => {
  open(withTouchpoints(4));
  paste('Code;Simple;Appropriate\nLA-1;1;2;n/a;۴;0;3;"Long; but calm";Bench\nplace 2;7;4\nNowhere;1;1\n');
  expect(rowOf('Place 1')).toMatchObject({
    scores: { simple: 1, appropriate: 2, relevant: 'na', meaningful: 4, appealing: 0, personal: 3 },
    saw: 'Long; but calm',
    change: 'Bench',
  });
  expect(rowOf('Place 2')?.scores).toEqual({ appropriate: 4 });
  expect(entries(editor)).toEqual(['edit.pasteScores']);
  await expect.element(page.getByText('2 rows pasted.', { exact: true })).toBeVisible();
  await expect.element(page.getByText(/line 3, no score “7”, line 4, no row “Nowhere”/)).toBeVisible();
  editor.getState().undo();
  expect(rounds()).toHaveLength(0);
});
