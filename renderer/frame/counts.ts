/** What the status bar counts on a map. */
import { momentsOf } from '../../shared/document/find.ts';
import type { Journey, JourneyMap } from '../../shared/document/schema.ts';

export interface MapCounts {
  /** Different touchpoints on the map. */
  touchpoints: number;
  truths: number;
  /** Touchpoints on the map that nobody answers for. */
  unowned: number;
}

export function countMap(journey: Journey, map: JourneyMap): MapCounts {
  const moments = momentsOf(map);
  const met = new Set(moments.map((moment) => moment.touchpoint));
  return {
    touchpoints: met.size,
    truths: moments.filter((moment) => moment.momentOfTruth).length,
    unowned: journey.touchpoints.filter(({ id, owners }) => met.has(id) && owners.length === 0).length,
  };
}
