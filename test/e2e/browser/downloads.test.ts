/** A browser without the File System Access API: opening is an upload, saving a download, and nothing is lost either. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serializeJourney } from '../../../shared/document/serialize.ts';
import { startBrowserEdition } from '../harness/browser-stage.ts';
import type { Stage } from '../harness/stage.ts';
import * as w from '../harness/window.ts';

const SHOP = readFileSync(new URL('../../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8');

let stage: Stage;
beforeEach(async () => {
  stage = await startBrowserEdition({ fileAccess: 'downloads', files: { 'shop.journey': SHOP, 'bad.journey': '{' } });
  await w.startScreen(stage.page);
});
afterEach(() => stage.close());

test('opened, changed and saved, it is the same journey with the change', async () => {
  const { page } = stage;
  await w.open(stage, 'bad.journey');
  await w.question(page).getByText('breaks off in the middle').waitFor();
  await w.answer(page, 'OK');
  await w.open(stage, 'shop.journey');
  await page.getByText('Unchanged since it was opened').waitFor();

  await w.rename(page, 'Uploaded');
  await page.getByText('Edited, not in the file yet').waitFor();
  await stage.answerSave('downloaded.journey');
  await page.keyboard.press('Control+s');
  await w.untilSaved(page);
  await expect.poll(() => stage.readFile('downloaded.journey')).not.toBeNull();
  expect(serializeJourney(await w.journeyIn(stage, 'downloaded.journey'))).toBe(
    serializeJourney({ ...w.soundJourney(SHOP), title: 'Uploaded' }),
  );
  expect(await stage.readFile('shop.journey')).toBe(SHOP);
  await w.choose(page, /Close journey/);
  await w.startScreen(page);
});

test('after a crash the work is offered, and saved as a download', async () => {
  await w.open(stage, 'shop.journey');
  await w.rename(stage.page, 'Crashed');
  await expect
    .poll(async () => (await stage.keptCopies()).map((text) => w.soundJourney(text).title))
    .toEqual(['Crashed']);
  await stage.restart();
  await stage.page.getByRole('button', { name: 'Restore' }).click();
  await stage.answerSave('recovered.journey');
  await w.editedSign(stage.page).waitFor();
  await stage.page.keyboard.press('Control+s');
  await w.untilSaved(stage.page);
  await expect.poll(() => stage.readFile('recovered.journey')).not.toBeNull();
  expect((await w.journeyIn(stage, 'recovered.journey')).title).toBe('Crashed');
});
