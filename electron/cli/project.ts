/** Where this project and its build stand on the disk. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The built editor that both editions show. */
export const BUILT_RENDERER = join(PROJECT_ROOT, 'dist', 'renderer');

/** Things that can be made again: kept where `npm ci` clears them away. */
export const CACHE_FOLDER = join(PROJECT_ROOT, 'node_modules', '.cache', 'waymark');
