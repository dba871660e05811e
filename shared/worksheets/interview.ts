/** The interview guide: what to ask a customer, with room for what they say, and the map's touchpoints one by one. Lengths in mm. */
import type { Journey, JourneyMap } from '../document/schema.ts';
import { type AskedTouchpoint, askedOf } from '../interviews/asked.ts';
import { FINDING, LAST, LOOKING_BACK, numberOf } from '../interviews/questions.ts';
import type { Measure } from '../layout/text.ts';
import { askedTable } from './asked-touchpoints.ts';
import { feelingScale } from './feeling-boxes.ts';
import { fewestPages } from './flow.ts';
import { bothOf, fieldRow, opening, running } from './heading.ts';
import { pageOf } from './page.ts';
import { round } from './paper-text.ts';
import { type Part, type Press, pressFor, subjectOf } from './press.ts';
import { dealQuestions, type QuestionBlock, question, section, stacked } from './questions.ts';
import type { Sheet, SheetRequest, SheetWarning } from './sheet.ts';

/** Lines to write on under each. */
const LINES = { finding: 3, back: 2 };
const EMPTY_ROWS = 10;
/** Empty rows after the touchpoints of the map, as far as they need no page of their own. */
const SPARE_ROWS = 3;
const SCALE_HEIGHT = 8.5;

export function interviewGuide(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words, inner } = press;
  const asked = request.rows === 'blank' ? [] : askedOf(journey, map);
  const subject = request.rows === 'blank' ? '' : subjectOf(journey, map.name);
  const personas =
    request.rows === 'blank'
      ? []
      : map.personas.flatMap((id) => journey.personas.find((persona) => persona.id === id)?.name.trim() || []);
  const title = words.t('worksheet.interview.title');
  const head = headOf(subject, words.list(personas), press);
  const follow = running(title, subject, press);
  const first = inner.height - head.height;
  const room = inner.height - follow.height;
  const pagesWith = (spare: number, by: Press) =>
    dealQuestions([...questions(by), ...oneByOne(asked, spare, by), lastQuestion(by)], first, room, by);
  const fixed = asked.length === 0 ? Math.max(EMPTY_ROWS, request.spare ?? 0) : request.spare;
  const pages = fixed === undefined ? fewestPages(SPARE_ROWS, press, pagesWith) : pagesWith(fixed, press);
  return {
    title: [title, subject].filter(Boolean).join(' — '),
    language: words.language,
    direction: words.direction,
    warnings,
    pages: pages.map((blocks, index) =>
      pageOf(
        press,
        [(index === 0 ? head : follow).element, ...stacked(blocks)],
        bothOf(press, 'worksheet.interview.note'),
      ),
    ),
  };
}

function headOf(subject: string, personas: string, press: Press): Part {
  const band = opening(bothOf(press, 'worksheet.interview.title'), bothOf(press, 'worksheet.interview.how'), press);
  const who = fieldRow(
    [
      { label: bothOf(press, 'worksheet.interview.customer'), share: 1.2 },
      { label: bothOf(press, 'worksheet.interview.persona'), value: personas, share: 1.2 },
    ],
    press.inner.width,
    press,
  );
  const when = fieldRow(
    [
      { label: bothOf(press, 'worksheet.interview.map'), value: subject, share: 1.5 },
      { label: bothOf(press, 'worksheet.interview.interviewer'), share: 1.1 },
      { label: bothOf(press, 'worksheet.interview.date'), share: 0.8 },
    ],
    press.inner.width,
    press,
  );
  return {
    height: round(band.height + 2 + who.height + when.height),
    element: {
      tag: 'div',
      children: [band.element, { tag: 'div', style: { height: '2mm' } }, who.element, when.element],
    },
  };
}

function part(name: 'finding' | 'back' | 'each', press: Press): QuestionBlock {
  return section(
    bothOf(press, `worksheet.interview.part.${name}`),
    bothOf(press, `worksheet.interview.tip.${name}`),
    press,
  );
}

/** Numbered through, so that answers can be typed in by number. */
function questions(press: Press): QuestionBlock[] {
  const scale = {
    height: SCALE_HEIGHT,
    element: { tag: 'div' as const, style: { height: `${SCALE_HEIGHT}mm` }, children: [feelingScale(press)] },
  };
  return [
    part('finding', press),
    ...FINDING.map((name) =>
      question(
        {
          number: numberOf('interview', name),
          words: bothOf(press, `worksheet.interview.ask.${name}`),
          lines: LINES.finding,
        },
        press,
      ),
    ),
    part('back', press),
    ...LOOKING_BACK.map((name) =>
      question(
        {
          number: numberOf('interview', name),
          words: bothOf(press, `worksheet.interview.ask.${name}`),
          lines: LINES.back,
          between: name === 'rate' ? [scale] : [],
        },
        press,
      ),
    ),
  ];
}

function oneByOne(asked: readonly AskedTouchpoint[], spare: number, press: Press): QuestionBlock[] {
  const heads = {
    code: bothOf(press, 'worksheet.inventory.code'),
    touchpoint: bothOf(press, 'worksheet.inventory.touchpoint'),
    met: bothOf(press, 'worksheet.interview.met'),
    feels: bothOf(press, 'worksheet.interview.feels'),
    says: bothOf(press, 'worksheet.interview.says'),
  };
  return [part('each', press), ...askedTable(asked, spare, heads, press, { stages: true })];
}

function lastQuestion(press: Press): QuestionBlock {
  const [name] = LAST;
  const number = numberOf('interview', name);
  const words = bothOf(press, `worksheet.interview.ask.${name}`);
  return { ...question({ number, words, lines: LINES.back, gap: 4 }, press), ends: true };
}
