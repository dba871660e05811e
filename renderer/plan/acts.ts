/** What people do to the plan and its reviews, each as one step that says what happened. */
import { newOwner, newTask } from '../../shared/document/blank.ts';
import { findById } from '../../shared/document/find.ts';
import type { Criterion, Journey, Review, Task } from '../../shared/document/schema.ts';
import type { Edit, Fields } from '../../shared/edits/edit.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { meetingsOf } from '../../shared/inventory/inventory.ts';
import { latestScores } from '../../shared/plan/latest-scores.ts';
import { type Field, fieldOf } from '../../shared/plan/matrix.ts';
import { newestFirst, newReview, nextReview, type ReviewPlan, snapshotOf } from '../../shared/plan/review.ts';
import { fieldsOf, filterPlan, NO_FILTER, planOf } from '../../shared/plan/tasks.ts';
import { auditOf } from '../audit/view-state.ts';
import { localDay } from '../frame/when.ts';
import { type Editor, journeyOf } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { setTask } from '../state/notes.ts';
import { workspace } from '../state/workspace.ts';
import { showMoment } from '../touchpoints/view-state.ts';
import { planStateOf } from './view-state.ts';

/** ISO date of the machine's own day. */
export function today(): string {
  return localDay(Date.now());
}

/** Adds a task that fits the filter, and gives its id. In a file of one map it is about that map. */
export function addTask(editor: Editor, title: string, { t }: Translator): string {
  const { maps } = journeyOf(editor);
  const fields = fieldsOf(planStateOf(editor).getState().filter);
  const map = fields.map ?? (maps.length === 1 ? (maps[0]?.id ?? null) : null);
  const task = newTask({ id: newId(), title, ...fields, map });
  const state = editor.getState();
  state.do({ edit: 'add', to: 'tasks', item: task }, { key: 'edit.addTask' });
  state.say(t('say.taskAdded', { title }));
  return task.id;
}

/** Makes an owner and gives them the task. */
export function giveToNewOwner(editor: Editor, task: string, name: string): void {
  const owner = newOwner({ id: newId(), name });
  const edits: Edit[] = [
    { edit: 'add', to: 'owners', item: owner },
    { edit: 'set', in: 'tasks', id: task, fields: { owner: owner.id } },
  ];
  editor.getState().do({ edit: 'all', edits }, { key: 'edit.task' });
}

/** Puts a task into a field of the matrix, or takes it out of it, and says where it is. */
export function rate(editor: Editor, task: Task, field: Field | null, { t }: Translator): void {
  setTask(editor, task.id, field ?? { impact: null, feasibility: null });
  editor
    .getState()
    .say(field ? t('plan.rated', { title: task.title, ...field }) : t('plan.notRated', { title: task.title }));
}

/** How a task stands in the matrix, in words. */
export function ratingWords(task: Task, { t }: Translator): string {
  const field = fieldOf(task);
  return field ? t('plan.rated', { title: task.title, ...field }) : t('plan.notRated', { title: task.title });
}

/** The moment that a task is about: on its own map if its touchpoint is met there, else on the first that meets it. */
export function meetingOf(journey: Journey, task: Task): { map: string; moment: string } | null {
  const meetings = task.touchpoint === null ? [] : (meetingsOf(journey).get(task.touchpoint) ?? []);
  const meeting = meetings.find(({ map }) => map.id === task.map) ?? meetings[0];
  return meeting ? { map: meeting.map.id, moment: meeting.moment.id } : null;
}

/** Shows the task's touchpoint on the map; what is on no map is said. */
export function showOnMap(editor: Editor, id: string, { t }: Translator): void {
  const journey = journeyOf(editor);
  const task = findById(journey.tasks, id);
  const meeting = task && meetingOf(journey, task);
  if (meeting) showMoment(editor, meeting.map, meeting.moment);
  else editor.getState().say(t('plan.onNoMap'));
}

/** Records a review of today with everything frozen as it is, and sets the date of the next one by the cadence. */
export function recordReview(editor: Editor, { t, date, language }: Translator): string {
  const journey = journeyOf(editor);
  const day = today();
  const review = newReview({ id: newId(), date: day, snapshot: snapshotOf(journey) });
  const next = nextReview(day, journey.reviewPlan, language);
  const edits: Edit[] = [{ edit: 'add', to: 'reviews', item: review }];
  if (next !== null) edits.push({ edit: 'setJourney', fields: { reviewPlan: { ...journey.reviewPlan, next } } });
  const state = editor.getState();
  state.do({ edit: 'all', edits }, { key: 'edit.addReview' });
  state.say(next === null ? t('review.recorded') : t('review.recordedNext', { date: date(next) }));
  return review.id;
}

export function setReview(editor: Editor, id: string, fields: Fields<Review>): void {
  editor.getState().do({ edit: 'set', in: 'reviews', id, fields }, { key: 'edit.review' });
}

export function removeReview(editor: Editor, review: Review, { t, date }: Translator): void {
  const state = editor.getState();
  state.do({ edit: 'remove', from: 'reviews', id: review.id }, { key: 'edit.removeReview' });
  state.say(t('outline.removed', { name: review.date === null ? t('review.undated') : date(review.date) }));
}

/** Sets how often, and with it the next date: so long after the last review, or after today where there was none. */
export function setCadence(editor: Editor, given: Pick<ReviewPlan, 'cadence' | 'months'>, words: Translator): void {
  const { reviewPlan, reviews } = journeyOf(editor);
  const last = newestFirst(reviews)[0]?.date ?? today();
  const next = nextReview(last, given, words.language) ?? reviewPlan.next;
  const state = editor.getState();
  state.do(
    { edit: 'setJourney', fields: { reviewPlan: { ...reviewPlan, ...given, next } } },
    { key: 'edit.reviewPlan' },
  );
  if (next !== null) state.say(words.t('review.nextIs', { date: words.date(next) }));
}

export function setNextReview(editor: Editor, next: string | null): void {
  const { reviewPlan } = journeyOf(editor);
  editor
    .getState()
    .do({ edit: 'setJourney', fields: { reviewPlan: { ...reviewPlan, next } } }, { key: 'edit.reviewPlan' });
}

/** Opens the plan with a row to name a new task in. */
export function beginTask(editor: Editor): void {
  planStateOf(editor).setState({ tab: 'tasks', drafting: true });
  workspace().setState({ view: 'plan' });
}

/** Shows a task in the table of the plan; a filter that hides it is taken off. */
export function openTask(editor: Editor, id: string): void {
  const state = planStateOf(editor);
  const shown = filterPlan(planOf(journeyOf(editor)), state.getState().filter, today());
  const isShown = shown.some(({ task }) => task.id === id);
  state.setState({ tab: 'tasks', chosen: id, details: true, drafting: false, ...(!isShown && { filter: NO_FILTER }) });
  workspace().setState({ view: 'plan' });
}

/** Shows where a touchpoint was scored last. */
export function showScore(editor: Editor, touchpoint: string, criterion: Criterion): void {
  const journey = journeyOf(editor);
  const round = latestScores(journey, touchpoint)?.round;
  const map = findById(journey.maps, round?.map ?? null);
  if (map && map.id !== editor.getState().mapId) editor.getState().showMap(map.id);
  auditOf(editor).setState({
    tab: 'scores',
    sheet: null,
    at: { touchpoint, stop: criterion },
    ...(round && { round: round.id }),
  });
  workspace().setState({ view: 'audit' });
}

/** Records a review and opens it to be written in. */
export function beginReview(editor: Editor, words: Translator): void {
  planStateOf(editor).setState({ tab: 'review', review: recordReview(editor, words) });
  workspace().setState({ view: 'plan' });
}
