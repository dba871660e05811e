/** Damaged and foreign files through the Open dialog: refused with what and where, or repaired with a report, and never touched. */
import { readFileSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElectronStage } from './harness/electron-stage.ts';
import { launch } from './harness/launch.ts';
import type { Stage } from './harness/stage.ts';
import * as w from './harness/window.ts';

const bad = (name: string) => readFileSync(new URL(`../fixtures/bad/${name}`, import.meta.url));
const SHOP = readFileSync(new URL('../../assets/samples/bike-shop.en.journey', import.meta.url));
const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);
const text = new TextEncoder();

const REFUSED: readonly [name: string, content: Uint8Array, says: RegExp][] = [
  ['nothing.journey', bad('empty.journey'), /The file is empty/],
  ['zeroes.journey', bad('zeroes.journey'), /The file is empty/],
  ['shopping.journey', text.encode('milk, bread\n'), /cannot be read from line 1, column 1/],
  ['typo.journey', bad('typo.journey'), /cannot be read from line 6, column 3/],
  ['nan.journey', bad('nan.journey'), /cannot be read from line 60, column 11/],
  ['half.journey', bad('truncated.journey'), /breaks off in the middle \(line 42, column 6\)/],
  ['cut-shop.journey', SHOP.subarray(0, SHOP.length / 2), /breaks off in the middle \(line \d+, column \d+\)/],
  ['other.journey', bad('other-program.json'), /made by another program/],
  ['list.journey', bad('list.json'), /made by another program/],
  ['newer.journey', bad('newer-version.journey'), /file version 2; this one reads up to 1/],
  ['beyond.journey', bad('beyond-repair.journey'), /damaged beyond repair/],
  ['deep.journey', text.encode(DEEP), /nested deeper than \d+ levels/],
  ['picture.journey', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xfe), /does not hold text/],
  ['latin1.journey', Uint8Array.from(Buffer.from('{"title":"Café"}', 'latin1')), /does not hold text/],
];

const REPAIRED: readonly [name: string, fixture: string, says: RegExp][] = [
  ['twice.journey', 'duplicate-ids.journey', /already uses its identifier/],
  ['dangling.journey', 'dangling.journey', /is gone/],
  ['numbers.journey', 'numbers.journey', /field “/],
  ['proto.journey', 'proto-keys.journey', /is not safe to open and was left out/],
  ['types.journey', 'wrong-types.journey', /could not be/],
];

let stage: Stage;
beforeAll(async () => {
  stage = await launch();
  await w.startScreen(stage.page);
});
afterAll(() => stage.close());

test('what is no journey is refused with its reason; the window and the file stay as they are', async () => {
  const { page } = stage;
  for (const [name, content, says] of REFUSED) {
    await stage.writeFile(name, content);
    const before = await stage.hashOf(name);
    await w.open(stage, name);
    await w.question(page).waitFor();
    expect(await w.question(page).innerText(), name).toMatch(says);
    expect(await w.question(page).innerText()).toContain(name);
    await w.answer(page, 'OK');
    expect(await stage.hashOf(name), name).toBe(before);
  }
  await w.startScreen(page);
  await page.getByText('What you open and save is listed here.').waitFor();
});

test('200 MB are refused before they are read', async () => {
  await sparse('huge.journey', 200 * 1024 * 1024);
  await w.open(stage, 'huge.journey');
  await w.question(stage.page).waitFor();
  expect(await w.question(stage.page).innerText()).toContain('“huge.journey” is larger than 100 MB');
  await w.answer(stage.page, 'OK');
});

test('a refused file leaves the open journey as it is', async () => {
  const { page } = stage;
  await w.begin(page);
  await w.rename(page, 'Open before');
  await stage.writeFile('half.journey', bad('truncated.journey'));
  await w.open(stage, 'half.journey');
  await w.answer(page, 'OK');
  expect(await w.titleField(page).inputValue()).toBe('Open before');
  await w.choose(page, /Close journey/);
  await w.answer(page, 'Don’t save');
});

test('what can be repaired opens with a report; its file is written only on purpose', async () => {
  const { page } = stage;
  await page.clock.install();
  for (const [name, fixture, says] of REPAIRED) {
    await stage.writeFile(name, bad(fixture));
    const before = await stage.hashOf(name);
    await w.open(stage, name);
    await w.question(page).waitFor();
    expect(await w.question(page).innerText(), name).toMatch(says);
    await w.answer(page, 'OK');
    await w.editedSign(page).waitFor();
    await w.rename(page, 'Repaired');
    await expect.poll(() => w.titleField(page).inputValue()).toBe('Repaired');
    await page.clock.fastForward(10_000);
    await page.getByText(/^Not in the file yet/).waitFor();
    await expect.poll(() => stage.keptCopies()).toHaveLength(1);
    expect(await stage.hashOf(name), name).toBe(before);

    await page.keyboard.press('Control+s');
    await w.untilSaved(page);
    expect((await w.journeyIn(stage, name)).title).toBe('Repaired');
    await w.choose(page, /Close journey/);
    await w.startScreen(page);
  }
});

/** A file of so many bytes that takes no room. */
async function sparse(name: string, size: number): Promise<void> {
  await stage.writeFile(name, '{');
  if (stage.edition === 'electron') return truncate(join((stage as ElectronStage).folder, name), size);
  await stage.page.evaluate(
    async ({ name, size }) => {
      const folder = await navigator.storage.getDirectory();
      const writable = await (await folder.getFileHandle(name)).createWritable({ keepExistingData: true });
      await writable.truncate(size);
      await writable.close();
    },
    { name, size },
  );
}
