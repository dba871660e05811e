/**
 * The journey document, schema version 1: what one `.journey` file holds.
 * Written once here; the types, the JSON Schema in docs/ and the repair on opening follow from it.
 *
 * Objects are loose: a field that this version does not know survives opening and saving.
 * Every field except an id and the version has a default, so a partial file can be completed.
 */
import * as z from 'zod';
import {
  CADENCES,
  CHANNELS,
  CONTROLS,
  CRITERIA,
  DASHES,
  EVIDENCE,
  FEELING_MAX,
  FEELING_MIN,
  FORMAT_NAME,
  INTERVIEW_KINDS,
  LANE_KINDS,
  LANGUAGES,
  NOTE_ROLES,
  PACK_SHARES,
  PHASES,
  SCHEMA_VERSION,
  TASK_STATES,
  TEXT_LIMIT,
  TIMES,
  VOTES_MAX,
} from './terms.ts';

/** Longest embedded picture (data URL), in characters. */
const PICTURE_LIMIT = 8_000_000;

const id = z.string().min(1).max(64);
const text = z.string().max(TEXT_LIMIT).default('');
const optionalText = z.string().max(TEXT_LIMIT).optional();
const reference = id.nullable().default(null);
/** ISO calendar date `YYYY-MM-DD`, always Gregorian in the file; shown in the reader's calendar. */
const date = z.iso.date().nullable().default(null);
const amount = z.number().min(0).max(1e12).nullable().default(null);
/** Colours are #rrggbb or a palette place ("stage-1" … "stage-5") that follows light and dark. */
const colour = z.string().regex(/^(#[0-9a-fA-F]{6}|[a-z]+-\d)$/);

const measure = z.looseObject({
  id,
  name: text,
  unit: text,
  value: z.number().min(-1e15).max(1e15).nullable().default(null),
  sample: amount,
  date,
});

const touchpoint = z.looseObject({
  id,
  name: text,
  channel: z.enum(CHANNELS).default('other'),
  device: text,
  control: z.enum(CONTROLS).default('direct'),
  phase: z.enum(PHASES).nullable().default(null),
  /** The catalogue entry it came from, for "have you missed…?" and the icon. */
  catalogue: z.string().max(120).nullable().default(null),
  parent: reference,
  owners: z.array(id).default([]),
  measures: z.array(measure).default([]),
  /** Only for indirect touchpoints: what is done to influence what cannot be commanded. */
  influence: text,
});

const feeling = z.number().min(FEELING_MIN).max(FEELING_MAX);

const moment = z.looseObject({
  id,
  touchpoint: id,
  time: optionalText,
  action: text,
  evidence: z.enum(EVIDENCE).default('guess'),
  momentOfTruth: z.boolean().default(false),
  /** One value per curve id. A missing curve is a gap in its line, never a zero. */
  feelings: z.record(id, feeling).default({}),
});

const stage = z.looseObject({
  id,
  name: text,
  colour: colour.default('stage-1'),
  phase: z.enum(PHASES).nullable().default(null),
  moments: z.array(moment).default([]),
});

const curve = z.looseObject({
  id,
  persona: reference,
  time: z.enum(TIMES).default('today'),
  name: text,
  colour: colour.nullable().default(null),
  dash: z.enum(DASHES).default('solid'),
  shown: z.boolean().default(true),
});

const lane = z.looseObject({
  id,
  kind: z.enum(LANE_KINDS).default('notes'),
  /** For lanes of kind "notes": what the notes say. */
  role: z.enum(NOTE_ROLES).default('free'),
  /** Empty: the lane is called by its kind or role, in the map's language. */
  name: text,
  /** Least height in map px; lanes grow above it with their text. */
  height: z.number().min(0).max(4000).nullable().default(null),
  collapsed: z.boolean().default(false),
  hidden: z.boolean().default(false),
});

/** Where a note stands: under a whole stage, or under the run of moments from … to (both included). */
const place = z.union([z.looseObject({ stage: id }), z.looseObject({ from: id, to: id })]);

const note = z.looseObject({
  id,
  lane: id,
  place,
  text,
  colour: colour.nullable().default(null),
  votes: z.number().int().min(0).max(VOTES_MAX).default(0),
  /** Data URL, in a lane of pictures. */
  picture: z.string().max(PICTURE_LIMIT).nullable().default(null),
});

const journeyMap = z.looseObject({
  id,
  name: text,
  scenario: text,
  personas: z.array(id).default([]),
  stages: z.array(stage).default([]),
  curves: z.array(curve).default([]),
  lanes: z.array(lane).default([]),
  notes: z.array(note).default([]),
  /** Above this many contacts in one stage the findings speak up; null: not checked. */
  contactLimit: z.number().int().min(1).max(999).nullable().default(null),
});

const persona = z.looseObject({
  id,
  name: text,
  portrait: z.string().max(PICTURE_LIMIT).nullable().default(null),
  quote: text,
  about: text,
  interests: text,
  goals: text,
  questions: text,
  barriers: text,
  helpNeeded: text,
  fields: z.array(z.looseObject({ id, label: text, value: text })).default([]),
});

const owner = z.looseObject({ id, name: text, kind: z.enum(['department', 'person']).default('department') });

const score = z.union([z.number().int().min(0).max(4), z.literal('na')]);

const auditRow = z.looseObject({
  touchpoint: id,
  /** 0 (poor) … 4 (excellent), "na" where the criterion does not apply; missing: not scored. */
  scores: z.partialRecord(z.enum(CRITERIA), score).default({}),
  saw: text,
  change: text,
  /** Who makes the change, and by when; older files do not say. */
  owner: id.nullable().optional(),
  due: z.iso.date().nullable().optional(),
});

const auditSheet = z.looseObject({ id, auditor: text, rows: z.array(auditRow).default([]) });

/** One walk through the premises; several auditors each fill a sheet. */
const auditRound = z.looseObject({
  id,
  name: text,
  date,
  site: text,
  map: reference,
  sheets: z.array(auditSheet).default([]),
});

const rating = z.number().int().min(1).max(5).nullable().default(null);

const task = z.looseObject({
  id,
  title: text,
  touchpoint: reference,
  map: reference,
  note: reference,
  round: reference,
  owner: reference,
  people: amount,
  weeks: amount,
  cost: amount,
  due: date,
  measure: text,
  impact: rating,
  feasibility: rating,
  state: z.enum(TASK_STATES).default('open'),
});

const review = z.looseObject({
  id,
  date,
  people: text,
  changed: text,
  decisions: text,
  /** Scores, feelings and tasks as they stood, frozen to compare with. */
  snapshot: z
    .looseObject({
      feelings: z.record(id, z.record(id, feeling)).default({}),
      scores: z.record(id, z.partialRecord(z.enum(CRITERIA), z.number().min(0).max(4))).default({}),
      /** In which state each task was; older files do not say. */
      tasks: z.record(id, z.enum(TASK_STATES)).optional(),
    })
    .nullable()
    .default(null),
});

const reviewPlan = z.looseObject({
  cadence: z.enum(CADENCES).nullable().default(null),
  /** Only for the cadence "own". */
  months: z.number().int().min(1).max(120).nullable().default(null),
  next: date,
});

/** A box crossed on the five of a printed scale. */
const crossed = z.number().int().min(FEELING_MIN).max(FEELING_MAX).nullable().default(null);

/** What a customer said about a touchpoint. */
const interviewRow = z.looseObject({
  touchpoint: id,
  /** null: nobody asked. */
  met: z.boolean().nullable().default(null),
  feeling: crossed,
  says: text,
});

/** What one customer answered, typed back from the printed interview guide or survey. */
const interview = z.looseObject({
  id,
  kind: z.enum(INTERVIEW_KINDS).default('interview'),
  /** The customer; a survey asks for no name. */
  who: text,
  interviewer: text,
  date,
  place: text,
  map: reference,
  persona: reference,
  /** By the question's key. Answers to questions that no longer exist are kept. */
  answers: z.record(id, z.string().max(TEXT_LIMIT)).default({}),
  /** Keys of what was ticked, by the question's key. */
  ticks: z.record(id, z.array(z.string().max(60))).default({}),
  /** All in all. */
  rating: crossed,
  rows: z.array(interviewRow).default([]),
  /** What the customer met and the sheet did not list, as the customer calls it. */
  unlisted: z.array(z.looseObject({ id, name: text, feeling: crossed, says: text })).default([]),
});

/** A worksheet of a pack: which, how many, and how it differs from the usual. Names that no longer exist are passed over. */
const packSheet = z.looseObject({
  sheet: z.string().max(60),
  copies: z.number().int().min(0).max(999).default(1),
  /** Whether so many copies are for each group or for the whole room. */
  per: z.enum(PACK_SHARES).default('group'),
  paper: z.string().max(20).optional(),
  layout: z.string().max(60).optional(),
  rows: z.string().max(20).optional(),
  /** Ids; of something that is gone: as usual. */
  map: id.optional(),
  about: id.optional(),
  language: z.enum(LANGUAGES).optional(),
  second: z.enum(LANGUAGES).optional(),
  /** mm between lines to write on. */
  spacing: z.number().min(5).max(20).optional(),
  spare: z.number().int().min(0).max(99).optional(),
  /** Of a drawing at a chosen scale, per cent. */
  scale: z.number().min(1).max(1000).optional(),
  grey: z.boolean().optional(),
});

/** A step of the workshop that a pack is for. */
const agendaStep = z.looseObject({
  id,
  title: text,
  minutes: z.number().int().min(0).max(1440).default(15),
  /** Worksheets that are handed out in it. */
  sheets: z.array(z.string().max(60)).default([]),
});

const pack = z.looseObject({
  id,
  name: text,
  groups: z.number().int().min(1).max(99).default(1),
  /** People in a group. */
  members: z.number().int().min(1).max(99).default(5),
  /** For every sheet that has it and names no other. */
  paper: z.string().max(20).default('a4'),
  sheets: z.array(packSheet).default([]),
  /** A first page with what to bring and what is in the pack. */
  cover: z.boolean().default(true),
  /** Printed on both sides: each sheet begins on a front. */
  duplex: z.boolean().default(false),
  date,
  /** When the workshop begins, `HH:MM`. */
  starts: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('09:00'),
  agenda: z.array(agendaStep).default([]),
});

/** What the organisation puts on every page that is printed. */
const letterhead = z.looseObject({
  /** A line for the foot of the pages. */
  line: text,
  /** Data URL. */
  logo: z.string().max(PICTURE_LIMIT).nullable().default(null),
});

export const journeySchema = z.looseObject({
  format: z.literal(FORMAT_NAME),
  version: z.literal(SCHEMA_VERSION),
  id,
  title: text,
  /** Language of the map and of its paper. */
  language: z.enum(LANGUAGES).default('en'),
  touchpoints: z.array(touchpoint).default([]),
  /** Touchpoint ids in the order they are walked past; those not listed follow in map order. */
  walkOrder: z.array(id).default([]),
  maps: z.array(journeyMap).default([]),
  personas: z.array(persona).default([]),
  owners: z.array(owner).default([]),
  audits: z.array(auditRound).default([]),
  tasks: z.array(task).default([]),
  reviews: z.array(review).default([]),
  reviewPlan: reviewPlan.default({ cadence: null, months: null, next: null }),
  letterhead: letterhead.default({ line: '', logo: null }),
  interviews: z.array(interview).default([]),
  packs: z.array(pack).default([]),
});

type NamedKeys<T> = keyof { [K in keyof T as string extends K ? never : K]: true };

/**
 * The schema's type without the index signature that loose objects carry:
 * unknown fields are kept, but nobody may name one by a slip of the pen. Plain records stay records.
 */
type Known<T> = T extends readonly (infer Item)[]
  ? Known<Item>[]
  : T extends object
    ? NamedKeys<T> extends never
      ? T
      : { [K in keyof T as string extends K ? never : K]: Known<T[K]> }
    : T;

export type Journey = Known<z.output<typeof journeySchema>>;
export type Language = (typeof LANGUAGES)[number];
export type Phase = (typeof PHASES)[number];
export type Channel = (typeof CHANNELS)[number];
export type Control = (typeof CONTROLS)[number];
export type Evidence = (typeof EVIDENCE)[number];
export type LaneKind = (typeof LANE_KINDS)[number];
export type NoteRole = (typeof NOTE_ROLES)[number];
export type Criterion = (typeof CRITERIA)[number];
export type Score = z.output<typeof score>;
export type Touchpoint = Known<z.output<typeof touchpoint>>;
export type JourneyMap = Known<z.output<typeof journeyMap>>;
export type Stage = Known<z.output<typeof stage>>;
export type Moment = Known<z.output<typeof moment>>;
export type Curve = Known<z.output<typeof curve>>;
export type Lane = Known<z.output<typeof lane>>;
export type Note = Known<z.output<typeof note>>;
export type Place = Known<z.output<typeof place>>;
export type Persona = Known<z.output<typeof persona>>;
export type Owner = Known<z.output<typeof owner>>;
export type AuditRound = Known<z.output<typeof auditRound>>;
export type AuditSheet = Known<z.output<typeof auditSheet>>;
export type AuditRow = Known<z.output<typeof auditRow>>;
export type Task = Known<z.output<typeof task>>;
export type Review = Known<z.output<typeof review>>;
export type Interview = Known<z.output<typeof interview>>;
export type InterviewRow = Known<z.output<typeof interviewRow>>;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];
export type Pack = Known<z.output<typeof pack>>;
export type PackSheet = Known<z.output<typeof packSheet>>;
export type AgendaStep = Known<z.output<typeof agendaStep>>;
export type Letterhead = Known<z.output<typeof letterhead>>;
