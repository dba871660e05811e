/**
 * The checklist in the order of the walk: from place to place, whatever the stage.
 * A place is what a touchpoint is part of; what is part of nothing is met on its channel.
 */
import type { Journey, Touchpoint } from '../document/schema.ts';
import { searchKey } from '../i18n/translate.ts';
import { type Group, namedGroup } from './audit-groups.ts';
import type { AuditPress } from './audit-press.ts';
import type { AuditListRow, AuditStage } from './audit-rows.ts';

export interface WalkPlace {
  /** The touchpoint that the others are part of; null: they share a channel only. */
  whole: Touchpoint | null;
  channel: Touchpoint['channel'];
  rows: AuditListRow[];
}

/** The rows in walk order, as long as the place stays the same under one head. Codes are those of the other sheets. */
export function walkPlaces(journey: Journey, stages: readonly AuditStage[]): WalkPlace[] {
  const walk = new Map(journey.walkOrder.map((id, index) => [id, index]));
  const orderOf = ({ touchpoint }: AuditListRow) => walk.get(touchpoint.id) ?? walk.size;
  const rows = stages.flatMap((stage) => stage.rows).toSorted((a, b) => orderOf(a) - orderOf(b));
  const wholes = new Set(journey.touchpoints.map(({ parent }) => parent));
  const places: WalkPlace[] = [];
  for (const row of rows) {
    const { touchpoint } = row;
    const own = wholes.has(touchpoint.id) ? touchpoint : null;
    const whole = journey.touchpoints.find(({ id }) => id === touchpoint.parent) ?? own;
    const last = places.at(-1);
    const goesOn = last && last.whole === whole && (whole !== null || last.channel === touchpoint.channel);
    if (goesOn) last.rows.push(row);
    else places.push({ whole, channel: touchpoint.channel, rows: [row] });
  }
  return places;
}

/**
 * Under the name of each place; that of a channel in each of the paper's languages. A place that is called as the one
 * touchpoint in it needs no head: such rows stand together, parted from the places around them by a strip.
 */
export function walkGroups(journey: Journey, stages: readonly AuditStage[], audit: AuditPress): Group[] {
  const { words, second } = audit.press;
  const parts = walkPlaces(journey, stages).map(({ whole, channel, rows }) => {
    const name = whole?.name.trim() ?? '';
    const titles = name === '' ? [words, second].flatMap((each) => each?.t(`channel.${channel}`) ?? []) : [name];
    return { titles: rows.length === 1 && titles.some((title) => isCalled(rows[0], title)) ? [] : titles, rows };
  });
  const joined: typeof parts = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.titles.length === 0 && part.titles.length === 0) last.rows = [...last.rows, ...part.rows];
    else joined.push(part);
  }
  return joined.map(({ titles, rows }) => namedGroup(titles, rows, audit));
}

function isCalled(row: AuditListRow | undefined, title: string): boolean {
  return row !== undefined && searchKey(row.touchpoint.name.trim()) === searchKey(title);
}
