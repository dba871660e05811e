/** Text that is pasted wherever in a view one is; text fields keep their own paste, and so does an open question. */
import { useEffect, useRef } from 'react';
import { workspace } from '../state/workspace.ts';

export function usePastedText(take: (text: string) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (workspace().getState().dialog || (event.target as Element | null)?.closest?.('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      latest.current(text);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}
