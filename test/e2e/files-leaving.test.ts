/** Leaving a journey with unsaved work asks, whichever way it is left: cancel keeps, discard discards, save saves. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launch } from './harness/launch.ts';
import type { Stage } from './harness/stage.ts';
import * as w from './harness/window.ts';

const SHOP = readFileSync(new URL('../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8');
const { title: SHOP_TITLE } = JSON.parse(SHOP) as { title: string };

let stage: Stage;
beforeEach(async () => {
  stage = await launch({ files: { 'shop.journey': SHOP } });
  await w.startScreen(stage.page);
  await w.begin(stage.page);
  await w.rename(stage.page, 'Work of an hour');
});
afterEach(() => stage.close());

test('by closing it', async () => {
  const { page } = stage;
  await w.choose(page, /Close journey/);
  expect(await w.question(page).innerText()).toContain('Save “Work of an hour” first?');
  await w.answer(page, 'Cancel');
  expect(await w.titleField(page).inputValue()).toBe('Work of an hour');
  await w.choose(page, /Close journey/);
  await page.keyboard.press('Escape');
  await w.question(page).waitFor({ state: 'detached' });
  expect(await w.titleField(page).inputValue()).toBe('Work of an hour');

  // "Save", and then no name for it: nothing is left.
  await w.choose(page, /Close journey/);
  await stage.answerSave(null);
  await w.answer(page, 'Save');
  expect(await w.titleField(page).inputValue()).toBe('Work of an hour');

  await w.choose(page, /Close journey/);
  await stage.answerSave('work.journey');
  await w.answer(page, 'Save');
  await w.startScreen(page);
  expect((await w.journeyIn(stage, 'work.journey')).title).toBe('Work of an hour');
});

test('by opening another, which is discarded only when told so', async () => {
  const { page } = stage;
  await w.open(stage, 'shop.journey');
  await w.answer(page, 'Cancel');
  expect(await w.titleField(page).inputValue()).toBe('Work of an hour');

  await page.keyboard.press('Control+o');
  if (stage.edition === 'browser') await stage.answerOpen('shop.journey');
  await w.answer(page, 'Don’t save');
  await expect.poll(() => w.titleField(page).inputValue()).toBe(SHOP_TITLE);
  expect(await w.editedSign(page).count()).toBe(0);
  expect(await stage.keptCopies()).toEqual([]);
  await stage.restart();
  await w.startScreen(stage.page);
  expect(await stage.page.getByRole('region', { name: 'Work that was not saved' }).count()).toBe(0);
});
