/**
 * Curves and personas as a person meets them on the canvas: a persona's card leads to the sheet, a portrait is cropped
 * and kept in the file, curves are clicked, bent, compared and switched, from left to right and from right to left.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { pointAt } from '../../../shared/layout/curve.ts';
import type { Scene } from '../../../shared/layout/scene.ts';
import { Desk, feelings } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';

let stage: Stage;
let desk: Desk;

async function openSample(sample: string, locale = 'en-GB'): Promise<void> {
  const text = await readFile(join(PROJECT_ROOT, 'assets/samples', sample), 'utf8');
  stage = await launch({ viewport: { width: 1600, height: 900 }, files: { [sample]: text }, locale });
  desk = new Desk(stage, sample);
  await desk.page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.answerOpen(sample);
  await desk.page.keyboard.press('Control+o');
  await desk.canvas.waitFor();
}

afterEach(() => stage.close());

/** The point of the curve in a column, in screen px, and what it is worth. */
async function pointOf(scene: Scene, curve: number, column: number) {
  const line = scene.curves[curve];
  const point = line && pointAt(line, column);
  if (!point) throw new Error('the sample has a feeling there');
  return { ...(await desk.at(scene, point.x, point.y)), value: point.value, moment: point.moment };
}

const legend = () => desk.page.getByRole('region', { name: 'Emotion curves on the map' });
const said = () => desk.page.locator('[aria-live]').first().innerText();

test('curves on the bike shop: the other one is clicked and bent, compared, and switched off', async () => {
  await openSample('bike-shop.en.journey');
  const { mouse, keyboard } = desk.page;
  let scene = await desk.scene();
  const before = (await desk.map()).curves.map((curve) => curve.id);
  const future = before[1] as string;

  // A point of the quiet curve becomes the one that is bent, in the same drag.
  const at = await pointOf(scene, 1, 2);
  const unit = (scene.scales[0]?.unit ?? 0) * (await desk.zoom());
  await desk.drag(at, { x: at.x, y: at.y + unit });
  const bent = await desk.map();
  const moments = bent.stages.flatMap((item) => item.moments);
  expect(moments[2]?.feelings[future]).toBeCloseTo(at.value - 1, 1);
  expect(await desk.page.getByRole('radio', { name: 'Future' }).isChecked()).toBe(true);
  await desk.press('Control+z');

  // Brackets go between the curves at the selected point, and say what is felt there.
  await desk.canvas.focus();
  await keyboard.press('BracketLeft');
  await expect.poll(said).toMatch(/^Curve: Maya · Today, [+−]?\d/);
  expect(await desk.page.getByRole('radio', { name: 'Today' }).isChecked()).toBe(true);

  // The difference, by key, and what is won.
  await keyboard.press('Backslash');
  await legend()
    .getByText(/on average, at 13 moments/)
    .waitFor();
  await desk.press('Backslash');
  await legend()
    .getByText(/on average/)
    .waitFor({ state: 'detached' });

  // Hovering over a point says nothing aloud and changes nothing.
  scene = await desk.scene();
  const file = await stage.readFile(desk.file);
  const over = await pointOf(scene, 0, 3);
  await mouse.move(over.x, over.y);
  expect(await desk.canvas.evaluate((element) => (element as HTMLElement).style.cursor)).toBe('ns-resize');
  expect(await stage.readFile(desk.file)).toBe(file);

  await legend().getByRole('switch', { name: 'Show Maya · Future' }).click();
  expect((await desk.map()).curves[1]?.shown).toBe(false);
  expect(feelings(await desk.map())).toEqual(feelings(bent));
});

test('a persona by keyboard from the stages, with a portrait that the file keeps', async () => {
  await openSample('bike-shop.en.journey');
  const { page } = desk;
  await desk.canvas.focus();
  await desk.press('ArrowRight', 'ArrowUp');
  await expect.poll(said).toMatch(/^Persona Maya: I don’t want the best bike/);
  await desk.press('ArrowRight');
  await expect.poll(said).toMatch(/^Persona Desmond/);
  await desk.press('ArrowDown');
  await expect.poll(said).toMatch(/^Stage /);
  await desk.press('ArrowUp', 'Home', 'Enter');
  await page.getByRole('textbox', { name: 'Name of the persona' }).waitFor();

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add portrait' }).click();
  const picture = await page.evaluate(makePicture);
  await (await chooser).setFiles({ name: 'maya.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') });
  await page.getByRole('slider', { name: 'Zoom' }).focus();
  await desk.press('ArrowRight', 'ArrowRight');
  await page.getByRole('button', { name: 'Use this part' }).click();
  const maya = (await desk.journey()).personas[0];
  expect(maya?.portrait).toMatch(/^data:image\/jpeg;base64,/);
  expect(maya?.portrait?.length).toBeLessThan(200_000);

  // The card on the map stands where it stood, and a double click leads back to the sheet.
  await desk.press('Control+1');
  await desk.canvas.waitFor();
  const scene = await desk.scene();
  const card = scene.personas[1];
  if (!card) throw new Error('the bike shop has two personas');
  const spot = await desk.middleOf(scene, card);
  await page.mouse.click(spot.x, spot.y);
  await page.getByRole('button', { name: 'Open the whole sheet' }).waitFor();
  await page.mouse.dblclick(spot.x, spot.y);
  await page.getByRole('button', { name: 'Duplicate persona' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Name of the persona' }).inputValue()).toBe('Desmond');
});

/** Runs in the page. */
function makePicture(): string {
  const canvas = document.createElement('canvas');
  canvas.width = 900;
  canvas.height = 600;
  const context = canvas.getContext('2d');
  context?.fillRect(100, 100, 500, 300);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}

test('from right to left the cards stand mirrored, and a curve is bent as it is seen', async () => {
  await openSample('weather-day.fa.journey', 'fa-IR');
  const scene = await desk.scene();
  const [first, second] = scene.personas;
  expect(first && second && first.x > second.x).toBe(true);
  const at = await pointOf(scene, 1, 1);
  const unit = (scene.scales[0]?.unit ?? 0) * (await desk.zoom());
  await desk.drag(at, { x: at.x, y: at.y + unit });
  const map = await desk.map();
  const moment = map.stages.flatMap((item) => item.moments).find((item) => item.id === at.moment);
  expect(moment?.feelings[map.curves[1]?.id ?? '']).toBeCloseTo(at.value - 1, 1);
});
