/** From a pack, as it is kept in the file, to what is asked of the printer. */
import { findById, findMap, momentsOf } from '../document/find.ts';
import type { Journey, JourneyMap, Pack, PackSheet } from '../document/schema.ts';
import { copiesOf } from './pack-copies.ts';
import {
  LEAST_SCALE,
  LINE_SPACINGS,
  MOST_COPIES,
  MOST_SCALE,
  MOST_SPARE_ROWS,
  type PaperName,
  type PrintJob,
  ROW_SOURCES,
  SHEETS,
  type SheetRequest,
} from './sheet.ts';
import { SHEET_DEFINITIONS, type SheetDefinition } from './sheets.ts';

/** The sheets of a pack in their order, each as often as its groups need it. Its cover follows from the pack's id. */
export function jobOfPack(journey: Journey, pack: Pack): Omit<PrintJob, 'journey'> {
  const title = pack.name.trim();
  return {
    ...(title !== '' && { title }),
    pack: pack.id,
    sheets: pack.sheets.flatMap((sheet) => requestOf(journey, pack, sheet) ?? []),
  };
}

/** What a row of a pack asks for; null: nothing, as its sheet is unknown, there is no map, or it wants no copies. */
export function requestOf(journey: Journey, pack: Pack, asked: PackSheet): SheetRequest | null {
  const sheet = SHEETS.find((name) => name === asked.sheet);
  const map = findMap(journey, asked.map ?? '') ?? journey.maps[0];
  const copies = Math.min(MOST_COPIES, copiesOf(pack, asked));
  if (!sheet || !map || copies === 0) return null;
  const definition: SheetDefinition = SHEET_DEFINITIONS[sheet];
  const about = definition.about === 'pack' ? (asked.about ?? pack.id) : asked.about;
  const language = asked.language ?? journey.language;
  const request: SheetRequest = { sheet, language, map: map.id, paper: paperFor(asked, pack, definition), copies };
  if (definition.fills) request.rows = ROW_SOURCES.find((rows) => rows === asked.rows) ?? 'map';
  if (definition.layouts?.some((layout) => layout === asked.layout)) request.layout = asked.layout;
  if (about !== undefined && isThere(journey, map, definition.about, about)) request.about = about;
  if (asked.second && asked.second !== language && definition.bilingual) request.second = asked.second;
  if (asked.spacing !== undefined && definition.lines) request.spacing = nearest(asked.spacing);
  if (asked.spare !== undefined && definition.spare) request.spare = Math.min(MOST_SPARE_ROWS, asked.spare);
  if (asked.scale !== undefined && definition.scales)
    request.scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, asked.scale));
  // The logo in the foot may be all that has a colour.
  if (asked.grey && (definition.coloured || journey.letterhead.logo !== null)) request.grey = true;
  return request;
}

/** The row's own paper, else what the pack has it on. */
function paperFor(asked: PackSheet, pack: Pack, definition: SheetDefinition): PaperName {
  return definition.papers.find((paper) => paper === asked.paper) ?? paperInPack(pack, definition);
}

const OFFICE_PAPERS: readonly string[] = ['a4', 'letter'];

/** The pack's paper, or one of the same kind where the sheet cannot be printed on it, or is too large for the office's. */
export function paperInPack(pack: Pack, { papers, large }: SheetDefinition): PaperName {
  const same = papers.find((paper) => paper === pack.paper);
  return same && !(large && OFFICE_PAPERS.includes(same)) ? same : likePaper(pack.paper, papers);
}

/** Whoever prints on Letter has Tabloid rather than A3, and the other way round. */
export function likePaper(paper: string, papers: readonly PaperName[]): PaperName {
  const american: readonly string[] = ['letter', 'tabloid'];
  const isAmerican = american.includes(paper);
  return papers.find((each) => american.includes(each) === isAmerican) ?? papers[0] ?? 'a4';
}

function nearest(spacing: number): SheetRequest['spacing'] {
  return [...LINE_SPACINGS].sort((a, b) => Math.abs(a - spacing) - Math.abs(b - spacing))[0];
}

/** Whether what a sheet is to be about is still in the file. */
function isThere(journey: Journey, map: JourneyMap, about: SheetDefinition['about'], id: string): boolean {
  switch (about) {
    case 'stage':
      return findById(map.stages, id) !== undefined;
    case 'persona':
      return findById(journey.personas, id) !== undefined;
    case 'round':
      return findById(journey.audits, id) !== undefined;
    case 'touchpoint':
      return momentsOf(map).some((moment) => moment.touchpoint === id);
    case 'pack':
      return findById(journey.packs, id) !== undefined;
    default:
      return false;
  }
}
