/** Idea cards: a question that begins with "how might we", and room for an answer to it. Lengths in mm. */
import type { Journey, JourneyMap } from '../document/schema.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { rowCodes } from './audit-rows.ts';
import { type CardGrid, cardGrid, cardPages, filledUp, type Place, scaled } from './card-grid.ts';
import { bothOf } from './heading.ts';
import { listedNotes, touchpointUnder } from './map-notes.ts';
import { at } from './page.ts';
import { fitText, linesOf, type PaperFont, round } from './paper-text.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines, linesUnder, prompted } from './prompts.ts';
import type { Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';

export const IDEA_LAYOUTS = ['six', 'eight'] as const;

const PAIN: PaperFont = { pt: 9, weight: 400 };
const ASK: PaperFont = { pt: 12, weight: 700 };
const LABEL: PaperFont = { pt: 9, weight: 600 };
const FIELD: PaperFont = { pt: 8, weight: 400 };
const KNOWN: PaperFont = { pt: 9, weight: 600 };
const PAD = 5;
/** Room under the label of a field. */
const VALUE_HEIGHT = 5.5;

interface IdeaCard {
  /** The pain point that it starts from. */
  pain: string;
  /** Code of the touchpoint, or the stage's name. */
  where: string;
}

/** A card for each pain point of the map, or empty ones. */
export function ideaCards(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words } = press;
  const isBlank = request.rows === 'blank';
  const grid = cardGrid(press, 2, request.layout === 'eight' ? 4 : 3);
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const title = [words.t('worksheet.ideas.title'), subject].filter(Boolean).join(' — ');
  return {
    title,
    language: words.language,
    direction: words.direction,
    warnings,
    pages: cardPages({
      press,
      grid,
      title,
      cards: filledUp(isBlank ? [] : cardsOf(journey, map), { pain: '', where: '' }, grid),
      front: (card, size) => face(card, size, grid, press),
    }),
  };
}

function cardsOf(journey: Journey, map: JourneyMap): IdeaCard[] {
  const codes = rowCodes(journey, map, translatorFor(journey.language));
  return listedNotes(map, ['pain']).map(({ note, stageIndex }) => {
    const touchpoint = touchpointUnder(journey, map, note);
    const stage = map.stages[stageIndex]?.name.trim() ?? '';
    return { pain: note.text.trim(), where: (touchpoint && codes.get(touchpoint)) || stage };
  });
}

function face(card: IdeaCard, size: Place, grid: CardGrid, press: Press): SheetElement[] {
  const width = round(size.width - 2 * PAD);
  const inner = size.height - 2 * PAD;
  const foot = footOf(card, width, press);
  const pain = card.pain === '' ? null : fitText(card.pain, PAIN, width - 3, inner * 0.2, press.type);
  const top = pain ? round(pain.height + 2) : 0;
  const height = round(inner - top - foot.height - 2.5);
  const fonts = { label: LABEL, text: PAIN };
  const both = [
    { label: bothOf(press, 'worksheet.ideas.ask'), share: 1, font: scaled(ASK, grid) },
    { label: bothOf(press, 'worksheet.ideas.idea'), share: 1.4 },
  ];
  // A small card in two languages has room for the question only.
  const asked = linesUnder(both, width, height, press, fonts) >= both.length ? both : both.slice(0, 1);
  return [
    at({ x: PAD, y: PAD, width, height: inner }, [
      ...(pain
        ? [
            {
              tag: 'div' as const,
              class: 'sheet-idea-pain sheet-muted',
              style: { height: `${pain.height}mm`, marginBlockEnd: '2mm' },
              children: linesOf(pain),
            },
          ]
        : []),
      { tag: 'div', style: { height: `${height}mm` }, children: prompted(asked, width, height, press, fonts) },
      { tag: 'div', style: { height: '2.5mm' } },
      foot.element,
    ]),
  ];
}

/** Where it belongs and whose it is. */
function footOf(card: IdeaCard, width: number, press: Press): { element: SheetElement; height: number } {
  const wide = round((width - 5) / 2);
  const fields = [
    { label: bothOf(press, 'worksheet.ideas.where'), value: card.where },
    { label: bothOf(press, 'worksheet.ideas.from'), value: '' },
  ].map(({ label, value }) => ({
    blocks: labelBlocks(label, FIELD, wide, press, 1),
    value: value === '' ? null : fitText(value, KNOWN, wide, VALUE_HEIGHT, press.type),
  }));
  const height = round(Math.max(...fields.map(({ blocks }) => heightOf(blocks))) + VALUE_HEIGHT + 0.6);
  return {
    height,
    element: {
      tag: 'div',
      class: 'sheet-idea-foot',
      style: { height: `${height}mm` },
      children: fields.map(({ blocks, value }) => ({
        tag: 'div',
        class: 'sheet-card-field sheet-idea-field',
        style: { width: `${wide}mm` },
        children: [
          { tag: 'div', class: 'sheet-muted', children: labelLines(blocks) },
          { tag: 'div', children: value ? linesOf(value) : [] },
        ],
      })),
    },
  };
}
