/** Who is who on two maps. */
import type { Curve, Lane, Stage } from '../document/schema.ts';
import { searchKey } from '../i18n/translate.ts';
import type { Compared, Standing } from './comparison.ts';
import { type Mark, type Pairing, pairUp, type Side } from './match.ts';

/** All moments of a map in the customer's order, each with where it stands. */
export function standings({ journey, map }: Compared): Standing[] {
  const touchpoints = new Map(journey.touchpoints.map((item) => [item.id, item]));
  return map.stages.flatMap((stage) =>
    stage.moments.map((moment, index) => ({
      moment,
      touchpoint: touchpoints.get(moment.touchpoint) ?? null,
      stage,
      index,
    })),
  );
}

/** Names as one compares them by eye; null for what has none. */
function nameMark(name: string): string | null {
  const key = searchKey(name).trim();
  return key === '' ? null : key;
}

/** Pairs up stages and moments: by id, by touchpoint within the same stage, then anywhere, then by what they are called. */
export function pairMap(
  before: Compared,
  after: Compared,
  beforeMoments: readonly Standing[],
  afterMoments: readonly Standing[],
): { stages: Pairing<Stage>; moments: Pairing<Standing> } {
  const stages = pairUp(before.map.stages, after.map.stages, [(stage) => stage.id, (stage) => nameMark(stage.name)]);
  // A stage's pair goes by the id of its earlier side; ids of the later side alone name nothing.
  const within: Mark<Standing> = ({ stage }, side) => {
    const partner = stages.partnerOf(stage);
    return partner ? (side === 'before' ? stage.id : partner.id) : null;
  };
  const inStage =
    (mark: Mark<Standing>): Mark<Standing> =>
    (item, side) => {
      const [place, known] = [within(item, side), mark(item, side)];
      return place === null || known === null ? null : `${place}\n${known}`;
    };
  const byTouchpoint: Mark<Standing> = ({ touchpoint }) => touchpoint?.id ?? null;
  const byEntry: Mark<Standing> = ({ touchpoint }) => touchpoint?.catalogue ?? null;
  const byName: Mark<Standing> = ({ touchpoint }) => touchpoint && nameMark(touchpoint.name);
  const moments = pairUp(beforeMoments, afterMoments, [
    ({ moment }) => moment.id,
    inStage(byTouchpoint),
    byTouchpoint,
    inStage(byEntry),
    inStage(byName),
    byEntry,
    byName,
  ]);
  pairByContent(before.map.stages, after.map.stages, stages, beforeMoments, moments);
  // Nameless ones are left that hold nothing known.
  pairUp(before.map.stages, after.map.stages, [({ name }) => (nameMark(name) === null ? '' : null)], stages);
  return { stages, moments };
}

/** Stages that nothing else knows are the same when they hold the same moments: the most in common first. */
function pairByContent(
  before: readonly Stage[],
  after: readonly Stage[],
  stages: Pairing<Stage>,
  beforeMoments: readonly Standing[],
  moments: Pairing<Standing>,
): void {
  const common = new Map<Stage, Map<Stage, number>>();
  for (const standing of beforeMoments) {
    const partner = moments.partnerOf(standing);
    if (!partner || stages.partnerOf(standing.stage) || stages.partnerOf(partner.stage)) continue;
    const counts = common.get(standing.stage) ?? new Map<Stage, number>();
    counts.set(partner.stage, (counts.get(partner.stage) ?? 0) + 1);
    common.set(standing.stage, counts);
  }
  const placeBefore = new Map(before.map((stage, index) => [stage, index]));
  const placeAfter = new Map(after.map((stage, index) => [stage, index]));
  const candidates = [...common].flatMap(([one, counts]) =>
    [...counts].map(([other, count]) => {
      const [from, to] = [placeBefore.get(one) ?? 0, placeAfter.get(other) ?? 0];
      return { one, other, count, apart: Math.abs(from - to), along: from + to };
    }),
  );
  candidates.sort((a, b) => b.count - a.count || a.apart - b.apart || a.along - b.along);
  for (const { one, other } of candidates) {
    if (!stages.partnerOf(one) && !stages.partnerOf(other)) stages.add(one, other);
  }
}

export function pairCurves(before: Compared, after: Compared): Pairing<Curve> {
  const personaOf = (curve: Curve, side: Side) => {
    const { personas } = (side === 'before' ? before : after).journey;
    return nameMark(personas.find((persona) => persona.id === curve.persona)?.name ?? '') ?? '';
  };
  const pairing = pairUp(before.map.curves, after.map.curves, [
    (curve) => curve.id,
    (curve, side) => `${curve.time}\n${personaOf(curve, side)}\n${nameMark(curve.name) ?? ''}`,
    (curve, side) => `${curve.time}\n${personaOf(curve, side)}`,
    (curve) => curve.time,
  ]);
  // A map of today beside one of the future: better held against each other than not at all.
  const none = before.map.curves.every((curve) => !pairing.partnerOf(curve));
  return none ? pairUp(before.map.curves, after.map.curves, [() => ''], pairing) : pairing;
}

export function pairLanes(before: readonly Lane[], after: readonly Lane[]): Pairing<Lane> {
  return pairUp(before, after, [
    (lane) => lane.id,
    (lane) => `${lane.kind}\n${lane.role}\n${nameMark(lane.name) ?? ''}`,
    (lane) => `${lane.kind}\n${lane.role}`,
  ]);
}
