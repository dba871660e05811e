/** Cards to cut apart: what is on them, and that backs lie under their fronts. */
import { describe, expect, test } from 'vitest';
import type { Journey, Language } from '../../../shared/document/schema.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import { touchpointCards } from '../../../shared/worksheets/cards.ts';
import type { PaperName, SheetElement, SheetPage, SheetRequest } from '../../../shared/worksheets/sheet.ts';
import { stressJourney } from '../../print/stress-map.ts';

interface CardBox {
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
}

function textIn(element: SheetElement | string): string {
  return typeof element === 'string' ? element : (element.children ?? []).map(textIn).join(' ');
}

/** The cards of a page with their places in mm, from the side where reading begins. */
function cardsOf(page: SheetPage): CardBox[] {
  const found: CardBox[] = [];
  const look = (element: SheetElement | string) => {
    if (typeof element === 'string') return;
    if (element.class?.split(' ').includes('sheet-card')) {
      const mm = (property: string) => Number.parseFloat(element.style?.[property] ?? '');
      found.push({
        x: mm('insetInlineStart'),
        y: mm('top'),
        width: mm('width'),
        height: mm('height'),
        text: textIn(element),
      });
    } else element.children?.forEach(look);
  };
  page.content.forEach(look);
  return found;
}

function printed(
  language: Language,
  request: Partial<SheetRequest>,
  journey: Journey = stressJourney(language, 23),
): readonly SheetPage[] {
  const [map] = journey.maps;
  if (!map) throw new Error('no map');
  return touchpointCards(journey, map, { sheet: 'cards', paper: 'a4', language, map: map.id, ...request }, roughMeasure)
    .pages;
}

describe('touchpoint cards', () => {
  test.each([
    ['eight', 'a4', 'en', 8],
    ['ten', 'letter', 'fa', 10],
    ['eight', 'tabloid', 'ru', 8],
  ] as const)(
    '%s on %s in %s: turned over the long edge, each back lies under its own front',
    (layout, paper, language, each) => {
      const pages = printed(language, { layout, paper: paper as PaperName });
      expect(pages).toHaveLength(2 * Math.ceil(23 / each));
      for (let i = 0; i < pages.length; i += 2) {
        const [front, back] = [pages[i] as SheetPage, pages[i + 1] as SheetPage];
        const [fronts, backs] = [cardsOf(front), cardsOf(back)];
        expect(fronts).toHaveLength(each);
        expect(backs).toHaveLength(each);
        for (const [n, card] of fronts.entries()) {
          // What is x mm from one side of the front is x mm from the other side of the back.
          const behind = backs.find(
            ({ x, y }) => Math.abs(front.width - x - card.width - card.x) < 0.01 && Math.abs(y - card.y) < 0.01,
          );
          expect(behind, `card ${n}`).toBe(backs[n]);
          expect(behind).toMatchObject({ width: card.width, height: card.height });
          const code = /\S+-[\d۰-۹]+/u.exec(card.text)?.[0];
          if (code) expect(behind?.text).toContain(`${code} ·`);
        }
      }
    },
  );

  test('the last page is filled with empty cards, and a blank print holds only those', () => {
    const pages = printed('en', { rows: 'blank' });
    expect(pages).toHaveLength(2);
    expect(cardsOf(pages[0] as SheetPage).every(({ text }) => text.includes('Channel') && text.includes('Code'))).toBe(
      true,
    );
    const last = cardsOf(printed('en', {}).at(-2) as SheetPage);
    expect(last.filter(({ text }) => text.includes('Channel'))).toHaveLength(1);
  });

  test('cards of the catalogue are those that the map lacks', () => {
    const journey = stressJourney('en', 3);
    const [touchpoint] = journey.touchpoints;
    if (touchpoint) touchpoint.name = 'Word of mouth';
    const names = printed('en', { layout: 'catalogue' }, journey)
      .filter((_, page) => page % 2 === 0)
      .flatMap((page) => cardsOf(page).map(({ text }) => text));
    expect(names.some((text) => text.includes('Packaging'))).toBe(true);
    expect(names.some((text) => text.includes('Word of mouth'))).toBe(false);
  });
});
