/**
 * Who takes a change on and by when, as it is written into the column "Owner · due" of a checklist:
 * "Linh · 12.5.2027", "workshop 3/4/27", "مینا ۱۴۰۶/۰۲/۱۲".
 */
import type { AuditRound, Language } from '../document/schema.ts';
import { readDate } from '../i18n/typed.ts';
import { titleOf } from './task.ts';

export interface Assigned {
  /** Of a person or a department; empty: there is none, or none that can be told from other writing. */
  name: string;
  /** ISO. */
  due: string | null;
}

/** What parts a name from a date. */
const BETWEEN = /^[\s·•,،;؛:|/–—-]+|[\s·•,،;؛:|/–—-]+$/gu;
/** Where a number begins. */
const NUMBER = /(?<!\p{Nd})\p{Nd}/gu;

export function readAssigned(text: string, language: Language): Assigned {
  const line = titleOf(text);
  for (const { index } of line.matchAll(NUMBER)) {
    const due = readDate(line.slice(index), language);
    if (due) return { name: nameIn(line.slice(0, index)), due };
  }
  return { name: nameIn(line), due: null };
}

/** A name has no figures: "Linh 12/5" is a date without its year, and nobody's name. */
function nameIn(text: string): string {
  return /\p{Nd}/u.test(text) ? '' : text.replace(BETWEEN, '');
}

/** What the sheets of a round say of who takes this change of the touchpoint on; the first that says anything counts. */
export function assignedAt(round: AuditRound, touchpoint: string, title: string): string {
  const rows = round.sheets.flatMap((sheet) => sheet.rows).filter((row) => row.touchpoint === touchpoint);
  return rows.find((row) => row.assigned && titleOf(row.change) === title)?.assigned ?? '';
}
