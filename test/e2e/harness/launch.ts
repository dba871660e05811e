/** Starts a scenario's stage, on whichever edition the suite is for. */
import { startBrowserEdition } from './browser-stage.ts';
import { startElectron } from './electron-stage.ts';
import type { Stage, StageOptions } from './stage.ts';

/** The edition that this run of the suite is for. */
export const edition: Stage['edition'] = process.env.WAYMARK_EDITION === 'electron' ? 'electron' : 'browser';

/** Starts the program on a fresh stage; `close` it after the test. */
export function launch(options: StageOptions = {}, on: Stage['edition'] = edition): Promise<Stage> {
  return on === 'electron' ? startElectron(options) : startBrowserEdition(options);
}
