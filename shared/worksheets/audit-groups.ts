/** The rows of an audit checklist, set in type: from the map, or empty for a pen. Lengths in mm. */
import { searchKey, type Translator } from '../i18n/translate.ts';
import { rowCode } from './audit-codes.ts';
import { type AuditPress, innerWidth, type Measures } from './audit-press.ts';
import type { AuditStage } from './audit-rows.ts';
import { STAR } from './paper-marks.ts';
import { type PaperFont, round, setText, type TextBlock } from './paper-text.ts';

const STAGE: PaperFont = { pt: 9.5, weight: 700 };
const NAME: PaperFont = { pt: 9.5, weight: 600 };
const DETAIL: PaperFont = { pt: 8, weight: 400 };

const CELL_PAD = 1.6;
/** Empty rows under each stage of the map. */
export const BLANK_ROWS = 4;
/** Empty rows at the end, for what is met on the way. */
const SPARE_ROWS = 3;

export interface Row {
  height: number;
  code: string;
  /** null: to be written by hand. */
  name: TextBlock | null;
  detail: TextBlock | null;
  star: boolean;
}

export interface Group {
  head: TextBlock;
  /** Head of the same stage on the pages after its first. */
  continued: TextBlock;
  headHeight: number;
  /** The stage's name is to be written by hand. */
  blank: boolean;
  rows: Row[];
}

/** The map's touchpoints, under those of its stages that have any. */
export function mapGroups(stages: readonly AuditStage[], press: AuditPress): Group[] {
  const { page, translator, type } = press;
  const { t } = translator;
  return stages
    .filter((stage) => stage.rows.length > 0)
    .map(({ stage, rows }) => ({
      ...stageHead(stageTitle(stage.name, stage.phase, translator), press),
      blank: false,
      rows: rows.map((row): Row => {
        const width = page.columns.name - 3;
        const name = setText(row.touchpoint.name, NAME, width - (row.momentOfTruth ? STAR + 1 : 0), type);
        const detailText = [t(`worksheet.audit.control.${row.control}`), row.device.trim()].filter(Boolean).join(' · ');
        const detail = setText(detailText, DETAIL, width, type, 4);
        const height = Math.max(page.row, name.height + detail.height + 2 * CELL_PAD);
        return { height: round(height), code: row.code, name, detail, star: row.momentOfTruth };
      }),
    }));
}

/** Rows for a pen: under the map's stages with their codes, or one page of them under stages that are named by hand. */
export function blankGroups(
  stages: readonly AuditStage[],
  coder: Translator,
  firstRoom: number,
  press: AuditPress,
): Group[] {
  const { page, translator } = press;
  const rowsOf = (prefix: string, count: number): Row[] =>
    Array.from({ length: count }, (_, index) => blankRow(page, rowCode(prefix, index, coder)));
  const named = stages.filter(({ stage }) => stage.name.trim() !== '');
  if (named.length > 0)
    return named.map(({ stage, prefix }) => ({
      ...stageHead(stageTitle(stage.name, stage.phase, translator), press),
      blank: false,
      rows: rowsOf(prefix, BLANK_ROWS),
    }));
  const head = stageHead(translator.t('worksheet.audit.stage'), press);
  const headHeight = Math.max(head.headHeight, 10);
  const fit = Math.max(2, Math.floor((firstRoom - 2 * headHeight) / page.row));
  return [Math.ceil(fit / 2), Math.floor(fit / 2)].map((count, index) => ({
    ...head,
    headHeight,
    blank: true,
    rows: rowsOf(coder.number(index + 1), count),
  }));
}

/** Room on the last page for touchpoints that nobody had thought of. */
export function spareGroup(press: AuditPress): Group {
  const { page, translator } = press;
  return {
    ...stageHead(translator.t('worksheet.audit.spare'), press),
    blank: false,
    rows: Array.from({ length: SPARE_ROWS }, () => blankRow(page, '')),
  };
}

function blankRow(page: Measures, code: string): Row {
  return { height: page.row, code, name: null, detail: null, star: false };
}

function stageHead(
  title: string,
  { page, translator, type }: AuditPress,
): Pick<Group, 'head' | 'continued' | 'headHeight'> {
  const width = innerWidth(page) - 4;
  const head = setText(title, STAGE, width, type, 2);
  const continued = setText(translator.t('worksheet.audit.continued', { stage: title }), STAGE, width, type, 2);
  return { head, continued, headHeight: round(Math.max(head.height, continued.height) + 3.2) };
}

function stageTitle(name: string, phase: AuditStage['stage']['phase'], { t }: Translator): string {
  if (phase === null) return name.trim() || t('worksheet.audit.stage');
  const phaseName = t(`worksheet.audit.phase.${phase}`);
  if (name.trim() === '') return phaseName;
  // A stage that is called after its phase need not say it twice.
  return searchKey(name.trim()) === searchKey(phaseName) ? name.trim() : `${name.trim()} — ${phaseName}`;
}
