/** Keeps the menu outside the page as the commands stand: the same words, keys and marks as inside. */
import { MENU_COMMANDS, type MenuEntry } from '../../shared/host/commands.ts';
import { commandOf, isCommandId } from '../commands/registry.ts';
import { shortcutsOf, shownCommand, situation, subscribeToSituation } from '../commands/run.ts';
import { acceleratorOf, isMac } from '../commands/shortcut.ts';
import type { Workspace } from '../state/workspace.ts';

/** A menu is read by nobody who is typing: ms between two messages about it. */
const REST = 120;

/** Tells the host from now on. Returns how to stop. */
export function keepMenu(workspace: Workspace): () => void {
  const { host } = workspace.getState();
  if (host.kind === 'browser') return () => {};
  let told = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    waiting = undefined;
    const entries = menuEntries(workspace);
    const now = JSON.stringify(entries);
    if (now === told) return;
    told = now;
    host.showMenu(entries);
  };
  const soon = () => {
    waiting ??= setTimeout(tell, REST);
  };
  tell();
  const stop = subscribeToSituation(soon);
  return () => {
    clearTimeout(waiting);
    stop();
  };
}

/** Every command of the menus as it stands now. Nothing can be called behind a question or over the heads of a room. */
export function menuEntries(workspace: Workspace): MenuEntry[] {
  const now = situation();
  const { dialog, presenting, translator } = workspace.getState();
  const busy = dialog !== null || presenting !== null;
  return MENU_COMMANDS.filter(isCommandId).map((id) => {
    const { label, enabled, checked } = shownCommand(id, now, translator);
    const accelerators = shortcutsOf(commandOf(id)).map((shortcut) => acceleratorOf(shortcut, isMac()));
    return { id, label, accelerator: accelerators[0] ?? null, enabled: enabled && !busy, checked };
  });
}
