/** How one looks at the touchpoints: which tab, filter, order and touchpoint. Kept for as long as the journey is open. */
import { createStore, type StoreApi, useStore } from 'zustand';
import { locateMoment } from '../../shared/document/find.ts';
import type { TIMES } from '../../shared/document/terms.ts';
import type { CoverageSort } from '../../shared/inventory/coverage.ts';
import {
  type Grouping,
  type InventoryFilter,
  type InventorySort,
  NO_FILTER,
} from '../../shared/inventory/inventory.ts';
import { type Editor, mapOf, useEditorStore } from '../state/editor.ts';
import { workspace } from '../state/workspace.ts';

export const TABS = ['inventory', 'coverage', 'interviews'] as const;

export interface TouchpointsState {
  tab: (typeof TABS)[number];
  filter: InventoryFilter;
  sort: InventorySort;
  group: Grouping;
  /** Id of the touchpoint that one stands on. */
  chosen: string | null;
  /** Whether the panel of details is open. */
  details: boolean;
  coverage: { sort: CoverageSort; time: (typeof TIMES)[number]; unmetOnly: boolean };
}

const states = new WeakMap<Editor, StoreApi<TouchpointsState>>();

export function touchpointsOf(editor: Editor): StoreApi<TouchpointsState> {
  let state = states.get(editor);
  if (!state) {
    state = createStore<TouchpointsState>()(() => ({
      tab: 'inventory',
      filter: NO_FILTER,
      sort: { by: 'name', descending: false },
      group: 'none',
      chosen: null,
      details: true,
      coverage: { sort: { by: 'total', descending: true }, time: 'today', unmetOnly: false },
    }));
    states.set(editor, state);
  }
  return state;
}

export function useTouchpoints<T>(read: (state: TouchpointsState) => T): T {
  return useStore(touchpointsOf(useEditorStore()), read);
}

/** Shows a touchpoint in the inventory, whatever was filtered there. */
export function showTouchpoint(editor: Editor, id: string): void {
  touchpointsOf(editor).setState({ tab: 'inventory', filter: NO_FILTER, chosen: id, details: true });
  workspace().setState({ view: 'touchpoints' });
}

/** Shows a moment on its map. */
export function showMoment(editor: Editor, map: string, moment: string): void {
  const state = editor.getState();
  if (state.mapId !== map) state.showMap(map);
  state.select({ kind: 'moment', id: moment });
  workspace().setState({ view: 'map' });
}

/** The touchpoint that is met at what is selected on the map; null when none is. */
export function touchpointOfSelection(editor: Editor): string | null {
  const { selection } = editor.getState();
  const moment = selection?.kind === 'moment' ? selection.id : selection?.kind === 'feeling' ? selection.moment : null;
  return moment === null ? null : (locateMoment(mapOf(editor), moment)?.moment.touchpoint ?? null);
}
