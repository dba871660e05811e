/** Which line is which, where more than one curve is on show. */
import type { Curve } from '../document/schema.ts';
import { curveLooks } from '../layout/curve-looks.ts';
import { curveName } from '../layout/lanes/feelings.ts';
import { type Measure, wrap } from '../layout/text.ts';
import type { ChartInput } from './chart.ts';
import { atMost, EDGE, LABEL } from './sheet.ts';
import type { Part } from './slide.ts';

const SAMPLE = 56;
const GAP = 44;

/** One row of names, each after a piece of its line, from the start side; those without room are left out. */
export function legend(
  { journey, map, translator, activeCurve, width }: ChartInput & { width: number },
  curves: readonly Curve[],
  y: number,
  measure: Measure,
): Part[] {
  const parts: Part[] = [];
  const looks = curveLooks(map);
  let x = EDGE;
  for (const curve of curves) {
    const [name = ''] = atMost(wrap(curveName(journey, curve, translator), LABEL, 420, measure), 1);
    const length = measure(name, LABEL);
    if (x + SAMPLE + 14 + length > width - EDGE) break;
    const isActive = curve.id === activeCurve;
    // Curves beside the active one are never drawn solid.
    const dashes = isActive && curve.dash === 'solid' ? 1 : 3;
    const gap = dashes === 1 ? 0 : 8;
    const piece = (SAMPLE - gap * (dashes - 1)) / dashes;
    parts.push(
      ...Array.from(
        { length: dashes },
        (_, dash): Part => ({
          part: 'box',
          x: x + dash * (piece + gap),
          y: y + LABEL.lineHeight / 2 - 3,
          width: piece,
          height: 6,
          radius: 3,
          fill: { stage: isActive ? 'active' : (looks.get(curve.id)?.colour ?? 'stage-2') },
          line: 'sample',
          faint: false,
        }),
      ),
      {
        part: 'text',
        lines: [name],
        x: x + SAMPLE + 14,
        y,
        width: length,
        style: LABEL,
        anchor: 'start',
        tone: isActive ? 'ink' : 'muted',
      },
    );
    x += SAMPLE + 14 + length + GAP;
  }
  return parts;
}
