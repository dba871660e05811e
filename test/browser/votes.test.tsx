/** A dot vote typed back from the tally sheet: by keys alone, in the order of the paper, and what came out on top. */
import { flushSync } from 'react-dom';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import { runCommand } from '../../renderer/commands/run.ts';
import { OpenDialog } from '../../renderer/dialogs/OpenDialog.tsx';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { newNote } from '../../shared/document/blank.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { votedNotes } from '../../shared/worksheets/vote-order.ts';
import { violations } from '../views/axe.ts';
import { type Desk, openOn, setDesk } from './desk.tsx';
import { readSample } from './panels.tsx';

let desk: Desk;
let editor: Editor;

afterEach(() => {
  const { dialog } = desk.workspace.getState();
  // A question that nobody answers would hold back those of the next test.
  if (dialog?.dialog === 'votes') dialog.answer();
  desk.clear();
});

/** The bike shop with so many pain points, the last written first on the map. */
function withNotes(count: number): Journey {
  const journey = readSample(bikeShop);
  const [map] = journey.maps;
  const lane = map?.lanes.find(({ role }) => role === 'pain')?.id ?? '';
  const stages = map?.stages ?? [];
  const notes = Array.from({ length: count }, (_, n) =>
    newNote({ id: `n${n}`, lane, text: `Pain ${n}`, place: { stage: stages[n % stages.length]?.id ?? '' }, votes: 1 }),
  );
  return { ...journey, tasks: [], maps: journey.maps.map((each, at) => (at === 0 ? { ...each, notes } : each)) };
}

async function open(journey: Journey, languages = ['en-GB']): Promise<void> {
  desk = setDesk({ languages });
  editor = openOn(desk, journey).editor;
  desk.show(<OpenDialog />);
  runCommand('votes.enter');
  await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
}

const votes = () => new Map(mapOf(editor).notes.map(({ id, votes: count }) => [id, count]));
const order = () => votedNotes(mapOf(editor), 'improve').map(({ note }) => note.id);
const entries = () => editor.getState().history.past.map(({ label }) => label.key);
const label = () => document.activeElement?.getAttribute('aria-label') ?? '';

let keys = 0;
const type = async (text: string) => {
  keys += text.replace(/\{.*?\}/g, '.').length;
  await userEvent.keyboard(text);
};

describe('a tally is typed back', () => {
  test('what came up at the vote is typed below, gets dots, and leaves the numbers of the paper as they are', async () => {
    await open(withNotes(3));
    const numbers = () =>
      page
        .getByRole('row')
        .elements()
        .flatMap((row) => row.querySelector('th[scope=row]')?.textContent ?? []);
    const printed = numbers();
    await userEvent.click(page.getByRole('textbox', { name: 'Added during the vote' }));
    await type('Nobody greets{Enter}7{Enter}No bell at the door{Enter}5{Enter}');
    expect(numbers()).toEqual([...printed, '4', '5']);
    const added = mapOf(editor).notes.slice(-2);
    const pain = mapOf(editor).lanes.find(({ role }) => role === 'pain')?.id;
    const stage = mapOf(editor).stages[0]?.id;
    expect(added).toMatchObject([
      { text: 'Nobody greets', votes: 7, lane: pain, place: { stage } },
      { text: 'No bell at the door', votes: 5, lane: pain, place: { stage } },
    ]);
    // Enter without words ends the typing; all of it is one step back.
    await type('{Enter}');
    expect(document.activeElement?.textContent).toBe('Done');
    await type('{Enter}');
    expect(document.activeElement?.textContent).toContain('Nobody greets');
    expect(entries()).toEqual(['edit.typeVotes']);
    editor.getState().undo();
    expect(mapOf(editor).notes).toHaveLength(3);
  });

  test('40 notes of one figure are 80 keys, no mouse, and one step back', async () => {
    await open(withNotes(40));
    keys = 0;
    await type(Array.from({ length: 40 }, (_, n) => `${n % 10}{Enter}`).join(''));
    expect(keys).toBe(80);
    expect(order().map((id) => votes().get(id))).toEqual(Array.from({ length: 40 }, (_, n) => n % 10));
    await expect.element(page.getByText('180 dots, 40 of 40 notes typed')).toBeVisible();
    // After the last row Enter ends the typing, and shows what got most.
    await type('{Enter}');
    expect(entries()).toEqual(['edit.typeVotes']);
    const first = document.activeElement?.textContent ?? '';
    expect(first).toContain('9 votes');
    await type('t');
    const [task] = journeyOf(editor).tasks;
    expect(first).toContain(task?.title);
    expect(votes().get(task?.note ?? '')).toBe(9);
    await type('{ArrowDown}t');
    expect(journeyOf(editor).tasks).toHaveLength(2);
    await type('{Escape}');
    expect(desk.workspace.getState().dialog).toBeNull();
    for (let n = 0; n < 3; n++) editor.getState().undo();
    expect(new Set(votes().values())).toEqual(new Set([1]));
  });

  test('a row is found by its number, and keys go back as well as on', async () => {
    await open(withNotes(40));
    await type('/12');
    expect(label()).toContain('number 12:');
    await type('7{Enter}');
    expect(label()).toContain('number 13:');
    await type('{ArrowUp}{ArrowUp}{Backspace}');
    expect(label()).toContain('number 10:');
    // 4 may be 40 yet: what is no further number counts dots.
    await type('/4');
    expect(label()).toContain('number 4:');
    await type('5');
    expect(votes().get(order()[3] ?? '')).toBe(5);
    expect(votes().get(order()[11] ?? '')).toBe(7);
    await type('{Enter}/0');
    await expect.element(page.getByRole('alert')).toHaveTextContent('No row has the number 0.');
  });

  test('what is typed replaces the votes or comes on top of them, until it is thrown away', async () => {
    await open(withNotes(3));
    await type('4{Enter}{Enter}2');
    expect([...votes().values()].sort()).toEqual([1, 2, 4]);
    await userEvent.click(page.getByText('Add to the votes'));
    expect([...votes().values()].sort()).toEqual([1, 3, 5]);
    await userEvent.click(page.getByRole('button', { name: 'Discard what was typed' }));
    expect([...votes().values()]).toEqual([1, 1, 1]);
    expect(entries()).toEqual([]);
  });

  test('what no note can have is said, and stays where it was typed', async () => {
    await open(withNotes(3));
    await type('12000{Enter}');
    await expect.element(page.getByText('A note can have a whole number of votes, from 0 to 9,999.')).toBeVisible();
    await expect.element(page.getByText('0 dots, 0 of 3 notes typed')).toBeVisible();
    expect(votes().get(order()[0] ?? '')).toBe(1);
    expect(label()).toContain('number 1:');
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    await type('{Backspace}{Enter}');
    expect(label()).toContain('number 2:');
    expect(votes().get(order()[0] ?? '')).toBe(1200);
    // Closing keeps what was typed: nothing of an hour's work hangs on the right button.
    await type('{Escape}');
    expect(votes().get(order()[0] ?? '')).toBe(1200);
    expect(entries()).toEqual(['edit.typeVotes']);
  });

  test('figures of any script count', async () => {
    await open(withNotes(3), ['fa-IR']);
    const field = document.activeElement as HTMLInputElement;
    await userEvent.fill(field, '۱۲');
    expect(votes().get(order()[0] ?? '')).toBe(12);
    flushSync(() => field.blur());
    await userEvent.fill(field, '٢');
    expect(votes().get(order()[0] ?? '')).toBe(2);
  });
});

test.each(['light', 'dark', 'contrast', 'contrast-dark'])('axe finds nothing to object to: %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await open(withNotes(6));
  await type('5{Enter}99999{Enter}/1');
  expect(await violations(document.body, 'all')).toEqual([]);
  await type('{Enter}{Control>}{Enter}{/Control}t');
  await expect.element(page.getByText('Task made: ', { exact: false })).toBeVisible();
  expect(await violations(document.body, 'all')).toEqual([]);
});
