/** A file with several maps, held against each other and against what the file was before; and the findings beside a map. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { Desk } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';
import { question } from '../harness/window.ts';

const SAMPLE = 'bike-shop.en.journey';

let stage: Stage;
let desk: Desk;

async function openSample(): Promise<void> {
  const text = await readFile(join(PROJECT_ROOT, 'assets/samples', SAMPLE), 'utf8');
  stage = await launch({ viewport: { width: 1600, height: 900 }, files: { [SAMPLE]: text } });
  desk = new Desk(stage, SAMPLE);
  await desk.page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.answerOpen(SAMPLE);
  await desk.page.keyboard.press('Control+o');
  await desk.canvas.waitFor();
}

afterEach(() => stage.close());

const tab = (name: string) => desk.page.getByRole('tab', { name, exact: true });
async function showVersions(): Promise<void> {
  await desk.page.getByRole('button', { name: 'Menu', exact: true }).click();
  await desk.page.getByRole('menuitem', { name: 'File', exact: true }).click();
  await desk.page.getByRole('menuitem', { name: 'Earlier versions…' }).click();
}

const row = (name: RegExp) => desk.page.getByRole('row', { name });

test('a variant is drawn, changed, compared and saved, and the file opens with both maps', async () => {
  await openSample();
  const { page } = desk;
  await page.getByRole('button', { name: 'Add a map' }).click();
  await page.getByRole('menuitem', { name: 'Variant of this map' }).click();
  await page.keyboard.type('Commuter');
  await page.keyboard.press('Enter');
  await tab('Commuter').waitFor();

  // One moment goes, from the keyboard: down from the stage heads to the cards, on to the second, away with it.
  await desk.canvas.focus();
  await desk.press('ArrowDown', 'ArrowDown', 'ArrowRight', 'Delete');
  // A hand lets the button go a moment after the menu was asked for.
  await tab('Commuter').click({ button: 'right', delay: 150 });
  await page.getByRole('menuitem', { name: 'Compare maps' }).click();
  await row(/^Reviews .*Removed$/).waitFor();
  await page.getByRole('button', { name: /^1 removed/ }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();

  // The way between maps, in this browser and in the program alike.
  await page.keyboard.press('Control+Alt+PageUp');
  await page.getByRole('tab', { name: 'First-time buyer', selected: true }).waitFor();
  const { maps } = await desk.journey();
  expect(maps.map((map) => map.name)).toEqual(['First-time buyer', 'Commuter']);
  const [original, variant] = maps.map((map) => map.stages.flatMap((each) => each.moments).length);
  expect(original).toBe((variant ?? 0) + 1);

  // What the first save replaced is kept, and can be opened beside the file without touching it.
  await showVersions();
  await question(page)
    .getByRole('button', { name: /^Compare with/ })
    .click();
  await page.getByText('The two maps say the same.').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  const saved = await stage.readFile(SAMPLE);
  await showVersions();
  await question(page)
    .getByRole('button', { name: /^Open as a new document/ })
    .click();
  await tab('Commuter').waitFor({ state: 'detached' });
  await page.getByText('No file yet').waitFor();
  expect(await stage.readFile(SAMPLE)).toBe(saved);
});

test('a finding leads to its card on the canvas, and in the outline to its row', async () => {
  await openSample();
  const { page } = desk;
  await page.keyboard.press('Control+Shift+L');
  const found = page
    .getByRole('region', { name: 'Touchpoints without owner' })
    .getByRole('button', { name: /Support line/ });
  await found.click();
  await page.getByRole('tab', { name: 'Details' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the touchpoint' });
  expect(await name.inputValue()).toBe('Support line');

  // In the outline another one: it is far down, and comes into sight.
  await page.keyboard.press('Control+2');
  const outline = page.getByRole('grid', { name: 'Outline of the map' });
  await outline.waitFor();
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.keyboard.press('Control+Shift+L');
  const inSight = (text: string) =>
    outline
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 48 && bottom <= window.innerHeight - 60;
      });
  await page
    .getByRole('region', { name: 'Guesses never checked' })
    .getByRole('button', { name: /^First ride/ })
    .click();
  await expect.poll(() => inSight('First ride')).toBe(true);
  await page
    .getByRole('region', { name: 'Moments of truth that feel bad' })
    .getByRole('button', { name: /^Support line/ })
    .click();
  await expect.poll(() => inSight('Support line')).toBe(true);
});
