/** The slides of a map: nothing on them too small for a room, cut or on top of another, in either direction. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newMoment, newNote, newPersona, newTouchpoint } from '../../../shared/document/blank.ts';
import { openJourney } from '../../../shared/document/open.ts';
import type { Journey, JourneyMap } from '../../../shared/document/schema.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import type { Box } from '../../../shared/layout/scene.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import { bentChart, feelingAt, pillsOf } from '../../../shared/present/chart.ts';
import { layDeck, slideOfStage } from '../../../shared/present/deck.ts';
import { type Chart, type Deck, LEAST_TEXT, type Part, SLIDE_HEIGHT } from '../../../shared/present/slide.ts';

const SAMPLES = new URL('../../../assets/samples/', import.meta.url);

function sample(name: string): Journey {
  const opened = openJourney(readFileSync(new URL(name, SAMPLES), 'utf8'));
  if (!opened.ok) throw new Error(name);
  return opened.journey;
}

function deckOf(journey: Journey, aspect = 16 / 9): Deck {
  const map = journey.maps[0] as JourneyMap;
  return layDeck(journey, map, {
    measure: roughMeasure,
    translator: translatorFor(journey.language),
    activeCurve: map.curves[0]?.id ?? null,
    aspect,
  });
}

/** The box that a text really takes. */
function boxOf(part: Extract<Part, { part: 'text' }>, rtl: boolean): Box {
  const width = Math.max(...part.lines.map((line) => roughMeasure(line, part.style)));
  const fromLeft = part.anchor === 'middle' ? width / 2 : (part.anchor === 'start') === rtl ? width : 0;
  return { x: part.x - fromLeft, y: part.y, width, height: part.lines.length * part.style.lineHeight };
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;

function check(deck: Deck): void {
  for (const slide of deck.slides) {
    const texts = slide.parts.filter((part) => part.part === 'text');
    const boxes = texts.map((part) => boxOf(part, deck.direction === 'rtl'));
    for (const part of texts) expect(part.style.size, part.lines.join(' ')).toBeGreaterThanOrEqual(LEAST_TEXT);
    boxes.forEach((box, index) => {
      const words = `${slide.key}: ${texts[index]?.lines.join(' ')}`;
      expect(box.x, words).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, words).toBeLessThanOrEqual(deck.width + 0.5);
      expect(box.y + box.height, words).toBeLessThanOrEqual(SLIDE_HEIGHT);
      for (const [other, second] of boxes.entries())
        if (other > index) expect(overlap(box, second), `${words} | ${texts[other]?.lines.join(' ')}`).toBe(false);
    });
    for (const part of slide.parts) {
      if (part.part === 'text') continue;
      expect(part.x).toBeGreaterThanOrEqual(-0.5);
      expect(part.x + part.width).toBeLessThanOrEqual(deck.width + 0.5);
      expect(part.y + part.height).toBeLessThanOrEqual(SLIDE_HEIGHT);
    }
    if (slide.chart) expect(slide.chart.unit).toBeGreaterThan(24);
  }
}

describe.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.journey')))('%s', (name) => {
  test.each([
    ['a wide projector', 16 / 9],
    ['an old projector', 4 / 3],
    ['a long screen', 21 / 9],
  ])('reads from 5 m on %s', (_what, aspect) => {
    check(deckOf(sample(name), aspect));
  });

  test('goes from the title through every stage to the whole', () => {
    const journey = sample(name);
    const { slides } = deckOf(journey);
    expect(slides[0]?.kind).toBe('title');
    expect(slides.at(-1)?.kind).toBe('whole');
    const stages = slides.flatMap(({ stage }) => stage ?? []);
    expect([...new Set(stages)]).toEqual(journey.maps[0]?.stages.map(({ id }) => id));
  });
});

test('a persona without a portrait has the initials of the map, one without a name a sign', () => {
  const journey = sample('bike-shop.en.journey');
  const [map] = journey.maps;
  const personas = [
    newPersona({ id: 'lan', name: 'Lan Trần, 34' }),
    newPersona({ id: 'seen', name: 'Maya', portrait: 'data:image/png;base64,AA==' }),
    newPersona({ id: 'nameless', name: '' }),
  ];
  journey.personas = personas;
  if (!map) throw new Error('the sample has changed');
  map.personas = personas.map(({ id }) => id);
  const [title] = deckOf(journey).slides;
  const at = (index: number) => title?.parts.filter((part) => part.part !== 'text')[index];
  const cards = layoutMap(journey, map, {
    measure: roughMeasure,
    translator: translatorFor('en'),
    activeCurve: null,
  }).personas;
  const texts = title?.parts.filter((part) => part.part === 'text' && part.tone === 'on-colour') ?? [];
  expect(texts[0]).toMatchObject({ lines: [cards[0]?.initials] });
  expect(cards[0]?.initials).toBe('LT');
  expect(at(0)).toMatchObject({ part: 'box', fill: { stage: cards[0]?.colour } });
  expect(at(1)).toMatchObject({ part: 'portrait' });
  expect(at(3)).toMatchObject({ part: 'icon', icon: 'person' });
});

/** The bike shop with so many moments in its first stage, and so long names, notes and stage. */
function crowded(count: number, words: string): Journey {
  const journey = structuredClone(sample('bike-shop.en.journey'));
  const map = journey.maps[0] as JourneyMap;
  const [stage] = map.stages;
  const lane = map.lanes.find(({ role }) => role === 'pain');
  if (!stage || !lane) throw new Error('the sample has changed');
  stage.name = words;
  stage.moments = [];
  for (let i = 0; i < count; i++) {
    journey.touchpoints.push(newTouchpoint({ id: `t${i}`, name: `${words} ${i}` }));
    stage.moments.push(newMoment({ id: `m${i}`, touchpoint: `t${i}` }));
    map.notes.push(newNote({ id: `n${i}`, lane: lane.id, place: { from: `m${i}`, to: `m${i}` }, text: words }));
  }
  return journey;
}

test.each([
  [1, 'Short'],
  [13, 'Reads reviews on three sites'],
  [40, 'A'],
  [9, 'Донаудампфшиффартсгезельшафтскапитан приветствует посетителя и провожает его'],
  [7, 'word '.repeat(400)],
])('a stage of %i moments goes over several pages, and its print stays as large', (count, words) => {
  const journey = crowded(count, words.trim());
  const deck = deckOf(journey);
  check(deck);
  const first = journey.maps[0]?.stages[0]?.id;
  const pages = deck.slides.filter((slide) => slide.stage === first);
  const shown = pages.flatMap((slide) => (slide.kind === 'stage' ? (slide.chart?.points ?? []) : []));
  expect(shown.map(({ moment }) => moment)).toEqual(Array.from({ length: count }, (_, i) => `m${i}`));
  expect(pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1));
  for (const page of pages) expect(page.chart?.points.length ?? 0).toBeLessThanOrEqual(5);
});

test('a map without stages, moments or curves is a title and a whole', () => {
  const journey = structuredClone(sample('bike-shop.en.journey'));
  Object.assign(journey.maps[0] as JourneyMap, { stages: [], notes: [], curves: [] });
  const deck = deckOf(journey);
  expect(deck.slides.map(({ kind }) => kind)).toEqual(['title', 'whole']);
  check(deck);
});

describe('the curve of a slide', () => {
  const stageChart = (): Chart => {
    const chart = deckOf(sample('bike-shop.en.journey')).slides.find(({ kind }) => kind === 'stage')?.chart;
    if (!chart) throw new Error('no curve');
    return chart;
  };

  test('goes on towards the stages beside it', () => {
    const chart = stageChart();
    expect(chart.goesOn).toEqual({ before: false, after: true });
    const active = chart.lines.find(({ active: is }) => is);
    expect(active?.stops).toHaveLength(13);
    expect(chart.points).toHaveLength(2);
  });

  test('bends as the map will when the point is let go', () => {
    const journey = sample('bike-shop.en.journey');
    const map = journey.maps[0] as JourneyMap;
    const chart = stageChart();
    const moment = chart.points[0]?.moment ?? '';
    const bent = bentChart(chart, moment, -2);
    const first = map.stages[0]?.moments[0];
    if (first) first.feelings[map.curves[0]?.id ?? ''] = -2;
    const after = deckOf(journey).slides.find(({ kind }) => kind === 'stage')?.chart;
    expect(bent).toEqual(after);
    expect(feelingAt(chart, chart.zero - 1.5 * chart.unit)).toBeCloseTo(1.5);
    expect(feelingAt(chart, -5000)).toBe(2);
  });

  test('says its values where there is room for them, never over each other', () => {
    for (const { chart } of deckOf(sample('clinic.vi.journey')).slides) {
      if (!chart) continue;
      const pills = pillsOf(chart, translatorFor('vi'), roughMeasure);
      for (const [index, pill] of pills.entries())
        for (const other of pills.slice(index + 1)) expect(overlap(pill, other)).toBe(false);
    }
  });
});

test('what is written at the last moment of a journey does not hide the moment before it', () => {
  const journey = sample('furniture-shop.ru.journey');
  const chart = deckOf(journey).slides.at(-1)?.chart as Chart;
  const points = chart.points.filter(({ value }) => value !== null);
  const pill = pillsOf(chart, translatorFor('ru'), roughMeasure).find(({ moment }) => moment === points.at(-1)?.moment);
  expect(pill).toBeDefined();
  for (const { x, value } of points.slice(0, -1)) {
    const point = { x: x - 10, y: chart.zero - (value ?? 0) * chart.unit - 10, width: 20, height: 20 };
    expect(overlap(pill as Box, point)).toBe(false);
  }
});

test('on a Persian map everything stands the other way round', () => {
  const deck = deckOf(sample('weather-day.fa.journey'));
  expect(deck.direction).toBe('rtl');
  const chart = deck.slides.find(({ kind }) => kind === 'stage')?.chart;
  const xs = chart?.points.map(({ x }) => x) ?? [];
  expect(xs).toEqual([...xs].sort((a, b) => b - a));
  expect(chart?.axis).toBeGreaterThan(deck.width / 2);
});

test('a presentation can begin at a stage', () => {
  const journey = sample('bike-shop.en.journey');
  const deck = deckOf(journey);
  const third = journey.maps[0]?.stages[2];
  expect(deck.slides[slideOfStage(deck, third?.id)]?.title).toBe(third?.name);
  expect(slideOfStage(deck, undefined)).toBe(0);
});
