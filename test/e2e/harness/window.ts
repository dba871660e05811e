/** What the scenarios of files do in the window again and again: rename, menu, dialogs, the signs of what is saved. */
import type { Locator, Page } from 'playwright-core';
import { openJourney } from '../../../shared/document/open.ts';
import type { Journey } from '../../../shared/document/schema.ts';
import type { Stage } from './stage.ts';

export function titleField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Title of the journey' });
}

/** The smallest edit there is: another title. */
export async function rename(page: Page, title: string): Promise<void> {
  await titleField(page).fill(title);
  await titleField(page).press('Enter');
}

/** Chooses an item of the File menu. */
export async function choose(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The question or message on the screen. */
export function question(page: Page): Locator {
  return page.getByRole('dialog').or(page.getByRole('alertdialog'));
}

export async function answer(page: Page, button: string): Promise<void> {
  await question(page).getByRole('button', { name: button, exact: true }).click();
  await question(page).waitFor({ state: 'detached' });
}

/** The sign that the file does not hold what is on the screen. */
export function editedSign(page: Page): Locator {
  return page.getByText('Edited', { exact: true });
}

/** Waits until the file is on the disk as it stands. */
export async function untilSaved(page: Page): Promise<void> {
  await page.getByText(/^Saved \d[^,]*$/).waitFor();
  await editedSign(page).waitFor({ state: 'detached' });
}

/** Saves under a name that the person gives. */
export async function saveAs(stage: Stage, name: string, keys = 'Control+s'): Promise<void> {
  await stage.answerSave(name);
  await stage.page.keyboard.press(keys);
  await untilSaved(stage.page);
}

export async function startScreen(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Start a new map' }).waitFor();
}

/** Begins with a template, from the start screen. */
export async function begin(page: Page, template = 'Before, during, after'): Promise<void> {
  await page
    .getByRole('region', { name: 'Start a new map' })
    .getByRole('button', { name: template, exact: false })
    .click();
  await page.getByRole('application').waitFor();
}

export function recentFile(page: Page, title: string): Locator {
  return page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: title, exact: false }).first();
}

/** Opens a file through the system's dialog, from the start screen or from the editor. */
export async function open(stage: Stage, name: string): Promise<void> {
  await stage.answerOpen(name);
  await stage.page.keyboard.press('Control+o');
}

/** The journey in a file, which must open without a remark. */
export async function journeyIn(stage: Stage, name: string): Promise<Journey> {
  return soundJourney((await stage.readFile(name)) ?? '');
}

export function soundJourney(text: string): Journey {
  const opened = openJourney(text);
  if (!opened.ok) throw new Error(`it does not open: ${opened.refusal.code}`);
  if (opened.report.length > 0) throw new Error(`it needed repair: ${JSON.stringify(opened.report)}`);
  return opened.journey;
}
