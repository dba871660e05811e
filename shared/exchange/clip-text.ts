/**
 * A clip as plain text and as a table: names and notes, one a line; whole stages, and what stands in several lanes,
 * as a table with the moments across and the lanes down, which pasting reads back.
 */
import { findById, isUnderStage, momentsOf } from '../document/find.ts';
import type { JourneyMap, Lane, Moment, Note } from '../document/schema.ts';
import type { Translator } from '../i18n/translate.ts';
import { laneName } from '../layout/layout.ts';
import { type Clip, contentOf } from './clip.ts';
import { type Table, writeTable } from './text.ts';

/** Either the table, or the lines. */
export type ClipText = { table: Table } | { lines: readonly string[] };

/** `ofMap` speaks the map's language: lanes are called as on the map. */
export function textOf(clip: Clip, ofMap: Translator): ClipText {
  const { journey, map } = clip;
  const { stages, moments, apart } = contentOf(clip);
  const nameOf = (moment: Moment) => findById(journey.touchpoints, moment.touchpoint)?.name ?? '';
  const isAlone = new Set(map.notes.map((note) => note.lane)).size <= 1;
  if (stages.length === 0 && moments.length === 0 && isAlone) {
    return { lines: inOrder(map, apart).map((note) => oneLine(note.text)) };
  }
  if (map.notes.length === 0 && (stages.length === 0 || momentsOf(map).length === 0)) {
    return { lines: [...stages.map((stage) => oneLine(stage.name)), ...moments.map((item) => oneLine(nameOf(item)))] };
  }
  return { table: tableOf(map, clip.whole, nameOf, ofMap) };
}

/** As the system's clipboard takes it. */
export function plainText(text: ClipText): string {
  return 'table' in text ? writeTable(text.table) : text.lines.join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function tableOf(
  map: JourneyMap,
  whole: readonly string[],
  nameOf: (moment: Moment) => string,
  ofMap: Translator,
): Table {
  /** Moments and, where a stage has none, its own column. */
  const columns = map.stages.flatMap((stage): { stage: typeof stage; moment: Moment | null; first: boolean }[] =>
    stage.moments.length === 0
      ? [{ stage, moment: null, first: true }]
      : stage.moments.map((moment, i) => ({ stage, moment, first: i === 0 })),
  );
  const columnOf = new Map<string, number>();
  columns.forEach(({ stage, moment, first }, i) => {
    if (first) columnOf.set(stage.id, i);
    if (moment) columnOf.set(moment.id, i);
  });
  const hasCards = columns.some(({ moment }) => moment !== null && nameOf(moment) !== '');
  const row = (title: string, cell: (column: (typeof columns)[number], at: number) => string) => [
    title,
    ...columns.map(cell),
  ];
  const rows: string[][] = [];
  if (whole.length > 0) rows.push(row('', ({ stage, first }) => (first ? stage.name : '')));
  for (const lane of map.lanes) {
    const title = laneName(lane, ofMap);
    if (lane.kind === 'touchpoints') {
      if (hasCards) rows.push(row(title, ({ moment }) => (moment ? nameOf(moment) : '')));
      for (const curve of map.curves.slice(0, 1)) {
        rows.push(
          row(ofMap.t('lane.kind.feelings'), ({ moment }) => {
            const value = moment?.feelings[curve.id];
            return value === undefined ? '' : ofMap.feeling(value);
          }),
        );
      }
    } else if (lane.kind === 'notes' || lane.kind === 'pictures') {
      const texts = textsIn(map, lane, columnOf);
      if (texts.size > 0) rows.push(row(title, (_, at) => (texts.get(at) ?? []).join('\n')));
    }
  }
  return rows;
}

/** Texts of a lane's notes by column; those that stand above each other share a cell. */
function textsIn(map: JourneyMap, lane: Lane, columnOf: ReadonlyMap<string, number>): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  for (const note of map.notes) {
    if (note.lane !== lane.id || note.text === '') continue;
    const at = columnOf.get(isUnderStage(note.place) ? note.place.stage : note.place.from) ?? 0;
    texts.set(at, [...(texts.get(at) ?? []), note.text]);
  }
  return texts;
}

function inOrder(map: JourneyMap, notes: readonly Note[]): Note[] {
  const place = new Map<string, number>();
  for (const stage of map.stages) {
    place.set(stage.id, place.size);
    for (const moment of stage.moments) place.set(moment.id, place.size);
  }
  const at = (note: Note) => place.get(isUnderStage(note.place) ? note.place.stage : note.place.from) ?? 0;
  return notes.toSorted((a, b) => at(a) - at(b));
}
