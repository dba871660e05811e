/**
 * Writes a journey as the text of its file: known fields in the order of the schema, then unknown ones by name,
 * two spaces a level, small leaves on one line, a newline at the end. Equal journeys give equal texts.
 */
import type { Journey } from './schema.ts';
import { journeyShape, type Shape } from './shape.ts';

/** Longest list or object without inner ones that stays on one line, in UTF-16 units. */
const LINE_LIMIT = 80;

export function serializeJourney(journey: Journey): string {
  return `${write(journey, journeyShape(), '\n')}\n`;
}

/** `newline` is the line break with the indent of the value's own level. */
function write(value: unknown, shape: Shape | undefined, newline: string): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const inner = `${newline}  `;
  const parts: string[] = [];
  if (Array.isArray(value)) {
    const isFlat = writeItems(value, shape?.items, inner, parts);
    if (parts.length === 0) return '[]';
    if (isFlat && fitsLine(parts)) return `[${parts.join(', ')}]`;
    return `[${inner}${parts.join(`,${inner}`)}${newline}]`;
  }
  const isFlat = writeFields(value as Record<string, unknown>, shape, inner, parts);
  if (parts.length === 0) return '{}';
  if (isFlat && fitsLine(parts)) return `{ ${parts.join(', ')} }`;
  return `{${inner}${parts.join(`,${inner}`)}${newline}}`;
}

/** True when none of the items has inner ones. */
function writeItems(items: readonly unknown[], shape: Shape | undefined, inner: string, parts: string[]): boolean {
  let isFlat = true;
  for (const item of items) {
    parts.push(write(item, shape, inner));
    if (typeof item === 'object' && item !== null) isFlat = false;
  }
  return isFlat;
}

/** True when none of the fields has inner ones. */
function writeFields(
  holder: Record<string, unknown>,
  shape: Shape | undefined,
  inner: string,
  parts: string[],
): boolean {
  const of = shape?.options ? optionFor(shape.options, holder) : shape;
  let isFlat = true;
  const known = of?.fields;
  if (known) {
    for (let i = 0; i < known.length; i++) {
      const field = known[i] as (typeof known)[number];
      const held = holder[field.key];
      if (held === undefined) continue;
      parts.push(field.label + write(held, field.shape, inner));
      if (typeof held === 'object' && held !== null) isFlat = false;
    }
    if (Object.keys(holder).length === parts.length) return isFlat;
  }
  const others = Object.keys(holder).filter(
    (key) => holder[key] !== undefined && !known?.some((field) => field.key === key),
  );
  for (const key of sorted(others, of?.keys)) {
    const held = holder[key];
    parts.push(`${quoted(key)}: ${write(held, of?.items, inner)}`);
    if (typeof held === 'object' && held !== null) isFlat = false;
  }
  return isFlat;
}

function fitsLine(parts: readonly string[]): boolean {
  let length = 0;
  for (const part of parts) length += part.length + 2;
  return length <= LINE_LIMIT;
}

/** What JSON.stringify alone knows how to write: quotes, backslashes, control characters, lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be found.
const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Most texts need no escape, and then quotes are five times cheaper than the general way. */
function quoted(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** A closed list of keys keeps its own order; all others go by code units, the same in every language. */
function sorted(keys: string[], order: readonly string[] | undefined): string[] {
  if (keys.length < 2) return keys;
  return order ? keys.sort((a, b) => order.indexOf(a) - order.indexOf(b)) : keys.sort();
}

/** Of several kinds of object the first whose fields are all there, those aside that may be left out. */
function optionFor(options: readonly Shape[], value: Record<string, unknown>): Shape | undefined {
  return options.find((option) => option.fields?.every((field) => field.optional || value[field.key] !== undefined));
}
