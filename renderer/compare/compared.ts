/** What is held against what: two maps of the open file, or one of them and a copy from elsewhere. */
import { createStore, useStore } from 'zustand';
import type { Compared } from '../../shared/compare/comparison.ts';
import { findMap } from '../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import { nameOfMap } from '../state/maps.ts';
import { ask, type View, workspace } from '../state/workspace.ts';

export type Source =
  /** A map of the open file, as it stands now. */
  | { from: 'open'; map: string }
  /** A map of an earlier version or of another file, which `label` names. */
  | { from: 'copy'; journey: Journey; map: string; label: string };

interface ComparedState {
  editor: Editor | null;
  before: Source | null;
  after: Source | null;
  /** What was on show before. */
  from: View;
}

const state = createStore<ComparedState>()(() => ({ editor: null, before: null, after: null, from: 'map' }));

export function useCompared(): ComparedState {
  return useStore(state);
}

/** Shows the comparison of two sides. */
export function showComparison(editor: Editor, before: Source, after: Source): void {
  const { view } = workspace().getState();
  state.setState({ editor, before, after, ...(view !== 'compare' && { from: view }) });
  workspace().setState({ view: 'compare' });
}

export function setCompared(sides: { before?: Source; after?: Source }): void {
  state.setState(sides);
}

export function swapCompared(): void {
  const { before, after } = state.getState();
  state.setState({ before: after, after: before });
}

/** Goes back to what was on show before; the sides are let go, they may hold whole files. */
export function closeComparison(): void {
  const { from } = state.getState();
  workspace().setState({ view: from });
  state.setState({ editor: null, before: null, after: null });
}

/** Holds the map on show against its neighbour: a variant stands behind what it was made from. */
export function compareShownMap(editor: Editor): void {
  const { maps } = journeyOf(editor);
  const shown = mapOf(editor);
  if (maps.length === 1 && workspace().getState().document?.file) {
    void ask({ dialog: 'versions' });
    return;
  }
  const at = maps.indexOf(shown);
  const [before, after] = at > 0 ? [maps[at - 1], shown] : [shown, maps[1]];
  showComparison(editor, { from: 'open', map: (before ?? shown).id }, { from: 'open', map: (after ?? shown).id });
}

/** The map on show, or in the copy its first, where another one is gone. */
export function resolve(source: Source, editor: Editor, open: Journey): Compared {
  const journey = source.from === 'open' ? open : source.journey;
  const map = findMap(journey, source.map) ?? (source.from === 'open' ? mapOf(editor) : journey.maps[0]);
  if (!map) throw new Error('a journey has a map');
  return { journey, map };
}

/** What a side is called: a copy by where it is from, a map of the open file by its name, beside a copy as what it is now. */
export function labelOf(source: Source, other: Source, map: JourneyMap, { t }: Translator): string {
  const name = nameOfMap(map);
  if (source.from === 'open') return other.from === 'copy' ? t('compare.now', { map: name }) : name;
  return source.journey.maps.length > 1 ? t('compare.mapOf', { map: name, source: source.label }) : source.label;
}
