/**
 * An expert at work: forty actions from an empty program to a saved map, by keyboard alone. The page itself counts
 * the keys and hears of any pointer; the file is read at the end.
 */
import { afterEach, expect, test } from 'vitest';
import type { Journey } from '../../../shared/document/schema.ts';
import { Desk, feelings, namesByStage } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';

let stage: Stage;
afterEach(() => stage.close());

/** Keys that the whole session may take, letters of names and notes among them. A few more mean that a way got longer. */
const MOST_KEYS = 420;

declare global {
  interface Window {
    used: { keys: number; pointers: number };
  }
}

test('forty actions without the mouse', async () => {
  stage = await launch({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const desk = new Desk(stage, 'corner-shop.journey');
  const { page } = desk;
  const { keyboard } = page;
  await page.getByRole('heading', { name: 'Start a new map' }).waitFor();
  await page.evaluate(() => {
    window.used = { keys: 0, pointers: 0 };
    const count = (what: keyof Window['used']) => (event: Event) => {
      if (event.isTrusted) window.used[what]++;
    };
    window.addEventListener('keydown', count('keys'), true);
    for (const type of ['pointerdown', 'wheel', 'touchstart']) window.addEventListener(type, count('pointers'), true);
  });

  let done = 0;
  /** One thing that a person means to do, in the keys that it takes; text is what is typed. */
  const act = async (...keys: (string | { text: string })[]) => {
    for (const key of keys) {
      if (typeof key === 'string') await keyboard.press(key);
      else await keyboard.type(key.text);
    }
    done++;
  };
  const write = (text: string, ...then: string[]) => act({ text }, ...then);
  /** Selects the thing of that name. */
  const find = async (name: string) => {
    await keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find on the map' }).waitFor();
    await keyboard.press('Control+a');
    await keyboard.type(name);
    await page.getByText(/^1 of \d+$/).waitFor();
    await act('Escape');
    await page.getByRole('textbox', { name: 'Find on the map' }).waitFor({ state: 'detached' });
  };
  /** Runs a command by a part of its name. */
  const command = async (name: string) => {
    await keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Commands and places' }).waitFor();
    await act({ text: name }, 'Enter');
  };
  const typing = () => page.getByRole('application').locator('textarea, input').waitFor();
  const names = async () => namesByStage(await desk.journey());

  // A map from a template, saved under a name.
  await desk.tabTo(page.getByRole('button', { name: /Before, during, after/ }));
  await act('Enter');
  await desk.canvas.waitFor();
  await stage.answerSave(desk.file);
  await act('Control+s');
  await desk.untilSaved();

  // What people call out is typed as it comes: two touchpoints, and a note in the lane below.
  await desk.tabTo(desk.canvas);
  await act('ArrowRight');
  await act('n');
  await page.getByRole('combobox', { name: 'Type a sticky note…' }).waitFor();
  await write('Shop window', 'Enter');
  await write('Website', 'Enter');
  await act('Tab');
  await write('Looks for opening times', 'Enter');
  await act('Escape');
  await page.getByRole('combobox', { name: 'Type a sticky note…' }).waitFor({ state: 'detached' });
  expect(await names()).toEqual([['Shop window', 'Website'], [], []]);

  // Feelings by one key each; a card after the other, moved on into the next stage.
  await find('Shop window');
  await act('2');
  await find('Website');
  await act('4');
  await act('Control+Enter');
  await typing();
  await write('Checkout', 'Enter');
  await act('5');
  await act('Alt+ArrowRight');
  expect(await names()).toEqual([['Shop window', 'Website'], ['Checkout'], []]);
  expect(feelings(await desk.map())).toEqual([-1, 1, 2]);

  // A moment of truth by the palette; a copy that was not wanted, deleted, brought back, deleted again.
  await command('moment of truth');
  await act('Control+d');
  expect((await names())[1]).toEqual(['Checkout', 'Checkout']);
  await act('Delete');
  await act('Control+z');
  await act('Control+Shift+z');
  expect((await names())[1]).toEqual(['Checkout']);

  // Everything at once, taken back at once.
  await act('Control+a');
  await act('3');
  expect(feelings(await desk.map())).toEqual([0, 0, 0]);
  await act('Control+z');

  // Renamed where it stands, copied into the last stage.
  await find('Website');
  await act('F2');
  await typing();
  await write('Web shop', 'Enter');
  await act('Control+c');
  await find('After purchase');
  await act('Control+v');
  expect(await names()).toEqual([['Shop window', 'Web shop'], ['Checkout'], ['Web shop']]);

  // A stage more, and the outline, which is the same map.
  await act('Control+Shift+Enter');
  await typing();
  await write('Renewal', 'Enter');
  await act('Control+2');
  await page.getByRole('treegrid').or(page.getByRole('grid')).waitFor();
  await act('Control+1');
  await desk.canvas.waitFor();

  // What is still open, and the map shown to the room.
  await act('Control+Shift+l');
  await page.getByRole('tab', { name: 'Findings', selected: true }).waitFor();
  await act('F5');
  const show = page.getByRole('dialog', { name: 'Present' });
  await show.waitFor();
  await act('ArrowRight');
  await act('b');
  await act('Escape');
  await show.waitFor({ state: 'detached' });

  // To paper, and back.
  await act('Control+p');
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor();
  await act('Control+1');
  await desk.canvas.waitFor();

  const journey: Journey = await desk.journey();
  expect(namesByStage(journey)).toEqual([['Shop window', 'Web shop'], ['Checkout'], ['Web shop'], []]);
  const map = journey.maps[0];
  expect(map?.stages.map(({ name }) => name).at(-1)).toBe('Renewal');
  expect(map?.notes.map(({ text }) => text)).toEqual(['Looks for opening times']);
  expect(map?.stages[1]?.moments[0]?.momentOfTruth).toBe(true);
  expect(journey.touchpoints.map(({ name }) => name).sort()).toEqual(['Checkout', 'Shop window', 'Web shop']);

  const used = await page.evaluate(() => window.used);
  expect(done).toBeGreaterThanOrEqual(40);
  expect(used.pointers).toBe(0);
  expect(used.keys).toBeLessThan(MOST_KEYS);
});
