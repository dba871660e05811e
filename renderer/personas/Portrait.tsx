/** A persona's portrait in a circle, or their initials where there is none. */
import { initialsOf } from '../../shared/document/initials.ts';
import type { Journey, Persona } from '../../shared/document/schema.ts';
import { personColour } from '../../shared/layout/persona-band.ts';
import styles from './Portrait.module.css';

interface PortraitProps {
  journey: Pick<Journey, 'personas' | 'language'>;
  persona: Pick<Persona, 'id' | 'name' | 'portrait'>;
  /** px */
  size: number;
}

/** Only to be seen: the name stands beside it. */
export function Portrait({ journey, persona, size }: PortraitProps) {
  const style = { inlineSize: size, blockSize: size, fontSize: Math.round(size * 0.37) };
  if (persona.portrait !== null) {
    return <img className={styles.portrait} style={style} src={persona.portrait} alt="" draggable={false} />;
  }
  return (
    <span
      className={styles.portrait}
      style={{ ...style, background: `var(--${personColour(journey, persona.id)})` }}
      lang={journey.language}
      aria-hidden="true"
      // Drawn by the style sheet: as text they would be part of what a button around them says.
      data-initials={initialsOf(persona.name, journey.language)}
    />
  );
}
