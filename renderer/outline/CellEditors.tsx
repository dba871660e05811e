/** The fields that open in a cell of the outline. Enter takes over, Escape gives back what was there. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { roundFeeling } from '../../shared/document/feeling.ts';
import { FEELING_STEP } from '../../shared/document/terms.ts';
import { cancelTyping, finishTyping, setFeeling, typedText, typeText } from '../state/actions.ts';
import { journeyOf, mapOf, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { readFeeling } from '../ui/feeling-text.ts';
import styles from './Outline.module.css';

/** How a field was left, for where to go next; `away`: somebody is elsewhere already. */
export type Leave = 'stay' | 'next' | 'previous' | 'add' | 'away';

interface EditorProps {
  label: string;
  onLeave: (how: Leave) => void;
}

/** How a key leaves a field; undefined when it does not. */
function leaving(event: KeyboardEvent): Leave | undefined {
  if (event.nativeEvent.isComposing) return undefined;
  if (event.key === 'Enter') return event.shiftKey ? undefined : event.ctrlKey || event.metaKey ? 'add' : 'stay';
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  return undefined;
}

/** Types the name or note that the editor's state says is being typed: the map shows it while it grows. */
export function TypingEditor({ label, onLeave }: EditorProps) {
  const editor = useEditorStore();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => typedText(journeyOf(editor), mapOf(editor), editor));
  const { typing } = editor.getState();

  useLayoutEffect(() => {
    const input = field.current;
    input?.focus();
    // What was there is there to be typed over; a letter that began the typing is gone on from.
    const begun = (editor.getState().history.mark?.entry.patches.length ?? 0) > 0;
    if (begun) input?.setSelectionRange(input.value.length, input.value.length);
    else input?.select();
  }, [editor]);
  // Left by a change of view: what was typed is kept. The check lets React mount it twice.
  useEffect(
    () => () => {
      if (!field.current && editor.getState().typing === typing) finishTyping(editor);
    },
    [editor, typing],
  );

  return (
    <textarea
      ref={field}
      className={styles.editor}
      aria-label={label}
      dir="auto"
      lang={journeyOf(editor).language}
      rows={1}
      spellCheck={false}
      value={text}
      onChange={(event) => {
        const typed = event.target.value;
        const next = typing?.what === 'note' ? typed : typed.replace(/\s*[\r\n]+\s*/g, ' ');
        setText(next);
        typeText(editor, next);
      }}
      onBlur={() => {
        if (editor.getState().typing === typing) finishTyping(editor);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        const how = leaving(event);
        if (how) {
          event.preventDefault();
          finishTyping(editor);
          onLeave(how);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          cancelTyping(editor);
          onLeave('stay');
        }
      }}
    />
  );
}

interface FeelingEditorProps extends EditorProps {
  moment: string;
  curve: string;
  value: number | null;
  /** What was typed to begin with; undefined: the value as it is. */
  begin: string | undefined;
}

/** A number from −2 to +2 in any of the languages' digits; up and down by tenths, with Shift by whole steps. */
export function FeelingEditor({ label, onLeave, moment, curve, value, begin }: FeelingEditorProps) {
  const { t, feeling } = useTranslator();
  const editor = useEditorStore();
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const [text, setText] = useState(begin ?? (value === null ? '' : feeling(value)));
  const isWrong = readFeeling(text) === undefined;

  useLayoutEffect(() => {
    field.current?.focus();
    if (begin === undefined) field.current?.select();
  }, [begin]);

  /** False when what was typed is no feeling. */
  const commit = (): boolean => {
    if (done.current) return true;
    const typed = readFeeling(text);
    if (typed === undefined) {
      editor.getState().say(t('inspector.feelingWrong'));
      return false;
    }
    done.current = true;
    setFeeling(editor, moment, curve, typed);
    return true;
  };

  return (
    <input
      ref={field}
      type="text"
      inputMode="decimal"
      className={styles.editor}
      aria-label={label}
      aria-invalid={isWrong}
      title={isWrong ? t('inspector.feelingWrong') : undefined}
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
        } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          event.preventDefault();
          const by = (event.shiftKey ? 1 : FEELING_STEP) * (event.key === 'ArrowUp' ? 1 : -1);
          setText(feeling(roundFeeling((readFeeling(text) ?? 0) + by)));
        }
      }}
    />
  );
}

interface TextEditorProps extends EditorProps {
  value: string;
  begin: string | undefined;
  onCommit: (text: string) => void;
}

/** One line of text, taken over once. */
export function TextEditor({ label, onLeave, value, begin, onCommit }: TextEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const [text, setText] = useState(begin ?? value);

  useLayoutEffect(() => {
    field.current?.focus();
    if (begin === undefined) field.current?.select();
  }, [begin]);

  const commit = () => {
    if (!done.current && text.trim() !== value) onCommit(text.trim());
    done.current = true;
  };

  return (
    <input
      ref={field}
      type="text"
      className={styles.editor}
      aria-label={label}
      dir="auto"
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
        if (how || event.key === 'Escape') {
          event.preventDefault();
          if (how) commit();
          done.current = true;
          onLeave(how ?? 'stay');
        }
      }}
    />
  );
}
