/**
 * The pain–opportunity matrix: how much something matters to customers against how easily it can be changed, with the
 * pain points and opportunities of the map beside it, numbered as on the vote tally, or lines to write them on. Lengths in mm.
 */
import type { Journey, JourneyMap, NoteRole } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { bothOf, fieldRow, figuresOf, opening } from './heading.ts';
import { labelOf, underEachOther } from './labels.ts';
import { type ListedNote, listedNotes } from './map-notes.ts';
import { at, pageOf } from './page.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import { type Part, type Press, pressFor, subjectOf } from './press.ts';
import type { Sheet, SheetElement, SheetPage, SheetRequest, SheetWarning } from './sheet.ts';

const FIELD: PaperFont = { pt: 12, weight: 700 };
const FIELD_SAYS: PaperFont = { pt: 8.5, weight: 400 };
const AXIS: PaperFont = { pt: 9.5, weight: 700 };
const END: PaperFont = { pt: 8.5, weight: 400 };
const GROUP: PaperFont = { pt: 10.5, weight: 700 };
const ITEM: PaperFont = { pt: 9, weight: 400 };
const NUMBER: PaperFont = { pt: 9, weight: 700 };

/** The four fields, from the upper start corner. */
const FIELDS = [
  { field: 'project', column: 0, row: 0 },
  { field: 'now', column: 1, row: 0 },
  { field: 'leave', column: 0, row: 1 },
  { field: 'aside', column: 1, row: 1 },
] as const;
/** Fewest empty lines of a list in which nothing is known yet. */
const EMPTY_ROWS = 5;
const USUAL_SPARE = 3;
/** What the headings of both lists take with their air, at most. */
const HEADINGS = 28;
const MOST_LINES = 6;
const GAP = 8;
/** Room for the number of an item. */
const NUMBERS = 9;
const FURTHER_COLUMNS = 3;

export function matrix(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'landscape', measure, warnings);
  const { words } = press;
  const isBlank = request.rows === 'blank';
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const lists = {
    pain: isBlank ? [] : notesOf(map, 'pain'),
    opportunity: isBlank ? [] : notesOf(map, 'opportunity'),
  };
  return {
    title: [words.t('worksheet.matrix.title'), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: pagesOf(lists, subject, request.spare ?? USUAL_SPARE, press),
  };
}

/** The notes of a role in sheet order; those with most votes first. */
function notesOf(map: JourneyMap, role: NoteRole): ListedNote[] {
  return listedNotes(map, [role]).sort((a, b) => b.note.votes - a.note.votes);
}

interface Lists {
  pain: readonly ListedNote[];
  opportunity: readonly ListedNote[];
}

function pagesOf(lists: Lists, subject: string, spare: number, press: Press): SheetPage[] {
  const { inner, margin } = press;
  const head = opening(bothOf(press, 'worksheet.matrix.title'), bothOf(press, 'worksheet.matrix.how'), press);
  const row = fieldRow(
    [
      { label: underEachOther(press, 'worksheet.matrix.map'), value: subject, share: 1.6 },
      { label: underEachOther(press, 'worksheet.matrix.group'), share: 1 },
    ],
    inner.width,
    press,
  );
  const top = round(margin + head.height + 2 + row.height);
  const room = round(margin + inner.height - top);
  const listWidth = round(inner.width * 0.34);
  const further = round((inner.width - (FURTHER_COLUMNS - 1) * GAP) / FURTHER_COLUMNS);
  // Items are set as wide as the narrower of their places, so that they may stand in either.
  const isEmpty = lists.pain.length + lists.opportunity.length === 0;
  const empty = isEmpty ? Math.max(spare, Math.floor((room - HEADINGS) / 2 / press.spacing)) : spare;
  const items = itemsOf(lists, empty, Math.min(listWidth, further), press);
  const columns = intoColumns(items, room);
  const [beside = [], ...rest] = columns;
  const top2: SheetElement[] = [head.element, { tag: 'div', style: { height: '2mm' } }, row.element];
  const pages = [
    pageOf(
      press,
      [
        ...top2,
        ...field({ x: margin, y: top, width: round(inner.width - listWidth - GAP), height: room }, press),
        ...stacked(beside, round(margin + inner.width - listWidth), top, listWidth),
      ],
      subject,
    ),
  ];
  for (let i = 0; i < rest.length; i += FURTHER_COLUMNS) {
    const part = rest.slice(i, i + FURTHER_COLUMNS);
    const lists = part.flatMap((column, at) => stacked(column, round(margin + at * (further + GAP)), top, further));
    pages.push(pageOf(press, [...top2, ...lists], subject));
  }
  return pages;
}

interface ListItem extends Part {
  /** A heading, which stands with the item after it. */
  heads: boolean;
}

/**
 * Both lists as parts from the top down, with empty rows at the end of each. Notes keep the numbers that they have on
 * every sheet; empty rows are numbered through where there are no others, and named by hand where there are.
 */
function itemsOf(lists: Lists, spare: number, width: number, press: Press): ListItem[] {
  const isEmpty = lists.pain.length + lists.opportunity.length === 0;
  let number = 0;
  const handRow = () => item(isEmpty ? ++number : null, '', width, press);
  return (['pain', 'opportunity'] as const).flatMap((list) => {
    const notes = lists[list];
    const label = labelOf(press, `worksheet.matrix.${list}`, width, { font: GROUP, tag: 'h2' });
    const height = round(label.height + 2.5);
    const empty = notes.length === 0 ? Math.max(EMPTY_ROWS, spare) : spare;
    return [
      {
        heads: true,
        height,
        element: { tag: 'div' as const, style: { height: `${height}mm` }, children: [label.element] },
      },
      ...notes.map((each) => item(each.number, each.note.text.trim(), width, press)),
      ...Array.from({ length: empty }, handRow),
      { heads: true, height: 3, element: { tag: 'div' as const } },
    ];
  });
}

/** `number` null: it is written by hand. */
function item(number: number | null, text: string, width: number, press: Press): ListItem {
  const { type, spacing } = press;
  // In the digits of each language, one under the other.
  const figures = number === null ? [] : figuresOf(press, (words) => words.number(number));
  const figure = setText(figures.join('\n'), NUMBER, NUMBERS - 1, type, figures.length);
  const block = setText(text, ITEM, width - NUMBERS, type, MOST_LINES);
  const height = text === '' ? spacing : round(Math.max(block.height, figure.height) + 2);
  const y = text === '' ? round(Math.max(0, spacing - figure.height - 0.5)) : 0;
  return {
    heads: false,
    height,
    element: {
      tag: 'div',
      class: text === '' ? 'sheet-rule' : 'sheet-matrix-item',
      style: { height: `${height}mm` },
      children: [
        at({ x: 0, y, width: NUMBERS - 1, height: figure.height }, linesOf(figure)),
        ...(text === '' ? [] : [at({ x: NUMBERS, y, width: width - NUMBERS, height: block.height }, linesOf(block))]),
      ],
    },
  };
}

function intoColumns(items: readonly ListItem[], room: number): ListItem[][] {
  const columns: ListItem[][] = [[]];
  let left = room;
  items.forEach((each, i) => {
    const next = items[i + 1];
    const isLast = i === items.length - 1;
    const needed = each.heads && next && !next.heads ? each.height + next.height : each.height;
    if (needed > left && !isLast) {
      columns.push([]);
      left = room;
    }
    // Air after a list is none at the top of a column, or at the very end.
    if (each.heads && each.height <= 3 && (columns.at(-1)?.length === 0 || isLast)) return;
    columns.at(-1)?.push(each);
    left -= each.height;
  });
  return columns.filter((column) => column.length > 0);
}

function stacked(items: readonly ListItem[], x: number, top: number, width: number): SheetElement[] {
  let y = top;
  return items.map((each) => {
    const placed = at({ x, y, width, height: each.height }, [each.element]);
    y = round(y + each.height);
    return placed;
  });
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The four fields with their axes: more important upwards, easier along the reading direction. */
function field(place: Place, press: Press): SheetElement[] {
  const side = sideLabels(place, press);
  const foot = footLabels(place, side.width, press);
  const x = round(place.x + side.width);
  const width = round((place.width - side.width) / 2);
  const height = round((place.height - foot.height) / 2);
  const fields = FIELDS.flatMap(({ field, column, row }) => {
    const name = labelOf(press, `worksheet.matrix.field.${field}`, width - 8, { font: FIELD, most: 2 });
    const says = labelOf(press, `worksheet.matrix.says.${field}`, width - 8, { font: FIELD_SAYS, most: 3 });
    const box = { x: round(x + column * width), y: round(place.y + row * height), width, height };
    return [
      at(
        box,
        [
          at({ x: 4, y: 3, width: width - 8, height: name.height }, [name.element]),
          at(
            { x: 4, y: round(3.6 + name.height), width: width - 8, height: says.height },
            [says.element],
            'sheet-muted',
          ),
        ],
        field === 'now' ? 'sheet-matrix-field sheet-matrix-now' : 'sheet-matrix-field',
      ),
    ];
  });
  return [...fields, ...side.elements, ...foot.elements];
}

/** Beside the fields: what is up, and between its ends what the axis is called. */
function sideLabels(place: Place, press: Press): { width: number; elements: SheetElement[] } {
  const width = 27;
  const inside = width - 4;
  const name = labelOf(press, 'worksheet.matrix.matters', inside, { font: AXIS, most: 5 });
  const much = labelOf(press, 'worksheet.matrix.much', inside, { font: END, most: 3 });
  const little = labelOf(press, 'worksheet.matrix.little', inside, { font: END, most: 3 });
  const foot = footLabels(place, width, press).height;
  const bottom = place.y + place.height - foot;
  const middle = (place.y + bottom) / 2;
  const box = (y: number, part: Part) =>
    at({ x: place.x, y: round(y), width: inside, height: part.height }, [part.element]);
  return {
    width,
    elements: [
      at({ x: place.x, y: place.y, width: 4, height: 4 }, [arrow('up', press)]),
      box(place.y + 6, much),
      box(middle - name.height / 2, name),
      box(bottom - little.height, little),
    ],
  };
}

function footLabels(place: Place, side: number, press: Press): { height: number; elements: SheetElement[] } {
  const width = place.width - side;
  const third = round(width / 3);
  const parts = (['hard', 'effort', 'easy'] as const).map((key) =>
    labelOf(press, `worksheet.matrix.${key}`, third - 8, { font: key === 'effort' ? AXIS : END, most: 2 }),
  );
  const height = round(Math.max(...parts.map((part) => part.height)) + 2.5);
  const y = round(place.y + place.height - height + 2.5);
  const align = ['', 'sheet-middle', 'sheet-end'];
  return {
    height,
    elements: [
      ...parts.map((part, i) =>
        at(
          { x: round(place.x + side + i * third), y, width: i === 2 ? third - 6 : third, height: part.height },
          [part.element],
          align[i],
        ),
      ),
      at({ x: round(place.x + place.width - 4.5), y, width: 4, height: 4 }, [arrow('on', press)]),
    ],
  };
}

/** Where an axis leads: up, or on in the reading direction. */
function arrow(way: 'up' | 'on', { words }: Press): SheetElement {
  const on = words.direction === 'rtl' ? 'M9 5H1M4 2L1 5L4 8' : 'M1 5H9M6 2L9 5L6 8';
  return {
    tag: 'svg',
    class: 'sheet-matrix-arrow',
    style: { width: '4mm', height: '4mm' },
    attributes: { viewBox: '0 0 10 10', 'aria-hidden': 'true' },
    children: [{ tag: 'path', attributes: { d: way === 'up' ? 'M5 9V1M2 4L5 1L8 4' : on, strokeWidth: 1 } }],
  };
}
