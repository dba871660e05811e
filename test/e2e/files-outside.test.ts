/** Another program writes to the open file, or takes it away: nobody's work is overwritten unseen. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { launch } from './harness/launch.ts';
import type { Stage } from './harness/stage.ts';
import * as w from './harness/window.ts';

const SHOP = readFileSync(new URL('../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8');
const OTHER = serializeJourney({ ...w.soundJourney(SHOP), title: 'By another program' });

let stage: Stage;
beforeAll(async () => {
  stage = await launch();
  await w.startScreen(stage.page);
});
afterAll(() => stage.close());

/** Opens a fresh file, from the start screen. */
async function openShop(): Promise<void> {
  await stage.writeFile('shop.journey', SHOP);
  await w.open(stage, 'shop.journey');
  await stage.page.getByText('Unchanged since it was opened').waitFor();
}

async function backToStart(): Promise<void> {
  await w.choose(stage.page, /Close journey/);
  await w.startScreen(stage.page);
}

test('changed: said without a question, and asked at the save: cancel, another name, overwrite', async () => {
  const { page } = stage;
  await openShop();
  await stage.writeFile('shop.journey', OTHER);
  await w.rename(page, 'Mine');
  await page.getByRole('button', { name: 'Not saved: changed by another program' }).waitFor();
  expect(await w.question(page).count()).toBe(0);

  await page.keyboard.press('Control+s');
  await w.question(page).getByText('“shop.journey” was changed elsewhere').waitFor();
  await w.answer(page, 'Cancel');
  await w.editedSign(page).waitFor();
  expect(await stage.readFile('shop.journey')).toBe(OTHER);

  await page.keyboard.press('Control+s');
  await stage.answerSave('mine.journey');
  await w.answer(page, 'Save as…');
  await w.untilSaved(page);
  expect((await w.journeyIn(stage, 'mine.journey')).title).toBe('Mine');
  expect(await stage.readFile('shop.journey')).toBe(OTHER);

  await stage.writeFile('mine.journey', OTHER);
  await w.rename(page, 'Mine again');
  await page.keyboard.press('Control+s');
  await w.answer(page, 'Overwrite');
  await w.untilSaved(page);
  expect((await w.journeyIn(stage, 'mine.journey')).title).toBe('Mine again');
  await backToStart();
});

test('changed, and looked at again without leaving: the save still asks', async () => {
  const { page } = stage;
  await openShop();
  await w.rename(page, 'Mine');
  await stage.writeFile('shop.journey', OTHER);
  await w.open(stage, 'shop.journey');
  await w.answer(page, 'Cancel');
  await page.keyboard.press('Control+s');
  await w.question(page).getByText('“shop.journey” was changed elsewhere').waitFor();
  expect(await stage.readFile('shop.journey')).toBe(OTHER);
  await w.answer(page, 'Overwrite');
  await w.untilSaved(page);
  await backToStart();
});

test('deleted: the work stays, and another name is offered', async () => {
  const { page } = stage;
  await openShop();
  await stage.removeFile('shop.journey');
  await w.rename(page, 'Still here');
  await page.getByRole('button', { name: 'Not saved: file not found' }).waitFor();
  await page.keyboard.press('Control+s');
  expect(await w.question(page).innerText()).toContain('“shop.journey” cannot be found');
  await stage.answerSave('shop.journey');
  await w.answer(page, 'Save as…');
  await w.untilSaved(page);
  expect((await w.journeyIn(stage, 'shop.journey')).title).toBe('Still here');
});
