/**
 * A journey of any size for benchmarks and for tests in the browser: the same numbers give the same journey.
 * From the shell: `node test/bench/large-journey.ts 2000 > large.journey` (moments, then optionally moments a stage).
 */
import {
  newCurve,
  newLane,
  newMoment,
  newNote,
  newOwner,
  newStage,
  newTouchpoint,
} from '../../shared/document/blank.ts';
import { roundFeeling } from '../../shared/document/feeling.ts';
import type { Journey, Moment, Note, Score, Stage, Touchpoint } from '../../shared/document/schema.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { CHANNELS, CRITERIA, EVIDENCE, FORMAT_NAME, PHASES, SCHEMA_VERSION } from '../../shared/document/terms.ts';

export interface LargeJourneySize {
  stages: number;
  momentsPerStage: number;
  /** Touchpoints that the moments share; a quarter of the moments unless told. */
  touchpoints?: number;
  /** Note lanes, each with notes under runs of one to three moments, no moment twice. */
  noteLanes?: number;
  /** Part of the moments without a value on today's curve, 0 … 1. */
  gaps?: number;
  /** Another seed, another journey of the same size. */
  seed?: number;
}

const NOTE_ROLES = ['does', 'thinks', 'pain', 'opportunity'] as const;
const PLACES = ['In store', 'Laptop', 'Phone', 'Card terminal', 'Workshop', 'On the street'];
const NAMES = [
  'Website',
  'Reviews',
  'Call to the shop',
  'Showroom',
  'Staff advice',
  'Test ride',
  'Checkout',
  'First ride',
];
const SAYINGS = [
  'Looks it up on the bus',
  'Compares three shops and asks for stock',
  '“Is my size really in stock?”',
  'Waits twelve minutes with a heavy bike, one till is open',
  'Call back within the hour',
  'Passed on twice',
];

/** Mulberry32: small, even enough for made-up data, and the same on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A valid journey with one map of `stages` × `momentsPerStage` moments, in English. */
export function largeJourney(size: LargeJourneySize): Journey {
  const { stages: stageCount, momentsPerStage, noteLanes = NOTE_ROLES.length, gaps = 0.02, seed = 1 } = size;
  const total = stageCount * momentsPerStage;
  const random = numbersFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;

  const owners = ['Sales', 'Web team', 'Workshop', 'Marketing'].map((name, i) => newOwner({ id: `o${i}`, name }));
  const touchpointCount = Math.max(1, size.touchpoints ?? Math.ceil(total / 4));
  const touchpoints: Touchpoint[] = Array.from({ length: touchpointCount }, (_, i) =>
    newTouchpoint({
      id: `t${i}`,
      name: `${pick(NAMES)} ${i + 1}`,
      channel: pick(CHANNELS),
      device: pick(PLACES),
      control: random() < 0.15 ? 'indirect' : 'direct',
      phase: pick(PHASES),
      owners: random() < 0.1 ? [] : [pick(owners).id],
    }),
  );

  const today = newCurve({ id: 'c0' });
  const future = newCurve({ id: 'c1', time: 'future', dash: 'dashed' });
  // A random walk that is drawn back to the middle looks like a curve that people drew.
  let mood = 0;
  const moments: Moment[] = Array.from({ length: total }, (_, i) => {
    mood = roundFeeling(mood * 0.8 + (random() - 0.5) * 2.4);
    const feelings: Moment['feelings'] = {};
    if (random() >= gaps) feelings[today.id] = mood;
    feelings[future.id] = roundFeeling(mood / 2 + 0.8);
    return newMoment({
      id: `m${i}`,
      touchpoint: `t${i % touchpointCount}`,
      action: pick(SAYINGS),
      evidence: pick(EVIDENCE),
      momentOfTruth: random() < 0.05,
      feelings,
    });
  });
  const stages: Stage[] = Array.from({ length: stageCount }, (_, i) =>
    newStage({
      id: `s${i}`,
      name: `Stage ${i + 1}`,
      colour: `stage-${(i % 5) + 1}`,
      phase: PHASES[Math.floor((i * PHASES.length) / stageCount)] ?? null,
      moments: moments.slice(i * momentsPerStage, (i + 1) * momentsPerStage),
    }),
  );

  const lanes = Array.from({ length: noteLanes }, (_, i) =>
    newLane({ id: `n-lane${i}`, kind: 'notes', role: NOTE_ROLES[i % NOTE_ROLES.length] ?? 'free' }),
  );
  const notes: Note[] = [];
  for (const lane of lanes) {
    for (let stage = 0; stage < stageCount; stage++) {
      const end = (stage + 1) * momentsPerStage;
      for (let from = stage * momentsPerStage + below(2); from < end; ) {
        const to = Math.min(from + below(3), end - 1);
        notes.push(
          newNote({
            id: `n${notes.length}`,
            lane: lane.id,
            place: { from: `m${from}`, to: `m${to}` },
            text: pick(SAYINGS),
          }),
        );
        from = to + 1 + below(3);
      }
    }
  }

  const half = Math.ceil(lanes.length / 2);
  return {
    format: FORMAT_NAME,
    version: SCHEMA_VERSION,
    id: `large-${total}`,
    title: `A journey of ${total} moments`,
    language: 'en',
    touchpoints,
    walkOrder: touchpoints.map(({ id }) => id),
    maps: [
      {
        id: 'map',
        name: `${total} moments`,
        scenario: '',
        personas: [],
        stages,
        curves: [today, future],
        lanes: [
          newLane({ id: 'l-touchpoints', kind: 'touchpoints' }),
          ...lanes.slice(0, half),
          newLane({ id: 'l-feelings', kind: 'feelings' }),
          ...lanes.slice(half),
          newLane({ id: 'l-owners', kind: 'owners' }),
        ],
        notes,
        contactLimit: null,
      },
    ],
    personas: [],
    owners,
    audits: [
      {
        id: 'r0',
        name: 'Round 1',
        date: '2026-11-14',
        site: '',
        map: 'map',
        sheets: [
          {
            id: 'sheet0',
            auditor: '',
            rows: touchpoints.map(({ id }) => ({
              touchpoint: id,
              scores: Object.fromEntries(CRITERIA.map((criterion): [string, Score] => [criterion, below(5)])),
              saw: '',
              change: '',
            })),
          },
        ],
      },
    ],
    tasks: [],
    reviews: [],
    reviewPlan: { cadence: null, months: null, next: null },
    interviews: [],
    packs: [],
    letterhead: { line: '', logo: null },
  };
}

/** Stages and moments a stage for about as many moments as asked, `perStage` to a stage. */
export function sizeFor(moments: number, perStage = 20): Pick<LargeJourneySize, 'stages' | 'momentsPerStage'> {
  return { stages: Math.max(1, Math.ceil(moments / perStage)), momentsPerStage: Math.min(moments, perStage) };
}

if (import.meta.main) {
  const [moments, perStage] = process.argv.slice(2).map(Number);
  if (!Number.isInteger(moments) || (moments as number) < 1 || (perStage !== undefined && !(perStage >= 1))) {
    process.stderr.write('usage: node test/bench/large-journey.ts MOMENTS [MOMENTS_PER_STAGE] > FILE\n');
    process.exit(2);
  }
  process.stdout.write(serializeJourney(largeJourney(sizeFor(moments as number, perStage))));
}
