/**
 * The facilitator's run sheet: what happens when, which worksheets are handed out, and room to note how it went.
 * Filled from the packs of the file or from a usual agenda. Lengths in mm.
 */
import { findById } from '../document/find.ts';
import type { AgendaStep, Journey, JourneyMap, Language, Pack } from '../document/schema.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { clockOf, lengthOf, spanOf, type TimedStep, timedSteps } from './agenda-times.ts';
import { deal } from './flow.ts';
import { bothOf, fieldRow, figuresOf, languagesOf, opening, running } from './heading.ts';
import { copiesOf, peopleOf } from './pack-copies.ts';
import { PACK_PRESETS, type PackPreset, packFromPreset, presetWords } from './pack-presets.ts';
import { pageOf } from './page.ts';
import { linesOf, type PaperFont, round, setText, type TextBlock } from './paper-text.ts';
import { spaceOf } from './persona-head.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, inTwoLines, labelBlocks, labelLines } from './prompts.ts';
import {
  type Column,
  centredCell,
  columnHeads,
  roomIn,
  type TableBlock,
  tableOf,
  tableRow,
  textCell,
  writingCell,
} from './ruled-table.ts';
import {
  SHEETS,
  type Sheet,
  type SheetElement,
  type SheetPage,
  type SheetRequest,
  type SheetWarning,
} from './sheet.ts';
import { linesIn, writingLines } from './writing.ts';

/** From the packs of the file, or one of the usual agendas. */
export const RUN_SHEET_LAYOUTS = ['pack', ...PACK_PRESETS] as const;
/** Where the file has no pack yet. */
const USUAL_PRESET: PackPreset = 'half-day';

const CLOCK: PaperFont = { pt: 11, weight: 700 };
const MINUTES: PaperFont = { pt: 8, weight: 400 };
const STEP: PaperFont = { pt: 10, weight: 700 };
const DOES: PaperFont = { pt: 9, weight: 400 };
const SHEET: PaperFont = { pt: 9, weight: 400 };
/** What happens, in the second language. */
const SECOND: PaperFont = { pt: 8.5, weight: 400 };
/** Two lines to write on. */
const LEAST_LINES = 2;
const EMPTY_ROWS = 10;
/** Rows for what is added by hand after a known agenda, as far as they need no page of their own. */
const USUAL_SPARE = 3;
const LEAST_NOTES = 30;
const AIR = 0.8;

export function runSheet(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words } = press;
  const isBlank = request.rows === 'blank';
  const packs = isBlank ? [null] : packsFor(journey, request);
  const [only] = packs.length === 1 ? packs : [];
  return {
    title: [words.t('worksheet.run-sheet.title'), only?.name.trim() ?? ''].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: packs.flatMap((pack) => pagesOf(pack, subjectOf(journey, map.name), journey.language, request, press)),
  };
}

/** The one that is asked for, else all of the file in turn; a usual agenda where that is wanted or there is no pack. */
function packsFor(journey: Journey, { about, layout, language }: SheetRequest): Pack[] {
  const preset = PACK_PRESETS.find((name) => name === layout);
  const asked = findById(journey.packs, about ?? null);
  if (!preset && asked) return [asked];
  if (!preset && journey.packs.length > 0) return journey.packs;
  let made = 0;
  // Ids are only told apart here.
  return [packFromPreset(preset ?? USUAL_PRESET, translatorFor(language), () => `step-${made++}`)];
}

/** `pack` null: empty, to fill in by hand. */
function pagesOf(
  pack: Pack | null,
  subject: string,
  language: Language,
  request: SheetRequest,
  press: Press,
): SheetPage[] {
  const { words, inner } = press;
  const title = words.t('worksheet.run-sheet.title');
  // A preset's words may be those of the file's language or of this paper's.
  const known = [translatorFor(language), ...languagesOf(press)];
  const wordings = (says: string) => presetWords(says, known, languagesOf(press)) ?? [says];
  const names = wordings(pack?.name.trim() ?? '');
  const [name = ''] = names;
  const head = opening(
    bothOf(press, 'worksheet.run-sheet.title').map((each, i) => [each, names[i]].filter(Boolean).join(': ')),
    bothOf(press, 'worksheet.run-sheet.how'),
    press,
  );
  const fields = fieldsOf(pack, pack ? subject : '', press);
  const again = running(title, name, press);
  const columns = columnsOf(press);
  const heads = columnHeads(columns, press);
  const above = head.height + 2 + fields.reduce((sum, part) => sum + part.height, 0);
  const firstRoom = round(inner.height - above - heads.height - AIR);
  const room = round(inner.height - again.height - 2 - heads.height - AIR);
  const steps = pack
    ? timedSteps(pack).map((timed) => stepRow(timed, wordings(timed.step.title), pack, columns, press))
    : [];
  const end = pack && pack.agenda.length > 0 ? [endRow(pack, columns, press)] : [];
  const spare = emptyRows(
    pack ? (request.spare ?? roomFor([...steps, ...end], firstRoom, room, press)) : EMPTY_ROWS + (request.spare ?? 0),
    press,
  );
  const blocks = [...steps, ...spare].map((row, index, rows) =>
    // The end is not alone on a page.
    index === rows.length - 1 ? { ...row, staysWithNext: end.length > 0 } : row,
  );
  const pages = deal([...blocks, ...end], firstRoom, room);
  return pages.map((dealt, page) => {
    const used = dealt.reduce((sum, block) => sum + block.height, 0);
    const isLast = page === pages.length - 1;
    return pageOf(
      press,
      [
        ...(page === 0
          ? [head.element, spaceOf(2), ...fields.map(({ element }) => element)]
          : [again.element, spaceOf(2)]),
        tableOf(heads, dealt, new Set()),
        ...(isLast ? notesIn((page === 0 ? firstRoom : room) - used, press) : []),
      ],
      name || (pack ? subject : ''),
    );
  });
}

function fieldsOf(pack: Pack | null, subject: string, press: Press) {
  const { words, inner } = press;
  const { number, t } = words;
  const minutes = pack?.agenda.reduce((sum, step) => sum + step.minutes, 0) ?? 0;
  const span = pack && minutes > 0 ? `${spanOf(pack, words)} (${lengthOf(minutes, words)})` : '';
  const groups = pack ? t('pack.cover.groupsOf', { groups: pack.groups, members: pack.members }) : '';
  const label = (key: string) => inTwoLines(press, key);
  return [
    [
      { label: label('worksheet.run-sheet.map'), value: subject, share: 1.5 },
      { label: label('worksheet.run-sheet.date'), value: pack?.date ? words.date(pack.date, 'long') : '', share: 1 },
    ],
    [
      { label: label('worksheet.run-sheet.time'), value: span, share: 1.5 },
      {
        label: label('worksheet.run-sheet.people'),
        value: pack ? `${number(peopleOf(pack))} (${groups})` : '',
        share: 1,
      },
    ],
    [
      { label: label('worksheet.run-sheet.place'), value: '', share: 1.5 },
      { label: label('worksheet.run-sheet.lead'), value: '', share: 1 },
    ],
  ].map((row) => fieldRow(row, inner.width, press));
}

function columnsOf(press: Press): Column[] {
  const time = 29;
  const rest = press.inner.width - time;
  return [
    { label: bothOf(press, 'worksheet.run-sheet.when'), width: time },
    { label: bothOf(press, 'worksheet.run-sheet.step'), width: round(rest * 0.42) },
    { label: bothOf(press, 'worksheet.run-sheet.sheets'), width: round(rest * 0.28) },
    { label: bothOf(press, 'worksheet.run-sheet.notes'), width: round(rest * 0.3) },
  ];
}

/** `wordings`: what happens, in each of the paper's languages that it is known in. */
function stepRow(
  { step, from, to }: TimedStep,
  wordings: readonly string[],
  pack: Pack,
  columns: readonly Column[],
  press: Press,
): TableBlock {
  const { type, spacing } = press;
  const [time, does, hands] = columns as [Column, Column, Column];
  const clock = clockBlocks(from, time, press);
  const until = languagesOf(press).map((words) =>
    setText(
      words.t('worksheet.run-sheet.until', { to: clockOf(to, words), minutes: step.minutes }),
      MINUTES,
      roomIn(time),
      type,
      2,
    ),
  );
  const [title = '', second] = wordings;
  const [name, rest] = nameAndRest(title);
  const head = setText(name, STEP, roomIn(does), type, 4);
  const text = setText(rest, DOES, roomIn(does), type, 8);
  const other = second === undefined ? [] : [setText(second, SECOND, roomIn(does), type, 8)];
  const sheets = sheetsOf(step, pack, press).map((lines) => labelBlocks(lines, SHEET, roomIn(hands), press));
  const height = Math.max(
    LEAST_LINES * spacing,
    heightOf([...clock, ...until]) + 3,
    heightOf([head, text, ...other]) + 3,
    heightOf(sheets.flat()) + 3,
  );
  const muted = (blocks: readonly TextBlock[]): SheetElement => ({
    tag: 'div',
    class: 'sheet-muted',
    children: blocks.flatMap((block) => linesOf(block)),
  });
  return tableRow(
    [
      textCell([...labelLines(clock), muted(until)]),
      textCell([...linesOf(head), ...linesOf(text), ...(other.length > 0 ? [muted(other)] : [])], true),
      textCell(sheets.flatMap((blocks) => labelLines(blocks))),
      writingCell(height, press),
    ],
    height,
  );
}

/** When it is, in the digits of each language. */
function clockBlocks(minutes: number, column: Column, press: Press): TextBlock[] {
  const clocks = figuresOf(press, (words) => clockOf(minutes, words));
  return labelBlocks(clocks, CLOCK, roomIn(column), press, 1);
}

/** "Ideas: answer alone, then share" has a name and what is done; without a colon all of it is the name. */
function nameAndRest(title: string): [string, string] {
  const [, name = title, rest = ''] = /^([^:]+):\s+(.+)$/su.exec(title.trim()) ?? [];
  return [name.trim(), rest && rest.charAt(0).toUpperCase() + rest.slice(1)];
}

/** Each worksheet of a step with all its copies, in each language; one that the pack does not hold has none to count. */
function sheetsOf(step: AgendaStep, pack: Pack, press: Press): string[][] {
  return step.sheets.flatMap((name) => {
    const sheet = SHEETS.find((each) => each === name);
    if (!sheet) return [];
    const copies = pack.sheets
      .filter((each) => each.sheet === name)
      .reduce((sum, each) => sum + copiesOf(pack, each), 0);
    return [
      languagesOf(press).map(({ t }) => {
        const title = t(`worksheet.${sheet}.title`);
        return copies > 0 ? t('worksheet.run-sheet.copies', { sheet: title, copies }) : title;
      }),
    ];
  });
}

/** How many empty rows the last page has room for, if usual ones are wanted. */
function roomFor(rows: readonly TableBlock[], firstRoom: number, room: number, press: Press): number {
  const pages = deal(rows, firstRoom, room);
  const used = (pages.at(-1) ?? []).reduce((sum, block) => sum + block.height, 0);
  const left = (pages.length === 1 ? firstRoom : room) - used;
  return Math.min(USUAL_SPARE, Math.floor(left / (LEAST_LINES * press.spacing)));
}

function emptyRows(count: number, press: Press): TableBlock[] {
  const height = LEAST_LINES * press.spacing;
  return Array.from({ length: count }, () =>
    tableRow(
      [textCell([]), writingCell(height, press), writingCell(height, press), writingCell(height, press)],
      height,
    ),
  );
}

/** When all is over, and how long it took. */
function endRow(pack: Pack, columns: readonly Column[], press: Press): TableBlock {
  const clock = clockBlocks(timedSteps(pack).at(-1)?.to ?? 0, columns[0] as Column, press);
  const blocks = labelBlocks(bothOf(press, 'worksheet.run-sheet.end'), STEP, roomIn(columns[1] as Column), press, 1);
  const height = Math.max(heightOf(clock), heightOf(blocks)) + 3;
  const row = tableRow(
    [textCell(labelLines(clock)), textCell(labelLines(blocks), true), centredCell([]), centredCell([])],
    height,
  );
  return { ...row, element: { ...row.element, class: 'sheet-row sheet-pack-total' } };
}

/** What is left of the last page is for what comes after the workshop. */
function notesIn(left: number, press: Press): SheetElement[] {
  const blocks = labelBlocks(bothOf(press, 'worksheet.run-sheet.after'), STEP, press.inner.width, press, 2);
  const heading = round(blocks.reduce((sum, block) => sum + block.height, 0) + 6);
  if (left < LEAST_NOTES) return [];
  return [
    {
      tag: 'div',
      style: { height: `${heading}mm`, paddingBlockStart: '5mm' },
      children: labelLines(blocks),
    },
    writingLines(linesIn(left - heading, press), press).element,
  ];
}
