/** What the parts of the audit view read of the journey, worked out once for all of them. */
import { useMemo } from 'react';
import { codeKey } from '../../shared/audit/find-code.ts';
import { type RowTally, tallyRound } from '../../shared/audit/tally.ts';
import type { Journey, JourneyMap, Touchpoint } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { type AuditListRow, type AuditStage, auditRows } from '../../shared/worksheets/audit-rows.ts';
import { walkPlaces } from '../../shared/worksheets/audit-walk.ts';
import { mapIn, useEditor } from '../state/editor.ts';
import { type AuditOrder, type Chosen, chosenIn, useAudit } from './view-state.ts';

export interface AuditGroup {
  id: string;
  /** Of a stage, or of the touchpoint that the rows are part of; null: they share the channel only. */
  name: string | null;
  channel: Touchpoint['channel'] | null;
  rows: readonly AuditListRow[];
}

export interface Audit {
  journey: Journey;
  map: JourneyMap;
  /** Stages that have rows, in the order of the map. */
  stages: readonly AuditStage[];
  /** The same rows under the heads of the sheet that is typed back: stages, or places of the walk. */
  groups: readonly AuditGroup[];
  /** In the order of the groups. */
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
  const order = useAudit((state) => state.order);
  const { touchpoints: inventory, walkOrder, language } = journey;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the journey only these parts say something about the rows.
  const list = useMemo(() => {
    const stages = auditRows(journey, map, translatorFor(language)).filter(({ rows }) => rows.length > 0);
    const groups = groupsOf(journey, stages, order);
    const rows = groups.flatMap((group) => group.rows);
    return {
      stages,
      groups,
      rows,
      touchpoints: rows.map(({ touchpoint }) => touchpoint.id),
      codes: rows.map(({ code }) => codeKey(code)),
    };
  }, [inventory, walkOrder, language, map, order]);
  const chosen = chosenIn(journey, map, { round: roundId, sheet: sheetId, against });
  const { round, before } = chosen;
  const tallies = useMemo(() => tallyRound(round), [round]);
  const beforeTallies = useMemo(() => (before ? tallyRound(before) : null), [before]);
  return { journey, map, ...list, chosen, tallies, before: beforeTallies };
}

function groupsOf(journey: Journey, stages: readonly AuditStage[], order: AuditOrder): AuditGroup[] {
  if (order === 'map') return stages.map(({ stage: { id, name }, rows }) => ({ id, name, channel: null, rows }));
  return walkPlaces(journey, stages).map(({ whole, channel, rows }) => ({
    // A place that is come back to has a head again.
    id: rows.map(({ touchpoint }) => touchpoint.id).join(' '),
    name: whole?.name.trim() || null,
    channel,
    rows,
  }));
}
