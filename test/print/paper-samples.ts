/** What print tests print: the samples, and every form that a sheet may be asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { openJourney } from '../../shared/document/open.ts';
import type { Journey, Language } from '../../shared/document/schema.ts';
import type { SheetName, SheetRequest } from '../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS, type SheetDefinition } from '../../shared/worksheets/sheets.ts';

const SAMPLES = new URL('../../assets/samples/', import.meta.url);

/** The samples by the names of their files. */
export function samples(): [string, Journey][] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.journey'))
    .map((name) => [name, sampleNamed(name)]);
}

export function sampleNamed(name: string): Journey {
  const opened = openJourney(readFileSync(new URL(name, SAMPLES), 'utf8'));
  if (!opened.ok) throw new Error(`${name} does not open`);
  return opened.journey;
}

/** A sheet as it is asked for when nobody chooses: filled, on its usual paper. */
export function usualForm(sheet: SheetName, journey: Journey, language: Language = journey.language): SheetRequest {
  const [paper = 'a4'] = SHEET_DEFINITIONS[sheet].papers;
  return { sheet, language, map: journey.maps[0]?.id ?? '', paper };
}

/** Every other form that a sheet has: each layout, filled and empty; each paper; a second language, rows to spare, grey. */
export function otherForms(sheet: SheetName, journey: Journey): SheetRequest[] {
  const definition: SheetDefinition = SHEET_DEFINITIONS[sheet];
  const [map] = journey.maps;
  const usual = usualForm(sheet, journey);
  // About one thing where it can be: the usual form is about each in turn.
  const touchpoint = map?.stages.flatMap((stage) => stage.moments)[0]?.touchpoint;
  const base = definition.about === 'touchpoint' && touchpoint ? { ...usual, about: touchpoint } : usual;
  const forms: SheetRequest[] = [];
  for (const [index, layout] of (definition.layouts ?? [undefined]).entries()) {
    if (index > 0) forms.push({ ...base, layout });
    if (definition.fills) forms.push({ ...base, layout, rows: 'blank' });
  }
  for (const paper of definition.papers.slice(1)) forms.push({ ...base, paper });
  if (definition.bilingual) forms.push({ ...base, second: journey.language === 'fa' ? 'ru' : 'fa' });
  if (definition.spare) forms.push({ ...base, spare: 7 });
  if (definition.coloured) forms.push({ ...base, grey: true });
  return forms;
}
