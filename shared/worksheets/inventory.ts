/**
 * The inventory walk: a catalogue on paper, to tick what there is and to mark what was missed.
 * What the map has already is ticked, with the code of its row. Lengths in mm.
 */
import {
  CATALOGUE_IDS,
  CATALOGUES,
  type CatalogueEntry,
  type CatalogueId,
  catalogueName,
  groupName,
  metEntries,
} from '../catalogue/catalogue.ts';
import { hintFor } from '../catalogue/hints.ts';
import type { Journey, JourneyMap, Touchpoint } from '../document/schema.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { rowCodes } from './audit-rows.ts';
import { deal } from './flow.ts';
import { bothOf, type Field, fieldRow, opening, running } from './heading.ts';
import { pageOf } from './page.ts';
import { linesOf, type PaperFont, round, setText, widthOf } from './paper-text.ts';
import { type Part, type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import {
  CODE_FONT,
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
  tickCell,
  writingCell,
} from './ruled-table.ts';
import type { Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';

export const INVENTORY_LAYOUTS = CATALOGUE_IDS;

const NAME: PaperFont = { pt: 9.5, weight: 600 };
const HINT: PaperFont = { pt: 8, weight: 400 };
const PAD = 1.4;
/** Empty rows under each heading, and at the least at the end. */
const FURTHER = 1;
const FURTHER_AT_END = 3;

export function inventoryWalk(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words, inner } = press;
  const isBlank = request.rows === 'blank';
  const id = CATALOGUE_IDS.find((each) => each === request.layout) ?? INVENTORY_LAYOUTS[0];
  const codes = isBlank ? new Map<string, string>() : rowCodes(journey, map, translatorFor(journey.language));
  const columns = columnsOf([...codes.values()], press);
  const heads = columnHeads(columns, press);
  const blocks = [
    ...catalogueBlocks(id, isBlank ? new Map() : metEntries(journey, map.id, id), codes, columns, press),
    ...(isBlank ? [] : besideBlocks(journey, id, map, codes, columns, press)),
  ];
  const end = endBlocks(Math.max(FURTHER_AT_END, request.spare ?? 0), columns, press);
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const title = words.t('worksheet.inventory.title');
  const head = headOf(id, subject, isBlank, press);
  const follow = running(title, [catalogueName(id, words), subject].filter(Boolean).join(' · '), press);
  const pages = deal(
    [...blocks, ...end],
    inner.height - head.height - heads.height,
    inner.height - follow.height - heads.height,
  ) as TableBlock[][];
  fillLast(pages, inner.height - (pages.length === 1 ? head : follow).height - heads.height, columns, press);
  const said = new Set<SheetElement>();
  return {
    title: [title, catalogueName(id, words), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: pages.map((page, index) =>
      pageOf(
        press,
        [(index === 0 ? head : follow).element, tableOf(heads, page, said)],
        bothOf(press, 'worksheet.inventory.note'),
      ),
    ),
  };
}

function headOf(id: CatalogueId, subject: string, isBlank: boolean, press: Press): Part {
  const { words, second, inner } = press;
  const both = second ? [words, second] : [words];
  const band = opening(
    both.map((each) => each.t('worksheet.inventory.title')),
    both.map((each) =>
      [
        each.t('worksheet.inventory.catalogue', { name: catalogueName(id, each) }),
        each.t(isBlank ? 'worksheet.inventory.how' : 'worksheet.inventory.howFilled'),
      ].join(' '),
    ),
    press,
  );
  const fields: Field[] = [
    { label: bothOf(press, 'worksheet.inventory.place'), value: subject, share: 2.2 },
    { label: bothOf(press, 'worksheet.inventory.walker'), share: 1.2 },
    { label: bothOf(press, 'worksheet.inventory.date'), share: 0.8 },
  ];
  const row = fieldRow(fields, inner.width, press);
  return {
    height: round(band.height + 2 + row.height),
    element: {
      tag: 'div',
      children: [band.element, { tag: 'div', style: { height: '2mm' } }, row.element],
    },
  };
}

/** The notes take what is left; the codes' column is as wide as the widest code, or not there. */
function columnsOf(codes: readonly string[], press: Press): Column[] {
  const { inner, type } = press;
  const code =
    codes.length === 0 ? 0 : round(Math.min(22, Math.max(...codes.map((each) => widthOf(each, CODE_FONT, type))) + 4));
  const have = 17;
  const missing = 21;
  const name = round((inner.width - code) * 0.35);
  const both = (key: string) => bothOf(press, key);
  return [
    { label: both('worksheet.inventory.have'), width: have, centred: true },
    { label: both('worksheet.inventory.touchpoint'), width: name },
    ...(code > 0 ? [{ label: both('worksheet.inventory.code'), width: code }] : []),
    { label: both('worksheet.inventory.add'), width: missing, centred: true },
    { label: both('worksheet.inventory.notes'), width: round(inner.width - have - name - code - missing) },
  ];
}

interface Entry {
  names: readonly string[];
  hints: readonly string[];
  ticked: boolean;
  code: string;
}

const EMPTY: Entry = { names: [], hints: [], ticked: false, code: '' };

function entryRow(entry: Entry, columns: readonly Column[], press: Press): TableBlock {
  const width = roomIn(columns[1] as Column);
  const names = labelBlocks(entry.names, NAME, width, press, 4);
  const hints = entry.hints.map((hint) => setText(hint, HINT, width, press.type, 6));
  const needs = heightOf([...names, ...hints]) + 2 * PAD;
  const height = Math.max(press.spacing, needs);
  const hasCode = columns.length === 5;
  return tableRow(
    [
      tickCell(entry.ticked),
      textCell(
        [
          ...labelLines(names),
          ...hints.map((hint): SheetElement => ({ tag: 'div', class: 'sheet-muted', children: linesOf(hint) })),
        ],
        entry.names.length > 0,
      ),
      ...(hasCode ? [codeCell(entry.code)] : []),
      // What there is need not be added.
      entry.ticked ? centredCell([]) : tickCell(),
      writingCell(height, press),
    ],
    height,
  );
}

function catalogueBlocks(
  id: CatalogueId,
  met: ReadonlyMap<string, readonly Touchpoint[]>,
  codes: ReadonlyMap<string, string>,
  columns: readonly Column[],
  press: Press,
): TableBlock[] {
  const { words, second } = press;
  const both = second ? [words, second] : [words];
  const rowOf = (entry: CatalogueEntry) => {
    const touchpoints = met.get(entry.id) ?? [];
    return entryRow(
      {
        names: both.map(({ language }) => entry.name[language]),
        // What is often overlooked is told best by what to do about it.
        hints: id === 'overlooked' ? both.flatMap(({ language }) => hintFor(entry.id, language) ?? []) : [],
        ticked: touchpoints.length > 0,
        code: touchpoints.flatMap((touchpoint) => codes.get(touchpoint.id) ?? [])[0] ?? '',
      },
      columns,
      press,
    );
  };
  const groups = CATALOGUES.find((catalogue) => catalogue.id === id)?.groups ?? [];
  return groups.flatMap((group) => [
    groupHead(
      both.map((each) => groupName(group.id, each)),
      both.map((each) => each.t('worksheet.audit.continued', { stage: groupName(group.id, each) })),
      columns,
      press,
    ),
    // The empty row alone would be a poor beginning of a page.
    ...group.entries.map((entry, index) => ({ ...rowOf(entry), staysWithNext: index === group.entries.length - 1 })),
    ...emptyRows(FURTHER, columns, press),
  ]);
}

/** What the map has and this catalogue does not know: with it the sheet is the whole inventory. */
function besideBlocks(
  journey: Journey,
  id: CatalogueId,
  map: JourneyMap,
  codes: ReadonlyMap<string, string>,
  columns: readonly Column[],
  press: Press,
): TableBlock[] {
  const listed = new Set([...metEntries(journey, map.id, id).values()].flat().map((touchpoint) => touchpoint.id));
  const beside = [...codes].flatMap(([touchpointId, code]) => {
    const touchpoint = journey.touchpoints.find((each) => each.id === touchpointId);
    return touchpoint && !listed.has(touchpointId) ? [{ touchpoint, code }] : [];
  });
  if (beside.length === 0) return [];
  return [
    heading('worksheet.inventory.beside', columns, press),
    ...beside.map(({ touchpoint, code }) =>
      entryRow({ names: [touchpoint.name.trim()], hints: [], ticked: true, code }, columns, press),
    ),
  ];
}

function endBlocks(count: number, columns: readonly Column[], press: Press): TableBlock[] {
  return [heading('worksheet.inventory.further', columns, press), ...emptyRows(count, columns, press)];
}

function heading(key: string, columns: readonly Column[], press: Press): TableBlock {
  const { words, second } = press;
  return groupHead(
    bothOf(press, key),
    (second ? [words, second] : [words]).map((each) => each.t('worksheet.audit.continued', { stage: each.t(key) })),
    columns,
    press,
  );
}

function emptyRows(count: number, columns: readonly Column[], press: Press): TableBlock[] {
  return Array.from({ length: count }, () => entryRow(EMPTY, columns, press));
}

/** The last page is ruled to its end. */
function fillLast(pages: TableBlock[][], room: number, columns: readonly Column[], press: Press): void {
  const last = pages.at(-1) ?? [];
  const [empty] = emptyRows(1, columns, press);
  if (!empty) return;
  let left = room - last.reduce((sum, { height }) => sum + height, 0);
  while (left >= empty.height) {
    last.push(...emptyRows(1, columns, press));
    left -= empty.height;
  }
}
