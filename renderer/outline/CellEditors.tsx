/** The fields that open in a cell of the outline. Enter takes over, Escape gives back what was there. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { roundFeeling } from '../../shared/document/feeling.ts';
import { FEELING_STEP } from '../../shared/document/terms.ts';
import { cancelTyping, finishTyping, setFeeling, typedText, typeText } from '../state/actions.ts';
import { journeyOf, mapOf, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { CellField, cellField, type Leave, leaving } from '../ui/CellField.tsx';
import { readFeeling } from '../ui/feeling-text.ts';

interface EditorProps {
  label: string;
  onLeave: (how: Leave) => void;
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
      className={cellField}
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
  return (
    <CellField
      label={label}
      value={value === null ? '' : feeling(value)}
      begin={begin}
      onLeave={onLeave}
      onCommit={(text) => {
        const typed = readFeeling(text);
        if (typed !== undefined) setFeeling(editor, moment, curve, typed);
      }}
      figures={{
        problem: (text) => (readFeeling(text) === undefined ? t('inspector.feelingWrong') : undefined),
        onProblem: editor.getState().say,
        step: (text, by, whole) => feeling(roundFeeling((readFeeling(text) ?? 0) + by * (whole ? 1 : FEELING_STEP))),
      }}
    />
  );
}
