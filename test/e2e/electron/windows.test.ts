/** What only the desktop has: several windows, a second start, an editor that hangs or tries to leave its page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import type { EditorBridge } from '../../../shared/host/bridge.ts';
import { type ElectronStage, startAgain, startElectron } from '../harness/electron-stage.ts';

const sample = (name: string) => readFileSync(join(PROJECT_ROOT, 'assets', 'samples', name), 'utf8');
const titleOf = (text: string) => (JSON.parse(text) as { title: string }).title;
const SHOP = sample('bike-shop.en.journey');
const CLINIC = sample('clinic.vi.journey');

let stage: ElectronStage;
beforeEach(async () => {
  stage = await startElectron({ files: { 'shop.journey': SHOP, 'clinic.journey': CLINIC }, open: ['shop.journey'] });
  await showsTitle(stage.page, titleOf(SHOP));
});
afterEach(() => stage.close());

const showsTitle = (page: Page, title: string) =>
  expect.poll(() => page.locator('h1').first().textContent(), { timeout: 20_000 }).toBe(title);
const windowTitles = () =>
  stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));

test('a file opened twice comes to the front; another one gets its own window', async () => {
  await startAgain(stage, 'shop.journey');
  expect(await windowTitles()).toEqual([expect.stringContaining(titleOf(SHOP))]);

  const added = stage.app.waitForEvent('window');
  await startAgain(stage, 'clinic.journey');
  await showsTitle(await added, titleOf(CLINIC));
  await showsTitle(stage.page, titleOf(SHOP));
  expect(await windowTitles()).toHaveLength(2);
});

test('a window whose editor hangs can be closed, after a question', async () => {
  await stage.app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
      asked.push(message);
      return { response: 0, checkboxChecked: false };
    }) as unknown as typeof dialog.showMessageBox;
  });
  const begun = stage.page.waitForEvent('console', (message) => message.text() === 'hangs');
  const hung = stage.page.evaluate(() => {
    console.log('hangs');
    for (;;);
  });
  hung.catch(() => {});
  await begun;
  await stage.app.evaluate(({ app, BrowserWindow }) => {
    // The program stays, to be asked what it asked.
    app.removeAllListeners('window-all-closed');
    app.on('window-all-closed', () => {});
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await expect.poll(windowTitles, { timeout: 20_000 }).toEqual([]);
  const asked = await stage.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked).toHaveLength(1);
});

test('a page reaches neither the network nor the disk, and stays where it is', async () => {
  const { page } = stage;
  const tried = await page.evaluate(async () => {
    const reach = (url: string) =>
      fetch(url).then(
        (answer) => String(answer.status),
        () => 'blocked',
      );
    return {
      network: await reach('https://example.com/'),
      disk: await reach('file:///etc/hostname'),
      outside: await reach('/..%2f..%2fpackage.json'),
      window: String(window.open('https://example.com/')),
      node: typeof Reflect.get(globalThis, 'require') + typeof Reflect.get(globalThis, 'process'),
      place: (await navigator.permissions.query({ name: 'geolocation' })).state,
    };
  });
  expect(tried).toEqual({
    network: 'blocked',
    disk: 'blocked',
    outside: '404',
    window: 'null',
    node: 'undefinedundefined',
    place: 'denied',
  });
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  expect(page.url()).toBe('app://waymark/index.html');
});

test('a verb with a path instead of a handle is refused', async () => {
  const refusal = await stage.page.evaluate(() =>
    (window as Window & { waymark?: EditorBridge }).waymark?.save('/etc/passwd', 'x', null).then(String, String),
  );
  expect(refusal).toContain('save refused');
});
