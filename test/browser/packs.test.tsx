/** Packs of worksheets as a person makes and prints them: few clicks, every change undone by one step, a print that can be given up. */
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import { App } from '../../renderer/App.tsx';
import { runCommand } from '../../renderer/commands/run.ts';
import { loadFonts } from '../../renderer/fonts.ts';
import { createElectronHost } from '../../renderer/host/electron-host.ts';
import { chosenPack } from '../../renderer/packs/view-state.ts';
import type { Editor } from '../../renderer/state/editor.ts';
import { printInFrame } from '../../renderer/worksheets/browser-print.ts';
import type { Journey, Pack } from '../../shared/document/schema.ts';
import type { EditorBridge } from '../../shared/host/bridge.ts';
import type { Host, PrintWatch } from '../../shared/host/host.ts';
import type { PrintJob, PrintProgress } from '../../shared/worksheets/sheet.ts';
import { type Desk, openOn, setDesk } from './desk.tsx';
import { readSample } from './panels.tsx';

// The view comes in a chunk of its own, and with it a good part of the program.
beforeAll(async () => {
  await Promise.all([loadFonts(), import('../../renderer/frame/WorksheetsPane.tsx')]);
}, 60_000);

let desk: Desk | undefined;
afterEach(() => desk?.clear());

const until = (happened: () => unknown) => vi.waitUntil(happened, { timeout: 15_000 });

/** What the host is asked to print; it prints until it is told to end or is given up. */
interface Printer {
  jobs: PrintJob[];
  watch: PrintWatch;
  end(): void;
}

async function open(journey: Journey = readSample(bikeShop)): Promise<{ editor: Editor; printer: Printer }> {
  const window = setDesk();
  desk = window;
  document.body.lastElementChild?.setAttribute('id', 'root');
  const printer: Printer = { jobs: [], watch: {}, end: () => {} };
  const print: Host['print'] = (job, watch = {}) =>
    new Promise((resolve) => {
      printer.jobs.push(job);
      printer.watch = watch;
      printer.end = () => resolve({ ok: true, value: null });
      watch.signal?.addEventListener('abort', printer.end);
    });
  const { host } = window.workspace.getState();
  window.workspace.setState({ host: { ...host, print, savePdf: (job, _name, watch) => print(job, watch) } });
  const { editor } = openOn(window, journey);
  window.show(<App />);
  window.workspace.setState({ view: 'worksheets' });
  await until(() => document.querySelector('aside [role=radiogroup]'));
  return { editor, printer };
}

const packIn = (editor: Editor) => chosenPack(editor.getState().history.journey, null) as Pack;
const sheetsIn = (editor: Editor) => packIn(editor).sheets.map(({ sheet }) => sheet);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const laid = () => until(() => document.querySelector('main .sheet-page') && !document.querySelector('main progress'));

test('three clicks from the map to a printed pack; its groups decide how many pages it has', async () => {
  const { editor, printer } = await open();
  await page.getByText('Packs', { exact: true }).click();
  await button(/Half-day mapping/).click();
  await laid();
  await button('Save as PDF').click();
  await until(() => printer.jobs.length === 1);
  const [job] = printer.jobs;
  const pack = packIn(editor);
  expect(job?.pack).toBe(pack.id);
  expect(job?.sheets.map(({ sheet }) => sheet)).toEqual(sheetsIn(editor));
  expect(job?.sheets.find(({ sheet }) => sheet === 'canvas')?.copies).toBe(pack.groups);
  expect(JSON.parse(job?.journey ?? '').packs[0].id).toBe(pack.id);
  printer.end();

  await button('Groups: more').click();
  expect(packIn(editor).groups).toBe(pack.groups + 1);
  const totals = () => document.querySelector('main [role=status]')?.textContent ?? '';
  await until(() => /\d+ pages · \d+ sheets of A4 · 6 sheets of A3/.test(totals()));
  editor.getState().undo();
  expect(packIn(editor).groups).toBe(pack.groups);
});

test('a row moves by keys and by its grip; the focus goes along and where it is now is said', async () => {
  const { editor } = await open();
  await page.getByText('Packs', { exact: true }).click();
  await button(/Store audit/).click();
  const before = sheetsIn(editor);
  const grips = () => [...document.querySelectorAll<HTMLElement>('aside ol > li button[aria-label^="Move"]')];
  grips()[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await until(() => sheetsIn(editor)[1] === before[0]);
  await until(() => document.activeElement === grips()[1]);
  expect(editor.getState().said.text).toMatch(new RegExp(`is now 2 of ${before.length}$`));
  await userEvent.keyboard('{End}');
  await until(() => sheetsIn(editor).at(-1) === before[0]);
  editor.getState().undo();
  editor.getState().undo();
  await until(() => sheetsIn(editor).join() === before.join());

  await userEvent.dragAndDrop(grips()[0] as HTMLElement, grips()[2] as HTMLElement, {
    targetPosition: { x: 8, y: 26 },
  });
  await until(() => sheetsIn(editor).indexOf(before[0] ?? '') > 0);
});

test('sheets are added several at once, changed by the choices of a single one, and taken out', async () => {
  const { editor } = await open();
  runCommand('pack.new');
  await button('Empty pack').click();
  await expect.element(page.getByText(/nothing in this pack yet/)).toBeInTheDocument();
  await expect.element(button('Print')).toBeDisabled();
  await button('Add sheets').click();
  await page.getByRole('checkbox', { name: 'Journey canvas' }).click();
  await page.getByRole('checkbox', { name: 'Touchpoint audit checklist' }).click();
  await button('Add 2 sheets').click();
  expect(packIn(editor).sheets).toEqual([
    { sheet: 'canvas', copies: 1, per: 'group' },
    { sheet: 'audit', copies: 1, per: 'group' },
  ]);
  await laid();

  await button('Options: Touchpoint audit checklist').click();
  await page.getByRole('radio', { name: 'Letter' }).click();
  await until(() => packIn(editor).sheets[1]?.paper === 'letter');
  // What the pack says anyway is not kept: the sheet goes along when that changes.
  await page.getByRole('radio', { name: 'A4' }).click();
  await until(() => !('paper' in (packIn(editor).sheets[1] ?? {})));
  await button('What to do: Journey canvas').click();
  await page.getByRole('menuitem', { name: 'Take out of the pack' }).click();
  await until(() => sheetsIn(editor).join() === 'audit');
  expect(editor.getState().said.text).toBe('Taken out: Journey canvas');
});

test('an agenda says when each step begins', async () => {
  const { editor } = await open();
  runCommand('pack.new');
  await button(/Quarterly review/).click();
  await page.getByRole('tab', { name: /Agenda/ }).click();
  const clocks = () =>
    [...document.querySelectorAll('aside ol > li')].map((row) => row.textContent?.match(/\d\d:\d\d/)?.[0]);
  const [first] = packIn(editor).agenda;
  expect(clocks()[0]).toBe('10:00');
  const minutes = document.querySelector<HTMLInputElement>('aside ol > li input');
  if (!minutes || !first) throw new Error('the first step has no minutes');
  await userEvent.fill(minutes, '65');
  await userEvent.keyboard('{Enter}');
  await until(() => clocks()[1] === '11:05');
  expect(packIn(editor).agenda[0]?.minutes).toBe(65);
  await button('Add a step').click();
  await until(() => document.activeElement instanceof HTMLTextAreaElement);
  await userEvent.keyboard('Thanks{Enter}');
  await until(() => packIn(editor).agenda.at(-1)?.title === 'Thanks');
});

test('a pack is duplicated, renamed and deleted, and comes back with undo; a sheet from a later version stays', async () => {
  const journey = readSample(bikeShop);
  const sheets = [
    { sheet: 'hologram', copies: 2, per: 'room' as const },
    { sheet: 'audit', copies: 1, per: 'room' as const },
  ];
  const { editor } = await open({ ...journey, packs: [{ ...blank, sheets }] });
  runCommand('pack.print');
  await expect.element(page.getByText(/newer version knows this sheet/)).toBeInTheDocument();
  await laid();
  await button('What to do with this pack').click();
  await page.getByRole('menuitem', { name: 'Duplicate pack' }).click();
  const packs = () => editor.getState().history.journey.packs;
  await until(() => packs().length === 2);
  expect(packs()[1]?.sheets).toEqual(sheets);
  const name = page.getByRole('textbox', { name: 'Name of the pack' });
  await name.fill('For Tuesday');
  await userEvent.keyboard('{Enter}');
  await until(() => packs()[1]?.name === 'For Tuesday');
  await button('What to do with this pack').click();
  await page.getByRole('menuitem', { name: 'Delete pack' }).click();
  await until(() => packs().length === 1);
  expect(editor.getState().said.text).toBe('Pack deleted: For Tuesday');
  editor.getState().undo();
  expect(packs()[1]?.name).toBe('For Tuesday');
});

test('a long print says how far it is and is given up without an error; the focus comes back', async () => {
  const { printer } = await open();
  await page.getByText('Packs', { exact: true }).click();
  await button(/Store audit/).click();
  await laid();
  await button('Print').click();
  await until(() => printer.jobs.length === 1);
  printer.watch.onProgress?.({ done: 1, of: 5 });
  await expect.element(page.getByRole('progressbar', { name: 'Printing' })).toHaveAttribute('value', '1');
  await expect.element(page.getByText(/… 2 of 5$/)).toBeInTheDocument();
  await expect.element(button('Save as PDF')).toBeDisabled();
  await expect.element(button('Cancel')).toHaveFocus();
  await button('Cancel').click();
  expect(printer.watch.signal?.aborted).toBe(true);
  await expect.element(page.getByText('Cancelled. Nothing was printed or saved.')).toBeInTheDocument();
  expect(desk?.workspace.getState().dialog).toBeNull();
  await expect.element(button('Print')).toHaveFocus();
});

const job: PrintJob = { sheets: [{ sheet: 'audit', paper: 'a4', language: 'en', map: 'm' }], journey: '{}' };

test('the print frame may take its time as long as it gets on, and is gone once it is given up', async () => {
  // The test page has no built print page beside it: the frame's part is played here.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const told: PrintProgress[] = [];
    const slow = printInFrame(job, { onProgress: (progress) => told.push(progress) });
    const failed = expect(slow).rejects.toThrow('got no further');
    const source = document.querySelector('iframe')?.waymarkPrint;
    vi.advanceTimersByTime(50_000);
    source?.progress?.({ done: 1, of: 3 });
    vi.advanceTimersByTime(50_000);
    source?.progress?.({ done: 2, of: 3 });
    expect(told).toEqual([
      { done: 1, of: 3 },
      { done: 2, of: 3 },
    ]);
    expect(document.querySelector('iframe')).not.toBeNull();
    vi.advanceTimersByTime(60_001);
    await failed;
  } finally {
    vi.useRealTimers();
  }
  const control = new AbortController();
  const givenUp = printInFrame(job, { signal: control.signal });
  expect(document.querySelector('iframe')).not.toBeNull();
  control.abort();
  await givenUp;
  expect(document.querySelector('iframe')).toBeNull();
  // One that was given up before it began makes no frame at all.
  await printInFrame(job, { signal: control.signal });
  expect(document.querySelector('iframe')).toBeNull();
});

test('over the bridge a print tells how far it is and can be cancelled, once it has begun and only then', async () => {
  const asked: string[] = [];
  let tell: (progress: PrintProgress) => void = () => {};
  let answer: (file: null) => void = () => {};
  const bridge = {
    savePdf: () =>
      new Promise((resolve) => {
        asked.push('savePdf');
        answer = (value) => resolve({ ok: true, value });
      }),
    onPrintProgress: (listener: typeof tell) => {
      tell = listener;
    },
    cancelPrint: () => {
      asked.push('cancel');
      answer(null);
    },
  } as unknown as EditorBridge;
  const host = createElectronHost(bridge);
  const control = new AbortController();
  const told: PrintProgress[] = [];
  const saving = host.savePdf(job, 'pack.pdf', { signal: control.signal, onProgress: (each) => told.push(each) });
  await until(() => asked.length === 1);
  tell({ done: 1, of: 2 });
  control.abort();
  expect(await saving).toEqual({ ok: true, value: null });
  expect(told).toEqual([{ done: 1, of: 2 }]);
  expect(asked).toEqual(['savePdf', 'cancel']);
  expect(await host.savePdf(job, 'pack.pdf', { signal: control.signal })).toEqual({ ok: true, value: null });
  expect(asked).toEqual(['savePdf', 'cancel']);
});

const blank: Pack = {
  id: 'kept',
  name: 'Kept',
  groups: 2,
  members: 4,
  paper: 'a4',
  sheets: [],
  cover: true,
  duplex: false,
  date: null,
  starts: '09:00',
  agenda: [],
};
