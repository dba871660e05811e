/**
 * New parts of a document, whole with every default, so that nothing is ever half made.
 * Ids come from outside: this house knows no randomness.
 */
import type {
  Curve,
  Journey,
  JourneyMap,
  Lane,
  Language,
  Moment,
  Note,
  Owner,
  Pack,
  Persona,
  Stage,
  Task,
  Touchpoint,
} from './schema.ts';
import { FORMAT_NAME, SCHEMA_VERSION } from './terms.ts';

/** The lanes of a new map, from top to bottom. Their names are empty: each is called by its kind or role. */
export const STANDARD_LANES = [
  { kind: 'touchpoints', role: 'free' },
  { kind: 'notes', role: 'does' },
  { kind: 'notes', role: 'thinks' },
  { kind: 'feelings', role: 'free' },
  { kind: 'notes', role: 'pain' },
  { kind: 'notes', role: 'opportunity' },
  { kind: 'owners', role: 'free' },
] as const satisfies readonly Pick<Lane, 'kind' | 'role'>[];

/** What a part is made from: its identity, and any field that differs from the default. */
type From<T, Needed extends keyof T> = Pick<T, Needed> & Partial<T>;

/** A journey with one empty map. `newId` gives a fresh id at every call. */
export function newJourney(from: { id: string; title: string; language: Language; newId: () => string }): Journey {
  return {
    format: FORMAT_NAME,
    version: SCHEMA_VERSION,
    id: from.id,
    title: from.title,
    language: from.language,
    touchpoints: [],
    walkOrder: [],
    maps: [newMap({ id: from.newId(), name: from.title, newId: from.newId })],
    personas: [],
    owners: [],
    audits: [],
    tasks: [],
    reviews: [],
    reviewPlan: { cadence: null, months: null, next: null },
    interviews: [],
    packs: [],
    letterhead: { line: '', logo: null },
  };
}

/** A map without stages, with the standard lanes and one curve for today. */
export function newMap(from: { id: string; name: string; newId: () => string }): JourneyMap {
  return {
    id: from.id,
    name: from.name,
    scenario: '',
    personas: [],
    stages: [],
    curves: [newCurve({ id: from.newId() })],
    lanes: STANDARD_LANES.map((lane) => newLane({ id: from.newId(), ...lane })),
    notes: [],
    contactLimit: null,
  };
}

export function newStage(from: From<Stage, 'id' | 'name'>): Stage {
  return { colour: 'stage-1', phase: null, moments: [], ...from };
}

export function newMoment(from: From<Moment, 'id' | 'touchpoint'>): Moment {
  return { action: '', evidence: 'guess', momentOfTruth: false, feelings: {}, ...from };
}

export function newTouchpoint(from: From<Touchpoint, 'id' | 'name'>): Touchpoint {
  return {
    channel: 'other',
    device: '',
    control: 'direct',
    phase: null,
    catalogue: null,
    parent: null,
    owners: [],
    measures: [],
    influence: '',
    ...from,
  };
}

export function newCurve(from: From<Curve, 'id'>): Curve {
  return { persona: null, time: 'today', name: '', colour: null, dash: 'solid', shown: true, ...from };
}

export function newLane(from: From<Lane, 'id' | 'kind'>): Lane {
  return { role: 'free', name: '', height: null, collapsed: false, hidden: false, ...from };
}

export function newNote(from: From<Note, 'id' | 'lane' | 'place'>): Note {
  return { text: '', colour: null, votes: 0, picture: null, ...from };
}

export function newOwner(from: From<Owner, 'id' | 'name'>): Owner {
  return { kind: 'department', ...from };
}

export function newPersona(from: From<Persona, 'id' | 'name'>): Persona {
  return {
    portrait: null,
    quote: '',
    about: '',
    interests: '',
    goals: '',
    questions: '',
    barriers: '',
    helpNeeded: '',
    fields: [],
    ...from,
  };
}

export function newTask(from: From<Task, 'id' | 'title'>): Task {
  return {
    touchpoint: null,
    map: null,
    note: null,
    round: null,
    owner: null,
    people: null,
    weeks: null,
    cost: null,
    due: null,
    measure: '',
    impact: null,
    feasibility: null,
    state: 'open',
    ...from,
  };
}

/** An empty pack for one group. */
export function newPack(from: From<Pack, 'id' | 'name'>): Pack {
  return {
    groups: 1,
    members: 5,
    paper: 'a4',
    sheets: [],
    cover: true,
    duplex: false,
    date: null,
    starts: '09:00',
    agenda: [],
    ...from,
  };
}
