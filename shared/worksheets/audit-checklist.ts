/**
 * The touchpoint audit checklist: a landscape sheet that is walked through the premises with, pen in hand.
 * Every height is known before the browser sees the page: rows, heads and pages are broken here. Lengths in mm.
 */
import type { Journey, JourneyMap } from '../document/schema.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { rowCode } from './audit-codes.ts';
import { BLANK_ROWS, blankGroups, mapGroups, spareGroup } from './audit-groups.ts';
import { openingOf, runningOf, scaleNote } from './audit-heading.ts';
import { paginate } from './audit-pages.ts';
import { type AuditPress, measuresOf } from './audit-press.ts';
import { openRound, subtitleOf } from './audit-round.ts';
import { auditRows } from './audit-rows.ts';
import { CODE, table, tableHead } from './audit-table.ts';
import { widthOf } from './paper-text.ts';
import { FOOT_HEIGHT, pressFor } from './press.ts';
import type { Sheet, SheetPage, SheetRequest, SheetWarning } from './sheet.ts';

/** The checklist of one map. Pure: the same journey, paper and measurer give the same pages. */
export function auditChecklist(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const { paper } = request;
  const warnings: SheetWarning[] = [];
  const { type, words: translator } = pressFor(request, 'landscape', measure, warnings);
  // The screen shows codes in the map's language; the paper's own may be another.
  const coder = translatorFor(journey.language);
  const listed = auditRows(journey, map, coder);
  const mapIsEmpty = listed.every((stage) => stage.rows.length === 0);
  const blank = request.rows === 'blank' || mapIsEmpty;
  const codes = listed.flatMap(({ prefix, rows }) =>
    blank ? [rowCode(prefix, BLANK_ROWS - 1, coder)] : rows.map((row) => row.code),
  );
  const page = measuresOf(paper, Math.max(0, ...codes.map((code) => widthOf(code, CODE, type))));
  const press: AuditPress = { page, translator, type };
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

  return {
    title: [translator.t('worksheet.audit.title'), subtitle].filter(Boolean).join(' — '),
    language: translator.language,
    direction: translator.direction,
    warnings,
    pages: pages.map(
      (items, index): SheetPage => ({
        size: `${paper}-landscape`,
        width: page.width,
        height: page.height,
        language: translator.language,
        direction: translator.direction,
        foot: { margin: page.margin, note: scaleNote(press) },
        content: [
          {
            tag: 'div',
            class: 'sheet-body',
            style: { padding: `${page.margin}mm` },
            children: [index === 0 ? opening.element : running.element, table(head.element, items, page, translator)],
          },
        ],
      }),
    ),
  };
}
