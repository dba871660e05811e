/** Looks at every view in one language: by axe in each theme, and beside its reference pictures. */
import { afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { changeSettings } from '../../renderer/state/workspace.ts';
import type { Language } from '../../shared/document/schema.ts';
import { THEMES } from '../../shared/host/host.ts';
import { violations } from './axe.ts';
import { fetchEverything, type Stand, setStand, settled } from './stand.tsx';
import { VIEWS, type View } from './views.tsx';

/** Of the pictures: a small laptop's screen. */
const SIZE = { width: 1280, height: 800 };

/** Languages and themes that pictures are kept in. */
const PICTURED: Record<'languages' | 'themes', readonly string[]> = {
  languages: ['en', 'fa'],
  themes: ['light', 'dark'],
};

/** The themes by name; "as the system has it" is one of the others. */
const SHOWN_THEMES = THEMES.filter((theme) => theme !== 'system');

let stand: Stand;

/** Tests of every view in one language; each file of the suite has one, so that they share the cores. */
export function lookAtEverything(language: Language): void {
  const seen = new Set<string>();
  const shown = new Set<View>();

  beforeAll(async () => {
    await fetchEverything();
    await page.viewport(SIZE.width, SIZE.height);
  });
  beforeEach(() => {
    stand = setStand(language);
  });
  afterEach(() => stand.clear());

  test.each(VIEWS)('$name', async (view) => {
    await changeSettings({ theme: 'light' });
    await view.show(stand);
    for (const [index, theme] of SHOWN_THEMES.entries()) {
      await changeSettings({ theme });
      await settled();
      const part = partOf(view);
      expect.soft(await violations(part ?? document, index === 0 ? 'all' : 'colours'), theme).toEqual([]);
      if (isPictured(language, theme)) {
        expect.soft(await commands.comparePicture(`${view.name}.${language}-${theme}`, boxOf(part))).toBe('the same');
      }
    }
    // High contrast on a dark system: no setting, but a theme like the others.
    document.documentElement.dataset.theme = 'contrast-dark';
    await settled();
    expect.soft(await violations(partOf(view) ?? document, 'colours'), 'contrast-dark').toEqual([]);
    shown.add(view);
    for (const element of document.querySelectorAll('[class]')) for (const name of element.classList) seen.add(name);
  });

  test.runIf(PICTURED.languages.includes(language))('and no picture is left of a view that is gone', async () => {
    const names = VIEWS.map(({ name }) => name);
    expect(await commands.picturesLeftOver(language, names)).toEqual([]);
  });

  // Alone, a view shows little of the program.
  test('and no style sheet of the program is left out', ({ skip }) => {
    if (shown.size < VIEWS.length) skip('only some views were asked for');
    const unseen = Object.entries(STYLES)
      .filter(
        ([, classes]) => !Object.values(classes).some((names) => names.split(' ').every((name) => seen.has(name))),
      )
      .map(([path]) => path.replace('../../', ''));
    expect(unseen, 'style sheets that test/views/views.tsx shows nothing of').toEqual([]);
  });
}

/** Local names → names on the page, by the style sheet's path. */
const STYLES = import.meta.glob<Record<string, string>>('../../renderer/**/*.module.css', {
  eager: true,
  import: 'default',
});

/** The element that a view is about; null: the whole window. */
function partOf({ of }: View): Element | null {
  if (of === 'window') return null;
  const part = [...document.querySelectorAll(of)].find((each) => each.checkVisibility());
  if (!part) throw new Error(`nothing to see at ${of}`);
  return part;
}

function isPictured(language: Language, theme: (typeof THEMES)[number]): boolean {
  return inject('comparesPictures') && PICTURED.languages.includes(language) && PICTURED.themes.includes(theme);
}

/** Where an element is in the window, in whole px. */
function boxOf(element: Element | null): { x: number; y: number; width: number; height: number } {
  if (element === null) return { x: 0, y: 0, ...SIZE };
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const x = Math.max(0, Math.floor(left));
  const y = Math.max(0, Math.floor(top));
  return {
    x,
    y,
    width: Math.min(SIZE.width, Math.ceil(right)) - x,
    height: Math.min(SIZE.height, Math.ceil(bottom)) - y,
  };
}
