/** The eight colours of curves can be told apart in every theme, also by eyes that see fewer colours. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CURVE_COLOURS } from '../../../shared/layout/curve-looks.ts';

const css = readFileSync(new URL('../../../renderer/theme.css', import.meta.url), 'utf8');

type Triple = [number, number, number];

/** How light of each kind is mixed for an eye (Machado and others, 2009); the first sees all. */
const EYES: readonly (readonly Triple[])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];

function lightOf(colour: string): Triple {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return parts as Triple;
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Oklab, in which distances are about as large as they look. */
function looksLike(colour: string, eye: readonly Triple[]): Triple {
  const seen = eye.map((row) => Math.max(0, dot(row, lightOf(colour)))) as Triple;
  const l = Math.cbrt(dot(seen, [0.4122214708, 0.5363325363, 0.0514459929]));
  const m = Math.cbrt(dot(seen, [0.2119034982, 0.6806995451, 0.1073969566]));
  const s = Math.cbrt(dot(seen, [0.0883024619, 0.2817188376, 0.6299787005]));
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function contrast(one: string, other: string): number {
  const luminance = (colour: string) => dot(lightOf(colour), [0.2126, 0.7152, 0.0722]);
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  [':root', 3],
  [':root[data-theme="dark"]', 3],
  [':root[data-theme="contrast"]', 4.5],
  [':root[data-theme="contrast-dark"]', 4.5],
])('%s', (selector, least) => {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  const colourOf = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1] ?? '';
  const palette = CURVE_COLOURS.map(colourOf);

  test('every two are far enough from each other for every eye', () => {
    const close: string[] = [];
    palette.forEach((one, i) => {
      for (const other of palette.slice(i + 1)) {
        for (const eye of EYES) {
          const [a, b] = [looksLike(one, eye), looksLike(other, eye)];
          const apart = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
          if (apart < 0.08) close.push(`${one} ${other} ${apart.toFixed(3)}`);
        }
      }
    });
    expect(close).toEqual([]);
  });

  test('each can be seen on the ground', () => {
    for (const colour of palette) {
      for (const ground of ['paper', 'surface']) {
        expect(contrast(colour, colourOf(ground)), `${colour} on ${ground}`).toBeGreaterThanOrEqual(least);
      }
    }
  });
});
