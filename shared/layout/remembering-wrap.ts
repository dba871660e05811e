/** Breaking texts into lines with a memory, so that an edit wraps only what it changed. */
import type { TextStyle } from './metrics.ts';
import { type Measure, wrap } from './text.ts';

export type Wrap = (text: string, style: TextStyle, width: number) => readonly string[];

type Wrapped = Map<string, readonly string[]>;
const wrappedTexts = new WeakMap<Measure, Map<TextStyle, Map<number, Wrapped>>>();
/** Texts remembered for one style and width; beyond it the memory starts anew. */
const WRAPPED_LIMIT = 50_000;

/** Wrapped texts are kept by measurer, style, width and text: an edit wraps only what it changed. */
export function rememberingWrap(measure: Measure): Wrap {
  const byStyle = getOrMake(wrappedTexts, measure, () => new Map<TextStyle, Map<number, Wrapped>>());
  return (text, style, width) => {
    const byWidth = getOrMake(byStyle, style, () => new Map<number, Wrapped>());
    const wrapped = getOrMake(byWidth, width, () => new Map() as Wrapped);
    let lines = wrapped.get(text);
    if (!lines) {
      if (wrapped.size >= WRAPPED_LIMIT) wrapped.clear();
      lines = wrap(text, style, width, measure);
      wrapped.set(text, lines);
    }
    return lines;
  };
}

function getOrMake<Key, Value>(
  from: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  let value = from.get(key);
  if (value === undefined) {
    value = make();
    from.set(key, value);
  }
  return value;
}
