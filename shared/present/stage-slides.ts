/** The slides of one stage: its moments as large cards over its piece of the curve, and what customers say about it. */
import { findById, momentsOf, runOf } from '../document/find.ts';
import type { Moment, Note, Stage, Touchpoint } from '../document/schema.ts';
import { detailOf } from '../layout/lanes/cards.ts';
import type { TextStyle } from '../layout/metrics.ts';
import { type Measure, wrap } from '../layout/text.ts';
import { type ChartInput, layChart } from './chart.ts';
import { legend } from './legend.ts';
import {
  atMost,
  CARD_DETAIL,
  CARD_NAMES,
  EDGE,
  fitting,
  LABEL,
  NOTE,
  NOTE_HEADING,
  NOTE_SMALL,
  QUIET,
  quoted,
  STAGE_NAMES,
  wordsFit,
} from './sheet.ts';
import { type Part, SLIDE_HEIGHT, type Slide } from './slide.ts';

export interface StageInput extends ChartInput {
  measure: Measure;
  width: number;
}

/** Before the first card: the figures of the scale, and the curve coming from the stage before. */
const BEFORE = 168;
const AFTER = 104;
const TOP = 196;
const FOOT = 36;
const CARD_GAP = 24;
const CARD_PADDING = 24;
const ICON = 44;
const MOST_CARDS = 5;
const TALLEST_CARD = 320;
const LEAST_CHART = 330;
const NOTE_PADDING = 20;
const NOTE_GAP = 14;
/** Longer than this a text is no longer looked at by a room. */
const NOTE_LINES = 12;

/** What is quoted of a stage, in the order of the columns. */
const VOICES = ['thinks', 'pain', 'opportunity'] as const;
type Voice = (typeof VOICES)[number];

export function layStage(input: StageInput, stageIndex: number): Slide[] {
  const { map, measure } = input;
  const stage = map.stages[stageIndex] as Stage;
  const first = map.stages.slice(0, stageIndex).reduce((sum, each) => sum + each.moments.length, 0);
  const runs = pagesOf(input, stage);
  const slides: Omit<Slide, 'page' | 'pages'>[] = [];
  for (const run of runs) {
    const parts: Part[] = [];
    const cards = layCards(input, stage.moments.slice(run.from, run.to), run);
    parts.push(...cards.parts);
    const voices = voicesOf(input, stageIndex, first + run.from, first + run.to);
    const room = SLIDE_HEIGHT - FOOT - TOP - cards.height - LEAST_CHART - 2 * CARD_GAP;
    const below = voices.length > 0 ? layVoices(voices, input, { top: 0, most: room }) : null;
    const fits = below !== null && below.pages.length === 1;
    const notesHeight = fits ? (below.pages[0]?.height ?? 0) + CARD_GAP : 0;
    const noCurve = input.map.curves.length === 0;
    let chartTop = TOP + cards.height + CARD_GAP;
    const shown = map.curves.filter((curve) => curve.shown || curve.id === input.activeCurve);
    if (shown.length > 1) {
      parts.push(...legend(input, shown, chartTop, measure));
      chartTop += LABEL.lineHeight + 4;
    }
    const chartBottom = SLIDE_HEIGHT - FOOT - notesHeight;
    const column = (input.width - BEFORE - AFTER) / Math.max(1, run.to - run.from);
    const chart =
      run.to > run.from && !noCurve
        ? layChart(
            input,
            { x: BEFORE - 60, y: chartTop, width: input.width - BEFORE - AFTER + 120, height: chartBottom - chartTop },
            { from: first + run.from, to: first + run.to },
            (index) => BEFORE + column * (index - first - run.from + 0.5),
            { axis: EDGE, names: false, still: false },
          )
        : null;
    if (fits) {
      const top = chart ? chartBottom + CARD_GAP : chartTop;
      parts.push(...(layVoices(voices, input, { top, most: Number.POSITIVE_INFINITY }).pages[0]?.parts ?? []));
    }
    slides.push({ key: `${stage.id} ${run.from}`, kind: 'stage', stage: stage.id, title: stage.name, parts, chart });
    if (below && !fits) {
      // More than there is room for under a curve: pages of their own, rather than small print.
      const pages = layVoices(voices, input, { top: TOP, most: SLIDE_HEIGHT - FOOT - TOP }).pages;
      pages.forEach((page, index) => {
        slides.push({
          key: `${stage.id} ${run.from} voices ${index}`,
          kind: 'notes',
          stage: stage.id,
          title: stage.name,
          parts: page.parts,
          chart: null,
        });
      });
    }
  }
  return slides.map((slide, index) => ({
    ...slide,
    page: index + 1,
    pages: slides.length,
    parts: [...layHead(input, stageIndex, index + 1, slides.length), ...slide.parts],
  }));
}

/** The strip of all stages with this one lit, its number and its name. */
function layHead({ map, translator, measure, width }: StageInput, index: number, page: number, pages: number): Part[] {
  const stage = map.stages[index] as Stage;
  const parts = strip(map.stages, index, width);
  const badge = 84;
  const top = 76;
  parts.push(
    {
      part: 'box',
      x: EDGE,
      y: top,
      width: badge,
      height: badge,
      radius: 18,
      fill: { stage: stage.colour },
      line: 'none',
      faint: false,
    },
    {
      part: 'text',
      lines: [translator.number(index + 1)],
      x: EDGE + badge / 2,
      y: top + (badge - 58) / 2,
      width: badge,
      style: STAGE_NAMES[1],
      anchor: 'middle',
      tone: 'on-colour',
    },
  );
  const nameStart = EDGE + badge + 28;
  const side = pages > 1 ? 220 : 0;
  const name = fitting(stage.name, STAGE_NAMES, width - nameStart - EDGE - side, 2, measure);
  const height = name.lines.length * name.style.lineHeight;
  parts.push({
    part: 'text',
    lines: name.lines,
    x: nameStart,
    y: top + (badge - height) / 2,
    width: width - nameStart - EDGE - side,
    style: name.style,
    anchor: 'start',
    tone: 'ink',
  });
  if (pages > 1)
    parts.push({
      part: 'text',
      lines: [translator.t('present.page', { page, pages })],
      x: width - EDGE,
      y: top + (badge - QUIET.lineHeight) / 2,
      width: side,
      style: QUIET,
      anchor: 'end',
      tone: 'muted',
    });
  return parts;
}

/** All stages as one line of their colours; those beside the one on show stand back. */
export function strip(stages: readonly Stage[], lit: number | null, width: number): Part[] {
  const gap = stages.length > 30 ? 2 : 8;
  const each = (width - 2 * EDGE - gap * (stages.length - 1)) / Math.max(1, stages.length);
  return stages.map((stage, index) => ({
    part: 'box',
    x: EDGE + index * (each + gap),
    y: index === lit ? 30 : 34,
    width: each,
    height: index === lit ? 18 : 10,
    radius: index === lit ? 9 : 5,
    fill: { stage: stage.colour },
    line: 'none',
    faint: lit !== null && index !== lit,
  }));
}

interface Run {
  from: number;
  to: number;
  style: TextStyle;
}

/** The moments of each page: as many as are read well beside each other, and about as many on each. */
function pagesOf(input: StageInput, stage: Stage): Run[] {
  const count = stage.moments.length;
  if (count === 0) return [{ from: 0, to: 0, style: CARD_NAMES[0] }];
  for (let most = MOST_CARDS; most > 1; most--) {
    const pages = Math.ceil(count / most);
    const widest = Math.ceil(count / pages);
    const style = CARD_NAMES.find((each) => stage.moments.every((moment) => cardFits(input, moment, widest, each)));
    if (style) return split(count, pages, style);
  }
  return split(count, count, CARD_NAMES[2]);
}

function split(count: number, pages: number, style: TextStyle): Run[] {
  return Array.from({ length: pages }, (_, page) => ({
    from: Math.floor((page * count) / pages),
    to: Math.floor(((page + 1) * count) / pages),
    style,
  }));
}

const textWidth = (width: number, cards: number) => (width - BEFORE - AFTER) / cards - CARD_GAP - 2 * CARD_PADDING;

function cardFits(input: StageInput, moment: Moment, cards: number, style: TextStyle): boolean {
  const { name } = wordsOf(input, moment);
  const width = textWidth(input.width, cards);
  return wordsFit(name, style, width, input.measure) && cardHeight(input, moment, width, style) <= TALLEST_CARD;
}

function wordsOf({ journey, translator }: ChartInput, moment: Moment) {
  const touchpoint: Touchpoint | undefined = findById(journey.touchpoints, moment.touchpoint);
  return { touchpoint, name: touchpoint?.name ?? '', detail: detailOf(touchpoint, moment, translator) };
}

function linesOf(input: StageInput, moment: Moment, width: number, style: TextStyle) {
  const { name, detail } = wordsOf(input, moment);
  return {
    name: atMost(wrap(name, style, width, input.measure), 6),
    detail: detail === '' ? [] : atMost(wrap(detail, CARD_DETAIL, width, input.measure), 2),
  };
}

function cardHeight(input: StageInput, moment: Moment, width: number, style: TextStyle): number {
  const { name, detail } = linesOf(input, moment, width, style);
  return 2 * CARD_PADDING + ICON + 14 + name.length * style.lineHeight + detail.length * CARD_DETAIL.lineHeight;
}

function layCards(input: StageInput, moments: readonly Moment[], run: Run): { parts: Part[]; height: number } {
  const { width } = input;
  if (moments.length === 0) return { parts: emptyStage(input), height: 120 };
  const column = (width - BEFORE - AFTER) / moments.length;
  const inner = textWidth(width, moments.length);
  const height = Math.max(...moments.map((moment) => cardHeight(input, moment, inner, run.style)));
  const parts: Part[] = [];
  moments.forEach((moment, index) => {
    const { touchpoint } = wordsOf(input, moment);
    const { name, detail } = linesOf(input, moment, inner, run.style);
    const x = BEFORE + index * column + CARD_GAP / 2;
    const cardWidth = column - CARD_GAP;
    const start = x + CARD_PADDING;
    parts.push({
      part: 'box',
      x,
      y: TOP,
      width: cardWidth,
      height,
      radius: 16,
      fill: 'surface',
      line: touchpoint?.control === 'indirect' ? 'dashed' : 'hair',
      faint: false,
    });
    const icon = { y: TOP + CARD_PADDING, width: ICON, height: ICON };
    if (touchpoint)
      parts.push({ part: 'icon', icon: { touchpoint: touchpoint.id }, x: start, ...icon, tone: 'accent' });
    if (moment.momentOfTruth)
      parts.push({
        part: 'icon',
        icon: 'star',
        x: x + cardWidth - CARD_PADDING - ICON,
        ...icon,
        tone: 'star',
      });
    const text = { part: 'text', x: start, width: inner, anchor: 'start' } as const;
    const nameTop = TOP + CARD_PADDING + ICON + 14;
    parts.push({ ...text, lines: name, y: nameTop, style: run.style, tone: 'ink' });
    const detailTop = nameTop + name.length * run.style.lineHeight;
    if (detail.length > 0) parts.push({ ...text, lines: detail, y: detailTop, style: CARD_DETAIL, tone: 'muted' });
  });
  return { parts, height };
}

function emptyStage({ translator, width }: StageInput): Part[] {
  const lines = [translator.t('present.emptyStage')];
  return [
    {
      part: 'text',
      lines,
      x: width / 2,
      y: TOP + 40,
      width: width - 2 * EDGE,
      style: NOTE,
      anchor: 'middle',
      tone: 'muted',
    },
  ];
}

interface VoiceColumn {
  voice: Voice;
  notes: readonly Note[];
}

/** The quotes, pain points and opportunities that touch these moments (indexes in the map, `to` past the last). */
function voicesOf({ map }: StageInput, stageIndex: number, from: number, to: number): VoiceColumn[] {
  const order = new Map(momentsOf(map).map((moment, index) => [moment.id, index]));
  const start = map.stages.slice(0, stageIndex).reduce((sum, each) => sum + each.moments.length, 0);
  const lanes = new Map(map.lanes.map((lane) => [lane.id, lane]));
  return VOICES.map((voice) => ({
    voice,
    notes: map.notes.filter((note) => {
      const lane = lanes.get(note.lane);
      if (lane?.kind !== 'notes' || lane.role !== voice || lane.hidden || note.text.trim() === '') return false;
      if ('stage' in note.place) {
        // What stands under the whole stage is said once, with its first moments.
        return note.place.stage === map.stages[stageIndex]?.id && from === start;
      }
      const run = runOf(map, note);
      const first = order.get(String(note.place.from));
      const last = order.get(String(note.place.to));
      return run !== undefined && first !== undefined && last !== undefined && first < to && last >= from;
    }),
  })).filter(({ notes }) => notes.length > 0);
}

interface VoicePage {
  parts: Part[];
  height: number;
}

/** The voices side by side under their headings, on as many pages as they need at this height. */
function layVoices(
  columns: readonly VoiceColumn[],
  { translator, measure, width }: StageInput,
  at: { top: number; most: number },
): { pages: VoicePage[] } {
  const column = (width - 2 * EDGE - CARD_GAP * (columns.length - 1)) / columns.length;
  const style = at.top === TOP ? NOTE : NOTE_SMALL;
  const heading = NOTE_HEADING.lineHeight + 10;
  const pages: VoicePage[] = [];
  const pageAt = (index: number) => {
    pages[index] ??= { parts: [], height: heading };
    return pages[index];
  };
  columns.forEach(({ voice, notes }, place) => {
    const x = EDGE + place * (column + CARD_GAP);
    let page = 0;
    let y = heading;
    const headed = new Set<number>();
    for (const note of notes) {
      const lines = atMost(
        wrap(
          voice === 'thinks' ? quoted(note.text, translator) : note.text.trim(),
          style,
          column - 2 * NOTE_PADDING,
          measure,
        ),
        NOTE_LINES,
      );
      const height = lines.length * style.lineHeight + 2 * (NOTE_PADDING - 6);
      if (y > heading && y + height > at.most) {
        page++;
        y = heading;
      }
      const target = pageAt(page);
      if (!headed.has(page)) {
        headed.add(page);
        target.parts.push(...layHeading(voice, translator.t(`present.voice.${voice}`), x, at.top, column));
      }
      const box = { x, y: at.top + y, width: column, height };
      target.parts.push(
        { part: 'box', ...box, radius: 12, fill: voice, line: voice === 'thinks' ? 'hair' : 'none', faint: false },
        {
          part: 'text',
          lines,
          x: x + NOTE_PADDING,
          y: at.top + y + NOTE_PADDING - 6,
          width: column - 2 * NOTE_PADDING,
          style,
          anchor: 'start',
          tone: 'ink',
        },
      );
      y += height + NOTE_GAP;
      target.height = Math.max(target.height, y - NOTE_GAP);
    }
  });
  // One page too tall is no page that fits.
  if (pages.length === 1 && (pages[0]?.height ?? 0) > at.most) pages.push({ parts: [], height: 0 });
  return { pages };
}

function layHeading(voice: Voice, words: string, x: number, y: number, width: number): Part[] {
  const tone = voice === 'thinks' ? 'muted' : voice;
  const icon = voice === 'thinks' ? 'quote' : voice;
  return [
    { part: 'icon', icon, x, y: y + 2, width: 30, height: 30, tone },
    { part: 'text', lines: [words], x: x + 42, y, width: width - 42, style: NOTE_HEADING, anchor: 'start', tone },
  ];
}
