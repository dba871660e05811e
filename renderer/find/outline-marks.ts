/** Marks the words that were found in the outline, as highlights over its text: its cells know nothing of them. */
import { spansOf } from './texts.ts';

const NAME = 'found';

/** Marks until it is stopped; rows that come and go are marked as they come. */
export function markOutline(query: string): () => void {
  const grid = document.querySelector('[role=grid]');
  if (!grid || query.trim() === '') return () => {};
  let frame = 0;
  const mark = () => {
    frame = 0;
    CSS.highlights.set(NAME, new Highlight(...rangesIn(grid, query)));
  };
  const observer = new MutationObserver(() => {
    frame ||= requestAnimationFrame(mark);
  });
  observer.observe(grid, { childList: true, subtree: true, characterData: true });
  mark();
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    CSS.highlights.delete(NAME);
  };
}

function rangesIn(root: Element, query: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [from, to] of spansOf(node.nodeValue ?? '', query)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Brings the cell that is selected into view, once the outline has drawn it. */
export function showInOutline(): void {
  requestAnimationFrame(() => {
    document.querySelector('[role=grid] [tabindex="0"]')?.scrollIntoView({ block: 'center', inline: 'nearest' });
  });
}
