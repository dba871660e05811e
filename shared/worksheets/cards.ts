/**
 * Touchpoint cards: one a touchpoint, to be cut apart, laid out and moved about on a table. Lengths in mm.
 * The front says what it is, the back has room for what a group finds out.
 */
import { CATALOGUE_IDS, missedEntries } from '../catalogue/catalogue.ts';
import { type CatalogueIcon, CHANNEL_ICONS } from '../catalogue/icons.ts';
import type { Channel, Control, Journey, JourneyMap, Phase } from '../document/schema.ts';
import { CONTROLS } from '../document/terms.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { auditRows } from './audit-rows.ts';
import { type CardGrid, cardGrid, cardPages, filledUp, largestFit, type Place, scaled } from './card-grid.ts';
import { feelingBoxes } from './feeling-boxes.ts';
import { bothOf } from './heading.ts';
import { at } from './page.ts';
import { square, star } from './paper-marks.ts';
import { fitText, linesOf, type PaperFont, round, setText, widthOf } from './paper-text.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines, linesUnder, prompted } from './prompts.ts';
import type { Sheet, SheetElement, SheetRequest, SheetWarning } from './sheet.ts';
import { roomBelow } from './writing.ts';

export const CARD_LAYOUTS = ['eight', 'ten', 'catalogue'] as const;

const NAME: PaperFont = { pt: 18, weight: 700 };
const LEAST_NAME = 11;
const DETAIL: PaperFont = { pt: 9, weight: 400 };
const CODE: PaperFont = { pt: 11, weight: 700 };
const CHANNEL: PaperFont = { pt: 9, weight: 600 };
const STAGE: PaperFont = { pt: 9, weight: 500 };
const LABEL: PaperFont = { pt: 8, weight: 400 };
const PROMPT: PaperFont = { pt: 9, weight: 600 };
const BACK_NAME: PaperFont = { pt: 8, weight: 400 };

const SIGN = 11;
const ICON = 6.4;
const TICK = 4;
/** Between the name and the foot. */
const ABOVE_FOOT = 2;
/** Width of the frame that the code stands in, at least. */
const CODE_WIDTH = 17;

interface TouchpointCard {
  name: string;
  channel: Channel | null;
  control: Control | null;
  /** Device, and what the customer does with it. */
  detail: string;
  /** Of its row in the audit; empty where it has none yet. */
  code: string;
  stage: string;
  phase: Phase | null;
  truth: boolean;
}

const EMPTY: TouchpointCard = {
  name: '',
  detail: '',
  channel: null,
  control: null,
  code: '',
  stage: '',
  phase: null,
  truth: false,
};

/** The cards of the map, of what its catalogue has beside it, or empty ones. Two pages a sheet: fronts, backs. */
export function touchpointCards(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words } = press;
  const isBlank = request.rows === 'blank';
  const grid = cardGrid(press, 2, request.layout === 'ten' ? 5 : 4);
  const cards = isBlank
    ? []
    : request.layout === 'catalogue'
      ? catalogueCards(journey, map, request)
      : mapCards(journey, map);
  const subject = isBlank ? '' : subjectOf(journey, map.name);
  const title = [words.t('worksheet.cards.title'), subject].filter(Boolean).join(' — ');
  return {
    title,
    language: words.language,
    direction: words.direction,
    warnings,
    pages: cardPages({
      press,
      grid,
      title,
      cards: filledUp(cards, EMPTY, grid),
      front: (card, size) => front(card, size, grid, press),
      back: (card, size) => back(card, size, press),
    }),
  };
}

function mapCards(journey: Journey, map: JourneyMap): TouchpointCard[] {
  return auditRows(journey, map, translatorFor(journey.language)).flatMap(({ stage, rows }) =>
    rows.map(({ touchpoint, moment, code, momentOfTruth }) => ({
      name: touchpoint.name.trim(),
      detail: [touchpoint.device.trim(), moment.action.trim()].filter(Boolean).join(' · '),
      channel: touchpoint.channel,
      control: touchpoint.control,
      code,
      stage: stage.name.trim(),
      phase: stage.phase,
      truth: momentOfTruth,
    })),
  );
}

/** What the catalogues know and the map does not have; each once. */
function catalogueCards(journey: Journey, map: JourneyMap, { language }: SheetRequest): TouchpointCard[] {
  const entries = new Set(CATALOGUE_IDS.flatMap((id) => missedEntries(journey, map.id, id)));
  return [...entries].map((entry) => ({
    ...EMPTY,
    name: entry.name[language],
    channel: entry.channel,
    control: entry.control,
    phase: entry.phase,
  }));
}

function padOf({ height }: Place): number {
  return height < 52 ? 4 : 5;
}

function front(card: TouchpointCard, size: Place, grid: CardGrid, press: Press): SheetElement[] {
  const pad = padOf(size);
  const width = round(size.width - 2 * pad);
  const foot = footOf(card, width, grid, press);
  const nameTop = round(pad + SIGN + 2.5);
  const nameHeight = round(size.height - nameTop - foot.height - pad - ABOVE_FOOT);
  const footTop = round(size.height - pad - foot.height);
  return [
    ...headOf(card, pad, width, grid, press),
    at({ x: pad, y: nameTop, width, height: nameHeight }, nameOf(card, width, nameHeight, grid, press)),
    at({ x: pad, y: footTop, width, height: foot.height }, [foot.element], 'sheet-card-foot'),
  ];
}

/** The channel's sign and name, and the code in its frame. */
function headOf(card: TouchpointCard, pad: number, width: number, grid: CardGrid, press: Press): SheetElement[] {
  const font = scaled(CODE, grid);
  const codeWidth = Math.max(CODE_WIDTH, card.code === '' ? 0 : widthOf(card.code, font, press.type) + 4);
  const code = card.code === '' ? null : setText(card.code, font, codeWidth, press.type, 1);
  const room = round(width - SIGN - 2.5 - codeWidth - 3);
  const channel: SheetElement[] = [];
  let channelHeight: number;
  if (card.channel) {
    const blocks = labelBlocks(bothOf(press, `channel.${card.channel}`), scaled(CHANNEL, grid), room, press, 2);
    channelHeight = Math.min(SIGN, heightOf(blocks));
    channel.push(...labelLines(blocks));
  } else {
    const blocks = labelBlocks(bothOf(press, 'worksheet.cards.channel'), LABEL, room, press, 1);
    channelHeight = SIGN;
    channel.push({ tag: 'div', class: 'sheet-muted', children: labelLines(blocks) });
  }
  const codeLabel = code ? [] : labelBlocks(bothOf(press, 'worksheet.cards.code'), LABEL, codeWidth - 2.4, press, 1);
  return [
    at(
      { x: pad, y: pad, width: SIGN, height: SIGN },
      card.channel ? [signOf(CHANNEL_ICONS[card.channel])] : [],
      card.channel ? 'sheet-card-sign' : 'sheet-card-sign sheet-card-sign-empty',
    ),
    at(
      { x: round(pad + SIGN + 2.5), y: round(pad + (SIGN - channelHeight) / 2), width: room, height: channelHeight },
      channel,
      card.channel ? '' : 'sheet-card-field',
    ),
    at(
      { x: round(pad + width - codeWidth), y: pad, width: codeWidth, height: code ? 8 : SIGN },
      code ? linesOf(code) : [{ tag: 'div', class: 'sheet-muted', children: labelLines(codeLabel) }],
      code ? 'sheet-card-code' : 'sheet-card-code sheet-card-code-empty',
    ),
  ];
}

function signOf(icon: CatalogueIcon): SheetElement {
  return {
    tag: 'svg',
    class: 'sheet-icon',
    icon,
    style: { width: `${ICON}mm`, height: `${ICON}mm` },
    attributes: { viewBox: '0 0 24 24', 'aria-hidden': 'true' },
  };
}

/** The name, or lines to write one on. */
function nameOf(card: TouchpointCard, width: number, height: number, grid: CardGrid, press: Press): SheetElement[] {
  if (card.name === '')
    return prompted(
      [{ label: bothOf(press, 'worksheet.cards.touchpoint'), share: 1 }],
      width,
      height - Math.max(0, roomBelow(press) - ABOVE_FOOT),
      press,
      { label: LABEL, text: LABEL },
    );
  // Some room is kept for where and how it is met, where that is known.
  const detail = card.detail === '' ? null : card.detail;
  const name = largestFit(
    card.name,
    scaled(NAME, grid),
    LEAST_NAME,
    width,
    detail ? height * 0.68 : height,
    press.type,
  );
  const room = height - name.height - 1.5;
  const font = scaled(DETAIL, grid);
  const most = detail ? Math.floor(room / setText('0', font, width, press.type).lineHeight) : 0;
  if (!detail || most < 1) return linesOf(name);
  return [
    ...linesOf(name),
    {
      tag: 'div',
      class: 'sheet-muted',
      style: { paddingBlockStart: '1.5mm' },
      children: linesOf(setText(detail, font, width, press.type, most)),
    },
  ];
}

/** Where in the journey, whether the organisation commands it, and whether it decides. */
function footOf(
  card: TouchpointCard,
  width: number,
  grid: CardGrid,
  press: Press,
): { element: SheetElement; height: number } {
  const font = scaled(STAGE, grid);
  const wordings = (card.control ? [card.control] : CONTROLS).map((control) => ({
    control,
    blocks: labelBlocks(bothOf(press, `control.${control}`), font, width / 2, press, 1),
  }));
  const widest = ({ blocks }: { blocks: readonly { lines: readonly string[]; font: PaperFont }[] }) =>
    Math.max(...blocks.map((block) => widthOf(block.lines[0] ?? '', block.font, press.type)), 0);
  const signs = wordings.map((wording) => round(widest(wording) / 0.985 + TICK + 1.8));
  const signsWidth = round(signs.reduce((sum, wide) => sum + wide, 0) + 3 * (signs.length - 1));
  const room = round(width - signsWidth - 4);
  const stage = stageOf(card, room, font, press);
  const height = round(Math.max(stage.height, ...wordings.map(({ blocks }) => heightOf(blocks)), TICK) + 1.6);
  const element: SheetElement = {
    tag: 'div',
    class: 'sheet-card-foot-row',
    style: { height: `${height}mm` },
    children: [
      { tag: 'div', class: 'sheet-card-stage', style: { width: `${room}mm` }, children: stage.children },
      {
        tag: 'div',
        class: 'sheet-card-controls',
        style: { width: `${signsWidth}mm` },
        children: wordings.map(({ control, blocks }, i) => ({
          tag: 'div',
          class: 'sheet-card-control',
          style: { width: `${signs[i]}mm` },
          children: [
            card.control ? controlSign(control) : square(TICK, 0.8),
            { tag: 'div', children: labelLines(blocks) },
          ],
        })),
      },
    ],
  };
  return { element, height };
}

function stageOf(
  card: TouchpointCard,
  width: number,
  font: PaperFont,
  press: Press,
): { children: SheetElement[]; height: number } {
  const { t } = press.words;
  const known = card.stage || (card.phase && card.code !== '' ? t(`worksheet.audit.phase.${card.phase}`) : '');
  if (known !== '') {
    const block = fitText(known, font, width - (card.truth ? 6 : 0), 9.5 * (font.pt / STAGE.pt), press.type);
    const truth = card.truth ? [star(t('worksheet.audit.truth'))] : [];
    return {
      children: [
        { tag: 'div', class: 'sheet-card-truth', children: [...truth, { tag: 'div', children: linesOf(block) }] },
      ],
      height: block.height,
    };
  }
  const blocks = labelBlocks(bothOf(press, 'worksheet.cards.stage'), LABEL, width, press, 1);
  const height = Math.max(8.5, round(heightOf(blocks) + 5));
  return {
    children: [
      {
        tag: 'div',
        class: 'sheet-card-field sheet-muted',
        style: { height: `${height}mm` },
        children: labelLines(blocks),
      },
    ],
    height,
  };
}

/** Full for what the organisation commands, broken for what it can only influence. */
function controlSign(control: Control): SheetElement {
  return {
    tag: 'svg',
    class: `sheet-control sheet-control-${control}`,
    style: { width: `${TICK}mm`, height: `${TICK}mm` },
    attributes: { viewBox: '0 0 10 10', 'aria-hidden': 'true' },
    children: [{ tag: 'circle', attributes: { cx: 5, cy: 5, r: 4 } }],
  };
}

/** The same questions on every back; the code and name again, as the front is not seen. */
function back(card: TouchpointCard, size: Place, press: Press): SheetElement[] {
  const pad = padOf(size) + 1;
  const width = round(size.width - 2 * pad);
  // A long name ends in "…" here: it stands whole on the front.
  const quiet = { ...press.type, warnings: undefined };
  const head = setText([card.code, card.name].filter(Boolean).join(' · '), BACK_NAME, width, quiet, 1);
  const feels = feelingBoxes(bothOf(press, 'worksheet.cards.feels'), PROMPT, width, press);
  const top = head.height === 0 ? 0 : round(head.height + 1);
  const height = round(size.height - 2 * pad - top - feels.height - 1.5);
  const questions = [
    { label: bothOf(press, 'worksheet.cards.happens'), share: 1 },
    { label: bothOf(press, 'worksheet.cards.better'), share: 1 },
  ];
  const fonts = { label: PROMPT, text: PROMPT };
  // On a small card in two languages only one of them has room for an answer.
  const asked = linesUnder(questions, width, height, press, fonts) >= questions.length ? questions : questions.slice(1);
  const prompts = prompted(asked, width, height, press, fonts);
  return [
    at({ x: pad, y: pad, width, height: round(size.height - 2 * pad) }, [
      { tag: 'div', class: 'sheet-muted', style: { height: `${top}mm` }, children: linesOf(head) },
      feels.element,
      { tag: 'div', style: { height: '1.5mm' } },
      ...prompts,
    ]),
  ];
}
