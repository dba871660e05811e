/** The list that drops down from a select or a combo box. The focus stays where one types; the list shows what is active. */
import { type CSSProperties, type Ref, useEffect, useRef } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import styles from './popup.module.css';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  icon?: IconName;
  /** Of the label, where it is not the interface's. */
  lang?: string;
}

interface OptionListProps<Value extends string> {
  id: string;
  label: string;
  options: readonly Option<Value>[];
  /** Index of the option that Enter would take; −1: none. */
  active: number;
  selected: Value | null;
  onPick: (option: Option<Value>) => void;
  onActive: (index: number) => void;
  style: CSSProperties;
}

/** DOM id of an option, for aria-activedescendant. */
export function optionId(list: string, index: number): string | undefined {
  return index < 0 ? undefined : `${list}-${index}`;
}

export function OptionList<Value extends string>({
  id,
  label,
  options,
  active,
  selected,
  onPick,
  onActive,
  style,
}: OptionListProps<Value>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.showPopover(), []);
  useEffect(() => {
    list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field that has the focus.
    <div
      ref={list as Ref<HTMLDivElement>}
      id={id}
      popover="manual"
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      className={`${styles.popup} ${styles.asWide}`}
      style={style}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const index = (event.target as HTMLElement).closest<HTMLElement>('[role=option]')?.dataset.index;
        const option = index === undefined ? undefined : options[Number(index)];
        if (option) onPick(option);
      }}
    >
      {options.map((option, index) => (
        <div
          key={option.value}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={option.value === selected}
          data-index={index}
          data-active={index === active}
          className={styles.item}
          onPointerMove={() => onActive(index)}
        >
          {option.icon && <Icon name={option.icon} />}
          <span className={styles.words} dir="auto" lang={option.lang}>
            {option.label}
          </span>
          <span className={styles.check}>
            <Icon name="check" size={14} />
          </span>
        </div>
      ))}
    </div>
  );
}
