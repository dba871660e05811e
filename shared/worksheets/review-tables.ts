/** The tables of a review record: what feels and scores differently, which tasks have ended, who was there. Lengths in mm. */

import { findById } from '../document/find.ts';
import type { Criterion, Journey, JourneyMap, Task } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';
import { curveName } from '../layout/lanes/feelings.ts';
import { type FeelingChange, type ScoreChange, type Since, type Snapshot, snapshotOf } from '../plan/review.ts';
import { taskSign } from './action-plan-table.ts';
import { bothOf } from './heading.ts';
import { square } from './paper-marks.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import type { PlannedTask } from './plan-tasks.ts';
import type { Press } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import {
  type Column,
  centredCell,
  codeCell,
  groupHead,
  repeatedHeads,
  roomIn,
  type TableBlock,
  tableRow,
  textCell,
  writingCell,
} from './ruled-table.ts';
import type { SheetElement } from './sheet.ts';
import { trendMark, trendOf } from './trend.ts';

const NAME: PaperFont = { pt: 9.5, weight: 600 };
const VALUE: PaperFont = { pt: 9, weight: 400 };
const CHANGE: PaperFont = { pt: 9, weight: 700 };
const SMALL: PaperFont = { pt: 8, weight: 400 };

const PAD = 1.5;
const LEAST_ROW = 10;
const MARK = 3;
const SIGN = 4;
/** A name and a signature want more height than a line of text. */
const SIGNATURE = 12;

/** A heading among the rows. Only the table's own head is repeated. */
function groupOf(key: string, columns: readonly Column[], press: Press): TableBlock {
  return { ...groupHead(bothOf(press, key), [], columns, press), again: undefined, repeats: false };
}

/** Feelings by what became of them, then scores; or rows to write them in. */
export function changeTable(
  changes: Since | null,
  before: Snapshot | null,
  blankRows: number,
  of: { journey: Journey; map: JourneyMap },
  press: Press,
): TableBlock[] {
  const columns = changeColumns(press);
  const rows =
    changes && before
      ? [
          ...(['better', 'worse', 'otherFeelings'] as const).flatMap((kind) =>
            changes[kind].length === 0
              ? []
              : [
                  groupOf(`review.${kind}`, columns, press),
                  ...changes[kind].map((change) => feelingRow(change, of, columns, press)),
                ],
          ),
          ...(changes.scores.length === 0
            ? []
            : [
                groupOf('review.scores', columns, press),
                ...scoreRows(changes.scores, before, of.journey, columns, press),
              ]),
        ]
      : [];
  const empty = Array.from({ length: blankRows }, () => changeRow(null, columns, press));
  return rows.length + empty.length === 0 ? [] : [repeatedHeads(columns, press), ...rows, ...empty];
}

function changeColumns(press: Press): Column[] {
  const [then, change] = [16, 22];
  const rest = press.inner.width - 2 * then - change;
  const name = round(rest * 0.52);
  return [
    { label: bothOf(press, 'worksheet.review.touchpoint'), width: name },
    { label: bothOf(press, 'worksheet.review.then'), width: then, centred: true },
    { label: bothOf(press, 'worksheet.review.now'), width: then, centred: true },
    { label: bothOf(press, 'worksheet.review.change'), width: change, centred: true },
    { label: bothOf(press, 'worksheet.review.why'), width: round(rest - name) },
  ];
}

interface ChangeRow {
  name: string;
  /** Texts under the name, one for each of the paper's languages. */
  under: readonly string[];
  before: string;
  after: string;
  /** null: there was no value, or there is none. */
  by: number | null;
}

function feelingRow(
  { name, moment, curve, before, after }: FeelingChange,
  { journey, map }: { journey: Journey; map: JourneyMap },
  columns: readonly Column[],
  press: Press,
): TableBlock {
  const { words } = press;
  const stage = map.stages.find(({ moments }) => moments.some(({ id }) => id === moment))?.name.trim() ?? '';
  const curves = map.curves.filter(({ time }) => time === 'today');
  const felt = curves.length > 1 ? findById(map.curves, curve) : undefined;
  const says = (value: number | null) => (value === null ? '–' : words.feeling(value));
  return changeRow(
    {
      name: name.trim() || words.t('outline.unnamed'),
      // Two lines: a name may run the other way.
      under: [[stage, felt ? curveName(journey, felt, words) : ''].filter(Boolean).join('\n')],
      before: says(before),
      after: says(after),
      by: before === null || after === null ? null : after - before,
    },
    columns,
    press,
  );
}

/** One row a touchpoint: the mean of its criteria then and now, and which of them have changed. */
function scoreRows(
  changes: readonly ScoreChange[],
  before: Snapshot,
  journey: Journey,
  columns: readonly Column[],
  press: Press,
): TableBlock[] {
  const { words, second } = press;
  const after = snapshotOf(journey);
  const says = (value: number | null) => (value === null ? '–' : words.number(value, { maximumFractionDigits: 1 }));
  return [...new Set(changes.map(({ touchpoint }) => touchpoint))].map((touchpoint) => {
    const own = changes.filter((change) => change.touchpoint === touchpoint);
    const [was, is] = meansOf(before.scores[touchpoint] ?? {}, after.scores[touchpoint] ?? {});
    const details = (second ? [words, second] : [words]).map((each) =>
      each.list(
        own.map(({ criterion, before: one, after: other }) => {
          const by = one === null || other === null ? '' : ` ${each.feeling(other - one)}`;
          return `${each.t(`criterion.${criterion}`)}${by}`;
        }),
      ),
    );
    return changeRow(
      {
        name: own[0]?.name.trim() || words.t('outline.unnamed'),
        under: details,
        before: says(was),
        after: says(is),
        by: was === null || is === null ? null : is - was,
      },
      columns,
      press,
    );
  });
}

type Scores = Partial<Record<Criterion, number>>;

/** Of the criteria that were scored both times, where there are any: others would make a change where there is none. */
function meansOf(before: Scores, after: Scores): [number | null, number | null] {
  const both = CRITERIA.filter((criterion) => before[criterion] !== undefined && after[criterion] !== undefined);
  const mean = (scores: Scores) => {
    const known = (both.length > 0 ? both : CRITERIA).flatMap((criterion) => scores[criterion] ?? []);
    return known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length;
  };
  return [mean(before), mean(after)];
}

/** null: to write in. */
function changeRow(row: ChangeRow | null, columns: readonly Column[], press: Press): TableBlock {
  if (!row)
    return tableRow(
      Array.from(columns, (_, index) => (index === 0 ? textCell([]) : writingCell(0, press))),
      Math.max(LEAST_ROW, press.spacing),
    );
  const { type } = press;
  const width = roomIn(columns[0] as Column);
  const name = setText(row.name, NAME, width, type, 4);
  const under = labelBlocks(row.under, SMALL, width, press, 4);
  const height = Math.max(LEAST_ROW, press.spacing, name.height + heightOf(under) + 2 * PAD);
  const value = (text: string) => centredCell(linesOf(setText(text, VALUE, 15, type, 1)));
  return tableRow(
    [
      textCell([...linesOf(name), { tag: 'div', class: 'sheet-muted', children: labelLines(under) }], true),
      value(row.before),
      value(row.after),
      changeCell(row.by, press),
      writingCell(height, press),
    ],
    height,
  );
}

/** Up and open, or down and full, and by how much. */
function changeCell(by: number | null, { words, type }: Press): SheetElement {
  if (by === null) return centredCell([]);
  return centredCell([
    {
      tag: 'div',
      class: 'sheet-score',
      children: [trendMark(trendOf(by), MARK), ...linesOf(setText(words.feeling(by), CHANGE, 14, type, 1))],
    },
  ]);
}

export interface ReviewedTasks {
  done: readonly PlannedTask[];
  dropped: readonly PlannedTask[];
  /** Not done, though due until then. */
  late: readonly PlannedTask[];
  /** What {@link late} is called, in each of the paper's languages. */
  lateTitles: readonly string[];
}

/** Tasks that have ended and those that should have, with room for what came of them; or rows to write them in. */
export function taskTable(tasks: ReviewedTasks | null, blankRows: number, press: Press): TableBlock[] {
  const [number, due] = [10, 29];
  const rest = press.inner.width - number - due;
  const [title, owner] = [round(rest * 0.43), round(rest * 0.21)];
  const columns: Column[] = [
    { label: bothOf(press, 'worksheet.action-plan.number'), width: number },
    { label: bothOf(press, 'worksheet.review.task'), width: title },
    { label: bothOf(press, 'worksheet.action-plan.owner'), width: owner },
    { label: bothOf(press, 'plan.column.due'), width: due },
    { label: bothOf(press, 'worksheet.review.came'), width: round(rest - title - owner) },
  ];
  const group = (key: string, list: readonly PlannedTask[]) =>
    list.length === 0 ? [] : [groupOf(key, columns, press), ...list.map((each) => taskRow(each, columns, press))];
  const late = tasks?.late ?? [];
  const rows = tasks
    ? [
        ...group('worksheet.review.done', tasks.done),
        ...(late.length === 0
          ? []
          : [
              { ...groupHead(tasks.lateTitles, [], columns, press), again: undefined, repeats: false },
              ...late.map((each) => taskRow(each, columns, press)),
            ]),
        ...group('worksheet.review.dropped', tasks.dropped),
      ]
    : [];
  const empty = Array.from({ length: blankRows }, () => emptyTask(columns, press));
  return rows.length + empty.length === 0 ? [] : [repeatedHeads(columns, press), ...rows, ...empty];
}

function taskRow({ number, item }: PlannedTask, columns: readonly Column[], press: Press): TableBlock {
  const { words, second, type } = press;
  const { task, owner } = item;
  const title = setText(task.title, NAME, roomIn(columns[1] as Column) - SIGN - 1.2, type, 4);
  const who = setText(owner, VALUE, roomIn(columns[2] as Column), type, 3);
  const dates = task.due === null ? [] : datesOf(task.due, words, second);
  const due = labelBlocks(dates, VALUE, roomIn(columns[3] as Column), press, 2);
  const height = Math.max(
    LEAST_ROW,
    press.spacing,
    ...[title, who].map((text) => text.height + 2 * PAD),
    heightOf(due) + 2 * PAD,
  );
  return tableRow(
    [
      codeCell(words.number(number)),
      signedCell(task.state, linesOf(title)),
      textCell(linesOf(who)),
      textCell(labelLines(due)),
      writingCell(height, press),
    ],
    height,
  );
}

/** In the calendar of each of the paper's languages; what both write alike stands once. */
function datesOf(iso: string, words: Press['words'], second: Press['second']): string[] {
  return [...new Set([words.date(iso), ...(second ? [second.date(iso)] : [])])];
}

function signedCell(state: Task['state'], lines: readonly SheetElement[]): SheetElement {
  return textCell(
    [{ tag: 'div', class: 'sheet-plan-state', children: [taskSign(state, SIGN), { tag: 'div', children: lines }] }],
    true,
  );
}

function emptyTask(columns: readonly Column[], press: Press): TableBlock {
  return tableRow(
    Array.from(columns, (_, index) =>
      index === 0 ? textCell([]) : index === 1 ? textCell([square(SIGN + 1, 0.7)]) : writingCell(0, press),
    ),
    Math.max(LEAST_ROW, press.spacing),
  );
}

/** Those who were there last time, and empty rows. */
export function peopleTable(names: readonly string[], spare: number, press: Press): TableBlock[] {
  const width = press.inner.width;
  const [name, role] = [round(width * 0.36), round(width * 0.3)];
  const columns: Column[] = [
    { label: bothOf(press, 'worksheet.attendance.name'), width: name },
    { label: bothOf(press, 'worksheet.attendance.role'), width: role },
    { label: bothOf(press, 'worksheet.attendance.signature'), width: round(width - name - role) },
  ];
  const row = (text: string) =>
    tableRow(
      [
        textCell(linesOf(setText(text, NAME, roomIn(columns[0] as Column), press.type, 2)), text !== ''),
        writingCell(0, press),
        writingCell(0, press),
      ],
      SIGNATURE,
    );
  return [repeatedHeads(columns, press), ...names.map(row), ...Array.from({ length: spare }, () => row(''))];
}
