/** The library: finding touchpoints whatever the accents, adding them by keyboard and mouse, dragging them. */
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import clinic from '../../assets/samples/clinic.vi.journey?raw';
import { draggedTouchpoint } from '../../renderer/library/adding.ts';
import {
  type DraggedTouchpoint,
  readDraggedTouchpoint,
  TOUCHPOINT_TYPE,
  writeDraggedTouchpoint,
} from '../../renderer/library/drag.ts';
import { Library } from '../../renderer/library/Library.tsx';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { type Desk, setDesk, someJourney } from './desk.tsx';
import { entries, momentNamed, namesIn, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;

function open(journey: Journey, languages = ['en-GB']): void {
  desk = setDesk({ languages });
  editor = showPanel(desk, journey, <Library />, 232);
}

afterEach(() => desk?.clear());

const search = () => page.getByRole('combobox', { name: 'Find a touchpoint…' });
const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent ?? '');

describe('by keyboard', () => {
  test('typing, arrows and Enter put a touchpoint after the selection', async () => {
    open(readSample(bikeShop));
    editor.getState().select({ kind: 'moment', id: momentNamed(editor, 'Website') });
    await userEvent.fill(search(), 'STORE');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    const [, added] = namesIn(editor, 'Compare');
    expect(added).toMatch(/store/i);
    expect(said(editor)).toBe(`${added} added to Compare`);
    expect(entries(editor)).toEqual(['edit.addTouchpoint']);
    // The next one can be typed at once, and goes after the one before.
    await expect.element(search()).toHaveValue('');
    await userEvent.keyboard('Loyalty card{Enter}');
    expect(namesIn(editor, 'Compare').slice(0, 3)).toEqual(['Website', added, 'Loyalty card']);
  });

  test('a name that is nowhere can be added; one that is known is not made twice', async () => {
    open(readSample(bikeShop));
    await userEvent.fill(search(), 'showroom');
    expect(options().some((option) => option.includes('Add “'))).toBe(false);
    const count = journeyOf(editor).touchpoints.length;
    await userEvent.keyboard('{Enter}');
    expect(journeyOf(editor).touchpoints).toHaveLength(count);
    await userEvent.fill(search(), 'Bicycle bell corner');
    expect(options()).toEqual(['Add “Bicycle bell corner”']);
    await userEvent.keyboard('{Enter}');
    expect(journeyOf(editor).touchpoints.at(-1)).toMatchObject({ name: 'Bicycle bell corner', catalogue: null });
  });

  test('Escape empties the search and nothing else', async () => {
    open(readSample(bikeShop));
    const before = options();
    await userEvent.fill(search(), 'phone');
    expect(options()).not.toEqual(before);
    await userEvent.keyboard('{Escape}');
    await expect.element(search()).toHaveValue('');
    expect(options()).toEqual(before);
  });

  test('accents do not matter, and any of the four languages finds', async () => {
    open(readSample(clinic), ['vi-VN']);
    const field = page.getByRole('combobox', { name: 'Tìm điểm chạm…' });
    await userEvent.fill(field, 'danh gia');
    expect(options().some((option) => option.toLowerCase().includes('đánh giá'))).toBe(true);
    // Found by its Russian name, shown by its Vietnamese one, and still offered as a name of its own.
    await userEvent.fill(field, 'упаковка');
    expect(options().length).toBeGreaterThan(1);
    expect(options()[0]).not.toContain('упаковка');
    expect(options().at(-1)).toContain('упаковка');
  });
});

test('rows say what is on the map, under the name it has there', async () => {
  open(readSample(bikeShop));
  const row = page.getByRole('option', { name: /^Showroom/ });
  expect(row.element().textContent).toContain('on map');
  expect(options().filter((option) => option.startsWith('Showroom'))).toHaveLength(1);
  expect(page.getByRole('option', { name: 'Directory listings' }).element().textContent).not.toContain('on map');
});

test('a double-click or the plus adds', async () => {
  open(readSample(bikeShop));
  await userEvent.dblClick(page.getByText('Directory listings'));
  expect(namesIn(editor, 'Come back').at(-1)).toBe('Directory listings');
  await userEvent.hover(page.getByText('Store locations'));
  const plus = page.getByRole('option', { name: 'Store locations' }).element().querySelector('[data-add]');
  await userEvent.click(plus as Element);
  expect(namesIn(editor, 'Come back').at(-1)).toBe('Store locations');
});

test('a map without stages gets one with its first touchpoint, as one step', async () => {
  open(someJourney('blank'));
  const journey = journeyOf(editor);
  for (const stage of mapOf(editor).stages) {
    editor
      .getState()
      .do({ edit: 'removeFromMap', map: mapOf(editor).id, from: 'stages', id: stage.id }, { key: 'edit.removeStage' });
  }
  const steps = entries(editor).length;
  await userEvent.fill(search(), 'packaging');
  await userEvent.keyboard('{Enter}');
  expect(mapOf(editor).stages.map((stage) => [stage.name, stage.phase])).toEqual([['After purchase', 'after']]);
  expect(entries(editor)).toHaveLength(steps + 1);
  editor.getState().undo();
  expect(mapOf(editor).stages).toEqual([]);
  expect(journeyOf(editor).touchpoints).toEqual(journey.touchpoints);
});

test('"Have you missed…?" counts, and shows only what is not on the map', async () => {
  open(readSample(bikeShop));
  const missed = page.getByRole('button', { name: /Have you missed…\?/ });
  expect(missed.element().textContent).toContain('22 of 30 common touchpoints are not on this map yet.');
  await userEvent.click(missed);
  expect(options()).toHaveLength(22);
  expect(options().some((option) => option.includes('on map'))).toBe(false);
  await userEvent.dblClick(page.getByText('Directory listings'));
  await expect.poll(() => missed.element().textContent).toContain('21 of 30');
  expect(options()).toHaveLength(21);
});

describe('what was missed', () => {
  test('is added one by one with one key, from the first to the last', async () => {
    open(readSample(bikeShop));
    await userEvent.click(page.getByRole('button', { name: /Have you missed…\?/ }));
    const first = [...document.querySelectorAll('[role=option] [dir=auto]')]
      .slice(0, 4)
      .map((name) => name.textContent);
    expect(document.querySelector('[role=option][aria-selected=true]')?.textContent).toContain(first[0]);
    await userEvent.keyboard('{Enter} {Enter}');
    expect(namesIn(editor, 'Come back').slice(-3)).toEqual(first.slice(0, 3));
    expect(document.querySelector('[role=option][aria-selected=true]')?.textContent).toContain(first[3]);
    expect(entries(editor)).toHaveLength(3);
    for (let i = options().length; i > 0; i--) await userEvent.keyboard('{Enter}');
    expect(options()).toEqual([]);
    expect(page.getByRole('button', { name: /Have you missed/ }).element().textContent).toContain('All 30 common');
  });

  test('is asked of the catalogue that fits, and of the one that was chosen for this journey', async () => {
    open(someJourney('seven-stages'));
    const choice = page.getByRole('combobox', { name: 'Catalogue' });
    await expect.element(choice).toHaveTextContent('Often overlooked');
    await userEvent.click(choice);
    await userEvent.click(page.getByRole('option', { name: 'General' }));
    await expect.element(choice).toHaveTextContent('General');
    expect(desk.memory.settings.catalogues).toEqual([{ journey: journeyOf(editor).id, catalogue: 'general' }]);
    expect(page.getByRole('button', { name: /Have you missed/ }).element().textContent).toContain('of 20 common');
  });
});

describe('dragging', () => {
  test('carries a touchpoint that the canvas can read', () => {
    open(readSample(bikeShop));
    const data = new DataTransfer();
    const row = page.getByRole('option', { name: 'Directory listings' }).element();
    row.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer: data }));
    expect(JSON.parse(data.getData(TOUCHPOINT_TYPE))).toEqual({ catalogue: 'directory-listings' });
    const journey = journeyOf(editor);
    const dragged = readDraggedTouchpoint(data) as DraggedTouchpoint;
    expect(draggedTouchpoint(dragged, journey)).toMatchObject({ catalogue: 'directory-listings' });
    expect(draggedTouchpoint(dragged, { ...journey, language: 'ru' })?.name).toMatch(/[а-я]/);
  });

  test('finds the journey’s own touchpoint, and believes nothing else', () => {
    const journey = readSample(bikeShop);
    const own = journey.touchpoints.find((item) => item.name === 'Website');
    const data = new DataTransfer();
    const taken = (from: DataTransfer) => {
      const dragged = readDraggedTouchpoint(from);
      return dragged && draggedTouchpoint(dragged, journey);
    };
    writeDraggedTouchpoint(data, { catalogue: 'website' }, 'Website');
    expect(taken(data)).toBe(own);
    writeDraggedTouchpoint(data, { touchpoint: own?.id ?? '' }, 'Website');
    expect(taken(data)).toBe(own);
    for (const text of ['', 'null', '[]', '{"touchpoint":7}', '{"catalogue":"no such"}', '{', '"x"']) {
      const other = new DataTransfer();
      other.setData(TOUCHPOINT_TYPE, text);
      expect(taken(other), text).toBeNull();
    }
  });
});
