/** What the parts of the audit view read of the journey, worked out once for all of them. */
import { useMemo } from 'react';
import { codeKey } from '../../shared/audit/find-code.ts';
import { type RowTally, tallyRound } from '../../shared/audit/tally.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { type AuditListRow, type AuditStage, auditRows } from '../../shared/worksheets/audit-rows.ts';
import { mapIn, useEditor } from '../state/editor.ts';
import { type Chosen, chosenIn, useAudit } from './view-state.ts';

export interface Audit {
  journey: Journey;
  map: JourneyMap;
  /** Stages that have rows, in the order of the paper. */
  stages: readonly AuditStage[];
  rows: readonly AuditListRow[];
  /** Of the rows, in their order. */
  touchpoints: readonly string[];
  /** The rows' codes, as they are compared. */
  codes: readonly string[];
  chosen: Chosen;
  tallies: ReadonlyMap<string, RowTally>;
  /** Of the round that is compared with; null: none is. */
  before: ReadonlyMap<string, RowTally> | null;
}

export function useAuditReading(): Audit {
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const roundId = useAudit((state) => state.round);
  const sheetId = useAudit((state) => state.sheet);
  const against = useAudit((state) => state.against);
  const { touchpoints: inventory, walkOrder, language } = journey;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the journey only these parts say something about the rows.
  const list = useMemo(() => {
    const stages = auditRows(journey, map, translatorFor(language)).filter(({ rows }) => rows.length > 0);
    const rows = stages.flatMap((stage) => stage.rows);
    return {
      stages,
      rows,
      touchpoints: rows.map(({ touchpoint }) => touchpoint.id),
      codes: rows.map(({ code }) => codeKey(code)),
    };
  }, [inventory, walkOrder, language, map]);
  const chosen = chosenIn(journey, map, { round: roundId, sheet: sheetId, against });
  const { round, before } = chosen;
  const tallies = useMemo(() => tallyRound(round), [round]);
  const beforeTallies = useMemo(() => (before ? tallyRound(before) : null), [before]);
  return { journey, map, ...list, chosen, tallies, before: beforeTallies };
}
