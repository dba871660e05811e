/**
 * The laid-out map as a drawing for paper: what the canvas paints, on white and in true vectors.
 * Hints of empty lanes and everything that only helps with editing stay away. Lengths in map px.
 */
import { touchpointIcon } from '../catalogue/facts.ts';
import type { Journey } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import { MEASURE_STYLES } from '../layout/lanes/measures.ts';
import * as m from '../layout/metrics.ts';
import type { Card, PersonaCard, Scene } from '../layout/scene.ts';
import { type Measure, wrap } from '../layout/text.ts';
import type { Pen } from './drawing.ts';
import { directionOfText } from './paper-text.ts';
import type { PosterColours } from './poster-colours.ts';
import { drawCurves } from './poster-curves.ts';
import { drawNote } from './poster-notes.ts';

export interface PosterInput {
  pen: Pen;
  scene: Scene;
  journey: Journey;
  colours: PosterColours;
  translator: Translator;
  measure: Measure;
  /** Begins the names of what is defined once for a poster. */
  id: string;
}

/** Room inside a stage's head, beside its name. */
const HEAD_INSET = 10;
const STAR = 14;

/** Draws the whole map in the order in which it is read: heads, then lane by lane. */
export function drawMap(input: PosterInput): void {
  drawGround(input);
  drawPersonas(input);
  drawStageHeads(input);
  const { scene } = input;
  for (const lane of scene.lanes) {
    if (scene.visibility && lane.y === scene.visibility.y + scene.visibility.height) drawVisibilityWords(input);
    drawLaneName(input, lane.lines, lane.y);
    if (lane.collapsed) drawHeld(input, lane);
    for (const card of scene.cards) if (card.lane === lane.id) drawCard(input, card);
    for (const note of scene.notes) if (note.lane === lane.id) drawNote(input, note);
    for (const scale of scene.scales) if (scale.lane === lane.id) drawCurves(input, scale);
    for (const owner of scene.owners) {
      if (owner.lane !== lane.id) continue;
      input.pen.write(owner.lines, { ...owner, y: owner.y + 2 }, m.OWNER_TEXT, {
        colour: input.colours.named(owner.missing ? 'danger' : 'muted'),
        align: 'center',
        direction: directionOfText(owner.lines.join(' ')),
      });
    }
    drawMeasures(input, lane.id);
  }
}

/** From where to where the map itself reaches along the inline axis: without the editor's room for buttons, but with what curves say there. */
export function mapSpan({ width, direction, curves }: Scene): { from: number; to: number } {
  const end = m.MAP_END_PADDING + m.STAGE_GAP / 2;
  const labels = curves.flatMap((curve) => curve.labels);
  if (direction === 'rtl') return { from: Math.min(end, ...labels.map((label) => label.x - 2)), to: width };
  return { from: 0, to: Math.max(width - end, ...labels.map((label) => label.x + label.width + 2)) };
}

/** Where the last lane ends. */
export function mapBottom({ lanes, height }: Scene): number {
  const last = lanes.at(-1);
  return last ? last.y + last.height : height - m.MAP_FOOT_PADDING;
}

function drawGround({ pen, scene, colours }: PosterInput): void {
  const { from, to } = mapSpan(scene);
  const top = scene.lanes[0]?.y ?? 0;
  const bottom = mapBottom(scene);
  const { visibility } = scene;
  const hair = { stroke: colours.line, line: 1 };
  for (const lane of scene.lanes) {
    // The lane under the line of visibility is parted by that line alone.
    if (visibility && lane.y === visibility.y + visibility.height) continue;
    pen.line(from, lane.y, to, lane.y, hair);
  }
  pen.line(from, bottom, to, bottom, hair);
  for (let i = 1; i < scene.columns.length; i++) {
    const before = scene.columns[i - 1];
    const column = scene.columns[i];
    if (!before || !column || before.stage === column.stage) continue;
    const [left, right] = scene.direction === 'ltr' ? [before, column] : [column, before];
    const x = (left.x + left.width + right.x) / 2;
    pen.line(x, top, x, bottom, { ...hair, dash: [3, 4] });
  }
  const start = scene.direction === 'rtl' ? from : scene.headWidth;
  const end = scene.direction === 'rtl' ? to - scene.headWidth : to;
  for (const { zero, unit } of scene.scales) {
    for (let value = -2; value <= 2; value++) {
      const y = zero - value * unit;
      pen.line(start, y, end, y, value === 0 ? { stroke: colours.named('muted'), line: 1 } : { ...hair, opacity: 0.7 });
    }
  }
  if (visibility) {
    const y = visibility.y + visibility.height / 2;
    pen.line(start, y, end, y, { stroke: colours.named('accent'), line: 1.75, dash: [9, 5] });
  }
}

/** Where words stand in the column of lane names. */
function inHeads({ scene }: PosterInput): { x: number; width: number } {
  const x = scene.direction === 'rtl' ? scene.width - scene.headWidth + 8 : 10;
  return { x, width: scene.headWidth - 18 };
}

function drawLaneName(input: PosterInput, lines: readonly string[], top: number): void {
  input.pen.write(lines, { ...inHeads(input), y: top + m.LANE_PADDING }, m.LANE_TEXT, {
    colour: input.colours.named('muted'),
    tag: 'h2',
    direction: directionOfText(lines.join(' ')),
  });
}

function drawVisibilityWords(input: PosterInput): void {
  const { visibility } = input.scene;
  if (!visibility) return;
  input.pen.write(visibility.lines, { ...inHeads(input), y: visibility.y + m.VISIBILITY_PADDING }, m.MARK_TEXT, {
    colour: input.colours.named('accent'),
    direction: input.scene.direction,
  });
}

/** What a collapsed lane holds. */
function drawHeld({ pen, scene, colours }: PosterInput, lane: Scene['lanes'][number]): void {
  if (lane.hint === '') return;
  const { from, to } = mapSpan(scene);
  const x = scene.direction === 'rtl' ? from : scene.headWidth + 14;
  const width = to - from - scene.headWidth - 14;
  const y = lane.y + (lane.height - m.HINT_TEXT.lineHeight) / 2;
  pen.write([lane.hint], { x, y, width }, m.HINT_TEXT, { colour: colours.named('muted'), direction: scene.direction });
}

function drawPersonas(input: PosterInput): void {
  const { scene, translator, colours, measure } = input;
  if (scene.personas.length === 0) return;
  const name = translator.t(scene.personas.length === 1 ? 'persona.one' : 'persona.several');
  const place = inHeads(input);
  input.pen.write(
    wrap(name, m.LANE_TEXT, place.width * 0.98, measure),
    { ...place, y: m.PERSONA_GAP + m.LANE_PADDING },
    m.LANE_TEXT,
    {
      colour: colours.named('muted'),
      tag: 'h2',
      direction: scene.direction,
    },
  );
  for (const card of scene.personas) drawPersona(input, card);
}

function drawPersona({ pen, scene, colours }: PosterInput, card: PersonaCard): void {
  const rtl = scene.direction === 'rtl';
  pen.rect(card, 8, { fill: colours.named('surface'), stroke: colours.line, line: 1 });
  const size = m.PORTRAIT_SIZE;
  const x = rtl ? card.x + card.width - m.PERSONA_PADDING - size : card.x + m.PERSONA_PADDING;
  const y = card.y + m.PERSONA_PADDING;
  pen.circle(x + size / 2, y + size / 2, size / 2, { fill: colours.of(card.colour) });
  if (card.portrait === null) {
    const top = y + (size - m.INITIALS_TEXT.lineHeight) / 2;
    pen.write([card.initials], { x, y: top, width: size }, m.INITIALS_TEXT, {
      colour: colours.named('surface'),
      align: 'center',
      direction: scene.direction,
    });
  } else pen.picture(card.portrait, { x, y, width: size, height: size }, 'circle', colours.grey);
  const words = card.name.length * m.PERSONA_NAME_TEXT.lineHeight + card.quote.length * m.PERSONA_QUOTE_TEXT.lineHeight;
  const top = card.y + Math.max(m.PERSONA_PADDING, (card.height - words) / 2);
  const taken = m.PERSONA_PADDING + size + m.PORTRAIT_GAP;
  const place = { x: rtl ? card.x + m.PERSONA_PADDING : card.x + taken, width: card.width - taken - m.PERSONA_PADDING };
  pen.write(card.name, { ...place, y: top }, m.PERSONA_NAME_TEXT, {
    colour: colours.named('ink'),
    direction: directionOfText(card.name.join(' ')),
  });
  pen.write(
    card.quote,
    { ...place, y: top + card.name.length * m.PERSONA_NAME_TEXT.lineHeight },
    m.PERSONA_QUOTE_TEXT,
    {
      colour: colours.named('muted'),
      direction: directionOfText(card.quote.join(' ')),
    },
  );
}

function drawStageHeads({ pen, scene, colours }: PosterInput): void {
  for (const head of scene.stageHeads) {
    pen.rect(head, 6, { fill: colours.of(head.colour) });
    const top = head.y + (head.height - head.lines.length * m.STAGE_TEXT.lineHeight) / 2;
    const place = { x: head.x + HEAD_INSET, y: top, width: head.width - 2 * HEAD_INSET };
    pen.write(head.lines, place, m.STAGE_TEXT, {
      colour: colours.named('surface'),
      tag: 'h2',
      direction: directionOfText(head.lines.join(' ')),
    });
  }
}

function drawCard(input: PosterInput, card: Card): void {
  const { pen, scene, colours, journey } = input;
  const rtl = scene.direction === 'rtl';
  const dash = card.indirect ? { stroke: colours.named('muted'), dash: [4, 3] } : { stroke: colours.line };
  pen.rect(card, 7, { fill: colours.named('surface'), line: 1, ...dash });
  const left = card.x + m.CARD_PADDING;
  const width = card.width - 2 * m.CARD_PADDING;
  const top = card.y + m.CARD_PADDING;
  const touchpoint = journey.touchpoints.find(({ id }) => id === card.touchpoint);
  if (touchpoint) {
    const x = rtl ? left + width - m.CARD_ICON : left;
    pen.icon(touchpointIcon(touchpoint), x, top, m.CARD_ICON, colours.named('accent'));
  }
  if (card.momentOfTruth) drawStar(pen, rtl ? left : left + width - STAR, top + 1, STAR, colours.named('star'));
  const textTop = top + m.CARD_ICON + m.CARD_ICON_GAP;
  pen.write(card.name, { x: left, y: textTop, width }, m.CARD_NAME_TEXT, {
    colour: colours.named('ink'),
    direction: directionOfText(card.name.join(' ')),
  });
  if (card.detail.length > 0) {
    const y = textTop + card.name.length * m.CARD_NAME_TEXT.lineHeight;
    pen.write(card.detail, { x: left, y, width }, m.CARD_DETAIL_TEXT, {
      colour: colours.named('muted'),
      direction: directionOfText(card.detail.join(' ')),
    });
  }
  drawFeelingBar(input, card);
}

function drawFeelingBar({ pen, scene, colours }: PosterInput, card: Card): void {
  const height = m.FEELING_BAR_HEIGHT;
  const x = card.x + m.CARD_PADDING;
  const y = card.y + card.height - m.CARD_PADDING - height;
  const width = card.width - 2 * m.CARD_PADDING;
  pen.rect({ x, y, width, height }, height / 2, { fill: colours.line, opacity: 0.5 });
  if (card.feeling === null) return;
  const filled = Math.max(height, (width * (card.feeling + 2)) / 4);
  const from = scene.direction === 'rtl' ? x + width - filled : x;
  pen.rect({ x: from, y, width: filled, height }, height / 2, { fill: colours.feeling(card.feeling) });
}

/** The star of a moment of truth, in a square of `size`. */
export function drawStar(pen: Pen, x: number, y: number, size: number, colour: string): void {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = ((i % 2 === 0 ? 1 : 0.42) * size) / 2;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return `${(x + size / 2 + radius * Math.cos(angle)).toFixed(2)} ${(y + size / 2 + radius * Math.sin(angle)).toFixed(2)}`;
  });
  pen.path(`M${points.join('L')}Z`, { x, y, width: size, height: size }, { fill: colour });
}

/** Value, name and detail of each measure, one below the other. */
function drawMeasures({ pen, scene, colours }: PosterInput, lane: string): void {
  for (const label of scene.measures) {
    if (label.lane !== lane) continue;
    let { y } = label;
    label.texts.forEach(({ look, lines }, i) => {
      const style = MEASURE_STYLES[look];
      if (i > 0 && look === 'value') y += m.MEASURE_GAP;
      pen.write(lines, { x: label.x, y, width: label.width }, style, {
        colour: colours.named(look === 'value' ? 'ink' : 'muted'),
        align: 'center',
        direction: directionOfText(lines.join(' ')),
      });
      y += lines.length * style.lineHeight;
    });
  }
}
