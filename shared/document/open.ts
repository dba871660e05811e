/**
 * Opening a file's text: size → depth → parse → migrate → validate → repair → report.
 * Whatever the text, the answer is a sound journey with a list of what was repaired, or a refusal that says why.
 */
import type { Finding, Refusal, RefusalCode } from './findings.ts';
import { findJsonFault } from './json-fault.ts';
import { DEPTH_LIMIT, FILE_TEXT_LIMIT, nestsDeeperThan } from './limits.ts';
import { migrate } from './migrations.ts';
import { repair } from './repair.ts';
import { startReport } from './report.ts';
import type { Journey } from './schema.ts';
import { FORMAT_NAME, SCHEMA_VERSION } from './terms.ts';

export type OpenResult = { ok: true; journey: Journey; report: Finding[] } | { ok: false; refusal: Refusal };

/** Reads the text of a `.journey` file. Never throws, and never touches the file. */
export function openJourney(text: string): OpenResult {
  if (text.length > FILE_TEXT_LIMIT) return refuse('too-large', { limit: FILE_TEXT_LIMIT / 1024 / 1024 });
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  // A file of nulls is what some drives leave after a power cut.
  if (/^[\s\0]*$/.test(json)) return refuse('empty');
  if (nestsDeeperThan(json, DEPTH_LIMIT)) return refuse('too-deep', { limit: DEPTH_LIMIT });
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    const { line, column, cutOff } = findJsonFault(json) ?? { line: 1, column: 1, cutOff: false };
    return refuse(cutOff ? 'truncated' : 'not-json', { line, column });
  }
  return reviveJourney(data);
}

function reviveJourney(data: unknown): OpenResult {
  if (!isObject(data)) return refuse('not-a-journey');
  const report = startReport(data);
  if (data.format !== FORMAT_NAME) {
    // Without its mark a file is ours only when nothing else explains what is in it.
    if (data.format !== undefined || !Array.isArray(data.maps) || !Array.isArray(data.touchpoints))
      return refuse('not-a-journey');
    data.format = FORMAT_NAME;
    report.add('format-restored', ['format']);
  }
  const version = typeof data.version === 'string' && data.version.trim() !== '' ? Number(data.version) : data.version;
  if (typeof version === 'number' && version > SCHEMA_VERSION)
    return refuse('newer-version', { version: String(version), ours: String(SCHEMA_VERSION) });
  const from = typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
  if (from !== data.version) report.add('version-assumed', ['version'], { version: String(from) });
  if (isLost(data.maps) && !holdsObjects(data.touchpoints)) return refuse('beyond-repair');
  migrate(data, from);
  const repaired = repair(data, report);
  return repaired ? { ok: true, journey: repaired.journey, report: repaired.findings } : refuse('beyond-repair');
}

function refuse(code: RefusalCode, params: Refusal['params'] = {}): OpenResult {
  return { ok: false, refusal: { code, params } };
}

/** There was something, and nothing of it can be read. An empty journey in its place would be a lie. */
function isLost(list: unknown): boolean {
  return list !== undefined && !(Array.isArray(list) && list.length === 0) && !holdsObjects(list);
}

function holdsObjects(list: unknown): boolean {
  return Array.isArray(list) && list.some(isObject);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
