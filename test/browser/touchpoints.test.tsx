/** The touchpoints apart from any one map: the inventory as a table, the coverage matrix, and details beside them. */
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import weatherDay from '../../assets/samples/weather-day.fa.journey?raw';
import { OpenDialog } from '../../renderer/dialogs/OpenDialog.tsx';
import { Inspector } from '../../renderer/inspector/Inspector.tsx';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { TouchpointsView } from '../../renderer/touchpoints/TouchpointsView.tsx';
import { showTouchpoint, touchpointsOf } from '../../renderer/touchpoints/view-state.ts';
import { newMap, newTouchpoint } from '../../shared/document/blank.ts';
import type { Journey, Touchpoint } from '../../shared/document/schema.ts';
import { walkOrderOf } from '../../shared/inventory/walk.ts';
import { type Desk, setDesk } from './desk.tsx';
import { entries, momentNamed, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;

/** The bike shop with a second map that meets the website twice and the till once. */
function twoMaps(): Journey {
  const journey = readSample(bikeShop);
  let n = 0;
  const map = newMap({ id: 'second', name: 'Repairs', newId: () => `new${n++}` });
  const at = (name: string) => journey.touchpoints.find((item) => item.name === name)?.id ?? '';
  const moment = (id: string, touchpoint: string, value: number) => ({
    id,
    touchpoint,
    action: '',
    evidence: 'guess' as const,
    momentOfTruth: false,
    feelings: { [map.curves[0]?.id ?? '']: value },
  });
  map.stages = [
    {
      id: 'repair',
      name: 'Book a repair',
      colour: 'stage-1',
      phase: null,
      moments: [moment('r1', at('Website'), 1), moment('r2', at('Website'), 2), moment('r3', at('Checkout'), -2)],
    },
  ];
  return { ...journey, maps: [...journey.maps, map] };
}

function open(journey: Journey, languages = ['en-GB']): void {
  desk = setDesk({ languages });
  editor = showPanel(
    desk,
    journey,
    <>
      <TouchpointsView />
      <OpenDialog />
    </>,
    1280,
  );
}

afterEach(() => desk?.clear());

const named = (name: string): Touchpoint => {
  const found = journeyOf(editor).touchpoints.find((item) => item.name === name);
  if (!found) throw new Error(`no touchpoint ${name}`);
  return found;
};
const rowNames = () =>
  [...document.querySelectorAll('[role=row]:not([data-row=head]) [role=rowheader] bdi')].map(
    (name) => name.textContent,
  );
/** The cell's element: role queries would compute names for every cell. */
const cellOf = (name: string, column: string): HTMLElement => {
  const row = [...document.querySelectorAll<HTMLElement>('[role=row]')].find(
    (item) => item.querySelector('[role=rowheader] bdi')?.textContent === name,
  );
  const found = row?.querySelector<HTMLElement>(`[data-column="${column}"]`);
  if (!found) throw new Error(`no cell ${column} of ${name}`);
  return found;
};
const here = () => document.activeElement?.closest('[data-row]')?.querySelector('[role=rowheader] bdi')?.textContent;

describe('the inventory', () => {
  test('lists every touchpoint with its parts below it, and finds and filters', async () => {
    open(readSample(bikeShop));
    expect(rowNames()).toHaveLength(journeyOf(editor).touchpoints.length);
    const showroom = rowNames().indexOf('Showroom');
    expect(showroom).toBeGreaterThanOrEqual(0);
    await userEvent.fill(page.getByRole('searchbox'), 'WEBSÍTE');
    expect(rowNames()).toEqual(['Website']);
    await expect.poll(() => document.querySelector('[role=status]')?.textContent).toBe('1 of 13');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('combobox', { name: 'Control' }).first());
    await userEvent.click(page.getByRole('option', { name: 'Indirect' }));
    expect(rowNames().length).toBeGreaterThan(0);
    expect(rowNames().every((name) => named(name ?? '').control === 'indirect')).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'Show all' }));
    expect(rowNames()).toHaveLength(journeyOf(editor).touchpoints.length);
  });

  test('sorts by a heading, by mouse and by key, and says so', async () => {
    open(readSample(bikeShop));
    await userEvent.click(page.getByRole('columnheader', { name: 'Maps' }));
    expect(said(editor)).toBe('Sorted by Maps, ascending');
    await expect.element(page.getByRole('columnheader', { name: 'Maps' })).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.keyboard('{Enter}');
    expect(said(editor)).toBe('Sorted by Maps, descending');
  });

  test('is written in by keyboard: a name changes on every map, as one step', async () => {
    open(twoMaps());
    const { id } = named('Website');
    await userEvent.click(cellOf('Website', 'name'));
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('Web shop{Enter}');
    expect(journeyOf(editor).touchpoints.find((item) => item.id === id)?.name).toBe('Web shop');
    expect(said(editor)).toBe('Renamed to Web shop on 2 maps');
    expect(entries(editor)).toEqual(['edit.renameTouchpoint']);
    expect(here()).toBe('Web shop');
    // Along the row: phase by keys from a list, device by typing.
    await userEvent.keyboard('{ArrowRight}{Enter}{ArrowDown}{Enter}');
    expect(named('Web shop').phase).not.toBe(null);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}Tablet{Enter}');
    expect(named('Web shop').device).toBe('Tablet');
    await userEvent.keyboard('{Delete}');
    expect(named('Web shop').device).toBe('');
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell');
  });

  test('gets new touchpoints and parts, none without a name and none twice', async () => {
    open(readSample(bikeShop));
    const count = journeyOf(editor).touchpoints.length;
    await userEvent.click(cellOf('Website', 'name'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.keyboard('{Escape}');
    expect(journeyOf(editor).touchpoints).toHaveLength(count);
    await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await userEvent.keyboard('Opening hours page{Enter}');
    expect(named('Opening hours page').parent).toBe(named('Website').id);
    await expect.poll(here).toBe('Opening hours page');
    expect(entries(editor)).toEqual(['edit.addTouchpoint']);
    await userEvent.keyboard('{Insert}showroom{Enter}');
    expect(journeyOf(editor).touchpoints).toHaveLength(count + 1);
    expect(said(editor)).toBe('Showroom is in the inventory already');
    await expect.poll(here).toBe('Showroom');
  });

  test('takes one name after the other, and Ctrl+F leads to the search', async () => {
    open(readSample(bikeShop));
    const count = journeyOf(editor).touchpoints.length;
    await userEvent.click(cellOf('Website', 'name'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.keyboard('Bell{Control>}{Enter}{/Control}');
    await userEvent.keyboard('Lock{Enter}');
    expect(
      journeyOf(editor)
        .touchpoints.slice(count)
        .map(({ name }) => name),
    ).toEqual(['Bell', 'Lock']);
    await expect.poll(here).toBe('Lock');
    await userEvent.keyboard('{Control>}f{/Control}');
    await userEvent.keyboard('bell');
    expect(rowNames()).toEqual(['Bell']);
  });

  test('gives a new touchpoint what the filter asks for, so that it stands where one looks', async () => {
    open(readSample(bikeShop));
    await userEvent.click(page.getByRole('combobox', { name: 'Phase' }).first());
    await userEvent.click(page.getByRole('option', { name: 'After purchase' }));
    await userEvent.click(page.getByRole('button', { name: 'Touchpoint', exact: true }));
    await userEvent.keyboard('Rain cape{Enter}');
    expect(named('Rain cape').phase).toBe('after');
    expect(rowNames()).toContain('Rain cape');
  });

  test('asks before it deletes what maps meet, and one undo brings all of it back', async () => {
    open(twoMaps());
    const before = journeyOf(editor);
    await userEvent.click(cellOf('Website', 'name'));
    await userEvent.keyboard('{Delete}');
    await expect
      .poll(() => document.querySelector('[role=alertdialog]')?.textContent)
      .toMatch(/met \d times, on 2 maps \(.*Repairs\)/);
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    expect(journeyOf(editor)).toBe(before);
    await userEvent.keyboard('{Delete}');
    await userEvent.click(page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }));
    await expect.poll(() => journeyOf(editor).touchpoints.some((item) => item.name === 'Website')).toBe(false);
    expect(entries(editor)).toEqual(['edit.removeTouchpoint']);
    editor.getState().undo();
    expect(journeyOf(editor)).toEqual(before);
  });

  test('keeps parts out of themselves', async () => {
    const journey = readSample(bikeShop);
    journey.touchpoints.push(newTouchpoint({ id: 'sign', name: 'Price sign', parent: 'x' }));
    const showroom = journey.touchpoints.find((item) => item.name === 'Showroom');
    (journey.touchpoints.at(-1) as Touchpoint).parent = showroom?.id ?? null;
    open(journey);
    await userEvent.click(cellOf('Showroom', 'parent'));
    await userEvent.keyboard('{Enter}');
    const offered = [...document.querySelectorAll('[role=option]')].map((option) => option.textContent);
    expect(offered).toContain('Website');
    expect(offered).not.toContain('Price sign');
    expect(offered).not.toContain('Showroom');
    await userEvent.keyboard('{Escape}');
    expect(entries(editor)).toEqual([]);
  });

  test('groups by phase, owner and channel', async () => {
    open(readSample(bikeShop));
    await userEvent.click(page.getByRole('combobox', { name: 'Group by' }));
    await userEvent.click(page.getByRole('option', { name: 'By owner' }));
    const heads = [...document.querySelectorAll('[data-row^="group:"]')].map((head) => head.textContent);
    expect(heads.length).toBeGreaterThan(1);
    expect(heads.every((head) => /touchpoints?$/.test(head ?? ''))).toBe(true);
  });
});

describe('the walk order', () => {
  async function byWalk(): Promise<void> {
    open(readSample(bikeShop));
    await userEvent.click(page.getByRole('columnheader', { name: 'Walk order' }));
  }

  test('changes by key and says the new place', async () => {
    await byWalk();
    const [first, second] = walkOrderOf(journeyOf(editor));
    await userEvent.click(cellOf(rowNames()[0] ?? '', 'name'));
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(walkOrderOf(journeyOf(editor)).slice(0, 2)).toEqual([second, first]);
    expect(said(editor)).toMatch(/is now 2 of 13 in walk order$/);
    expect(here()).toBe(journeyOf(editor).touchpoints.find((item) => item.id === first)?.name);
    // The maps stay as they were.
    expect(mapOf(editor)).toEqual(readSample(bikeShop).maps[0]);
  });

  test('changes by typing a place', async () => {
    await byWalk();
    const [first, ...others] = walkOrderOf(journeyOf(editor));
    await userEvent.dblClick(cellOf(rowNames()[0] ?? '', 'walk'));
    await userEvent.keyboard('4{Enter}');
    others.splice(3, 0, first as string);
    expect(walkOrderOf(journeyOf(editor))).toEqual(others);
  });

  test('changes by dragging a row, and Escape leaves it as it was', async () => {
    await byWalk();
    const order = walkOrderOf(journeyOf(editor));
    const names = rowNames();
    const drag = (end: 'drop' | 'Escape') => {
      const handle = cellOf(names[0] ?? '', 'name').querySelector('[data-handle]') as HTMLElement;
      const to = cellOf(names[2] ?? '', 'name').getBoundingClientRect();
      const from = handle.getBoundingClientRect();
      const send = (type: string, y: number) =>
        handle.dispatchEvent(
          new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: from.left + 4, clientY: y }),
        );
      handle.setPointerCapture = () => {};
      handle.releasePointerCapture = () => {};
      send('pointerdown', from.top + 8);
      send('pointermove', to.bottom - 4);
      if (end === 'Escape') window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      send('pointerup', to.bottom - 4);
    };
    drag('Escape');
    expect(walkOrderOf(journeyOf(editor))).toEqual(order);
    drag('drop');
    const [first, second, third, ...rest] = order;
    expect(walkOrderOf(journeyOf(editor))).toEqual([second, third, first, ...rest]);
    expect(entries(editor)).toEqual(['edit.walkOrder']);
  });
});

test('a list and a table are pasted into the inventory, each as one step; what is known stays as it is', async () => {
  open(readSample(bikeShop));
  // On the map the same list would become cards.
  desk.workspace.setState({ view: 'touchpoints' });
  await expect.element(page.getByRole('grid').first()).toBeVisible();
  const before = journeyOf(editor).touchpoints.length;
  const paste = (text: string) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  };
  paste('• Window display\n• checkout\n• Window display\n• Loyalty card\n');
  const names = () =>
    journeyOf(editor)
      .touchpoints.slice(before)
      .map(({ name }) => name);
  expect(names()).toEqual(['Window display', 'Loyalty card']);
  expect(said(editor)).toBe('2 touchpoints pasted. 1 was there already.');
  paste('Owner\tTouchpoint\tDevice\nWorkshop, Linh\tSpoke wall\tRack\n\tCheckout\tTablet\n');
  const wall = journeyOf(editor).touchpoints.at(-1);
  expect(wall).toMatchObject({ name: 'Spoke wall', device: 'Rack' });
  const owners = journeyOf(editor).owners.filter(({ id }) => wall?.owners.includes(id));
  expect(owners.map(({ name }) => name)).toEqual(['Workshop', 'Linh']);
  expect(journeyOf(editor).touchpoints.find(({ name }) => name === 'Checkout')?.device).not.toBe('Tablet');
  expect(entries(editor)).toEqual(['edit.pasteTouchpoints', 'edit.pasteTouchpoints']);
  paste('=HYPERLINK("x")');
  expect(names()).toContain('=HYPERLINK("x")');
});

test('two touchpoints become one, on every map, with the fields that were chosen', async () => {
  open(twoMaps());
  const before = journeyOf(editor);
  const keep = named('Website').id;
  const gone = named('Checkout').id;
  await userEvent.click(cellOf('Website', 'name'));
  await userEvent.click(page.getByRole('button', { name: 'Merge…' }));
  await userEvent.click(page.getByRole('combobox', { name: 'With' }));
  await userEvent.click(page.getByRole('option', { name: 'Checkout' }));
  await userEvent.click(page.getByRole('radio', { name: 'Touchpoint: Checkout' }));
  await userEvent.click(page.getByRole('button', { name: 'Merge', exact: true }));
  await expect.poll(() => JSON.stringify(journeyOf(editor)).includes(`"${gone}"`)).toBe(false);
  expect(named('Checkout').id).toBe(keep);
  expect(journeyOf(editor).maps[1]?.stages[0]?.moments.map((moment) => moment.touchpoint)).toEqual([keep, keep, keep]);
  expect(entries(editor)).toEqual(['edit.mergeTouchpoints']);
  editor.getState().undo();
  expect(journeyOf(editor)).toEqual(before);
});

describe('the details', () => {
  test('have a plan of influence only for what is indirect', async () => {
    open(readSample(bikeShop));
    await userEvent.click(cellOf('Website', 'name'));
    const plan = page.getByRole('textbox', { name: 'Influence plan' });
    await expect.element(plan).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('radio', { name: 'Indirect' }));
    await userEvent.fill(plan, 'Ask for reviews');
    await userEvent.keyboard('{Enter}');
    expect(named('Website').influence).toBe('Ask for reviews');
  });

  test('take measures with unit, value, sample and date, and nothing that is none', async () => {
    open(readSample(bikeShop));
    await userEvent.click(cellOf('Website', 'name'));
    const count = named('Website').measures.length;
    await userEvent.click(page.getByRole('button', { name: 'Add a measure' }));
    await userEvent.keyboard('Time on page{Tab}{Tab}12,5{Tab}s{Tab}many{Tab}21/11/2026{Tab}');
    const measure = named('Website').measures[count];
    expect(measure).toMatchObject({ name: 'Time on page', value: 12.5, unit: 's', sample: null, date: '2026-11-21' });
    await userEvent.click(page.getByRole('button', { name: 'Delete measure' }).last());
    expect(named('Website').measures).toHaveLength(count);
  });

  test('write dates in the reader’s calendar and digits', async () => {
    open(readSample(weatherDay), ['fa-IR']);
    const [first] = journeyOf(editor).touchpoints.filter((item) => item.measures.length > 0);
    showTouchpoint(editor, first?.id ?? '');
    const field = page.getByRole('textbox', { name: /^تاریخ/ }).first();
    await expect.element(field).toHaveValue(expect.stringMatching(/^[۰-۹]{4}\/[۰-۹]{2}\/[۰-۹]{2}$/));
    await userEvent.fill(field, '۱۴۰۵/۸/۳۰');
    await userEvent.keyboard('{Enter}');
    expect(journeyOf(editor).touchpoints.find((item) => item.id === first?.id)?.measures[0]?.date).toBe('2026-11-21');
    await expect.element(field).toHaveValue('۱۴۰۵/۰۸/۳۰');
  });

  test('lead to where the touchpoint is met', async () => {
    open(twoMaps());
    await userEvent.click(cellOf('Checkout', 'maps'));
    await userEvent.keyboard('{Enter}');
    const links = [...document.querySelectorAll<HTMLElement>('aside ul button')].filter((link) =>
      link.textContent?.includes('Book a repair'),
    );
    expect(links).toHaveLength(1);
    await userEvent.click(links[0] as HTMLElement);
    expect(desk.workspace.getState().view).toBe('map');
    expect(mapOf(editor).id).toBe('second');
    expect(editor.getState().selection).toEqual({ kind: 'moment', id: 'r3' });
  });
});

test('beside the map a touchpoint says that it is met elsewhere, and leads to the inventory', async () => {
  desk = setDesk();
  editor = showPanel(desk, twoMaps(), <Inspector />, 300);
  const website = journeyOf(editor).touchpoints.find((item) => item.name === 'Website');
  editor.getState().select({ kind: 'moment', id: momentNamed(editor, 'Website') });
  await userEvent.click(page.getByRole('button', { name: 'One touchpoint: met in 2 other places as well' }));
  await expect.poll(() => desk.workspace.getState().view).toBe('touchpoints');
  expect(touchpointsOf(editor).getState().chosen).toBe(website?.id);
});

describe('the coverage matrix', () => {
  test('says how often and how well each map meets each touchpoint, and leads there', async () => {
    open(twoMaps());
    await userEvent.click(page.getByRole('tab', { name: 'Coverage' }));
    expect(cellOf('Website', 'second').textContent).toContain('met 2 times');
    expect(cellOf('Website', 'second').textContent).toContain('+1.5');
    expect(cellOf('Showroom', 'second').textContent).toBe('not met');
    expect(document.querySelector('[data-row=foot] [data-column=second]')?.textContent).toContain('2 touchpoints');
    // Sorted by the second map: what it meets most comes first.
    await userEvent.click(page.getByRole('columnheader', { name: 'Repairs' }));
    expect(rowNames().slice(0, 2)).toEqual(['Website', 'Checkout']);
    expect(said(editor)).toBe('Sorted by Repairs, descending');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(desk.workspace.getState().view).toBe('map');
    expect(editor.getState().selection).toEqual({ kind: 'moment', id: 'r1' });
  });

  test('lists what no map meets', async () => {
    const journey = twoMaps();
    journey.touchpoints.push(newTouchpoint({ id: 'bell', name: 'Shop bell' }));
    open(journey);
    await userEvent.click(page.getByRole('tab', { name: 'Coverage' }));
    const only = page.getByRole('checkbox', { name: /Only those on no map/ });
    await userEvent.click(only);
    expect(rowNames()).toContain('Shop bell');
    expect(rowNames()).not.toContain('Website');
  });

  test.each([1, 12])('has room for %s maps', async (count) => {
    const journey = readSample(bikeShop);
    let n = 0;
    for (let more = 1; more < count; more++) {
      journey.maps.push(newMap({ id: `map${more}`, name: `Map ${more}`, newId: () => `m${more}-${n++}` }));
    }
    open(journey);
    await userEvent.click(page.getByRole('tab', { name: 'Coverage' }));
    expect(document.querySelectorAll('[role=columnheader]')).toHaveLength(count + 2);
    await userEvent.click(cellOf('Website', 'name'));
    await userEvent.keyboard('{End}');
    expect((document.activeElement as HTMLElement).dataset.column).toBe('total');
  });
});
