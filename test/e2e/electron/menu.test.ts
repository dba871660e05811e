/** The native menu as the editor stands, and the shell's own full screen for a presentation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { type ElectronStage, startElectron } from '../harness/electron-stage.ts';

let stage: ElectronStage;
afterEach(() => stage.close());

/** An item of the native menu as it is now. */
const item = (id: string) =>
  stage.app.evaluate(({ Menu }, wanted) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return found ? { label: found.label, enabled: found.enabled, checked: found.checked } : null;
  }, id);
const choose = (id: string) =>
  stage.app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
const fillsScreen = () =>
  stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isFullScreen()));

test('says what can be done, does it, and steps back while a room is shown the map', async () => {
  const shop = readFileSync(join(PROJECT_ROOT, 'assets', 'samples', 'bike-shop.en.journey'), 'utf8');
  stage = await startElectron({ files: { 'shop.journey': shop }, open: ['shop.journey'] });
  const { page } = stage;
  const canvas = page.getByRole('application');
  await canvas.waitFor();
  await expect.poll(() => item('edit.undo')).toMatchObject({ enabled: false });
  expect(await item('view.minimap')).toMatchObject({ checked: true });
  await canvas.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect.poll(() => item('edit.undo')).toMatchObject({ enabled: true, label: expect.stringMatching(/^Undo: /) });
  await choose('edit.undo');
  await expect.poll(() => item('edit.redo')).toMatchObject({ enabled: true });
  await choose('view.minimap');
  await expect.poll(() => item('view.minimap')).toMatchObject({ checked: false });

  await choose('view.present');
  await page.getByRole('dialog').waitFor();
  await expect.poll(fillsScreen).toBe(true);
  await expect.poll(() => item('file.open')).toMatchObject({ enabled: false });
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(fillsScreen).toBe(false);
  await expect.poll(() => item('file.open')).toMatchObject({ enabled: true });
});
