/**
 * What a map leaves open, said with a place to look at: the findings beside a map.
 * (What was repaired in a file on opening is another matter: document/findings.ts.)
 */
import { isUnderStage } from '../document/find.ts';
import type { Curve, Journey, JourneyMap, Moment, Stage, Touchpoint } from '../document/schema.ts';

/** What is looked for, in the order it is shown. Words: `check.<kind>`. */
export const CHECKS = [
  'bad-truth',
  'cold-handoff',
  'unowned',
  'no-influence',
  'crowded-stage',
  'empty-stage',
  'no-feeling',
  'guess',
] as const;
export type Check = (typeof CHECKS)[number];

/** One thing found, and where on the map it is. */
export type Observation =
  /** A moment of truth that feels bad; `value` is the worst of today's curves there. */
  | { check: 'bad-truth'; moment: string; touchpoint: string; value: number }
  /** The customer comes from `before` to this moment, and nobody who answered there answers here. */
  | { check: 'cold-handoff'; moment: string; touchpoint: string; before: string }
  /** Touchpoints are named once each, at the first moment that meets them. */
  | { check: 'unowned' | 'no-influence'; moment: string; touchpoint: string }
  | { check: 'no-feeling' | 'guess'; moment: string; touchpoint: string }
  | { check: 'crowded-stage'; stage: string; contacts: number; limit: number }
  | { check: 'empty-stage'; stage: string };

export type Observations = Readonly<Record<Check, readonly Observation[]>>;

type Found = { [K in Check]: Observation[] };

const remembered = new WeakMap<JourneyMap, { touchpoints: readonly Touchpoint[]; observations: Observations }>();

/** Everything that the map leaves open, in map order; one walk over stages, moments and notes. Remembered for each state of a map. */
export function observe(journey: Journey, map: JourneyMap): Observations {
  const known = remembered.get(map);
  if (known?.touchpoints === journey.touchpoints) return known.observations;
  const observations = look(journey, map);
  remembered.set(map, { touchpoints: journey.touchpoints, observations });
  return observations;
}

/** Where an observation is looked at. */
export function placeOf(observation: Observation): { kind: 'stage' | 'moment'; id: string } {
  return 'stage' in observation ? { kind: 'stage', id: observation.stage } : { kind: 'moment', id: observation.moment };
}

function look(journey: Journey, map: JourneyMap): Observations {
  const found: Found = {
    'bad-truth': [],
    'cold-handoff': [],
    unowned: [],
    'no-influence': [],
    'crowded-stage': [],
    'empty-stage': [],
    'no-feeling': [],
    guess: [],
  };
  const touchpoints = new Map(journey.touchpoints.map((item) => [item.id, item]));
  const today = map.curves.filter((curve) => curve.time === 'today');
  const isNoted = notedBorders(map);
  const met = new Set<string>();
  let before: { moment: Moment; touchpoint: Touchpoint } | undefined;
  let at = 0;
  for (const stage of map.stages) {
    lookAtStage(stage, map.contactLimit, found);
    for (const moment of stage.moments) {
      const touchpoint = touchpoints.get(moment.touchpoint);
      if (touchpoint) {
        lookAtMoment(moment, today, found);
        if (!met.has(touchpoint.id)) {
          met.add(touchpoint.id);
          lookAtTouchpoint(touchpoint, moment, found);
        }
        if (before && isHandoff(before.touchpoint, touchpoint) && !isNoted(at)) {
          found['cold-handoff'].push({
            check: 'cold-handoff',
            moment: moment.id,
            touchpoint: touchpoint.id,
            before: before.moment.id,
          });
        }
        before = { moment, touchpoint };
      }
      at++;
    }
  }
  return found;
}

function lookAtStage(stage: Stage, limit: number | null, found: Found): void {
  const contacts = stage.moments.length;
  if (contacts === 0) found['empty-stage'].push({ check: 'empty-stage', stage: stage.id });
  if (limit !== null && contacts > limit)
    found['crowded-stage'].push({ check: 'crowded-stage', stage: stage.id, contacts, limit });
}

/** A map without a curve for today asks for no feelings of today. */
function lookAtMoment(moment: Moment, today: readonly Curve[], found: Found): void {
  const { id, touchpoint } = moment;
  let worst: number | undefined;
  for (const curve of today) {
    const value = moment.feelings[curve.id];
    if (value !== undefined && (worst === undefined || value < worst)) worst = value;
  }
  if (today.length > 0 && worst === undefined)
    found['no-feeling'].push({ check: 'no-feeling', moment: id, touchpoint });
  if (moment.momentOfTruth && worst !== undefined && worst < 0)
    found['bad-truth'].push({ check: 'bad-truth', moment: id, touchpoint, value: worst });
  if (moment.evidence === 'guess') found.guess.push({ check: 'guess', moment: id, touchpoint });
}

function lookAtTouchpoint(touchpoint: Touchpoint, moment: Moment, found: Found): void {
  if (touchpoint.owners.length === 0)
    found.unowned.push({ check: 'unowned', moment: moment.id, touchpoint: touchpoint.id });
  if (touchpoint.control === 'indirect' && touchpoint.influence.trim() === '')
    found['no-influence'].push({ check: 'no-influence', moment: moment.id, touchpoint: touchpoint.id });
}

/**
 * Whether the customer is passed on: both touchpoints are somebody's, and nobody answers for both.
 * A touchpoint that nobody owns hands nothing over: that is a finding of its own.
 */
function isHandoff(from: Touchpoint, to: Touchpoint): boolean {
  return from.owners.length > 0 && to.owners.length > 0 && !from.owners.some((owner) => to.owners.includes(owner));
}

/**
 * Tells whether a note stands on the border before the moment at a place in map order: in whatever lane, under one of the
 * two moments alone or under just the two. Longer runs and whole stages tell of a stretch of the journey, not of this place.
 */
function notedBorders(map: JourneyMap): (at: number) => boolean {
  const places = new Map<string, number>();
  for (const stage of map.stages) for (const moment of stage.moments) places.set(moment.id, places.size);
  const noted = new Uint8Array(places.size + 1);
  for (const { place } of map.notes) {
    if (isUnderStage(place)) continue;
    const first = places.get(place.from);
    const last = places.get(place.to);
    if (first === undefined || last === undefined) continue;
    // The border before the moment, and the one behind it.
    if (last === first) noted.fill(1, first, first + 2);
    else if (last === first + 1) noted[last] = 1;
  }
  return (at) => noted[at] === 1;
}
