/**
 * Which side of the paper a page comes on. Each page of the print is a side, also one that nothing is said on:
 * a number on a page is then its place in the PDF.
 */
import type { SheetName, SheetPage } from './sheet.ts';

/** Every second page is the back of the one before, so that they are printed on both sides whatever else is. */
const WITH_BACKS: readonly SheetName[] = ['cards'];
/** Cut apart or hung up: what stood on the back would be lost. */
const ONE_SIDED: readonly SheetName[] = ['poster', 'poster-tiles', 'truth-cards', 'ideas'];

export function hasBacks(sheet: SheetName): boolean {
  return WITH_BACKS.includes(sheet);
}

/** Whether the copies of a sheet must begin on the front of a sheet of paper. */
export function beginsOnFront(sheet: SheetName | null, duplex: boolean): boolean {
  return duplex || (sheet !== null && hasBacks(sheet));
}

/**
 * The pages of one copy, in the order of the sides that they are printed on.
 * `freeAfter` makes the side that stays free behind a page.
 */
export function sidesOf(
  pages: readonly SheetPage[],
  sheet: SheetName | null,
  duplex: boolean,
  freeAfter: (page: SheetPage) => SheetPage,
): SheetPage[] {
  if (!duplex || sheet === null || !ONE_SIDED.includes(sheet)) return [...pages];
  return pages.flatMap((page, index) => (index < pages.length - 1 ? [page, freeAfter(page)] : [page]));
}

/** Sheets of paper that so many pages take. */
export function papersOf(pages: number, sheet: SheetName | null, duplex: boolean): number {
  return beginsOnFront(sheet, duplex) ? Math.ceil(pages / 2) : pages;
}
