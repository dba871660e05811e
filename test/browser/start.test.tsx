/** The start screen: ways to begin, what was open lately, and what a crash left behind. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StartScreen } from '../../renderer/start/StartScreen.tsx';
import { journeyOf } from '../../renderer/state/editor.ts';
import { refreshStart } from '../../renderer/state/files.ts';
import { isEdited } from '../../renderer/state/workspace.ts';
import { TEMPLATES } from '../../shared/catalogue/templates.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { type Desk, setDesk, someJourney } from './desk.tsx';

let desk: Desk;
beforeEach(() => {
  desk = setDesk();
});
afterEach(() => desk.clear());

const opened = () => {
  const { document } = desk.workspace.getState();
  if (!document) throw new Error('nothing is open');
  return document;
};

describe('a new map', () => {
  test('begins with any template, its stages in the language that is chosen', async () => {
    desk.show(<StartScreen />);
    for (const { name } of TEMPLATES) await expect.element(page.getByText(name.en, { exact: true })).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'فارسی' }));
    await userEvent.click(page.getByRole('button', { name: /Four steps in retail/ }));
    await expect.poll(() => desk.workspace.getState().document).not.toBeNull();
    const journey = journeyOf(opened().editor);
    expect(journey.language).toBe('fa');
    const retail = TEMPLATES.find(({ id }) => id === 'four-steps-retail');
    expect(journey.maps[0]?.stages.map((stage) => stage.name)).toEqual(retail?.stages.map((stage) => stage.name.fa));
    expect(isEdited(opened(), journey)).toBe(true);
  });

  test('can be begun without a mouse', async () => {
    desk.show(<StartScreen />);
    const card = page.getByRole('button', { name: /Before, during, after/ }).element();
    for (let i = 0; i < 30 && document.activeElement !== card; i++) await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => desk.workspace.getState().document?.editor.getState().history.journey.maps[0]?.stages.length)
      .toBe(3);
  });
});

test('a blank checklist is one click from its paper, and leaves nothing to be saved', async () => {
  desk.show(<StartScreen />);
  await userEvent.click(page.getByRole('button', { name: 'Blank audit checklist' }));
  await expect.poll(() => desk.workspace.getState().view).toBe('worksheets');
  expect(isEdited(opened(), journeyOf(opened().editor))).toBe(false);
});

test.each(['Corner bike shop', 'Children’s clinic', 'A day with the weather app', 'Furniture shop'])(
  'the sample %s opens whole and unedited',
  async (name) => {
    desk.show(<StartScreen />);
    await userEvent.click(page.getByRole('button', { name: new RegExp(name) }));
    await expect.poll(() => desk.workspace.getState().document).not.toBeNull();
    expect(desk.workspace.getState().dialog).toBeNull();
    expect(isEdited(opened(), journeyOf(opened().editor))).toBe(false);
  },
);

describe('recent files', () => {
  beforeEach(async () => {
    for (const name of ['bikes', 'clinic']) {
      const file = { handle: name, name: `${name}.journey`, folder: 'C:\\Maps' };
      desk.memory.files.set(name, { file, text: serializeJourney({ ...someJourney(), title: `The ${name}` }) });
      desk.memory.recent.push({ file, title: `The ${name}`, openedAt: Date.now(), review: null });
    }
    await refreshStart();
    desk.show(<StartScreen />);
  });

  test('open again', async () => {
    await userEvent.click(page.getByRole('button', { name: /^The clinic/ }));
    await expect.poll(() => desk.workspace.getState().document?.file?.handle).toBe('clinic');
  });

  test('can be taken off the list', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Remove “The bikes” from this list' }));
    await expect.element(page.getByRole('button', { name: /^The bikes/ })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: /^The clinic/ })).toBeVisible();
    expect(desk.memory.files.has('bikes')).toBe(true);
  });
});

describe('what a crash left behind', () => {
  const longer: Journey = { ...someJourney('seven-stages'), title: 'Corner bike shop' };
  const shorter = { ...longer, maps: longer.maps.map((map) => ({ ...map, stages: map.stages.slice(0, 6) })) };
  const file = { handle: 'shop', name: 'shop.journey', folder: '' };

  beforeEach(async () => {
    desk.memory.files.set('shop', { file, text: serializeJourney(shorter) });
    desk.memory.recoveries.push({
      key: 'copy',
      file,
      version: '1',
      title: longer.title,
      keptAt: Date.now(),
      text: serializeJourney(longer),
    });
    await refreshStart();
    desk.show(<StartScreen />);
  });

  test('is offered with a comparison', async () => {
    await expect.element(page.getByText('“Corner bike shop” was not saved when the program closed')).toBeVisible();
    await expect.element(page.getByText('In the copy: 7 stages · 0 touchpoints · 0 notes')).toBeVisible();
    await expect
      .element(page.getByText('In the file “shop.journey”: 6 stages · 0 touchpoints · 0 notes'))
      .toBeVisible();
  });

  test('comes back as edited, for its file, which is not written yet', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Restore' }));
    await expect.poll(() => desk.workspace.getState().document).not.toBeNull();
    expect(journeyOf(opened().editor)).toEqual(longer);
    expect(isEdited(opened(), journeyOf(opened().editor))).toBe(true);
    expect(opened().file).toEqual(file);
    expect(desk.memory.files.get('shop')?.text).toBe(serializeJourney(shorter));
  });

  test('is only thrown away when asked twice', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Discard' }));
    expect(desk.memory.recoveries).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: 'Discard for good' }));
    await expect.poll(() => desk.memory.recoveries).toHaveLength(0);
    await expect.element(page.getByText(/was not saved/)).not.toBeInTheDocument();
  });
});

test('speaks and reads in the language that is chosen', async () => {
  desk.show(<StartScreen />);
  await userEvent.click(page.getByRole('button', { name: /Language of the program/ }));
  await userEvent.click(page.getByRole('menuitemcheckbox', { name: 'فارسی' }));
  await expect.element(page.getByRole('button', { name: 'چک‌لیست ممیزی خالی' })).toBeVisible();
  expect(document.documentElement.dir).toBe('rtl');
  expect(desk.memory.settings.language).toBe('fa');
});

describe('reviews', () => {
  const DAY = 86_400_000;
  const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

  test('of the files that were open lately are in sight, the overdue ones first', async () => {
    const recent = (title: string, review: string | null) => ({
      file: { handle: title, name: `${title}.journey`, folder: '' },
      title,
      openedAt: 1,
      review,
    });
    desk.memory.recent = [recent('Later', inDays(60)), recent('Never', null), recent('Late', inDays(-40))];
    await refreshStart();
    desk.show(<StartScreen />);
    const list = page.getByRole('region', { name: 'Next reviews' });
    await expect.element(list).toBeVisible();
    const titles = () => [...list.element().querySelectorAll('li')].map((item) => item.textContent ?? '');
    expect(titles()).toHaveLength(2);
    expect(titles()[0]).toMatch(/^LateReview was due/);
    expect(titles()[1]).toMatch(/^LaterReview due/);
  });

  test('are known of a file as soon as it is opened', async () => {
    const journey = { ...someJourney(), reviewPlan: { cadence: null, months: null, next: '2027-02-14' } };
    const file = { handle: 'a', name: 'a.journey', folder: '' };
    desk.memory.files.set('a', { file, text: serializeJourney(journey) });
    desk.memory.recent = [{ file, title: 'Bikes', openedAt: 1, review: null }];
    await refreshStart();
    desk.show(<StartScreen />);
    await userEvent.click(page.getByRole('button', { name: /^Bikes/ }));
    await expect.poll(() => desk.memory.recent[0]?.review).toBe('2027-02-14');
  });
});
