/**
 * The rows of an audit: each touchpoint of a map once, by stage, in walk order.
 * Paper, audit view and inspector take rows and codes from here, so that they cannot disagree.
 */
import type { Control, Journey, JourneyMap, Moment, Stage, Touchpoint } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import { rowCode, stagePrefixes } from './audit-codes.ts';

export interface AuditListRow {
  touchpoint: Touchpoint;
  /** Where the map meets the touchpoint first. */
  moment: Moment;
  code: string;
  /** Any of the map's moments with this touchpoint is a moment of truth. */
  momentOfTruth: boolean;
  control: Control;
  device: string;
}

export interface AuditStage {
  stage: Stage;
  /** Start of the codes of this stage. */
  prefix: string;
  rows: AuditListRow[];
}

/**
 * All stages of the map with their rows, those without a touchpoint included.
 * `translator` is that of the map's language: codes are the same whatever language the window speaks.
 */
export function auditRows(journey: Journey, map: JourneyMap, translator: Translator): AuditStage[] {
  const touchpoints = new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const walk = new Map(journey.walkOrder.map((id, index) => [id, index]));
  const truths = new Set(
    map.stages.flatMap((stage) => stage.moments.filter((moment) => moment.momentOfTruth).map((m) => m.touchpoint)),
  );
  const prefixes = stagePrefixes(
    map.stages.map((stage) => stage.name),
    translator,
  );
  const seen = new Set<string>();
  return map.stages.map((stage, index) => {
    const firsts: { touchpoint: Touchpoint; moment: Moment }[] = [];
    for (const moment of stage.moments) {
      const touchpoint = touchpoints.get(moment.touchpoint);
      if (!touchpoint || seen.has(touchpoint.id)) continue;
      seen.add(touchpoint.id);
      firsts.push({ touchpoint, moment });
    }
    const place = (id: string) => walk.get(id) ?? walk.size;
    // The sort is stable: what the walk does not list stays in map order behind what it lists.
    firsts.sort((a, b) => place(a.touchpoint.id) - place(b.touchpoint.id));
    const prefix = prefixes[index] as string;
    return {
      stage,
      prefix,
      rows: firsts.map(({ touchpoint, moment }, row) => ({
        touchpoint,
        moment,
        code: rowCode(prefix, row, translator),
        momentOfTruth: truths.has(touchpoint.id),
        control: touchpoint.control,
        device: touchpoint.device,
      })),
    };
  });
}

/** The code of each touchpoint of the map, by touchpoint id. */
export function rowCodes(journey: Journey, map: JourneyMap, translator: Translator): Map<string, string> {
  return new Map(
    auditRows(journey, map, translator).flatMap(({ rows }) =>
      rows.map((row) => [row.touchpoint.id, row.code] as const),
    ),
  );
}
