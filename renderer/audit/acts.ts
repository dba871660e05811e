/** What the audit view does to the journey, each as one step that says what happened. */
import { newRound, newSheet } from '../../shared/audit/blank-round.ts';
import { meetEdit } from '../../shared/audit/met-on-way.ts';
import { type PastedRow, pasteEdit } from '../../shared/audit/paste.ts';
import { changesAt, givenFor, taskFrom, titleOf } from '../../shared/audit/task.ts';
import { weakestAt } from '../../shared/audit/weakest.ts';
import { newOwner, newTask } from '../../shared/document/blank.ts';
import { findById } from '../../shared/document/find.ts';
import type { AuditRound, AuditRow, AuditSheet, Criterion, Journey, Score } from '../../shared/document/schema.ts';
import { CRITERIA } from '../../shared/document/terms.ts';
import type { Edit, Fields } from '../../shared/edits/edit.ts';
import type { EntryLabel } from '../../shared/history/history.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { roundsOf } from '../../shared/worksheets/audit-round.ts';
import { openTask } from '../plan/acts.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { today } from '../state/today.ts';
import { auditOf, type Chosen, chosenIn } from './view-state.ts';

export function roundName(round: AuditRound, rounds: readonly AuditRound[], { t }: Translator): string {
  return round.name.trim() || t('audit.roundName', { number: rounds.indexOf(round) + 1 });
}

export function auditorName(round: AuditRound, sheet: AuditSheet, { t }: Translator): string {
  return sheet.auditor.trim() || t('audit.auditorNo', { number: round.sheets.indexOf(sheet) + 1 });
}

/** What is chosen at this moment. */
export function chosenNow(editor: Editor): Chosen {
  return chosenIn(journeyOf(editor), mapOf(editor), auditOf(editor).getState());
}

/** A round for today, at the place and by the people of the last one. */
function nextRound(editor: Editor): AuditRound {
  const journey = journeyOf(editor);
  const map = mapOf(editor);
  const rounds = roundsOf(journey, map);
  const last = rounds.at(-1);
  const auditors = last && last.sheets.length > 0 ? last.sheets.map(({ auditor }) => auditor) : [''];
  return newRound({
    id: newId(),
    name: translatorFor(journey.language).t('audit.roundName', { number: rounds.length + 1 }),
    date: today(),
    site: last?.site ?? '',
    map: map.id,
    sheets: auditors.map((auditor) => newSheet({ id: newId(), auditor })),
  });
}

/** Begins a round, which is then the one on show. */
export function addRound(editor: Editor, words: Translator): void {
  const round = nextRound(editor);
  editor.getState().do({ edit: 'add', to: 'audits', item: round }, { key: 'edit.addRound' });
  auditOf(editor).setState({ round: round.id, sheet: null, against: null, at: null, tab: 'scores' });
  editor.getState().say(words.t('audit.roundAdded', { name: round.name }));
}

export function setRound(editor: Editor, id: string, fields: Fields<AuditRound>, key: string): void {
  editor.getState().do({ edit: 'set', in: 'audits', id, fields }, { key });
}

export function removeRound(editor: Editor, round: AuditRound, words: Translator): void {
  const name = roundName(round, chosenNow(editor).rounds, words);
  editor.getState().do({ edit: 'remove', from: 'audits', id: round.id }, { key: 'edit.removeRound' });
  auditOf(editor).setState({ round: null, sheet: null, at: null });
  editor.getState().say(words.t('outline.removed', { name }));
}

/** Adds an auditor with an empty sheet, which is then the one on show. */
export function addAuditor(editor: Editor, round: AuditRound): string {
  const sheet = newSheet({ id: newId() });
  setRound(editor, round.id, { sheets: [...round.sheets, sheet] }, 'edit.addAuditor');
  auditOf(editor).setState({ sheet: sheet.id });
  return sheet.id;
}

export function renameAuditor(editor: Editor, round: AuditRound, sheet: string, auditor: string): void {
  const sheets = round.sheets.map((item) => (item.id === sheet ? { ...item, auditor } : item));
  setRound(editor, round.id, { sheets }, 'edit.auditor');
}

export function removeAuditor(editor: Editor, round: AuditRound, sheet: AuditSheet, words: Translator): void {
  const name = auditorName(round, sheet, words);
  setRound(editor, round.id, { sheets: round.sheets.filter((item) => item !== sheet) }, 'edit.removeAuditor');
  editor.getState().say(words.t('outline.removed', { name }));
}

/** Changes the sheet that is typed into; where there is none yet, a round and a sheet are begun with the change. */
function onSheet(editor: Editor, label: EntryLabel, change: (round: string, sheet: AuditSheet) => Edit): void {
  const { round: known, sheet: knownSheet } = chosenNow(editor);
  const round = known ?? nextRound(editor);
  const sheet = knownSheet ?? round.sheets[0] ?? newSheet({ id: newId() });
  const edits: Edit[] = [];
  if (!known) edits.push({ edit: 'add', to: 'audits', item: round });
  else if (!knownSheet) edits.push({ edit: 'set', in: 'audits', id: round.id, fields: { sheets: [sheet] } });
  edits.push(change(round.id, sheet));
  editor.getState().do({ edit: 'all', edits }, label);
  auditOf(editor).setState({ round: round.id, sheet: sheet.id });
}

/** `score` null takes the score away. */
export function setScore(editor: Editor, touchpoint: string, criterion: Criterion, score: Score | null): void {
  const key = score === null ? 'edit.clearScore' : 'edit.score';
  onSheet(editor, { key }, (round, sheet) => {
    const before = sheet.rows.find((row) => row.touchpoint === touchpoint)?.scores ?? {};
    const { [criterion]: _, ...others } = before;
    const scores = score === null ? others : { ...others, [criterion]: score };
    return { edit: 'setAuditRow', round, sheet: sheet.id, touchpoint, fields: { scores } };
  });
}

/** What is written beside the scores, and what the step back is called that takes it away. */
const WRITTEN = {
  saw: 'edit.auditSaw',
  change: 'edit.auditChange',
  owner: 'edit.auditOwner',
  due: 'edit.auditDue',
} as const satisfies Partial<Record<keyof AuditRow, string>>;
export type Written = keyof typeof WRITTEN;

export function setWritten<Key extends Written>(
  editor: Editor,
  touchpoint: string,
  what: Key,
  value: AuditRow[Key],
): void {
  const fields = { [what]: value };
  onSheet(editor, { key: WRITTEN[what] }, (round, sheet) => ({
    edit: 'setAuditRow',
    round,
    sheet: sheet.id,
    touchpoint,
    fields,
  }));
}

/** Makes an owner, who is to make the change. */
export function giveToNewOwner(editor: Editor, touchpoint: string, name: string): void {
  const owner = newOwner({ id: newId(), name });
  onSheet(editor, { key: WRITTEN.owner }, (round, sheet) => ({
    edit: 'all',
    edits: [
      { edit: 'add', to: 'owners', item: owner },
      { edit: 'setAuditRow', round, sheet: sheet.id, touchpoint, fields: { owner: owner.id } },
    ],
  }));
}

/** Gives the sheet a row for what was met on the way, and the inventory the touchpoint where it has none so called. */
export function addMet(editor: Editor, name: string, { t }: Translator): string {
  let touchpoint = newId();
  onSheet(editor, { key: 'edit.addTouchpoint' }, (round, sheet) => {
    const made = meetEdit(journeyOf(editor), { round, sheet: sheet.id }, name, touchpoint);
    touchpoint = made.touchpoint;
    return made.edit;
  });
  editor.getState().say(t('audit.metAdded', { name: name.trim() }));
  return touchpoint;
}

export function pasteRows(editor: Editor, rows: readonly PastedRow[]): void {
  const label = { key: 'edit.pasteScores', params: { count: rows.length } };
  onSheet(editor, label, (round, sheet) => pasteEdit(round, sheet, rows));
}

/** What a weak spot's task is called while nobody has written a change, in the map's language. */
function weakTitle(journey: Journey, touchpoint: string, criterion: Criterion): string {
  const { t } = translatorFor(journey.language);
  const name = findById(journey.touchpoints, touchpoint)?.name ?? '';
  return t('audit.improve', { touchpoint: name, criterion: t(`criterion.${criterion}`) });
}

/**
 * The words that the task of a change, or of a weak spot, is made of; null: nobody has written any. What was written
 * is about the weakest criterion of the touchpoint: the task of one change is not the task of all its weak spots.
 */
function wordsOf(
  journey: Journey,
  round: AuditRound,
  touchpoint: string,
  about: { change: string } | { criterion: Criterion },
): { title: string; change: string | null; others: string[]; exact: boolean } | null {
  const written = changesAt(round, touchpoint);
  const weak = CRITERIA.map((criterion) => weakTitle(journey, touchpoint, criterion));
  const leads = 'change' in about || weakestAt(round, touchpoint) === about.criterion;
  const change = 'change' in about ? titleOf(about.change) : leads ? written[0] : undefined;
  const title = change ?? ('criterion' in about ? weakTitle(journey, touchpoint, about.criterion) : '');
  if (title === '') return null;
  // Who does it belongs to the change; where nobody wrote one, to the criterion that is weakest.
  const said = change ?? (leads ? '' : null);
  return { title, change: said, others: [...written, ...weak].filter((other) => other !== title), exact: !leads };
}

/** Whether a change or a weak spot is a task already. */
export function hasTask(
  journey: Journey,
  round: AuditRound,
  touchpoint: string,
  about: { change: string } | { criterion: Criterion },
): boolean {
  const from = wordsOf(journey, round, touchpoint, about);
  return from !== null && taskFrom(journey, { round: round.id, touchpoint, ...from }) !== undefined;
}

/** Makes a task of a change or of a weak spot, once: asked again it opens it in the plan. False: there are no words for it. */
export function makeTask(
  editor: Editor,
  round: AuditRound,
  touchpoint: string,
  about: { change: string } | { criterion: Criterion },
  { t }: Translator,
): boolean {
  const journey = journeyOf(editor);
  const from = wordsOf(journey, round, touchpoint, about);
  if (!from) return false;
  const state = editor.getState();
  const known = taskFrom(journey, { round: round.id, touchpoint, ...from });
  if (known) {
    openTask(editor, known.id);
    state.say(t('say.taskKnown', { title: known.title }));
    return true;
  }
  const { title, change } = from;
  const given = change === null ? {} : givenFor(round, touchpoint, change);
  const task = newTask({ id: newId(), title, touchpoint, map: mapOf(editor).id, round: round.id, ...given });
  state.do({ edit: 'add', to: 'tasks', item: task }, { key: 'edit.addTask' });
  state.say(t('say.taskAdded', { title }));
  return true;
}
