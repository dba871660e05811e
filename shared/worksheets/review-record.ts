/**
 * The record of a review: what is different since the last one, what came of its decisions, what is decided now, when
 * the next one is, and who was there. Lengths in mm.
 */
import { momentsOf } from '../document/find.ts';
import type { Journey, JourneyMap, Review } from '../document/schema.ts';
import { CADENCES } from '../document/terms.ts';
import type { Measure } from '../layout/text.ts';
import { endedSince, newestFirst, type Since, since } from '../plan/review.ts';
import { isOpen } from '../plan/tasks.ts';
import type { Block } from './flow.ts';
import { bothOf, fieldRow, opening, running } from './heading.ts';
import { pageOf } from './page.ts';
import { square } from './paper-marks.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import { spaceOf } from './persona-head.ts';
import { plannedTasks } from './plan-tasks.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import { dealQuestions, type QuestionBlock, section, stacked } from './questions.ts';
import { changeTable, peopleTable, type ReviewedTasks, taskTable } from './review-tables.ts';
import type { Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';
import { TICK, writingLines } from './writing.ts';

const TEXT: PaperFont = { pt: 9.5, weight: 400 };
const CHOICE: PaperFont = { pt: 9, weight: 400 };

/** Rows and lines of an empty record, and of what is written by hand on any. */
const HAND = { changes: 6, tasks: 5, people: 6 } as const;
const SPARE_PEOPLE = 2;
const LINES = { changed: 2, decisions: 4 } as const;
const MOST_LINES = 30;
/** Between a table and the heading under it. */
const AIR = 3;

export function reviewRecord(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words, inner } = press;
  const isBlank = request.rows === 'blank';
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const reviews = isBlank ? [] : newestFirst(journey.reviews);
  const last = reviews[0] ?? null;
  const head = headOf(subject, last, isBlank ? null : journey.reviewPlan.next, press);
  const follow = running(words.t('worksheet.review.title'), subject, press);
  const seen = [
    ...changed(journey, map, isBlank, reviews, press),
    ...reviewed(journey, map, isBlank, reviews, press),
    ...decided(last, press),
    ...toWrite('worksheet.review.inWords', LINES.changed, press),
  ];
  const settled = [
    ...toWrite('worksheet.review.decisions', LINES.decisions, press),
    ...nextOne(isBlank ? null : journey.reviewPlan.cadence, press),
    ...present(last, isBlank, request.spare, press),
  ];
  const first = inner.height - head.height;
  const room = inner.height - follow.height - 2;
  const whole = dealQuestions([...seen, ...settled], first, room, press);
  // Where it takes more pages, what is decided and signed begins one.
  const pages =
    whole.length === 1
      ? whole
      : [...dealQuestions(seen, first, room, press), ...dealQuestions(settled, room, room, press)];
  return {
    title: [words.t('worksheet.review.title'), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: pages.map((dealt, index) =>
      pageOf(press, [...(index === 0 ? [head.element] : [follow.element, spaceOf(2)]), ...stacked(dealt)], subject),
    ),
  };
}

function headOf(subject: string, last: Review | null, planned: string | null, press: Press): Block {
  const { inner, words } = press;
  const band = opening(bothOf(press, 'worksheet.review.title'), bothOf(press, 'worksheet.review.how'), press);
  const value = (iso: string | null | undefined) => (iso ? words.date(iso, 'long') : '');
  const rows = [
    fieldRow(
      [
        { label: bothOf(press, 'worksheet.review.map'), value: subject, share: 1.5 },
        { label: bothOf(press, 'worksheet.review.date'), share: 1 },
      ],
      inner.width,
      press,
    ),
    fieldRow(
      [
        { label: bothOf(press, 'worksheet.review.last'), value: value(last?.date), share: 1.25 },
        { label: bothOf(press, 'worksheet.review.planned'), value: value(planned), share: 1.25 },
      ],
      inner.width,
      press,
    ),
  ];
  return {
    height: round(band.height + 2 + rows.reduce((sum, { height }) => sum + height, 0)),
    element: { tag: 'div', children: [band.element, spaceOf(2), ...rows.map(({ element }) => element)] },
  };
}

/** A heading with a day in it, as each of the paper's languages writes it. */
function dated(key: string, iso: string, { words, second }: Press): string[] {
  return (second ? [words, second] : [words]).map((each) => each.t(key, { date: each.date(iso, 'long') }));
}

/** What feels and scores differently than when it was last frozen. */
function changed(
  journey: Journey,
  map: JourneyMap,
  isBlank: boolean,
  reviews: readonly Review[],
  press: Press,
): QuestionBlock[] {
  const frozen = reviews.find(({ snapshot }) => snapshot !== null);
  const before = frozen?.snapshot ?? null;
  const changes = before && onMap(since(before, journey), map);
  const table = changeTable(changes, before, isBlank || !before ? HAND.changes : 0, { journey, map }, press);
  const titles = frozen?.date
    ? dated('worksheet.review.since', frozen.date, press)
    : bothOf(press, 'worksheet.review.changes');
  const notes = before
    ? table.length === 0
      ? bothOf(press, 'review.same')
      : []
    : isBlank
      ? []
      : bothOf(press, 'worksheet.review.nothingFrozen');
  return [closed(section(titles, notes, press), table), ...table, ...airAfter(table)];
}

/** Only what this map shows. */
function onMap(changes: Since, map: JourneyMap): Since {
  const met = new Set(momentsOf(map).map(({ touchpoint }) => touchpoint));
  const own = <T extends { map: string }>(list: readonly T[]) => list.filter((change) => change.map === map.id);
  return {
    better: own(changes.better),
    worse: own(changes.worse),
    otherFeelings: own(changes.otherFeelings),
    scores: changes.scores.filter(({ touchpoint }) => met.has(touchpoint)),
  };
}

/** A heading without anything under it need not stand with what comes next. */
function closed(heading: QuestionBlock, under: readonly Block[]): QuestionBlock {
  return under.length > 0 ? heading : { ...heading, staysWithNext: false };
}

function airAfter(table: readonly Block[]): QuestionBlock[] {
  return table.length === 0 ? [] : [{ height: AIR, ends: true, element: spaceOf(AIR) }];
}

/** What became of the tasks. What is due until the next review should be done by then. */
function reviewed(
  journey: Journey,
  map: JourneyMap,
  isBlank: boolean,
  reviews: readonly Review[],
  press: Press,
): QuestionBlock[] {
  const frozen = reviews.find(({ snapshot }) => snapshot !== null);
  const ended = endedSince(frozen?.snapshot ?? { feelings: {}, scores: {} }, journey);
  const planned = plannedTasks(journey, map, press.words);
  const of = (tasks: readonly { id: string }[]) =>
    planned.filter(({ item }) => tasks.some(({ id }) => id === item.task.id));
  const until = journey.reviewPlan.next ?? reviews[0]?.date ?? null;
  const late = planned.filter(
    ({ item: { task } }) => isOpen(task) && task.due !== null && until !== null && task.due <= until,
  );
  const tasks: ReviewedTasks | null = isBlank
    ? null
    : {
        done: of(ended.done),
        dropped: of(ended.dropped),
        late,
        lateTitles: until === null ? [] : dated('worksheet.review.late', until, press),
      };
  const table = taskTable(tasks, isBlank ? HAND.tasks : 0, press);
  const notes = table.length === 0 ? bothOf(press, 'worksheet.review.noTasks') : [];
  return [closed(section(bothOf(press, 'worksheet.review.tasks'), notes, press), table), ...table, ...airAfter(table)];
}

/** What was decided last time, to look at before anything new is. */
function decided(last: Review | null, press: Press): QuestionBlock[] {
  const text = last?.decisions.trim() ?? '';
  if (text === '') return [];
  const block = setText(text, TEXT, press.inner.width, press.type, MOST_LINES);
  const height = round(block.height + 2);
  return [
    section(bothOf(press, 'worksheet.review.decided'), [], press),
    { height, element: { tag: 'div', style: { height: `${height}mm` }, children: linesOf(block) } },
  ];
}

/** A heading and lines; where the page has room, more of them. */
function toWrite(key: string, lines: number, press: Press): QuestionBlock[] {
  const ruled = (count: number): QuestionBlock => {
    const part = writingLines(count, press);
    const height = round(part.height + 3);
    return {
      height,
      lines: count,
      withLines: ruled,
      element: { tag: 'div', style: { height: `${height}mm` }, children: [part.element] },
    };
  };
  return [section(bothOf(press, key), [], press), ruled(lines)];
}

/** How often, to tick, and when. */
function nextOne(cadence: Journey['reviewPlan']['cadence'], press: Press): QuestionBlock[] {
  const { inner } = press;
  const width = round(inner.width / CADENCES.length);
  const parts = CADENCES.map((each) => {
    const blocks = labelBlocks(bothOf(press, `cadence.${each}`), CHOICE, width - TICK - 5, press, 3);
    const tick: SheetElement = {
      tag: 'div',
      class: 'sheet-tick',
      children: [square(TICK, 0.8, each === cadence), { tag: 'div', children: labelLines(blocks) }],
    };
    return {
      height: Math.max(TICK, heightOf(blocks)),
      element: { tag: 'div' as const, style: { width: `${width}mm` }, children: [tick] },
    };
  });
  const ticks = round(Math.max(...parts.map(({ height }) => height)) + 2);
  const row = fieldRow(
    [
      { label: bothOf(press, 'worksheet.review.nextDate'), share: 1 },
      { label: bothOf(press, 'worksheet.review.invites'), share: 1.4 },
    ],
    inner.width,
    press,
  );
  return [
    section(bothOf(press, 'worksheet.review.next'), [], press),
    {
      height: round(ticks + row.height),
      element: {
        tag: 'div',
        style: { height: `${round(ticks + row.height)}mm` },
        children: [
          {
            tag: 'div',
            class: 'sheet-choices',
            style: { height: `${ticks}mm` },
            children: parts.map(({ element }) => element),
          },
          row.element,
        ],
      },
    },
  ];
}

function present(last: Review | null, isBlank: boolean, spare: number | undefined, press: Press): QuestionBlock[] {
  const names = namesIn(last?.people ?? '');
  const empty = spare ?? (isBlank || names.length === 0 ? HAND.people : SPARE_PEOPLE);
  return [
    section(bothOf(press, 'worksheet.review.present'), [], press),
    ...peopleTable(names, names.length === 0 ? Math.max(1, empty) : empty, press),
  ];
}

/** The names in a text that lists them; what stands in brackets belongs to its name. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,،;؛\n](?![^()]*\))/u)
    .map((name) => name.trim().replace(/\.$/u, ''))
    .filter((name) => name !== '');
}
