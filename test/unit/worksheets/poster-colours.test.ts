/** A poster is printed in the colours of the light theme, and legibly in grey. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { greyOf, LIGHT_COLOURS } from '../../../shared/worksheets/poster-colours.ts';

const theme = readFileSync(new URL('../../../renderer/theme.css', import.meta.url), 'utf8');
const light = theme.slice(0, theme.indexOf('}'));

test.each(Object.entries(LIGHT_COLOURS))('%s is that of the light theme', (name, colour) => {
  expect(light).toContain(`--${name}: ${colour};`);
});

/** WCAG contrast of a grey with white. */
function onWhite(grey: string): number {
  const value = Number.parseInt(grey.slice(1, 3), 16) / 255;
  const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 1.05 / (light + 0.05);
}

test('words on stages and on white paper can be read in grey', () => {
  for (const name of [
    'stage-1',
    'stage-2',
    'stage-3',
    'stage-4',
    'stage-5',
    'ink',
    'muted',
    'accent',
    'danger',
  ] as const)
    expect(onWhite(greyOf(LIGHT_COLOURS[name])), name).toBeGreaterThan(4.5);
});
