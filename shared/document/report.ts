/**
 * Collects findings while a document is looked through or repaired. A finding's place is turned into words
 * only when there is one, so that a healthy document pays nothing. Works on unchecked data.
 */
import type { Finding, FindingCode, Thing } from './findings.ts';

export type Path = readonly (string | number)[];

export interface Report {
  readonly findings: Finding[];
  add(code: FindingCode, path: Path, params?: Readonly<Record<string, string | number>>): void;
}

/** Longest name quoted in a finding, in UTF-16 units. */
const NAME_LIMIT = 60;

const THING_OF_LIST: Readonly<Record<string, Thing>> = {
  touchpoints: 'touchpoint',
  measures: 'measure',
  maps: 'map',
  stages: 'stage',
  moments: 'moment',
  curves: 'curve',
  lanes: 'lane',
  notes: 'note',
  personas: 'persona',
  owners: 'owner',
  audits: 'audit',
  sheets: 'sheet',
  rows: 'row',
  tasks: 'task',
  reviews: 'review',
  interviews: 'interview',
  packs: 'pack',
};

/** A report on `root`, which may be repaired in place while the report grows. */
export function startReport(root: unknown): Report {
  const findings: Finding[] = [];
  let touchpointNames: Map<unknown, unknown> | undefined;

  const nameOf = (thing: unknown): string => {
    const fields = asRecord(thing);
    if (!fields) return '';
    const own = [fields.name, fields.title, fields.text, fields.auditor, fields.who].find((text) => isName(text));
    if (isName(own)) return shorten(own);
    touchpointNames ??= namesOfTouchpoints(root);
    const met = touchpointNames.get(fields.touchpoint);
    return isName(met) ? shorten(met) : '';
  };

  return {
    findings,
    add: (code, path, params = {}) => {
      let thing: Thing = 'journey';
      let about: unknown = root;
      let here: unknown = root;
      for (let i = 0; i < path.length; i++) {
        here = (here as Record<string | number, unknown> | undefined)?.[path[i] as string | number];
        const list = path[i - 1];
        const kind = typeof list === 'string' && Object.hasOwn(THING_OF_LIST, list) ? THING_OF_LIST[list] : undefined;
        if (kind && typeof path[i] === 'number' && asRecord(here)) {
          thing = kind;
          about = here;
        }
      }
      findings.push({ code, path: pathText(path), thing, name: nameOf(about), params });
    },
  };
}

function namesOfTouchpoints(root: unknown): Map<unknown, unknown> {
  const touchpoints = asRecord(root)?.touchpoints;
  return new Map(
    Array.isArray(touchpoints) ? touchpoints.map((item) => [asRecord(item)?.id, asRecord(item)?.name]) : [],
  );
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function isName(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

function shorten(name: string): string {
  const line = name.trim().replace(/\s+/g, ' ');
  return line.length <= NAME_LIMIT ? line : `${line.slice(0, NAME_LIMIT).replace(/[\ud800-\udbff]$/, '')}…`;
}

function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_]\w*$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}
