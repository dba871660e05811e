/** A choice of one among few, all in sight. Native radio buttons: arrow keys follow the reading direction by themselves. */
import { useId } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import styles from './Segmented.module.css';

export interface Segment<Value extends string> {
  value: Value;
  label: string;
  icon?: IconName;
  /** Of the label, where it is not the interface's. */
  lang?: string;
}

interface SegmentedProps<Value extends string> {
  /** What is chosen about, for screen readers. */
  label: string;
  options: readonly Segment<Value>[];
  /** null: none of them. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** `joined`: one track, for views. `pills`: each by itself, for fields. */
  look?: 'joined' | 'pills';
}

export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  look = 'joined',
}: SegmentedProps<Value>) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles[look]}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment} lang={option.lang}>
          <input
            type="radio"
            className="spoken"
            name={group}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <Icon name={option.icon} size={15} />}
          {option.label}
        </label>
      ))}
    </div>
  );
}
