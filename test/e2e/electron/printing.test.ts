/** A print that is given up in the desktop edition: nothing is asked, nothing is written, nothing is left running. */
import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { readPdf } from '../../print/read-pdf.ts';
import { type ElectronStage, startElectron } from '../harness/electron-stage.ts';
import * as w from '../harness/window.ts';

const SHOP = await readFile(new URL('../../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8');

let stage: ElectronStage;
afterEach(() => stage.close());

test('a pack is cancelled while it is laid out, and saved the second time', async () => {
  stage = await startElectron({ files: { 'shop.journey': SHOP, 'pack.pdf': 'what was there before' } });
  const { page, app } = stage;
  await w.startScreen(page);
  await w.open(stage, 'shop.journey');
  await page.getByRole('application').waitFor();
  await page.getByRole('button', { name: 'Worksheets', exact: true }).click();
  await page.getByText('Packs', { exact: true }).click();
  await page.getByRole('button', { name: /Half-day mapping/ }).click();
  await page.getByRole('main').getByRole('status').first().getByText(/pages/).waitFor();
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

  await stage.answerSave('pack.pdf');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Nothing was printed or saved.').waitFor();
  expect(await stage.readFile('pack.pdf')).toBe('what was there before');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await windows()).toBe(1);

  // The bar goes along with the sheets that the hidden page lays out.
  const words: string[] = [];
  await page.exposeFunction('heardOf', (text: string) => words.push(text));
  await page.evaluate(() => {
    const told = (globalThis as unknown as { heardOf(text: string): void }).heardOf;
    new MutationObserver(() => {
      const bar = document.querySelector('main progress')?.parentElement;
      if (bar) told(bar.textContent ?? '');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const pdf = await readPdf(await stage.pdfFrom(() => page.getByRole('button', { name: 'Save as PDF' }).click()));
  expect(pdf.pages.length).toBeGreaterThan(20);
  expect(words.some((text) => /… \d+ of \d+/.test(text))).toBe(true);
  expect(await windows()).toBe(1);
});
