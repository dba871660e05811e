/**
 * The touchpoint catalogues: what a customer may meet, to pick from and to check a map against.
 * An entry that two catalogues name alike is one entry with one id.
 */
import lists from '../../assets/templates/catalogue-lists.json' with { type: 'json' };
import names from '../../assets/templates/catalogue-names.json' with { type: 'json' };
import { newTouchpoint } from '../document/blank.ts';
import { findMap, momentsOf } from '../document/find.ts';
import type { Journey, Language, Touchpoint } from '../document/schema.ts';
import { searchKey, type Translator } from '../i18n/translate.ts';
import { type CatalogueId, ENTRY_FACTS, type EntryFacts, type GroupId } from './facts.ts';

export { CATALOGUE_IDS, type CatalogueId, GROUP_IDS, type GroupId } from './facts.ts';

export type Wording = Readonly<Record<Language, string>>;

export interface CatalogueEntry extends EntryFacts {
  name: Wording;
}

export interface CatalogueGroup {
  id: GroupId;
  entries: readonly CatalogueEntry[];
}

export interface Catalogue {
  id: CatalogueId;
  groups: readonly CatalogueGroup[];
}

/** Which entries stand in which catalogue, by id. */
interface CatalogueList {
  id: CatalogueId;
  groups: { id: GroupId; entries: string[] }[];
}

const nameOf: Readonly<Record<string, Wording>> = names;

function named(facts: EntryFacts): CatalogueEntry {
  const name = nameOf[facts.id];
  if (!name) throw new Error(`the catalogue's entry "${facts.id}" has no name`);
  return { ...facts, name };
}

/** Every entry once. */
export const ENTRIES: readonly CatalogueEntry[] = ENTRY_FACTS.map(named);

const byId = new Map(ENTRIES.map((entry) => [entry.id, entry]));

export const CATALOGUES: readonly Catalogue[] = (lists as CatalogueList[]).map((catalogue) => ({
  id: catalogue.id,
  groups: catalogue.groups.map((group) => ({ id: group.id, entries: group.entries.map(knownEntry) })),
}));

function knownEntry(id: string): CatalogueEntry {
  const entry = byId.get(id);
  if (!entry) throw new Error(`the catalogue file lists "${id}" and does not describe it`);
  return entry;
}

/** The entry a touchpoint came from; undefined for none or for one that this version does not know. */
export function entryById(id: string | null): CatalogueEntry | undefined {
  return id === null ? undefined : byId.get(id);
}

export function catalogueName(id: CatalogueId, { t }: Translator): string {
  return t(`catalogue.name.${id}`);
}

export function groupName(id: GroupId, { t }: Translator): string {
  return t(`catalogue.group.${id}`);
}

interface Searchable {
  entry: CatalogueEntry;
  keys: Readonly<Record<Language, string>>;
}

const searchables: readonly Searchable[] = ENTRIES.map((entry) => ({
  entry,
  keys: {
    en: searchKey(entry.name.en),
    vi: searchKey(entry.name.vi),
    fa: searchKey(entry.name.fa),
    ru: searchKey(entry.name.ru),
  },
}));

/**
 * Entries whose name holds every word of the query, in any of the four languages, whatever the case and accents.
 * Best first: word starts in `language`, then its other matches, then those of the other languages.
 * An empty query finds everything.
 */
export function searchCatalogue(query: string, language: Language): CatalogueEntry[] {
  const words = searchKey(query).split(/\s+/).filter(Boolean);
  const ranked: CatalogueEntry[][] = [[], [], []];
  for (const { entry, keys } of searchables) {
    const starts = ` ${keys[language].replace(/[\s\-/()«»,]+/g, ' ')}`;
    if (words.every((word) => starts.includes(` ${word}`))) ranked[0]?.push(entry);
    else if (holdsAll(keys[language], words)) ranked[1]?.push(entry);
    else if (Object.values(keys).some((key) => holdsAll(key, words))) ranked[2]?.push(entry);
  }
  return ranked.flat();
}

function holdsAll(key: string, words: readonly string[]): boolean {
  return words.every((word) => key.includes(word));
}

/**
 * "Have you missed…?": the entries of a catalogue that no moment of the map stands for,
 * neither by where its touchpoint came from nor by a name that reads the same in the journey's language.
 * A map that is not there misses everything.
 */
export function missedEntries(journey: Journey, mapId: string, catalogueId: CatalogueId): CatalogueEntry[] {
  const met = metEntries(journey, mapId, catalogueId);
  return entriesOf(catalogueId).filter((entry) => !met.has(entry.id));
}

/** The other way round: for each entry that the map has, by its id, the touchpoints that stand for it. */
export function metEntries(journey: Journey, mapId: string, catalogueId: CatalogueId): Map<string, Touchpoint[]> {
  const map = findMap(journey, mapId);
  const met = new Set(map ? momentsOf(map).map((moment) => moment.touchpoint) : []);
  const touchpoints = journey.touchpoints
    .filter(({ id }) => met.has(id))
    .map((touchpoint) => ({ touchpoint, key: nameKey(touchpoint.name) }));
  const found = new Map<string, Touchpoint[]>();
  for (const { id, name } of entriesOf(catalogueId)) {
    const key = nameKey(name[journey.language]);
    const standing = touchpoints.filter(({ touchpoint, key: own }) => touchpoint.catalogue === id || own === key);
    if (standing.length > 0)
      found.set(
        id,
        standing.map(({ touchpoint }) => touchpoint),
      );
  }
  return found;
}

function entriesOf(catalogueId: CatalogueId): CatalogueEntry[] {
  const catalogue = CATALOGUES.find(({ id }) => id === catalogueId);
  return (catalogue?.groups ?? []).flatMap((group) => group.entries);
}

/** A name as it is compared: as in a search, and with spaces and hyphens of no account. */
function nameKey(name: string): string {
  return searchKey(name).replace(/[\s-]+/g, '');
}

/** The touchpoint for an entry, named in the map's language. */
export function addFromCatalogue(entry: CatalogueEntry, language: Language, newId: () => string): Touchpoint {
  return newTouchpoint({
    id: newId(),
    name: entry.name[language],
    channel: entry.channel,
    control: entry.control,
    phase: entry.phase,
    catalogue: entry.id,
  });
}
