/**
 * The rows of an audit in the order of the walk: from place to place, whatever the stage. For paper and screen alike.
 * A place is what a touchpoint is part of; what is part of nothing is met on its channel.
 */
import type { Journey, Touchpoint } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import type { AuditListRow, AuditStage } from './audit-rows.ts';

export interface WalkPlace {
  /** The touchpoint that the others are part of; null: they share a channel only. */
  whole: Touchpoint | null;
  channel: Touchpoint['channel'];
  rows: AuditListRow[];
}

/** The rows in walk order, as long as the place stays the same under one head. Codes are those of the other sheets. */
export function walkPlaces(
  journey: Pick<Journey, 'touchpoints' | 'walkOrder'>,
  stages: readonly AuditStage[],
): WalkPlace[] {
  const walk = new Map(journey.walkOrder.map((id, index) => [id, index]));
  const orderOf = ({ touchpoint }: AuditListRow) => walk.get(touchpoint.id) ?? walk.size;
  const rows = stages.flatMap((stage) => stage.rows).toSorted((a, b) => orderOf(a) - orderOf(b));
  const wholes = new Set(journey.touchpoints.map(({ parent }) => parent));
  const places: WalkPlace[] = [];
  for (const row of rows) {
    const { touchpoint } = row;
    const own = wholes.has(touchpoint.id) ? touchpoint : null;
    const whole = journey.touchpoints.find(({ id }) => id === touchpoint.parent) ?? own;
    const last = places.at(-1);
    const goesOn = last && last.whole === whole && (whole !== null || last.channel === touchpoint.channel);
    if (goesOn) last.rows.push(row);
    else places.push({ whole, channel: touchpoint.channel, rows: [row] });
  }
  return places;
}

/** What the place is called; that of a channel only in the language of the words. */
export function placeName({ whole, channel }: Pick<WalkPlace, 'whole' | 'channel'>, { t }: Translator): string {
  return whole?.name.trim() || t(`channel.${channel}`);
}
