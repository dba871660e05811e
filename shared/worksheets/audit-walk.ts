/** The checklist in the order of the walk, under the places that it leads to. */
import type { Journey } from '../document/schema.ts';
import { searchKey } from '../i18n/translate.ts';
import { type Group, namedGroup } from './audit-groups.ts';
import type { AuditPress } from './audit-press.ts';
import type { AuditListRow, AuditStage } from './audit-rows.ts';
import { placeName, walkPlaces } from './walk-places.ts';

/**
 * Under the name of each place; that of a channel in each of the paper's languages. A place that is called as the one
 * touchpoint in it needs no head: such rows stand together, parted from the places around them by a strip.
 */
export function walkGroups(journey: Journey, stages: readonly AuditStage[], audit: AuditPress): Group[] {
  const { words, second } = audit.press;
  const parts = walkPlaces(journey, stages).map((place) => {
    const names = [words, second].flatMap((each) => (each ? placeName(place, each) : []));
    const titles = [...new Set(names)];
    const { rows } = place;
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
