/** A file dropped anywhere on the window is opened, by the same rules as one that was picked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ElectronStage } from './harness/electron-stage.ts';
import { launch } from './harness/launch.ts';
import type { Stage } from './harness/stage.ts';
import * as w from './harness/window.ts';

const SHOP = readFileSync(new URL('../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8');
const { title: SHOP_TITLE } = w.soundJourney(SHOP);

let stage: Stage;
beforeEach(async () => {
  stage = await launch({ files: { 'shop.journey': SHOP, 'broken.journey': SHOP.slice(0, 1000) } });
  await w.startScreen(stage.page);
});
afterEach(() => stage.close());

/** Takes the file as the system hands it to the window, and moves the drag of it step by step. */
async function drag(name: string, content: string, ...steps: ('dragover' | 'drop')[]): Promise<void> {
  const { page } = stage;
  if ((await page.locator('#dragged').count()) === 0) {
    await page.evaluate(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file', id: 'dragged', hidden: true });
      document.body.append(input);
    });
  }
  await page
    .locator('#dragged')
    .setInputFiles(
      stage.edition === 'electron'
        ? join((stage as ElectronStage).folder, name)
        : { name, mimeType: 'application/json', buffer: Buffer.from(content) },
    );
  await page.evaluate((types) => {
    const [file] = document.querySelector<HTMLInputElement>('#dragged')?.files ?? [];
    const dataTransfer = new DataTransfer();
    if (file) dataTransfer.items.add(file);
    for (const type of types)
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, steps);
}

test('on the start screen, and on a journey with unsaved work', async () => {
  const { page } = stage;
  const sign = page.getByText('Let go to open the file');
  await drag('broken.journey', SHOP.slice(0, 1000), 'dragover');
  await sign.waitFor();
  await drag('broken.journey', SHOP.slice(0, 1000), 'drop');
  await sign.waitFor({ state: 'detached' });
  await w.question(page).getByText('breaks off in the middle').waitFor();
  await w.answer(page, 'OK');

  await w.begin(page);
  await w.rename(page, 'Not to be lost');
  await drag('shop.journey', SHOP, 'dragover', 'drop');
  await w.answer(page, 'Cancel');
  expect(await w.titleField(page).inputValue()).toBe('Not to be lost');
  await drag('shop.journey', SHOP, 'dragover', 'drop');
  await w.answer(page, 'Don’t save');
  await expect.poll(() => w.titleField(page).inputValue()).toBe(SHOP_TITLE);

  await w.rename(page, 'Dropped and edited');
  if (stage.edition === 'electron') {
    await w.untilSaved(page);
    expect((await w.journeyIn(stage, 'shop.journey')).title).toBe('Dropped and edited');
    return;
  }
  // The browser gave a copy only: it never writes by itself, and says so.
  await page.getByRole('button', { name: 'Not saved: file is read-only' }).waitFor();
  await page.keyboard.press('Control+s');
  await stage.answerSave('copy.journey');
  await w.answer(page, 'Save as…');
  await w.untilSaved(page);
  expect((await w.journeyIn(stage, 'copy.journey')).title).toBe('Dropped and edited');
});
