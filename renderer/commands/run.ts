/** Runs commands by name and by key, and lets components watch whether they can run. */
import { useSyncExternalStore } from 'react';
import type { EntryLabel } from '../../shared/history/history.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { useTranslator, type Workspace, workspace } from '../state/workspace.ts';
import type { IconName } from '../ui/icons.ts';
import type { Situation } from './record.ts';
import { COMMANDS, type Command, type CommandId, commandOf } from './registry.ts';
import { isKeptByBrowsers, isMac, isWritten, matches, type Shortcut, writeShortcut } from './shortcut.ts';

/** How things stand now. */
export function situation(): Situation {
  const state = workspace().getState();
  return { workspace: state, editor: state.document?.editor.getState() ?? null };
}

export function canRun(id: CommandId): boolean {
  return commandOf(id).when(situation());
}

/** Runs a command if it can run now; nothing runs behind a question that waits for its answer. */
export function runCommand(id: CommandId): void {
  if (!workspace().getState().dialog && canRun(id)) commandOf(id).run();
}

/** The shortcuts of a command that work in this edition. */
export function shortcutsOf(command: Command): readonly Shortcut[] {
  const inBrowser = workspace().getState().host.kind === 'browser';
  return inBrowser ? command.shortcuts.filter((shortcut) => !isKeptByBrowsers(shortcut)) : command.shortcuts;
}

/** Hears of every change of the workspace and of the journey that is open in it. */
export function subscribeToSituation(listener: () => void): () => void {
  const store: Workspace = workspace();
  let editor = store.getState().document?.editor;
  let stopEditor = editor?.subscribe(listener);
  const stopWorkspace = store.subscribe((state) => {
    if (state.document?.editor !== editor) {
      stopEditor?.();
      editor = state.document?.editor;
      stopEditor = editor?.subscribe(listener);
    }
    listener();
  });
  return () => {
    stopEditor?.();
    stopWorkspace();
  };
}

/** Reads a plain value from how things stand; renders again only when it changes. */
export function useSituation<T extends string | number | boolean | null>(read: (now: Situation) => T): T {
  return useSyncExternalStore(subscribeToSituation, () => read(situation()));
}

export interface ShownCommand {
  id: CommandId;
  label: string;
  /** Written out; undefined when there is none in this edition. */
  shortcut: string | undefined;
  icon: IconName;
  enabled: boolean;
  /** Whether it is on; null for what switches nothing. */
  checked: boolean | null;
  run: () => void;
}

/** A command as buttons and menus show it. Undo and redo say what they would take back or do again. */
export function useCommand(id: CommandId): ShownCommand {
  return useCommands([id])[0] as ShownCommand;
}

export function useCommands(ids: readonly CommandId[]): ShownCommand[] {
  const translator = useTranslator();
  // One string for all that may change in what is shown.
  useSituation((now) =>
    ids
      .map((id) => {
        const command = commandOf(id);
        return `${command.when(now)} ${command.checked?.(now)} ${JSON.stringify(entryOf(id, now))}`;
      })
      .join('\n'),
  );
  const now = situation();
  return ids.map((id) => shownCommand(id, now, translator));
}

/** A command as it stands, in words. */
export function shownCommand(id: CommandId, now: Situation, { t }: Translator): ShownCommand {
  const command = commandOf(id);
  const entry = entryOf(id, now);
  const name = t(`command.${id}`);
  const [shortcut] = shortcutsOf(command);
  return {
    id,
    label: entry ? t('command.withEntry', { command: name, entry: t(entry.key, entry.params) }) : name,
    shortcut: shortcut && writeShortcut(shortcut, isMac()),
    icon: command.icon,
    enabled: command.when(now),
    checked: command.checked?.(now) ?? null,
    run: () => runCommand(id),
  };
}

/** What undo or redo would work on. */
function entryOf(id: CommandId, { editor }: Situation): EntryLabel | undefined {
  if (id === 'edit.undo') return editor?.history.past.at(-1)?.label;
  return id === 'edit.redo' ? editor?.history.future[0]?.label : undefined;
}

/** One listener for all shortcuts. Returns how to stop. */
export function listenForShortcuts(target: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    // What the canvas, a menu or a field already used is theirs; half-composed letters are nobody's.
    if (event.defaultPrevented || event.isComposing || workspace().getState().dialog) return;
    const command = COMMANDS.find(
      (item) =>
        !item.byClipboard &&
        item.shortcuts.some((shortcut) => matches(shortcut, event, isMac()) && worksHere(item, shortcut, event.target)),
    );
    if (!command) return;
    const can = command.when(situation());
    if (can || command.keepsKeys) event.preventDefault();
    if (can) command.run();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

function worksHere(command: Command, shortcut: Shortcut, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (command.keys === 'everywhere') return !(isWritten(shortcut) && isTyping(target));
  if (isTyping(target)) return false;
  return command.keys === 'not-while-typing' || target === document.body || target.closest('main') !== null;
}

function isTyping(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'range'].includes(element.type);
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}
