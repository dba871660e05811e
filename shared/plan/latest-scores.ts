/** The scores a touchpoint got when it was last walked past. */
import type { AuditRound, Criterion, Journey } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';

export interface LatestScores {
  round: AuditRound;
  /** Mean of the auditors, 0 … 4; "na" where all who answered say so; null where nobody did. */
  scores: Record<Criterion, number | 'na' | null>;
}

/** From the newest round that scores the touchpoint at all; null when none does. */
export function latestScores(journey: Journey, touchpoint: string): LatestScores | null {
  let latest: LatestScores | null = null;
  for (const round of journey.audits) {
    if (latest && (round.date ?? '') < (latest.round.date ?? '')) continue;
    const rows = round.sheets.flatMap((sheet) => sheet.rows.filter((row) => row.touchpoint === touchpoint));
    if (!rows.some((row) => Object.keys(row.scores).length > 0)) continue;
    const scores = {} as LatestScores['scores'];
    for (const criterion of CRITERIA) {
      const given = rows.map((row) => row.scores[criterion]).filter((score) => score !== undefined);
      const numbers = given.filter((score) => score !== 'na');
      const sum = numbers.reduce((total, score) => total + score, 0);
      scores[criterion] = numbers.length > 0 ? sum / numbers.length : given.length > 0 ? 'na' : null;
    }
    latest = { round, scores };
  }
  return latest;
}
