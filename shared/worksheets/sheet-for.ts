/** From a print job to its pages: the one way that preview, printer and command line take. */
import { findMap } from '../document/find.ts';
import { openJourney } from '../document/open.ts';
import type { Journey } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { numbered } from './page.ts';
import { pressFor } from './press.ts';
import type { PrintJob, Sheet, SheetRequest } from './sheet.ts';
import { SHEET_DEFINITIONS } from './sheets.ts';

/** Measures text as the paper of a language sets it. */
export type MeasureFor = (language: SheetRequest['language']) => Measure;

/** The pages of a job. Throws when its journey cannot be read, has no such map, or nothing was asked for. */
export function sheetFor(job: PrintJob, measureFor: MeasureFor): Sheet {
  const opened = openJourney(job.journey);
  if (!opened.ok) throw new Error(`The journey cannot be read: ${opened.refusal.code}`);
  return sheetOf(opened.journey, job, measureFor);
}

/** The pages of several sheets of an open journey, numbered through. Throws when it has no such map. */
export function sheetOf(journey: Journey, job: Omit<PrintJob, 'journey'>, measureFor: MeasureFor): Sheet {
  const made = job.sheets.flatMap((request) => {
    const sheet = oneSheet(journey, request, measureFor(request.language));
    return Array.from({ length: request.copies ?? 1 }, () => sheet);
  });
  const [first] = made;
  const [request] = job.sheets;
  if (!first || !request) throw new Error('No sheet was asked for');
  const { type } = pressFor(request, 'portrait', measureFor(request.language));
  return {
    title: job.title ?? first.title,
    language: first.language,
    direction: first.direction,
    pages: numbered(
      made.flatMap((sheet) => sheet.pages),
      type,
    ),
    warnings: [...new Set(made)].flatMap((sheet) => sheet.warnings),
  };
}

function oneSheet(journey: Journey, request: SheetRequest, measure: Measure): Sheet {
  const map = findMap(journey, request.map);
  if (!map) throw new Error(`The journey has no map ${request.map}`);
  return SHEET_DEFINITIONS[request.sheet].make({ journey, map, request, measure });
}
