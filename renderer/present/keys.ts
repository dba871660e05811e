/** What keys and clickers say to a presentation. */
import type { Direction } from '../../shared/i18n/translate.ts';
import { isMac, matches } from '../commands/shortcut.ts';

export type Wish = 'on' | 'back' | 'first' | 'last' | 'black' | 'laser' | 'leave' | 'undo' | 'redo' | 'save';

type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const KEYS: Readonly<Record<string, Wish>> = {
  ' ': 'on',
  Enter: 'on',
  PageDown: 'on',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  // A clicker's button for a dark screen sends a full stop.
  '.': 'black',
  Escape: 'leave',
};

/** Left and right follow the map: on a Persian one the journey goes on to the left. */
export function wishOf(press: Press, direction: Direction): Wish | null {
  const is = (code: string, held: { primary?: boolean; shift?: boolean } = {}) =>
    matches({ code, ...held }, press, isMac());
  if (is('KeyZ', { primary: true })) return 'undo';
  if (is('KeyZ', { primary: true, shift: true }) || is('KeyY', { primary: true })) return 'redo';
  if (is('KeyS', { primary: true })) return 'save';
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'ArrowRight') return direction === 'rtl' ? 'back' : 'on';
  if (press.key === 'ArrowLeft') return direction === 'rtl' ? 'on' : 'back';
  if (press.key === ' ' && press.shiftKey) return 'back';
  if (is('KeyB')) return 'black';
  if (is('KeyL')) return 'laser';
  return KEYS[press.key] ?? null;
}
