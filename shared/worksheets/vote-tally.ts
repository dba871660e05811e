/** The tally of a dot vote: the notes of a map, each with room for dots and for their number. Lengths in mm. */
import type { Journey, JourneyMap, Lane } from '../document/schema.ts';
import { laneName } from '../layout/layout.ts';
import type { Measure } from '../layout/text.ts';
import { deal, fewestPages } from './flow.ts';
import { bothOf, fieldRow, figuresOf, languagesOf, opening, running } from './heading.ts';
import { listedNotes } from './map-notes.ts';
import { pageOf } from './page.ts';
import { square } from './paper-marks.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import { spaceOf } from './persona-head.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import { inTwoLines } from './prompts.ts';
import {
  type Column,
  centredCell,
  codeCell,
  columnHeads,
  groupHead,
  roomIn,
  type TableBlock,
  tableOf,
  tableRow,
  textCell,
  writingCell,
} from './ruled-table.ts';
import type { Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';
import { votedNotes } from './vote-order.ts';

export { VOTE_LAYOUTS } from './vote-order.ts';

const TEXT: PaperFont = { pt: 9.5, weight: 500 };
const WHERE: PaperFont = { pt: 8, weight: 400 };
/** A dot to stick on is 8 mm wide at the least. */
const ROW = 14;
/** Over a line that a note is written on. */
const ABOVE_LINE = 5.5;
const COUNT = 9;
const MOST_LINES = 5;
/** Rows for what comes up during the vote, as far as they need no page of their own. */
const USUAL_SPARE = 3;
const AIR = 1.4;

/** The notes in sheet order, lane by lane; or empty rows. */
export function voteTally(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words, inner } = press;
  const isBlank = request.rows === 'blank';
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const head = opening(bothOf(press, 'worksheet.votes.title'), bothOf(press, 'worksheet.votes.how'), press);
  const fields = fieldRow(
    [
      { label: inTwoLines(press, 'worksheet.votes.topic'), value: subject, share: 1.4 },
      { label: inTwoLines(press, 'worksheet.votes.date'), share: 0.8 },
      { label: inTwoLines(press, 'worksheet.votes.voters'), share: 1.2 },
    ],
    inner.width,
    press,
  );
  const again = running(words.t('worksheet.votes.title'), subject, press);
  const columns = columnsOf(press);
  const heads = columnHeads(columns, press);
  const firstRoom = round(inner.height - head.height - 2 - fields.height - heads.height - AIR);
  const room = round(inner.height - again.height - 2 - heads.height - AIR);
  const listed = isBlank ? [] : noteBlocks(map, request, columns, press);
  const last = isBlank ? 0 : listedNotes(map).length;
  const withSpare = (spare: number) => deal([...listed, ...spareRows(spare, last, columns, press)], firstRoom, room);
  const pages =
    listed.length === 0
      ? deal(handRows(Math.floor(firstRoom / handRow(press)) + (request.spare ?? 0), press), firstRoom, room)
      : request.spare === undefined
        ? fewestPages(USUAL_SPARE, press, withSpare)
        : withSpare(request.spare);
  const said = new Set<SheetElement>();
  return {
    title: [words.t('worksheet.votes.title'), subject].filter(Boolean).join(' — '),
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

function columnsOf(press: Press): Column[] {
  const { inner } = press;
  const [number, count] = [13, 20];
  const dots = round(Math.min(110, (inner.width - number - count) * 0.42));
  return [
    { label: bothOf(press, 'worksheet.votes.number'), width: number },
    { label: bothOf(press, 'worksheet.votes.note'), width: round(inner.width - number - count - dots) },
    { label: bothOf(press, 'worksheet.votes.dots'), width: dots },
    { label: bothOf(press, 'worksheet.votes.count'), width: count, centred: true },
  ];
}

function noteBlocks(map: JourneyMap, request: SheetRequest, columns: readonly Column[], press: Press): TableBlock[] {
  const { type } = press;
  const listed = votedNotes(map, request.layout);
  const width = roomIn(columns[1] as Column);
  return listed.flatMap(({ note, lane, stageIndex, number }, index) => {
    const text = setText(note.text, TEXT, width, type, MOST_LINES);
    const where = setText(map.stages[stageIndex]?.name ?? '', WHERE, width, type, 1);
    const height = Math.max(ROW, text.height + where.height + 3);
    const row = tableRow(
      [
        codeCell(figuresOf(press, (words) => words.number(number))),
        textCell([...linesOf(text), { tag: 'div', class: 'sheet-muted', children: linesOf(where) }], true),
        writingCell(0, press),
        centredCell([square(COUNT, 0.9)]),
      ],
      height,
    );
    if (listed[index - 1]?.lane === lane) return [row];
    const names = namesOf(lane, press);
    const continued = languagesOf(press).flatMap(({ t }, i) => {
      const stage = names[i];
      return stage === undefined ? [] : [t('worksheet.audit.continued', { stage })];
    });
    return [groupHead(names, continued, columns, press), row];
  });
}

/** A lane that somebody named has its own name; one that nobody did is called in each of the paper's languages. */
function namesOf(lane: Lane, press: Press): string[] {
  return lane.name.trim() === ''
    ? languagesOf(press).map((words) => laneName({ ...lane, name: '' }, words))
    : [lane.name.trim()];
}

function handRow({ spacing }: Press): number {
  return Math.max(ROW, spacing + ABOVE_LINE);
}

/** Rows for what comes up during the vote. `last`: the last number that a note has; what is added goes on after it. */
function spareRows(count: number, last: number, columns: readonly Column[], press: Press): TableBlock[] {
  if (count === 0) return [];
  const titles = bothOf(press, 'worksheet.votes.spare');
  return [groupHead(titles, titles, columns, press), ...handRows(count, press, last)];
}

/** Rows to write on, numbered after the last number that there is. */
function handRows(count: number, press: Press, last = 0): TableBlock[] {
  return Array.from({ length: count }, (_, index) =>
    emptyRow(
      figuresOf(press, (words) => words.number(last + index + 1)),
      press,
    ),
  );
}

function emptyRow(number: readonly string[], press: Press): TableBlock {
  return tableRow(
    [
      codeCell(number),
      textCell([{ tag: 'div', class: 'sheet-dots' }], true),
      writingCell(0, press),
      centredCell([square(COUNT, 0.9)]),
    ],
    handRow(press),
  );
}
