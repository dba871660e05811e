/** The touchpoints that customers are asked about: the same rows and codes on paper and where they are typed back. */
import type { Interview, Journey, JourneyMap } from '../document/schema.ts';
import { translatorFor } from '../i18n/translate.ts';
import { auditRows } from '../worksheets/audit-rows.ts';

export interface AskedTouchpoint {
  /** Id of the touchpoint. */
  id: string;
  name: string;
  stage: string;
  /** As printed; empty for what the map does not meet. */
  code: string;
}

/** Each touchpoint of the map once, in the customer's order. */
export function askedOf(journey: Journey, map: JourneyMap): AskedTouchpoint[] {
  return auditRows(journey, map, translatorFor(journey.language)).flatMap(({ stage, rows }) =>
    rows.map(({ touchpoint, code }) => ({
      id: touchpoint.id,
      name: touchpoint.name.trim(),
      stage: stage.name.trim(),
      code,
    })),
  );
}

/** With what was answered about touchpoints that the map does not meet (any more), after the others. */
export function askedIn(journey: Journey, map: JourneyMap | undefined, interviews: readonly Interview[]) {
  const asked = map ? askedOf(journey, map) : [];
  const known = new Set(asked.map(({ id }) => id));
  const spoken = new Set(interviews.flatMap(({ rows }) => rows.map((row) => row.touchpoint)));
  const others = journey.touchpoints.filter(({ id }) => spoken.has(id) && !known.has(id));
  return [...asked, ...others.map(({ id, name }): AskedTouchpoint => ({ id, name: name.trim(), stage: '', code: '' }))];
}
