/**
 * What customers are asked, in the order and with the numbers of the printed sheets.
 * The sheets are set from these lists and typed back by them, so that paper and window cannot disagree.
 */
import type { InterviewKind } from '../document/schema.ts';

/** In the customer's shoes, moment by moment. */
export const FINDING = ['problem', 'discover', 'buy', 'again'] as const;
/** Looking back. */
export const LOOKING_BACK = ['heard', 'before', 'rate', 'use', 'affected', 'friend', 'exceeded'] as const;
/** When all touchpoints have been gone through. */
export const LAST = ['else'] as const;
/** What a survey asks for with a tick or a cross. */
export const TICKED = ['heard', 'before', 'rate'] as const;
/** What a survey asks for in the customer's own words. */
export const OPEN = ['problem', 'discover', 'buy', 'again', 'use', 'affected', 'friend', 'exceeded'] as const;

/** Answers to tick, as they are printed. */
export const HEARD = ['friend', 'search', 'social', 'ad', 'passing', 'elsewhere'] as const;
export const BEFORE = ['first', 'some', 'often'] as const;

export type InterviewKey = (typeof FINDING)[number] | (typeof LOOKING_BACK)[number] | (typeof LAST)[number];
export type SurveyKey = (typeof TICKED)[number] | (typeof OPEN)[number];
export type QuestionKey = InterviewKey | SurveyKey;

/** Of the printed sheet, from the first line to the last; `each` are its touchpoints one by one. */
export const PARTS = {
  interview: ['finding', 'back', 'each', 'last'],
  survey: ['ticked', 'each', 'open'],
} as const;
export type Part = (typeof PARTS)[InterviewKind][number];

const KEYS: Readonly<Record<Exclude<Part, 'each'>, readonly QuestionKey[]>> = {
  finding: FINDING,
  back: LOOKING_BACK,
  last: LAST,
  ticked: TICKED,
  open: OPEN,
};

const ORDER: Readonly<Record<InterviewKind, readonly QuestionKey[]>> = {
  interview: PARTS.interview.flatMap((part) => (part === 'each' ? [] : KEYS[part])),
  survey: PARTS.survey.flatMap((part) => (part === 'each' ? [] : KEYS[part])),
};

export interface Question {
  key: QuestionKey;
  /** As printed before it. */
  number: number;
  /** One of five boxes is crossed. */
  rated: boolean;
  /** What can be ticked; empty: nothing. */
  choices: readonly string[];
  /** More than one tick makes sense. */
  several: boolean;
  /** There are lines to write on. */
  written: boolean;
}

/** The number that stands before a question on paper, from 1. */
export function numberOf(kind: InterviewKind, key: QuestionKey): number {
  return ORDER[kind].indexOf(key) + 1;
}

/** All questions of a sheet, first to last. */
export function questionsOf(kind: InterviewKind): Question[] {
  return ORDER[kind].map((key) => questionOf(kind, key));
}

/** The questions of one part of a sheet; none where touchpoints stand. */
export function questionsIn(kind: InterviewKind, part: Part): Question[] {
  return part === 'each' ? [] : KEYS[part].map((key) => questionOf(kind, key));
}

function questionOf(kind: InterviewKind, key: QuestionKey): Question {
  const choices = kind === 'survey' ? (key === 'heard' ? HEARD : key === 'before' ? BEFORE : []) : [];
  const rated = key === 'rate';
  return {
    key,
    number: numberOf(kind, key),
    rated,
    choices,
    several: key === 'heard',
    written: choices.length === 0 && !(rated && kind === 'survey'),
  };
}
