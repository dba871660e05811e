/** The menu in the page: by keyboard as menus are, the same as the native one, and what the native one is told. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../renderer/App.tsx';
import { loadFonts } from '../../renderer/fonts.ts';
import { keepMenu, menuEntries } from '../../renderer/frame/menu-state.ts';
import { mapOf } from '../../renderer/state/editor.ts';
import type { OpenDocument } from '../../renderer/state/workspace.ts';
import type { Language } from '../../shared/document/schema.ts';
import { commandAt, MENUS } from '../../shared/host/commands.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { type Desk, openOn, setDesk, someJourney } from './desk.tsx';

let desk: Desk;
let opened: OpenDocument;
beforeAll(loadFonts);
beforeAll(async () => void (await import('../../renderer/frame/EditorScreen.tsx')));
afterEach(() => desk.clear());

async function open(language: Language = 'en'): Promise<void> {
  desk = setDesk({ languages: [language] });
  opened = openOn(desk, someJourney());
  desk.show(<App />);
  // The first time, all of the window's code is made ready for the browser.
  await expect.element(page.getByRole('application'), { timeout: 15_000 }).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: translatorFor(language).t('frame.menu') }), { timeout: 15_000 })
    .toBeVisible();
}

const focused = () => document.activeElement?.querySelector('span')?.textContent ?? '';
const opener = (language: 'en' | 'fa' = 'en') =>
  page.getByRole('button', { name: translatorFor(language).t('frame.menu') });

test('walks by arrows, letters and Escape, and gives the focus back', async () => {
  await open();
  await userEvent.click(opener());
  expect(focused()).toBe('File');
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('Edit');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(focused()).toBe('Help');
  await userEvent.keyboard('v');
  expect(focused()).toBe('View');
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(focused).toBe('Map');
  await userEvent.keyboard('{End}{Home}{ArrowDown}');
  expect(focused()).toBe('Outline');
  await userEvent.keyboard('{ArrowLeft}');
  expect(focused()).toBe('View');
  await userEvent.keyboard('{Enter}');
  await expect.poll(focused).toBe('Map');
  await userEvent.keyboard('{Escape}');
  expect(focused()).toBe('View');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

test('has the focus in the moment it is shown: the next key, however soon, is meant for it', async () => {
  await open();
  opener()
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(focused()).toBe('File');
});

test('runs what is chosen and closes', async () => {
  await open();
  await userEvent.click(opener());
  await userEvent.keyboard('v{ArrowRight}');
  await expect.poll(focused).toBe('Map');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(desk.workspace.getState().view).toBe('outline');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});

test('a menu opens under a resting pointer, and says what is switched on or out of reach', async () => {
  await open();
  await userEvent.click(opener());
  await userEvent.hover(page.getByRole('menuitem', { name: 'View' }));
  const minimap = page.getByRole('menuitemcheckbox', { name: /Overview/ });
  await expect.element(minimap).toHaveAttribute('aria-checked', 'true');
  await userEvent.click(minimap);
  expect(desk.memory.settings.minimap).toBe(false);
  await userEvent.click(opener());
  await userEvent.click(page.getByRole('menuitem', { name: 'Edit' }));
  await expect.element(page.getByRole('menuitem', { name: /^Undo/ })).toHaveAttribute('aria-disabled', 'true');
});

test('reads from right to left in Persian: the menu beside it is opened by the left arrow', async () => {
  await open('fa');
  await userEvent.click(opener('fa'));
  await userEvent.keyboard('{ArrowLeft}');
  const first = translatorFor('fa').t('command.file.new');
  await expect.poll(focused).toBe(first);
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe(translatorFor('fa').t('menu.title.file').replace('&', ''));
});

test('shows every command of every menu', async () => {
  await open();
  for (const { menu, groups } of MENUS) {
    await userEvent.click(opener());
    await userEvent.click(
      page.getByRole('menuitem', { name: translatorFor('en').t(`menu.title.${menu}`).replace('&', ''), exact: true }),
    );
    const inside = page.getByRole('menu').last().element().querySelectorAll('[role^=menuitem]');
    const ids = groups.flat().flatMap((place) => commandAt(place) ?? []);
    expect(inside.length, menu).toBe(ids.length);
    await userEvent.keyboard('{Escape}{Escape}');
  }
});

test('the native menu is told the same words, keys and marks, and hears of every change', async () => {
  await open();
  const stop = keepMenu(desk.workspace);
  const entry = (id: string) => desk.memory.menu.find((each) => each.id === id);
  expect(entry('edit.undo')).toMatchObject({ label: 'Undo', accelerator: 'CmdOrCtrl+Z', enabled: false });
  expect(entry('view.minimap')).toMatchObject({ checked: true });
  const { editor } = opened;
  const [first] = mapOf(editor).stages;
  editor
    .getState()
    .do(
      { edit: 'removeFromMap', map: mapOf(editor).id, from: 'stages', id: first?.id ?? '' },
      { key: 'edit.removeStage' },
    );
  await expect.poll(() => entry('edit.undo')).toMatchObject({ label: 'Undo: delete stage', enabled: true });
  // Behind a question nothing can be called.
  desk.workspace.setState({ dialog: { dialog: 'settings', answer: () => {} } });
  await expect.poll(() => desk.memory.menu.some(({ enabled }) => enabled)).toBe(false);
  expect(menuEntries(desk.workspace)).toEqual(desk.memory.menu);
  stop();
});
