/** The ground of a timeline: the columns beside it, the months and weeks over it, and its lines. Lengths in mm. */
import { bothOf } from './heading.ts';
import { at } from './page.ts';
import { linesOf, type PaperFont, round, SMALLEST, setText } from './paper-text.ts';
import { type Axis, monthTicks, type Tick, weekTicks } from './plan-axis.ts';
import type { Press } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import type { SheetElement } from './sheet.ts';

const HEAD: PaperFont = { pt: 8, weight: 700 };
const MONTH: PaperFont = { pt: 8, weight: 600 };
/** Of the weeks, and of what another calendar says. */
export const DAYS: PaperFont = { pt: SMALLEST, weight: 400 };
/** Between the words of the head and the grid. */
const FOOT = 1.2;

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the columns begin and how wide they are. */
export interface Columns {
  owner: number;
  task: number;
  due: number;
  grid: number;
}

export function columnsOf(width: number, due: number): Columns {
  const owner = round(width * 0.115);
  const task = round(width * 0.24);
  return { owner, task, due: round(due), grid: round(width - owner - task - due) };
}

export function gridAt({ owner, task, due }: Columns): number {
  return round(owner + task + due);
}

/** What the columns beside the grid are called, over a rule. */
export function headsOf(
  columns: Columns,
  least: number,
  press: Press,
): { height: number; elements: [Place, SheetElement[]][] } {
  const { owner, task, due } = columns;
  const labels: [string, number, number][] = [
    ['worksheet.action-plan.owner', 0, owner],
    ['worksheet.action-plan.task', owner, task],
    ['plan.column.due', owner + task, due],
  ];
  const blocks = labels.map(([key, x, width]) => ({
    x,
    width,
    texts: labelBlocks(bothOf(press, key), HEAD, width - 1.5, press, 2),
  }));
  const height = round(Math.max(least, ...blocks.map(({ texts }) => heightOf(texts))) + 1.4);
  return {
    height,
    elements: [
      ...blocks.map(({ x, width, texts }): [Place, SheetElement[]] => {
        const tall = heightOf(texts);
        return [{ x, y: round(height - FOOT - tall), width: width - 1, height: tall }, labelLines(texts)];
      }),
    ],
  };
}

export function placed(elements: readonly [Place, SheetElement[]][], { x, y }: Place): SheetElement[] {
  return elements.map(([place, children]) => at({ ...place, x: round(x + place.x), y: round(y + place.y) }, children));
}

export interface Tiers {
  months: readonly Tick[];
  weeks: readonly Tick[];
  /** Of the second language's calendar. */
  others: readonly Tick[];
  height: number;
  line: number;
}

export function tiersOf(axis: Axis, inWeeks: boolean, press: Press): Tiers {
  const { words, second, type } = press;
  const line = setText('0', MONTH, 10, type).lineHeight;
  const others = second ? monthTicks(axis, second, DAYS, type) : [];
  const weeks = inWeeks ? weekTicks(axis, words, DAYS, type) : [];
  const count = 1 + (second ? 1 : 0) + (inWeeks ? 1 : 0);
  return { months: monthTicks(axis, words, MONTH, type), weeks, others, height: round(count * line), line };
}

/** The months, under them those of the second language, and at the foot the weeks. */
export function tierLabels(tiers: Tiers, place: Place, press: Press): SheetElement[] {
  const tier = (ticks: readonly Tick[], font: PaperFont, y: number, name = '') =>
    ticks.flatMap(({ x, label }, index) => {
      if (label === '') return [];
      const width = round((ticks.slice(index + 1).find((next) => next.label !== '')?.x ?? place.width) - x - 0.7);
      const block = setText(label, font, width, press.type, 1);
      return [at({ x: round(place.x + x + 0.7), y: round(y), width, height: block.height }, linesOf(block), name)];
    });
  const top = place.y + place.height - FOOT - tiers.height;
  return [
    ...tier(tiers.months, MONTH, top),
    ...tier(tiers.others, DAYS, top + tiers.line, 'sheet-muted'),
    ...tier(tiers.weeks, DAYS, top + tiers.height - tiers.line),
  ];
}

/** Lines of the grid, and in its head those of the months that are named. */
export function ground(tiers: Tiers, place: Place, columns: Columns): SheetElement[] {
  const x = round(place.x + gridAt(columns));
  const { months, weeks, height, line } = tiers;
  const named = months.filter(({ label }) => label !== '');
  const lines = (ticks: readonly Tick[]) => ticks.map((tick) => tick.x);
  return [
    ...downLines(lines(weeks), x, place.y, place.height, 'sheet-plan-week'),
    ...downLines(lines(months), x, place.y, place.height, 'sheet-plan-month'),
    // Beside their names; under them may stand what another calendar says.
    ...downLines(lines(named), x, round(place.y - FOOT - height), line, 'sheet-plan-month'),
    ...sideLines(columns, place),
  ];
}

export function downLines(
  lines: readonly number[],
  x: number,
  y: number,
  height: number,
  name: string,
): SheetElement[] {
  return lines.map((line) => at({ x: round(x + line), y, width: 0, height }, [], name));
}

/** Between what is written beside the grid. */
export function sideLines({ owner, task, due }: Columns, place: Place): SheetElement[] {
  return downLines(
    [owner - 1.5, owner + task - 1.5, owner + task + due],
    place.x,
    place.y,
    place.height,
    'sheet-plan-month',
  );
}

export function emptyRows(count: number, place: Place, { spacing }: Press): SheetElement[] {
  return Array.from({ length: count }, (_, index) =>
    at({ ...place, y: round(place.y + index * spacing), height: spacing }, [], 'sheet-plan-line'),
  );
}
