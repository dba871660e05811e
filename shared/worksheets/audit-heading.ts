/** What stands above and below the table of an audit checklist. Lengths in mm. */
import { CRITERIA } from '../document/terms.ts';
import { type AuditPress, innerWidth } from './audit-press.ts';
import { bothOf, fieldRow, opening, running } from './heading.ts';
import { STAR, STAR_MARGIN, star } from './paper-marks.ts';
import { linesOf, type PaperFont, round, setText, type TextBlock, widthOf } from './paper-text.ts';
import type { Part, Press } from './press.ts';
import { heightOf, labelLines } from './prompts.ts';
import type { SheetElement } from './sheet.ts';

const BODY: PaperFont = { pt: 9, weight: 400 };
const TERM: PaperFont = { pt: 8.5, weight: 700 };
const HINT: PaperFont = { pt: 8, weight: 400 };

/** Head of the first page: title, fields to write in, what the boxes ask, how to fill them. */
export function openingOf(
  known: { subtitle: string; site: string; personas: readonly string[]; hasStar: boolean },
  audit: AuditPress,
): Part {
  const { page, press, form } = audit;
  const width = innerWidth(page);
  const band = opening(bothOf(press, `worksheet.${form}.title`), [known.subtitle].filter(Boolean), press);
  // What stands under the title otherwise.
  const byHand = [
    { label: bothOf(press, 'worksheet.audit.map'), share: 1.6 },
    { label: bothOf(press, 'worksheet.audit.roundOf'), share: 1 },
  ];
  const visit = [
    { label: bothOf(press, 'worksheet.audit.site'), value: known.site, share: 1.1 },
    { label: bothOf(press, 'worksheet.audit.auditor'), share: 1 },
    { label: bothOf(press, 'worksheet.audit.date'), share: 0.8 },
    { label: bothOf(press, 'worksheet.audit.persona'), value: known.personas.join(' · '), share: 1.1 },
  ];
  const fields = [...(known.subtitle === '' ? [byHand] : []), visit].map((row) => fieldRow(row, width, press));
  const parts = [band, ...fields, criteriaStrip(width, audit), instruction(known.hasStar, width, audit)];
  return {
    height: round(parts.reduce((sum, part) => sum + part.height, 0)),
    element: { tag: 'div', children: parts.map(({ element }) => element) },
  };
}

/** Head of the following pages, one line. */
export function runningOf(subtitle: string, { press, form }: AuditPress): Part {
  return running(press.words.t(`worksheet.${form}.title`), subtitle, press);
}

/** What each box asks: people who judge must mean the same by a word. */
function criteriaStrip(width: number, { press, type }: AuditPress): Part {
  const wide = width / CRITERIA.length;
  const cells = CRITERIA.map((criterion) => ({
    terms: bothOf(press, `worksheet.audit.head.${criterion}`).map((term) =>
      setText(term.replaceAll('\u00ad', ''), TERM, wide - 5, type, 2),
    ),
    hints: bothOf(press, `worksheet.audit.asks.${criterion}`).map((hint) => setText(hint, HINT, wide - 5, type, 4)),
  }));
  const height = round(Math.max(...cells.map(({ terms, hints }) => heightOf([...terms, ...hints]))) + 2.8);
  return {
    height: round(height + 2),
    element: {
      tag: 'div',
      class: 'sheet-asks',
      style: { height: `${height}mm` },
      children: cells.map(({ terms, hints }) => ({
        tag: 'div',
        style: { width: `${round(wide)}mm` },
        // A word and what it asks stand together, language by language.
        children: terms.flatMap((term, index) => [
          ...linesOf(term),
          { tag: 'div', class: 'sheet-muted', children: linesOf(hints[index] as TextBlock) } satisfies SheetElement,
        ]),
      })),
    },
  };
}

function instruction(hasStar: boolean, width: number, { press, type }: AuditPress): Part {
  const legends = hasStar ? bothOf(press, 'worksheet.audit.truth') : [];
  const legendWidth = hasStar ? Math.max(...legends.map((legend) => widthOf(legend, BODY, type))) + STAR + 2 : 0;
  const texts = bothOf(press, 'worksheet.audit.how', { low: 0, high: 4 }).map((text) =>
    setText(text, BODY, width - legendWidth - 8, type, 3),
  );
  const height = round(heightOf(texts) + 1.6);
  return {
    height,
    element: {
      tag: 'div',
      class: 'sheet-how',
      style: { height: `${height}mm` },
      children: [
        { tag: 'div', children: labelLines(texts) },
        ...(hasStar
          ? [
              {
                tag: 'div',
                children: legends.map((legend, index): SheetElement => {
                  const block = setText(legend, BODY, width / 3, type, 1);
                  return {
                    tag: 'div',
                    class: 'sheet-legend',
                    style: { height: `${block.lineHeight}mm` },
                    // Under each other, as the star stands before one of them only.
                    children: [
                      index === 0 ? star() : { tag: 'div', style: { width: `${STAR + STAR_MARGIN}mm` } },
                      ...linesOf(block),
                    ],
                  };
                }),
              } satisfies SheetElement,
            ]
          : []),
      ],
    },
  };
}

/** What the scale means, for those who hold only this page: stands in each foot. */
export function scaleNote(press: Press): string[] {
  return bothOf(press, 'worksheet.audit.scale', { low: 0, high: 4 });
}
