/**
 * Finds where a text stops being JSON. The engine's own messages differ from version to version and often
 * name no place; this runs only after JSON.parse has refused.
 */

export interface JsonFault {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** The text ends in the middle: a copy that was cut off. */
  cutOff: boolean;
}

const NUMBER_OR_WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\r\n]*/y;

/** The first fault of a text that is not JSON; undefined when it is. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  // What may come next: a value, a value or the end of a list, a key, a key or the end, a colon, or a comma or end.
  let expect: 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'next' = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    if (at >= text.length) return open.length === 0 && expect === 'next' ? undefined : placeOf(text, at, true);
    const sign = text[at] as string;
    const inside = open.at(-1);
    if (expect === 'colon') {
      if (sign !== ':') return placeOf(text, at, false);
      expect = 'value';
      at++;
    } else if (expect === 'next') {
      if (sign === ',' && inside) expect = inside === '{' ? 'key' : 'value';
      else if ((sign === '}' && inside === '{') || (sign === ']' && inside === '[')) open.pop();
      else return placeOf(text, at, false);
      at++;
    } else if ((sign === '}' && expect === 'first-key') || (sign === ']' && expect === 'first-item')) {
      open.pop();
      expect = 'next';
      at++;
    } else if (expect !== 'key' && expect !== 'first-key' && (sign === '{' || sign === '[')) {
      open.push(sign);
      expect = sign === '{' ? 'first-key' : 'first-item';
      at++;
    } else {
      const isKey: boolean = expect === 'key' || expect === 'first-key';
      if (isKey && sign !== '"') return placeOf(text, at, false);
      const token = sign === '"' ? readString(text, at) : readWord(text, at);
      if (!token.ok) return placeOf(text, token.at, token.cutOff);
      at = token.at;
      expect = isKey ? 'colon' : 'next';
    }
  }
}

/** `at`: just after the token, or the place of its fault. */
type Token = { ok: true; at: number } | { ok: false; at: number; cutOff: boolean };

function readString(text: string, open: number): Token {
  let at = open + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { ok: true, at: at + 1 };
    if (code === 0x5c) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) return { ok: false, at, cutOff: text.length - at < 6 && !text.includes('"', at + 2) };
      at = ESCAPE.lastIndex;
    } else if (code >= 0x20) at++;
    // NaN: past the end. Otherwise a bare line break or control character.
    else return { ok: false, at, cutOff: Number.isNaN(code) };
  }
}

function readWord(text: string, at: number): Token {
  NUMBER_OR_WORD.lastIndex = at;
  if (NUMBER_OR_WORD.test(text)) return { ok: true, at: NUMBER_OR_WORD.lastIndex };
  const rest = text.slice(at, at + 30);
  const unfinished = /^(-|-?\d+(\.|\.?\d*[eE][+-]?)|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/.test(rest);
  return { ok: false, at, cutOff: unfinished && at + rest.length === text.length };
}

function placeOf(text: string, at: number, cutOff: boolean): JsonFault {
  let line = 1;
  let start = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
    line++;
    start = i + 1;
  }
  return { line, column: at - start + 1, cutOff };
}
