/** `web`: the browser edition, served to this machine. */
import { ensureBuilt } from './build.ts';
import type { Command } from './command.ts';
import { sayBuilding, serveEdition } from './serve-edition.ts';

export const web: Command = {
  name: 'web',
  files: '',
  least: 0,
  most: 0,
  about: 'Serves the browser edition on 127.0.0.1 and prints its address.',
  options: {},
  async run() {
    await ensureBuilt(sayBuilding);
    return serveEdition();
  },
};
