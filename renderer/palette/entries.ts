/** What the command palette offers: commands, and places to go to. */
import { findMap } from '../../shared/document/find.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { MENU_COMMANDS } from '../../shared/host/commands.ts';
import { searchKey, type Translator } from '../../shared/i18n/translate.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import type { Situation } from '../commands/record.ts';
import { COMMAND_IDS, type CommandId, isCommandId } from '../commands/registry.ts';
import { shownCommand } from '../commands/run.ts';
import type { Editor } from '../state/editor.ts';
import { openHandle } from '../state/files.ts';
import { workspace } from '../state/workspace.ts';
import { type IconName, iconOf } from '../ui/icons.ts';
import { scoreOf, wordsOf } from './score.ts';

export type EntryKind = 'command' | 'stage' | 'touchpoint' | 'map' | 'persona' | 'recent';

export interface PaletteEntry {
  id: string;
  kind: EntryKind;
  label: string;
  icon: IconName;
  /** Said after it, where it is: the stage of a touchpoint, the folder of a file. */
  detail: string;
  shortcut?: string;
  enabled: boolean;
  keys: readonly string[];
  run: () => void;
}

/** Commands in the order of the menus; those that stand in none come last. The palette does not offer itself. */
export function commandEntries(now: Situation, words: Translator, english: Translator): PaletteEntry[] {
  const inMenus = MENU_COMMANDS.filter(isCommandId);
  const ids = [...new Set<CommandId>([...inMenus, ...COMMAND_IDS])].filter((id) => id !== 'help.palette');
  return ids.map((id): PaletteEntry => {
    const { label, icon, shortcut, enabled, run } = shownCommand(id, now, words);
    return {
      id,
      kind: 'command',
      label,
      icon,
      detail: '',
      shortcut,
      enabled,
      keys: [searchKey(label), searchKey(english.t(`command.${id}`))],
      run,
    };
  });
}

/** Stages of the map on show, touchpoints on any map, maps, personas. */
export function placeEntries(editor: Editor, words: Translator): PaletteEntry[] {
  const { history, mapId } = editor.getState();
  const { journey } = history;
  const entries: PaletteEntry[] = [];
  const add = (kind: EntryKind, id: string, label: string, icon: IconName, detail: string, run: () => void) => {
    if (label.trim() === '') return;
    entries.push({ id: `${kind}:${id}`, kind, label, icon, detail, enabled: true, keys: [searchKey(label)], run });
  };
  const unnamed = words.t('outline.unnamed');
  const goTo = (map: string, selection: Selection | null) => () => goToPlace(editor, map, selection);
  for (const stage of findMap(journey, mapId)?.stages ?? []) {
    add('stage', stage.id, stage.name, 'columns-3', '', goTo(mapId, { kind: 'stage', id: stage.id }));
  }
  for (const [touchpoint, met] of firstMeetings(journey, mapId)) {
    add(
      'touchpoint',
      touchpoint.id,
      touchpoint.name,
      iconOf(touchpoint),
      met.stage || unnamed,
      goTo(met.map, { kind: 'moment', id: met.moment }),
    );
  }
  if (journey.maps.length > 1) {
    for (const map of journey.maps) add('map', map.id, map.name, 'map', '', goTo(map.id, null));
  }
  for (const persona of journey.personas) {
    const map = [findMap(journey, mapId), ...journey.maps].find((item) => item?.personas.includes(persona.id));
    if (map) {
      add('persona', persona.id, persona.name, 'user-round', '', goTo(map.id, { kind: 'persona', id: persona.id }));
    }
  }
  return entries;
}

/** Where each touchpoint is met first: on the map on show, else on another. */
function firstMeetings(journey: Journey, mapId: string) {
  const met = new Map<string, { map: string; stage: string; moment: string }>();
  const maps = journey.maps.toSorted((a, b) => Number(b.id === mapId) - Number(a.id === mapId));
  for (const map of maps) {
    for (const stage of map.stages) {
      for (const { id, touchpoint } of stage.moments) {
        if (!met.has(touchpoint)) met.set(touchpoint, { map: map.id, stage: stage.name, moment: id });
      }
    }
  }
  return journey.touchpoints.flatMap((touchpoint) => {
    const where = met.get(touchpoint.id);
    return where ? [[touchpoint, where] as const] : [];
  });
}

function goToPlace(editor: Editor, map: string, selection: Selection | null): void {
  const state = editor.getState();
  const { view } = workspace().getState();
  if (view !== 'map' && view !== 'outline') workspace().setState({ view: 'map' });
  if (state.mapId !== map) state.showMap(map);
  state.select(selection);
}

/** Files that were open lately, but for the one that is. */
export function recentEntries(): PaletteEntry[] {
  const { recent, document } = workspace().getState();
  return recent
    .filter(({ file }) => file.handle !== document?.file?.handle)
    .map(({ file, title }) => ({
      id: `recent:${file.handle}`,
      kind: 'recent',
      label: title || file.name,
      icon: 'history',
      detail: file.name,
      enabled: true,
      keys: [searchKey(title), searchKey(file.name)],
      run: () => void openHandle(file.handle),
    }));
}

const MOST = 60;

/**
 * What fits, best first. Without a query: the commands that can run now, those used lately before the others.
 * What cannot run comes after what can.
 */
export function offered(entries: readonly PaletteEntry[], typed: string, lately: readonly string[]): PaletteEntry[] {
  const words = wordsOf(typed);
  const lateness = (entry: PaletteEntry) => {
    const at = lately.indexOf(entry.id);
    return at < 0 ? lately.length : at;
  };
  if (words.length === 0) {
    return entries
      .filter((entry) => entry.enabled && entry.kind === 'command')
      .toSorted((a, b) => lateness(a) - lateness(b));
  }
  const scored = entries.flatMap((entry) => {
    const score = Math.max(...entry.keys.map((key, i) => scoreOf(words, key) - i));
    return score > 0 ? [{ entry, score: score + (entry.enabled ? 0 : -60) }] : [];
  });
  return scored
    .toSorted((a, b) => b.score - a.score || lateness(a.entry) - lateness(b.entry))
    .slice(0, MOST)
    .map(({ entry }) => entry);
}
