/**
 * Keys that are pressed while what they are meant for is still being fetched. They are kept from everything else, which
 * would take them for its own, and given to what has the focus once that is there.
 */
import { flushSync } from 'react-dom';

interface HeldKeys {
  /** What is there now gets them, in their order. */
  give(): void;
  /** Nothing came: they are forgotten. */
  drop(): void;
}

export function holdKeys(): HeldKeys {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => {
    // Shortcuts of the system and of the browser stay what they are; so does what is being composed.
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  window.addEventListener('keydown', hold, { capture: true });
  const drop = () => window.removeEventListener('keydown', hold, { capture: true });
  const give = () => {
    drop();
    for (const event of held) flushSync(() => pressAgain(event, document.activeElement ?? document.body));
  };
  return { give, drop };
}

function pressAgain({ key, code, shiftKey }: KeyboardEvent, target: Element): void {
  const press = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true });
  if (!target.dispatchEvent(press)) return;
  // What the browser itself would have done: written the letter, undoable and heard as an input.
  if ([...key].length === 1 && isWritten(target)) document.execCommand('insertText', false, key);
  else if (key === 'Backspace' && isWritten(target)) document.execCommand('delete');
  else if (key === 'Enter' && target instanceof HTMLButtonElement) target.click();
  else if (key === 'Escape') target.closest('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
}

function isWritten(element: Element): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
