/** Presenting: what keys, clickers and fingers do, that print stays large, and that bending a feeling is an ordinary edit. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../renderer/App.tsx';
import { loadFonts } from '../../renderer/fonts.ts';
import { journeyOf, mapOf } from '../../renderer/state/editor.ts';
import type { OpenDocument } from '../../renderer/state/workspace.ts';
import type { Language } from '../../shared/document/schema.ts';
import { type Desk, openOn, setDesk, someJourney } from './desk.tsx';

let desk: Desk;
let opened: OpenDocument;
beforeAll(loadFonts);
beforeAll(async () => {
  await import('../../renderer/frame/EditorScreen.tsx');
  await import('../../renderer/present/Present.tsx');
});
afterEach(() => desk.clear());

const show = () => page.getByRole('dialog');
const slide = () => document.querySelector('[role=dialog] [role=group]')?.getAttribute('aria-label') ?? '';
const at = () =>
  Number(/^\d+/.exec(slide().replace(/[۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15)))?.[0]);

async function present(template = 'day-in-a-life', language: Language = 'en'): Promise<void> {
  desk = setDesk({ languages: ['en'] });
  const journey = structuredClone(someJourney(template, language));
  const map = journey.maps[0];
  for (const stage of map?.stages ?? [])
    for (const moment of stage.moments) moment.feelings[map?.curves[0]?.id ?? ''] = 1;
  opened = openOn(desk, journey);
  desk.show(<App />);
  await expect.element(page.getByRole('application')).toBeVisible();
  (document.querySelector('[role=application]') as HTMLElement).focus();
  await userEvent.keyboard('{F5}');
  await expect.element(show()).toBeVisible();
}

describe('by keyboard', () => {
  beforeEach(() => present());

  test('goes on and back as people and clickers do, and says where it is', async () => {
    expect(at()).toBe(1);
    expect(desk.memory.fillsScreen).toBe(true);
    for (const key of ['{ArrowRight}', ' ', '{PageDown}']) await userEvent.keyboard(key);
    expect(at()).toBe(4);
    await expect.poll(() => opened.editor.getState().said.text).toBe(slide());
    for (const key of ['{ArrowLeft}', '{PageUp}']) await userEvent.keyboard(key);
    expect(at()).toBe(2);
    await userEvent.keyboard('{End}');
    expect(slide()).toContain('The whole journey');
    await userEvent.keyboard('{ArrowRight}');
    expect(slide()).toContain('The whole journey');
    await userEvent.keyboard('{Home}');
    expect(at()).toBe(1);
  });

  test('Escape leaves, and gives back the screen and the focus', async () => {
    await userEvent.keyboard('{Escape}');
    await expect.element(show()).not.toBeInTheDocument();
    expect(desk.memory.fillsScreen).toBe(false);
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('application');
  });

  test('B and a clicker’s dot make the screen black, and any way on brings the slide back', async () => {
    const black = () => document.elementFromPoint(640, 300);
    const drawing = black();
    await userEvent.keyboard('b');
    await expect.poll(() => getComputedStyle(black() as Element).backgroundColor).toBe('rgb(0, 0, 0)');
    expect(opened.editor.getState().said.text).toBe('The screen is black');
    await userEvent.keyboard('.');
    await expect.poll(black).toBe(drawing);
    await userEvent.keyboard('.{ArrowRight}');
    await expect.poll(() => at()).toBe(1);
  });

  test('the laser dot follows the pointer', async () => {
    const dot = document.querySelector('[class*=laser]') as HTMLElement;
    expect(getComputedStyle(dot).opacity).toBe('0');
    await userEvent.keyboard('l');
    await expect.poll(() => getComputedStyle(dot).opacity).toBe('1');
    const target = document.querySelector('[role=dialog]') as HTMLElement;
    target.dispatchEvent(new PointerEvent('pointermove', { clientX: 300, clientY: 200, bubbles: true }));
    const box = dot.getBoundingClientRect();
    expect(Math.abs(box.left + box.width / 2 - 300)).toBeLessThan(2);
    expect(Math.abs(box.top + box.height / 2 - 200)).toBeLessThan(2);
    await userEvent.keyboard('l');
    await expect.poll(() => getComputedStyle(dot).opacity).toBe('0');
  });

  test('the buttons come with a pointer that moves, not with one that rests on a new slide', () => {
    const target = document.querySelector('[role=dialog]') as HTMLElement;
    const move = (clientX: number) =>
      target.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: 200, bubbles: true }));
    move(300);
    move(300);
    expect(target.dataset.idle).toBe('true');
    move(310);
    expect(target.dataset.idle).toBe('false');
  });

  test('nothing of the editor is changed or reached by its keys', async () => {
    const before = journeyOf(opened.editor);
    opened.editor.getState().select({ kind: 'stage', id: mapOf(opened.editor).stages[0]?.id ?? '' });
    await userEvent.keyboard('{Delete}{Control>}2{/Control}{Control>}k{/Control}');
    expect(journeyOf(opened.editor)).toBe(before);
    expect(desk.workspace.getState().view).toBe('map');
    expect(desk.workspace.getState().dialog).toBeNull();
    expect(document.querySelector('header')?.closest('[inert]')).not.toBeNull();
  });
});

test('on a Persian map the left arrow goes on', async () => {
  await present('day-in-a-life', 'fa');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(at()).toBe(3);
  await userEvent.keyboard('{ArrowRight}');
  expect(at()).toBe(2);
});

test('a click at the side that the journey goes to turns the page, and one at the other turns it back', async () => {
  await present();
  const edge = (side: string) => document.querySelector(`[class*=edge][data-side=${side}]`) as HTMLElement;
  expect(edge('left')).toBeNull();
  await userEvent.click(edge('right'));
  await userEvent.click(edge('right'));
  expect(at()).toBe(3);
  await userEvent.click(edge('left'));
  expect(at()).toBe(2);
});

test('begins at the stage that is worked on when asked to', async () => {
  desk = setDesk();
  opened = openOn(desk, someJourney('seven-stages'));
  const third = mapOf(opened.editor).stages[2];
  opened.editor.getState().select({ kind: 'stage', id: third?.id ?? '' });
  desk.show(<App />);
  await userEvent.keyboard('{Shift>}{F5}{/Shift}');
  await expect.poll(slide).toContain(third?.name);
});

describe('bending a feeling before the room', () => {
  const point = () => document.querySelector<SVGGElement>('[role=dialog] [role=slider]');
  const feelings = () =>
    mapOf(opened.editor).stages.flatMap((stage) => stage.moments.map((moment) => Object.values(moment.feelings)[0]));
  const circle = () =>
    document.querySelector('[role=dialog] [role=slider] circle')?.getBoundingClientRect() ?? new DOMRect();

  beforeEach(async () => {
    await present();
    await userEvent.keyboard('{ArrowRight}');
  });

  test('by key: an edit like any other, said and undone', async () => {
    const [before = 0] = feelings();
    point()?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(before).toBe(1);
    expect(feelings()[0]).toBe(0.8);
    expect(point()?.getAttribute('aria-valuenow')).toBe(String(feelings()[0]));
    expect(opened.editor.getState().said.text).toContain('Feeling at');
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    expect(feelings()[0]).toBe(before);
    // The point has kept the focus, and the arrows along the journey still turn pages.
    await userEvent.keyboard('{ArrowRight}');
    expect(at()).toBe(3);
  });

  test('by pointer: one step of the history, the same as on the map', async () => {
    const before = journeyOf(opened.editor);
    const box = circle();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const held = point() as SVGGElement;
    const fire = (type: string, to: number) =>
      held.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, button: 0, buttons: 1, clientX: x, clientY: to, bubbles: true }),
      );
    // A made-up pointer cannot be captured: the browser knows of none.
    held.setPointerCapture = () => {};
    held.releasePointerCapture = () => {};
    held.hasPointerCapture = () => true;
    fire('pointerdown', y);
    fire('pointermove', y + 40);
    fire('pointermove', 5000);
    // Nothing is done before it is let go, but the curve shows it.
    expect(journeyOf(opened.editor)).toBe(before);
    await expect.poll(() => circle().top).toBeGreaterThan(box.top + 60);
    fire('pointerup', 5000);
    await expect.poll(() => feelings()[0]).toBe(-2);
    expect(opened.editor.getState().history.past).toHaveLength(1);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(journeyOf(opened.editor)).toEqual(before);
  });
});

test.each([
  [1920, 1080, 24],
  [1280, 720, 16],
])('at %i × %i nothing painted is smaller than %i px', async (width, height, least) => {
  await page.viewport(width, height);
  await present('seven-stages', 'ru');
  const words = () => {
    const drawing = document.querySelector<SVGSVGElement>('[role=dialog] svg[viewBox^="0 0 1"]');
    const scale = drawing?.getScreenCTM()?.a ?? 0;
    const drawn = [...(drawing?.querySelectorAll('text') ?? [])].map(
      (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
    );
    const count = document.querySelector('[role=toolbar] span') as HTMLElement;
    return [...drawn, Number.parseFloat(getComputedStyle(count).fontSize)];
  };
  for (let pages = 0; pages < 9; pages++) {
    const sizes = words();
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least - 0.1);
    await userEvent.keyboard('{PageDown}');
  }
  await page.viewport(1280, 800);
});
