/** An icon of the set as SVG, in the colour of the text around it. Decoration: what it means is said beside it. */
import { createElement } from 'react';
import styles from './Icon.module.css';
import { DIRECTIONAL, ICONS, type IconName } from './icons.ts';

/** `size` in px. `filled` fills the shape: a star that is given. */
export function Icon({ name, size = 16, filled = false }: { name: IconName; size?: number; filled?: boolean }) {
  return (
    <svg
      className={DIRECTIONAL.has(name) ? `${styles.icon} ${styles.directional}` : styles.icon}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {ICONS[name].map(([tag, attributes]) => createElement(tag, { ...attributes, key: JSON.stringify(attributes) }))}
    </svg>
  );
}
