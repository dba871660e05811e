/**
 * The touchpoint audit checklist: a landscape sheet that is walked through the premises with, pen in hand.
 * Every height is known before the browser sees the page: rows, heads and pages are broken here. Lengths in mm.
 */
import { type AuditRound, CRITERIA, type Journey, type JourneyMap, type Language } from '../document/schema.ts';
import { searchKey, type Translator, translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { rowCode } from './audit-codes.ts';
import { type AuditStage, auditRows } from './audit-rows.ts';
import { linesOf, type PaperFont, type PaperType, round, setText, type TextBlock, widthOf } from './paper-text.ts';
import { PAPERS, type PaperName, type RowSource, type Sheet, type SheetElement, type SheetPage } from './sheet.ts';

export interface ChecklistOptions {
  paper: PaperName;
  /** Default: from the map. A map without touchpoints gives blank rows either way. */
  rows?: RowSource;
  translator: Translator;
  measure: Measure;
}

/** Line heights in ems. */
const LEADING: Record<Language, number> = { en: 1.28, ru: 1.28, vi: 1.36, fa: 1.5 };

const TITLE: PaperFont = { pt: 17, weight: 700 };
const SUBTITLE: PaperFont = { pt: 10, weight: 400 };
const RUNNING: PaperFont = { pt: 9, weight: 600 };
const LABEL: PaperFont = { pt: 8, weight: 400 };
const VALUE: PaperFont = { pt: 9.5, weight: 500 };
const BODY: PaperFont = { pt: 9, weight: 400 };
const TERM: PaperFont = { pt: 8.5, weight: 700 };
const HINT: PaperFont = { pt: 8, weight: 400 };
const HEAD: PaperFont = { pt: 7.5, weight: 700 };
const STAGE: PaperFont = { pt: 9.5, weight: 700 };
const CODE: PaperFont = { pt: 9, weight: 600 };
const NAME: PaperFont = { pt: 9.5, weight: 600 };
const DETAIL: PaperFont = { pt: 8, weight: 400 };
const FOOT: PaperFont = { pt: 7.5, weight: 400 };

const FOOT_HEIGHT = 7;
const CELL_PAD = 1.6;
const STAR = 3;
const TICK = 5.5;
/** Handwriting: lines this far apart. */
const WRITING = 8.5;
const FIELD_GAP = 6;
const FIELD_HEIGHT = 10;
/** Code, touchpoint, six boxes, n/a, and three to write in. */
const COLUMN_COUNT = 2 + CRITERIA.length + 1 + 3;
/** Rows offered per stage to a map that has none, and at the end for what is met on the way. */
const BLANK_ROWS = 4;
const SPARE_ROWS = 3;

interface Measures {
  margin: number;
  width: number;
  height: number;
  /** Side of a box to write a score in, and the least height of its row. */
  box: number;
  row: number;
  columns: { code: number; name: number; box: number; tick: number; saw: number; change: number; owner: number };
}

/** What all parts are set with. */
interface Press {
  page: Measures;
  translator: Translator;
  type: PaperType;
}

interface Row {
  height: number;
  code: string;
  /** null: to be written by hand. */
  name: TextBlock | null;
  detail: TextBlock | null;
  star: boolean;
}

interface Group {
  head: TextBlock;
  /** Head of the same stage on the pages after its first. */
  continued: TextBlock;
  headHeight: number;
  /** The stage's name is to be written by hand. */
  blank: boolean;
  rows: Row[];
}

/** What stands on one page, in order. */
type Item = { kind: 'stage'; group: Group; continued: boolean } | { kind: 'row'; row: Row };

/** The checklist of one map. Pure: the same journey, paper and measurer give the same pages. */
export function auditChecklist(journey: Journey, map: JourneyMap, options: ChecklistOptions): Sheet {
  const { paper, translator, measure } = options;
  const type: PaperType = { measure, leading: LEADING[translator.language] };
  // The screen shows codes in the map's language; the paper's own may be another.
  const coder = translatorFor(journey.language);
  const listed = auditRows(journey, map, coder);
  const mapIsEmpty = listed.every((stage) => stage.rows.length === 0);
  const blank = options.rows === 'blank' || mapIsEmpty;
  const codes = listed.flatMap(({ prefix, rows }) =>
    blank ? [rowCode(prefix, BLANK_ROWS - 1, coder)] : rows.map((row) => row.code),
  );
  const page = measuresOf(paper, Math.max(0, ...codes.map((code) => widthOf(code, CODE, type))));
  const press: Press = { page, translator, type };
  const open = openRound(journey, map, listed);
  const subtitle = subtitleOf(journey, map, open, translator);
  const hasStar = !blank && listed.some((stage) => stage.rows.some((row) => row.momentOfTruth));
  const opening = openingOf(journey, map, { subtitle, site: open?.site.trim() ?? '', hasStar }, press);
  const running = runningOf(subtitle, press);
  const head = tableHead(press);
  const room = page.height - 2 * page.margin - FOOT_HEIGHT - head.height;
  const groups = blank ? blankGroups(listed, coder, room - opening.height, press) : mapGroups(listed, press);
  const spare = blank ? null : spareGroup(press);
  const pages = paginate(groups, spare, room - opening.height, room - running.height);

  const count = pages.length;
  return {
    title: [translator.t('worksheet.audit.title'), subtitle].filter(Boolean).join(' — '),
    language: translator.language,
    direction: translator.direction,
    pages: pages.map(
      (items, index): SheetPage => ({
        size: `${paper}-landscape`,
        width: page.width,
        height: page.height,
        content: [
          {
            tag: 'div',
            class: 'sheet-body',
            style: { padding: `${page.margin}mm` },
            children: [
              index === 0 ? opening.element : running.element,
              table(head.element, items, page, translator),
              foot(index + 1, count, press),
            ],
          },
        ],
      }),
    ),
  };
}

function measuresOf(paper: PaperName, codeWidth: number): Measures {
  const { width: height, height: width } = PAPERS[paper];
  const isLarge = paper === 'a3';
  const margin = isLarge ? 14 : 11;
  const inner = width - 2 * margin;
  const columns = {
    code: round(Math.min(Math.max(codeWidth + 3.5, 12), 22)),
    name: isLarge ? 70 : round(inner * 0.168),
    box: isLarge ? 17 : 15.2,
    tick: isLarge ? 14 : 12,
    saw: 0,
    change: 0,
    owner: 0,
  };
  const writing = inner - columns.code - columns.name - 6 * columns.box - columns.tick;
  columns.saw = round(writing * 0.4);
  columns.change = round(writing * 0.34);
  columns.owner = round(writing - columns.saw - columns.change);
  return { margin, width, height, box: isLarge ? 11 : 10, row: isLarge ? 17.4 : 13.6, columns };
}

function innerWidth(page: Measures): number {
  return round(page.width - 2 * page.margin);
}

// ── Rows ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function mapGroups(stages: readonly AuditStage[], press: Press): Group[] {
  const { page, translator, type } = press;
  const { t } = translator;
  return stages
    .filter((stage) => stage.rows.length > 0)
    .map(({ stage, rows }) => ({
      ...stageHead(stageTitle(stage.name, stage.phase, translator), press),
      blank: false,
      rows: rows.map((row): Row => {
        const width = page.columns.name - 3;
        const name = setText(row.touchpoint.name, NAME, width - (row.momentOfTruth ? STAR + 1 : 0), type);
        const detailText = [t(`worksheet.audit.control.${row.control}`), row.device.trim()].filter(Boolean).join(' · ');
        const detail = setText(detailText, DETAIL, width, type, 4);
        const height = Math.max(page.row, name.height + detail.height + 2 * CELL_PAD);
        return { height: round(height), code: row.code, name, detail, star: row.momentOfTruth };
      }),
    }));
}

/** Rows for a pen: under the map's stages with their codes, or one page of them under stages that are named by hand. */
function blankGroups(stages: readonly AuditStage[], coder: Translator, firstRoom: number, press: Press): Group[] {
  const { page, translator } = press;
  const rowsOf = (prefix: string, count: number): Row[] =>
    Array.from({ length: count }, (_, index) => blankRow(page, rowCode(prefix, index, coder)));
  const named = stages.filter(({ stage }) => stage.name.trim() !== '');
  if (named.length > 0)
    return named.map(({ stage, prefix }) => ({
      ...stageHead(stageTitle(stage.name, stage.phase, translator), press),
      blank: false,
      rows: rowsOf(prefix, BLANK_ROWS),
    }));
  const head = stageHead(translator.t('worksheet.audit.stage'), press);
  const headHeight = Math.max(head.headHeight, 10);
  const fit = Math.max(2, Math.floor((firstRoom - 2 * headHeight) / page.row));
  return [Math.ceil(fit / 2), Math.floor(fit / 2)].map((count, index) => ({
    ...head,
    headHeight,
    blank: true,
    rows: rowsOf(coder.number(index + 1), count),
  }));
}

/** Room on the last page for touchpoints that nobody had thought of. */
function spareGroup(press: Press): Group {
  const { page, translator } = press;
  return {
    ...stageHead(translator.t('worksheet.audit.spare'), press),
    blank: false,
    rows: Array.from({ length: SPARE_ROWS }, () => blankRow(page, '')),
  };
}

function blankRow(page: Measures, code: string): Row {
  return { height: page.row, code, name: null, detail: null, star: false };
}

function stageHead(title: string, { page, translator, type }: Press): Pick<Group, 'head' | 'continued' | 'headHeight'> {
  const width = innerWidth(page) - 4;
  const head = setText(title, STAGE, width, type, 2);
  const continued = setText(translator.t('worksheet.audit.continued', { stage: title }), STAGE, width, type, 2);
  return { head, continued, headHeight: round(Math.max(head.height, continued.height) + 3.2) };
}

function stageTitle(name: string, phase: AuditStage['stage']['phase'], { t }: Translator): string {
  if (phase === null) return name.trim() || t('worksheet.audit.stage');
  const phaseName = t(`worksheet.audit.phase.${phase}`);
  if (name.trim() === '') return phaseName;
  // A stage that is called after its phase need not say it twice.
  return searchKey(name.trim()) === searchKey(phaseName) ? name.trim() : `${name.trim()} — ${phaseName}`;
}

// ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Deals rows to pages. A stage head stands with its first row; a stage that goes on repeats its head.
 * The spare rows take only what room is left.
 */
function paginate(groups: readonly Group[], spare: Group | null, firstRoom: number, room: number): Item[][] {
  const pages: Item[][] = [[]];
  let left = firstRoom;
  const place = (item: Item, height: number) => {
    (pages.at(-1) as Item[]).push(item);
    left -= height;
  };
  const turn = () => {
    pages.push([]);
    left = room;
  };
  for (const group of groups) {
    for (const [index, row] of group.rows.entries()) {
      const needed = row.height + (index === 0 ? group.headHeight : 0);
      // A page that holds nothing yet cannot be left: what does not fit there fits nowhere.
      if (needed > left && (pages.length === 1 || (pages.at(-1) as Item[]).length > 0)) turn();
      const isOpening = index === 0 || (pages.at(-1) as Item[]).length === 0;
      if (isOpening) place({ kind: 'stage', group, continued: index > 0 }, group.headHeight);
      place({ kind: 'row', row }, row.height);
    }
  }
  if (spare) {
    const [first] = spare.rows;
    const fit = first ? Math.floor((left - spare.headHeight) / first.height) : 0;
    if (fit > 0) {
      place({ kind: 'stage', group: spare, continued: false }, spare.headHeight);
      for (const row of spare.rows.slice(0, fit)) place({ kind: 'row', row }, row.height);
    }
  }
  return pages;
}

// ── Parts of a page ─────────────────────────────────────────────────────────────────────────────────────────────────

interface Part {
  element: SheetElement;
  height: number;
}

function subtitleOf(journey: Journey, map: JourneyMap, open: AuditRound | undefined, { t }: Translator): string {
  const title = journey.title.trim();
  const name = map.name.trim();
  // A file of one map is often called after it.
  const says = searchKey(title).includes(searchKey(name)) ? [title].filter(Boolean) : [title, name].filter(Boolean);
  const rounds = roundsOf(journey, map);
  const number = open ? rounds.indexOf(open) + 1 : rounds.length + 1;
  const roundName = open?.name.trim() || t('worksheet.audit.round', { number });
  // A sheet without a name is filled in by hand, its round too.
  return says.length > 0 ? `${says.join(' — ')} · ${roundName}` : '';
}

function roundsOf(journey: Journey, map: JourneyMap): AuditRound[] {
  return journey.audits.filter((round) => round.map === map.id || round.map === null);
}

/** The newest round, as long as scores are missing from it; a sheet printed after that is for the next. */
function openRound(journey: Journey, map: JourneyMap, stages: readonly AuditStage[]): AuditRound | undefined {
  const newest = roundsOf(journey, map).at(-1);
  if (!newest) return undefined;
  const rows = newest.sheets.flatMap((sheet) => sheet.rows);
  const isScored = (id: string) =>
    CRITERIA.every((criterion) => rows.some((row) => row.touchpoint === id && row.scores[criterion] !== undefined));
  const isDone = stages.every((stage) => stage.rows.every((row) => isScored(row.touchpoint.id)));
  return isDone ? undefined : newest;
}

/** Head of the first page: title, fields to write in, what the boxes ask, how to fill them. */
function openingOf(
  journey: Journey,
  map: JourneyMap,
  says: { subtitle: string; site: string; hasStar: boolean },
  press: Press,
): Part {
  const { page, translator, type } = press;
  const { t } = translator;
  const width = innerWidth(page);
  const title = setText(t('worksheet.audit.title'), TITLE, width, type, 2);
  const under = setText(says.subtitle, SUBTITLE, width, type, 3);
  const bandHeight = round(title.height + under.height + 2.4);
  const personas = map.personas
    .map((id) => journey.personas.find((persona) => persona.id === id)?.name.trim() ?? '')
    .filter(Boolean)
    .join(' · ');
  const fields = fieldsOf(
    [
      { label: t('worksheet.audit.site'), value: says.site, share: 1.1 },
      { label: t('worksheet.audit.auditor'), value: '', share: 1 },
      { label: t('worksheet.audit.date'), value: '', share: 0.8 },
      { label: t('worksheet.audit.persona'), value: personas, share: 1.1 },
    ],
    width,
    type,
  );
  const asks = criteriaStrip(width, press);
  const how = instruction(says.hasStar, width, press);
  return {
    height: round(bandHeight + fields.height + asks.height + how.height),
    element: {
      tag: 'header',
      children: [
        {
          tag: 'div',
          class: 'sheet-band',
          style: { height: `${bandHeight}mm` },
          children: [
            { tag: 'h1', children: linesOf(title) },
            { tag: 'div', class: 'sheet-muted', children: linesOf(under) },
          ],
        },
        fields.element,
        asks.element,
        how.element,
      ],
    },
  };
}

/** Head of the following pages, one line. */
function runningOf(subtitle: string, { page, translator: { t }, type }: Press): Part {
  const width = innerWidth(page);
  const title = setText(t('worksheet.audit.title'), RUNNING, width / 2, type, 1);
  const of = setText(
    subtitle,
    { ...RUNNING, weight: 400 },
    width - widthOf(title.lines[0] ?? '', RUNNING, type) - 6,
    type,
    1,
  );
  const height = round(title.lineHeight + 2.6);
  return {
    height,
    element: {
      tag: 'header',
      class: 'sheet-running',
      style: { height: `${height}mm` },
      children: [
        { tag: 'div', children: linesOf(title) },
        { tag: 'div', class: 'sheet-muted', children: linesOf(of) },
      ],
    },
  };
}

function fieldsOf(
  fields: readonly { label: string; value: string; share: number }[],
  width: number,
  type: PaperType,
): Part {
  const shares = fields.reduce((sum, field) => sum + field.share, 0);
  const free = width - FIELD_GAP * (fields.length - 1);
  const parts = fields.map(({ label, value, share }) => {
    const wide = (free * share) / shares;
    const labelled = setText(label, LABEL, wide / 2, type, 1);
    const labelWidth = widthOf(label, LABEL, type) + 2.5;
    return {
      wide,
      labelled,
      labelWidth,
      filled: value === '' ? null : setText(value, VALUE, wide - labelWidth, type, 6),
    };
  });
  const height = round(Math.max(FIELD_HEIGHT, ...parts.map(({ filled }) => (filled ? filled.height + 3 : 0))));
  return {
    height: round(height + 3),
    element: {
      tag: 'div',
      class: 'sheet-fields',
      style: { height: `${height}mm` },
      children: parts.map(({ wide, labelled, labelWidth, filled }) => ({
        tag: 'div',
        class: 'sheet-field',
        style: { width: `${round(wide)}mm` },
        children: [
          { tag: 'div', class: 'sheet-muted', style: { width: `${round(labelWidth)}mm` }, children: linesOf(labelled) },
          { tag: 'div', children: filled ? linesOf(filled) : [] },
        ],
      })),
    },
  };
}

/** What each box asks: people who judge must mean the same by a word. */
function criteriaStrip(width: number, { translator: { t }, type }: Press): Part {
  const wide = width / CRITERIA.length;
  const cells = CRITERIA.map((criterion) => ({
    term: setText(t(`worksheet.audit.head.${criterion}`).replaceAll('\u00ad', ''), TERM, wide - 5, type, 2),
    hint: setText(t(`worksheet.audit.asks.${criterion}`), HINT, wide - 5, type, 4),
  }));
  const height = round(Math.max(...cells.map(({ term, hint }) => term.height + hint.height)) + 2.8);
  return {
    height: round(height + 2),
    element: {
      tag: 'div',
      class: 'sheet-asks',
      style: { height: `${height}mm` },
      children: cells.map(({ term, hint }) => ({
        tag: 'div',
        style: { width: `${round(wide)}mm` },
        children: [...linesOf(term), { tag: 'div', class: 'sheet-muted', children: linesOf(hint) }],
      })),
    },
  };
}

function instruction(hasStar: boolean, width: number, press: Press): Part {
  const { translator, type } = press;
  const { t } = translator;
  const legend = hasStar ? t('worksheet.audit.truth') : '';
  const legendWidth = hasStar ? widthOf(legend, BODY, type) + STAR + 2 : 0;
  const text = setText(t('worksheet.audit.how', { low: 0, high: 4 }), BODY, width - legendWidth - 8, type, 3);
  return {
    height: round(text.height + 1.6),
    element: {
      tag: 'div',
      class: 'sheet-how',
      style: { height: `${round(text.height + 1.6)}mm` },
      children: [
        { tag: 'div', children: linesOf(text) },
        ...(hasStar
          ? [
              {
                tag: 'div',
                class: 'sheet-legend',
                style: { height: `${text.lineHeight}mm` },
                children: [star(), ...linesOf(setText(legend, BODY, width / 3, type, 1))],
              } satisfies SheetElement,
            ]
          : []),
      ],
    },
  };
}

function tableHead({ page, translator: { t }, type }: Press): Part {
  const { columns } = page;
  const cells: { text: string; width: number; centred: boolean }[] = [
    { text: t('worksheet.audit.code'), width: columns.code, centred: false },
    { text: t('worksheet.audit.touchpoint'), width: columns.name, centred: false },
    ...CRITERIA.map((criterion) => ({
      text: t(`worksheet.audit.head.${criterion}`),
      width: columns.box,
      centred: true,
    })),
    { text: t('worksheet.audit.na'), width: columns.tick, centred: true },
    { text: t('worksheet.audit.saw'), width: columns.saw, centred: false },
    { text: t('worksheet.audit.change'), width: columns.change, centred: false },
    { text: t('worksheet.audit.owner'), width: columns.owner, centred: false },
  ];
  const blocks = cells.map(({ text, width, centred }) => setText(text, HEAD, width - (centred ? 1.2 : 2.4), type, 4));
  const height = round(Math.max(...blocks.map((block) => block.height)) + 2.6);
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
            children: linesOf(blocks[index] as TextBlock),
          })),
        },
      ],
    },
  };
}

function table(head: SheetElement, items: readonly Item[], page: Measures, translator: Translator): SheetElement {
  return {
    tag: 'table',
    class: 'sheet-table',
    children: [
      head,
      {
        tag: 'tbody',
        children: items.map((item) =>
          item.kind === 'stage' ? stageRow(item.group, item.continued) : touchpointRow(item.row, page, translator),
        ),
      },
    ],
  };
}

function stageRow(group: Group, continued: boolean): SheetElement {
  const lines = linesOf(continued ? group.continued : group.head);
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

function touchpointRow(row: Row, page: Measures, { t }: Translator): SheetElement {
  const guides = Math.floor(row.height / WRITING) - 1;
  const writing: SheetElement = {
    tag: 'td',
    class: 'sheet-writing',
    children: Array.from({ length: guides }, () => ({
      tag: 'div',
      class: 'sheet-guide',
      style: { height: `${WRITING}mm` },
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
              ...(row.detail ? [{ tag: 'div', class: 'sheet-muted', children: linesOf(row.detail) } as const] : []),
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

function foot(number: number, count: number, { page, translator: { t }, type }: Press): SheetElement {
  const width = innerWidth(page);
  const pageOf = setText(t('worksheet.page', { number, of: count }), FOOT, width / 3, type, 1);
  const scale = setText(t('worksheet.audit.scale', { low: 0, high: 4 }), FOOT, (width * 2) / 3, type, 1);
  return {
    tag: 'footer',
    class: 'sheet-foot sheet-muted',
    style: { insetInline: `${page.margin}mm`, bottom: `${page.margin}mm`, height: `${pageOf.lineHeight}mm` },
    children: [
      { tag: 'div', children: linesOf(scale) },
      { tag: 'div', children: linesOf(pageOf) },
    ],
  };
}

/** A box to write or tick in. `side` and corner in mm. */
function square(side: number, corner: number): SheetElement {
  const stroke = 0.32;
  return {
    tag: 'svg',
    class: 'sheet-box',
    style: { width: `${side}mm`, height: `${side}mm` },
    attributes: { viewBox: `0 0 ${side} ${side}`, 'aria-hidden': 'true' },
    children: [
      {
        tag: 'rect',
        attributes: {
          x: stroke / 2,
          y: stroke / 2,
          width: round(side - stroke),
          height: round(side - stroke),
          rx: corner,
          strokeWidth: stroke,
        },
      },
    ],
  };
}

/** Five-pointed, drawn: a character would come from whatever font the machine has. */
function star(label?: string): SheetElement {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 5 : 2.1;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return `${round(5 + radius * Math.cos(angle))} ${round(5.3 + radius * Math.sin(angle))}`;
  });
  return {
    tag: 'svg',
    class: 'sheet-star',
    style: { width: `${STAR}mm`, height: `${STAR}mm` },
    attributes: { viewBox: '0 0 10 10', ...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }) },
    children: [{ tag: 'path', attributes: { d: `M${points.join('L')}Z` } }],
  };
}
