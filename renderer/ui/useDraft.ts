/** A text that is typed at leisure and taken over once: one edit a field, not one a letter. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

export interface Draft<Field extends HTMLInputElement | HTMLTextAreaElement> {
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<Field>) => void;
}

/**
 * Enter or leaving the field commits, Escape gives back what was there. In a text area Shift+Enter begins a line.
 * A field that goes away while it is typed in commits as well. `onCommit` is only called with a text that differs.
 */
export function useDraft<Field extends HTMLInputElement | HTMLTextAreaElement>(
  committed: string,
  onCommit: (text: string) => void,
): Draft<Field> {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, committed, onCommit });
  latest.current = { draft, committed, onCommit };

  const commit = () => {
    const { draft: typed, committed: before, onCommit: take } = latest.current;
    latest.current = { ...latest.current, draft: null };
    setDraft(null);
    if (typed !== null && typed !== before) take(typed);
  };

  useEffect(
    () => () => {
      const { draft: typed, committed: before, onCommit: take } = latest.current;
      latest.current = { ...latest.current, draft: null };
      if (typed !== null && typed !== before) take(typed);
    },
    [],
  );

  return {
    value: draft ?? committed,
    onChange: (event) => setDraft(event.target.value),
    onBlur: commit,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        commit();
      } else if (event.key === 'Escape' && draft !== null) {
        // Escape gives up the typing, not what stands around it.
        event.preventDefault();
        event.stopPropagation();
        latest.current = { ...latest.current, draft: null };
        setDraft(null);
      }
    },
  };
}
