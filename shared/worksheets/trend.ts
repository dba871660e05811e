/** What became of a score, told by shape: better points up and is open, worse points down and is full. Lengths in mm. */
import type { SheetElement } from './sheet.ts';

export type Trend = 'better' | 'worse' | 'same';

/** Less than this is no change: half of what a printed digit tells. */
const LEAST = 0.05;

export function trendOf(change: number): Trend {
  if (Math.abs(change) < LEAST) return 'same';
  return change > 0 ? 'better' : 'worse';
}

const SHAPES: Readonly<Record<Trend, string>> = {
  better: 'M1 9L5 1.5L9 9Z',
  worse: 'M1 1L9 1L5 8.5Z',
  same: 'M1 3.4L9 3.4M1 6.6L9 6.6',
};

/** `side` in mm. */
export function trendMark(trend: Trend, side: number): SheetElement {
  return {
    tag: 'svg',
    class: `sheet-trend sheet-trend-${trend}`,
    style: { width: `${side}mm`, height: `${side}mm` },
    attributes: { viewBox: '0 0 10 10', 'aria-hidden': 'true' },
    children: [{ tag: 'path', attributes: { d: SHAPES[trend] } }],
  };
}
