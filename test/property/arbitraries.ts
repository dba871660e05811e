/** Random healthy journeys, random edits that a program may ask for, and random harm that befalls a file. */
import fc from 'fast-check';
import {
  newCurve,
  newJourney,
  newLane,
  newMap,
  newMoment,
  newNote,
  newOwner,
  newPack,
  newPersona,
  newStage,
  newTask,
  newTouchpoint,
} from '../../shared/document/blank.ts';
import { momentsOf } from '../../shared/document/find.ts';
import type { AuditRound, Interview, Journey, JourneyMap, Place, Score } from '../../shared/document/schema.ts';
import {
  CHANNELS,
  CRITERIA,
  EVIDENCE,
  INTERVIEW_KINDS,
  LANE_KINDS,
  LANGUAGES,
  NOTE_ROLES,
  PHASES,
  TIMES,
} from '../../shared/document/terms.ts';
import type { Collections, Edit, MapCollections } from '../../shared/edits/edit.ts';

/** A stream of choices. What is made from the same stream is the same, and shorter streams shrink to smaller things. */
export class Choices {
  private at = 0;
  private readonly given: readonly number[];

  constructor(given: readonly number[]) {
    this.given = given;
  }

  /** 0 … below; 0 once the stream has run dry. */
  below(below: number): number {
    const next = this.given[this.at++] ?? 0;
    return below <= 0 ? 0 : next % below;
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** One of the items, or nothing where there are none. */
  maybe<T>(items: readonly T[]): T | undefined {
    return this.below(4) === 3 ? undefined : this.of(items);
  }

  chance(oneIn: number): boolean {
    return this.below(oneIn) === oneIn - 1;
  }

  text(): string {
    return this.of(['', 'till', 'Kasse\n2', 'پرداخت', 'Điểm chạm', '"quoted" \\', '\u2028 \ud83d\ude00', '\ud800']);
  }

  some<T>(items: readonly T[]): T[] {
    return items.filter(() => this.chance(2));
  }
}

const stream = (maxLength: number) =>
  fc.array(fc.nat({ max: 0xffff }), { maxLength, size: 'max' }).map((given) => new Choices(given));

/** A healthy journey, unknown fields included. */
export const journeys: fc.Arbitrary<Journey> = stream(400).map(makeJourney);

function counter(prefix: string): () => string {
  let n = 0;
  return () => `${prefix}${n++}`;
}

function feelingOf(choose: Choices): number {
  return (choose.below(41) - 20) / 10 || 0;
}

function makeJourney(choose: Choices): Journey {
  const newId = counter('i');
  const journey = newJourney({ id: newId(), title: choose.text(), language: choose.of(LANGUAGES), newId });
  for (let n = choose.below(4); n > 0; n--) journey.owners.push(newOwner({ id: newId(), name: choose.text() }));
  for (let n = choose.below(3); n > 0; n--) {
    journey.personas.push(
      newPersona({
        id: newId(),
        name: choose.text(),
        fields: choose.some([{ id: newId(), label: 'age', value: '40' }]),
      }),
    );
  }
  for (let n = choose.below(8); n > 0; n--) {
    journey.touchpoints.push(
      newTouchpoint({
        id: newId(),
        name: choose.text(),
        channel: choose.of(CHANNELS),
        phase: choose.of([null, ...PHASES]),
        parent: choose.of([null, ...journey.touchpoints.map((item) => item.id)]),
        owners: choose.some(journey.owners.map((item) => item.id)),
        measures: choose.chance(3)
          ? [{ id: newId(), name: 'views', unit: '', value: choose.below(99) / 4, sample: null, date: '2026-02-28' }]
          : [],
      }),
    );
  }
  if (choose.chance(2)) journey.maps.push(newMap({ id: newId(), name: choose.text(), newId }));
  for (const map of journey.maps) fillMap(journey, map, choose, newId);
  journey.walkOrder = choose.some(journey.touchpoints.map((item) => item.id)).toReversed();
  if (choose.chance(2)) journey.audits.push(makeRound(journey, choose, newId));
  if (choose.chance(2)) journey.interviews.push(makeInterview(journey, choose, newId));
  for (let n = choose.below(3); n > 0; n--)
    journey.tasks.push(newTask({ id: newId(), title: choose.text(), ...taskLinks(journey, choose) }));
  if (choose.chance(2)) {
    journey.reviews.push({
      id: newId(),
      date: '2026-01-31',
      people: '',
      changed: '',
      decisions: choose.text(),
      snapshot: choose.of([
        null,
        {
          feelings: { gone: { i3: 1.5, i2: -2 } },
          scores: { i5: { simple: 3 } },
          tasks: { i4: 'done' as const, gone: 'open' as const },
        },
      ]),
    });
  }
  if (choose.chance(3)) Object.assign(journey, { zeta: [1, { deep: null }], alpha: choose.text() });
  return journey;
}

function fillMap(journey: Journey, map: JourneyMap, choose: Choices, newId: () => string): void {
  map.personas = choose.some(journey.personas.map((item) => item.id));
  if (choose.chance(2)) map.curves.push(newCurve({ id: newId(), time: choose.of(TIMES) }));
  for (let n = choose.below(5); n > 0; n--) {
    const stage = newStage({ id: newId(), name: choose.text(), phase: choose.of([null, ...PHASES]) });
    map.stages.push(stage);
    for (let m = journey.touchpoints.length === 0 ? 0 : choose.below(4); m > 0; m--) {
      const moment = newMoment({ id: newId(), touchpoint: choose.of(journey.touchpoints).id, action: choose.text() });
      for (const curve of map.curves) if (choose.chance(2)) moment.feelings[curve.id] = feelingOf(choose);
      if (choose.chance(4)) moment.time = '8:00';
      if (choose.chance(6)) Object.assign(moment, { kept: { z: 1, a: [] } });
      stage.moments.push(moment);
    }
  }
  for (let n = map.stages.length === 0 ? 0 : choose.below(5); n > 0; n--) {
    const lane = choose.of(map.lanes.filter((item) => item.kind === 'notes')).id;
    map.notes.push(
      newNote({ id: newId(), lane, place: placeIn(map, choose), text: choose.text(), votes: choose.below(9) }),
    );
  }
}

/** A place that holds, in a map with at least one stage. */
function placeIn(map: JourneyMap, choose: Choices): Place {
  const moments = momentsOf(map);
  if (moments.length === 0 || choose.chance(3)) return { stage: choose.of(map.stages).id };
  const first = choose.below(moments.length);
  const last = first + choose.below(moments.length - first);
  return { from: moments[first]?.id ?? '', to: moments[last]?.id ?? '' };
}

function taskLinks(journey: Journey, choose: Choices) {
  return {
    touchpoint: choose.maybe(journey.touchpoints)?.id ?? null,
    map: choose.maybe(journey.maps)?.id ?? null,
    note: choose.maybe(journey.maps.flatMap((map) => map.notes))?.id ?? null,
    round: choose.maybe(journey.audits)?.id ?? null,
    owner: choose.maybe(journey.owners)?.id ?? null,
  };
}

function makeRound(journey: Journey, choose: Choices, newId: () => string): AuditRound {
  const rows = choose.some(journey.touchpoints).map((touchpoint) => ({
    touchpoint: touchpoint.id,
    scores: Object.fromEntries(choose.some(CRITERIA).map((key) => [key, choose.of<Score>([0, 1, 2, 3, 4, 'na'])])),
    saw: choose.text(),
    change: '',
    ...(choose.chance(2) && { owner: choose.maybe(journey.owners)?.id ?? null, due: choose.of([null, '2026-12-24']) }),
  }));
  return {
    id: newId(),
    name: choose.text(),
    date: choose.of([null, '2026-11-21']),
    site: '',
    map: choose.maybe(journey.maps)?.id ?? null,
    sheets: [{ id: newId(), auditor: choose.text(), rows }],
  };
}

function makeInterview(journey: Journey, choose: Choices, newId: () => string): Interview {
  const crossed = () => choose.of([null, -2, -1, 0, 1, 2]);
  return {
    id: newId(),
    kind: choose.of(INTERVIEW_KINDS),
    who: choose.text(),
    interviewer: '',
    date: choose.of([null, '2026-11-21']),
    place: choose.text(),
    map: choose.maybe(journey.maps)?.id ?? null,
    persona: choose.maybe(journey.personas)?.id ?? null,
    answers: choose.chance(2) ? { problem: choose.text(), gone: 'kept' } : {},
    ticks: choose.chance(2) ? { heard: ['friend', 'gone'] } : {},
    rating: crossed(),
    rows: choose.some(journey.touchpoints).map(({ id }) => ({
      touchpoint: id,
      met: choose.of([null, true, false]),
      feeling: crossed(),
      says: choose.text(),
    })),
    unlisted: choose.chance(2) ? [{ id: newId(), name: choose.text(), feeling: crossed(), says: '' }] : [],
  };
}

/** Makes an edit for the journey as it stands; now and then one that does not fit it. */
export type EditMaker = (journey: Journey) => Edit;

export const editMakers: fc.Arbitrary<EditMaker[]> = fc.array(
  fc
    .array(fc.nat({ max: 0xffff }), { minLength: 8, maxLength: 24 })
    .map((given) => (journey: Journey) => makeEdit(journey, new Choices(given), freshIds(journey))),
  { maxLength: 25 },
);

/** Ids that the journey does not have yet. */
function freshIds(journey: Journey): () => string {
  const text = JSON.stringify(journey);
  let n = 0;
  return () => {
    while (text.includes(`"n${n}"`)) n++;
    return `n${n++}`;
  };
}

const COLLECTIONS: (keyof Collections)[] = [
  'maps',
  'personas',
  'owners',
  'tasks',
  'reviews',
  'audits',
  'touchpoints',
  'interviews',
  'packs',
];
const MAP_COLLECTIONS: (keyof MapCollections)[] = ['stages', 'curves', 'lanes', 'notes'];

function makeEdit(journey: Journey, choose: Choices, newId: () => string): Edit {
  const map = choose.maybe(journey.maps) ?? (journey.maps[0] as JourneyMap);
  const stage = choose.maybe(map.stages)?.id ?? 'nobody';
  const moment = choose.maybe(momentsOf(map))?.id ?? 'nobody';
  const touchpoint = choose.maybe(journey.touchpoints)?.id ?? 'nobody';
  const at = choose.below(6) - 1;
  const idIn = (items: readonly { id: string }[]) => choose.maybe(items)?.id ?? 'nobody';
  /** Fresh, or once in a while one that is taken. */
  const anId = () => (choose.chance(8) ? choose.of([journey.id, map.id, stage, moment, touchpoint]) : newId());
  const place = (): Place =>
    choose.chance(6)
      ? { from: moment, to: idIn(momentsOf(map)) }
      : map.stages.length > 0
        ? placeIn(map, choose)
        : { stage };
  const makeMoment = () =>
    newMoment({
      id: anId(),
      touchpoint,
      feelings: { [idIn(map.curves)]: feelingOf(choose) + choose.of([0, 0.04, 7]) },
    });

  const addToMap = (): Edit => {
    const to = choose.of(MAP_COLLECTIONS);
    switch (to) {
      case 'stages': {
        const moments = choose.chance(3) ? [makeMoment(), makeMoment()] : [];
        return {
          edit: 'addToMap',
          map: map.id,
          to,
          at,
          item: newStage({ id: anId(), name: choose.text(), moments }),
        };
      }
      case 'curves':
        return {
          edit: 'addToMap',
          map: map.id,
          to,
          at,
          item: newCurve({ id: anId(), persona: idIn(journey.personas) }),
        };
      case 'lanes':
        return { edit: 'addToMap', map: map.id, to, at, item: newLane({ id: anId(), kind: choose.of(LANE_KINDS) }) };
      case 'notes':
        return {
          edit: 'addToMap',
          map: map.id,
          to,
          at,
          item: newNote({ id: anId(), lane: idIn(map.lanes), place: place(), text: choose.text() }),
        };
    }
  };
  const setInMap = (): Edit => {
    const list = choose.of(MAP_COLLECTIONS);
    switch (list) {
      case 'stages':
        return { edit: 'setInMap', map: map.id, in: list, id: stage, fields: { name: choose.text() } };
      case 'curves':
        return {
          edit: 'setInMap',
          map: map.id,
          in: list,
          id: idIn(map.curves),
          fields: { persona: idIn(journey.personas) },
        };
      case 'lanes':
        return {
          edit: 'setInMap',
          map: map.id,
          in: list,
          id: idIn(map.lanes),
          fields: choose.of([{ kind: choose.of(LANE_KINDS) }, { role: choose.of(NOTE_ROLES) }, { hidden: true }]),
        };
      case 'notes':
        return {
          edit: 'setInMap',
          map: map.id,
          in: list,
          id: idIn(map.notes),
          fields: choose.of([{ text: choose.text() }, { lane: idIn(map.lanes) }, { place: place() }]),
        };
    }
  };

  switch (choose.below(21)) {
    case 20:
      return {
        edit: 'setFeelings',
        map: map.id,
        curve: idIn(map.curves),
        values: new Map(
          [...choose.some(momentsOf(map)).map(({ id }) => id), 'nobody'].map((id) => [
            id,
            choose.of([null, feelingOf(choose), 17, -0.04, choose.chance(6) ? Number.NaN : 0]),
          ]),
        ),
      };
    case 18:
      return { edit: 'moveMoments', map: map.id, moments: choose.some(momentsOf(map)).map(({ id }) => id), stage, at };
    case 19:
      return {
        edit: 'removeParts',
        map: map.id,
        stages: choose.chance(2) ? [stage] : [],
        moments: choose.chance(2) ? [moment, 'nobody'] : [],
        notes: choose.some(map.notes).map(({ id }) => id),
      };
    case 0:
      return { edit: 'addMoment', map: map.id, stage, at, moment: makeMoment() };
    case 1:
      return {
        edit: 'setFeeling',
        map: map.id,
        moment,
        curve: idIn(map.curves),
        value: choose.of([null, feelingOf(choose), 17, Number.NaN, -0.04, Number.POSITIVE_INFINITY]),
      };
    case 2:
    case 3:
      return { edit: 'moveMoment', map: map.id, moment, stage, at };
    case 4:
      return { edit: 'removeMoment', map: map.id, moment };
    case 5:
      return {
        edit: 'setMoment',
        map: map.id,
        moment,
        fields: choose.of([
          { action: choose.text(), evidence: choose.of(EVIDENCE) },
          { touchpoint },
          { time: choose.of([undefined, '9:30']) },
          { action: undefined, momentOfTruth: true },
        ]),
      };
    case 6:
      return { edit: 'placeNote', map: map.id, note: idIn(map.notes), lane: idIn(map.lanes), place: place() };
    case 7:
    case 8:
      return addToMap();
    case 9:
      return setInMap();
    case 10: {
      const list = choose.of(MAP_COLLECTIONS);
      return { edit: 'moveInMap', map: map.id, in: list, id: idIn(map[list]), at } as Edit;
    }
    case 11: {
      const from = choose.of(MAP_COLLECTIONS);
      return { edit: 'removeFromMap', map: map.id, from, id: idIn(map[from]) } as Edit;
    }
    case 12: {
      const from = choose.of(COLLECTIONS);
      return { edit: 'remove', from, id: idIn(journey[from]) } as Edit;
    }
    case 13: {
      const list = choose.of(COLLECTIONS);
      return { edit: 'move', in: list, id: idIn(journey[list]), at } as Edit;
    }
    case 14:
      return makeAdd(journey, choose, anId, at);
    case 15:
      return makeSet(journey, choose, touchpoint);
    case 16: {
      const round = choose.maybe(journey.audits);
      return {
        edit: 'setAuditRow',
        round: round?.id ?? 'nobody',
        sheet: idIn(round?.sheets ?? []),
        touchpoint,
        fields: choose.of([
          { scores: { simple: 3 } },
          { saw: choose.text() },
          { change: 'paint' },
          { owner: choose.maybe(journey.owners)?.id ?? 'nobody', due: '2027-01-31' },
          { owner: null, due: null },
        ]),
      };
    }
    default:
      return {
        edit: 'all',
        edits: [
          { edit: 'add', to: 'touchpoints', item: newTouchpoint({ id: 'both', name: 'both' }) },
          { edit: 'addMoment', map: map.id, stage, at, moment: newMoment({ id: anId(), touchpoint: 'both' }) },
          { edit: 'removeMoment', map: map.id, moment },
        ],
      };
  }
}

function makeAdd(journey: Journey, choose: Choices, newId: () => string, at: number): Edit {
  const to = choose.of(COLLECTIONS);
  const id = newId();
  switch (to) {
    case 'maps': {
      const map = newMap({ id, name: 'added', newId });
      fillMap(journey, map, choose, newId);
      return { edit: 'add', to, at, item: map };
    }
    case 'personas':
      return { edit: 'add', to, at, item: newPersona({ id, name: choose.text() }) };
    case 'owners':
      return { edit: 'add', to, at, item: newOwner({ id, name: choose.text() }) };
    case 'tasks':
      return { edit: 'add', to, at, item: newTask({ id, title: choose.text(), ...taskLinks(journey, choose) }) };
    case 'reviews':
      return { edit: 'add', to, at, item: { id, date: null, people: '', changed: '', decisions: '', snapshot: null } };
    case 'audits':
      return { edit: 'add', to, at, item: { ...makeRound(journey, choose, newId), id } };
    case 'touchpoints':
      return {
        edit: 'add',
        to,
        at,
        item: newTouchpoint({
          id,
          name: choose.text(),
          parent: choose.of([null, id, 'nobody', ...journey.touchpoints.map((item) => item.id)]),
          owners: choose.some([...journey.owners.map((item) => item.id), 'nobody']),
        }),
      };
    case 'interviews':
      return { edit: 'add', to, at, item: { ...makeInterview(journey, choose, newId), id } };
    case 'packs':
      return {
        edit: 'add',
        to,
        at,
        item: newPack({ id, name: choose.text(), groups: 4, sheets: [{ sheet: 'audit', copies: 2, per: 'group' }] }),
      };
  }
}

function makeSet(journey: Journey, choose: Choices, touchpoint: string): Edit {
  const idsOf = (items: readonly { id: string }[]) => items.map((item) => item.id);
  switch (choose.below(7)) {
    case 5: {
      const rows = [touchpoint, touchpoint].slice(choose.below(2));
      return {
        edit: 'set',
        in: 'interviews',
        id: choose.maybe(journey.interviews)?.id ?? 'nobody',
        fields: choose.of([
          { who: choose.text(), answers: { heard: choose.text() } },
          { map: 'nobody' },
          { persona: choose.maybe(journey.personas)?.id ?? 'nobody' },
          { rows: rows.map((id) => ({ touchpoint: id, met: true, feeling: -1, says: '' })) },
          { unlisted: [{ id: choose.of(['new', touchpoint]), name: '', feeling: null, says: '' }] },
        ]),
      };
    }
    case 0:
      return { edit: 'setJourney', fields: { title: choose.text(), language: choose.of(LANGUAGES) } };
    case 1:
      return {
        edit: 'setJourney',
        fields: { walkOrder: choose.some([...idsOf(journey.touchpoints), touchpoint, 'nobody']) },
      };
    case 2:
      return {
        edit: 'set',
        in: 'touchpoints',
        id: touchpoint,
        fields: choose.of([
          { name: choose.text(), channel: choose.of(CHANNELS) },
          { parent: choose.of([null, 'nobody', ...idsOf(journey.touchpoints)]) },
          { owners: choose.some([...idsOf(journey.owners), 'nobody']) },
        ]),
      };
    case 3:
      return {
        edit: 'set',
        in: 'maps',
        id: choose.of(journey.maps)?.id ?? 'nobody',
        fields: choose.of([{ name: choose.text() }, { personas: choose.some([...idsOf(journey.personas), 'nobody']) }]),
      };
    case 4:
      return {
        edit: 'set',
        in: 'tasks',
        id: choose.maybe(journey.tasks)?.id ?? 'nobody',
        fields: choose.of([{ title: choose.text() }, taskLinks(journey, choose), { owner: 'nobody' }]),
      };
    default:
      return {
        edit: 'set',
        in: 'audits',
        id: choose.maybe(journey.audits)?.id ?? 'nobody',
        fields: choose.of([{ site: choose.text() }, { map: 'nobody' }, { sheets: [] }]),
      };
  }
}

/** One piece of harm to a parsed file: something in it is replaced, renamed, doubled or taken away. */
export type Harm = (data: unknown) => void;

const WRECKS: readonly unknown[] = [
  null,
  true,
  5,
  -1e300,
  Number.POSITIVE_INFINITY,
  '',
  'i3',
  'toString',
  [],
  {},
  [[]],
  ['i1'],
  { stage: 'i9' },
];

export const harms: fc.Arbitrary<Harm[]> = fc.array(
  fc
    .record({
      at: fc.nat({ max: 0xffffff }),
      kind: fc.nat({ max: 5 }),
      value: fc.oneof(fc.constantFrom(...WRECKS), fc.jsonValue({ maxDepth: 2 })),
    })
    .map(
      ({ at, kind, value }) =>
        (data: unknown) =>
          harm(data, at, kind, value),
    ),
  { minLength: 1, maxLength: 6 },
);

function harm(data: unknown, at: number, kind: number, value: unknown): void {
  const spots: { holder: Record<string, unknown>; key: string }[] = [];
  const collect = (holder: unknown) => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const key of Object.keys(holder)) {
      spots.push({ holder: holder as Record<string, unknown>, key });
      collect((holder as Record<string, unknown>)[key]);
    }
  };
  collect(data);
  const spot = spots[at % Math.max(1, spots.length)];
  if (!spot) return;
  const { holder, key } = spot;
  const wreck = JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
  const put = Array.isArray(holder)
    ? (item: unknown) => holder.push(item)
    : (item: unknown) => define(holder, 'extra', item);
  if (kind === 0) delete holder[key];
  else if (kind === 1) put(holder[key]);
  else if (kind === 2) define(holder, '__proto__', { polluted: true });
  else if (kind === 3) define(holder, 'constructor', wreck);
  else holder[key] = value === Number.POSITIVE_INFINITY ? value : wreck;
}

/** As JSON.parse does it: an own property, whatever its name. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The text of harmed data, endless numbers and `__proto__` keys included. */
export function harmedText(data: unknown): string {
  return JSON.stringify(data, (_, value) => (value === Number.POSITIVE_INFINITY ? '\u0001endless' : value)).replaceAll(
    '"\\u0001endless"',
    '1e999',
  );
}
