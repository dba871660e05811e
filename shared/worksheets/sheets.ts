/** The worksheets there are: for each what it may be asked for, and how it is made. */
import type { Journey, JourneyMap } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { actionPlan, PLAN_LAYOUTS } from './action-plan.ts';
import { attendanceSheet } from './attendance.ts';
import { auditChecklist } from './audit-checklist.ts';
import { auditCompare } from './audit-compare.ts';
import { auditTouchpoint } from './audit-touchpoint.ts';
import { blueprint } from './blueprint.ts';
import { CARD_LAYOUTS, touchpointCards } from './cards.ts';
import { CURVE_SHEET_LAYOUTS, curveSheet } from './curve-sheet.ts';
import { empathySheet } from './empathy-sheet.ts';
import { IDEA_LAYOUTS, ideaCards } from './idea-cards.ts';
import { interviewGuide } from './interview.ts';
import { INVENTORY_LAYOUTS, inventoryWalk } from './inventory.ts';
import { journeyCanvas } from './journey-canvas.ts';
import { matrix } from './matrix.ts';
import { personaSheet } from './persona-sheet.ts';
import { planTimeline, TIMELINE_LAYOUTS } from './plan-timeline.ts';
import { POSTER_LAYOUTS, poster } from './poster.ts';
import { posterTiles, TILED_LAYOUTS } from './poster-tiles.ts';
import { reviewRecord } from './review-record.ts';
import { RUN_SHEET_LAYOUTS, runSheet } from './run-sheet.ts';
import type { PaperName, Sheet, SheetName, SheetRequest } from './sheet.ts';
import { customerSurvey } from './survey.ts';
import { TRUTH_LAYOUTS, truthCards } from './truth-cards.ts';
import { VOTE_LAYOUTS, voteTally } from './vote-tally.ts';

export interface SheetInput {
  journey: Journey;
  map: JourneyMap;
  request: SheetRequest;
  measure: Measure;
}

/** What a worksheet may be asked for. Its words are the locale keys `worksheet.<name>.title` and `.about`. */
export interface SheetDefinition {
  /** Where it is listed. */
  group: SheetGroup;
  /** The usual one first. */
  papers: readonly PaperName[];
  /** Several people write on it at once: in a pack for the office's printer it is still on a large paper. */
  large?: true;
  /** Forms it comes in, the usual one first; their words are `worksheet.<name>.layout.<layout>`. */
  layouts?: readonly string[];
  /** It is about one of these, chosen by the person; without a choice about each in turn. */
  about?: 'stage' | 'persona' | 'touchpoint' | 'round' | 'pack';
  /** Can be filled from the map as well as empty. */
  fills?: true;
  /** Has lines to write on, whose distance can be chosen. */
  lines?: true;
  /** Has rows to write in, which are higher where lines are to be further apart. */
  spacedRows?: true;
  /** Can have empty rows at its end. */
  spare?: true;
  /** Can be in two languages at once. */
  bilingual?: true;
  /** Can be printed at a scale of its own, in its layout `scale`. */
  scales?: true;
  /** Has colours, and can do without. */
  coloured?: true;
  make(input: SheetInput): Sheet;
}

export const SHEET_GROUPS = ['prepare', 'map', 'audit', 'plan'] as const;
export type SheetGroup = (typeof SHEET_GROUPS)[number];

export const SHEET_DEFINITIONS: Readonly<Record<SheetName, SheetDefinition>> = {
  'run-sheet': {
    group: 'prepare',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    layouts: RUN_SHEET_LAYOUTS,
    about: 'pack',
    fills: true,
    lines: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => runSheet(journey, map, request, measure),
  },
  canvas: {
    group: 'map',
    papers: ['a3', 'a2', 'tabloid', 'a4', 'letter'],
    large: true,
    fills: true,
    lines: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => journeyCanvas(journey, map, request, measure),
  },
  cards: {
    group: 'map',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    layouts: CARD_LAYOUTS,
    fills: true,
    lines: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => touchpointCards(journey, map, request, measure),
  },
  curve: {
    group: 'map',
    papers: ['a4', 'a3', 'letter', 'tabloid'],
    layouts: CURVE_SHEET_LAYOUTS,
    about: 'stage',
    fills: true,
    lines: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => curveSheet(journey, map, request, measure),
  },
  poster: {
    group: 'map',
    papers: ['a3', 'a4', 'a2', 'a1', 'a0', 'tabloid', 'letter'],
    layouts: POSTER_LAYOUTS,
    scales: true,
    coloured: true,
    make: ({ journey, map, request, measure }) => poster(journey, map, request, measure),
  },
  'poster-tiles': {
    group: 'map',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    layouts: TILED_LAYOUTS,
    scales: true,
    coloured: true,
    make: ({ journey, map, request, measure }) => posterTiles(journey, map, request, measure),
  },
  blueprint: {
    group: 'map',
    papers: ['a3', 'a4', 'a2', 'letter', 'tabloid'],
    fills: true,
    lines: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => blueprint(journey, map, request, measure),
  },
  matrix: {
    group: 'plan',
    papers: ['a3', 'a4', 'a2', 'tabloid', 'letter'],
    large: true,
    fills: true,
    lines: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => matrix(journey, map, request, measure),
  },
  'truth-cards': {
    group: 'map',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    layouts: TRUTH_LAYOUTS,
    fills: true,
    lines: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => truthCards(journey, map, request, measure),
  },
  ideas: {
    group: 'plan',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    layouts: IDEA_LAYOUTS,
    fills: true,
    lines: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => ideaCards(journey, map, request, measure),
  },
  persona: {
    group: 'prepare',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    about: 'persona',
    fills: true,
    lines: true,
    bilingual: true,
    coloured: true,
    make: ({ journey, map, request, measure }) => personaSheet(journey, map, request, measure),
  },
  empathy: {
    group: 'prepare',
    papers: ['a3', 'a4', 'tabloid', 'letter'],
    about: 'persona',
    fills: true,
    lines: true,
    bilingual: true,
    coloured: true,
    make: ({ journey, map, request, measure }) => empathySheet(journey, map, request, measure),
  },
  votes: {
    group: 'plan',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    layouts: VOTE_LAYOUTS,
    fills: true,
    spacedRows: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => voteTally(journey, map, request, measure),
  },
  attendance: {
    group: 'prepare',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    fills: true,
    spacedRows: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => attendanceSheet(journey, map, request, measure),
  },
  audit: {
    group: 'audit',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    fills: true,
    spacedRows: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => auditChecklist(journey, map, request, measure),
  },
  inventory: {
    group: 'prepare',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    layouts: INVENTORY_LAYOUTS,
    fills: true,
    lines: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => inventoryWalk(journey, map, request, measure),
  },
  interview: {
    group: 'prepare',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    fills: true,
    lines: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => interviewGuide(journey, map, request, measure),
  },
  survey: {
    group: 'prepare',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    fills: true,
    lines: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => customerSurvey(journey, map, request, measure),
  },
  'audit-walk': {
    group: 'audit',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    fills: true,
    spacedRows: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => auditChecklist(journey, map, request, measure),
  },
  'audit-compare': {
    group: 'audit',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    fills: true,
    spacedRows: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => auditCompare(journey, map, request, measure),
  },
  'audit-touchpoint': {
    group: 'audit',
    papers: ['a4', 'letter', 'a3', 'tabloid'],
    about: 'touchpoint',
    fills: true,
    lines: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => auditTouchpoint(journey, map, request, measure),
  },
  'action-plan': {
    group: 'plan',
    papers: ['a4', 'a3', 'letter', 'tabloid'],
    layouts: PLAN_LAYOUTS,
    fills: true,
    lines: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => actionPlan(journey, map, request, measure),
  },
  timeline: {
    group: 'plan',
    papers: ['a4', 'a3', 'letter', 'tabloid'],
    layouts: TIMELINE_LAYOUTS,
    fills: true,
    lines: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => planTimeline(journey, map, request, measure),
  },
  review: {
    group: 'plan',
    papers: ['a4', 'a3', 'letter', 'tabloid'],
    fills: true,
    lines: true,
    spare: true,
    bilingual: true,
    make: ({ journey, map, request, measure }) => reviewRecord(journey, map, request, measure),
  },
};
