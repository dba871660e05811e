/** Lanes and notes in their panels, in the menu of lanes and in the outline. */
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import { Inspector } from '../../renderer/inspector/Inspector.tsx';
import { LaneMenu } from '../../renderer/lanes/LaneMenu.tsx';
import { openLaneMenu } from '../../renderer/lanes/opening.ts';
import { Outline } from '../../renderer/outline/Outline.tsx';
import { putPicture } from '../../renderer/pictures/putting.ts';
import { readPicture } from '../../renderer/pictures/read-picture.ts';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { LANE_SORTS } from '../../renderer/state/lanes.ts';
import { newLane } from '../../shared/document/blank.ts';
import type { Lane, Note } from '../../shared/document/schema.ts';
import { type Desk, setDesk } from './desk.tsx';
import { entries, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;

function open(panel: React.ReactNode, width = 320): void {
  desk = setDesk();
  editor = showPanel(desk, readSample(bikeShop), panel, width);
}

afterEach(() => desk.clear());

const lane = (role: Lane['role'] | Lane['kind']): Lane => {
  const found = mapOf(editor).lanes.find((item) => item.role === role || item.kind === role);
  if (!found) throw new Error(`no lane ${role}`);
  return found;
};
const kinds = () => mapOf(editor).lanes.map((item) => (item.kind === 'notes' ? item.role : item.kind));
const noteSaying = (start: string): Note => {
  const found = mapOf(editor).notes.find((item) => item.text.startsWith(start));
  if (!found) throw new Error(`no note says ${start}`);
  return found;
};

describe('the panel of a lane', () => {
  test('renames, moves, collapses, copies and deletes it, each as one step', async () => {
    open(<Inspector />);
    editor.getState().select({ kind: 'lane', id: lane('pain').id });
    const name = page.getByRole('textbox', { name: 'Name of the lane' });
    await expect.element(name).toHaveAttribute('placeholder', 'Pain points');
    await userEvent.fill(name, 'What hurts');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Move up' }));
    expect(kinds().indexOf('pain')).toBe(3);
    expect(said(editor)).toBe('Lane What hurts is now 4 of 7');
    await userEvent.click(page.getByRole('checkbox', { name: 'Collapsed' }));
    expect(lane('pain').collapsed).toBe(true);
    const before = mapOf(editor).notes.length;
    const held = mapOf(editor).notes.filter((note) => note.lane === lane('pain').id).length;
    await userEvent.click(page.getByRole('button', { name: 'Duplicate lane' }));
    expect(mapOf(editor).lanes[4]?.name).toBe('What hurts (copy)');
    expect(mapOf(editor).notes).toHaveLength(before + held);
    await userEvent.click(page.getByRole('button', { name: 'Delete lane and its notes' }));
    expect(mapOf(editor).notes).toHaveLength(before);
    expect(entries(editor)).toEqual([
      'edit.renameLane',
      'edit.moveLane',
      'edit.collapseLane',
      'edit.duplicateLane',
      'edit.removeLane',
    ]);
  });

  test('the last lane of touchpoints stays, and says why', async () => {
    open(<Inspector />);
    editor.getState().select({ kind: 'lane', id: lane('touchpoints').id });
    await expect.poll(() => document.body.textContent).toContain('The last lane of touchpoints stays');
    expect(page.getByRole('button', { name: 'Delete lane and its notes' }).elements()).toHaveLength(0);
  });
});

describe('the menu of lanes', () => {
  test('adds every sort of lane, below the one that is selected', async () => {
    open(<LaneMenu />);
    for (const [i] of LANE_SORTS.entries()) {
      openLaneMenu();
      const items = page.getByRole('menuitem').elements();
      expect(items).toHaveLength(LANE_SORTS.length);
      await userEvent.click(items[i] as Element);
    }
    expect(kinds().slice(-LANE_SORTS.length)).toEqual(
      LANE_SORTS.map((sort) => (sort.kind === 'notes' ? sort.role : sort.kind)),
    );
    editor.getState().select({ kind: 'lane', id: lane('touchpoints').id });
    openLaneMenu();
    await userEvent.click(page.getByRole('menuitem', { name: 'Goals' }));
    expect(kinds()[1]).toBe('goals');
  });

  test('hides a lane and brings it back with what stood in it', async () => {
    open(<LaneMenu />);
    openLaneMenu();
    await userEvent.click(page.getByRole('menuitemcheckbox', { name: 'Show “Pain points”' }));
    expect(lane('pain').hidden).toBe(true);
    expect(said(editor)).toBe('Lane Pain points hidden');
    openLaneMenu();
    // What is hidden stands first.
    await userEvent.keyboard('{Enter}');
    expect(lane('pain').hidden).toBe(false);
    expect(editor.getState().selection).toEqual({ kind: 'lane', id: lane('pain').id });
  });
});

describe('the panel of a note', () => {
  test('says what it means in words, counts votes, and makes one task of it', async () => {
    open(<Inspector />);
    const { id } = noteSaying('12 min queue');
    editor.getState().select({ kind: 'note', id });
    await userEvent.click(page.getByRole('radio', { name: 'Question' }));
    expect(noteSaying('12 min').colour).toBe('meaning-2');
    await userEvent.click(page.getByRole('radio', { name: 'As its lane' }));
    expect(noteSaying('12 min').colour).toBeNull();
    const { votes } = noteSaying('12 min');
    await userEvent.click(page.getByRole('button', { name: 'Add a vote' }));
    expect(said(editor)).toBe(`${votes + 1} votes`);

    const tasks = journeyOf(editor).tasks.length;
    await userEvent.click(page.getByRole('button', { name: 'Make note a task' }));
    const task = journeyOf(editor).tasks.at(-1);
    expect(journeyOf(editor).tasks).toHaveLength(tasks + 1);
    expect(task).toMatchObject({ title: '12 min queue, one till open', note: id, map: mapOf(editor).id });
    expect(journeyOf(editor).touchpoints.find((item) => item.id === task?.touchpoint)?.name).toBe('Checkout');
    await expect.poll(() => document.activeElement?.textContent).toContain('12 min queue');
  });

  test('keys count votes, go through the meanings and lead to the same task again', async () => {
    open(<Inspector />);
    const { id, votes } = noteSaying('12 min queue');
    editor.getState().select({ kind: 'note', id });
    await userEvent.keyboard('+++-');
    expect(noteSaying('12 min').votes).toBe(votes + 2);
    await userEvent.keyboard('{Alt>}m{/Alt}');
    expect(noteSaying('12 min').colour).toBe('meaning-1');
    expect(said(editor)).toBe('Problem');
    await userEvent.keyboard('{Alt>}t{/Alt}');
    const tasks = journeyOf(editor).tasks.length;
    await expect.poll(() => document.activeElement?.id).toContain('task-');
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Alt>}t{/Alt}');
    expect(journeyOf(editor).tasks).toHaveLength(tasks);
    expect(said(editor)).toMatch(/^Already a task/);
  });
});

describe('pictures', () => {
  async function drawn(width: number, height: number, fill: string): Promise<File> {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('a canvas has a context');
    context.fillStyle = fill;
    context.fillRect(0, 0, width, height);
    return new File([await canvas.convertToBlob()], 'photo.png', { type: 'image/png' });
  }

  test('are scaled down to what a map needs, see-through ones stay so', async () => {
    desk = setDesk();
    const photo = await readPicture(await drawn(1600, 800, 'teal'));
    expect(photo).toMatchObject({ ok: true });
    const data = photo.ok ? photo.data : '';
    expect(data).toMatch(/^data:image\/jpeg/);
    const image = await createImageBitmap(await (await fetch(data)).blob());
    expect([image.width, image.height]).toEqual([1200, 600]);
    const glass = await readPicture(await drawn(40, 40, 'rgb(0 0 0 / 20%)'));
    expect(glass.ok && glass.data).toMatch(/^data:image\/png/);
  });

  test('one that cannot be read is refused with a message and leaves no trace', async () => {
    open(<Inspector />);
    const state = editor.getState();
    const pictures = newLane({ id: 'pictures', kind: 'pictures' });
    state.do({ edit: 'addToMap', map: state.mapId, to: 'lanes', item: pictures }, { key: 'edit.addLane' });
    const stage = mapOf(editor).stages[0]?.id ?? '';
    const spot = { lane: 'pictures', place: { stage } };
    const put = putPicture(editor, spot, new File(['no picture'], 'letter.png', { type: 'image/png' }));
    await expect.poll(() => desk.workspace.getState().dialog).toMatchObject({ problem: 'broken', file: 'letter.png' });
    const { dialog } = desk.workspace.getState();
    if (dialog?.dialog === 'picture') dialog.answer();
    await put;
    expect(entries(editor)).toEqual(['edit.addLane']);
    await putPicture(editor, spot, await drawn(10, 10, 'red'));
    const note = mapOf(editor).notes.find((item) => item.lane === 'pictures');
    expect(note?.picture).toMatch(/^data:image/);
    await expect.element(page.getByRole('img', { name: 'picture without caption' })).toBeVisible();
    // A caption that is emptied again does not take the picture along.
    await userEvent.fill(page.getByRole('textbox', { name: 'Caption' }), 'The shop');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(page.getByRole('textbox', { name: 'Caption' }), '');
    await userEvent.keyboard('{Enter}');
    expect(mapOf(editor).notes.find((item) => item.lane === 'pictures')?.picture).toBe(note?.picture);
  });
});

test('a copied picture is pasted into the selected place of a storyboard; one that comes with words is not', async () => {
  open(<Outline />, 1000);
  const state = editor.getState();
  const pictures = newLane({ id: 'pictures', kind: 'pictures' });
  state.do({ edit: 'addToMap', map: state.mapId, to: 'lanes', item: pictures }, { key: 'edit.addLane' });
  state.select({ kind: 'cell', lane: 'pictures', place: { stage: mapOf(editor).stages[0]?.id ?? '' } });
  const canvas = new OffscreenCanvas(20, 20);
  canvas.getContext('2d')?.fillRect(0, 0, 20, 20);
  const file = new File([await canvas.convertToBlob()], 'copied.png', { type: 'image/png' });
  const paste = (text: string) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(file);
    if (text !== '') clipboardData.setData('text/plain', text);
    return document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  };
  const withPicture = () => mapOf(editor).notes.filter((note) => note.picture !== null);
  paste('Cells of a table');
  expect(paste('')).toBe(false);
  await expect.poll(withPicture).toHaveLength(1);
});

describe('in the outline', () => {
  const heads = () =>
    page
      .getByRole('columnheader')
      .elements()
      .map((item) => item.textContent);

  test('lanes are columns: at their heads they are moved, renamed, and deleted by keyboard', async () => {
    open(<Outline />, 1000);
    editor.getState().select({ kind: 'lane', id: lane('thinks').id });
    await expect.poll(() => document.querySelector('[role=grid] [tabindex="0"]')?.textContent).toBe('Thinks');
    document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(heads().indexOf('Thinks')).toBeLessThan(heads().indexOf('Customer does'));
    expect(document.activeElement?.textContent).toBe('Thinks');
    await userEvent.keyboard('{Delete}');
    expect(heads()).not.toContain('Thinks');
    expect(said(editor)).toBe('Thinks deleted');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(heads()).toContain('Thinks');
  });

  test('people at the back are told apart, measures are read, votes are shown', async () => {
    open(<Outline />, 1000);
    const state = editor.getState();
    for (const added of [
      newLane({ id: 'back', kind: 'notes', role: 'backstage' }),
      newLane({ id: 'figures', kind: 'measures' }),
    ])
      state.do({ edit: 'addToMap', map: state.mapId, to: 'lanes', item: added }, { key: 'edit.addLane' });
    await expect.poll(heads).toContain('Backstage, behind the line of visibility');
    await expect.element(page.getByText(/^Buy after a test ride: 68%/)).toBeInTheDocument();
    await expect.element(page.getByText('9 votes').first()).toBeInTheDocument();
  });
});
