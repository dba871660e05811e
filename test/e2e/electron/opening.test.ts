/** Files from the command line and from a second start: each is opened or refused aloud, never passed over. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { serializeJourney } from '../../../shared/document/serialize.ts';
import { type ElectronStage, startAgain, startElectron } from '../harness/electron-stage.ts';
import * as w from '../harness/window.ts';

const SHOP = readFileSync(new URL('../../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8');

let stage: ElectronStage;
afterEach(() => stage.close());

test('a broken file is refused each time it is opened', async () => {
  stage = await startElectron({ files: { 'broken.journey': SHOP.slice(0, 500) }, open: ['broken.journey'] });
  for (const again of [() => startAgain(stage, 'broken.journey'), async () => {}]) {
    await w.question(stage.page).getByText('“broken.journey” was not opened').waitFor();
    await w.answer(stage.page, 'OK');
    await again();
  }
  expect(stage.app.windows()).toHaveLength(1);
});

test('a file that was only compared with its recovery copy still opens', async () => {
  stage = await startElectron({ files: { 'shop.journey': SHOP }, open: ['shop.journey'] });
  const { page } = stage;
  await page.getByText('Unchanged since it was opened').waitFor();
  await stage.writeFile('shop.journey', serializeJourney({ ...w.soundJourney(SHOP), title: 'On the disk' }));
  await w.rename(page, 'In the copy');
  await expect.poll(() => stage.keptCopies()).toHaveLength(1);

  await stage.restart();
  await stage.page.getByText(/In the file “shop\.journey”/).waitFor();
  await startAgain(stage, 'shop.journey');
  await expect.poll(() => w.titleField(stage.page).inputValue()).toBe('On the disk');
  expect(stage.app.windows()).toHaveLength(1);
});
