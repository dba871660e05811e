/** Changing the worksheets of a pack: what a row asks for, and what it keeps of that. */
import type { Journey, Pack, PackSheet } from '../document/schema.ts';
import { paperInPack } from './pack-job.ts';
import { SHEETS, type SheetName, type SheetRequest } from './sheet.ts';
import { SHEET_DEFINITIONS, type SheetDefinition } from './sheets.ts';

/** The sheet of a row; undefined for one that only a later program knows. */
export function knownSheet(name: string): SheetName | undefined {
  return SHEETS.find((sheet) => sheet === name);
}

/** A row for a sheet, as usual: what is put on the wall or signed once is for the room, the rest for each group. */
export function rowFor(sheet: SheetName): PackSheet {
  const definition: SheetDefinition = SHEET_DEFINITIONS[sheet];
  const isForRoom = definition.group === 'plan' || ROOM_SHEETS.has(sheet);
  return { sheet, copies: 1, per: isForRoom ? 'room' : 'group' };
}

const ROOM_SHEETS: ReadonlySet<SheetName> = new Set(['poster', 'poster-tiles', 'votes', 'attendance', 'audit-compare']);

/**
 * A row after some of its request was chosen anew. What the pack or the journey would say anyway is not kept,
 * so that the row goes along when that changes.
 */
export function rowWith(journey: Journey, pack: Pack, row: PackSheet, fields: Partial<SheetRequest>): PackSheet {
  const { paper, language, ...rest } = { ...row, ...fields };
  const known = knownSheet(row.sheet);
  const changed = {
    ...rest,
    paper: known && paper === paperInPack(pack, SHEET_DEFINITIONS[known]) ? undefined : paper,
    language: language === journey.language ? undefined : language,
  };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as PackSheet;
}

/** A list with the item at `from` taken to `to`, counted without it. */
export function movedTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined) return [...items];
  const others = items.filter((_, index) => index !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}
