/** Numbered questions with room for the answers, dealt to pages that they fill. Lengths in mm. */
import { deal } from './flow.ts';
import { figuresOf } from './heading.ts';
import { square } from './paper-marks.ts';
import { type PaperFont, round, setText } from './paper-text.ts';
import type { Press } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import type { TableBlock } from './ruled-table.ts';
import type { SheetElement } from './sheet.ts';
import { TICK, writingLines } from './writing.ts';

const QUESTION: PaperFont = { pt: 10, weight: 600 };
const NUMBER: PaperFont = { pt: 10, weight: 700 };
const SECTION: PaperFont = { pt: 12, weight: 700 };
const NOTE: PaperFont = { pt: 9, weight: 400 };
/** Before the words, for the number. */
const INDENT = 8;
const AFTER = 4;
/** So many lines more than asked for are given to an answer to fill a page that has several. */
const MOST_MORE = 4;

/** A part of a page; an answer can be given more lines than it asks for. */
export interface QuestionBlock extends TableBlock {
  lines?: number;
  withLines?: (count: number) => QuestionBlock;
}

export interface Question {
  number: number;
  /** In the paper's language, and under it in its second one. */
  words: readonly string[];
  /** To write on, at the least. */
  lines?: number;
  /** Above it, beside what is no question. */
  gap?: number;
  /** Between the question and the lines. */
  between?: readonly { element: SheetElement; height: number }[];
}

/** A question with its number, what can be ticked, and lines. */
export function question(asked: Question, press: Press): QuestionBlock {
  const { inner } = press;
  const { lines = 0, between = [], gap = 0 } = asked;
  const blocks = labelBlocks(asked.words, QUESTION, inner.width - INDENT, press, 5);
  // Beside the words in each language, in its digits.
  const number = labelBlocks(
    figuresOf(press, (words) => words.number(asked.number)),
    NUMBER,
    INDENT,
    press,
    1,
  );
  const ruled = writingLines(lines, press);
  const height =
    gap +
    heightOf(blocks) +
    1 +
    between.reduce((sum, part) => sum + part.height, 0) +
    ruled.height +
    (lines ? AFTER : 2);
  return {
    height: round(height),
    lines,
    withLines: lines > 0 ? (count) => question({ ...asked, lines: count }, press) : undefined,
    element: {
      tag: 'div',
      class: 'sheet-question',
      style: { height: `${round(height)}mm`, paddingBlockStart: `${gap}mm`, paddingInlineStart: `${INDENT}mm` },
      children: [
        {
          tag: 'div',
          class: 'sheet-question-number',
          style: { insetBlockStart: `${gap}mm` },
          children: labelLines(number),
        },
        { tag: 'div', style: { paddingBlockEnd: '1mm' }, children: labelLines(blocks) },
        ...between.map((part) => part.element),
        ruled.element,
      ],
    },
  };
}

/** A heading, and what to know about the questions under it. */
export function section(titles: readonly string[], notes: readonly string[], press: Press): QuestionBlock {
  const { inner } = press;
  const heads = labelBlocks(titles, SECTION, inner.width, press, 2);
  const says = notes.map((note) => setText(note, NOTE, inner.width, press.type, 6));
  const height = round(heightOf([...heads, ...says]) + 5);
  return {
    height,
    staysWithNext: true,
    ends: true,
    element: {
      tag: 'div',
      class: 'sheet-section',
      style: { height: `${height}mm` },
      children: [
        { tag: 'h2', children: labelLines(heads) },
        ...says.map((note): SheetElement => ({ tag: 'div', class: 'sheet-muted', children: labelLines([note]) })),
      ],
    },
  };
}

/** Answers to tick, side by side in columns. Each in the paper's language, and under it in its second one. */
export function choices(
  answers: readonly (readonly string[])[],
  columns: number,
  press: Press,
): { element: SheetElement; height: number } {
  const width = round((press.inner.width - INDENT) / columns);
  const rows = Array.from({ length: Math.ceil(answers.length / columns) }, (_, row) =>
    answers.slice(row * columns, (row + 1) * columns).map((answer) => tickOf(answer, width - 3, press)),
  );
  const heights = rows.map((row) => round(Math.max(...row.map((part) => part.height)) + 1));
  return {
    height: round(heights.reduce((sum, height) => sum + height, 0)),
    element: {
      tag: 'div',
      children: rows.map((row, index) => ({
        tag: 'div',
        class: 'sheet-choices',
        style: { height: `${heights[index]}mm` },
        children: row.map(({ element }) => ({ tag: 'div', style: { width: `${width}mm` }, children: [element] })),
      })),
    },
  };
}

function tickOf(answer: readonly string[], width: number, press: Press): { element: SheetElement; height: number } {
  const blocks = labelBlocks(answer, NOTE, width - TICK - 3, press, 4);
  return {
    height: round(Math.max(TICK, heightOf(blocks)) + 2),
    element: {
      tag: 'div',
      class: 'sheet-tick',
      children: [square(TICK, 0.8), { tag: 'div', children: labelLines(blocks) }],
    },
  };
}

/** Deals questions and tables to pages, and gives what is left of each to its answers, line by line. */
export function dealQuestions(
  blocks: readonly QuestionBlock[],
  firstRoom: number,
  room: number,
  press: Press,
): QuestionBlock[][] {
  const pages = deal(blocks, firstRoom, room) as QuestionBlock[][];
  return pages.map((page, index) => {
    const left = (index === 0 ? firstRoom : room) - page.reduce((sum, { height }) => sum + height, 0);
    return ruledToEnd(page, Math.floor((left + 0.001) / press.spacing));
  });
}

function ruledToEnd(page: readonly QuestionBlock[], lines: number): QuestionBlock[] {
  const open = page.flatMap((block, index) => (block.withLines ? [index] : []));
  if (open.length === 0) return [...page];
  const most = open.length === 1 ? lines : MOST_MORE;
  const each = Math.min(most, Math.floor(lines / open.length));
  const over = each === most ? 0 : lines - each * open.length;
  return page.map((block, index) => {
    const place = open.indexOf(index);
    return place === -1 ? block : (block.withLines?.((block.lines ?? 0) + each + (place < over ? 1 : 0)) ?? block);
  });
}

/** The elements of a page: rows that follow each other are one table. */
export function stacked(page: readonly QuestionBlock[]): SheetElement[] {
  const elements: SheetElement[] = [];
  let rows: SheetElement[] = [];
  const close = () => {
    if (rows.length === 0) return;
    const heads = rows.filter(({ tag }) => tag === 'thead');
    elements.push({
      tag: 'table',
      class: 'sheet-table',
      children: [...heads, { tag: 'tbody', children: rows.filter(({ tag }) => tag !== 'thead') }],
    });
    rows = [];
  };
  for (const { element } of page) {
    if (element.tag === 'tr' || element.tag === 'thead') {
      rows.push(element);
      continue;
    }
    close();
    elements.push(element);
  }
  close();
  return elements;
}
