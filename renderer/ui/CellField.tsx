/** The field that opens in a cell of a table. Enter takes over, Escape gives back what was there. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../../shared/document/schema.ts';
import styles from './CellField.module.css';

/** How a field was left, for where to go next; `away`: somebody is elsewhere already. */
export type Leave = 'stay' | 'next' | 'previous' | 'add' | 'away';

/** How a key leaves a field; undefined when it does not. */
export function leaving(event: KeyboardEvent): Leave | undefined {
  if (event.nativeEvent.isComposing) return undefined;
  if (event.key === 'Enter') return event.shiftKey ? undefined : event.ctrlKey || event.metaKey ? 'add' : 'stay';
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  return undefined;
}

/** Class of a field that fills its cell. */
export const cellField = styles.field;

interface CellFieldProps {
  label: string;
  value: string;
  /** Of what is written, where it is not that of the interface. */
  language?: Language;
  /** What was typed to begin with, which takes the place of what is there; undefined: the value as it is. */
  begin: string | undefined;
  /** Takes over what was typed, once, where it is another value. */
  onCommit: (text: string) => void;
  onLeave: (how: Leave) => void;
  /** For figures. */
  figures?: {
    /** What is wrong with the text, in words; undefined: nothing. */
    problem: (text: string) => string | undefined;
    onProblem: (problem: string) => void;
    /** The text a step up or down. `whole`: a large step. */
    step: (text: string, by: 1 | -1, whole: boolean) => string;
  };
}

/** One line of text or one figure. */
export function CellField({ label, value, language, begin, onCommit, onLeave, figures }: CellFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const [text, setText] = useState(begin ?? value);
  const problem = figures?.problem(text);

  useLayoutEffect(() => {
    field.current?.focus();
    if (begin === undefined) field.current?.select();
  }, [begin]);

  /** False when what was typed cannot be taken over. */
  const commit = (): boolean => {
    if (done.current) return true;
    if (problem !== undefined) {
      figures?.onProblem(problem);
      return false;
    }
    done.current = true;
    if (text.trim() !== value) onCommit(text.trim());
    return true;
  };

  return (
    <input
      ref={field}
      type="text"
      inputMode={figures && 'decimal'}
      className={cellField}
      aria-label={label}
      lang={language}
      aria-invalid={figures && problem !== undefined}
      title={problem}
      dir={figures ? undefined : 'auto'}
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (done.current) return;
        commit();
        onLeave('away');
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        const how = leaving(event);
        if (how) {
          event.preventDefault();
          if (commit()) onLeave(how);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          done.current = true;
          onLeave('stay');
        } else if (figures && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
          event.preventDefault();
          setText(figures.step(text, event.key === 'ArrowUp' ? 1 : -1, event.shiftKey));
        }
      }}
    />
  );
}
