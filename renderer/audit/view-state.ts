/** What the audit view shows of the open journey; kept while the journey is open, so that one finds it as one left it. */
import { createStore, type StoreApi, useStore } from 'zustand';
import type { HeatSort } from '../../shared/audit/heat.ts';
import type { Misfit } from '../../shared/audit/paste.ts';
import type { AuditRound, AuditSheet, Criterion, Journey, JourneyMap } from '../../shared/document/schema.ts';
import { CRITERIA } from '../../shared/document/terms.ts';
import { roundsOf } from '../../shared/worksheets/audit-round.ts';
import { type Editor, useEditorStore } from '../state/editor.ts';

export const AUDIT_TABS = ['scores', 'heat'] as const;

/** The orders of the two printed checklists: by stage, and from place to place. */
export const ORDERS = ['map', 'walk'] as const;
export type Order = (typeof ORDERS)[number];

/** The columns that keys go to. */
export const STOPS = [...CRITERIA, 'saw', 'change', 'owner', 'due'] as const;
export type Stop = (typeof STOPS)[number];

/** Instead of an auditor: all of them, averaged. */
export const EVERYONE = 'everyone';
/** Instead of a round to compare with. */
export const NOTHING = 'nothing';

export interface AuditState {
  tab: (typeof AUDIT_TABS)[number];
  /** Id; null: the newest. */
  round: string | null;
  /** Id of a sheet, or {@link EVERYONE}; null: the first. */
  sheet: string | null;
  /** Id of the round that is compared with, or {@link NOTHING}; null: the one before. */
  against: string | null;
  /** Of the grid's rows. */
  order: Order;
  /** Of the heat map's. */
  sort: HeatSort;
  at: { touchpoint: string; stop: Stop } | null;
  /** What became of the last paste, until it is put away. */
  pasted: { taken: number; misfits: readonly Misfit[] } | null;
}

const states = new WeakMap<Editor, StoreApi<AuditState>>();

export function auditOf(editor: Editor): StoreApi<AuditState> {
  let state = states.get(editor);
  if (!state) {
    state = createStore<AuditState>()(() => ({
      tab: 'scores',
      round: null,
      sheet: null,
      against: null,
      order: 'map',
      sort: { by: 'map', descending: false },
      at: null,
      pasted: null,
    }));
    states.set(editor, state);
  }
  return state;
}

export function useAudit<T>(read: (state: AuditState) => T): T {
  return useStore(auditOf(useEditorStore()), read);
}

export interface Chosen {
  rounds: readonly AuditRound[];
  /** undefined: there is none yet. */
  round: AuditRound | undefined;
  /** What is typed into; undefined while all auditors are shown together, and where there is no sheet yet. */
  sheet: AuditSheet | undefined;
  everyone: boolean;
  /** The round that it is compared with. */
  before: AuditRound | undefined;
}

/** What is chosen, as far as it is still there. */
export function chosenIn(
  journey: Journey,
  map: JourneyMap,
  { round: roundId, sheet: sheetId, against }: Pick<AuditState, 'round' | 'sheet' | 'against'>,
): Chosen {
  const rounds = roundsOf(journey, map);
  const round = rounds.find(({ id }) => id === roundId) ?? rounds.at(-1);
  const sheets = round?.sheets ?? [];
  const everyone = sheetId === EVERYONE && sheets.length > 1;
  const sheet = everyone ? undefined : (sheets.find(({ id }) => id === sheetId) ?? sheets[0]);
  const others = rounds.filter((item) => item !== round);
  const before =
    against === NOTHING
      ? undefined
      : (others.find(({ id }) => id === against) ?? (round && rounds[rounds.indexOf(round) - 1]));
  return { rounds, round, sheet, everyone, before };
}

export function isCriterion(stop: Stop): stop is Criterion {
  return (CRITERIA as readonly Stop[]).includes(stop);
}
