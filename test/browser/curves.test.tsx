/** The curves of a map: managed in the panel, switched and compared in the legend, walked by keys. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import { CurveLegend } from '../../renderer/curves/CurveLegend.tsx';
import { CurvesPanel } from '../../renderer/curves/CurvesPanel.tsx';
import { type Editor, mapIn, mapOf, useEditor } from '../../renderer/state/editor.ts';
import { CURVES_MAX } from '../../shared/document/terms.ts';
import { violations } from '../views/axe.ts';
import { type Desk, setDesk } from './desk.tsx';
import { entries, momentNamed, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;

function Both() {
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  return (
    <>
      <CurvesPanel journey={journey} map={map} />
      <CurveLegend />
    </>
  );
}

beforeEach(() => {
  desk = setDesk({ languages: ['en-GB'] });
  editor = showPanel(desk, readSample(bikeShop), <Both />, 700);
});
afterEach(() => desk.clear());

const curves = () => mapOf(editor).curves;
const legend = () => page.getByRole('region', { name: 'Emotion curves on the map' });
const feelingsOf = (id: string) =>
  mapOf(editor).stages.flatMap((stage) => stage.moments.map((one) => one.feelings[id]));

async function choose(curve: string, item: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: `More for ${curve}` }));
  await userEvent.click(page.getByRole('menuitem', { name: item }));
}

describe('the panel', () => {
  test('copies today as the start of the future, with all its feelings, as one step', async () => {
    const today = curves()[0]?.id ?? '';
    await choose('Maya · Today', 'Copy as the start of the future');
    const copy = curves()[1];
    expect(copy).toMatchObject({ time: 'future', dash: 'dashed', persona: curves()[0]?.persona });
    expect(feelingsOf(copy?.id ?? '')).toEqual(feelingsOf(today));
    expect(editor.getState().curveId).toBe(copy?.id);
    expect(entries(editor)).toEqual(['edit.copyCurve']);
    editor.getState().undo();
    expect(curves()).toHaveLength(2);
  });

  test('deletes a curve with its feelings in one step, and undo brings all of them back', async () => {
    const future = curves()[1]?.id ?? '';
    const before = feelingsOf(future);
    await choose('Maya · Future', 'Delete curve');
    expect(curves()).toHaveLength(1);
    expect(feelingsOf(future).every((value) => value === undefined)).toBe(true);
    expect(said(editor)).toBe('Curve deleted: Maya · Future');
    editor.getState().undo();
    expect(feelingsOf(future)).toEqual(before);
  });

  test('adds a curve for a persona and a time, and stops at eight with a word about it', async () => {
    const add = page.getByRole('button', { name: 'Add a curve' });
    await userEvent.click(add);
    await userEvent.click(page.getByRole('menuitem', { name: 'Desmond · Today' }));
    expect(curves()[2]).toMatchObject({ time: 'today', colour: 'curve-3', dash: 'solid' });
    expect(said(editor)).toBe('Curve added: Desmond · Today');
    for (let n = curves().length; n < CURVES_MAX; n++) {
      await userEvent.click(add);
      await userEvent.click(page.getByRole('menuitem', { name: 'Desmond · Future' }));
    }
    expect(add.query()).toBeNull();
    await expect.element(page.getByText('A map holds up to 8 curves; delete one to add another.')).toBeVisible();
    expect(
      new Set(
        curves()
          .slice(2)
          .map((curve) => curve.colour),
      ).size,
    ).toBe(6);
  });

  test('gives a curve a name, a colour, a line and a place', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Persona and look of Maya · Future' }));
    await userEvent.click(page.getByRole('radio', { name: 'Orange, diamond' }));
    await userEvent.click(page.getByRole('radio', { name: 'Dotted' }));
    const name = page.getByRole('textbox', { name: 'Name of the emotion curve' }).nth(1);
    await userEvent.fill(name, 'Next spring');
    await userEvent.keyboard('{Enter}');
    expect(curves()[1]).toMatchObject({ colour: 'curve-3', dash: 'dotted', name: 'Next spring' });
    await choose('Next spring', 'Move up');
    expect(curves()[0]?.name).toBe('Next spring');
    expect(entries(editor)).toEqual(['edit.recolourCurve', 'edit.curveDash', 'edit.renameCurve', 'edit.moveCurve']);
  });

  test('lets one curve take the feelings of another', async () => {
    const [today, future] = curves().map((curve) => curve.id);
    await choose('Maya · Future', 'Take the feelings of Maya · Today');
    expect(feelingsOf(future ?? '')).toEqual(feelingsOf(today ?? ''));
    expect(entries(editor)).toEqual(['edit.takeFeelings']);
  });
});

describe('the legend', () => {
  test('switches curves off and on; an active one that goes off hands over', async () => {
    const today = legend().getByRole('switch', { name: 'Show Maya · Today' });
    await expect.element(today).toHaveAttribute('aria-checked', 'true');
    await userEvent.click(today);
    expect(curves()[0]?.shown).toBe(false);
    expect(editor.getState().curveId).toBe(curves()[1]?.id);
    await userEvent.click(legend().getByRole('button', { name: 'Work on Maya · Today' }));
    expect(curves()[0]?.shown).toBe(true);
    expect(editor.getState().curveId).toBe(curves()[0]?.id);
  });

  test('compares today with the future and says what is won on average', async () => {
    await userEvent.click(legend().getByRole('button', { name: 'Compare two curves' }));
    const [today, future] = curves().map((curve) => curve.id);
    await expect.poll(() => editor.getState().compared).toEqual({ from: today, to: future });
    const pairs = feelingsOf(today ?? '').flatMap((value, i) => {
      const other = feelingsOf(future ?? '')[i];
      return value === undefined || other === undefined ? [] : [other - value];
    });
    const mean = Math.round((pairs.reduce((sum, value) => sum + value, 0) / pairs.length) * 10) / 10;
    const sum = `Future against Today+${mean} on average, at ${pairs.length} moments`;
    await expect.poll(() => legend().element().textContent).toContain(sum);
    // What is compared goes when one of the two goes.
    await choose('Maya · Future', 'Delete curve');
    expect(editor.getState().compared).toBeNull();
  });

  test('is nothing while there is one curve', async () => {
    await choose('Maya · Future', 'Delete curve');
    expect(legend().query()).toBeNull();
  });
});

describe('by keyboard', () => {
  test('brackets go from curve to curve and say what is felt there', async () => {
    const checkout = momentNamed(editor, 'Checkout');
    editor.getState().select({ kind: 'feeling', moment: checkout, curve: curves()[0]?.id ?? '' });
    document.querySelector<HTMLElement>('main button')?.focus();
    await userEvent.keyboard(']');
    // What the brackets do is fetched with the first of them.
    const second = { kind: 'feeling', moment: checkout, curve: curves()[1]?.id };
    await expect.poll(() => editor.getState().selection).toEqual(second);
    expect(said(editor)).toMatch(/^Curve: Maya · Future, [+−]?\d/);
    await userEvent.keyboard('[[');
    await expect.poll(() => editor.getState().curveId).toBe(curves()[0]?.id);
  });
});

test.each(['light', 'dark', 'contrast', 'contrast-dark'])('axe finds nothing to object to: %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await userEvent.click(page.getByRole('button', { name: 'Persona and look of Maya · Future' }));
  await userEvent.click(legend().getByRole('button', { name: 'Compare two curves' }));
  await userEvent.click(legend().getByRole('switch', { name: 'Show Maya · Today' }));
  expect(await violations(document.body, 'all')).toEqual([]);
});
