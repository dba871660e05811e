/** The window starts here: host, settings, fonts, and then the first picture. */
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Host, HostRequest } from '../shared/host/host.ts';
import { preferredLanguage } from '../shared/i18n/translate.ts';
import { App } from './App.tsx';
import { listenForClipboard } from './clipboard/clipboard.ts';
import { isCommandId } from './commands/registry.ts';
import { listenForShortcuts, runCommand } from './commands/run.ts';
import { loadFonts } from './fonts.ts';
import { StartFailure } from './frame/StartFailure.tsx';
import { followSettings } from './frame/theme.ts';
import { keepTitle } from './frame/title.ts';
import { loadLanguage, loadLanguages } from './languages.ts';
import { mayLeave, openRead, refreshStart } from './state/files.ts';
import { keepSafe } from './state/keeping.ts';
import { createWorkspace, installWorkspace, interfaceLanguage, type Workspace } from './state/workspace.ts';

/** Neither edition loads what only the other one needs. */
async function findHost(): Promise<Host> {
  if (window.waymark) {
    const { createElectronHost } = await import('./host/electron-host.ts');
    return createElectronHost(window.waymark);
  }
  const { createBrowserHost } = await import('./host/browser-host.ts');
  return createBrowserHost();
}

function takeRequest(request: HostRequest): void {
  if (request.request === 'open') void openRead(request.file);
  else if (isCommandId(request.command)) runCommand(request.command);
}

/** As the settings say, and in the interface's language. */
async function openWorkspace(host: Host): Promise<Workspace> {
  const settings = await host.settings();
  await loadLanguage(interfaceLanguage(settings, host));
  return createWorkspace(host, settings);
}

async function start(): Promise<void> {
  const host = await findHost();
  const [workspace] = await Promise.all([openWorkspace(host), loadFonts()]);
  installWorkspace(workspace);
  followSettings(workspace);
  await refreshStart();
  keepSafe(workspace);
  keepTitle(workspace);
  // A browser has no menu outside the page.
  if (host.kind === 'electron') void import('./frame/menu-state.ts').then(({ keepMenu }) => keepMenu(workspace));
  listenForShortcuts(window);
  listenForClipboard(window);
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  // A map may speak another language than its window.
  void loadLanguages();
  host.onClose(mayLeave);
  host.onRequest(takeRequest);
}

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no root');
const root = createRoot(place);

window.addEventListener('error', (event) => console.error('uncaught', event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => console.error('unhandled', event.reason));

start().catch(async (error: unknown) => {
  console.error(error);
  await loadLanguage(preferredLanguage(navigator.languages));
  root.render(<StartFailure detail={String(error)} />);
});
