/** The panel at the end of the workbench: what it shows, and in a narrow window whether it is open. */
import { createStore, useStore } from 'zustand';
import { tabId } from '../ui/Tabs.tsx';

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

/** DOM ids of its tabs and panel are made of it. */
export const SIDE_ID = 'side';

/** Opens the panel with this in it and goes there: the next Tab leads into it. */
export function goToSide(side: Side): void {
  showSide(side);
  // Once the panel is on the screen.
  requestAnimationFrame(() => document.getElementById(tabId(SIDE_ID, side))?.focus());
}

export function openSide(open: boolean): void {
  state.setState({ open });
}
