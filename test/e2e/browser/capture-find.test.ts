/** Fast hands: a workshop's sticky notes typed in, found again, and carried into another file, without the mouse. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { momentsOf } from '../../../shared/document/find.ts';
import { Desk, namesByStage } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';

let stage: Stage;
afterEach(() => stage.close());

async function openFile(file: string, text: string): Promise<Desk> {
  const desk = new Desk(stage, file);
  await stage.answerOpen(file);
  await desk.page.keyboard.press('Control+o');
  const { title } = JSON.parse(text) as { title: string };
  await desk.page.getByRole('heading', { level: 1, name: title }).waitFor();
  await desk.canvas.waitFor();
  return desk;
}

test('sticky notes are typed, found, copied into another file by the system’s clipboard, and pasted as text', async () => {
  const shop = 'bike-shop.en.journey';
  const day = 'weather-day.fa.journey';
  const sample = (name: string) => readFile(join(PROJECT_ROOT, 'assets/samples', name), 'utf8');
  const [shopText, dayText] = [await sample(shop), await sample(day)];
  stage = await launch({
    viewport: { width: 1440, height: 900 },
    files: { [shop]: shopText, [day]: dayText },
    locale: 'en-GB',
  });
  await stage.page.getByRole('heading', { name: 'Waymark' }).waitFor();
  let desk = await openFile(shop, shopText);
  const { page } = desk;
  const { keyboard } = page;
  const before = await desk.map();

  // A stage of its own with two cards and three notes, by the palette and the field at the foot.
  await desk.press('Control+k');
  await page.getByRole('combobox', { name: 'Commands and places' }).waitFor();
  await keyboard.type('quick cap');
  await desk.press('Enter');
  await page.getByRole('combobox', { name: 'Type a sticky note…' }).waitFor();
  await desk.press('Shift+Tab');
  for (const text of ['Tells friends', 'Club evening', 'Word of mouth']) {
    await keyboard.type(text);
    await desk.press('Enter');
  }
  await desk.press('Tab');
  for (const text of ['Brings a colleague', 'Shows the bike']) {
    await keyboard.type(text);
    await desk.press('Enter');
  }
  await desk.press('Tab');
  await keyboard.type('“You must see this”');
  await desk.press('Enter', 'Escape');
  const typed = await desk.map();
  const added = typed.stages.at(-1);
  expect(added?.name).toBe('Tells friends');
  expect(added?.moments).toHaveLength(2);
  const notes = typed.notes.slice(before.notes.length);
  expect(notes.map((note) => note.text)).toEqual(['Brings a colleague', 'Shows the bike', '“You must see this”']);
  // The known name is the known touchpoint.
  expect(before.stages[0]?.moments.map((moment) => moment.touchpoint)).toContain(added?.moments[1]?.touchpoint);

  // Found again, and selected where the search ended.
  await desk.press('Control+f');
  await page.getByRole('textbox', { name: 'Find on the map' }).waitFor();
  await keyboard.type('tells friends');
  await page.getByText('1 of 1', { exact: true }).waitFor();
  await desk.press('Escape');
  await page.getByRole('textbox', { name: 'Find on the map' }).waitFor({ state: 'detached' });

  // The stage goes into another file, of another language, with its touchpoints and notes.
  await desk.press('Control+c');
  desk = await openFile(day, dayText);
  const there = await desk.journey();
  await desk.canvas.focus();
  await desk.press('Escape', 'Control+v');
  await expect.poll(async () => namesByStage(await desk.journey()).at(-1)).toEqual(['Club evening', 'Word of mouth']);
  const pasted = await desk.map();
  expect(pasted.stages.at(-1)?.name).toBe('Tells friends');
  expect(pasted.notes.slice(there.maps[0]?.notes.length).map((note) => note.text)).toEqual(
    notes.map((note) => note.text),
  );
  // Nothing keeps an id of the file that it came from.
  const old = new Set([...momentsOf(typed), ...typed.notes, ...typed.stages].map(({ id }) => id));
  const now = [...momentsOf(pasted), ...pasted.notes, ...pasted.stages].map(({ id }) => id);
  expect(now.filter((id) => old.has(id))).toEqual([]);
  await desk.press('Control+z');
  expect(await desk.journey()).toEqual(there);

  // The same clipboard gives plain text to a field.
  const title = page.getByRole('textbox', { name: 'Title of the journey' });
  await title.fill('');
  await title.press('Control+v');
  expect(await title.inputValue()).toContain('Club evening');
  await title.press('Escape');
});
