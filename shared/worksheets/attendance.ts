/** Who took part, and what they agreed on before they began. Lengths in mm. */
import type { Journey, JourneyMap } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { deal } from './flow.ts';
import { bothOf, fieldRow, opening, running } from './heading.ts';
import { pageOf } from './page.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import { spaceOf } from './persona-head.ts';
import { type Part, type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, inTwoLines, labelBlocks, labelLines } from './prompts.ts';
import {
  type Column,
  codeCell,
  columnHeads,
  roomIn,
  type TableBlock,
  tableOf,
  tableRow,
  textCell,
  tickCell,
  writingCell,
} from './ruled-table.ts';
import type { Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';
import { tickBox } from './writing.ts';

/** What is agreed on, by its key; the group ticks what holds for it. */
const AGREED = ['customer', 'turns', 'roles', 'unfinished', 'inside', 'time'] as const;

const HEADING: PaperFont = { pt: 10.5, weight: 700 };
const RULE: PaperFont = { pt: 9.5, weight: 400 };
const NAME: PaperFont = { pt: 9.5, weight: 500 };
/** A name, a role and a signature want so much more height than a line of text. */
const ABOVE_LINE = 3.5;
const GAP = 8;

/** Agreement and list; filled, with the subject and the people whom the file knows. */
export function attendanceSheet(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words, inner } = press;
  const isBlank = request.rows === 'blank';
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const head = opening(bothOf(press, 'worksheet.attendance.title'), bothOf(press, 'worksheet.attendance.how'), press);
  const fields = [
    fieldRow(
      [
        { label: inTwoLines(press, 'worksheet.attendance.topic'), value: subject, share: 1.5 },
        { label: inTwoLines(press, 'worksheet.attendance.date'), share: 1 },
      ],
      inner.width,
      press,
    ),
    fieldRow(
      [
        { label: inTwoLines(press, 'worksheet.attendance.place'), share: 1.5 },
        { label: inTwoLines(press, 'worksheet.attendance.facilitator'), share: 1 },
      ],
      inner.width,
      press,
    ),
  ];
  const agreed = agreement(press);
  const again = running(words.t('worksheet.attendance.title'), subject, press);
  const columns = columnsOf(press);
  const heads = columnHeads(columns, press);
  const above = [head, ...fields, agreed].reduce((sum, part) => sum + part.height, 0) + 2;
  const firstRoom = round(inner.height - above - heads.height - 1);
  const room = round(inner.height - again.height - 2 - heads.height - 1);
  const people = isBlank
    ? []
    : journey.owners.filter(({ kind, name }) => kind === 'person' && name.trim() !== '').map(({ name }) => name.trim());
  // One page is filled; more rows than it holds go on to the next.
  const count = Math.max(Math.floor(firstRoom / (press.spacing + ABOVE_LINE)), people.length) + (request.spare ?? 0);
  const blocks = Array.from({ length: count }, (_, index) => rowOf(index, people[index] ?? '', columns, press));
  const said = new Set<SheetElement>();
  return {
    title: [words.t('worksheet.attendance.title'), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: deal(blocks, firstRoom, room).map((dealt, page) =>
      pageOf(
        press,
        [
          ...(page === 0
            ? [head.element, spaceOf(2), ...fields.map(({ element }) => element), agreed.element]
            : [again.element, spaceOf(2)]),
          tableOf(heads, dealt, said),
        ],
        subject,
      ),
    ),
  };
}

/** The rules in two columns, each with a box, under their heading. */
function agreement(press: Press): Part {
  const { inner } = press;
  const heading = labelBlocks(bothOf(press, 'worksheet.attendance.agreed'), HEADING, inner.width, press);
  const wide = round((inner.width - GAP) / 2);
  const half = Math.ceil(AGREED.length / 2);
  const columns = [AGREED.slice(0, half), AGREED.slice(half)].map((rules) =>
    rules.map((rule) => ruleOf(bothOf(press, `worksheet.attendance.agree.${rule}`), wide, press)),
  );
  const tall = Math.max(...columns.map((parts) => parts.reduce((sum, { height }) => sum + height, 0)));
  const headed = heightOf(heading);
  const height = round(headed + 1.5 + tall + 2.5);
  return {
    height,
    element: {
      tag: 'div',
      style: { height: `${height}mm` },
      children: [
        { tag: 'h2', style: { height: `${round(headed + 1.5)}mm` }, children: labelLines(heading) },
        {
          tag: 'div',
          class: 'sheet-boxes',
          children: columns.map((parts) => ({
            tag: 'div',
            style: { width: `${wide}mm` },
            children: parts.map(({ element }) => element),
          })),
        },
      ],
    },
  };
}

/** A box to tick, and the rule in each language under the other. */
function ruleOf(texts: readonly string[], width: number, press: Press): Part {
  const [first = '', second] = texts;
  const part = tickBox(first, width, press, RULE);
  if (!second) return part;
  const under = setText(second, { ...RULE, pt: 8.5 }, width - GAP, press.type, 4);
  const height = round(part.height + under.height);
  return {
    height,
    element: {
      tag: 'div',
      style: { height: `${height}mm` },
      children: [
        part.element,
        {
          tag: 'div',
          class: 'sheet-agreed-second sheet-muted',
          style: { marginBlockStart: '-1.6mm' },
          children: linesOf(under),
        },
      ],
    },
  };
}

function columnsOf(press: Press): Column[] {
  const { inner } = press;
  const [number, tick] = [9, 17];
  const rest = inner.width - number - 2 * tick;
  const shares = { name: 0.36, role: 0.32, signature: 0.32 };
  return [
    { label: bothOf(press, 'worksheet.attendance.number'), width: number },
    { label: bothOf(press, 'worksheet.attendance.name'), width: round(rest * shares.name) },
    { label: bothOf(press, 'worksheet.attendance.role'), width: round(rest * shares.role) },
    { label: bothOf(press, 'worksheet.attendance.named'), width: tick, centred: true },
    { label: bothOf(press, 'worksheet.attendance.photos'), width: tick, centred: true },
    { label: bothOf(press, 'worksheet.attendance.signature'), width: round(rest * shares.signature) },
  ];
}

function rowOf(index: number, name: string, columns: readonly Column[], press: Press): TableBlock {
  const known = setText(name, NAME, roomIn(columns[1] as Column), press.type, 2);
  return tableRow(
    [
      codeCell(press.words.number(index + 1)),
      textCell(linesOf(known), true),
      writingCell(0, press),
      tickCell(),
      tickCell(),
      writingCell(0, press),
    ],
    press.spacing + ABOVE_LINE,
  );
}
