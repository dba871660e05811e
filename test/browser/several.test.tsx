/** Several things selected: what the panel says of them, what it gives them, and the same in the outline. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ContextMenu } from '../../renderer/context/ContextMenu.tsx';
import { Inspector } from '../../renderer/inspector/Inspector.tsx';
import { Outline } from '../../renderer/outline/Outline.tsx';
import { EditorContext, mapIn, selectedIn } from '../../renderer/state/editor.ts';
import type { OpenDocument } from '../../renderer/state/workspace.ts';
import { momentsOf } from '../../shared/document/find.ts';
import { type Desk, openOn, setDesk, someJourney } from './desk.tsx';

let desk: Desk;
let document_: OpenDocument;

beforeEach(async () => {
  await page.viewport(1280, 900);
  desk = setDesk();
  document_ = openOn(desk, someJourney());
});
afterEach(() => desk.clear());

const state = () => document_.editor.getState();
const moments = () => momentsOf(mapIn(state()));
const touchpointOf = (index: number) =>
  state().history.journey.touchpoints.find(({ id }) => id === moments()[index]?.touchpoint);

function show(content: React.ReactNode) {
  desk.show(<EditorContext value={document_.editor}>{content}</EditorContext>);
}

function selectMoments(...indexes: number[]) {
  state().selectSeveral(indexes.map((index) => ({ kind: 'moment', id: moments()[index]?.id ?? '' })));
}

describe('the panel of several things', () => {
  test('says how many, says honestly where they differ, and gives all of them the same as one step', async () => {
    const [first, second] = moments();
    const { mapId } = state();
    state().do(
      { edit: 'setMoment', map: mapId, moment: first?.id ?? '', fields: { evidence: 'measured' } },
      { key: 'edit.evidence' },
    );
    show(<Inspector />);
    selectMoments(0, 1, 2);
    await expect.element(page.getByRole('heading', { name: '3 selected' })).toBeVisible();
    await expect.element(page.getByText('3 touchpoints')).toBeVisible();
    for (const value of ['Guess', 'Observed', 'Measured'])
      await expect.element(page.getByRole('radio', { name: value })).not.toBeChecked();

    const before = state().history.past.length;
    await userEvent.click(page.getByText('Observed', { exact: true }));
    expect(
      moments()
        .slice(0, 3)
        .map(({ evidence }) => evidence),
    ).toEqual(['observed', 'observed', 'observed']);
    expect(moments()[3]?.evidence).not.toBe('observed');
    expect(state().history.past).toHaveLength(before + 1);
    await expect.element(page.getByRole('radio', { name: 'Observed' })).toBeChecked();
    state().undo();
    expect(moments()[0]?.evidence).toBe('measured');
    expect(moments()[1]).toEqual(second);
  });

  test('an owner is added to all and taken from all; those of only some are named', async () => {
    show(<Inspector />);
    selectMoments(0, 1);
    const field = page.getByRole('combobox', { name: 'Owner' });
    await userEvent.fill(field, 'Front desk');
    await userEvent.keyboard('{Enter}');
    const owner = state().history.journey.owners.find(({ name }) => name === 'Front desk')?.id;
    expect(owner).toBeDefined();
    expect(touchpointOf(0)?.owners).toContain(owner);
    expect(touchpointOf(1)?.owners).toContain(owner);

    selectMoments(0, 1, 2);
    await expect.element(page.getByText(/Front desk \(2 of 3\)/)).toBeVisible();
    selectMoments(0, 1);
    await userEvent.click(page.getByRole('button', { name: 'Remove Front desk' }));
    expect(touchpointOf(0)?.owners).not.toContain(owner);
  });

  test('deletes all as one step that says how many', async () => {
    show(<Inspector />);
    const all = moments().length;
    selectMoments(0, 2);
    await userEvent.click(page.getByRole('button', { name: 'Delete all of them' }));
    expect(moments()).toHaveLength(all - 2);
    expect(state().history.past.at(-1)?.label).toEqual({ key: 'edit.removeSeveral', params: { count: 2 } });
    expect(state().said.text).toBe('2 deleted');
    state().undo();
    expect(moments()).toHaveLength(all);
  });
});

describe('in the outline', () => {
  test('Shift with arrows and clicks takes several rows, which move together and are let go by Escape', async () => {
    show(<Outline />);
    const names = () => moments().map(({ id }) => id);
    const order = names();
    const row = (index: number) =>
      document.querySelector<HTMLElement>(`[data-row="${order[index]}"] [data-column="name"]`);
    await userEvent.click(row(0) as HTMLElement);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selectedIn(state()).map((item) => 'id' in item && item.id)).toEqual([order[0], order[1]]);
    expect(state().said.text).toContain('2 selected');
    await expect
      .poll(() => document.querySelector(`[data-row="${order[0]}"]`)?.getAttribute('aria-selected'))
      .toBe('true');
    await expect
      .poll(() => document.querySelector(`[data-row="${order[2]}"]`)?.getAttribute('aria-selected'))
      .toBe('false');

    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    const home = mapIn(state()).stages.find((stage) => stage.moments.some(({ id }) => id === order[1]));
    expect(home?.moments.map(({ id }) => id)).toEqual(expect.arrayContaining([order[0], order[1]]));
    expect(state().said.text).toContain('2 moved');
    state().undo();
    await userEvent.keyboard('{Escape}');
    expect(selectedIn(state())).toHaveLength(1);

    await userEvent.click(row(0) as HTMLElement);
    await userEvent.click(row(2) as HTMLElement, { modifiers: ['Shift'] });
    expect(selectedIn(state())).toHaveLength(3);
    await userEvent.click(row(1) as HTMLElement, { modifiers: ['ControlOrMeta'] });
    expect(selectedIn(state())).toHaveLength(2);
  });

  test('figures and signs on selected rows say how they feel, as on the map; in a cell they are written there', async () => {
    show(<Outline />);
    const cell = (index: number, column: string) =>
      document.querySelector<HTMLElement>(
        `[data-row="${moments()[index]?.id}"] [data-column="${column}"]`,
      ) as HTMLElement;
    const curve = state().curveId ?? '';
    const feelings = () => [0, 1].map((index) => moments()[index]?.feelings[curve]);
    await userEvent.click(cell(0, 'name'));
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}5');
    expect(feelings()).toEqual([2, 2]);
    expect(state().said.text).toContain('2');
    await userEvent.keyboard('-');
    expect(feelings()).toEqual([1, 1]);
    await userEvent.keyboard('0');
    expect(feelings()).toEqual([undefined, undefined]);
    expect(state().history.past).toHaveLength(3);
    expect(selectedIn(state())).toHaveLength(2);

    // From a cell of feelings on, the rows are selected, and their heads are where the keys stand.
    await userEvent.keyboard('{Escape}');
    await userEvent.click(cell(0, curve));
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}1');
    expect(feelings()).toEqual([-2, -2]);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(cell(0, curve));
    await userEvent.keyboard('1{Enter}');
    expect(feelings()).toEqual([1, -2]);

    // Text stays text.
    await userEvent.click(cell(0, 'where'));
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}3 rooms{Enter}');
    expect(feelings()).toEqual([1, -2]);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(cell(1, 'name'));
    await userEvent.keyboard('4 doors{Enter}');
    expect(feelings()).toEqual([1, -2]);
    expect(touchpointOf(1)?.name).toBe('4 doors');
  });

  test('the menu of what is selected opens by key, walks by arrows, does it, and gives the focus back', async () => {
    show(
      <>
        <Outline />
        <ContextMenu />
      </>,
    );
    const first = moments()[0]?.id;
    const cell = document.querySelector<HTMLElement>(`[data-row="${first}"] [data-column="name"]`) as HTMLElement;
    await userEvent.click(cell);
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    const menu = page.getByRole('menu').filter({ has: page.getByRole('menuitem', { name: 'Evidence' }) });
    await expect.element(menu.first()).toBeVisible();
    await userEvent.keyboard('e{ArrowRight}');
    await expect.element(page.getByRole('menuitemcheckbox', { name: 'Measured' })).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(page.getByRole('menuitem', { name: 'Evidence' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitemcheckbox', { name: 'Guess' })).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('menuitemcheckbox', { name: 'Measured' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(moments()[0]?.evidence).toBe('measured');
    await expect.poll(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row')).toBe(first);

    // By the other button of the mouse, on a row that was not selected.
    const second = moments()[1]?.id;
    const names = [touchpointOf(0)?.name, touchpointOf(1)?.name];
    await userEvent.click(document.querySelector(`[data-row="${second}"] [data-column="name"]`) as HTMLElement, {
      button: 'right',
    });
    await expect.element(page.getByRole('menu', { name: names[1] })).toBeVisible();
    expect(selectedIn(state())).toEqual([{ kind: 'moment', id: second }]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('[role=menu]:popover-open')).toBeNull();
  });
});
