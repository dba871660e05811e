/** `print`: a worksheet of a map as a PDF, without a window. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { PAPER_NAMES, type PrintJob, SHEETS } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../shared/worksheets/sheets.ts';
import { saveFile } from '../files/saver.ts';
import { ensureBuilt } from './build.ts';
import { findChromium, NO_CHROMIUM } from './chromium.ts';
import { type Command, type Given, Refusal } from './command.ts';
import { describeFailure, readJourney } from './journey-file.ts';
import { spokenLanguage } from './language.ts';
import { printWithChromium } from './print-chromium.ts';
import { printWithElectron } from './print-electron.ts';
import { sayBuilding } from './serve-edition.ts';

export const print: Command = {
  name: 'print',
  files: 'FILE',
  least: 1,
  most: 1,
  about: 'Prints a worksheet of a map to a PDF.',
  options: {
    sheet: { value: 'SHEET', choices: SHEETS, required: true, about: 'Which worksheet.' },
    map: { value: 'NAME', about: 'Which map, by its name; without it the first.' },
    paper: { value: 'PAPER', choices: PAPER_NAMES, about: 'Without it the usual one of the sheet.' },
    lang: { value: 'LANG', choices: LANGUAGES, about: "Language of the paper; without it the map's." },
    blank: { about: 'Empty rows to fill by hand.' },
    out: { value: 'PATH.pdf', required: true, about: 'Where to write it; a PDF there is overwritten.' },
  },
  async run(given) {
    const [path = ''] = given.files;
    const out = resolve(given.value('out') ?? '');
    const speech = spokenLanguage();
    const read = await readJourney(path, speech);
    if (!read.ok) throw new Refusal(read.message);
    if (read.findings.length > 0) console.error(speech.t('check.repairable', { count: read.findings.length }));
    const job = jobFor(read.journey, given);
    await ensureBuilt(sayBuilding);
    const pdf = (await printWithElectron(job)) ?? (await withChromium(job));
    const saved = await saveFile(out, pdf, { expectedHash: null, overwrite: existsSync(out) });
    if (!saved.ok) throw new Refusal(describeFailure(saved.failure, speech));
    console.log(`Wrote ${given.value('out')}`);
    return 0;
  },
};

function jobFor(journey: Journey, given: Given): PrintJob {
  const sheet = SHEETS.find((name) => name === given.value('sheet')) ?? 'audit';
  const { papers } = SHEET_DEFINITIONS[sheet];
  const wanted = given.value('paper');
  const paper = papers.find((name) => name === wanted);
  if (wanted !== undefined && !paper) {
    throw new Refusal(`"${sheet}" is printed on ${papers.join(', ')}, not on ${wanted}.`);
  }
  return {
    sheets: [
      {
        sheet,
        paper: paper ?? papers[0] ?? 'a4',
        language: LANGUAGES.find((language) => language === given.value('lang')) ?? journey.language,
        map: mapNamed(journey, given.value('map')).id,
        rows: given.has('blank') ? 'blank' : 'map',
      },
    ],
    journey: serializeJourney(journey),
  };
}

function mapNamed(journey: Journey, name: string | undefined): JourneyMap {
  const map = name === undefined ? journey.maps[0] : journey.maps.find((each) => each.name === name);
  if (map) return map;
  const names = journey.maps.map((each) => `"${each.name}"`).join(', ');
  throw new Refusal(`There is no map "${name}" in the file; it has ${names}.`);
}

async function withChromium(job: PrintJob): Promise<Uint8Array> {
  if (!(await findChromium())) throw new Refusal(`Neither Electron nor a browser can print here. ${NO_CHROMIUM}`);
  return printWithChromium(job);
}
