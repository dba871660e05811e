/** New rounds and sheets, whole with every default; apart from other new parts, which the window needs at its start. */
import type { AuditRound, AuditSheet } from '../document/schema.ts';

/** A round without sheets. */
export function newRound(from: Pick<AuditRound, 'id' | 'name'> & Partial<AuditRound>): AuditRound {
  return { date: null, site: '', map: null, sheets: [], ...from };
}

/** One auditor's empty sheet. */
export function newSheet(from: Pick<AuditSheet, 'id'> & Partial<AuditSheet>): AuditSheet {
  return { auditor: '', rows: [], ...from };
}
