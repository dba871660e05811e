/** What the Worksheets view shows of packs; kept while the journey is open, so that one finds it as one left it. */
import { createStore, type StoreApi, useStore } from 'zustand';
import { findById } from '../../shared/document/find.ts';
import type { Journey, Pack } from '../../shared/document/schema.ts';
import { type Editor, useEditorStore } from '../state/editor.ts';
import { workspace } from '../state/workspace.ts';

/** What the view is about: one sheet, or packs of them. */
export const WORKSHEET_PARTS = ['one', 'packs'] as const;
export const PACK_TABS = ['sheets', 'agenda'] as const;

export interface PacksState {
  part: (typeof WORKSHEET_PARTS)[number];
  tab: (typeof PACK_TABS)[number];
  /** Id; null: the first. */
  pack: string | null;
  /** The row whose options are open, by its place. */
  open: number | null;
  /** A new one is being chosen among the presets. */
  choosing: boolean;
}

const states = new WeakMap<Editor, StoreApi<PacksState>>();

export function packsOf(editor: Editor): StoreApi<PacksState> {
  let state = states.get(editor);
  if (!state) {
    state = createStore<PacksState>()(() => ({ part: 'one', tab: 'sheets', pack: null, open: null, choosing: false }));
    states.set(editor, state);
  }
  return state;
}

export function usePacks<T>(read: (state: PacksState) => T): T {
  return useStore(packsOf(useEditorStore()), read);
}

/** The pack that is chosen, as far as it is still there. */
export function chosenPack(journey: Journey, id: string | null): Pack | undefined {
  return findById(journey.packs, id) ?? journey.packs[0];
}

/** Goes to the packs, or to the presets for a new one. */
export function showPacks(editor: Editor, choosing: boolean): void {
  packsOf(editor).setState({ part: 'packs', choosing });
  workspace().setState({ view: 'worksheets' });
}
