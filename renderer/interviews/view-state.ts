/** What the interviews show of the open journey; kept while the journey is open, so that one finds it as one left it. */
import { createStore, type StoreApi, useStore } from 'zustand';
import { findById, findMap } from '../../shared/document/find.ts';
import type {
  Curve,
  Interview,
  InterviewKind,
  Journey,
  JourneyMap,
  Lane,
  Stage,
} from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { laneForSayings, lanesForNotes } from '../../shared/interviews/use.ts';
import { type Editor, useEditorStore } from '../state/editor.ts';

/** Instead of one interview: all of them together. */
export const TOGETHER = 'together';
export const VIEWS = ['touchpoints', 'questions'] as const;

export interface InterviewsState {
  /** Id of an interview, or {@link TOGETHER}. */
  open: string;
  /** Id of the interview that was begun just now. */
  begun: string | null;
  by: (typeof VIEWS)[number];
  /** Ids; null: as usual. */
  map: string | null;
  persona: string | null;
  kind: InterviewKind | null;
  lane: string | null;
  stage: string | null;
  curve: string | null;
}

const states = new WeakMap<Editor, StoreApi<InterviewsState>>();

export function interviewsOf(editor: Editor): StoreApi<InterviewsState> {
  let state = states.get(editor);
  if (!state) {
    state = createStore<InterviewsState>()(() => ({
      open: TOGETHER,
      begun: null,
      by: 'touchpoints',
      map: null,
      persona: null,
      kind: null,
      lane: null,
      stage: null,
      curve: null,
    }));
    states.set(editor, state);
  }
  return state;
}

export function useInterviews<T>(read: (state: InterviewsState) => T): T {
  return useStore(interviewsOf(useEditorStore()), read);
}

export interface Target {
  map: JourneyMap;
  /** Where words become notes; undefined: the map has nothing for them. */
  lane: Lane | undefined;
  stage: Stage | undefined;
  /** Which means become feelings of. */
  curve: Curve | undefined;
}

/** What answers are put to use on, as far as it is still there. */
export function targetIn(
  journey: Journey,
  shown: JourneyMap,
  { map, lane, stage, curve }: Pick<InterviewsState, 'map' | 'lane' | 'stage' | 'curve'>,
): Target {
  const chosen = (map === null ? undefined : findMap(journey, map)) ?? shown;
  return {
    map: chosen,
    lane: findById(lanesForNotes(chosen), lane) ?? laneForSayings(chosen),
    stage: findById(chosen.stages, stage) ?? chosen.stages[0],
    curve: findById(chosen.curves, curve) ?? chosen.curves[0],
  };
}

/** By whom it was answered; without a name, the how manieth of its kind it is. */
export function nameOf(interview: Interview, interviews: readonly Interview[], { t }: Translator): string {
  if (interview.who.trim() !== '') return interview.who.trim();
  const number = interviews.filter(({ kind }) => kind === interview.kind).indexOf(interview) + 1;
  return t(`interviews.unnamed.${interview.kind}`, { number });
}
