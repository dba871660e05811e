/**
 * The plan as a list: what each task says, what it lacks, which tasks a filter leaves, and in which order they stand.
 */
import type { Journey, Task } from '../document/schema.ts';
import { TASK_STATES } from '../document/terms.ts';
import { matcher } from '../i18n/matching.ts';
import type { Translator } from '../i18n/translate.ts';

export interface PlanItem {
  task: Task;
  /** Names of what it is about and who does it; empty: of nothing. */
  touchpoint: string;
  map: string;
  owner: string;
}

/** One item a task, in the order of the file. */
export function planOf({ tasks, touchpoints, maps, owners }: Journey): PlanItem[] {
  const names = new Map([...touchpoints, ...maps, ...owners].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  return tasks.map((task) => ({
    task,
    touchpoint: nameOf(task.touchpoint),
    map: nameOf(task.map),
    owner: nameOf(task.owner),
  }));
}

/** Whether there is still something to do. */
export function isOpen({ state }: Pick<Task, 'state'>): boolean {
  return state === 'open' || state === 'doing';
}

/** What an open task may lack; `late`: its date is past. */
export const LACKS = ['owner', 'due', 'late'] as const;
export type Lack = (typeof LACKS)[number];

/** Whether the task lacks that. What is done or dropped lacks nothing. `today` is an ISO date. */
export function lacks(task: Task, lack: Lack, today: string): boolean {
  if (!isOpen(task)) return false;
  switch (lack) {
    case 'owner':
      return task.owner === null;
    case 'due':
      return task.due === null;
    case 'late':
      return task.due !== null && task.due < today;
  }
}

/** How many of the tasks lack each. */
export function countLacks(items: readonly PlanItem[], today: string): Record<Lack, number> {
  const count = (lack: Lack) => items.filter(({ task }) => lacks(task, lack, today)).length;
  return { owner: count('owner'), due: count('due'), late: count('late') };
}

/** Stands for "none of them" where one chooses among owners, touchpoints or maps. */
export const NONE = 'none';
/** Stands for every state in which there is something to do. */
export const UNFINISHED = 'unfinished';

export interface PlanFilter {
  query: string;
  /** null: whatever it is; so for the others. */
  state: Task['state'] | typeof UNFINISHED | null;
  /** Ids, or {@link NONE}. */
  owner: string | null;
  touchpoint: string | null;
  map: string | null;
  lack: Lack | null;
}

export const NO_FILTER: PlanFilter = {
  query: '',
  state: null,
  owner: null,
  touchpoint: null,
  map: null,
  lack: null,
};

/** Those that the filter lets through. Words are looked for in everything that is written of a task. */
export function filterPlan(items: readonly PlanItem[], filter: PlanFilter, today: string): PlanItem[] {
  const fits = matcher(filter.query);
  const among = (wanted: string | null, id: string | null) => wanted === null || (id ?? NONE) === wanted;
  return items.filter(({ task, touchpoint, map, owner }) => {
    if (filter.state !== null && !(filter.state === UNFINISHED ? isOpen(task) : task.state === filter.state))
      return false;
    if (!among(filter.owner, task.owner) || !among(filter.touchpoint, task.touchpoint) || !among(filter.map, task.map))
      return false;
    if (filter.lack !== null && !lacks(task, filter.lack, today)) return false;
    return fits(`${task.title} ${task.measure} ${touchpoint} ${map} ${owner}`);
  });
}

export function isFiltered(filter: PlanFilter): boolean {
  const { query, ...others } = filter;
  return query.trim() !== '' || Object.values(others).some((value) => value !== null);
}

/** What a new task must have to be let through by the filter, as far as that can be given to one. */
export function fieldsOf(filter: PlanFilter): Partial<Task> {
  const given = (id: string | null) => (id === NONE ? null : id);
  return {
    owner: filter.lack === 'owner' ? null : given(filter.owner),
    touchpoint: given(filter.touchpoint),
    map: given(filter.map),
    ...(filter.state !== null && filter.state !== UNFINISHED && { state: filter.state }),
  };
}

/** How much a task is worth doing first: impact times feasibility, 1 … 25; null while one of them is not rated. */
export function priorityOf({ impact, feasibility }: Pick<Task, 'impact' | 'feasibility'>): number | null {
  return impact === null || feasibility === null ? null : impact * feasibility;
}

export const PLAN_COLUMNS = [
  'title',
  'state',
  'priority',
  'impact',
  'feasibility',
  'owner',
  'due',
  'touchpoint',
  'map',
  'people',
  'weeks',
  'cost',
  'measure',
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

export interface PlanSort {
  by: PlanColumn;
  descending: boolean;
}

/**
 * The tasks in order. What a column does not say comes last, whichever way it is sorted. Alike ones stand by priority,
 * then by their date, then by title: of two that are worth the same, the one with more impact is first.
 */
export function sortPlan(items: readonly PlanItem[], { by, descending }: PlanSort, words: Translator): PlanItem[] {
  const way = descending ? -1 : 1;
  return [...items].sort((a, b) => {
    const [one, other] = [keyOf(a, by), keyOf(b, by)];
    const empty = Number(one === null) - Number(other === null);
    return empty || compare(one, other, words) * way || byPriority(a, b, words);
  });
}

function byPriority(a: PlanItem, b: PlanItem, words: Translator): number {
  const rank = ({ task }: PlanItem) => (priorityOf(task) ?? 0) * 10 + (task.impact ?? 0);
  // A task without a date comes after those with one.
  const date = ({ task }: PlanItem) => task.due ?? '~';
  const dates = date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0;
  return rank(b) - rank(a) || dates || words.compare(a.task.title, b.task.title);
}

function compare(a: string | number | null, b: string | number | null, words: Translator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a === null || b === null ? 0 : words.compare(String(a), String(b));
}

/** What a column is sorted by; null where it says nothing. */
function keyOf(item: PlanItem, by: PlanColumn): string | number | null {
  const { task } = item;
  switch (by) {
    case 'title':
    case 'measure':
      return task[by] || null;
    case 'touchpoint':
    case 'map':
    case 'owner':
      return item[by] || null;
    case 'state':
      return TASK_STATES.indexOf(task.state);
    case 'priority':
      return priorityOf(task);
    default:
      return task[by];
  }
}
