/** The inspector: what is written and chosen there lands in the document, one entry at a time. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import weatherDay from '../../assets/samples/weather-day.fa.journey?raw';
import { Inspector } from '../../renderer/inspector/Inspector.tsx';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { locateMoment } from '../../shared/document/find.ts';
import { type Desk, setDesk } from './desk.tsx';
import { entries, momentNamed, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;

function open(text: string, languages = ['en-GB']): void {
  desk = setDesk({ languages });
  editor = showPanel(desk, readSample(text), <Inspector />, 300);
}

// The panels of what can be selected are fetched behind the map, however long that takes; what is tried here comes after.
beforeAll(async () => {
  await Promise.all([
    import('../../renderer/inspector/MomentPanel.tsx'),
    import('../../renderer/inspector/NotePanel.tsx'),
    import('../../renderer/inspector/StagePanel.tsx'),
  ]);
});
afterEach(() => desk.clear());

const touchpoint = (name: string) => journeyOf(editor).touchpoints.find((item) => item.name === name);
const momentAt = (id: string) => locateMoment(mapOf(editor), id)?.moment;

describe('a moment', () => {
  let checkout: string;
  beforeEach(() => {
    open(bikeShop);
    checkout = momentNamed(editor, 'Checkout');
    editor.getState().select({ kind: 'moment', id: checkout });
  });

  test('says where it stands and by which code it is called on paper', async () => {
    await expect.element(page.getByText('Visit & buy · touchpoint 8 of 13 · code VB-4')).toBeVisible();
  });

  test('is renamed once, on Enter, and Escape gives the old name back', async () => {
    const title = page.getByRole('textbox', { name: 'Name of the touchpoint' });
    await userEvent.fill(title, 'Till');
    await userEvent.keyboard('{Escape}');
    await expect.element(title).toHaveValue('Checkout');
    expect(entries(editor)).toEqual([]);
    await userEvent.fill(title, 'Till');
    expect(touchpoint('Till')).toBeUndefined();
    await userEvent.keyboard('{Enter}');
    expect(touchpoint('Till')).toBeDefined();
    expect(entries(editor)).toEqual(['edit.renameTouchpoint']);
  });

  test('keeps its name when the field is emptied', async () => {
    const title = page.getByRole('textbox', { name: 'Name of the touchpoint' });
    await userEvent.fill(title, '  ');
    await userEvent.keyboard('{Enter}');
    await expect.element(title).toHaveValue('Checkout');
    expect(entries(editor)).toEqual([]);
  });

  test('keeps what was typed when another moment is selected meanwhile', async () => {
    await userEvent.fill(page.getByRole('textbox', { name: 'Device' }), 'Cash register');
    editor.getState().select({ kind: 'moment', id: momentNamed(editor, 'Showroom') });
    await expect.element(page.getByRole('textbox', { name: 'Name of the touchpoint' })).toHaveValue('Showroom');
    expect(touchpoint('Checkout')?.device).toBe('Cash register');
    expect(touchpoint('Showroom')?.device).toBe('In store');
  });

  test('changes its channel by keyboard', async () => {
    const channel = page.getByRole('combobox', { name: 'Channel' });
    (channel.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('option', { name: 'In store' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('pho{Enter}');
    expect(touchpoint('Checkout')?.channel).toBe('phone');
    await expect.element(channel).toHaveTextContent('Phone');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Escape}');
    expect(touchpoint('Checkout')?.channel).toBe('phone');
    expect(page.getByRole('listbox').query()).toBeNull();
  });

  test('has an influence plan only where it cannot be commanded', async () => {
    expect(page.getByRole('textbox', { name: 'Influence plan' }).query()).toBeNull();
    await userEvent.click(page.getByText('Indirect', { exact: true }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Influence plan' }), 'Ask for a review');
    await userEvent.keyboard('{Enter}');
    expect(touchpoint('Checkout')).toMatchObject({ control: 'indirect', influence: 'Ask for a review' });
  });

  test('takes several owners, and makes one that is typed and not known', async () => {
    const owner = page.getByRole('combobox', { name: 'Owner' });
    await userEvent.click(owner);
    await userEvent.fill(owner, 'WORK');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(owner, 'Night shift');
    await expect.element(page.getByRole('option', { name: 'Add “Night shift”' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    const owners = journeyOf(editor).owners;
    const names = () =>
      touchpoint('Checkout')?.owners.map((id) => journeyOf(editor).owners.find((item) => item.id === id)?.name);
    expect(owners.at(-1)?.name).toBe('Night shift');
    expect(names()).toEqual(['Shop floor', 'Workshop', 'Night shift']);
    await userEvent.click(page.getByRole('button', { name: 'Remove Workshop' }));
    expect(names()).toEqual(['Shop floor', 'Night shift']);
    editor.getState().undo();
    editor.getState().undo();
    expect(names()).toEqual(['Shop floor', 'Workshop']);
    expect(journeyOf(editor).owners.some((item) => item.name === 'Night shift')).toBe(false);
  });

  test('shows a feeling in tenths, takes a step by one press, and clears', async () => {
    const curve = mapOf(editor).curves[0]?.id ?? '';
    const exact = page.getByRole('textbox', { name: 'In tenths' });
    await expect.element(exact).toHaveValue('−1.7');
    await userEvent.click(page.getByText('+1', { exact: true }));
    expect(momentAt(checkout)?.feelings[curve]).toBe(1);
    await expect.element(page.getByRole('radio', { name: '+1' })).toBeChecked();
    await userEvent.fill(exact, '-0,4');
    await userEvent.keyboard('{Enter}');
    expect(momentAt(checkout)?.feelings[curve]).toBe(-0.4);
    await userEvent.fill(exact, '7');
    await userEvent.keyboard('{Enter}');
    expect(momentAt(checkout)?.feelings[curve]).toBe(-0.4);
    expect(said(editor)).toBe('A feeling is a number from −2 to +2');
    await userEvent.click(page.getByRole('button', { name: 'Clear feeling' }));
    expect(momentAt(checkout)?.feelings).not.toHaveProperty(curve);
    await expect.element(exact).toHaveValue('');
  });

  test('stays the same panel when its feeling is selected', async () => {
    editor.getState().select({ kind: 'feeling', moment: checkout, curve: mapOf(editor).curves[0]?.id ?? '' });
    await expect.element(page.getByRole('textbox', { name: 'Name of the touchpoint' })).toHaveValue('Checkout');
  });

  test('is a moment of truth or not, with evidence', async () => {
    const star = page.getByRole('button', { name: 'Moment of truth' });
    await expect.element(star).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(star);
    await userEvent.click(page.getByText('Guess', { exact: true }));
    expect(momentAt(checkout)).toMatchObject({ momentOfTruth: false, evidence: 'guess' });
    expect(entries(editor)).toEqual(['edit.momentOfTruth', 'edit.evidence']);
  });

  test('takes pain points one after the other; an emptied one goes', async () => {
    const add = page.getByRole('textbox', { name: 'Add a pain point…' });
    await userEvent.click(add);
    await userEvent.keyboard('No place for the bike{Enter}Cold at the door{Enter}');
    const pains = () => {
      const lane = mapOf(editor).lanes.find((item) => item.role === 'pain')?.id;
      return mapOf(editor)
        .notes.filter((note) => note.lane === lane && 'from' in note.place && note.place.from === checkout)
        .map((note) => note.text);
    };
    expect(pains()).toEqual(['12 min queue, one till open', 'No place for the bike', 'Cold at the door']);
    await userEvent.fill(page.getByRole('textbox', { name: 'Pain point 2' }), '');
    await userEvent.keyboard('{Enter}');
    expect(pains()).toEqual(['12 min queue, one till open', 'Cold at the door']);
  });

  test('shows the scores of the latest audit and what is planned', async () => {
    await expect.element(page.getByRole('heading', { name: /Audit · Round 1 · 14 Nov 2026/ })).toBeVisible();
    const simple = page.getByText('Simple', { exact: true }).element().parentElement;
    expect(simple?.textContent).toContain('0 of 4');
    await expect.element(page.getByText('No owner yet · due 12 Dec 2026 · 1 person')).toBeInTheDocument();
  });
});

describe('a stage', () => {
  beforeEach(() => {
    open(bikeShop);
    editor.getState().select({ kind: 'stage', id: mapOf(editor).stages[1]?.id ?? '' });
  });

  test('is renamed, coloured, given a phase and moved', async () => {
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of the stage' }), 'Weigh up');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByTitle('Rose'));
    await userEvent.click(page.getByRole('combobox', { name: 'Phase' }));
    await userEvent.click(page.getByRole('option', { name: 'No phase' }));
    await userEvent.click(page.getByRole('button', { name: 'Move earlier' }));
    expect(mapOf(editor).stages[0]).toMatchObject({ name: 'Weigh up', colour: 'stage-5', phase: null });
    expect(said(editor)).toBe('Stage Weigh up is now 1 of 5');
    await expect.element(page.getByRole('button', { name: 'Move earlier' })).toBeDisabled();
  });

  test('is deleted and can be had back', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Delete stage' }));
    expect(mapOf(editor).stages.map((stage) => stage.name)).not.toContain('Compare');
    editor.getState().undo();
    expect(mapOf(editor).stages[1]?.name).toBe('Compare');
  });
});

describe('a note', () => {
  test('is written, put into another lane and deleted', async () => {
    open(bikeShop);
    const note = mapOf(editor).notes.find((item) => item.text.startsWith('12 min'));
    editor.getState().select({ kind: 'note', id: note?.id ?? '' });
    await userEvent.fill(page.getByRole('textbox', { name: 'Note' }), 'A long queue');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('combobox', { name: 'Lane' }));
    await userEvent.click(page.getByRole('option', { name: 'Opportunities' }));
    const now = () => mapOf(editor).notes.find((item) => item.id === note?.id);
    expect(now()?.text).toBe('A long queue');
    expect(now()?.lane).toBe(mapOf(editor).lanes.find((lane) => lane.role === 'opportunity')?.id);
    await userEvent.click(page.getByRole('button', { name: 'Delete note' }));
    expect(now()).toBeUndefined();
  });
});

describe('the map', () => {
  beforeEach(() => open(bikeShop));

  test('shows its facts when nothing is selected, and they can be changed', async () => {
    await userEvent.fill(page.getByRole('textbox', { name: 'Map', exact: true }), 'Second bike');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('combobox', { name: 'Language' }));
    await userEvent.click(page.getByRole('option', { name: 'Русский' }));
    await userEvent.click(page.getByRole('switch', { name: 'Show Maya · Future' }));
    expect(mapOf(editor).name).toBe('Second bike');
    expect(journeyOf(editor).language).toBe('ru');
    expect(mapOf(editor).curves.map((curve) => curve.shown)).toEqual([true, false]);
    await expect.element(page.getByText('13 touchpoints')).toBeInTheDocument();
  });

  test('takes a new persona by name', async () => {
    const persona = page.getByRole('combobox', { name: 'Persona' });
    await userEvent.click(persona);
    await userEvent.fill(persona, 'Ayesha');
    await userEvent.keyboard('{Enter}');
    const made = journeyOf(editor).personas.at(-1);
    expect(made?.name).toBe('Ayesha');
    expect(mapOf(editor).personas).toContain(made?.id);
    await userEvent.fill(page.getByRole('textbox', { name: 'About Ayesha' }), 'Rides to school');
    await userEvent.keyboard('{Enter}');
    expect(journeyOf(editor).personas.at(-1)?.about).toBe('Rides to school');
  });
});

test('in Persian, figures are Persian in and out, and signs stand on their side', async () => {
  open(weatherDay, ['fa-IR']);
  const moment = mapOf(editor).stages[1]?.moments[0]?.id ?? '';
  const curve = mapOf(editor).curves[0]?.id ?? '';
  editor.getState().select({ kind: 'moment', id: moment });
  expect(document.documentElement.dir).toBe('rtl');
  const exact = page.getByRole('textbox', { name: 'دقیق‌تر' });
  await userEvent.fill(exact, '−۱٫۲');
  await userEvent.keyboard('{Enter}');
  expect(momentAt(moment)?.feelings[curve]).toBe(-1.2);
  await expect.element(exact).toHaveValue('\u200e−۱٫۲');
  // In a right-to-left window the left arrow goes on to the next of a choice.
  (page.getByRole('radio', { name: 'حدس' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(momentAt(moment)?.evidence).toBe('observed');
});
