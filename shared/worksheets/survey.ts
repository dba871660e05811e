/** The customer survey: handed out, filled in without help, a few minutes long. Lengths in mm. */
import type { Journey, JourneyMap } from '../document/schema.ts';
import { type AskedTouchpoint, askedOf } from '../interviews/asked.ts';
import { BEFORE, HEARD, numberOf, OPEN } from '../interviews/questions.ts';
import type { Measure } from '../layout/text.ts';
import { askedTable } from './asked-touchpoints.ts';
import { faces } from './faces.ts';
import { fewestPages } from './flow.ts';
import { bothOf, fieldRow, opening, running } from './heading.ts';
import { pageOf } from './page.ts';
import { round } from './paper-text.ts';
import { type Part, type Press, pressFor } from './press.ts';
import { choices, dealQuestions, type QuestionBlock, question, section, stacked } from './questions.ts';
import type { Sheet, SheetRequest, SheetWarning } from './sheet.ts';

const LINES = 2;
const EMPTY_ROWS = 10;
/** Empty rows after the touchpoints of the map, as far as they need no page of their own. */
const SPARE_ROWS = 2;

export function customerSurvey(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const warnings: SheetWarning[] = [];
  const press = pressFor(request, 'portrait', measure, warnings);
  const { words, inner } = press;
  const asked = request.rows === 'blank' ? [] : askedOf(journey, map);
  const title = words.t('worksheet.survey.title');
  const head = headOf(press);
  const follow = running(title, '', press);
  const first = inner.height - head.height;
  const room = inner.height - follow.height;
  const pagesWith = (spare: number, by: Press) =>
    dealQuestions([...firstQuestions(by), ...whatWasMet(asked, spare, by), ...openQuestions(by)], first, room, by);
  const fixed = asked.length === 0 ? Math.max(EMPTY_ROWS, request.spare ?? 0) : request.spare;
  const pages = fixed === undefined ? fewestPages(SPARE_ROWS, press, pagesWith) : pagesWith(fixed, press);
  return {
    title,
    language: words.language,
    direction: words.direction,
    warnings,
    pages: pages.map((blocks, index) =>
      pageOf(
        press,
        [(index === 0 ? head : follow).element, ...stacked(blocks)],
        bothOf(press, 'worksheet.survey.note'),
      ),
    ),
  };
}

function headOf(press: Press): Part {
  const band = opening(bothOf(press, 'worksheet.survey.title'), bothOf(press, 'worksheet.survey.how'), press);
  const row = fieldRow(
    [
      { label: bothOf(press, 'worksheet.survey.place'), share: 1.4 },
      { label: bothOf(press, 'worksheet.survey.date'), share: 1 },
    ],
    press.inner.width,
    press,
  );
  return {
    height: round(band.height + 2 + row.height),
    element: { tag: 'div', children: [band.element, { tag: 'div', style: { height: '2mm' } }, row.element] },
  };
}

/** What is answered with a tick. */
function firstQuestions(press: Press): QuestionBlock[] {
  const ticks = (answers: readonly (readonly string[])[]) => choices(answers, 3, press);
  return [
    question(
      {
        number: numberOf('survey', 'heard'),
        words: bothOf(press, 'worksheet.survey.ask.heard'),
        between: [ticks(HEARD.map((name) => bothOf(press, `worksheet.survey.heard.${name}`)))],
      },
      press,
    ),
    question(
      {
        number: numberOf('survey', 'before'),
        words: bothOf(press, 'worksheet.survey.ask.before'),
        between: [ticks(BEFORE.map((name) => bothOf(press, `worksheet.survey.before.${name}`)))],
      },
      press,
    ),
    question(
      {
        number: numberOf('survey', 'rate'),
        words: bothOf(press, 'worksheet.survey.ask.rate'),
        between: [faces(press)],
      },
      press,
    ),
  ];
}

function whatWasMet(asked: readonly AskedTouchpoint[], spare: number, press: Press): QuestionBlock[] {
  const heads = {
    code: bothOf(press, 'worksheet.survey.number'),
    touchpoint: bothOf(press, 'worksheet.survey.touchpoint'),
    met: bothOf(press, 'worksheet.survey.notMet'),
    feels: bothOf(press, 'worksheet.survey.feels'),
    says: bothOf(press, 'worksheet.survey.why'),
  };
  return [
    section(bothOf(press, 'worksheet.survey.part.each'), bothOf(press, 'worksheet.survey.tip.each'), press),
    ...askedTable(asked, spare, heads, press, { stages: false }),
  ];
}

/** Thanks stand under the last of them. */
function openQuestions(press: Press): QuestionBlock[] {
  return [
    section(bothOf(press, 'worksheet.survey.part.open'), bothOf(press, 'worksheet.survey.tip.open'), press),
    ...OPEN.map((name, index) => ({
      ...question(
        { number: numberOf('survey', name), words: bothOf(press, `worksheet.survey.ask.${name}`), lines: LINES },
        press,
      ),
      staysWithNext: index === OPEN.length - 1,
    })),
    section(bothOf(press, 'worksheet.survey.thanks'), [], press),
  ];
}
