/** How one looks at the plan: which tab, filter, order, task and review. Kept for as long as the journey is open. */
import { createStore, type StoreApi, useStore } from 'zustand';
import { NO_FILTER, type PlanFilter, type PlanSort } from '../../shared/plan/tasks.ts';
import { type Editor, useEditorStore } from '../state/editor.ts';

export const TABS = ['tasks', 'matrix', 'timeline', 'review'] as const;

export interface PlanState {
  tab: (typeof TABS)[number];
  filter: PlanFilter;
  sort: PlanSort;
  /** Id of the task that one stands on. */
  chosen: string | null;
  /** Whether the panel of details is open. */
  details: boolean;
  /** A new task is being named in the table. */
  drafting: boolean;
  /** Id of the review that is read; null: the newest. */
  review: string | null;
}

const states = new WeakMap<Editor, StoreApi<PlanState>>();

export function planStateOf(editor: Editor): StoreApi<PlanState> {
  let state = states.get(editor);
  if (!state) {
    state = createStore<PlanState>()(() => ({
      tab: 'tasks',
      filter: NO_FILTER,
      sort: { by: 'priority', descending: true },
      chosen: null,
      details: true,
      drafting: false,
      review: null,
    }));
    states.set(editor, state);
  }
  return state;
}

export function usePlan<T>(read: (state: PlanState) => T): T {
  return useStore(planStateOf(useEditorStore()), read);
}
