/**
 * All windows of the editor: one file per window, never two windows on one file.
 */
import { realpath } from 'node:fs/promises';
import { app, screen, type WebContents } from 'electron';
import type { MenuEntry } from '../../shared/host/commands.ts';
import type { Journeys } from '../files/journeys.ts';
import type { JsonStore } from '../files/json-store.ts';
import { fitBox, type WindowPlace } from './bounds.ts';
import { createEditorWindow, type EditorWindow, type EditorWindowParts } from './editor-window.ts';

export interface Windows {
  /** Opens an empty window. */
  add(): EditorWindow;
  /** Opens a file: in the window that has it, in a free one, else in a new one. */
  openFile(path: string): Promise<void>;
  /** The window, other than `except`, that works on this file. */
  holderOf(realPath: string, except?: EditorWindow): EditorWindow | undefined;
  of(contents: WebContents): EditorWindow | undefined;
  /** Keys of the recovery copies whose documents are open. */
  openRecoveryKeys(): Set<string>;
  command(command: string): void;
  /** How the commands of the front window stand. */
  frontMenu(): readonly MenuEntry[];
  /** Asks every window in turn; resolves whether all of them may close. */
  mayCloseAll(): Promise<boolean>;
  focusAny(): void;
  isEmpty(): boolean;
}

export interface WindowsParts extends Omit<EditorWindowParts, 'box' | 'maximized'> {
  journeys: Journeys;
  place: JsonStore<WindowPlace>;
}

/** How long a window stands still before its place is written, in ms. */
const PLACE_REST = 400;

export function createWindows(parts: WindowsParts): Windows {
  const open: EditorWindow[] = [];

  const front = () => open.find(({ window }) => window.isFocused()) ?? open.at(-1);
  const holderOf = (path: string, except?: EditorWindow) =>
    open.find((each) => each !== except && each.files.has(path));

  function add(): EditorWindow {
    const place = parts.place.value();
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
    const box = fitBox(place, screens, open.length);
    const added = createEditorWindow({ ...parts, box, maximized: place.maximized });
    const { window } = added;
    open.push(added);
    let noting: NodeJS.Timeout | undefined;
    const notePlace = () => {
      if (window.isMinimized() || window.isFullScreen()) return;
      const now = { box: window.getNormalBounds(), maximized: window.isMaximized() };
      // A drag of the window is many events: only where it came to rest is written.
      clearTimeout(noting);
      noting = setTimeout(() => void parts.place.set(now), PLACE_REST);
    };
    for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event as 'resize', notePlace);
    window.on('focus', parts.menuShown);
    window.on('closed', () => {
      open.splice(open.indexOf(added), 1);
      parts.menuShown();
    });
    return added;
  }

  return {
    add,
    holderOf,
    of: (contents) => open.find(({ window }) => window.webContents === contents),
    openRecoveryKeys: () => new Set(open.flatMap(({ recoveryKeys }) => [...recoveryKeys])),
    openFile: async (path) => {
      const real = await realpath(path).catch(() => path);
      const holder = holderOf(real);
      if (holder) {
        holder.focus();
        return;
      }
      const focused = front();
      const target = focused?.isFree() ? focused : (open.find((each) => each.isFree()) ?? add());
      // Claimed before it is read, so that a second wish for the same file finds this window.
      target.files.add(real);
      const file = await parts.journeys.read(path);
      if (!file.ok) target.files.delete(real);
      target.deliver({ request: 'open', file });
      if (target.window.isVisible()) target.focus();
    },
    frontMenu: () => front()?.menu() ?? [],
    command: (command) => {
      const target = front() ?? add();
      target.deliver({ request: 'command', command });
    },
    mayCloseAll: async () => {
      for (const each of [...open]) {
        if (each.window.isDestroyed()) continue;
        if (each.shownFile() !== null || each.files.size > 0) each.focus();
        if (!(await each.guard.request())) return false;
      }
      for (const each of [...open]) each.window.destroy();
      return true;
    },
    isEmpty: () => open.length === 0,
    focusAny: () => {
      const target = front();
      if (target) target.focus();
      else if (app.isReady()) add();
    },
  };
}
