/** In every view: where the focus is can be seen, and a map's words are marked with their language. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fetchEverything, type Stand, sampleIn, setStand, settled } from './stand.tsx';
import { VIEWS } from './views.tsx';

let stand: Stand;
beforeAll(async () => {
  await fetchEverything();
  await page.viewport(1280, 800);
});
afterEach(() => stand.clear());

describe('the focus can be seen', () => {
  test.each(VIEWS)('$name', async (view) => {
    stand = setStand('en');
    await view.show(stand);
    await settled();
    const unseen = focusable()
      .filter((element) => !showsFocus(element))
      .map(nameOf);
    expect([...new Set(unseen)]).toEqual([]);
  });
});

describe('a Persian map in an English window is marked as Persian', () => {
  // Of a recent file only the title is known, not its language.
  test.each(VIEWS.filter(({ name }) => name !== 'start'))('$name', async (view) => {
    stand = setStand('en', sampleIn('fa'));
    await view.show(stand);
    await settled();
    const unmarked = persianPlaces(view.of)
      .filter((element) => element.closest('[lang]')?.getAttribute('lang') !== 'fa')
      .map(nameOf);
    expect([...new Set(unmarked)]).toEqual([]);
  });
});

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What Tab comes to now. Under a modal dialog nothing else is. */
function focusable(): HTMLElement[] {
  const within = document.querySelector('dialog[open]') ?? document.body;
  return [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      !element.closest('[inert]') &&
      element.checkVisibility(),
  );
}

/** Whether anything about the element, or what stands around it, looks different with the focus in it. */
function showsFocus(element: HTMLElement): boolean {
  const around = [
    element,
    element.parentElement,
    element.parentElement?.parentElement,
    ...element.querySelectorAll('*'),
  ].filter((each) => each != null);
  const look = () =>
    around.map((each) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, stroke, strokeWidth } =
        getComputedStyle(each);
      const outline = outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`;
      return [outline, boxShadow, borderColor, backgroundColor, stroke, strokeWidth].join(' | ');
    });
  (document.activeElement as HTMLElement | null)?.blur();
  const before = look();
  element.focus({ focusVisible: true } as FocusOptions);
  // What passes the focus on at once shows it elsewhere.
  if (document.activeElement !== element || !element.isConnected) return true;
  // The canvas draws its own ring around what is selected, and a field laid over it is there only with the focus.
  return element.closest('[role=application]') !== null || look().join() !== before.join();
}

/**
 * The elements of a view whose own text or value is Persian throughout. A Persian name within an English sentence
 * needs no mark (WCAG 3.1.2 leaves out names), and the page writes it in its own direction.
 */
function persianPlaces(of: string): Element[] {
  const persian = { test: (text: string) => /[\u0600-\u06ff]{2}/.test(text) && !/[a-z]/i.test(text) };
  const part = (of === 'window' ? null : document.querySelector(of)) ?? document.body;
  return [...part.querySelectorAll('*')].filter((element) => {
    if (!element.checkVisibility() || element.matches('script, style, .spoken, .spoken *, [lang] title')) return false;
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const value = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '';
    return persian.test(value) || own.some(({ textContent }) => persian.test(textContent ?? ''));
  });
}

function nameOf(element: Element): string {
  const text = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
  const place = [...element.classList].join('.').replaceAll(/_([a-z]+)_\w+_\d+/gi, '$1');
  return `${element.localName}.${place} “${text}”`;
}
