/** Where the views are shown: the whole window on a host in memory, opened on the sample of its language, at a fixed time. */
import { vi } from 'vitest';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import clinic from '../../assets/samples/clinic.vi.journey?raw';
import furnitureShop from '../../assets/samples/furniture-shop.ru.journey?raw';
import weatherDay from '../../assets/samples/weather-day.fa.journey?raw';
import { App } from '../../renderer/App.tsx';
import { loadFonts } from '../../renderer/fonts.ts';
import { showSide } from '../../renderer/frame/side.ts';
import type { Editor } from '../../renderer/state/editor.ts';
import type { OpenDocument } from '../../renderer/state/workspace.ts';
import type { Journey, JourneyMap, Language, Moment } from '../../shared/document/schema.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { type Desk, openOn, setDesk } from '../browser/desk.tsx';
import { readSample } from '../browser/panels.tsx';

const SAMPLES: Record<Language, string> = { en: bikeShop, vi: clinic, fa: weatherDay, ru: furnitureShop };

/** A file's sample, as it is when freshly opened. */
export function sampleIn(language: Language): Journey {
  return readSample(SAMPLES[language]);
}

/** The time at which everything is shown: nothing that says "today" or "late" may change by itself. */
export const NOW = Date.UTC(2026, 5, 15, 9, 30);

/** How long a view may take to come, ms. */
const PATIENCE = 5_000;

export interface Stand {
  /** Of the interface; the journey's is the same unless a test wants another. */
  language: Language;
  words: Translator;
  desk: Desk;
  journey: Journey;
  map: JourneyMap;
  /** The first moment of truth, which has most to show. */
  moment: Moment;
  /** Opens the journey in the window; other fields say how its file stands. */
  open(fields?: Partial<OpenDocument>, journey?: Journey): Promise<Editor>;
  /** Shows the start screen. */
  start(): Promise<void>;
  clear(): void;
}

export function setStand(language: Language, journey = sampleIn(language)): Stand {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  // The browser edition: its menus hold everything, while the desktop leaves some to the system.
  const desk = setDesk({ languages: [language], kind: 'browser' });
  // The window's own root, which the style sheets give its size.
  document.body.lastElementChild?.setAttribute('id', 'root');
  showSide('details');
  const map = journey.maps[0] as JourneyMap;
  const moments = map.stages.flatMap((stage) => stage.moments);
  const file = { handle: 'shop.journey', name: 'shop.journey', folder: '' };
  return {
    language,
    words: translatorFor(language),
    desk,
    journey,
    map,
    moment: (moments.find((moment) => moment.momentOfTruth) ?? moments[0]) as Moment,
    async open(fields = {}, other = journey) {
      const { editor } = openOn(desk, other, { file, ...fields });
      desk.show(<App />);
      await there('header');
      return editor;
    },
    async start() {
      desk.show(<App />);
      await there('h1');
    },
    clear() {
      desk.clear();
      vi.useRealTimers();
    },
  };
}

/** Waits until something is so, frame by frame. */
export async function until<T>(what: string, read: () => T): Promise<NonNullable<T>> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const value = read();
    if (value) return value;
    if (performance.now() > end) throw new Error(`${what} never came`);
    await nextFrame();
  }
}

/** The first element for a selector, as soon as it can be seen. */
export function there(selector: string): Promise<HTMLElement> {
  return until(selector, () =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility()),
  );
}

/** A button (or what acts like one) by its name in the interface's language. */
export function named(name: string, role = 'button, [role=tab], [role=radio], [role=combobox]'): Promise<HTMLElement> {
  return until(`“${name}”`, () =>
    [...document.querySelectorAll<HTMLElement>(role)].find(
      (element) =>
        element.checkVisibility() && (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name,
    ),
  );
}

const PARTS = import.meta.glob(['../../renderer/**/*.tsx', '!**/main.tsx', '!**/print.tsx']);

/** What the window fetches when it first shows it, and its fonts: there before the first view is looked at. */
export async function fetchEverything(): Promise<void> {
  await Promise.all([loadFonts(), ...Object.values(PARTS).map((load) => load())]);
}

/** Two frames: what the last change made React and the canvas draw is on the screen. */
export async function settled(): Promise<void> {
  await document.fonts.ready;
  await nextFrame();
  await nextFrame();
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
