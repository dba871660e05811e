/**
 * What opening a file has to tell: a refusal, or the list of everything that was repaired.
 * Codes are closed lists; each has its sentence in the locale files under `finding.` and `refusal.`.
 */
import type { Translator } from '../i18n/translate.ts';

/** What was found and, by the same word, what was done about it. */
export const FINDINGS = [
  'format-restored',
  'version-assumed',
  'field-reset',
  'field-adjusted',
  'text-cut',
  'item-dropped',
  'value-dropped',
  'unsafe-key',
  'id-made',
  'id-unsafe',
  'id-repeated',
  'map-added',
  'lane-added',
  'lane-recreated',
  'stage-added',
  'curve-recreated',
  'touchpoint-recreated',
  'reference-cleared',
  'reference-repeated',
  'parent-loop',
  'note-moved',
  'place-swapped',
  'row-merged',
] as const;
export type FindingCode = (typeof FINDINGS)[number];

/** The things that a finding can be about. */
export const THINGS = [
  'journey',
  'touchpoint',
  'measure',
  'map',
  'stage',
  'moment',
  'curve',
  'lane',
  'note',
  'persona',
  'owner',
  'audit',
  'sheet',
  'row',
  'task',
  'review',
  'interview',
  'pack',
] as const;
export type Thing = (typeof THINGS)[number];

export interface Finding {
  code: FindingCode;
  /** Where in the file: `maps[0].stages[2].name`. */
  path: string;
  /** The part of the journey that it concerns, and what people call it; empty when it has no name. */
  thing: Thing;
  name: string;
  params: Readonly<Record<string, string | number>>;
}

export const REFUSALS = [
  'empty',
  'too-large',
  'too-deep',
  'not-json',
  'truncated',
  'not-a-journey',
  'newer-version',
  'beyond-repair',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface Refusal {
  code: RefusalCode;
  params: Readonly<Record<string, string | number>>;
}

/** One line for people: what it is about, what was wrong and what was done. */
export function describeFinding(finding: Finding, translator: Translator): string {
  const { t } = translator;
  const thing = t(`finding.thing.${finding.thing}`);
  const about = finding.name === '' ? thing : t('finding.named', { thing, name: finding.name });
  return t('finding.line', { about, what: t(`finding.${finding.code}`, finding.params) });
}

/** Says why a file was not opened and what can be done. */
export function describeRefusal(refusal: Refusal, translator: Translator): string {
  return translator.t(`refusal.${refusal.code}`, refusal.params);
}

/** The first `most` findings as lines, and a last line that counts the rest. */
export function describeFindings(findings: readonly Finding[], translator: Translator, most = 40): string[] {
  const lines = findings.slice(0, most).map((finding) => describeFinding(finding, translator));
  if (findings.length > most) lines.push(translator.t('finding.more', { count: findings.length - most }));
  return lines;
}
