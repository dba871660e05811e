/**
 * The blank emotion curve: a scale over the touchpoints, to draw the curve on by hand, and places for its highest, its
 * lowest, its last point and the moments of truth. For the whole journey or stage by stage. Lengths in mm.
 */
import type { Journey, JourneyMap, Moment } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { bothOf, fieldRow, opening } from './heading.ts';
import { labelOf, underEachOther } from './labels.ts';
import { at, pageOf } from './page.ts';
import { STAR, square, star } from './paper-marks.ts';
import { fitText, linesOf, type PaperFont, round, setText } from './paper-text.ts';
import { type Part, type Press, pressFor, subjectOf } from './press.ts';
import type { Sheet, SheetElement, SheetPage, SheetRequest, SheetWarning } from './sheet.ts';

export const CURVE_SHEET_LAYOUTS = ['whole', 'stage'] as const;

const STAGE: PaperFont = { pt: 9.5, weight: 600 };
const NAME: PaperFont = { pt: 9, weight: 500 };
const FIGURE: PaperFont = { pt: 11, weight: 700 };
const WORD: PaperFont = { pt: 8, weight: 400 };
const LABEL: PaperFont = { pt: 8.5, weight: 600 };
const ENDING: PaperFont = { pt: 9.5, weight: 700 };

/** A touchpoint narrower than this has no room for its name. */
const NARROWEST = 22;
/** Touchpoints of a sheet that names none. */
const EMPTY_COLUMNS = 9;
const EMPTY_STAGES = 3;
const SCALE = [2, 1, 0, -1, -2] as const;
const SCALE_WORDS = { 2: 'best', 1: 'good', 0: 'neither', '-1': 'bad', '-2': 'worst' } as const;
const ENDINGS = ['highest', 'lowest', 'last'] as const;
const STAGE_HEIGHT = 8;
const NAME_HEIGHT = 17;
const TRUTH_HEIGHT = 9;
const TICK = 5;
const GAP = 5;

interface CurveColumn {
  /** Names of stages that are the same are told apart by this. */
  stage: string;
  stageName: string;
  name: string;
  momentOfTruth: boolean;
}

export function curveSheet(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'landscape', measure, warnings);
  const { words } = press;
  const subject = request.rows === 'blank' ? '' : subjectOf(journey, map.name);
  return {
    title: [words.t('worksheet.curve.title'), subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: partsOf(journey, map, request).flatMap((columns) =>
      dealt(columns, press).map((part) => page(part, subject, press)),
    ),
  };
}

/** What each curve goes over: the whole journey, one stage, or each stage in turn. */
function partsOf(journey: Journey, map: JourneyMap, { rows, about, layout }: SheetRequest): CurveColumn[][] {
  const named = (moment: Moment, stage: { id: string; name: string }): CurveColumn => ({
    stage: stage.id,
    stageName: stage.name.trim(),
    name: journey.touchpoints.find(({ id }) => id === moment.touchpoint)?.name.trim() ?? '',
    momentOfTruth: moment.momentOfTruth,
  });
  const one = map.stages.find(({ id }) => id === about);
  const stages = one ? [one] : map.stages;
  // A map without stages has one empty curve all the same.
  const isByStage = stages.length > 0 && (one !== undefined || layout === 'stage');
  if (rows === 'blank') return isByStage ? stages.map((stage) => empty(stage.id, stage.name.trim())) : [empty()];
  const parts = (isByStage ? stages.map((stage) => [stage]) : [stages]).map((part) =>
    part.flatMap((stage) => stage.moments.map((moment) => named(moment, stage))),
  );
  // A stage in which nothing is met yet has its empty curve, as an empty map has.
  return parts.map((columns, i) => {
    const stage = isByStage ? stages[i] : undefined;
    return columns.length > 0 ? columns : empty(stage?.id, stage?.name.trim());
  });
}

/** Without a stage: columns under a few stages yet to be named. */
function empty(stage = '', stageName = ''): CurveColumn[] {
  const each = EMPTY_COLUMNS / EMPTY_STAGES;
  return Array.from({ length: EMPTY_COLUMNS }, (_, i) => ({
    stage: stage === '' ? String(Math.floor(i / each)) : stage,
    stageName,
    name: '',
    momentOfTruth: false,
  }));
}

/** As few pages as hold the columns, and as evenly as can be. */
function dealt(columns: readonly CurveColumn[], press: Press): CurveColumn[][] {
  const most = Math.floor((press.inner.width - labelWidth(press)) / NARROWEST);
  const pages = Math.ceil(columns.length / most);
  const each = Math.ceil(columns.length / pages);
  return Array.from({ length: pages }, (_, i) => columns.slice(i * each, (i + 1) * each)).filter(
    (page) => page.length > 0,
  );
}

function labelWidth({ inner }: Press): number {
  return inner.width > 350 ? 40 : 34;
}

interface Grid {
  x: number;
  width: number;
  /** Of one column. */
  each: number;
}

function page(columns: readonly CurveColumn[], subject: string, press: Press): SheetPage {
  const { inner, margin } = press;
  const head = opening(bothOf(press, 'worksheet.curve.title'), bothOf(press, 'worksheet.curve.how'), press);
  const row = fieldRow(
    [
      { label: underEachOther(press, 'worksheet.curve.map'), value: subject, share: 1.6 },
      { label: underEachOther(press, 'worksheet.curve.persona'), share: 1.2 },
      { label: underEachOther(press, 'worksheet.curve.group'), share: 1 },
    ],
    inner.width,
    press,
  );
  const labels = labelWidth(press);
  const width = round(inner.width - labels);
  const grid: Grid = { x: margin + labels, width, each: round(width / columns.length) };
  const lines = inner.height > 220 ? 3 : 2;
  const whyHeight = round(lines * press.spacing + 2);
  const endings = endingsOf(lines, press);
  const top = round(margin + head.height + 2 + row.height);
  const bottom = round(margin + inner.height - endings.height);
  const scaleTop = round(top + STAGE_HEIGHT + 1);
  const truthHeight = Math.max(TRUTH_HEIGHT, truthLabel(labels - 3, press).height + 1.5);
  const fixed = NAME_HEIGHT + truthHeight + whyHeight + 4;
  const scaleHeight = round(bottom - scaleTop - fixed);
  const namesTop = round(scaleTop + scaleHeight);
  const truthTop = round(namesTop + NAME_HEIGHT);
  const whyTop = round(truthTop + truthHeight);
  return pageOf(
    press,
    [
      head.element,
      { tag: 'div', style: { height: '2mm' } },
      row.element,
      ...stageBars(columns, grid, top, press),
      ...scale(columns, grid, { y: scaleTop, height: scaleHeight }, press),
      ...names(columns, grid, namesTop, press),
      ...truths(columns, grid, truthTop, press),
      ...why(columns, grid, whyTop, lines, press),
      at({ x: margin, y: bottom, width: inner.width, height: endings.height }, endings.elements),
    ],
    subject,
  );
}

/** One bar over the columns of each stage. */
function stageBars(columns: readonly CurveColumn[], { x, each }: Grid, y: number, press: Press): SheetElement[] {
  const bars: SheetElement[] = [];
  let first = 0;
  columns.forEach((column, i) => {
    const next = columns[i + 1];
    if (next && next.stage === column.stage) return;
    const width = round((i + 1 - first) * each - 1.5);
    const text =
      column.stageName === '' ? [] : linesOf(fitText(column.stageName, STAGE, width - 4, STAGE_HEIGHT - 1, press.type));
    bars.push(at({ x: round(x + first * each + 0.75), y, width, height: STAGE_HEIGHT }, text, 'sheet-canvas-stage'));
    first = i + 1;
  });
  return bars;
}

function scale(
  columns: readonly CurveColumn[],
  { x, width, each }: Grid,
  { y, height }: { y: number; height: number },
  press: Press,
): SheetElement[] {
  const { margin, words, type } = press;
  const room = height - 12;
  const heightOf = (value: number) => round(y + 6 + (room * (2 - value)) / 4);
  const elements: SheetElement[] = SCALE.flatMap((value) => {
    const figure = setText(words.feeling(value), FIGURE, 12, type, 1);
    const says = labelOf(press, `worksheet.curve.scale.${SCALE_WORDS[value]}`, x - margin - 14, {
      font: WORD,
      most: 2,
    });
    const middle = heightOf(value);
    return [
      at({ x, y: middle, width, height: 0 }, [], value === 0 ? 'sheet-canvas-zero' : 'sheet-canvas-step'),
      at({ x: margin, y: round(middle - says.height / 2), width: x - margin - 14, height: says.height }, [
        says.element,
      ]),
      at(
        { x: x - 13, y: round(middle - figure.height / 2), width: 11, height: figure.height },
        linesOf(figure),
        'sheet-canvas-figure',
      ),
    ];
  });
  columns.forEach((column, i) => {
    const middle = round(x + (i + 0.5) * each);
    const parts = i > 0 && columns[i - 1]?.stage !== column.stage;
    elements.push(
      at({ x: middle, y: y + 4, width: 0, height: height - 8 }, [], 'sheet-curve-guide'),
      at({ x: middle - 0.6, y: round(heightOf(0) - 0.6), width: 1.2, height: 1.2 }, [], 'sheet-canvas-dot'),
    );
    if (parts) elements.push(at({ x: round(x + i * each), y, width: 0, height }, [], 'sheet-canvas-parting'));
  });
  return elements;
}

function names(columns: readonly CurveColumn[], { x, each }: Grid, y: number, press: Press): SheetElement[] {
  const { margin, type } = press;
  const label = labelOf(press, 'worksheet.curve.touchpoint', x - margin - 3, { font: LABEL });
  return [
    at({ x: margin, y: y + 1, width: x - margin - 3, height: label.height }, [label.element]),
    ...columns.map((column, i) => {
      const place = { x: round(x + i * each + 0.75), y, width: round(each - 1.5), height: NAME_HEIGHT - 1 };
      const room = place.height - 2 - (column.momentOfTruth ? STAR + 0.5 : 0);
      const text = column.name === '' ? [] : linesOf(fitText(column.name, NAME, place.width - 3, room, type));
      const signs: SheetElement[] = column.momentOfTruth
        ? [{ tag: 'div', class: 'sheet-curve-star', children: [star()] }]
        : [];
      return at(place, [...text, ...signs], 'sheet-curve-name');
    }),
  ];
}

function truthLabel(width: number, press: Press): Part {
  return labelOf(press, 'worksheet.curve.truth', width, { font: LABEL, most: 2 });
}

/** A box under each touchpoint, for what decides whether the customer stays. */
function truths(columns: readonly CurveColumn[], { x, each }: Grid, y: number, press: Press): SheetElement[] {
  const { margin } = press;
  const width = x - margin - 3;
  const label = truthLabel(width, press);
  const lower = Math.max(0, (TRUTH_HEIGHT - label.height) / 2);
  return [
    at({ x: margin, y: round(y + lower), width, height: label.height }, [label.element]),
    ...columns.map((_, i) =>
      at({ x: round(x + (i + 0.5) * each - TICK / 2), y: y + 1.5, width: TICK, height: TICK }, [square(TICK, 0.8)]),
    ),
  ];
}

function why(
  columns: readonly CurveColumn[],
  { x, each }: Grid,
  y: number,
  lines: number,
  press: Press,
): SheetElement[] {
  const { margin, spacing } = press;
  const label = labelOf(press, 'worksheet.curve.why', x - margin - 3, { font: LABEL });
  return [
    at({ x: margin, y: y + 1.5, width: x - margin - 3, height: label.height }, [label.element]),
    ...columns.flatMap((_, i) =>
      Array.from({ length: lines }, (_, line) =>
        at(
          { x: round(x + i * each + 0.75), y: round(y + line * spacing), width: round(each - 1.5), height: spacing },
          [],
          'sheet-rule',
        ),
      ),
    ),
  ];
}

/** Three boxes at the foot: the highest, the lowest and the last, each with its sign and what made it so. */
function endingsOf(lines: number, press: Press): { height: number; elements: SheetElement[] } {
  const { inner, spacing } = press;
  const width = round((inner.width - 2 * GAP) / ENDINGS.length);
  const labels = ENDINGS.map((ending) =>
    labelOf(press, `worksheet.curve.${ending}`, width - 14, { font: ENDING, most: 2 }),
  );
  const above = Math.max(...labels.map((label) => label.height)) + 2;
  const height = round(above + lines * spacing + 3);
  return {
    height,
    elements: ENDINGS.map((ending, i) => {
      const label = labels[i];
      const rules = Array.from({ length: lines }, (_, line) =>
        at({ x: 3, y: round(above + line * spacing), width: width - 6, height: spacing }, [], 'sheet-rule'),
      );
      return at(
        { x: round(i * (width + GAP)), y: 0, width, height },
        [
          at({ x: 3, y: 2, width: 5, height: 5 }, [signOf(ending)]),
          at({ x: 10, y: 2, width: width - 13, height: label?.height ?? 0 }, label ? [label.element] : []),
          ...rules,
        ],
        'sheet-curve-ending',
      );
    }),
  };
}

/** What is drawn on the curve: a triangle up, one down, a ring. */
function signOf(ending: (typeof ENDINGS)[number]): SheetElement {
  const shape: SheetElement =
    ending === 'last'
      ? { tag: 'circle', attributes: { cx: 5, cy: 5, r: 3.6, strokeWidth: 1.2, fill: 'none' } }
      : { tag: 'path', attributes: { d: ending === 'highest' ? 'M1 9H9L5 1Z' : 'M1 1H9L5 9Z' } };
  return {
    tag: 'svg',
    class: 'sheet-curve-sign',
    style: { width: '4.5mm', height: '4.5mm' },
    attributes: { viewBox: '0 0 10 10', 'aria-hidden': 'true' },
    children: [shape],
  };
}
