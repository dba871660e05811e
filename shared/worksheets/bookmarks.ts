/**
 * The headings of a print make the PDF's bookmarks. Where it holds several sheets each has one, its title:
 * further headings, and those of further copies, are still seen and read, but are not marked as headings.
 */
import type { SheetElement, SheetPage } from './sheet.ts';

/** Which headings of a sheet become bookmarks: all, its first h1 alone, none. */
export type Bookmarks = 'all' | 'title' | 'none';

export function withBookmarks(pages: readonly SheetPage[], bookmarks: Bookmarks): SheetPage[] {
  let titled = false;
  const walk = (node: SheetElement | string): SheetElement | string => {
    if (typeof node === 'string' || node.tag === 'svg') return node;
    if (node.tag === 'h1' || node.tag === 'h2') {
      const keep = bookmarks === 'all' || (bookmarks === 'title' && node.tag === 'h1' && !titled);
      titled ||= node.tag === 'h1';
      return keep ? inPieces(withGaps(node)) : { ...node, attributes: { ...node.attributes, role: 'paragraph' } };
    }
    return changed(node, walk);
  };
  return pages.map((page) => ({ ...page, content: page.content.map((element) => walk(element) as SheetElement) }));
}

/** The element with its children changed; itself where none is. */
function changed(node: SheetElement, change: (child: SheetElement | string) => SheetElement | string): SheetElement {
  const { children } = node;
  if (!children) return node;
  const walked = children.map(change);
  return walked.every((child, index) => child === children[index]) ? node : { ...node, children: walked };
}

/** Between two lines of a heading its bookmark has a space; what is positioned takes no room in the line. */
function withGaps(heading: SheetElement): SheetElement {
  const { children = [] } = heading;
  return {
    ...heading,
    children: children.map((line, index) =>
      typeof line === 'string' || index === children.length - 1
        ? line
        : { ...line, children: [...(line.children ?? []), GAP] },
    ),
  };
}

const GAP: SheetElement = { tag: 'span', class: 'sheet-gap', children: [' '] };

/** Letters are never joined over a non-joiner, a space or a sign: there a line can be parted. */
const PIECES = /(?=\u200c)|(?<=[\s\p{P}\p{S}])|(?=[\s\p{P}\p{S}])/u;

/**
 * Chromium puts a bookmark together in the order in which pieces of a line are painted, which is from left to right.
 * Pieces of a right-to-left line that stand for themselves are painted one after another, as they are read.
 */
function inPieces(node: SheetElement): SheetElement {
  if (node.attributes?.dir !== 'rtl') {
    return changed(node, (child) => (typeof child === 'string' ? child : inPieces(child)));
  }
  return {
    ...node,
    children: (node.children ?? []).flatMap((child) =>
      typeof child === 'string'
        ? child.split(PIECES).map(
            (piece): SheetElement => ({
              tag: 'span',
              class: 'sheet-mark-piece',
              children: [piece],
            }),
          )
        : [child],
    ),
  };
}
