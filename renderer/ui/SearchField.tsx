/** The field that looks through what a view or a dialog shows. Escape empties it before it means anything else. */
import type { Ref } from 'react';
import { directionOf } from './fields.tsx';
import { Icon } from './Icon.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  /** What is looked for: its name, and what stands in it while it is empty. */
  label: string;
  value: string;
  onChange: (text: string) => void;
  field?: Ref<HTMLInputElement>;
  className?: string | undefined;
  /** In a dialog: it has the focus at first. */
  likely?: boolean;
}

export function SearchField({ label, value, onChange, field, className, likely }: SearchFieldProps) {
  return (
    <label className={`${styles.search} ${className ?? ''}`}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        data-likely={likely}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        dir={directionOf(value)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }}
      />
    </label>
  );
}
