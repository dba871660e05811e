/** Columns and rows of the action plan. Lengths in mm. */

import { TASK_SIGNS } from '../plan/task-signs.ts';
import { isOpen } from '../plan/tasks.ts';
import { bothOf } from './heading.ts';
import { square } from './paper-marks.ts';
import { linesOf, type PaperFont, round, setText, widthOf, withWholeFigures } from './paper-text.ts';
import type { PlannedTask, PlanSums } from './plan-tasks.ts';
import type { Press } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import { type Column, codeCell, roomIn, type TableBlock, tableRow, textCell, writingCell } from './ruled-table.ts';
import type { SheetElement } from './sheet.ts';

const TITLE: PaperFont = { pt: 9.5, weight: 600 };
const TEXT: PaperFont = { pt: 9, weight: 400 };
const SMALL: PaperFont = { pt: 8, weight: 400 };
const SUM: PaperFont = { pt: 9, weight: 700 };
const HEAD: PaperFont = { pt: 8, weight: 700 };
const GROUP: PaperFont = { pt: 9.5, weight: 700 };

const PAD = 1.4;
const LEAST_ROW = 10;
/** Lines that an empty row has to write on. */
const HAND_LINES = 2;
const MOST_LINES = 6;
const SIGN = 4;
/** What a cell keeps free beside what it says. */
const BESIDE = 2.6;
/** Figures and dates need the room that they need; the words share what is left. */
const NARROW = { people: [13, 20], weeks: [13, 20], cost: [19, 30], due: [20, 31], rated: [21, 25] } as const;
const STATE = 21;
const NUMBER = 9;
const SHARES = { title: 0.34, where: 0.22, owner: 0.17, measure: 0.27 } as const;

const ORDER = [
  'number',
  'state',
  'title',
  'where',
  'owner',
  'people',
  'weeks',
  'cost',
  'due',
  'measure',
  'rated',
] as const;
type PlanColumn = (typeof ORDER)[number];

/** What the heads of the columns say that the plan has no word for, or a longer one. */
const LABELS: Readonly<Record<PlanColumn, string>> = {
  number: 'worksheet.action-plan.number',
  state: 'plan.column.state',
  title: 'worksheet.action-plan.task',
  where: 'worksheet.action-plan.where',
  owner: 'worksheet.action-plan.owner',
  people: 'plan.column.people',
  weeks: 'plan.column.weeks',
  cost: 'plan.column.cost',
  due: 'plan.column.due',
  measure: 'plan.column.measure',
  rated: 'worksheet.action-plan.rated',
};

export interface PlanColumns {
  names: readonly PlanColumn[];
  columns: readonly Column[];
}

/** Columns as wide as the figures of these tasks need them. */
export function columnsOf(tasks: readonly PlannedTask[], withOwner: boolean, press: Press): PlanColumns {
  const { inner, type, words } = press;
  const names = ORDER.filter((name) => withOwner || name !== 'owner');
  const figures = (name: keyof typeof NARROW): string[] =>
    name === 'rated' ? [] : tasks.flatMap(({ item }) => figure(name, item.task[name], press));
  const totals = words.number(
    tasks.reduce((sum, { item }) => sum + (item.task.cost ?? 0), 0),
    MONEY,
  );
  const widthFor = (name: keyof typeof NARROW): number => {
    const [least, most] = NARROW[name];
    const texts = [...figures(name), ...(name === 'cost' ? [totals] : [])];
    const heads = bothOf(press, LABELS[name]).flatMap((text) => text.split(/[\s\u00ad]+/u));
    const widest = Math.max(
      ...texts.map((text) => widthOf(text, SUM, type)),
      ...heads.map((text) => widthOf(text, HEAD, type) + 0.6),
      0,
    );
    return round(Math.min(most, Math.max(least, widest / 0.985 + BESIDE)));
  };
  const fixed = new Map<PlanColumn, number>([
    ['number', NUMBER],
    ['state', STATE],
    ...(Object.keys(NARROW) as (keyof typeof NARROW)[]).map((name) => [name, widthFor(name)] as const),
  ]);
  const free = inner.width - [...fixed.values()].reduce((sum, width) => sum + width, 0);
  const shares = names.reduce((sum, name) => sum + (name in SHARES ? SHARES[name as keyof typeof SHARES] : 0), 0);
  return {
    names,
    columns: names.map((name) => ({
      label: bothOf(press, LABELS[name]),
      width: fixed.get(name) ?? round((free * SHARES[name as keyof typeof SHARES]) / shares),
    })),
  };
}

const MONEY = { maximumFractionDigits: 2 } as const;

/** As the paper's languages write it; a date in the calendar of each. */
function figure(name: 'people' | 'weeks' | 'cost' | 'due', value: number | string | null, press: Press): string[] {
  if (value === null) return [];
  const says = (words: Press['words']) =>
    name === 'due' ? words.date(String(value)) : words.number(Number(value), MONEY);
  const first = says(press.words);
  const second = press.second && name === 'due' ? says(press.second) : first;
  return second === first ? [first] : [first, second];
}

/** One task. What an open one lacks has room to be written in. */
export function taskRow(planned: PlannedTask, columns: PlanColumns, press: Press): TableBlock {
  const { number, item, place } = planned;
  const { task } = item;
  const cells = columns.names.map((name, index) => {
    const width = roomIn(columns.columns[index] as Column);
    switch (name) {
      case 'number':
        return { height: 0, element: codeCell(press.words.number(number)) };
      case 'state':
        return stateCell(task.state, width, press);
      case 'title':
        return textOf([withWholeFigures(task.title)], TITLE, width, press, true);
      case 'where':
        return placeCell(place, width, press);
      case 'owner':
        return item.owner === '' ? gap(isOpen(task)) : textOf([item.owner], TEXT, width, press);
      case 'measure':
        return task.measure.trim() === ''
          ? gap(isOpen(task))
          : textOf([withWholeFigures(task.measure)], TEXT, width, press);
      case 'rated':
        return ratedCell(task.impact, task.feasibility, press);
      default: {
        const says = figure(name, task[name], press);
        return says.length === 0 ? gap(isOpen(task)) : textOf(says, TEXT, width, press);
      }
    }
  });
  const height = Math.max(LEAST_ROW, ...cells.map((cell) => cell.height + 2 * PAD));
  return tableRow(
    cells.map(({ element }) => element),
    height,
  );
}

interface Cell {
  element: SheetElement;
  height: number;
}

function textOf(texts: readonly string[], font: PaperFont, width: number, press: Press, head = false): Cell {
  const blocks = labelBlocks(texts, font, width, press, MOST_LINES);
  return { height: heightOf(blocks), element: textCell(labelLines(blocks), head) };
}

function gap(isWanted: boolean): Cell {
  return { height: 0, element: textCell(isWanted ? [{ tag: 'div', class: 'sheet-dots sheet-plan-gap' }] : []) };
}

function placeCell({ name, stage }: PlannedTask['place'], width: number, press: Press): Cell {
  const named = setText(name, TEXT, width, press.type, 4);
  const under = setText(stage, SMALL, width, press.type, 2);
  return {
    height: round(named.height + under.height),
    element: textCell([...linesOf(named), { tag: 'div', class: 'sheet-muted', children: linesOf(under) }]),
  };
}

function stateCell(state: keyof typeof TASK_SIGNS, width: number, press: Press): Cell {
  const blocks = labelBlocks(bothOf(press, `taskState.${state}`), SMALL, width - SIGN - 1.2, press, 3);
  return {
    height: Math.max(SIGN, heightOf(blocks)),
    element: textCell([
      {
        tag: 'div',
        class: 'sheet-plan-state',
        children: [taskSign(state, SIGN), { tag: 'div', children: labelLines(blocks) }],
      },
    ]),
  };
}

/** A square that is empty, ticked or crossed out, or a clock. `side` in mm. */
export function taskSign(state: keyof typeof TASK_SIGNS, side: number): SheetElement {
  return {
    tag: 'svg',
    class: 'sheet-icon sheet-plan-sign',
    style: { width: `${side}mm`, height: `${side}mm` },
    attributes: { viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    icon: TASK_SIGNS[state],
  };
}

/** Both ratings, in the order that the head of their column has them. */
function ratedCell(impact: number | null, feasibility: number | null, { words, type }: Press): Cell {
  if (impact === null && feasibility === null) return gap(false);
  const part = (text: string): SheetElement => ({ tag: 'div', children: linesOf(setText(text, TEXT, 6, type, 1)) });
  const rating = (value: number | null) => part(value === null ? '–' : words.number(value));
  return {
    height: 0,
    element: textCell([
      { tag: 'div', class: 'sheet-plan-rated', children: [rating(impact), part('×'), rating(feasibility)] },
    ]),
  };
}

/** A numbered row to write in. */
export function blankRow(number: number, columns: PlanColumns, press: Press): TableBlock {
  return handRow(press.words.number(number), columns, press);
}

/** A row for what is added by hand. */
export function emptyRow(columns: PlanColumns, press: Press): TableBlock {
  return handRow('', columns, press);
}

function handRow(code: string, { names }: PlanColumns, press: Press): TableBlock {
  const height = HAND_LINES * press.spacing;
  return tableRow(
    names.map((name) => {
      if (name === 'number') return codeCell(code);
      if (name === 'state')
        return textCell([{ tag: 'div', class: 'sheet-plan-state', children: [square(SIGN + 1, 0.7)] }]);
      return writingCell(name === 'title' || name === 'where' || name === 'measure' ? height : 0, press);
    }),
    height,
  );
}

/** A heading whose name is written by hand. */
export function namedHead({ columns }: PlanColumns, press: Press): TableBlock {
  const width = columns.reduce((sum, column) => sum + column.width, 0) - 90;
  const blocks = labelBlocks(bothOf(press, LABELS.owner), GROUP, width, press, 1);
  const height = round(Math.max(10, heightOf(blocks) + 3.2));
  return {
    height,
    staysWithNext: true,
    repeats: true,
    element: {
      tag: 'tr',
      class: 'sheet-stage',
      style: { height: `${height}mm` },
      children: [
        {
          tag: 'th',
          attributes: { scope: 'rowgroup', colSpan: columns.length },
          children: [
            { tag: 'h2', children: labelLines(blocks) },
            { tag: 'div', class: 'sheet-dots' },
          ],
        },
      ],
    },
  };
}

/** What several tasks come to. */
export function sumRow(label: readonly string[], sums: PlanSums, columns: PlanColumns, press: Press): TableBlock {
  const { words } = press;
  const at = columns.names.indexOf('people');
  const widthOfPart = (from: number, to: number) =>
    columns.columns.slice(from, to).reduce((sum, { width }) => sum + width, 0) - BESIDE;
  const said = textOf(label, SUM, widthOfPart(0, at), press, true);
  const value = (name: 'people' | 'weeks' | 'cost') => {
    const column = columns.columns[columns.names.indexOf(name)] as Column;
    const sum = sums[name];
    return textOf(sum === null ? [] : [words.number(sum, MONEY)], SUM, roomIn(column), press);
  };
  const figures = [value('people'), value('weeks'), value('cost')];
  const work =
    sums.work === null ? [] : bothOf(press, 'worksheet.action-plan.work', { count: Math.round(sums.work * 10) / 10 });
  const rest = textOf(work, TEXT, widthOfPart(at + figures.length, columns.names.length), press);
  const height = Math.max(8.5, ...[said, ...figures, rest].map((cell) => cell.height + 2 * PAD));
  const spanned = (cell: Cell, columnsWide: number): SheetElement => ({
    ...cell.element,
    attributes: { ...cell.element.attributes, colSpan: columnsWide },
  });
  const row = tableRow(
    [
      spanned(said, at),
      ...figures.map(({ element }) => element),
      spanned(rest, columns.names.length - at - figures.length),
    ],
    height,
  );
  return { ...row, element: { ...row.element, class: 'sheet-row sheet-plan-sum' } };
}
