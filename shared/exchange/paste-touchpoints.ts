/** A list or a table of touchpoints from elsewhere, put into the inventory: what is called alike is there already. */
import type { Journey } from '../document/schema.ts';
import type { Edit } from '../edits/edit.ts';
import { searchKey } from '../i18n/translate.ts';
import { namingIn } from './named.ts';
import { cleanName, readLines, readTable, type Table } from './text.ts';

/** What a column of a table may be headed by, in any of these words. Without heads the names stand in the first one. */
export interface TouchpointHeads {
  name: readonly string[];
  device: readonly string[];
  owners: readonly string[];
}

export interface PastedTouchpoints {
  edit: Edit;
  /** How many are new, and how many names were known. */
  added: number;
  known: number;
}

/** null: there is nothing in the text that could be a name. */
export function pasteTouchpoints(
  journey: Journey,
  text: string,
  heads: TouchpointHeads,
  newId: () => string,
): PastedTouchpoints | null {
  const table: Table = readTable(text) ?? readLines(text).lines.map((line) => [line]);
  const columns = columnsOf(table[0] ?? [], heads);
  const naming = namingIn(journey, newId);
  const said = new Set<string>();
  const rows = (columns ? table.slice(1) : table).filter((row) => {
    const key = searchKey(cleanName(row[columns?.name ?? 0] ?? ''));
    // A name that comes twice is one touchpoint.
    if (key === '' || said.has(key)) return false;
    said.add(key);
    return true;
  });
  if (rows.length === 0) return null;
  const edits: Edit[] = [];
  for (const row of rows) {
    const cell = (column: number | undefined) => (column === undefined ? '' : cleanName(row[column] ?? ''));
    const before = naming.made.length;
    naming.touchpoint(cell(columns?.name ?? 0));
    const made = naming.made[before];
    if (!made) continue;
    const owners = cell(columns?.owners)
      .split(/[,;،؛]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => naming.owner(name));
    const device = cell(columns?.device);
    edits.push({
      edit: 'add',
      to: 'touchpoints',
      item: { ...made, ...(device !== '' && { device }), ...(owners.length > 0 && { owners: [...new Set(owners)] }) },
    });
  }
  const owners = naming.madeOwners.map((item): Edit => ({ edit: 'add', to: 'owners', item }));
  return {
    edit: { edit: 'all', edits: [...owners, ...edits] },
    added: edits.length,
    known: rows.length - edits.length,
  };
}

/** Which column is which, where the first row says so; null: it says nothing. */
function columnsOf(
  first: readonly string[],
  heads: TouchpointHeads,
): { name: number; device: number | undefined; owners: number | undefined } | null {
  const at = (words: readonly string[]) => {
    const index = first.findIndex((cell) => words.some((word) => searchKey(word) === searchKey(cell.trim())));
    return index < 0 ? undefined : index;
  };
  const name = at(heads.name);
  return name === undefined ? null : { name, device: at(heads.device), owners: at(heads.owners) };
}
