/** What a row of a pack is moved by: dragged with the pointer, or with the arrow keys, Home and End. */
import type { KeyboardEvent } from 'react';
import { useTranslator } from '../state/workspace.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Packs.module.css';
import type { RowDrag } from './row-drag.ts';

interface GripProps {
  /** Of the row. */
  name: string;
  index: number;
  /** Index of the last row. */
  last: number;
  drag: RowDrag;
  onMove(from: number, to: number): void;
}

export function Grip({ name, index, last, drag, onMove }: GripProps) {
  const { t } = useTranslator();
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag.cancel()) event.stopPropagation();
    const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(index, to);
  };
  return (
    <button
      type="button"
      className={styles.grip}
      aria-label={t('packs.moveNamed', { name, index: index + 1, of: last + 1 })}
      title={t('packs.moveHow')}
      onKeyDown={pressed}
      {...drag.grip(index)}
    >
      <Icon name="grip-vertical" size={16} />
    </button>
  );
}

/** How a row looks while one is dragged: itself being dragged, or with the gap before or, the last one, behind it. */
export function dragMarks({ from, gap }: RowDrag, index: number, last: number) {
  const behind = gap === last + 1 && index === last;
  return {
    'data-dragged': from === index || undefined,
    'data-gap': gap === index ? 'before' : behind ? 'after' : undefined,
  };
}
