/** The checklist in the order of the walk, under the places that it leads to. */
import type { Journey } from '../document/schema.ts';
import { type Group, namedGroup } from './audit-groups.ts';
import type { AuditPress } from './audit-press.ts';
import type { AuditStage } from './audit-rows.ts';
import { placeName, walkPlaces } from './walk-places.ts';

/** Under the name of each place; that of a channel in each of the paper's languages. */
export function walkGroups(journey: Journey, stages: readonly AuditStage[], audit: AuditPress): Group[] {
  const { words, second } = audit.press;
  return walkPlaces(journey, stages).map((place) => {
    const names = [words, second].flatMap((each) => (each ? placeName(place, each) : []));
    return namedGroup([...new Set(names)], place.rows, audit);
  });
}
