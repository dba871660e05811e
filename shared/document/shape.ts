/**
 * Reads documents by the published JSON Schema, compiled once into plain functions.
 * Two reasons beside zod's own parse: without `new Function` that takes four times as long as JSON.parse and copies
 * the whole document, and it says what is wrong but cannot keep the rest. Tests hold the published schema to the one
 * that schema.ts declares, and both readings to the same verdict. See docs/adr/0016.
 */
import publishedSchema from '../../docs/journey.schema.json' with { type: 'json' };
import { isUnsafeKey } from './limits.ts';
import type { Path, Report } from './report.ts';
import { TEXT_LIMIT } from './terms.ts';

/** The outcome of mending what cannot be kept. */
export const LOST = Symbol('lost');

/** What mending needs to know of the whole document. */
export interface Mending {
  report: Report;
  /** An id that nothing in the document has, always the same for the same place. */
  freshId(path: Path): string;
}

export interface Shape {
  /** Whether the value is healthy and whole: as the schema says, every default written out, no unsafe key. */
  accepts(value: unknown): boolean;
  /**
   * Makes the value healthy, in place where it can, and reports what that cost. Missing fields get their default
   * without a word. Gives LOST, without a word, when nothing of the value can be kept.
   */
  mend(value: unknown, path: Path, mending: Mending): unknown;
  /** Of an object: its known fields in the order of the schema. */
  fields?: readonly Pick<Field, 'key' | 'label' | 'shape' | 'optional'>[];
  /** Of a record: the order of its keys, where they are a closed list. */
  keys?: readonly string[];
  /** Of a list or record. */
  items?: Shape;
  /** Of a choice between objects. */
  options?: readonly Shape[];
}

/** What the published schema is written in: no more of JSON Schema than that. */
interface JsonSchema {
  /** Several: any of them. */
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema;
}

let compiled: Shape | undefined;

export function journeyShape(): Shape {
  // (TypeScript takes the choices in the file for one kind of object with fields that may be missing.)
  compiled ??= compile(publishedSchema as unknown as JsonSchema);
  return compiled;
}

function compile(schema: JsonSchema): Shape {
  if (schema.anyOf) return choice(schema.anyOf.map(compile));
  if (schema.const !== undefined) return oneOf([schema.const]);
  if (schema.enum) return oneOf(schema.enum);
  if (typeof schema.type === 'object') return choice(schema.type.map((type) => compile({ ...schema, type })));
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'number':
    case 'integer':
      return number(schema);
    case 'boolean':
      return leaf((value) => typeof value === 'boolean');
    case 'null':
      return leaf((value) => value === null);
    case 'array':
      return list(compile(schema.items ?? {}));
    case 'object':
      return schema.properties ? object(schema) : record(schema);
    default:
      throw new Error(`no way to read ${JSON.stringify(schema)}`);
  }
}

function leaf(accepts: (value: unknown) => boolean): Shape {
  return { accepts, mend: (value) => (accepts(value) ? value : LOST) };
}

function oneOf(values: readonly unknown[]): Shape {
  const known = new Set(values);
  return leaf((value) => known.has(value));
}

function text(schema: JsonSchema): Shape {
  const min = schema.minLength ?? 0;
  const max = schema.maxLength ?? Number.POSITIVE_INFINITY;
  const pattern = schema.pattern === undefined ? undefined : new RegExp(schema.pattern);
  const accepts = (value: unknown) =>
    typeof value === 'string' && value.length >= min && value.length <= max && (pattern?.test(value) ?? true);
  return {
    accepts,
    mend: (value, path, { report }) => {
      if (accepts(value)) return value;
      if (typeof value === 'number' && Number.isFinite(value) && accepts(String(value))) {
        report.add('field-adjusted', path, { field: fieldOf(path), now: String(value) });
        return String(value);
      }
      if (typeof value !== 'string' || value.length <= max || max > TEXT_LIMIT || pattern) return LOST;
      // (What may be longer is a picture, and half a picture is none.)
      report.add('text-cut', path, { field: fieldOf(path), limit: max });
      // Never half of a character pair.
      return value.slice(0, max).replace(/[\ud800-\udbff]$/, '');
    },
  };
}

function number(schema: JsonSchema): Shape {
  const whole = schema.type === 'integer';
  const min = schema.minimum ?? Number.NEGATIVE_INFINITY;
  const max = schema.maximum ?? Number.POSITIVE_INFINITY;
  const accepts = (value: unknown) =>
    typeof value === 'number' && value >= min && value <= max && Number.isFinite(value) && !(whole && value % 1 !== 0);
  return {
    accepts,
    mend: (value, path, { report }) => {
      if (accepts(value)) return value;
      const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      // An endless number (1e400) says nothing that could be kept.
      if (typeof given !== 'number' || !Number.isFinite(given)) return LOST;
      const near = Math.min(max, Math.max(min, whole ? Math.round(given) : given));
      report.add('field-adjusted', path, { field: fieldOf(path), now: String(near) });
      return near;
    },
  };
}

function list(items: Shape): Shape {
  return {
    items,
    accepts: (value) => {
      if (!Array.isArray(value)) return false;
      for (let i = 0; i < value.length; i++) if (!items.accepts(value[i])) return false;
      return true;
    },
    mend: (value, path, mending) => {
      if (!Array.isArray(value)) return LOST;
      const kept: unknown[] = [];
      value.forEach((item, i) => {
        const at = [...path, i];
        const mended = items.accepts(item) ? item : items.mend(item, at, mending);
        if (mended === LOST) mending.report.add('item-dropped', at, { field: fieldOf(path) });
        else kept.push(mended);
      });
      return kept;
    },
  };
}

function record(schema: JsonSchema): Shape {
  const items = compile(schema.additionalProperties ?? {});
  const names = compile(schema.propertyNames ?? { type: 'string' });
  const fits = (key: string, value: unknown) => !isUnsafeKey(key) && names.accepts(key) && items.accepts(value);
  return {
    items,
    keys: schema.propertyNames?.enum?.map(String),
    accepts: (value) => {
      if (!isObject(value)) return false;
      for (const key in value) if (!fits(key, value[key])) return false;
      return true;
    },
    mend: (value, path, mending) => {
      if (!isObject(value)) return LOST;
      const inside = { ...mending, report: calledBy(fieldOf(path), mending.report) };
      for (const key of Object.keys(value)) {
        if (fits(key, value[key])) continue;
        const at = [...path, key];
        if (isUnsafeKey(key)) {
          mending.report.add('unsafe-key', at, { field: key });
          delete value[key];
          continue;
        }
        const mended = names.accepts(key) ? items.mend(value[key], at, inside) : LOST;
        if (mended === LOST) {
          mending.report.add('value-dropped', at, { field: fieldOf(path) });
          delete value[key];
        } else value[key] = mended;
      }
      return value;
    },
  };
}

/** Keys of a record are ids, which nobody knows: what is found in it goes by the name of the record. */
function calledBy(field: string, report: Report): Report {
  return { ...report, add: (code, path, params) => report.add(code, path, { ...params, field }) };
}

function choice(options: readonly Shape[]): Shape {
  const accepts = (value: unknown) => options.some((option) => option.accepts(value));
  return {
    options,
    accepts,
    mend: (value, path, mending) => {
      if (accepts(value)) return value;
      for (const option of bestFirst(options, value)) {
        const mended = option.mend(value, path, mending);
        if (mended !== LOST) return mended;
      }
      return LOST;
    },
  };
}

/** Of several kinds of object the one that shares most fields with the value is tried first. */
function bestFirst(options: readonly Shape[], value: unknown): readonly Shape[] {
  if (!isObject(value)) return options;
  const shared = (option: Shape) => option.fields?.filter(({ key }) => Object.hasOwn(value, key)).length ?? 0;
  return options.toSorted((a, b) => shared(b) - shared(a));
}

interface Field {
  key: string;
  /** How a file begins the field: `"name": `. */
  label: string;
  shape: Shape;
  /** An id, one's own or another's: what is lost gets a fresh one, and the rules find it a place. */
  isId: boolean;
  fallback: unknown;
  /** Where no default is written but the field may be left out. */
  optional: boolean;
}

function object(schema: JsonSchema): Shape {
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties ?? {}).map(
    ([key, property]): Field => ({
      key,
      label: `${JSON.stringify(key)}: `,
      shape: compile(property),
      isId: property.type === 'string' && property.minLength === 1,
      fallback: property.default,
      optional: property.default === undefined && !required.has(key),
    }),
  );
  const known = new Set(fields.map((field) => field.key));

  return {
    fields,
    accepts: (value) => {
      if (!isObject(value)) return false;
      let count = 0;
      for (const { key, shape, optional } of fields) {
        const held = value[key];
        if (held === undefined) {
          if (!optional) return false;
        } else if (shape.accepts(held)) count++;
        else return false;
      }
      const keys = Object.keys(value);
      if (keys.length === count) return true;
      return keys.every((key) => known.has(key) || (!isUnsafeKey(key) && isPlain(value[key])));
    },
    mend: (value, path, mending) => {
      if (!isObject(value)) return LOST;
      for (const field of fields) {
        if (!mendField(value, field, [...path, field.key], mending)) return LOST;
      }
      for (const key of Object.keys(value)) {
        if (!known.has(key)) cleanUnknown(value, key, [...path, key], mending.report);
      }
      return value;
    },
  };
}

/** False when a field that the object cannot do without is lost for good. */
function mendField(value: Record<string, unknown>, field: Field, path: Path, mending: Mending): boolean {
  const held = value[field.key];
  if (held !== undefined) {
    const mended = field.shape.accepts(held) ? held : field.shape.mend(held, path, mending);
    if (mended !== LOST) {
      value[field.key] = mended;
      return true;
    }
  } else if (field.optional) return true;

  if (field.fallback !== undefined) {
    value[field.key] = copyOf(field.fallback);
    if (held !== undefined) mending.report.add('field-reset', path, { field: field.key });
    return true;
  }
  if (field.optional) {
    delete value[field.key];
    mending.report.add('field-reset', path, { field: field.key });
    return true;
  }
  if (field.isId) {
    value[field.key] = mending.freshId(path);
    if (field.key === 'id') mending.report.add('id-made', path);
    return true;
  }
  const options = field.shape.options ?? (field.shape.fields ? [field.shape] : []);
  const whole = options[0]?.mend({}, path, mending);
  if (whole === undefined || whole === LOST) return false;
  value[field.key] = whole;
  return true;
}

/** Takes what may not stay out of a field that this version does not know; the rest is kept as it is. */
function cleanUnknown(holder: Record<string, unknown>, key: string, path: Path, report: Report): void {
  if (isUnsafeKey(key)) {
    report.add('unsafe-key', path, { field: key });
    delete holder[key];
    return;
  }
  const value = holder[key];
  if (typeof value === 'number' && !Number.isFinite(value)) {
    report.add('field-reset', path, { field: key });
    holder[key] = null;
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.keys(value)) {
      const step = Array.isArray(value) ? Number(inner) : inner;
      cleanUnknown(value as Record<string, unknown>, inner, [...path, step], report);
    }
  }
}

/** Whether an unknown value holds nothing that may not stay. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  for (const key in value) {
    if (isUnsafeKey(key) || !isPlain((value as Record<string, unknown>)[key])) return false;
  }
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldOf(path: Path): string {
  const name = path.findLast((step) => typeof step === 'string');
  return typeof name === 'string' ? name : '';
}

/** Defaults are small plain values; structuredClone belongs to hosts, not to this house. */
function copyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;
}
