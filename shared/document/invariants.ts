/**
 * The rules of a document that a schema cannot say: ids are unique, nothing points at what is not there, notes
 * stand under unbroken runs. One walk both checks and mends, so the two cannot disagree:
 * a rule reports first and then, only when mending, sets things right, keeping what people wrote wherever it can.
 */
import { newCurve, newLane, newMap, newStage, newTouchpoint } from './blank.ts';
import { roundFeeling } from './feeling.ts';
import { isUnderStage } from './find.ts';
import type { Finding, FindingCode } from './findings.ts';
import { isUnsafeId } from './limits.ts';
import { type Path, type Report, startReport } from './report.ts';
import type { Journey, JourneyMap, Lane, Moment, Note, Place, Stage } from './schema.ts';
import { TEXT_LIMIT } from './terms.ts';

/** Every id that repair makes begins so. */
export const MADE_ID_PREFIX = 'made-';

/** Lanes or curves that one map gets back at most; a file that names more of them was not made by people. */
const RECREATED_LIMIT = 12;

/** Everything that breaks a rule of the document; empty for a healthy one. The journey must fit the schema. */
export function invariantBreaks(journey: Journey): Finding[] {
  const report = startReport(journey);
  inspect(journey, report, null);
  return report.findings;
}

/** Makes every rule hold, in place, and reports each change. `freshId` gives ids that nothing in the document has. */
export function mendInvariants(journey: Journey, report: Report, freshId: (path: Path) => string): void {
  inspect(journey, report, freshId);
}

type Kind =
  | 'journey'
  | 'touchpoint'
  | 'map'
  | 'stage'
  | 'moment'
  | 'curve'
  | 'lane'
  | 'note'
  | 'persona'
  | 'owner'
  | 'audit'
  | 'other';

interface Walk {
  journey: Journey;
  /** What each id is the id of. */
  kinds: Map<string, Kind>;
  freshId: (path: Path) => string;
  /** Reports a break; true when it is to be mended. */
  broken(code: FindingCode, path: Path, params?: Readonly<Record<string, string | number>>): boolean;
}

function inspect(journey: Journey, report: Report, freshId: ((path: Path) => string) | null): void {
  const walk: Walk = {
    journey,
    kinds: new Map(),
    freshId: freshId ?? (() => ''),
    broken: (code, path, params) => {
      report.add(code, path, params);
      return freshId !== null;
    },
  };
  checkIds(walk);
  if (journey.maps.length === 0 && walk.broken('map-added', ['maps'])) {
    const newId = () => register(walk, walk.freshId(['maps', 0]), 'other');
    const map = newMap({ id: register(walk, walk.freshId(['maps', 0]), 'map'), name: '', newId });
    journey.maps.push(map);
  }
  checkTouchpoints(walk);
  journey.maps.forEach((map, m) => {
    checkMap(walk, map, ['maps', m]);
  });
  journey.audits.forEach((round, r) => {
    clearUnless(walk, round, 'map', 'map', ['audits', r]);
    round.sheets.forEach((sheet, s) => {
      oneRowEach(walk, sheet, ['audits', r, 'sheets', s], (first, row) => {
        first.scores = { ...row.scores, ...first.scores };
        first.saw = joined(first.saw, row.saw);
        first.change = joined(first.change, row.change);
        if (row.owner != null) first.owner ??= row.owner;
        if (row.due != null) first.due ??= row.due;
      });
      sheet.rows.forEach((row, i) => {
        clearUnless(walk, row, 'owner', 'owner', ['audits', r, 'sheets', s, 'rows', i]);
      });
    });
  });
  journey.interviews.forEach((interview, i) => {
    const path = ['interviews', i];
    clearUnless(walk, interview, 'map', 'map', path);
    clearUnless(walk, interview, 'persona', 'persona', path);
    oneRowEach(walk, interview, path, (first, row) => {
      first.met ??= row.met;
      first.feeling ??= row.feeling;
      first.says = joined(first.says, row.says);
    });
  });
  journey.tasks.forEach((task, t) => {
    const path = ['tasks', t];
    clearUnless(walk, task, 'touchpoint', 'touchpoint', path);
    clearUnless(walk, task, 'map', 'map', path);
    clearUnless(walk, task, 'note', 'note', path);
    clearUnless(walk, task, 'round', 'audit', path);
    clearUnless(walk, task, 'owner', 'owner', path);
  });
  keepKnown(walk, journey.walkOrder, 'touchpoint', ['walkOrder']);
}

function register(walk: Walk, id: string, kind: Kind): string {
  walk.kinds.set(id, kind);
  return id;
}

function checkIds(walk: Walk): void {
  const { journey } = walk;
  register(walk, journey.id, 'journey');
  if (isUnsafeId(journey.id) && walk.broken('id-unsafe', ['id'], { id: journey.id })) {
    journey.id = register(walk, walk.freshId(['id']), 'journey');
  }
  const check = (items: readonly { id: string }[], kind: Kind, path: Path) => {
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as { id: string };
      const repeated = walk.kinds.has(item.id);
      if (!repeated && !isUnsafeId(item.id)) walk.kinds.set(item.id, kind);
      else if (walk.broken(repeated ? 'id-repeated' : 'id-unsafe', [...path, i], { id: item.id })) {
        item.id = register(walk, walk.freshId([...path, i]), kind);
      }
    }
  };
  check(journey.touchpoints, 'touchpoint', ['touchpoints']);
  check(journey.maps, 'map', ['maps']);
  check(journey.personas, 'persona', ['personas']);
  check(journey.owners, 'owner', ['owners']);
  check(journey.audits, 'audit', ['audits']);
  check(journey.tasks, 'other', ['tasks']);
  check(journey.reviews, 'other', ['reviews']);
  check(journey.interviews, 'other', ['interviews']);
  journey.interviews.forEach((interview, i) => {
    check(interview.unlisted, 'other', ['interviews', i, 'unlisted']);
  });
  check(journey.packs, 'other', ['packs']);
  journey.packs.forEach((pack, p) => {
    check(pack.agenda, 'other', ['packs', p, 'agenda']);
  });
  journey.maps.forEach((map, m) => {
    check(map.stages, 'stage', ['maps', m, 'stages']);
    map.stages.forEach((stage, s) => {
      check(stage.moments, 'moment', ['maps', m, 'stages', s, 'moments']);
    });
    check(map.curves, 'curve', ['maps', m, 'curves']);
    check(map.lanes, 'lane', ['maps', m, 'lanes']);
    check(map.notes, 'note', ['maps', m, 'notes']);
  });
  journey.touchpoints.forEach((touchpoint, t) => {
    if (touchpoint.measures.length > 0) check(touchpoint.measures, 'other', ['touchpoints', t, 'measures']);
  });
  journey.personas.forEach((persona, p) => {
    check(persona.fields, 'other', ['personas', p, 'fields']);
  });
  journey.audits.forEach((round, r) => {
    check(round.sheets, 'other', ['audits', r, 'sheets']);
  });
}

/** A reference to what is not there is cleared. */
function clearUnless<Key extends string>(
  walk: Walk,
  item: { [K in Key]?: string | null | undefined },
  key: Key,
  kind: Kind,
  path: Path,
): void {
  const reference = item[key];
  if (reference == null || walk.kinds.get(reference) === kind) return;
  if (walk.broken('reference-cleared', [...path, key], { field: key })) item[key] = null as (typeof item)[Key];
}

/** A list of references keeps those that are there, each once. */
function keepKnown(walk: Walk, references: string[], kind: Kind, path: Path): void {
  if (references.length === 0) return;
  const seen = new Set<string>();
  const field = String(path.findLast((step) => typeof step === 'string'));
  const kept = references.filter((reference, i) => {
    const known = walk.kinds.get(reference) === kind;
    if (known && !seen.has(reference)) {
      seen.add(reference);
      return true;
    }
    return !walk.broken(known ? 'reference-repeated' : 'reference-cleared', [...path, i], { field });
  });
  if (kept.length < references.length) references.splice(0, references.length, ...kept);
}

function checkTouchpoints(walk: Walk): void {
  const { touchpoints } = walk.journey;
  let nested = false;
  touchpoints.forEach((touchpoint, t) => {
    clearUnless(walk, touchpoint, 'parent', 'touchpoint', ['touchpoints', t]);
    keepKnown(walk, touchpoint.owners, 'owner', ['touchpoints', t, 'owners']);
    nested ||= touchpoint.parent !== null;
  });
  if (nested) checkParents(walk);
}

/** Nothing is a part of itself, however far round. */
function checkParents(walk: Walk): void {
  const { touchpoints } = walk.journey;
  const placeOf = new Map(touchpoints.map((touchpoint, t) => [touchpoint.id, t]));
  const settled = new Set<number>();
  for (let start = 0; start < touchpoints.length; start++) {
    const chain = new Set<number>();
    let at: number | undefined = start;
    while (at !== undefined && !settled.has(at)) {
      chain.add(at);
      const touchpoint = touchpoints[at] as (typeof touchpoints)[number];
      const next: number | undefined = touchpoint.parent === null ? undefined : placeOf.get(touchpoint.parent);
      if (next !== undefined && chain.has(next)) {
        if (walk.broken('parent-loop', ['touchpoints', at, 'parent'])) touchpoint.parent = null;
        break;
      }
      at = next;
    }
    for (const index of chain) settled.add(index);
  }
}

function checkMap(walk: Walk, map: JourneyMap, path: Path): void {
  keepKnown(walk, map.personas, 'persona', [...path, 'personas']);
  map.curves.forEach((curve, c) => {
    clearUnless(walk, curve, 'persona', 'persona', [...path, 'curves', c]);
  });
  if (!map.lanes.some((lane) => lane.kind === 'touchpoints') && walk.broken('lane-added', [...path, 'lanes'])) {
    const id = register(walk, walk.freshId([...path, 'lanes']), 'lane');
    map.lanes.unshift(newLane({ id, kind: 'touchpoints' }));
  }
  checkMoments(walk, map, path);
  if (map.notes.length > 0) checkNotes(walk, map, path);
}

function checkMoments(walk: Walk, map: JourneyMap, path: Path): void {
  const curves = new Set(map.curves.map((curve) => curve.id));
  let recreated = 0;
  const at = (s: number, i: number) => [...path, 'stages', s, 'moments', i];
  for (let s = 0; s < map.stages.length; s++) {
    const { moments } = map.stages[s] as Stage;
    for (let i = 0; i < moments.length; i++) {
      const moment = moments[i] as Moment;
      if (walk.kinds.get(moment.touchpoint) !== 'touchpoint') recreateTouchpoint(walk, moment, at(s, i));
      const { feelings } = moment;
      for (const id in feelings) {
        const value = feelings[id] as number;
        if (!curves.has(id)) {
          const free = !walk.kinds.has(id) && !isUnsafeId(id) && recreated < RECREATED_LIMIT;
          if (
            !walk.broken(free ? 'curve-recreated' : 'value-dropped', [...at(s, i), 'feelings', id], {
              field: 'feelings',
            })
          )
            continue;
          if (!free) {
            delete feelings[id];
            continue;
          }
          recreated++;
          curves.add(register(walk, id, 'curve'));
          map.curves.push(newCurve({ id }));
        }
        const rounded = roundFeeling(value);
        if (
          rounded !== value &&
          walk.broken('field-adjusted', [...at(s, i), 'feelings', id], { field: 'feelings', now: String(rounded) })
        )
          feelings[id] = rounded;
      }
    }
  }
}

/** A card or an audit row keeps what it says: the touchpoint that it names comes back, called by its id. */
function recreateTouchpoint(walk: Walk, item: { touchpoint: string }, path: Path): void {
  const given = item.touchpoint;
  if (!walk.broken('touchpoint-recreated', path)) return;
  const id = walk.kinds.has(given) || isUnsafeId(given) ? walk.freshId([...path, 'touchpoint']) : given;
  const name = given.startsWith(MADE_ID_PREFIX) ? '?' : `? ${given}`;
  walk.journey.touchpoints.push(newTouchpoint({ id: register(walk, id, 'touchpoint'), name }));
  item.touchpoint = id;
}

/** Notes stand in a lane for notes, under a stage or an unbroken run of this map. */
function checkNotes(walk: Walk, map: JourneyMap, path: Path): void {
  const lanes = new Map(map.lanes.map((lane) => [lane.id, lane]));
  const stages = new Set(map.stages.map((stage) => stage.id));
  const order = new Map<string, number>();
  for (const stage of map.stages) for (const moment of stage.moments) order.set(moment.id, order.size);
  /** Lanes that came back, by the id that notes called them. */
  const recreated = new Map<string, string>();

  const laneFor = (note: Note, at: Path): string => {
    const known = recreated.get(note.lane);
    if (known !== undefined) return known;
    if (recreated.size >= RECREATED_LIMIT) return recreated.values().next().value as string;
    const free = !walk.kinds.has(note.lane) && !isUnsafeId(note.lane);
    const id = register(walk, free ? note.lane : walk.freshId([...at, 'lane']), 'lane');
    const lane = newLane({ id, kind: note.picture === null ? 'notes' : 'pictures' });
    map.lanes.push(lane);
    lanes.set(id, lane);
    recreated.set(note.lane, id);
    return id;
  };

  map.notes.forEach((note, n) => {
    const at = () => [...path, 'notes', n];
    if (!takesNotes(lanes.get(note.lane)) && walk.broken('lane-recreated', at())) note.lane = laneFor(note, at());
    if (placeHolds(note.place, stages, order)) return;
    const { code, place } = betterPlace(note.place, order);
    if (!walk.broken(code, at())) return;
    if (!place && map.stages.length === 0 && walk.broken('stage-added', [...path, 'stages'])) {
      const stage = newStage({ id: walk.freshId([...path, 'stages', 0]), name: '?' });
      stages.add(register(walk, stage.id, 'stage'));
      map.stages.push(stage);
    }
    note.place = place ?? { stage: (map.stages[0] as Stage).id };
  });
}

export function takesNotes(lane: Lane | undefined): boolean {
  return lane?.kind === 'notes' || lane?.kind === 'pictures';
}

function placeHolds(place: Place, stages: ReadonlySet<string>, order: ReadonlyMap<string, number>): boolean {
  if (isUnderStage(place)) return stages.has(place.stage);
  const first = order.get(place.from);
  const last = order.get(place.to);
  return first !== undefined && last !== undefined && first <= last;
}

/** The nearest place that holds; none when no part of the given one is known. */
function betterPlace(
  place: Place,
  order: ReadonlyMap<string, number>,
): { code: FindingCode; place: Place | undefined } {
  // A loose object may carry both kinds of place.
  const ends = place as { from?: unknown; to?: unknown };
  const known = [ends.from, ends.to].filter((end) => typeof end === 'string' && order.has(end)) as string[];
  const [from, to] = known.toSorted((a, b) => (order.get(a) as number) - (order.get(b) as number));
  if (from === undefined) return { code: 'note-moved', place: undefined };
  return { code: from === known[0] ? 'note-moved' : 'place-swapped', place: { from, to: to ?? from } };
}

/** One row a touchpoint in each sheet; what a second row says joins the first. */
function oneRowEach<Row extends { touchpoint: string }>(
  walk: Walk,
  sheet: { rows: Row[] },
  path: Path,
  join: (first: Row, row: Row) => void,
): void {
  const rows = new Map<string, Row>();
  const repeated = new Set<Row>();
  sheet.rows.forEach((row, i) => {
    const at = [...path, 'rows', i];
    if (walk.kinds.get(row.touchpoint) !== 'touchpoint') recreateTouchpoint(walk, row, at);
    const first = rows.get(row.touchpoint);
    if (!first) rows.set(row.touchpoint, row);
    else if (walk.broken('row-merged', at)) {
      join(first, row);
      repeated.add(row);
    }
  });
  if (repeated.size > 0) sheet.rows = sheet.rows.filter((row) => !repeated.has(row));
}

function joined(first: string, second: string): string {
  if (second === '' || second === first) return first;
  return (first === '' ? second : `${first}\n${second}`).slice(0, TEXT_LIMIT);
}
