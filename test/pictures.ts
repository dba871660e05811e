/**
 * Takes all pictures anew: `npm run pictures`. Those that the views and the sheets of paper are compared with
 * (test/reference), by running their tests, and those of the README, from the built program.
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../electron/cli/project.ts';
import '../shared/i18n/all-languages.ts';
import { Desk } from './e2e/harness/desk.ts';
import { launch } from './e2e/harness/launch.ts';
import type { StageOptions } from './e2e/harness/stage.ts';
import { RETAKE } from './views/picture-command.ts';

/** Wide enough to begin with the whole map. */
const VIEWPORT = { width: 1920, height: 840 };
/** Holds a whole page of paper. */
const TALL = { width: 1600, height: 1300 };

interface Picture {
  /** Ends the files' names. */
  name: string;
  sample: string;
  /** Of the touchpoint whose card is selected. */
  card: string;
  options: StageOptions;
}

const PICTURES: readonly Picture[] = [
  { name: 'en', sample: 'bike-shop.en.journey', card: 'Checkout', options: { locale: 'en-GB' } },
  {
    name: 'fa',
    sample: 'weather-day.fa.journey',
    card: 'هشدار باد',
    options: { locale: 'fa-IR', colourScheme: 'dark' },
  },
];

const areViews = retake('--project', 'views', '--maxWorkers=2');
const areSheets = retake('--project', 'print', 'test/print/pictures.test.ts');
for (const picture of PICTURES) await take(picture);
process.exit(areViews && areSheets ? 0 : 1);

/** Runs tests that keep pictures. False where one could not be taken, or axe found fault with a view. */
function retake(...tests: string[]): boolean {
  const vitest = join(PROJECT_ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...tests], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, [RETAKE]: '1' },
    stdio: 'inherit',
  });
  return status === 0;
}

async function take({ name, sample, card, options }: Picture): Promise<void> {
  const text = await readFile(join(PROJECT_ROOT, 'assets/samples', sample), 'utf8');
  const stage = await launch({ ...options, viewport: VIEWPORT, files: { [sample]: text } }, 'browser');
  try {
    const desk = new Desk(stage, sample);
    await desk.page.getByRole('heading', { name: 'Waymark' }).waitFor();
    await stage.answerOpen(sample);
    await desk.press('Control+o');
    await desk.canvas.waitFor();
    const scene = await desk.scene();
    const box = scene.cards.find((item) => item.name.join(' ') === card);
    if (!box) throw new Error(`no card says ${card}`);
    const spot = await desk.middleOf(scene, box);
    await desk.page.mouse.click(spot.x, spot.y);
    await desk.page.mouse.move(0, 0);
    await desk.page.getByRole('complementary').getByRole('heading').last().waitFor();
    await stage.page.screenshot({ path: pathOf(`editor-${name}`) });
    await desk.page.setViewportSize(TALL);
    await desk.press('Control+p');
    const pages = desk.page.getByRole('main').getByRole('region');
    await pages.locator('table').first().waitFor();
    await pages
      .locator(':scope > div')
      .first()
      .screenshot({ path: pathOf(`checklist-${name}`) });
  } finally {
    await stage.close();
  }
}

function pathOf(picture: string): string {
  return join(PROJECT_ROOT, 'docs/pictures', `${picture}.png`);
}
