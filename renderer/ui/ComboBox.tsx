/** Choosing several from a list, or making a new one by typing its name. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { searchKey } from '../../shared/i18n/translate.ts';
import { anchored } from './anchored.ts';
import styles from './ComboBox.module.css';
import { directionOf } from './fields.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { type Option, OptionList, optionId } from './OptionList.tsx';

interface ComboBoxProps {
  label: string;
  placeholder: string;
  icon?: IconName;
  /** Everything there is to choose from, the chosen ones included. */
  options: readonly Option[];
  /** Values of the chosen ones, in their order. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Makes one with this name and chooses it. */
  onCreate: (name: string) => void;
  /** "Add “x”". */
  createLabel: (name: string) => string;
  /** "Remove x". */
  removeLabel: (name: string) => string;
  /** Begins with the focus in it and says when it is left, and whether by a key. */
  onLeave?: (byKey: boolean) => void;
}

/** Value of the option that makes a new one. */
const CREATE = ' create';

export function ComboBox(props: ComboBoxProps) {
  const { label, placeholder, icon, options, chosen, onChange, onCreate, createLabel, removeLabel, onLeave } = props;
  const id = useId();
  const { anchor, popup } = anchored(id);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);

  const name = text.trim();
  const wanted = searchKey(name);
  const free = options.filter((option) => !chosen.includes(option.value));
  const shown = wanted === '' ? free : free.filter((option) => searchKey(option.label).includes(wanted));
  const exact = options.find((option) => searchKey(option.label) === wanted);
  const offered: readonly Option[] =
    name === '' || exact ? shown : [...shown, { value: CREATE, label: createLabel(name), icon: 'plus' }];

  const clear = () => {
    setText('');
    setActive(-1);
  };
  const pick = (option: Option | undefined) => {
    if (option?.value === CREATE) onCreate(name);
    else if (option && !chosen.includes(option.value)) onChange([...chosen, option.value]);
    clear();
  };
  const pickTyped = () => {
    if (name !== '') pick(exact ?? { value: CREATE, label: name });
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        const by = event.key === 'ArrowDown' ? 1 : -1;
        const count = offered.length;
        setActive(!isOpen || count === 0 ? 0 : active < 0 && by < 0 ? count - 1 : (active + by + count) % count);
        setOpen(true);
        break;
      }
      case 'Enter':
        if (active >= 0 && isOpen) pick(offered[active]);
        else if (name !== '') pickTyped();
        else {
          setOpen(false);
          onLeave?.(true);
        }
        event.preventDefault();
        event.stopPropagation();
        break;
      case 'Escape':
        if (isOpen || text !== '') {
          setOpen(false);
          clear();
        }
        if (isOpen || text !== '' || onLeave) event.stopPropagation();
        if (!isOpen && text === '') onLeave?.(true);
        break;
      case 'Backspace':
        if (text === '' && chosen.length > 0) onChange(chosen.slice(0, -1));
        break;
      default:
    }
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the words lands in the field. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field itself is reached by keyboard. */}
      <div className={styles.box} style={anchor} onClick={() => input.current?.focus()}>
        {icon && <Icon name={icon} />}
        {chosen.map((value) => {
          const known = options.find((option) => option.value === value);
          if (!known) return null;
          return (
            <span key={value} className={styles.token}>
              <span dir="auto" lang={known.lang}>
                {known.label}
              </span>
              <button
                type="button"
                className={styles.remove}
                aria-label={removeLabel(known.label)}
                title={removeLabel(known.label)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChange(chosen.filter((item) => item !== value))}
              >
                <Icon name="x" size={13} />
              </button>
            </span>
          );
        })}
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={isOpen && offered.length > 0}
          aria-controls={isOpen && offered.length > 0 ? id : undefined}
          aria-activedescendant={isOpen ? optionId(id, active) : undefined}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: only where it was opened to be typed in.
          autoFocus={onLeave !== undefined}
          dir={directionOf(text)}
          className={styles.input}
          placeholder={chosen.length === 0 ? placeholder : undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(event.target.value.trim() === '' ? -1 : 0);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => {
            pickTyped();
            setOpen(false);
            onLeave?.(false);
          }}
          onKeyDown={pressed}
        />
      </div>
      {isOpen && offered.length > 0 && (
        <OptionList
          id={id}
          label={label}
          options={offered}
          active={active}
          selected={null}
          onPick={pick}
          onActive={setActive}
          style={popup}
        />
      )}
    </>
  );
}
