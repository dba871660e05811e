/** A pack in the browser edition: made from a preset in few clicks, printed, saved with the journey and found again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { readPdf } from '../../print/read-pdf.ts';
import { Desk } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';

let stage: Stage;
afterEach(() => stage.close());

test('a workshop for three groups from the preset to the PDF, and again on another day', async () => {
  const sample = 'bike-shop.en.journey';
  const text = await readFile(join(PROJECT_ROOT, 'assets/samples', sample), 'utf8');
  stage = await launch({ viewport: { width: 1280, height: 800 }, files: { [sample]: text }, locale: 'en-GB' });
  const desk = new Desk(stage, sample);
  const { page } = desk;
  await page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.answerOpen(sample);
  await page.keyboard.press('Control+o');
  await desk.canvas.waitFor();
  await desk.press('Control+Digit7');

  await page.getByText('Packs', { exact: true }).click();
  await page.getByRole('button', { name: /Half-day mapping/ }).click();
  await page.getByRole('button', { name: 'Groups: fewer' }).click();
  const status = page.getByRole('main').getByRole('status').first();
  await status.getByText(/4 sheets of A3/).waitFor();
  const pages = Number((await status.innerText()).match(/\d+/)?.[0]);

  const pdf = await readPdf(await stage.pdfFrom(() => page.getByRole('button', { name: 'Save as PDF' }).click()));
  expect(pdf.pages.length).toBe(pages);
  // The cover first; a canvas for each group and one matrix for the room on A3, the rest on A4.
  expect(pdf.pages[0]?.texts.map((line) => line.text).join(' ')).toContain('Half-day mapping');
  expect(pdf.pages.filter(({ width, height }) => Math.max(width, height) > 400).length).toBe(4);

  const saved = await desk.journey();
  expect(saved.packs[0]).toMatchObject({ name: 'Half-day mapping', groups: 3 });
  await stage.restart();
  await stage.answerOpen(sample);
  await stage.page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.page.keyboard.press('Control+o');
  await desk.canvas.waitFor();
  await desk.press('Control+Digit7');
  await stage.page.getByText('Packs', { exact: true }).click();
  await stage.page.getByRole('main').getByRole('status').first().getByText(`${pages} pages`).waitFor();
  expect(await stage.page.getByRole('textbox', { name: 'Groups', exact: true }).inputValue()).toBe('3');
});
