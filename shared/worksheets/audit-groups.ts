/** The rows of an audit checklist, set in type: from the map, or empty for a pen. Lengths in mm. */
import { searchKey, type Translator } from '../i18n/translate.ts';
import { rowCode } from './audit-codes.ts';
import { type AuditPress, innerWidth, type Measures } from './audit-press.ts';
import type { AuditListRow, AuditStage } from './audit-rows.ts';
import { bothOf } from './heading.ts';
import { STAR } from './paper-marks.ts';
import { type PaperFont, round, setText, type TextBlock } from './paper-text.ts';
import { heightOf, labelBlocks } from './prompts.ts';

const STAGE: PaperFont = { pt: 9.5, weight: 700 };
const NAME: PaperFont = { pt: 9.5, weight: 600 };
const DETAIL: PaperFont = { pt: 8, weight: 400 };

const CELL_PAD = 1.6;
/** Of a head that says nothing. */
const STRIP = 2;
/** Empty rows under each stage of the map. */
export const BLANK_ROWS = 4;
/** Empty rows at the end, for what is met on the way. */
const SPARE_ROWS = 3;

export interface Row {
  height: number;
  code: string;
  /** null: to be written by hand. */
  name: TextBlock | null;
  /** In each of the paper's languages. */
  details: readonly TextBlock[];
  star: boolean;
}

export interface Group {
  /** In each of the paper's languages. */
  head: readonly TextBlock[];
  /** Head of the same stage on the pages after its first. */
  continued: readonly TextBlock[];
  headHeight: number;
  /** The stage's name is to be written by hand. */
  blank: boolean;
  rows: Row[];
}

/** The map's touchpoints, under those of its stages that have any. */
export function mapGroups(stages: readonly AuditStage[], press: AuditPress): Group[] {
  return stages
    .filter((stage) => stage.rows.length > 0)
    .map(({ stage, rows }) => namedGroup(stageTitles(stage.name, stage.phase, press), rows, press));
}

/** Rows under a head of its own; without titles under a strip that parts them from those before. */
export function namedGroup(titles: readonly string[], rows: readonly AuditListRow[], press: AuditPress): Group {
  const { page, type } = press;
  const width = page.columns.name - 3;
  return {
    ...groupHead(titles, press),
    blank: false,
    rows: rows.map((row): Row => {
      const name = setText(row.touchpoint.name, NAME, width - (row.momentOfTruth ? STAR + 1 : 0), type);
      const details = bothOf(press.press, `worksheet.audit.control.${row.control}`).map((control, index) =>
        setText([control, index === 0 ? row.device.trim() : ''].filter(Boolean).join(' · '), DETAIL, width, type, 4),
      );
      const height = Math.max(page.row, heightOf([name, ...details]) + 2 * CELL_PAD);
      return { height: round(height), code: row.code, name, details, star: row.momentOfTruth };
    }),
  };
}

/** Rows for a pen: under the map's stages with their codes, or one page of them under stages that are named by hand. */
export function blankGroups(
  stages: readonly AuditStage[],
  coder: Translator,
  firstRoom: number,
  press: AuditPress,
): Group[] {
  const { page } = press;
  const named = stages.filter(({ stage }) => stage.name.trim() !== '');
  if (named.length === 0) return handGroups(bothOf(press.press, 'worksheet.audit.stage'), 2, coder, firstRoom, press);
  return named.map(({ stage, prefix }) => ({
    ...groupHead(stageTitles(stage.name, stage.phase, press), press),
    blank: false,
    rows: emptyRows(prefix, BLANK_ROWS, coder, page),
  }));
}

/** One page of rows for a pen under heads that are written by hand too. */
export function handGroups(
  label: readonly string[],
  count: number,
  coder: Translator,
  firstRoom: number,
  press: AuditPress,
): Group[] {
  const { page } = press;
  const head = groupHead(label, press);
  const headHeight = Math.max(head.headHeight, 10);
  const fit = Math.max(count, Math.floor((firstRoom - count * headHeight) / page.row));
  return Array.from({ length: count }, (_, index) => ({
    ...head,
    headHeight,
    blank: true,
    rows: emptyRows(coder.number(index + 1), Math.floor(fit / count) + (index < fit % count ? 1 : 0), coder, page),
  }));
}

/** Room at the end for touchpoints that nobody had thought of. */
export function spareGroup(press: AuditPress, count = SPARE_ROWS): Group {
  return {
    ...groupHead(bothOf(press.press, 'worksheet.audit.spare'), press),
    blank: false,
    rows: Array.from({ length: count }, () => blankRow(press.page, '')),
  };
}

function emptyRows(prefix: string, count: number, coder: Translator, page: Measures): Row[] {
  return Array.from({ length: count }, (_, index) => blankRow(page, rowCode(prefix, index, coder)));
}

function blankRow(page: Measures, code: string): Row {
  return { height: page.row, code, name: null, details: [], star: false };
}

function groupHead(
  titles: readonly string[],
  { page, press }: AuditPress,
): Pick<Group, 'head' | 'continued' | 'headHeight'> {
  const width = innerWidth(page) - 4;
  const languages = press.second ? [press.words, press.second] : [press.words];
  const goOn = titles.map((stage, index) => languages[index]?.t('worksheet.audit.continued', { stage }) ?? stage);
  const head = labelBlocks(titles, STAGE, width, press, 2);
  const continued = labelBlocks(goOn, STAGE, width, press, 2);
  const headHeight = titles.length === 0 ? STRIP : Math.max(heightOf(head), heightOf(continued)) + 3.2;
  return { head, continued, headHeight: round(headHeight) };
}

/** A stage's name is the map's own, in one language; its phase is told in both. */
function stageTitles(name: string, phase: AuditStage['stage']['phase'], { press }: AuditPress): string[] {
  if (phase === null && name.trim() !== '') return [name.trim()];
  return (press.second ? [press.words, press.second] : [press.words]).map((words, index) =>
    index === 0 || phase === null ? stageTitle(name, phase, words) : words.t(`worksheet.audit.phase.${phase}`),
  );
}

function stageTitle(name: string, phase: AuditStage['stage']['phase'], { t }: Translator): string {
  if (phase === null) return name.trim() || t('worksheet.audit.stage');
  const phaseName = t(`worksheet.audit.phase.${phase}`);
  if (name.trim() === '') return phaseName;
  // A stage that is called after its phase need not say it twice.
  return searchKey(name.trim()) === searchKey(phaseName) ? name.trim() : `${name.trim()} — ${phaseName}`;
}
