/**
 * The state of one open journey: its history, what is selected and what is being typed.
 * Camera and drags are not here: they never go through React.
 */
import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { findById, findMap } from '../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import * as history from '../../shared/history/history.ts';
import { type Selection, sameSelection } from '../../shared/layout/selection.ts';

/** What is being typed in place on the canvas. */
export type Typing =
  | { what: 'stage'; id: string }
  | { what: 'lane'; id: string }
  /** The name of the moment's touchpoint; `fresh` when moment and touchpoint were made for this typing. */
  | { what: 'touchpoint'; moment: string; fresh: boolean }
  | { what: 'note'; id: string; fresh: boolean };

export interface EditorState {
  history: history.History;
  mapId: string;
  /** The curve that is bent, that cards show and that marks belong to. */
  curveId: string | null;
  /** What is selected; of several things the last one taken, which keys and panels act on. */
  selection: Selection | null;
  /** What else is selected. Feelings and empty places are only ever selected alone. */
  others: readonly Selection[];
  typing: Typing | null;
  /** Last thing said to screen readers; the number makes a repeated sentence a new one. */
  said: { text: string; count: number };

  /** Does one edit as one entry of the history (or as part of the open gesture). */
  do(edit: Edit, label: history.EntryLabel): void;
  openMark(label: history.EntryLabel): void;
  closeMark(): void;
  dropMark(): void;
  undo(): void;
  redo(): void;
  /** Selects one thing alone. */
  select(selection: Selection | null): void;
  /** Selects several things; the last one leads. */
  selectSeveral(selections: readonly Selection[]): void;
  /** Takes one thing into the selection, where it leads, or out of it. */
  toggleSelected(selection: Selection): void;
  setTyping(typing: Typing | null): void;
  showMap(mapId: string): void;
  showCurve(curveId: string): void;
  say(text: string): void;
}

export type Editor = StoreApi<EditorState>;

export function createEditor(journey: Journey): Editor {
  const map = journey.maps[0];
  return createStore<EditorState>()((set, get) => {
    const put = (next: history.History) => {
      if (next !== get().history) set({ history: next, ...settle(get(), next.journey) });
    };
    return {
      history: history.startHistory(journey),
      mapId: map?.id ?? '',
      curveId: map?.curves[0]?.id ?? null,
      selection: null,
      others: NONE,
      typing: null,
      said: { text: '', count: 0 },
      do: (edit, label) => put(history.edit(get().history, edit, label)),
      openMark: (label) => put(history.openMark(get().history, label)),
      closeMark: () => put(history.closeMark(get().history)),
      dropMark: () => put(history.dropMark(get().history)),
      undo: () => put(history.undo(get().history)),
      redo: () => put(history.redo(get().history)),
      select: (selection) => {
        const { selection: before, others } = get();
        if (others.length > 0 || !sameSelection(selection, before)) set({ selection, others: NONE });
      },
      selectSeveral: (selections) => {
        const several = selections.filter(canBeOneOfSeveral);
        set({ selection: several.at(-1) ?? selections.at(-1) ?? null, others: several.slice(0, -1) });
      },
      toggleSelected: (selection) => {
        const before = selectedIn(get());
        const without = before.filter((item) => !sameSelection(item, selection));
        const taken = without.length < before.length;
        get().selectSeveral(taken ? without : [...without.filter(canBeOneOfSeveral), selection]);
      },
      setTyping: (typing) => set({ typing }),
      showMap: (mapId) => {
        const next = findMap(get().history.journey, mapId);
        if (next) set({ mapId, curveId: next.curves[0]?.id ?? null, selection: null, others: NONE, typing: null });
      },
      showCurve: (curveId) => set({ curveId }),
      say: (text) => set({ said: { text, count: get().said.count + 1 } }),
    };
  });
}

/** After a change: the map, the curve and the selection that are still there. */
function settle(state: EditorState, journey: Journey): Partial<EditorState> {
  const map = findMap(journey, state.mapId) ?? journey.maps[0];
  const curveId = findById(map?.curves ?? [], state.curveId)?.id ?? map?.curves[0]?.id ?? null;
  const left = map ? selectedIn(state).filter((selection) => isThere(map, selection)) : [];
  const others = left.length - 1 === state.others.length ? state.others : left.slice(0, -1);
  return { mapId: map?.id ?? '', curveId, selection: left.at(-1) ?? null, others };
}

const NONE: readonly Selection[] = [];

function canBeOneOfSeveral({ kind }: Selection): boolean {
  return kind === 'stage' || kind === 'moment' || kind === 'note';
}

/** Everything that is selected, the leading thing last. */
export function selectedIn({ selection, others }: EditorState): readonly Selection[] {
  return selection ? [...others, selection] : [];
}

function isThere(map: JourneyMap, selection: Selection): boolean {
  const hasMoment = (id: string) => map.stages.some((stage) => stage.moments.some((moment) => moment.id === id));
  switch (selection.kind) {
    case 'stage':
      return findById(map.stages, selection.id) !== undefined;
    case 'moment':
      return hasMoment(selection.id);
    case 'feeling':
      return hasMoment(selection.moment) && findById(map.curves, selection.curve) !== undefined;
    case 'note':
      return findById(map.notes, selection.id) !== undefined;
    case 'cell':
      if (!findById(map.lanes, selection.lane)) return false;
      return 'stage' in selection.place
        ? findById(map.stages, selection.place.stage) !== undefined
        : hasMoment(selection.place.from);
  }
}

export function journeyOf(editor: Editor): Journey {
  return editor.getState().history.journey;
}

/** The map on show. A journey always has one: opening and editing see to it. */
export function mapOf(editor: Editor): JourneyMap {
  const state = editor.getState();
  return mapIn(state);
}

export function mapIn(state: EditorState): JourneyMap {
  const map = findMap(state.history.journey, state.mapId);
  if (!map) throw new Error('a journey has a map');
  return map;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditorStore(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('no journey is open here');
  return editor;
}

/** Reads from the open journey's state; renders again only when what is selected changes. */
export function useEditor<T>(read: (state: EditorState) => T): T {
  return useStore(useEditorStore(), read);
}
