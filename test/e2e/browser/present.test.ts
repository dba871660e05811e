/** A facilitator before a room: from the file to the projector, a feeling moved while the room disagrees, and back to work. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { Desk, feelings } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';

let stage: Stage;
let desk: Desk;

async function openSample(sample: string, locale = 'en-GB'): Promise<void> {
  const text = await readFile(join(PROJECT_ROOT, 'assets/samples', sample), 'utf8');
  stage = await launch({ viewport: { width: 1920, height: 1080 }, files: { [sample]: text }, locale });
  desk = new Desk(stage, sample);
  await desk.page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.answerOpen(sample);
  await desk.page.keyboard.press('Control+o');
  await desk.canvas.waitFor();
}

afterEach(() => stage.close());

const slide = () => desk.page.getByRole('dialog').getByRole('group');
const slideName = () => slide().getAttribute('aria-label');
const fillsScreen = () => desk.page.evaluate(() => document.fullscreenElement !== null);

test('shows the bike shop stage by stage, moves a feeling with the room, and keeps what was agreed', async () => {
  await openSample('bike-shop.en.journey');
  const before = feelings(await desk.map());
  const { page } = desk;
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await slide().waitFor();
  await expect.poll(fillsScreen).toBe(true);
  expect(await slideName()).toContain('1 of 7: Corner bike shop');
  for (const name of ['Discover', 'Compare', 'Visit & buy']) {
    await page.keyboard.press('PageDown');
    await expect.poll(slideName).toContain(name);
  }
  expect(await slide().locator('svg').getByText('Take payment on the shop floor').isVisible()).toBe(true);

  // The room says that the till was not that bad: the point goes up by its middle.
  const point = page.getByRole('slider', { name: 'Feeling at Checkout' });
  expect(await point.getAttribute('aria-valuenow')).toBe('-1.7');
  const dot = await point.locator('circle').first().boundingBox();
  if (!dot) throw new Error('no point');
  const x = dot.x + dot.width / 2;
  const y = dot.y + dot.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await point.getAttribute('aria-valuenow'))).toBeGreaterThan(-1.2);
  const dragged = await point.getAttribute('aria-valuenow');
  // By key, one too many, taken back.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+z');
  expect(await point.getAttribute('aria-valuenow')).toBe(dragged);

  await page.keyboard.press('b');
  await page.keyboard.press('.');
  await page.keyboard.press('End');
  await expect.poll(slideName).toContain('The whole journey');
  await page.keyboard.press('Escape');
  await slide().waitFor({ state: 'detached' });
  await expect.poll(fillsScreen).toBe(false);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), { timeout: 10_000 })
    .toBe('Present');

  const after = feelings(await desk.map());
  expect(after.filter((value, index) => value !== before[index])).toEqual([Number(dragged)]);
});

test('the look that was chosen is there again at the next start, from the first picture on', async () => {
  await openSample('weather-day.fa.journey', 'fa-IR');
  let { page } = desk;
  await page.keyboard.press('Control+,');
  const choice = (name: string) => page.getByRole('dialog').getByRole('radio', { name });
  await choice('کنتراست بالا').check();
  await choice('۱۲۵').check();
  await page.keyboard.press('Escape');
  page = await stage.restart();
  await page.getByRole('heading', { name: 'Waymark' }).waitFor();
  const look = await page.evaluate(() => ({
    theme: document.documentElement.dataset.theme,
    size: document.documentElement.style.getPropertyValue('--interface-size'),
  }));
  expect(look).toEqual({ theme: 'contrast', size: '1.25' });
});
