/** The panel at the end of the workbench: what it shows, and in a narrow window whether it is open. */
import { createStore, useStore } from 'zustand';

export const SIDES = ['details', 'findings'] as const;
export type Side = (typeof SIDES)[number];

interface SideState {
  side: Side;
  open: boolean;
}

const state = createStore<SideState>()(() => ({ side: 'details', open: true }));

export function useSide(): SideState {
  return useStore(state);
}

/** Opens the panel with this in it. */
export function showSide(side: Side): void {
  state.setState({ side, open: true });
}

export function openSide(open: boolean): void {
  state.setState({ open });
}
