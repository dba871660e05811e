/** The command line as a person calls it: another process, its words and its exit code. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { openJourney } from '../../../shared/document/open.ts';
import { serializeJourney } from '../../../shared/document/serialize.ts';
import { LANGUAGES } from '../../../shared/document/terms.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { packFromPreset } from '../../../shared/worksheets/pack-presets.ts';
import { SHEETS } from '../../../shared/worksheets/sheet.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const sample = join(PROJECT_ROOT, 'assets', 'samples', 'bike-shop.en.journey');

async function waymark(...args: string[]): Promise<{ code: number | null; output: string; complaint: string }> {
  const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' };
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'electron', 'cli.ts'), ...args], { env });
  let [output, complaint] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, complaint };
}

describe('help', () => {
  test('names every command; each command explains itself', async () => {
    const { code, output } = await waymark('--help');
    expect(code).toBe(0);
    for (const name of ['check', 'print', 'new', 'start', 'web']) {
      expect(output).toContain(`\n  ${name} `);
      const help = await waymark(name, '--help');
      expect(help.code).toBe(0);
      expect(help.output).toContain(`npm run waymark -- ${name}`);
    }
  });

  test.each([
    [['polish', 'x'], 'There is no command "polish"'],
    [['--verbose'], 'There is no option "--verbose"'],
    [['check', '--polish', sample], "Unknown option '--polish'"],
    [['check'], 'FILE is needed'],
    [['check', sample, 'too-many.journey'], '"too-many.journey" is one argument too many'],
    [['print', sample, '--out', 'x.pdf'], '--sheet SHEET is needed'],
    [['print', sample, '--sheet', 'audit', '--paper', 'a9', '--out', 'x.pdf'], '--paper is one of a4, letter, a3'],
    [['print', sample, '--sheet', 'audit'], '--out PATH is needed'],
    [
      ['print', sample, '--sheet', 'audit,canvs', '--out', 'x.pdf'],
      'There is no worksheet "canvs". Did you mean "canvas"?',
    ],
    [['new', '--template', 'seven', '--lang', 'en', '--out', 'x.journey'], 'seven-stages'],
    [['new', '--template', 'blank', '--lang', 'xx', '--out', 'x.journey'], '--lang is one of en, vi, fa, ru'],
  ])('%j is not understood, and says why', async (args, words) => {
    const { code, output, complaint } = await waymark(...args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaint).toContain(words);
  });
});

describe('check', () => {
  test('a sound file: one line, exit code 0', async () => {
    const { code, output } = await waymark('check', sample);
    expect(code).toBe(0);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  test('a damaged file: a line for each finding, exit code 1, the file untouched', async () => {
    const damaged = (await readFile(sample, 'utf8')).replace('"channel": "person"', '"channel": "pigeon"');
    await writeFile(at('damaged.journey'), damaged);
    const { code, output } = await waymark('check', at('damaged.journey'));
    expect(code).toBe(1);
    expect(output).toContain('touchpoints[0].channel: ');
    expect(await readFile(at('damaged.journey'), 'utf8')).toBe(damaged);
  });

  test('says it in the language that was asked for', async () => {
    await writeFile(at('half.journey'), '{"format": "waymark-journey", "vers');
    const { code, complaint } = await waymark('check', at('half.journey'), '--lang', 'fa');
    expect(code).toBe(1);
    expect(complaint).toMatch(/[\u0600-\u06ff]{3}/);
  });

  test('answers programs in JSON', async () => {
    const sound = await waymark('check', sample, '--json');
    expect(JSON.parse(sound.output)).toEqual({ file: sample, valid: true, opens: true, findings: [] });
    const gone = await waymark('check', at('gone.journey'), '--json');
    expect(gone.code).toBe(1);
    expect(JSON.parse(gone.output)).toMatchObject({ valid: false, opens: false, findings: [{ code: 'not-found' }] });
  });
});

describe('new', () => {
  test.each(LANGUAGES)('writes a sound journey from a template in %s', async (language) => {
    const out = at(`${language}.journey`);
    expect((await waymark('new', '--template', 'day-in-a-life', '--lang', language, '--out', out)).code).toBe(0);
    const opened = openJourney(await readFile(out, 'utf8'));
    expect(opened).toMatchObject({ ok: true, report: [], journey: { language } });
  });

  test('overwrites nothing unless told to', async () => {
    const call = ['new', '--template', 'blank', '--lang', 'en', '--out', at('kept.journey')];
    await writeFile(at('kept.journey'), 'kept');
    const refused = await waymark(...call);
    expect(refused.code).toBe(1);
    expect(refused.complaint).toContain('--force');
    expect(await readFile(at('kept.journey'), 'utf8')).toBe('kept');
    expect((await waymark(...call, '--force', '--title', 'Mine')).code).toBe(0);
    expect(await readFile(at('kept.journey'), 'utf8')).toContain('"title": "Mine"');
  });
});

describe('print', () => {
  test('a map that is not in the file is named, with those that are', async () => {
    const { code, complaint } = await waymark(
      ...['print', sample, '--sheet', 'audit', '--map', 'Nowhere', '--out', at('x.pdf')],
    );
    expect(code).toBe(1);
    expect(complaint).toMatch(/There is no map "Nowhere" in the file; it has ".+"/);
  });

  test('a folder is not made of a file', async () => {
    await writeFile(at('taken'), 'kept');
    const { code, complaint } = await waymark('print', sample, '--sheet', 'audit', '--out', at('taken'));
    expect({ code, said: complaint.includes('is no folder') }).toEqual({ code: 1, said: true });
    expect(await readFile(at('taken'), 'utf8')).toBe('kept');
  });

  test('lists every worksheet with its papers and forms, and the packs of the file', async () => {
    const opened = openJourney(await readFile(sample, 'utf8'));
    if (!opened.ok) throw new Error('the sample does not open');
    let ids = 0;
    const pack = packFromPreset('half-day', translatorFor('en'), () => `pack-${ids++}`);
    await writeFile(at('packed.journey'), serializeJourney({ ...opened.journey, packs: [pack] }));
    const { code, output } = await waymark('print', at('packed.journey'), '--list');
    expect(code).toBe(0);
    for (const sheet of SHEETS) expect(output).toContain(`\n  ${sheet} `);
    expect(output).toMatch(/canvas +Journey canvas\n +--paper a3, a2, tabloid, a4, letter\n/);
    expect(output).toContain('--layout eight, ten, catalogue');
    expect(output).toMatch(/pack:Half-day mapping {2}1 × run-sheet, .*4 × canvas/);
  });
});
