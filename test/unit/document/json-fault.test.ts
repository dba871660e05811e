import { describe, expect, test } from 'vitest';
import { findJsonFault } from '../../../shared/document/json-fault.ts';
import { nestsDeeperThan } from '../../../shared/document/limits.ts';

describe('where a text stops being JSON', () => {
  test.each([
    ['{"a":1,}', 1, 8],
    ['{"a" 1}', 1, 6],
    ['[1,2\n,,3]', 2, 2],
    ['{\r\n  "a": nul\r\n}', 2, 8],
    ['[01]', 1, 2],
    ['["tab\there"]', 1, 6],
    ['["\\x"]', 1, 3],
    ['[1] 2', 1, 5],
    ["{'a':1}", 1, 2],
    ['[1}', 1, 3],
    ['PK\u0003\u0004', 1, 1],
  ])('%j', (text, line, column) => {
    expect(findJsonFault(text)).toEqual({ line, column, cutOff: false });
    expect(() => JSON.parse(text)).toThrow();
  });

  test('every beginning of a file is known to be cut off', () => {
    const text = '{ "a": [1.5e-3, true, null, "é\\u00e9\\n"], "b": { "c": -0 } }';
    for (let length = 1; length < text.length; length++) {
      expect(findJsonFault(text.slice(0, length)), text.slice(0, length)).toMatchObject({ cutOff: true });
    }
    expect(findJsonFault(text)).toBeUndefined();
  });
});

describe('nesting', () => {
  test('counts brackets of both kinds, and none in strings', () => {
    expect(nestsDeeperThan('[{"a":[1]}]', 3)).toBe(false);
    expect(nestsDeeperThan('[{"a":[1]}]', 2)).toBe(true);
    expect(nestsDeeperThan(`["${'['.repeat(500)}\\"[[["]`, 1)).toBe(false);
    expect(nestsDeeperThan('["\\\\",[[]]]', 2)).toBe(true);
    expect(nestsDeeperThan('[],'.repeat(500), 1)).toBe(false);
    expect(nestsDeeperThan('"never closed [[[[', 1)).toBe(false);
  });
});
