/** The code of a row, typed sign by sign in a table that is filled in from paper: each sign leads closer to its row. */
import { type KeyboardEvent, useState } from 'react';
import { findCode } from '../../shared/audit/find-code.ts';
import { digitOf } from './keys.ts';

export interface TypedCode {
  /** What was typed of a code; null: no code is being typed. */
  typed: string | null;
  /** The next keys are a code. */
  begin(): void;
  end(): void;
  /** A letter that a code may begin with; `place` is what its key writes on a Latin keyboard. */
  letter(letter: string, place: string): void;
  /** Keys while a code is being typed; undefined: none is, or it ends here, and the key means what it always means. */
  press(event: KeyboardEvent): boolean | undefined;
}

interface CodesOf {
  /** Of the rows, by `codeKey`. */
  codes: readonly string[];
  onFound(row: number): void;
  onUnknown(code: string): void;
}

export function useTypedCode({ codes, onFound, onUnknown }: CodesOf): TypedCode {
  const [typed, setTyped] = useState<string | null>(null);
  const soFar = typed ?? '';
  const end = () => setTyped(null);
  /** Takes a further sign; false when no code goes on like that. */
  const goOn = (sign: string): boolean => {
    const match = findCode(codes, soFar + sign);
    if (!match) return false;
    onFound(match.row);
    setTyped(match.only ? null : soFar + sign);
    return true;
  };
  const letter = (sign: string, place: string) => {
    if (!goOn(sign) && !(place.length === 1 && goOn(place))) onUnknown(soFar + sign);
  };
  const press = (event: KeyboardEvent): boolean | undefined => {
    const { key } = event;
    if (typed === null) return undefined;
    if (key === 'Escape' || key === 'Enter') {
      end();
      return true;
    }
    if (key === 'Backspace') {
      setTyped([...soFar].slice(0, -1).join('') || null);
      return true;
    }
    if ([...key].length !== 1 || event.ctrlKey || event.metaKey || event.altKey) {
      if (key.length > 1 && key !== 'Shift') end();
      return undefined;
    }
    if (key === '-' || key === '/' || key === ' ') return true;
    if (goOn(key)) return true;
    if (digitOf(event) !== null && findCode(codes, soFar)?.whole) {
      // The code was whole without it: the digit is for the row that it led to.
      end();
      return undefined;
    }
    letter(key, event.code.replace(/^Key/, ''));
    return true;
  };
  return { typed, begin: () => setTyped(''), end, letter, press };
}
