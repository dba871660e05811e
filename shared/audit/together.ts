/** What all auditors of a round wrote about a touchpoint, each thing once. */
import type { AuditRound } from '../document/schema.ts';

export interface WrittenTogether {
  /** A line for each auditor who wrote something else. */
  saw: string;
  change: string;
  /** Ids of those who are to do it. */
  owners: string[];
  /** ISO dates, the earliest first. */
  due: string[];
}

export function writtenAt(round: AuditRound, touchpoint: string): WrittenTogether {
  const rows = round.sheets.flatMap((sheet) => sheet.rows.filter((row) => row.touchpoint === touchpoint));
  const once = (texts: readonly (string | null | undefined)[]) =>
    [...new Set(texts.filter((text) => !!text))] as string[];
  return {
    saw: once(rows.map(({ saw }) => saw)).join('\n'),
    change: once(rows.map(({ change }) => change)).join('\n'),
    owners: once(rows.map(({ owner }) => owner)),
    due: once(rows.map(({ due }) => due)).toSorted(),
  };
}
