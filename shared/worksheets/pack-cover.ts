/**
 * The first page of a pack: what it is for, what is in it, and what to bring, each with a box to tick. Lengths in mm.
 */
import { findMap } from '../document/find.ts';
import type { Journey, Letterhead, Pack } from '../document/schema.ts';
import { LANGUAGE_NAMES } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { spanOf } from './agenda-times.ts';
import { type Block, deal, fewestPages } from './flow.ts';
import { running } from './heading.ts';
import { logoOf } from './letterhead.ts';
import { bringFor, DOTS_EACH } from './pack-bring.ts';
import { peopleOf } from './pack-copies.ts';
import { totalsOf } from './pack-totals.ts';
import { at, pageOf } from './page.ts';
import { square } from './paper-marks.ts';
import { hasBacks } from './paper-sides.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import { spaceOf } from './persona-head.ts';
import { type Part, type Press, pressFor, subjectOf } from './press.ts';
import {
  type Column,
  centredCell,
  columnHeads,
  roomIn,
  type TableBlock,
  tableOf,
  tableRow,
  textCell,
  tickCell,
} from './ruled-table.ts';
import {
  PAPER_LABELS,
  type PaperName,
  type Sheet,
  type SheetElement,
  type SheetPart,
  type SheetRequest,
  type SheetWarning,
} from './sheet.ts';
import { paragraph, TICK, tickBox, writingLines } from './writing.ts';

/** Papers that a list of a page's height is printed on. */
const COVER_PAPERS = ['a4', 'letter', 'a3', 'tabloid'] as const satisfies readonly PaperName[];

const KIND: PaperFont = { pt: 9.5, weight: 600 };
const NAME: PaperFont = { pt: 26, weight: 700 };
const SUBJECT: PaperFont = { pt: 11, weight: 400 };
const FACT: PaperFont = { pt: 13, weight: 700 };
const LABEL: PaperFont = { pt: 8.5, weight: 400 };
const HEADING: PaperFont = { pt: 12, weight: 700 };
const ROW: PaperFont = { pt: 9.5, weight: 500 };
const DETAIL: PaperFont = { pt: 8, weight: 400 };
const ITEM: PaperFont = { pt: 9.5, weight: 400 };

/** Most that the logo takes: never higher than a title of one line with what is under it. */
const LOGO = { width: 46, height: 16 } as const;

const GAP = 4;
const FACT_PAD = 3;
const ROW_HEIGHT = 8.5;
/** Between the two columns of what to bring. */
const COLUMN_GAP = 8;
/** Rows for items of one's own, as far as they need no page of their own. */
const OWN_ROWS = 2;
/** Room that is worth a heading and lines to note on. */
const LEAST_NOTES = 28;

/** In the language of the map. `parts`: what is in the pack, as far as it is laid out. */
export function packCover(
  journey: Journey,
  pack: Pack,
  parts: readonly SheetPart[],
  measure: Measure,
): Sheet & { paper: PaperName } {
  const paper = COVER_PAPERS.find((name) => name === pack.paper) ?? 'a4';
  const warnings: SheetWarning[] = [];
  const request: SheetRequest = { sheet: 'run-sheet', paper, language: journey.language, map: '' };
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words, inner } = press;
  const title = pack.name.trim() || words.t('pack.cover.kind');
  const inPack = parts.filter((part) => part.request !== null);
  const head = headOf(title, subjectIn(journey, inPack), pack, journey.letterhead, press);
  const again = running(title, words.t('pack.cover.contents'), press);
  const columns = columnsOf(press);
  const heads = columnHeads(columns, press);
  const rows = [
    ...parts.map((part) => partRow(part, journey, pack, inPack, columns, press)),
    ...totalRows(parts, columns, press),
  ];
  const room = round(inner.height - again.height - 2);
  const table = tableBlocks(rows, heads);
  const pages = fewestPages(OWN_ROWS, press, (own, by) =>
    deal([...table, ...bringBlocks(pack, inPack, own, by)], round(inner.height - head.height), room),
  );
  const used = (pages.at(-1) ?? []).reduce((sum, block) => sum + block.height, 0);
  const left = round((pages.length === 1 ? inner.height - head.height : room) - used);
  return {
    paper,
    title,
    language: words.language,
    direction: words.direction,
    warnings,
    pages: pages.map((dealt, page) =>
      pageOf(press, [
        ...(page === 0 ? [head.element] : [again.element, spaceOf(2)]),
        ...elementsOf(dealt, heads),
        ...(page === pages.length - 1 ? notesIn(left, press) : []),
      ]),
    ),
  };
}

/** The map that all sheets are of, or the journey alone where they are of several. */
function subjectIn(journey: Journey, parts: readonly SheetPart[]): string {
  const maps = new Set(parts.map(({ request }) => request?.map ?? ''));
  const only = maps.size === 1 ? findMap(journey, [...maps][0] ?? '') : undefined;
  return subjectOf(journey, only?.name ?? '');
}

function headOf(title: string, subject: string, pack: Pack, letterhead: Letterhead, press: Press): Part {
  const { words, inner, margin, type } = press;
  const logo = logoOf(letterhead, LOGO, press.grey);
  const width = inner.width - (logo ? LOGO.width + 2 * GAP : 0);
  const kind = setText(words.t('pack.cover.kind'), KIND, width, type, 1);
  const name = setText(title, NAME, width, type, 3);
  const under = setText(subject, SUBJECT, width, type, 2);
  const facts = factsOf(pack, press);
  const band = round((title === words.t('pack.cover.kind') ? 0 : kind.height + 1) + name.height + under.height + 4);
  const height = round(band + GAP + facts.height + GAP);
  return {
    height,
    element: {
      tag: 'header',
      style: { height: `${height}mm` },
      children: [
        {
          tag: 'div',
          class: 'sheet-pack-band',
          style: { height: `${band}mm` },
          children: [
            ...(title === words.t('pack.cover.kind')
              ? []
              : [
                  {
                    tag: 'div' as const,
                    class: 'sheet-muted',
                    style: { height: `${kind.height + 1}mm` },
                    children: linesOf(kind),
                  },
                ]),
            { tag: 'h1', children: linesOf(name) },
            { tag: 'div', class: 'sheet-muted', children: linesOf(under) },
          ],
        },
        spaceOf(GAP),
        facts.element,
        ...(logo ? [at({ ...LOGO, x: margin + inner.width - LOGO.width, y: margin }, [logo], 'sheet-pack-logo')] : []),
      ],
    },
  };
}

/** When, how long, how many. What is not known yet is a line to write on. */
function factsOf(pack: Pack, press: Press): Part {
  const { words, inner, type } = press;
  const { t, number } = words;
  const facts = [
    { label: t('pack.cover.date'), value: pack.date ? words.date(pack.date, 'long') : '', share: 1.35 },
    { label: t('pack.cover.time'), value: spanOf(pack, words), share: 1.15 },
    {
      label: t('pack.cover.groups'),
      value: t('pack.cover.groupsOf', { groups: pack.groups, members: pack.members }),
      share: 1,
    },
    { label: t('pack.cover.people'), value: number(peopleOf(pack)), share: 0.7 },
  ];
  const shares = facts.reduce((sum, { share }) => sum + share, 0);
  const free = inner.width - GAP * (facts.length - 1);
  const set = facts.map(({ label, value, share }) => {
    const width = round((free * share) / shares);
    const text = width - 2 * FACT_PAD;
    return { width, label: setText(label, LABEL, text, type, 2), value: setText(value, FACT, text, type, 2) };
  });
  const height = round(
    Math.max(...set.map(({ label, value }) => label.height + Math.max(value.height, 7))) + 2 * FACT_PAD,
  );
  return {
    height,
    element: {
      tag: 'div',
      class: 'sheet-pack-facts',
      style: { height: `${height}mm` },
      children: set.map(({ width, label, value }) => ({
        tag: 'div',
        class: 'sheet-pack-fact',
        style: { width: `${width}mm`, padding: `${FACT_PAD}mm` },
        children: [
          { tag: 'div', class: 'sheet-muted', children: linesOf(label) },
          value.lines.length > 0
            ? { tag: 'div', children: linesOf(value) }
            : { tag: 'div', class: 'sheet-dots', style: { height: '6.5mm' } },
        ],
      })),
    },
  };
}

function columnsOf(press: Press): Column[] {
  const { words, inner } = press;
  const { t } = words;
  const [tick, paper, count] = [9, 18, 21];
  return [
    { label: [], width: tick, centred: true },
    { label: [t('pack.cover.sheet')], width: round(inner.width - tick - paper - 4 * count) },
    { label: [t('pack.cover.paper')], width: paper, centred: true },
    { label: [t('pack.cover.copies')], width: count, centred: true },
    { label: [t('pack.cover.pages')], width: count, centred: true },
    { label: [t('pack.cover.sheets')], width: count, centred: true },
    { label: [t('pack.cover.from')], width: count, centred: true },
  ];
}

function partRow(
  part: SheetPart,
  journey: Journey,
  pack: Pack,
  inPack: readonly SheetPart[],
  columns: readonly Column[],
  press: Press,
): TableBlock {
  const { words, type } = press;
  const { request, free } = part;
  const width = roomIn(columns[1] as Column);
  const title = words.t(request ? `worksheet.${request.sheet}.title` : 'pack.cover.itself');
  const name = setText(title, ROW, width, type, 2);
  const details = [
    ...(request ? detailsOf(request, journey, inPack, press) : []),
    // Where both sides are printed, that is what one expects.
    free > 0 && !pack.duplex ? words.t('pack.cover.free', { count: free }) : '',
  ];
  // Two directions never share a line: each language has its own.
  const under = [details.filter(Boolean).join(' · '), ...(request ? languagesOf(request, journey) : [])].map((text) =>
    setText(text, DETAIL, width, type, 2),
  );
  const underHeight = under.reduce((sum, block) => sum + block.height, 0);
  return tableRow(
    [
      tickCell(),
      textCell(
        [...linesOf(name), { tag: 'div', class: 'sheet-muted', children: under.flatMap((block) => linesOf(block)) }],
        true,
      ),
      figure(PAPER_LABELS[part.paper], press),
      figure(words.number(part.copies), press),
      figure(words.number(part.pages), press),
      figure(words.number(part.sheets), press),
      figure(words.number(part.from), press, LABEL),
    ],
    Math.max(ROW_HEIGHT, name.height + underHeight + 2),
  );
}

/** What tells a sheet from another of the same name, and what to mind when it is printed. */
function detailsOf(request: SheetRequest, journey: Journey, parts: readonly SheetPart[], { words }: Press): string[] {
  const maps = new Set(parts.map((part) => part.request?.map));
  return [
    maps.size > 1 ? (findMap(journey, request.map)?.name.trim() ?? '') : '',
    request.rows === 'blank' ? words.t('pack.cover.blank') : '',
    hasBacks(request.sheet) ? words.t('pack.cover.bothSides') : '',
  ];
}

/** In which languages it is, where that is not what one expects. */
function languagesOf({ language, second }: SheetRequest, journey: Journey): string[] {
  if (second) return [LANGUAGE_NAMES[language], LANGUAGE_NAMES[second]];
  return language === journey.language ? [] : [LANGUAGE_NAMES[language]];
}

function totalRows(parts: readonly SheetPart[], columns: readonly Column[], press: Press): TableBlock[] {
  const { words, type } = press;
  return totalsOf(parts).map(({ paper, pages, sheets }) => {
    const label = words.t('pack.cover.total', { paper: PAPER_LABELS[paper] });
    const text = setText(label, { ...ROW, weight: 700 }, roomIn(columns[1] as Column), type, 2);
    const bold: PaperFont = { ...ROW, weight: 700 };
    const row = tableRow(
      [
        centredCell([]),
        textCell(linesOf(text), true),
        figure(PAPER_LABELS[paper], press, bold),
        centredCell([]),
        figure(words.number(pages), press, bold),
        figure(words.number(sheets), press, bold),
        centredCell([]),
      ],
      Math.max(7.5, text.height + 2),
    );
    return { ...row, element: { ...row.element, class: 'sheet-row sheet-pack-total' } };
  });
}

function figure(text: string, press: Press, font: PaperFont = ROW): SheetElement {
  return centredCell(linesOf(setText(text, font, 40, press.type, 1)));
}

/** Rows as blocks under the table's head, which stands again on the next page. */
interface RowBlock extends Block {
  row?: TableBlock;
}

function tableBlocks(rows: readonly TableBlock[], heads: Part): RowBlock[] {
  if (rows.length === 0) return [];
  return [
    { ...heads, staysWithNext: true, repeats: true },
    ...rows.map((row) => ({ element: row.element, height: row.height, row })),
  ];
}

/** Rows of one page in one table, the rest as it is. */
function elementsOf(blocks: readonly RowBlock[], heads: Part): SheetElement[] {
  const rows = blocks.flatMap(({ row }) => row ?? []);
  const rest = blocks.filter(({ row, element }) => !row && element !== heads.element);
  return [...(rows.length > 0 ? [tableOf(heads, rows, new Set())] : []), ...rest.map(({ element }) => element)];
}

/** What to bring in two columns, and so many rows for one's own. */
function bringBlocks(pack: Pack, parts: readonly SheetPart[], ownRows: number, press: Press): RowBlock[] {
  const { words, inner } = press;
  const wide = round((inner.width - COLUMN_GAP) / 2);
  const items = bringFor(pack, parts).map(({ supply, count }) =>
    tickBox(words.t(`pack.bring.${supply}`, { count, each: DOTS_EACH }), wide, press, ITEM),
  );
  const own = Array.from({ length: 2 * ownRows + (items.length % 2) }, () => ownItem(wide));
  const all = [...items, ...own];
  const rows: RowBlock[] = [];
  for (let i = 0; i < all.length; i += 2) {
    const pair = all.slice(i, i + 2);
    const height = round(Math.max(...pair.map((part) => part.height)) + 0.8);
    rows.push({
      height,
      element: {
        tag: 'div',
        class: 'sheet-pack-pair',
        style: { height: `${height}mm`, gap: `${COLUMN_GAP}mm` },
        children: pair.map(({ element }) => element),
      },
    });
  }
  return [headingBlock(words.t('pack.cover.bring'), press), ...rows];
}

function headingBlock(text: string, press: Press): RowBlock {
  const heading = paragraph(text, HEADING, press.inner.width, press, { tag: 'h2', after: 2 });
  const height = round(heading.height + GAP + 1);
  return {
    height,
    // A table that was above does not go on under it.
    ends: true,
    staysWithNext: true,
    element: {
      tag: 'div',
      style: { height: `${height}mm`, paddingBlockStart: `${GAP + 1}mm` },
      children: [heading.element],
    },
  };
}

/** A box to tick and a line for what it stands for. */
function ownItem(width: number): Part {
  const height = 8.5;
  return {
    height,
    element: {
      tag: 'div',
      class: 'sheet-tick',
      style: { height: `${height}mm`, width: `${width}mm` },
      children: [
        square(TICK, 0.8),
        { tag: 'div', class: 'sheet-dots', style: { width: `${round(width - TICK - 2)}mm`, height: '6mm' } },
      ],
    },
  };
}

/** What is left of the last page has lines to note on. */
function notesIn(left: number, press: Press): SheetElement[] {
  if (left < LEAST_NOTES) return [];
  const heading = headingBlock(press.words.t('pack.cover.notes'), press);
  const lines = Math.floor((left - heading.height) / press.spacing);
  return [heading.element, writingLines(lines, press).element];
}
