/** The empathy sheet: a group steps into a customer's day, question by question, around their portrait. Lengths in mm. */
import type { Journey, JourneyMap, Persona } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { bothOf, opening } from './heading.ts';
import { at, pageOf } from './page.ts';
import { fitText, linesOf, type PaperFont, round } from './paper-text.ts';
import { portraitOf, quoteOf, sized } from './persona-head.ts';
import { EMPATHY_SIDES, type EmpathyQuestion } from './persona-order.ts';
import { askedPersonas } from './persona-sheet.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import type { Sheet, SheetElement, SheetPage, SheetRequest, SheetWarning } from './sheet.ts';
import { linesIn } from './writing.ts';

const LABEL: PaperFont = { pt: 12, weight: 700 };
/** In two languages the room is for writing rather than for large letters. */
const LABEL_OF_TWO: PaperFont = { pt: 9.5, weight: 700 };
const HINT: PaperFont = { pt: 8.5, weight: 400 };
const HINT_OF_TWO: PaperFont = { pt: 8, weight: 400 };
const NAME: PaperFont = { pt: 16, weight: 700 };
const QUOTE: PaperFont = { pt: 10, weight: 500 };
const FIELD: PaperFont = { pt: 8.5, weight: 400 };

const PAD = 3;
/** Part of the height that what follows for us takes. */
const FOLLOWS = 0.175;
/** In two languages its lines stand beside its words, which take this part of the width. */
const WORDS = 0.4;
/** Between the boxes, and under the last line of one. */
const AIR = { one: { gap: 3, foot: 3 }, two: { gap: 2.4, foot: 1.6 } } as const;

/** A sheet for each persona or the one that was chosen, or an empty one. */
export function empathySheet(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'landscape', measure, warnings);
  const { words } = press;
  const personas = askedPersonas(journey, map, request);
  const subject = request.rows === 'blank' ? '' : subjectOf(journey, map.name);
  return {
    title: [words.t('worksheet.empathy.title'), personas.length === 1 ? personas[0]?.name : '']
      .filter(Boolean)
      .join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: (personas.length > 0 ? personas : [null]).map((persona) => onePage(persona, subject, press)),
  };
}

function onePage(persona: Persona | null, subject: string, press: Press): SheetPage {
  const { inner, margin } = press;
  const { gap } = airOf(press);
  const head = opening(bothOf(press, 'worksheet.empathy.title'), bothOf(press, 'worksheet.empathy.how'), press);
  const top = round(margin + head.height + gap);
  const height = round(inner.height - head.height - gap);
  const follows = round(height * FOLLOWS);
  const upper = round(height - follows - gap);
  const middle = round(inner.width * 0.2);
  const side = round((inner.width - middle - 2 * gap) / 2);
  const tall = round((upper - 2 * gap) / 3);
  const boxes = EMPATHY_SIDES.flatMap((questions, column) =>
    questions.map((question, row) =>
      box(
        question,
        {
          x: round(margin + column * (side + middle + 2 * gap)),
          y: round(top + row * (tall + gap)),
          width: side,
          height: tall,
        },
        press,
      ),
    ),
  );
  return pageOf(
    press,
    [
      head.element,
      ...boxes,
      at(
        { x: round(margin + side + gap), y: top, width: middle, height: upper },
        person(persona, middle, upper, press),
        'sheet-empathy-person',
      ),
      box('follows', { x: margin, y: round(top + upper + gap), width: inner.width, height: follows }, press),
    ],
    [persona?.name ?? '', subject].filter(Boolean).join(' · '),
  );
}

/** In two languages there is more to read, and no less to write. */
function airOf({ second }: Press) {
  return second ? AIR.two : AIR.one;
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A question in its frame, and lines to the frame's foot: under it, or beside it where the frame is wide and low. */
function box(question: EmpathyQuestion, place: Place, press: Press): SheetElement {
  const isFollows = question === 'follows';
  const isBeside = isFollows && press.second !== null;
  const inside = round(place.width - 2 * PAD);
  const width = isBeside ? round(inside * WORDS) : inside;
  const key = `worksheet.empathy.${question}`;
  const labels = labelBlocks(bothOf(press, key), sized(press.second ? LABEL_OF_TWO : LABEL, press), width, press, 1);
  const hint = sized(press.second ? HINT_OF_TWO : HINT, press);
  const hints = labelBlocks(bothOf(press, `${key}Ask`), hint, width, press, 2);
  const taken = PAD * 0.8 + heightOf(labels) + heightOf(hints);
  const { foot } = airOf(press);
  const lines = linesIn(place.height - foot - (isBeside ? 1 : taken), press);
  const first = round(place.height - foot - lines * press.spacing);
  const start = isBeside ? round(PAD + width + PAD) : PAD;
  return at(
    place,
    [
      at({ x: PAD, y: PAD * 0.8, width, height: taken }, [
        { tag: 'h2', children: labelLines(labels) },
        { tag: 'div', class: 'sheet-muted', children: hints.flatMap((hint) => linesOf(hint)) },
      ]),
      ...Array.from({ length: lines }, (_, i) =>
        at(
          {
            x: start,
            y: round(first + i * press.spacing),
            width: round(place.width - PAD - start),
            height: press.spacing,
          },
          [],
          'sheet-rule',
        ),
      ),
    ],
    isFollows ? 'sheet-box-framed sheet-empathy-follows' : 'sheet-box-framed',
  );
}

/** Portrait, name and words in the middle; empty, with a place for the name, where nobody was chosen. */
function person(persona: Persona | null, width: number, height: number, press: Press): SheetElement[] {
  const side = round(Math.min(width * 0.86, height * 0.5));
  if (!persona) {
    const blocks = labelBlocks(bothOf(press, 'worksheet.persona.name'), sized(FIELD, press), width, press);
    return [
      portraitOf(null, side, press),
      {
        tag: 'div',
        class: 'sheet-card-field sheet-muted sheet-empathy-name',
        style: { height: `${round(heightOf(blocks) + 8.5)}mm` },
        children: labelLines(blocks),
      },
    ];
  }
  const quiet = { ...press.type, warnings: undefined };
  const name = fitText(persona.name, sized(NAME, press), width, 16, quiet);
  const room = height - side - name.height - 8;
  const text = quoteOf(persona, press);
  const quote = text === '' || room < 10 ? null : fitText(text, sized(QUOTE, press), width, room, press.type);
  return [
    portraitOf(persona, side, press),
    { tag: 'div', class: 'sheet-empathy-text', style: { width: `${width}mm` }, children: linesOf(name) },
    ...(quote
      ? [
          {
            tag: 'div' as const,
            class: 'sheet-empathy-text sheet-muted',
            style: { width: `${width}mm` },
            children: linesOf(quote),
          },
        ]
      : []),
  ];
}
