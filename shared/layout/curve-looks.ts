/** How the curves of a map look: colour, dash and marker, so that up to eight can be told apart, also without colour. */
import type { Curve, Journey, JourneyMap } from '../document/schema.ts';
import type { Marker } from './scene.ts';

/** The palette of curves, in the order in which they are given out. The names are places, the theme has the colours. */
export const CURVE_COLOURS = [
  'curve-1',
  'curve-2',
  'curve-3',
  'curve-4',
  'curve-5',
  'curve-6',
  'curve-7',
  'curve-8',
] as const;
export type CurveColour = (typeof CURVE_COLOURS)[number];

const MARKERS: readonly Marker[] = ['circle', 'square', 'diamond', 'up', 'down', 'hexagon', 'plus', 'cross'];

export interface CurveLook {
  /** A place in the palette, or a colour of its own. */
  colour: string;
  /** Whether it was chosen. */
  ownColour: boolean;
  marker: Marker;
}

/** The looks of a map's curves by id. A curve without a colour takes the first place that no other curve has. */
export function curveLooks(map: Pick<JourneyMap, 'curves'>): ReadonlyMap<string, CurveLook> {
  const taken = new Set(map.curves.map((curve) => curve.colour));
  const looks = new Map<string, CurveLook>();
  map.curves.forEach((curve, i) => {
    const colour = curve.colour ?? CURVE_COLOURS.find((place) => !taken.has(place)) ?? placeAt(i);
    taken.add(colour);
    looks.set(curve.id, { colour, ownColour: curve.colour !== null, marker: markerOf(colour, i) });
  });
  return looks;
}

/** The first place of the palette that no curve of the map has chosen or was given. */
export function freeCurveColour(map: Pick<JourneyMap, 'curves'>): CurveColour {
  const taken = new Set([...curveLooks(map).values()].map((look) => look.colour));
  return CURVE_COLOURS.find((place) => !taken.has(place)) ?? placeAt(map.curves.length);
}

function placeAt(index: number): CurveColour {
  return CURVE_COLOURS[index % CURVE_COLOURS.length] as CurveColour;
}

/** Each place of the palette has a marker of its own; other colours take one by their curve's place in the list. */
function markerOf(colour: string, index: number): Marker {
  const place = CURVE_COLOURS.indexOf(colour as CurveColour);
  return MARKERS[(place < 0 ? index : place) % MARKERS.length] as Marker;
}

/** Whether all curves of the map are of one persona (or of none), so that the time alone tells them apart. */
export function isOnePersona({ curves }: Pick<JourneyMap, 'curves'>): boolean {
  const times = new Set(curves.map((curve) => curve.time));
  return curves.every((curve) => curve.persona === curves[0]?.persona) && times.size === curves.length;
}

/** The curve of the same persona at the other time, or undefined. */
export function counterpart(map: Pick<JourneyMap, 'curves'>, curve: Curve): Curve | undefined {
  return map.curves.find((other) => other.time !== curve.time && other.persona === curve.persona);
}

/**
 * Which two curves to compare when nobody said: today and future of the active curve's persona, else of any persona,
 * else the active curve and its neighbour. Null with fewer than two.
 */
export function curvesToCompare(
  map: Pick<JourneyMap, 'curves'>,
  active: string | null,
): { from: string; to: string } | null {
  const first = map.curves.find((curve) => curve.id === active) ?? map.curves[0];
  if (!first || map.curves.length < 2) return null;
  for (const curve of [first, ...map.curves]) {
    const other = counterpart(map, curve);
    if (other) return curve.time === 'today' ? { from: curve.id, to: other.id } : { from: other.id, to: curve.id };
  }
  const other = map.curves.find((curve) => curve !== first) as Curve;
  return { from: first.id, to: other.id };
}

/** Personas that a curve of this map can be of: those of the map first, then those that its curves have. */
export function personasForCurves(journey: Journey, map: JourneyMap): string[] {
  const known = new Set(journey.personas.map((persona) => persona.id));
  const wanted = [...map.personas, ...map.curves.flatMap((curve) => curve.persona ?? [])];
  return [...new Set(wanted)].filter((id) => known.has(id));
}
