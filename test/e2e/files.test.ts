/** A journey and its file: begin, save as, save by itself, close, reopen, and the list of recent files. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEMPLATES } from '../../shared/catalogue/templates.ts';
import { launch } from './harness/launch.ts';
import type { Stage } from './harness/stage.ts';
import * as w from './harness/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await launch();
  await w.startScreen(stage.page);
});
afterAll(() => stage.close());

test('each template begins a journey that is saved under a name and reopens as it was', async () => {
  const { page } = stage;
  for (const template of TEMPLATES) {
    await w.begin(page, template.name.en);
    await page.getByText('No file yet').waitFor();
    await w.saveAs(stage, `${template.id}.journey`);
    const journey = await w.journeyIn(stage, `${template.id}.journey`);
    expect(journey.maps[0]?.stages.map(({ name }) => name)).toEqual(template.stages.map(({ name }) => name.en));
    await w.choose(page, /Close journey/);
    await w.startScreen(page);
  }
  const last = TEMPLATES.at(-1);
  const before = await stage.readFile(`${last?.id}.journey`);
  await page.getByRole('button', { name: new RegExp(`${last?.id}\\.journey`) }).click();
  await page.getByText('Unchanged since it was opened').waitFor();
  await w.saveAs(stage, 'copy.journey', 'Control+Shift+s');
  expect(await stage.readFile('copy.journey')).toBe(before);
  await w.choose(page, /Close journey/);
});

test('a file saves itself after an edit, and the recent list opens, explains and forgets', async () => {
  const { page } = stage;
  await w.begin(page, 'Four steps in retail');
  await w.saveAs(stage, 'shop.journey');
  expect(await w.editedSign(page).count()).toBe(0);

  await w.rename(page, 'The corner shop');
  await w.editedSign(page).waitFor();
  expect((await w.journeyIn(stage, 'shop.journey')).title).not.toBe('The corner shop');
  await w.untilSaved(page);
  const saved = await w.journeyIn(stage, 'shop.journey');
  expect(saved.title).toBe('The corner shop');

  // What was undone is no longer in the file either.
  await page.getByRole('button', { name: /^Undo/ }).click();
  await w.editedSign(page).waitFor();
  await page.getByRole('button', { name: /^Redo/ }).click();
  await w.untilSaved(page);
  expect(await w.journeyIn(stage, 'shop.journey')).toEqual(saved);

  await w.choose(page, /Close journey/);
  await w.recentFile(page, 'The corner shop').click();
  await expect.poll(() => w.titleField(page).inputValue()).toBe('The corner shop');
  await w.saveAs(stage, 'again.journey', 'Control+Shift+s');
  expect(await w.journeyIn(stage, 'again.journey')).toEqual(saved);
  await w.choose(page, /Close journey/);

  await stage.removeFile('shop.journey');
  const gone = page.getByRole('button', { name: /The corner shop shop\.journey/ });
  await gone.click();
  expect(await w.question(page).innerText()).toContain('“shop.journey” cannot be found');
  await w.answer(page, 'OK');
  await page
    .getByRole('listitem')
    .filter({ has: gone })
    .getByRole('button', { name: 'Remove “The corner shop” from this list' })
    .click();
  await gone.waitFor({ state: 'detached' });
  await stage.restart();
  await stage.page.getByRole('button', { name: /again\.journey/ }).waitFor();
  expect(await stage.page.getByText('shop.journey', { exact: true }).count()).toBe(0);
});

test('two saves at once are one file, and no false alarm', async () => {
  const { page } = stage;
  await w.begin(page, 'Four steps in retail');
  await w.saveAs(stage, 'shop.journey');
  await w.rename(page, 'Saved twice');
  await page.evaluate(() => {
    const press = () =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { code: 'KeyS', key: 's', ctrlKey: true, bubbles: true, cancelable: true }),
      );
    for (let i = 0; i < 3; i++) press();
  });
  await w.untilSaved(page);
  await w.rename(page, 'And once more');
  await w.untilSaved(page);
  expect(await w.question(page).count()).toBe(0);
  expect((await w.journeyIn(stage, 'shop.journey')).title).toBe('And once more');

  // What is still being typed in a field is saved with the rest.
  await w.titleField(page).fill('Typed, no Enter');
  await page.keyboard.press('Control+s');
  await expect.poll(async () => (await w.journeyIn(stage, 'shop.journey')).title).toBe('Typed, no Enter');
});
