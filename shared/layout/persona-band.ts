/** The personas at the head of a map: a row of cards over the stage heads, with portrait, name and what they say. */

import { findById } from '../document/find.ts';
import { initialsOf } from '../document/initials.ts';
import type { Journey, JourneyMap, Persona } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import * as m from './metrics.ts';
import type { Wrap } from './remembering-wrap.ts';
import type { PersonaCard } from './scene.ts';

/** Places in the palette that stand for people without a portrait; white letters can be read on each. */
const PERSON_COLOURS = ['stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5'] as const;

/** The colour behind a person's initials: told apart by their place among the personas of the file. */
export function personColour(journey: Pick<Journey, 'personas'>, id: string): string {
  const at = journey.personas.findIndex((persona) => persona.id === id);
  return PERSON_COLOURS[Math.max(0, at) % PERSON_COLOURS.length] as string;
}

/** The personas of a map that are there, in its order. */
export function personasOf(journey: Journey, map: JourneyMap): Persona[] {
  return map.personas.flatMap((id) => findById(journey.personas, id) ?? []);
}

/**
 * Lays the cards from the top of the map, as many in a row as `width` (map px, without the lane names) has room for.
 * Returns the height that they take, 0 without personas.
 */
export function layPersonas(
  journey: Journey,
  map: JourneyMap,
  width: number,
  wrapText: Wrap,
  translator: Translator,
  cards: PersonaCard[],
): number {
  const personas = personasOf(journey, map);
  if (personas.length === 0) return 0;
  const room = Math.max(width, m.PERSONA_MIN_WIDTH);
  const perRow = Math.max(1, Math.floor((room + m.PERSONA_GAP) / (m.PERSONA_MIN_WIDTH + m.PERSONA_GAP)));
  const columns = Math.min(perRow, personas.length);
  const cardWidth = Math.min(m.PERSONA_MAX_WIDTH, Math.floor((room - (columns - 1) * m.PERSONA_GAP) / columns));
  const textWidth = cardWidth - 2 * m.PERSONA_PADDING - m.PORTRAIT_SIZE - m.PORTRAIT_GAP;
  let y = m.PERSONA_GAP;
  for (let row = 0; row < personas.length; row += columns) {
    let height = m.PORTRAIT_SIZE + 2 * m.PERSONA_PADDING;
    const first = cards.length;
    for (const [i, persona] of personas.slice(row, row + columns).entries()) {
      const name = wrapText(persona.name, m.PERSONA_NAME_TEXT, textWidth);
      const quote = persona.quote === '' ? [] : wrapText(quoted(persona, translator), m.PERSONA_QUOTE_TEXT, textWidth);
      const words = name.length * m.PERSONA_NAME_TEXT.lineHeight + quote.length * m.PERSONA_QUOTE_TEXT.lineHeight;
      height = Math.max(height, words + 2 * m.PERSONA_PADDING);
      cards.push({
        id: persona.id,
        name,
        quote,
        portrait: persona.portrait,
        initials: initialsOf(persona.name, translator.language),
        colour: personColour(journey, persona.id),
        x: m.HEAD_WIDTH + m.COLUMN_GAP / 2 - 2 + i * (cardWidth + m.PERSONA_GAP),
        y,
        width: cardWidth,
        height: 0,
      });
    }
    for (let i = first; i < cards.length; i++) (cards[i] as PersonaCard).height = height;
    y += height + m.PERSONA_GAP;
  }
  // The frame of a selected card needs a little of the gap.
  return y - m.PERSONA_GAP + 4;
}

/** What a person says, in the marks of the map's language; marks that were typed are not doubled. */
export function quoted({ quote }: Persona, translator: Translator): string {
  return /^\s*[“”„"«»‹›]/u.test(quote) ? quote : translator.t('persona.quoted', { quote });
}
