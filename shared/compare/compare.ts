/**
 * Two maps held against each other: what was added, removed, moved, renamed, felt better or worse.
 * They may be two maps of one file, or one map as it was in an earlier version of the file.
 */
import type { Journey, Owner, Stage, Touchpoint } from '../document/schema.ts';
import {
  type Compared,
  type Comparison,
  type CurvePair,
  DETAILS,
  type Detail,
  differs,
  FACTS,
  type Fact,
  type FeltChange,
  type MomentPair,
  type Pair,
  pairs,
  type StagePair,
  type Standing,
} from './comparison.ts';
import type { Pairing, Side } from './match.ts';
import { comparedNotes } from './notes.ts';
import { movedOf } from './order.ts';
import { pairCurves, pairLanes, pairMap, standings } from './pairing.ts';

/** Compares by what things are: ids first, then touchpoint, catalogue entry and name, in the order of the map. */
export function compareMaps(before: Compared, after: Compared): Comparison {
  const beforeMoments = standings(before);
  const afterMoments = standings(after);
  const { stages: stagePartners, moments: momentPartners } = pairMap(before, after, beforeMoments, afterMoments);

  const curves = pairs(before.map.curves, after.map.curves, pairCurves(before, after)).map((pair) => ({
    ...pair,
    renamed: differs(pair, (curve) => curve.name),
  }));
  const stages = comparedStages(before.map.stages, after.map.stages, stagePartners);
  const shared = curves.filter((pair) => pair.before && pair.after);
  const moments = comparedMoments(
    pairs(beforeMoments, afterMoments, momentPartners),
    (one, other) => stagePartners.partnerOf(one) === other,
    (pair) => feltOn(pair, shared),
    { before: before.journey, after: after.journey },
  );
  const lanePartners = pairLanes(before.map.lanes, after.map.lanes);
  const lanes = pairs(before.map.lanes, after.map.lanes, lanePartners).map((pair) => ({
    ...pair,
    renamed: differs(pair, (lane) => lane.name),
  }));
  const notes = comparedNotes(before.map, after.map, afterMoments, {
    stages: stagePartners,
    moments: momentPartners,
    lanes: lanePartners,
  });
  return { before, after, facts: changedFacts(before, after), stages, moments, notes, curves, lanes };
}

function comparedStages(before: readonly Stage[], after: readonly Stage[], partners: Pairing<Stage>): StagePair[] {
  const found = pairs(before, after, partners);
  const moved = movedAmong(found, orderOf(before), orderOf(after));
  return found.map((pair) => ({
    ...pair,
    moved: moved.has(pair),
    renamed: differs(pair, (stage) => stage.name),
    phase: differs(pair, (stage) => stage.phase),
  }));
}

function orderOf<T>(items: readonly T[]): (item: T) => number {
  const places = new Map(items.map((item, index) => [item, index]));
  return (item) => places.get(item) ?? 0;
}

function movedAmong<T extends { id: string }>(
  found: readonly Pair<T>[],
  placeBefore: (item: T) => number,
  placeAfter: (item: T) => number,
): Set<Pair<T>> {
  const placed = found.flatMap((pair) =>
    pair.before && pair.after
      ? [
          {
            pair,
            before: placeBefore(pair.before),
            after: placeAfter(pair.after),
            beforeId: pair.before.id,
            afterId: pair.after.id,
          },
        ]
      : [],
  );
  return new Set([...movedOf(placed)].map(({ pair }) => pair));
}

function comparedMoments(
  found: readonly Pair<Standing>[],
  isSameStage: (one: Stage, other: Stage) => boolean,
  felt: (pair: Pair<Standing>) => FeltChange[],
  journeys: { before: Journey; after: Journey },
): MomentPair[] {
  const stayed = new Map<
    Stage,
    { pair: Pair<Standing>; before: number; after: number; beforeId: string; afterId: string }[]
  >();
  const moved = new Map<Pair<Standing>, 'stage' | 'order'>();
  for (const pair of found) {
    const { before, after } = pair;
    if (!before || !after) continue;
    if (!isSameStage(before.stage, after.stage)) {
      moved.set(pair, 'stage');
      continue;
    }
    const placed = {
      pair,
      before: before.index,
      after: after.index,
      beforeId: before.moment.id,
      afterId: after.moment.id,
    };
    const beside = stayed.get(before.stage);
    if (beside) beside.push(placed);
    else stayed.set(before.stage, [placed]);
  }
  for (const placed of stayed.values()) for (const { pair } of movedOf(placed)) moved.set(pair, 'order');

  const names = { before: ownerNames(journeys.before.owners), after: ownerNames(journeys.after.owners) };
  return found.map((pair) => {
    const { before, after } = pair;
    const feelings = before && after ? felt(pair) : [];
    return {
      ...pair,
      moved: moved.get(pair) ?? null,
      renamed: differs(pair, ({ touchpoint }) => touchpoint?.name ?? ''),
      truth: differs(pair, ({ moment }) => moment.momentOfTruth)
        ? after?.moment.momentOfTruth
          ? 'gained'
          : 'lost'
        : null,
      details: before && after ? changedDetails(before, after, feelings, names) : [],
      felt: feelings,
    };
  });
}

function ownerNames(owners: readonly Owner[]): (touchpoint: Touchpoint | null) => string {
  const names = new Map(owners.map((owner) => [owner.id, owner.name]));
  return (touchpoint) =>
    (touchpoint?.owners ?? [])
      .map((id) => names.get(id) ?? '')
      .sort()
      .join('\n');
}

function feltOn({ before, after }: Pair<Standing>, curves: readonly CurvePair[]): FeltChange[] {
  return curves.flatMap((curve) => {
    const was = before?.moment.feelings[curve.before?.id ?? ''] ?? null;
    const is = after?.moment.feelings[curve.after?.id ?? ''] ?? null;
    if (was === null && is === null) return [];
    return [{ curve, before: was, after: is, by: was === null || is === null ? null : tenths(is - was) }];
  });
}

/** A difference may be twice as far as the scale reaches. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

function changedDetails(
  before: Standing,
  after: Standing,
  felt: readonly FeltChange[],
  names: Record<Side, (touchpoint: Touchpoint | null) => string>,
): Detail[] {
  const [was, is] = [before.touchpoint, after.touchpoint];
  const changed: Record<Detail, boolean> = {
    action: before.moment.action !== after.moment.action,
    time: (before.moment.time ?? '') !== (after.moment.time ?? ''),
    evidence: before.moment.evidence !== after.moment.evidence,
    feeling: felt.some(({ by }) => by === null),
    channel: was?.channel !== is?.channel,
    device: was?.device !== is?.device,
    control: was?.control !== is?.control,
    owner: names.before(was) !== names.after(is),
    influence: was?.influence !== is?.influence,
  };
  return DETAILS.filter((detail) => changed[detail]);
}

function changedFacts(before: Compared, after: Compared): Fact[] {
  const personas = ({ journey, map }: Compared) =>
    map.personas.map((id) => journey.personas.find((persona) => persona.id === id)?.name ?? '').join('\n');
  const changed: Record<Fact, boolean> = {
    // Two maps are called differently as a matter of course.
    map: before.map.id === after.map.id && before.map.name !== after.map.name,
    scenario: before.map.scenario !== after.map.scenario,
    persona: personas(before) !== personas(after),
  };
  return FACTS.filter((fact) => changed[fact]);
}
