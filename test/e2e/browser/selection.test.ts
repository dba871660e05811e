/**
 * Several things at once on the canvas, by mouse, by finger and by pen: chosen by an area, by keys that are held and by
 * kind, moved, copied and deleted as one step, and given what the menu offers.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { momentsOf } from '../../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import type { Scene } from '../../../shared/layout/scene.ts';
import { Desk, feelings, namesByStage } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';

let stage: Stage;
let desk: Desk;

afterEach(() => stage.close());

async function openSample(sample: string): Promise<void> {
  const text = await readFile(join(PROJECT_ROOT, 'assets/samples', sample), 'utf8');
  stage = await launch({ viewport: { width: 1600, height: 1000 }, files: { [sample]: text } });
  desk = new Desk(stage, sample);
  await desk.page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.answerOpen(sample);
  await desk.page.keyboard.press('Control+o');
  await desk.canvas.waitFor();
}

function card(scene: Scene, name: string) {
  const found = scene.cards.find((item) => item.name.join(' ') === name);
  if (!found) throw new Error(`no card ${name}`);
  return found;
}

const mapOf = (journey: Journey) => journey.maps[0] as JourneyMap;
const undoLabel = () => desk.page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
const heading = (name: string) => desk.page.getByRole('complementary').getByRole('heading', { name });
const middle = (scene: Scene, name: string) => desk.middleOf(scene, card(scene, name));

test('an area, Shift and kinds choose several; they move, are copied and go as one step each', async () => {
  await openSample('bike-shop.en.journey');
  const original = await desk.journey();
  let scene = await desk.scene();
  const { mouse, keyboard } = desk.page;

  // From empty ground below the first card over the second, third and fourth.
  const reviews = card(scene, 'Reviews');
  const call = card(scene, 'Call to the shop');
  const start = await desk.at(scene, reviews.x - 4, reviews.y + reviews.height + 3);
  const end = await desk.at(scene, call.x + call.width / 2, call.y + 20);
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move(end.x, end.y, { steps: 5 });
  await desk.press('Escape');
  await mouse.up();
  await heading('About this map').waitFor();
  await desk.drag(start, end);
  await heading('3 selected').waitFor();

  // Taken hold of at one of them, all go, and land together in their order.
  await desk.drag(await middle(scene, 'Website'), await middle(scene, 'Test ride'));
  const moved = namesByStage(await desk.journey());
  expect(moved.map((names) => names.join()).find((names) => names.includes('Reviews'))).toContain(
    'Reviews,Website,Call to the shop',
  );
  expect(await undoLabel()).toBe('Undo: move 3 things');
  await desk.press('Control+z');
  expect(await desk.journey()).toEqual(original);
  await heading('3 selected').waitFor();

  // A drag that is broken off leaves no trace; by keys they go one place on.
  const website = await middle(scene, 'Website');
  await mouse.move(website.x, website.y);
  await mouse.down();
  await mouse.move(website.x + 300, website.y, { steps: 4 });
  await desk.press('Escape');
  await mouse.up();
  expect(await desk.journey()).toEqual(original);
  await desk.press('Alt+ArrowRight', 'Alt+ArrowLeft', 'Control+z', 'Control+z');
  expect(await desk.journey()).toEqual(original);

  // One less and one more, then all of them doubled, and the copies deleted.
  await keyboard.down('Control');
  await mouse.click(website.x, website.y);
  await keyboard.up('Control');
  await heading('2 selected').waitFor();
  await keyboard.down('Shift');
  await mouse.click(website.x, website.y);
  await keyboard.up('Shift');
  await heading('3 selected').waitFor();
  await desk.press('Control+d');
  expect(await undoLabel()).toBe('Undo: duplicate 3 things');
  expect(momentsOf(await desk.map())).toHaveLength(16);
  await desk.press('Delete');
  expect(await undoLabel()).toBe('Undo: delete 3 things');
  await desk.press('Control+z', 'Control+z');
  expect(await desk.journey()).toEqual(original);

  // With Alt a copy is dragged.
  await mouse.click(website.x, website.y);
  await keyboard.down('Alt');
  await desk.drag(website, await middle(scene, 'Showroom'));
  await keyboard.up('Alt');
  expect(momentsOf(await desk.map()).length).toBe(14);
  await desk.press('Control+z');

  // All of a kind first, then all cards and notes; feelings of all by one key.
  await mouse.click(website.x, website.y);
  await desk.press('Control+a');
  await heading('13 selected').waitFor();
  await desk.press('2');
  const all = feelings(await desk.map());
  expect(all.slice(0, 13).every((value) => value === -1)).toBe(true);
  await desk.press('Control+z', 'Control+a');
  await heading(`${13 + mapOf(original).notes.length} selected`).waitFor();
  await desk.press('Escape', 'Escape');
  await heading('About this map').waitFor();
  expect(await desk.journey()).toEqual(original);

  // The menu of a card selects what is alike in it.
  await mouse.click(website.x, website.y, { button: 'right' });
  const menu = desk.page.getByRole('menu', { name: 'Website' });
  await menu.waitFor();
  await menu.getByRole('menuitem', { name: 'Select all with the same…' }).click();
  await desk.page.getByRole('menuitem', { name: 'Evidence', exact: true }).last().click();
  const evidence = momentsOf(mapOf(original)).find((one) => one.id === card(scene, 'Website').id)?.evidence;
  const alike = momentsOf(mapOf(original)).filter((one) => one.evidence === evidence).length;
  await heading(`${alike} selected`).waitFor();
  await desk.press('Delete');
  scene = await desk.scene();
  expect(scene.cards).toHaveLength(13 - alike);
});

test('fingers pan, zoom, choose, take hold and bend; the hand that holds a pen does nothing', async () => {
  await openSample('bike-shop.en.journey');
  const original = await desk.journey();
  const scene = await desk.scene();
  const cdp = await desk.page.context().newCDPSession(desk.page);
  const website = await middle(scene, 'Website');

  const showroom = await middle(scene, 'Showroom');
  const panel = desk.page.getByRole('complementary');

  // A tap selects.
  await touch(cdp, 'touchStart', showroom);
  await touch(cdp, 'touchEnd');
  await panel.getByText('touchpoint 5 of 13').waitFor();

  // A finger that rests takes hold; let go at the spot, it is asked what to do.
  await touch(cdp, 'touchStart', website);
  await panel.getByText('Compare · touchpoint 3 of 13').waitFor();
  await touch(cdp, 'touchEnd');
  await desk.page.getByRole('menu', { name: 'Website' }).waitFor();
  await desk.press('Escape');

  // What is selected goes with the finger; what is not, only after resting.
  await swipe(cdp, website, { x: showroom.x + 30, y: showroom.y });
  expect(namesByStage(await desk.journey())[2]?.slice(0, 2)).toEqual(['Showroom', 'Website']);
  await desk.press('Control+z');
  expect(await desk.journey()).toEqual(original);

  // A point of the curve bends at once.
  const point = scene.curves.find((item) => item.active)?.points[3];
  if (!point) throw new Error('the curve has points');
  const at = await desk.at(scene, point.x, point.y);
  await swipe(cdp, at, { x: at.x, y: at.y + 60 });
  expect(feelings(await desk.map())[3]).toBeLessThan(point.value - 0.5);
  await desk.press('Control+z');

  // With a pen down, a hand on the screen neither pans nor draws; the pen bends.
  await pen(cdp, 'mousePressed', at);
  await touch(cdp, 'touchStart', showroom);
  await touch(cdp, 'touchMove', { x: showroom.x - 200, y: showroom.y });
  await pen(cdp, 'mouseMoved', { x: at.x, y: at.y + 30 });
  await pen(cdp, 'mouseMoved', { x: at.x, y: at.y + 60 });
  await pen(cdp, 'mouseReleased', { x: at.x, y: at.y + 60 });
  await touch(cdp, 'touchEnd');
  expect(feelings(await desk.map())[3]).toBeLessThan(point.value - 0.5);
  await desk.press('Control+z');
  // Nothing has moved: the pointer still finds the same card.
  await desk.page.mouse.click(showroom.x, showroom.y);
  await desk.page.getByRole('complementary').getByText('touchpoint 5 of 13').waitFor();
  await desk.press('Escape');

  // Two fingers zoom, one on empty ground pans, and nothing of it is a change.
  const zoomed = await desk.zoom();
  await pinch(cdp, website, 60, 140);
  await expect.poll(() => desk.zoom()).toBeGreaterThan(zoomed);
  await desk.press('Shift+Digit1');
  // A finger that rests on empty ground draws an area from there.
  const call = card(scene, 'Call to the shop');
  const whole = await desk.scene();
  const ground = await desk.at(whole, call.x + call.width + 4, call.y + call.height + 3);
  await desk.page.mouse.click(...xy(await desk.middleOf(whole, call)));
  await touch(cdp, 'touchStart', ground);
  await heading('About this map').waitFor();
  for (const name of ['Call to the shop', 'Website', 'Reviews']) {
    await touch(cdp, 'touchMove', await desk.middleOf(whole, card(whole, name)));
  }
  await touch(cdp, 'touchEnd');
  await heading('3 selected').waitFor();
  await desk.press('Escape', 'Escape');
  await swipe(cdp, { x: at.x, y: at.y + 70 }, { x: at.x - 300, y: at.y + 70 });
  await desk.page.mouse.click(showroom.x, showroom.y);
  expect(await desk.journey()).toEqual(original);
});

type At = { x: number; y: number };
const xy = ({ x, y }: At): [number, number] => [x, y];

async function touch(cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: At[]): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
}

async function swipe(cdp: CDPSession, from: At, to: At): Promise<void> {
  await touch(cdp, 'touchStart', from);
  for (let step = 1; step <= 6; step++) {
    await touch(cdp, 'touchMove', {
      x: from.x + ((to.x - from.x) * step) / 6,
      y: from.y + ((to.y - from.y) * step) / 6,
    });
  }
  await touch(cdp, 'touchEnd');
}

async function pinch(cdp: CDPSession, at: At, from: number, to: number): Promise<void> {
  const fingers = (apart: number) => [
    { x: at.x - apart, y: at.y },
    { x: at.x + apart, y: at.y },
  ];
  await touch(cdp, 'touchStart', ...fingers(from));
  for (let step = 1; step <= 4; step++) await touch(cdp, 'touchMove', ...fingers(from + ((to - from) * step) / 4));
  await touch(cdp, 'touchEnd');
}

async function pen(cdp: CDPSession, type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: At): Promise<void> {
  await cdp.send('Input.dispatchMouseEvent', {
    type,
    ...at,
    button: 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount: 1,
    pointerType: 'pen',
  });
}
