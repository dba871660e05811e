/**
 * The organisation's touchpoints as a table: what each row says, which rows a filter leaves,
 * and in which order and under which headings they stand.
 */
import type { Channel, Control, Journey, JourneyMap, Moment, Phase, Stage, Touchpoint } from '../document/schema.ts';
import { CHANNELS, CONTROLS, PHASES } from '../document/terms.ts';
import { matcher } from '../i18n/matching.ts';
import type { Translator } from '../i18n/translate.ts';
import { walkOrderOf } from './walk.ts';

export type Measure = Touchpoint['measures'][number];

/** Where a customer meets a touchpoint. */
export interface Meeting {
  map: JourneyMap;
  stage: Stage;
  moment: Moment;
}

export interface InventoryItem {
  touchpoint: Touchpoint;
  /** Names of those who answer for it. */
  owners: readonly string[];
  /** Name of what it is a part of; empty: of nothing. */
  parent: string;
  /** Names of the maps that meet it. */
  maps: readonly string[];
  /** Its place in walk order, from 1. */
  walk: number;
  /** The newest of its measures. */
  measure: Measure | undefined;
}

/** All meetings, by touchpoint id, map after map in the customer's order. */
export function meetingsOf(journey: Journey): Map<string, Meeting[]> {
  const all = new Map<string, Meeting[]>();
  for (const map of journey.maps) {
    for (const stage of map.stages) {
      for (const moment of stage.moments) {
        const list = all.get(moment.touchpoint);
        if (list) list.push({ map, stage, moment });
        else all.set(moment.touchpoint, [{ map, stage, moment }]);
      }
    }
  }
  return all;
}

/** One item a touchpoint, in the order of the file. */
export function inventoryOf(journey: Journey): InventoryItem[] {
  const owners = new Map(journey.owners.map((owner) => [owner.id, owner.name]));
  const names = new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint.name]));
  const walk = new Map(walkOrderOf(journey).map((id, index) => [id, index + 1]));
  const maps = new Map<string, string[]>();
  for (const map of journey.maps) {
    const met = new Set(map.stages.flatMap((stage) => stage.moments.map((moment) => moment.touchpoint)));
    for (const id of met) maps.set(id, [...(maps.get(id) ?? []), map.name]);
  }
  return journey.touchpoints.map((touchpoint) => ({
    touchpoint,
    owners: touchpoint.owners.map((id) => owners.get(id) ?? ''),
    parent: touchpoint.parent === null ? '' : (names.get(touchpoint.parent) ?? ''),
    maps: maps.get(touchpoint.id) ?? [],
    walk: walk.get(touchpoint.id) ?? 0,
    measure: newestMeasure(touchpoint.measures),
  }));
}

/** The measure with the latest date; of those without a date the last one. */
export function newestMeasure(measures: readonly Measure[]): Measure | undefined {
  return measures.reduce<Measure | undefined>(
    (newest, measure) => (newest && (measure.date ?? '') < (newest.date ?? '') ? newest : measure),
    undefined,
  );
}

/** Ids of the touchpoint and of everything that is a part of it, however deep. */
export function withParts(touchpoints: readonly Touchpoint[], id: string): Set<string> {
  const all = new Set([id]);
  for (let before = 0; before < all.size; ) {
    before = all.size;
    for (const touchpoint of touchpoints) {
      if (touchpoint.parent !== null && all.has(touchpoint.parent)) all.add(touchpoint.id);
    }
  }
  return all;
}

/** What a touchpoint may become a part of: everything but itself and its own parts. */
export function possibleParents(touchpoints: readonly Touchpoint[], id: string): Touchpoint[] {
  const own = withParts(touchpoints, id);
  return touchpoints.filter((touchpoint) => !own.has(touchpoint.id));
}

/** Stands for "none of them" where one chooses among phases or owners. */
export const NONE = 'none';

export interface InventoryFilter {
  query: string;
  /** null: whatever it is. */
  phase: Phase | typeof NONE | null;
  /** Id of an owner. */
  owner: string | null;
  channel: Channel | null;
  control: Control | null;
}

export const NO_FILTER: InventoryFilter = { query: '', phase: null, owner: null, channel: null, control: null };

/** Those that the filter lets through. Words are looked for in the name, the device and the owners. */
export function filterInventory(items: readonly InventoryItem[], filter: InventoryFilter): InventoryItem[] {
  const fits = matcher(filter.query);
  return items.filter(({ touchpoint, owners }) => {
    if (filter.phase !== null && (touchpoint.phase ?? NONE) !== filter.phase) return false;
    if (filter.channel !== null && touchpoint.channel !== filter.channel) return false;
    if (filter.control !== null && touchpoint.control !== filter.control) return false;
    if (filter.owner === NONE ? touchpoint.owners.length > 0 : false) return false;
    if (filter.owner !== null && filter.owner !== NONE && !touchpoint.owners.includes(filter.owner)) return false;
    return fits(`${touchpoint.name} ${touchpoint.device} ${owners.join(' ')}`);
  });
}

export function isFiltered(filter: InventoryFilter): boolean {
  const { query, ...others } = filter;
  return query.trim() !== '' || Object.values(others).some((value) => value !== null);
}

export const INVENTORY_COLUMNS = [
  'name',
  'phase',
  'channel',
  'device',
  'control',
  'owners',
  'parent',
  'measures',
  'maps',
  'walk',
] as const;
export type InventoryColumn = (typeof INVENTORY_COLUMNS)[number];

export interface InventorySort {
  by: InventoryColumn;
  descending: boolean;
}

export const GROUPINGS = ['none', 'phase', 'owner', 'channel'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type InventoryRow =
  | { kind: 'group'; id: string; title: string; count: number }
  /** `depth`: how many of the things that it is a part of stand above it. A touchpoint may stand under several owners. */
  | { kind: 'touchpoint'; id: string; item: InventoryItem; depth: number };

interface Arrangement {
  sort: InventorySort;
  group: Grouping;
  /** Names of the owners by id, in their order. */
  owners: ReadonlyMap<string, string>;
  words: Translator;
}

/**
 * The rows from top to bottom. Ungrouped, parts stand under what they are a part of;
 * in walk order and in groups all stand side by side. What a column does not say comes last, whichever way it is sorted.
 */
export function arrangeInventory(
  items: readonly InventoryItem[],
  { sort, group, owners, words }: Arrangement,
): InventoryRow[] {
  const sorted = sortInventory(items, sort, words);
  if (group !== 'none') return grouped(sorted, group, owners, words);
  if (sort.by === 'walk') return sorted.map((item) => rowOf(item, 0));
  return tree(sorted);
}

function rowOf(item: InventoryItem, depth: number): InventoryRow {
  return { kind: 'touchpoint', id: item.touchpoint.id, item, depth };
}

function tree(sorted: readonly InventoryItem[]): InventoryRow[] {
  const shown = new Set(sorted.map((item) => item.touchpoint.id));
  const parts = new Map<string | null, InventoryItem[]>();
  for (const item of sorted) {
    const { parent } = item.touchpoint;
    const under = parent !== null && shown.has(parent) ? parent : null;
    const list = parts.get(under);
    if (list) list.push(item);
    else parts.set(under, [item]);
  }
  const rows: InventoryRow[] = [];
  const add = (parent: string | null, depth: number) => {
    for (const item of parts.get(parent) ?? []) {
      rows.push(rowOf(item, depth));
      add(item.touchpoint.id, depth + 1);
    }
  };
  add(null, 0);
  return rows;
}

function grouped(
  sorted: readonly InventoryItem[],
  group: Exclude<Grouping, 'none'>,
  owners: ReadonlyMap<string, string>,
  { t }: Translator,
): InventoryRow[] {
  const groups: [id: string, title: string][] =
    group === 'phase'
      ? [...PHASES, NONE].map((phase) => [phase, t(`phase.${phase}`)])
      : group === 'channel'
        ? CHANNELS.map((channel) => [channel, t(`channel.${channel}`)])
        : [...owners, [NONE, t('owner.none')]];
  const isIn = ({ touchpoint }: InventoryItem, id: string) => {
    if (group === 'phase') return (touchpoint.phase ?? NONE) === id;
    if (group === 'channel') return touchpoint.channel === id;
    return id === NONE ? touchpoint.owners.length === 0 : touchpoint.owners.includes(id);
  };
  return groups.flatMap(([id, title]): InventoryRow[] => {
    const here = sorted.filter((item) => isIn(item, id));
    if (here.length === 0) return [];
    return [
      { kind: 'group', id: `group:${id}`, title, count: here.length },
      ...here.map((item) => ({ ...rowOf(item, 0), id: `${id}:${item.touchpoint.id}` })),
    ];
  });
}

function sortInventory(
  items: readonly InventoryItem[],
  { by, descending }: InventorySort,
  words: Translator,
): InventoryItem[] {
  const keyed = items.map((item) => ({ item, key: sortKey(item, by, words) }));
  const way = descending ? -1 : 1;
  return keyed
    .sort((a, b) => {
      const empty = Number(a.key === '') - Number(b.key === '');
      if (empty !== 0) return empty;
      const order =
        typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : words.compare(String(a.key), String(b.key));
      return order * way || words.compare(a.item.touchpoint.name, b.item.touchpoint.name);
    })
    .map(({ item }) => item);
}

function sortKey(item: InventoryItem, by: InventoryColumn, { t }: Translator): string | number {
  const { touchpoint } = item;
  switch (by) {
    case 'name':
      return touchpoint.name;
    case 'phase':
      return touchpoint.phase === null ? '' : PHASES.indexOf(touchpoint.phase);
    case 'channel':
      return t(`channel.${touchpoint.channel}`);
    case 'device':
      return touchpoint.device;
    case 'control':
      return CONTROLS.indexOf(touchpoint.control);
    case 'owners':
      return item.owners.join(', ');
    case 'parent':
      return item.parent;
    case 'measures':
      return touchpoint.measures.length === 0 ? '' : touchpoint.measures.length;
    case 'maps':
      return item.maps.length;
    case 'walk':
      return item.walk;
  }
}
