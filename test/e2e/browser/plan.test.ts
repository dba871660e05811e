/** The plan from an open file to its next review: tasks written, rated, dated, reviewed, and called to mind at the next start. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { Desk } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';
import { choose } from '../harness/window.ts';

let stage: Stage;
let desk: Desk;

afterEach(() => stage.close());

test('an afternoon with the plan of the bike shop', async () => {
  const sample = 'bike-shop.en.journey';
  const text = await readFile(join(PROJECT_ROOT, 'assets/samples', sample), 'utf8');
  stage = await launch({ viewport: { width: 1600, height: 900 }, files: { [sample]: text }, locale: 'en-GB' });
  desk = new Desk(stage, sample);
  const { page } = desk;
  await page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.answerOpen(sample);
  await page.keyboard.press('Control+o');
  await desk.canvas.waitFor();
  await desk.press('Control+Digit6');
  await page.getByRole('grid').waitFor();
  const taskNamed = async (title: string) => (await desk.journey()).tasks.find((task) => task.title === title);

  // A task by keyboard alone, rated by two digits, with an owner who is new and a date.
  await page.getByRole('rowheader').first().click();
  await desk.press('Control+Enter');
  await page.keyboard.type('Bell at the counter');
  await desk.press('Enter', 'End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('4');
  await desk.press('ArrowRight');
  await page.keyboard.type('2');
  await desk.press('ArrowRight', 'Enter');
  await page.keyboard.type('Night shift');
  await desk.press('Enter', 'Enter', 'ArrowRight', 'Enter');
  await page.keyboard.type('1/12/2026');
  await desk.press('Enter');
  const journey = await desk.journey();
  const owner = journey.owners.find(({ name }) => name === 'Night shift')?.id;
  expect(owner).toBeDefined();
  expect(await taskNamed('Bell at the counter')).toMatchObject({ impact: 4, feasibility: 2, owner, due: '2026-12-01' });

  // Dragged to another field of the matrix with the mouse; one undo brings it back.
  await page.getByRole('tab', { name: 'Matrix' }).click();
  const chip = page.getByRole('button', { name: /^Bell at the counter/ });
  const from = await chip.boundingBox();
  const to = await page.locator('[data-field="5-5"]').boundingBox();
  if (!from || !to) throw new Error('both are in sight');
  await desk.drag(
    { x: from.x + from.width / 2, y: from.y + from.height / 2 },
    { x: to.x + to.width / 2, y: to.y + to.height - 12 },
  );
  expect(await taskNamed('Bell at the counter')).toMatchObject({ impact: 5, feasibility: 5 });
  await desk.press('Control+z');
  expect(await taskNamed('Bell at the counter')).toMatchObject({ impact: 4, feasibility: 2 });

  // A review freezes what is felt and scored, and the next one comes a month later.
  await page.getByRole('tab', { name: 'Review' }).click();
  await page.getByRole('combobox', { name: 'How often' }).click();
  await page.getByRole('option', { name: 'every month', exact: true }).click();
  await page.getByRole('button', { name: 'Record a review' }).click();
  await page.getByText('Feelings and scores are as they were.').waitFor();
  await page.getByRole('textbox', { name: 'Decisions' }).fill('The bell first.');
  await page.getByRole('textbox', { name: /^Next review/ }).fill('1/2/2020');
  await desk.press('Enter');
  const reviewed = await desk.journey();
  expect(reviewed.reviews).toHaveLength(2);
  expect(reviewed.reviews[1]).toMatchObject({ decisions: 'The bell first.' });
  expect(Object.keys(reviewed.reviews[1]?.snapshot?.feelings ?? {}).length).toBeGreaterThan(5);
  expect(reviewed.reviewPlan).toMatchObject({ cadence: 'monthly', next: '2020-02-01' });

  // The start screen calls it to mind, with no click at all.
  await choose(page, /Close journey/);
  const due = page.getByRole('region', { name: 'Next reviews' });
  await due.getByText('Review was due 1 Feb 2020').waitFor();
  await due.getByRole('button', { name: /Corner bike shop/ }).click();
  await desk.canvas.waitFor();
});
