/** Turns parsed data into a journey that fits the schema and keeps every rule, saying what that took. */
import type { Finding } from './findings.ts';
import { invariantBreaks, MADE_ID_PREFIX, mendInvariants } from './invariants.ts';
import { type Path, type Report, startReport } from './report.ts';
import type { Journey } from './schema.ts';
import { journeyShape, LOST } from './shape.ts';

export interface Repaired {
  journey: Journey;
  findings: Finding[];
}

/**
 * Repairs in place; a healthy document costs one validation and one walk. `report` may already hold findings.
 * Undefined when what came out is still not sound, which no known input brings about.
 */
export function repair(data: Record<string, unknown>, report: Report = startReport(data)): Repaired | undefined {
  const shape = journeyShape();
  let freshId: ((path: Path) => string) | undefined;
  const ids = (path: Path) => {
    freshId ??= idMaker(data);
    return freshId(path);
  };
  const whole = shape.accepts(data);
  if (!whole && shape.mend(data, [], { report, freshId: ids }) === LOST) return undefined;
  const journey = data as unknown as Journey;
  const before = report.findings.length;
  mendInvariants(journey, report, ids);
  const sound = (whole && report.findings.length === before) || (shape.accepts(data) && isSettled(journey));
  return sound ? { journey, findings: report.findings } : undefined;
}

function isSettled(journey: Journey): boolean {
  return invariantBreaks(journey).length === 0;
}

/** Longest id that the schema takes, less room for a number behind it. */
const MADE_ID_LENGTH = 56;

/** Makes ids from places, the same ones at every opening, that occur nowhere in the document. */
function idMaker(data: unknown): (path: Path) => string {
  const taken = new Set<string>();
  collectMade(data, taken);
  return (path) => {
    const base = `${MADE_ID_PREFIX}${path.join('-')}`.slice(0, MADE_ID_LENGTH);
    let made = base;
    for (let n = 2; taken.has(made); n++) made = `${base}-${n}`;
    taken.add(made);
    return made;
  };
}

/** Every text of the document that looks like a made id, keys included: an earlier repair's, or a lost reference. */
function collectMade(value: unknown, taken: Set<string>): void {
  if (typeof value === 'string') {
    if (value.startsWith(MADE_ID_PREFIX)) taken.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      collectMade(key, taken);
      collectMade(inner, taken);
    }
  }
}
