/** Where pages end: between blocks only, never inside one. Lengths in mm. */
import type { Part, Press } from './press.ts';

export interface Block extends Part {
  /** Never the last of its page: a heading stands with what it heads. */
  staysWithNext?: boolean;
  /** Stands again at the top of the next page when the page ends before the block after this one's group: a table's head. */
  repeats?: boolean;
  /** What repeated until here does so no longer: the table has ended. */
  ends?: boolean;
}

/**
 * Deals blocks to pages, in order. The first page has `firstRoom`, the others `room`.
 * A block that is higher than a whole page has one to itself.
 */
export function deal(blocks: readonly Block[], firstRoom: number, room: number): Block[][] {
  const pages: Block[][] = [[]];
  let left = firstRoom;
  let repeated: Block | null = null;
  const page = () => pages.at(-1) as Block[];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    // What must not be parted is placed together: headings and the first block under them.
    let end = i;
    let needed = block.height;
    while ((blocks[end] as Block).staysWithNext && end + 1 < blocks.length) {
      end++;
      needed += (blocks[end] as Block).height;
    }
    if (needed > left + 0.001 && page().length > 0) {
      pages.push([]);
      left = room;
      if (repeated && !block.repeats && !block.ends) {
        page().push(repeated);
        left -= repeated.height;
      }
    }
    for (; i <= end; i++) {
      const each = blocks[i] as Block;
      if (each.repeats) repeated = each;
      if (each.ends) repeated = null;
      page().push(each);
      left -= each.height;
    }
    i--;
  }
  return pages;
}

/**
 * With as many empty rows as there may be without one page more, neither of all nor of the table.
 * `pagesWith` deals the pages for a number of rows; what it tells of texts that were cut is told once.
 */
export function fewestPages<B extends Block>(
  most: number,
  press: Press,
  pagesWith: (spare: number, press: Press) => B[][],
): B[][] {
  const quiet: Press = { ...press, type: { ...press.type, warnings: undefined } };
  const pagesOf = (spare: number) => {
    const pages = pagesWith(spare, quiet);
    return pages.length + pages.filter((page) => page.some(({ element }) => element.tag === 'tr')).length;
  };
  const least = pagesOf(0);
  let spare = most;
  while (spare > 0 && pagesOf(spare) > least) spare--;
  return pagesWith(spare, press);
}
