/** After a crash, what was in no file is offered again, compared with the file, and is not lost by looking at it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { launch } from './harness/launch.ts';
import type { Stage } from './harness/stage.ts';
import * as w from './harness/window.ts';

const SHOP = readFileSync(new URL('../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8');

let stage: Stage;
beforeAll(async () => {
  stage = await launch({ files: { 'shop.journey': SHOP } });
  await w.startScreen(stage.page);
});
afterAll(() => stage.close());

const offered = () => stage.page.getByRole('region', { name: 'Work that was not saved' });
const offer = (title: string) => offered().getByRole('article').filter({ hasText: title });

/** Waits until a recovery copy has this title; hands its text back. */
async function untilKept(title: string): Promise<string> {
  let kept: string | undefined;
  const look = async () => {
    kept = (await stage.keptCopies()).find((text) => w.soundJourney(text).title === title);
    return kept !== undefined;
  };
  await expect.poll(look).toBe(true);
  return kept as string;
}

test('a journey without a file', async () => {
  await w.begin(stage.page);
  await w.rename(stage.page, 'Never saved');
  await stage.page.getByText('No file yet · recovery copy kept').waitFor();
  const kept = await untilKept('Never saved');

  await stage.restart();
  const text = await offer('Never saved').innerText();
  expect(text).toContain('“Never saved” was not saved when the program closed');
  expect(text).toContain('In the copy: 3 stages · 0 touchpoints · 0 notes');
  expect(text).toContain('It was never saved in a file.');
  await offer('Never saved').getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => w.titleField(stage.page).inputValue()).toBe('Never saved');
  await w.editedSign(stage.page).waitFor();

  // The next crash comes before the first edit: looking at a copy must not use it up.
  await stage.restart();
  await offer('Never saved').getByRole('button', { name: 'Restore' }).click();
  // Nothing can be saved before it is there.
  await w.editedSign(stage.page).waitFor();
  await w.saveAs(stage, 'saved.journey');
  expect(serializeJourney(await w.journeyIn(stage, 'saved.journey'))).toBe(kept);
  await stage.restart();
  await w.recentFile(stage.page, 'Never saved').waitFor();
  expect(await offered().count()).toBe(0);
});

test('a copy that is not wanted goes, after a second question', async () => {
  await w.begin(stage.page);
  await w.rename(stage.page, 'Not wanted');
  await untilKept('Not wanted');
  await stage.restart();
  await offer('Not wanted').getByRole('button', { name: 'Discard', exact: true }).click();
  await offer('Not wanted').getByRole('button', { name: 'Discard for good' }).click();
  await offered().waitFor({ state: 'detached' });
  await w.startScreen(stage.page);
  expect(await stage.keptCopies()).toEqual([]);
});

test('a journey whose file another program changed: compared, restored, and not written over it unseen', async () => {
  await w.open(stage, 'shop.journey');
  await stage.page.getByText('Unchanged since it was opened').waitFor();
  const other = serializeJourney({
    ...w.soundJourney(SHOP),
    title: 'Of another program',
    touchpoints: w.soundJourney(SHOP).touchpoints,
  });
  await stage.writeFile('shop.journey', other);
  await w.rename(stage.page, 'Of this window');
  await stage.page.getByRole('button', { name: 'Not saved: changed by another program' }).waitFor();
  await untilKept('Of this window');

  await stage.restart();
  await expect.poll(() => offer('Of this window').innerText()).toMatch(/In the file “shop\.journey”: \d+ stages/);
  await offer('Of this window').getByRole('button', { name: 'Restore' }).click();
  await stage.page.getByText(/^Not in the file yet/).waitFor();
  expect(await stage.readFile('shop.journey')).toBe(other);

  await stage.page.keyboard.press('Control+s');
  await w.question(stage.page).getByText('was changed elsewhere').waitFor();
  await w.answer(stage.page, 'Overwrite');
  await w.untilSaved(stage.page);
  expect((await w.journeyIn(stage, 'shop.journey')).title).toBe('Of this window');
});
