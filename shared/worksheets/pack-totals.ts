/** What a print comes to in paper. */
import { PAPER_NAMES, type PaperName, type SheetPart } from './sheet.ts';

/** Pages and sheets of paper of one size. */
export interface PaperTotal {
  paper: PaperName;
  pages: number;
  sheets: number;
}

/** What a print takes, for each paper in the order of sizes. */
export function totalsOf(parts: readonly SheetPart[]): PaperTotal[] {
  return PAPER_NAMES.flatMap((paper) => {
    const used = parts.filter((part) => part.paper === paper);
    const sum = (count: (part: SheetPart) => number) => used.reduce((total, part) => total + count(part), 0);
    return used.length === 0 ? [] : [{ paper, pages: sum(({ pages }) => pages), sheets: sum(({ sheets }) => sheets) }];
  });
}
