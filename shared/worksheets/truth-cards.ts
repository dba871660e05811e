/** Moment-of-truth cards: one for each moment that decides, with room for what it asks of us. Lengths in mm. */
import { notesAt } from '../document/find.ts';
import type { Journey, JourneyMap, Moment } from '../document/schema.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { rowCodes } from './audit-rows.ts';
import { type CardGrid, cardGrid, cardPages, filledUp, largestFit, type Place, scaled } from './card-grid.ts';
import { feelingBoxes } from './feeling-boxes.ts';
import { bothOf } from './heading.ts';
import { at } from './page.ts';
import { star } from './paper-marks.ts';
import { linesOf, type PaperFont, round, setText } from './paper-text.ts';
import { spaceOf } from './persona-head.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines, prompted } from './prompts.ts';
import type { Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';
import { roomBelow, writingLines } from './writing.ts';

export const TRUTH_LAYOUTS = ['four', 'two'] as const;

const KIND: PaperFont = { pt: 8.5, weight: 600 };
const NAME: PaperFont = { pt: 14, weight: 700 };
const LEAST_NAME = 11;
const NAME_HEIGHT = 13;
const LABEL: PaperFont = { pt: 9.5, weight: 700 };
const TEXT: PaperFont = { pt: 9.5, weight: 400 };
const KNOWN: PaperFont = { pt: 8, weight: 400 };
const PAD = 6;
const STAR_ROOM = 5;
/** Above and below what is crossed: more above, where a line to write on ends. */
const AROUND_BOXES = 4;

interface TruthCard {
  name: string;
  /** Code and stage. */
  where: string;
  happens: string;
  expects: string;
  great: string;
  /** What the map's curves say about it. */
  felt: string;
}

const EMPTY: TruthCard = { name: '', where: '', happens: '', expects: '', great: '', felt: '' };

/** The moments of truth of the map, or empty cards. */
export function truthCards(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words } = press;
  const isBlank = request.rows === 'blank';
  const grid = request.layout === 'two' ? cardGrid(press, 1, 2) : cardGrid(press, 2, 2);
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const title = [words.t('worksheet.truth-cards.title'), subject].filter(Boolean).join(' — ');
  return {
    title,
    language: words.language,
    direction: words.direction,
    warnings,
    pages: cardPages({
      press,
      grid,
      title,
      cards: filledUp(isBlank ? [] : cardsOf(journey, map, press), EMPTY, grid),
      front: (card, size) => face(card, size, grid, press),
    }),
  };
}

function cardsOf(journey: Journey, map: JourneyMap, press: Press): TruthCard[] {
  const codes = rowCodes(journey, map, translatorFor(journey.language));
  const touchpoints = new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  return map.stages.flatMap((stage) =>
    stage.moments
      .filter((moment) => moment.momentOfTruth)
      .map((moment) => ({
        name: touchpoints.get(moment.touchpoint)?.name.trim() ?? '',
        where: [codes.get(moment.touchpoint) ?? '', stage.name.trim()].filter(Boolean).join(' · '),
        happens: moment.action.trim(),
        expects: noted(map, moment, 'expectations'),
        great: noted(map, moment, 'opportunity'),
        felt: feltOn(journey, map, moment, press),
      })),
  );
}

/** What the notes of a kind say under the moment. */
function noted(map: JourneyMap, moment: Moment, role: 'expectations' | 'opportunity'): string {
  const lanes = new Set(map.lanes.filter((lane) => lane.kind === 'notes' && lane.role === role).map(({ id }) => id));
  return notesAt(map, moment.id, (lane) => lanes.has(lane))
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join('\n');
}

/** Today's feelings on the map, each with whose it is. */
function feltOn(journey: Journey, map: JourneyMap, moment: Moment, { words }: Press): string {
  const felt = map.curves
    .filter((curve) => curve.time === 'today')
    .flatMap((curve) => {
      const value = moment.feelings[curve.id];
      if (value === undefined) return [];
      const whose = journey.personas.find(({ id }) => id === curve.persona)?.name.trim() || curve.name.trim();
      return [[whose, words.feeling(value)].filter(Boolean).join(' ')];
    });
  return felt.length === 0 ? '' : words.t('worksheet.truth-cards.felt', { felt: words.list(felt) });
}

function face(card: TruthCard, size: Place, grid: CardGrid, press: Press): SheetElement[] {
  const width = round(size.width - 2 * PAD);
  const head = headOf(card, width, grid, press);
  const feels = feelingBoxes(bothOf(press, 'worksheet.truth-cards.feels'), LABEL, width, press);
  const felt = setText(card.felt, KNOWN, width, press.type, 2);
  const last = { label: bothOf(press, 'worksheet.truth-cards.great'), share: 1, text: card.great };
  const first = [
    { label: bothOf(press, 'worksheet.truth-cards.happens'), share: 1, text: card.happens },
    { label: bothOf(press, 'worksheet.truth-cards.expects'), share: 1, text: card.expects },
  ];
  const fonts = { label: LABEL, text: TEXT };
  const free = size.height - 2 * PAD - head.height - feels.height - felt.height - AROUND_BOXES;
  const upper = round((free * 2) / 3);
  const lower = round(free - upper);
  return [
    at({ x: PAD, y: PAD, width, height: round(size.height - 2 * PAD) }, [
      head.element,
      { tag: 'div', style: { height: `${upper}mm` }, children: prompted(first, width, upper, press, fonts) },
      spaceOf(roomBelow(press)),
      feels.element,
      { tag: 'div', class: 'sheet-muted', style: { height: `${felt.height}mm` }, children: linesOf(felt) },
      spaceOf(AROUND_BOXES - roomBelow(press)),
      { tag: 'div', style: { height: `${lower}mm` }, children: prompted([last], width, lower, press, fonts) },
    ]),
  ];
}

/** The star and what it means, where the moment is, and its name or a line for one. */
function headOf(
  card: TruthCard,
  width: number,
  grid: CardGrid,
  press: Press,
): { element: SheetElement; height: number } {
  const kinds = labelBlocks(bothOf(press, 'worksheet.truth-cards.kind'), KIND, width * 0.55 - STAR_ROOM, press, 2);
  const where = setText(card.where, KIND, width * 0.45 - 2, press.type, 2);
  const row = round(Math.max(heightOf(kinds), where.height));
  const font = scaled(NAME, grid);
  const nameHeight = NAME_HEIGHT * Math.min(grid.scale, 1.2);
  const name = card.name === '' ? null : largestFit(card.name, font, LEAST_NAME, width, nameHeight, press.type);
  const under = name ? name.height : press.spacing;
  const height = round(row + 1 + under + 3.5);
  return {
    height,
    element: {
      tag: 'div',
      style: { height: `${height}mm` },
      children: [
        {
          tag: 'div',
          class: 'sheet-truth-head',
          style: { height: `${row + 1}mm` },
          children: [
            { tag: 'div', class: 'sheet-truth-kind', children: [star(), { tag: 'div', children: labelLines(kinds) }] },
            { tag: 'div', class: 'sheet-muted', children: linesOf(where) },
          ],
        },
        name
          ? { tag: 'div', class: 'sheet-truth-name', style: { height: `${under + 1}mm` }, children: linesOf(name) }
          : writingLines(1, press).element,
      ],
    },
  };
}
