/** Lines of text on a slide, on the baselines that CSS would give them. */
import type { Direction } from '../../shared/i18n/translate.ts';
import type { TextStyle } from '../../shared/layout/metrics.ts';

/** Of Inter, in parts of the font size: from the baseline up, and from there to the foot of the box. */
const ASCENT = 0.969;
const HEIGHT = 1.21;

export function baselineOf(style: TextStyle): number {
  return (style.lineHeight - style.size * HEIGHT) / 2 + style.size * ASCENT;
}

interface SlideTextProps {
  lines: readonly string[];
  x: number;
  /** Top of the first line. */
  y: number;
  style: TextStyle;
  anchor: 'start' | 'middle' | 'end';
  fill: string;
  direction: Direction;
}

export function SlideText({ lines, x, y, style, anchor, fill, direction }: SlideTextProps) {
  return lines.map((line, index) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two may say the same.
      key={index}
      x={x}
      y={y + index * style.lineHeight + baselineOf(style)}
      fontSize={style.size}
      fontWeight={style.weight}
      textAnchor={anchor}
      direction={direction}
      style={{ fill }}
    >
      {line}
    </text>
  ));
}
