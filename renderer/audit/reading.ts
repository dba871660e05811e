/** What the parts of the audit view read of the journey, worked out once for all of them. */
import { useMemo } from 'react';
import { codeKey } from '../../shared/audit/find-code.ts';
import { metOnTheWay, metRow, type ScoredRow } from '../../shared/audit/met-on-way.ts';
import { type RowTally, tallyRound } from '../../shared/audit/tally.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { type AuditStage, auditRows } from '../../shared/worksheets/audit-rows.ts';
import { placeName, walkPlaces } from '../../shared/worksheets/walk-places.ts';
import { mapIn, useEditor } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { type Chosen, chosenIn, type Order, useAudit } from './view-state.ts';

/** Rows of the grid under a head of their own. */
export interface AuditGroup {
  id: string;
  name: string;
  /** Of the name. */
  language: string;
  rows: readonly ScoredRow[];
}

export interface Audit {
  journey: Journey;
  map: JourneyMap;
  /** Stages that have rows, in the order of the map. */
  stages: readonly AuditStage[];
  /** What the grid shows, in the order of the sheet that is typed back. */
  groups: readonly AuditGroup[];
  /** What the round has and the map has not: at the end of the sheet, without codes. */
  met: readonly ScoredRow[];
  /** All of them, as the grid shows them. */
  rows: readonly ScoredRow[];
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
  const words = useTranslator();
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
    const groups = groupsOf({ touchpoints: inventory, walkOrder, language }, stages, order, words);
    return { stages, groups };
  }, [inventory, walkOrder, language, map, order, words]);
  const chosen = chosenIn(journey, map, { round: roundId, sheet: sheetId, against });
  const { round, before } = chosen;
  const { maps } = journey;
  // The round is another with every score; which touchpoints it has is rarely another.
  const onTheWay = metOnTheWay({ touchpoints: inventory, maps }, map, round);
  const key = onTheWay.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was met follows from its ids and the inventory.
  const met = useMemo(() => onTheWay.map(metRow), [key, inventory]);
  const all = useMemo(() => {
    const rows = [...list.groups.flatMap((group) => group.rows), ...met];
    return {
      rows,
      touchpoints: rows.map(({ touchpoint }) => touchpoint.id),
      codes: rows.map(({ code }) => codeKey(code)),
    };
  }, [list, met]);
  const tallies = useMemo(() => tallyRound(round), [round]);
  const beforeTallies = useMemo(() => (before ? tallyRound(before) : null), [before]);
  return { journey, map, ...list, ...all, met, chosen, tallies, before: beforeTallies };
}

/** The rows by stage, or from place to place of the walk: as the two printed checklists have them. */
function groupsOf(
  journey: Pick<Journey, 'touchpoints' | 'walkOrder' | 'language'>,
  stages: readonly AuditStage[],
  order: Order,
  words: Translator,
): AuditGroup[] {
  const { language } = journey;
  if (order === 'map') return stages.map(({ stage, rows }) => ({ id: stage.id, name: stage.name, language, rows }));
  return walkPlaces(journey, stages).map((place, at) => ({
    // The walk may come to a place twice.
    id: `place-${at}`,
    name: placeName(place, words),
    language: place.whole?.name.trim() ? language : words.language,
    rows: place.rows,
  }));
}
