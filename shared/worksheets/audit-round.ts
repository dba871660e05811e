/** Which round of the audit a sheet belongs to, and what it is called. */
import type { AuditRound, Journey, JourneyMap } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';
import { searchKey, type Translator } from '../i18n/translate.ts';
import type { AuditStage } from './audit-rows.ts';

/** The newest round, as long as scores are missing from it; a sheet printed after that is for the next. */
export function openRound(journey: Journey, map: JourneyMap, stages: readonly AuditStage[]): AuditRound | undefined {
  const newest = roundsOf(journey, map).at(-1);
  if (!newest) return undefined;
  const rows = newest.sheets.flatMap((sheet) => sheet.rows);
  const isScored = (id: string) =>
    CRITERIA.every((criterion) => rows.some((row) => row.touchpoint === id && row.scores[criterion] !== undefined));
  const isDone = stages.every((stage) => stage.rows.every((row) => isScored(row.touchpoint.id)));
  return isDone ? undefined : newest;
}

/** Journey, map and round; empty for a map that has no name yet. */
export function subtitleOf(journey: Journey, map: JourneyMap, open: AuditRound | undefined, { t }: Translator): string {
  const title = journey.title.trim();
  const name = map.name.trim();
  // A file of one map is often called after it.
  const says = searchKey(title).includes(searchKey(name)) ? [title].filter(Boolean) : [title, name].filter(Boolean);
  const rounds = roundsOf(journey, map);
  const number = open ? rounds.indexOf(open) + 1 : rounds.length + 1;
  const roundName = open?.name.trim() || t('worksheet.audit.round', { number });
  // A sheet without a name is filled in by hand, its round too.
  return says.length > 0 ? `${says.join(' — ')} · ${roundName}` : '';
}

/** The rounds of a map, oldest first; those that name no map are everybody's. */
export function roundsOf(journey: Journey, map: JourneyMap): AuditRound[] {
  return journey.audits.filter((round) => round.map === map.id || round.map === null);
}
