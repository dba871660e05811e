/** The main job, end to end: template → touchpoints → move one → bend the curve → save → reopen → print. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card, Scene } from '../../shared/layout/scene.ts';
import { comparable, readPdf } from '../print/read-pdf.ts';
import { Desk, feelings, namesByStage } from './harness/desk.ts';
import { launch } from './harness/launch.ts';
import type { Stage } from './harness/stage.ts';
import { choose } from './harness/window.ts';

let stage: Stage;
let desk: Desk;

beforeEach(async () => {
  stage = await launch({ viewport: { width: 1440, height: 900 } });
  desk = new Desk(stage, 'corner-shop.journey');
});
afterEach(() => stage.close());

function card(scene: Scene, name: string): Card {
  const found = scene.cards.find((item) => item.name.join(' ') === name);
  if (!found) throw new Error(`no card says ${name}`);
  return found;
}

/** Prints the open checklist and compares what the paper says. */
async function expectOnPaper(action: () => Promise<void>, names: readonly string[]): Promise<void> {
  const { pages, fonts } = await readPdf(await stage.pdfFrom(action));
  expect(pages[0]?.width).toBeCloseTo(297, 0);
  expect(pages[0]?.height).toBeCloseTo(210, 0);
  expect(fonts.every((font) => font.embedded && !font.type.includes('Type3'))).toBe(true);
  const text = comparable(pages.flatMap((page) => page.texts.map((item) => item.text)).join(' '));
  for (const name of names) expect(text).toContain(comparable(name));
}

test('by mouse', async () => {
  const { page } = desk;
  await desk.begin(/Before, during, after/);
  await desk.saveFirst();

  // Touchpoints: from the library with Enter, by dragging, and by typing a name that no catalogue has.
  let scene = await desk.scene();
  const first = await desk.middleOf(scene, scene.stageHeads[0] as never);
  await page.mouse.click(first.x, first.y);
  const search = page.getByRole('combobox', { name: 'Find a touchpoint…' });
  await search.fill('website');
  await search.press('Enter');
  await search.fill('Reviews and ratings');
  await search.press('Enter');
  await search.fill('Talk at the counter');
  await search.press('Enter');
  await search.fill('Packaging');
  scene = await desk.scene();
  const target = await desk.middleOf(scene, scene.stageHeads[2] as never);
  const canvasBox = await desk.canvas.boundingBox();
  await page
    .getByRole('option', { name: /Packaging/ })
    .first()
    .dragTo(desk.canvas, { targetPosition: { x: target.x - (canvasBox?.x ?? 0), y: 150 } });
  await search.fill('');
  let journey = await desk.journey();
  expect(namesByStage(journey)).toEqual([['Website', 'Reviews and ratings', 'Talk at the counter'], [], ['Packaging']]);

  // Move one: the counter belongs to the time during the purchase.
  scene = await desk.scene();
  const empty = scene.columns.find((column) => column.moment === null);
  await desk.drag(
    await desk.middleOf(scene, card(scene, 'Talk at the counter')),
    await desk.at(scene, (empty?.x ?? 0) + 62, card(scene, 'Talk at the counter').y + 40),
  );
  journey = await desk.journey();
  expect(namesByStage(journey)).toEqual([['Website', 'Reviews and ratings'], ['Talk at the counter'], ['Packaging']]);

  // Bend the curve: set values by double-click, then drag one point down.
  scene = await desk.scene();
  const scale = scene.scales[0];
  if (!scale) throw new Error('the map has a lane of feelings');
  for (const [i, value] of [1, 0.5, 1.5, -1].entries()) {
    const column = scene.columns[i];
    const spot = await desk.at(scene, (column?.x ?? 0) + 62, scale.zero - value * scale.unit);
    await page.mouse.dblclick(spot.x, spot.y);
  }
  expect(feelings(await desk.map())).toEqual([1, 0.5, 1.5, -1]);
  const point = (value: number) => desk.at(scene, (scene.columns[1]?.x ?? 0) + 62, scale.zero - value * scale.unit);
  await desk.drag(await point(0.5), await point(-1.7));
  journey = await desk.journey();
  expect(feelings(journey.maps[0] as never)).toEqual([1, -1.7, 1.5, -1]);

  // Reopen: the very same document.
  await choose(page, /Close journey/);
  await page.getByRole('button', { name: /Before, during, after corner-shop\.journey/ }).click();
  await desk.canvas.waitFor();
  await page.getByText('Packaging').first().waitFor();
  expect(await stage.readFile(desk.file)).not.toBeNull();
  await page.getByRole('button', { name: 'Worksheets', exact: true }).click();
  await page.getByRole('status').getByText('1 page').waitFor();

  await expectOnPaper(
    () => page.getByRole('button', { name: 'Save as PDF' }).click(),
    ['Website', 'Reviews and ratings', 'Talk at the counter', 'Packaging', 'Touchpoint audit checklist'],
  );
  expect(await desk.journey()).toEqual(journey);
});

test('by keyboard alone', async () => {
  const { page } = desk;
  await desk.tabTo(page.getByRole('button', { name: /Four steps in retail/ }));
  await desk.press('Enter');
  await desk.canvas.waitFor();
  await desk.saveFirst();

  await desk.tabTo(desk.canvas);
  // The first stage; a touchpoint in it by typing, and a second one after it.
  await desk.press('ArrowRight', 'Control+Enter');
  await page.keyboard.type('Shop window');
  await desk.press('Enter', 'Control+Enter');
  await page.keyboard.type('Word of mouth');
  await desk.press('Enter');
  expect(namesByStage(await desk.journey())).toEqual([['Shop window', 'Word of mouth'], [], [], []]);

  // Move it on to the second stage, and take the first along the curve.
  await desk.press('Alt+ArrowRight');
  const moved = await desk.journey();
  expect(namesByStage(moved)).toEqual([['Shop window'], ['Word of mouth'], [], []]);

  // Down to the curve: through "does" and "thinks"; the first press begins at 0, Shift goes by whole steps.
  await desk.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Shift+ArrowUp');
  await desk.press('ArrowLeft', 'ArrowUp', 'ArrowDown', 'Shift+ArrowDown');
  expect(feelings(await desk.map())).toEqual([-1, 1]);

  // A note under the first touchpoint, written where it stands.
  await desk.press('PageDown', 'Enter');
  await page.keyboard.type('Lights are off at night');
  await desk.press('Enter');
  const journey = await desk.journey();
  expect(journey.maps[0]?.notes.map((note) => note.text)).toEqual(['Lights are off at night']);

  // Undo by name and redo.
  await desk.press('Control+z');
  expect((await desk.map()).notes).toEqual([]);
  await desk.press('Control+Shift+z');
  expect(await desk.journey()).toEqual(journey);

  await desk.tabTo(page.getByRole('button', { name: 'Worksheets', exact: true }), 'Shift+Tab');
  await desk.press('Enter');
  const save = page.getByRole('button', { name: 'Save as PDF' });
  await page.getByRole('status').getByText('1 page').waitFor();
  await desk.tabTo(save);
  await expectOnPaper(() => desk.press('Enter'), ['Shop window', 'Word of mouth', 'Get to know the brand']);
});
