/** What a call of `print` asks for: which PDFs, each with its job. */
import type { Journey, JourneyMap, Language, Pack } from '../../shared/document/schema.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { toAsciiDigits, translatorFor } from '../../shared/i18n/translate.ts';
import { jobOfPack, likePaper } from '../../shared/worksheets/pack-job.ts';
import {
  LEAST_SCALE,
  MOST_COPIES,
  MOST_SCALE,
  PAPER_NAMES,
  type PaperName,
  type PrintJob,
  SHEETS,
  type SheetName,
  type SheetRequest,
} from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS, type SheetDefinition } from '../../shared/worksheets/sheets.ts';
import { type Given, Refusal, UsageError } from './command.ts';
import { didYouMean } from './nearest.ts';

export const ALL = 'all';
export const PACK = 'pack:';

/** A job without its journey, which is the same for all. */
export type Job = Omit<PrintJob, 'journey'>;

export interface Asked {
  /** Which a PDF of its own is called after, and what is in it. */
  parts: readonly { name: string; job: Job }[];
  /** All of it in one PDF. */
  whole: Job;
  /** What could not be done as it was asked for. */
  remarks: readonly string[];
}

/** Options that a pack has its own answers to. */
const OF_SHEETS = ['map', 'paper', 'lang', 'second', 'layout', 'scale', 'copies'] as const;
const SWITCHES_OF_SHEETS = ['blank', 'grey'] as const;

/** Throws a UsageError or a Refusal where that cannot be printed. */
export function askedFor(journey: Journey, given: Given): Asked {
  const wanted = given.value('sheet')?.trim();
  if (!wanted) throw new UsageError('--sheet SHEET is needed.');
  return wanted.startsWith(PACK)
    ? askedPack(journey, wanted.slice(PACK.length), given)
    : askedSheets(journey, wanted, given);
}

function askedPack(journey: Journey, name: string, given: Given): Asked {
  const set = [
    ...OF_SHEETS.filter((option) => given.value(option) !== undefined),
    ...SWITCHES_OF_SHEETS.filter((option) => given.has(option)),
  ];
  if (set[0]) throw new UsageError(`A pack says itself how it is printed: --${set[0]} is for worksheets.`);
  const pack = packNamed(journey, name);
  const job = jobOfPack(journey, pack);
  if (job.sheets.length === 0 && !pack.cover) throw new Refusal(`There is nothing to print in the pack "${name}".`);
  return { parts: [{ name: pack.name.trim() || 'pack', job }], whole: job, remarks: [] };
}

function packNamed(journey: Journey, name: string): Pack {
  const pack = journey.packs.find((each) => each.name.trim() === name.trim());
  if (pack) return pack;
  const names = journey.packs.map((each) => each.name.trim());
  if (names.length === 0) throw new Refusal(`There is no pack "${name}": the file has none.`);
  const listed = names.map((each) => `"${each}"`).join(', ');
  throw new Refusal(`There is no pack "${name}" in the file; it has ${listed}.${didYouMean(name, names)}`);
}

function askedSheets(journey: Journey, wanted: string, given: Given): Asked {
  const names = sheetNames(wanted);
  const map = mapNamed(journey, given.value('map'));
  const language = LANGUAGES.find((each) => each === given.value('lang')) ?? journey.language;
  const remarks: string[] = [];
  const [only] = names.length === 1 ? names : [];
  if (given.value('layout') !== undefined && !only) throw new UsageError('--layout is for one worksheet at a time.');
  const requests = names.map((name) => requestFor(name, { map, language, alone: name === only, remarks }, given));
  return {
    parts: requests.map((request) => ({ name: fileName(journey, map, request), job: { sheets: [request] } })),
    whole: { ...(requests.length > 1 && { title: map.name.trim() || journey.title }), sheets: requests },
    remarks,
  };
}

/** The names in the order in which they were given, each once; `all` in the order of the list. */
function sheetNames(wanted: string): SheetName[] {
  if (wanted === ALL) return [...SHEETS];
  const names = wanted
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const sheets = names.map((name) => {
    const sheet = SHEETS.find((each) => each === name);
    if (sheet) return sheet;
    const choices = [...SHEETS, ALL];
    const there = `There are ${choices.join(', ')}, and ${PACK}NAME for a pack of the file.`;
    throw new UsageError(`There is no worksheet "${name}".${didYouMean(name, choices)} ${there}`);
  });
  return [...new Set(sheets)];
}

interface Circumstances {
  map: JourneyMap;
  language: Language;
  /** Nothing else is printed: what it does not have is then refused, not passed over. */
  alone: boolean;
  remarks: string[];
}

function requestFor(sheet: SheetName, circumstances: Circumstances, given: Given): SheetRequest {
  const { map, language, alone, remarks } = circumstances;
  const definition: SheetDefinition = SHEET_DEFINITIONS[sheet];
  const request: SheetRequest = {
    sheet,
    paper: paperFor(sheet, definition, given.value('paper'), alone, remarks),
    language,
    map: map.id,
    rows: given.has('blank') ? 'blank' : 'map',
  };
  const layout = given.value('layout');
  if (layout !== undefined) request.layout = layoutOf(sheet, definition, layout);
  const scale = scaleOf(given.value('scale'));
  if (scale !== undefined && definition.scales && (layout ?? 'scale') === 'scale')
    Object.assign(request, { layout: 'scale', scale });
  else if (scale !== undefined && alone)
    throw new Refusal(`"${sheet}" is not printed at a scale${definition.scales ? ' in this form' : ''}.`);
  else if (scale !== undefined) remarks.push(`${sheet}: not at a scale`);
  const second = LANGUAGES.find((each) => each === given.value('second'));
  if (second === language) throw new UsageError(`--second is another language than the paper's own, "${language}".`);
  if (second && definition.bilingual) request.second = second;
  else if (second && alone) throw new Refusal(`"${sheet}" is printed in one language only.`);
  else if (second) remarks.push(`${sheet}: in one language only`);
  if (given.has('blank') && !definition.fills) {
    if (alone) throw new Refusal(`"${sheet}" cannot be printed empty.`);
    remarks.push(`${sheet}: filled, as it cannot be empty`);
  }
  if (given.has('grey')) request.grey = true;
  const copies = copiesOf(given.value('copies'));
  if (copies !== undefined) request.copies = copies;
  return request;
}

function paperFor(
  sheet: SheetName,
  { papers }: SheetDefinition,
  wanted: string | undefined,
  alone: boolean,
  remarks: string[],
): PaperName {
  const usual = papers[0] ?? 'a4';
  if (wanted === undefined) return usual;
  const paper = papers.find((name) => name === wanted);
  if (paper) return paper;
  if (alone) throw new Refusal(`"${sheet}" is printed on ${papers.join(', ')}, not on ${wanted}.`);
  const instead = likePaper(PAPER_NAMES.find((name) => name === wanted) ?? usual, papers);
  remarks.push(`${sheet}: on ${instead}, as it is not made for ${wanted}`);
  return instead;
}

function layoutOf(sheet: SheetName, { layouts = [] }: SheetDefinition, wanted: string): string {
  if (layouts.includes(wanted)) return wanted;
  if (layouts.length === 0) throw new Refusal(`"${sheet}" has one form only: --layout is not for it.`);
  throw new Refusal(
    `The forms of "${sheet}" are ${layouts.join(', ')}; "${wanted}" is none of them.${didYouMean(wanted, layouts)}`,
  );
}

function scaleOf(wanted: string | undefined): number | undefined {
  if (wanted === undefined) return undefined;
  const scale = Number(toAsciiDigits(wanted).replace(/%$/, ''));
  if (Number.isFinite(scale) && scale >= LEAST_SCALE && scale <= MOST_SCALE) return scale;
  throw new UsageError(`--scale is a number from ${LEAST_SCALE} to ${MOST_SCALE}, not "${wanted}".`);
}

function copiesOf(wanted: string | undefined): number | undefined {
  if (wanted === undefined) return undefined;
  const copies = Number(toAsciiDigits(wanted));
  if (Number.isInteger(copies) && copies >= 1 && copies <= MOST_COPIES) return copies;
  throw new UsageError(`--copies is a number from 1 to ${MOST_COPIES}, not "${wanted}".`);
}

function mapNamed(journey: Journey, name: string | undefined): JourneyMap {
  const map = name === undefined ? journey.maps[0] : journey.maps.find((each) => each.name === name);
  if (map) return map;
  if (journey.maps.length === 0) throw new Refusal('There is no map in the file yet.');
  const names = journey.maps.map((each) => each.name);
  const listed = names.map((each) => `"${each}"`).join(', ');
  throw new Refusal(`There is no map "${name}" in the file; it has ${listed}.${didYouMean(name ?? '', names)}`);
}

/** File names are no longer than this; the sheet's title must not be what is cut. */
const NAME_LENGTH = 60;

/** The map and the sheet, in the words of the paper. */
function fileName(journey: Journey, map: JourneyMap, { sheet, language }: SheetRequest): string {
  const title = translatorFor(language).t(`worksheet.${sheet}.title`);
  const room = Math.max(0, NAME_LENGTH - title.length - ' — '.length);
  const name = [...(map.name.trim() || journey.title.trim())].slice(0, room).join('').trim();
  return [name, title].filter(Boolean).join(' — ');
}
