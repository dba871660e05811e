/** Whether the legend of curves is folded to the one that is worked on. Holds for the window, from map to map. */
import { createStore, useStore } from 'zustand';

const state = createStore<{ folded: boolean }>()(() => ({ folded: false }));

export function useFolded(): boolean {
  return useStore(state, ({ folded }) => folded);
}

export function foldLegend(folded: boolean): void {
  state.setState({ folded });
}
