/** The first slide and the last: what the journey is called and whose it is, and the whole of it under one curve. */
import { findById, momentsOf } from '../document/find.ts';
import { initialsOf } from '../document/initials.ts';
import type { Persona } from '../document/schema.ts';
import { personColour } from '../layout/persona-band.ts';
import type { Box } from '../layout/scene.ts';
import { wrap } from '../layout/text.ts';
import { layChart } from './chart.ts';
import { legend } from './legend.ts';
import {
  atMost,
  CARD_DETAIL,
  EDGE,
  fitting,
  INITIALS,
  LABEL,
  NOTE,
  PERSONA_NAME,
  QUIET,
  quoted,
  SMALL_INITIALS,
  STAGE_NAMES,
  TITLES,
} from './sheet.ts';
import { type Part, SLIDE_HEIGHT, type Slide } from './slide.ts';
import type { StageInput } from './stage-slides.ts';

const PORTRAIT = 108;
const GAP = 32;
const MOST_WITH_WORDS = 3;
const MOST_PERSONAS = 8;
const HERO_TOP = 700;

export function layTitle(input: StageInput): Slide {
  const { journey, map, measure, width } = input;
  const parts: Part[] = [];
  const inner = width - 2 * EDGE;
  const title = fitting(journey.title, TITLES, inner, 2, measure);
  let y = 112;
  parts.push({
    part: 'text',
    lines: title.lines,
    x: EDGE,
    y,
    width: inner,
    style: title.style,
    anchor: 'start',
    tone: 'ink',
  });
  y += title.lines.length * title.style.lineHeight + 12;
  const under = [journey.maps.length > 1 ? map.name : '', map.scenario]
    .filter((text) => text.trim() !== '')
    .join(' · ');
  if (under !== '') {
    const lines = atMost(wrap(under, NOTE, inner, measure), 2);
    parts.push({ part: 'text', lines, x: EDGE, y, width: inner, style: NOTE, anchor: 'start', tone: 'muted' });
    y += lines.length * NOTE.lineHeight + 12;
  }
  const personas = map.personas.flatMap((id) => findById(journey.personas, id) ?? []);
  parts.push(...layPersonas(input, personas, y + 28));

  const moments = momentsOf(map).length;
  const column = width / Math.max(1, moments);
  const chart = layChart(
    input,
    { x: 0, y: HERO_TOP, width, height: SLIDE_HEIGHT - HERO_TOP - 96 },
    { from: 0, to: moments },
    (index) => column * (index + 0.5),
    { axis: 0, names: false, still: true },
  );
  parts.push(...layStageNames(input, SLIDE_HEIGHT - 88));
  return { key: 'title', kind: 'title', stage: null, title: journey.title, page: 1, pages: 1, parts, chart };
}

/** Up to three with their words; more of them with name and portrait only. */
function layPersonas(input: StageInput, personas: readonly Persona[], top: number): Part[] {
  const { measure, translator, width } = input;
  const shown = personas.slice(0, MOST_PERSONAS);
  if (shown.length === 0) return [];
  const wordy = shown.length <= MOST_WITH_WORDS;
  const columns = wordy ? shown.length : Math.min(4, Math.ceil(shown.length / 2));
  const cell = Math.min(wordy ? 1180 : 560, (width - 2 * EDGE - GAP * (columns - 1)) / columns);
  const size = wordy ? PORTRAIT : 76;
  const parts: Part[] = [];
  shown.forEach((persona, index) => {
    const x = EDGE + (index % columns) * (cell + GAP);
    const y = top + Math.floor(index / columns) * (size + 28);
    const inner = cell - size - 28;
    parts.push(...layPortrait(input, persona, { x, y, width: size, height: size }));
    const text = { part: 'text', x: x + size + 28, width: inner, anchor: 'start' } as const;
    const name = atMost(wrap(persona.name, PERSONA_NAME, inner, measure), wordy ? 1 : 2);
    let line = wordy ? y : y + Math.max(0, (size - name.length * PERSONA_NAME.lineHeight) / 2);
    parts.push({ ...text, lines: name, y: line, style: PERSONA_NAME, tone: 'ink' });
    line += name.length * PERSONA_NAME.lineHeight + 4;
    if (!wordy) return;
    // Whatever room is left above the curve.
    for (const [words, tone] of [
      [persona.quote.trim() === '' ? '' : quoted(persona.quote, translator), 'accent'],
      [persona.about, 'muted'],
    ] as const) {
      const room = Math.floor((HERO_TOP - 20 - line) / CARD_DETAIL.lineHeight);
      if (words.trim() === '' || room < 1) continue;
      const lines = atMost(wrap(words.trim(), CARD_DETAIL, inner, measure), Math.min(3, room));
      parts.push({ ...text, lines, y: line, style: CARD_DETAIL, tone });
      line += lines.length * CARD_DETAIL.lineHeight + 8;
    }
  });
  return parts;
}

/** The portrait in a square; else the initials in the colour that they have on the map, for one without a name a sign. */
function layPortrait({ journey, translator }: StageInput, persona: Persona, box: Box): Part[] {
  const { x, y, width: size } = box;
  if (persona.portrait) return [{ part: 'portrait', href: persona.portrait, ...box }];
  const initials = initialsOf(persona.name, translator.language);
  const disc = { part: 'box', ...box, radius: size / 2, line: 'none', faint: false } as const;
  if (initials === '') {
    const icon = { x: x + size / 4, y: y + size / 4, width: size / 2, height: size / 2 };
    return [
      { ...disc, fill: 'soft' },
      { part: 'icon', icon: 'person', ...icon, tone: 'accent' },
    ];
  }
  const style = size === PORTRAIT ? INITIALS : SMALL_INITIALS;
  return [
    { ...disc, fill: { stage: personColour(journey, persona.id) } },
    {
      part: 'text',
      lines: [initials],
      x: x + size / 2,
      y: y + (size - style.lineHeight) / 2,
      width: size,
      style,
      anchor: 'middle',
      tone: 'on-colour',
    },
  ];
}

/** The stages as a strip of colours with their names, where the names have room; else with their numbers. */
function layStageNames({ map, translator, measure, width }: StageInput, y: number): Part[] {
  const { stages } = map;
  const gap = stages.length > 24 ? 2 : 8;
  const each = (width - 2 * EDGE - gap * (stages.length - 1)) / Math.max(1, stages.length);
  const named = stages.every((stage) => measure(stage.name, LABEL) <= each - 24);
  return stages.flatMap((stage, index): Part[] => {
    const x = EDGE + index * (each + gap);
    const number = translator.number(index + 1);
    const label = named ? stage.name : measure(number, LABEL) <= each ? number : '';
    return [
      {
        part: 'box',
        x,
        y,
        width: each,
        height: 52,
        radius: 12,
        fill: { stage: stage.colour },
        line: 'none',
        faint: false,
      },
      {
        part: 'text',
        lines: [label],
        x: x + each / 2,
        y: y + 10,
        width: each,
        style: LABEL,
        anchor: 'middle',
        tone: 'on-colour',
      },
    ];
  });
}

/** Everything under one curve: the stages above it, and by name what people will remember of it. */
export function layWhole(input: StageInput): Slide {
  const { map, translator, measure, width, activeCurve } = input;
  const name = translator.t('present.whole');
  const title = fitting(name, STAGE_NAMES.slice(1), width - 2 * EDGE, 1, measure);
  const parts: Part[] = [
    {
      part: 'text',
      lines: title.lines,
      x: EDGE,
      y: 40,
      width: width - 2 * EDGE,
      style: title.style,
      anchor: 'start',
      tone: 'ink',
    },
  ];
  const moments = momentsOf(map);
  const start = EDGE + 70;
  const column = (width - start - EDGE) / Math.max(1, moments.length);
  const numbered: string[] = [];
  let at = 0;
  map.stages.forEach((stage, index) => {
    const x = start + at * column;
    const length = stage.moments.length * column;
    at += stage.moments.length;
    if (length === 0) return;
    const fits = measure(stage.name, LABEL) <= length - 28;
    const number = translator.number(index + 1);
    if (!fits) numbered.push(`${number} ${stage.name}`);
    const label = fits ? stage.name : measure(number, LABEL) <= length - 8 ? number : '';
    parts.push(
      {
        part: 'box',
        x: x + 3,
        y: 128,
        width: length - 6,
        height: 56,
        radius: 12,
        fill: { stage: stage.colour },
        line: 'none',
        faint: false,
      },
      {
        part: 'text',
        lines: [label],
        x: x + length / 2,
        y: 140,
        width: length,
        style: LABEL,
        anchor: 'middle',
        tone: 'on-colour',
      },
    );
  });
  let bottom = SLIDE_HEIGHT - 40;
  if (numbered.length > 0) {
    const lines = atMost(wrap(numbered.join('  ·  '), QUIET, width - 2 * EDGE, measure), 4);
    bottom -= lines.length * QUIET.lineHeight + 12;
    parts.push({
      part: 'text',
      lines,
      x: EDGE,
      y: bottom + 12,
      width: width - 2 * EDGE,
      style: QUIET,
      anchor: 'start',
      tone: 'muted',
    });
  }
  const shown = map.curves.filter((curve) => curve.shown || curve.id === activeCurve);
  if (shown.length > 1) {
    bottom -= LABEL.lineHeight + 8;
    parts.push(...legend(input, shown, bottom + 8, measure));
  }
  const chart = layChart(
    input,
    { x: start, y: 200, width: width - start - EDGE, height: bottom - 200 - 8 },
    { from: 0, to: moments.length },
    (index) => start + column * (index + 0.5),
    { axis: EDGE, names: true, still: false },
  );
  return { key: 'whole', kind: 'whole', stage: null, title: name, page: 1, pages: 1, parts, chart };
}
