/** A quiet line at the foot about what just happened, for a while. Nothing depends on its being read. */
import { createStore, useStore } from 'zustand';
import type { Journey } from '../../shared/document/schema.ts';

export interface Notice {
  text: string;
  /** What it is about: with the next change it is out of date. */
  journey: Journey;
}

const state = createStore<{ notice: Notice | null }>()(() => ({ notice: null }));

export function showNotice(text: string, journey: Journey): void {
  state.setState({ notice: { text, journey } });
}

/** Takes this notice away; a later one stays. */
export function dropNotice(notice: Notice): void {
  if (state.getState().notice === notice) state.setState({ notice: null });
}

export function useNotice(): Notice | null {
  return useStore(state, ({ notice }) => notice);
}
