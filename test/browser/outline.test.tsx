/** The outline: the whole map by keyboard, as an accessible grid. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import weatherDay from '../../assets/samples/weather-day.fa.journey?raw';
import { Outline } from '../../renderer/outline/Outline.tsx';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { newMoment, newTouchpoint } from '../../shared/document/blank.ts';
import { locateMoment } from '../../shared/document/find.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { type Desk, setDesk, someJourney } from './desk.tsx';
import { entries, momentNamed, namesIn, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;

function open(journey: Journey, languages = ['en-GB']): void {
  desk = setDesk({ languages });
  editor = showPanel(desk, journey, <Outline />, 900);
}

afterEach(() => desk.clear());

/** Row and column that the focus is in, as screen readers count them. */
function place(): [row: number, column: number] {
  const cell = document.activeElement?.closest('[aria-colindex]');
  const row = cell?.closest('[aria-rowindex]');
  return [Number(row?.getAttribute('aria-rowindex')), Number(cell?.getAttribute('aria-colindex'))];
}

/** Text of the cell that the focus is in. */
const here = () => document.activeElement?.textContent ?? '';

/** Puts the focus where the selection is. */
function focusGrid(): void {
  document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
}

function goTo(name: string): string {
  const id = momentNamed(editor, name);
  editor.getState().select({ kind: 'moment', id });
  return id;
}

describe('the bike shop', () => {
  beforeEach(() => open(readSample(bikeShop)));

  test('is one grid whose rows and columns are counted', async () => {
    const grid = page.getByRole('grid', { name: 'Outline of the map' });
    // Heads, 5 stages, 13 moments; name, where, two curves, four lanes of notes, owners, star.
    await expect.element(grid).toHaveAttribute('aria-rowcount', '19');
    await expect.element(grid).toHaveAttribute('aria-colcount', '10');
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
    expect(page.getByRole('columnheader').elements()).toHaveLength(10);
  });

  test('is walked with arrows, Home and End, and the selection goes along', async () => {
    focusGrid();
    expect(place()).toEqual([2, 1]);
    await userEvent.keyboard('{ArrowDown}');
    expect(here()).toContain('Word of mouth');
    expect(editor.getState().selection).toEqual({ kind: 'moment', id: momentNamed(editor, 'Word of mouth') });
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(here()).toBe('+1.1');
    expect(editor.getState().selection).toMatchObject({ kind: 'feeling' });
    await userEvent.keyboard('{End}');
    expect(place()).toEqual([3, 10]);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(place()).toEqual([19, 10]);
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowLeft}');
    expect(place()).toEqual([2, 1]);
    expect(editor.getState().selection).toEqual({ kind: 'stage', id: mapOf(editor).stages[0]?.id });
  });

  test('goes on where the canvas was left', async () => {
    const note = mapOf(editor).notes.find((item) => item.text.startsWith('12 min'));
    editor.getState().select({ kind: 'note', id: note?.id ?? '' });
    await expect.poll(() => document.querySelector('[role=grid] [tabindex="0"]')?.textContent).toContain('12 min');
  });

  test('says how far a note reaches, and shows it under each of its moments', () => {
    const cells = [...document.querySelectorAll('[data-kind=notes]')].filter((cell) =>
      cell.textContent?.includes('Tells her story once'),
    );
    expect(cells.length).toBeGreaterThan(1);
    expect(cells[0]?.textContent).toMatch(/lights, from Showroom to \S+/);
  });

  test('renames a touchpoint in place; Escape leaves no trace', async () => {
    goTo('Website');
    focusGrid();
    await userEvent.keyboard('{F2}');
    expect(document.activeElement).toBeInstanceOf(HTMLTextAreaElement);
    await userEvent.keyboard('Shop window{Escape}');
    expect(namesIn(editor, 'Compare')[0]).toBe('Website');
    expect(entries(editor)).toEqual([]);
    expect(here()).toContain('Website');
    await userEvent.keyboard('{Enter}Shop window{Enter}');
    expect(namesIn(editor, 'Compare')[0]).toBe('Shop window');
    expect(entries(editor)).toEqual(['edit.renameTouchpoint']);
    expect(here()).toContain('Shop window');
  });

  test('takes feelings as numbers with comma or point, or by arrows', async () => {
    const website = goTo('Website');
    const curve = mapOf(editor).curves[0]?.id ?? '';
    const value = () => locateMoment(mapOf(editor), website)?.moment.feelings[curve];
    focusGrid();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await userEvent.keyboard('-1,5{Enter}');
    expect(value()).toBe(-1.5);
    await userEvent.keyboard('{Enter}{ArrowUp}{ArrowUp}{Enter}');
    expect(value()).toBe(-1.3);
    await userEvent.keyboard('{Enter}{Shift>}{ArrowUp}{/Shift}{Enter}');
    expect(value()).toBe(-0.3);
    expect(entries(editor)).toEqual(['edit.setFeeling', 'edit.setFeeling', 'edit.setFeeling']);
    await userEvent.keyboard('5{Enter}');
    await expect.element(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await userEvent.keyboard('{Escape}');
    expect(value()).toBe(-0.3);
    await userEvent.keyboard('{Delete}');
    expect(value()).toBeUndefined();
    expect(said(editor)).toBe('Feeling at Website: not set');
    expect(place()[1]).toBe(3);
  });

  test('writes, adds and deletes notes', async () => {
    const website = goTo('Website');
    focusGrid();
    const pain = mapOf(editor).lanes.findIndex((lane) => lane.role === 'pain');
    const lane = mapOf(editor).lanes[pain]?.id;
    const notes = () =>
      mapOf(editor)
        .notes.filter((note) => note.lane === lane && 'from' in note.place && note.place.from === website)
        .map((note) => note.text);
    const before = notes();
    await userEvent.keyboard('{ArrowRight>6/}');
    expect(document.activeElement?.getAttribute('data-kind')).toBe('notes');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}Pictures load slowly{Enter}');
    expect(notes()).toEqual([...before, 'Pictures load slowly']);
    expect(said(editor)).not.toContain('undefined');
    await userEvent.keyboard('{Enter}Pictures are dark{Enter}');
    expect(notes().at(-1)).toBe('Pictures are dark');
    await userEvent.keyboard('{Delete}');
    expect(notes()).toEqual(before);
    expect(said(editor)).toBe('Note deleted');
  });

  test('chooses owners in the cell', async () => {
    goTo('Support line');
    focusGrid();
    await userEvent.keyboard('{End}{ArrowLeft}');
    expect(here()).toBe('no owner');
    await userEvent.keyboard('{Enter}Night shift{Enter}{Escape}{Escape}');
    const support = journeyOf(editor).touchpoints.find((item) => item.name === 'Support line');
    expect(support?.owners).toEqual([journeyOf(editor).owners.at(-1)?.id]);
    expect(here()).toBe('Night shift');
  });

  test('marks a moment of truth with the space bar', async () => {
    const website = goTo('Website');
    focusGrid();
    await userEvent.keyboard('{End} ');
    expect(locateMoment(mapOf(editor), website)?.moment.momentOfTruth).toBe(true);
    expect(here()).toBe('yes');
  });

  test('moves a moment across stages and says where it is', async () => {
    goTo('Checkout');
    focusGrid();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(namesIn(editor, 'Ride away')[0]).toBe('Checkout');
    expect(said(editor)).toBe('Checkout moved to Ride away, 1 of 3');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(said(editor)).toBe('Checkout moved to Ride away, 2 of 3');
    expect(here()).toContain('Checkout');
    expect(entries(editor)).toEqual(['edit.moveMoment', 'edit.moveMoment']);
  });

  test('adds touchpoints one after the other; one without a name leaves no trace', async () => {
    goTo('Website');
    focusGrid();
    await userEvent.keyboard('{Control>}{Enter}{/Control}Chat window{Control>}{Enter}{/Control}Size guide{Enter}');
    expect(namesIn(editor, 'Compare').slice(0, 3)).toEqual(['Website', 'Chat window', 'Size guide']);
    expect(here()).toContain('Size guide');
    await userEvent.keyboard('{Insert}{Escape}');
    expect(namesIn(editor, 'Compare').slice(0, 3)).toEqual(['Website', 'Chat window', 'Size guide']);
    expect(entries(editor)).toEqual(['edit.addTouchpoint', 'edit.addTouchpoint']);
    expect(document.activeElement?.closest('[role=grid]')).not.toBeNull();
  });

  test('renames, adds, moves and deletes stages', async () => {
    focusGrid();
    await userEvent.keyboard('{Enter}Find out{Enter}');
    await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}Ask around{Enter}');
    const names = () => mapOf(editor).stages.map((stage) => stage.name);
    expect(names().slice(0, 3)).toEqual(['Find out', 'Ask around', 'Compare']);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(said(editor)).toBe('Stage Ask around is now 1 of 6');
    expect(here()).toContain('Ask around');
    await userEvent.keyboard('{Delete}');
    expect(names()[0]).toBe('Find out');
    expect(said(editor)).toBe('Ask around deleted');
    expect(here()).toContain('Find out');
  });

  test('deletes a moment and stays beside it', async () => {
    goTo('Reviews');
    focusGrid();
    await userEvent.keyboard('{Delete}');
    expect(namesIn(editor, 'Discover')).toEqual(['Word of mouth']);
    expect(here()).toContain('Word of mouth');
  });

  test('edits by mouse as well', async () => {
    await userEvent.dblClick(page.getByText('Showroom', { exact: true }).first());
    await userEvent.keyboard('Bike hall{Enter}');
    expect(namesIn(editor, 'Visit & buy')[0]).toBe('Bike hall');
    await userEvent.click(page.getByRole('button', { name: 'Move down' }));
    expect(namesIn(editor, 'Visit & buy')[1]).toBe('Bike hall');
    expect(here()).toContain('Bike hall');
  });

  test('renames a lane at its head', async () => {
    focusGrid();
    await userEvent.keyboard('{ArrowUp}{ArrowRight>4/}');
    expect(document.activeElement?.getAttribute('role')).toBe('columnheader');
    await userEvent.keyboard('{Enter}Visitor does{Enter}');
    expect(mapOf(editor).lanes.find((lane) => lane.role === 'does')?.name).toBe('Visitor does');
    expect(here()).toBe('Visitor does');
  });
});

test('in Persian the left arrow goes on, and Persian figures are feelings', async () => {
  open(readSample(weatherDay), ['fa-IR']);
  focusGrid();
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}');
  expect(place()).toEqual([3, 3]);
  await userEvent.keyboard('{Enter}');
  await userEvent.fill(page.getByRole('textbox'), '-۰٫۷');
  await userEvent.keyboard('{Enter}');
  const curve = mapOf(editor).curves[0]?.id ?? '';
  expect(mapOf(editor).stages[0]?.moments[0]?.feelings[curve]).toBe(-0.7);
  expect(here()).toBe('\u200e−۰٫۷');
  await userEvent.keyboard('{ArrowRight}');
  expect(place()).toEqual([3, 2]);
});

test('a map without stages offers the first', async () => {
  const journey = someJourney('blank');
  open({ ...journey, maps: journey.maps.map((map) => ({ ...map, stages: [] })) });
  await userEvent.click(page.getByRole('button', { name: 'Stage' }));
  await userEvent.keyboard('Arrive{Enter}');
  expect(mapOf(editor).stages.map((stage) => stage.name)).toEqual(['Arrive']);
});

test('2,000 moments are all counted and reached, and an edit renders only its row', async () => {
  open(journeyOf2000());
  const grid = page.getByRole('grid');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '2041');
  focusGrid();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  expect(place()[0]).toBe(2041);
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
  const rows = [...document.querySelectorAll('[data-row]')];
  expect(rows.length).toBeLessThan(400);
  const changed = new Set<Element>();
  const watch = new MutationObserver((records) => {
    for (const record of records) {
      const at = record.target instanceof Element ? record.target : record.target.parentElement;
      const row = at?.closest('[data-row]');
      if (row) changed.add(row);
    }
  });
  watch.observe(grid.element(), { subtree: true, childList: true, characterData: true });
  await userEvent.keyboard('1.5{Enter}');
  await expect.poll(() => here()).toBe('+1.5');
  watch.disconnect();
  expect([...changed]).toEqual([rows.at(-1)]);
});

test('scrolling far brings the rows that belong there', async () => {
  open(journeyOf2000());
  const scroll = document.querySelector('[data-scroll]') as HTMLElement;
  scroll.scrollTop = scroll.scrollHeight / 2;
  const middle = () => {
    const { left, top, height } = scroll.getBoundingClientRect();
    return document.elementFromPoint(left + 40, top + height / 2)?.closest('[aria-rowindex]');
  };
  await expect.poll(() => Number(middle()?.getAttribute('aria-rowindex') ?? 0)).toBeGreaterThan(800);
  await userEvent.click(middle()?.querySelector('[role=rowheader]') as Element);
  expect(place()[0]).toBeGreaterThan(800);
});

function journeyOf2000(): Journey {
  const journey = someJourney('seven-stages');
  const map = journey.maps[0];
  const stage = map?.stages[0];
  if (!map || !stage) throw new Error('the template has stages');
  const touchpoints = Array.from({ length: 2_000 }, (_, i) => newTouchpoint({ id: `t${i}`, name: `Touchpoint ${i}` }));
  const stages = Array.from({ length: 40 }, (_, s) => ({
    ...stage,
    id: `s${s}`,
    name: `Stage ${s}`,
    moments: Array.from({ length: 50 }, (_, m) => newMoment({ id: `m${s}-${m}`, touchpoint: `t${s * 50 + m}` })),
  }));
  return { ...journey, touchpoints, maps: [{ ...map, stages }] };
}
