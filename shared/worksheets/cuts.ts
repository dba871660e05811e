/** Where a long drawing is cut to fit pages: where nothing is cut through, if there is such a place. Any one unit. */

export interface Span {
  from: number;
  to: number;
}

/** A page that is filled less than this rather takes a place where something is cut. */
const LEAST_FILLED = 0.5;

/**
 * Spans one after another from `from` to `to`, none longer than its page's room. Each ends at a clean place if one is in
 * the further half of the page, else at a possible one, else where the room ends.
 */
export function cutsOf(
  from: number,
  to: number,
  roomOf: (page: number) => number,
  places: { clean: readonly number[]; possible: readonly number[] },
): Span[] {
  const spans: Span[] = [];
  let start = from;
  while (start < to - 0.001) {
    const room = roomOf(spans.length);
    const end = start + room;
    const reach = (list: readonly number[]) => list.findLast((place) => place <= end + 0.001 && place > start + 0.001);
    const clean = reach(places.clean) ?? start;
    const next =
      to <= end + 0.001 ? to : clean >= start + room * LEAST_FILLED ? clean : (reach(places.possible) ?? end);
    spans.push({ from: start, to: next });
    start = next;
  }
  return spans;
}

/** As {@link cutsOf} with the same room on each page, dealt as evenly as the places allow on as few pages. */
export function evenCutsOf(
  from: number,
  to: number,
  room: number,
  places: { clean: readonly number[]; possible: readonly number[] },
): Span[] {
  let best = cutsOf(from, to, () => room, places);
  for (let less = room * 0.97; less > room / 2; less *= 0.97) {
    const cuts = cutsOf(from, to, () => less, places);
    if (cuts.length > best.length) break;
    if (longest(cuts) < longest(best)) best = cuts;
  }
  return best;
}

function longest(spans: readonly Span[]): number {
  return Math.max(0, ...spans.map((span) => span.to - span.from));
}
