/** Tables that are filled in by hand: heads, headings between rows, cells. Lengths in mm. */
import type { Block } from './flow.ts';
import { square } from './paper-marks.ts';
import { type PaperFont, round, type TextBlock } from './paper-text.ts';
import type { Part, Press } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import type { SheetElement } from './sheet.ts';

/** Of the words over a column. */
export const COLUMN_HEAD: PaperFont = { pt: 8, weight: 700 };
const GROUP: PaperFont = { pt: 9.5, weight: 700 };
export const CODE_FONT: PaperFont = { pt: 9, weight: 600 };
const TICK = 5.5;
/** What a cell keeps free at its beginning, as the stylesheet has it. */
const CELL_START = 1.2;

export interface Column {
  /** In the paper's language, and under it in its second one; none: the column says nothing. */
  label: readonly string[];
  width: number;
  centred?: boolean;
}

/** A row or a heading. A heading that its rows go on under on another page says so there. */
export interface TableBlock extends Block {
  again?: SheetElement;
}

/** Room for text in a column. */
export function roomIn({ width, centred }: Column): number {
  return round(width - (centred ? 1 : CELL_START + 1));
}

/** The same on each page. */
export function columnHeads(columns: readonly Column[], press: Press): Part {
  const blocks = columns.map((column) => labelBlocks(column.label, COLUMN_HEAD, roomIn(column), press, 4));
  const height = round(Math.max(...blocks.map(heightOf)) + 2.6);
  return {
    height,
    element: {
      tag: 'thead',
      children: [
        {
          tag: 'tr',
          style: { height: `${height}mm` },
          children: columns.map(({ width, centred }, index) => ({
            tag: 'th',
            class: centred ? 'sheet-centred' : '',
            style: { width: `${width}mm` },
            attributes: { scope: 'col' },
            children: labelLines(blocks[index] ?? []),
          })),
        },
      ],
    },
  };
}

/** The same in a table that goes on over several pages: it stands again on each. */
export function repeatedHeads(columns: readonly Column[], press: Press): TableBlock {
  return { ...columnHeads(columns, press), staysWithNext: true, repeats: true };
}

/** A heading over the whole width. Each title one text for each of the paper's languages. */
export function groupHead(
  titles: readonly string[],
  continued: readonly string[],
  columns: readonly Column[],
  press: Press,
): TableBlock {
  const width = columns.reduce((sum, column) => sum + column.width, 0) - 4;
  const [first, again] = [titles, continued].map((texts) => labelBlocks(texts, GROUP, width, press, 2)) as [
    TextBlock[],
    TextBlock[],
  ];
  const height = round(Math.max(heightOf(first), heightOf(again)) + 3.2);
  const element = (blocks: TextBlock[], tag: 'h2' | 'div'): SheetElement => ({
    tag: 'tr',
    class: 'sheet-stage',
    style: { height: `${height}mm` },
    children: [
      {
        tag: 'th',
        attributes: { scope: 'rowgroup', colSpan: columns.length },
        children: [{ tag, children: labelLines(blocks) }],
      },
    ],
  });
  return { element: element(first, 'h2'), again: element(again, 'div'), height, staysWithNext: true, repeats: true };
}

export function tableRow(cells: readonly SheetElement[], height: number): TableBlock {
  return {
    height: round(height),
    element: { tag: 'tr', class: 'sheet-row', style: { height: `${round(height)}mm` }, children: cells },
  };
}

/** What was set before, the second language's in grey. `head`: it says what the row is about. */
export function textCell(children: readonly SheetElement[], head = false): SheetElement {
  return head ? { tag: 'th', attributes: { scope: 'row' }, children } : { tag: 'td', children };
}

export function centredCell(children: readonly SheetElement[]): SheetElement {
  return { tag: 'td', class: 'sheet-centred', children };
}

export function tickCell(ticked = false): SheetElement {
  return centredCell([square(TICK, 0.8, ticked)]);
}

/** A row's code, as the screen has it; a number in two kinds of digits, one under the other. */
export function codeCell(code: string | readonly string[]): SheetElement {
  return {
    tag: 'td',
    class: 'sheet-code',
    style: { fontSize: `${CODE_FONT.pt}pt`, fontWeight: String(CODE_FONT.weight) },
    children: [code].flat().map((each, index) => {
      const run: SheetElement = { tag: 'span', class: 'sheet-run', attributes: { dir: 'auto' }, children: [each] };
      return index === 0 ? run : { tag: 'div', class: 'sheet-muted', children: [run] };
    }),
  };
}

/** Room to write in, ruled where the row is higher than one line. */
export function writingCell(height: number, { spacing }: Press): SheetElement {
  const guides = Math.max(0, Math.floor(height / spacing + 0.001) - 1);
  return {
    tag: 'td',
    class: 'sheet-writing',
    children: Array.from({ length: guides }, () => ({
      tag: 'div',
      class: 'sheet-guide',
      style: { height: `${spacing}mm` },
    })),
  };
}

/** The table of one page. Headings that stand on it a second time say that they go on. */
export function tableOf(head: Part, blocks: readonly TableBlock[], said: Set<SheetElement>): SheetElement {
  return {
    tag: 'table',
    class: 'sheet-table',
    children: [
      head.element,
      {
        tag: 'tbody',
        children: blocks.map(({ element, again }) => {
          const isAgain = again && said.has(element);
          said.add(element);
          return isAgain ? again : element;
        }),
      },
    ],
  };
}
