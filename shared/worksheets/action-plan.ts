/** The action plan: who does what until when, what it takes, and how one will know that it helped. Lengths in mm. */
import type { Journey, JourneyMap } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { isOpen } from '../plan/tasks.ts';
import { blankRow, columnsOf, emptyRow, namedHead, type PlanColumns, sumRow, taskRow } from './action-plan-table.ts';
import { deal } from './flow.ts';
import { bothOf, fieldRow, opening, running } from './heading.ts';
import { pageOf } from './page.ts';
import { round } from './paper-text.ts';
import { spaceOf } from './persona-head.ts';
import { byOwnerOf, type PlannedTask, plannedTasks, sumsOf } from './plan-tasks.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import { columnHeads, groupHead, type TableBlock, tableOf } from './ruled-table.ts';
import type { Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';

export const PLAN_LAYOUTS = ['by-due', 'by-owner'] as const;

/** Owners whose names are written by hand have so many rows each. */
const HAND_ROWS = 2;
/** Rows for what is added by hand, as far as they need no page of their own. */
const USUAL_SPARE = 8;
const AIR = 0.5;

/** The tasks of the map, or rows to write them in. */
export function actionPlan(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'landscape', measure, warnings);
  const { words, inner } = press;
  const isBlank = request.rows === 'blank';
  const tasks = isBlank ? [] : plannedTasks(journey, map, words);
  const byOwner = request.layout === 'by-owner';
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const head = opening(bothOf(press, 'worksheet.action-plan.title'), bothOf(press, 'worksheet.action-plan.how'), press);
  const fields = fieldRow(
    [
      { label: bothOf(press, 'worksheet.action-plan.map'), value: subject, share: 1.5 },
      { label: bothOf(press, 'worksheet.action-plan.agreed'), share: 1 },
      { label: bothOf(press, 'worksheet.action-plan.keeper'), share: 1 },
    ],
    inner.width,
    press,
  );
  const again = running(words.t('worksheet.action-plan.title'), subject, press);
  const columns = columnsOf(tasks, !byOwner, press);
  const heads = columnHeads(columns.columns, press);
  const firstRoom = round(inner.height - head.height - 2 - fields.height - heads.height - AIR);
  const room = round(inner.height - again.height - 2 - heads.height - AIR);
  const rows = byOwner ? ownerRows(tasks, columns, press) : dueRows(tasks, columns, press);
  const pages =
    tasks.length === 0
      ? deal(handRows(firstRoom, byOwner, request.spare ?? 0, columns, press), firstRoom, room)
      : withSpare(rows, request.spare, firstRoom, room, columns, press);
  const said = new Set<SheetElement>();
  return {
    title: [words.t('worksheet.action-plan.title'), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: pages.map((dealt, page) =>
      pageOf(
        press,
        [
          ...(page === 0 ? [head.element, spaceOf(2), fields.element] : [again.element, spaceOf(2)]),
          tableOf(heads, dealt, said),
        ],
        subject,
      ),
    ),
  };
}

/** By date; what is finished under a heading of its own. */
function dueRows(tasks: readonly PlannedTask[], columns: PlanColumns, press: Press): TableBlock[] {
  const [todo, finished] = parted(tasks);
  const part = (key: string, list: readonly PlannedTask[]) =>
    list.length === 0
      ? []
      : [keyHead(`worksheet.action-plan.${key}`, columns, press), ...list.map((each) => taskRow(each, columns, press))];
  const body =
    finished.length === 0
      ? todo.map((each) => taskRow(each, columns, press))
      : [...part('todo', todo), ...part('finished', finished)];
  return [...body, ...totals(tasks, columns, press)];
}

/** Under the names of those who answer for it, in the order of the alphabet; what nobody answers for comes last. */
function ownerRows(tasks: readonly PlannedTask[], columns: PlanColumns, press: Press): TableBlock[] {
  const groups = byOwnerOf(tasks, press.words);
  const body = groups.flatMap(({ owner, tasks: own }) => {
    const open = own.filter(({ item }) => isOpen(item.task)).map(({ item }) => item.task);
    return [
      owner === ''
        ? keyHead('worksheet.action-plan.nobody', columns, press)
        : groupHead([owner], [press.words.t('worksheet.audit.continued', { stage: owner })], columns.columns, press),
      ...own.map((each) => taskRow(each, columns, press)),
      // Of one task the sum is the task.
      ...(groups.length > 1 && open.length > 1
        ? [sumRow(bothOf(press, 'worksheet.action-plan.owned', { count: open.length }), sumsOf(open), columns, press)]
        : []),
    ];
  });
  return [...body, ...totals(tasks, columns, press)];
}

/** What is still to do, and what it comes to with what is done. */
function totals(tasks: readonly PlannedTask[], columns: PlanColumns, press: Press): TableBlock[] {
  const all = tasks.map(({ item }) => item.task);
  const open = all.filter(isOpen);
  const done = all.filter(({ state }) => state === 'done');
  const row = (key: string, list: typeof all) =>
    sumRow(bothOf(press, `worksheet.action-plan.${key}`, { count: list.length }), sumsOf(list), columns, press);
  const rows = [
    ...(open.length > 0 ? [row('sum', open)] : []),
    ...(done.length > 0 ? [row('sumWithDone', [...open, ...done])] : []),
  ];
  // Sums stand together, and never alone on a page.
  return rows.map((each, index) => ({ ...each, staysWithNext: index < rows.length - 1 }));
}

function parted(tasks: readonly PlannedTask[]): [PlannedTask[], PlannedTask[]] {
  return [tasks.filter(({ item }) => isOpen(item.task)), tasks.filter(({ item }) => !isOpen(item.task))];
}

function keyHead(key: string, { columns }: PlanColumns, press: Press): TableBlock {
  const titles = bothOf(press, key);
  const { words, second } = press;
  const continued = titles.map((stage, i) =>
    (i === 0 ? words : (second ?? words)).t('worksheet.audit.continued', { stage }),
  );
  return groupHead(titles, continued, columns, press);
}

/** The first page filled with rows to write in, and so many more; by owner in parts whose owner is named by hand. */
function handRows(room: number, byOwner: boolean, spare: number, columns: PlanColumns, press: Press): TableBlock[] {
  const row = (number: number) => blankRow(number, columns, press);
  const one = row(1).height;
  if (!byOwner) {
    const count = Math.max(1, Math.floor((room + 0.001) / one)) + spare;
    return Array.from({ length: count }, (_, index) => row(index + 1));
  }
  const head = namedHead(columns, press);
  const groups = Math.max(1, Math.floor((room + 0.001) / (head.height + HAND_ROWS * one)));
  const left = Math.max(0, Math.floor((room - groups * (head.height + HAND_ROWS * one) + 0.001) / one));
  let number = 0;
  return Array.from({ length: groups }, (_, group) => {
    const extra = group === groups - 1 ? left + spare : 0;
    return [namedHead(columns, press), ...Array.from({ length: HAND_ROWS + extra }, () => row(++number))];
  }).flat();
}

/** With rows for what is added by hand: as many as asked for, or those that need no page of their own. */
function withSpare(
  rows: readonly TableBlock[],
  asked: number | undefined,
  firstRoom: number,
  room: number,
  columns: PlanColumns,
  press: Press,
): TableBlock[][] {
  const withRows = (count: number) =>
    deal(
      count === 0
        ? rows
        : [
            ...rows,
            keyHead('worksheet.action-plan.added', columns, press),
            ...Array.from({ length: count }, () => emptyRow(columns, press)),
          ],
      firstRoom,
      room,
    );
  if (asked !== undefined) return withRows(asked);
  const least = withRows(0).length;
  let count = USUAL_SPARE;
  while (count > 0 && withRows(count).length > least) count--;
  return withRows(count);
}
