/** What stands above and below the table of an audit checklist. Lengths in mm. */
import type { Journey, JourneyMap } from '../document/schema.ts';
import { CRITERIA } from '../document/terms.ts';
import { type AuditPress, innerWidth } from './audit-press.ts';
import { STAR, star } from './paper-marks.ts';
import { linesOf, type PaperFont, type PaperType, round, setText, widthOf } from './paper-text.ts';
import type { Part } from './press.ts';
import type { SheetElement } from './sheet.ts';

const TITLE: PaperFont = { pt: 17, weight: 700 };
const SUBTITLE: PaperFont = { pt: 10, weight: 400 };
const RUNNING: PaperFont = { pt: 9, weight: 600 };
const LABEL: PaperFont = { pt: 8, weight: 400 };
const VALUE: PaperFont = { pt: 9.5, weight: 500 };
const BODY: PaperFont = { pt: 9, weight: 400 };
const TERM: PaperFont = { pt: 8.5, weight: 700 };
const HINT: PaperFont = { pt: 8, weight: 400 };

const FIELD_GAP = 6;
const FIELD_HEIGHT = 10;

/** Head of the first page: title, fields to write in, what the boxes ask, how to fill them. */
export function openingOf(
  journey: Journey,
  map: JourneyMap,
  says: { subtitle: string; site: string; hasStar: boolean },
  press: AuditPress,
): Part {
  const { page, translator, type } = press;
  const { t } = translator;
  const width = innerWidth(page);
  const title = setText(t('worksheet.audit.title'), TITLE, width, type, 2);
  const under = setText(says.subtitle, SUBTITLE, width, type, 3);
  const bandHeight = round(title.height + under.height + 2.4);
  const personas = map.personas
    .map((id) => journey.personas.find((persona) => persona.id === id)?.name.trim() ?? '')
    .filter(Boolean)
    .join(' · ');
  const fields = fieldsOf(
    [
      { label: t('worksheet.audit.site'), value: says.site, share: 1.1 },
      { label: t('worksheet.audit.auditor'), value: '', share: 1 },
      { label: t('worksheet.audit.date'), value: '', share: 0.8 },
      { label: t('worksheet.audit.persona'), value: personas, share: 1.1 },
    ],
    width,
    type,
  );
  const asks = criteriaStrip(width, press);
  const how = instruction(says.hasStar, width, press);
  return {
    height: round(bandHeight + fields.height + asks.height + how.height),
    element: {
      tag: 'header',
      children: [
        {
          tag: 'div',
          class: 'sheet-band',
          style: { height: `${bandHeight}mm` },
          children: [
            { tag: 'h1', children: linesOf(title) },
            { tag: 'div', class: 'sheet-muted', children: linesOf(under) },
          ],
        },
        fields.element,
        asks.element,
        how.element,
      ],
    },
  };
}

/** Head of the following pages, one line. */
export function runningOf(subtitle: string, { page, translator: { t }, type }: AuditPress): Part {
  const width = innerWidth(page);
  const title = setText(t('worksheet.audit.title'), RUNNING, width / 2, type, 1);
  const of = setText(
    subtitle,
    { ...RUNNING, weight: 400 },
    width - widthOf(title.lines[0] ?? '', RUNNING, type) - 6,
    type,
    1,
  );
  const height = round(title.lineHeight + 2.6);
  return {
    height,
    element: {
      tag: 'header',
      class: 'sheet-running',
      style: { height: `${height}mm` },
      children: [
        { tag: 'div', children: linesOf(title) },
        { tag: 'div', class: 'sheet-muted', children: linesOf(of) },
      ],
    },
  };
}

function fieldsOf(
  fields: readonly { label: string; value: string; share: number }[],
  width: number,
  type: PaperType,
): Part {
  const shares = fields.reduce((sum, field) => sum + field.share, 0);
  const free = width - FIELD_GAP * (fields.length - 1);
  const parts = fields.map(({ label, value, share }) => {
    const wide = (free * share) / shares;
    const labelled = setText(label, LABEL, wide / 2, type, 1);
    const labelWidth = widthOf(label, LABEL, type) + 2.5;
    return {
      wide,
      labelled,
      labelWidth,
      filled: value === '' ? null : setText(value, VALUE, wide - labelWidth, type, 6),
    };
  });
  const height = round(Math.max(FIELD_HEIGHT, ...parts.map(({ filled }) => (filled ? filled.height + 3 : 0))));
  return {
    height: round(height + 3),
    element: {
      tag: 'div',
      class: 'sheet-fields',
      style: { height: `${height}mm` },
      children: parts.map(({ wide, labelled, labelWidth, filled }) => ({
        tag: 'div',
        class: 'sheet-field',
        style: { width: `${round(wide)}mm` },
        children: [
          { tag: 'div', class: 'sheet-muted', style: { width: `${round(labelWidth)}mm` }, children: linesOf(labelled) },
          { tag: 'div', children: filled ? linesOf(filled) : [] },
        ],
      })),
    },
  };
}

/** What each box asks: people who judge must mean the same by a word. */
function criteriaStrip(width: number, { translator: { t }, type }: AuditPress): Part {
  const wide = width / CRITERIA.length;
  const cells = CRITERIA.map((criterion) => ({
    term: setText(t(`worksheet.audit.head.${criterion}`).replaceAll('\u00ad', ''), TERM, wide - 5, type, 2),
    hint: setText(t(`worksheet.audit.asks.${criterion}`), HINT, wide - 5, type, 4),
  }));
  const height = round(Math.max(...cells.map(({ term, hint }) => term.height + hint.height)) + 2.8);
  return {
    height: round(height + 2),
    element: {
      tag: 'div',
      class: 'sheet-asks',
      style: { height: `${height}mm` },
      children: cells.map(({ term, hint }) => ({
        tag: 'div',
        style: { width: `${round(wide)}mm` },
        children: [...linesOf(term), { tag: 'div', class: 'sheet-muted', children: linesOf(hint) }],
      })),
    },
  };
}

function instruction(hasStar: boolean, width: number, press: AuditPress): Part {
  const { translator, type } = press;
  const { t } = translator;
  const legend = hasStar ? t('worksheet.audit.truth') : '';
  const legendWidth = hasStar ? widthOf(legend, BODY, type) + STAR + 2 : 0;
  const text = setText(t('worksheet.audit.how', { low: 0, high: 4 }), BODY, width - legendWidth - 8, type, 3);
  return {
    height: round(text.height + 1.6),
    element: {
      tag: 'div',
      class: 'sheet-how',
      style: { height: `${round(text.height + 1.6)}mm` },
      children: [
        { tag: 'div', children: linesOf(text) },
        ...(hasStar
          ? [
              {
                tag: 'div',
                class: 'sheet-legend',
                style: { height: `${text.lineHeight}mm` },
                children: [star(), ...linesOf(setText(legend, BODY, width / 3, type, 1))],
              } satisfies SheetElement,
            ]
          : []),
      ],
    },
  };
}

/** What the scale means, for those who hold only this page: stands in each foot. */
export function scaleNote({ translator: { t } }: AuditPress): string {
  return t('worksheet.audit.scale', { low: 0, high: 4 });
}
