/** The lane of owners: who answers for the touchpoint of each moment. */
import { findById } from '../../document/find.ts';
import type { Lane } from '../../document/schema.ts';
import * as m from '../metrics.ts';
import type { OwnerLabel } from '../scene.ts';
import type { LaneInput } from './lane-input.ts';

/** Lays the owners from y downwards, at least `least` px tall; returns the lane's height. */
export function layOwners(
  { journey, touchpoints, wrapText, momentColumns, translator }: LaneInput,
  lane: Lane,
  y: number,
  least: number,
  owners: OwnerLabel[],
): number {
  let tallest = Math.max(m.OWNERS_MIN_HEIGHT, least);
  const first = owners.length;
  for (const { moment, column } of momentColumns) {
    const names = (touchpoints.get(moment.touchpoint)?.owners ?? [])
      .map((id) => findById(journey.owners, id)?.name ?? '')
      .filter((name) => name !== '');
    const words = names.length > 0 ? translator.list(names) : translator.t('owner.none');
    const lines = wrapText(words, m.OWNER_TEXT, m.COLUMN_WIDTH - m.COLUMN_GAP);
    tallest = Math.max(tallest, lines.length * m.OWNER_TEXT.lineHeight + 2 * m.LANE_PADDING);
    owners.push({
      moment: moment.id,
      lane: lane.id,
      lines,
      missing: names.length === 0,
      x: column.x + m.COLUMN_GAP / 2,
      y: y + m.LANE_PADDING,
      width: m.COLUMN_WIDTH - m.COLUMN_GAP,
      height: 0,
    });
  }
  for (let i = first; i < owners.length; i++) (owners[i] as OwnerLabel).height = tallest - 2 * m.LANE_PADDING;
  return tallest;
}
