/** Fields for a number or a date, typed as the reader's language writes them. */
import type { KeyboardEvent } from 'react';
import { addDays } from '../../shared/i18n/days.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { inDigitsOf, readDate, readNumber, readTime, writeDate } from '../../shared/i18n/typed.ts';
import styles from './fields.module.css';
import { useDraft } from './useDraft.ts';

interface TypedFieldProps<Value> {
  label: string;
  value: Value | null;
  words: Translator;
  /** Called once, with what was typed; null: the field was emptied. */
  onCommit: (value: Value | null) => void;
  /** What was typed could not be read, and what was there before came back. */
  onWrong: () => void;
  placeholder?: string;
}

export function NumberField({
  value,
  least,
  most,
  ...props
}: TypedFieldProps<number> & { least: number; most: number }) {
  const { language, number } = props.words;
  const read = (text: string) => {
    const typed = readNumber(text, language);
    return typed == null || (typed >= least && typed <= most) ? typed : undefined;
  };
  return (
    <Field
      {...props}
      value={value}
      written={value === null ? '' : number(value, { maximumFractionDigits: 6 })}
      read={read}
      inputMode="decimal"
    />
  );
}

/** `value` is an ISO date. Up and down go by a day, from today where there is none yet. */
export function DateField({ value, today, ...props }: TypedFieldProps<string> & { today: () => string }) {
  const { language } = props.words;
  return (
    <Field
      {...props}
      value={value}
      written={value === null ? '' : writeDate(value, language)}
      read={(text) => readDate(text, language)}
      onStep={(typed, by) => {
        const date = readDate(typed, language);
        return writeDate(date == null ? today() : addDays(date, by), language);
      }}
    />
  );
}

/** `value` is `HH:MM`. Up and down go by five minutes. */
export function TimeField({ value, ...props }: TypedFieldProps<string>) {
  const { language } = props.words;
  return (
    <Field
      {...props}
      value={value}
      written={value === null ? '' : inDigitsOf(value, language)}
      read={readTime}
      onStep={(typed, by) => inDigitsOf(later(readTime(typed) ?? value ?? '09:00', by * 5), language)}
    />
  );
}

/** A time of day so many minutes later, on the same day. */
function later(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const all = Math.max(0, Math.min(24 * 60 - 5, hour * 60 + minute + minutes));
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

interface FieldProps<Value> extends TypedFieldProps<Value> {
  written: string;
  read: (text: string) => Value | null | undefined;
  inputMode?: 'decimal';
  /** What up (1) or down (−1) makes of the text. */
  onStep?: (text: string, by: 1 | -1) => string;
}

function Field<Value>(props: FieldProps<Value>) {
  const { label, value, written, read, onCommit, onWrong, placeholder, inputMode, onStep } = props;
  const draft = useDraft<HTMLInputElement>(written, (text) => {
    const typed = read(text);
    if (typed === undefined) onWrong();
    else if (typed !== value) onCommit(typed);
  });
  const stepped = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!onStep || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    draft.onChange({ target: { value: onStep(draft.value, event.key === 'ArrowUp' ? 1 : -1) } });
  };
  return (
    <div className={styles.box}>
      <input
        type="text"
        className={styles.input}
        aria-label={label}
        aria-invalid={read(draft.value) === undefined}
        placeholder={placeholder}
        inputMode={inputMode}
        autoComplete="off"
        {...draft}
        onKeyDown={(event) => {
          stepped(event);
          draft.onKeyDown(event);
        }}
      />
    </div>
  );
}
