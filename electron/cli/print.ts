/** `print`: worksheets of a map, or a pack, as PDF, without a window. */
import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { PAPER_NAMES } from '../../shared/worksheets/sheet.ts';
import { suggestedFileName } from '../files/file-name.ts';
import { saveFile } from '../files/saver.ts';
import { ensureBuilt } from './build.ts';
import { type Command, Refusal, UsageError } from './command.ts';
import { describeFailure, readJourney } from './journey-file.ts';
import { spokenLanguage } from './language.ts';
import { type Asked, askedFor, type Job } from './print-jobs.ts';
import { listed } from './print-list.ts';
import { printAll } from './printer.ts';
import { sayBuilding } from './serve-edition.ts';

export const print: Command = {
  name: 'print',
  files: 'FILE',
  least: 1,
  most: 1,
  about: 'Prints worksheets of a map, or a pack of the file, to PDF.',
  options: {
    sheet: {
      value: 'SHEET',
      about: 'Which worksheets: names with commas between them, "all", or "pack:NAME" for a pack of the file.',
    },
    out: {
      value: 'PATH',
      about:
        'A PATH.pdf takes all in one, any other is a folder that gets a PDF for each sheet; what is there is overwritten.',
    },
    list: { about: 'Names the worksheets, their papers and forms, and the packs of the file.' },
    map: { value: 'NAME', about: 'Which map, by its name; without it the first.' },
    paper: { value: 'PAPER', choices: PAPER_NAMES, about: 'Without it the usual one of each sheet.' },
    lang: { value: 'LANG', choices: LANGUAGES, about: "Language of the paper; without it the map's." },
    second: { value: 'LANG', choices: LANGUAGES, about: 'A second language beside it.' },
    layout: { value: 'FORM', about: 'Which form of a worksheet that has several; --list names them.' },
    scale: { value: 'PERCENT', about: 'Of a poster: 100 is as large as makes its smallest words 7.5 pt.' },
    copies: { value: 'NUMBER', about: 'How many of each sheet, one after another.' },
    blank: { about: 'Empty, to fill by hand.' },
    grey: { about: 'Without colour.' },
  },
  async run(given) {
    const [path = ''] = given.files;
    const out = given.value('out');
    if (!given.has('list') && given.value('sheet') === undefined) throw new UsageError('--sheet SHEET is needed.');
    if (!given.has('list') && !out) throw new UsageError('--out PATH is needed.');
    const speech = spokenLanguage();
    const read = await readJourney(path, speech);
    if (!read.ok) throw new Refusal(read.message);
    if (read.findings.length > 0) console.error(speech.t('check.repairable', { count: read.findings.length }));
    const { journey } = read;
    if (given.has('list') || !out) {
      console.log(listed(journey, speech));
      return 0;
    }
    const asked = askedFor(journey, given);
    for (const remark of asked.remarks) console.error(remark);
    const pdfs = isPdf(out) ? [{ path: out, job: asked.whole }] : await inFolder(out, asked);
    await ensureBuilt(sayBuilding);
    const text = serializeJourney(journey);
    await printAll(
      pdfs.map(({ job }) => ({ ...job, journey: text })),
      (pdf, index) => write(pdfs[index]?.path ?? out, pdf, speech),
    );
    return 0;
  },
};

/** A folder may be called "prints.pdf": what is there decides. */
function isPdf(out: string): boolean {
  const isFolder = existsSync(out) && statSync(out).isDirectory();
  return !isFolder && /\.pdf$/i.test(out);
}

/** Makes the folder and names a PDF in it for each part. */
async function inFolder(folder: string, asked: Asked): Promise<{ path: string; job: Job }[]> {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Refusal(`${folder} is there and is no folder; a PDF's name ends in .pdf.`);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Refusal(`The folder ${folder} cannot be made: ${error instanceof Error ? error.message : error}`);
  }
  return asked.parts.map(({ name, job }) => ({ path: join(folder, suggestedFileName(name, 'pdf')), job }));
}

async function write(path: string, pdf: Uint8Array, speech: Translator): Promise<void> {
  const target = resolve(path);
  const saved = await saveFile(target, pdf, { expectedHash: null, overwrite: existsSync(target) });
  if (!saved.ok) throw new Refusal(describeFailure(saved.failure, speech));
  console.log(`Wrote ${path}`);
}
