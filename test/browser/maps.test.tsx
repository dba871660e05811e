/** Several maps in a file: their tabs, their variants, the order they stand in, and the way back from every change. */
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import { OpenDialog } from '../../renderer/dialogs/OpenDialog.tsx';
import { loadFonts } from '../../renderer/fonts.ts';
import { LiveRegion } from '../../renderer/frame/LiveRegion.tsx';
import { MapTabs } from '../../renderer/maps/MapTabs.tsx';
import { type Editor, EditorContext, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { newMap } from '../../shared/document/blank.ts';
import { type Desk, openOn, setDesk } from './desk.tsx';
import { entries, readSample, said } from './panels.tsx';

let desk: Desk;
beforeAll(loadFonts);
afterEach(() => desk.clear());

function show(languages = ['en-GB']): Editor {
  desk = setDesk({ languages });
  const { editor } = openOn(desk, readSample(bikeShop));
  desk.show(
    <EditorContext value={editor}>
      {/* As in the window, the strip is no part of the map over it. */}
      <main aria-label="Map" />
      <div style={{ inlineSize: 900 }}>
        <MapTabs />
      </div>
      <OpenDialog />
      <LiveRegion />
    </EditorContext>,
  );
  return editor;
}

const names = (editor: Editor) => journeyOf(editor).maps.map((map) => map.name);
const tab = (name: string) => page.getByRole('tab', { name });
const choose = async (item: string) => userEvent.click(page.getByRole('menuitem', { name: item }));

/** Two more maps, behind the sample's own: "Map 2" and "Map 3". */
async function addTwo(): Promise<void> {
  for (const _ of [1, 2]) {
    await userEvent.click(page.getByRole('button', { name: 'Add a map' }));
    await choose('Empty map');
    await userEvent.keyboard('{Enter}');
  }
}

describe('tabs', () => {
  let editor: Editor;
  beforeEach(() => {
    editor = show();
  });

  test('an added map is shown and named at once; undo takes it away and shows its neighbour', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Add a map' }));
    await choose('Empty map');
    await userEvent.keyboard('Commuters{Enter}');
    await expect.element(tab('Commuters')).toHaveAttribute('aria-selected', 'true');
    expect(mapOf(editor).stages).toEqual([]);
    expect(entries(editor)).toEqual(['edit.addMap', 'edit.renameMap']);
    editor.getState().undo();
    editor.getState().undo();
    expect(names(editor)).toEqual(['First-time buyer']);
    expect(mapOf(editor).name).toBe('First-time buyer');
  });

  test('a variant has the map’s words and ids of its own, stands behind it, and leaves it alone', async () => {
    const original = mapOf(editor);
    await userEvent.click(page.getByRole('button', { name: 'Add a map' }));
    await choose('Variant of this map');
    await userEvent.keyboard('{Escape}');
    const variant = mapOf(editor);
    expect(names(editor)).toEqual(['First-time buyer', 'First-time buyer, variant']);
    expect(variant.stages.map((stage) => stage.name)).toEqual(original.stages.map((stage) => stage.name));
    const [stage] = variant.stages;
    editor
      .getState()
      .do({ edit: 'removeFromMap', map: variant.id, from: 'stages', id: stage?.id ?? '' }, { key: 'edit.removeStage' });
    expect(mapOf(editor).stages).toHaveLength(original.stages.length - 1);
    expect(journeyOf(editor).maps[0]).toBe(original);
    expect(journeyOf(editor).touchpoints).toHaveLength(13);
  });

  test('a template brings its stages, and meets touchpoints that the file has under their own name', async () => {
    const before = journeyOf(editor).touchpoints.length;
    await userEvent.click(page.getByRole('button', { name: 'Add a map' }));
    await choose('From a template…');
    await userEvent.click(page.getByRole('button', { name: /^A day in/ }));
    await expect.element(tab('A day in a life')).toHaveAttribute('aria-selected', 'true');
    const map = mapOf(editor);
    expect(map.stages.length).toBeGreaterThan(1);
    const used = new Set(map.stages.flatMap((stage) => stage.moments.map((moment) => moment.touchpoint)));
    const website = journeyOf(editor).touchpoints.filter((item) => item.name === 'Website');
    expect(website).toHaveLength(1);
    expect(used.has(website[0]?.id ?? '')).toBe(true);
    editor.getState().undo();
    expect(journeyOf(editor).touchpoints).toHaveLength(before);
  });

  test('arrow keys walk and show, Alt moves, F2 renames, Delete deletes and undo brings it back', async () => {
    await addTwo();
    await userEvent.click(tab('First-time buyer'));
    await userEvent.keyboard('{ArrowRight}');
    expect(mapOf(editor).name).toBe('Map 2');
    await expect.element(tab('Map 2')).toHaveFocus();
    expect(said(editor)).toBe('Map Map 2, 2 of 3');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(names(editor)).toEqual(['First-time buyer', 'Map 3', 'Map 2']);
    expect(said(editor)).toBe('Map Map 2 is now 3 of 3');
    await userEvent.keyboard('{F2}Desmond{Enter}');
    expect(names(editor)).toEqual(['First-time buyer', 'Map 3', 'Desmond']);
    await expect.element(tab('Desmond')).toHaveFocus();
    await userEvent.keyboard('{Delete}');
    expect(names(editor)).toEqual(['First-time buyer', 'Map 3']);
    expect(mapOf(editor).name).toBe('Map 3');
    expect(said(editor)).toBe('Map Desmond deleted. Undo brings it back.');
    editor.getState().undo();
    expect(mapOf(editor).name).toBe('Desmond');
  });

  test('the last map stays', async () => {
    await userEvent.click(tab('First-time buyer'));
    await userEvent.keyboard('{Delete}');
    expect(names(editor)).toEqual(['First-time buyer']);
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await expect.element(page.getByRole('menuitem', { name: 'Delete map' })).toBeDisabled();
  });

  test('a double click renames; Escape and an empty name leave the old one', async () => {
    await userEvent.dblClick(tab('First-time buyer'));
    await userEvent.keyboard('Other{Escape}');
    expect(names(editor)).toEqual(['First-time buyer']);
    await userEvent.dblClick(tab('First-time buyer'));
    await userEvent.clear(page.getByRole('textbox', { name: 'Name of the map' }));
    await userEvent.keyboard('{Enter}');
    expect(names(editor)).toEqual(['First-time buyer']);
  });

  test('are a region of their own, to which axe objects nothing', async () => {
    await addTwo();
    await expect.element(page.getByRole('navigation', { name: 'Maps' }).getByRole('tablist')).toBeVisible();
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

test.each([
  ['en-GB', 'after the last'],
  ['fa-IR', 'after the last, from right to left'],
])('in %s a tab is dragged %s', async (language) => {
  const editor = show([language]);
  let count = 0;
  for (const name of ['B', 'C']) {
    const item = newMap({ id: `map-${name}`, name, newId: () => `${name}${count++}` });
    editor.getState().do({ edit: 'add', to: 'maps', item }, { key: 'edit.addMap' });
  }
  await expect.element(tab('C')).toBeVisible();
  const rtl = language === 'fa-IR';
  const box = (name: string) => tab(name).element().getBoundingClientRect();
  const end = box('C');
  await userEvent.dragAndDrop(tab('First-time buyer'), tab('C'), {
    targetPosition: { x: rtl ? 3 : end.width - 3, y: 10 },
  });
  expect(names(editor)).toEqual(['B', 'C', 'First-time buyer']);
  expect(entries(editor).at(-1)).toBe('edit.moveMap');
});
