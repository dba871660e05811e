/** What a file may cost before it is even parsed. */

/** Longest text of a file, in UTF-16 units. Ten times the largest map that a room of people ever filled. */
export const FILE_TEXT_LIMIT = 100 * 1024 * 1024;

/** Deepest nesting of brackets. A journey of ours needs eight; deeper text dies in calls that recurse. */
export const DEPTH_LIMIT = 100;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Whether brackets outside strings nest deeper than `limit`. Reads the text once, without recursion. */
export function nestsDeeperThan(text: string, limit: number): boolean {
  const { length } = text;
  let depth = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < QUOTE) continue;
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > limit) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

/** Index of the quote that closes the string opened at `open`; the text's end when none does. */
function endOfString(text: string, open: number): number {
  for (let end = text.indexOf('"', open + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

/** Names that reach an object's prototype when code copies or looks up carelessly: never a key, never an id. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isUnsafeKey(key: string): boolean {
  return PROTOTYPE_KEYS.has(key);
}

const INHERITED: ReadonlySet<string> = new Set([...PROTOTYPE_KEYS, ...Object.getOwnPropertyNames(Object.prototype)]);

/** Ids are keys of records (feelings, scores), where the names that every object inherits would be found as well. */
export function isUnsafeId(id: string): boolean {
  return INHERITED.has(id);
}
