/** Back from paper: a whole round by keyboard alone, its heat map, and the tasks that come of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { newMoment, newTouchpoint } from '../../../shared/document/blank.ts';
import type { Journey } from '../../../shared/document/schema.ts';
import { CRITERIA } from '../../../shared/document/terms.ts';
import { Desk } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';

const SAMPLE = 'bike-shop.en.journey';

let stage: Stage;

afterEach(() => stage.close());

/** The bike shop with 28 touchpoints on its map and no audit yet. */
async function freshShop(): Promise<Journey> {
  const journey: Journey = JSON.parse(await readFile(join(PROJECT_ROOT, 'assets/samples', SAMPLE), 'utf8'));
  const last = journey.maps[0]?.stages.at(-1);
  for (let n = journey.touchpoints.length; n < 28; n++) {
    journey.touchpoints.push(newTouchpoint({ id: `more${n}`, name: `Further place ${n}` }));
    last?.moments.push(newMoment({ id: `met${n}`, touchpoint: `more${n}` }));
  }
  return { ...journey, audits: [], tasks: [], reviews: [] };
}

test('28 touchpoints are typed back with 168 keys, and the weakest become tasks', async () => {
  const text = JSON.stringify(await freshShop());
  stage = await launch({ viewport: { width: 1280, height: 800 }, files: { [SAMPLE]: text }, locale: 'en-GB' });
  const desk = new Desk(stage, SAMPLE);
  const { page } = desk;
  await page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.answerOpen(SAMPLE);
  await page.keyboard.press('Control+o');
  await desk.canvas.waitFor();

  await desk.press('Control+Digit5');
  await page.getByRole('grid').waitFor();
  await page.evaluate(() => {
    const counted = window as unknown as { keys: number };
    counted.keys = 0;
    window.addEventListener('keydown', () => counted.keys++, { capture: true });
  });
  const scores = Array.from({ length: 28 * CRITERIA.length }, (_, n) => (n % 13 === 5 ? 'n' : String((n * 7) % 5)));
  await page.keyboard.type(scores.join(''));
  expect(await page.evaluate(() => (window as unknown as { keys: number }).keys)).toBe(168);
  await page.getByText('168 of 168 scores').waitFor();

  let journey = await desk.journey();
  const [round] = journey.audits;
  expect(round).toMatchObject({ name: 'Round 1', map: journey.maps[0]?.id });
  const typed = round?.sheets[0]?.rows.flatMap((row) => CRITERIA.map((criterion) => row.scores[criterion]));
  expect(typed).toEqual(scores.map((score) => (score === 'n' ? 'na' : Number(score))));

  // To a row by its code, what was seen and the change, and a task of it.
  await page.keyboard.type('vb4');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Twelve minutes');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Second till');
  await page.keyboard.press('Enter');
  await page.keyboard.press('t');
  await page.keyboard.press('t');
  await expect.poll(async () => (await desk.journey()).tasks.map(({ title }) => title)).toEqual(['Second till']);
  // Asked again, one is led to it in the plan.
  await page.getByRole('grid', { name: 'Tasks of the plan' }).getByText('Second till').waitFor();
  await desk.press('Control+Digit5');

  // The heat map, weakest first, and two of the weakest ten.
  await page.getByRole('tab', { name: 'Heat map' }).click();
  await page.getByRole('button', { name: 'Mean', exact: true }).click();
  await page
    .getByRole('columnheader', { name: 'Mean', exact: true })
    .and(page.locator('[aria-sort=ascending]'))
    .waitFor();
  const weakest = page.getByRole('region', { name: 'The weakest ten' }).getByRole('button');
  expect(await weakest.count()).toBe(10);
  await weakest.first().focus();
  await page.keyboard.press('t');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('t');
  await expect.poll(async () => (await desk.journey()).tasks.length).toBe(3);
  journey = await desk.journey();
  expect(journey.tasks.every((task) => task.round === round?.id && task.map === journey.maps[0]?.id)).toBe(true);

  // A table from elsewhere is one step, and one step back.
  await page.getByRole('button', { name: 'New round' }).click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'VB-4\t4\t4\t4\t4\t4\t4\nCheckpoint\t1');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText('line 2, no row “Checkpoint”').waitFor();
  await page.getByRole('region', { name: 'Since Round 1' }).getByText('Checkout').waitFor();
  await desk.press('Control+z');
  await page.getByText('0 of 168 scores').waitFor();
});
