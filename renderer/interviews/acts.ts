/** What is done to interviews and with them, each as one step that says what happened. */
import { findById, findMap } from '../../shared/document/find.ts';
import type { Interview, InterviewKind, JourneyMap, Place } from '../../shared/document/schema.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { nextInterview, type Unlisted } from '../../shared/interviews/entry.ts';
import type { TouchpointSummary } from '../../shared/interviews/summary.ts';
import { adoptEdit, likelyStage, measuredEdit, noteEdit, noteSaying } from '../../shared/interviews/use.ts';
import { laneName } from '../../shared/layout/layout.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { today } from '../state/today.ts';
import { interviewsOf, nameOf, type Target, TOGETHER } from './view-state.ts';

type Change = Partial<Omit<Interview, 'id'>>;

/** The interview as it stands now: a field may be left long after it was drawn. */
export function interviewNow(editor: Editor, id: string): Interview | undefined {
  return findById(journeyOf(editor).interviews, id);
}

/** Begins the next sheet of the pile, which is then on show. */
export function addInterview(editor: Editor, kind: InterviewKind, words: Translator): void {
  const { interviews } = journeyOf(editor);
  const last = interviews.findLast((one) => one.kind === kind);
  const interview = nextInterview(newId(), kind, last, mapOf(editor), today());
  const state = editor.getState();
  state.do(
    { edit: 'add', to: 'interviews', item: interview },
    { key: kind === 'interview' ? 'edit.addInterview' : 'edit.addSurvey' },
  );
  interviewsOf(editor).setState({ open: interview.id, begun: interview.id });
  state.say(nameOf(interview, journeyOf(editor).interviews, words));
}

/** `change` makes the new fields of what the interview is at that moment. */
export function changeInterview(
  editor: Editor,
  id: string,
  change: (interview: Interview) => Change,
  key = 'edit.answer',
): void {
  const interview = interviewNow(editor, id);
  if (!interview) return;
  editor.getState().do({ edit: 'set', in: 'interviews', id, fields: change(interview) }, { key });
}

export function removeInterview(editor: Editor, interview: Interview, words: Translator): void {
  const { interviews } = journeyOf(editor);
  const name = nameOf(interview, interviews, words);
  const at = interviews.indexOf(interview);
  const next = interviews[at + 1] ?? interviews[at - 1];
  editor
    .getState()
    .do(
      { edit: 'remove', from: 'interviews', id: interview.id },
      { key: interview.kind === 'interview' ? 'edit.removeInterview' : 'edit.removeSurvey' },
    );
  interviewsOf(editor).setState({ open: next?.id ?? TOGETHER });
  editor.getState().say(words.t('outline.removed', { name }));
}

/** The map that an interview was about; without one, the map on show. */
export function mapOfInterview(editor: Editor, { map }: Interview): JourneyMap {
  return (map === null ? undefined : findMap(journeyOf(editor), map)) ?? mapOf(editor);
}

/** `stage`: its id; undefined: where the customer last was; null: not onto the map, only into the inventory. */
export function adopt(
  editor: Editor,
  interview: Interview,
  line: Unlisted,
  stage: string | null | undefined,
  { t }: Translator,
): void {
  const state = editor.getState();
  if (line.name.trim() === '') {
    state.say(t('interviews.nameFirst'));
    return;
  }
  const map = mapOfInterview(editor, interview);
  const to =
    stage === null ? undefined : stage === undefined ? likelyStage(map, interview) : findById(map.stages, stage);
  const { edit } = adoptEdit(journeyOf(editor), interview, line, to ? { map, stage: to.id } : null, newId);
  state.do(edit, { key: to ? 'edit.addMoment' : 'edit.addTouchpoint' });
  state.say(
    to
      ? t('interviews.adopted', { name: line.name, stage: to.name || t('outline.unnamed') })
      : t('inventory.added', { name: line.name }),
  );
}

/** Puts words on the map as a note, once in the same place. */
export function addAsNote(editor: Editor, { map, lane }: Target, place: Place | null, text: string, words: Translator) {
  const { t } = words;
  const state = editor.getState();
  if (!lane) return state.say(t('interviews.noLane'));
  if (!place) return state.say(t('coverage.notMet'));
  const name = laneName(lane, translatorFor(journeyOf(editor).language));
  if (noteSaying(map, lane.id, place, text)) return state.say(t('interviews.notedAlready', { lane: name }));
  state.do(noteEdit(map.id, newId(), lane.id, place, text), { key: 'edit.addNote' });
  state.say(t('interviews.noted', { lane: name }));
}

/** Makes words the quote of the persona that the customer stands for. */
export function takeAsQuote(editor: Editor, { persona: id }: Interview, text: string, { t }: Translator): void {
  const persona = findById(journeyOf(editor).personas, id);
  if (!persona) return;
  const state = editor.getState();
  state.do({ edit: 'set', in: 'personas', id: persona.id, fields: { quote: text } }, { key: 'edit.persona' });
  state.say(t('interviews.quoted', { name: persona.name }));
}

/** Makes the means of the touchpoints the feelings of a curve, told apart from guesses, as one step. */
export function takeMeans(
  editor: Editor,
  { map, curve }: Target,
  summaries: readonly TouchpointSummary[],
  { t }: Translator,
): void {
  const state = editor.getState();
  const means = new Map(
    summaries.flatMap(({ touchpoint, mean }) => (mean === null ? [] : [[touchpoint.id, mean] as const])),
  );
  const edit = curve ? measuredEdit(map, curve.id, means) : null;
  if (!edit) {
    state.say(t('coverage.notMet'));
    return;
  }
  state.do(edit, { key: 'edit.takeMeans' });
  const count = map.stages.flatMap((stage) => stage.moments).filter(({ touchpoint }) => means.has(touchpoint)).length;
  state.say(t('interviews.measured', { count }));
}
