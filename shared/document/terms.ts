/**
 * The closed lists and the limits that a journey is written in: what the program compares with and offers to choose from.
 * The schema is built on them; this file needs nothing, so the window has them without the schema's library.
 */
export const SCHEMA_VERSION = 1;
export const FORMAT_NAME = 'waymark-journey';

export const LANGUAGES = ['en', 'vi', 'fa', 'ru'] as const;
export const PHASES = ['before', 'during', 'after'] as const;
export const CHANNELS = [
  'store',
  'web',
  'app',
  'phone',
  'email',
  'message',
  'social',
  'review',
  'ad',
  'print',
  'post',
  'event',
  'person',
  'product',
  'other',
] as const;
export const CONTROLS = ['direct', 'indirect'] as const;
export const EVIDENCE = ['guess', 'observed', 'measured'] as const;
export const LANE_KINDS = ['touchpoints', 'feelings', 'notes', 'owners', 'measures', 'pictures'] as const;
export const NOTE_ROLES = [
  'does',
  'thinks',
  'goals',
  'expectations',
  'pain',
  'opportunity',
  'backstage',
  'support',
  'free',
] as const;
/**
 * What a note means, whatever lane it stands in. Stored as the note's colour, "meaning-1" … "meaning-5" in this order,
 * so that programs of version 1 without meanings keep it.
 */
export const NOTE_MEANINGS = ['problem', 'question', 'idea', 'strength', 'surprise'] as const;
/** Most votes that one note has. */
export const VOTES_MAX = 9999;
export const CRITERIA = ['simple', 'appropriate', 'relevant', 'meaningful', 'appealing', 'personal'] as const;
export const TIMES = ['today', 'future'] as const;
export const DASHES = ['solid', 'dashed', 'dotted'] as const;
export const TASK_STATES = ['open', 'doing', 'done', 'dropped'] as const;
/** How customers were asked: talked with, or handed a sheet. */
export const INTERVIEW_KINDS = ['interview', 'survey'] as const;
/** Whom so many copies of a worksheet are for. */
export const PACK_SHARES = ['group', 'room'] as const;
export const CADENCES = ['monthly', 'quarterly', 'yearly', 'own'] as const;

/** The scale of a feeling: −2 … +2 in tenths. */
export const FEELING_MIN = -2;
export const FEELING_MAX = 2;
export const FEELING_STEP = 0.1;

/** Curves that one map holds at the most: more cannot be told apart. */
export const CURVES_MAX = 8;

/** Longest text of any one field, in UTF-16 units: a guard against pasted novels, far above a note's need. */
export const TEXT_LIMIT = 20_000;
