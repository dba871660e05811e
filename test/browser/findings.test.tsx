/** The findings beside a map: what they say, the way to each place, the limit of contacts, and keeping a kind quiet. */
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import { setMuted } from '../../renderer/findings/muted.ts';
import { loadFonts } from '../../renderer/fonts.ts';
import { SidePanel } from '../../renderer/frame/SidePanel.tsx';
import { showSide } from '../../renderer/frame/side.ts';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { CHECKS } from '../../shared/findings/check.ts';
import { type Desk, setDesk } from './desk.tsx';
import { entries, momentNamed, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;
beforeAll(loadFonts);
beforeAll(async () => void (await import('../../renderer/findings/FindingsPanel.tsx')));
beforeEach(async () => {
  desk = setDesk();
  editor = showPanel(desk, readSample(bikeShop), <SidePanel />, 300);
  await userEvent.click(page.getByRole('tab', { name: /^Findings/ }));
});
afterEach(() => {
  for (const check of CHECKS) setMuted(check, false);
  showSide('details');
  desk.clear();
});

const group = (name: string) => page.getByRole('region', { name });
const tab = () => page.getByRole('tab', { name: /^Findings/ });

test('each finding leads to its place, and the panel stays', async () => {
  await expect.element(tab()).toHaveTextContent('Findings (4)');
  await expect.element(group('Moments of truth that feel bad').getByText('Visit & buy · feels −1.7')).toBeVisible();
  await userEvent.click(group('Touchpoints without owner').getByRole('button', { name: /^Support line/ }));
  expect(editor.getState().selection).toEqual({ kind: 'moment', id: momentNamed(editor, 'Support line') });
  expect(said(editor)).toBe('Support line selected on the map');
  await expect.element(group('Touchpoints without owner')).toBeVisible();
});

test('the limit of contacts is set where it is looked at, in any digits, and undone like everything', async () => {
  const field = page.getByRole('textbox', { name: 'Contacts in a stage, at most' });
  await userEvent.fill(field, '۲');
  await userEvent.keyboard('{Enter}');
  expect(mapOf(editor).contactLimit).toBe(2);
  await expect.element(group('Too many contacts in a stage').getByText('4 contacts, at most 2')).toBeVisible();
  expect(entries(editor)).toEqual(['edit.contactLimit']);
  // What is no limit is said, and changes nothing.
  await userEvent.fill(field, '0');
  await expect.element(page.getByText('A whole number from 1 to 999')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(mapOf(editor).contactLimit).toBe(2);
  await userEvent.fill(field, '');
  await userEvent.keyboard('{Enter}');
  expect(mapOf(editor).contactLimit).toBeNull();
});

test('a cold handoff is found between two owners, and a note on it warms it up', async () => {
  const journey = journeyOf(editor);
  const map = mapOf(editor);
  const [first, second] = map.stages[1]?.moments ?? [];
  if (!first || !second) throw new Error('the second stage has two moments');
  const lane = map.lanes.find((item) => item.kind === 'notes')?.id ?? '';
  for (const note of map.notes)
    editor
      .getState()
      .do({ edit: 'removeFromMap', map: map.id, from: 'notes', id: note.id }, { key: 'edit.removeNote' });
  const owners = journey.owners.slice(0, 2);
  for (const [index, moment] of [first, second].entries()) {
    const fields = { owners: [owners[index]?.id ?? ''] };
    editor.getState().do({ edit: 'set', in: 'touchpoints', id: moment.touchpoint, fields }, { key: 'edit.owners' });
  }
  const words = `from ${owners[0]?.name} to ${owners[1]?.name}`;
  await expect.element(group('Cold handoffs').getByRole('button', { name: `Call to the shop ${words}` })).toBeVisible();
  const item = { id: 'n1', lane, text: 'Notes are passed on', colour: null, votes: 0, picture: null };
  const place = { from: first.id, to: second.id };
  editor
    .getState()
    .do({ edit: 'addToMap', map: map.id, to: 'notes', item: { ...item, place } }, { key: 'edit.addNote' });
  await expect.element(page.getByRole('button', { name: `Call to the shop ${words}` })).not.toBeInTheDocument();
});

test('a kind is kept quiet and asked back', async () => {
  await userEvent.click(page.getByRole('button', { name: 'Mute: Guesses never checked' }));
  await expect.element(group('Guesses never checked')).not.toBeInTheDocument();
  await expect.element(tab()).toHaveTextContent('Findings (3)');
  await userEvent.click(page.getByRole('button', { name: 'Show again: Guesses never checked' }));
  await expect.element(tab()).toHaveTextContent('Findings (4)');
});

test('axe finds nothing to object to', async () => {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
