/**
 * In every view, in both directions of reading: Tab goes through the window in the order in which it is read, comes to
 * nothing that cannot be seen, and comes out again.
 */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Language } from '../../shared/document/schema.ts';
import { fetchEverything, type Stand, setStand, settled } from './stand.tsx';
import { VIEWS } from './views.tsx';

let stand: Stand;
beforeAll(async () => {
  await fetchEverything();
  await page.viewport(1280, 800);
});
afterEach(() => stand.clear());

const LANGUAGES: readonly Language[] = ['en', 'fa'];
const isDialog = (of: string) => of.startsWith('dialog');
const CASES = LANGUAGES.flatMap((language) =>
  // What stands in a dialog is mirrored with the rest of the window.
  VIEWS.filter(({ of }) => of === 'window' || of === 'main' || (isDialog(of) && language === 'en')).map((view) => ({
    name: `${view.name} (${language})`,
    language,
    view,
  })),
);

test('what is out of order or out of sight is found', () => {
  stand = setStand('en');
  const place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'position: fixed; inset: 0; display: flex; flex-direction: row-reverse; background: white';
  const button = (name: string) => {
    const element = place.appendChild(document.createElement('button'));
    element.textContent = name;
    return element;
  };
  const first = button('first');
  const second = button('second');
  expect(backward([first, second], false)).toHaveLength(1);
  expect(backward([first, second], true)).toEqual([]);
  expect(isSeen(first)).toBe(true);
  first.style.clipPath = 'inset(50%)';
  expect(isSeen(first)).toBe(false);
  place.style.flexDirection = 'column-reverse';
  expect(backward([first, second], true)).toHaveLength(1);
  place.remove();
});

describe('the order of the focus is that of reading, and all of it can be seen', () => {
  test.each(CASES)('$name', async ({ language, view }) => {
    stand = setStand(language);
    await view.show(stand);
    await settled();
    const stops = tabStops();
    expect(stops.length).toBeGreaterThan(0);
    expect(stops.filter(({ tabIndex }) => tabIndex > 0).map(nameOf)).toEqual([]);
    expect(stops.filter((stop) => stop.closest('[aria-hidden=true]')).map(nameOf)).toEqual([]);
    expect(backward(stops, language === 'fa')).toEqual([]);
    expect(stops.filter((stop) => !isSeen(stop)).map(nameOf)).toEqual([]);
  });
});

describe('Tab goes on through the whole window', () => {
  const windows = CASES.filter(({ view }) => ['outline', 'plan', 'worksheets', 'dialog-settings'].includes(view.name));
  test.each(windows)('$name', async ({ language, view }) => {
    stand = setStand(language);
    await view.show(stand);
    await settled();
    const stops = tabStops();
    const first = stops[0] as HTMLElement;
    first.focus();
    const came: (Element | null)[] = [first];
    for (let at = 1; at < stops.length; at++) {
      await userEvent.keyboard('{Tab}');
      came.push(document.activeElement);
    }
    expect(came.map((stop) => (stop ? nameOf(stop) : ''))).toEqual(stops.map(nameOf));
  });
});

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What Tab comes to, in its order. Under a modal dialog nothing else is; of a group of radio buttons it is one. */
function tabStops(): HTMLElement[] {
  const within = document.querySelector('dialog[open]') ?? document.querySelector('#root') ?? document.body;
  return [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]')) return false;
    if (element instanceof HTMLInputElement && element.type === 'radio' && !element.checked) {
      const group = within.querySelector<HTMLInputElement>(`input[type=radio][name="${element.name}"]:checked`);
      if (group) return false;
    }
    return element.checkVisibility();
  });
}

/** The parts of the window, in the order in which they are read. */
function partOf(element: Element): Element | null {
  return element.closest('header, main, aside, footer, nav, [role=tablist], [role=toolbar], dialog');
}

/** Pairs of stops in one part of the window of which the later one is read before the earlier one. */
function backward(stops: readonly HTMLElement[], rtl: boolean): string[] {
  const wrong: string[] = [];
  for (const [at, stop] of stops.entries()) {
    const next = stops[at + 1];
    if (!next) break;
    const a = boxOf(stop, next, rtl);
    const b = boxOf(next, stop, rtl);
    const isBefore = b.end <= a.start + 1;
    const isAbove = b.bottom <= a.top + 1;
    const isBeside = b.top < a.bottom - 1 && a.top < b.bottom - 1;
    // To the top of what stands beside is on; up and back is not.
    if ((isBefore && isBeside) || (isAbove && b.start < a.end - 1)) wrong.push(`${nameOf(stop)} → ${nameOf(next)}`);
  }
  return wrong;
}

/** Where an element stands as it is read beside another; what is scrolled away lies at the edge behind which it is. */
function boxOf(element: HTMLElement, beside: HTMLElement, rtl: boolean) {
  let { left, right, top, bottom } = element.getBoundingClientRect();
  for (let around = element.parentElement; around && !around.contains(beside); around = around.parentElement) {
    if (getComputedStyle(around).overflow === 'visible') continue;
    const edge = around.getBoundingClientRect();
    [left, right] = [left, right].map((x) => Math.max(edge.left, Math.min(edge.right, x))) as [number, number];
    [top, bottom] = [top, bottom].map((y) => Math.max(edge.top, Math.min(edge.bottom, y))) as [number, number];
  }
  return rtl ? { start: -right, end: -left, top, bottom } : { start: left, end: right, top, bottom };
}

/** Whether any of it is uncovered once it has the focus. */
function isSeen(element: HTMLElement): boolean {
  element.focus();
  if (document.activeElement !== element) return true;
  // What is drawn is a point with much around it.
  const drawn = element instanceof SVGElement ? (element as SVGElement).querySelector('circle') : null;
  const { left, top, width, height } = (drawn ?? element).getBoundingClientRect();
  if (width < 2 || height < 2) return false;
  const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [left + width * x, top + height * y]));
  return points.some(([x = 0, y = 0]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (element.contains(there) || element.closest('label')?.contains(there) === true);
  });
}

function nameOf(element: Element): string {
  const text = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
  return `${partOf(element)?.localName ?? ''} ${element.getAttribute('role') ?? element.localName} “${text}”`;
}
