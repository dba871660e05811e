/** Keyboard shortcuts: what they are, whether a key press is one, and how they are written. */

export interface Shortcut {
  /** The key by its place, as in KeyboardEvent.code; or the very sign that it writes, wherever a layout has it. */
  code: string;
  writes?: true;
  /** Ctrl, or ⌘ on a Mac. */
  primary?: boolean;
  shift?: boolean;
  alt?: boolean;
}

type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

/** Whether the press is the shortcut. `mac`: ⌘ is the primary key. */
export function matches(shortcut: Shortcut, press: Press, mac: boolean): boolean {
  if (shortcut.writes) return press.key === shortcut.code && !press.ctrlKey && !press.metaKey && !press.altKey;
  const primary = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  return (
    codeOf(press) === shortcut.code &&
    !other &&
    primary === (shortcut.primary ?? false) &&
    press.shiftKey === (shortcut.shift ?? false) &&
    press.altKey === (shortcut.alt ?? false)
  );
}

/**
 * The key that was meant. A Latin letter counts as it is written on the key (so AZERTY works);
 * where the layout writes no Latin letters (Persian, Russian), the key's place counts.
 */
function codeOf(press: Press): string {
  const isLetterKey = press.code.startsWith('Key');
  return isLetterKey && /^[a-z]$/i.test(press.key) ? `Key${press.key.toUpperCase()}` : press.code;
}

/** Whether a press writes something where one types. */
export function isWritten({ code, primary, alt }: Shortcut): boolean {
  return !primary && !alt && !/^F\d/.test(code);
}

/** Tells shortcuts apart: two with the same signature are one. */
export function signature(shortcut: Shortcut): string {
  const { code, primary, shift, alt } = shortcut;
  return [primary && 'primary', shift && 'shift', alt && 'alt', code].filter(Boolean).join('+');
}

/** Shortcuts that a browser keeps for its own windows and tabs, and never gives to a page. */
export function isKeptByBrowsers(shortcut: Shortcut): boolean {
  return (
    shortcut.primary === true &&
    shortcut.alt !== true &&
    ['KeyN', 'KeyT', 'KeyW', 'PageUp', 'PageDown'].includes(shortcut.code)
  );
}

const KEY_CAPS: Readonly<Record<string, string>> = {
  Equal: '+',
  Minus: '−',
  Comma: ',',
  Slash: '/',
  Delete: 'Del',
  Enter: 'Enter',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num −',
  Numpad0: 'Num 0',
};
const MAC_KEY_CAPS: Readonly<Record<string, string>> = { Delete: '⌦', Enter: '↩' };

/** The keys as they are written on the keyboard, in the order they are held down. */
export function keyCaps(shortcut: Shortcut, mac: boolean): string[] {
  const caps: string[] = [];
  if (shortcut.primary) caps.push(mac ? '⌘' : 'Ctrl');
  if (shortcut.alt) caps.push(mac ? '⌥' : 'Alt');
  if (shortcut.shift) caps.push(mac ? '⇧' : 'Shift');
  const { code } = shortcut;
  caps.push((mac && MAC_KEY_CAPS[code]) || KEY_CAPS[code] || code.replace(/^(Key|Digit)/, ''));
  return caps;
}

/** Keys whose names in Electron are not those of their caps. */
const ACCELERATOR_KEYS: Readonly<Record<string, string>> = {
  Equal: '=',
  Minus: '-',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/**
 * The shortcut as a native menu writes it. Null for a plain key on a Mac, where a menu has no keys that are only shown:
 * it would fire while somebody types that letter.
 */
export function acceleratorOf(shortcut: Shortcut, mac: boolean): string | null {
  const { code, primary, shift, alt } = shortcut;
  if (mac && !primary && !/^F\d+$/.test(code)) return null;
  const name = ACCELERATOR_KEYS[code] ?? code.replace(/^(Key|Digit)/, '').replace(/^Numpad(?=\d)/, 'num');
  return [primary && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** The shortcut in one word: Ctrl+Shift+S, or ⌘⇧S. */
export function writeShortcut(shortcut: Shortcut, mac: boolean): string {
  return keyCaps(shortcut, mac).join(mac ? '' : '+');
}
