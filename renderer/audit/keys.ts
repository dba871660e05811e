/** What a key means in the grid of scores, whatever layout the keyboard has. */
import { SCORE_MAX } from '../../shared/audit/tally.ts';
import { toAsciiDigits } from '../../shared/i18n/translate.ts';
import { isMac, matches } from '../commands/shortcut.ts';

type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export type Meaning =
  | { means: 'score'; score: number }
  /** A digit that is no score. */
  | { means: 'noScore' }
  | { means: 'notApplicable' | 'task' | 'code' }
  /** A letter that a code may begin with; `place` is what the key writes on a Latin keyboard. */
  | { means: 'letter'; letter: string; place: string };

/** Null for keys that mean nothing here, and for all that are held with Ctrl, Alt or ⌘. */
export function meaningOf(press: Press): Meaning | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const digit = digitOf(press);
  if (digit !== null) return digit <= SCORE_MAX ? { means: 'score', score: digit } : { means: 'noScore' };
  if (matches({ code: 'KeyN' }, press, isMac())) return { means: 'notApplicable' };
  if (matches({ code: 'KeyT' }, press, isMac())) return { means: 'task' };
  if (press.key === '/' || press.code === 'Slash' || press.code === 'NumpadDivide') return { means: 'code' };
  if (!/^\p{L}$/u.test(press.key)) return null;
  return { means: 'letter', letter: press.key, place: press.code.replace(/^Key/, '').slice(0, 1) };
}

/** A digit in any script; on layouts that write something else with the digit's key, the key counts. */
export function digitOf({ key, code, shiftKey }: Pick<Press, 'key' | 'code' | 'shiftKey'>): number | null {
  const typed = toAsciiDigits(key);
  if (/^[0-9]$/.test(typed)) return Number(typed);
  const place = shiftKey ? undefined : /^Digit([0-9])$/.exec(code)?.[1];
  return place === undefined ? null : Number(place);
}
