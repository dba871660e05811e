/** The frame around a journey: its title, how its file stands, what is said, and what the panels leave in place. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../renderer/App.tsx';
import { loadFonts } from '../../renderer/fonts.ts';
import { ErrorBoundary } from '../../renderer/frame/ErrorBoundary.tsx';
import { keepTitle } from '../../renderer/frame/title.ts';
import { journeyOf } from '../../renderer/state/editor.ts';
import { save } from '../../renderer/state/files.ts';
import { keepRecoveryNow } from '../../renderer/state/keeping.ts';
import type { OpenDocument } from '../../renderer/state/workspace.ts';
import type { Language } from '../../shared/document/schema.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { type Desk, openOn, setDesk, someJourney } from './desk.tsx';

let desk: Desk;
beforeAll(loadFonts);
// What the program fetches behind its first screen is there before anything is waited for.
beforeAll(async () => void (await import('../../renderer/frame/EditorScreen.tsx')));
beforeEach(() => {
  desk = setDesk();
});
afterEach(() => desk.clear());

const FILE = { handle: 'shop.journey', name: 'shop.journey', folder: '' };

const rename = (document: OpenDocument, title: string) =>
  document.editor.getState().do({ edit: 'setJourney', fields: { title } }, { key: 'edit.renameJourney' });

describe('the status line says how the file stands', () => {
  const status = () => document.querySelector('footer')?.textContent ?? '';

  test('without a file', async () => {
    const opened = openOn(desk, someJourney());
    desk.show(<App />);
    await expect.poll(status).toContain('No file yet');
    rename(opened, 'Other');
    await keepRecoveryNow();
    await expect.poll(status).toContain('recovery copy kept');
  });

  test('saved only once it is on the disk', async () => {
    const journey = someJourney();
    const opened = openOn(desk, journey, { file: FILE });
    desk.memory.files.set(FILE.handle, { file: FILE, text: '' });
    desk.show(<App />);
    await expect.poll(status).toContain('Unchanged since it was opened');
    rename(opened, 'Other');
    await expect.poll(status).toContain('Edited, not in the file yet');
    await save();
    await expect.poll(status).toContain(`Saved ${translatorFor('en').time(1_000)}`);
  });

  test('not saved, why, and a way on', async () => {
    const failure = { code: 'disk-full', file: FILE.name, detail: '' } as const;
    openOn(desk, someJourney(), { file: FILE, failure });
    desk.show(<App />);
    await userEvent.click(page.getByRole('button', { name: 'Not saved: disk full' }));
    await userEvent.click(page.getByRole('button', { name: 'Save as…' }));
    await expect.poll(status).toContain('Saved');
    expect(desk.workspace.getState().document?.failure).toBeNull();
  });
});

test('the title is renamed where it stands, and the window bears it', async () => {
  const stop = keepTitle(desk.workspace);
  const opened = openOn(desk, someJourney());
  desk.show(<App />);
  const field = page.getByRole('textbox', { name: 'Title of the journey' }).first();
  await userEvent.fill(field, 'Corner shop');
  await userEvent.keyboard('{Enter}');
  expect(journeyOf(opened.editor).title).toBe('Corner shop');
  expect(desk.memory.title).toEqual({ title: 'Corner shop', edited: true });
  await expect.element(page.getByText('Edited', { exact: true })).toBeInTheDocument();
  // A title cannot be emptied.
  await userEvent.fill(field, '  ');
  await userEvent.keyboard('{Enter}');
  expect(journeyOf(opened.editor).title).toBe('Corner shop');
  stop();
});

test('views change by button, and paper is one click away', async () => {
  openOn(desk, someJourney());
  desk.show(<App />);
  await expect.element(page.getByRole('application')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Outline' }));
  await expect.element(page.getByRole('application')).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Print worksheets' }));
  await expect.element(page.getByRole('button', { name: 'Save as PDF' })).toBeVisible();
});

test('the future gets a curve of its own when it is first asked for', async () => {
  const opened = openOn(desk, someJourney());
  desk.show(<App />);
  await userEvent.click(page.getByRole('radio', { name: 'Future' }));
  const shown = () => {
    const { curveId } = opened.editor.getState();
    return journeyOf(opened.editor).maps[0]?.curves.find(({ id }) => id === curveId)?.time;
  };
  await expect.poll(shown).toBe('future');
});

test('what is said is heard politely', async () => {
  const opened = openOn(desk, someJourney());
  desk.show(<App />);
  opened.editor.getState().say('Website, 1 of 3');
  await expect.poll(() => document.querySelector('[aria-live=polite]')?.textContent).toBe('Website, 1 of 3');
});

test.each(LANGUAGES)('at 1280 px nothing collides in the bar in %s', async (language: Language) => {
  desk.clear();
  desk = setDesk({ languages: [language] });
  await page.viewport(1280, 800);
  const opened = openOn(desk, someJourney('seven-stages', language));
  rename(opened, 'A title that is much longer than any bar could ever hold beside its buttons and views');
  desk.show(<App />);
  const bar = document.querySelector('header');
  const parts = [...(bar?.children ?? [])].filter((part) => !part.matches('[popover]'));
  const boxes = parts.map((part) => part.getBoundingClientRect()).sort((a, b) => a.left - b.left);
  expect(boxes.length).toBeGreaterThan(5);
  expect(boxes[0]?.left).toBeGreaterThanOrEqual(0);
  expect(boxes.at(-1)?.right).toBeLessThanOrEqual(1280);
  for (const [index, box] of boxes.entries()) expect(box.left).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0);
  // Words are whole everywhere but in the title, which may be cut short.
  for (const button of bar?.querySelectorAll('button') ?? [])
    expect(button.scrollWidth).toBeLessThanOrEqual(button.clientWidth + 1);
});

test('a fall is caught: the person is told, and the work is kept at once', async () => {
  const opened = openOn(desk, someJourney());
  rename(opened, 'Not saved yet');
  const Falls = () => {
    throw new Error('a component fell');
  };
  desk.show(
    <ErrorBoundary>
      <Falls />
    </ErrorBoundary>,
  );
  await expect.element(page.getByRole('heading', { name: 'Something went wrong in the editor' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await expect.poll(() => desk.memory.recoveries.map(({ title }) => title)).toEqual(['Not saved yet']);
});
