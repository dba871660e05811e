/** A file or folder that cannot be written to: said with its reason, another place is offered, and the file stays as it was. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ElectronStage, startElectron } from '../harness/electron-stage.ts';
import * as w from '../harness/window.ts';

const SHOP = await readFile(new URL('../../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8');
const LOCKED = 'locked';

let stage: ElectronStage;
let locked: string;
beforeEach(async () => {
  stage = await startElectron({ files: { 'shop.journey': SHOP } });
  locked = join(stage.folder, LOCKED);
  await w.startScreen(stage.page);
});
afterEach(async () => {
  await unlock().catch(() => {});
  await stage.close();
});

// An administrator passes every permission; only the immutable mark stops one, where the disk knows it.
const isAdministrator = process.getuid?.() === 0;
const mark = (sign: '+i' | '-i') => execFileSync('chattr', [sign, locked], { stdio: 'ignore' });
const lock = async () => (isAdministrator ? mark('+i') : chmod(locked, 0o555));
const unlock = async () => (isAdministrator ? mark('-i') : chmod(locked, 0o755));

test('a read-only file', async () => {
  const { page } = stage;
  await chmod(join(stage.folder, 'shop.journey'), 0o444);
  await w.open(stage, 'shop.journey');
  await page.getByText('Unchanged since it was opened').waitFor();
  await w.rename(page, 'Mine');
  await page.getByRole('button', { name: 'Not saved: file is read-only' }).click();
  expect(await w.question(page).innerText()).toContain('“shop.journey” is read-only');
  await w.answer(page, 'Close');
  await w.editedSign(page).waitFor();
  expect(await stage.readFile('shop.journey')).toBe(SHOP);

  await page.keyboard.press('Control+s');
  await stage.answerSave('mine.journey');
  await w.answer(page, 'Save as…');
  await w.untilSaved(page);
  expect((await w.journeyIn(stage, 'mine.journey')).title).toBe('Mine');
  expect(await stage.readFile('shop.journey')).toBe(SHOP);
});

test('a folder that takes no file', async ({ skip }) => {
  const { page } = stage;
  await mkdir(locked);
  await stage.writeFile(join(LOCKED, 'inside.journey'), SHOP);
  await lock().catch(() => skip('this disk has no immutable mark, and an administrator passes every permission'));
  await w.open(stage, join(LOCKED, 'inside.journey'));
  await page.getByText('Unchanged since it was opened').waitFor();
  await w.rename(page, 'Mine');
  await page.getByRole('button', { name: 'Not saved: folder cannot be written to' }).waitFor();
  await page.keyboard.press('Control+s');
  expect(await w.question(page).innerText()).toContain('The folder of “inside.journey” cannot be written to');
  await w.answer(page, 'Close');

  await unlock();
  await page.keyboard.press('Control+s');
  await w.untilSaved(page);
  expect((await w.journeyIn(stage, join(LOCKED, 'inside.journey'))).title).toBe('Mine');
});
