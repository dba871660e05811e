/** A map as a deck of slides: its title, stage after stage, and the whole curve. One pure function, like the map's layout. */
import type { Journey, JourneyMap } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { layTitle, layWhole } from './framing-slides.ts';
import { mirrored } from './sheet.ts';
import { type Deck, LEAST_WIDTH, MOST_WIDTH, SLIDE_HEIGHT } from './slide.ts';
import { layStage } from './stage-slides.ts';

export interface DeckOptions {
  measure: Measure;
  /** Speaks the map's language; its direction is the deck's. */
  translator: Translator;
  /** The curve that is spoken about and can be bent. */
  activeCurve: string | null;
  /** Width of the screen by its height. */
  aspect: number;
}

export function layDeck(journey: Journey, map: JourneyMap, options: DeckOptions): Deck {
  const { measure, translator, activeCurve, aspect } = options;
  const width = Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, aspect * SLIDE_HEIGHT)));
  const input = { journey, map, activeCurve, translator, measure, width };
  const slides = [layTitle(input), ...map.stages.flatMap((_, index) => layStage(input, index)), layWhole(input)];
  const { direction } = translator;
  return { width, direction, slides: direction === 'rtl' ? slides.map((slide) => mirrored(slide, width)) : slides };
}

/** Index of the first slide about a stage; the title where there is none. */
export function slideOfStage(deck: Deck, stage: string | undefined): number {
  return Math.max(0, stage === undefined ? 0 : deck.slides.findIndex((slide) => slide.stage === stage));
}
