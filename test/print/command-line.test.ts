/** `waymark print FILE --sheet all`, as it is typed: what the command line itself writes, read back. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../electron/cli/chromium.ts';
import { PROJECT_ROOT } from '../../electron/cli/project.ts';
import { SHEETS } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../shared/worksheets/sheets.ts';
import { isOneOf } from './judge-paper.ts';
import { sampleNamed, samples } from './paper-samples.ts';
import { type PdfReading, readPdf } from './read-pdf.ts';

const chromium = await findChromium();
/** Every sheet of a map, and the start of what prints them, ms. */
const PATIENCE = 180_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-command-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function printAll(sample: string, out: string): Promise<void> {
  const file = join(PROJECT_ROOT, 'assets', 'samples', sample);
  const args = [join(PROJECT_ROOT, 'electron', 'cli.ts'), 'print', file, '--sheet', 'all', '--out', out];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } });
}

/** What holds for any PDF of the program. */
function faultsOf({ pages, fonts, language }: PdfReading, expected: string): string[] {
  const papers = [...new Set(SHEETS.flatMap((sheet) => [...SHEET_DEFINITIONS[sheet].papers]))];
  return [
    ...(pages.length > 0 ? [] : ['it has no pages']),
    ...(language === expected ? [] : [`its language is "${language}"`]),
    ...pages.flatMap((page, index) => [
      ...(page.texts.length > 0 || page.shapes.some(({ white }) => !white) ? [] : [`page ${index + 1} is blank`]),
      ...(isOneOf(page, papers) ? [] : [`page ${index + 1} is ${page.width} × ${page.height} mm`]),
    ]),
    ...(fonts.length > 0 ? [] : ['it has no fonts']),
    ...fonts.flatMap(({ name, type, embedded }) => [
      ...(type === 'CIDFontType2' ? [] : [`${name} is a ${type}`]),
      ...(embedded ? [] : [`${name} is not in it`]),
      ...(/Inter|Vazirmatn/.test(name) ? [] : [`${name} is no font of the program`]),
    ]),
  ];
}

describe.skipIf(!chromium)(`print --sheet all${chromium ? '' : `: ${NO_CHROMIUM}`}`, () => {
  test.each(samples())('in one PDF: %s', { timeout: PATIENCE }, async (sample, journey) => {
    const out = join(folder, `${sample}.pdf`);
    await printAll(sample, out);
    const reading = await readPdf(await readFile(out));
    expect(faultsOf(reading, journey.language)).toEqual([]);
    expect(reading.title).toBe(journey.maps[0]?.name);
    // One bookmark a sheet, one after another and each further on.
    expect(reading.outline).toHaveLength(SHEETS.length);
    expect(reading.outline.filter((title) => title.trim() === '')).toEqual([]);
    const begins = reading.bookmarks.map(({ page }) => page);
    expect(begins).toHaveLength(SHEETS.length);
    expect(begins[0]).toBe(1);
    expect(begins.filter((page, i) => page <= (begins[i - 1] ?? 0) || page > reading.pages.length)).toEqual([]);
  });

  test('in a folder, each sheet by itself', { timeout: PATIENCE }, async () => {
    const sample = 'weather-day.fa.journey';
    const out = join(folder, 'prints');
    await printAll(sample, out);
    const names = await readdir(out);
    expect(names).toHaveLength(SHEETS.length);
    for (const name of names) {
      const reading = await readPdf(await readFile(join(out, name)));
      expect(faultsOf(reading, sampleNamed(sample).language), name).toEqual([]);
      expect(reading.outline.length, name).toBeGreaterThan(0);
      expect(reading.title, name).not.toBe('');
    }
  });
});
