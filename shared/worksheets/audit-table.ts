/** The table of an audit checklist: its head, stage heads and rows. Lengths in mm. */
import { CRITERIA } from '../document/terms.ts';
import type { Group, Row } from './audit-groups.ts';
import type { Item } from './audit-pages.ts';
import { type AuditPress, BESIDE_TICK, type Measures } from './audit-press.ts';
import { bothOf } from './heading.ts';
import { square, star } from './paper-marks.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import type { Part, Press } from './press.ts';
import { heightOf, labelLines } from './prompts.ts';
import type { SheetElement } from './sheet.ts';

export const HEAD: PaperFont = { pt: 7.5, weight: 700 };
const SECOND_HEAD: PaperFont = { pt: 7.5, weight: 400 };
export const CODE: PaperFont = { pt: 9, weight: 600 };

const TICK = 5.5;
/** Code, touchpoint, six boxes, n/a, and three to write in. */
const COLUMN_COUNT = 2 + CRITERIA.length + 1 + 3;

/** The same on each page. Criteria are parted where their word may be. */
export function tableHead({ page, press, type }: AuditPress): Part {
  const { columns } = page;
  const both = (key: string) => bothOf(press, key);
  const cells: { texts: readonly string[]; width: number; centred: boolean; beside?: number }[] = [
    { texts: both('worksheet.audit.code'), width: columns.code, centred: false },
    { texts: both('worksheet.audit.touchpoint'), width: columns.name, centred: false },
    ...CRITERIA.map((criterion) => ({
      texts: both(`worksheet.audit.head.${criterion}`),
      width: columns.box,
      centred: true,
    })),
    { texts: both('worksheet.audit.na'), width: columns.tick, centred: true, beside: BESIDE_TICK },
    { texts: both('worksheet.audit.saw'), width: columns.saw, centred: false },
    { texts: both('worksheet.audit.change'), width: columns.change, centred: false },
    { texts: both('worksheet.audit.owner'), width: columns.owner, centred: false },
  ];
  const blocks = cells.map(({ texts, width, centred, beside = centred ? 1.2 : 2.4 }) =>
    texts.map((text, index) => setText(text, index === 0 ? HEAD : SECOND_HEAD, width - beside, type, 4)),
  );
  const height = round(Math.max(...blocks.map(heightOf)) + 2.6);
  return {
    height,
    element: {
      tag: 'thead',
      children: [
        {
          tag: 'tr',
          style: { height: `${height}mm` },
          children: cells.map(({ width, centred }, index) => ({
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

/** The table of one page; it holds all that was dealt to it. */
export function table(head: SheetElement, items: readonly Item[], page: Measures, press: Press): SheetElement {
  return {
    tag: 'table',
    class: 'sheet-table',
    children: [
      head,
      {
        tag: 'tbody',
        children: items.map((item) =>
          item.kind === 'stage' ? stageRow(item.group, item.continued) : touchpointRow(item.row, page, press),
        ),
      },
    ],
  };
}

function stageRow(group: Group, continued: boolean): SheetElement {
  if (group.head.length === 0)
    return {
      tag: 'tr',
      class: 'sheet-stage sheet-strip',
      style: { height: `${group.headHeight}mm` },
      children: [{ tag: 'td', attributes: { colSpan: COLUMN_COUNT } }],
    };
  const lines = labelLines(continued ? group.continued : group.head);
  return {
    tag: 'tr',
    class: 'sheet-stage',
    style: { height: `${group.headHeight}mm` },
    children: [
      {
        tag: 'th',
        attributes: { scope: 'rowgroup', colSpan: COLUMN_COUNT },
        // One entry a stage in the PDF's outline, however many pages it takes.
        children: [
          { tag: continued ? 'div' : 'h2', children: lines },
          ...(group.blank && !continued ? [{ tag: 'div', class: 'sheet-dots' } satisfies SheetElement] : []),
        ],
      },
    ],
  };
}

function touchpointRow(row: Row, page: Measures, { words: { t }, spacing }: Press): SheetElement {
  const guides = Math.max(0, Math.floor(row.height / spacing) - 1);
  const writing: SheetElement = {
    tag: 'td',
    class: 'sheet-writing',
    children: Array.from({ length: guides }, () => ({
      tag: 'div',
      class: 'sheet-guide',
      style: { height: `${spacing}mm` },
    })),
  };
  return {
    tag: 'tr',
    class: 'sheet-row',
    style: { height: `${row.height}mm` },
    children: [
      {
        tag: 'td',
        class: 'sheet-code',
        style: { fontSize: `${CODE.pt}pt`, fontWeight: String(CODE.weight) },
        children: [{ tag: 'span', class: 'sheet-run', attributes: { dir: 'auto' }, children: [row.code] }],
      },
      {
        tag: 'th',
        attributes: { scope: 'row' },
        children: row.name
          ? [
              ...linesOf(row.name, row.star ? star(t('worksheet.audit.truth')) : undefined),
              ...row.details.map(
                (detail) => ({ tag: 'div', class: 'sheet-muted', children: linesOf(detail) }) as const,
              ),
            ]
          : [{ tag: 'div', class: 'sheet-dots' }],
      },
      ...CRITERIA.map((): SheetElement => ({ tag: 'td', class: 'sheet-centred', children: [square(page.box, 0.9)] })),
      { tag: 'td', class: 'sheet-centred', children: [square(TICK, 0.8)] },
      writing,
      writing,
      writing,
    ],
  };
}
