/** The persona sheet: who the customer is, for a wall or for a pen. Lengths in mm. */
import type { Journey, JourneyMap, Persona } from '../document/schema.ts';
import type { Measure } from '../layout/text.ts';
import { type Block, deal } from './flow.ts';
import { bothOf, opening, running } from './heading.ts';
import { pageOf } from './page.ts';
import { fitText, linesOf, type PaperFont, round, setText } from './paper-text.ts';
import { portraitOf, quoteOf, sized, spaceOf } from './persona-head.ts';
import { ownFieldsOf, PERSONA_HEAD, PERSONA_ROWS, type PersonaBox } from './persona-order.ts';
import { type Part, type Press, pressFor, subjectOf } from './press.ts';
import { heightOf, labelBlocks, labelLines, prompted } from './prompts.ts';
import type { Sheet, SheetElement, SheetPage, SheetRequest, SheetWarning } from './sheet.ts';
import { writingLines } from './writing.ts';

const NAME: PaperFont = { pt: 22, weight: 700 };
const QUOTE: PaperFont = { pt: 12, weight: 500 };
const LABEL: PaperFont = { pt: 10.5, weight: 700 };
const HINT: PaperFont = { pt: 8, weight: 400 };
const TEXT: PaperFont = { pt: 10.5, weight: 400 };
const FIELD: PaperFont = { pt: 8.5, weight: 400 };

const GAP = 5;
const PAD = 3;
/** Lines that a cell has at the least, to be worth writing in; labels in two languages take the room of one. */
const LEAST_LINES = { one: 3, two: 2 };

interface Box {
  label: readonly string[];
  hint: readonly string[];
  text: string;
}

/** A sheet for each persona or the one that was chosen, or an empty one. */
export function personaSheet(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words } = press;
  const personas = askedPersonas(journey, map, request);
  const subject = request.rows === 'blank' ? '' : subjectOf(journey, map.name);
  return {
    title: [words.t('worksheet.persona.title'), personas.length === 1 ? personas[0]?.name : '']
      .filter(Boolean)
      .join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: (personas.length > 0 ? personas : [null]).flatMap((persona) => pagesOf(persona, journey, subject, press)),
  };
}

/** The persona that was chosen, else those of the map and then the others of the file; none for an empty sheet. */
export function askedPersonas(journey: Journey, map: JourneyMap, { rows, about }: SheetRequest): Persona[] {
  if (rows === 'blank') return [];
  const chosen = journey.personas.find(({ id }) => id === about);
  if (chosen) return [chosen];
  const place = ({ id }: Persona) => (map.personas.includes(id) ? map.personas.indexOf(id) : map.personas.length);
  return [...journey.personas].sort((a, b) => place(a) - place(b));
}

function pagesOf(persona: Persona | null, journey: Journey, subject: string, press: Press): SheetPage[] {
  const { inner } = press;
  const head = opening(
    bothOf(press, 'worksheet.persona.title'),
    subject === '' ? bothOf(press, 'worksheet.persona.how') : [subject],
    press,
  );
  const person = personOf(persona, press);
  const rows = rowsOf(persona, journey, press);
  const top = round(head.height + 4 + person.height + 4);
  const again = running(press.words.t('worksheet.persona.title'), persona?.name ?? '', press);
  // The head holds its place on the first page, however high the first row is.
  const dealt = deal(
    [{ height: 0, element: spaceOf(0) }, ...rows.map(asBlock)],
    inner.height - top,
    inner.height - again.height - 2,
  );
  return dealt.map((blocks, page) => {
    const room = page === 0 ? inner.height - top : inner.height - again.height - 2;
    const placed = rows.filter((row) => blocks.includes(row.block));
    // What is left of a page is shared among its rows; not on a page that holds but the end of them.
    const left = room - placed.reduce((sum, { block }) => sum + block.height, 0);
    const more = page === 0 || dealt.length === 1 ? left / Math.max(1, placed.length) : 0;
    const elements = placed.map((row) => row.drawn(row.block.height - GAP + more));
    return pageOf(
      press,
      page === 0
        ? [head.element, spaceOf(4), person.element, spaceOf(4), ...elements]
        : [again.element, spaceOf(2), ...elements],
      persona?.name ?? '',
    );
  });
}

interface Row {
  block: Block;
  /** The row, this many mm high. */
  drawn(height: number): SheetElement;
}

const asBlock = ({ block }: Row): Block => block;

/** Portrait beside name, what they say and who they are. */
function personOf(persona: Persona | null, press: Press): Part {
  const { inner, type } = press;
  const side = round(Math.min(60, inner.width * 0.24));
  const width = round(inner.width - side - 7);
  const parts: SheetElement[] = [];
  let height = 0;
  const add = (elements: readonly SheetElement[], tall: number) => {
    parts.push({ tag: 'div', style: { height: `${round(tall)}mm` }, children: elements });
    height += tall;
  };
  if (persona) {
    const name = fitText(persona.name, sized(NAME, press), width, 26, { ...type, warnings: undefined });
    add([{ tag: 'h2', children: linesOf(name) }], name.height + 1.5);
    const quote = setText(quoteOf(persona, press), sized(QUOTE, press), width - 5, type, 6);
    if (quote.height > 0) add([{ tag: 'div', class: 'sheet-quote', children: linesOf(quote) }], quote.height + 2.5);
    const about = setText(persona.about, sized(TEXT, press), width, type, 16);
    if (about.height > 0) add(linesOf(about), about.height);
    const rest = Math.floor((side - height - 1) / press.spacing);
    if (persona.about.trim() === '' && rest > 0) add([writingLines(rest, press).element], rest * press.spacing);
  } else {
    const fields = (['name', ...PERSONA_HEAD] as const).map((field) => ({
      label: field === 'name' ? bothOf(press, 'worksheet.persona.name') : bothOf(press, `persona.field.${field}`),
      share: field === 'about' ? 1.6 : 1,
    }));
    const labels = fields.reduce(
      (sum, { label }) => sum + heightOf(labelBlocks(label, sized(FIELD, press), width, press)),
      0,
    );
    height = Math.max(side, labels + 4 + (press.second ? 4 : 5) * press.spacing);
    parts.push(...prompted(fields, width, height, press, { label: sized(FIELD, press), text: sized(TEXT, press) }));
  }
  height = round(Math.max(side, height));
  return {
    height,
    element: {
      tag: 'div',
      class: 'sheet-person',
      style: { height: `${height}mm` },
      children: [portraitOf(persona, side, press), { tag: 'div', style: { width: `${width}mm` }, children: parts }],
    },
  };
}

function rowsOf(persona: Persona | null, journey: Journey, press: Press): Row[] {
  const { moments, others } = persona ? ownFieldsOf(persona, journey) : { moments: undefined, others: [] };
  const boxOf = (cell: PersonaBox): Box => ({
    label: cell === 'moments' ? bothOf(press, 'worksheet.persona.moments') : bothOf(press, `persona.field.${cell}`),
    hint: cell === 'moments' ? bothOf(press, 'worksheet.persona.momentsHint') : bothOf(press, `persona.hint.${cell}`),
    text: cell === 'moments' ? (moments?.value ?? '') : (persona?.[cell] ?? ''),
  });
  const rows: Row[] = PERSONA_ROWS.map((cells) => rowOf(cells.map(boxOf), press));
  const own = others.filter(({ label, value }) => label.trim() !== '' || value.trim() !== '');
  for (let i = 0; i < own.length; i += 2)
    rows.push(
      rowOf(
        own.slice(i, i + 2).map(({ label, value }) => ({ label: [label], hint: [], text: value })),
        press,
      ),
    );
  return rows;
}

/** Boxes side by side, as high as the fullest of them needs. */
function rowOf(boxes: readonly Box[], press: Press): Row {
  const width = round((press.inner.width - GAP) / 2);
  const inside = round(width - 2 * PAD);
  // A text that fills more than a page is no persona's; it is made smaller, and at the end cut.
  const most = press.inner.height * 0.7;
  const parts = boxes.map((box) => ({
    box,
    labels: labelBlocks(box.label, sized(LABEL, press), inside, press),
    hints: labelBlocks(box.hint, sized(HINT, press), inside, press),
    text: box.text.trim() === '' ? null : fitText(box.text, sized(TEXT, press), inside, most, press.type),
  }));
  const needs = parts.map(({ labels, hints, text }) =>
    text
      ? heightOf(labels) + 1 + text.height
      : heightOf(labels) + heightOf(hints) + (press.second ? LEAST_LINES.two : LEAST_LINES.one) * press.spacing,
  );
  const height = round(Math.max(...needs) + 2 * PAD + GAP);
  const drawn = (tall: number): SheetElement => ({
    tag: 'div',
    class: 'sheet-boxes',
    style: { height: `${round(tall)}mm`, marginBlockEnd: `${GAP}mm` },
    children: parts.map(({ labels, hints, text }) => {
      const taken = heightOf(labels) + (text ? text.height + 1 : heightOf(hints));
      const lines = Math.max(0, Math.floor((tall - 2 * PAD - taken) / press.spacing));
      const before = tall - 2 * PAD - taken - lines * press.spacing;
      return {
        tag: 'div',
        class: 'sheet-box-framed',
        style: { width: `${width}mm`, padding: `${PAD}mm` },
        children: [
          ...labelLines(labels),
          ...(text
            ? [{ tag: 'div' as const, style: { paddingBlockStart: '1mm' }, children: linesOf(text) }]
            : hints.map((hint) => ({ tag: 'div' as const, class: 'sheet-muted', children: linesOf(hint) }))),
          spaceOf(before),
          writingLines(lines, press).element,
        ],
      };
    }),
  });
  const block: Block = { height, element: drawn(height - GAP) };
  return { block, drawn };
}
