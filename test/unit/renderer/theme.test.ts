/** The colours of the themes can be told apart: WCAG AA in light and in dark, and more where more is asked for. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resized, themeFor } from '../../../renderer/frame/theme.ts';
import { INTERFACE_SIZES } from '../../../shared/host/host.ts';

const css = readFileSync(new URL('../../../renderer/theme.css', import.meta.url), 'utf8');

function colours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'surface', 'surface-2'];
const NOTES = ['note-does', 'note-thinks', 'note-pain', 'note-opportunity', 'note-neutral'];
const MEANINGS = ['meaning-1', 'meaning-2', 'meaning-3', 'meaning-4', 'meaning-5'];
const STAGES = ['stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5'];
const FEELINGS = ['feeling-n2', 'feeling-n1', 'feeling-0', 'feeling-p1', 'feeling-p2'];

const light = colours(':root');
const dark = colours(':root[data-theme="dark"]');
const contrastLight = colours(':root[data-theme="contrast"]');
const contrastDark = colours(':root[data-theme="contrast-dark"]');

test.each([dark, contrastLight, contrastDark])('every theme gives a colour to the same roles', (theme) => {
  expect(Object.keys(theme).sort()).toEqual(Object.keys(light).sort());
});

test.each([
  ['system', false, false, 'light'],
  ['system', true, false, 'dark'],
  ['system', false, true, 'contrast'],
  ['system', true, true, 'contrast-dark'],
  ['contrast', true, false, 'contrast-dark'],
  ['contrast', false, false, 'contrast'],
  ['light', true, true, 'light'],
  ['dark', false, true, 'dark'],
] as const)('%s on a system that is dark: %s, of more contrast: %s, is shown as %s', (chosen, isDark, more, shown) => {
  expect(themeFor(chosen, { dark: isDark, contrast: more })).toBe(shown);
});

test('the interface grows and shrinks by the offered sizes, and stops at their ends', () => {
  expect(resized(100, 1)).toBe(110);
  expect(resized(100, -1)).toBe(90);
  expect(resized(INTERFACE_SIZES[0], -1)).toBeNull();
  expect(resized(150, 1)).toBeNull();
});

describe.each([
  ['light', light],
  ['dark', dark],
  ['contrast', contrastLight],
  ['contrast-dark', contrastDark],
])('%s', (name, theme) => {
  const more = name.startsWith('contrast');
  /** What text and signs must reach. */
  const [forText, forSigns] = more ? [7, 4.5] : [4.5, 3];
  const of = (role: string) => {
    const value = theme[role];
    if (!value) throw new Error(`no colour for ${role}`);
    return value;
  };
  const pairs = (texts: string[], grounds: string[]) =>
    texts.flatMap((text) => grounds.map((ground) => [text, ground]));

  test.each([
    ...pairs(['ink', 'muted', 'accent', 'danger'], GROUNDS),
    ...pairs(['ink'], [...NOTES, ...MEANINGS, 'accent-soft', 'danger-soft']),
    ...pairs(['accent', 'muted'], ['accent-soft']),
    ...pairs(['ink'], ['chosen']),
    ...pairs(['muted'], ['track']),
    ...pairs(['danger'], ['danger-soft']),
    ...pairs(['on-accent'], ['accent', 'accent-strong']),
  ])('text %s reads on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(forText);
  });

  test.each(STAGES)('white reads on %s', (stage) => {
    expect(contrast('#ffffff', of(stage))).toBeGreaterThanOrEqual(forText);
  });

  test.each(MEANINGS)('the sign of %s is seen on its ground, and read as text', (meaning) => {
    expect(contrast(of(`${meaning}-sign`), of(meaning))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(['focus', 'star', 'field-line'], ['paper', 'surface']))(
    'the sign %s is seen on %s',
    (sign, ground) => {
      expect(contrast(of(sign), of(ground))).toBeGreaterThanOrEqual(forSigns);
    },
  );

  if (more)
    test('borders are seen', () => {
      for (const ground of GROUNDS) expect(contrast(of('hairline'), of(ground))).toBeGreaterThanOrEqual(4.5);
    });

  test('strong feelings are seen on the paper, and each differs from its neighbour', () => {
    for (const strong of ['feeling-n2', 'feeling-p2'])
      expect(contrast(of(strong), of('paper'))).toBeGreaterThanOrEqual(4.5);
    expect(new Set(FEELINGS.map(of)).size).toBe(FEELINGS.length);
  });
});
