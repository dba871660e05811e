/** Interviews and surveys typed back from paper: by keys alone, in the order of the sheet, and put to use. */
import { flushSync } from 'react-dom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import weatherDay from '../../assets/samples/weather-day.fa.journey?raw';
import { interviewsOf, TOGETHER } from '../../renderer/interviews/view-state.ts';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { TouchpointsView } from '../../renderer/touchpoints/TouchpointsView.tsx';
import { touchpointsOf } from '../../renderer/touchpoints/view-state.ts';
import type { Interview, InterviewRow, Journey } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { askedOf } from '../../shared/interviews/asked.ts';
import { newInterview, rowOf } from '../../shared/interviews/entry.ts';
import { roughMeasure } from '../../shared/layout/text.ts';
import type { SheetElement } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../shared/worksheets/sheets.ts';
import { type Desk, setDesk } from './desk.tsx';
import { entries, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;

function open(journey: Journey, languages = ['en-GB']): void {
  desk = setDesk({ languages });
  desk.workspace.setState({ view: 'touchpoints' });
  editor = showPanel(desk, journey, <TouchpointsView />, 1280);
  flushSync(() => touchpointsOf(editor).setState({ tab: 'interviews' }));
}

afterEach(() => desk?.clear());

const interviews = () => journeyOf(editor).interviews;
const last = () => interviews().at(-1) as Interview;
const asked = () => askedOf(journeyOf(editor), mapOf(editor));
/** Keys pressed since the sheet was begun. */
let keys = 0;
const press = async (...pressed: string[]) => {
  for (const key of pressed) await userEvent.keyboard(key);
  keys += pressed.length;
};
/** A press on a keyboard of any layout, which the driver of the browser cannot make. */
const strike = (key: string, code = '') => {
  const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
  flushSync(() => document.activeElement?.dispatchEvent(event));
  keys += 1;
};
const write = (text: string) => {
  document.execCommand('insertText', false, text);
};
/** Question or touchpoint where the focus is. */
const here = () => {
  const line = document.activeElement?.closest<HTMLElement>('[data-line]');
  return line?.dataset.question ?? asked().find(({ id }) => id === line?.dataset.row)?.code;
};
const wordsOf = (element: SheetElement | string): string =>
  typeof element === 'string' ? element : (element.children ?? []).map(wordsOf).join(' ');
const plain = (text: string) => text.replace(/[\s\u200c-\u200f\u2066-\u2069]+/g, '');

describe('a sheet is typed back', () => {
  test('a whole interview by keyboard alone: Enter goes on, a row without words is two keys, one not met is one', async () => {
    open({ ...readSample(bikeShop), interviews: [] });
    await userEvent.click(page.getByRole('button', { name: 'New interview' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Customer');
    await userEvent.keyboard('Priya{Enter}Sam{Enter}{Enter}');
    for (const answer of ['chain', 'friend', 'counter', 'text', 'first', 'never'])
      await userEvent.keyboard(`${answer}{Enter}`);
    expect(here()).toBe('rate');
    await userEvent.keyboard('4because{Enter}daily{Enter}none{Enter}go{Enter}coffee{Enter}');
    expect(here()).toBe(asked()[0]?.code);
    keys = 0;
    const count = asked().length;
    for (let row = 0; row < count; row++) {
      if (row % 3 === 2) await press('n');
      else await press(String(1 + (row % 5)), '{Enter}');
    }
    expect(keys).toBe(count * 2 - Math.floor(count / 3));
    const expected = asked().flatMap(({ id }, row): InterviewRow[] => [
      row % 3 === 2
        ? { touchpoint: id, met: false, feeling: null, says: '' }
        : { touchpoint: id, met: true, feeling: (row % 5) - 2, says: '' },
    ]);
    expect(last().rows).toEqual(expected);
    // A line of the customer's own, and past the empty one to the last question.
    await userEvent.keyboard('Bench outside{Enter}5sunny{Enter}{Enter}');
    expect(here()).toBe('else');
    await userEvent.keyboard('parking{Enter}');
    expect(document.activeElement?.textContent).toBe('Next interview');
    expect(said(editor)).toBe('That was the last line of the sheet.');
    expect(last()).toMatchObject({
      kind: 'interview',
      who: 'Priya',
      interviewer: 'Sam',
      map: mapOf(editor).id,
      rating: 1,
      answers: {
        problem: 'chain',
        again: 'text',
        heard: 'first',
        rate: 'because',
        exceeded: 'coffee',
        else: 'parking',
      },
      unlisted: [{ name: 'Bench outside', feeling: 2, says: 'sunny' }],
    });
    expect(last().date).not.toBeNull();
    expect(document.querySelector('nav [aria-current]')?.textContent).toContain('12 of 12 questions');
    // The next one of the pile is by the same person.
    await userEvent.keyboard('{Enter}');
    expect(interviews()).toHaveLength(2);
    expect(last()).toMatchObject({ who: '', interviewer: 'Sam' });
  }, 60_000);

  test('a survey in Persian: Persian figures tick and cross, the keys Y and N count on any layout', async () => {
    open(readSample(weatherDay), ['fa-IR']);
    const { t } = translatorFor('fa');
    await userEvent.click(page.getByRole('button', { name: t('interviews.add.survey') }));
    await userEvent.keyboard('{Enter}{Enter}');
    expect(here()).toBe('heard');
    strike('۱', 'Digit1');
    strike('۶', 'Digit6');
    await press('{Enter}');
    write('رادیو');
    await press('{Enter}');
    strike('٣', 'Digit3');
    expect(here()).toBe('rate');
    strike('۲', 'Digit2');
    expect(last()).toMatchObject({
      kind: 'survey',
      rating: -1,
      ticks: { heard: ['friend', 'elsewhere'], before: ['often'] },
      answers: { heard: 'رادیو' },
    });
    const [first, second, third, fourth] = asked();
    expect(here()).toBe(first?.code);
    strike('۵', 'Digit5');
    write('خوب بود');
    await press('{Enter}');
    // What the key N writes on a Persian keyboard, and Y.
    strike('د', 'KeyN');
    strike('غ', 'KeyY');
    expect(rowOf(last(), first?.id ?? '')).toMatchObject({ met: true, feeling: 2, says: 'خوب بود' });
    expect(rowOf(last(), second?.id ?? '')).toMatchObject({ met: false, feeling: null });
    expect(rowOf(last(), third?.id ?? '')).toMatchObject({ met: true, feeling: null });
    strike('Delete', 'Delete');
    expect(last().rows).toHaveLength(2);
    // By code: a slash, the letters of the stage and the figure, in Persian.
    strike('/', 'Slash');
    for (const sign of (fourth?.code ?? '').replace(/[^\p{L}\p{N}]/gu, '')) strike(sign);
    if (document.querySelector('[data-typed]')) await press('{Enter}');
    expect(here()).toBe(fourth?.code);
    // −2 stands where reading begins: at the right.
    const boxes = document.activeElement?.closest('tr')?.querySelectorAll('label[data-step]') ?? [];
    const [worst, best] = [boxes[0], boxes[4]].map((box) => box?.getBoundingClientRect().left ?? 0);
    expect(worst).toBeGreaterThan(best ?? 0);
  }, 30_000);

  test('questions and rows stand as they are printed, word for word and number by number', async () => {
    for (const kind of ['interview', 'survey'] as const) {
      const journey = readSample(weatherDay);
      open({ ...journey, interviews: [newInterview({ id: 'i', kind })] }, ['en-GB']);
      flushSync(() => interviewsOf(editor).setState({ open: 'i' }));
      const map = mapOf(editor);
      const request = { sheet: kind, paper: 'a4', language: 'fa', map: map.id } as const;
      const { pages } = SHEET_DEFINITIONS[kind].make({ journey, map, request, measure: roughMeasure });
      const printed = plain(pages.flatMap(({ content }) => content.map(wordsOf)).join(' '));
      const lines = [...document.querySelectorAll<HTMLElement>('[data-question], tr[data-row]')];
      expect(lines).toHaveLength((kind === 'interview' ? 12 : 11) + asked().length);
      let at = 0;
      for (const line of lines) {
        const number = line.querySelector(':scope > span, td')?.textContent ?? '';
        const text = line.querySelector('p, th span')?.textContent ?? '';
        const where = printed.indexOf(plain(number) + plain(text), at);
        expect(where, `${number} ${text}`).toBeGreaterThanOrEqual(at);
        at = where;
      }
      desk.clear();
    }
  });

  test('a row is reached by its code, the arrows go from row to row, and a box is a step of undo', async () => {
    open({ ...readSample(bikeShop), interviews: [newInterview({ id: 'i' })] });
    flushSync(() => interviewsOf(editor).setState({ open: 'i' }));
    const first = document.querySelector<HTMLElement>('tr[data-row] input');
    first?.focus();
    await press('v', 'b', '2');
    expect(here()).toBe('VB-2');
    await press('{ArrowUp}');
    expect(here()).toBe('VB-1');
    await press('2');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    expect(entries(editor)).toEqual(['edit.answer']);
    flushSync(() => editor.getState().undo());
    expect(last().rows).toEqual([]);
    document.querySelector<HTMLElement>('tr[data-row] input')?.focus();
    await press('x');
    expect(said(editor)).toBe('No row has the code x.');
  });

  test('what the sheet did not list comes onto the map by one key, and the sheet is deleted with a way back', async () => {
    const interview = newInterview({
      id: 'i',
      unlisted: [{ id: 'u', name: 'Bench outside', feeling: 2, says: 'sunny' }],
    });
    open({ ...readSample(bikeShop), interviews: [interview] });
    flushSync(() => interviewsOf(editor).setState({ open: 'i' }));
    const before = asked().length;
    document.querySelector<HTMLElement>('input[value="Bench outside"]')?.focus();
    await press('{Control>}{Enter}{/Control}');
    expect(asked()).toHaveLength(before + 1);
    const made = asked().find(({ name }) => name === 'Bench outside');
    expect(rowOf(last(), made?.id ?? '')).toMatchObject({ met: true, feeling: 2, says: 'sunny' });
    expect(last().unlisted).toEqual([]);
    expect(entries(editor)).toEqual(['edit.addMoment']);
    await userEvent.click(page.getByRole('button', { name: 'Delete interview' }));
    expect(interviews()).toEqual([]);
    flushSync(() => editor.getState().undo());
    expect(interviews()).toHaveLength(1);
  });
});

describe('all together', () => {
  /** Two customers who disagree about the checkout and agree about the test ride. */
  function talks(): Journey {
    const journey = readSample(bikeShop);
    const id = (name: string) => journey.touchpoints.find((one) => one.name === name)?.id ?? '';
    const row = (name: string, feeling: number, says: string) => ({ touchpoint: id(name), met: true, feeling, says });
    const persona = journey.personas[0]?.id ?? null;
    const about = { map: journey.maps[0]?.id ?? null, persona };
    return {
      ...journey,
      interviews: [
        newInterview({
          id: 'a',
          who: 'Ann',
          ...about,
          answers: { problem: 'My chain snapped' },
          rows: [row('Checkout', -2, 'Waited twenty minutes'), row('Test ride', 2, 'Flew up the hill')],
        }),
        newInterview({
          id: 'b',
          kind: 'survey',
          ...about,
          ticks: { heard: ['friend'] },
          rows: [row('Checkout', 1, ''), row('Test ride', 2, 'Loved it')],
        }),
      ],
    };
  }

  test('the worst comes first with its spread; its mean becomes measured feelings as one step', async () => {
    open(talks());
    const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
    expect(rows()[0]).toMatch(/Checkout.*2 of 2.*−0\.5.*−2 … \+1 · 2 ×/);
    expect(rows()[1]).toMatch(/Test ride.*\+2/);
    const checkout = () =>
      mapOf(editor)
        .stages.flatMap(({ moments }) => moments)
        .find(
          ({ touchpoint }) => touchpoint === journeyOf(editor).touchpoints.find((one) => one.name === 'Checkout')?.id,
        );
    const curve = mapOf(editor).curves[0]?.id ?? '';
    await userEvent.click(page.getByRole('button', { name: 'Take the mean as measured feeling: Checkout' }));
    expect(checkout()).toMatchObject({ evidence: 'measured', feelings: { [curve]: -0.5 } });
    expect(entries(editor)).toEqual(['edit.takeMeans']);
    expect(rows()[0]).toContain('Measured');
    flushSync(() => editor.getState().undo());
    expect(checkout()?.feelings[curve]).not.toBe(-0.5);
  });

  test('a saying becomes a note under its moment, once, and the quote of the persona', async () => {
    open(talks());
    const add = page.getByRole('button', { name: 'Add as a note: Waited twenty minutes' });
    const before = mapOf(editor).notes.length;
    await userEvent.click(add);
    await userEvent.click(add);
    expect(mapOf(editor).notes).toHaveLength(before + 1);
    expect(said(editor)).toBe('It stands on the map already: Thinks');
    const note = mapOf(editor).notes.at(-1);
    const lane = mapOf(editor).lanes.find(({ id }) => id === note?.lane);
    expect([note?.text, lane?.role]).toEqual(['Waited twenty minutes', 'thinks']);
    await userEvent.click(page.getByRole('button', { name: /Quote of .*: Flew up the hill/ }));
    expect(journeyOf(editor).personas[0]?.quote).toBe('Flew up the hill');
  });

  test('all of it is copied as a table, said by said, and answer by answer', async () => {
    open(talks());
    const put = vi.spyOn(DataTransfer.prototype, 'setData');
    const copied = async () => {
      put.mockClear();
      await userEvent.click(page.getByRole('button', { name: 'Copy as a table' }));
      return put.mock.calls.find(([type]) => type === 'text/plain')?.[1];
    };
    expect(await copied()).toBe(
      [
        'Customer\tDate\tTouchpoint\tMet\tHow it felt\tIn their words',
        'Ann\t\tCheckout\t1\t−2\tWaited twenty minutes',
        'Ann\t\tTest ride\t1\t+2\tFlew up the hill',
        'Survey 1\t\tCheckout\t1\t+1\t',
        'Survey 1\t\tTest ride\t1\t+2\tLoved it',
      ].join('\n'),
    );
    expect(said(editor)).toBe('4 rows copied. Paste them into a spreadsheet.');
    await userEvent.click(page.getByRole('radio', { name: 'By question' }));
    expect(await copied()).toMatch(
      /\nAnn\t\tThink of the day.*\tMy chain snapped\nSurvey 1\t\t.*\tFrom somebody I know$/,
    );
    put.mockRestore();
  });

  test('answers stand under their question, with ticks counted, and go under the stage that is chosen', async () => {
    open(talks());
    await userEvent.click(page.getByRole('radio', { name: 'By question' }));
    const [problem, heard] = [...document.querySelectorAll('main section')].map((part) => part.textContent ?? '');
    expect(problem).toMatch(/^1Think of the day.*My chain snapped.*Ann/);
    expect(heard).toMatch(/^1Where did you first hear.*From somebody I know 1/);
    await userEvent.click(page.getByRole('combobox', { name: 'under the stage' }));
    const stage = mapOf(editor).stages[1];
    await userEvent.click(page.getByRole('option', { name: stage?.name ?? '' }));
    await userEvent.click(page.getByRole('button', { name: 'Add as a note: My chain snapped' }));
    expect(mapOf(editor).notes.at(-1)).toMatchObject({ text: 'My chain snapped', place: { stage: stage?.id } });
    // The name leads to the sheet, and the pile back to all of them.
    await userEvent.click(page.getByRole('main').getByRole('button', { name: 'Ann', exact: true }));
    expect(interviewsOf(editor).getState().open).toBe('a');
    await userEvent.click(page.getByRole('button', { name: /All together/ }));
    expect(interviewsOf(editor).getState().open).toBe(TOGETHER);
  });
});
