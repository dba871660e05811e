/**
 * The journey canvas: one large landscape sheet that a group fills by hand, stage by stage, from what the customer does
 * to what could be better. On office paper it stands upright, as high as half of the large sheet, and goes on from
 * sheet to sheet: hung side by side they are one canvas. Lengths in mm.
 */
import type { Journey, JourneyMap } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { bothOf, fieldRow, figuresOf, opening } from './heading.ts';
import { at, pageOf } from './page.ts';
import { fitText, linesOf, type PaperFont, round, setText, type TextBlock } from './paper-text.ts';
import { spaceOf } from './persona-head.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import type { PaperName, Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';
import { linesIn, roomBelow } from './writing.ts';

const LABEL: PaperFont = { pt: 9.5, weight: 700 };
const SECOND: PaperFont = { pt: 8.5, weight: 500 };
const HINT: PaperFont = { pt: 7.5, weight: 400 };
/** Between the hint's languages. */
const HINT_GAP = 1;
const STAGE: PaperFont = { pt: 11, weight: 600 };
const AXIS: PaperFont = { pt: 8, weight: 600 };

/** The rows from top to bottom and their shares of the height. */
const ROWS = [
  { row: 'stage', share: 14 },
  { row: 'does', share: 28 },
  { row: 'touchpoints', share: 33 },
  { row: 'thinks', share: 28 },
  { row: 'feels', share: 51 },
  { row: 'pain', share: 26 },
  { row: 'ideas', share: 26 },
] as const;
type Row = (typeof ROWS)[number]['row'];

/** A stage narrower than this cannot be written in. */
const NARROWEST = 44;
const EMPTY_STAGES = 5;
/** Too low for seven rows when it lies. */
const UPRIGHT: ReadonlySet<PaperName> = new Set(['a4', 'letter']);
const CARDS = 2;
const GAP = 2;
const PAD = 2;
/** What is taken from the height by each rule of the feelings' scale: half above, half below. */
const SCALE = [2, 1, 0, -1, -2] as const;

/** The canvas, with the stages of the map or with empty ones. More stages than fit side by side go on another sheet. */
export function journeyCanvas(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const isUpright = UPRIGHT.has(request.paper);
  const press = pressFor(request, isUpright ? 'portrait' : 'landscape', measure, warnings);
  const { words } = press;
  const stages = request.rows === 'blank' ? [] : map.stages.map((stage) => stage.name.trim());
  const names = stages.length > 0 ? stages : Array.from({ length: EMPTY_STAGES }, () => '');
  const labels = labelWidth(press);
  const most = Math.max(2, Math.floor((press.inner.width - labels) / NARROWEST));
  const sheets = share(names, most);
  const subject = request.rows === 'blank' ? '' : subjectOf(journey, map.name);
  const personas = map.personas.flatMap((id) => journey.personas.find((persona) => persona.id === id)?.name ?? []);
  const fields = [
    { label: bothOf(press, 'worksheet.canvas.map'), value: subject, share: 1.3 },
    {
      label: bothOf(press, 'worksheet.canvas.persona'),
      value: request.rows === 'blank' ? '' : words.list(personas),
      share: 1,
    },
    { label: bothOf(press, 'worksheet.canvas.scenario'), share: 1.3 },
    { label: bothOf(press, 'worksheet.canvas.group'), share: 0.8 },
  ];
  const fieldRows = isUpright ? [fields.slice(0, 2), fields.slice(2)] : [fields];
  return {
    title: [words.t('worksheet.canvas.title'), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: sheets.map((columns) => {
      const head = opening(bothOf(press, 'worksheet.canvas.title'), bothOf(press, 'worksheet.canvas.how'), press);
      const rows = fieldRows.map((row) => fieldRow(row, press.inner.width, press));
      const top = rows.reduce((sum, { height }) => round(sum + height), round(head.height + 2));
      return pageOf(press, [
        head.element,
        { tag: 'div', style: { height: '2mm' } },
        ...rows.map(({ element }) => element),
        ...grid(columns, top, press),
      ]);
    }),
  };
}

/** Deals the stages to as few sheets as hold them; all are equally wide, so that a stage may be empty on the last. */
function share(names: readonly string[], most: number): string[][] {
  const sheets = Math.ceil(names.length / most);
  const each = Math.ceil(names.length / sheets);
  return Array.from({ length: sheets }, (_, i) => Array.from({ length: each }, (_, j) => names[i * each + j] ?? ''));
}

/** Room for the names of the rows. */
function labelWidth({ inner }: Press): number {
  // Upright, rows are lower: what they are called and how they are filled in gets its room in width.
  return inner.width > 450 ? 38 : inner.width > 300 ? 30 : 32;
}

function grid(stages: readonly string[], top: number, press: Press): SheetElement[] {
  const { inner, margin } = press;
  const labels = labelWidth(press);
  const width = round((inner.width - labels) / stages.length);
  const shares = ROWS.reduce((sum, { share: part }) => sum + part, 0);
  const height = inner.height - top;
  const elements: SheetElement[] = [];
  let y = margin + top;
  ROWS.forEach(({ row, share: part }, index) => {
    const rowHeight = round((height * part) / shares);
    elements.push(
      at({ x: margin, y, width: inner.width, height: rowHeight }, [], 'sheet-canvas-row'),
      at(
        { x: margin, y: y + 2, width: labels - 2, height: rowHeight - 2 },
        label(index + 1, row, labels - 2, rowHeight, press),
      ),
    );
    stages.forEach((name, i) => {
      const place = { x: round(margin + labels + i * width), y, width, height: rowHeight };
      elements.push(...cell(row, name, place, press));
    });
    if (row === 'feels') elements.push(...axis({ x: margin, y, width: labels, height: rowHeight }, press));
    y = round(y + rowHeight);
  });
  stages.forEach((_, i) => {
    if (i > 0)
      elements.push(
        at({ x: round(margin + labels + i * width), y: margin + top, width: 0, height }, [], 'sheet-canvas-parting'),
      );
  });
  elements.push(at({ x: margin, y, width: inner.width, height: 0 }, [], 'sheet-canvas-end'));
  return elements;
}

function label(number: number, row: Row, width: number, height: number, press: Press): SheetElement[] {
  const { words, type } = press;
  const [name = '', second] = bothOf(press, `worksheet.canvas.row.${row}`);
  const blocks = [setText(`${words.number(number)} · ${name}`, LABEL, width, type, 3)];
  if (second) blocks.push(setText(second, SECOND, width, type, 3));
  const taken = blocks.reduce((sum, block) => sum + block.height, 0);
  const elements = blocks.flatMap((block) => linesOf(block));
  if (row === 'feels') {
    // Beside the scale, whose figures stand at the end of the names' column.
    // Nobody can shorten it: it is not warned of.
    const quiet = { ...type, warnings: undefined };
    const room = height - taken - 3;
    const hints = bothOf(press, 'worksheet.canvas.curve').map((hint) =>
      fitText(hint, HINT, width - 8, Number.POSITIVE_INFINITY, quiet),
    );
    // In both languages where both stand whole.
    const both = hints.reduce((sum, hint) => sum + hint.height, HINT_GAP * (hints.length - 1)) <= room;
    const [first, other] = both ? hints : [fitText(words.t('worksheet.canvas.curve'), HINT, width - 8, room, quiet)];
    const inGrey = (hint: TextBlock) => linesOf(hint).map((line) => ({ ...line, class: 'sheet-line sheet-muted' }));
    elements.push(spaceOf(2), ...(first ? inGrey(first) : []));
    if (other) elements.push(spaceOf(HINT_GAP), ...inGrey(other));
  }
  return elements;
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

function cell(row: Row, name: string, place: Place, press: Press): SheetElement[] {
  const { x, y, width, height } = place;
  const inside = { x: x + PAD, y, width: width - 2 * PAD, height };
  switch (row) {
    case 'stage': {
      const box = { ...inside, y: y + PAD, height: height - 2 * PAD };
      const text = name === '' ? [] : linesOf(fitText(name, STAGE, box.width - 4, box.height - 1, press.type));
      return [at(box, text, 'sheet-canvas-stage')];
    }
    case 'touchpoints': {
      const wide = round((inside.width - GAP * (CARDS - 1)) / CARDS);
      return Array.from({ length: CARDS }, (_, i) =>
        at(
          { x: round(inside.x + i * (wide + GAP)), y: y + PAD, width: wide, height: height - 2 * PAD },
          [at({ x: 2, y: 2, width: 4, height: 4 }, [], 'sheet-canvas-mark')],
          'sheet-canvas-card',
        ),
      );
    }
    case 'feels':
      return feelings(inside);
    default: {
      const below = roomBelow(press);
      const lines = linesIn(height - below, press);
      const first = round(height - lines * press.spacing - below);
      return Array.from({ length: lines }, (_, i) =>
        at({ ...inside, y: round(y + first + i * press.spacing), height: press.spacing }, [], 'sheet-rule'),
      );
    }
  }
}

/** Where a value of the scale stands in a row of this height. */
function heightOf(value: number, height: number): number {
  const room = height - 12;
  return round(6 + (room * (2 - value)) / 4);
}

function feelings(place: Place): SheetElement[] {
  const lines = SCALE.map((value) =>
    at(
      { ...place, y: round(place.y + heightOf(value, place.height)), height: 0 },
      [],
      value === 0 ? 'sheet-canvas-zero' : 'sheet-canvas-step',
    ),
  );
  const dots = Array.from({ length: CARDS }, (_, i) => {
    const middle = place.x + ((i + 0.5) * place.width) / CARDS;
    return at(
      { x: round(middle - 0.6), y: round(place.y + heightOf(0, place.height) - 0.6), width: 1.2, height: 1.2 },
      [],
      'sheet-canvas-dot',
    );
  });
  return [...lines, ...dots];
}

/** The figures of the scale, at the end of the names' column. */
function axis(place: Place, press: Press): SheetElement[] {
  return SCALE.map((value) => {
    const figures = figuresOf(press, (words) => words.feeling(value)).map((figure) =>
      setText(figure, AXIS, 12, press.type, 1),
    );
    const high = figures.reduce((sum, figure) => sum + figure.height, 0);
    const y = place.y + heightOf(value, place.height) - high / 2;
    return at(
      { x: round(place.x + place.width - 9), y: round(y), width: 8, height: round(high) },
      figures.flatMap((figure) => linesOf(figure)),
      'sheet-canvas-figure',
    );
  });
}
