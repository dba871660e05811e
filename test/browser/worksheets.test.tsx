/** The Worksheets view as a person finds it: choices change the pages, and what is printed is what was chosen. */
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../renderer/theme.css';
import { printInFrame } from '../../renderer/worksheets/browser-print.ts';
import { WorksheetsView } from '../../renderer/worksheets/WorksheetsView.tsx';
import { newJourney } from '../../shared/document/blank.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import type { PrintJob } from '../../shared/worksheets/sheet.ts';
import { stressJourney } from '../print/stress-map.ts';

let root: Root | undefined;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function show(journey: Journey, language: Language = 'en') {
  const jobs: { print: PrintJob[]; pdf: PrintJob[] } = { print: [], pdf: [] };
  const container = document.createElement('div');
  container.style.height = '700px';
  document.body.append(container);
  root = createRoot(container);
  root.render(
    <WorksheetsView
      journey={journey}
      mapId={journey.maps[0]?.id ?? ''}
      translator={translatorFor(language)}
      onPrint={async (job) => jobs.print.push(job)}
      onSavePdf={async (job) => jobs.pdf.push(job)}
    />,
  );
  return jobs;
}

const pages = () => [...document.querySelectorAll('.sheet-page')];

/** The first time, the fonts are loaded before anything is laid out. */
const until = (happened: () => unknown) => vi.waitUntil(happened, { timeout: 15_000 });

test('the preview shows every page of the map, and paper changes them', async () => {
  show(stressJourney('en', 30));
  await until(() => pages().length > 1);
  const onA4 = pages().length;
  await expect.element(page.getByText(`${onA4} pages · A4`)).toBeInTheDocument();
  expect(pages()[0]?.textContent).toContain('Touchpoint audit checklist');

  await page.getByText('A3', { exact: true }).click();
  await until(() => document.querySelector('.a3-landscape'));
  expect(pages().length).toBeLessThan(onA4);
});

test('print and PDF get what was chosen', async () => {
  const journey = stressJourney('en', 6);
  const jobs = show(journey);
  await until(() => pages().length > 0);
  await page.getByText('Letter', { exact: true }).click();
  await page.getByText('Empty, to fill by hand').click();
  await page.getByRole('button', { name: 'Print' }).click();
  await until(() => jobs.print.length === 1);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await until(() => jobs.pdf.length === 1);
  const { journey: text, ...request } = jobs.print[0] as PrintJob;
  const map = journey.maps[0]?.id;
  expect(request).toEqual({ sheets: [{ sheet: 'audit', paper: 'letter', rows: 'blank', language: 'en', map }] });
  expect(JSON.parse(text).title).toBe(journey.title);
  expect(jobs.pdf[0]).toEqual(jobs.print[0]);
});

test('the paper speaks the language of the map, not of the window', async () => {
  show(stressJourney('fa', 6), 'en');
  await until(() => pages().length > 0);
  expect(pages()[0]?.getAttribute('dir')).toBe('rtl');
  expect(pages()[0]?.textContent).toContain(translatorFor('fa').t('worksheet.audit.title'));
});

test('nothing is wider than its place, whatever the language', async () => {
  for (const language of ['en', 'vi', 'fa', 'ru'] as const) {
    show(stressJourney(language, 12), language);
    await until(() => pages().length > 0);
    const lines = [...document.querySelectorAll<HTMLElement>('.sheet-line')];
    expect(lines.filter((line) => line.scrollWidth > line.clientWidth + 1).map((line) => line.textContent)).toEqual([]);
    root?.unmount();
  }
});

test('without a map there is nothing to print, and it says so', async () => {
  let ids = 0;
  const journey = newJourney({ id: 'j', title: 'Empty', language: 'en', newId: () => `id-${++ids}` });
  show({ ...journey, maps: [] });
  await expect.element(page.getByText(/has no map yet/)).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Print' })).toBeDisabled();
});

test('a frame that cannot lay its pages out says why and leaves nothing behind', async () => {
  const job: PrintJob = {
    sheets: [{ sheet: 'audit', paper: 'a4', language: 'en', map: 'none' }],
    journey: 'not a journey',
  };
  const printing = printInFrame(job);
  const frame = document.querySelector('iframe');
  // The test page has no built print page beside it: the frame's part is played here.
  frame?.waymarkPrint?.failed('The journey cannot be read');
  await expect(printing).rejects.toThrow('The journey cannot be read');
  expect(document.querySelector('iframe')).toBeNull();
});
