/** The keys of a table that is written in, which are the same in every one. */
import type { KeyboardEvent } from 'react';

interface Writing {
  /** Begins a new row. */
  add: (event: KeyboardEvent) => void;
  /** Opens the field of the cell. */
  edit: () => void;
  /** Empties the cell, or takes the row away. */
  clear: () => void;
}

/** True when the key was one of them. */
export function writingKey(event: KeyboardEvent, { add, edit, clear }: Writing): boolean {
  switch (event.key) {
    case 'Insert':
      add(event);
      return true;
    case 'Enter':
      if (event.ctrlKey || event.metaKey) add(event);
      else edit();
      return true;
    case 'F2':
    case ' ':
      edit();
      return true;
    case 'Delete':
    case 'Backspace':
      clear();
      return true;
    default:
      return false;
  }
}

/** The sign that a key writes, which a field begins with; null for keys that write none. */
export function signOf({ key, ctrlKey, metaKey }: KeyboardEvent): string | null {
  return ctrlKey || metaKey || [...key].length !== 1 ? null : key;
}
