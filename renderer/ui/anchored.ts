/** Ties what pops up to what it belongs to, by CSS anchors: it stays in place while things scroll and turns at the edge. */
import type { CSSProperties } from 'react';

/** Styles of the anchor and of what hangs on it. `id` is unique on the page. */
export function anchored(id: string): { anchor: CSSProperties; popup: CSSProperties } {
  const name = `--anchor-${id.replace(/[^\w-]/g, '')}`;
  return { anchor: { anchorName: name } as CSSProperties, popup: { positionAnchor: name } as CSSProperties };
}
