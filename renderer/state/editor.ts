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
import { isPart } from '../../shared/layout/selecting.ts';
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
  /** Two curves that are held against each other on the canvas. */
  compared: { from: string; to: string } | null;
  /** The persona whose sheet the view of personas shows. */
  personaId: string | null;
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
  compareCurves(pair: { from: string; to: string } | null): void;
  showPersona(personaId: string): void;
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
      compared: null,
      personaId: null,
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
        if (others.length === 0 && sameSelection(selection, before)) return;
        // A point that is selected is bent and shown: its curve becomes the active one.
        const curveId = selection?.kind === 'feeling' ? selection.curve : get().curveId;
        set({ selection, others: NONE, curveId });
      },
      selectSeveral: (selections) => {
        const several = selections.filter(isPart);
        set({ selection: several.at(-1) ?? selections.at(-1) ?? null, others: several.slice(0, -1) });
      },
      toggleSelected: (selection) => {
        const before = selectedIn(get());
        const without = before.filter((item) => !sameSelection(item, selection));
        const taken = without.length < before.length;
        get().selectSeveral(taken ? without : [...without.filter(isPart), selection]);
      },
      setTyping: (typing) => set({ typing }),
      showMap: (mapId) => {
        const next = findMap(get().history.journey, mapId);
        if (next) set({ mapId, curveId: next.curves[0]?.id ?? null, selection: null, others: NONE, typing: null });
      },
      showCurve: (curveId) => set({ curveId }),
      compareCurves: (compared) => set({ compared }),
      showPersona: (personaId) => set({ personaId }),
      say: (text) => set({ said: { text, count: get().said.count + 1 } }),
    };
  });
}

/** The map on show after a change: the one that came (or came back with undo), else the same one, else its neighbour. */
function mapAfter({ history: { journey: before }, mapId }: EditorState, journey: Journey): JourneyMap | undefined {
  if (journey.maps.length > before.maps.length) {
    const come = journey.maps.find((map) => !findMap(before, map.id));
    if (come) return come;
  }
  const place = before.maps.findIndex((map) => map.id === mapId);
  return findMap(journey, mapId) ?? journey.maps[Math.min(place, journey.maps.length - 1)] ?? journey.maps[0];
}

/** After a change: the map, the curve and the selection that are still there. */
function settle(state: EditorState, journey: Journey): Partial<EditorState> {
  const map = mapAfter(state, journey);
  const curveId = findById(map?.curves ?? [], state.curveId)?.id ?? map?.curves[0]?.id ?? null;
  const selected = selectedIn(state);
  const left = map ? selected.filter(lookIn(map, selected.length)) : [];
  const others = left.length - 1 === state.others.length ? state.others : left.slice(0, -1);
  const has = (id: string | undefined) => findById(map?.curves ?? [], id ?? null) !== undefined;
  const compared = has(state.compared?.from) && has(state.compared?.to) ? state.compared : null;
  return { mapId: map?.id ?? '', curveId, compared, selection: left.at(-1) ?? null, others };
}

const NONE: readonly Selection[] = [];

/** Everything that is selected, the leading thing last. */
export function selectedIn({ selection, others }: EditorState): readonly Selection[] {
  return selection ? [...others, selection] : [];
}

/** Tells whether something selected is on the map. Many are looked up in a set: a change may be followed by thousands. */
function lookIn(map: JourneyMap, count: number): (selection: Selection) => boolean {
  const hasId = (id: string) => (item: { id: string }) => item.id === id;
  const known =
    count < 8
      ? null
      : new Set([
          ...map.stages.flatMap((stage) => [stage.id, ...stage.moments.map((moment) => moment.id)]),
          ...map.notes.map((note) => note.id),
        ]);
  const hasStage = (id: string) => known?.has(id) ?? map.stages.some(hasId(id));
  const hasMoment = (id: string) => known?.has(id) ?? map.stages.some((stage) => stage.moments.some(hasId(id)));
  return (selection) => {
    switch (selection.kind) {
      case 'stage':
        return hasStage(selection.id);
      case 'moment':
        return hasMoment(selection.id);
      case 'note':
        return known?.has(selection.id) ?? map.notes.some(hasId(selection.id));
      case 'feeling':
        return hasMoment(selection.moment) && findById(map.curves, selection.curve) !== undefined;
      case 'cell':
        if (!findById(map.lanes, selection.lane)) return false;
        return 'stage' in selection.place ? hasStage(selection.place.stage) : hasMoment(selection.place.from);
      case 'lane':
        return findById(map.lanes, selection.id)?.hidden === false;
      case 'persona':
        return map.personas.includes(selection.id);
    }
  };
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
