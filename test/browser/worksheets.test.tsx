/** The Worksheets view as a person finds it: choices change the pages, and what is printed is what was chosen. */
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../renderer/theme.css';
import { createEditor } from '../../renderer/state/editor.ts';
import { printInFrame } from '../../renderer/worksheets/browser-print.ts';
import { letterheadActs } from '../../renderer/worksheets/letterhead-acts.ts';
import { PagePreview } from '../../renderer/worksheets/PagePreview.tsx';
import { WorksheetsView } from '../../renderer/worksheets/WorksheetsView.tsx';
import { newJourney } from '../../shared/document/blank.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import type { PrintJob, Sheet, SheetPage } from '../../shared/worksheets/sheet.ts';
import { stressJourney } from '../print/stress-map.ts';

let root: Root | undefined;
afterEach(() => {
  root?.unmount();
  root = undefined;
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
      letterhead={{ onLine: vi.fn(), onLogo: vi.fn(), onRemoveLogo: vi.fn() }}
      onPrint={async (job) => jobs.print.push(job)}
      onSavePdf={async (job) => jobs.pdf.push(job)}
      onTypeBack={({ sheet }) => back.push(sheet)}
    />,
  );
  return jobs;
}

const pages = () => [...document.querySelectorAll('.sheet-page')];

/** The first time, the fonts are loaded before anything is laid out. */
const until = (happened: () => unknown) => vi.waitUntil(happened, { timeout: 15_000 });

/** Sheets that one was led back to. */
const back: string[] = [];

test('what comes back from paper has the way to where it is typed in', async () => {
  show(stressJourney('en', 12));
  const way = page.getByRole('button', { name: 'Type the filled sheet back' });
  await page.getByRole('button', { name: 'Dot-vote tally', exact: true }).click();
  await way.click();
  expect(back).toEqual(['votes']);
  await page.getByRole('button', { name: 'Journey canvas', exact: true }).click();
  await expect.element(way).not.toBeInTheDocument();
});

test('the preview shows every page of the map, and paper changes them', async () => {
  show(stressJourney('en', 30));
  await until(() => pages().length > 1);
  const count = () => Number(/^\d+/.exec(page.getByText(/^\d+ pages? · /).element().textContent ?? '')?.[0]);
  const onA4 = count();
  expect(onA4).toBeGreaterThan(2);
  expect(pages()[0]?.textContent).toContain('Touchpoint audit checklist');

  await page.getByText('A3', { exact: true }).click();
  await until(() => document.querySelector('.a3-landscape'));
  expect(count()).toBeLessThan(onA4);
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

/** A sheet of very many pages, each with its number as its words. */
function manyPages(count: number, fields: Partial<Sheet> = {}): Sheet {
  const pageOf = (index: number): SheetPage => ({
    size: index % 3 === 2 ? 'a3-landscape' : 'a4-portrait',
    width: index % 3 === 2 ? 420 : 210,
    height: 297,
    margin: 14,
    grey: false,
    language: 'en',
    direction: 'ltr',
    foot: null,
    content: [{ tag: 'p', children: [`words of ${index + 1}`] }],
  });
  const made = Array.from({ length: count }, (_, index) => pageOf(index));
  return { title: 'Many', language: 'en', direction: 'ltr', pages: made, warnings: [], ...fields };
}

function preview(sheet: Sheet, subject = 'many') {
  const container = document.body.querySelector<HTMLElement>('.stage') ?? document.createElement('div');
  container.className = 'stage';
  Object.assign(container.style, { display: 'flex', width: '900px', height: '640px' });
  document.body.append(container);
  root ??= createRoot(container);
  root.render(
    <PagePreview sheet={sheet} translator={translatorFor('en')} label="Pages of the pack" subject={subject} />,
  );
}

const shownPage = (number: number, of: number) =>
  [...document.querySelectorAll(`[role="group"][aria-label="Page ${number} of ${of}"]`)][0] as HTMLElement | undefined;
const field = () => page.getByRole('textbox', { name: 'Page' });

test('of hundreds of pages only those near the view are drawn, and each can be gone to', async () => {
  preview(manyPages(400));
  await until(() => shownPage(1, 400));
  const scroller = page.getByRole('region', { name: 'Pages of the pack' }).element();
  expect(document.querySelectorAll('.sheet-page').length).toBeLessThan(20);
  expect(document.querySelectorAll('*').length).toBeLessThan(400);
  const whole = scroller.scrollHeight;

  await field().fill('251');
  await userEvent.keyboard('{Enter}');
  await until(() => shownPage(251, 400));
  const place = shownPage(251, 400)?.getBoundingClientRect();
  expect(Math.abs((place?.top ?? 0) - scroller.getBoundingClientRect().top - 28)).toBeLessThan(2);
  expect(shownPage(1, 400)).toBeUndefined();
  expect(document.querySelectorAll('.sheet-page').length).toBeLessThan(20);
  // What is scrolled through was known before any of it was drawn.
  expect(scroller.scrollHeight).toBe(whole);

  (scroller as HTMLElement).focus();
  await userEvent.keyboard('{PageDown}');
  await expect.element(field()).toHaveValue('252');
  await userEvent.keyboard('{End}');
  await expect.element(field()).toHaveValue('400');
  await until(() => shownPage(400, 400));
  await expect.element(page.getByRole('button', { name: 'Next page' })).toBeDisabled();
  await userEvent.keyboard('{PageUp}');
  await expect.element(field()).toHaveValue('399');
  await userEvent.keyboard('{Home}');
  await expect.element(field()).toHaveValue('1');
  // Scrolling by hand leads the number along.
  scroller.scrollTop = whole / 2;
  await until(() => Math.abs(Number((field().element() as HTMLInputElement).value) - 200) < 8);
});

test('pages are shown whole, as wide as the room or as large as on paper, and stay where one was', async () => {
  preview(manyPages(30));
  await until(() => shownPage(1, 30));
  await field().fill('10');
  await userEvent.keyboard('{Enter}');
  const scroller = page.getByRole('region', { name: 'Pages of the pack' }).element();
  const size = (number: number) => shownPage(number, 30)?.getBoundingClientRect() ?? new DOMRect();
  await page.getByText('Real size').click();
  await until(() => Math.abs(size(10).width - (210 * 96) / 25.4) < 1);
  await page.getByText('Whole page').click();
  await until(() => size(10).height > 0 && size(10).height < scroller.clientHeight);
  await expect.element(field()).toHaveValue('10');
  await page.getByText('Page width').click();
  await until(() => size(10).width > 700);
  await expect.element(field()).toHaveValue('10');

  // Another sheet begins at its first page; the same one with other choices does not.
  preview(manyPages(31));
  await until(() => shownPage(10, 31));
  preview(manyPages(31), 'another');
  await until(() => shownPage(1, 31));
  await expect.element(field()).toHaveValue('1');
});

test('margins are shown where they are: what printers miss, and the sheet\u2019s own', async () => {
  preview(manyPages(3));
  await until(() => shownPage(1, 3));
  await page.getByText('Real size').click();
  await page.getByRole('button', { name: 'Margins' }).click();
  const sheet = shownPage(1, 3) as HTMLElement;
  const unprinted = sheet.lastElementChild as HTMLElement;
  const mm = (px: number) => (px * 25.4) / 96;
  expect(mm(Number.parseFloat(getComputedStyle(unprinted).borderLeftWidth))).toBeCloseTo(10, 0);
  const own = unprinted.firstElementChild?.getBoundingClientRect();
  expect(mm((own?.left ?? 0) - sheet.getBoundingClientRect().left)).toBeCloseTo(14, 0);
});

test('what did not fit is counted, said with what to do, and leads to its page', async () => {
  const [long] = ['A name that is far too long for its card and ends before its time'];
  const sheet = manyPages(40);
  const cut: SheetPage = {
    ...(sheet.pages[29] as SheetPage),
    content: [{ tag: 'p', children: ['A name that is far…'] }],
  };
  preview({
    ...sheet,
    pages: sheet.pages.with(29, cut),
    warnings: [
      { warning: 'cut', text: long },
      { warning: 'cut', text: long },
      { warning: 'shrunk', text: 'words of 17' },
    ],
  });
  const notice = page.getByRole('button', { name: '2 things to check' });
  await expect.element(notice).toHaveAttribute('aria-expanded', 'false');
  expect(notice.element().closest('[role="status"]')).not.toBeNull();
  await notice.click();
  const list = page.getByRole('region', { name: 'What did not fit as it should' });
  await expect.element(list).toBeVisible();
  expect(list.element().textContent).toContain(`Cut off with “…”. Shorten it, or choose a larger paper.${long}`);
  await list.getByRole('button', { name: 'Page 30' }).click();
  await until(() => shownPage(30, 40));
  await list.getByRole('button', { name: 'Page 17' }).click();
  await expect.element(field()).toHaveValue('17');
});

test('the small pages lead to the large ones, by mouse and by keys', async () => {
  preview(manyPages(60));
  await until(() => shownPage(1, 60));
  const toggle = page.getByRole('button', { name: 'Pages at a glance' });
  if (toggle.element().getAttribute('aria-pressed') === 'false') await toggle.click();
  const strip = page.getByRole('navigation', { name: 'Pages at a glance' });
  await strip.getByRole('button', { name: 'Page 3 of 60' }).click();
  await expect.element(field()).toHaveValue('3');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(field()).toHaveValue('5');
  await userEvent.keyboard('{End}');
  await expect.element(strip.getByRole('button', { name: 'Page 60 of 60' })).toHaveAttribute('aria-current', 'page');
  await toggle.click();
  await expect.element(strip).not.toBeInTheDocument();
});

test('line and logo are kept in the file, printed in each foot, and can be taken back', async () => {
  const editor = createEditor(stressJourney('en', 6));
  const acts = letterheadActs(editor);
  const letterhead = () => editor.getState().history.journey.letterhead;
  acts.onLine('Velo & Co');
  const canvas = new OffscreenCanvas(1600, 400);
  const context = canvas.getContext('2d');
  if (context) context.fillStyle = '#c0392b';
  context?.fillRect(0, 0, 800, 400);
  acts.onLogo(new File([await canvas.convertToBlob({ type: 'image/png' })], 'logo.png', { type: 'image/png' }));
  await until(() => letterhead().logo);
  const logo = new Image();
  logo.src = letterhead().logo ?? '';
  await logo.decode();
  // See-through it stays, and no larger than a page needs.
  expect([logo.src.slice(0, 15), logo.naturalWidth]).toEqual(['data:image/png;', 800]);

  show(editor.getState().history.journey);
  await until(() => document.querySelector('footer .sheet-logo'));
  expect(document.querySelector('.sheet-foot')?.textContent).toContain('Velo & Co');
  // A sheet in black and white has colour now, and can do without.
  await page.getByText('Without colour').click();
  await until(() => document.querySelector('.sheet-logo.sheet-grey'));

  acts.onRemoveLogo();
  expect(letterhead()).toEqual({ line: 'Velo & Co', logo: null });
  editor.getState().undo();
  expect(letterhead().logo).not.toBeNull();
  editor.getState().undo();
  editor.getState().undo();
  expect(letterhead()).toEqual({ line: '', logo: null });
});
