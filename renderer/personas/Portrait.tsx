/** A persona's portrait in a circle, or their initials where there is none. */
import { initialsOf } from '../../shared/document/initials.ts';
import type { Language, Persona } from '../../shared/document/schema.ts';
import { personColour } from '../../shared/layout/persona-band.ts';
import styles from './Portrait.module.css';

interface PortraitProps {
  persona: Pick<Persona, 'id' | 'name' | 'portrait'>;
  language: Language;
  /** px */
  size: number;
}

/** Only to be seen: the name stands beside it. */
export function Portrait({ persona, language, size }: PortraitProps) {
  const style = { inlineSize: size, blockSize: size, fontSize: Math.round(size * 0.37) };
  if (persona.portrait !== null) {
    return <img className={styles.portrait} style={style} src={persona.portrait} alt="" draggable={false} />;
  }
  return (
    <span
      className={styles.portrait}
      style={{ ...style, background: `var(--${personColour(persona)})` }}
      lang={language}
      aria-hidden="true"
    >
      {initialsOf(persona.name, language)}
    </span>
  );
}
