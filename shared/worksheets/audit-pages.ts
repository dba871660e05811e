/** Where the pages of an audit checklist end: between rows only. Lengths in mm. */
import type { Group, Row } from './audit-groups.ts';

/** What stands on one page, in order. */
export type Item = { kind: 'stage'; group: Group; continued: boolean } | { kind: 'row'; row: Row };

/**
 * Deals rows to pages. A stage head stands with its first row; a stage that goes on repeats its head.
 * The spare rows take only what room is left.
 */
export function paginate(groups: readonly Group[], spare: Group | null, firstRoom: number, room: number): Item[][] {
  const pages: Item[][] = [[]];
  let left = firstRoom;
  const place = (item: Item, height: number) => {
    (pages.at(-1) as Item[]).push(item);
    left -= height;
  };
  const turn = () => {
    pages.push([]);
    left = room;
  };
  for (const group of groups) {
    for (const [index, row] of group.rows.entries()) {
      const needed = row.height + (index === 0 ? group.headHeight : 0);
      // A page that holds nothing yet cannot be left: what does not fit there fits nowhere.
      if (needed > left && (pages.length === 1 || (pages.at(-1) as Item[]).length > 0)) turn();
      const isOpening = index === 0 || (pages.at(-1) as Item[]).length === 0;
      if (isOpening) place({ kind: 'stage', group, continued: index > 0 }, group.headHeight);
      place({ kind: 'row', row }, row.height);
    }
  }
  if (spare) {
    const [first] = spare.rows;
    const fit = first ? Math.floor((left - spare.headHeight) / first.height) : 0;
    if (fit > 0) {
      place({ kind: 'stage', group: spare, continued: false }, spare.headHeight);
      for (const row of spare.rows.slice(0, fit)) place({ kind: 'row', row }, row.height);
    }
  }
  return pages;
}
