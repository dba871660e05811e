/** Fields of the panels: a label, and what is written or chosen. Text is taken over on Enter or on leaving the field. */
import type { ReactNode, Ref } from 'react';
import styles from './fields.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { useDraft } from './useDraft.ts';

/** A row of a panel: the label at the start, the control beside it. The control itself is named by its own label. */
export function FieldRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.control}>{children}</div>
    </div>
  );
}

/** A part of a panel under a small heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>{title}</h3>
      {children}
    </section>
  );
}

/** Words go their own way; an empty field with its placeholder, and plain figures, go that of the window. */
export function directionOf(text: string): 'auto' | undefined {
  return /\p{L}/u.test(text) ? 'auto' : undefined;
}

interface TextProps {
  label: string;
  value: string;
  /** Called once, with the whole text, when it has changed. */
  onCommit: (text: string) => void;
  placeholder?: string;
  /** The language of what is written, where it is not that of the window. */
  language?: string;
}

/** `look`: a box, or bare text that shows its box when one comes near (titles). */
export function TextField({
  label,
  value,
  onCommit,
  placeholder,
  language,
  icon,
  look = 'box',
}: TextProps & { icon?: IconName; look?: 'box' | 'title' }) {
  const draft = useDraft<HTMLInputElement>(value, onCommit);
  return (
    <div className={look === 'box' ? styles.box : styles.title}>
      {icon && <Icon name={icon} />}
      <input
        type="text"
        className={styles.input}
        aria-label={label}
        placeholder={placeholder}
        dir={directionOf(draft.value)}
        lang={language}
        autoComplete="off"
        {...draft}
      />
    </div>
  );
}

/** Grows with its text. Enter commits, Shift+Enter begins a line. */
export function TextArea({ label, value, onCommit, placeholder, language }: TextProps) {
  const draft = useDraft<HTMLTextAreaElement>(value, onCommit);
  return (
    <textarea
      className={styles.area}
      aria-label={label}
      placeholder={placeholder}
      dir={directionOf(draft.value)}
      lang={language}
      rows={1}
      {...draft}
    />
  );
}

interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Checkbox({ label, checked, onChange }: CheckboxProps) {
  return (
    <label className={styles.checkbox}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

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

/** Looks through what a view or a dialog shows. Escape empties it before it means anything else. */
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
