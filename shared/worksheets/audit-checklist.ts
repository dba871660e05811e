/**
 * The touchpoint audit checklist: a landscape sheet that is walked through the premises with, pen in hand.
 * Every height is known before the browser sees the page: rows, heads and pages are broken here. Lengths in mm.
 */
import type { Journey, JourneyMap } from '../document/schema.ts';
import { type Translator, translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { rowCode } from './audit-codes.ts';
import { BLANK_ROWS, blankGroups, type Group, handGroups, mapGroups, spareGroup } from './audit-groups.ts';
import { openingOf, runningOf, scaleNote } from './audit-heading.ts';
import { paginate } from './audit-pages.ts';
import { type AuditForm, type AuditPress, LEAST_TICK, measuresOf } from './audit-press.ts';
import { openRound, subtitleOf } from './audit-round.ts';
import { type AuditStage, auditRows } from './audit-rows.ts';
import { CODE, HEAD, table, tableHead } from './audit-table.ts';
import { walkGroups } from './audit-walk.ts';
import { bothOf } from './heading.ts';
import { footNote } from './page.ts';
import { type PaperType, setText, widthOf } from './paper-text.ts';
import { FOOT_HEIGHT, pressFor } from './press.ts';
import type { Sheet, SheetPage, SheetRequest, SheetWarning } from './sheet.ts';

/** Places on an empty sheet in the order of the walk. */
const BLANK_PLACES = 3;

/** The checklist of one map, by stage or in the order of the walk. Pure: the same journey, paper and measurer give the same pages. */
export function auditChecklist(journey: Journey, map: JourneyMap, request: SheetRequest, measure: Measure): Sheet {
  const { paper } = request;
  const warnings: SheetWarning[] = [];
  const form: AuditForm = request.sheet === 'audit-walk' ? 'audit-walk' : 'audit';
  const press = pressFor(request, 'landscape', measure, warnings);
  const { type, words: translator } = press;
  // The screen shows codes in the map's language; the paper's own may be another.
  const coder = translatorFor(journey.language);
  const listed = auditRows(journey, map, coder);
  const mapIsEmpty = listed.every((stage) => stage.rows.length === 0);
  const blank = request.rows === 'blank' || mapIsEmpty;
  const codes = listed.flatMap(({ prefix, rows }) =>
    blank ? [rowCode(prefix, BLANK_ROWS - 1, coder)] : rows.map((row) => row.code),
  );
  const widths = {
    code: Math.max(0, ...codes.map((code) => widthOf(code, CODE, type))),
    tick: widestLine(bothOf(press, 'worksheet.audit.na'), LEAST_TICK - 1.2, type),
  };
  const page = measuresOf(paper, widths, press.spacing);
  const audit: AuditPress = { form, page, press, translator, type };
  const open = openRound(journey, map, listed);
  const isEmpty = request.rows === 'blank';
  const subtitle = isEmpty ? '' : subtitleOf(journey, map, open, translator);
  const hasStar = !blank && listed.some((stage) => stage.rows.some((row) => row.momentOfTruth));
  const known = {
    subtitle,
    site: isEmpty ? '' : (open?.site.trim() ?? ''),
    personas: isEmpty ? [] : personasOf(journey, map),
    hasStar,
  };
  const opening = openingOf(known, audit);
  const running = runningOf(subtitle, audit);
  const head = tableHead(audit);
  const room = page.height - 2 * page.margin - FOOT_HEIGHT - head.height;
  const groups = blank
    ? blankOf(form, listed, coder, room - opening.height, audit)
    : form === 'audit-walk'
      ? walkGroups(journey, listed, audit)
      : mapGroups(listed, audit);
  // Rows that were asked for are there; those that nobody asked for take what room is left.
  const isAsked = request.spare !== undefined;
  if (request.spare) groups.push(spareGroup(audit, request.spare));
  const spare = blank || isAsked ? null : spareGroup(audit);
  const pages = paginate(groups, spare, room - opening.height, room - running.height);

  return {
    title: [translator.t(`worksheet.${form}.title`), subtitle].filter(Boolean).join(' — '),
    language: translator.language,
    direction: translator.direction,
    warnings,
    pages: pages.map(
      (items, index): SheetPage => ({
        size: `${paper}-landscape`,
        width: page.width,
        height: page.height,
        language: translator.language,
        ...(press.second && { second: press.second.language }),
        direction: translator.direction,
        margin: page.margin,
        grey: press.grey,
        foot: footNote(scaleNote(press)),
        content: [
          {
            tag: 'div',
            class: 'sheet-body',
            style: { padding: `${page.margin}mm` },
            children: [index === 0 ? opening.element : running.element, table(head.element, items, page, press)],
          },
        ],
      }),
    ),
  };
}

function blankOf(
  form: AuditForm,
  listed: readonly AuditStage[],
  coder: Translator,
  room: number,
  audit: AuditPress,
): Group[] {
  if (form === 'audit') return blankGroups(listed, coder, room, audit);
  return handGroups(bothOf(audit.press, 'worksheet.audit-walk.place'), BLANK_PLACES, coder, room, audit);
}

function personasOf(journey: Journey, map: JourneyMap): string[] {
  return map.personas.flatMap((id) => journey.personas.find((persona) => persona.id === id)?.name.trim() || []);
}

/** The width of the longest line of a narrow column's head. */
function widestLine(texts: readonly string[], width: number, type: PaperType): number {
  const quiet = { ...type, warnings: undefined };
  const lines = texts.flatMap((text) => setText(text, HEAD, width, quiet).lines);
  // Lines keep a little of their width free.
  return Math.max(...lines.map((line) => widthOf(line, HEAD, type))) / 0.985 + 0.1;
}
