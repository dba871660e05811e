/** The window starts here: host, settings, fonts, and then the first picture. */
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Host, HostRequest } from '../shared/host/host.ts';
import { App } from './App.tsx';
import { isCommandId } from './commands/registry.ts';
import { listenForShortcuts, runCommand } from './commands/run.ts';
import { loadFonts } from './fonts.ts';
import { StartFailure } from './frame/StartFailure.tsx';
import { followSettings } from './frame/theme.ts';
import { keepTitle } from './frame/title.ts';
import { createBrowserHost } from './host/browser-host.ts';
import { createElectronHost } from './host/electron-host.ts';
import { mayLeave, openRead, refreshStart } from './state/files.ts';
import { keepSafe } from './state/keeping.ts';
import { applySettings, createWorkspace, installWorkspace } from './state/workspace.ts';

function findHost(): Promise<Host> | Host {
  return window.waymark ? createElectronHost(window.waymark) : createBrowserHost();
}

function takeRequest(request: HostRequest): void {
  if (request.request === 'open') void openRead(request.file);
  else if (isCommandId(request.command)) runCommand(request.command);
}

async function start(): Promise<void> {
  const host = await findHost();
  const workspace = createWorkspace(host);
  installWorkspace(workspace);
  const [settings] = await Promise.all([host.settings(), loadFonts()]);
  applySettings(settings);
  followSettings(workspace);
  await refreshStart();
  keepSafe(workspace);
  keepTitle(workspace);
  listenForShortcuts(window);
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  host.onClose(mayLeave);
  host.onRequest(takeRequest);
}

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no root');
const root = createRoot(place);

window.addEventListener('error', (event) => console.error('uncaught', event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => console.error('unhandled', event.reason));

start().catch((error: unknown) => {
  console.error(error);
  root.render(<StartFailure detail={String(error)} />);
});
