/** What the parts of an audit checklist share: its measures on each paper and what its text is set with. Lengths in mm. */
import type { Translator } from '../i18n/translate.ts';
import { type PaperType, round } from './paper-text.ts';
import type { Press } from './press.ts';
import { type LineSpacing, PAPERS, type PaperName } from './sheet.ts';

/** Of the column to tick, and what its head keeps free: it never runs into the next one. */
export const LEAST_TICK = 12;
export const BESIDE_TICK = 4;
/** Between boxes one over another, at the least. */
const BOX_GAP = 3;
/** What is written in a row: two lines on a large paper, one with room above it on a small one. */
const LINES_OF_ROW = { large: 2.05, small: 1.6 } as const;

export interface Measures {
  margin: number;
  width: number;
  height: number;
  /** Side of a box to write a score in, and the least height of its row. */
  box: number;
  row: number;
  columns: { code: number; name: number; box: number; tick: number; saw: number; change: number; owner: number };
}

/** The checklist by stage, and that in the order of the walk. */
export type AuditForm = 'audit' | 'audit-walk';

/** What all parts are set with. */
export interface AuditPress {
  form: AuditForm;
  page: Measures;
  press: Press;
  translator: Translator;
  type: PaperType;
}

/** The measures on a paper for lines so far apart; the columns of codes and ticks are as wide as what stands in or over them needs. */
export function measuresOf(
  paper: PaperName,
  { code, tick }: { code: number; tick: number },
  spacing: LineSpacing,
): Measures {
  const { width: height, height: width } = PAPERS[paper];
  const isLarge = paper === 'a3';
  const margin = isLarge ? 14 : 11;
  const inner = width - 2 * margin;
  const columns = {
    code: round(Math.min(Math.max(code + 3.5, 12), 22)),
    name: isLarge ? 70 : round(inner * 0.168),
    box: isLarge ? 17 : 15.2,
    tick: round(Math.max(isLarge ? 14 : LEAST_TICK, Math.min(tick + BESIDE_TICK, 18))),
    saw: 0,
    change: 0,
    owner: 0,
  };
  const writing = inner - columns.code - columns.name - 6 * columns.box - columns.tick;
  columns.saw = round(writing * 0.4);
  columns.change = round(writing * 0.34);
  columns.owner = round(writing - columns.saw - columns.change);
  const box = isLarge ? 11 : 10;
  const row = round(Math.max(box + BOX_GAP, spacing * (isLarge ? LINES_OF_ROW.large : LINES_OF_ROW.small)));
  return { margin, width, height, box, row, columns };
}

/** Between the margins. */
export function innerWidth(page: Measures): number {
  return round(page.width - 2 * page.margin);
}
