/** What a screen reader hears on the canvas: where one is, where things went, what is gone; in all four languages. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import clinic from '../../assets/samples/clinic.vi.journey?raw';
import furnitureShop from '../../assets/samples/furniture-shop.ru.journey?raw';
import weatherDay from '../../assets/samples/weather-day.fa.journey?raw';
import { App } from '../../renderer/App.tsx';
import { loadFonts } from '../../renderer/fonts.ts';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import type { Language } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { type Desk, openOn, setDesk } from './desk.tsx';
import { readSample } from './panels.tsx';

interface Spoken {
  moved(name: string, stage: string, index: string, of: string): string;
  stage(name: string, index: string, of: string): string;
  deleted(name: string): string;
}

const SPOKEN: Record<Language, Spoken> = {
  en: {
    moved: (name, stage, index, of) => `${name} moved to ${stage}, ${index} of ${of}`,
    stage: (name, index, of) => `Stage ${name}, ${index} of ${of}, `,
    deleted: (name) => `${name} deleted`,
  },
  vi: {
    moved: (name, stage, index, of) => `Đã chuyển ${name} sang ${stage}, ${index} trên ${of}`,
    stage: (name, index, of) => `Giai đoạn ${name}, ${index} trên ${of}, `,
    deleted: (name) => `Đã xóa ${name}`,
  },
  fa: {
    moved: (name, stage, index, of) => `${name} به ${stage} رفت، ${index} از ${of}`,
    stage: (name, index, of) => `مرحلهٔ ${name}، ${index} از ${of}، `,
    deleted: (name) => `${name} حذف شد`,
  },
  ru: {
    moved: (name, stage, index, of) => `${name}: теперь в этапе «${stage}», ${index} из ${of}`,
    stage: (name, index, of) => `Этап «${name}», ${index} из ${of}, `,
    deleted: (name) => `Удалено: ${name}`,
  },
};
const SAMPLES: Record<Language, string> = { en: bikeShop, vi: clinic, fa: weatherDay, ru: furnitureShop };

let desk: Desk;
// What the window fetches behind its first picture is there before anything is waited for.
beforeAll(async () => {
  await Promise.all([loadFonts(), import('../../renderer/frame/EditorScreen.tsx')]);
});
afterEach(() => desk.clear());

const heard = () => document.querySelector('.spoken[aria-live=polite]')?.textContent ?? '';
const names = (editor: Editor) => new Map(journeyOf(editor).touchpoints.map(({ id, name }) => [id, name]));

describe.each(Object.keys(SPOKEN) as Language[])('in %s', (language) => {
  const spoken = SPOKEN[language];
  const { number } = translatorFor(language);
  let editor: Editor;
  const onward = language === 'fa' ? 'ArrowLeft' : 'ArrowRight';

  beforeEach(async () => {
    desk = setDesk({ languages: [language] });
    ({ editor } = openOn(desk, readSample(SAMPLES[language])));
    desk.show(<App />);
    // The first time, all of the window's code is made ready for the browser.
    await expect.poll(() => document.querySelector('[role=application] canvas'), { timeout: 15_000 }).not.toBeNull();
    document.querySelector<HTMLElement>('[role=application]')?.focus();
  });

  test('a stage says its name and its place', async () => {
    const [first] = mapOf(editor).stages;
    editor.getState().select({ kind: 'stage', id: first?.id ?? '' });
    await userEvent.keyboard(`{${onward}}`);
    const second = mapOf(editor).stages[1];
    await expect
      .poll(heard)
      .toContain(spoken.stage(second?.name ?? '', number(2), number(mapOf(editor).stages.length)));
  });

  test('a card that moves says where it is now, within its stage and over its border', async () => {
    const [first, second] = mapOf(editor).stages;
    const moment = first?.moments.at(-1);
    if (!first || !second || !moment) throw new Error('the samples have cards');
    const name = names(editor).get(moment.touchpoint) ?? '';
    editor.getState().select({ kind: 'moment', id: moment.id });
    await userEvent.keyboard(`{Alt>}{${onward}}{/Alt}`);
    const of = number(second.moments.length + 1);
    await expect.poll(heard).toBe(spoken.moved(name, second.name, number(1), of));
    await userEvent.keyboard(`{Alt>}{${onward}}{/Alt}`);
    await expect.poll(heard).toBe(spoken.moved(name, second.name, number(2), of));
  });

  test('what is deleted is named, and then what is selected now', async () => {
    const stage = mapOf(editor).stages.find(({ moments }) => moments.length > 1);
    const [first, second] = stage?.moments ?? [];
    if (!first || !second) throw new Error('the samples have cards');
    const all = names(editor);
    editor.getState().select({ kind: 'moment', id: first.id });
    await userEvent.keyboard('{Delete}');
    await expect.poll(heard).toContain(`${spoken.deleted(all.get(first.touchpoint) ?? '')}. `);
    expect(heard()).toContain(all.get(second.touchpoint));
  });
});
