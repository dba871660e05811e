/** What axe finds wrong on the page by WCAG 2.2 AA, in words that say where. */
import axe from 'axe-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules that look at colours; all others find the same in every theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Runs the rules on a part of what is shown: all of them, or only those that a theme can break.
 * `target-size` is no part of the tags' default and is asked for by name.
 */
export async function violations(part: Element | Document, which: 'all' | 'colours'): Promise<string[]> {
  const found = await axe.run(part as Element, {
    runOnly: which === 'all' ? { type: 'tag', values: WCAG } : { type: 'rule', values: COLOUR_RULES },
    ...(which === 'all' ? { rules: { 'target-size': { enabled: true } } } : {}),
    resultTypes: ['violations'],
    // One page without frames, and no style sheets from elsewhere.
    iframes: false,
    preload: false,
  });
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any, all }) => {
      const why = [...any, ...all].map(({ message }) => message).join('; ');
      return `${id}: ${help}\n  ${target.join(' ')}\n  ${html.slice(0, 160)}\n  ${why}`;
    }),
  );
}
