/** From a print job to its pages: the one way that preview, printer and command line take. */
import { findById, findMap } from '../document/find.ts';
import { openJourney } from '../document/open.ts';
import type { Journey, Pack } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { withBookmarks } from './bookmarks.ts';
import { freeSide } from './free-side.ts';
import { packCover } from './pack-cover.ts';
import { numbered } from './page.ts';
import { beginsOnFront, papersOf, sidesOf } from './paper-sides.ts';
import { pressFor } from './press.ts';
import type {
  LaidPrint,
  PaperName,
  PrintJob,
  PrintProgress,
  Sheet,
  SheetPage,
  SheetPart,
  SheetRequest,
  SheetWarning,
} from './sheet.ts';
import { SHEET_DEFINITIONS } from './sheets.ts';

/** Measures text as the paper of a language sets it. */
export type MeasureFor = (language: SheetRequest['language']) => Measure;

/** A job whose journey is open already. */
export type OpenJob = Omit<PrintJob, 'journey'>;

/** The pages of a job. Throws when its journey cannot be read, has no such map, or nothing was asked for. */
export function sheetFor(job: PrintJob, measureFor: MeasureFor): LaidPrint {
  return sheetOf(openedJourney(job), job, measureFor);
}

/** The journey of a job. Throws when it cannot be read. */
export function openedJourney(job: PrintJob): Journey {
  const opened = openJourney(job.journey);
  if (!opened.ok) throw new Error(`The journey cannot be read: ${opened.refusal.code}`);
  return opened.journey;
}

/** The pages of several sheets of an open journey, numbered through. Throws when it has no such map. */
export function sheetOf(journey: Journey, job: OpenJob, measureFor: MeasureFor): LaidPrint {
  const steps = printing(journey, job, measureFor);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** An `AbortSignal`, or anything that tells as one does that nobody waits any longer. */
export interface CancelSignal {
  throwIfAborted(): void;
}

export interface InTurn {
  /** Called before the first sheet and after each. */
  onProgress?(progress: PrintProgress): void;
  signal?: CancelSignal;
}

/** As {@link sheetOf}, but the window has a turn between sheets. Rejects with the signal's reason when it is aborted. */
export async function sheetInTurn(
  journey: Journey,
  job: OpenJob,
  measureFor: MeasureFor,
  { onProgress, signal }: InTurn = {},
): Promise<LaidPrint> {
  const steps = printing(journey, job, measureFor);
  signal?.throwIfAborted();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await aTurn();
    signal?.throwIfAborted();
  }
}

/** Lets whatever else waits to be done be done: painting, a click on "Cancel". */
function aTurn(): Promise<void> {
  const { setTimeout } = globalThis as unknown as { setTimeout(run: () => void, ms: number): unknown };
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

interface Made {
  request: SheetRequest | null;
  sheet: Sheet;
  paper: PaperName;
  copies: number;
}

/** Lays out sheet by sheet; what it yields is how far it is. */
function* printing(journey: Journey, job: OpenJob, measureFor: MeasureFor): Generator<PrintProgress, LaidPrint> {
  const pack = findById(journey.packs, job.pack ?? null) ?? null;
  const of = job.sheets.length;
  const made: Made[] = [];
  yield { done: 0, of };
  for (const request of job.sheets) {
    const sheet = oneSheet(journey, request, measureFor(request.language));
    made.push({ request, sheet, paper: request.paper, copies: request.copies ?? 1 });
    yield { done: made.length, of };
  }
  const { pages, parts, warnings } = pack?.cover
    ? withCover(journey, pack, made, measureFor)
    : inOrder(made, pack?.duplex ?? false, measureFor);
  const first = pages[0];
  if (!first) throw new Error('No sheet was asked for');
  const request = job.sheets[0] ?? { sheet: 'audit', paper: 'a4', language: first.language, map: '' };
  const { type } = pressFor(request, 'portrait', measureFor(request.language), warnings);
  return {
    title: job.title ?? parts[0]?.title ?? '',
    language: first.language,
    direction: first.direction,
    pages: numbered(pages, type, journey.letterhead),
    warnings,
    parts,
  };
}

function oneSheet(journey: Journey, request: SheetRequest, measure: Measure): Sheet {
  const map = findMap(journey, request.map);
  if (!map) throw new Error(`The journey has no map ${request.map}`);
  return SHEET_DEFINITIONS[request.sheet].make({ journey, map, request, measure });
}

interface Laid {
  pages: SheetPage[];
  warnings: SheetWarning[];
  parts: SheetPart[];
}

/** What stands on the cover depends on how many pages it has itself: it is made anew until both agree. */
function withCover(journey: Journey, pack: Pack, made: readonly Made[], measureFor: MeasureFor): Laid {
  const measure = measureFor(journey.language);
  const cover = (parts: readonly SheetPart[]): Made => {
    const { paper, ...sheet } = packCover(journey, pack, parts, measure);
    return { request: null, sheet, paper, copies: 1 };
  };
  let laid = inOrder([cover([]), ...made], pack.duplex, measureFor);
  for (let tries = 0; tries < 3; tries++) {
    const again = inOrder([cover(laid.parts), ...made], pack.duplex, measureFor);
    const isSame = again.pages.length === laid.pages.length;
    laid = again;
    if (isSame && tries > 0) break;
  }
  return laid;
}

/** Copies one after another, each on the side of the paper that it belongs on. */
function inOrder(made: readonly Made[], duplex: boolean, measureFor: MeasureFor): Laid {
  const pages: SheetPage[] = [];
  const parts: SheetPart[] = [];
  const several = made.length > 1;
  const freeAfter = (page: SheetPage) => freeSide(page, measureFor(page.language));
  for (const { request, sheet, paper, copies } of made) {
    const name = request?.sheet ?? null;
    const sides = sidesOf(sheet.pages, name, duplex, freeAfter);
    const first = withBookmarks(sides, several ? 'title' : 'all');
    const further = copies > 1 ? withBookmarks(sides, 'none') : [];
    const toFront = () => {
      const last = pages.at(-1);
      if (!last || pages.length % 2 === 0 || !beginsOnFront(name, duplex)) return;
      pages.push(freeAfter(last));
      const part = parts.at(-1);
      if (!part) return;
      part.pages++;
      part.free++;
    };
    toFront();
    const part = { request, title: sheet.title, paper, copies, from: pages.length + 1, pages: 0, free: 0, sheets: 0 };
    parts.push(part);
    for (let copy = 0; copy < copies; copy++) {
      if (copy > 0) toFront();
      const added = copy === 0 ? first : further;
      pages.push(...added);
      part.pages += added.length;
      part.free += added.length - sheet.pages.length;
    }
  }
  for (const part of parts) part.sheets = papersOf(part.pages, part.request?.sheet ?? null, duplex);
  return { pages, parts, warnings: made.flatMap(({ sheet }) => sheet.warnings) };
}
