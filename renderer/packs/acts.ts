/** What people do to packs, each as one entry of the history that says what happened. */
import { newPack } from '../../shared/document/blank.ts';
import { findById } from '../../shared/document/find.ts';
import type { AgendaStep, Pack, PackSheet } from '../../shared/document/schema.ts';
import type { Fields } from '../../shared/edits/edit.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { type PackPreset, packFromPreset } from '../../shared/worksheets/pack-presets.ts';
import { movedTo } from '../../shared/worksheets/pack-rows.ts';
import { type Editor, journeyOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { packsOf } from './view-state.ts';

/** From a preset, or an empty one; its words are the map's, as they are printed. */
export function addPack(editor: Editor, preset: PackPreset | 'empty', words: Translator): void {
  const { language, packs } = journeyOf(editor);
  const ofPaper = translatorFor(language);
  const made =
    preset === 'empty'
      ? newPack({ id: newId(), name: ofPaper.t('packs.newName') })
      : packFromPreset(preset, ofPaper, newId);
  put(editor, { ...made, name: freeName(packs, made.name) }, packs.length, 'edit.addPack');
  editor.getState().say(words.t('packs.added', { name: made.name }));
}

export function duplicatePack(editor: Editor, pack: Pack, words: Translator): void {
  const { packs } = journeyOf(editor);
  const copy: Pack = {
    ...pack,
    id: newId(),
    name: freeName(packs, words.t('curve.copyName', { name: pack.name })),
    agenda: pack.agenda.map((step) => ({ ...step, id: newId() })),
  };
  put(editor, copy, packs.indexOf(pack) + 1, 'edit.copyPack');
  editor.getState().say(words.t('packs.added', { name: copy.name }));
}

export function removePack(editor: Editor, pack: Pack, words: Translator): void {
  const { packs } = journeyOf(editor);
  const at = packs.indexOf(pack);
  editor.getState().do({ edit: 'remove', from: 'packs', id: pack.id }, { key: 'edit.removePack' });
  packsOf(editor).setState({ pack: (packs[at + 1] ?? packs[at - 1])?.id ?? null, open: null });
  editor.getState().say(words.t('packs.removed', { name: pack.name }));
}

function put(editor: Editor, pack: Pack, at: number, key: string): void {
  editor.getState().do({ edit: 'add', to: 'packs', item: pack, at }, { key });
  packsOf(editor).setState({ part: 'packs', pack: pack.id, tab: 'sheets', open: null, choosing: false });
}

function freeName(packs: readonly Pack[], name: string): string {
  const taken = new Set(packs.map((pack) => pack.name));
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} ${n}`;
  return free;
}

export function setPack(editor: Editor, id: string, fields: Fields<Pack>, key = 'edit.pack'): void {
  editor.getState().do({ edit: 'set', in: 'packs', id, fields }, { key });
}

/** The rows of the pack as they are now: a field may be left by the very press that changes another row. */
function changeSheets(editor: Editor, id: string, change: (sheets: readonly PackSheet[]) => PackSheet[]): void {
  const pack = findById(journeyOf(editor).packs, id);
  if (pack) setPack(editor, id, { sheets: change(pack.sheets) }, 'edit.packSheets');
}

export function setSheet(editor: Editor, id: string, at: number, change: (row: PackSheet) => PackSheet): void {
  changeSheets(editor, id, (sheets) => sheets.map((row, index) => (index === at ? change(row) : row)));
}

/** Behind the others; which row is the first of them. */
export function addSheets(editor: Editor, pack: Pack, rows: readonly PackSheet[], words: Translator): number {
  changeSheets(editor, pack.id, (sheets) => [...sheets, ...rows]);
  editor.getState().say(words.t('packs.sheetsAdded', { count: rows.length }));
  return pack.sheets.length;
}

export function copySheet(editor: Editor, id: string, at: number): void {
  changeSheets(editor, id, (sheets) => sheets.flatMap((row, index) => (index === at ? [row, { ...row }] : [row])));
  packsOf(editor).setState({ open: null });
}

export function removeSheet(editor: Editor, id: string, at: number, name: string, words: Translator): void {
  changeSheets(editor, id, (sheets) => sheets.filter((_, index) => index !== at));
  packsOf(editor).setState({ open: null });
  editor.getState().say(words.t('packs.sheetRemoved', { name }));
}

/** Takes a row to another place, counted without it, and says where it is then. */
export function moveSheet(
  editor: Editor,
  pack: Pack,
  { from, to, name }: { from: number; to: number; name: string },
  words: Translator,
): boolean {
  if (to < 0 || to >= pack.sheets.length || to === from) return false;
  changeSheets(editor, pack.id, (sheets) => movedTo(sheets, from, to));
  const { open } = packsOf(editor).getState();
  // The open options go along with their row.
  if (open !== null) packsOf(editor).setState({ open: open === from ? to : null });
  editor.getState().say(words.t('persona.moved', { name, index: to + 1, of: pack.sheets.length }));
  return true;
}

function changeAgenda(editor: Editor, id: string, change: (agenda: readonly AgendaStep[]) => AgendaStep[]): void {
  const pack = findById(journeyOf(editor).packs, id);
  if (pack) setPack(editor, id, { agenda: change(pack.agenda) }, 'edit.agenda');
}

/** A step behind the others; its id. */
export function addStep(editor: Editor, id: string, words: Translator): string {
  const step: AgendaStep = { id: newId(), title: '', minutes: 15, sheets: [] };
  changeAgenda(editor, id, (agenda) => [...agenda, step]);
  editor.getState().say(words.t('packs.stepAdded'));
  return step.id;
}

export function setStep(editor: Editor, id: string, step: string, fields: Partial<AgendaStep>): void {
  changeAgenda(editor, id, (agenda) => agenda.map((each) => (each.id === step ? { ...each, ...fields } : each)));
}

export function removeStep(editor: Editor, id: string, step: AgendaStep, words: Translator): void {
  changeAgenda(editor, id, (agenda) => agenda.filter((each) => each.id !== step.id));
  editor.getState().say(words.t('packs.stepRemoved', { name: step.title }));
}

export function moveStep(
  editor: Editor,
  pack: Pack,
  { from, to, name }: { from: number; to: number; name: string },
  words: Translator,
): boolean {
  if (to < 0 || to >= pack.agenda.length || to === from) return false;
  changeAgenda(editor, pack.id, (agenda) => movedTo(agenda, from, to));
  editor.getState().say(words.t('persona.moved', { name, index: to + 1, of: pack.agenda.length }));
  return true;
}
