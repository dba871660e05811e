/** What a key means on the boxes of a sheet that is typed back, whatever layout the keyboard has; and from box to box. */
import { digitOf } from '../audit/keys.ts';
import { isMac, matches } from '../commands/shortcut.ts';

type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export type Meaning =
  | { means: 'feeling'; feeling: number }
  | { means: 'met' | 'notMet' | 'clear' | 'code' }
  /** A letter that a code may begin with; `place` is what the key writes on a Latin keyboard. */
  | { means: 'letter'; letter: string; place: string };

/** On the boxes of a touchpoint's row. The figures 1 to 5 are the five boxes as printed, as they are on the map. */
export function meaningOf(press: Press): Meaning | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const feeling = feelingOf(press);
  if (feeling !== null) return { means: 'feeling', feeling };
  if (matches({ code: 'KeyY' }, press, isMac()) || press.key === ' ') return { means: 'met' };
  if (matches({ code: 'KeyN' }, press, isMac())) return { means: 'notMet' };
  if (isClearing(press)) return { means: 'clear' };
  if (press.key === '/' || press.code === 'Slash' || press.code === 'NumpadDivide') return { means: 'code' };
  if (!/^\p{L}$/u.test(press.key)) return null;
  return { means: 'letter', letter: press.key, place: press.code.replace(/^Key/, '').slice(0, 1) };
}

/** Which of the five boxes a figure crosses; null for other keys. */
export function feelingOf(press: Press): number | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const digit = digitOf(press);
  return digit === null || digit < 1 || digit > 5 ? null : digit - 3;
}

export function isClearing(press: Press): boolean {
  return press.key === 'Delete' || press.key === 'Backspace' || digitOf(press) === 0;
}

/** Writes by itself: letters are text there. */
export function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}

/** Goes to a stop of the form: a field, or of several boxes the one that is crossed. */
export function goTo(stop: Element | null | undefined): boolean {
  const box =
    stop?.querySelector<HTMLElement>('input:checked') ?? stop?.querySelector<HTMLElement>('input, textarea, button');
  if (!box) return false;
  box.focus();
  box.closest('[data-line]')?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** The stop after (1) or before (−1) a place, in the order of the sheet. */
export function stopFrom(form: Element, place: Element, by: 1 | -1): Element | undefined {
  const stops = [...form.querySelectorAll('[data-stop]')].filter((stop) => !stop.contains(place));
  const side = by === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beyond = stops.filter((stop) => place.compareDocumentPosition(stop) & side);
  return by === 1 ? beyond[0] : beyond.at(-1);
}
