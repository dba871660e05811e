/** `waymark print --sheet all`, the program itself, on each sample in its language: into one PDF and into a folder of them. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import { PROJECT_ROOT } from '../../electron/cli/project.ts';
import type { Language } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { SHEETS } from '../../shared/worksheets/sheet.ts';
import { readPainted } from './read-painted.ts';
import { readBookmarksOf } from './read-pdf.ts';

const SAMPLES: readonly (readonly [name: string, language: Language])[] = [
  ['bike-shop', 'en'],
  ['clinic', 'vi'],
  ['weather-day', 'fa'],
  ['furniture-shop', 'ru'],
];

const chromium = await findChromium();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-all-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function printAll(sample: string, out: string) {
  const cli = join(PROJECT_ROOT, 'electron', 'cli.ts');
  const file = join(PROJECT_ROOT, 'assets', 'samples', sample);
  return promisify(execFile)(process.execPath, [cli, 'print', file, '--sheet', 'all', '--out', out]);
}

async function judge(path: string): Promise<number> {
  const { pages, fonts } = await readPainted(await readFile(path));
  expect(fonts.filter(({ type, embedded }) => type === 'Type3' || !embedded)).toEqual([]);
  const empty = pages.flatMap(({ texts }, index) => (texts.length === 0 ? [index + 1] : []));
  // The back of a card without words is white on purpose, and nothing else is.
  expect(empty).toEqual([]);
  return pages.length;
}

describe.skipIf(!chromium)(`all worksheets from the command line${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  test.each(SAMPLES)('in one PDF: %s in %s', { timeout: 240_000 }, async (name, language) => {
    const out = join(folder, `${name}.pdf`);
    await printAll(`${name}.${language}.journey`, out);
    expect(await judge(out)).toBeGreaterThan(SHEETS.length);
    const { t } = translatorFor(language);
    const titles = (await readBookmarksOf(await readFile(out))).map(({ title }) => title.normalize('NFC'));
    // Posters are called after what is on them.
    const called = SHEETS.filter((sheet) => !sheet.startsWith('poster')).map((sheet) => t(`worksheet.${sheet}.title`));
    if (language !== 'fa') for (const title of called) expect(titles.join('\n')).toContain(title);
    expect(titles.length).toBeGreaterThanOrEqual(SHEETS.length);
  });

  test('a PDF for each in a folder', { timeout: 240_000 }, async () => {
    const out = join(folder, 'one-by-one');
    await printAll('bike-shop.en.journey', out);
    const files = await readdir(out);
    expect(files).toHaveLength(SHEETS.length);
    for (const file of files) expect(await judge(join(out, file)), file).toBeGreaterThan(0);
  });
});
