/** Sizes and themes of the interface, the small picture of a large map, and the ways from stage to stage. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../renderer/App.tsx';
import { canvasView, shownBoard } from '../../renderer/canvas/view.ts';
import { runCommand } from '../../renderer/commands/run.ts';
import { loadFonts } from '../../renderer/fonts.ts';
import { mapOf } from '../../renderer/state/editor.ts';
import { changeSettings, type OpenDocument } from '../../renderer/state/workspace.ts';
import { newCurve } from '../../shared/document/blank.ts';
import type { Language } from '../../shared/document/schema.ts';
import { CURVES_MAX, LANGUAGES } from '../../shared/document/terms.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { type Desk, openOn, setDesk, someJourney } from './desk.tsx';

let desk: Desk;
let opened: OpenDocument;
beforeAll(loadFonts);
beforeAll(async () => {
  await import('../../renderer/frame/EditorScreen.tsx');
  await import('../../renderer/canvas/Minimap.tsx');
  await import('../../renderer/curves/CurveLegend.tsx');
});
beforeEach(() => page.viewport(1280, 800));
afterEach(async () => {
  await changeSettings({ size: 100, theme: 'system', minimap: true });
  desk.clear();
});

async function open(template = 'seven-stages', language: Language = 'en'): Promise<void> {
  desk = setDesk({ languages: [language] });
  opened = openOn(desk, someJourney(template, language));
  desk.show(<App />);
  // The first time, the window's code is fetched as well.
  await expect.element(page.getByRole('application'), { timeout: 8_000 }).toBeVisible();
  await expect.poll(() => shownBoard()?.camera.width ?? 0).toBeGreaterThan(0);
}

const canvas = () => document.querySelector('[role=application]') as HTMLElement;
const scene = () => {
  const board = shownBoard();
  if (!board) throw new Error('no canvas');
  return board;
};

describe.each([90, 150] as const)('at %i %%', (size) => {
  test('a click on the map hits what is painted there', async () => {
    await open();
    await changeSettings({ size });
    const { camera } = scene();
    // The strip of maps and the bars come a moment later and take room from it.
    await expect.poll(() => Math.abs(camera.width - canvas().getBoundingClientRect().width)).toBeLessThan(2);
    await expect.poll(() => Math.abs(camera.height - canvas().getBoundingClientRect().height)).toBeLessThan(2);
    const head = scene().scene.stageHeads[1];
    if (!head) throw new Error('no second stage');
    // The page of the test may be taller than its window, and scrolled by what took the focus.
    canvas().scrollIntoView({ block: 'start' });
    const place = canvas().getBoundingClientRect();
    const x = place.left + camera.x + (head.x + 20) * camera.scale;
    const y = place.top + camera.y + (head.y + 10) * camera.scale;
    const under = document.elementFromPoint(x, y);
    for (const type of ['pointerdown', 'pointerup'] as const) {
      canvas().setPointerCapture = () => {};
      under?.dispatchEvent(
        new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, pointerId: 1, button: 0, isPrimary: true }),
      );
    }
    expect(opened.editor.getState().selection).toEqual({ kind: 'stage', id: head.id });
  });

  test('a menu hangs on its button', async () => {
    await open();
    await changeSettings({ size });
    const button = page.getByRole('button', { name: 'Menu', exact: true });
    await userEvent.click(button);
    const menu = page.getByRole('menu').first().element().getBoundingClientRect();
    const box = button.element().getBoundingClientRect();
    expect(Math.abs(menu.left - box.left)).toBeLessThan(3);
    expect(menu.top - box.bottom).toBeGreaterThanOrEqual(0);
    expect(menu.top - box.bottom).toBeLessThan(16);
    await userEvent.keyboard('{Escape}');
  });
});

test.each(LANGUAGES)('in %s nothing is cut at the largest size in a window of 1280 × 800', async (language) => {
  await open('seven-stages', language);
  await changeSettings({ size: 150 });
  const { t } = translatorFor(language);
  const inside = (element: Element) => {
    const box = element.getBoundingClientRect();
    const words = element.getAttribute('aria-label') ?? element.textContent ?? element.tagName;
    expect(box.left, words).toBeGreaterThanOrEqual(-1);
    expect(box.right, words).toBeLessThanOrEqual(1281);
    expect(box.bottom, words).toBeLessThanOrEqual(801);
  };
  const bar = document.querySelector('header') as HTMLElement;
  await expect.poll(() => bar.scrollWidth - bar.clientWidth).toBeLessThanOrEqual(0);
  const parts = [...bar.children].filter(
    (part) => !part.matches('[popover]') && part.getBoundingClientRect().width > 0,
  );
  parts.forEach(inside);
  const boxes = parts.map((part) => part.getBoundingClientRect()).sort((a, b) => a.left - b.left);
  for (const [index, box] of boxes.entries())
    expect(box.left).toBeGreaterThanOrEqual((boxes[index - 1]?.right ?? 0) - 1);
  for (const button of bar.querySelectorAll('button'))
    expect(button.scrollWidth).toBeLessThanOrEqual(button.clientWidth + 1);
  // The longest menu and the settings fit, or scroll.
  await userEvent.click(page.getByRole('button', { name: t('frame.menu'), exact: true }));
  await userEvent.click(page.getByRole('menuitem', { name: t('menu.title.view').replace('&', '') }));
  inside(page.getByRole('menu').last().element());
  await userEvent.keyboard('{Escape}{Escape}');
  runCommand('settings');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  inside(page.getByRole('dialog').element());
  const sheet = page.getByRole('dialog').element();
  for (const part of sheet.querySelectorAll('label, h3, button')) inside(part);
  await userEvent.keyboard('{Escape}');
});

test('grows and shrinks by command, and stays so', async () => {
  await open();
  runCommand('view.larger');
  await expect.poll(() => desk.memory.settings.size).toBe(110);
  expect(document.documentElement.style.getPropertyValue('--interface-size')).toBe('1.1');
  const { width } = document.querySelector('header')?.getBoundingClientRect() ?? new DOMRect();
  expect(width).toBe(1280);
  runCommand('view.smaller');
  await expect.poll(() => desk.memory.settings.size).toBe(100);
});

test('the theme is painted by the map as well, at once', async () => {
  await open();
  await changeSettings({ theme: 'contrast' });
  expect(document.documentElement.dataset.theme).toMatch(/^contrast/);
  await expect.poll(() => scene().palette.contrast).toBe(true);
  await changeSettings({ theme: 'dark' });
  await expect.poll(() => scene().palette).toMatchObject({ contrast: false, dark: true });
});

describe('the small picture of a large map', () => {
  const minimap = () => document.querySelector<HTMLCanvasElement>('main > canvas');

  test('is there while the map is larger than its window, and moves the view', async () => {
    await open();
    runCommand('view.fit');
    await expect.poll(() => minimap()?.hidden).toBe(true);
    canvasView()?.actualSize();
    await expect.poll(() => minimap()?.hidden).toBe(false);
    const { camera } = scene();
    const before = camera.x;
    const box = (minimap() as HTMLCanvasElement).getBoundingClientRect();
    expect(box.right).toBeLessThanOrEqual(canvas().getBoundingClientRect().right);
    await userEvent.click(minimap() as HTMLCanvasElement, { position: { x: box.width * 0.9, y: box.height * 0.5 } });
    expect(camera.x).toBeLessThan(before - 100);
    const middle = camera.toMap(camera.width / 2, 0).x / scene().scene.width;
    expect(middle).toBeGreaterThan(0.6);
  });

  test('is put away by a command that remembers', async () => {
    await open();
    runCommand('view.minimap');
    await expect.poll(minimap).toBeNull();
    expect(desk.memory.settings.minimap).toBe(false);
  });
});

describe('from stage to stage', () => {
  const shown = () => opened.editor.getState().selection;
  const stageAt = (index: number) => ({ kind: 'stage', id: mapOf(opened.editor).stages[index]?.id });

  test('by keys', async () => {
    await open();
    canvas().focus();
    await userEvent.keyboard('{Alt>}{PageDown}{PageDown}{/Alt}');
    expect(shown()).toEqual(stageAt(2));
    await userEvent.keyboard('{Alt>}{PageUp}{/Alt}');
    expect(shown()).toEqual(stageAt(1));
  });

  test('by its name or its number, with the keys ready for the map', async () => {
    await open();
    canvas().focus();
    canvasView()?.actualSize();
    const name = mapOf(opened.editor).stages[4]?.name ?? '';
    await userEvent.keyboard('{Control>}j{/Control}');
    const field = page.getByRole('combobox', { name: 'Name or number of a stage' });
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard(name.toLowerCase().slice(0, 5));
    await expect.element(page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(shown).toEqual(stageAt(4));
    await expect.poll(() => document.activeElement).toBe(canvas());
    const { camera, scene: map } = scene();
    const head = map.stageHeads[4];
    expect(Math.abs((head?.x ?? 0) * camera.scale + camera.x - map.headWidth * camera.scale)).toBeLessThan(12);
    await userEvent.keyboard('{Control>}j{/Control}');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('2{ArrowDown}{Enter}');
    await expect.poll(shown).toEqual(stageAt(1));
  });

  test('the selection is shown as large as it fits', async () => {
    await open();
    opened.editor.getState().select({ kind: 'stage', id: mapOf(opened.editor).stages[3]?.id ?? '' });
    canvas().focus();
    const { camera } = scene();
    await userEvent.keyboard('{Shift>}2{/Shift}');
    await expect.poll(() => camera.scale).toBe(2);
    const head = scene().scene.stageHeads[3];
    const left = (head?.x ?? 0) * camera.scale + camera.x;
    expect(left).toBeGreaterThan(0);
    expect(left + (head?.width ?? 0) * camera.scale).toBeLessThanOrEqual(camera.width + 1);
  });
});

describe('the legend of many curves', () => {
  const legend = () => list()?.closest('section') ?? null;
  const list = () => document.querySelector<HTMLElement>('nav + section ul');

  /** Eight curves whose names are as long as names get, on a map larger than its window. */
  async function openMany(language: Language, ofMap: Language): Promise<void> {
    desk = setDesk({ languages: [language] });
    opened = openOn(desk, someJourney('seven-stages', ofMap));
    const map = mapOf(opened.editor).id;
    const edits = Array.from({ length: CURVES_MAX - mapOf(opened.editor).curves.length }, (_, n): Edit => {
      const item = newCurve({ id: `many${n}`, name: `Nghiên cứu Исследование پژوهش research ${n}` });
      return { edit: 'addToMap', map, to: 'curves', item };
    });
    opened.editor.getState().do({ edit: 'all', edits }, { key: 'edit.addCurve' });
    desk.show(<App />);
    await expect.poll(() => shownBoard()?.camera.width ?? 0, { timeout: 8_000 }).toBeGreaterThan(0);
    await expect.poll(list).not.toBeNull();
  }

  test.each([
    ['en', 'en', 100],
    ['en', 'fa', 100],
    ['fa', 'en', 150],
    ['fa', 'fa', 150],
    ['ru', 'ru', 150],
  ] as const)(
    'in %s, on a map in %s, at size %i, takes one line below the map, in the window',
    async (...[language, ofMap, size]) => {
      await openMany(language, ofMap);
      await changeSettings({ size });
      await expect.poll(() => list()?.querySelectorAll('li').length).toBe(CURVES_MAX);
      const place = canvas().getBoundingClientRect();
      const words = legend()?.getBoundingClientRect() ?? new DOMRect();
      expect(words.top).toBeGreaterThanOrEqual(place.bottom);
      expect(words.left).toBeGreaterThanOrEqual(0);
      expect(words.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
      const row = list()?.querySelector('li')?.offsetHeight ?? 0;
      expect(list()?.clientHeight).toBeLessThanOrEqual(row + 1);
      // The last is reached by keys, which scroll it into sight.
      const last = [...(list()?.querySelectorAll('button') ?? [])].at(-1) as HTMLElement;
      last.focus();
      const box = last.getBoundingClientRect();
      const shown = list()?.getBoundingClientRect() ?? new DOMRect();
      expect(box.left).toBeGreaterThanOrEqual(shown.left - 1);
      expect(box.right).toBeLessThanOrEqual(shown.right + 1);
    },
  );
});
