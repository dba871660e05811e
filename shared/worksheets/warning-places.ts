/** On which page each warning of a sheet has to do with: found by its words, as the pages were not there when it was written down. */
import type { Sheet, SheetElement, SheetPage, SheetWarning } from './sheet.ts';

export interface PlacedWarning extends SheetWarning {
  /** Index of the page. */
  page: number;
}

/** Each warning once, in the order of the pages. */
export function placedWarnings({ pages, warnings }: Pick<Sheet, 'pages' | 'warnings'>): PlacedWarning[] {
  const once = new Map(warnings.map((each) => [`${each.warning} ${each.text}`, each]));
  if (once.size === 0) return [];
  const said = pages.map(wordsOf);
  return [...once.values()].map((each) => ({ ...each, page: pageOf(said, each) })).sort((a, b) => a.page - b.page);
}

function pageOf(said: readonly string[], { warning, text }: SheetWarning): number {
  const words = bare(text);
  const found = warning === 'cut' ? said.findIndex((page) => isCutOn(page, words)) : -1;
  if (found >= 0) return found;
  // A drawing's words may be parted over pages: their beginning tells.
  for (const length of [words.length, 24, 8]) {
    const at = said.findIndex((page) => page.includes(words.slice(0, length)));
    if (at >= 0) return at;
  }
  return 0;
}

/** Whether a beginning of the words stands on the page and ends in "…". */
function isCutOn(page: string, words: string): boolean {
  for (let end = page.indexOf('…'); end >= 0; end = page.indexOf('…', end + 1)) {
    for (let start = end - 1; start >= Math.max(0, end - words.length); start--)
      if (page[start] === words[0] && words.startsWith(page.slice(start, end))) return true;
  }
  return false;
}

function wordsOf(page: SheetPage): string {
  const parts: string[] = [];
  const walk = (node: SheetElement | string): void => {
    if (typeof node === 'string') parts.push(node);
    else node.children?.forEach(walk);
  };
  page.content.forEach(walk);
  return bare(parts.join(''));
}

/** Without what breaking into lines adds or takes away. */
function bare(text: string): string {
  return text.replace(/[\s\u00ad-]/gu, '');
}
