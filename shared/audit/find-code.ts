/** Finding a row by its code while the code is being typed. */
import { searchKey } from '../i18n/translate.ts';

export interface CodeMatch {
  /** Index of the row that what was typed leads to. */
  row: number;
  /** It is a whole code. */
  whole: boolean;
  /** No other code begins like it: nothing is left to type. */
  only: boolean;
}

/** Codes as they are compared: without the hyphen, the joiners and the marks that nobody types. */
export function codeKey(code: string): string {
  return searchKey(code).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Where what was typed leads; null where no code begins like it. `keys` are codes by {@link codeKey}. */
export function findCode(keys: readonly string[], typed: string): CodeMatch | null {
  const wanted = codeKey(typed);
  if (wanted === '') return null;
  const fitting = keys.flatMap((key, row) => (key.startsWith(wanted) ? [row] : []));
  const whole = fitting.find((row) => keys[row] === wanted);
  const row = whole ?? fitting[0];
  return row === undefined
    ? null
    : { row, whole: whole !== undefined, only: whole !== undefined && fitting.length === 1 };
}
