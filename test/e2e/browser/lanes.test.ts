/**
 * Lanes under a hand: dragged to another place, pulled taller, folded, added from the foot of their names,
 * filled with a picture, and the whole of it by keyboard as well.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import type { JourneyMap } from '../../../shared/document/schema.ts';
import type { LaneBand, Scene } from '../../../shared/layout/scene.ts';
import { Desk } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';

let stage: Stage;
let desk: Desk;

async function openSample(sample: string, locale = 'en-GB'): Promise<void> {
  const text = await readFile(join(PROJECT_ROOT, 'assets/samples', sample), 'utf8');
  stage = await launch({ viewport: { width: 1600, height: 1000 }, files: { [sample]: text }, locale });
  desk = new Desk(stage, sample);
  await desk.page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.answerOpen(sample);
  await desk.page.keyboard.press('Control+o');
  await desk.canvas.waitFor();
  // With all of the map in view nothing moves while lanes are taken hold of.
  await desk.press('Shift+Digit1');
}

afterEach(() => stage.close());

const sorts = (map: JourneyMap) => map.lanes.map((lane) => (lane.kind === 'notes' ? lane.role : lane.kind));
const undoButton = () => desk.page.getByRole('button', { name: /^Undo/ });
const said = (text: string) => desk.page.locator('[aria-live=polite]').getByText(text).waitFor({ state: 'attached' });

function laneNamed(scene: Scene, name: string): LaneBand {
  const lane = scene.lanes.find((item) => item.name === name);
  if (!lane) throw new Error(`no lane ${name}`);
  return lane;
}

/** Screen px of a point in the strip of lane names; `inline` from its start side. Map px. */
async function inStrip(scene: Scene, inline: number, y: number): Promise<{ x: number; y: number }> {
  const x = scene.direction === 'ltr' ? inline : scene.width - inline;
  return desk.at(scene, x, y);
}

describe('with the mouse', () => {
  test('a lane is dragged, pulled taller, fitted again, folded and unfolded, each as one step', async () => {
    await openSample('bike-shop.en.journey');
    const original = await desk.journey();
    const { mouse } = desk.page;
    let scene = await desk.scene();
    let pain = laneNamed(scene, 'Pain points');
    const does = laneNamed(scene, 'Customer does');
    await desk.drag(await inStrip(scene, 40, pain.y + pain.height / 2), await inStrip(scene, 40, does.y + 4));
    await said('Lane Pain points is now 2 of 7');
    expect(sorts(await desk.map()).slice(0, 3)).toEqual(['touchpoints', 'pain', 'does']);
    expect(await undoButton().getAttribute('aria-label')).toBe('Undo: move lane');

    scene = await desk.scene();
    pain = laneNamed(scene, 'Pain points');
    const bottom = pain.y + pain.height;
    await desk.drag(await inStrip(scene, 40, bottom), await inStrip(scene, 40, bottom + 90));
    scene = await desk.scene();
    expect(laneNamed(scene, 'Pain points').height).toBeCloseTo(pain.height + 90, -1);

    const edge = await inStrip(scene, 40, bottom + 90);
    await mouse.dblclick(edge.x, edge.y);
    scene = await desk.scene();
    expect(laneNamed(scene, 'Pain points').height).toBe(pain.height);

    const fold = await inStrip(scene, scene.headWidth - 13, pain.y + 14);
    await mouse.click(fold.x, fold.y);
    await said('Pain points: collapsed');
    expect((await desk.map()).lanes[1]?.collapsed).toBe(true);
    await mouse.click(fold.x, fold.y);
    await said('Pain points: expanded');

    // A drag that Escape breaks off, and one that ends where it began, leave no trace.
    scene = await desk.scene();
    const before = await desk.journey();
    const head = await inStrip(scene, 40, pain.y + 30);
    await mouse.move(head.x, head.y);
    await mouse.down();
    await mouse.move(head.x, head.y + 200, { steps: 4 });
    await desk.press('Escape');
    await mouse.up();
    await desk.drag(head, { x: head.x, y: head.y + 6 });
    expect(await desk.journey()).toEqual(before);

    await desk.press('Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z');
    expect(await desk.journey()).toEqual(original);
  });

  test('on a right-to-left map the heads stand at the right, and a lane is added at their foot', async () => {
    await openSample('weather-day.fa.journey', 'fa-IR');
    const scene = await desk.scene();
    const last = scene.lanes.at(-1) as LaneBand;
    const plus = await inStrip(scene, 40, last.y + last.height + 20);
    await desk.page.mouse.click(plus.x, plus.y);
    await desk.page.getByRole('menuitem', { name: 'پشت صحنه' }).click();
    const added = await desk.scene();
    expect(added.lanes.at(-1)?.role).toBe('backstage');
    expect(added.visibility?.lines.join(' ')).toBe('خط دید مشتری');
    const first = added.lanes[0] as LaneBand;
    await desk.drag(
      await inStrip(added, 40, first.y + first.height / 2),
      await inStrip(added, 40, (added.lanes[2]?.y ?? 0) + 2),
    );
    expect(sorts(await desk.map()).slice(0, 2)).toEqual(['does', 'touchpoints']);
  });
});

test('by keyboard alone: a storyboard is added, moved, filled and hidden', async () => {
  await openSample('bike-shop.en.journey');
  await desk.press('Alt+l');
  await desk.page.getByRole('menuitem', { name: 'Storyboard' }).press('Enter');
  await said('Lane Storyboard added');
  await desk.canvas.focus();
  await desk.press('Alt+ArrowUp', 'Alt+ArrowUp');
  await said('Lane Storyboard is now 6 of 8');

  // From the head on leads into the lane; Enter there asks for a picture.
  await desk.press('ArrowRight');
  const [chooser] = await Promise.all([desk.page.waitForEvent('filechooser'), desk.press('Enter')]);
  await chooser.setFiles(join(PROJECT_ROOT, 'docs/pictures/checklist-en.png'));
  await said('Picture put in');
  await desk.press('Enter');
  await desk.page.keyboard.type('The checklist');
  await desk.press('Enter', 'NumpadAdd', 'NumpadAdd');
  await said('2 votes');
  const note = (await desk.map()).notes.at(-1);
  expect(note).toMatchObject({ text: 'The checklist', votes: 2 });
  expect(note?.picture).toMatch(/^data:image\/jpeg;base64,/);

  await desk.press('Alt+t');
  await desk.page.getByRole('textbox', { name: 'What is to be done' }).waitFor();
  expect((await desk.journey()).tasks.at(-1)).toMatchObject({ title: 'The checklist', note: note?.id });

  // Back to the head, and out of sight; the menu brings it back.
  await desk.canvas.focus();
  await desk.press('ArrowLeft', 'Alt+h');
  await said('Lane Storyboard hidden');
  await desk.press('Alt+l', 'Enter');
  await said('Lane Storyboard shown');
  await desk.press('Delete');
  await said('Storyboard deleted');
  expect(sorts(await desk.map())).not.toContain('pictures');
  await desk.press('Control+z');
  expect((await desk.map()).notes.at(-1)).toEqual(note);
});
