/** A choice of one from a list, with icons. Keys as in the select of the platform. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { searchKey } from '../../shared/i18n/translate.ts';
import { anchored } from './anchored.ts';
import { Icon } from './Icon.tsx';
import { type Option, OptionList, optionId } from './OptionList.tsx';
import styles from './Select.module.css';

interface SelectProps<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  /** One that is not among the options: none is chosen. */
  value: Value;
  /** Shown where none is chosen. */
  placeholder?: string;
  onChange: (value: Value) => void;
  /** Begins open and with the focus in it, and says when it is left, and whether by a key. */
  onLeave?: (byKey: boolean) => void;
}

/** Letters typed within this time are one word. */
const WORD_PAUSE = 700;

export function Select<Value extends string>({
  label,
  options,
  value,
  placeholder,
  onChange,
  onLeave,
}: SelectProps<Value>) {
  const id = useId();
  const { anchor, popup } = anchored(id);
  const chosen = options.findIndex((option) => option.value === value);
  const [active, setActive] = useState<number | null>(onLeave ? Math.max(0, chosen) : null);
  const typed = useRef({ word: '', at: 0 });
  const current = options[chosen];
  const isOpen = active !== null;

  const pick = (option: Option<Value> | undefined) => {
    setActive(null);
    if (option && option.value !== value) onChange(option.value);
    onLeave?.(true);
  };
  const pressed = (event: KeyboardEvent) => {
    const { key } = event;
    const at = active ?? chosen;
    if (isOpen && (key === 'Escape' || key === 'Tab')) {
      if (key === 'Escape') event.stopPropagation();
      setActive(null);
      if (key === 'Escape') onLeave?.(true);
    } else if (isOpen && (key === 'Enter' || key === ' ')) {
      event.preventDefault();
      pick(options[at]);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const to = isOpen ? at + (key === 'ArrowDown' ? 1 : -1) : at;
      setActive(Math.max(0, Math.min(options.length - 1, to)));
    } else if (isOpen && (key === 'Home' || key === 'End')) {
      event.preventDefault();
      setActive(key === 'Home' ? 0 : options.length - 1);
    } else if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const word = event.timeStamp - typed.current.at < WORD_PAUSE ? typed.current.word + key : key;
      typed.current = { word, at: event.timeStamp };
      const found = options.findIndex((option) => searchKey(option.label).startsWith(searchKey(word)));
      if (found >= 0) setActive(found);
    }
  };

  return (
    <>
      <button
        type="button"
        role="combobox"
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={isOpen ? optionId(id, active) : undefined}
        className={styles.select}
        style={anchor}
        onClick={() => setActive(isOpen ? null : Math.max(0, chosen))}
        // biome-ignore lint/a11y/noAutofocus: only where it was opened to choose at once.
        autoFocus={onLeave !== undefined}
        onBlur={() => {
          setActive(null);
          onLeave?.(false);
        }}
        onKeyDown={pressed}
      >
        {current?.icon && <Icon name={current.icon} />}
        <span className={styles.value} data-empty={current === undefined} lang={current?.lang}>
          {current?.label ?? placeholder}
        </span>
        <Icon name="chevron-down" size={14} />
      </button>
      {isOpen && (
        <OptionList
          id={id}
          label={label}
          options={options}
          active={active}
          selected={value}
          onPick={pick}
          onActive={setActive}
          style={popup}
        />
      )}
    </>
  );
}
