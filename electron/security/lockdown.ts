/** Shuts what an offline program does not need: network, permissions, navigation, windows opened by pages. */
import { app, type Session, type WebContents } from 'electron';
import { mayLoad } from './addresses.ts';
import { reasonForDenial } from './permissions.ts';

type Log = (message: string) => void;

/** Switches that must be set before Electron is ready: no name is resolved, no proxy sought, nothing fetched behind our back. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
}

export function lockSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log(`denied ${permission}: ${reasonForDenial(permission)}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const may = mayLoad(url, !app.isPackaged);
    if (!may) log(`blocked a request to ${url.slice(0, 200)}`);
    answer({ cancel: !may });
  });
  session.on('will-download', (event) => event.preventDefault());
  // Otherwise dictionaries are fetched from a server.
  session.setSpellCheckerEnabled(false);
}

/** A page stays the page it was opened with; nothing opens from it. */
export function lockContents(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(({ url }) => {
    log(`blocked a window for ${url.slice(0, 200)}`);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    log(`blocked going to ${event.url.slice(0, 200)}`);
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
