/**
 * The plan in time on one page: a bar for each task that has a date, under those who answer for it; what has no date
 * stands beside. Empty, a grid of months or weeks to draw on. Lengths in mm.
 */
import type { Journey, JourneyMap } from '../document/schema.ts';
import { TASK_STATES } from '../document/terms.ts';
import type { Measure } from '../layout/text.ts';
import { type Bar, timelineOf } from '../plan/timeline.ts';
import { bothOf, fieldRow, opening } from './heading.ts';
import { at, pageOf } from './page.ts';
import { fitText, linesOf, type PaperFont, round, SMALLEST, setText, widthOf } from './paper-text.ts';
import { spaceOf } from './persona-head.ts';
import type { Axis } from './plan-axis.ts';
import { barMark, pointMark } from './plan-bars.ts';
import {
  type Columns,
  columnsOf,
  DAYS,
  downLines,
  emptyRows,
  gridAt,
  ground,
  headsOf,
  type Place,
  placed,
  sideLines,
  tierLabels,
  tiersOf,
} from './plan-grid.ts';
import { byOwnerOf, type PlannedTask, plannedTasks } from './plan-tasks.ts';
import { type Part, type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import type { Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';

export const TIMELINE_LAYOUTS = ['months', 'weeks'] as const;

const OWNER: PaperFont = { pt: 9, weight: 700 };
const TASK: PaperFont = { pt: 9, weight: 500 };
const NUMBER: PaperFont = { pt: 8, weight: 700 };
const DUE: PaperFont = { pt: 8, weight: 400 };
const ASIDE: PaperFont = { pt: 8.5, weight: 400 };
const ASIDE_HEAD: PaperFont = { pt: 10, weight: 700 };
const LEGEND: PaperFont = { pt: 8.5, weight: 400 };

const EMPTY = { months: 12, weeks: 26 } as const;
/** Where the names of empty months are written. */
const EMPTY_HEAD = 8.5;
const NUMBERS = 8;
const GAP = 5;
const LEGEND_BAR = { width: 12, height: 4 } as const;

/** A row of the chart. */
interface Row {
  task: PlannedTask;
  bar: Bar;
}

export function planTimeline(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'landscape', measure, warnings);
  const { words, inner, margin } = press;
  const isBlank = request.rows === 'blank';
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const inWeeks = request.layout === 'weeks';
  const tasks = isBlank ? [] : plannedTasks(journey, map, words);
  const dated = tasks.filter(({ item }) => item.task.due !== null);
  const undated = tasks.filter(({ item }) => item.task.due === null);
  const head = opening(bothOf(press, 'worksheet.timeline.title'), bothOf(press, 'worksheet.timeline.how'), press);
  const fields = fieldRow(
    [
      { label: bothOf(press, 'worksheet.action-plan.map'), value: subject, share: 1.5 },
      { label: bothOf(press, 'worksheet.action-plan.agreed'), share: 1 },
      { label: bothOf(press, 'worksheet.action-plan.keeper'), share: 1 },
    ],
    inner.width,
    press,
  );
  const legend = legendOf(press);
  const top = round(margin + head.height + 3 + fields.height);
  const bottom = round(margin + inner.height - legend.height - 1);
  const side = undated.length === 0 ? 0 : round(Math.min(70, inner.width * 0.2));
  const place = { x: margin, y: top, width: inner.width - (side === 0 ? 0 : side + GAP), height: bottom - top };
  const chart = dated.length === 0 ? emptyChart(place, inWeeks, press) : filledChart(dated, place, inWeeks, press);
  const aside =
    side === 0
      ? { elements: [], left: 0 }
      : asideOf(undated, { ...place, x: round(margin + inner.width - side), width: side }, press);
  const more = moreOf(chart.left + aside.left, press);
  return {
    title: [words.t('worksheet.timeline.title'), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: [
      pageOf(
        press,
        [
          head.element,
          spaceOf(2),
          fields.element,
          ...chart.elements,
          ...aside.elements,
          at({ x: margin, y: bottom + 1, width: inner.width, height: legend.height }, [
            { tag: 'div', class: 'sheet-trends sheet-plan-legend', children: [...legend.children, ...more] },
          ]),
        ],
        subject,
      ),
    ],
  };
}

interface Chart {
  elements: SheetElement[];
  /** Tasks for which there was no room. */
  left: number;
}

/** As many rows as can be read, those that come first in the plan; by owner, as they begin. */
function filledChart(tasks: readonly PlannedTask[], place: Place, inWeeks: boolean, press: Press): Chart {
  const { words, type } = press;
  const dates = tasks.map(({ item }) => words.date(item.task.due ?? ''));
  const columns = columnsOf(place.width, Math.max(...dates.map((date) => widthOf(date, DUE, type))) + 2.5);
  // Without a clock: years that a slip of the hand made lie outside of what is shown around the middle of the plan.
  const middle = tasks.map(({ item }) => item.task.due ?? '').sort()[Math.floor(tasks.length / 2)] as string;
  const timeline = timelineOf(
    tasks.map(({ item }) => item),
    middle,
    words.language,
  );
  const axis: Axis = { from: timeline.months[0]?.iso ?? middle, days: timeline.length, width: columns.grid };
  const tiers = tiersOf(axis, inWeeks, press);
  const heads = headsOf(columns, tiers.height, press);
  const room = place.height - heads.height;
  const least = round(setText('0', { ...TASK, pt: SMALLEST }, 10, type).lineHeight + 0.7);
  const shown = tasks.slice(0, Math.max(1, Math.floor(room / least)));
  const usual = Math.max(press.spacing, setText('0\n0', TASK, 10, type).height + 0.6);
  // Rounded down: all of them must stand in the room.
  const rowHeight = Math.floor(Math.min(usual, room / shown.length) * 1000) / 1000;
  const bars = new Map(timeline.bars.map((bar) => [bar.item, bar]));
  const y = round(place.y + heads.height);
  const elements: SheetElement[] = [];
  let row = 0;
  for (const { owner, tasks: own } of byOwnerOf(shown, words)) {
    const rows = own
      .flatMap((task): Row[] => {
        const bar = bars.get(task.item);
        return bar ? [{ task, bar }] : [];
      })
      .sort((a, b) => a.bar.start - b.bar.start || a.bar.length - b.bar.length);
    const height = round(rows.length * rowHeight);
    const laneTop = round(y + row * rowHeight);
    elements.push(ownerCell(owner, { x: place.x, y: laneTop, width: columns.owner, height }, rowHeight, press));
    for (const each of rows) {
      const line = { ...place, y: round(y + row * rowHeight), height: rowHeight };
      elements.push(...rowOf(each, line, columns, axis, press));
      row++;
    }
    // Over the finer lines of its rows.
    elements.push(at({ ...place, y: laneTop, height: 0 }, [], 'sheet-plan-lane'));
  }
  const taken = round(row * rowHeight);
  const empty = Math.max(0, Math.floor((room - taken + 0.001) / press.spacing));
  const height = round(taken + empty * press.spacing);
  return {
    left: tasks.length - shown.length,
    elements: [
      // Under what stands on it.
      ...ground(tiers, { ...place, y, height }, columns),
      ...placed(heads.elements, place),
      ...tierLabels(
        tiers,
        { x: place.x + gridAt(columns), y: place.y, width: columns.grid, height: heads.height },
        press,
      ),
      ...emptyRows(empty, { ...place, y: round(y + taken) }, press),
      ...elements,
      at({ ...place, y: round(y + height), height: 0 }, [], 'sheet-plan-end'),
    ],
  };
}

/** Months or weeks to name and rows to draw in. */
function emptyChart(place: Place, inWeeks: boolean, press: Press): Chart {
  const { words, type } = press;
  const columns = columnsOf(place.width, 24);
  const count = inWeeks ? EMPTY.weeks : EMPTY.months;
  const each = columns.grid / count;
  const number = setText('0', DAYS, 10, type).lineHeight;
  const lines = Array.from({ length: count }, (_, index) => round(index * each));
  const heads = headsOf(columns, round(EMPTY_HEAD + (inWeeks ? number : 0)), press);
  const y = round(place.y + heads.height);
  const rows = Math.max(1, Math.floor((place.height - heads.height + 0.001) / press.spacing));
  const height = round(rows * press.spacing);
  const gridX = round(place.x + gridAt(columns));
  const numbers = inWeeks
    ? lines.map((x, index) => {
        const label = setText(words.number(index + 1), DAYS, each, type, 1);
        return at(
          { x: round(gridX + x + 0.6), y: place.y, width: round(each - 0.6), height: label.height },
          linesOf(label),
        );
      })
    : [];
  return {
    left: 0,
    elements: [
      ...downLines(lines, gridX, place.y, round(heads.height + height), 'sheet-plan-month'),
      ...sideLines(columns, { ...place, y, height }),
      ...placed(heads.elements, place),
      ...numbers,
      ...emptyRows(rows, { ...place, y }, press),
      at({ ...place, y: round(y + height), height: 0 }, [], 'sheet-plan-end'),
    ],
  };
}

/** Beside the first of their rows. */
function ownerCell(owner: string, place: Place, rowHeight: number, press: Press): SheetElement {
  const text = owner === '' ? press.words.t('worksheet.action-plan.nobody') : owner;
  const width = round(place.width - 2.5);
  const font: PaperFont = owner === '' ? { ...OWNER, weight: 400 } : OWNER;
  const block = fitText(text, font, width, round(place.height - 0.4), press.type);
  const hang = Math.max(0.2, (Math.min(place.height, rowHeight) - block.height) / 2);
  const above = block.height > rowHeight ? Math.min(1, (place.height - block.height) / 2) : hang;
  return at({ ...place, y: round(place.y + above), width, height: block.height }, linesOf(block));
}

function rowOf({ task, bar }: Row, place: Place, columns: Columns, axis: Axis, press: Press): SheetElement[] {
  const { words, type } = press;
  const { x, y, height } = place;
  const taskX = round(x + columns.owner);
  const number = setText(words.number(task.number), NUMBER, NUMBERS, type, 1);
  const width = round(columns.task - NUMBERS - 1.5);
  const title = fitText(task.item.task.title, TASK, width, round(height - 0.4), type);
  const due = setText(words.date(bar.to), DUE, columns.due, type, 1);
  const middle = (part: { height: number }) => round(y + (height - part.height) / 2);
  return [
    at({ ...place, x: taskX, width: place.width - columns.owner }, [], 'sheet-plan-line'),
    at({ x: taskX, y: middle(number), width: NUMBERS - 1, height: number.height }, linesOf(number)),
    at({ x: round(taskX + NUMBERS - 1), y: middle(title), width, height: title.height }, linesOf(title)),
    at(
      { x: round(taskX + columns.task), y: middle(due), width: round(columns.due - 1), height: due.height },
      linesOf(due),
    ),
    markOf(bar, { x: round(x + gridAt(columns)), y, width: columns.grid, height }, axis),
  ];
}

/** A bar from its first day to its last, or a diamond on its day. */
function markOf({ item, from, to, start, length }: Bar, place: Place, axis: Axis): SheetElement {
  const day = axis.width / axis.days;
  const { state } = item.task;
  if (from === to) {
    const side = round(Math.min(4, place.height * 0.8));
    const x = Math.min(Math.max(0, (start + 0.5) * day - side / 2), axis.width - side);
    return at({ x: round(place.x + x), y: round(place.y + (place.height - side) / 2), width: side, height: side }, [
      pointMark(state, side),
    ]);
  }
  const height = round(Math.min(5, place.height * 0.66));
  const width = round(Math.max(1.2, length * day));
  const x = Math.min(start * day, axis.width - width);
  return at({ x: round(place.x + x), y: round(place.y + (place.height - height) / 2), width, height }, [
    barMark(state, width, height),
  ]);
}

/** What has no date, under its number; what has no room is counted. */
function asideOf(tasks: readonly PlannedTask[], place: Place, press: Press): Chart {
  const { words, type } = press;
  const pad = 3;
  const width = round(place.width - 2 * pad);
  const head = labelBlocks(bothOf(press, 'plan.undated'), ASIDE_HEAD, width, press, 2);
  const elements: SheetElement[] = [
    at(place, [], 'sheet-box-framed'),
    at({ x: round(place.x + pad), y: round(place.y + pad), width, height: heightOf(head) }, labelLines(head)),
  ];
  let y = round(place.y + pad + heightOf(head) + 2);
  let shown = 0;
  const quiet = { ...type, warnings: undefined };
  for (const { number, item } of tasks) {
    const room = round(width - NUMBERS);
    const measured = setText(item.task.title, ASIDE, room, quiet, 3);
    if (y + measured.height > place.y + place.height - pad) break;
    const title = setText(item.task.title, ASIDE, room, type, 3);
    const figure = setText(words.number(number), NUMBER, NUMBERS, type, 1);
    elements.push(
      at({ x: round(place.x + pad), y, width: NUMBERS - 1, height: figure.height }, linesOf(figure)),
      at({ x: round(place.x + pad + NUMBERS), y, width: room, height: title.height }, linesOf(title)),
    );
    y = round(y + title.height + 1.6);
    shown++;
  }
  return { elements, left: tasks.length - shown };
}

/** How the states are drawn. */
function legendOf(press: Press): { height: number; children: SheetElement[] } {
  const width = press.inner.width / 7;
  const { width: bar, height: tall } = LEGEND_BAR;
  const item = (mark: SheetElement, key: string): Part => {
    const blocks = labelBlocks(bothOf(press, key), LEGEND, width, press, 2);
    return {
      height: Math.max(tall, heightOf(blocks)),
      element: { tag: 'div', class: 'sheet-legend', children: [mark, { tag: 'div', children: labelLines(blocks) }] },
    };
  };
  const parts = [
    ...TASK_STATES.map((state) => item(barMark(state, bar, tall), `taskState.${state}`)),
    item(pointMark('open', tall), 'worksheet.timeline.point'),
  ];
  return {
    height: round(Math.max(...parts.map(({ height }) => height)) + 0.6),
    children: parts.map(({ element }) => element),
  };
}

function moreOf(count: number, press: Press): SheetElement[] {
  if (count === 0) return [];
  const blocks = labelBlocks(
    bothOf(press, 'worksheet.timeline.more', { count }),
    { ...LEGEND, weight: 700 },
    press.inner.width / 3,
    press,
    1,
  );
  return [{ tag: 'div', class: 'sheet-plan-more', children: labelLines(blocks) }];
}
