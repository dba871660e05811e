/**
 * Styles that grow with the interface. Lengths of the viewport and media queries know nothing of its size: they would
 * leave a large interface cut at the edge of its window.
 */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';

const APART = ['renderer/print.css', 'renderer/worksheets/sheet.css'];
const sheets = globSync('renderer/**/*.css', { cwd: PROJECT_ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !APART.includes(path));

test.each(sheets)('%s measures its window by var(--vw), var(--vh) and the container', (path) => {
  const css = readFileSync(join(PROJECT_ROOT, path), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const lengths = css.match(/(?<![-\w(])[\d.]+(vw|vh|vmin|vmax|dvh|dvw|svh|svw)\b/g) ?? [];
  expect(path.endsWith('theme.css') ? lengths.filter((length) => !/^1v[wh]$/.test(length)) : lengths).toEqual([]);
  expect(css.match(/@media[^{]*(width|height)[^{]*/g) ?? []).toEqual([]);
});
