/**
 * One window of the editor: the page in it, what it shows, what it is still to be told, and how it closes.
 */
import { BrowserWindow, nativeTheme } from 'electron';
import { LANGUAGES_ARGUMENT, MESSAGES, PAGE_ARGUMENT } from '../../shared/host/bridge.ts';
import type { MenuEntry } from '../../shared/host/commands.ts';
import type { HostRequest } from '../../shared/host/host.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { confirmForcedClose, offerRestart } from '../dialogs.ts';
import type { Handles } from '../files/handles.ts';
import { EDITOR_PAGE } from '../security/assets.ts';
import { closeAnswerPayload, emptyPayload, menuPayload, titlePayload } from '../security/contract.ts';
import { listen } from '../security/ipc.ts';
import { lockContents } from '../security/lockdown.ts';
import { type Box, LEAST_SIZE } from './bounds.ts';
import { type CloseGuard, createCloseGuard } from './close-guard.ts';
import { fillScreen } from './fill-screen.ts';

export interface EditorWindow {
  readonly window: BrowserWindow;
  /** Real paths of the files this window works on: the shown one, and one on its way here that is not shown yet. */
  readonly files: Set<string>;
  /** Keys of the recovery copies kept for what this window shows. */
  readonly recoveryKeys: Set<string>;
  /** What is being put on paper for it and can be given up. */
  readonly prints: Set<AbortController>;
  readonly guard: CloseGuard;
  /** The path of the shown file. */
  shownFile(): string | null;
  /** Whether a file can be opened here without pushing aside another or unsaved work. */
  isFree(): boolean;
  /** Tells the page something, now or once it listens. */
  deliver(request: HostRequest): void;
  focus(): void;
  /** How its commands stand, as its page last said. */
  menu(): readonly MenuEntry[];
}

export interface EditorWindowParts {
  box: Partial<Box> & { width: number; height: number };
  maximized: boolean;
  preload: string;
  icon: string;
  languages: readonly string[];
  handles: Handles;
  translator(): Translator;
  /** The commands of a window stand otherwise now, or another window came to the front. */
  menuShown(): void;
  log(message: string): void;
}

/** Ground colours of the two themes, shown before the page has painted. */
const GROUND = { light: '#F7F5F0', dark: '#171A20' };

export function createEditorWindow(parts: EditorWindowParts): EditorWindow {
  const { handles, log, translator } = parts;
  const window = new BrowserWindow({
    ...parts.box,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    show: false,
    title: 'Waymark',
    icon: parts.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: parts.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      additionalArguments: [`${PAGE_ARGUMENT}editor`, `${LANGUAGES_ARGUMENT}${parts.languages.join(',')}`],
    },
  });
  const contents = window.webContents;
  const files = new Set<string>();
  const recoveryKeys = new Set<string>();
  const prints = new Set<AbortController>();
  let waiting: HostRequest[] = [];
  let listening = false;
  let menu: readonly MenuEntry[] = [];
  let shown: { file: string | null; edited: boolean } = { file: null, edited: false };

  const guard = createCloseGuard({
    ask: () => contents.send(MESSAGES.closeAsked),
    confirmForced: () => confirmForcedClose(window, translator()),
    after: (milliseconds, late) => {
      const timer = setTimeout(late, milliseconds);
      return () => clearTimeout(timer);
    },
  });

  const cancelPrints = () => {
    for (const print of prints) print.abort();
  };

  function pageGone(): void {
    cancelPrints();
    listening = false;
    shown = { file: null, edited: false };
    menu = [];
    files.clear();
    recoveryKeys.clear();
    fillScreen(window, false);
    guard.pageGone();
  }

  lockContents(contents, log);
  window.on('closed', cancelPrints);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (parts.maximized) window.maximize();
    window.show();
  });
  window.on('close', (event) => {
    event.preventDefault();
    void guard.request().then((may) => {
      if (may && !window.isDestroyed()) window.destroy();
    });
  });

  listen(contents, MESSAGES.showTitle, titlePayload, EDITOR_PAGE, log, (title, edited, handle) => {
    const file = handle === null ? null : handles.pathOf(handle);
    shown = { file, edited };
    files.clear();
    if (file) files.add(file);
    const mac = process.platform === 'darwin';
    window.setTitle(`${edited && !mac ? '● ' : ''}${title ? `${title} — ` : ''}Waymark`);
    window.setDocumentEdited(edited);
    if (mac) window.setRepresentedFilename(file ?? '');
  });
  listen(contents, MESSAGES.showMenu, menuPayload, EDITOR_PAGE, log, (entries) => {
    menu = entries;
    parts.menuShown();
  });
  listen(contents, MESSAGES.closeHeard, emptyPayload, EDITOR_PAGE, log, () => guard.heard());
  listen(contents, MESSAGES.closeAnswer, closeAnswerPayload, EDITOR_PAGE, log, (answer) => guard.answered(answer));
  listen(contents, MESSAGES.printCancel, emptyPayload, EDITOR_PAGE, log, cancelPrints);
  listen(contents, MESSAGES.listening, emptyPayload, EDITOR_PAGE, log, () => {
    listening = true;
    guard.pageListens();
    for (const request of waiting) contents.send(MESSAGES.request, request);
    waiting = [];
  });

  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) pageGone();
  });
  contents.on('unresponsive', () => {
    log('the editor does not respond');
    guard.hangs();
  });
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    pageGone();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log(`the editor's process is gone: ${reason} (${exitCode})`);
    void offerRestart(window, translator()).then((again) => {
      if (window.isDestroyed()) return;
      if (again) void contents.loadURL(EDITOR_PAGE);
      else window.destroy();
    });
  });
  contents.on('preload-error', (_event, _path, error) => log(`preload: ${error.stack ?? error.message}`));
  contents.loadURL(EDITOR_PAGE).catch((error: unknown) => log(`the editor's page could not be loaded: ${error}`));

  return {
    window,
    files,
    recoveryKeys,
    prints,
    guard,
    shownFile: () => shown.file,
    menu: () => menu,
    isFree: () => files.size === 0 && !shown.edited && waiting.length === 0,
    deliver: (request) => {
      if (listening) contents.send(MESSAGES.request, request);
      else waiting.push(request);
    },
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}
