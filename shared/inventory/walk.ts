/**
 * The order in which touchpoints are walked past, apart from the order of the stages.
 * What the journey does not list follows as the maps meet it, and behind that what is on no map.
 */
import { momentsOf } from '../document/find.ts';
import type { Journey } from '../document/schema.ts';
import type { Edit } from '../edits/edit.ts';

/** Ids of all touchpoints, each once, in walk order. */
export function walkOrderOf(journey: Journey): string[] {
  const natural = naturalOrder(journey);
  const known = new Set(natural);
  const listed = new Set(journey.walkOrder.filter((id) => known.has(id)));
  return [...listed, ...natural.filter((id) => !listed.has(id))];
}

/** As the maps meet them, map after map; what is on no map in the order of the inventory. */
function naturalOrder(journey: Journey): string[] {
  const met = journey.maps.flatMap((map) => momentsOf(map).map((moment) => moment.touchpoint));
  return [...new Set([...met, ...journey.touchpoints.map((touchpoint) => touchpoint.id)])];
}

/** Puts a touchpoint right before another in walk order, or at the end. */
export function moveInWalk(journey: Journey, id: string, before: string | null): Edit {
  const order = walkOrderOf(journey).filter((item) => item !== id);
  const at = before === null ? order.length : order.indexOf(before);
  order.splice(at < 0 ? order.length : at, 0, id);
  return { edit: 'setJourney', fields: { walkOrder: needed(journey, order) } };
}

/** The beginning of the order that must be listed: what stands behind it as it would anyway need not be. */
function needed(journey: Journey, order: readonly string[]): string[] {
  const place = new Map(naturalOrder(journey).map((id, index) => [id, index]));
  let length = order.length;
  for (let next = Number.POSITIVE_INFINITY; length > 0; length--) {
    const here = place.get(order[length - 1] as string) as number;
    if (here > next) break;
    next = here;
  }
  return order.slice(0, length);
}
