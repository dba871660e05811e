/** Pages one below the other, as a preview scrolls through them: all places are known before any page is drawn. Lengths in px. */
import type { SheetPage } from '../../shared/worksheets/sheet.ts';

export const PX_PER_MM = 96 / 25.4;

export interface PageColumn {
  /** Of each page: what its size on paper is multiplied by, and where it begins. */
  scales: readonly number[];
  tops: readonly number[];
  heights: readonly number[];
  /** Of the widest page, and of the whole column with a gap above and below. */
  width: number;
  height: number;
}

/** How large pages are shown: whole, as wide as the room, or as on paper. */
export const ZOOMS = ['page', 'width', 'real'] as const;
export type Zoom = (typeof ZOOMS)[number];

export interface PreviewRoom {
  /** Inside of what scrolls. */
  width: number;
  height: number;
  /** Free beside, above and below a page. */
  gap: number;
  /** px of the room for a px on paper. */
  real: number;
}

/** Larger than life helps nobody. */
const LARGEST = 1.25;
const SMALLEST = 0.05;

/** What a page's size on paper is multiplied by. */
export function scaleIn({ width, height }: Pick<SheetPage, 'width' | 'height'>, zoom: Zoom, room: PreviewRoom): number {
  if (zoom === 'real') return room.real;
  const across = (room.width - 2 * room.gap) / (width * PX_PER_MM);
  const down = (room.height - 2 * room.gap) / (height * PX_PER_MM);
  return Math.max(SMALLEST, Math.min(LARGEST, across, zoom === 'page' ? down : across));
}

export function columnOf(
  pages: readonly Pick<SheetPage, 'width' | 'height'>[],
  scaleOf: (page: Pick<SheetPage, 'width' | 'height'>) => number,
  gap: number,
): PageColumn {
  const scales: number[] = [];
  const tops: number[] = [];
  const heights: number[] = [];
  let widest = 0;
  let y = gap;
  for (const page of pages) {
    const scale = scaleOf(page);
    const height = page.height * PX_PER_MM * scale;
    scales.push(scale);
    tops.push(y);
    heights.push(height);
    widest = Math.max(widest, page.width * PX_PER_MM * scale);
    y += height + gap;
  }
  return { scales, tops, heights, width: widest, height: y };
}

/** The page that a height of the column is on; between two it is the one below. */
export function pageAt({ tops, heights }: PageColumn, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) + (heights[middle] ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First and last page of which anything is between two heights. */
export function pagesBetween(column: PageColumn, top: number, bottom: number): { first: number; last: number } {
  const first = pageAt(column, top);
  let last = pageAt(column, bottom);
  if (last > first && (column.tops[last] ?? 0) > bottom) last--;
  return { first, last };
}
