/**
 * The touchpoint audit checklist: a landscape sheet that is walked through the premises with, pen in hand.
 * Every height is known before the browser sees the page: rows, heads and pages are broken here. Lengths in mm.
 */
import type { Journey, JourneyMap, Language } from '../document/schema.ts';
import { type Translator, translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { rowCode } from './audit-codes.ts';
import { BLANK_ROWS, blankGroups, mapGroups, spareGroup } from './audit-groups.ts';
import { foot, openingOf, runningOf } from './audit-heading.ts';
import { paginate } from './audit-pages.ts';
import { measuresOf, type Press } from './audit-press.ts';
import { openRound, subtitleOf } from './audit-round.ts';
import { auditRows } from './audit-rows.ts';
import { CODE, table, tableHead } from './audit-table.ts';
import { type PaperType, widthOf } from './paper-text.ts';
import type { PaperName, RowSource, Sheet, SheetPage } from './sheet.ts';

export interface ChecklistOptions {
  paper: PaperName;
  /** Default: from the map. A map without touchpoints gives blank rows either way. */
  rows?: RowSource;
  translator: Translator;
  measure: Measure;
}

/** Line heights in ems. */
const LEADING: Record<Language, number> = { en: 1.28, ru: 1.28, vi: 1.36, fa: 1.5 };

/** Room for the foot of each page. */
const FOOT_HEIGHT = 7;

/** The checklist of one map. Pure: the same journey, paper and measurer give the same pages. */
export function auditChecklist(journey: Journey, map: JourneyMap, options: ChecklistOptions): Sheet {
  const { paper, translator, measure } = options;
  const type: PaperType = { measure, leading: LEADING[translator.language] };
  // The screen shows codes in the map's language; the paper's own may be another.
  const coder = translatorFor(journey.language);
  const listed = auditRows(journey, map, coder);
  const mapIsEmpty = listed.every((stage) => stage.rows.length === 0);
  const blank = options.rows === 'blank' || mapIsEmpty;
  const codes = listed.flatMap(({ prefix, rows }) =>
    blank ? [rowCode(prefix, BLANK_ROWS - 1, coder)] : rows.map((row) => row.code),
  );
  const page = measuresOf(paper, Math.max(0, ...codes.map((code) => widthOf(code, CODE, type))));
  const press: Press = { page, translator, type };
  const open = openRound(journey, map, listed);
  const subtitle = subtitleOf(journey, map, open, translator);
  const hasStar = !blank && listed.some((stage) => stage.rows.some((row) => row.momentOfTruth));
  const opening = openingOf(journey, map, { subtitle, site: open?.site.trim() ?? '', hasStar }, press);
  const running = runningOf(subtitle, press);
  const head = tableHead(press);
  const room = page.height - 2 * page.margin - FOOT_HEIGHT - head.height;
  const groups = blank ? blankGroups(listed, coder, room - opening.height, press) : mapGroups(listed, press);
  const spare = blank ? null : spareGroup(press);
  const pages = paginate(groups, spare, room - opening.height, room - running.height);

  const count = pages.length;
  return {
    title: [translator.t('worksheet.audit.title'), subtitle].filter(Boolean).join(' — '),
    language: translator.language,
    direction: translator.direction,
    pages: pages.map(
      (items, index): SheetPage => ({
        size: `${paper}-landscape`,
        width: page.width,
        height: page.height,
        content: [
          {
            tag: 'div',
            class: 'sheet-body',
            style: { padding: `${page.margin}mm` },
            children: [
              index === 0 ? opening.element : running.element,
              table(head.element, items, page, translator),
              foot(index + 1, count, press),
            ],
          },
        ],
      }),
    ),
  };
}
