/** From a print job to its pages: the one way that preview, printer and command line take. */
import { findMap } from '../document/find.ts';
import { openJourney } from '../document/open.ts';
import type { Journey } from '../document/schema.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { auditChecklist } from './audit-checklist.ts';
import type { PrintJob, Sheet } from './sheet.ts';

/** What a job asks for, the journey aside. */
export type SheetRequest = Omit<PrintJob, 'journey'>;

/** The pages of a job. Throws when its journey cannot be read or has no such map. */
export function sheetFor(job: PrintJob, measure: Measure): Sheet {
  const opened = openJourney(job.journey);
  if (!opened.ok) throw new Error(`The journey cannot be read: ${opened.refusal.code}`);
  return sheetOf(opened.journey, job, measure);
}

/** The pages of a sheet for a journey that is open. Throws when it has no such map. */
export function sheetOf(journey: Journey, request: SheetRequest, measure: Measure): Sheet {
  const map = findMap(journey, request.map);
  if (!map) throw new Error(`The journey has no map ${request.map}`);
  const { paper, rows } = request;
  switch (request.sheet) {
    case 'audit':
      return auditChecklist(journey, map, { paper, rows, translator: translatorFor(request.language), measure });
  }
}
