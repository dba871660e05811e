/**
 * Rounds of the audit side by side: what each touchpoint was given for each criterion, and what became of it.
 * Rounds that are still to come have boxes for a pen. Lengths in mm.
 */
import { changeOf } from '../audit/change.ts';
import { byCriterion, meanOf, NO_ROW, type RowTally, type Tally, tallyRound } from '../audit/tally.ts';
import type { AuditRound, Journey, JourneyMap } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';
import { searchKey, translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { rowCode } from './audit-codes.ts';
import { BLANK_ROWS } from './audit-groups.ts';
import { scaleNote } from './audit-heading.ts';
import { roundsOf } from './audit-round.ts';
import { type AuditStage, auditRows } from './audit-rows.ts';
import { deal } from './flow.ts';
import { bothOf, fieldRow, opening, running } from './heading.ts';
import { pageOf } from './page.ts';
import { square } from './paper-marks.ts';
import { linesOf, type PaperFont, round, setText, widthOf } from './paper-text.ts';
import { type Part, type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import {
  CODE_FONT,
  type Column,
  codeCell,
  groupHead,
  roomIn,
  type TableBlock,
  tableOf,
  tableRow,
  textCell,
} from './ruled-table.ts';
import type { PaperName, Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';
import { trendMark, trendOf } from './trend.ts';

const HEAD: PaperFont = { pt: 8, weight: 700 };
const ROUND: PaperFont = { pt: 7.5, weight: 400 };
const NAME: PaperFont = { pt: 9, weight: 600 };
const SCORE: PaperFont = { pt: 9, weight: 400 };
const MEAN: PaperFont = { pt: 9, weight: 700 };
const LEGEND: PaperFont = { pt: 8.5, weight: 400 };

const PAD = 1.4;
const BOX = 6.5;
/** With boxes to write in, and without. */
const ROW = { open: 9.5, done: 8 };
/** Over a line that a name is written on. */
const ABOVE_LINE = 1;
const MARK = 1.9;
const CHANGE_MARK = 3;

/** Rows of a map that has no stage yet: a page of them. */
const HAND_ROWS = 10;

/** How many rounds stand side by side. */
function roundsOn(paper: PaperName): number {
  return paper === 'a3' ? 4 : 3;
}

/** A round and what was said in it; null: it is still to come. */
interface Seen {
  number: number;
  round: AuditRound | null;
  rows: ReadonlyMap<string, RowTally>;
}

/** One line of the table. */
interface Line {
  code: string;
  names: readonly string[];
  /** Of each round that was held. */
  tallies: readonly RowTally[];
  /** From the round before the last to the last one that was held. */
  change: number | null;
}

const EMPTY: Line = { code: '', names: [], tallies: [], change: null };

export function auditCompare(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'landscape', measure, warnings);
  const { words, inner } = press;
  const coder = translatorFor(journey.language);
  const stages = auditRows(journey, map, coder);
  const isBlank = request.rows === 'blank' || stages.every(({ rows }) => rows.length === 0);
  const seen = seenRounds(journey, map, roundsOn(request.paper), request.rows === 'blank');
  const held = seen.filter(({ round: each }) => each !== null);
  const lines = isBlank
    ? blankLines(bothOf(press, 'worksheet.audit.stage'), stages, (prefix, index) => rowCode(prefix, index, coder))
    : mapLines(stages, held);
  const columns = columnsOf(
    lines.flatMap((group) => group.lines.map(({ code }) => code)),
    seen.length,
    press,
  );
  const heads = headsOf(columns, seen, press);
  const blocks: TableBlock[] = lines.flatMap((group) => [
    groupHead(
      group.titles,
      group.titles.map((stage, i) => continued(stage, i, press)),
      columns,
      press,
    ),
    ...group.lines.map((line) => rowOf(line, columns, seen.length, press)),
  ]);
  if (!isBlank) {
    const all = lines.flatMap((group) => group.lines);
    blocks.push(rowOf(totalOf(all, held.length, press), columns, seen.length, press));
  }
  for (let i = 0; i < (request.spare ?? 0); i++) blocks.push(rowOf(EMPTY, columns, seen.length, press));
  const subject = request.rows === 'blank' ? '' : subjectOf(journey, map.name);
  const head = headOf(subject, seen, held.length > 1, press);
  const follow = running(words.t('worksheet.audit-compare.title'), subject, press);
  const pages = deal(
    blocks,
    inner.height - head.height - heads.height,
    inner.height - follow.height - heads.height,
  ) as TableBlock[][];
  const said = new Set<SheetElement>();
  return {
    title: [words.t('worksheet.audit-compare.title'), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: pages.map((page, index) =>
      pageOf(press, [(index === 0 ? head : follow).element, tableOf(heads, page, said)], scaleNote(press)),
    ),
  };
}

/** The newest rounds, oldest first, and those to come until there are as many as asked for. */
function seenRounds(journey: Journey, map: JourneyMap, count: number, isBlank: boolean): Seen[] {
  const rounds = isBlank ? [] : roundsOf(journey, map);
  const first = Math.max(0, rounds.length - count);
  return Array.from({ length: count }, (_, index) => {
    const each = rounds[first + index] ?? null;
    return { number: first + index + 1, round: each, rows: tallyRound(each ?? undefined) };
  });
}

interface LineGroup {
  titles: readonly string[];
  lines: readonly Line[];
}

function mapLines(stages: readonly AuditStage[], held: readonly Seen[]): LineGroup[] {
  return stages
    .filter(({ rows }) => rows.length > 0)
    .map(({ stage, prefix, rows }) => ({
      titles: [stage.name.trim() || prefix],
      lines: rows.map(({ touchpoint, code }) => {
        const tallies = held.map(({ rows: said }) => said.get(touchpoint.id) ?? NO_ROW);
        const change = changeOf(tallies.at(-1), tallies.at(-2)).mean;
        return { code, names: [touchpoint.name.trim()], tallies, change };
      }),
    }));
}

/** Under the stages of the map; a map that has none yet gets one to name by hand. */
function blankLines(
  unnamed: readonly string[],
  stages: readonly AuditStage[],
  codeOf: (prefix: string, index: number) => string,
): LineGroup[] {
  if (stages.length === 0) return [{ titles: unnamed, lines: Array.from({ length: HAND_ROWS }, () => EMPTY) }];
  return stages.map(({ stage, prefix }) => ({
    titles: [stage.name.trim() || prefix],
    lines: Array.from({ length: BLANK_ROWS }, (_, index) => ({ ...EMPTY, code: codeOf(prefix, index) })),
  }));
}

/** The mean of all touchpoints, criterion by criterion. */
function totalOf(lines: readonly Line[], held: number, press: Press): Line {
  const meanFor = (round: number, pick: (row: RowTally) => Tally): Tally => {
    const means = lines.flatMap(({ tallies }) => {
      const row = tallies[round];
      return row ? (pick(row).mean ?? []) : [];
    });
    return { ...NO_ROW.mean, mean: means.length === 0 ? null : meanOf(means) };
  };
  const tallies = Array.from({ length: held }, (_, index) => ({
    cells: byCriterion((criterion) => meanFor(index, (row) => row.cells[criterion])),
    mean: meanFor(index, (row) => row.mean),
  }));
  const [now, before] = [tallies.at(-1)?.mean.mean ?? null, tallies.at(-2)?.mean.mean ?? null];
  return {
    code: '',
    names: bothOf(press, 'worksheet.audit-compare.all'),
    tallies,
    change: now === null || before === null ? null : now - before,
  };
}

function continued(stage: string, language: number, { words, second }: Press): string {
  return (language === 0 ? words : (second ?? words)).t('worksheet.audit.continued', { stage });
}

/** Code, name, the rounds under each criterion and under their mean, and the change. */
function columnsOf(codes: readonly string[], rounds: number, press: Press): Column[] {
  const { inner, type } = press;
  const widest = Math.max(0, ...codes.map((each) => widthOf(each, CODE_FONT, type)));
  const code = round(Math.min(22, Math.max(13, widest + 3.5)));
  const change = 19;
  const each = round(Math.min(10.5, (inner.width - code - change - 42) / ((CRITERIA.length + 1) * rounds)));
  const cells = (CRITERIA.length + 1) * rounds;
  const name = round(inner.width - code - change - cells * each);
  return [
    { label: [], width: code },
    { label: [], width: name },
    ...Array.from({ length: cells }, () => ({ label: [], width: each, centred: true })),
    { label: [], width: change, centred: true },
  ];
}

/** Criteria over their rounds. */
function headsOf(columns: readonly Column[], seen: readonly Seen[], press: Press): Part {
  const [code, name] = columns as [Column, Column];
  const change = columns.at(-1) as Column;
  const each = (columns[2] as Column).width;
  const tops = [
    ...CRITERIA.map((criterion) => bothOf(press, `worksheet.audit.head.${criterion}`)),
    bothOf(press, 'worksheet.audit-compare.mean'),
  ].map((texts) => labelBlocks(texts, HEAD, each * seen.length - 1.5, press, 3));
  const sides: [Column, readonly string[]][] = [
    [code, bothOf(press, 'worksheet.audit.code')],
    [name, bothOf(press, 'worksheet.audit.touchpoint')],
    [change, bothOf(press, 'worksheet.audit-compare.change')],
  ];
  const [codeHead, nameHead, changeHead] = sides.map(([column, texts]) => {
    const blocks = labelBlocks(texts, HEAD, roomIn(column), press, 4);
    return { blocks, height: heightOf(blocks) };
  }) as [HeadCell, HeadCell, HeadCell];
  const numbers = seen.map(({ number }) => setText(press.words.number(number), ROUND, each - 1, press.type, 1));
  const lower = round((numbers[0]?.height ?? 0) + 1.6);
  const upper = round(
    Math.max(...tops.map(heightOf), ...[codeHead, nameHead, changeHead].map(({ height }) => height - lower)) + 1.6,
  );
  const side = (cell: HeadCell, width: number, centred: boolean): SheetElement => ({
    tag: 'th',
    class: centred ? 'sheet-centred sheet-compare-first' : '',
    style: { width: `${width}mm` },
    attributes: { scope: 'col', rowSpan: 2 },
    children: labelLines(cell.blocks),
  });
  return {
    height: round(upper + lower),
    element: {
      tag: 'thead',
      children: [
        {
          tag: 'tr',
          class: 'sheet-compare-head',
          style: { height: `${upper}mm` },
          children: [
            side(codeHead, code.width, false),
            side(nameHead, name.width, false),
            ...tops.map(
              (blocks): SheetElement => ({
                tag: 'th',
                class: 'sheet-centred sheet-compare-first',
                style: { width: `${round(each * seen.length)}mm` },
                attributes: { scope: 'colgroup', colSpan: seen.length },
                children: labelLines(blocks),
              }),
            ),
            side(changeHead, change.width, true),
          ],
        },
        {
          tag: 'tr',
          style: { height: `${lower}mm` },
          children: tops.flatMap(() =>
            numbers.map(
              (number, index): SheetElement => ({
                tag: 'th',
                class: index === 0 ? 'sheet-centred sheet-compare-first' : 'sheet-centred',
                attributes: { scope: 'col' },
                children: linesOf(number),
              }),
            ),
          ),
        },
      ],
    },
  };
}

interface HeadCell {
  blocks: ReturnType<typeof labelBlocks>;
  height: number;
}

function rowOf(line: Line, columns: readonly Column[], rounds: number, press: Press): TableBlock {
  const names = labelBlocks(line.names, NAME, roomIn(columns[1] as Column), press, 4);
  const written = names.length === 0 ? press.spacing + ABOVE_LINE : 0;
  const height = Math.max(line.tallies.length < rounds ? ROW.open : ROW.done, written, heightOf(names) + 2 * PAD);
  const cellsOf = (pick: (row: RowTally) => Tally, font: PaperFont) =>
    Array.from({ length: rounds }, (_, index) => {
      const tally = line.tallies[index];
      const before = line.tallies[index - 1];
      return scoreCell(tally ? pick(tally) : null, before ? pick(before).mean : null, font, index === 0, press);
    });
  return tableRow(
    [
      codeCell(line.code),
      textCell(labelLines(names), names.length > 0),
      ...CRITERIA.flatMap((criterion) => cellsOf((row) => row.cells[criterion], SCORE)),
      ...cellsOf((row) => row.mean, MEAN),
      changeCell(line, press),
    ],
    height,
  );
}

/** What was given, with a mark where it is not what it was; a box where nobody has been yet. */
function scoreCell(
  tally: Tally | null,
  before: number | null,
  font: PaperFont,
  isFirst: boolean,
  { words, type }: Press,
): SheetElement {
  const name = isFirst ? 'sheet-centred sheet-compare-first' : 'sheet-centred';
  if (!tally) return { tag: 'td', class: name, children: [square(BOX, 0.7)] };
  const { mean } = tally;
  const says = mean === null ? (tally.na ? '–' : '') : words.number(mean, { maximumFractionDigits: 1 });
  if (says === '') return { tag: 'td', class: name };
  const trend = mean === null || before === null ? 'same' : trendOf(mean - before);
  return {
    tag: 'td',
    class: name,
    children: [
      {
        tag: 'div',
        class: 'sheet-score',
        children: [...linesOf(setText(says, font, 12, type, 1)), ...(trend === 'same' ? [] : [trendMark(trend, MARK)])],
      },
    ],
  };
}

function changeCell({ change }: Line, { words, type }: Press): SheetElement {
  const name = 'sheet-centred sheet-compare-first';
  if (change === null) return { tag: 'td', class: name };
  const trend = trendOf(change);
  const says = words.feeling(trend === 'same' ? 0 : change);
  return {
    tag: 'td',
    class: name,
    children: [
      {
        tag: 'div',
        class: 'sheet-score',
        children: [trendMark(trend, CHANGE_MARK), ...linesOf(setText(says, MEAN, 14, type, 1))],
      },
    ],
  };
}

function headOf(subject: string, seen: readonly Seen[], hasTrend: boolean, press: Press): Part {
  const { words, inner } = press;
  const how = bothOf(press, 'worksheet.audit-compare.how');
  const band = opening(
    bothOf(press, 'worksheet.audit-compare.title'),
    [...(subject === '' ? [] : [subject]), ...how],
    press,
  );
  const fields = fieldRow(
    seen.map(({ number, round: each }) => {
      const label = bothOf(press, 'worksheet.audit-compare.round', { number });
      const isNamed = each && searchKey(each.name.trim()) !== searchKey(label[0] ?? '');
      const says = each
        ? [isNamed ? each.name.trim() : '', each.date ? words.date(each.date) : '', each.site.trim()]
        : [];
      return { label, value: says.filter(Boolean).join(' · '), share: 1 };
    }),
    inner.width,
    press,
  );
  const legend = hasTrend ? legendOf(press) : null;
  return {
    height: round(band.height + 2 + fields.height + (legend?.height ?? 0)),
    element: {
      tag: 'div',
      children: [
        band.element,
        { tag: 'div', style: { height: '2mm' } },
        fields.element,
        ...(legend ? [legend.element] : []),
      ],
    },
  };
}

function legendOf(press: Press): Part {
  const items = (['better', 'worse', 'same'] as const).map((trend) => ({
    trend,
    blocks: labelBlocks(bothOf(press, `worksheet.audit-compare.${trend}`), LEGEND, press.inner.width / 4, press, 1),
  }));
  const height = round(Math.max(...items.map(({ blocks }) => heightOf(blocks))) + 2);
  return {
    height,
    element: {
      tag: 'div',
      class: 'sheet-trends',
      style: { height: `${height}mm` },
      children: items.map(({ trend, blocks }) => ({
        tag: 'div',
        class: 'sheet-legend',
        children: [trendMark(trend, CHANGE_MARK), { tag: 'div', children: labelLines(blocks) }],
      })),
    },
  };
}
