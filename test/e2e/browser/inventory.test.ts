/**
 * The organisation's touchpoints, from the map and back to it: written in as a table, walked in an order of their own,
 * merged, measured, covered by maps, and filled up with what was missed.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import type { Journey } from '../../../shared/document/schema.ts';
import { walkOrderOf } from '../../../shared/inventory/walk.ts';
import { Desk } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';

let stage: Stage;
let desk: Desk;

async function openSample(sample: string, locale: string): Promise<void> {
  const text = await readFile(join(PROJECT_ROOT, 'assets/samples', sample), 'utf8');
  stage = await launch({ viewport: { width: 1600, height: 900 }, files: { [sample]: text }, locale });
  desk = new Desk(stage, sample);
  await desk.page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.answerOpen(sample);
  await desk.page.keyboard.press('Control+o');
  await desk.canvas.waitFor();
}

afterEach(() => stage.close());

const names = (journey: Journey) => journey.touchpoints.map((touchpoint) => touchpoint.name);
const byWalk = (journey: Journey) =>
  walkOrderOf(journey).map((id) => journey.touchpoints.find((touchpoint) => touchpoint.id === id)?.name ?? '');
/** A heading of a row says of what it is a part, and whether it is on no map. */
const row = (name: string) =>
  desk.page
    .getByRole('row')
    .filter({ has: desk.page.getByRole('rowheader', { name: new RegExp(`^${name}\\s*(,|·|$)`) }) });
const dragEnd = async (from: string, to: string) => {
  const handle = await row(from).locator('[data-handle]').boundingBox();
  const target = await row(to).boundingBox();
  if (!handle || !target) throw new Error('both rows are in sight');
  await desk.drag(
    { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 },
    { x: handle.x + 20, y: target.y + target.height - 3 },
  );
};

test('an evening with the inventory of the bike shop', async () => {
  await openSample('bike-shop.en.journey', 'en-GB');
  const { page } = desk;
  const original = await desk.journey();

  // Found, renamed by keyboard, and renamed on the map as well.
  await desk.press('Control+Digit3');
  await page.getByRole('grid').waitFor();
  await page.getByRole('searchbox').fill('chéckout');
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Checkout']);
  await row('Checkout').getByRole('rowheader').click();
  await desk.press('F2');
  await page.keyboard.type('Till');
  await desk.press('Enter');
  await page.getByText('Renamed to Till on 1 map').waitFor({ state: 'attached' });
  await page.getByRole('searchbox').fill('');
  // A part of it, by keyboard.
  await row('Till').getByRole('rowheader').click();
  await desk.press('Control+Shift+Enter');
  await page.keyboard.type('Card reader');
  await desk.press('Enter');
  await row('Card reader').waitFor();
  let journey = await desk.journey();
  const till = journey.touchpoints.find((touchpoint) => touchpoint.name === 'Till');
  expect(journey.touchpoints.at(-1)).toMatchObject({ name: 'Card reader', parent: till?.id });

  // The walk has an order of its own, by mouse and by keys.
  await page.getByRole('columnheader', { name: 'Walk order' }).click();
  const walk = byWalk(journey);
  const [first = '', second = '', third = ''] = walk;
  await dragEnd(first, third);
  await expect.poll(async () => byWalk(await desk.journey()).slice(0, 3)).toEqual([second, third, first]);
  await row(first).getByRole('rowheader').click();
  await desk.press('Alt+ArrowUp', 'Alt+ArrowUp');
  journey = await desk.journey();
  expect(byWalk(journey)).toEqual(walk);
  expect(journey.maps.map((map) => map.stages)).toEqual(original.maps.map((map) => map.stages));

  // Two that are the same become one; one undo parts them again.
  await row('Website').getByRole('rowheader').click();
  await page.getByRole('button', { name: 'Merge…' }).click();
  await page.getByRole('combobox', { name: 'With' }).click();
  await page.getByRole('option', { name: 'Call to the shop' }).click();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await row('Call to the shop').waitFor({ state: 'detached' });
  expect(names(await desk.journey())).not.toContain('Call to the shop');
  await desk.press('Control+z');
  await row('Call to the shop').waitFor();
  expect(await desk.journey()).toEqual(journey);

  // What is on a map is not deleted unasked; it all comes back with one undo.
  await row('Website').getByRole('rowheader').click();
  await desk.press('Delete');
  await page.getByRole('alertdialog', { name: 'Delete “Website”?' }).getByRole('button', { name: 'Delete' }).click();
  await row('Website').waitFor({ state: 'detached' });
  await desk.press('Control+z');
  expect(await desk.journey()).toEqual(journey);

  // The matrix leads to the moment on its map.
  await page.getByRole('tab', { name: 'Coverage' }).click();
  await row('Card reader').getByText('on no map').waitFor();
  await row('Till').getByRole('gridcell').first().click();
  await desk.press('Enter');
  await desk.canvas.waitFor();
  await page.getByRole('textbox', { name: 'Name of the touchpoint' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Name of the touchpoint' }).inputValue()).toBe('Till');

  // What the catalogue has and the map has not comes with one key each.
  await page.getByRole('button', { name: /Have you missed…\?/ }).click();
  await desk.press('Enter', 'Space', 'Enter');
  await page.getByText('19 of 30 common touchpoints').waitFor();
  expect(names(await desk.journey())).toHaveLength(original.touchpoints.length + 4);
});

test('a measure in Persian: digits and calendar of the reader, numbers and Gregorian dates in the file', async () => {
  await openSample('weather-day.fa.journey', 'fa-IR');
  const { page } = desk;
  await desk.press('Control+Digit3');
  await page.getByRole('grid').waitFor();
  const name = (await page.getByRole('rowheader').first().innerText()).trim();
  await page.getByRole('rowheader').first().click();
  const count = (await desk.journey()).touchpoints.find((touchpoint) => touchpoint.name === name)?.measures.length ?? 0;
  await page.getByRole('button', { name: 'افزودن سنجه' }).click();
  await page.keyboard.type('رضایت');
  await desk.press('Tab', 'Tab');
  await page.keyboard.type('۴٫۵');
  await desk.press('Tab');
  await page.keyboard.type('از ۵');
  await desk.press('Tab');
  await page.keyboard.type('۱٬۲۰۰');
  await desk.press('Tab');
  await page.keyboard.type('۱۴۰۵/۸/۳۰');
  await desk.press('Enter');
  expect(
    (await desk.journey()).touchpoints.find((touchpoint) => touchpoint.name === name)?.measures[count],
  ).toMatchObject({
    name: 'رضایت',
    value: 4.5,
    unit: 'از ۵',
    sample: 1200,
    date: '2026-11-21',
  });
});
