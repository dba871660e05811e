/** The empathy sheet: a group steps into a customer's day, question by question, around their portrait. Lengths in mm. */
import type { Journey, JourneyMap, Persona } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { bothOf, opening } from './heading.ts';
import { at, pageOf } from './page.ts';
import { fitText, linesOf, type PaperFont, round } from './paper-text.ts';
import { portraitOf, quoteOf, sized } from './persona-head.ts';
import { askedPersonas } from './persona-sheet.ts';
import { type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines } from './prompts.ts';
import type { Sheet, SheetElement, SheetPage, SheetRequest, SheetWarning } from './sheet.ts';
import { linesIn } from './writing.ts';

const LABEL: PaperFont = { pt: 12, weight: 700 };
/** In two languages the room is for writing rather than for large letters. */
const LABEL_OF_TWO: PaperFont = { pt: 10, weight: 700 };
const HINT: PaperFont = { pt: 8.5, weight: 400 };
const NAME: PaperFont = { pt: 16, weight: 700 };
const QUOTE: PaperFont = { pt: 10, weight: 500 };
const FIELD: PaperFont = { pt: 8.5, weight: 400 };

/** Three to each side of the portrait: what is around the customer, and what is within. */
const SIDES = [
  ['day', 'voices', 'tried'],
  ['unsaid', 'cost', 'ending'],
] as const;
type Question = (typeof SIDES)[number][number] | 'follows';

const GAP = 3;
const PAD = 3;
/** Part of the height that what follows for us takes. */
const FOLLOWS = { one: 0.175, two: 0.21 };

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
  const head = opening(bothOf(press, 'worksheet.empathy.title'), bothOf(press, 'worksheet.empathy.how'), press);
  const top = round(margin + head.height + GAP);
  const height = round(inner.height - head.height - GAP);
  const follows = round(height * (press.second ? FOLLOWS.two : FOLLOWS.one));
  const upper = round(height - follows - GAP);
  const middle = round(inner.width * 0.2);
  const side = round((inner.width - middle - 2 * GAP) / 2);
  const tall = round((upper - 2 * GAP) / 3);
  const boxes = SIDES.flatMap((questions, column) =>
    questions.map((question, row) =>
      box(
        question,
        {
          x: round(margin + column * (side + middle + 2 * GAP)),
          y: round(top + row * (tall + GAP)),
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
        { x: round(margin + side + GAP), y: top, width: middle, height: upper },
        person(persona, middle, upper, press),
        'sheet-empathy-person',
      ),
      box('follows', { x: margin, y: round(top + upper + GAP), width: inner.width, height: follows }, press),
    ],
    [persona?.name ?? '', subject].filter(Boolean).join(' · '),
  );
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A question in its frame, and lines to the frame's foot. */
function box(question: Question, place: Place, press: Press): SheetElement {
  const width = round(place.width - 2 * PAD);
  const labels = labelBlocks(
    bothOf(press, `worksheet.empathy.${question}`),
    sized(press.second ? LABEL_OF_TWO : LABEL, press),
    width,
    press,
    1,
  );
  const hints = labelBlocks(bothOf(press, `worksheet.empathy.${question}Ask`), sized(HINT, press), width, press, 2);
  const taken = PAD * 0.8 + heightOf(labels) + heightOf(hints);
  const lines = linesIn(place.height - taken - PAD, press);
  const first = round(place.height - PAD - lines * press.spacing);
  return at(
    place,
    [
      at({ x: PAD, y: PAD * 0.8, width, height: taken }, [
        { tag: 'h2', children: labelLines(labels) },
        { tag: 'div', class: 'sheet-muted', children: hints.flatMap((hint) => linesOf(hint)) },
      ]),
      ...Array.from({ length: lines }, (_, i) =>
        at({ x: PAD, y: round(first + i * press.spacing), width, height: press.spacing }, [], 'sheet-rule'),
      ),
    ],
    question === 'follows' ? 'sheet-box-framed sheet-empathy-follows' : 'sheet-box-framed',
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
