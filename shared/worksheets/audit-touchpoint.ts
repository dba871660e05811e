/** One touchpoint, looked at closely: a page with large boxes, room for reasons, a photo, and what to change. Lengths in mm. */
import { tallyRound } from '../audit/tally.ts';
import type { Criterion, Journey, JourneyMap } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { openRound, roundsOf } from './audit-round.ts';
import { type AuditListRow, auditRows } from './audit-rows.ts';
import { bothOf, fieldRow, opening, running } from './heading.ts';
import { at, pageOf } from './page.ts';
import { square, star } from './paper-marks.ts';
import { linesOf, type PaperFont, round, setText, widthOf } from './paper-text.ts';
import { type Part, type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines, prompted } from './prompts.ts';
import {
  COLUMN_HEAD,
  type Column,
  centredCell,
  columnHeads,
  roomIn,
  tableOf,
  tableRow,
  textCell,
  tickCell,
  writingCell,
} from './ruled-table.ts';
import type { Sheet, SheetElement, SheetPage, SheetRequest, SheetWarning } from './sheet.ts';

const NAME: PaperFont = { pt: 14, weight: 700 };
const CODE: PaperFont = { pt: 12, weight: 700 };
const DETAIL: PaperFont = { pt: 9, weight: 400 };
const TERM: PaperFont = { pt: 10, weight: 700 };
const ASKS: PaperFont = { pt: 8.5, weight: 400 };
const LAST: PaperFont = { pt: 10, weight: 500 };
const LABEL: PaperFont = { pt: 9, weight: 700 };

/** To write a score in. */
const BOX = 10;
/** Lines for each reason and for the change: the first that leave room for the photo; without any it is on the back. */
const LINES = [
  { reason: 2, change: 2 },
  { reason: 1, change: 2 },
  { reason: 1, change: 1 },
];
const LEAST_MIDDLE = 42;
/** With a page to themselves, reasons have as many lines as fit, up to these. */
const REASONS_ON_FRONT = { least: 2, most: 6 };
const CHANGE_ON_BACK = 4;
/** Of the column with what each criterion asks, in one language and in two. */
const ASKS_WIDTH = { one: 62, two: 76 };
/** Of the column to tick: as its head needs it. */
const TICK_WIDTH = { least: 15, most: 18 };
const GAP = 5;

interface Subject {
  row: AuditListRow | null;
  stage: string;
  /** Means of the last round, where there was one. */
  last: Readonly<Partial<Record<Criterion, number>>>;
}

/** A page for the touchpoint that is asked about; without a choice for each of the map's. */
export function auditTouchpoint(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words } = press;
  const stages = auditRows(journey, map, translatorFor(journey.language));
  const scores = tallyRound(roundsOf(journey, map).at(-1));
  const listed = stages.flatMap(({ stage, rows }) =>
    rows.map((row): Subject => {
      const cells = scores.get(row.touchpoint.id)?.cells;
      return {
        row,
        stage: stage.name.trim(),
        last: Object.fromEntries(
          CRITERIA.flatMap((criterion) => {
            const mean = cells?.[criterion].mean ?? null;
            return mean === null ? [] : [[criterion, mean]];
          }),
        ),
      };
    }),
  );
  const chosen = listed.filter(({ row }) => request.about === undefined || row?.touchpoint.id === request.about);
  const empty: Subject = { row: null, stage: '', last: {} };
  const subjects = request.rows === 'blank' || chosen.length === 0 ? [empty] : chosen;
  const subject = request.rows === 'blank' ? '' : subjectOf(journey, map.name);
  const site = request.rows === 'blank' ? '' : (openRound(journey, map, stages)?.site.trim() ?? '');
  return {
    title: [words.t('worksheet.audit-touchpoint.title'), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: subjects.flatMap((each) => sheetPages(each, subject, site, press)),
  };
}

function sheetPages(about: Subject, subject: string, site: string, press: Press): SheetPage[] {
  const { inner, margin, words } = press;
  const { width } = inner;
  const band = opening(
    bothOf(press, 'worksheet.audit-touchpoint.title'),
    [subject, ...bothOf(press, 'worksheet.audit-touchpoint.how', { low: 0, high: 4 })].filter(Boolean),
    press,
  );
  const named = about.row ? nameOf(about.row, about.stage, press) : namedByHand(press);
  const visit = fieldRow(
    [
      { label: bothOf(press, 'worksheet.audit.site'), value: site, share: 1.2 },
      { label: bothOf(press, 'worksheet.audit.auditor'), share: 1.2 },
      { label: bothOf(press, 'worksheet.audit.date'), share: 0.9 },
    ],
    width,
    press,
  );
  const task = fieldRow(
    [
      { label: bothOf(press, 'worksheet.audit-touchpoint.who'), share: 1.4 },
      { label: bothOf(press, 'worksheet.audit-touchpoint.when'), share: 1 },
      { label: bothOf(press, 'worksheet.audit-touchpoint.cost'), share: 1 },
    ],
    width,
    press,
  );
  const change = heightOf(labelBlocks(bothOf(press, 'worksheet.audit.change'), LABEL, width, press));
  const taken = 2 + band.height + named.height + visit.height + change + 2 + task.height;
  const forms = LINES.map((lines) => {
    const table = criteria(about, lines.reason, press);
    const changeHeight = round(change + lines.change * press.spacing);
    const free = inner.height - taken - table.height - lines.change * press.spacing;
    return { table, changeHeight, middle: round(free - 2 * GAP) };
  });
  const note = bothOf(press, 'worksheet.audit-touchpoint.scale', { low: 0, high: 4 });
  const front = [band.element, { tag: 'div' as const, style: { height: '2mm' } }, named.element, visit.element];
  const form = forms.find(({ middle }) => middle >= LEAST_MIDDLE);
  if (form) {
    const top = round(margin + 2 + band.height + named.height + visit.height + form.table.height + GAP);
    const below = findings(top, form.middle, form.changeHeight, task, press);
    return [pageOf(press, [...front, form.table.element, ...below], note)];
  }
  // Two languages, large type: what was seen goes on the back, and has all of it.
  const follow = running(words.t('worksheet.audit-touchpoint.title'), nameOnBack(about, subject), press);
  const changeHeight = round(change + CHANGE_ON_BACK * press.spacing);
  const middle = round(inner.height - follow.height - GAP - changeHeight - 2 - task.height - GAP);
  const top = round(margin + follow.height + GAP);
  return [
    pageOf(
      press,
      [...front, fullest(about, inner.height - 2 - band.height - named.height - visit.height, press).element],
      note,
    ),
    pageOf(press, [follow.element, ...findings(top, middle, changeHeight, task, press)], note),
  ];
}

/** The criteria with the most lines for reasons that the room holds. */
function fullest(about: Subject, room: number, press: Press): Part {
  const { least, most } = REASONS_ON_FRONT;
  let lines = most;
  while (lines > least && criteria(about, lines, press).height > room) lines--;
  return criteria(about, lines, press);
}

function nameOnBack({ row }: Subject, subject: string): string {
  return row ? `${row.code} · ${row.touchpoint.name.trim()}` : subject;
}

/** What was seen, and what to do about it, from `top` to the end of the page. */
function findings(top: number, middle: number, changeHeight: number, task: Part, press: Press): SheetElement[] {
  const { margin, inner } = press;
  const { width } = inner;
  const bottom = round(top + middle + GAP);
  const change = { label: bothOf(press, 'worksheet.audit.change'), share: 1 };
  return [
    ...photoAndSaw(top, middle, press),
    at(
      { x: margin, y: bottom, width, height: changeHeight },
      prompted([change], width, changeHeight, press, { label: LABEL, text: DETAIL }),
    ),
    at({ x: margin, y: round(bottom + changeHeight + 2), width, height: task.height }, [task.element]),
  ];
}

/** Code, name, and what is known of it. */
function nameOf(row: AuditListRow, stage: string, press: Press): Part {
  const { inner, type, words } = press;
  const codeWidth = round(widthOf(row.code, CODE, type) + 7);
  const room = inner.width - codeWidth - 4;
  const name = setText(row.touchpoint.name.trim(), NAME, room - (row.momentOfTruth ? 5 : 0), type, 3);
  const { channel } = row.touchpoint;
  const says = [
    stage,
    words.t(`channel.${channel}`),
    row.device.trim(),
    words.t(`worksheet.audit.control.${row.control}`),
  ];
  const detail = setText(says.filter(Boolean).join(' · '), DETAIL, room, type, 2);
  const height = round(Math.max(12, name.height + detail.height) + 3);
  const code = setText(row.code, CODE, codeWidth, type, 1);
  return {
    height,
    element: {
      tag: 'div',
      class: 'sheet-one',
      style: { height: `${height}mm` },
      children: [
        {
          tag: 'div',
          class: 'sheet-card-code',
          style: { width: `${codeWidth}mm`, height: '11mm' },
          children: linesOf(code),
        },
        {
          tag: 'div',
          children: [
            {
              tag: 'h2',
              children: linesOf(name, row.momentOfTruth ? star(words.t('worksheet.audit.truth')) : undefined),
            },
            { tag: 'div', class: 'sheet-muted', children: linesOf(detail) },
          ],
        },
      ],
    },
  };
}

function namedByHand(press: Press): Part {
  return fieldRow(
    [
      { label: bothOf(press, 'worksheet.audit.touchpoint'), share: 2 },
      { label: bothOf(press, 'worksheet.audit.stage'), share: 1.2 },
      { label: bothOf(press, 'worksheet.audit.code'), share: 0.7 },
    ],
    press.inner.width,
    press,
  );
}

/** What each criterion asks, a large box for the score, and lines for the reasons. */
function criteria({ last }: Subject, lines: number, press: Press): Part {
  const { inner, words, type } = press;
  const hasLast = Object.keys(last).length > 0;
  const both = (key: string) => bothOf(press, key);
  const notApplicable = both('worksheet.audit.na');
  const widest = Math.max(...notApplicable.map((text) => widthOf(text, COLUMN_HEAD, type)));
  const asks: Column = {
    label: both('worksheet.audit-touchpoint.asks'),
    width: press.second ? ASKS_WIDTH.two : ASKS_WIDTH.one,
  };
  const columns: Column[] = [
    asks,
    ...(hasLast ? [{ label: both('worksheet.audit-touchpoint.last'), width: 17, centred: true }] : []),
    { label: both('worksheet.audit-touchpoint.score'), width: 19, centred: true },
    {
      label: notApplicable,
      width: round(Math.min(TICK_WIDTH.most, Math.max(TICK_WIDTH.least, widest + 4))),
      centred: true,
    },
  ];
  const taken = columns.reduce((sum, { width }) => sum + width, 0);
  columns.push({ label: both('worksheet.audit-touchpoint.why'), width: round(inner.width - taken) });
  const head = columnHeads(columns, press);
  const rows = CRITERIA.map((criterion) => {
    const [term = '', second] = both(`criterion.${criterion}`);
    const [question = '', secondQuestion] = both(`worksheet.audit.asks.${criterion}`);
    const room = roomIn(asks);
    const name = setText(term, TERM, room, type, 1);
    // The second language says both at once, to leave room for the photo.
    const questions = [question, ...(second ? [`${second}: ${secondQuestion}`] : [])].map((text) =>
      setText(text, ASKS, room, type, 3),
    );
    const height = Math.max(lines * press.spacing, BOX + 2.5, heightOf([name, ...questions]) + 2.5);
    const mean = last[criterion];
    return tableRow(
      [
        textCell(
          [
            ...linesOf(name),
            ...questions.map((text): SheetElement => ({ tag: 'div', class: 'sheet-muted', children: linesOf(text) })),
          ],
          true,
        ),
        ...(hasLast
          ? [
              centredCell(
                mean === undefined
                  ? []
                  : linesOf(setText(words.number(mean, { maximumFractionDigits: 1 }), LAST, 12, type, 1)),
              ),
            ]
          : []),
        centredCell([square(BOX, 1)]),
        tickCell(),
        writingCell(height, press),
      ],
      height,
    );
  });
  return {
    height: round(head.height + rows.reduce((sum, { height }) => sum + height, 0)),
    element: tableOf(head, rows, new Set()),
  };
}

/** Side by side: a frame for a photo or a sketch, and lines for what was seen. */
function photoAndSaw(top: number, height: number, press: Press): SheetElement[] {
  const { inner, margin } = press;
  const wide = round((inner.width - GAP) / 2);
  const label = labelBlocks(bothOf(press, 'worksheet.audit-touchpoint.photo'), LABEL, wide, press);
  const labelHeight = heightOf(label);
  return [
    at({ x: margin, y: top, width: wide, height: labelHeight }, labelLines(label)),
    at(
      { x: margin, y: round(top + labelHeight + 1), width: wide, height: round(height - labelHeight - 1) },
      [],
      'sheet-photo',
    ),
    at(
      { x: round(margin + wide + GAP), y: top, width: wide, height },
      prompted([{ label: bothOf(press, 'worksheet.audit.saw'), share: 1 }], wide, height, press, {
        label: LABEL,
        text: DETAIL,
      }),
    ),
  ];
}
