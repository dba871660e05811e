/**
 * What auditors met on the way and the map does not have yet: written by hand into the empty rows of the sheet.
 * It is a touchpoint of the inventory with a row in the round, and stands on no map until somebody puts it there.
 */
import { newTouchpoint } from '../document/blank.ts';
import { momentsOf } from '../document/find.ts';
import type { AuditRound, Journey, JourneyMap, Touchpoint } from '../document/schema.ts';
import type { Edit } from '../edits/edit.ts';
import { searchKey } from '../i18n/translate.ts';
import type { AuditListRow } from '../worksheets/audit-rows.ts';

/** A row that can be scored, on the map or not. */
export type ScoredRow = Omit<AuditListRow, 'moment'>;

/** In the order in which they were written down. A round for all maps asks all of them. */
export function metOnTheWay(
  { touchpoints, maps }: Pick<Journey, 'touchpoints' | 'maps'>,
  map: JourneyMap,
  round: AuditRound | undefined,
): Touchpoint[] {
  if (!round) return [];
  const rows = round.sheets.flatMap((sheet) => sheet.rows.map(({ touchpoint }) => touchpoint));
  const onMap = new Set((round.map === null ? maps : [map]).flatMap((one) => momentsOf(one).map((m) => m.touchpoint)));
  const known = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  return [...new Set(rows)].flatMap((id) => (onMap.has(id) ? [] : (known.get(id) ?? [])));
}

/** Without a code: the paper has none in its empty rows. */
export function metRow(touchpoint: Touchpoint): ScoredRow {
  const { control, device } = touchpoint;
  return { touchpoint, code: '', momentOfTruth: false, control, device };
}

/** A name as it stands on paper: the touchpoint that the inventory has under it. */
export function touchpointCalled({ touchpoints }: Pick<Journey, 'touchpoints'>, name: string): Touchpoint | undefined {
  const wanted = searchKey(name.trim());
  return touchpoints.find((touchpoint) => searchKey(touchpoint.name.trim()) === wanted);
}

/** Gives a sheet a row for what was met; what the inventory does not know by that name comes into it under `newId`. */
export function meetEdit(
  journey: Pick<Journey, 'touchpoints'>,
  to: { round: string; sheet: string },
  name: string,
  newId: string,
): { edit: Edit; touchpoint: string } {
  const known = touchpointCalled(journey, name);
  const touchpoint = known?.id ?? newId;
  const edits: Edit[] = [];
  if (!known) edits.push({ edit: 'add', to: 'touchpoints', item: newTouchpoint({ id: newId, name: name.trim() }) });
  edits.push({ edit: 'setAuditRow', ...to, touchpoint, fields: {} });
  return { edit: { edit: 'all', edits }, touchpoint };
}
