/**
 * The canvas under a hand: every gesture ends as one named step, and one that is broken off leaves no trace.
 * In the browser edition only: the canvas knows nothing of the shell, and main-job.test.ts moves and bends in both.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import type { JourneyMap } from '../../../shared/document/schema.ts';
import type { Scene } from '../../../shared/layout/scene.ts';
import { Desk, feelings, namesByStage } from '../harness/desk.ts';
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

function only<T>(items: readonly T[], fits: (item: T) => boolean): T {
  const found = items.find(fits);
  if (!found) throw new Error('it is not there');
  return found;
}

const cardNamed = (scene: Scene, name: string) => only(scene.cards, (card) => card.name.join(' ') === name);
const noteSaying = (scene: Scene, start: string) => only(scene.notes, (note) => note.lines.join(' ').startsWith(start));
const undoButton = () => desk.page.getByRole('button', { name: /^Undo/ });

describe('on the bike shop', () => {
  test('a drag that Escape breaks off leaves no trace, and the history is as it was', async () => {
    await openSample('bike-shop.en.journey');
    const before = await stage.readFile(desk.file);
    const scene = await desk.scene();
    const from = await desk.middleOf(scene, cardNamed(scene, 'Website'));
    const { mouse } = desk.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x - 200, from.y, { steps: 5 });
    await desk.press('Escape');
    await mouse.move(from.x - 260, from.y, { steps: 3 });
    await mouse.up();
    expect(await undoButton().isDisabled()).toBe(true);
    expect(await stage.readFile(desk.file)).toBe(before);
  });

  test('stages and notes move by mouse, each as one step that undo names and takes back', async () => {
    await openSample('bike-shop.en.journey');
    const original = await desk.journey();
    let scene = await desk.scene();
    const names = (map: JourneyMap) => map.stages.map((item) => item.name);

    await desk.drag(
      await desk.at(scene, (scene.stageHeads[1]?.x ?? 0) + 40, (scene.stageHeads[1]?.y ?? 0) + 12),
      await desk.at(scene, (scene.stageHeads[0]?.x ?? 0) + 10, (scene.stageHeads[0]?.y ?? 0) + 12),
    );
    expect(names(await desk.map()).slice(0, 2)).toEqual(['Compare', 'Discover']);
    expect(await undoButton().getAttribute('aria-label')).toBe('Undo: move stage');
    await undoButton().click();
    expect(await desk.journey()).toEqual(original);

    // A note is taken one column on, then made longer at its end.
    scene = await desk.scene();
    const note = noteSaying(scene, 'Stock shown online');
    const column = 124;
    await desk.drag(
      await desk.at(scene, note.x + 40, note.y + 10),
      await desk.at(scene, note.x + 40 + column, note.y + 10),
    );
    scene = await desk.scene();
    const moved = noteSaying(scene, 'Stock shown online');
    expect([moved.firstColumn, moved.endColumn]).toEqual([note.firstColumn + 1, note.endColumn + 1]);
    const edge = await desk.at(scene, moved.x + moved.width - 2, moved.y + moved.height / 2);
    await desk.drag(edge, await desk.at(scene, moved.x + moved.width - 2 + column, moved.y + moved.height / 2));
    const longer = noteSaying(await desk.scene(), 'Stock shown online');
    expect([longer.firstColumn, longer.endColumn]).toEqual([moved.firstColumn, moved.endColumn + 1]);
    await desk.press('Control+z', 'Control+z');
    expect(await desk.journey()).toEqual(original);
  });

  test('a note grows its lane while it is typed, and stands where it was typed', async () => {
    await openSample('bike-shop.en.journey');
    // With all of the map in view nothing has to move to be typed in.
    await desk.press('Shift+Digit1');
    const scene = await desk.scene();
    const note = noteSaying(scene, '12 min queue');
    const spot = await desk.middleOf(scene, note);
    await desk.page.mouse.dblclick(spot.x, spot.y);
    const field = desk.page.getByRole('textbox', { name: 'Text' });
    await field.fill(
      'The queue is twelve minutes long and only one of the two tills is open, every Saturday in spring',
    );
    const typed = await field.boundingBox();
    await desk.press('Enter');
    await field.waitFor({ state: 'detached' });
    const after = await desk.scene();
    const grown = noteSaying(after, 'The queue');
    const corner = await desk.at(after, grown.x + 8, grown.y + 8);
    expect(typed?.x).toBeCloseTo(corner.x, 0);
    expect(typed?.y).toBeCloseTo(corner.y, 0);
    expect(typed?.height).toBeCloseTo(grown.lines.length * 17 * (await desk.zoom()), 0);
    const lane = (of: Scene) => only(of.lanes, (item) => item.role === 'pain').height;
    expect(lane(after)).toBeGreaterThan(lane(scene));
  });

  test('Escape while typing takes back every letter; an empty name keeps the old one', async () => {
    await openSample('bike-shop.en.journey');
    const original = await desk.journey();
    const scene = await desk.scene();
    const spot = await desk.middleOf(scene, cardNamed(scene, 'Checkout'));
    await desk.page.mouse.click(spot.x, spot.y);
    await desk.press('F2');
    await desk.page.keyboard.type('Something else');
    await desk.press('Escape', 'Enter', 'Control+a', 'Delete', 'Enter');
    expect(await desk.journey()).toEqual(original);
    expect(await undoButton().isDisabled()).toBe(true);
  });

  test('wheel, space and Ctrl with the wheel move the view and change nothing', async () => {
    await openSample('bike-shop.en.journey');
    const before = await stage.readFile(desk.file);
    const zoom = () => desk.zoom();
    const scene = await desk.scene();
    const spot = await desk.middleOf(scene, cardNamed(scene, 'Website'));
    const { mouse, keyboard } = desk.page;
    const start = await zoom();
    await mouse.move(spot.x, spot.y);
    await keyboard.down('Control');
    await mouse.wheel(0, -240);
    await keyboard.up('Control');
    await expect.poll(zoom).not.toBe(start);
    // The pointer is still on the same card.
    await mouse.click(spot.x, spot.y);
    await desk.page.getByRole('complementary').getByText('Compare · touchpoint 3 of 13').waitFor();
    await desk.page.keyboard.press('Control+0');
    await expect.poll(zoom).toBe(1);
    await desk.press('Shift+Digit1');
    await expect.poll(zoom).not.toBe(1);
    await keyboard.down('Space');
    await desk.drag(spot, { x: spot.x - 150, y: spot.y });
    await keyboard.up('Space');
    expect(await undoButton().isDisabled()).toBe(true);
    expect(await stage.readFile(desk.file)).toBe(before);
  });

  test('Shift bends by whole steps, Delete leaves a gap, and the future has a curve of its own', async () => {
    await openSample('bike-shop.en.journey');
    const scene = await desk.scene();
    const curve = only(scene.curves, (item) => item.active);
    const point = curve.points[2];
    if (!point) throw new Error('the curve has points');
    const from = await desk.at(scene, point.x, point.y);
    await desk.page.keyboard.down('Shift');
    await desk.drag(from, { x: from.x, y: from.y + 55 });
    await desk.page.keyboard.up('Shift');
    const bent = feelings(await desk.map())[2];
    expect(Number.isInteger(bent)).toBe(true);
    expect(bent).toBeLessThan(0);
    await desk.press('Delete');
    expect(feelings(await desk.map())[2]).toBeNull();

    await desk.page.getByRole('radio', { name: 'Future' }).click();
    await desk.tabTo(desk.canvas, 'Shift+Tab');
    await desk.press('Escape');
    await desk.page.mouse.click(from.x, from.y);
    await desk.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    const map = await desk.map();
    const future = only(map.curves, (item) => item.time === 'future').id;
    const third = map.stages.flatMap((item) => item.moments)[2];
    expect(third?.feelings[future]).toBe(-2);
  });
});

test('in Persian a card is dragged against the arrow of Latin time, and left goes on', async () => {
  await openSample('weather-day.fa.journey', 'fa-IR');
  const before = namesByStage(await desk.journey());
  const scene = await desk.scene();
  const [first, second] = scene.cards;
  if (!first || !second) throw new Error('the sample has cards');
  expect(first.x).toBeGreaterThan(second.x);
  // The first card is let go on the far (left) half of the second: it comes after it.
  await desk.drag(await desk.middleOf(scene, first), await desk.at(scene, second.x + 20, second.y + 40));
  const dragged = namesByStage(await desk.journey());
  expect(dragged[0]?.slice(0, 2)).toEqual([before[0]?.[1], before[0]?.[0]]);
  await desk.press('Alt+ArrowRight');
  expect(namesByStage(await desk.journey())).toEqual(before);
});
