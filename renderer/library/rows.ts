/** What the library lists: the catalogue and the journey's own touchpoints as one, in groups or as found by a search. */
import {
  CATALOGUES,
  type CatalogueEntry,
  type CatalogueId,
  type GroupId,
  searchCatalogue,
} from '../../shared/catalogue/catalogue.ts';
import type { Language, Touchpoint } from '../../shared/document/schema.ts';
import { searchKey } from '../../shared/i18n/translate.ts';

export interface LibraryRow {
  key: string;
  name: string;
  /** In the journey's inventory already; such a row goes by the journey's own name for it. */
  touchpoint: Touchpoint | null;
  entry: CatalogueEntry | null;
  onMap: boolean;
}

export interface LibraryGroup {
  /** `own`: what the journey has and the catalogue does not list; `found`: what a search found. */
  id: GroupId | 'own' | 'found';
  rows: LibraryRow[];
}

export interface LibraryInput {
  touchpoints: readonly Touchpoint[];
  /** Ids of the touchpoints that the map meets. */
  met: ReadonlySet<string>;
  catalogue: CatalogueId;
  /** The journey's: what is added is named in it. */
  language: Language;
}

/** The chosen catalogue's groups, with the journey's own touchpoints in the group of their phase where there is one. */
export function libraryGroups(input: LibraryInput): LibraryGroup[] {
  const own = ownByEntry(input.touchpoints);
  const groups: LibraryGroup[] = (CATALOGUES.find(({ id }) => id === input.catalogue)?.groups ?? []).map((group) => ({
    id: group.id,
    rows: group.entries.map((entry) => entryRow(entry, own.get(entry.id), input)),
  }));
  const listed = new Set(groups.flatMap((group) => group.rows.map((row) => row.touchpoint?.id)));
  const others: LibraryRow[] = [];
  for (const touchpoint of input.touchpoints) {
    if (listed.has(touchpoint.id)) continue;
    const rows = groups.find((group) => group.id === touchpoint.phase)?.rows ?? others;
    rows.push(ownRow(touchpoint, input));
  }
  if (others.length > 0) groups.push({ id: 'own', rows: others });
  return groups;
}

/** What has every word of the query in its name: the journey's own first, then all catalogues, in any language. */
export function libraryFound(query: string, input: LibraryInput): LibraryRow[] {
  const words = searchKey(query).split(/\s+/).filter(Boolean);
  const own = input.touchpoints.filter((touchpoint) => {
    const key = searchKey(touchpoint.name);
    return words.every((word) => key.includes(word));
  });
  const seen = new Set(own.map((touchpoint) => touchpoint.id));
  const byEntry = ownByEntry(input.touchpoints);
  const rows = own.map((touchpoint) => ownRow(touchpoint, input));
  for (const entry of searchCatalogue(query, input.language)) {
    const known = byEntry.get(entry.id);
    if (!known || !seen.has(known.id)) rows.push(entryRow(entry, known, input));
  }
  return rows;
}

/** Whether a search for this name found the very thing, so that nothing new need be made. */
export function isNamed(rows: readonly LibraryRow[], name: string): boolean {
  return rows.some((row) => searchKey(row.name) === searchKey(name));
}

function ownByEntry(touchpoints: readonly Touchpoint[]): Map<string, Touchpoint> {
  const own = new Map<string, Touchpoint>();
  for (const touchpoint of touchpoints) {
    if (touchpoint.catalogue !== null && !own.has(touchpoint.catalogue)) own.set(touchpoint.catalogue, touchpoint);
  }
  return own;
}

function entryRow(entry: CatalogueEntry, touchpoint: Touchpoint | undefined, input: LibraryInput): LibraryRow {
  if (touchpoint) return { ...ownRow(touchpoint, input), key: entry.id, entry };
  return { key: entry.id, name: entry.name[input.language], touchpoint: null, entry, onMap: false };
}

function ownRow(touchpoint: Touchpoint, { met }: LibraryInput): LibraryRow {
  return { key: touchpoint.id, name: touchpoint.name, touchpoint, entry: null, onMap: met.has(touchpoint.id) };
}
