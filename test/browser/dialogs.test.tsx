/** Dialogs: each says what happened to which file, and every way out is an answer. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OpenDialog } from '../../renderer/dialogs/OpenDialog.tsx';
import { ask, changeSettings } from '../../renderer/state/workspace.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { DEFAULT_SETTINGS, FAILURES } from '../../shared/host/host.ts';
import { type Desk, setDesk } from './desk.tsx';

let desk: Desk;
beforeEach(() => {
  desk = setDesk();
  desk.show(<OpenDialog />);
});
afterEach(() => desk.clear());

const dialog = () => document.querySelector('dialog');

describe('leaving with unsaved work', () => {
  const leave = () => ask<'leave', string>({ dialog: 'leave', title: 'Corner bike shop' });

  test.each([
    ['Save', 'save'],
    ['Don’t save', 'discard'],
    ['Cancel', 'cancel'],
  ])('%s', async (button, answer) => {
    const answered = leave();
    await expect.element(page.getByRole('alertdialog', { name: 'Save “Corner bike shop” first?' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: button, exact: true }));
    expect(await answered).toBe(answer);
    await expect.poll(dialog).toBeNull();
  });

  test('begins at Save, and Escape changes nothing', async () => {
    const answered = leave();
    await expect.element(page.getByRole('button', { name: 'Save', exact: true })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(await answered).toBe('cancel');
  });

  test('gives the focus back', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    const answered = leave();
    await expect.element(page.getByRole('button', { name: 'Save', exact: true })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await answered;
    await expect.poll(() => document.activeElement).toBe(field);
    field.remove();
  });
});

describe('a failure', () => {
  test.each(LANGUAGES)('is told in %s, whatever it is', async (language) => {
    await changeSettings({ language });
    for (const code of FAILURES) {
      const answered = ask({
        dialog: 'failure',
        failure: { code, file: 'shop.journey', detail: 'ENOSPC' },
        offersSaveAs: false,
      });
      await vi.waitFor(() => expect(dialog()?.open).toBe(true));
      expect(dialog()?.textContent).not.toMatch(/failure\.|dialog\./);
      if (code !== 'print-failed') expect(dialog()?.textContent).toContain('shop.journey');
      await userEvent.keyboard('{Escape}');
      await answered;
      await expect.poll(dialog).toBeNull();
    }
  });

  test('of saving offers another place', async () => {
    const answered = ask<'failure', string>({
      dialog: 'failure',
      failure: { code: 'disk-full', file: 'shop.journey', detail: '' },
      offersSaveAs: true,
    });
    await expect.element(page.getByRole('alertdialog', { name: 'Your changes were not saved' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Save as…' }));
    expect(await answered).toBe('saveAs');
  });
});

test.each([
  ['Overwrite', 'overwrite'],
  ['Save as…', 'saveAs'],
  ['Cancel', 'cancel'],
])('a file changed elsewhere: %s', async (button, answer) => {
  const answered = ask<'changed', string>({ dialog: 'changed', file: 'shop.journey' });
  await expect.element(page.getByRole('alertdialog', { name: '“shop.journey” was changed elsewhere' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: button, exact: true }));
  expect(await answered).toBe(answer);
});

test('a refused file is named with the reason', async () => {
  const answered = ask({
    dialog: 'refusal',
    refusal: { code: 'newer-version', params: { version: '9', ours: '1' } },
    file: 'shop.journey',
  });
  await expect.element(page.getByText('“shop.journey” was not opened')).toBeVisible();
  await expect.element(page.getByText(/newer Waymark \(file version 9/)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await answered;
});

test('a report lists what was repaired, and counts what it leaves out', async () => {
  const finding = { code: 'id-made', path: 'maps[0]', thing: 'map', name: 'Shop', params: {} } as const;
  const answered = ask({ dialog: 'report', findings: Array.from({ length: 45 }, () => finding), file: 'shop.journey' });
  await expect.element(page.getByRole('list', { name: 'What was repaired' })).toBeVisible();
  expect(page.getByRole('listitem').elements()).toHaveLength(41);
  await userEvent.keyboard('{Enter}');
  await answered;
});

test('settings take effect at once and are kept', async () => {
  void ask({ dialog: 'settings' });
  await userEvent.click(page.getByRole('radio', { name: 'Dark' }));
  expect(document.documentElement.dataset.theme).toBe('dark');
  await userEvent.click(page.getByRole('radio', { name: 'Русский' }));
  await expect.element(page.getByRole('dialog', { name: 'Настройки' })).toBeVisible();
  expect(desk.memory.settings).toEqual({ ...DEFAULT_SETTINGS, language: 'ru', theme: 'dark' });
  await userEvent.keyboard('{Escape}');
  await expect.poll(dialog).toBeNull();
});

test('the sheet of shortcuts shows the keys of this machine', async () => {
  void ask({ dialog: 'shortcuts' });
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  const row = page.getByText('Save as…').element().parentElement;
  expect(row?.textContent).toBe('Save as…CtrlShiftS');
  await userEvent.click(page.getByRole('button', { name: 'Close' }));
  await expect.poll(dialog).toBeNull();
});

test('a template is picked in the dialog for a new journey', async () => {
  void ask({ dialog: 'new' });
  await userEvent.click(page.getByRole('button', { name: /Blank map/ }));
  await expect
    .poll(() => desk.workspace.getState().document?.editor.getState().history.journey.title)
    .toBe('New journey map');
  expect(dialog()).toBeNull();
});
