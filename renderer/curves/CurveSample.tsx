/** A short piece of a curve's line with its marker, as the canvas draws it. */
import type { Curve } from '../../shared/document/schema.ts';
import type { CurveLook } from '../../shared/layout/curve-looks.ts';
import { markerPath } from '../../shared/layout/markers.ts';
import styles from './curves.module.css';

const DASHES = { solid: undefined, dashed: '6 4', dotted: '2 3' } as const;

export function CurveSample({
  look,
  dash,
  active = false,
}: {
  look: Pick<CurveLook, 'colour' | 'marker' | 'ownColour'>;
  dash: Curve['dash'];
  active?: boolean;
}) {
  // The active curve without a colour of its own is drawn in those of its feelings.
  const colour = active && !look.ownColour ? 'var(--accent)' : cssColour(look.colour);
  const strokes = look.marker === 'plus' || look.marker === 'cross';
  return (
    <svg className={styles.sample} viewBox="0 0 30 14" width="30" height="14" aria-hidden="true">
      <path d="M1 7H29" stroke={colour} strokeWidth={active ? 2.5 : 2} strokeDasharray={DASHES[dash]} fill="none" />
      <path
        d={markerPath(look.marker, 15, 7, 4)}
        fill={strokes ? 'none' : colour}
        stroke={strokes ? colour : 'none'}
        strokeWidth={2}
      />
    </svg>
  );
}

/** A place in the palette as a variable of the theme, or a colour as it is. */
export function cssColour(colour: string): string {
  return colour.startsWith('#') ? colour : `var(--${colour})`;
}
