/** What `print --list` answers: the worksheets there are, and the packs of the file. */
import type { Journey } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { jobOfPack } from '../../shared/worksheets/pack-job.ts';
import { SHEETS } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS, type SheetDefinition } from '../../shared/worksheets/sheets.ts';
import { PACK } from './print-jobs.ts';

/** `words`: in which the sheets are called. */
export function listed(journey: Journey, words: Translator): string {
  const width = Math.max(...SHEETS.map((sheet) => sheet.length));
  const sheets = SHEETS.flatMap((sheet) => {
    const { papers, layouts = [] }: SheetDefinition = SHEET_DEFINITIONS[sheet];
    const indent = ' '.repeat(width + 4);
    return [
      `  ${sheet.padEnd(width)}  ${words.t(`worksheet.${sheet}.title`)}`,
      `${indent}--paper ${papers.join(', ')}`,
      ...(layouts.length > 0 ? [`${indent}--layout ${layouts.join(', ')}`] : []),
    ];
  });
  const packs = journey.packs.map((pack) => {
    const names = jobOfPack(journey, pack).sheets.map(({ sheet, copies = 1 }) => `${copies} × ${sheet}`);
    return `  ${PACK}${pack.name.trim()}  ${names.join(', ')}`;
  });
  return [
    'Worksheets:',
    ...sheets,
    '',
    ...(packs.length > 0 ? ['Packs of the file:', ...packs] : ['The file has no packs.']),
  ].join('\n');
}
