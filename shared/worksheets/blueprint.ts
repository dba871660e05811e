/**
 * The service blueprint: what customers do and meet above the line of visibility, and below it what people, systems and
 * partners do for it, stage by stage. Filled from the lanes of these roles, or to fill by hand. Lengths in mm.
 */
import { findById } from '../document/find.ts';
import type { Journey, JourneyMap, NoteRole, Stage } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { bothOf, fieldRow, opening } from './heading.ts';
import { labelOf, underEachOther } from './labels.ts';
import { at, pageOf } from './page.ts';
import { fitText, linesOf, type PaperFont, round, setText, widthOf } from './paper-text.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import type { Sheet, SheetElement, SheetPage, SheetRequest, SheetWarning } from './sheet.ts';
import { linesIn, roomBelow } from './writing.ts';

const STAGE: PaperFont = { pt: 10.5, weight: 600 };
const HINT: PaperFont = { pt: 7.5, weight: 400 };
const ITEM: PaperFont = { pt: 9, weight: 400 };
const LINE: PaperFont = { pt: 8, weight: 600 };

/** From the top down; `line`: what parts it from the row above. */
const ROWS = [
  { row: 'evidence', share: 20, line: null },
  { row: 'actions', share: 26, line: null },
  { row: 'frontstage', share: 26, line: 'interaction' },
  { row: 'backstage', share: 26, line: 'visibility' },
  { row: 'support', share: 24, line: 'internal' },
] as const;
type Row = (typeof ROWS)[number]['row'];

const NARROWEST = 46;
const EMPTY_STAGES = 5;
const STAGE_HEIGHT = 11;
/** What a line between rows takes with its name in one language. */
const LINE_HEIGHT = 5.5;
const PAD = 2;
const ITEM_GAP = 1.2;
/** Before each item. */
const BULLET = 3;
const MOST_LINES = 8;

interface BlueprintColumn {
  name: string;
  items: Readonly<Record<Row, readonly string[]>>;
}

export function blueprint(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'landscape', measure, warnings);
  const { words } = press;
  const isBlank = request.rows === 'blank';
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const most = Math.max(2, Math.floor((press.inner.width - labelWidth(press)) / NARROWEST));
  const columns =
    isBlank || map.stages.length === 0
      ? Array.from({ length: Math.min(EMPTY_STAGES, most) }, () => column('', {}))
      : map.stages.map((stage) => columnOf(journey, map, stage, press));
  const sheets = Math.ceil(columns.length / most);
  const each = Math.ceil(columns.length / sheets);
  return {
    title: [words.t('worksheet.blueprint.title'), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: Array.from({ length: sheets }, (_, i) => columns.slice(i * each, (i + 1) * each)).flatMap((part) =>
      pagesOf(part, subject, press),
    ),
  };
}

function column(name: string, items: Partial<Record<Row, readonly string[]>>): BlueprintColumn {
  return { name, items: { evidence: [], actions: [], frontstage: [], backstage: [], support: [], ...items } };
}

/** What the map knows of a stage: notes by their lanes' roles, touchpoints with who stands at them. */
function columnOf(journey: Journey, map: JourneyMap, stage: Stage, { words }: Press): BlueprintColumn {
  const met = stage.moments.flatMap((moment) => findById(journey.touchpoints, moment.touchpoint) ?? []);
  const named = [...new Set(met)].filter((touchpoint) => touchpoint.name.trim() !== '');
  const moments = new Set(stage.moments.map((moment) => moment.id));
  const notes = (role: NoteRole) => {
    const lanes = new Set(map.lanes.filter((lane) => lane.kind === 'notes' && lane.role === role).map(({ id }) => id));
    // A note that reaches over several stages stands where it begins.
    return map.notes
      .filter(
        ({ lane, place }) => lanes.has(lane) && ('stage' in place ? place.stage === stage.id : moments.has(place.from)),
      )
      .map((note) => note.text.trim())
      .filter((text) => text !== '');
  };
  // Nobody is there for it as yet: that is worth seeing.
  const owners = named.map((touchpoint) => {
    const who = touchpoint.owners.flatMap((id) => findById(journey.owners, id)?.name.trim() || []);
    return `${words.list(who) || '…'}: ${touchpoint.name.trim()}`;
  });
  return column(stage.name.trim(), {
    evidence: named.map((touchpoint) => [touchpoint.name.trim(), touchpoint.device.trim()].filter(Boolean).join(' · ')),
    actions: notes('does'),
    frontstage: owners,
    backstage: notes('backstage'),
    support: notes('support'),
  });
}

function labelWidth({ inner }: Press): number {
  return inner.width > 450 ? 44 : inner.width > 300 ? 36 : 31;
}

interface Setting {
  labels: number;
  width: number;
  top: number;
  /** mm for all rows together. */
  room: number;
}

/** The pages of some stages: as many as their longest row needs. */
function pagesOf(columns: readonly BlueprintColumn[], subject: string, press: Press): SheetPage[] {
  const { inner, margin } = press;
  const head = opening(bothOf(press, 'worksheet.blueprint.title'), bothOf(press, 'worksheet.blueprint.how'), press);
  const row = fieldRow(
    [
      { label: underEachOther(press, 'worksheet.blueprint.map'), value: subject, share: 1.5 },
      { label: underEachOther(press, 'worksheet.blueprint.scenario'), share: 1.5 },
      { label: underEachOther(press, 'worksheet.blueprint.group'), share: 1 },
    ],
    inner.width,
    press,
  );
  const labels = labelWidth(press);
  const top = round(margin + head.height + 2 + row.height);
  const lines = ROWS.filter(({ line }) => line !== null).length * lineHeight(press);
  const setting: Setting = {
    labels,
    width: round((inner.width - labels) / columns.length),
    top,
    room: round(margin + inner.height - top - STAGE_HEIGHT - 2 - lines),
  };
  const pages: SheetPage[] = [];
  let left: BlueprintColumn[] | null = [...columns];
  while (left) {
    const { elements, rest } = grid(left, setting, press);
    pages.push(
      pageOf(press, [head.element, { tag: 'div', style: { height: '2mm' } }, row.element, ...elements], subject),
    );
    left = rest;
  }
  return pages;
}

/** The rows of one page, and what of the columns did not fit on it; null: all did. */
function grid(
  columns: readonly BlueprintColumn[],
  setting: Setting,
  press: Press,
): { elements: SheetElement[]; rest: BlueprintColumn[] | null } {
  const { margin, inner } = press;
  const { labels, width, top } = setting;
  const elements: SheetElement[] = columns.flatMap(({ name }, i) => {
    const box = { x: round(margin + labels + i * width + PAD / 2), y: top, width: width - PAD, height: STAGE_HEIGHT };
    const text = name === '' ? [] : linesOf(fitText(name, STAGE, box.width - 4, box.height - 1, press.type));
    return [at(box, text, 'sheet-canvas-stage')];
  });
  const heights = heightsOf(columns, setting, press);
  const rest = columns.map(({ name }) => ({ name, items: {} as Record<Row, readonly string[]> }));
  let y = round(top + STAGE_HEIGHT + 2);
  ROWS.forEach(({ row, line }, index) => {
    const height = heights[index] ?? 0;
    if (line) {
      elements.push(...parting(line, y, press));
      y = round(y + lineHeight(press));
    } else elements.push(at({ x: margin, y, width: inner.width, height: 0 }, [], 'sheet-canvas-row'));
    elements.push(
      at({ x: margin, y: y + 2, width: labels - 3, height: height - 2 }, rowLabel(row, labels - 3, height - 3, press)),
    );
    columns.forEach(({ items }, i) => {
      const place = { x: round(margin + labels + i * width + PAD), y, width: width - 2 * PAD, height };
      const { elements: inside, left } = cell(items[row], place, press);
      elements.push(...inside);
      (rest[i] as BlueprintColumn & { items: Record<Row, readonly string[]> }).items[row] = left;
    });
    y = round(y + height);
  });
  const gridTop = top + STAGE_HEIGHT + 2;
  columns.forEach((_, i) => {
    if (i > 0)
      elements.push(
        at(
          { x: round(margin + labels + i * width), y: gridTop, width: 0, height: round(y - gridTop) },
          [],
          'sheet-canvas-parting',
        ),
      );
  });
  elements.push(at({ x: margin, y, width: inner.width, height: 0 }, [], 'sheet-canvas-end'));
  const isLeft = rest.some(({ items }) => ROWS.some(({ row }) => items[row].length > 0));
  return { elements, rest: isLeft ? rest : null };
}

/** mm that a row's fullest cell needs. */
function needOf(row: Row, columns: readonly BlueprintColumn[], { width }: Setting, press: Press): number {
  const needs = columns.map(({ items }) =>
    items[row].reduce((sum, text) => sum + setItem(text, width - 2 * PAD, press).height + ITEM_GAP, 2 * PAD),
  );
  return Math.max(0, ...needs);
}

/** Each row has its share; what the full ones need is taken from those with room to spare, down to two lines. */
function heightsOf(columns: readonly BlueprintColumn[], setting: Setting, press: Press): number[] {
  const shares = ROWS.reduce((sum, { share }) => sum + share, 0);
  const usual = ROWS.map(({ share }) => (setting.room * share) / shares);
  const needs = ROWS.map(({ row }) => needOf(row, columns, setting, press));
  // Two languages and wide lines on small paper leave less than that.
  const least = Math.min(2 * press.spacing + 2, setting.room / ROWS.length);
  const wanted = usual.map((height, i) =>
    Math.max(least, needs[i] ?? 0, needs.every((need) => need <= height) ? height : 0),
  );
  const total = wanted.reduce((sum, height) => sum + height, 0);
  // Too much for the page: all give in proportion to what they have over their least; the rest goes on the next one.
  const over = wanted.reduce((sum, height) => sum + height - least, 0);
  const spare = setting.room - total;
  return wanted.map((height, i) =>
    round(
      spare >= 0 || over === 0
        ? height + (spare * (usual[i] ?? 0)) / setting.room
        : height + (spare * (height - least)) / over,
    ),
  );
}

function setItem(text: string, width: number, press: Press, height = Number.POSITIVE_INFINITY) {
  const { lineHeight } = setText('', ITEM, width, press.type, 1);
  const most = Math.max(1, Math.min(MOST_LINES, Math.floor((height - 2 * PAD) / lineHeight)));
  return setText(text, ITEM, width - BULLET, { ...press.type, warnings: undefined }, most);
}

/** What stands in a row under a stage, then lines to write on; an item that does not fit is left for the next page. */
function cell(
  texts: readonly string[],
  place: { x: number; y: number; width: number; height: number },
  press: Press,
): { elements: SheetElement[]; left: readonly string[] } {
  const { x, width } = place;
  const elements: SheetElement[] = [];
  let y = place.y + PAD;
  let done = 0;
  for (const text of texts) {
    const block = setItem(text, width, press, place.height);
    // The first always goes in: an item higher than any page would never.
    if (done > 0 && y + block.height > place.y + place.height - 0.5) break;
    elements.push(
      at({ x: x + 0.6, y: round(y + block.lineHeight / 2 - 0.5), width: 1, height: 1 }, [], 'sheet-canvas-dot'),
      at({ x: x + BULLET, y: round(y), width: width - BULLET, height: block.height }, linesOf(block)),
    );
    y = round(y + block.height + ITEM_GAP);
    done++;
  }
  // Lines have their own air above them.
  const above = done > 0 ? y - ITEM_GAP : place.y;
  const bottom = place.y + place.height - roomBelow(press);
  const lines = linesIn(bottom - above, press);
  const first = round(bottom - lines * press.spacing);
  for (let i = 0; i < lines; i++)
    elements.push(at({ x, y: round(first + i * press.spacing), width, height: press.spacing }, [], 'sheet-rule'));
  return { elements, left: texts.slice(done) };
}

function rowLabel(row: Row, width: number, height: number, press: Press): SheetElement[] {
  const label = labelOf(press, `worksheet.blueprint.row.${row}`, width, { tag: 'h2' });
  const room = height - label.height - 1;
  const hint = fitText(press.words.t(`worksheet.blueprint.hint.${row}`), HINT, width, Math.max(room, 4), {
    ...press.type,
    warnings: undefined,
  });
  // Words that would have to be cut say less than none.
  if (hint.height > room || hint.lines.at(-1)?.endsWith('…')) return [label.element];
  return [label.element, ...linesOf(hint).map((line) => ({ ...line, class: 'sheet-line sheet-muted' }))];
}

/** Room that a line between rows takes, with its name in each language. */
function lineHeight({ second }: Press): number {
  return second ? LINE_HEIGHT + 3.5 : LINE_HEIGHT;
}

/** A named line between two rows, across the sheet. */
function parting(line: 'interaction' | 'visibility' | 'internal', y: number, press: Press): SheetElement[] {
  const { margin, inner, type } = press;
  const names = bothOf(press, `worksheet.blueprint.line.${line}`).map((text) =>
    setText(text, LINE, inner.width / 2, type, 1),
  );
  const width = round(Math.max(...names.flatMap(({ lines }) => lines.map((each) => widthOf(each, LINE, type))), 0) + 2);
  const height = names.reduce((sum, name) => sum + name.height, 0);
  const middle = round(y + lineHeight(press) / 2);
  return [
    at(
      { x: margin, y: round(middle - height / 2), width, height },
      names.flatMap((name) => linesOf(name)),
    ),
    at(
      { x: margin + width + 2, y: middle, width: round(inner.width - width - 2), height: 0 },
      [],
      `sheet-blueprint-${line}`,
    ),
  ];
}
