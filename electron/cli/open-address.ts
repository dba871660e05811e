/** Shows an address in the person's browser, where there is one. */
import { spawn } from 'node:child_process';
import { hasDisplay } from './electron-runtime.ts';

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Tries, and says nothing when it cannot: the address is printed in any case. Never on a build server. */
export function openAddress(address: string): void {
  const opener = OPENERS[process.platform];
  if (!opener || process.env.CI || !hasDisplay()) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
