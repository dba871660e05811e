/** The whole way: print a pack, type the round back as it was printed, see it, make a task of it, print the plan. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { CRITERIA } from '../../../shared/document/terms.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { auditRows } from '../../../shared/worksheets/audit-rows.ts';
import { comparable, readPdf } from '../../print/read-pdf.ts';
import { Desk } from '../harness/desk.ts';
import { launch } from '../harness/launch.ts';
import type { Stage } from '../harness/stage.ts';

const SAMPLE = 'bike-shop.en.journey';
const CHANGE = 'Open a second till on Saturdays';

let stage: Stage;

afterEach(() => stage.close());

test('an audit goes from paper to a task on the printed plan', async () => {
  const sample: Journey = JSON.parse(await readFile(join(PROJECT_ROOT, 'assets/samples', SAMPLE), 'utf8'));
  const text = JSON.stringify({ ...sample, audits: [], tasks: [], reviews: [] });
  stage = await launch({ viewport: { width: 1280, height: 800 }, files: { [SAMPLE]: text }, locale: 'en-GB' });
  const desk = new Desk(stage, SAMPLE);
  const { page } = desk;
  await page.getByRole('heading', { name: 'Waymark' }).waitFor();
  await stage.answerOpen(SAMPLE);
  await page.keyboard.press('Control+o');
  await desk.canvas.waitFor();

  /** What stands on each page that is printed from the Worksheets view, in the order in which it is read. */
  const printed = async (part: 'One sheet' | 'Packs', what: string): Promise<string[][]> => {
    await desk.press('Control+Digit7');
    await page.getByText(part, { exact: true }).click();
    await page.getByRole('button', { name: what, exact: part === 'One sheet' }).click();
    const print = page.getByRole('main').getByRole('button', { name: 'Print', exact: true });
    const { pages } = await readPdf(await stage.pdfFrom(() => print.click()));
    return pages.map(({ texts }) => texts.map((item) => item.text.trim()).filter(Boolean));
  };

  // The rows as the paper has them, by the codes that stand on it; each group has a copy.
  const checklists = (await printed('Packs', 'Half-day mapping')).filter((page) =>
    page.includes('Touchpoint audit checklist'),
  );
  const codes = [...new Set(checklists.flat().filter((word) => /^\p{Lu}[\p{L}\d]*-\d+$/u.test(word)))];
  const map = sample.maps[0] as JourneyMap;
  const rows = auditRows(sample, map, translatorFor('en')).flatMap((stageOf) => stageOf.rows);
  expect(codes).toEqual(rows.map(({ code }) => code));

  // A round as somebody filled it in, row after row down the paper.
  const given = new Map(codes.map((code, row) => [code, CRITERIA.map((_, at) => (row * 5 + at * 3 + 1) % 5)]));
  await desk.press('Control+Digit5');
  await page.getByRole('grid').waitFor();
  await page.keyboard.type([...given.values()].flat().join(''));
  const all = codes.length * CRITERIA.length;
  await page.getByText(`${all} of ${all} scores`).waitFor();
  const typed = (await desk.journey()).audits[0]?.sheets[0]?.rows ?? [];
  for (const { code, touchpoint } of rows) {
    const row = typed.find((item) => item.touchpoint === touchpoint.id);
    expect(CRITERIA.map((criterion) => row?.scores[criterion])).toEqual(given.get(code));
  }

  // The heat map shows the same, row by row.
  await page.getByRole('tab', { name: 'Heat map' }).click();
  for (const { code, touchpoint } of rows) {
    const line = page.getByRole('row').filter({ has: page.getByText(touchpoint.name, { exact: true }) });
    const marks = await line.locator('[data-score]').evaluateAll((each) => each.map((one) => one.dataset.score));
    expect(marks.slice(0, CRITERIA.length)).toEqual(given.get(code)?.map(String));
  }

  // What the last row on paper says should change becomes a task, and asked again one stands on it in the plan.
  await page.getByRole('tab', { name: 'Scores' }).click();
  await page.getByRole('gridcell').first().waitFor();
  const last = codes.at(-1) ?? '';
  await page.locator('[role=grid] [tabindex="0"]').focus();
  await page.keyboard.type(`/${last.replace('-', '').toLowerCase()}`);
  await page.keyboard.press('Enter');
  // The change stands before its owner and its date.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.type(CHANGE);
  await page.keyboard.press('Enter');
  await page.keyboard.type(`/${last.replace('-', '').toLowerCase()}`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('t');
  await expect.poll(async () => (await desk.journey()).tasks.map(({ title }) => title)).toEqual([CHANGE]);
  await page.keyboard.press('t');
  await page.getByRole('grid', { name: 'Tasks of the plan' }).getByText(CHANGE).waitFor();

  // The plan goes back to paper, with that task on it.
  const plan = comparable((await printed('One sheet', 'Action plan')).flat().join(' '));
  expect(plan).toContain(comparable(CHANGE));
}, 120_000);
