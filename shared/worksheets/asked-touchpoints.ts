/** The touchpoints of a map as a table to ask customers about: met or not, how it felt, a word about it. Lengths in mm. */
import type { AskedTouchpoint } from '../interviews/asked.ts';
import { BOXES, feelingScale } from './feeling-boxes.ts';
import { linesOf, type PaperFont, round, setText, widthOf } from './paper-text.ts';
import type { Press } from './press.ts';
import {
  CODE_FONT,
  type Column,
  centredCell,
  codeCell,
  repeatedHeads,
  type TableBlock,
  tableRow,
  textCell,
  tickCell,
  writingCell,
} from './ruled-table.ts';
import type { SheetElement } from './sheet.ts';

const NAME: PaperFont = { pt: 9.5, weight: 600 };
const STAGE: PaperFont = { pt: 8, weight: 400 };
const PAD = 1.6;
const LEAST_ROW = 10;
const MET = 16;

/** What the table's columns are called, each in the paper's language and under it in its second one. */
export interface AskedHeads {
  code: readonly string[];
  touchpoint: readonly string[];
  met: readonly string[];
  feels: readonly string[];
  says: readonly string[];
}

/** Head and rows, `spare` empty ones at the end. */
export function askedTable(
  asked: readonly AskedTouchpoint[],
  spare: number,
  heads: AskedHeads,
  press: Press,
  options: { stages: boolean },
): TableBlock[] {
  const { inner, type } = press;
  const widest = Math.max(0, ...asked.map(({ code }) => widthOf(code, CODE_FONT, type)));
  const code = asked.length === 0 ? 0 : round(Math.min(22, Math.max(12, widest + 4)));
  const feels = round(BOXES + 5);
  const name = round((inner.width - code - MET - feels) * 0.5);
  const columns: Column[] = [
    ...(code > 0 ? [{ label: heads.code, width: code }] : []),
    { label: heads.touchpoint, width: name },
    { label: heads.met, width: MET, centred: true },
    { label: heads.feels, width: feels, centred: true },
    { label: heads.says, width: round(inner.width - code - name - MET - feels) },
  ];
  const head = repeatedHeads(columns, press);
  const width = name - 3;
  const row = (each: AskedTouchpoint | null): TableBlock => {
    const named = each && each.name !== '' ? setText(each.name, NAME, width, type, 6) : null;
    const stage = options.stages && each && each.stage !== '' ? setText(each.stage, STAGE, width, type, 2) : null;
    const height = Math.max(LEAST_ROW, press.spacing, (named?.height ?? 0) + (stage?.height ?? 0) + 2 * PAD);
    const under: SheetElement[] = stage ? [{ tag: 'div', class: 'sheet-muted', children: linesOf(stage) }] : [];
    return tableRow(
      [
        ...(code > 0 ? [codeCell(each?.code ?? '')] : []),
        textCell(named ? [...linesOf(named), ...under] : [], named !== null),
        tickCell(),
        centredCell([feelingScale(press)]),
        writingCell(height, press),
      ],
      height,
    );
  };
  const rows = [...asked.map(row), ...Array.from({ length: spare }, () => row(null))];
  // The last is never alone under a head of its own.
  return [head, ...rows.map((each, index) => (index === rows.length - 2 ? { ...each, staysWithNext: true } : each))];
}
